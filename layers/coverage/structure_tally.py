"""Structural gaps counted: how a region stands with a kind of help, and who lacks it.

A tally counts one group of people in some or all regions. `takes_unsaid` says whether
those count as having a kind whom only organizations serve that leave its field empty:
the ledger takes an empty field for "matches anything", a structural gap does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
import numpy.typing as npt

from layers.coverage.regions import coverage_of
from layers.coverage.status import Coverage
from layers.coverage.structure import Kind, Presence, Structure
from layers.population import TOTAL

Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]


class Standing(IntEnum):
    """How a region stands with a kind of help.

    The first six are the `Coverage` of the share of people who have it, by the bounds
    of the standard. `UNSAID`: only organizations that do not say serve at least half.
    `NOT_COUNTED`: the region is left out of the tally.
    """

    FOR_MOST = Coverage.SERVED
    FOR_MANY = Coverage.PARTLY_SERVED
    FOR_SOME = Coverage.UNDERSERVED
    FOR_FEW = Coverage.SEVERELY_UNDERSERVED
    FOR_NOBODY = Coverage.UNSERVED
    NO_DATA = Coverage.NO_DATA
    UNSAID = 6
    NOT_COUNTED = 7


@dataclass(frozen=True, kw_only=True, eq=False)
class Tally:
    """People of a group by how they have each kind, in the regions counted.

    Arrays have shape (kinds, regions + 1, ...), all counted regions together last;
    `counted`, shape (regions,), is None for every region.
    """

    made: Structure
    group: str = TOTAL
    counted: Flags | None = None
    takes_unsaid: bool = False

    @cached_property
    def people(self) -> Counts:
        """People in each state, (kinds, regions + 1, states); none where not counted.

        An unknown group is a KeyError.
        """
        people = self.made.people(self.group)
        if self.counted is None:
            return people
        rows = people[:, :-1] * self.counted[None, :, None]
        return np.concatenate([rows, rows.sum(axis=1, keepdims=True)], axis=1)

    @cached_property
    def lacking(self) -> Counts:
        """Those of `people` who do not have the kind as it is meant to reach them."""
        states = np.arange(len(Presence))
        worse = np.array([states > kind.enough for kind in self.made.kinds], dtype=bool)
        if self.takes_unsaid and len(worse):
            worse[:, Presence.UNSPECIFIED] = False
        mask = worse.reshape(len(self.made.kinds), 1, len(Presence))
        return np.asarray(self.people * mask, dtype=np.int64)

    @cached_property
    def everyone(self) -> Counts:
        """People counted, shape (regions + 1,)."""
        if not self.made.kinds:
            return np.zeros(self.people.shape[1], dtype=np.int64)
        return np.asarray(self.people[0].sum(axis=1), dtype=np.int64)

    @cached_property
    def left_out(self) -> Counts:
        """People without each kind, (kinds, regions + 1)."""
        return np.asarray(self.lacking.sum(axis=2), dtype=np.int64)

    @cached_property
    def share(self) -> Numbers:
        """Share of people who have each kind, (kinds, regions + 1); NaN of nobody."""
        with np.errstate(invalid="ignore"):
            return np.asarray(1.0 - self.left_out / self.everyone)

    @cached_property
    def standings(self) -> Counts:
        """How each region stands with each kind, a `Standing`, (kinds, regions + 1)."""
        stands = np.asarray(coverage_of(self.share, self.made.ledger.standard))
        stands[self._mostly(Presence.UNSPECIFIED)] = Standing.UNSAID
        if self.counted is not None:
            stands[:, :-1][:, ~self.counted] = Standing.NOT_COUNTED
        return stands

    @cached_property
    def mostly_remote(self) -> Flags:
        """Where at least half have the kind from afar only, (kinds, regions + 1)."""
        return self._mostly(Presence.REMOTE_ONLY)

    def _mostly(self, state: Presence) -> Flags:
        lacking = self.lacking[:, :, state]
        return np.asarray((lacking > 0) & (2 * lacking >= self.everyone))

    def ranked(self) -> list[int]:
        """Rank kinds by people left out; those that nobody states come last."""
        kinds, left_out = self.made.kinds, self.left_out
        return sorted(
            range(len(kinds)),
            key=lambda k: (not kinds[k].stated_by, -left_out[k, -1], k),
        )


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A kind of help that people of a region are left out of.

    Those left out have it from afar, or from organizations that do not say, or not.
    """

    region: str
    kind: Kind
    left_out: int
    remote_only: int
    unspecified: int
    absent: int


def ranked_gaps(
    tally: Tally, *, most: int | None = None, of_nobody: bool = True
) -> list[Gap]:
    """Rank regions and kinds by people left out, then by people who have nothing.

    Ties are in the order of region ids, then of the kinds. Nobody left out is no gap.

    Parameters
    ----------
    most
        How many are given; None gives all.
    of_nobody
        Whether kinds that nobody states, of which everyone lacks each, are ranked.
    """
    left_out, lacking = tally.left_out[:, :-1], tally.lacking[:, :-1]
    ranked = [of_nobody or kind.stated_by > 0 for kind in tally.made.kinds]
    kind, region = np.nonzero(left_out * np.array(ranked, dtype=bool)[:, None])
    ids = tally.made.ledger.boundaries.ids
    people, absent = left_out[kind, region], lacking[kind, region, Presence.ABSENT]
    order = np.lexsort((kind, ids.astype(str)[region], -absent, -people))
    return [_gap(tally, int(kind[i]), int(region[i])) for i in order[:most].tolist()]


def _gap(tally: Tally, k: int, row: int) -> Gap:
    lacking = tally.lacking[k, row]
    return Gap(
        region=str(tally.made.ledger.boundaries.ids[row]),
        kind=tally.made.kinds[k],
        left_out=int(tally.left_out[k, row]),
        remote_only=int(lacking[Presence.REMOTE_ONLY]),
        unspecified=int(lacking[Presence.UNSPECIFIED]),
        absent=int(lacking[Presence.ABSENT]),
    )
