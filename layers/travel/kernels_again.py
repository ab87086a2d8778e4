"""Compiled straight-line travel after a change: only what the change can touch.

A site that is lost touches a place only when it was its nearest, and one that is gained
only when it is nearer; which blocks of places hold such a place, their bounding balls
tell. The answer is that of `kernels.nearest_allowed`, to the bit.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from layers.travel.kernels import NEAR2, arc_m, candidates, nearest_of
from layers.travel.straight_line import RIVAL

# Metres by which rounding may let an arc be shorter than its chord; far too many.
_ROUNDING = 1e-3


@njit(cache=True, nogil=True)
def _listed(flags):  # type: ignore[no-untyped-def]
    """Turn flags, shape (kinds, m), into rows and how many there are of each kind."""
    rows = np.empty(flags.shape, dtype=np.int32)
    counts = np.zeros(len(flags), dtype=np.int64)
    for k in range(len(flags)):
        for j in range(flags.shape[1]):
            if flags[k, j]:
                rows[k, counts[k]] = j
                counts[k] += 1
    return rows, counts


@njit(cache=True, nogil=True)
def _touching(centre, reach, sites, rows, count, found):  # type: ignore[no-untyped-def]
    """List those of some sites that lie within `reach` metres of a centre."""
    near = 0
    for k in range(count):
        j = rows[k]
        d2 = (
            (centre[0] - sites[j, 0]) ** 2
            + (centre[1] - sites[j, 1]) ** 2
            + (centre[2] - sites[j, 2]) ** 2
        )
        if d2 <= reach * reach:
            found[near] = j
            near += 1
    return near


@njit(cache=True, nogil=True)
def _square(x, y, z, sites, j):  # type: ignore[no-untyped-def]
    """Square the chord from a place to a site, as `nearest_of` does."""
    return (x - sites[j, 0]) ** 2 + (y - sites[j, 1]) ** 2 + (z - sites[j, 2]) ** 2


@njit(cache=True, nogil=True)
def _any_within(x, y, z, sites, rows, count, limit):  # type: ignore[no-untyped-def]
    found = False
    for k in range(count):
        found |= _square(x, y, z, sites, rows[k]) <= limit
    return found


@njit(cache=True, nogil=True)
def _nearer(x, y, z, sites, rows, count, best, best2):  # type: ignore[no-untyped-def]
    """Give the nearest by chord of a site and some others; of equals, the lowest."""
    for k in range(count):
        j = rows[k]
        d2 = _square(x, y, z, sites, j)
        if d2 < best2 or (d2 == best2 and j < best):
            best, best2 = j, d2
    return best


@njit(cache=True, nogil=True)
def _told(x, y, z, sites, row, come, coming, before, last, gone, going):  # type: ignore[no-untyped-def]
    """Give the nearest of a place whose `last` one stays, in `row`; -1: search."""
    square = _square(x, y, z, before, last)
    if square <= NEAR2:
        return _nearer(x, y, z, sites, come, coming, row, square)
    # Chords do not decide so far away: whoever could be a rival must be measured.
    limit = square * (1.0 + square * 2.0 * RIVAL)
    if _any_within(x, y, z, sites, come, coming, limit):
        return -1
    if _any_within(x, y, z, before, gone, going, square):
        return -1
    return row


@njit(cache=True, nogil=True)
def _kept(old_site, old_km, now, start, end, site, km):  # type: ignore[no-untyped-def]
    """Take over a block's answers; give the furthest of them, kilometres."""
    furthest = 0.0
    for i in range(start, end):
        site[i] = now[old_site[i]] if old_site[i] >= 0 else -1
        km[i] = old_km[i]
        furthest = max(furthest, old_km[i])
    return furthest


@njit(cache=True, nogil=True)
def nearest_again(  # type: ignore[no-untyped-def]
    xyz, starts, centres, radii, kinds, sites, allowed, gained, before, lost, now,
    old_site, old_km, site, km,
):  # fmt: skip
    """Fill `site` and `km` as `nearest_allowed` would, from an earlier answer.

    Shapes as there, and: gained (kinds, m), what is allowed and was not; before (l, 3),
    the sites there were; lost (kinds, l), what was allowed and is not; now (l,), their
    rows in `sites`, -1 when gone; old_site, old_km (n,), the answer for `before`. Sites
    that stay are in one order in both.
    """
    gained_rows, gained_counts = _listed(gained)
    lost_rows, lost_counts = _listed(lost)
    found = np.empty(max(1, len(sites)), dtype=np.int32)
    come = np.empty(max(1, len(sites)), dtype=np.int32)
    gone = np.empty(max(1, len(before)), dtype=np.int32)
    for b in range(len(kinds)):
        k = kinds[b]
        furthest = 1e3 * _kept(
            old_site, old_km, now, starts[b], starts[b + 1], site, km
        )
        reach = furthest * (1.0 + furthest**2 * RIVAL) + radii[b] + _ROUNDING
        coming = _touching(
            centres[b], reach, sites, gained_rows[k], gained_counts[k], come
        )
        going = _touching(centres[b], reach, before, lost_rows[k], lost_counts[k], gone)
        if coming == 0 and going == 0:
            continue
        count = -1  # of candidates: not looked for yet
        for i in range(starts[b], starts[b + 1]):
            x, y, z, last = xyz[i, 0], xyz[i, 1], xyz[i, 2], old_site[i]
            best = -1
            if last >= 0 and not lost[k, last]:
                best = _told(
                    x, y, z, sites, site[i], come, coming, before, last, gone, going
                )
            if best < 0:
                if count < 0:
                    count = candidates(centres[b], radii[b], sites, allowed[k], found)
                site[i], km[i] = nearest_of(
                    x, y, z, sites, found, count, site[i], old_km[i]
                )
            elif best != site[i]:
                site[i] = best
                km[i] = (
                    arc_m(x, y, z, sites[best, 0], sites[best, 1], sites[best, 2]) / 1e3
                )
