"""The class of each region by its access: four classes, none at all, and nobody."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from desktop.map.classing import MOST_CLASSES, NO_CLASS, Shading, shading
from desktop.map.population import PointClasses
from desktop.questions.access.found import Found
from desktop.theme import Theme
from layers.access.standing import Standing, standings
from layers.coverage.status import Overlay

NONE, NOBODY = MOST_CLASSES, MOST_CLASSES + 1
MOSTLY = 0.5


@lru_cache(maxsize=4)
def mean_classes(found: Found) -> tuple[Shading, npt.NDArray[np.int64]]:
    """Class regions by their mean: the classes, and the code of each region.

    `NONE` is a mean of 0, or that nobody who lives there has a cost with an end;
    `NOBODY` that nobody lives there.
    """
    table = found.table.iloc[:-1]
    mean = table["access_mean"].to_numpy(float)
    is_cost = found.measure.lower_is_better
    classed = mean if is_cost else np.where(mean > 0, mean, np.nan)
    made = shading(classed, high_is_best=not is_cost)
    codes = np.where(made.codes == NO_CLASS, NONE, made.codes)
    return made, np.where(table["population"].to_numpy() > 0, codes, NOBODY)


def code_colour(made: Shading, code: int, theme: Theme) -> str:
    """Give the colour of a code, the darkest for those who have none."""
    if code == NOBODY:
        return theme.no_data
    if code == NONE or code >= len(made.classes):
        return theme.coverage[NONE]
    return made.colour(code, theme)


def region_colours(found: Found, theme: Theme) -> dict[str, str]:
    """Give the colour of every region by its id."""
    made, codes = mean_classes(found)
    ids = found.both.boundaries.ids
    return {
        str(one): code_colour(made, int(code), theme)
        for one, code in zip(ids, codes, strict=True)
    }


@lru_cache(maxsize=4)
def point_classes(found: Found, theme: Theme) -> PointClasses:
    """Class every place as the regions are, in the order they were loaded in.

    The outer classes have no end, so no place is outside of them.
    """
    made, _ = mean_classes(found)
    is_cost = found.measure.lower_is_better
    values = found.access.values[:, 0]
    standing = standings(found.both, found.access, is_cost=is_cost)
    classed = made.of(values)
    some = (standing == Standing.SOME) & (classed != NO_CLASS)
    codes = np.where(some, classed, NONE)
    return PointClasses(
        codes=found.both.as_loaded(codes),
        colours=tuple(code_colour(made, code, theme) for code in range(NONE + 1)),
    )


def overlays(found: Found) -> npt.NDArray[np.uint8]:
    """Give the hatch of every region: most of its people are unreachable, or none."""
    table = found.table.iloc[:-1]
    people = table["population"].to_numpy(float)
    mostly = (table["unreachable"].to_numpy(float) >= MOSTLY * people) & (people > 0)
    code = int(Overlay.MOSTLY_UNREACHABLE)
    return np.where(mostly, code, int(Overlay.NONE)).astype(np.uint8)
