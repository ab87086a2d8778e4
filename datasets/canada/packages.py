"""The raw inputs: Debian and Python packages, fetched by name, never by address."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata, resources
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Input:
    """One raw file and the package that carried it."""

    package: str
    version: str
    path: Path

    @property
    def digest(self) -> str:
        """SHA-256 of the file, as hexadecimal text."""
        return sha256(self.path.read_bytes()).hexdigest()


def unpack_debian(package: str, folder: Path) -> tuple[Path, str]:
    """Download a Debian package without root and unpack it.

    Returns
    -------
    The folder that stands for `/`, and the version of the package.

    Raises
    ------
    subprocess.CalledProcessError
        If the package lists are not there (`apt-get update`) or it has no such name.
    """
    subprocess.run(["apt-get", "download", package], cwd=folder, check=True)
    (archive,) = folder.glob(f"{package}_*.deb")
    root = folder / package
    subprocess.run(["dpkg-deb", "-x", str(archive), str(root)], check=True)
    shown = subprocess.run(
        ["dpkg-deb", "-f", str(archive), "Version"],
        check=True,
        capture_output=True,
        text=True,
    )
    return root, shown.stdout.strip()


def debian_inputs(package: str, paths: Iterable[str], folder: Path) -> list[Input]:
    """Files of a Debian package, in the order asked for."""
    root, version = unpack_debian(package, folder)
    return [Input(package=package, version=version, path=root / path) for path in paths]


def python_input(package: str, path: str) -> Input:
    """One data file of an installed Python package."""
    location = Path(str(resources.files(package))) / path
    return Input(package=package, version=metadata.version(package), path=location)
