"""The charts of access: people by access, regions ranked, and the decay itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.language import language, number, percent, tr
from desktop.map.classing import interval_text
from desktop.panels.bar_list import Bar
from desktop.panels.ranking_chart import BarChart
from desktop.panels.table_tabs import dress_tabs
from desktop.questions.access.decay_chart import DecayChart
from desktop.questions.access.found import Found
from desktop.questions.access.scale import Scale, scale_for
from desktop.questions.access.shading import region_colours
from desktop.questions.access.tables import mean_of
from desktop.questions.access.wording import standing_meaning, standing_text
from desktop.theme import Theme
from layers.access.measures import PER_PERSON
from layers.access.standing import Standing
from layers.organizations import CANADA

UNKNOWN = scale_for(PER_PERSON, ())


class AccessBars(BarChart):
    """Bars of what was found, in a scale; `why` there are none is in their place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._scale, self._why = UNKNOWN, ""
        self._refresh()

    def show_found(self, found: Found | None, scale: Scale, why: str = "") -> None:
        """Show what was found, or nothing and why."""
        self._found, self._scale, self._why = found, scale, why
        self._refresh()


class PeopleByAccess(AccessBars):
    """How many people have how much; none and unreachable are bars of their own."""

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        title = tr("People by access")
        if self._found is None:
            return title, self._why, ()
        head = f"<b>{title}</b> &nbsp; {self._scale.title()}"
        spread = self._found.spread
        is_cost = self._found.measure.lower_is_better
        bars = [
            self._lacking(Standing.UNREACHABLE, spread.unreachable, is_cost),
            self._lacking(Standing.NONE, spread.none, is_cost),
        ]
        bound = self._scale.bound
        for (low, high), people in zip(
            pairwise(spread.edges.tolist()), spread.people.tolist(), strict=True
        ):
            said = interval_text(bound(low), bound(high))
            bars.append(self._bar(said, people, self._theme.status[0], said))
        return title, head, bars

    def _lacking(self, standing: Standing, people: float, is_cost: bool) -> Bar:
        colours = {
            Standing.UNREACHABLE: self._theme.status[5],
            Standing.NONE: self._theme.status[4],
        }
        return self._bar(
            standing_text(standing, is_cost=is_cost),
            people,
            colours[standing],
            standing_meaning(standing, is_cost=is_cost),
        )

    def _bar(self, name: str, people: float, colour: str, tooltip: str) -> Bar:
        assert self._found is not None
        total = self._found.spread.total
        share = people / total if total else math.nan
        return Bar(
            id=name,
            name=name,
            pieces=((people, colour),),
            text=f"{number(people)} · {percent(share)}",
            tooltip=tooltip,
        )


class AccessRanking(AccessBars):
    """Regions by their mean, the worst first."""

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        title = tr("Regions by access")
        if self._found is None:
            return title, self._why, ()
        ranked = self._found.table.drop(CANADA)
        ranked = ranked[ranked["rank"] > 0].sort_values("rank", kind="stable")
        rows: dict[str, dict[str, Any]] = ranked.to_dict("index")
        colours = region_colours(self._found, self._theme)
        bars = [self._bar(str(i), row, colours[str(i)]) for i, row in rows.items()]
        return title, f"<b>{title}</b> &nbsp; {self._scale.title()}", bars

    def _bar(self, identifier: str, row: dict[str, Any], colour: str) -> Bar:
        assert self._found is not None
        name = self._found.both.boundaries.name(identifier, language())
        mean = mean_of(row)
        text = self._scale.text(mean)
        length = self._scale.shown(mean) if math.isfinite(mean) else 0.0
        return Bar(
            id=identifier,
            name=name,
            pieces=((length, self._theme.edge(colour)),),
            text=text,
            tooltip=tr("{region} {value}", region=name, value=text),
        )


class AccessCharts(QTabWidget):
    """People by access, the ranking of regions, and how access falls with distance."""

    region_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_tabs(self)
        self.people, self.ranking = PeopleByAccess(), AccessRanking()
        self.decay = DecayChart()
        self.ranking.region_clicked.connect(self.region_clicked)
        for chart in (self.people, self.ranking, self.decay):
            self.addTab(chart, "")
        self.retranslate()

    def show_found(self, found: Found | None, scale: Scale, why: str = "") -> None:
        """Show what was found, or nothing and why."""
        self.people.show_found(found, scale, why)
        self.ranking.show_found(found, scale, why)

    def select(self, region: str) -> None:
        """Mark a region, telling nobody."""
        self.ranking.select(region)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for chart in (self.people, self.ranking, self.decay):
            chart.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.tabBar().setAccessibleName(tr("Charts"))
        for chart in (self.people, self.ranking, self.decay):
            chart.retranslate()
        titles = (tr("People"), tr("Ranking"), tr("Decay"))
        for place, title in enumerate(titles):
            self.setTabText(place, title)
