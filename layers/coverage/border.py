"""Border guard: whose value could change with organizations outside the loaded area.

An organization beyond the edge of what was loaded is farther from a place than the
edge is. So a place at e km from the edge and d km from its nearest eligible
organization keeps its distance when e >= d; otherwise it could lie anywhere from e to
d, and whoever is not served could be if e is within the threshold. Outside help can
only add: nobody served here could be unserved by it. Remote help, which stands
nowhere, is left out: a helpline abroad could cover any place.

Where capacity counts, help outside may also make room: whom it takes leave theirs to
others, and those to others again, so that places far from the edge can be in doubt (see
`room_chains`). By such chains no more people find room than live within the threshold
of the edge and have it here now. Nobody loses room, but among assignments that are
equally short.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.spatial import cKDTree

from layers.boundaries import BoundaryLayer
from layers.coverage.edges import Edge
from layers.coverage.ledger import Ledger
from layers.coverage.places import people_of
from layers.coverage.regions import coverage_of
from layers.coverage.room_chains import could_find_room
from layers.coverage.status import Status
from layers.organizations import CANADA
from layers.placing import TOLERANCE_KM, rows_holding
from layers.population import TOTAL, PopulationLayer
from layers.travel.straight_line import SEMI_MAJOR_M, SEMI_MINOR_M, ecef

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Words = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.int64]
COLUMNS = (
    "population",
    "served",
    "nearer_people",
    "served_people",
    "share_low",
    "share_high",
    "coverage_low",
    "coverage_high",
)
# Radius of curvature at the poles, the largest there is.
_FLATTEST_M = SEMI_MAJOR_M**2 / SEMI_MINOR_M


@dataclass(frozen=True, kw_only=True, eq=False)
class BorderGuard:
    """What could differ, by place and by region.

    By place, in the order of the population layer, shape (n,): `edge_km`, a distance
    that no organization outside is nearer than (0 beyond the edge, inf without one);
    the distance to the nearest eligible organization lies between `low_km` and the
    ledger's; `distance_doubtful` and `status_doubtful` say whose could change, and
    `best_status`, a `Status`, what the status could become. `served_share` is the share
    of a place's people, 0 to 1, who are not served and could be.

    `frame` has a row a region and one, CANADA, for all together, and `COLUMNS`:
    `nearer_people` are those whose distance could be shorter, `served_people` those
    not served who could be; the share served lies between `share_low`, the ledger's,
    and `share_high` (both NaN where nobody lives), and the class accordingly.
    """

    edge_km: Numbers
    low_km: Numbers
    distance_doubtful: Flags
    status_doubtful: Flags
    best_status: Words
    served_share: Numbers
    frame: pd.DataFrame


def border_guard(
    ledger: Ledger, edge: Edge | Numbers, *, group: str = TOTAL
) -> BorderGuard:
    """Mark every place whose value organizations beyond the edge could change.

    `edge` may be given as what `edge_distances` says of it: no standard changes that.
    """
    if isinstance(edge, Edge):
        edge = edge_distances(edge, ledger.population, ledger.boundaries)
    edge_km, km, order = edge, ledger.distance_km, ledger.places.order
    nearer = edge_km < km
    near = edge_km <= ledger.standard.threshold_km
    chained = np.zeros(len(km), dtype=bool)
    if ledger.assignment is not None:
        chained[order] = could_find_room(ledger, near[order])
    unserved = _share_unserved(ledger)
    could = (unserved > 0) & (near | chained)
    out_of_reach = (ledger.status == Status.UNREACHABLE) & nearer
    best = np.where(out_of_reach, np.uint8(Status.BEYOND), ledger.status)
    return BorderGuard(
        edge_km=edge_km,
        low_km=np.minimum(edge_km, km),
        distance_doubtful=nearer,
        status_doubtful=could | out_of_reach,
        best_status=np.where(could, np.uint8(Status.SERVED), best),
        served_share=np.where(could, unserved, 0.0),
        frame=_by_region(ledger, group, nearer, near, np.where(could, unserved, 0.0)),
    )


def _share_unserved(ledger: Ledger) -> Numbers:
    """Share of each place's people who are not served, shape (n,), as loaded."""
    share = (ledger.sorted_status != Status.SERVED).astype(float)
    if ledger.assignment is not None:
        asked = ledger.assignment.people > 0
        share[asked] = ledger.assignment.share_left[asked]
    back: Numbers = np.empty_like(share)
    back[ledger.places.order] = share
    return back


def _by_region(
    ledger: Ledger, group: str, nearer: Flags, near: Flags, share: Numbers
) -> pd.DataFrame:
    table = ledger.for_group(group)
    population, served = (
        np.append(table.frame[name], table.total[name]).astype(np.int64)
        for name in ("population", "served")
    )
    at_edge = _people(ledger, group, np.where(near, share, 0.0))
    by_chains = _people(ledger, group, share) - at_edge
    if ledger.assignment is not None:
        flow = ledger.assignment.flow
        leaving = int(flow.people[near[ledger.places.order][flow.place]].sum())
        by_chains = np.minimum(by_chains, leaving)
    more = np.minimum(at_edge + by_chains, population - served)
    with np.errstate(invalid="ignore"):
        low, high = served / population, (served + more) / population
    columns = {
        "population": population,
        "served": served,
        "nearer_people": _people(ledger, group, nearer.astype(float)),
        "served_people": more,
        "share_low": low,
        "share_high": high,
        "coverage_low": coverage_of(low, ledger.standard),
        "coverage_high": coverage_of(high, ledger.standard),
    }
    ids = pd.Index([*ledger.boundaries.ids, CANADA], dtype=object)
    return pd.DataFrame(columns, index=ids)


def _people(ledger: Ledger, group: str, share: Numbers) -> Counts:
    """Count a share of each place's people, as loaded, by region and for all."""
    places = ledger.places
    known = np.nan_to_num(people_of(places, ledger.population, group)[0])
    inside = slice(places.inside, None)
    counted = (known * share[places.order])[inside]
    each = np.bincount(places.region[inside], counted, len(ledger.boundaries))
    whole = np.rint(each).astype(np.int64)
    return np.append(whole, whole.sum())


def edge_distances(
    edge: Edge, layer: PopulationLayer, boundaries: BoundaryLayer
) -> Numbers:
    """Kilometres from each place to the edge, shape (n,), never too many.

    A sample may miss the edge by half a space. 0 beyond the edge, inf without one.
    """
    if not len(edge.longitude):
        return np.full(len(layer), np.inf)
    tree = cKDTree(ecef(edge.longitude, edge.latitude))
    chord, _ = tree.query(ecef(layer.longitude, layer.latitude), workers=-1)
    # Nothing on the ellipsoid curves less, so no way along it is shorter than this.
    km = 2 * _FLATTEST_M * np.arcsin(chord / (2 * _FLATTEST_M)) / 1000
    beyond = rows_holding(layer.longitude, layer.latitude, boundaries) < 0
    # Who is placed in a region from outside it lives among whatever is out there; off
    # a stretch that is no edge that is the sea.
    beyond &= edge.all_around | (km <= TOLERANCE_KM + edge.spacing_km)
    return np.where(beyond, 0.0, np.maximum(km - edge.spacing_km / 2, 0.0))
