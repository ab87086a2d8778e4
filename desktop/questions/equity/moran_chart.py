"""Moran's scatter: each region against its neighbours, with the line between them."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.language import language, percent, tr
from desktop.panels.charts import readable
from desktop.questions.equity.found import Found
from desktop.questions.equity.plots import SentencePlot
from desktop.questions.equity.reading import moran_reading, nothing_to_show
from desktop.questions.equity.wording import quadrant_text, surroundings_colour
from desktop.theme import SMALL_PX, font
from layers.equity.clusters import Surroundings, WhyNot

LEAST_SPAN = 10.0  # percentage points: less would make hills of nothing
EDGE = 0.08
NAMES = 0.25  # above and below the dots, of their span: where the quadrants are named
# Where each kind stands: right of the mean or not, above it or not.
CORNERS = {
    Surroundings.GAP_AMONG_GAPS: (1, 0),
    Surroundings.SERVED_AMONG_GAPS: (0, 0),
    Surroundings.SERVED_AMONG_SERVED: (0, 1),
    Surroundings.GAP_AMONG_SERVED: (1, 1),
}
STEPS = (1.0, 2.0, 5.0, 10.0, 20.0, 25.0)


class MoranChart(SentencePlot):
    """Regions by their share left out and that of their neighbours."""

    region_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._selected = ""
        self.dots = pg.ScatterPlotItem(size=9, hoverable=True, tip=None)
        self.dots.sigClicked.connect(self._click)
        self.dots.sigHovered.connect(self._hover)
        self.means = (pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=0))
        self.names = {kind: pg.TextItem(anchor=at) for kind, at in CORNERS.items()}
        for item in (*self.means, self.dots, *self.names.values()):
            self.plot.addItem(item, ignoreBounds=True)
        self.dots.setZValue(10)
        for item in self.names.values():
            item.setZValue(20)
        self.draw()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._found = found
        self.draw()

    def select(self, region: str) -> None:
        """Mark a region from outside; nothing is emitted."""
        if region != self._selected:
            self._selected = region
            self.draw()

    def draw(self) -> None:
        """Draw the regions that have neighbours, the means and the line."""
        found, name = self._found, tr("Moran scatter")
        told = found is not None and found.clusters.found.why_not is WhyNot.NONE
        self.plot.setVisible(told)
        if found is None or not told:
            self._begin(name, moran_reading(found) if found else nothing_to_show())
            return
        self._begin(name, moran_reading(found))
        left, right = _span(found)
        mean = 100 * float(found.clusters.gap.mean())
        for line in self.means:
            line.setPen(pg.mkPen(self._theme.faint, width=1))
            line.setValue(mean)
        height, slope = found.clusters.line
        ends = np.array([left, right])
        self._line(ends, 100 * height + slope * ends, self._theme.soft, dashed=True)
        self._show_dots(found)
        self._show_axes(left, right)

    def _show_dots(self, found: Found) -> None:
        clusters, theme = found.clusters, self._theme
        rows = np.flatnonzero(clusters.neighbours.count)
        ids = found.boundaries.ids[clusters.rows]
        spots = []
        for k in rows:
            kind = Surroundings(int(clusters.found.surroundings[k]))
            chosen = str(ids[k]) == self._selected
            colour = theme.selection if chosen else theme.text
            stands_out = bool(clusters.found.stands_out[k])
            spots.append(
                {
                    "pos": (100 * clusters.gap[k], 100 * clusters.found.lag[k]),
                    "brush": pg.mkBrush(surroundings_colour(kind, theme)),
                    "pen": pg.mkPen(colour, width=2.5 if chosen or stands_out else 0.7),
                    "size": 12 if chosen or stands_out else 9,
                    "data": str(ids[k]),
                }
            )
        self.dots.setData(spots)

    def _show_axes(self, left: float, right: float) -> None:
        theme = self._theme
        room = NAMES * (right - left)
        bottom, top = left - room, right + room
        self.plot.getViewBox().setRange(
            xRange=(left, right), yRange=(bottom, top), padding=0
        )
        step = next((s for s in STEPS if (right - left) / s <= 6), STEPS[-1])
        every = np.arange(0.0, 100.0 + step, step)
        marks = [mark for mark in every if left <= mark <= min(right, 100.0)]
        self.plot.bottom_axis.dress(
            theme, tr("% of people left out of the region"), marks
        )
        self.plot.left_axis.dress(theme, tr("% of its neighbours"), marks)
        for kind, item in self.names.items():
            at_right, below = CORNERS[kind]
            colour = readable(surroundings_colour(kind, theme), theme)
            item.setText(quadrant_text(kind), color=colour)
            item.setFont(font(SMALL_PX))
            item.setPos(right if at_right else left, bottom if below else top)

    def _click(self, _item: object, spots: list[pg.SpotItem], _event: object) -> None:
        if spots:
            self.region_clicked.emit(spots[0].data())

    def _hover(self, _item: object, spots: list[pg.SpotItem], _event: object) -> None:
        found = self._found
        if found is None or not len(spots):
            self.plot.setToolTip("")
            return
        region = spots[0].data()
        at = spots[0].pos()
        self.plot.setToolTip(
            tr(
                "{region}: {share} left out, its neighbours {others}",
                region=found.boundaries.name(region, language()),
                share=percent(at.x() / 100),
                others=percent(at.y() / 100),
            )
        )


def _span(found: Found) -> tuple[float, float]:
    """Give one range of per cents for both axes, with room at the ends."""
    clusters = found.clusters
    rows = clusters.neighbours.count > 0
    every = 100 * np.concatenate([clusters.gap[rows], clusters.found.lag[rows]])
    low, high = float(every.min()), float(every.max())
    span = max(high - low, LEAST_SPAN)
    middle = (low + high) / 2
    return middle - span * (0.5 + EDGE), middle + span * (0.5 + EDGE)
