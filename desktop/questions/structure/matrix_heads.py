"""The heads of the matrix's columns: words that wrap, shortened on the third line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.map.lettering import wrapped
from desktop.theme import LIGHT, SMALL_PX, Theme, font, strong_font

LINE_PX = 15
LINES = 3
PAD_PX = 6
LEAST_PX, MOST_PX = 104, 180


def fitted_lines(text: str, width: float) -> list[str]:
    """Part a word's name into lines, each shortened where it is wider than a column."""
    metrics = QFontMetricsF(strong_font())
    lines = list(wrapped(text, strong_font(), width))
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], " ".join(lines[LINES - 1 :])]
    cut = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(line, cut, width) for line in lines]


class WordHeads(QHeaderView):
    """Names that stand on the rule; the word mapped is strong and underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = LIGHT
        self.mapped = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_PX)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.viewport().update()

    def mark(self, column: int) -> None:
        """Mark the column whose word is mapped, -1 for none."""
        self.mapped = column
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def sectionSizeFromContents(self, _column: int) -> QSize:
        return QSize(LEAST_PX, self._height())

    def lines_of(self, column: int) -> list[str]:
        """Give a column's name as it is written."""
        name = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        return fitted_lines(name, self.sectionSize(column) - 2 * PAD_PX)

    def _height(self) -> int:
        columns = range(self.count()) if self.model() else range(0)
        most = max((len(self.lines_of(column)) for column in columns), default=1)
        return most * LINE_PX + 2 * PAD_PX

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        theme, is_mapped = self._theme, column == self.mapped
        painter.save()
        painter.fillRect(rect, QColor(theme.panel))
        rule = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(rule, QColor(theme.line))
        if is_mapped:
            painter.fillRect(
                QRectF(rect.left() + 1, rect.bottom() - 1, rect.width() - 2, 2),
                QColor(theme.accent),
            )
        painter.setFont(strong_font() if is_mapped else font(SMALL_PX))
        painter.setPen(QColor(theme.text if is_mapped else theme.soft))
        lines = self.lines_of(column)
        top = rect.bottom() - PAD_PX - len(lines) * LINE_PX
        for row, line in enumerate(lines):
            place = QRectF(
                rect.left() + PAD_PX,
                top + row * LINE_PX,
                rect.width() - PAD_PX,
                LINE_PX,
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()
