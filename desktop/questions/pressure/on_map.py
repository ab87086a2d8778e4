"""The map of pressure: regions by net, and lines from region to region."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np

from desktop.answer import Answer
from desktop.language import language, number, threshold, tr
from desktop.map.flows import Flows, flow_width
from desktop.map.furniture import Legend, LegendEntry, round_length
from desktop.map.style import region_style
from desktop.questions.pressure.found import Found
from desktop.questions.pressure.wording import (
    counted,
    line_text,
    role_colours,
    role_text,
    role_word,
)
from desktop.questions.question import MapAnswer
from desktop.theme import Theme
from layers.coverage.balance import Role
from layers.project import BASELINE

SAMPLES = 3  # line widths in the legend, each of a tenth of the people of the last


def map_answer(answer: Answer, found: Found, theme: Theme, region: str) -> MapAnswer:
    """Give the map of what was found, with the facts of a region, "" for none."""
    colours = role_colours(theme)
    classes = found.regions["role"].to_numpy()
    title, rows = ("", ()) if not region else region_card(found, region)
    return MapAnswer(
        title=pressure_title(answer),
        subtitle=pressure_subtitle(answer),
        style=region_style(
            [colours[role] for role in classes], np.zeros(len(classes), np.uint8), theme
        ),
        legend=pressure_legend(found, theme),
        details=details(found),
        card_title=title,
        card_rows=rows,
        flows=found.flows.lines,
    )


def pressure_title(answer: Answer) -> str:
    """Say what the map shows."""
    if answer.project.shown == BASELINE:
        return tr("Who carries whose cases")
    name = answer.project.scenario(answer.project.shown).name
    return tr("Who carries whose cases with “{scenario}”", scenario=name)


def pressure_subtitle(answer: Answer) -> str:
    """Say who is on the lines; capacity is of everyone, whatever group is counted."""
    return tr(
        "People served within {distance}, by the region that takes them",
        distance=threshold(answer.ledger.standard.threshold_km),
    )


def pressure_legend(found: Found, theme: Theme) -> Legend:
    """Count regions by what they are to the others, and say how wide a line is."""
    colours = role_colours(theme)
    counts = found.regions["role"].value_counts()
    entries = [
        LegendEntry(
            text=role_text(role),
            brief=role_word(role)[:1].upper() + role_word(role)[1:],
            count=int(counts.get(role, 0)),
            colour=colours[role],
        )
        for role in Role
        if role is not Role.NOBODY or counts.get(role, 0)
    ]
    return Legend(
        title=tr("Net, of a region’s people served"),
        entries=(*entries, *line_entries(found.flows, theme)),
    )


def line_entries(flows: Flows, theme: Theme) -> list[LegendEntry]:
    """Say how many people lines of a few widths stand for."""
    largest = [flows.most / 10**step for step in range(SAMPLES)]
    rounded = [round(round_length(people)) for people in largest if people >= 1]
    return [
        LegendEntry(
            text=line_text(people),
            colour=theme.flow,
            line=flow_width(people, flows.most),
        )
        for people in dict.fromkeys(rounded)
    ]


def details(found: Found) -> dict[str, str]:
    """Say of each region whom it carries and who carries its people."""
    rows = found.regions.to_dict("index")
    return {str(region): _detail(row) for region, row in rows.items()}


def _detail(row: Mapping[Hashable, Any]) -> str:
    if not row["served"] and not row["for_others"]:
        return tr("Nobody is served")
    lines = [
        tr("Carried by others: {people}", people=_part(row["by_others"], row)),
        tr("Carried for others: {people}", people=number(row["for_others"])),
    ]
    return "\n".join(lines)


def region_card(found: Found, region: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Give the facts of a region: served, by others, for others, and with whom."""
    row, pairs = found.regions.loc[region].to_dict(), found.pairs
    rows = [
        (tr("Served"), number(row["served"])),
        (tr("Carried by others"), _part(row["by_others"], row)),
        (tr("Carried for others"), number(row["for_others"])),
    ]
    title, own, other = (tr("Mostly to"), "from", "to")
    if row["net"] > 0:
        title, own, other = (tr("Mostly from"), "to", "from")
    most = pairs[pairs[own] == region].head(1)
    if len(most):
        rows.append((title, _place(found, str(most[other].iloc[0]))))
    return found.boundaries.name(region, language()), tuple(rows)


def _place(found: Found, identifier: str) -> str:
    if not identifier:
        return tr("Outside every region")
    return found.boundaries.name(identifier, language())


def _part(people: float, row: Mapping[Hashable, Any]) -> str:
    served = row["served"]
    return counted(people, people / served) if served else number(people)
