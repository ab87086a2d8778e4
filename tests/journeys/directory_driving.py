"""How a person works in the window of the directory."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QWidget,
)

from desktop.directory.questions import ReasonDialog
from desktop.directory.window import DirectoryWindow
from desktop.panels.table_view import DataTable

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CENSUS_2021 = 36_991_981
HAYAT = "org-019"
CPRLV = "org-007"


def layer_of(desk):
    return desk.bench.project.organizations


def choose(window: DirectoryWindow, identifier: str) -> None:
    """Click the row of an organization."""
    click_row(window.list.table, identifier)


def click_row(table: DataTable, identifier: str) -> None:
    row = table.shown().index(identifier)
    index = table.order.index(row, 0)
    table.view.scrollTo(index)
    place = table.view.visualRect(index).center()
    QTest.mouseClick(
        table.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place,
    )


def control(window: DirectoryWindow, key: str) -> QWidget:
    return window.form.body.cell(key).control


def type_in(window: DirectoryWindow, key: str, text: str) -> QLineEdit:
    """Type a text in place of what a field holds."""
    edit = control(window, key)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    return edit


def pick(window: DirectoryWindow, key: str, *words: str) -> None:
    """Drop the list of a field's words and tick some."""
    picker = control(window, key)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    for word in words:
        picker.popup.tick(word)
    QTest.keyClick(picker.popup, Qt.Key.Key_Escape)


def press(window: DirectoryWindow, name: str) -> None:
    QTest.mouseClick(window.buttons[name], Qt.MouseButton.LeftButton)


def complaints(window: DirectoryWindow) -> dict[str, str]:
    cells = window.form.body._cells.items()
    return {key: c.problem.text() for key, c in cells if c.problem.isVisible()}


def give_reason(word: str, seen: list[bool]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ReasonDialog):
            QTimer.singleShot(5, act)
            return
        QTest.keyClick(dialog, Qt.Key.Key_Return)  # no reason yet: nothing happens
        seen.append(dialog.isVisible())
        dialog.reasons[word].click()
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, act)
