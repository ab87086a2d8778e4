"""Driving the import window by drops and keys, as a person does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from desktop.dialogs.importing.incoming import State
from desktop.dialogs.importing.window import ImportWindow

OFFICES, REGIONS, PROFILE = Path("offices.csv"), Path("areas.zip"), Path("98-401.csv")
NO_KEY = Qt.KeyboardModifier.NoModifier


def state(window: ImportWindow, path: Path) -> State:
    file = window.incoming.file(path)
    assert file is not None
    return file.state


def drop(window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            NO_KEY,
        )
    )


def pick(combo, key: str) -> None:
    """Choose by keys alone, as a person without a mouse does."""
    combo.setFocus()
    rows = combo.findData(key) - combo.currentIndex()
    for _ in range(abs(rows)):
        QTest.keyClick(combo, Qt.Key.Key_Down if rows > 0 else Qt.Key.Key_Up)
    assert combo.currentData() == key
