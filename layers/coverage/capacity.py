"""Capacity: who finds room with an organization within the standard, and who does not.

People are the unit that is assigned. An organization that takes C people or cases a
year, where each person of the population makes r of them, has room for floor(C / r)
people. So no place is too small to count: a block of 70 people at 0.5 cases per 1,000
is not rounded to none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from layers.coverage.assigning import assigned
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.flow import Flow
from layers.coverage.reached import Reached
from layers.coverage.within_reach import blocks_within
from layers.errors import DataError, Problem
from layers.population import TOTAL
from layers.progress import Progress, silent

Integers = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
NAMED = 5


@dataclass(frozen=True, kw_only=True, eq=False)
class Assignment:
    """Who takes whose people, in the order of the places and of the organizations.

    `people` looked for room, shape (n,): those within the standard, in a region, and
    counted; a missing count is nobody. `flow.left` found none.
    """

    people: Integers
    flow: Flow

    @property
    def share_left(self) -> Numbers:
        """Share of each place's people who found no room; 0 where nobody asked."""
        return np.asarray(self.flow.left / np.maximum(self.people, 1))

    @property
    def mostly_left(self) -> Flags:
        """Places where more people are without room than with."""
        return np.asarray(2 * self.flow.left > self.people)


def assignment(
    reached: Reached,
    threshold_km: float,
    rule: CapacityRule,
    *,
    progress: Progress = silent,
) -> Assignment:
    """Assign everyone within the threshold: fewest without room, then least travel.

    People outside every region are not in the table and take nobody's room. Work that
    is no longer wanted ends at the next report of `progress`.

    Raises
    ------
    DataError
        When a capacity that matters is missing and that is not said to be unlimited,
        or is negative.
    """
    places = reached.places
    total = np.nan_to_num(reached.population.groups[TOTAL][places.order])
    within = reached.eligible.km <= threshold_km
    within[: places.inside] = False
    people = np.where(within, total, 0).astype(np.int64)
    room = _room(reached, rule, int(people.sum()))
    blocks = blocks_within(reached, people > 0, room > 0, threshold_km)
    return Assignment(
        people=people, flow=assigned(people, room, blocks, progress=progress)
    )


def serving(reached: Reached) -> Flags:
    """Tell which organizations may serve somebody in person, shape (m,)."""
    return np.asarray(reached.judged.serves_in_person.any(axis=0))


def unstated(reached: Reached) -> Flags:
    """Tell which of those that may serve in person state no capacity, shape (m,)."""
    capacity = reached.organizations.frame["capacity"].to_numpy(float)
    return np.asarray(serving(reached) & np.isnan(capacity))


def _room(reached: Reached, rule: CapacityRule, everyone: int) -> Integers:
    """Give the people that each organization has room for, at most everyone."""
    layer = reached.organizations
    capacity = layer.frame["capacity"].to_numpy(float)
    may_serve = serving(reached)
    wrong = {"capacity_negative": may_serve & (capacity < 0)}
    if not rule.missing_is_unlimited:
        wrong["capacity_missing"] = unstated(reached)
    problems = [
        _refused(code, layer.source.name, layer.ids[rows])
        for code, rows in wrong.items()
        if rows.any()
    ]
    if problems:
        raise DataError(problems)
    room = np.zeros(len(layer), dtype=np.int64)
    for row in np.flatnonzero(may_serve):
        known = math.isfinite(capacity[row])
        fits = math.floor(Fraction(capacity[row]) / rule.need) if known else everyone
        room[row] = min(fits, everyone)
    return room


def _refused(code: str, subject: str, ids: npt.NDArray[np.object_]) -> Problem:
    named = ", ".join(str(one) for one in ids[:NAMED])
    more = ", …" if len(ids) > NAMED else ""
    return Problem(
        code=code,
        subject=subject,
        column="capacity",
        facts={"count": len(ids), "ids": named + more},
    )
