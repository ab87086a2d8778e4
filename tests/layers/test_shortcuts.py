"""What centroids, a plane and straight lines would have said, beside the result."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyproj
import pytest
from arbitrary import MAP, directories, populations, standards, steady
from drawing import FIVE, TODAY, boundaries, judge, organizations, population
from hypothesis import given

from layers.coverage.ledger import ledger
from layers.coverage.shortcuts import (
    COLUMNS,
    SHORTCUTS,
    shortcut_distances,
    shortcut_errors,
)
from layers.errors import DataError

HERE = FIVE[0]


@steady
@given(populations(), directories(), standards())
def test_that_shortcuts_count_whole_people_no_more_than_there_are(
    people, directory, standard
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    found = shortcut_errors(made, detour=1.3)
    assert tuple(found.columns) == COLUMNS
    assert found["served"].tolist() == [
        *made.table.frame["served"],
        made.table.total["served"],
    ]
    for name in SHORTCUTS:
        said, wrong = found[f"{name}_served"], found[f"{name}_wrong"]
        truth = found["detour_served" if name == "no_detour" else "served"]
        assert (said - truth).abs().le(wrong).all()
        assert said.le(found["population"]).all()
        assert wrong.le(found["population"]).all()
    assert (found.iloc[:-1].sum() == found.iloc[-1]).all()


@steady
@given(populations(), directories(), standards())
def test_that_planar_distances_are_those_of_every_pair_measured(
    people, directory, standard
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    flat = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:3347", always_xy=True)
    x, y = flat.transform(people.longitude, people.latitude)
    allowed = made.reached.judged.serves_in_person
    sites = made.organizations
    expected = 0.0
    for at, row in enumerate(made.places.order):
        rows = np.flatnonzero(allowed[made.places.kind[at]])
        if made.places.region[at] < 0 or np.isnan(people.groups["total"][row]):
            continue
        to = flat.transform(sites.longitude[rows], sites.latitude[rows])
        km = np.hypot(to[0] - x[row], to[1] - y[row]) / 1000
        if (km <= standard.threshold_km).any():
            expected += people.groups["total"][row]
    assert shortcut_errors(made, detour=1).loc["canada", "planar_served"] == expected


@steady
@given(populations(), directories(), standards())
def test_that_distances_measured_at_another_threshold_give_the_same_answer(
    people, directory, standard
):
    before = ledger(people, MAP, directory, standard, today=TODAY)
    asked = replace(standard, threshold_km=standard.threshold_km / 2 + 50)
    made = ledger(people, MAP, directory, asked, today=TODAY, last=before)
    assert made.reached is before.reached
    known = shortcut_distances(before)
    again = shortcut_errors(made, detour=1.3, known=known)
    assert again.equals(shortcut_errors(made, detour=1.3))


def test_that_the_middle_of_a_region_speaks_for_everyone_in_it():
    # Help in the middle of the west; 100 people beside it, 200 far from it.
    regions = boundaries({"west": (-80.0, 44.0, -78.0, 46.0)})
    people = population(
        [(-79.0, 45.0), (-79.9, 45.9)], [100.0, 200.0], ["west", "west"]
    )
    made = judge(
        organizations(a={"at": (-79.0, 45.0)}), people, regions, threshold_km=20
    )
    row = shortcut_errors(made, detour=1).loc["west"]
    assert (row["served"], row["centroid_served"], row["centroid_wrong"]) == (
        100,
        300,
        200,
    )


def test_that_everyone_of_a_region_whose_middle_is_far_is_taken_for_unserved():
    made = judge(organizations(a={"at": HERE}), threshold_km=20)
    row = shortcut_errors(made, detour=1).loc["west"]
    assert (row["served"], row["centroid_served"], row["centroid_wrong"]) == (
        100,
        0,
        100,
    )


def test_that_the_plane_stretches_the_south_over_the_threshold():
    # At Windsor's latitude the plane is over 2 % too long: 99.5 km becomes 101.
    at = (-83.0, 42.3)
    east, north, _ = pyproj.Geod(ellps="WGS84").fwd(*at, 90, 99_500)
    regions = boundaries({"west": (-84.0, 41.0, -80.0, 44.0)})
    people = population([(east, north)], [70.0], ["west"])
    made = judge(organizations(a={"at": at}), people, regions, threshold_km=100)
    row = shortcut_errors(made, detour=1).loc["west"]
    assert (row["served"], row["planar_served"], row["planar_wrong"]) == (70, 0, 70)


def test_that_the_way_round_puts_who_lives_near_the_threshold_beyond_it():
    made = judge(organizations(a={"at": HERE}), threshold_km=240)
    row = shortcut_errors(made, detour=1.2).loc["west"]
    # 200 people live 236.6 km away: 284 km by a way a fifth longer.
    assert (row["no_detour_served"], row["detour_served"]) == (300, 100)
    assert row["no_detour_wrong"] == 200


def test_that_mandates_hold_at_the_middle_as_they_do_at_home():
    made = judge(organizations(a={"at": HERE, "mandate": "east"}), threshold_km=20_000)
    found = shortcut_errors(made, detour=1)
    assert found["centroid_served"].tolist() == [0, 700, 700]
    assert found["planar_served"].tolist() == [0, 700, 700]


@pytest.mark.parametrize(
    "directory", [organizations(), organizations(a={"mandate": "canada"})]
)
def test_that_without_anybody_in_person_no_shortcut_serves_anyone(directory):
    found = shortcut_errors(judge(directory), detour=1.3)
    assert not found.drop(columns="population").to_numpy().any()


def test_that_a_region_and_a_world_without_people_count_nobody():
    made = judge(organizations(a={"at": HERE}), population(people=[float("nan")] * 5))
    assert not shortcut_errors(made, detour=1.3).to_numpy().any()


@pytest.mark.parametrize("detour", [0.99, -1.0, float("nan"), float("inf")])
def test_that_a_detour_shorter_than_the_straight_line_is_refused(detour):
    with pytest.raises(DataError) as refused:
        shortcut_errors(judge(organizations(a={"at": HERE})), detour=detour)
    assert refused.value.problems[0].code == "detour_not_a_factor"
