"""What a ledger needs that no threshold changes: who may serve whom, and how far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from layers.boundaries import BoundaryLayer
from layers.containment import regions_of_points
from layers.coverage.eligibility import Eligibility, eligibility
from layers.coverage.engine import Coordinates, Engine, Reach
from layers.coverage.places import Places, arrange, mandate_areas, people_of
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer
from layers.population import PopulationLayer

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Reached:
    """Distances of every place to who may serve it, and to who counts at all.

    `organizations` are sorted by id, so that ties do not depend on the order of rows.
    `eligible` is the nearest that may serve the place in person, `counting` the
    nearest that counts and serves anyone in person.
    """

    population: PopulationLayer
    boundaries: BoundaryLayer
    organizations: OrganizationLayer
    places: Places
    date: date
    judged: Eligibility
    eligible: Reach
    counting: Reach
    _summaries: dict[str, Numbers] = field(default_factory=dict)
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
        """Mean, median and P90 kilometres, a row a region and one for all of them.

        The mean is given to the millimetre, so that the order in which places are
        added up, which a mandate may change, does not show as a difference.
        """
        if group not in self._summaries:
            people, _ = people_of(self.places, self.population, group)
            starts, km = self.places.region_starts, self.eligible.km
            mean, quantiles = engine.summarize(km, people, starts)
            all_mean, all_quantiles = engine.summarize(km, people, starts[[0, -1]])
            self._summaries[group] = np.column_stack(
                [
                    np.round(np.concatenate([mean, all_mean]), 6),
                    np.concatenate([quantiles, all_quantiles]),
                ]
            )
        return self._summaries[group]


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
    places = _places(population, boundaries, organizations, last)
    judged = eligibility(organizations, standard, on=on, kinds=places.kinds)
    before = None
    if last and last.places is places and _stand_alike(last, organizations):
        before = last
    sites = Coordinates(
        longitude=organizations.longitude, latitude=organizations.latitude
    )

    def reach(allowed: Flags, known: tuple[Flags, Reach] | None) -> Reach:
        if known and np.array_equal(known[0], allowed):
            return known[1]
        return engine.reach(places, sites, allowed, known[1] if known else None)

    eligible = reach(
        judged.serves_in_person,
        (before.judged.serves_in_person, before.eligible) if before else None,
    )
    counting = reach(
        judged.counts_in_person,
        (before.judged.counts_in_person, before.counting) if before else None,
    )
    return Reached(
        population=population,
        boundaries=boundaries,
        organizations=organizations,
        places=places,
        date=on,
        judged=judged,
        eligible=eligible,
        counting=counting,
        _summaries=before._summaries if before and eligible is before.eligible else {},
        _stood=last._stood if last and last.boundaries is boundaries else {},
    )


def _places(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    organizations: OrganizationLayer,
    last: Reached | None,
) -> Places:
    areas = mandate_areas(organizations)
    kept = (
        last is not None
        and last.population is population
        and last.boundaries is boundaries
        and areas <= last.places.areas
    )
    if last is not None and kept:
        return last.places
    return arrange(population, boundaries, areas)


def _stand_alike(last: Reached, organizations: OrganizationLayer) -> bool:
    before = last.organizations
    return before is organizations or (
        np.array_equal(before.ids, organizations.ids)
        and np.array_equal(before.longitude, organizations.longitude, equal_nan=True)
        and np.array_equal(before.latitude, organizations.latitude, equal_nan=True)
    )
