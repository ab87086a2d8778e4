"""Border guard: whose value could change with organizations outside the loaded area.

An organization beyond the edge of what was loaded is farther from a place than the
edge is. So a place at e km from the edge and d km from its nearest eligible
organization keeps its distance when e >= d; otherwise it could lie anywhere from e to
d, and whoever is not served could be if e is within the threshold. Outside help can
only add: nobody served here could be unserved by it. Remote help, which stands
nowhere, is left out: a helpline abroad could cover any place.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.spatial import cKDTree

from layers.coverage.edges import Edge
from layers.coverage.ledger import Ledger
from layers.coverage.places import people_of
from layers.coverage.regions import coverage_of
from layers.coverage.status import Status
from layers.organizations import CANADA
from layers.placing import TOLERANCE_KM, rows_holding
from layers.population import TOTAL
from layers.travel.straight_line import SEMI_MAJOR_M, SEMI_MINOR_M, ecef

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
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
    ledger's; `distance_doubtful` and `status_doubtful` say whose could change.

    `frame` has a row a region and one, CANADA, for all together, and `COLUMNS`:
    `nearer_people` are those whose distance could be shorter, `served_people` those
    not served who could be; the share served lies between `share_low`, the ledger's,
    and `share_high` (both NaN where nobody lives), and the class accordingly.
    """

    edge_km: Numbers
    low_km: Numbers
    distance_doubtful: Flags
    status_doubtful: Flags
    frame: pd.DataFrame


def border_guard(ledger: Ledger, edge: Edge, *, group: str = TOTAL) -> BorderGuard:
    """Mark every place whose value organizations beyond the edge could change."""
    edge_km, km = _edge_km(ledger, edge), ledger.distance_km
    nearer = edge_km < km
    could = (ledger.status != Status.SERVED) & (edge_km <= ledger.standard.threshold_km)
    out_of_reach = (ledger.status == Status.UNREACHABLE) & nearer
    return BorderGuard(
        edge_km=edge_km,
        low_km=np.minimum(edge_km, km),
        distance_doubtful=nearer,
        status_doubtful=could | out_of_reach,
        frame=_by_region(ledger, group, nearer, could),
    )


def _by_region(ledger: Ledger, group: str, nearer: Flags, could: Flags) -> pd.DataFrame:
    places = ledger.places
    known = np.nan_to_num(people_of(places, ledger.population, group)[0])

    def people(who: Flags) -> npt.NDArray[np.int64]:
        inside = slice(places.inside, None)
        counted = np.where(who[places.order], known, 0.0)[inside]
        each = np.bincount(places.region[inside], counted, len(ledger.boundaries))
        return np.append(each, each.sum()).astype(np.int64)

    population = people(np.ones(len(could), dtype=bool))
    served = people(ledger.status == Status.SERVED)
    more = people(could)
    with np.errstate(invalid="ignore"):
        low, high = served / population, (served + more) / population
    columns = {
        "population": population,
        "served": served,
        "nearer_people": people(nearer),
        "served_people": more,
        "share_low": low,
        "share_high": high,
        "coverage_low": coverage_of(low, ledger.standard),
        "coverage_high": coverage_of(high, ledger.standard),
    }
    ids = pd.Index([*ledger.boundaries.ids, CANADA], dtype=object)
    return pd.DataFrame(columns, index=ids)


def _edge_km(ledger: Ledger, edge: Edge) -> Numbers:
    """Kilometres to the edge, never too many: a sample may miss it by half a space."""
    layer = ledger.population
    if not len(edge.longitude):
        return np.full(len(layer), np.inf)
    tree = cKDTree(ecef(edge.longitude, edge.latitude))
    chord, _ = tree.query(ecef(layer.longitude, layer.latitude), workers=-1)
    # Nothing on the ellipsoid curves less, so no way along it is shorter than this.
    km = 2 * _FLATTEST_M * np.arcsin(chord / (2 * _FLATTEST_M)) / 1000
    beyond = rows_holding(layer.longitude, layer.latitude, ledger.boundaries) < 0
    # Who is placed in a region from outside it lives among whatever is out there; off
    # a stretch that is no edge that is the sea.
    beyond &= edge.all_around | (km <= TOLERANCE_KM + edge.spacing_km)
    return np.where(beyond, 0.0, np.maximum(km - edge.spacing_km / 2, 0.0))
