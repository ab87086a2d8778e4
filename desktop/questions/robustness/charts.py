"""The charts of robustness, each under its tab."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.language import tr
from desktop.panels.table_tabs import dress_tabs
from desktop.questions.robustness.found import Found
from desktop.questions.robustness.rank_chart import RankChart
from desktop.questions.robustness.share_chart import ShareChart
from desktop.theme import Theme


class RobustnessCharts(QTabWidget):
    """Ranks by threshold, and the share served by threshold over the classes."""

    region_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_tabs(self)
        self._found: Found | None = None
        self._region = ""
        self.ranks, self.shares = RankChart(), ShareChart()
        self.ranks.region_clicked.connect(self.region_clicked)
        self.addTab(self.ranks, "")
        self.addTab(self.shares, "")
        self.currentChanged.connect(lambda _place: self._draw())
        self.retranslate()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._found = found
        self._draw()

    def select(self, region: str) -> None:
        """Let a region stand out, telling nobody."""
        self._region = region
        self._draw()

    def _draw(self) -> None:
        """Draw the chart that is looked at; the other waits until it is."""
        if self.currentWidget() is self.shares:
            self.shares.show_found(self._found, self._region if self._found else "")
        else:
            self.ranks.show_found(self._found, self._region)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.ranks.show_theme(theme)
        self.shares.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.tabBar().setAccessibleName(tr("Charts"))
        self.ranks.retranslate()
        self.shares.retranslate()
        for place, title in enumerate((tr("Ranks"), tr("Share served"))):
            self.setTabText(place, title)
