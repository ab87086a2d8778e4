"""Region style: which colour and hatch each region has, from results and a theme."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from layers.coverage.status import Coverage, Overlay

if TYPE_CHECKING:
    import pandas as pd

    from desktop.map.swatch import Hatch
    from desktop.theme import Theme
    from layers.coverage.regions import RegionTable

NO_REGION = -1  # what the id buffer holds for the sea
HATCHES: dict[Overlay, Hatch] = {
    Overlay.NONE: "none",
    Overlay.MOSTLY_REMOTE_ONLY: "diagonal",
    Overlay.MOSTLY_UNREACHABLE: "dotted",
}
BORDER_STRENGTH = 230
COAST_STRENGTH = 110
# Share served, scenario minus baseline, at which the strongest colour is reached,
# and below which nothing is said to have changed.
STRONGEST_DIFFERENCE = 0.25
LEAST_DIFFERENCE = 0.0005
WEAKEST_TINT = 0.35
DOT_STRENGTH = 0.75  # of white, so that a class is seen before its dots


@dataclass(frozen=True, kw_only=True, eq=False)
class RegionStyle:
    """Colours as 0xAARRGGBB, one fill and one hatch code per region in layer order.

    `hatch_inks` are indexed by the hatch code (`Overlay`); the alpha of `line` and
    `coast` is their strength. `selected` and `marked` are rows, -1 for none; the
    marked region is the one the keyboard stands on.
    """

    fills: npt.NDArray[np.uint32]
    hatches: npt.NDArray[np.uint8]
    hatch_inks: npt.NDArray[np.uint32]
    line: int
    coast: int
    sea: int
    accent: int
    mark: int
    casing: int
    selected: int = NO_REGION
    marked: int = NO_REGION

    def selecting(self, row: int) -> RegionStyle:
        """Outline another region, or none at -1."""
        return replace(self, selected=row)

    def marking(self, row: int) -> RegionStyle:
        """Put the keyboard's mark on another region, or none at -1."""
        return replace(self, marked=row)


def argb(colour: str, alpha: int = 255) -> int:
    """Give `#rrggbb` as 0xAARRGGBB."""
    return (alpha << 24) | (QColor(colour).rgb() & 0xFFFFFF)


def hatch_colour(overlay: Overlay, theme: Theme) -> str:
    """Colour of the hatch that an overlay is drawn with."""
    if overlay is Overlay.MOSTLY_UNREACHABLE:
        ground = theme.coverage[Coverage.UNSERVED]
        return between(ground, theme.organization_ring, DOT_STRENGTH)
    return theme.hatch


def plain_style(regions: int, theme: Theme) -> RegionStyle:
    """Style for regions whose results are not known yet: all without data."""
    return region_style([theme.no_data] * regions, np.zeros(regions, np.uint8), theme)


def style_for(style: RegionStyle | None, regions: int, theme: Theme) -> RegionStyle:
    """Give a style if it is for so many regions, else that of unknown results."""
    if style is None or len(style.fills) != regions:
        return plain_style(regions, theme)
    return style


def coverage_style(table: RegionTable, theme: Theme) -> RegionStyle:
    """Colour regions by class and hatch them by overlay."""
    classes = table.frame["coverage"].to_numpy(dtype=np.int64)
    colours = [*theme.coverage[: Coverage.NO_DATA], theme.no_data]
    hatches = table.frame["overlay"].to_numpy(dtype=np.uint8)
    return region_style([colours[code] for code in classes], hatches, theme)


def difference_style(difference: pd.DataFrame, theme: Theme) -> RegionStyle:
    """Colour regions by their change in share served, scenario minus baseline.

    `difference` is indexed by region; a row "canada" for all together is left out.
    A change that is not a number (nobody lives there) is shown as no data.
    """
    regions = difference.drop(index="canada", errors="ignore")
    change = regions["share_served"].to_numpy(dtype=float)
    colours = [difference_colour(value, theme) for value in change]
    return region_style(colours, np.zeros(len(change), np.uint8), theme)


def difference_colour(change: float, theme: Theme) -> str:
    """Colour of a change in share served: neutral at nought, full at a quarter."""
    if np.isnan(change):
        return theme.no_data
    if abs(change) < LEAST_DIFFERENCE:
        return theme.same
    strength = min(1.0, abs(change) / STRONGEST_DIFFERENCE)
    strength = WEAKEST_TINT + (1 - WEAKEST_TINT) * strength
    return between(theme.same, theme.better if change > 0 else theme.worse, strength)


def between(start: str, end: str, part: float) -> str:
    """Give the colour that is a part of the way from one to another."""
    a, b = QColor(start), QColor(end)
    red = a.red() + (b.red() - a.red()) * part
    green = a.green() + (b.green() - a.green()) * part
    blue = a.blue() + (b.blue() - a.blue()) * part
    return QColor(round(red), round(green), round(blue)).name()


def region_style(
    colours: list[str], hatches: npt.NDArray[np.uint8], theme: Theme
) -> RegionStyle:
    """Colour regions one by one, `#rrggbb`, and hatch them by `Overlay` code."""
    seen = {colour: argb(colour) for colour in set(colours)}
    inks = [hatch_colour(overlay, theme) for overlay in Overlay]
    return RegionStyle(
        fills=np.array([seen[colour] for colour in colours], dtype=np.uint32),
        hatches=hatches,
        hatch_inks=np.array([argb(ink) for ink in inks], dtype=np.uint32),
        line=argb(theme.sea if theme.is_dark else theme.faint, BORDER_STRENGTH),
        coast=argb(theme.outline, COAST_STRENGTH),
        sea=argb(theme.sea),
        accent=argb(theme.selection),
        mark=argb(theme.text),
        casing=argb(theme.panel),
    )
