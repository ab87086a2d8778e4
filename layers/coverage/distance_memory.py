"""What is remembered of distances, so that an edit summarizes what it touches."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from layers.coverage.engine import Engine
from layers.coverage.reach import Flags, Numbers, Reach

Rows = npt.NDArray[np.int64]
# Group, row of the region (-1: all), how many distances, the last of them.
Spread = tuple[str, int, int, float]


@dataclass(frozen=True, kw_only=True, eq=False)
class Summary:
    """Mean, median and P90 km, a row a region and one for all; `stale` no longer hold.

    `stale` has shape (regions,). Where any is, the row for all is stale too.
    """

    rows: Numbers
    stale: Flags


@dataclass(frozen=True, kw_only=True, eq=False)
class DistanceMemory:
    """The summaries of groups, and their people spread by distance, of one reach.

    A memory: it fills as it is asked, and changes no answer.
    """

    summaries: dict[str, Summary] = field(default_factory=dict)
    spreads: dict[Spread, Numbers] = field(default_factory=dict)

    def after(self, changed: Flags) -> DistanceMemory:
        """Give what is still known when the distances of some regions have changed."""
        if not changed.any():
            return self
        return DistanceMemory(
            summaries={
                group: replace(known, stale=known.stale | changed)
                for group, known in self.summaries.items()
            }
        )


def changed_regions(
    before: Reach, now: Reach, region: npt.NDArray[np.int32], regions: int
) -> Flags:
    """Tell the regions where some place is not as far from help as it was."""
    changed = np.zeros(regions, dtype=bool)
    if before is not now:
        where = region[np.flatnonzero(before.km != now.km)]
        changed[where[where >= 0]] = True
    return changed


def summarized(
    known: Summary | None, km: Numbers, people: Numbers, starts: Rows, engine: Engine
) -> Summary:
    """Summarize each run of places between `starts`, (regions + 1,), and all of them.

    Means are given to the millimetre, so that the order in which places are added up,
    which a mandate may change, does not show as a difference.
    """
    regions = len(starts) - 1
    stale = np.arange(regions) if known is None else np.flatnonzero(known.stale)
    if known is not None and not len(stale):
        return known
    rows = np.empty((regions + 1, 3)) if known is None else known.rows.copy()
    if 2 * len(stale) > regions:  # most of them: not worth taking apart
        rows[:-1] = _rows(engine, km, people, starts)
    else:
        sizes = np.diff(starts)[stale]
        bounds = np.concatenate([[0], np.cumsum(sizes)])
        here = np.arange(bounds[-1]) + np.repeat(starts[stale] - bounds[:-1], sizes)
        rows[stale] = _rows(engine, km[here], people[here], bounds)
    rows[-1:] = _rows(engine, km, people, starts[[0, -1]])
    return Summary(rows=rows, stale=np.zeros(regions, dtype=bool))


def _rows(engine: Engine, km: Numbers, people: Numbers, starts: Rows) -> Numbers:
    mean, quantiles = engine.summarize(km, people, starts)
    return np.column_stack([np.round(mean, 6), quantiles])
