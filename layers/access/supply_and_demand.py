"""Supply and demand: who may go where, how many, and how much there is for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from layers.boundaries import BoundaryLayer
from layers.coverage.eligibility import eligibility
from layers.coverage.kinds import mandate_areas
from layers.coverage.places import Places, arrange, people_of
from layers.coverage.standard import ServiceStandard
from layers.errors import DataError, Fact, Problem
from layers.organizations import OrganizationLayer
from layers.population import TOTAL, PopulationLayer
from layers.travel.straight_line import ecef

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Kind = TypeVar("Kind", bound=np.generic)
NAMED = 5


@dataclass(frozen=True, kw_only=True, eq=False)
class SupplyAndDemand:
    """People where they live and organizations with something to give, both >= 0.

    `demand`, shape (n, columns), is in the order of `places`; an unknown count is no
    demand. The sites are the m organizations that may serve anyone in person and have
    a capacity above 0: `supply`, shape (m,), their degrees, and `allowed`, shape
    (kinds, m): which of them may serve each kind of place. `rows` are their rows in
    `organizations`, which are sorted by id.
    """

    population: PopulationLayer
    boundaries: BoundaryLayer
    organizations: OrganizationLayer
    date: date
    places: Places
    groups: tuple[str, ...]
    demand: Numbers
    rows: npt.NDArray[np.int64]
    longitude: Numbers
    latitude: Numbers
    supply: Numbers
    allowed: Flags
    eligible_count: int
    assumed: tuple[str, ...] = ()

    @cached_property
    def sites(self) -> Numbers:
        """Earth-centred metres of the sites, shape (m, 3)."""
        return ecef(self.longitude, self.latitude)

    def as_loaded(self, values: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
        """Bring values of `places` into the order of the population layer."""
        back = np.empty_like(values)
        back[self.places.order] = values
        return back


def supply_and_demand(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    organizations: OrganizationLayer,
    standard: ServiceStandard,
    *,
    today: date,
    groups: tuple[str, ...] = (TOTAL,),
    missing_capacity: float | None = None,
    each_counts_as: float | None = None,
    places: Places | None = None,
) -> SupplyAndDemand:
    """Gather who may serve whom in person, and with how much.

    Parameters
    ----------
    population
        Placed: it carries a boundary id for every point at `boundaries.level`.
    standard
        Eligibility and mandates are its own; its threshold is not used.
    groups
        The population groups that compete, one column of demand each.
    missing_capacity
        What an organization of unknown capacity is taken to have; None refuses it.
    each_counts_as
        What every organization supplies, whatever its capacity; None takes that.
    places
        The population as it was arranged before, used where the mandates are the same.

    Raises
    ------
    DataError
        `capacity_unknown` when an organization that may serve has none stated,
        `capacity_negative` when one has less than 0.
    """
    organizations = organizations.by_id
    areas = mandate_areas(organizations)
    if places is None or places.areas != areas:
        places = arrange(population, boundaries, areas)
    on = standard.as_of or today
    judged = eligibility(organizations, standard, on=on, kinds=places.kinds)
    serves = judged.eligible & judged.in_person
    capacity = organizations.frame["capacity"].to_numpy(float)
    if each_counts_as is not None:
        capacity = np.full(len(capacity), each_counts_as)
    _refuse_capacities(organizations, serves, capacity, missing_capacity)
    assumed = serves & np.isnan(capacity)
    supply = np.where(assumed, missing_capacity or 0.0, capacity)
    rows = np.flatnonzero(serves & (supply > 0))
    people = [np.nan_to_num(people_of(places, population, g)[0]) for g in groups]
    return SupplyAndDemand(
        population=population,
        boundaries=boundaries,
        organizations=organizations,
        date=on,
        places=places,
        groups=groups,
        demand=np.column_stack(people),
        rows=rows,
        longitude=organizations.longitude[rows],
        latitude=organizations.latitude[rows],
        supply=supply[rows],
        allowed=np.ascontiguousarray(judged.reaches[:, rows]),
        eligible_count=int(serves.sum()),
        assumed=tuple(organizations.ids[assumed]),
    )


def _refuse_capacities(
    organizations: OrganizationLayer,
    serves: Flags,
    capacity: Numbers,
    missing_capacity: float | None,
) -> None:
    wrong = {"capacity_negative": serves & ~(np.isnan(capacity) | (capacity >= 0))}
    wrong["capacity_negative"] |= serves & np.isinf(capacity)
    if missing_capacity is None:
        wrong["capacity_unknown"] = serves & np.isnan(capacity)
    problems = []
    for code, which in wrong.items():
        ids = organizations.ids[which]
        if len(ids):
            shown = ", ".join([*ids[:NAMED], *(["…"] if len(ids) > NAMED else [])])
            facts: dict[str, Fact] = {"count": len(ids), "ids": shown}
            facts["of"] = int(serves.sum())
            problem = Problem(
                code=code,
                subject=organizations.source.name,
                column="capacity",
                facts=facts,
            )
            problems.append(problem)
    if problems:
        raise DataError(problems)
