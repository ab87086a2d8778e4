"""What is told of access: by region, by organization, and over everyone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from arbitrary import steady
from hypothesis import given
from hypothesis import strategies as st
from meeting import SUMS, meet, meetings, table_km

from layers.access.by_site import access_by_site
from layers.access.distribution import MOST, distribution, round_edges
from layers.access.measures import MEASURES, Parameters, access
from layers.access.spread import access_table
from layers.access.standing import Standing, standings
from layers.access.sums import PLAIN, watched
from layers.access.supply_and_demand import SupplyAndDemand, supply_and_demand
from layers.coverage.standard import ServiceStandard
from layers.progress import Cancelled

LINE = [(-75.0, 45.0), (-74.0, 45.0), (-73.0, 45.0)]
CODES = st.sampled_from(sorted(MEASURES))
ASKED = Parameters(catchment_km=150.0)


def cost(code: str) -> bool:
    return MEASURES[code].lower_is_better


@steady
@given(meetings(), CODES)
def test_that_everyone_has_some_access_or_none_or_is_unreachable(
    both: SupplyAndDemand, code: str
) -> None:
    found = access(both, MEASURES[code], ASKED, PLAIN)
    spread = distribution(both, found, is_cost=cost(code))
    table = access_table(both, found, is_cost=cost(code))
    everyone = table["population"]["canada"]
    assert spread.total == pytest.approx(everyone)
    assert (spread.none, spread.unreachable) == pytest.approx(
        tuple(table.loc["canada", ["none", "unreachable"]])
    )
    assert (table.iloc[:-1][["none", "unreachable"]].sum().tolist()) == table.loc[
        "canada", ["none", "unreachable"]
    ].tolist()


@steady
@given(meetings(), CODES)
def test_that_the_spread_is_that_of_every_person_by_brute_force(
    both: SupplyAndDemand, code: str
) -> None:
    found = access(both, MEASURES[code], ASKED, PLAIN)
    table = access_table(both, found, is_cost=cost(code))
    people = both.demand[:, 0].astype(int)
    for row, region in enumerate([*both.boundaries.ids, "canada"]):
        here = both.places.region >= 0
        if region != "canada":
            here = both.places.region == row
        each = np.sort(np.repeat(found.values[here, 0], people[here]))
        told = table.loc[region, ["least", "median", "most"]].tolist()
        if not len(each):
            assert np.isnan(told).all()
            continue
        middle = each[(len(each) - 1) // 2]
        assert told == [each[0], middle, each[-1]]


@steady
@given(meetings())
def test_that_standing_is_told_by_distances(both: SupplyAndDemand) -> None:
    found = access(both, MEASURES["2sfca"], ASKED, PLAIN)
    km = table_km(both).min(axis=1, initial=np.inf)
    standing = standings(both, found, is_cost=False)
    assert np.array_equal(standing == Standing.UNREACHABLE, np.isinf(km))
    beyond = (km > ASKED.catchment_km) & np.isfinite(km)
    # What nobody reaches is shared among nobody, so empty places may have none too.
    lived_in = both.demand[:, 0] > 0
    assert np.array_equal(standing[lived_in] == Standing.NONE, beyond[lived_in])


@steady
@given(meetings(), CODES)
def test_that_ranks_are_equal_for_equal_means_and_none_is_better_than_the_next(
    both: SupplyAndDemand, code: str
) -> None:
    found = access(both, MEASURES[code], ASKED, PLAIN)
    table = access_table(both, found, is_cost=cost(code)).drop("canada")
    lived = table[table["population"] > 0].sort_values("rank")
    assert (table["rank"] > 0).tolist() == (table["population"] > 0).tolist()
    means = lived["access_mean"].fillna(np.inf).to_numpy()
    worse = np.diff(means) <= 0 if cost(code) else np.diff(means) >= 0
    with np.errstate(invalid="ignore"):
        assert (worse | np.isinf(means[1:])).all()


@steady
@given(meetings(), st.floats(0, 400))
def test_that_the_people_of_a_catchment_are_those_within_it(
    both: SupplyAndDemand, catchment_km: float
) -> None:
    asked = Parameters(catchment_km=catchment_km)
    found = access(both, MEASURES["hansen"], asked, PLAIN)
    near = table_km(both) <= catchment_km
    for reach, sums in ((catchment_km, SUMS["plain"]), (np.inf, SUMS["compiled"])):
        table = access_by_site(both, found, reach, sums)
        within = np.isfinite(table_km(both)) if np.isinf(reach) else near
        assert table["in_catchment"].tolist() == [
            float(both.demand[:, 0][within[:, j]].sum()) for j in range(len(table))
        ]
        assert table[["asked", "ratio"]].isna().all().all()


def test_that_an_organization_gives_each_its_supply_over_those_who_come() -> None:
    both = meet(
        LINE, [100.0, 300.0, 0.0], {"a": LINE[0], "b": LINE[2]}, {"a": 8, "b": 1}
    )
    found = access(both, MEASURES["2sfca"], Parameters(catchment_km=80.0), PLAIN)
    table = access_by_site(both, found, 80.0, PLAIN)
    assert table.loc["a"].tolist() == [8, 400, 400, 0.02]
    assert table.loc["b", ["in_catchment", "asked"]].tolist() == [300, 300]


def test_that_a_mean_is_set_beside_that_of_all() -> None:
    both = meet(
        LINE, [100.0, 300.0, 100.0], {"a": LINE[0]}, {"a": 8.0},
        regions=["west", "west", "east"],
    )  # fmt: skip
    found = access(both, MEASURES["2sfca"], Parameters(catchment_km=80.0), PLAIN)
    table = access_table(both, found, is_cost=False)
    assert table["access_mean"].tolist() == pytest.approx([0.02, 0.0, 0.016])
    assert table["ratio"].tolist() == pytest.approx([1.25, 0.0, 1.0])
    assert table["rank"].tolist() == [2, 1, 0]
    assert table["none"].tolist() == [0, 100, 100]
    assert table["median"].tolist() == [0.02, 0.0, 0.02]


@pytest.mark.parametrize(
    ("values", "edges"),
    [
        ([], []),
        ([0.0], [0, 1]),
        ([7.0], [6, 8]),
        ([0.3, 0.9, 2.0], [0, 0.5, 1, 1.5, 2]),
        ([3.0, 40.0], [2, 5, 10, 20, 50]),
        ([0.0, 0.4, 30.0, 31.0], [0, 0.5, 1, 2, 5, 10, 20, 50]),
    ],
)  # fmt: skip
def test_that_intervals_have_round_edges(
    values: list[float], edges: list[float]
) -> None:
    made = round_edges(np.array(values), np.ones(len(values)))
    assert made.tolist() == pytest.approx(edges)


@steady
@given(st.lists(st.floats(0, 1e9), min_size=1))
def test_that_no_value_is_outside_the_intervals(values: list[float]) -> None:
    edges = round_edges(np.array(values), np.ones(len(values)))
    assert edges[0] <= min(values)
    assert max(values) <= edges[-1]
    assert (np.diff(edges) > 0).all()
    assert len(edges) <= MOST + 1


def test_that_each_organization_can_count_as_one_and_places_are_used_again() -> None:
    both = meet(LINE, [1.0] * 3, {"a": LINE[0]}, {"a": -4.0}, each_counts_as=1.0)
    assert (both.supply.tolist(), both.assumed) == ([1.0], ())
    again = supply_and_demand(
        both.population,
        both.boundaries,
        both.organizations,
        ServiceStandard(),
        today=both.date,
        each_counts_as=2.0,
        places=both.places,
    )
    assert again.places is both.places
    elsewhere = replace(both.places, areas=frozenset({"west"}))
    other = supply_and_demand(
        both.population,
        both.boundaries,
        both.organizations,
        ServiceStandard(),
        today=both.date,
        each_counts_as=2.0,
        places=elsewhere,
    )
    assert other.places is not elsewhere


def test_that_a_measure_is_stopped_between_two_sums() -> None:
    told: list[float] = []

    def stopping(share: float, step: str = "") -> None:
        told.append(share)
        if len(told) > 1:
            raise Cancelled

    both = meet(LINE, [1.0] * 3, {"a": LINE[0]}, {"a": 1.0})
    with pytest.raises(Cancelled):
        access(both, MEASURES["2sfca"], ASKED, watched(PLAIN, stopping))
    assert told == pytest.approx([0.0, 0.1])
