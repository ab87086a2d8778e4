"""The compiled engine: the answers of the plain one, while a slider moves.

It stands apart from `engine` so that whoever needs no compiler never loads one.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.coverage import kernels
from layers.coverage.eligibility import Eligibility
from layers.coverage.engine import QUANTILES, Engine, Regions, Words
from layers.coverage.places import Places
from layers.coverage.reach import Coordinates, Earlier, Flags, Numbers, Reach
from layers.coverage.status import Reason, Status
from layers.travel.kernels import nearest_allowed
from layers.travel.kernels_again import nearest_again
from layers.travel.straight_line import ecef


def _reach(
    places: Places, coordinates: Coordinates, allowed: Flags, earlier: Earlier | None
) -> Reach:
    site, km = np.empty(len(places), dtype=np.int32), np.empty(len(places))
    blocks = (
        places.xyz,
        places.starts,
        places.centres,
        places.radii,
        places.block_kinds,
    )
    sites = _earth_centred(coordinates)
    if earlier is None:
        nearest_allowed(*blocks, sites, allowed, site, km)
    else:
        gained, lost, now = earlier.change(allowed)
        known = earlier.reach
        then = _earth_centred(known.coordinates)
        change = gained, then, lost, now, known.site, known.km
        nearest_again(*blocks, sites, allowed, *change, site, km)
    return Reach(site=site, km=km, coordinates=coordinates, allowed=allowed)


def _earth_centred(coordinates: Coordinates) -> Numbers:
    return ecef(coordinates.longitude, coordinates.latitude)


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
    status: Words, reason: Words, people: Numbers, region: Regions, regions: int
) -> tuple[Numbers, Numbers]:
    lines, reasons = np.zeros((regions, len(Status))), np.zeros((regions, len(Reason)))
    kernels.tally(status, reason, people, region, lines, reasons)
    return lines, reasons


def _summarize(
    km: Numbers, people: Numbers, starts: npt.NDArray[np.int64]
) -> tuple[Numbers, Numbers]:
    regions = len(starts) - 1
    sums, found = np.empty((regions, 3)), np.empty((regions, len(QUANTILES)))
    kernels.summarize(km, people, starts, QUANTILES, sums, found)
    return sums, found


def _spread(km: Numbers, people: Numbers, distance: Numbers) -> Numbers:
    within = np.zeros(len(distance) + 1)
    kernels.spread(km, people, distance, within)
    return within


COMPILED = Engine(
    reach=_reach,
    judge=_judge,
    tally=_tally,
    summarize=_summarize,
    spread=_spread,
)
