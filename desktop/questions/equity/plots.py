"""A plot under a sentence that reads it; without figures, words stand in its place."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.panels.charts import QuietPlot
from desktop.theme import LIGHT, SMALL_PX, Theme, font

Numbers = npt.NDArray[np.float64]
Pair = tuple[Sequence[float], Sequence[float]]
DASHES = [4, 3]


class SentencePlot(QWidget):
    """What every plot of the question has: a head, a plot, a theme and a language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.RichText)
        self.head.setFont(font(SMALL_PX))
        self.head.setContentsMargins(8, 0, 8, 0)
        self.plot = QuietPlot()
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 4)
        whole.setSpacing(4)
        whole.addWidget(self.head)
        whole.addWidget(self.plot, 1)
        whole.addStretch(0)
        self.drawn: list[pg.PlotDataItem] = []

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.plot.setBackground(theme.panel)
        self.draw()

    def retranslate(self) -> None:
        """Say every text in the language now spoken."""
        self.draw()

    def summary(self) -> str:
        """Say what the plot shows, as a text."""
        return self.accessibleDescription()

    @abstractmethod
    def draw(self) -> None:
        """Draw all anew; what is drawn is each plot's own."""

    def _begin(self, name: str, sentence: str, key: str = "") -> None:
        """Say what the plot is and how it reads, and take the old lines away."""
        self.setAccessibleName(name)
        self.plot.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        words = sentence.replace("&", "&amp;").replace("<", "&lt;")
        self.head.setText(f"{words}<br>{key}" if key else words)
        for item in self.drawn:
            self.plot.removeItem(item)
        self.drawn = []

    def _line(
        self,
        x: Sequence[float] | Numbers,
        y: Sequence[float] | Numbers,
        colour: str,
        *,
        width: float = 2.0,
        dashed: bool = False,
    ) -> None:
        pen = pg.mkPen(colour, width=width, dash=DASHES if dashed else None)
        self.drawn.append(self.plot.plot(np.asarray(x), np.asarray(y), pen=pen))
