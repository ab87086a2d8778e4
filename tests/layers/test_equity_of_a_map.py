"""Equity of hand-drawn maps: who is measured, by which classes, and where."""

from __future__ import annotations

import drawing
import numpy as np
import pytest

from layers.access.sums import PLAIN
from layers.equity.equity import equity
from layers.equity.gap_clusters import gap_clusters
from layers.equity.measured import (
    means_of_regions,
    measured_distance,
    measured_of_places,
    measured_share_served,
)
from layers.equity.measured_access import PER_PEOPLE, measured_access
from layers.errors import DataError

HELP = {"at": (-79.0, 45.0)}
WEST_ONLY = drawing.organizations(o={**HELP, "mandate": "west"})


def test_that_who_reaches_nobody_is_left_out_and_counted() -> None:
    made = measured_distance(drawing.judge(WEST_ONLY), "total")
    assert made.amounts.everyone == 300
    assert made.without == 700
    assert made.share_without == pytest.approx(0.7)
    # The fifth place lies in no region, so its fifty people are in no table either.
    assert made.amounts.amount.min() == 0
    assert made.region.tolist() == [0, 0]


def test_that_nobody_who_reaches_anybody_is_refused() -> None:
    nowhere = drawing.organizations(o={"mandate": "west"})
    with pytest.raises(DataError):
        measured_distance(drawing.judge(nowhere), "total")


def test_that_everyone_in_a_region_has_its_share_served() -> None:
    made = measured_share_served(drawing.judge(WEST_ONLY, threshold_km=100), "total")
    assert made.amounts.amount.tolist() == [pytest.approx(1 / 3), 0]
    assert made.amounts.people.tolist() == [300, 700]
    assert not made.by_place


def test_that_a_group_weighs_by_its_own_people_and_unknown_counts_are_nobody() -> None:
    people = drawing.population(groups={"few": [np.nan, 2, 0, 1, 5]})
    made = measured_distance(
        drawing.judge(drawing.organizations(o=HELP), people), "few"
    )
    assert sorted(made.amounts.people.tolist()) == [1, 2]
    assert made.without == 0


def test_that_provinces_come_from_places_then_regions_then_parents() -> None:
    people = drawing.population(codes={"PR": ["24", "", "", "35", ""]})
    regions = drawing.boundaries(parents={"west": "10", "east": "land"})
    made = drawing.judge(drawing.organizations(o=HELP), people, regions)
    order = np.argsort(measured_distance(made, "total").amounts.amount)
    assert measured_distance(made, "total").province[order].tolist() == [
        "24",
        "10",
        "",
        "35",
    ]
    assert measured_share_served(made, "total").province.tolist() == ["10", ""]


def test_that_classes_say_their_people_and_means() -> None:
    made = drawing.judge(drawing.organizations(o=HELP))
    amount = np.array([1.0, 4.0, 0.0, np.inf, 9.0])
    measured = measured_of_places(made, "total", amount)
    names = np.array(["west", "east"], dtype=object)[measured.region]
    result = equity(measured, {"region": names}, ("k", measured.region.astype(float)))
    found = result.classes["region"]
    assert found.words == ("east", "west")
    assert found.people.tolist() == [300, 300]
    assert found.mean.tolist() == [0, pytest.approx(3)]
    assert found.parts.inside[0] == 0
    assert result.ranked is not None
    assert result.ranked.curve.index == pytest.approx(-0.5)
    unknown = np.full(len(measured.region), np.nan)
    assert equity(measured, {}, ("k", unknown)).ranked is None


def test_that_regions_where_nobody_lives_take_no_part_in_clusters() -> None:
    boxes = {name: (k, 40, k + 1, 41) for k, name in enumerate("abcde")}
    people = drawing.population(
        [(k + 0.5, 40.5) for k in range(5)], [5, 5, 0, 5, 5], list("abcde")
    )
    directory = drawing.organizations(o={"at": (0.5, 40.5)})
    made = drawing.judge(directory, people, drawing.boundaries(boxes), threshold_km=100)
    found = gap_clusters(made, "total", permutations=19, seed=1)
    assert found.rows.tolist() == [0, 1, 3, 4]
    assert found.gap.tolist() == [0, 0, 1, 1]
    assert found.neighbours.rows.tolist() == [1, 0, 3, 2]
    assert found.found.index == pytest.approx(1)
    assert len(found.islands) == 0


def test_that_access_is_what_each_place_can_count_on() -> None:
    """One office of capacity 3 within 300 people's own third: 3 / 300 each."""
    office = drawing.organizations(o={**HELP, "mandate": "west", "capacity": 3.0})
    made = measured_access(drawing.judge(office, threshold_km=1000), "total", PLAIN)
    assert made.amounts.mean * made.amounts.everyone == pytest.approx(3 * PER_PEOPLE)
    by_region = means_of_regions(made, 2)
    assert by_region.tolist() == [pytest.approx(3 / 300 * PER_PEOPLE), 0]
    near = measured_access(drawing.judge(office, threshold_km=0), "total", PLAIN)
    assert sorted(near.amounts.amount.tolist()) == [0, 0, 0, 3 / 100 * PER_PEOPLE]


def test_that_a_region_without_anyone_measured_has_no_mean() -> None:
    made = measured_distance(drawing.judge(WEST_ONLY), "total")
    west, east = means_of_regions(made, 2)
    assert west == pytest.approx((made.amounts.amount.max() * 200) / 300)
    assert np.isnan(east)


def test_that_the_line_through_the_means_has_the_slope_of_morans_i() -> None:
    boxes = {name: (k, 40, k + 1, 41) for k, name in enumerate("abcd")}
    people = drawing.population(
        [(k + 0.5, 40.5) for k in range(4)], [5, 5, 5, 5], list("abcd")
    )
    directory = drawing.organizations(o={"at": (0.5, 40.5)})
    made = drawing.judge(directory, people, drawing.boundaries(boxes), threshold_km=100)
    found = gap_clusters(made, "total", permutations=9, seed=1)
    z = found.gap - found.gap.mean()
    through = float(z @ (found.found.lag - found.gap.mean()) / (z @ z))
    assert found.line[1] == pytest.approx(through)
    assert found.line[1] == pytest.approx(found.found.index)
    assert found.line[0] + found.line[1] * found.gap.mean() == pytest.approx(
        found.gap.mean()
    )
