"""A scenario beside the baseline: two ledgers, and the difference by region."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from layers.coverage.ledger import Ledger
from layers.coverage.regions import DISTANCES, PEOPLE, RegionTable
from layers.population import TOTAL

DIFFERENCES = (*PEOPLE, "left_out", "share_served", *DISTANCES)


@dataclass(frozen=True, kw_only=True, eq=False)
class Comparison:
    """Two ledgers of the same people, and what the scenario changes.

    `difference` is scenario minus baseline, a row a region and one for "canada".
    Where one of two distances is unreachable the difference is infinite (-inf: help
    comes into reach); where both are, or nobody lives there, it is NaN.
    """

    baseline: Ledger
    scenario: Ledger
    before: RegionTable
    after: RegionTable
    difference: pd.DataFrame


def compare(baseline: Ledger, scenario: Ledger, *, group: str = TOTAL) -> Comparison:
    """Lay a scenario's ledger beside the baseline's."""
    before, after = baseline.for_group(group), scenario.for_group(group)
    first, second = _with_total(before), _with_total(after)
    with np.errstate(invalid="ignore"):
        difference = second - first
    return Comparison(
        baseline=baseline,
        scenario=scenario,
        before=before,
        after=after,
        difference=difference,
    )


def _with_total(table: RegionTable) -> pd.DataFrame:
    columns = list(DIFFERENCES)
    whole = pd.concat([table.frame[columns], table.total[columns].to_frame().T])
    return whole.astype({column: "int64" for column in (*PEOPLE, "left_out")})
