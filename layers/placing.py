"""Placing: every point of the population into one boundary, or said to be outside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from layers.boundaries import BoundaryLayer
from layers.cell_index import lowest_holding
from layers.nearest_boundary import nearest_boundary
from layers.population import TOTAL, PopulationLayer

Texts = npt.NDArray[np.object_]
Indexes = npt.NDArray[np.int64]
OUTSIDE = ""
# Generalized coasts leave inhabited places some kilometres "in the sea".
TOLERANCE_KM = 10.0


@dataclass(frozen=True, kw_only=True)
class Placement:
    """What placing had to decide.

    `moved` places lie in no boundary and were given the nearest; `furthest_km` is the
    longest way. `outside` places are further than the tolerance from all of them.
    `unknown_codes` counts places whose own code names no boundary of the layer.
    """

    moved_places: int = 0
    moved_people: int = 0
    furthest_km: float = 0.0
    outside_places: int = 0
    outside_people: int = 0
    unknown_codes: int = 0


def place(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    *,
    tolerance_km: float = TOLERANCE_KM,
) -> tuple[PopulationLayer, Placement]:
    """Give every point the id of its boundary at the boundaries' level.

    A code of the point's own stands when it names a boundary. Other points go to the
    boundary that holds them (the lowest id where several share the border), else to
    the nearest within `tolerance_km` of geodesic distance, else to none (`OUTSIDE`):
    generalized coasts leave people who live on the shore in the water. Points are
    tested in the coordinate system of the boundaries, where their edges are straight.
    """
    given = population.codes.get(boundaries.level)
    row = _rows_of_codes(given, boundaries, len(population))
    unknown = 0 if given is None else int(np.sum((given != OUTSIDE) & (row < 0)))
    open_at = np.flatnonzero(row < 0)
    lon, lat = population.longitude[open_at], population.latitude[open_at]
    row[open_at] = rows_holding(lon, lat, boundaries)
    astray = np.flatnonzero(row < 0)
    found, km = nearest_boundary(
        population.longitude[astray],
        population.latitude[astray],
        boundaries,
        tolerance_km=tolerance_km,
    )
    row[astray] = found
    moved = astray[found >= 0]
    outside = astray[found < 0]
    ids = np.append(boundaries.ids, OUTSIDE)[row]
    placement = Placement(
        moved_places=len(moved),
        moved_people=_people(population, moved),
        furthest_km=float(km[found >= 0].max(initial=0.0)),
        outside_places=len(outside),
        outside_people=_people(population, outside),
        unknown_codes=unknown,
    )
    return population.with_codes(boundaries.level, ids), placement


def rows_holding(
    longitude: npt.NDArray[np.float64],
    latitude: npt.NDArray[np.float64],
    boundaries: BoundaryLayer,
) -> Indexes:
    """Row of the boundary that holds each point, -1 where none does, shape (n,)."""
    x, y = boundaries.from_degrees.transform(longitude, latitude)
    # Finite points only: a place off the projection's world has no coordinates there.
    real = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    order = np.argsort(boundaries.place_by_id)
    if len(real) < len(boundaries):
        best = _lowest_of_few(x[real], y[real], boundaries)
    else:
        shapes = boundaries.frame.geometry.to_numpy()[order]
        best = lowest_holding(x[real], y[real], shapes)
    rows = np.full(len(longitude), -1, dtype=np.int64)
    rows[real] = np.append(order, -1)[best]
    return rows


def _lowest_of_few(
    x: npt.NDArray[np.float64],
    y: npt.NDArray[np.float64],
    boundaries: BoundaryLayer,
) -> Indexes:
    """Place by id of the boundary that holds each point, -1 for none, as in the index.

    Where boundaries are more than points, most need no look: an index over them, which
    they keep, answers for one point in a thousandth of the time.
    """
    points = np.asarray(shapely.points(x, y), dtype=object)
    point, row = boundaries.tree.query(points, predicate="intersects")
    lowest = np.full(len(x), len(boundaries), dtype=np.int64)
    np.minimum.at(lowest, point, boundaries.place_by_id[row])
    lowest[lowest == len(boundaries)] = -1
    return lowest


def _rows_of_codes(
    codes: Texts | None, boundaries: BoundaryLayer, count: int
) -> Indexes:
    if codes is None:
        return np.full(count, -1, dtype=np.int64)
    known = pd.Index(boundaries.ids, dtype=object)
    return np.asarray(known.get_indexer(pd.Index(codes, dtype=object)), dtype=np.int64)


def _people(population: PopulationLayer, at: Indexes) -> int:
    return int(np.nansum(population.groups[TOTAL][at]))
