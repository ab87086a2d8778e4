"""The decay drawn: how much people count at each distance, up to the catchment."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.access_words import decay_text
from desktop.language import distance, number, tr
from desktop.panels.charts import QuietPlot
from desktop.theme import LIGHT, SMALL_PX, Theme, font
from layers.access.measures import Measure, Parameters
from layers.access.weight import Weight

POINTS = 401
ENDLESS_KM = 400.0  # drawn where the catchment has no end
WEIGHT_MARKS = (0.0, 0.5, 1.0)
TICKS = 5


class DecayChart(QWidget):
    """The weight of every distance; a measure without one says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._shown: tuple[Measure, Parameters] | None = None
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setFont(font(SMALL_PX))
        self.head.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.plot = QuietPlot()
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.curve = self.plot.plot([], [])
        self.edge = pg.InfiniteLine(angle=90)
        self.plot.addItem(self.edge, ignoreBounds=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 12, 4)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.plot, 1)
        self.retranslate()

    def show_decay(self, measure: Measure, asked: Parameters | None) -> None:
        """Show the decay a measure is asked with; None where it cannot be one."""
        self._shown = None if asked is None else (measure, asked)
        self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.plot.setBackground(theme.panel)
        self._draw()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.setAccessibleName(tr("Decay with distance"))
        self._draw()

    def _draw(self) -> None:
        weight = self._weight()
        self.plot.setVisible(weight is not None)
        self.head.setText(self._said(weight))
        self.setAccessibleDescription(self.head.text())
        if weight is None:
            return
        reach = weight.catchment_km
        farthest = 1.1 * reach if math.isfinite(reach) else ENDLESS_KM
        farthest = farthest or 1.0
        km = np.linspace(0.0, farthest, POINTS)
        theme = self._theme
        self.curve.setData(km, weight(km))
        self.curve.setPen(pg.mkPen(theme.status[0], width=2))
        self.edge.setVisible(math.isfinite(reach))
        if math.isfinite(reach):
            self.edge.setValue(reach)
        self.edge.setPen(pg.mkPen(theme.text, width=1.5, dash=[4, 3]))
        box = self.plot.getViewBox()
        box.setRange(xRange=(0, farthest), yRange=(0, 1.02), padding=0)
        step = _round_step(farthest / TICKS)
        ticks = [step * n for n in range(int(farthest / step) + 1)]
        self.plot.bottom_axis.dress(theme, tr("Distance (km)"), ticks)
        self.plot.left_axis.dress(theme, tr("Weight"), WEIGHT_MARKS)
        self.plot.left_axis.setTicks([[(v, number(v, 1)) for v in WEIGHT_MARKS]])

    def _weight(self) -> Weight | None:
        if self._shown is None:
            return None
        measure, asked = self._shown
        decay = measure.decay(asked)
        if decay is None:
            return None
        return Weight(decay=decay, catchment_km=asked.catchment_km)

    def _said(self, weight: Weight | None) -> str:
        if self._shown is None:
            return tr("This decay cannot be drawn: see the parameters.")
        if weight is None:
            return tr(
                "This measure has no weights: the way itself is a cost, {way} of it as "
                "much as a crowd of the mean.",
                way=distance(self._shown[1].tau_km),
            )
        return tr("Weights: {decay}.", decay=decay_text(weight.decay))


def _round_step(least: float) -> float:
    """Give the first of 1, 2, 5, 10 ... that is not below a number."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least)
