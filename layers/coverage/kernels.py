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
_BINS = 1024  # of a histogram; a run with fewer places is selected from directly


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
def _quantile(values, weights, n, furthest, target, bins, some, their):  # type: ignore[no-untyped-def]
    """Find a weighted quantile by a histogram, then by selection inside one bin.

    `bins` holds zeros on entry; `some` and `their` are room for one bin's content.
    The unreachable lie in no bin: who is not found in one is among them.
    """
    scale = (len(bins) - 1) / furthest if furthest > 0 else 0.0
    for i in range(n):
        if values[i] < math.inf:
            bins[int(values[i] * scale)] += weights[i]
    below, bin_ = 0.0, 0
    while bin_ < len(bins) and below + bins[bin_] < target:
        below += bins[bin_]
        bin_ += 1
    bins[:] = 0.0
    if bin_ == len(bins):
        return math.inf
    count = 0
    for i in range(n):
        if values[i] < math.inf and int(values[i] * scale) == bin_:
            some[count] = values[i]
            their[count] = weights[i]
            count += 1
    return _select(some, their, 0, count, below, target)


@njit(cache=True, nogil=True)
def summarize(km, people, starts, quantiles, mean, found):  # type: ignore[no-untyped-def]
    """Fill `mean` (r,) and `found` (r, q) for the runs between `starts` (r + 1,).

    The quantile is the smallest distance within which that share of the people live,
    the unreachable (inf) counted among them; the mean is over those who can be
    reached, inf when nobody can. NaN stands for a region without people.
    """
    values, weights = np.empty(len(km)), np.empty(len(km))
    some, their = np.empty(len(km)), np.empty(len(km))
    bins = np.zeros(_BINS)
    for r in range(len(starts) - 1):
        n = 0
        everyone, reached, travelled, furthest = 0.0, 0.0, 0.0, 0.0
        for i in range(starts[r], starts[r + 1]):
            w = people[i]
            if w > 0:
                values[n] = km[i]
                weights[n] = w
                n += 1
                everyone += w
                if km[i] < math.inf:
                    reached += w
                    travelled += w * km[i]
                    furthest = max(furthest, km[i])
        if n == 0:
            mean[r] = math.nan
            found[r, :] = math.nan
            continue
        mean[r] = travelled / reached if reached > 0 else math.inf
        for q in range(len(quantiles)):
            target = quantiles[q] * everyone
            if n > len(bins):
                found[r, q] = _quantile(
                    values, weights, n, furthest, target, bins, some, their
                )
            else:
                found[r, q] = _select(values, weights, 0, n, 0.0, target)
