"""The legend of a difference map: what a scenario changes in the share served."""

from __future__ import annotations

import numpy as np

from desktop.language import tr
from desktop.map.coverage_legend import full_entries
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import (
    LEAST_DIFFERENCE,
    STRONGEST_DIFFERENCE,
    difference_colour,
)
from desktop.theme import Theme
from layers.scenario.compare import Comparison


def difference_legend(
    comparison: Comparison, theme: Theme, without_room: int = 0
) -> Legend:
    """List what the colours of a difference map mean, in points of share served.

    `without_room` counts the organizations that the map rings, as they are full.
    """
    change = comparison.difference["share_served"].iloc[:-1].to_numpy()
    half = STRONGEST_DIFFERENCE / 2
    steps = (
        (tr("Many more served"), STRONGEST_DIFFERENCE, change >= half),
        (tr("More served"), half / 2, (change >= LEAST_DIFFERENCE) & (change < half)),
        (tr("No change"), 0.0, np.abs(change) < LEAST_DIFFERENCE),
        (
            tr("Fewer served"),
            -half / 2,
            (change <= -LEAST_DIFFERENCE) & (change > -half),
        ),
        (tr("Many fewer served"), -STRONGEST_DIFFERENCE, change <= -half),
    )
    entries = tuple(
        LegendEntry(
            text=text,
            count=int(regions.sum()),
            colour=difference_colour(shade, theme),
            hatch="none",
            hatch_colour=theme.hatch,
        )
        for text, shade, regions in steps
    )
    rings = full_entries(without_room, theme)
    return Legend(title=tr("Scenario against baseline"), entries=(*entries, *rings))
