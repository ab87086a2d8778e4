"""Says that what is on screen is not what the controls ask for, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.language import tr


class StaleNote(QWidget):
    """Shown after work was cancelled or refused: the figures are those before it.

    `compute_requested` asks for the answer to what the controls say, `back_requested`
    for the controls to say again what the answer is of.
    """

    compute_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = QLabel()
        self.said.setProperty("role", "danger")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.compute, self.back = QPushButton(), QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, signal in (
            (self.compute, self.compute_requested),
            (self.back, self.back_requested),
        ):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, told=signal: told.emit())
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.said.setText(
            tr(
                "This was not computed. The map and the figures are still those "
                "of what was asked before."
            )
        )
        self.compute.setText(tr("Compute it"))
        self.back.setText(tr("Back to what is shown"))
