"""The map of misleading: regions by people in doubt, and the places themselves."""

from __future__ import annotations

import numpy as np

from desktop.language import number, percent, tr
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import region_style
from desktop.questions.misleading import wording
from desktop.questions.misleading.found import STATUS, VALUE, Found
from desktop.questions.question import MapAnswer
from desktop.selection import Selection
from desktop.theme import Theme


def map_answer(
    found: Found, view: str, theme: Theme, selection: Selection
) -> MapAnswer:
    """Colour and dress the map by what was found."""
    shares = found.shares[view][:-1]
    codes = [wording.doubt_class(float(share)) for share in shares]
    colours = [wording.doubt_colour(code, theme) for code in codes]
    marks = found.marks[view]
    region = selection.region
    return MapAnswer(
        title=wording.title(view),
        subtitle=wording.subtitle(found),
        style=region_style(colours, np.zeros(len(codes), np.uint8), theme),
        legend=_legend(codes, len(marks), view, theme),
        details={
            str(one): _detail(float(share), view)
            for one, share in zip(found.ledger.boundaries.ids, shares, strict=True)
        },
        card_title=found.name(region) if region else "",
        card_rows=card_rows(found, region) if region else (),
        marks=marks if len(marks) else None,
    )


def _legend(codes: list[int], marks: int, view: str, theme: Theme) -> Legend:
    entries = [
        LegendEntry(
            text=wording.doubt_text(code),
            brief=wording.doubt_brief(code),
            count=codes.count(code),
            colour=wording.doubt_colour(code, theme),
        )
        for code in (4, 3, 2, 1, wording.NOBODY, wording.NO_DATA)
        if code != wording.NO_DATA or code in codes
    ]
    if marks:
        entries.append(
            LegendEntry(
                text=wording.mark_text(view),
                brief=tr("Marked places"),
                count=marks,
                colour=theme.mark,
                is_mark=True,
            )
        )
    return Legend(entries=tuple(entries))


def _detail(share: float, view: str) -> str:
    if np.isnan(share):
        return tr("No data")
    if view == STATUS:
        return tr("{share} of people could be served", share=percent(share))
    return tr("{share} of people could be nearer", share=percent(share))


def card_rows(found: Found, region: str) -> tuple[tuple[str, str], ...]:
    """Give what is in doubt of a region."""
    row = found.border.frame.loc[region]
    place = found.ledger.boundaries.position[region]

    def counted(column: str, view: str) -> str:
        share = percent(float(found.shares[view][place]))
        return f"{number(row[column])} · {share}"

    return (
        (tr("Could be served"), counted("served_people", STATUS)),
        (
            tr("Share served"),
            wording.interval_text(float(row["share_low"]), float(row["share_high"])),
        ),
        (
            tr("Class"),
            wording.classes_text(int(row["coverage_low"]), int(row["coverage_high"])),
        ),
        (tr("Could be nearer"), counted("nearer_people", VALUE)),
    )
