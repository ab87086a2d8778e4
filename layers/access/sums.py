"""Sums over everyone who may go somewhere: what every measure of access is made of.

`PLAIN` needs no compiler and measures with Karney's geodesic: it is the oracle of the
compiled sums and stands in for them. Neither keeps a table of costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from layers.access.choices import Choices
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.weight import Weight, chords_m
from layers.progress import Progress
from layers.travel.straight_line import SEMI_MAJOR_M, geodesic_km

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
PAIRS_AT_ONCE = 2_000_000
NO_CHORD_IS_LONGER_M = 2.1 * SEMI_MAJOR_M


@dataclass(frozen=True, kw_only=True)
class Sums:
    """What is done with all pairs of a place i and a site j that may serve it.

    `to_sites(both, weight, values)`: sum_i W(d_ij) values_i, (n, c) to (m, c).
    `to_places(both, weight, values)`: sum_j W(d_ij) values_j, (m, c) to (n, c).
    `cheapest(both, price, tau_km, catchment_km)`: for every place the least
    d_ij / tau + price_j, (n,), inf where there is no site.
    `settle(both, crowding, tau_km, catchment_km, choices)`: let every place in turn
    move people to the site where d_ij / tau + crowding_j load_j is least, until both
    cost the same; give the sum of d_ij / tau over everyone.
    """

    to_sites: Callable[[SupplyAndDemand, Weight, Numbers], Numbers]
    to_places: Callable[[SupplyAndDemand, Weight, Numbers], Numbers]
    cheapest: Callable[[SupplyAndDemand, Numbers, float, float], Numbers]
    settle: Callable[[SupplyAndDemand, Numbers, float, float, Choices], float]


def watched(sums: Sums, progress: Progress) -> Sums:
    """Report before each sum, so that a measure can be stopped between two of them.

    How many a measure takes is not known before, so each is a tenth of what is left.
    """
    done = 0

    def reporting(sum_of: Callable[..., Any]) -> Callable[..., Any]:
        def reported(*given: Any) -> Any:
            nonlocal done
            progress(1 - 0.9**done)
            done += 1
            return sum_of(*given)

        return reported

    return Sums(
        **{one.name: reporting(getattr(sums, one.name)) for one in fields(sums)}
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class _Pairs:
    """Some pairs that may meet: rows of places and of sites, and kilometres."""

    place: Rows
    site: Rows
    km: Numbers


def _pairs(both: SupplyAndDemand, catchment_km: float) -> Iterator[_Pairs]:
    """Give every pair within a catchment, a few places at a time, in their order."""
    count = len(both.supply)
    if not count:
        return
    _, chord = chords_m(catchment_km * 1000)
    tree = cKDTree(both.sites)
    step = max(1, PAIRS_AT_ONCE // count)
    places = both.places
    for first in range(0, len(places), step):
        some = cKDTree(places.xyz[first : first + step])
        reach = min(chord + 1e-3, NO_CHORD_IS_LONGER_M)
        found = some.sparse_distance_matrix(tree, reach, output_type="ndarray")
        place, site = found["i"].astype(np.int64) + first, found["j"].astype(np.int64)
        may = both.allowed[places.kind[place], site]
        place, site = place[may], site[may]
        order = np.lexsort((site, place))
        place, site = place[order], site[order]
        km = geodesic_km(
            places.longitude[place],
            places.latitude[place],
            both.longitude[site],
            both.latitude[site],
        )
        near = km <= catchment_km
        yield _Pairs(place=place[near], site=site[near], km=km[near])


def _to_sites(both: SupplyAndDemand, weight: Weight, values: Numbers) -> Numbers:
    sums = np.zeros((len(both.supply), values.shape[1]))
    for pairs in _pairs(both, weight.catchment_km):
        w = weight(pairs.km)
        for column in range(values.shape[1]):
            added = w * values[pairs.place, column]
            sums[:, column] += np.bincount(pairs.site, added, len(sums))
    return sums


def _to_places(both: SupplyAndDemand, weight: Weight, values: Numbers) -> Numbers:
    sums = np.zeros((len(both.places), values.shape[1]))
    for pairs in _pairs(both, weight.catchment_km):
        w = weight(pairs.km)
        for column in range(values.shape[1]):
            added = w * values[pairs.site, column]
            sums[:, column] += np.bincount(pairs.place, added, len(sums))
    return sums


def _cheapest(
    both: SupplyAndDemand, price: Numbers, tau_km: float, catchment_km: float
) -> Numbers:
    cost = np.full(len(both.places), np.inf)
    for pairs in _pairs(both, catchment_km):
        np.minimum.at(cost, pairs.place, pairs.km / tau_km + price[pairs.site])
    return cost


def _settle(
    both: SupplyAndDemand,
    crowding: Numbers,
    tau_km: float,
    catchment_km: float,
    choices: Choices,
) -> float:
    travel = 0.0
    for pairs in _pairs(both, catchment_km):
        places, first = np.unique(pairs.place, return_index=True)
        ends = np.append(first[1:], len(pairs.place))
        for place, start, end in zip(places, first, ends, strict=True):
            if choices.people[place] > 0:
                ways = pairs.km[start:end] / tau_km
                sites = pairs.site[start:end]
                travel += _settle_one(choices, place, sites, ways, crowding)
    return travel


def _settle_one(
    choices: Choices, place: int, sites: Rows, ways: Numbers, crowding: Numbers
) -> float:
    """Better the choice of one place and give what its ways cost."""
    where, shares = choices.where[place], choices.shares[place]
    load = choices.load
    way_to = dict(zip(sites.tolist(), ways.tolist(), strict=True))
    costs = ways + crowding[sites] * load[sites]
    best = int(sites[costs.argmin()])
    cost, came = costs.min(), 0.0
    if where[0] < 0:
        came = choices.people[place]
    for slot in np.flatnonzero((shares > 0) & (where != best)).tolist():
        site = where[slot]
        dearer = way_to[site] + crowding[site] * load[site]
        dearer -= cost + crowding[best] * came
        some = min(shares[slot], dearer / (crowding[site] + crowding[best]))
        if some > 0:
            shares[slot] -= some
            load[site] -= some
            came += some
    if came > 0:
        already = np.flatnonzero(where == best)
        slot = int(already[0] if len(already) else shares.argmin())
        if where[slot] >= 0:
            load[where[slot]] -= shares[slot]
            load[best] += shares[slot]
        where[slot] = best
        shares[slot] += came
        load[best] += came
    return float(sum(s * way_to[w] for s, w in zip(shares, where, strict=True) if s))


PLAIN = Sums(
    to_sites=_to_sites, to_places=_to_places, cheapest=_cheapest, settle=_settle
)
