"""The list of what the keyboard can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.buttons import button_row
from desktop.language import tr
from desktop.panels.table_view import STEADY_FRAME
from desktop.theme import title_font


@dataclass(frozen=True, kw_only=True)
class ShortcutRow:
    """An action by its name and the keys that start it."""

    name: str
    keys: str


class ShortcutsDialog(QDialog):
    """A table of actions and their keys."""

    def __init__(
        self, rows: Sequence[ShortcutRow], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(480, 520)
        title = QLabel(tr("Keyboard shortcuts"))
        title.setFont(title_font())
        self.table = _table(rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(8)
        whole.addWidget(title)
        whole.addWidget(self.table, 1)
        whole.addWidget(button_row(self, reject=tr("Close")))


def _table(rows: Sequence[ShortcutRow]) -> QTableWidget:
    table = QTableWidget(len(rows), 2)
    table.setHorizontalHeaderLabels([tr("Action"), tr("Keys")])
    for place, row in enumerate(rows):
        keys = QKeySequence(row.keys).toString(QKeySequence.SequenceFormat.NativeText)
        table.setItem(place, 0, QTableWidgetItem(row.name.replace("&", "")))
        table.setItem(place, 1, QTableWidgetItem(keys or row.keys))
    table.setAccessibleName(tr("Keyboard shortcuts"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setStyleSheet(STEADY_FRAME)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(27)
    header = table.horizontalHeader()
    header.setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    header.setHighlightSections(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return table
