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
_BINS = 1024  # of a histogram; a run of no more places is selected from directly


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
def _quantiles(km, people, start, end, furthest, targets, bins, some, their, found):  # type: ignore[no-untyped-def]
    """Find weighted quantiles of a long run, without sorting or copying it.

    A histogram tells the bin of each, and selection finds it there. `bins` is room
    for the histogram, `some` and `their` for one bin's content. The unreachable lie in
    no bin: who is not found in one is among them.
    """
    scale = (len(bins) - 1) / furthest if furthest > 0 else 0.0
    bins[:] = 0.0
    for i in range(start, end):
        if people[i] > 0 and km[i] < math.inf:
            bins[int(km[i] * scale)] += people[i]
    for q in range(len(targets)):
        below, bin_ = 0.0, 0
        while bin_ < len(bins) and below + bins[bin_] < targets[q]:
            below += bins[bin_]
            bin_ += 1
        count = 0
        for i in range(start, end):
            if km[i] < math.inf and int(km[i] * scale) == bin_ and people[i] > 0:
                some[count] = km[i]
                their[count] = people[i]
                count += 1
        found[q] = math.inf
        if bin_ < len(bins):
            found[q] = _select(some, their, 0, count, below, targets[q])


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
def _travelled(km, people, start, end):  # type: ignore[no-untyped-def]
    """Add a run up: everyone, those reached, their person-kilometres, the furthest."""
    everyone, reached, travelled, furthest = 0.0, 0.0, 0.0, 0.0
    for i in range(start, end):
        w = people[i]
        if w > 0:
            everyone += w
            if km[i] < math.inf:
                reached += w
                travelled += w * km[i]
                furthest = max(furthest, km[i])
    return everyone, reached, travelled, furthest


@njit(cache=True, nogil=True)
def summarize(km, people, starts, quantiles, mean, found):  # type: ignore[no-untyped-def]
    """Fill `mean` (r,) and `found` (r, q) for the runs between `starts` (r + 1,).

    The quantile is the smallest distance within which that share of the people live,
    the unreachable (inf) counted among them; the mean is over those who can be
    reached, inf when nobody can. NaN stands for a region without people.
    """
    longest = max(1, np.diff(starts).max()) if len(starts) > 1 else 1
    some, their, bins = np.empty(longest), np.empty(longest), np.zeros(_BINS)
    for r in range(len(starts) - 1):
        start, end = starts[r], starts[r + 1]
        everyone, reached, travelled, furthest = _travelled(km, people, start, end)
        if everyone == 0.0:
            mean[r] = math.nan
            found[r, :] = math.nan
            continue
        mean[r] = travelled / reached if reached > 0 else math.inf
        targets = quantiles * everyone
        if end - start > _BINS:
            _quantiles(
                km, people, start, end, furthest, targets, bins, some, their, found[r]
            )
        else:
            _quantiles_of_few(km, people, start, end, targets, some, their, found[r])


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
