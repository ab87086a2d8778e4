"""What the program remembers between runs: language, theme, window, folders."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

APPLICATION = "lacuna"


def user_folder() -> Path:
    """Give the folder of compiled kernels and other caches, which may be deleted."""
    return Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False))


def keep_kernels_in_user_folder() -> None:
    """Tell numba where to keep compiled kernels; call before it is imported.

    Where a person's own folder cannot be written, they are kept for this run only.
    """
    kernels = user_folder() / "kernels"
    if "NUMBA_CACHE_DIR" not in os.environ and not _can_write(kernels):
        kernels = Path(tempfile.gettempdir()) / f"lacuna-kernels-{os.getpid()}"
    os.environ.setdefault("NUMBA_CACHE_DIR", str(kernels))


def _can_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


class Settings:
    """A few remembered values in one INI file."""

    def __init__(self, path: Path | None = None) -> None:
        from PySide6.QtCore import QSettings  # only the window remembers anything

        folder = Path(platformdirs.user_config_dir(APPLICATION, appauthor=False))
        path = path or folder / "settings.ini"
        self._stored = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """The folder of what is remembered."""
        return Path(self._stored.fileName()).parent

    def text(self, name: str, default: str = "") -> str:
        """Read a remembered word."""
        return str(self._stored.value(name, default))

    def keep(self, name: str, value: str | QByteArray) -> None:
        """Remember a value."""
        self._stored.setValue(name, value)

    def layout(self, name: str) -> QByteArray:
        """Read a remembered window layout, empty when there is none."""
        from PySide6.QtCore import QByteArray

        value = self._stored.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()
