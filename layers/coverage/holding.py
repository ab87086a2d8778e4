"""Holding: in how many of the ways of asking a region is a gap."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from layers.coverage.sensitivity import Sensitivity
from layers.coverage.status import Coverage

Counts = npt.NDArray[np.int64]


class Holding(IntEnum):
    """How well a gap holds: the best first, as the classes of coverage are."""

    NEVER = 0
    SOMETIMES = 1
    MOSTLY = 2
    ALWAYS = 3
    NO_DATA = 4


def holding(found: Sensitivity) -> Counts:
    """Tell gaps that hold from those that do not, a `Holding`, shape (regions + 1,).

    `MOSTLY` is in half of the settings or more, but not in all of them; `NO_DATA` is a
    region without people. The last row is all regions together.
    """
    gaps, tried = found.gap.sum(axis=1), len(found.settings)
    return np.select(
        [
            found.coverage[:, 0] == Coverage.NO_DATA,
            gaps == tried,
            2 * gaps >= tried,
            gaps > 0,
        ],
        [Holding.NO_DATA, Holding.ALWAYS, Holding.MOSTLY, Holding.SOMETIMES],
        Holding.NEVER,
    )


def by_threshold(found: Sensitivity) -> list[int]:
    """Give the columns that differ by threshold alone, the nearest threshold first."""
    plain = [
        column
        for column, setting in enumerate(found.settings)
        if setting.detour == 1 and not setting.decay
    ]
    return sorted(plain, key=lambda column: found.settings[column].threshold_km)
