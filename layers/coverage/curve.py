"""The coverage curve: people served at every threshold, from one pass."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.coverage.ledger import Ledger
from layers.coverage.places import people_of
from layers.organizations import CANADA
from layers.population import TOTAL

Numbers = npt.NDArray[np.float64]
STEPS = 400


@dataclass(frozen=True, kw_only=True, eq=False)
class Curve:
    """Share of a region's people within each distance of help, shape (m,).

    `share` is of everyone there, the unreachable included; it is empty for a region
    where nobody lives.
    """

    region: str
    distance_km: Numbers
    share: Numbers


def coverage_curve(
    ledger: Ledger, region: str = CANADA, *, upto_km: float = 400.0, group: str = TOTAL
) -> Curve:
    """Trace the people served against the threshold, exact at every step shown."""
    row = -1 if region == CANADA else ledger.boundaries.position[region]
    distance = np.linspace(0.0, upto_km, STEPS + 1)
    # A step takes in everyone at most that far: bins are closed on the right.
    people = ledger.reached.spread(group, row, distance, ledger.engine)
    everyone = people.sum()
    if everyone == 0:
        empty = np.empty(0)
        return Curve(region=region, distance_km=empty, share=empty)
    share = np.cumsum(people[:-1]) / everyone
    return Curve(region=region, distance_km=distance, share=share)


@dataclass(frozen=True, kw_only=True, eq=False)
class Distances:
    """The people of a group from near to far: every threshold's answer at once.

    One run for each region in boundary order, and a last one for all of them together;
    `starts`, shape (regions + 2,), bounds the runs. `km`, shape (k,), never falls in a
    run and is inf for the unreachable; `people` counts everyone of the run up to there,
    and `population`, shape (regions + 1,), all of its people. Places without people,
    or without a known number of them, are left out.
    """

    km: Numbers
    people: Numbers
    starts: npt.NDArray[np.int64]
    population: Numbers

    def run(self, row: int) -> slice:
        """Bounds of one region's run; row -1 is all regions together."""
        row %= len(self.population)
        return slice(int(self.starts[row]), int(self.starts[row + 1]))


def distances(ledger: Ledger, group: str = TOTAL) -> Distances:
    """Sort a group's people by region and distance, once for every threshold."""
    places = ledger.places
    everyone, _ = people_of(places, ledger.population, group)
    rows = np.flatnonzero(everyone > 0)
    rows = rows[rows >= places.inside]
    km, people = ledger.reached.eligible.km[rows], everyone[rows]
    region = places.region[rows].astype(np.int64)
    regions = len(ledger.boundaries)
    apart, together = np.lexsort((km, region)), np.argsort(km, kind="stable")
    first = np.searchsorted(region[apart], np.arange(regions + 1))
    starts = np.append(first, 2 * len(rows))
    added = np.cumsum(np.concatenate([people[apart], people[together]]))
    before = np.concatenate([[0.0], added])[starts]
    return Distances(
        km=np.concatenate([km[apart], km[together]]),
        people=added - np.repeat(before[:-1], np.diff(starts)),
        starts=starts,
        population=np.diff(before),
    )


def served_at(
    sorted_people: Distances, thresholds_km: Numbers, *, detour: float = 1.0
) -> Numbers:
    """Count the people served at each threshold, shape (regions + 1, thresholds).

    Somebody is served when `detour * km <= threshold`: a ledger at each threshold
    would say the same; the last row is all regions together.
    """
    served = np.zeros((len(sorted_people.population), len(thresholds_km)))
    for row in range(len(served)):
        run = sorted_people.run(row)
        upto = np.searchsorted(
            sorted_people.km[run] * detour, thresholds_km, side="right"
        )
        counted = np.concatenate([[0.0], sorted_people.people[run]])
        served[row] = counted[upto]
    return served
