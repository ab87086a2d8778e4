"""Engines make ledgers: what one computes, and the plain one, of arrays alone.

`PLAIN` needs no compiler, measures with Karney's geodesic, and is the oracle of the
compiled engine, which answers while a slider moves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.coverage.eligibility import Eligibility
from layers.coverage.places import Places
from layers.coverage.reach import Coordinates, Earlier, Flags, Numbers, Reach
from layers.coverage.status import Reason, Status
from layers.travel.straight_line import nearest

Regions = npt.NDArray[np.int32]
Words = npt.NDArray[np.uint8]
QUANTILES = np.array([0.5, 0.9])


@dataclass(frozen=True, kw_only=True)
class Engine:
    """The computations of a ledger.

    `reach(places, coordinates, allowed, earlier)`: nearest allowed site of every place;
    `allowed` has shape (kinds, m), `earlier` spares work and changes no answer.
    `judge(reach, counting, places, eligibility, threshold)`: status and reason.
    `tally(status, reason, people, region, regions)`: people by region and either word;
    a place in no region (below 0) is left out, a missing count (NaN) adds nothing.
    `summarize(km, people, starts)`: of runs of places people, those reached and their
    person-km, (r, 3), and quantiles of km, (r, 2), NaN without people.
    `spread(km, people, distance)`: people within each distance, and no nearer one; the
    last of the (m + 1,) are further away. `distance`, shape (m,), is rising.
    """

    reach: Callable[[Places, Coordinates, Flags, Earlier | None], Reach]
    judge: Callable[[Reach, Reach, Places, Eligibility, float], tuple[Words, Words]]
    tally: Callable[[Words, Words, Numbers, Regions, int], tuple[Numbers, Numbers]]
    summarize: Callable[
        [Numbers, Numbers, npt.NDArray[np.int64]], tuple[Numbers, Numbers]
    ]
    spread: Callable[[Numbers, Numbers, Numbers], Numbers]


def _plain_reach(
    places: Places, coordinates: Coordinates, allowed: Flags, earlier: Earlier | None
) -> Reach:
    del earlier  # nothing is remembered: this engine is the oracle
    site = np.full(len(places), -1, dtype=np.int32)
    km = np.full(len(places), np.inf)
    reach = Reach(site=site, km=km, coordinates=coordinates, allowed=allowed)
    if not allowed.any():
        return reach
    groups, group = np.unique(allowed, axis=0, return_inverse=True)
    for number, row in enumerate(groups):
        here = np.flatnonzero(group.ravel()[places.kind] == number)
        rows = np.flatnonzero(row)
        if len(here) and len(rows):
            found, km[here] = nearest(
                places.longitude[here],
                places.latitude[here],
                coordinates.longitude[rows],
                coordinates.latitude[rows],
            )
            site[here] = rows[found]
    return reach


def _plain_judge(
    reach: Reach,
    counting: Reach,
    places: Places,
    eligibility: Eligibility,
    threshold_km: float,
) -> tuple[Words, Words]:
    covered = eligibility.covers_remotely[places.kind]
    within = counting.km <= threshold_km
    status = np.select(
        [reach.km <= threshold_km, covered, within, np.isfinite(reach.km)],
        [Status.SERVED, Status.REMOTE_ONLY, Status.INELIGIBLE, Status.BEYOND],
        Status.UNREACHABLE,
    ).astype(np.uint8)
    reason = np.full(len(status), Reason.NONE, dtype=np.uint8)
    unfit = np.flatnonzero(status == Status.INELIGIBLE)
    failing = eligibility.failing[counting.site[unfit]]
    reason[unfit] = np.where(failing == Reason.NONE, Reason.MANDATE, failing)
    return status, reason


def _plain_tally(
    status: Words, reason: Words, people: Numbers, region: Regions, regions: int
) -> tuple[Numbers, Numbers]:
    inside = region >= 0
    known = np.nan_to_num(people[inside])
    row = region[inside].astype(np.int64)

    def added(word: Words, kinds: int) -> Numbers:
        cell = row * kinds + word[inside]
        added_up = np.bincount(cell, known, regions * kinds)
        return added_up.astype(float).reshape(regions, kinds)

    return added(status, len(Status)), added(reason, len(Reason))


def _plain_summarize(
    km: Numbers, people: Numbers, starts: npt.NDArray[np.int64]
) -> tuple[Numbers, Numbers]:
    regions = len(starts) - 1
    sums, found = np.zeros((regions, 3)), np.full((regions, len(QUANTILES)), np.nan)
    for r in range(regions):
        run = slice(starts[r], starts[r + 1])
        weight = np.nan_to_num(people[run])
        if weight.sum() > 0:
            sums[r], found[r] = _summary(km[run], weight)
    return sums, found


def _summary(km: Numbers, weight: Numbers) -> tuple[Numbers, Numbers]:
    order = np.argsort(km, kind="stable")
    order = order[weight[order] > 0]
    km, weight = km[order], weight[order]
    reached = np.isfinite(km)
    near = weight[reached]
    sums = np.array([weight.sum(), near.sum(), (km[reached] * near).sum()])
    row = np.searchsorted(np.cumsum(weight), QUANTILES * weight.sum())
    return sums, km[np.minimum(row, len(km) - 1)]


def _plain_spread(km: Numbers, people: Numbers, distance: Numbers) -> Numbers:
    step = np.searchsorted(distance, km, side="left")
    known = np.nan_to_num(people)
    return np.bincount(step, known, len(distance) + 1).astype(float)


PLAIN = Engine(
    reach=_plain_reach,
    judge=_plain_judge,
    tally=_plain_tally,
    summarize=_plain_summarize,
    spread=_plain_spread,
)
