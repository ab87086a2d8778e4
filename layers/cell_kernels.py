"""Compiled: edges of polygons into a grid of cells, and points held by polygons.

An edge is named by its first vertex. A grid is its west and south end and the size of
a cell; cells are numbered along the rows, and lists by cell bounded by `starts`.

A point is joined to the centre of its cell by two legs, one along each axis. Both stay
in the cell, so only the edges that touch the cell can cross them. A polygon holds the
point if it holds the centre and the legs cross its rings an even number of times, or
an odd number if it does not. An edge that passes through the end of a leg, as far as
rounding lets one tell, leaves the point to exact arithmetic: `UNSURE`.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

NOBODY, UNSURE, CROWDED = -1, -2, -3
# In cells: far more than coordinates are rounded by (1e-13), far less than a cell.
_SLACK = 1e-6
# Of the sum of the products in an orientation; 3.33e-16 is proved to be enough.
# Shewchuk, J. R. (1997). Discrete & Computational Geometry 18(3), 305-363.
_ROUNDING = 1e-15


@njit(cache=True, nogil=True)
def _columns(ax, ay, bx, by, row, first, last):  # type: ignore[no-untyped-def]
    """Columns that an edge, in cells, touches in a row, between `first` and `last`."""
    if ay == by:
        return first, last
    t0 = (row - _SLACK - ay) / (by - ay)
    t1 = (row + 1 + _SLACK - ay) / (by - ay)
    t0, t1 = min(1.0, max(0.0, t0)), min(1.0, max(0.0, t1))
    x0, x1 = ax + t0 * (bx - ax), ax + t1 * (bx - ax)
    low = math.floor(min(x0, x1) - _SLACK)
    high = math.floor(max(x0, x1) + _SLACK)
    return max(first, low), min(last, high)


@njit(cache=True, nogil=True)
def list_edges(xy, chosen, grid, columns, counts, starts, edges, fill):  # type: ignore[no-untyped-def]
    """Count the edges that touch each cell, or, with `fill`, list them.

    Shapes: xy (v, 2); chosen (e,) edges, in the order of polygons; counts (cells,), all
    0 when counting begins and again when filling does; starts (cells + 1,). What lies
    off the grid is in no cell.
    """
    west, south, size = grid
    rows = len(counts) // columns
    for i in chosen:
        ax, ay = (xy[i, 0] - west) / size, (xy[i, 1] - south) / size
        bx, by = (xy[i + 1, 0] - west) / size, (xy[i + 1, 1] - south) / size
        first = max(0, math.floor(min(ax, bx) - _SLACK))
        last = min(columns - 1, math.floor(max(ax, bx) + _SLACK))
        bottom = max(0, math.floor(min(ay, by) - _SLACK))
        top = min(rows - 1, math.floor(max(ay, by) + _SLACK))
        for row in range(bottom, top + 1):
            low, high = first, last
            if first < last:
                low, high = _columns(ax, ay, bx, by, row, first, last)
            for cell in range(row * columns + low, row * columns + high + 1):
                if fill:
                    edges[starts[cell] + counts[cell]] = i
                counts[cell] += 1


@njit(cache=True, nogil=True)
def list_turns(  # type: ignore[no-untyped-def]
    xy, chosen, grid, columns, from_west, counts, starts, turns, unsure, fill
):
    """Count, or list, the edges crossed between each cell's centre and the one before.

    As `list_edges`. What lies west of the first centre is crossed before it, or, unless
    `from_west`, not at all. A centre too near to an edge is marked in `unsure`.
    """
    west, south, size = grid
    rows = len(counts) // columns
    for i in chosen:
        ay, by = xy[i, 1], xy[i + 1, 1]
        bottom = math.floor((min(ay, by) - south) / size - 0.5 - _SLACK)
        top = math.floor((max(ay, by) - south) / size - 0.5 + _SLACK)
        for row in range(max(0, bottom), min(rows - 1, top) + 1):
            y = south + (row + 0.5) * size
            if (ay <= y) == (by <= y):
                continue
            x = xy[i, 0] + (y - ay) / (by - ay) * (xy[i + 1, 0] - xy[i, 0])
            step = (x - west) / size + 0.5
            near = math.floor(step + 0.5)
            if abs(step - near) < _SLACK and 1 <= near <= columns:
                unsure[row * columns + near - 1] = True
            if step >= columns or (step < 1 and not from_west):
                continue
            cell = row * columns + max(0, math.floor(step))
            if fill:
                turns[starts[cell] + counts[cell]] = i
            counts[cell] += 1


@njit(cache=True, nogil=True)
def sweep(owner, cells, starts, turns, unsure, inside, holder):  # type: ignore[no-untyped-def]
    """Fill `holder` in a row of `cells`: the polygon that holds each centre, or NOBODY.

    UNSURE where several do or the centre is. owner (v,) gives each edge's polygon;
    `inside`, (polygons,), says which hold what is west of the row; all false after.
    """
    first, past = cells
    many, total = 0, 0
    for polygon in np.flatnonzero(inside):
        many += 1
        total += int(polygon)
    for cell in range(first, past):
        for k in range(starts[cell], starts[cell + 1]):
            polygon = owner[turns[k]]
            inside[polygon] = not inside[polygon]
            step = 1 if inside[polygon] else -1
            many += step
            total += step * polygon
        if unsure[cell] or many > 1:
            holder[cell] = UNSURE
        else:
            holder[cell] = total if many == 1 else NOBODY
    # Rings that end east of the grid are not closed by the end of the row.
    for k in range(starts[first], starts[past]):
        inside[owner[turns[k]]] = False


@njit(cache=True, nogil=True)
def sweep_rows(owner, columns, starts, turns, unsure, inside, holder):  # type: ignore[no-untyped-def]
    """Sweep every row of a grid that has nothing to its west."""
    for first in range(0, len(holder), columns):
        cells = (first, first + columns)
        sweep(owner, cells, starts, turns, unsure, inside, holder)


@njit(cache=True, nogil=True)
def _side(ax, ay, bx, by, x, y):  # type: ignore[no-untyped-def]
    """On which side of an edge a point lies: 1 or -1; 0 when rounding may decide."""
    left, right = (ax - x) * (by - y), (ay - y) * (bx - x)
    turn = left - right
    room = _ROUNDING * (abs(left) + abs(right))
    if turn > room:
        return 1
    return -1 if turn < -room else 0


@njit(cache=True, nogil=True)
def crossings(ax, ay, bx, by, x, y, across, up):  # type: ignore[no-untyped-def]
    """Count how an edge crosses the legs from (x, y) over (x, up) to (across, up).

    UNSURE when the point, the corner or the centre may lie on the edge. Edges that end
    on a leg count as ending just past it, so that each ring is crossed as it should.
    """
    upright = (ax <= x) != (bx <= x)
    level = (ay <= up) != (by <= up)
    beside = x < min(ax, bx) or x > max(ax, bx) or y < min(ay, by) or y > max(ay, by)
    if beside and not upright and not level:
        return 0
    here = _side(ax, ay, bx, by, x, y)
    if here == 0 and not beside:
        return UNSURE
    if not upright and not level:
        return 0
    corner = _side(ax, ay, bx, by, x, up)
    centre = _side(ax, ay, bx, by, across, up)
    if corner == 0 or (upright and here == 0) or (level and centre == 0):
        return UNSURE
    return int(upright and here != corner) + int(level and corner != centre)


@njit(cache=True, nogil=True)
def _holder(x, y, across, up, xy, owner, edges, centre):  # type: ignore[no-untyped-def]
    """Lowest polygon that holds a point, by the edges of its cell."""
    best, current, odd, met = NOBODY, NOBODY, False, False
    for k in range(len(edges) + 1):
        polygon = owner[edges[k]] if k < len(edges) else NOBODY
        if polygon != current:
            if current != NOBODY and odd != (current == centre):
                best = current if best == NOBODY else min(best, current)
            current, odd = polygon, False
            met = met or polygon == centre
        if k < len(edges):
            i = edges[k]
            times = crossings(
                xy[i, 0], xy[i, 1], xy[i + 1, 0], xy[i + 1, 1], x, y, across, up
            )
            if times == UNSURE:
                return UNSURE
            odd = odd != (times == 1)
    if centre != NOBODY and not met:
        best = centre if best == NOBODY else min(best, centre)
    return best


@njit(cache=True, nogil=True)
def hold(x, y, xy, owner, grid, columns, starts, edges, holder, most, found):  # type: ignore[no-untyped-def]
    """Fill `found`, (n,), with the lowest polygon that holds each point.

    NOBODY where none does or off the grid; UNSURE where exact arithmetic must decide;
    CROWDED in cells of more than `most` edges.
    """
    west, south, size = grid
    rows = len(holder) // columns
    for i in range(len(x)):
        column = math.floor((x[i] - west) / size)
        row = math.floor((y[i] - south) / size)
        if column < 0 or row < 0 or column >= columns or row >= rows:
            found[i] = NOBODY
            continue
        cell = row * columns + column
        tests = starts[cell + 1] - starts[cell]
        if tests == 0 or holder[cell] == UNSURE:
            found[i] = holder[cell]
        elif tests > most:
            found[i] = CROWDED
        else:
            found[i] = _holder(
                x[i],
                y[i],
                west + (column + 0.5) * size,
                south + (row + 0.5) * size,
                xy,
                owner,
                edges[starts[cell] : starts[cell + 1]],
                holder[cell],
            )
