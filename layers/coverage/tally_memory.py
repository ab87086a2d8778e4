"""Tallies by group, and how they follow from those of the ledger before."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from layers.coverage.engine import Engine, Words
from layers.coverage.reach import Numbers

Rows = npt.NDArray[np.int64]
# Where more than this share of the places change, adding all of them up is as fast.
_MUCH = 1 / 4


@dataclass(frozen=True, kw_only=True, eq=False)
class Tally:
    """People, whole numbers: by region and status, and by region and reason."""

    lines: Numbers
    reasons: Numbers


@dataclass(frozen=True, kw_only=True, eq=False)
class Judged:
    """The status and reason of every place, and the region it is in, shape (n,)."""

    status: Words
    reason: Words
    region: npt.NDArray[np.int32]
    regions: int

    def tally(self, people: Numbers, engine: Engine, rows: Rows | slice) -> Tally:
        """Add up the people of some places."""
        lines, reasons = engine.tally(
            self.status[rows],
            self.reason[rows],
            people[rows],
            self.region[rows],
            self.regions,
        )
        return Tally(lines=lines, reasons=reasons)


@dataclass(frozen=True, kw_only=True, eq=False)
class TallyMemory:
    """The tallies of a ledger by group; `before` are those of an earlier one.

    `rows` are the places on another line since, `were` how they were judged then: no
    more of the earlier ledger is kept. A memory fills as it is asked, and changes no
    answer: people are whole, so what is taken away and added is exact.
    """

    known: dict[str, Tally] = field(default_factory=dict)
    before: dict[str, Tally] = field(default_factory=dict)
    rows: Rows = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    were: Judged | None = None

    def tally(
        self, group: str, people: Numbers, judged: Judged, engine: Engine
    ) -> Tally:
        """Add up a group's people, `people` in the order of the places."""
        if group not in self.known:
            self.known[group] = self._made(group, people, judged, engine)
        return self.known[group]

    def _made(
        self, group: str, people: Numbers, judged: Judged, engine: Engine
    ) -> Tally:
        last = self.before.get(group)
        if last is None or self.were is None:
            return judged.tally(people, engine, slice(None))
        less = self.were.tally(people[self.rows], engine, slice(None))
        more = judged.tally(people, engine, self.rows)
        return Tally(
            lines=last.lines - less.lines + more.lines,
            reasons=last.reasons - less.reasons + more.reasons,
        )


def following(last: TallyMemory, then: Judged, now: Judged) -> TallyMemory:
    """Give what is known of a ledger's tallies from those of one of the same places."""
    moved = (then.status != now.status) | (then.reason != now.reason)
    rows = np.flatnonzero(moved)
    if len(rows) > _MUCH * len(moved):
        return TallyMemory()
    were = Judged(
        status=then.status[rows],
        reason=then.reason[rows],
        region=then.region[rows],
        regions=then.regions,
    )
    return TallyMemory(before=last.known, rows=rows, were=were)
