"""What the program remembers between runs: language, theme, window, folders."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

APPLICATION = "lacuna"


def user_folder() -> Path:
    """Give the folder of compiled kernels and other caches, which may be deleted."""
    return Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False))


def keep_kernels_in_user_folder() -> None:
    """Tell numba where to keep compiled kernels; call before it is imported."""
    os.environ.setdefault("NUMBA_CACHE_DIR", str(user_folder() / "kernels"))


class Settings:
    """A few remembered values in one INI file."""

    def __init__(self, path: Path | None = None) -> None:
        folder = Path(platformdirs.user_config_dir(APPLICATION, appauthor=False))
        path = path or folder / "settings.ini"
        self._stored = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Read a remembered word."""
        return str(self._stored.value(name, default))

    def keep(self, name: str, value: str | QByteArray) -> None:
        """Remember a value."""
        self._stored.setValue(name, value)

    def layout(self, name: str) -> QByteArray:
        """Read a remembered window layout, empty when there is none."""
        value = self._stored.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()
