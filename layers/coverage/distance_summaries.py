"""Mean, median and P90 of distances, by region and for all of them together."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.coverage.distance_memory import DistanceMemory, Summary
from layers.coverage.engine import QUANTILES, Engine
from layers.coverage.reach import Numbers, Reach

Rows = npt.NDArray[np.int64]
# As far as quantiles are looked for in steps, and steps in which few people live.
_NEAR_KM = np.linspace(0.0, 400.0, 8001)


def distance_summaries(
    memory: DistanceMemory,
    group: str,
    reach: Reach,
    people: Numbers,
    starts: Rows,
    engine: Engine,
) -> Numbers:
    """Give mean, median and P90 km, a row a region and one for all, (regions + 1, 3).

    `people` are a group's, in the order of the places; `starts`, (regions + 1,), bound
    the runs of regions. The mean is over those who can be reached (inf: nobody can),
    the quantiles over everyone; NaN is a region without people. Means are given to the
    millimetre, so that the order in which places are added up, which a mandate may
    change, does not show as a difference.
    """
    if group not in memory.rows:
        memory.rows[group] = _rows(memory, group, reach, people, starts, engine)
    return memory.rows[group]


def _rows(
    memory: DistanceMemory,
    group: str,
    reach: Reach,
    people: Numbers,
    starts: Rows,
    engine: Engine,
) -> Numbers:
    known = memory.summaries.get(group)
    summary = _summarized(known, reach.km, people, starts, engine)
    memory.summaries[group] = summary
    sums = np.vstack([summary.sums, summary.sums.sum(axis=0)])
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(sums[:, 1] > 0, sums[:, 2] / sums[:, 1], np.inf)
    mean[sums[:, 0] == 0] = np.nan
    run = slice(int(starts[0]), int(starts[-1]))
    spread = memory.spread(group, run, reach, people, _NEAR_KM, engine)
    overall = _quantiles(spread, reach.km[run], people[run])
    if overall is None:
        _, overall = engine.summarize(reach.km, people, starts[[0, -1]])
    return np.column_stack([np.round(mean, 6), np.vstack([summary.quantiles, overall])])


def _summarized(
    known: Summary | None, km: Numbers, people: Numbers, starts: Rows, engine: Engine
) -> Summary:
    regions = len(starts) - 1
    if known is not None and not known.stale.any():
        return known
    fresh = np.zeros(regions, dtype=bool)
    stale = np.arange(regions) if known is None else np.flatnonzero(known.stale)
    if known is None or 2 * len(stale) > regions:  # not worth taking apart
        sums, quantiles = engine.summarize(km, people, starts)
        return Summary(sums=sums, quantiles=quantiles, stale=fresh)
    sizes = np.diff(starts)[stale]
    bounds = np.concatenate([[0], np.cumsum(sizes)])
    here = np.arange(bounds[-1]) + np.repeat(starts[stale] - bounds[:-1], sizes)
    sums, quantiles = known.sums.copy(), known.quantiles.copy()
    sums[stale], quantiles[stale] = engine.summarize(km[here], people[here], bounds)
    return Summary(sums=sums, quantiles=quantiles, stale=fresh)


def _quantiles(spread: Numbers, km: Numbers, people: Numbers) -> Numbers | None:
    """Find quantiles of many places, knowing how many people live within each step.

    None where one lies beyond the steps, or nobody lives anywhere.
    """
    within = np.cumsum(spread)
    targets = QUANTILES * within[-1]
    steps = np.searchsorted(within, targets)
    if within[-1] == 0 or steps[-1] == len(_NEAR_KM):
        return None
    found = np.empty(len(QUANTILES))
    for q, step in enumerate(steps):
        above, below = (_NEAR_KM[step - 1], within[step - 1]) if step else (-1.0, 0.0)
        here = np.flatnonzero((km > above) & (km <= _NEAR_KM[step]))
        here = here[people[here] > 0]
        here = here[np.argsort(km[here], kind="stable")]
        upto = below + np.cumsum(people[here])
        found[q] = km[here[np.searchsorted(upto, targets[q])]]
    return found
