"""The chart of pressure: what each region takes of the others, net."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from desktop.language import language, number, signed, tr
from desktop.panels.bar_list import Bar
from desktop.panels.ranking_chart import colour_key
from desktop.questions.found_bars import FoundBars
from desktop.questions.pressure.found import Found
from desktop.questions.pressure.wording import role_colours
from layers.coverage.balance import Role


class NetChart(FoundBars[Found]):
    """Regions by people carried, net; those without any flow are not listed."""

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        title = tr("People carried for others, less those carried by others")
        colours = role_colours(self._theme)
        key = [
            (tr("carries others"), colours[Role.CARRIES_MUCH]),
            (tr("carried by others"), colours[Role.CARRIED_MUCH]),
        ]
        if self._found is None:
            return title, tr("Not known until capacity counts."), ()
        regions = self._found.regions
        moved = regions[(regions["by_others"] > 0) | (regions["for_others"] > 0)]
        order = moved.sort_values("net", key=np.abs, ascending=False, kind="stable")
        rows: dict[str, dict[str, Any]] = order.to_dict("index")
        bars = [self._bar(self._found, one, row) for one, row in rows.items()]
        if not bars:
            return title, tr("Nobody is carried from region to region."), bars
        return title, colour_key(title, key), bars

    def _bar(self, found: Found, identifier: str, row: dict[str, Any]) -> Bar:
        name = found.boundaries.name(identifier, language())
        colours = role_colours(self._theme)
        net = int(row["net"])
        carries = Role.CARRIES_MUCH if net > 0 else Role.CARRIED_MUCH
        lines = (
            tr("Carried for others: {people}", people=number(row["for_others"])),
            tr("Carried by others: {people}", people=number(row["by_others"])),
        )
        return Bar(
            id=identifier,
            name=name,
            pieces=((float(net), colours[carries]),),
            text=signed(net),
            tooltip="\n".join([name, *lines]),
        )
