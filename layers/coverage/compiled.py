"""The compiled engine: the answers of the plain one, while a slider moves.

It stands apart from `engine` so that whoever needs no compiler never loads one.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.coverage import kernels
from layers.coverage.eligibility import Eligibility
from layers.coverage.engine import QUANTILES, Coordinates, Engine, Reach
from layers.coverage.places import Places
from layers.coverage.status import Reason, Status
from layers.travel.kernels import nearest_allowed
from layers.travel.straight_line import ecef

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Words = npt.NDArray[np.uint8]


def _reach(
    places: Places, coordinates: Coordinates, allowed: Flags, last: Reach | None
) -> Reach:
    if last is None:
        count = len(places)
        last = Reach(site=np.full(count, -2, dtype=np.int32), km=np.empty(count))
    site, km = np.empty_like(last.site), np.empty_like(last.km)
    nearest_allowed(
        places.xyz,
        places.starts,
        places.centres,
        places.radii,
        places.block_kinds,
        ecef(coordinates.longitude, coordinates.latitude),
        allowed,
        last.site,
        last.km,
        site,
        km,
    )
    return Reach(site=site, km=km)


def _judge(
    reach: Reach,
    counting: Reach,
    places: Places,
    eligibility: Eligibility,
    threshold_km: float,
) -> tuple[Words, Words]:
    status = np.empty(len(places), dtype=np.uint8)
    reason = np.empty(len(places), dtype=np.uint8)
    kernels.judge(
        reach.km,
        counting.km,
        counting.site,
        places.kind,
        eligibility.covers_remotely,
        eligibility.failing,
        float(threshold_km),  # a whole number would be compiled anew
        status,
        reason,
    )
    return status, reason


def _tally(
    status: Words, reason: Words, people: Numbers, places: Places
) -> tuple[Numbers, Numbers]:
    regions = len(places.region_starts) - 1
    lines, reasons = np.zeros((regions, len(Status))), np.zeros((regions, len(Reason)))
    kernels.tally(status, reason, people, places.region, lines, reasons)
    return lines, reasons


def _summarize(
    km: Numbers, people: Numbers, starts: npt.NDArray[np.int64]
) -> tuple[Numbers, Numbers]:
    regions = len(starts) - 1
    mean, found = np.empty(regions), np.empty((regions, len(QUANTILES)))
    kernels.summarize(km, people, starts, QUANTILES, mean, found)
    return mean, found


COMPILED = Engine(
    reach=_reach,
    judge=_judge,
    tally=_tally,
    summarize=_summarize,
)
