"""Maps with nothing, with one of everything, and with everything at one spot."""

import numpy as np
from drawing import boundaries, judge, organizations, population, statuses

from layers.coverage.curve import coverage_curve

HERE = (-79.0, 45.0)
ONE = {"west": (-80.0, 40.0, -75.0, 50.0)}


def test_that_without_organizations_everyone_is_unreachable(engine):
    made = judge(organizations(), engine=engine)
    assert set(statuses(made)) == {"unreachable"}
    assert np.isinf(made.distance_km).all()
    assert (made.nearest == -1).all()
    table = made.table
    assert table.total["unreachable"] == table.total["population"] == 1000
    assert np.isinf(table.frame[["mean_km", "median_km", "p90_km"]]).all(axis=None)
    assert coverage_curve(made).share.max() == 0


def test_that_one_region_one_place_and_one_organization_make_a_ledger(engine):
    people = population([HERE], [7], ["west"])
    made = judge(organizations(a={"at": HERE}), people, boundaries(ONE), engine=engine)
    row = made.table.frame.loc["west"]
    assert (row["population"], row["served"], row["share_served"]) == (7, 7, 1)
    assert (row["mean_km"], row["median_km"], row["p90_km"]) == (0, 0, 0)
    assert row["people_per_organization"] == 7


def test_that_everyone_at_one_spot_is_on_one_line(engine):
    people = population([HERE] * 600, [1] * 600, ["west"] * 600)
    directory = organizations(a={"at": HERE}, b={"at": HERE})
    made = judge(directory, people, engine=engine, threshold_km=0)
    assert made.table.total["served"] == 600
    assert (made.nearest == 0).all()


def test_that_only_unknown_counts_leave_no_people_and_no_class(engine):
    people = population(people=[float("nan")] * 5)
    table = judge(organizations(a={"at": HERE}), people, engine=engine).table
    assert table.total["population"] == 0
    assert table.frame["no_data_places"].tolist() == [2, 2]
    assert np.isnan(table.total["share_served"])
    assert np.isnan(table.total["median_km"])


def test_that_zero_people_are_known_and_unknown_people_are_not_zero(engine):
    people = population(people=[0, 0, float("nan"), 0, 0])
    table = judge(organizations(a={"at": HERE}), people, engine=engine).table
    assert table.frame["no_data_places"].tolist() == [0, 1]
    assert table.frame["population"].tolist() == [0, 0]


def test_that_everyone_outside_every_region_is_told_apart(engine):
    people = population(regions=[""] * 5)
    table = judge(organizations(a={"at": HERE}), people, engine=engine).table
    assert (table.outside_places, table.outside_people) == (5, 1050)
    assert table.total["population"] == 0


def test_that_only_helplines_leave_no_distance(engine):
    line = {"mandate": "canada", "channels": "telephone"}
    made = judge(organizations(a=line, b=line), engine=engine)
    assert set(statuses(made)) == {"remote_only"}
    assert np.isinf(made.distance_km).all()


def test_that_a_whole_number_is_a_threshold(engine):
    made = judge(organizations(a={"at": HERE}), engine=engine, threshold_km=300)
    same = judge(organizations(a={"at": HERE}), engine=engine, threshold_km=300.0)
    assert statuses(made) == statuses(same)
