"""Very many points into polygons: a grid of cells, most of which need no test.

A cell that no edge touches lies in one polygon or in none, whole. Elsewhere the few
edges of the cell decide, and where rounding could decide instead, exact arithmetic
does: the answer is always that of `lowest_by_tree`, the oracle.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.int64]
Rows = npt.NDArray[np.int32]
Shapes = npt.NDArray[np.object_]
# Below, a spatial index over the points answers sooner than the compiler is loaded.
MANY_POINTS = 100_000
_MOST_CELLS = 4_000_000
_MOST_ACROSS = 4_000


_CROWD = 24  # edges of a cell that is cut finer


@dataclass(frozen=True, kw_only=True, eq=False)
class _Edges:
    """Vertices (v, 2) of all rings, each one's polygon (v,), and the edges (e,)."""

    xy: Numbers
    owner: Rows
    first: Rows


@dataclass(frozen=True, kw_only=True, eq=False)
class _Cells:
    """A grid, the edges that touch each cell, and what holds each centre, (cells,)."""

    grid: tuple[float, float, float]
    columns: int
    starts: Indexes
    listed: Rows
    holder: Rows


def lowest_holding(x: Numbers, y: Numbers, shapes: Shapes) -> Indexes:
    """Row of the first polygon that holds each point, its border included, (n,).

    -1 where none does. Points are finite; `shapes` are polygons or multipolygons in
    the coordinates of the points.
    """
    if len(x) < MANY_POINTS:
        return lowest_by_tree(x, y, shapes)
    return lowest_by_cells(x, y, shapes)


def warm() -> None:
    """Compile every kernel, by a crowd of edges about one of three points."""
    circle = shapely.Point(5.0, 5.0).buffer(0.01, quad_segs=2 * _CROWD)
    spots = np.array([0.0, 5.0, 9.0])
    lowest_by_cells(spots, spots, np.array([circle], dtype=object))


def lowest_by_tree(x: Numbers, y: Numbers, shapes: Shapes) -> Indexes:
    """As `lowest_holding`, by a spatial index over the points."""
    # The tree holds the points, so that each polygon is prepared once for them all.
    tree = shapely.STRtree(np.asarray(shapely.points(x, y), dtype=object))
    polygon, point = tree.query(shapes, predicate="intersects")
    best = np.full(len(x), len(shapes), dtype=np.int64)
    np.minimum.at(best, point, polygon)
    best[best == len(shapes)] = -1
    return best


def lowest_by_cells(x: Numbers, y: Numbers, shapes: Shapes) -> Indexes:
    """As `lowest_holding`, by a grid over the points."""
    from layers import cell_kernels as kernels  # few points need no compiler

    edges = _edges(shapes)
    width, height = float(np.ptp(x)), float(np.ptp(y))
    count = min(_MOST_CELLS, max(16, len(edges.xy)))
    size = max(math.sqrt(width * height / count), max(width, height) / _MOST_ACROSS)
    if not (math.isfinite(size) and size > 0):
        return lowest_by_tree(x, y, shapes)
    # A cell around all of the points, so that rounding puts none off the grid.
    grid = (float(x.min() - size), float(y.min() - size), size)
    shape = int(height / size) + 3, int(width / size) + 3
    cells = _cells(edges, grid, shape, len(shapes))
    found = np.empty(len(x), dtype=np.int32)
    kernels.hold(
        np.ascontiguousarray(x),
        np.ascontiguousarray(y),
        edges.xy,
        edges.owner,
        grid,
        cells.columns,
        cells.starts,
        cells.listed,
        cells.holder,
        _CROWD,
        found,
    )
    crowded = np.flatnonzero(found == kernels.CROWDED)
    if len(crowded):
        _hold_crowded(x, y, crowded, edges, cells, len(shapes), found)
    best = found.astype(np.int64)
    unsure = np.flatnonzero(found == kernels.UNSURE)
    if len(unsure):
        best[unsure] = lowest_by_tree(x[unsure], y[unsure], shapes)
    return best


def _hold_crowded(
    x: Numbers,
    y: Numbers,
    at: Indexes,
    edges: _Edges,
    cells: _Cells,
    polygons: int,
    found: Rows,
) -> None:
    """Decide the points of crowded cells, cell by cell, in `found`."""
    from layers.crowded_cells import hold_crowded

    west, south, size = cells.grid
    row = np.floor((y[at] - south) / size).astype(np.int64)
    cell = row * cells.columns + np.floor((x[at] - west) / size).astype(np.int64)
    order = np.argsort(cell, kind="stable")
    at, cell = at[order], cell[order]
    each, first = np.unique(cell, return_index=True)
    answer = np.empty(len(at), dtype=np.int32)
    hold_crowded(
        x[at],
        y[at],
        np.append(first, len(at)),
        each,
        edges.xy,
        edges.owner,
        cells.grid,
        cells.columns,
        cells.starts,
        cells.listed,
        cells.holder,
        np.zeros(polygons, dtype=bool),
        answer,
    )
    found[at] = answer


def _edges(shapes: Shapes) -> _Edges:
    kind, xy, offsets = shapely.to_ragged_array(shapes, include_z=False)
    bounds, *parts = (np.asarray(part, dtype=np.int64) for part in offsets)
    owner = np.arange(len(shapes), dtype=np.int32)
    if kind == shapely.GeometryType.MULTIPOLYGON:
        owner = np.repeat(owner, np.diff(parts[1]))
    owner = np.repeat(owner, np.diff(parts[0]))
    # The last vertex of a ring is its first one, and begins no edge.
    begins = np.ones(len(xy), dtype=bool)
    begins[bounds[1:][np.diff(bounds) > 0] - 1] = False
    return _Edges(
        xy=np.ascontiguousarray(xy),
        owner=np.repeat(owner, np.diff(bounds)),
        first=np.flatnonzero(begins).astype(np.int32),
    )


def _cells(
    edges: _Edges, grid: tuple[float, float, float], shape: tuple[int, int], most: int
) -> _Cells:
    from layers import cell_kernels as kernels

    rows, columns = shape
    counts = np.zeros(rows * columns, dtype=np.int32)
    unsure = np.zeros(rows * columns, dtype=bool)
    nothing = np.empty(0, dtype=np.int32)
    none = np.zeros(1, dtype=np.int64)
    of = edges.xy, edges.first, grid, columns
    kernels.list_edges(*of, counts, none, nothing, False)
    starts, listed = _room(counts)
    kernels.list_edges(*of, counts, starts, listed, True)
    counts[:] = 0
    kernels.list_turns(*of, True, counts, none, nothing, unsure, False)
    turn_starts, turns = _room(counts)
    kernels.list_turns(*of, True, counts, turn_starts, turns, unsure, True)
    holder = np.empty(rows * columns, dtype=np.int32)
    inside = np.zeros(most, dtype=bool)
    kernels.sweep_rows(edges.owner, columns, turn_starts, turns, unsure, inside, holder)
    return _Cells(
        grid=grid, columns=columns, starts=starts, listed=listed, holder=holder
    )


def _room(counts: Rows) -> tuple[Indexes, Rows]:
    """Make room for lists of so many, and count anew."""
    starts = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
    counts[:] = 0
    return starts, np.empty(starts[-1], dtype=np.int32)
