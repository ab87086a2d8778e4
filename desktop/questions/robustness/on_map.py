"""The map of robustness: how well each region's gap holds."""

from __future__ import annotations

import numpy as np

from desktop.language import number, tr
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import region_style
from desktop.panels.wording import coverage_text
from desktop.questions.question import MapAnswer
from desktop.questions.robustness import wording
from desktop.questions.robustness.found import Found
from desktop.selection import Selection
from desktop.statement.words import alone
from desktop.theme import Theme
from layers.coverage.holding import Holding
from layers.coverage.status import Coverage

_ORDER = (
    Holding.ALWAYS,
    Holding.MOSTLY,
    Holding.SOMETIMES,
    Holding.NEVER,
    Holding.NO_DATA,
)


def map_answer(found: Found, theme: Theme, selection: Selection) -> MapAnswer:
    """Colour and dress the map by what was found."""
    kinds = [Holding(int(code)) for code in found.holding[:-1]]
    colours = [wording.holding_colour(kind, theme) for kind in kinds]
    region = selection.region
    return MapAnswer(
        title=tr("Which gaps hold"),
        subtitle=wording.subtitle(found),
        style=region_style(colours, np.zeros(len(kinds), np.uint8), theme),
        legend=Legend(
            entries=tuple(
                LegendEntry(
                    text=wording.holding_text(kind),
                    brief=wording.holding_brief(kind),
                    count=kinds.count(kind),
                    colour=wording.holding_colour(kind, theme),
                )
                for kind in _ORDER
                if kind is not Holding.NO_DATA or kind in kinds
            )
        ),
        details={
            str(one): _detail(found, row)
            for row, one in enumerate(found.ledger.boundaries.ids)
        },
        card_title=found.name(region) if region else "",
        card_rows=card_rows(found, found.row(region)) if region else (),
    )


def card_rows(found: Found, row: int) -> tuple[tuple[str, str], ...]:
    """Give what is known of how a region's class and rank hold."""
    made = found.sensitivity
    rank = number(int(made.rank[row, 0]))
    return (
        (tr("Class"), alone(coverage_text(Coverage(int(made.coverage[row, 0]))))),
        (tr("A gap"), wording.gap_text(found, row)),
        (tr("A gap in"), wording.times_text(found, row)),
        (tr("This class"), wording.class_text(found, row)),
        (tr("Rank"), f"{rank} ({wording.ranks_text(found, row)})"),
    )


def _detail(found: Found, row: int) -> str:
    kind = wording.holding_text(Holding(int(found.holding[row])))
    gap = wording.gap_text(found, row)
    return "\n".join([kind, tr("A gap: {thresholds}", thresholds=gap)])
