"""Access by region: the mean over the people who live there, never over places."""

from __future__ import annotations

import numpy as np
import pandas as pd

from layers.access.found import Access
from layers.access.supply_and_demand import SupplyAndDemand
from layers.coverage.places import people_of
from layers.population import TOTAL


def mean_by_region(
    both: SupplyAndDemand, found: Access, *, group: str = TOTAL, column: int = 0
) -> pd.DataFrame:
    """Average access over a group of people, region by region and over all of them.

    Returns
    -------
    DataFrame
        A row a boundary in their order and one "canada" for all of them; places in
        no region are in no row. `population`: people counted; `access_mean`: sum P A /
        sum P over those of them whose access has an end; `out_of_reach`: people
        whose access has none (a cost of inf). The mean is NaN where nobody is averaged.
    """
    places = both.places
    people = np.nan_to_num(people_of(places, both.population, group)[0])
    access = found.values[:, column]
    ends = np.isfinite(access)
    amounts = (
        people,
        np.where(ends, people, 0.0),
        people * np.where(ends, access, 0.0),
    )
    inside, regions = slice(places.inside, None), len(both.boundaries)
    rows = [np.bincount(places.region[inside], a[inside], regions) for a in amounts]
    counted, averaged, weighed = (np.append(row, row.sum()) for row in rows)
    mean = np.full(regions + 1, np.nan)
    np.divide(weighed, averaged, out=mean, where=averaged > 0)
    return pd.DataFrame(
        {
            "population": counted.astype(np.int64),
            "access_mean": mean,
            "out_of_reach": (counted - averaged).astype(np.int64),
        },
        index=pd.Index([*both.boundaries.ids, "canada"], dtype=object),
    )
