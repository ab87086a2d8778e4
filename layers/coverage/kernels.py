"""Compiled tallies: statuses, people per line and region, weighted quantiles."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from layers.coverage.status import Reason, Status

_SERVED = int(Status.SERVED)
_REMOTE = int(Status.REMOTE_ONLY)
_INELIGIBLE = int(Status.INELIGIBLE)
_BEYOND = int(Status.BEYOND)
_UNREACHABLE = int(Status.UNREACHABLE)
_MANDATE = int(Reason.MANDATE)
_NONE = int(Reason.NONE)
# Runs of more places are counted in bins first; of fewer, selection is as fast.
_MANY = 2048
# Bins of a histogram by the root of the distance: 0.15 km wide at 5 km, 1.4 at 400 km.
_BINS, _BINS_A_ROOT = 4096, 28.9
_SLACK = 1e-9


@njit(cache=True, nogil=True)
def judge(  # type: ignore[no-untyped-def]
    km, counting_km, counting_site, kind, covered, failing, threshold, status, reason
):
    """Put every place on its line; fills `status` and `reason`, shape (n,)."""
    for i in range(len(km)):
        why = _NONE
        if km[i] <= threshold:
            line = _SERVED
        elif covered[kind[i]]:
            line = _REMOTE
        elif counting_km[i] <= threshold:
            line = _INELIGIBLE
            why = failing[counting_site[i]]
            if why == _NONE:
                why = _MANDATE
        elif km[i] < math.inf:
            line = _BEYOND
        else:
            line = _UNREACHABLE
        status[i] = line
        reason[i] = why


@njit(cache=True, nogil=True)
def tally(status, reason, people, region, lines, reasons):  # type: ignore[no-untyped-def]
    """Add people up per region: `lines` (regions, statuses), `reasons` (regions, ..).

    A missing count (NaN) adds nothing; places outside every region are left out.
    """
    for i in range(len(status)):
        r = region[i]
        if r >= 0 and people[i] > 0:
            lines[r, status[i]] += people[i]
            reasons[r, reason[i]] += people[i]


@njit(cache=True, nogil=True)
def _select(values, weights, low, high, below, target):  # type: ignore[no-untyped-def]
    """Smallest value whose weights, added from below, reach the target; reorders."""
    while True:
        if high - low == 1:
            return values[low]
        pivot = values[(low + high) // 2]
        lighter, equal, heavier = low, low, high
        under, at = 0.0, 0.0
        while equal < heavier:
            v, w = values[equal], weights[equal]
            if v < pivot:
                values[equal], weights[equal] = values[lighter], weights[lighter]
                values[lighter], weights[lighter] = v, w
                lighter += 1
                equal += 1
                under += w
            elif v > pivot:
                heavier -= 1
                values[equal], weights[equal] = values[heavier], weights[heavier]
                values[heavier], weights[heavier] = v, w
            else:
                at += w
                equal += 1
        if below + under >= target and lighter > low:
            high = lighter
        elif below + under + at >= target or heavier == high:
            return pivot
        else:
            below += under + at
            low = heavier


@njit(cache=True, nogil=True)
def _quantiles_of_few(km, people, start, end, targets, some, their, found):  # type: ignore[no-untyped-def]
    """Find weighted quantiles of a short run by selection alone."""
    count = 0
    for i in range(start, end):
        if people[i] > 0:
            some[count] = km[i]
            their[count] = people[i]
            count += 1
    for q in range(len(targets)):
        found[q] = _select(some, their, 0, count, 0.0, targets[q])


@njit(cache=True, nogil=True)
def _bin(km):  # type: ignore[no-untyped-def]
    """Give the bin of a distance: narrow ones near by, where most people are."""
    return min(int(math.sqrt(km) * _BINS_A_ROOT), _BINS - 1)


@njit(cache=True, nogil=True)
def _quantile(km, people, start, end, target, bins, some, their):  # type: ignore[no-untyped-def]
    """Find a weighted quantile of a long run, without sorting or copying it.

    `bins` hold the people by distance: they tell the bin, and selection finds the
    place in it. The unreachable lie in no bin: who is in none is among them.
    """
    below, bin_ = 0.0, 0
    while bin_ < len(bins) and below + bins[bin_] < target:
        below += bins[bin_]
        bin_ += 1
    if bin_ == len(bins):
        return math.inf
    # The roots are taken of those alone that lie in the bin, or nearly so.
    low = (bin_ / _BINS_A_ROOT) ** 2 * (1.0 - _SLACK)
    high = ((bin_ + 1) / _BINS_A_ROOT) ** 2 * (1.0 + _SLACK)
    if bin_ == len(bins) - 1:
        high = math.inf
    count = 0
    for i in range(start, end):
        near = low <= km[i] <= high and km[i] < math.inf
        if near and people[i] > 0 and _bin(km[i]) == bin_:
            some[count] = km[i]
            their[count] = people[i]
            count += 1
    return _select(some, their, 0, count, below, target)


@njit(cache=True, nogil=True)
def _add_up(km, people, start, end, bins, sums):  # type: ignore[no-untyped-def]
    """Add a run up: everyone, those reached, and their person-kilometres.

    Where there are `bins`, those reached are counted by distance as well.
    """
    everyone, reached, travelled = 0.0, 0.0, 0.0
    for i in range(start, end):
        w = people[i]
        if w > 0:
            everyone += w
            if km[i] < math.inf:
                reached += w
                travelled += w * km[i]
                if len(bins):
                    bins[_bin(km[i])] += w
    sums[0], sums[1], sums[2] = everyone, reached, travelled


@njit(cache=True, nogil=True)
def summarize(km, people, starts, quantiles, sums, found):  # type: ignore[no-untyped-def]
    """Fill `sums` (r, 3) and `found` (r, q) for the runs between `starts` (r + 1,).

    The sums are everyone, those who can be reached, and their person-kilometres. The
    quantile is the smallest distance within which that share of the people live, the
    unreachable (inf) counted among them; NaN stands for a region without people.
    """
    longest = np.diff(starts).max() if len(starts) > 1 else 0
    some, their = np.empty(longest), np.empty(longest)
    bins, none = np.zeros(_BINS), np.zeros(0)
    for r in range(len(starts) - 1):
        start, end = starts[r], starts[r + 1]
        is_long = end - start > _MANY
        if is_long:
            bins[:] = 0.0
        _add_up(km, people, start, end, bins if is_long else none, sums[r])
        targets = quantiles * sums[r, 0]
        if sums[r, 0] == 0.0:
            found[r, :] = math.nan
        elif not is_long:
            _quantiles_of_few(km, people, start, end, targets, some, their, found[r])
        else:
            for q in range(len(targets)):
                found[r, q] = _quantile(
                    km, people, start, end, targets[q], bins, some, their
                )


@njit(cache=True, nogil=True)
def spread(km, people, distance, within):  # type: ignore[no-untyped-def]
    """Add people up by the first distance that reaches them; `within`, (m + 1,), is 0.

    `distance`, shape (m,), is rising, from 0 and even or nearly so. The last of
    `within` are further away than all, or unreachable.
    """
    last = len(distance) - 1
    scale = last / distance[last] if distance[last] > 0 else 0.0
    for i in range(len(km)):
        if people[i] > 0:
            step = last + 1
            if km[i] <= distance[last]:
                # A guess may be off by rounding: distances are compared as they are.
                step = int(km[i] * scale)
                while step > 0 and distance[step - 1] >= km[i]:
                    step -= 1
                while distance[step] < km[i]:
                    step += 1
            within[step] += people[i]
