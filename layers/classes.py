"""Classes of numbers: as many regions in each, with bounds one can read."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Classes:
    """Half-open classes: class k holds what is at least `edges[k]` and below the next.

    `edges`, rising, has one number more than there are classes; the last class holds
    its upper edge too. None of the numbers classed lies outside.
    """

    edges: Numbers

    def __len__(self) -> int:
        return max(0, len(self.edges) - 1)

    def of(self, values: Numbers) -> npt.NDArray[np.int64]:
        """Give the class of each number; -1 for NaN."""
        inner = self.edges[1:-1]
        return np.where(np.isnan(values), -1, np.searchsorted(inner, values, "right"))


def quantile_classes(values: Numbers, most: int) -> Classes:
    """Part finite numbers into at most `most` classes of about as many each.

    Equal numbers are in one class, so there are fewer classes than that where few
    numbers differ, and none for no numbers. Each inner bound is the roundest number
    that parts the two it stands between, so rounding moves nothing to another class;
    the outer ones are rounded outwards to the digits of the others.
    """
    ordered = np.sort(values)
    if not len(ordered):
        return Classes(edges=np.empty(0))
    bounds = []
    for part in range(1, most):
        at = round(len(ordered) * part / most)
        # Between two that are equal there is no bound: the next that differ give one.
        at = int(np.searchsorted(ordered, ordered[min(at, len(ordered) - 1)], "left"))
        if at > 0:
            bounds.append(roundest(float(ordered[at - 1]), float(ordered[at])))
    inner = np.unique(np.array(bounds))
    low, high = float(ordered[0]), float(ordered[-1])
    outer = (_outwards(low, up=False), _outwards(high, up=True))
    return Classes(edges=np.concatenate([[outer[0]], inner, [outer[1]]]))


def roundest(below: float, above: float) -> float:
    """Give the number with the fewest digits in the interval (below, above]."""
    size = max(abs(below), abs(above))
    power = math.floor(math.log10(size)) + 1 if size else 0
    for digits in range(18):
        unit = power - digits
        candidate = _scaled(math.floor(_scaled(above, -unit) + 1e-9), unit)
        if below < candidate <= above:
            return candidate
    return above


def _outwards(value: float, *, up: bool, digits: int = 2) -> float:
    if not value:
        return 0.0
    unit = math.floor(math.log10(abs(value))) + 1 - digits
    scaled = _scaled(value, -unit)
    whole = math.ceil(scaled - 1e-9) if up else math.floor(scaled + 1e-9)
    rounded = _scaled(whole, unit)
    return max(rounded, value) if up else min(rounded, value)


def _scaled(value: float, power: int) -> float:
    """Multiply by a power of ten; dividing by whole powers keeps 0.3 what it is."""
    return value * 10.0**power if power >= 0 else value / 10.0**-power
