"""Theil's index class by class, and what the Palma ratio compares, as bars."""

from __future__ import annotations

import math
from collections.abc import Sequence

from desktop.language import percent, tr
from desktop.panels.bar_list import Bar
from desktop.panels.ranking_chart import colour_key
from desktop.questions.equity.found import Found
from desktop.questions.equity.reading import (
    nothing_to_show,
    palma_reading,
    theil_reading,
)
from desktop.questions.equity.wording import class_text
from desktop.questions.found_bars import FoundBars
from layers.equity.inequality import BOTTOM, TOP

TINY = 0.0005  # of all inequality: less is no bar


class TheilChart(FoundBars[Found]):
    """One bar a class: what it adds between classes and inside them, end to end."""

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        found, name = self._found, tr("Theil by class")
        if found is None:
            return name, nothing_to_show(), ()
        if found.made.theil <= 0 or math.isclose(found.made.theil, 0, abs_tol=1e-12):
            return name, theil_reading(found), ()
        key = colour_key(
            tr("Share of all inequality"),
            [
                (tr("between classes"), self._theme.accent),
                (tr("inside the class"), self._theme.status[1]),
            ],
        )
        bars = self._bars(found)
        return name, f"{theil_reading(found)}<br>{key}", bars

    def _bars(self, found: Found) -> list[Bar]:
        classes, parts = found.parts, found.parts.parts
        between = parts.between_each / parts.total
        within = parts.within_each / parts.total
        order = sorted(
            range(len(classes.words)), key=lambda k: -(between[k] + within[k])
        )
        return [
            self._bar(found, classes.words[k], float(between[k]), float(within[k]))
            for k in order
        ]

    def _bar(self, found: Found, word: str, between: float, within: float) -> Bar:
        name = class_text(found.asked.split, word, found.boundaries)
        pieces = ((between, self._theme.accent), (within, self._theme.status[1]))
        lines = (
            tr("Between classes: {share}", share=percent(between)),
            tr("Inside the class: {share}", share=percent(within)),
        )
        return Bar(
            id=word,
            name=name,
            pieces=tuple(one for one in pieces if abs(one[0]) >= TINY),
            text=percent(between + within),
            tooltip="\n".join([name, *lines]),
        )


class PalmaChart(FoundBars[Found]):
    """What the top tenth, the middle half and the bottom four tenths have."""

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        found, name = self._found, tr("Palma shares")
        if found is None:
            return name, nothing_to_show(), ()
        if found.is_nothing:
            return name, palma_reading(found), ()
        curve = found.made.lorenz
        bottom, below_top = curve.at(BOTTOM), curve.at(1 - TOP)
        theme = self._theme
        bars = [
            _share_bar(tr("10% with most"), 1 - below_top, TOP, theme.worse),
            _share_bar(
                tr("50% between"), below_top - bottom, 1 - TOP - BOTTOM, theme.faint
            ),
            _share_bar(tr("40% with least"), bottom, BOTTOM, theme.better),
        ]
        key = f"<b>{tr('Share of all there is')}</b>"
        return name, f"{palma_reading(found)}<br>{key}", bars


def _share_bar(name: str, held: float, alike: float, colour: str) -> Bar:
    return Bar(
        id=name,
        name=name,
        pieces=((held, colour),),
        text=percent(held),
        tooltip=tr(
            "{people}: {held} of all there is; {alike} if all were alike.",
            people=name,
            held=percent(held),
            alike=percent(alike, 0),
        ),
    )
