"""Legends of the map: the classes with their regions counted, or the difference."""

from __future__ import annotations

import numpy as np

from desktop.language import percent, tr
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import (
    HATCHES,
    LEAST_DIFFERENCE,
    STRONGEST_DIFFERENCE,
    difference_colour,
    hatch_colour,
)
from desktop.panels.wording import coverage_text
from desktop.theme import Theme
from layers.coverage.regions import RegionTable
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Coverage, Overlay
from layers.scenario.compare import Comparison


def coverage_legend(
    table: RegionTable, standard: ServiceStandard, theme: Theme
) -> Legend:
    """List every class with its bounds and the number of regions in it."""
    counts = np.bincount(table.frame["coverage"], minlength=len(Coverage))
    entries = [
        LegendEntry(
            text=_class_with_bounds(coverage, standard),
            count=int(counts[coverage]),
            colour=theme.coverage[coverage],
            hatch="none",
            hatch_colour=theme.hatch,
        )
        for coverage in Coverage
        if coverage is not Coverage.NO_DATA or counts[coverage]
    ]
    overlays = np.bincount(table.frame["overlay"], minlength=len(Overlay))
    words = {
        Overlay.MOSTLY_REMOTE_ONLY: tr("Mostly remote only"),
        Overlay.MOSTLY_UNREACHABLE: tr("Mostly unreachable"),
    }
    entries += [
        LegendEntry(
            text=words[overlay],
            count=int(overlays[overlay]),
            colour=theme.coverage[Coverage.UNSERVED],
            hatch=HATCHES[overlay],
            hatch_colour=hatch_colour(overlay, theme),
        )
        for overlay in words
        if overlays[overlay]
    ]
    return Legend(title=tr("People served"), entries=tuple(entries))


def _class_with_bounds(coverage: Coverage, standard: ServiceStandard) -> str:
    most, half, some = standard.class_bounds
    words = coverage_text(coverage)
    if coverage is Coverage.SERVED:
        return tr("{class_name}, {least} or more", class_name=words, least=_share(most))
    if coverage is Coverage.PARTLY_SERVED:
        return tr("{class_name}, {least} or more", class_name=words, least=_share(half))
    if coverage is Coverage.UNDERSERVED:
        return tr("{class_name}, {least} or more", class_name=words, least=_share(some))
    if coverage is Coverage.SEVERELY_UNDERSERVED:
        return tr("{class_name}, under {least}", class_name=words, least=_share(some))
    return words


def _share(share: float) -> str:
    return percent(share, 0)


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
