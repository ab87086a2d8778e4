"""Shortcut error: what three habits would have said of the same people.

Centroids put everybody of a region at one spot, a plane measures on a map instead of
on the earth, and a straight line ignores the way round. Each is computed beside the
result, and the people whom it puts on the wrong side of the threshold are counted.

They are mistakes about distance, so capacity is left out of all of them: whoever is
within the threshold counts, whether there is room or not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyproj
import shapely
from scipy.spatial import cKDTree

from layers.coverage.ledger import Ledger
from layers.coverage.places import people_of
from layers.errors import DataError, Problem
from layers.organizations import CANADA
from layers.population import TOTAL
from layers.travel.straight_line import nearest

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# Statistics Canada Lambert, the plane that national maps are drawn on.
PLANE = "EPSG:3347"
SHORTCUTS = ("centroid", "planar", "no_detour")
COLUMNS = (
    "population",
    "served",
    *(f"{name}_{column}" for name in SHORTCUTS for column in ("served", "wrong")),
    "detour_served",
)


@dataclass(frozen=True, kw_only=True, eq=False)
class ShortcutDistances:
    """What shortcuts take for the distance to help, in the order of a ledger's places.

    Kilometres, shape (inside,), of the places that lie in a region; no threshold,
    detour or group changes them.
    """

    centroid_km: Numbers
    planar_km: Numbers


def shortcut_distances(ledger: Ledger) -> ShortcutDistances:
    """Measure to whoever is nearest as the two shortcuts see it."""
    return ShortcutDistances(
        centroid_km=_centroid_km(ledger), planar_km=_planar_km(ledger)
    )


def shortcut_errors(
    ledger: Ledger,
    *,
    detour: float,
    group: str = TOTAL,
    known: ShortcutDistances | None = None,
) -> pd.DataFrame:
    """Count, by region, who is served, who a shortcut says is, and who it has wrong.

    One row a region in boundary order and one, CANADA, for all of them; `COLUMNS` are
    whole people. `served` is the ledger's, and where capacity counts its served and
    full together. `centroid_served` measures from the middle of the region's polygon in
    `PLANE`, `planar_served` measures in `PLANE` to the nearest there;
    `no_detour_served` is the ledger's own answer beside `detour_served`, who is still
    served when every way is `detour` times the straight line. `.._wrong` are people on
    the other side of the threshold than in the result (with the detour, for the last),
    whichever side that is.

    Parameters
    ----------
    known
        What `shortcut_distances` said of a ledger with the same `reached`, if it did.

    Raises
    ------
    DataError
        For a detour factor that is not a number of 1 or more (`detour_not_a_factor`).
    """
    if not (math.isfinite(detour) and detour >= 1):
        wrong = Problem(
            code="detour_not_a_factor", subject="standard", value=str(detour)
        )
        raise DataError([wrong])
    threshold = ledger.standard.threshold_km
    km = ledger.reached.eligible.km[ledger.places.inside :]
    truth, around = km <= threshold, km * detour <= threshold
    known = known or shortcut_distances(ledger)
    centroid, planar = known.centroid_km <= threshold, known.planar_km <= threshold
    tallies = {
        "population": np.ones(len(km), dtype=bool),
        "served": truth,
        "centroid_served": centroid,
        "centroid_wrong": centroid != truth,
        "planar_served": planar,
        "planar_wrong": planar != truth,
        "no_detour_served": truth,
        "no_detour_wrong": truth != around,
        "detour_served": around,
    }
    columns = {name: _people(ledger, group, who) for name, who in tallies.items()}
    ids = pd.Index([*ledger.boundaries.ids, CANADA], dtype=object)
    return pd.DataFrame(columns, index=ids)


def _people(ledger: Ledger, group: str, who: Flags) -> npt.NDArray[np.int64]:
    places = ledger.places
    people, _ = people_of(places, ledger.population, group)
    inside = slice(places.inside, None)
    counted = np.where(who, np.nan_to_num(people[inside]), 0.0)
    each = np.bincount(places.region[inside], counted, len(ledger.boundaries))
    return np.append(each, each.sum()).astype(np.int64)


def _centroid_km(ledger: Ledger) -> Numbers:
    """Kilometres from the middle of each place's region to who may serve the place."""
    places = ledger.places
    inside = slice(places.inside, None)
    middles = _middles(ledger)
    drawn = np.asarray(
        np.isfinite(middles).all(axis=1)
    )  # the plane ends before the far pole
    # Mandates may differ within a region: one journey for each kind of place in it.
    pairs, pair = np.unique(
        np.column_stack([places.region[inside], places.kind[inside]]),
        axis=0,
        return_inverse=True,
    )
    sites, allowed = ledger.organizations, ledger.reached.judged.serves_in_person
    km = np.full(len(pairs), np.inf)
    for kind in np.unique(pairs[:, 1]):
        here = np.flatnonzero((pairs[:, 1] == kind) & drawn[pairs[:, 0]])
        rows = np.flatnonzero(allowed[kind])
        at = middles[pairs[here, 0]]
        _, km[here] = nearest(
            at[:, 0], at[:, 1], sites.longitude[rows], sites.latitude[rows]
        )
    return km[pair.ravel()]


def _middles(ledger: Ledger) -> Numbers:
    """Degrees of the middle of each region as the plane sees it, shape (regions, 2)."""
    frame = ledger.boundaries.frame
    flat = shapely.get_coordinates(frame.geometry.to_crs(PLANE).centroid.to_numpy())
    back = pyproj.Transformer.from_crs(PLANE, "EPSG:4326", always_xy=True)
    return np.column_stack(back.transform(flat[:, 0], flat[:, 1]))


def _planar_km(ledger: Ledger) -> Numbers:
    """Kilometres in the plane to who is nearest there and may serve, inf for none."""
    places, sites = ledger.places, ledger.organizations
    allowed = ledger.reached.judged.serves_in_person
    flat = pyproj.Transformer.from_crs("EPSG:4326", PLANE, always_xy=True)
    inside = slice(places.inside, None)
    kinds = places.kind[inside]
    at = np.column_stack(
        flat.transform(places.longitude[inside], places.latitude[inside])
    )
    to = np.column_stack(flat.transform(sites.longitude, sites.latitude))
    km = np.full(len(at), np.inf)
    for kind in np.unique(kinds):
        here = np.flatnonzero((kinds == kind) & np.isfinite(at).all(axis=1))
        rows = np.flatnonzero(allowed[kind] & np.isfinite(to).all(axis=1))
        if len(rows):
            metres, _ = cKDTree(to[rows]).query(at[here], workers=-1)
            km[here] = np.asarray(metres) / 1000
    return km
