"""What is remembered of distances, so that an edit adds up what it touches alone."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from layers.coverage.engine import Engine
from layers.coverage.reach import Flags, Numbers, Reach

Rows = npt.NDArray[np.int64]
Key = tuple[str, int, int, int, float]
# Where more than this share of the places change, adding all of them up is as fast.
_MUCH = 1 / 4


@dataclass(frozen=True, kw_only=True, eq=False)
class Summary:
    """Of each region: people, those reached, their person-km; median and P90 km.

    `sums` (regions, 3) and `quantiles` (regions, 2); those of the regions that are
    `stale`, (regions,), hold no longer.
    """

    sums: Numbers
    quantiles: Numbers
    stale: Flags


@dataclass(frozen=True, kw_only=True, eq=False)
class DistanceMemory:
    """What is known of a reach: a group's distances, and its people by distance.

    `rows` hold mean, median and P90 km by group, `summaries` what they are made of, in
    part as it was. `before` are people by distance of an earlier reach: `places` are
    not as far from help since, and `km` is how far they were. No more of it is kept. A
    memory fills as it is asked and changes no answer: people are whole, so that what is
    taken away and added is exact.
    """

    rows: dict[str, Numbers] = field(default_factory=dict)
    summaries: dict[str, Summary] = field(default_factory=dict)
    spreads: dict[Key, Numbers] = field(default_factory=dict)
    before: dict[Key, Numbers] = field(default_factory=dict)
    places: Rows = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    km: Numbers = field(default_factory=lambda: np.empty(0))

    def spread(
        self,
        group: str,
        run: slice,
        reach: Reach,
        people: Numbers,
        upto: Numbers,
        engine: Engine,
    ) -> Numbers:
        """Count a group's people in a run of places as `Engine.spread` does.

        `people` are the group's, in the order of the places; `upto` is as even as
        `numpy.linspace` makes it, and begins with 0.
        """
        key = group, run.start, run.stop, len(upto), float(upto[-1])
        if key not in self.spreads:
            known = self.before.get(key)
            if known is None:
                spread = engine.spread(reach.km[run], people[run], upto)
            else:
                some = slice(*np.searchsorted(self.places, [run.start, run.stop]))
                rows = self.places[some]
                less = engine.spread(self.km[some], people[rows], upto)
                more = engine.spread(reach.km[rows], people[rows], upto)
                spread = known - less + more
            self.spreads[key] = spread
        return self.spreads[key]


def following(
    last: DistanceMemory,
    then: Reach,
    now: Reach,
    region: npt.NDArray[np.int32],
    regions: int,
) -> DistanceMemory:
    """Give what is known of distances from those of a reach of the same places."""
    if then is now:
        return last
    rows = np.flatnonzero(then.km != now.km)
    stale = np.zeros(regions, dtype=bool)
    where = region[rows]
    stale[where[where >= 0]] = True
    summaries = {
        group: Summary(
            sums=known.sums, quantiles=known.quantiles, stale=known.stale | stale
        )
        for group, known in last.summaries.items()
    }
    if len(rows) > _MUCH * len(now.km):
        return DistanceMemory(summaries=summaries)
    return DistanceMemory(
        summaries=summaries, before=last.spreads, places=rows, km=then.km[rows]
    )
