"""Access of each place, ready for inequality: what people can count on, rivals seen."""

from __future__ import annotations

from layers.access.measures import MEASURES, Parameters, access
from layers.access.sums import Sums
from layers.access.supply_and_demand import supply_and_demand
from layers.coverage.ledger import Ledger
from layers.equity.measured import Measured, measured_of_places

CODE = "e2sfca"
PER_PEOPLE = 100_000
# So that what is shared is organizations where none says how much it can do.
MISSING_CAPACITY = 1.0


def measured_access(ledger: Ledger, group: str, sums: Sums) -> Measured:
    """Capacity per 100,000 people that each place can count on (E2SFCA).

    The catchment is the standard's threshold, its decay in thirds; everyone competes,
    whatever group is measured, and an organization that states no capacity has one.
    A place that reaches nothing has 0.

    Raises
    ------
    DataError
        `nobody_measured`, or `capacity_negative`.
    """
    both = supply_and_demand(
        ledger.population,
        ledger.boundaries,
        ledger.organizations,
        ledger.standard,
        today=ledger.date,
        missing_capacity=MISSING_CAPACITY,
        places=ledger.places,
    )
    asked = Parameters(catchment_km=ledger.standard.threshold_km)
    found = access(both, MEASURES[CODE], asked, sums)
    values = both.as_loaded(found.values[:, 0])
    return measured_of_places(ledger, group, PER_PEOPLE * values)
