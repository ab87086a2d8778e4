"""An answer as a page to print."""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache
from importlib import metadata

import pandas as pd

from desktop.answer import Answer
from desktop.language import language, percent, tr, tr_count
from desktop.map.coverage_legend import coverage_legend
from desktop.map.geometry import projected_areas
from desktop.map.style import (
    HATCHES,
    RegionStyle,
    coverage_style,
    difference_style,
    hatch_colour,
)
from desktop.map.vector_renderer import MapPicture
from desktop.pages.map_page import (
    LedgerRow,
    MapPage,
    PageLedger,
    PageTable,
    TableRow,
    people_text,
)
from desktop.panels.wording import status_text
from desktop.plain_text import one_line
from desktop.statement.legends import difference_legend
from desktop.statement.organizations import published_organizations, without_room
from desktop.statement.sentences import (
    change,
    honesty_notes,
    method,
    result_notes,
    sources,
    subtitle,
    title,
)
from desktop.theme import LIGHT, Theme
from layers.boundaries import BoundaryLayer
from layers.coverage.ledger import Ledger
from layers.coverage.regions import RegionTable
from layers.coverage.status import Coverage, Overlay, Status, word

_projected = lru_cache(maxsize=2)(projected_areas)


def gap_page(answer: Answer, *, made_on: date) -> MapPage:
    """Put what is on screen on a page, in the language chosen."""
    theme = LIGHT
    ledger = answer.ledger
    table = ledger.for_group(answer.group)
    notes = [*honesty_notes(answer.project), *result_notes(ledger)]
    return MapPage(
        title=title(answer),
        subtitle=" · ".join(filter(None, [subtitle(answer), change(answer)])),
        picture=picture(answer, _style(answer, table, theme)),
        legend=difference_legend(answer.comparison, theme, len(without_room(ledger)))
        if answer.comparison
        else coverage_legend(table, ledger.standard, theme, len(without_room(ledger))),
        ledger=_page_ledger(ledger, table, theme),
        table=PageTable(
            title=tr("Regions by people left out"),
            name_head=tr("Region"),
            heads=(tr("People"), tr("Left out"), tr("Served")),
            rows=_ranking(ledger.boundaries, table, theme),
            more=more_regions,
        ),
        method=(method(ledger),),
        sources=sources(answer.project),
        notes=tuple(sentence for _, _, sentence in notes),
        made_on=made_on,
        language=language(),
        version=metadata.version("lacuna"),
        theme=theme,
    )


def more_regions(count: int) -> str:
    """Say how many regions a page has no room for."""
    return tr_count("and {count} more region", "and {count} more regions", count)


def _page_ledger(ledger: Ledger, table: RegionTable, theme: Theme) -> PageLedger:
    total = table.total
    people = float(total["population"])
    return PageLedger(
        title=tr("Every person once"),
        rows=tuple(
            LedgerRow(
                text=status_text(status, ledger.standard.threshold_km),
                people=int(total[word(status)]),
                share=total[word(status)] / people if people else math.nan,
                colour=theme.status[status],
            )
            for status in Status
            if status is not Status.FULL or ledger.assignment is not None
        ),
        total_text=tr("All people"),
        total_people=int(people),
    )


def _style(answer: Answer, table: RegionTable, theme: Theme) -> RegionStyle:
    if answer.comparison:
        return difference_style(answer.comparison.difference, theme)
    return coverage_style(table, theme)


def picture(answer: Answer, style: RegionStyle) -> MapPicture:
    """Give the regions of an answer in a style, with its organizations."""
    boundaries = answer.ledger.boundaries
    frame = boundaries.frame
    short = frame["postal"].tolist() if "postal" in frame else [""] * len(frame)
    return MapPicture(
        areas=_projected(boundaries),
        names=tuple(one_line(boundaries.name(i, language())) for i in boundaries.ids),
        short_names=tuple(map(str, short)),
        style=style,
        organizations=published_organizations(answer),
    )


def _ranking(
    boundaries: BoundaryLayer, table: RegionTable, theme: Theme
) -> tuple[TableRow, ...]:
    rows = table.frame.sort_values("rank")
    return tuple(
        TableRow(
            name=one_line(boundaries.name(str(identifier), language())),
            cells=_cells(row),
            colour=theme.coverage[Coverage(int(row["coverage"]))],
            hatch=HATCHES[Overlay(int(row["overlay"]))],
            hatch_colour=hatch_colour(Overlay(int(row["overlay"])), theme),
        )
        for identifier, row in rows.iterrows()
    )


def _cells(row: pd.Series) -> tuple[str, str, str]:
    people, left_out = int(row["population"]), int(row["left_out"])
    counts = [people_text(left_out), people_text(people - left_out)]
    # A share of a known population gives a hidden count away.
    hidden = any(count.startswith("<") for count in counts)
    share = "–" if hidden else percent(float(row["share_served"]))
    return people_text(people), counts[0], share
