"""What a ledger needs that no threshold changes: who may serve whom, and how far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from layers.boundaries import BoundaryLayer
from layers.containment import regions_of_points
from layers.coverage.distance_memory import DistanceMemory, following
from layers.coverage.distance_summaries import distance_summaries
from layers.coverage.eligibility import Eligibility, eligibility
from layers.coverage.engine import Engine
from layers.coverage.kinds import mandate_areas
from layers.coverage.places import Places, arrange, people_of, rearrange
from layers.coverage.reach import (
    Earlier,
    Flags,
    Numbers,
    Reach,
    coordinates_of,
    rows_before,
)
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer
from layers.population import PopulationLayer


@dataclass(frozen=True, kw_only=True, eq=False)
class Reached:
    """Distances of every place to who may serve it, and to who counts at all.

    `organizations` are sorted by id, so that ties do not depend on the order of rows.
    `eligible` is the nearest that may serve the place in person, `counting` the
    nearest that counts and serves anyone in person. `asked` is of the standard what
    these depend on.
    """

    population: PopulationLayer
    boundaries: BoundaryLayer
    organizations: OrganizationLayer
    places: Places
    date: date
    asked: ServiceStandard
    judged: Eligibility
    eligible: Reach
    counting: Reach
    memory: DistanceMemory = field(default_factory=DistanceMemory)
    _stood: dict[tuple[float, float], int] = field(default_factory=dict)

    @cached_property
    def standing(self) -> npt.NDArray[np.int64]:
        """Row of the boundary where each organization stands, -1 for none."""
        layer = self.organizations
        rows = np.full(len(layer), -1, dtype=np.int64)
        somewhere = np.flatnonzero(layer.has_point)
        spots = [(layer.longitude[i], layer.latitude[i]) for i in somewhere]
        # Remembered by spot: one organization dragged along looks up one spot a time.
        new = list({spot for spot in spots if spot not in self._stood})
        if new:
            found = regions_of_points(self.boundaries, *np.array(new).T)
            self._stood.update(zip(new, found.tolist(), strict=True))
        rows[somewhere] = [self._stood[spot] for spot in spots]
        return rows

    def distances(self, group: str, engine: Engine) -> Numbers:
        """Mean, median and P90 kilometres, a row a region and one for all of them."""
        people, _ = people_of(self.places, self.population, group)
        starts = self.places.region_starts
        return distance_summaries(
            self.memory, group, self.eligible, people, starts, engine
        )

    def spread(self, group: str, row: int, upto_km: Numbers, engine: Engine) -> Numbers:
        """People of a region (row -1: of all) by the first distance that reaches them.

        `upto_km`, shape (m,), is even and begins with 0; the last of the m + 1 numbers
        are further away than all, or unreachable.
        """
        people, _ = people_of(self.places, self.population, group)
        starts = self.places.region_starts
        first, end = starts[[0, -1]] if row < 0 else starts[row : row + 2]
        run = slice(int(first), int(end))
        return self.memory.spread(group, run, self.eligible, people, upto_km, engine)


def reached(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    organizations: OrganizationLayer,
    standard: ServiceStandard,
    *,
    on: date,
    engine: Engine,
    last: Reached | None,
) -> Reached:
    """Measure how far everyone is from help; keep of `last` what still holds."""
    organizations = organizations.by_id
    areas = mandate_areas(organizations)
    places, before = _known(population, boundaries, areas, last)
    if before and _answers(before, organizations, standard, on):
        return before
    judged = eligibility(organizations, standard, on=on, kinds=places.kinds)
    eligible, counting = _reaches(engine, places, organizations, judged, before)
    memory = DistanceMemory()
    if before:
        memory = following(
            before.memory, before.eligible, eligible, places.region, len(boundaries)
        )
    return Reached(
        population=population,
        boundaries=boundaries,
        organizations=organizations,
        places=places,
        date=on,
        asked=standard.asked,
        judged=judged,
        eligible=eligible,
        counting=counting,
        memory=memory,
        _stood=last._stood if last and last.boundaries is boundaries else {},
    )


def _answers(
    last: Reached, organizations: OrganizationLayer, standard: ServiceStandard, on: date
) -> bool:
    """Whether the last answer is the answer, for the same places."""
    return (
        last.organizations is organizations
        and last.asked == standard.asked
        and last.date == on
    )


def _reaches(
    engine: Engine,
    places: Places,
    organizations: OrganizationLayer,
    judged: Eligibility,
    before: Reached | None,
) -> tuple[Reach, Reach]:
    """Measure to the nearest eligible and to the nearest that counts."""
    sites = coordinates_of(organizations)
    rows = rows_before(before.organizations, organizations) if before else None

    def nearest(allowed: Flags, known: Reach | None) -> Reach:
        if known is None or rows is None:
            return engine.reach(places, sites, allowed, None)
        earlier = Earlier(reach=known, rows=rows)
        if earlier.answers(allowed):
            return known
        return engine.reach(places, sites, allowed, earlier)

    serves, counts = judged.serves_in_person, judged.counts_in_person
    eligible = nearest(serves, before.eligible if before else None)
    if np.array_equal(serves, counts):
        return eligible, eligible
    return eligible, nearest(counts, before.counting if before else None)


def _known(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    areas: frozenset[str],
    last: Reached | None,
) -> tuple[Places, Reached | None]:
    """Arrange the places, and give what was reached before, in their order."""
    if (
        last is None
        or last.population is not population
        or last.boundaries is not boundaries
    ):
        return arrange(population, boundaries, areas), None
    if areas <= last.places.areas:
        return last.places, last
    places, row = rearrange(last.places, areas)
    # A kind of place is now one or several, which all had what that one had.
    number = {kind: k for k, kind in enumerate(last.places.kinds)}
    kinds = [number[kind & last.places.areas] for kind in places.kinds]

    def moved(reach: Reach) -> Reach:
        return replace(
            reach,
            site=reach.site[row],
            km=reach.km[row],
            allowed=np.ascontiguousarray(reach.allowed[kinds]),
        )

    return places, replace(
        last,
        places=places,
        eligible=moved(last.eligible),
        counting=moved(last.counting),
        memory=DistanceMemory(),
    )
