"""Load: what each organization takes of what it can, and which have no room left."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pandas as pd

from layers.coverage.capacity import serving, unstated
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.ledger import Ledger
from layers.coverage.pressure import loads
from layers.organizations import CANADA


@dataclass(frozen=True, kw_only=True)
class LoadTotals:
    """Organizations that may serve in person, taken together.

    `capacity` and `load` (in its unit a year) are of those that state a capacity;
    `full` counts those of them without room for one more person. `unlimited` counts
    the others, which take `unlimited_load`.
    """

    organizations: int
    capacity: float
    load: float
    full: int
    unlimited: int
    unlimited_load: float

    @property
    def used(self) -> float:
        """Share of the capacity stated that is used; NaN where there is none."""
        return self.load / self.capacity if self.capacity else math.nan


def load_table(ledger: Ledger) -> pd.DataFrame:
    """Give each organization's load, and what is left; the index is its id.

    Columns are those of `loads`, and `serves` (it may serve somebody in person),
    `is_unlimited` (its capacity is not known, and taken as unlimited), `is_full` (it
    has no room for one more person), `used` = load / capacity (NaN where a capacity
    is unknown or 0) and `region`, the boundary where it stands, "" for none.

    Raises
    ------
    ValueError
        When capacity does not count in the ledger.
    """
    frame, rule = loads(ledger), ledger.standard.capacity
    assert rule is not None  # `loads` refused it
    frame["serves"] = serving(ledger.reached)
    frame["is_unlimited"] = unstated(ledger.reached)
    known = frame["serves"] & frame["capacity"].notna()
    frame["is_full"] = [
        bool(stated) and _fits(capacity, rule) <= people
        for stated, capacity, people in zip(
            known, frame["capacity"], frame["people"], strict=True
        )
    ]
    frame["used"] = frame["load"] / frame["capacity"].where(frame["capacity"] > 0)
    standing = ledger.reached.standing
    ids = np.append(ledger.boundaries.ids, "")  # the last for -1, no region
    frame["region"] = ids[standing].astype(str)
    return frame


def _fits(capacity: float, rule: CapacityRule) -> int:
    return math.floor(Fraction(capacity) / rule.need)


def load_totals(table: pd.DataFrame, region: str = CANADA) -> LoadTotals:
    """Add up a table of loads: everywhere, or of the organizations of one region."""
    asked = table[table["serves"]]
    if region != CANADA:
        asked = asked[asked["region"] == region]
    unlimited = asked[asked["is_unlimited"]]
    stated = asked[~asked["is_unlimited"]]
    return LoadTotals(
        organizations=len(asked),
        capacity=float(stated["capacity"].sum()),
        load=float(stated["load"].sum()),
        full=int(stated["is_full"].sum()),
        unlimited=len(unlimited),
        unlimited_load=float(unlimited["load"].sum()),
    )
