"""Compiled sums: places come in blocks, and most blocks lie wholly in one zone.

A block (see `Places`) is a few places of one kind within a ball. A site whose zones
do not divide the ball is added once for all of them; the others are measured place by
place. Nothing is kept of a pair once it is added, and the lock of the interpreter is
let go, so that threads may each take a share of the blocks.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from layers.travel.kernels import arc_m
from layers.travel.straight_line import SEMI_MAJOR_M, SEMI_MINOR_M

STEP, GAUSSIAN, EXPONENTIAL, POWER = 0, 1, 2, 3
_MEAN_RADIUS_M = (2 * SEMI_MAJOR_M + SEMI_MINOR_M) / 3
BEND = 1.0 / (24.0 * _MEAN_RADIUS_M**2)
# Up to here arc = chord (1 + chord^2 / 24 R^2) with a mean R is right to 14 mm.
_NEAR2 = 100_000.0**2
SLACK_M = 1e-3
PART = 8


@njit(cache=True, nogil=True)
def arc(ax, ay, az, bx, by, bz, c2):  # type: ignore[no-untyped-def]
    """Metres along the ellipsoid of a chord whose square is `c2`."""
    if c2 <= _NEAR2:
        return math.sqrt(c2) * (1.0 + c2 * BEND)
    return arc_m(ax, ay, az, bx, by, bz)


@njit(cache=True, nogil=True)
def _decayed(form, first, second, km):  # type: ignore[no-untyped-def]
    """Weight of a smooth decay, by its form and numbers (see `layers.travel.decay`)."""
    if form == GAUSSIAN:
        return math.exp(-0.5 * (km / first) ** 2)
    if form == EXPONENTIAL:
        return math.exp(-km / first)
    return max(km, second) ** -first


@njit(cache=True, nogil=True)
def _weight(  # type: ignore[no-untyped-def]
    ax,
    ay,
    az,
    bx,
    by,
    bz,
    c2,
    least,
    edges,
    sure2,
    beyond2,
    levels,
    form,
    first,
    second,
):
    """Weight of one pair; 0 beyond the last edge, which is the catchment."""
    for zone in range(least, len(edges)):
        if c2 <= beyond2[zone] and (
            c2 <= sure2[zone] or arc_m(ax, ay, az, bx, by, bz) <= edges[zone]
        ):
            if form == STEP:
                return levels[zone]
            km = arc(ax, ay, az, bx, by, bz, c2) / 1000.0
            return levels[zone] * _decayed(form, first, second, km)
    return 0.0


@njit(cache=True, nogil=True)
def ball(xyz, start, end, around):  # type: ignore[no-untyped-def]
    """Fill the centre and radius of a ball round a run of places."""
    around[:] = 0.0
    for i in range(start, end):
        for axis in range(3):
            around[axis] += xyz[i, axis] / (end - start)
    widest = 0.0
    for i in range(start, end):
        widest = max(
            widest,
            (xyz[i, 0] - around[0]) ** 2
            + (xyz[i, 1] - around[1]) ** 2
            + (xyz[i, 2] - around[2]) ** 2,
        )
    around[3] = math.sqrt(widest) + SLACK_M


@njit(cache=True, nogil=True)
def in_reach(centre, radius, sites, allowed, furthest, near):  # type: ignore[no-untyped-def]
    """List the sites that some place of a block may reach."""
    count = 0
    limit2 = (furthest + radius + SLACK_M) ** 2
    for j in range(len(sites)):
        if allowed[j] and limit2 >= (
            (centre[0] - sites[j, 0]) ** 2
            + (centre[1] - sites[j, 1]) ** 2
            + (centre[2] - sites[j, 2]) ** 2
        ):
            near[count] = j
            count += 1
    return count


@njit(cache=True, nogil=True)
def _split(  # type: ignore[no-untyped-def]
    around, near, count, sites, sure, beyond, form, whole, zones, unsure, least, at
):
    """List the sites that hold a ball in one zone, and those to be measured."""
    wholes, unsures = 0, 0
    for k in range(count):
        j = near[k]
        d = math.sqrt(
            (around[0] - sites[j, 0]) ** 2
            + (around[1] - sites[j, 1]) ** 2
            + (around[2] - sites[j, 2]) ** 2
        )
        # No chord of the ball lies in a nearer zone than this.
        zone = 0
        while zone < len(sure) and d - around[3] > beyond[zone]:
            zone += 1
        if zone == len(sure):
            continue
        if form == STEP and d + around[3] <= sure[zone]:
            whole[wholes] = j
            zones[wholes] = zone
            wholes += 1
        else:
            unsure[unsures] = j
            least[unsures] = zone
            for axis in range(3):
                at[unsures, axis] = sites[j, axis]
            unsures += 1
    return wholes, unsures


@njit(cache=True, nogil=True)
def _add_up(values, start, end, together):  # type: ignore[no-untyped-def]
    """Fill the sum of each column over a run of places."""
    together[:] = 0.0
    for i in range(start, end):
        for c in range(values.shape[1]):
            together[c] += values[i, c]


@njit(cache=True, nogil=True)
def to_sites(  # type: ignore[no-untyped-def]
    xyz, starts, centres, radii, kinds, run, sites, allowed,
    edges, sure, beyond, levels, form, first, second, values, sums,
):  # fmt: skip
    """Add W(d_ij) values_i to `sums`, (m, c), over the blocks from run[0] to run[1]."""
    near, whole, zones, unsure, least, at, around = room(len(sites))
    together = np.empty(values.shape[1])
    sure2, beyond2 = sure**2, beyond**2
    for b in range(run[0], run[1]):
        count = in_reach(
            centres[b], radii[b], sites, allowed[kinds[b]], beyond[-1], near
        )
        for start in range(starts[b], starts[b + 1], PART):
            end = min(start + PART, starts[b + 1])
            _add_up(values, start, end, together)
            if together.max() <= 0.0:
                continue
            ball(xyz, start, end, around)
            wholes, unsures = _split(
                around,
                near,
                count,
                sites,
                sure,
                beyond,
                form,
                whole,
                zones,
                unsure,
                least,
                at,
            )
            for k in range(wholes):
                for c in range(values.shape[1]):
                    sums[whole[k], c] += levels[zones[k]] * together[c]
            for i in range(start, end):
                x, y, z = xyz[i, 0], xyz[i, 1], xyz[i, 2]
                for k in range(unsures):
                    sx, sy, sz = at[k, 0], at[k, 1], at[k, 2]
                    c2 = (x - sx) ** 2 + (y - sy) ** 2 + (z - sz) ** 2
                    if c2 > beyond2[-1]:
                        continue
                    w = _weight(
                        x, y, z, sx, sy, sz, c2, least[k],
                        edges, sure2, beyond2, levels, form, first, second,
                    )  # fmt: skip
                    for c in range(values.shape[1]):
                        sums[unsure[k], c] += w * values[i, c]


@njit(cache=True, nogil=True)
def to_places(  # type: ignore[no-untyped-def]
    xyz, starts, centres, radii, kinds, run, sites, allowed,
    edges, sure, beyond, levels, form, first, second, values, sums,
):  # fmt: skip
    """Fill `sums`, (n, c), with sum_j W(d_ij) values_j, over some of the blocks."""
    near, whole, zones, unsure, least, at, around = room(len(sites))
    together = np.empty(values.shape[1])
    sure2, beyond2 = sure**2, beyond**2
    for b in range(run[0], run[1]):
        count = in_reach(
            centres[b], radii[b], sites, allowed[kinds[b]], beyond[-1], near
        )
        for start in range(starts[b], starts[b + 1], PART):
            end = min(start + PART, starts[b + 1])
            ball(xyz, start, end, around)
            wholes, unsures = _split(
                around,
                near,
                count,
                sites,
                sure,
                beyond,
                form,
                whole,
                zones,
                unsure,
                least,
                at,
            )
            together[:] = 0.0
            for k in range(wholes):
                for c in range(values.shape[1]):
                    together[c] += levels[zones[k]] * values[whole[k], c]
            for i in range(start, end):
                sums[i] = together
                x, y, z = xyz[i, 0], xyz[i, 1], xyz[i, 2]
                for k in range(unsures):
                    sx, sy, sz = at[k, 0], at[k, 1], at[k, 2]
                    c2 = (x - sx) ** 2 + (y - sy) ** 2 + (z - sz) ** 2
                    if c2 > beyond2[-1]:
                        continue
                    w = _weight(
                        x, y, z, sx, sy, sz, c2, least[k],
                        edges, sure2, beyond2, levels, form, first, second,
                    )  # fmt: skip
                    for c in range(values.shape[1]):
                        sums[i, c] += w * values[unsure[k], c]


@njit(cache=True, nogil=True)
def room(sites):  # type: ignore[no-untyped-def]
    """Make room for lists of sites, for some of their coordinates, and for a ball."""
    size = max(1, sites)
    return (
        np.empty(size, dtype=np.int32),
        np.empty(size, dtype=np.int32),
        np.empty(size, dtype=np.int32),
        np.empty(size, dtype=np.int32),
        np.empty(size, dtype=np.int32),
        np.empty((size, 3)),
        np.empty(4),
    )
