"""Small pieces of the panel of access: soft labels, and a label before its field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.questions.access.fields import AmountField

FIELD_PX = 96
Text = Callable[[], str]


def soft() -> QLabel:
    """Make a soft label over a control."""
    return wrapped("soft")


def wrapped(role: str) -> QLabel:
    """Make a label of a role that breaks its lines."""
    made = QLabel()
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class FieldRow(QWidget):
    """A field after its label, whose mnemonic leads to it; both explain themselves."""

    def __init__(
        self,
        field: AmountField,
        text: Text,
        meaning: Text,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._text, self._meaning = text, meaning
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setBuddy(field)
        field.setFixedWidth(FIELD_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(field)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        said = self._text()
        self.label.setText(said)
        self.field.setAccessibleName(said.replace("&", ""))
        for part in (self.label, self.field):
            part.setToolTip(self._meaning())
        self.field.setAccessibleDescription(self._meaning())
        self.field.retranslate()
