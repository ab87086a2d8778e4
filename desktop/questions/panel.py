"""The panel of a question: its parameters, how it is measured, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.messages import Message, in_place
from desktop.panels.labels import (
    GROUP_GAP,
    SectionHead,
    panel_column,
    wrapped_label,
)


class QuestionPanel(QWidget):
    """A head, a column for the parameters, and below them what went wrong, if any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = panel_column(self)
        self.head = SectionHead()
        self.column = QVBoxLayout()
        self.column.setSpacing(GROUP_GAP)
        self.notice = wrapped_label("danger")
        self.notice.hide()
        outer.addWidget(self.head)
        outer.addLayout(self.column)
        outer.addWidget(self.notice)

    def say_cancelled(self) -> None:
        """Say that what is shown is from before the last change."""
        self.notice.setText(
            tr(
                "The work was cancelled. What is shown was found before the last"
                " change; change anything to work it out anew."
            )
        )
        self.notice.show()

    def refuse(self, said: Sequence[Message]) -> None:
        """Say why there is no answer, and what to do about it; nothing hides it."""
        lines = [f"{in_place(one)} {one.remedy}".strip() for one in said]
        self.notice.setText("\n\n".join(lines))
        self.notice.setVisible(bool(lines))
