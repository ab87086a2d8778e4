"""What may stand in the tree: no machine's path, no registry's address, one version."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE_FOLDERS = {"desktop", "datasets", "layers", "resources", "tests"}

# Joined here, so that this file does not name them either.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("pkg", "dev"),
        ("conda", "anaconda", "org"),
    )
)
MACHINE_PATH = re.compile(r"/(?:home|Users|root|work|workspace|opt)/\w+|[A-Z]:\\Users")


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


@pytest.fixture(scope="module")
def texts(tracked: list[Path]) -> dict[str, str]:
    return {
        path.relative_to(ROOT).as_posix(): path.read_bytes().decode("utf-8", "ignore")
        for path in tracked
    }


def test_that_no_file_names_the_host_of_a_package_registry(texts):
    named = [
        (name, host) for name, t in texts.items() for host in REGISTRIES if host in t
    ]
    assert named == []


def test_that_no_file_names_a_path_of_somebodys_machine(texts):
    found = {name: MACHINE_PATH.findall(t) for name, t in texts.items()}
    assert {name: paths for name, paths in found.items() if paths} == {}


def test_that_no_other_folder_holds_source(tracked):
    folders = {
        path.relative_to(ROOT).parts[0] for path in tracked if path.parent != ROOT
    }
    assert folders - {".ci"} == SOURCE_FOLDERS


def test_that_no_source_file_passes_four_hundred_lines(texts):
    lengths = {n: t.count("\n") for n, t in texts.items() if n.endswith(".py")}
    assert {name: n for name, n in lengths.items() if n > 400} == {}


def test_that_the_changelog_opens_with_the_version_of_the_project():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changes, re.M)[0] == version


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_that_a_document_points_only_at_files_that_exist(name, tracked):
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = {link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)}
    known = {path.relative_to(ROOT).as_posix() for path in tracked}
    assert targets - known == set()
