"""What the charts share: a quiet plot, axes in two languages, colours one can read."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.language import number
from desktop.theme import SMALL_PX, Theme, contrast, font

READABLE = 4.5
OVERHANG = 12.0  # by which an upright title may pass the ends of its axis


class LanguageAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis whose numbers are written in the language now spoken.

    The title of an upright axis begins with its unit, a single letter.
    """

    _title = ""

    def tickStrings(
        self, values: Sequence[float], scale: float, spacing: float
    ) -> list[str]:
        decimals = 0 if spacing * scale >= 1 else 1
        return [number(value * scale, decimals) for value in values]

    def resizeEvent(self, event: object = None) -> None:
        super().resizeEvent(event)
        self._shorten_title()

    def _shorten_title(self) -> None:
        """Say the unit alone where an upright title would be cut."""
        wanted = self._title
        if self.orientation == "left":
            needed = QFontMetricsF(font(SMALL_PX)).horizontalAdvance(wanted)
            if needed > self.size().height() + OVERHANG:
                wanted = wanted[:1]
        if wanted != self.labelText:
            self.setLabel(wanted)
            super().resizeEvent(None)

    def dress(self, theme: Theme, title: str, ticks: Sequence[float]) -> None:
        """Take a theme's colours, a title, and the values to mark."""
        self.setTicks([[(value, number(value)) for value in ticks]])
        self.setTickFont(font(SMALL_PX))
        self.setPen(_hairline(theme.line))
        self.setTextPen(QColor(theme.soft))
        self._title = title
        self._shorten_title()
        self.label.setFont(font(SMALL_PX))
        self.label.setDefaultTextColor(QColor(theme.soft))
        self.setStyle(tickLength=0, tickTextOffset=6)


class QuietPlot(pg.PlotWidget):  # type: ignore[misc]
    """A plot that does not pan, zoom, open a menu or take the wheel from its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.bottom_axis = LanguageAxis("bottom")
        self.left_axis = LanguageAxis("left")
        axes = {"bottom": self.bottom_axis, "left": self.left_axis}
        super().__init__(parent, axisItems=axes, useOpenGL=False)
        self.setAntialiasing(True)
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.getPlotItem().layout.setContentsMargins(0, 8, 14, 0)
        self.setFrameShape(QuietPlot.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _hairline(colour: str) -> QPen:
    return pg.mkPen(colour, width=1)


def readable(colour: str, theme: Theme) -> str:
    """Shift a colour until it can be read as text on a panel, keeping its hue."""
    shade = QColor(colour)
    for _step in range(60):
        if contrast(shade.name(), theme.panel) >= READABLE:
            return shade.name()
        shade = shade.lighter(106) if theme.is_dark else shade.darker(106)
    return theme.text
