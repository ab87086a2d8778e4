"""A name above a list to choose from; a choice the person made is told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.directory.elided_combo import ElidedCombo

NAME_GAP = 2


class NamedChoice(QWidget):
    """One of several keys, under a name; `chosen` tells the key the person took."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[tuple[str, str], ...] = ()
        self.name = QLabel()
        self.name.setProperty("role", "soft")
        self.combo = ElidedCombo()
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.combo.setMinimumContentsLength(6)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.activated.connect(lambda _row: self.chosen.emit(self.key()))
        self.name.setBuddy(self.combo)
        self.setFocusProxy(self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NAME_GAP)
        column.addWidget(self.name)
        column.addWidget(self.combo)

    def show_choices(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """Offer choices, each a key and its label; the one taken stays so."""
        self.name.setText(name)
        self.combo.setAccessibleName(name.replace("&", ""))
        if tuple(choices) == self._choices:
            return
        before = self.key()
        self._choices = tuple(choices)
        self.combo.clear()
        for key, label in choices:
            self.combo.addItem(label, key)
        self.choose(before)

    def choose(self, key: str) -> None:
        """Show a key, telling nobody; one that is not offered changes nothing."""
        row = self.combo.findData(key)
        if row >= 0:
            self.combo.setCurrentIndex(row)
        self.combo.setToolTip(self.combo.currentText())

    def key(self) -> str:
        """Give the key chosen, "" when nothing is offered."""
        return str(self.combo.currentData() or "")
