"""The legend of a difference map: what a scenario changes in the share served."""

from __future__ import annotations

import numpy as np

from desktop.language import tr
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import (
    LEAST_DIFFERENCE,
    STRONGEST_DIFFERENCE,
    difference_colour,
)
from desktop.theme import Theme
from layers.scenario.compare import Comparison


def difference_legend(comparison: Comparison, theme: Theme) -> Legend:
    """List what the colours of a difference map mean, in points of share served."""
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
    return Legend(title=tr("Scenario against baseline"), entries=entries)
