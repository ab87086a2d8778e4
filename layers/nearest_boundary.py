"""The nearest boundary of points that lie in none, by geodesic distance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyproj
import shapely

from layers.boundaries import BoundaryLayer

Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.int64]
_GEOD = pyproj.Geod(ellps="WGS84")
# Vertices of a ring that the index keeps together: few enough to test at once, many
# enough that a national layer of two million makes a small tree.
_CHUNK = 16
_STEP_DEG = 1e-4
_POINTS_AT_ONCE = 20_000


@dataclass(frozen=True, kw_only=True, eq=False)
class _Edges:
    """Edges of all rings: ends, shape (m, 2), and chunks of consecutive ones."""

    start: Numbers
    end: Numbers
    owner: Indexes  # row of the boundary, shape (m,)
    first: Indexes  # first edge of each chunk
    count: Indexes
    tree: shapely.STRtree


@dataclass(frozen=True, kw_only=True, eq=False)
class _Local:
    """Points in the layer's coordinates, with the metric there.

    `inverse` (n, 2, 2) turns steps of the layer's units into metres east and north;
    `reach` (n, 2) is how far one metre in any direction may go along x and y.
    """

    x: Numbers
    y: Numbers
    inverse: Numbers
    reach: Numbers


def nearest_boundary(
    longitude: Numbers,
    latitude: Numbers,
    boundaries: BoundaryLayer,
    *,
    tolerance_km: float,
) -> tuple[Indexes, Numbers]:
    """Row of the nearest boundary of each point, -1 past the tolerance, and its km.

    The nearest spot of each edge is found in the plane that touches the ellipsoid at
    the point (edges are straight in the layer's own coordinates, and over a few
    kilometres in that plane too); the distance to it is geodesic. A tie goes to the
    lowest id. Distances past the tolerance are inf.
    """
    row = np.full(len(longitude), -1, dtype=np.int64)
    km = np.full(len(longitude), np.inf)
    if not len(longitude):
        return row, km
    there = boundaries.from_degrees
    about = _rows_about(boundaries, _local(longitude, latitude, there), tolerance_km)
    edges = _edges(boundaries, about)
    # Ranks instead of rows, so that the smallest number is the lowest id.
    rank = boundaries.place_by_id
    for begin in range(0, len(longitude), _POINTS_AT_ONCE):
        part = np.arange(begin, min(begin + _POINTS_AT_ONCE, len(longitude)))
        lon, lat = longitude[part], latitude[part]
        pairs = _nearest_spots(_local(lon, lat, there), edges, tolerance_km * 1000)
        point, edge, x, y = pairs
        to_lon, to_lat = there.transform(x, y, direction="INVERSE")
        metres = _GEOD.inv(lon[point], lat[point], to_lon, to_lat)[2]
        owner = edges.owner[edge]
        best = np.lexsort((rank[owner], np.round(metres, 3), point))
        first = best[np.unique(point[best], return_index=True)[1]]
        near = first[metres[first] <= tolerance_km * 1000]
        row[part[point[near]]] = owner[near]
        km[part[point[near]]] = metres[near] / 1000
    return row, km


def _rows_about(
    boundaries: BoundaryLayer, local: _Local, tolerance_km: float
) -> Indexes:
    """Rows of the boundaries near any point: of no others are the edges read."""
    usable = np.flatnonzero(np.isfinite(local.reach).all(axis=1))
    boxes = _boxes(local, usable, 1000 * tolerance_km)
    return np.unique(boundaries.tree.query(boxes)[1])


def _edges(boundaries: BoundaryLayer, rows: Indexes) -> _Edges:
    shapes = boundaries.frame.geometry.to_numpy()[rows]
    parts, part_owner = shapely.get_parts(shapes, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    start, end = coordinates[:-1][same], coordinates[1:][same]
    of_ring = ring[:-1][same]
    place = np.arange(len(of_ring)) - np.searchsorted(of_ring, of_ring)
    first = np.flatnonzero(place % _CHUNK == 0)
    count = np.diff(np.append(first, len(of_ring)))
    low, high = np.minimum(start, end), np.maximum(start, end)
    corners = [
        np.minimum.reduceat(low, first, axis=0),
        np.maximum.reduceat(high, first, axis=0),
    ]
    boxes = np.asarray(shapely.box(*corners[0].T, *corners[1].T), dtype=object)
    return _Edges(
        start=start,
        end=end,
        owner=rows[part_owner[ring_part[of_ring]]],
        first=first.astype(np.int64),
        count=count.astype(np.int64),
        tree=shapely.STRtree(boxes),
    )


def _local(lon: Numbers, lat: Numbers, there: pyproj.Transformer) -> _Local:
    x, y = there.transform(lon, lat)
    east = there.transform(lon + _STEP_DEG, lat)
    # Toward the equator, so that a step never leaves the pole behind.
    south = there.transform(lon, lat - _STEP_DEG)
    metres_east = _GEOD.inv(lon, lat, lon + _STEP_DEG, lat)[2]
    metres_north = _GEOD.inv(lon, lat, lon, lat - _STEP_DEG)[2]
    jacobian = np.empty((len(lon), 2, 2))
    jacobian[:, 0, 0] = (east[0] - x) / metres_east
    jacobian[:, 1, 0] = (east[1] - y) / metres_east
    jacobian[:, 0, 1] = (x - south[0]) / metres_north
    jacobian[:, 1, 1] = (y - south[1]) / metres_north
    usable = np.isfinite(jacobian).all(axis=(1, 2))
    jacobian[~usable] = np.nan
    inverse = np.full_like(jacobian, np.nan)
    inverse[usable] = np.linalg.inv(jacobian[usable])
    reach = np.hypot(jacobian[:, :, 0], jacobian[:, :, 1])
    return _Local(x=x, y=y, inverse=inverse, reach=reach)


def _nearest_spots(
    local: _Local, edges: _Edges, tolerance_m: float
) -> tuple[Indexes, Indexes, Numbers, Numbers]:
    """Return points, edges and the spot on each that may be nearest."""
    usable = np.flatnonzero(np.isfinite(local.reach).all(axis=1))
    # A first look in a small box spares the many that lie just off their shore.
    radius = min(1000.0, tolerance_m)
    found = [_look(local, edges, usable, radius)]
    settled = found[0][0][found[0][4] <= radius]
    if radius < tolerance_m:
        rest = np.setdiff1d(usable, settled)
        found = [_only(found[0], settled), _look(local, edges, rest, tolerance_m)]
    return (
        np.concatenate([look[0] for look in found]),
        np.concatenate([look[1] for look in found]),
        np.concatenate([look[2] for look in found]),
        np.concatenate([look[3] for look in found]),
    )


_Look = tuple[Indexes, Indexes, Numbers, Numbers, Numbers]


def _only(look: _Look, points: Indexes) -> _Look:
    kept = np.isin(look[0], points)
    return look[0][kept], look[1][kept], look[2][kept], look[3][kept], look[4][kept]


def _boxes(local: _Local, at: Indexes, radius_m: float) -> npt.NDArray[np.object_]:
    """Boxes that hold whatever lies within so many metres of points."""
    # Two per cent more, as a plane is not the ellipsoid.
    half = local.reach[at] * (radius_m * 1.02)
    x, y = local.x[at], local.y[at]
    boxes = shapely.box(x - half[:, 0], y - half[:, 1], x + half[:, 0], y + half[:, 1])
    return np.asarray(boxes, dtype=object)


def _look(local: _Local, edges: _Edges, at: Indexes, radius_m: float) -> _Look:
    """Nearest spot of each boundary that has an edge in a box around each point."""
    box, chunk = edges.tree.query(_boxes(local, at, radius_m))
    count = edges.count[chunk]
    # Every edge of every chunk in every box, flat.
    offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    edge = np.repeat(edges.first[chunk], count) + offset
    point = np.repeat(at[box], count)
    spot_x, spot_y, metres = _spots(local, edges, point, edge)
    owner = edges.owner[edge]
    order = np.lexsort((metres, owner, point))
    key = np.stack([point[order], owner[order]])
    new = np.ones(len(order), dtype=bool)
    new[1:] = (key[:, 1:] != key[:, :-1]).any(axis=0)
    best = order[new]
    return point[best], edge[best], spot_x[best], spot_y[best], metres[best]


def _spots(
    local: _Local, edges: _Edges, point: Indexes, edge: Indexes
) -> tuple[Numbers, Numbers, Numbers]:
    """Spot of each edge nearest to a point in its tangent plane, and the metres."""
    origin = np.stack([local.x[point], local.y[point]], axis=1)
    inverse = local.inverse[point]
    start = edges.start[edge] - origin
    step = edges.end[edge] - edges.start[edge]
    a = np.einsum("nij,nj->ni", inverse, start)
    d = np.einsum("nij,nj->ni", inverse, step)
    length = np.einsum("ni,ni->n", d, d)
    along = -np.einsum("ni,ni->n", a, d) / np.where(length > 0, length, 1.0)
    along = np.clip(along, 0.0, 1.0)[:, None]
    spot = edges.start[edge] + along * step
    metres = np.hypot(*(a + along * d).T)
    return spot[:, 0], spot[:, 1], metres
