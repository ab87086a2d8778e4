"""The import window on an engine that gives what it is told."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from examined_files import (
    Given,
)
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop.dialogs.importing.window import ImportWindow
from desktop.language import set_language
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import LIGHT


@pytest.fixture
def tasks():
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def opened(qtbot, tasks, tmp_path):
    """Open the window on an engine that gives what it is told."""
    set_language("en")
    windows = []

    def make(given: Given, *paths: Path) -> ImportWindow:
        settings = Settings(tmp_path / "settings.ini")
        window = ImportWindow(given.engine(), tasks, settings, LIGHT)
        windows.append(window)
        window.show()
        window.add(paths)
        return window

    yield make
    for window in windows:
        if isValid(window):
            window.close()
            QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    windows.clear()
    # What is left of a window must not be collected in a thread of another test.
    gc.collect()


@pytest.fixture
def settled(qtbot):
    def wait(window: ImportWindow) -> None:
        qtbot.waitUntil(lambda: not window.incoming.is_reading)

    return wait
