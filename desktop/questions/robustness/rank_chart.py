"""The ranks chart: how regions change places as the threshold grows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.language import number, tr
from desktop.questions.robustness.found import Found
from desktop.questions.robustness.rank_lines import MOST, RankLines, ranked
from desktop.theme import LIGHT, SMALL_PX, Theme, font


class RankChart(QWidget):
    """Lines of ranks under a sentence that says what they are."""

    region_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._selected = ""
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setFont(font(SMALL_PX))
        self.head.setContentsMargins(8, 0, 8, 0)
        self.lines = RankLines()
        self.lines.region_clicked.connect(self.region_clicked)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(area, 1)
        self.setFocusProxy(self.lines)
        self.show_theme(LIGHT)
        self.retranslate()

    def show_found(self, found: Found | None, region: str) -> None:
        """Show what was found, or nothing; a region stands out, "" is none."""
        self._found, self._selected = found, region
        self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.lines.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.setAccessibleName(tr("Ranks by threshold"))
        self.lines.setAccessibleName(tr("Ranks by threshold"))
        self._draw()

    def _draw(self) -> None:
        found = self._found
        self.lines.show_ranks(ranked(found, self._selected) if found else None)
        self.lines.select(self._selected)
        self.head.setText(_head(found))


def _head(found: Found | None) -> str:
    if found is None:
        return tr("There are no ranks to show.")
    regions = len(found.ledger.boundaries)
    said = tr("Rank by people left out; the dots are the classes.")
    if regions <= MOST:
        return said
    few = tr(
        "The {count} regions with most people left out, of {all}.",
        count=MOST,
        all=number(regions),
    )
    return f"{said} {few}"
