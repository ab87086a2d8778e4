"""The ledger of people: everyone the census counts, on exactly one line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.boundaries import BoundaryLayer
from layers.coverage.capacity import Assignment, assignment
from layers.coverage.engine import PLAIN, Engine
from layers.coverage.places import Places, people_of
from layers.coverage.reached import Reached, reached
from layers.coverage.regions import RegionTable, Tallies, region_table
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Status
from layers.coverage.tally_memory import Judged, TallyMemory, following
from layers.organizations import OrganizationLayer
from layers.population import TOTAL, PopulationLayer
from layers.progress import Progress, silent

Numbers = npt.NDArray[np.float64]
Words = npt.NDArray[np.uint8]
Kind = TypeVar("Kind", bound=np.generic)


@dataclass(frozen=True, kw_only=True, eq=False)
class Ledger:
    """Who is served and who is not, by place, with what it was computed from.

    `sorted_status` (a `Status`) and `sorted_reason` (a `Reason`) follow the order of
    `places`; the properties of the same names follow the population layer, (n,).
    `group` is the population group that `table` counts. Where capacity counts,
    `assignment` says who of a place's people found room: the table counts them apart,
    and the place's status is full where more are without room than with.
    """

    standard: ServiceStandard
    reached: Reached
    engine: Engine
    sorted_status: Words
    sorted_reason: Words
    group: str = TOTAL
    assignment: Assignment | None = None
    tallies: TallyMemory = field(default_factory=TallyMemory)
    _tables: dict[str, RegionTable] = field(default_factory=dict)

    @property
    def population(self) -> PopulationLayer:
        """The people counted."""
        return self.reached.population

    @property
    def boundaries(self) -> BoundaryLayer:
        """The regions of the table."""
        return self.reached.boundaries

    @property
    def organizations(self) -> OrganizationLayer:
        """The organizations judged, sorted by id."""
        return self.reached.organizations

    @property
    def date(self) -> date:
        """The date whose records count."""
        return self.reached.date

    @property
    def places(self) -> Places:
        """The population as arranged for travel."""
        return self.reached.places

    @property
    def eligible(self) -> npt.NDArray[np.bool_]:
        """Organizations that count and offer what is asked, shape (m,)."""
        return self.reached.judged.eligible

    @property
    def judged(self) -> Judged:
        """The line and the region of each place, in the order of `places`."""
        return Judged(
            status=self.sorted_status,
            reason=self.sorted_reason,
            region=self.places.region,
            regions=len(self.boundaries),
        )

    @cached_property
    def status(self) -> Words:
        """The line each place is on, a `Status`."""
        return self._as_loaded(self.sorted_status)

    @cached_property
    def reason(self) -> Words:
        """Why a place is ineligible, a `Reason`."""
        return self._as_loaded(self.sorted_reason)

    @cached_property
    def distance_km(self) -> Numbers:
        """Kilometres to the nearest eligible organization in person; inf = none."""
        return self._as_loaded(self.reached.eligible.km)

    @cached_property
    def nearest(self) -> npt.NDArray[np.int32]:
        """Row of that organization in `organizations`, -1 for none."""
        return self._as_loaded(self.reached.eligible.site)

    @cached_property
    def table(self) -> RegionTable:
        """The region table of the group counted."""
        return self.for_group(self.group)

    def counting(self, group: str) -> Ledger:
        """Give the same ledger with another population group in its table."""
        return replace(self, group=group)

    def for_group(self, group: str) -> RegionTable:
        """Make the region table of one population group."""
        if group not in self._tables:
            self._tables[group] = self._table_of(group)
        return self._tables[group]

    def _table_of(self, group: str) -> RegionTable:
        places, inside = self.places, self.places.inside
        people, unknown = people_of(places, self.population, group)
        tally = self.tallies.tally(group, people, self.judged, self.engine)
        lines = self._split_by_room(tally.lines, people)
        tallies = Tallies(
            lines=_with_total(lines),
            reasons=_with_total(tally.reasons),
            no_data_places=_with_total(unknown),
            organizations=self._organizations_by_region(),
            distances=self.reached.distances(group, self.engine),
            outside_people=int(np.nansum(people[:inside])),
            outside_places=inside,
        )
        return region_table(self.boundaries, tallies, self.standard)

    def _split_by_room(self, lines: Numbers, people: Numbers) -> Numbers:
        """Tell the served from the full, who share places; a group shares alike."""
        if self.assignment is None:
            return lines
        inside = slice(self.places.inside, None)
        left = (np.nan_to_num(people) * self.assignment.share_left)[inside]
        full = np.rint(np.bincount(self.places.region[inside], left, len(lines)))
        split = lines.copy()
        split[:, Status.SERVED] += lines[:, Status.FULL] - full
        split[:, Status.FULL] = full
        return split

    def _organizations_by_region(self) -> npt.NDArray[np.int64]:
        standing = self.reached.standing
        stands = standing[self.eligible & (standing >= 0)]
        return _with_total(np.bincount(stands, minlength=len(self.boundaries)))

    def _as_loaded(self, values: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
        back = np.empty_like(values)
        back[self.places.order] = values
        return back


def ledger(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    organizations: OrganizationLayer,
    standard: ServiceStandard,
    *,
    today: date,
    engine: Engine = PLAIN,
    last: Ledger | None = None,
    progress: Progress = silent,
) -> Ledger:
    """Put everyone on one line of the ledger.

    Parameters
    ----------
    population
        Placed: it carries a boundary id for every point at `boundaries.level`.
    today
        The date whose records count when the standard asks for none.
    last
        An earlier ledger; what the change since then does not touch is not computed
        again. The answer is the same with or without it.
    progress
        Told while people are assigned to organizations; may raise `Cancelled`.
    """
    how_far = reached(
        population,
        boundaries,
        organizations,
        standard,
        on=standard.as_of or today,
        engine=engine,
        # Two engines agree to centimetres, not to the last bit: never mix them.
        last=last.reached if last and last.engine is engine else None,
    )
    if last and how_far is last.reached and standard == last.standard:
        return last.counting(TOTAL)
    room = _room(how_far, standard, last, progress)
    made = _judged(how_far, standard, engine, room)
    if last and last.engine is engine and last.places is made.places:
        return replace(made, tallies=following(last.tallies, last.judged, made.judged))
    return made


def _room(
    how_far: Reached,
    standard: ServiceStandard,
    last: Ledger | None,
    progress: Progress,
) -> Assignment | None:
    """Assign people where capacity counts; keep the last where nothing moves anyone.

    Otherwise nothing of the last is used. Its prices of room would spare a quarter of
    the time, but lead to another of several assignments that are equally short, and
    what a ledger says must not depend on the one before. Its pairs would spare little.
    """
    if standard.capacity is None:
        return None
    before = last.reached if last else None
    if (
        last is not None
        and before is not None
        and before.eligible is how_far.eligible
        and before.population is how_far.population
        and last.standard.threshold_km == standard.threshold_km
        and last.standard.capacity == standard.capacity
        and _stated(before).equals(_stated(how_far))
    ):
        return last.assignment
    return assignment(
        how_far, standard.threshold_km, standard.capacity, progress=progress
    )


def _stated(how_far: Reached) -> pd.Series[float]:
    """Give the capacity of each organization as stated, by id."""
    stated: pd.Series[float] = how_far.organizations.frame["capacity"]
    return stated


def _judged(
    how_far: Reached,
    standard: ServiceStandard,
    engine: Engine,
    room: Assignment | None,
) -> Ledger:
    status, reason = engine.judge(
        how_far.eligible,
        how_far.counting,
        how_far.places,
        how_far.judged,
        standard.threshold_km,
    )
    if room is not None:
        status[room.mostly_left] = Status.FULL
    return Ledger(
        standard=standard,
        reached=how_far,
        engine=engine,
        sorted_status=status,
        sorted_reason=reason,
        assignment=room,
    )


def _with_total(rows: npt.NDArray[np.generic]) -> npt.NDArray[np.int64]:
    whole = rows.astype(np.int64)
    return np.concatenate([whole, whole.sum(axis=0, keepdims=True)])
