"""How many people have how much access, with those who have none told apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.access.found import Access
from layers.access.standing import Standing, standings
from layers.access.supply_and_demand import SupplyAndDemand
from layers.coverage.places import people_of
from layers.population import TOTAL

Numbers = npt.NDArray[np.float64]
MOST = 8
STEPS = (1, 2, 5)
LEAST = 1e-9  # of the most: what is less is in one interval from 0


@dataclass(frozen=True, kw_only=True, eq=False)
class Distribution:
    """People by access: `people[k]` have from `edges[k]` to below the next edge.

    The last interval holds its upper edge too. `none` and `unreachable` are people as
    `Standing` has them, in no interval, so all three add up to everyone in a region.
    """

    edges: Numbers
    people: Numbers
    none: float
    unreachable: float

    @property
    def total(self) -> float:
        """Everyone counted."""
        return float(self.people.sum()) + self.none + self.unreachable


def distribution(
    both: SupplyAndDemand, found: Access, *, is_cost: bool, group: str = TOTAL
) -> Distribution:
    """Count a group of people, in all regions, by their access."""
    inside = slice(both.places.inside, None)
    people = np.nan_to_num(people_of(both.places, both.population, group)[0])[inside]
    standing = standings(both, found, is_cost=is_cost)[inside]
    some = (standing == Standing.SOME) & (people > 0)
    values = found.values[inside, 0][some]
    edges = round_edges(values, people[some])
    counts = np.empty(0)
    if len(edges):
        counts, _ = np.histogram(values, edges, weights=people[some])
    return Distribution(
        edges=edges,
        people=counts,
        none=float(people[standing == Standing.NONE].sum()),
        unreachable=float(people[standing == Standing.UNREACHABLE].sum()),
    )


def round_edges(values: Numbers, people: Numbers) -> Numbers:
    """Choose round edges about all values of 0 or more, at most `MOST` intervals.

    Where values differ tenfold or more the edges are 1, 2, 5, 10, 20 ...: those among
    which most people are, and one interval below and one above them for all others.
    Else they are even steps. None for no values.
    """
    if not len(values):
        return np.empty(0)
    low, high = float(values.min()), float(values.max())
    if high == 0:
        return np.array([0.0, 1.0])
    if low > 0 and high < 10 * low:
        return _even(low, high)
    edges = _rising(max(low, high * LEAST), high)
    if low < edges[0]:
        edges = np.concatenate([[0.0], edges])
    if len(edges) > MOST + 1:
        counts, _ = np.histogram(values, edges, weights=people)
        within = np.convolve(counts, np.ones(MOST - 2), "valid")
        first = len(within) - 1 - int(within[::-1].argmax())
        kept = edges[first : first + MOST - 1]
        edges = np.unique(np.concatenate([edges[:1], kept, edges[-1:]]))
    return edges


def _rising(low: float, high: float) -> Numbers:
    """Give 1, 2, 5, 10 ... from the last not above `low` to the first at `high`."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    series = np.array([float(f"{step}e{power}") for power in powers for step in STEPS])
    first = max(0, int(np.searchsorted(series, low, "right")) - 1)
    last = int(np.searchsorted(series, high, "left"))
    return series[first : max(last, first + 1) + 1]


def _even(low: float, high: float) -> Numbers:
    """Give multiples of the least round step that covers all in `MOST` intervals."""
    power = math.floor(math.log10(high)) - 2
    sizes = (float(f"{step}e{p}") for p in range(power, power + 4) for step in STEPS)
    for size in sizes:
        first, last = math.floor(low / size), math.ceil(high / size)
        if 0 < last - first <= MOST:
            break
    return np.asarray(np.arange(first, max(last, first + 1) + 1) * size)
