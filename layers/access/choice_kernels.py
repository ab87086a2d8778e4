"""Compiled choices: where it costs least to go, once the crowd there is paid for."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from layers.access.kernels import BEND, arc, ball, in_reach, room
from layers.travel.kernels import arc_m

# Every ball looks at all sites, so it had better hold some places.
PART = 32


@njit(cache=True, nogil=True)
def _hopefuls(near, many, ball, sites, price, tau_m, longest, found):  # type: ignore[no-untyped-def]
    """List which of some sites may be cheapest for a place in a ball."""
    best = math.inf
    for k in range(many):
        j = near[k]
        d = math.sqrt(
            (ball[0] - sites[j, 0]) ** 2
            + (ball[1] - sites[j, 1]) ** 2
            + (ball[2] - sites[j, 2]) ** 2
        )
        # The bend of a chord as long as the earth is wide is 3.4 times the first
        # term of its series: 4 is a bound for any.
        far = d + ball[3]
        if far <= longest:
            arc = far * (1.0 + 4.0 * BEND * far * far)
            best = min(best, arc / tau_m + price[j])
    count = 0
    for k in range(many):
        j = near[k]
        d = math.sqrt(
            (ball[0] - sites[j, 0]) ** 2
            + (ball[1] - sites[j, 1]) ** 2
            + (ball[2] - sites[j, 2]) ** 2
        )
        if max(0.0, d - ball[3]) / tau_m + price[j] <= best:
            found[count] = j
            count += 1
    return count


@njit(cache=True, nogil=True)
def _way(p, s, tau_m, edge, sure, beyond):  # type: ignore[no-untyped-def]
    """Give d / tau of one pair, inf beyond the catchment."""
    c2 = (p[0] - s[0]) ** 2 + (p[1] - s[1]) ** 2 + (p[2] - s[2]) ** 2
    chord = math.sqrt(c2)
    if chord > beyond:
        return math.inf
    if chord > sure and arc_m(p[0], p[1], p[2], s[0], s[1], s[2]) > edge:
        return math.inf
    return arc(p[0], p[1], p[2], s[0], s[1], s[2], c2) / tau_m


@njit(cache=True, nogil=True)
def cheapest(  # type: ignore[no-untyped-def]
    xyz, starts, centres, radii, kinds, run, sites, allowed,
    price, tau_m, edge, sure, beyond, cost,
):  # fmt: skip
    """Fill the least d_ij / tau + price_j of the places of some blocks; inf is none."""
    near, found, _, _, _, _, around = room(len(sites))
    for b in range(run[0], run[1]):
        many = in_reach(centres[b], radii[b], sites, allowed[kinds[b]], beyond, near)
        for start in range(starts[b], starts[b + 1], PART):
            end = min(start + PART, starts[b + 1])
            ball(xyz, start, end, around)
            count = _hopefuls(near, many, around, sites, price, tau_m, sure, found)
            for i in range(start, end):
                best = math.inf
                for k in range(count):
                    j = found[k]
                    c2 = (
                        (xyz[i, 0] - sites[j, 0]) ** 2
                        + (xyz[i, 1] - sites[j, 1]) ** 2
                        + (xyz[i, 2] - sites[j, 2]) ** 2
                    )
                    if math.sqrt(c2) / tau_m + price[j] < best:
                        way = _way(xyz[i], sites[j], tau_m, edge, sure, beyond)
                        best = min(best, way + price[j])
                cost[i] = best


@njit(cache=True, nogil=True)
def _moved(where, shares, best, cost, ways, crowding, load):  # type: ignore[no-untyped-def]
    """Move one place's people to a cheaper site until both cost them the same.

    Give how many moved; `cost` is that of the site before they came.
    """
    came = 0.0
    for s in range(len(where)):
        k = where[s]
        if shares[s] <= 0.0 or k == best:
            continue
        dearer = ways[s] + crowding[k] * load[k] - cost - crowding[best] * came
        # A person who moves makes one crowd smaller and the other larger.
        some = min(shares[s], dearer / (crowding[k] + crowding[best]))
        if some > 0.0:
            shares[s] -= some
            load[k] -= some
            came += some
    return came


@njit(cache=True, nogil=True)
def _slot(where, shares, best, load):  # type: ignore[no-untyped-def]
    """Give where to note the people who go to a site; the fewest others join them."""
    least = 0
    for s in range(len(where)):
        if where[s] == best:
            return s
        if shares[s] < shares[least]:
            least = s
    if shares[least] > 0.0:
        load[where[least]] -= shares[least]
        load[best] += shares[least]
    where[least] = best
    return least


@njit(cache=True, nogil=True)
def _settle_one(  # type: ignore[no-untyped-def]
    p, sites, found, count, crowding, tau_m, edge, sure, beyond,
    people, where, shares, load, ways,
):  # fmt: skip
    """Better the choice of one place and give what its ways cost."""
    best, least, way = -1, math.inf, math.inf
    for k in range(count):
        j = found[k]
        price = crowding[j] * load[j]
        c2 = (
            (p[0] - sites[j, 0]) ** 2
            + (p[1] - sites[j, 1]) ** 2
            + (p[2] - sites[j, 2]) ** 2
        )
        # No arc is shorter than its chord: most sites need no more than that.
        if math.sqrt(c2) / tau_m + price >= least:
            continue
        this = _way(p, sites[j], tau_m, edge, sure, beyond)
        if this + price < least:
            best, least, way = j, this + price, this
    if best < 0:
        return 0.0
    for s in range(len(where)):
        if where[s] >= 0:
            ways[s] = _way(p, sites[where[s]], tau_m, edge, sure, beyond)
    newcomer = where[0] < 0
    came = (
        people if newcomer else _moved(where, shares, best, least, ways, crowding, load)
    )
    if came > 0.0:
        s = _slot(where, shares, best, load)
        shares[s] += came
        load[best] += came
        ways[s] = way
    travel = 0.0
    for s in range(len(where)):
        if shares[s] > 0.0:
            travel += shares[s] * ways[s]
    return travel


@njit(cache=True, nogil=True)
def settle(  # type: ignore[no-untyped-def]
    xyz, starts, centres, radii, kinds, run, sites, allowed,
    crowding, tau_m, edge, sure, beyond, people, where, shares, load,
):  # fmt: skip
    """Let every place in turn better its choice; give what all ways cost now.

    `where` and `shares`, (n, some), are the sites that a place's people go to and how
    many do, changed in place with `load`, (m,). -1 stands for no site.
    """
    near, found, _, _, _, _, around = room(len(sites))
    ways, price = np.empty(where.shape[1]), np.empty(len(sites))
    travel = 0.0
    for b in range(run[0], run[1]):
        many = in_reach(centres[b], radii[b], sites, allowed[kinds[b]], beyond, near)
        for start in range(starts[b], starts[b + 1], PART):
            end = min(start + PART, starts[b + 1])
            ball(xyz, start, end, around)
            for k in range(many):
                price[near[k]] = crowding[near[k]] * load[near[k]]
            count = _hopefuls(near, many, around, sites, price, tau_m, sure, found)
            for i in range(start, end):
                if people[i] <= 0.0:
                    continue
                travel += _settle_one(
                    xyz[i], sites, found, count, crowding, tau_m, edge, sure, beyond,
                    people[i], where[i], shares[i], load, ways,
                )  # fmt: skip
    return travel
