"""The charts of misleading: intervals of the share served, and errors of shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.language import number, percent, tr
from desktop.panels.bar_list import Bar
from desktop.panels.ranking_chart import colour_key
from desktop.panels.table_tabs import dress_tabs
from desktop.questions.found_bars import FoundBars
from desktop.questions.misleading import wording
from desktop.questions.misleading.found import Found
from desktop.theme import Theme
from layers.coverage.shortcuts import SHORTCUTS
from layers.coverage.status import Status
from layers.organizations import CANADA


class IntervalChart(FoundBars[Found]):
    """Each region's share served, and what could come to it; widest doubt first."""

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        title = tr("Share served, from least to most")
        if self._found is None:
            return title, tr("There is no interval to show."), ()
        frame = self._found.border.frame.drop(index=CANADA)
        known = frame[frame["population"] > 0]
        spread = (known["share_high"] - known["share_low"]).sort_values(
            ascending=False, kind="stable"
        )
        bars = [self._bar(self._found, str(region)) for region in spread.index]
        key = [
            (tr("the answer"), self._theme.status[Status.SERVED]),
            (tr("with help everywhere outside"), self._theme.hatch),
        ]
        return title, colour_key(title, key), bars

    def _bar(self, found: Found, region: str) -> Bar:
        row = found.border.frame.loc[region]
        low, high = float(row["share_low"]), float(row["share_high"])
        name = found.name(region)
        lines = (
            tr("Least served: {share}", share=percent(low)),
            tr("Most served: {share}", share=percent(high)),
            tr("Could be served: {people}", people=number(row["served_people"])),
        )
        return Bar(
            id=region,
            name=name,
            pieces=(
                (low, self._theme.status[Status.SERVED]),
                (high - low, self._theme.hatch),
            ),
            text=wording.interval_text(low, high),
            tooltip="\n".join([name, *lines]),
        )


class ShortcutChart(FoundBars[Found]):
    """People whom each shortcut misplaces, of a region or of all of them."""

    _region = ""

    def select(self, identifier: str) -> None:
        """Show the shortcuts of a region; "" is all of them."""
        self._region = identifier
        self._refresh()

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        title = tr("People misplaced by shortcuts")
        found = self._found
        if found is None:
            return title, tr("There are no errors to show."), ()
        region = self._region or CANADA
        everyone = int(found.shortcuts.loc[region]["population"])
        bars = [self._bar(found, region, one, everyone) for one in SHORTCUTS]
        head = tr("{title}: {region}", title=title, region=found.name(region))
        return title, colour_key(head, ()), bars

    def _bar(self, found: Found, region: str, shortcut: str, everyone: int) -> Bar:
        wrong = int(found.shortcuts.loc[region][f"{shortcut}_wrong"])
        share = percent(wrong / everyone if everyone else float("nan"))
        difference = wording.difference(found, region, shortcut)
        name = wording.shortcut_text(shortcut, found.detour)
        lines = (
            wording.shortcut_meaning(shortcut),
            tr("People misplaced: {people}", people=number(wrong)),
            tr(
                "Served by the shortcut less served: {people}",
                people=wording.signed_people(difference),
            ),
        )
        return Bar(
            id=shortcut,
            name=name,
            pieces=((float(wrong), self._theme.status[Status.BEYOND]),),
            text=f"{number(wrong)} · {share}",
            tooltip="\n".join([name, *lines]),
        )


class MisleadingCharts(QTabWidget):
    """Intervals and shortcuts, each under its tab."""

    region_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_tabs(self)
        self.intervals, self.shortcuts = IntervalChart(), ShortcutChart()
        self.intervals.region_clicked.connect(self.region_clicked)
        for chart in self._charts():
            self.addTab(chart, "")
        self.retranslate()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self.intervals.show_found(found)
        self.shortcuts.show_found(found)

    def select(self, region: str) -> None:
        """Let a region stand out, telling nobody."""
        for chart in self._charts():
            chart.select(region)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for chart in self._charts():
            chart.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.tabBar().setAccessibleName(tr("Charts"))
        for chart in self._charts():
            chart.retranslate()
        for place, title in enumerate((tr("Intervals"), tr("Shortcuts"))):
            self.setTabText(place, title)

    def _charts(self) -> tuple[FoundBars[Found], ...]:
        return self.intervals, self.shortcuts
