"""What a ledger measures of people, ready for inequality: amount, people and region."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from layers.ancestry import code_columns
from layers.coverage.ledger import Ledger
from layers.equity.amounts import Amounts
from layers.region_provinces import provinces_of

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
Texts = npt.NDArray[np.object_]

# Who lies where holds for as long as the layers do; two are open at most.
levels_of = lru_cache(maxsize=2)(code_columns)


@dataclass(frozen=True, kw_only=True, eq=False)
class Measured:
    """Amounts of the people who have a number, and how many have none.

    `region` (row of the boundary) and `province` (code, "" where not known) have shape
    (n,). `without` people have no number: they can reach nobody, or no value was given
    for where they live. `rows` are rows of the population, (n,), None where amounts are
    of regions.
    """

    amounts: Amounts
    region: Rows
    province: Texts
    without: float
    rows: Rows | None

    @property
    def by_place(self) -> bool:
        """Tell whether amounts are of places, not of regions."""
        return self.rows is not None

    @property
    def share_without(self) -> float:
        """Share of people, 0 to 1, who have no number."""
        return self.without / (self.without + self.amounts.everyone)


def measured_distance(ledger: Ledger, group: str) -> Measured:
    """Kilometres of each place to the nearest eligible organization in person.

    Who can reach nobody has no distance: they are left out, and counted.

    Raises
    ------
    DataError
        `nobody_measured` when nobody of the group can reach anybody.
    """
    return measured_of_places(ledger, group, ledger.distance_km)


def measured_of_places(ledger: Ledger, group: str, amount: Numbers) -> Measured:
    """Put any amount of population points, (n,) as loaded; not finite is no number.

    Places outside every region are left out, as they are of the ledger.

    Raises
    ------
    DataError
        `nobody_measured` or `negative_amount`.
    """
    places, population = ledger.places, ledger.population
    rows = places.order[places.inside :]
    region = places.region[places.inside :].astype(np.int64)
    codes = levels_of(population, ledger.boundaries).get("PR")
    province = provinces_of(ledger.boundaries)[region]
    if codes is not None:
        province = np.where(codes[rows] == "", province, codes[rows])
    people = np.nan_to_num(population.groups[group][rows])
    return _measured(amount[rows], people, region, province, rows=rows)


def measured_share_served(ledger: Ledger, group: str) -> Measured:
    """Share served of each region, 0 to 1; everyone in a region has its share.

    Raises
    ------
    DataError
        `nobody_measured` when nobody of the group lives in any region.
    """
    frame = ledger.for_group(group).frame
    return _measured(
        frame["share_served"].to_numpy(float),
        frame["population"].to_numpy(float),
        np.arange(len(frame)),
        provinces_of(ledger.boundaries),
        rows=None,
    )


def means_of_regions(measured: Measured, regions: int) -> Numbers:
    """Amount of the mean person of each region, NaN where nobody has a number."""
    amounts = measured.amounts
    people = np.bincount(measured.region, amounts.people, regions)
    held = np.bincount(measured.region, amounts.people * amounts.amount, regions)
    means = np.full(regions, np.nan)
    np.divide(held, people, out=means, where=people > 0)
    return means


def share_left_out(ledger: Ledger, group: str) -> Numbers:
    """Share of each region's people who are not served, NaN where nobody lives."""
    frame = ledger.for_group(group).frame
    return 1.0 - frame["share_served"].to_numpy(float)


def _measured(
    amount: Numbers,
    people: Numbers,
    region: Rows,
    province: Texts,
    *,
    rows: Rows | None,
) -> Measured:
    lived = people > 0
    has = lived & np.isfinite(amount)
    return Measured(
        amounts=Amounts(amount=amount[has], people=people[has]),
        region=region[has],
        province=province[has],
        without=float(people[lived & ~has].sum()),
        rows=None if rows is None else rows[has],
    )
