"""The wheel holds every module and every data file of the tree, and no other."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("desktop", "datasets", "layers", "resources")
BUILD = "import sys, setuptools.build_meta as b; print(b.build_wheel(sys.argv[1]))"


def sources(root: Path) -> set[str]:
    files = (path for name in PACKAGES for path in (root / name).rglob("*"))
    return {p.relative_to(root).as_posix() for p in files if p.is_file()}


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """Copy of the tree, since a build leaves its folders behind."""
    root = tmp_path_factory.mktemp("tree")
    for name in PACKAGES:
        ignored = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, root / name)
    return root


@pytest.mark.slow
def test_that_the_wheel_holds_the_tree(copy):
    # Compiled files that a run left in the data folders must not be packed.
    left = copy / "resources" / "__pycache__"
    left.mkdir()
    (left / "left.cpython-311.pyc").touch()
    built = subprocess.run(
        [sys.executable, "-c", BUILD, str(copy)],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    shutil.rmtree(left)
    with zipfile.ZipFile(next(copy.glob("*.whl"))) as wheel:
        packed = {n for n in wheel.namelist() if ".dist-info/" not in n}
    assert packed == sources(copy)


def test_that_every_folder_of_modules_is_a_package():
    for name in ("desktop", "datasets", "layers"):
        for module in (ROOT / name).rglob("*.py"):
            assert (module.parent / "__init__.py").exists(), module
