"""Compiled: cells of very many edges, cut into a finer grid of their own.

What holds the centre of the whole cell is known; the legs from it to the first centre
of each fine row say what holds that one, and from there the row is swept.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from layers.cell_kernels import (
    CROWDED,
    NOBODY,
    UNSURE,
    crossings,
    hold,
    list_edges,
    list_turns,
    sweep,
)

_EDGES_A_CELL = 4  # wanted; a fine row costs a look at every edge
_MOST_ACROSS = 96
_MOST_TESTS = 1_000
# Of the whole cell: what rounding may put off its side still lies in the finer grid.
_MARGIN = 1e-9


@njit(cache=True, nogil=True)
def _begin_row(xy, owner, edges, centre, here, start, inside):  # type: ignore[no-untyped-def]
    """Mark which polygons hold `start`; `centre` holds `here`. Tells whether sure."""
    if centre != NOBODY:
        inside[centre] = True
    for i in edges:
        times = crossings(
            xy[i, 0],
            xy[i, 1],
            xy[i + 1, 0],
            xy[i + 1, 1],
            start[0],
            start[1],
            here[0],
            here[1],
        )
        if times == UNSURE:
            return False
        if times == 1:
            inside[owner[i]] = not inside[owner[i]]
    return True


@njit(cache=True, nogil=True)
def _holders(xy, owner, mine, grid, across, centre, here, inside):  # type: ignore[no-untyped-def]
    """Give what holds the centres of a finer grid, (across * across,)."""
    cells = across * across
    counts, unsure = np.zeros(cells, np.int32), np.zeros(cells, np.bool_)
    starts, turns = np.zeros(cells + 1, np.int64), np.empty(0, np.int32)
    list_turns(xy, mine, grid, across, False, counts, starts, turns, unsure, False)
    starts[1:] = np.cumsum(counts)
    turns = np.empty(starts[-1], np.int32)
    counts[:] = 0
    list_turns(xy, mine, grid, across, False, counts, starts, turns, unsure, True)
    holder = np.empty(cells, np.int32)
    for row in range(across):
        begin = (grid[0] + 0.5 * grid[2], grid[1] + (row + 0.5) * grid[2])
        first, past = row * across, (row + 1) * across
        if not _begin_row(xy, owner, mine, centre, here, begin, inside):
            unsure[first:past] = True
        sweep(owner, (first, past), starts, turns, unsure, inside, holder)
        for i in mine:
            inside[owner[i]] = False
        if centre != NOBODY:
            inside[centre] = False
    return holder


@njit(cache=True, nogil=True)
def _listed(xy, mine, grid, across):  # type: ignore[no-untyped-def]
    """List the edges that touch each cell of a finer grid."""
    counts = np.zeros(across * across, np.int32)
    starts, edges = np.zeros(len(counts) + 1, np.int64), np.empty(0, np.int32)
    list_edges(xy, mine, grid, across, counts, starts, edges, False)
    starts[1:] = np.cumsum(counts)
    edges = np.empty(starts[-1], np.int32)
    counts[:] = 0
    list_edges(xy, mine, grid, across, counts, starts, edges, True)
    return starts, edges


@njit(cache=True, nogil=True)
def hold_crowded(  # type: ignore[no-untyped-def]
    x, y, runs, cells, xy, owner, grid, columns, starts, edges, holder, inside, found
):
    """Fill `found`, (n,), as `hold` does, for points that lie in crowded cells.

    `runs`, (c + 1,), bounds the points of each of `cells`, (c,). UNSURE where too many
    edges are left to look at.
    """
    west, south, size = grid
    for c in range(len(cells)):
        first, past = runs[c], runs[c + 1]
        row, column = cells[c] // columns, cells[c] % columns
        here = (west + (column + 0.5) * size, south + (row + 0.5) * size)
        mine = edges[starts[cells[c]] : starts[cells[c] + 1]]
        across = min(_MOST_ACROSS, int(math.sqrt(len(mine) / _EDGES_A_CELL)) + 1)
        fine = (
            west + (column - _MARGIN) * size,
            south + (row - _MARGIN) * size,
            size * (1 + 2 * _MARGIN) / across,
        )
        inner = _holders(xy, owner, mine, fine, across, holder[cells[c]], here, inside)
        bounds, listed = _listed(xy, mine, fine, across)
        hold(
            x[first:past],
            y[first:past],
            xy,
            owner,
            fine,
            across,
            bounds,
            listed,
            inner,
            _MOST_TESTS,
            found[first:past],
        )
    for i in range(len(found)):
        if found[i] == CROWDED:
            found[i] = UNSURE
