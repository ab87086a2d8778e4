"""What the question of access finds: values of every place, told by region and site."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from desktop.answer import Answer
from desktop.questions.access.asked import AccessAsked
from layers.access.by_site import access_by_site
from layers.access.distribution import Distribution, distribution
from layers.access.found import Access
from layers.access.measures import Measure, Parameters, access
from layers.access.spread import access_table
from layers.access.sums import PLAIN as PLAIN_SUMS
from layers.access.sums import Sums, watched
from layers.access.supply_and_demand import SupplyAndDemand, supply_and_demand
from layers.coverage.engine import PLAIN, Engine
from layers.coverage.ledger import Ledger
from layers.progress import Progress


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """A measure of access with all it was made of and what is told of it.

    `table` is `access_table` with a row "canada" last, `sites` `access_by_site`;
    `before` is the table of the baseline while a scenario is shown.
    """

    asked: AccessAsked
    parameters: Parameters
    both: SupplyAndDemand
    access: Access
    table: pd.DataFrame
    sites: pd.DataFrame
    spread: Distribution
    before: pd.DataFrame | None

    @property
    def measure(self) -> Measure:
        """The measure itself."""
        return self.asked.chosen


def found_in(answer: Answer, asked: AccessAsked, progress: Progress) -> Found:
    """Work a measure out for the ledger shown, and for the baseline beside it."""
    sums = watched(sums_of(answer.ledger.engine), progress)
    parameters = asked.parameters(answer.ledger.standard.threshold_km)
    costs, group = asked.chosen.lower_is_better, asked.group
    both = gathered(answer.ledger, asked)
    found = access(both, asked.chosen, parameters, sums)
    before = None
    if answer.comparison is not None:
        base = gathered(answer.baseline, asked)
        known = access(base, asked.chosen, parameters, sums)
        before = access_table(base, known, is_cost=costs, group=group)
    return Found(
        asked=asked,
        parameters=parameters,
        both=both,
        access=found,
        table=access_table(both, found, is_cost=costs, group=group),
        sites=access_by_site(both, found, parameters.catchment_km, sums),
        spread=distribution(both, found, is_cost=costs, group=group),
        before=before,
    )


def gathered(ledger: Ledger, asked: AccessAsked) -> SupplyAndDemand:
    """Bring together who is in demand and what is supplied, by a ledger's standard."""
    return supply_and_demand(
        ledger.population,
        ledger.boundaries,
        ledger.organizations,
        ledger.standard,
        today=ledger.date,
        groups=(asked.competing,),
        missing_capacity=asked.missing,
        each_counts_as=1.0 if asked.supply == "one" else None,
        places=ledger.places,
    )


def sums_of(engine: Engine) -> Sums:
    """Give the sums that go with an engine: plain ones until the compiler is warm."""
    if engine is PLAIN:
        return PLAIN_SUMS
    from layers.access.compiled import COMPILED  # not before it is warm

    return COMPILED
