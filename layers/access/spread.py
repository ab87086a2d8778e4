"""The table of access: each region's mean, its spread, and who there has none."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.access.by_region import mean_by_region
from layers.access.found import Access
from layers.access.standing import Standing, standings
from layers.access.supply_and_demand import SupplyAndDemand
from layers.coverage.places import people_of
from layers.population import TOTAL

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]


def access_table(
    both: SupplyAndDemand, found: Access, *, is_cost: bool, group: str = TOTAL
) -> pd.DataFrame:
    """Describe the access of a group of people, region by region and of all of them.

    Returns
    -------
    DataFrame
        `mean_by_region` (population, access_mean, out_of_reach), and in people `none`
        and `unreachable` as `Standing` has them. `least`, `median` and `most` are of
        everyone in the region, so a median of 0 says that half of them have none; NaN
        where nobody lives. `ratio` is the mean as a share of that of all, NaN where
        either is not known or that of all is 0. `rank` is 1 for the worst mean, equal
        ranks for equal means, 0 where nobody lives and for all together; where all
        who live there have a cost without end, that is worst.
    """
    table = mean_by_region(both, found, group=group)
    people = np.nan_to_num(people_of(both.places, both.population, group)[0])
    inside = slice(both.places.inside, None)
    region, people = both.places.region[inside], people[inside]
    standing = standings(both, found, is_cost=is_cost)[inside]
    regions = len(both.boundaries)
    for name, which in (
        ("none", Standing.NONE),
        ("unreachable", Standing.UNREACHABLE),
    ):
        counts = np.bincount(region, np.where(standing == which, people, 0.0), regions)
        table[name] = np.append(counts, counts.sum()).astype(np.int64)
    spread = _spread(found.values[inside, 0], people, region, regions)
    table[["least", "median", "most"]] = spread
    mean = table["access_mean"].to_numpy(float)
    table["ratio"] = np.nan
    if mean[-1] > 0:
        table["ratio"] = mean / mean[-1]
    table["rank"] = _ranks(table, is_cost=is_cost)
    return table


def _spread(
    values: Numbers, people: Numbers, region: npt.NDArray[np.int32], regions: int
) -> Numbers:
    """Least, median and most of each region's people and of all, shape (r + 1, 3)."""
    lived_in = np.flatnonzero(people > 0)
    order = lived_in[np.lexsort((values[lived_in], region[lived_in]))]
    everyone = lived_in[np.argsort(values[lived_in], kind="stable")]
    ends = np.searchsorted(region[order], np.arange(regions + 1))
    spread = np.full((regions + 1, 3), np.nan)
    _fill(spread[:-1], values[order], people[order], ends)
    whole = np.array([0, len(everyone)])
    _fill(spread[-1:], values[everyone], people[everyone], whole)
    return spread


def _fill(spread: Numbers, values: Numbers, people: Numbers, ends: Rows) -> None:
    """Fill rows from runs of rising values: run r is from `ends` r to r + 1."""
    start, stop = ends[:-1], ends[1:]
    some = np.flatnonzero(stop > start)
    start, stop = start[some], stop[some]
    before = np.concatenate([[0.0], np.cumsum(people)])
    half = (before[start] + before[stop]) / 2
    middle = np.clip(np.searchsorted(before[1:], half), start, stop - 1)
    spread[some] = np.column_stack([values[start], values[middle], values[stop - 1]])


def _ranks(table: pd.DataFrame, *, is_cost: bool) -> Rows:
    mean = table["access_mean"].to_numpy(float)
    worse = mean if is_cost else -mean
    worse = np.where(np.isnan(mean) & (table["out_of_reach"] > 0), np.inf, worse)
    worse[-1] = np.nan
    ranks = pd.Series(-worse).rank(method="min").fillna(0)
    return np.asarray(ranks.to_numpy(np.int64))
