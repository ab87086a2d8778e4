"""The charts of equity, each under its tab with a sentence that reads it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.language import tr
from desktop.panels.table_tabs import dress_tabs
from desktop.questions.equity.bars import PalmaChart, TheilChart
from desktop.questions.equity.found import Found
from desktop.questions.equity.lorenz_chart import LorenzChart
from desktop.questions.equity.moran_chart import MoranChart
from desktop.theme import Theme


class EquityCharts(QTabWidget):
    """Lorenz, Theil, Palma and Moran."""

    region_clicked = Signal(str)
    class_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_tabs(self)
        self.lorenz, self.theil = LorenzChart(), TheilChart()
        self.palma, self.moran = PalmaChart(), MoranChart()
        self._every = (self.lorenz, self.theil, self.palma, self.moran)
        for chart in self._every:
            self.addTab(chart, "")
        self.moran.region_clicked.connect(self.region_clicked)
        self.theil.region_clicked.connect(self.class_clicked)
        self.retranslate()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        for chart in self._every:
            chart.show_found(found)

    def select(self, region: str) -> None:
        """Mark a region, telling nobody."""
        self.moran.select(region)
        self.theil.select(region)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for chart in self._every:
            chart.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.tabBar().setAccessibleName(tr("Charts"))
        for chart in self._every:
            chart.retranslate()
        titles = (tr("Lorenz"), tr("Theil"), tr("Palma"), tr("Moran"))
        for place, title in enumerate(titles):
            self.setTabText(place, title)
