"""The list of questions: one of them is always the one asked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.language import tr
from desktop.panels.labels import SectionHead, panel_column
from desktop.questions.every import COVERAGE, KINDS, question_texts
from desktop.theme import LIGHT, Theme, icon

ICON_PX = 18
ROW_GAP = 1


class QuestionChooser(QWidget):
    """A row for each question; arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = panel_column(self)
        self._theme = LIGHT
        self._head = SectionHead()
        column.addWidget(self._head)
        column.setSpacing(ROW_GAP)
        column.addSpacing(4)
        self._group = QButtonGroup(self)
        self._rows: dict[str, QPushButton] = {}
        for kind in KINDS:
            row = QPushButton()
            row.setProperty("role", "question")
            row.setCheckable(True)
            row.setAutoDefault(False)
            row.setIconSize(QSize(ICON_PX, ICON_PX))
            row.clicked.connect(lambda _on, name=kind.name: self.chosen.emit(name))
            self._group.addButton(row)
            self._rows[kind.name] = row
            column.addWidget(row)
        self.choose(COVERAGE)
        self.retranslate()

    def row(self, name: str) -> QPushButton:
        """Find the row of a question."""
        return self._rows[name]

    def choose(self, name: str) -> None:
        """Mark the question that is asked, telling nobody."""
        self._rows[name].setChecked(True)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for kind in KINDS:
            self._rows[kind.name].setIcon(icon(kind.icon, theme))

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._head.setText(tr("Questions"))
        texts = question_texts()
        for name, row in self._rows.items():
            row.setText(texts[name].replace("&", ""))
