"""Who finds room: fewest left without, then least travel, and everyone counted."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import drawing
import numpy as np
import pytest

from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.pressure import loads, pressure
from layers.coverage.regions import LINES
from layers.coverage.standard import ServiceStandard
from layers.errors import DataError, StandardError
from layers.organizations import OrganizationLayer

EVERYONE = CapacityRule(need=Fraction(1))
NAN = float("nan")


def judged(
    organizations: OrganizationLayer,
    rule: CapacityRule | None = EVERYONE,
    people=drawing.PEOPLE,
    **standard: object,
) -> Ledger:
    asked = replace(ServiceStandard(threshold_km=100), capacity=rule, **standard)
    return ledger(people, drawing.MAP, organizations, asked, today=drawing.TODAY)


def lines(found: Ledger, region: str, group: str = "total") -> dict[str, int]:
    row = found.for_group(group).frame.loc[region]
    return {line: int(row[line]) for line in LINES if row[line]}


# At 45 degrees north a degree of longitude is 79 km: p01 (200 people, west) and p02
# (300, east) are 79 km from the border between them, at -75, and 158 km apart.
def test_that_those_beyond_its_room_are_full_and_the_lines_add_up():
    found = judged(drawing.organizations(a={"at": (-76.0, 45.0), "capacity": 150.0}))
    assert lines(found, "west") == {"served": 150, "full": 50, "beyond": 100}
    assert lines(found, "east") == {"beyond": 700}


def test_that_the_nearer_are_taken_first_where_room_ends():
    found = judged(drawing.organizations(a={"at": (-75.1, 45.0), "capacity": 250.0}))
    assert lines(found, "west") == {"served": 200, "beyond": 100}
    assert lines(found, "east") == {"served": 50, "full": 250, "beyond": 400}


def test_that_one_more_person_with_room_outweighs_any_travel():
    # `a` reaches both places, `b` the east alone: the west has to be given `a`.
    found = judged(
        drawing.organizations(
            a={"at": (-74.9, 45.0), "capacity": 200.0},
            b={"at": (-73.2, 45.0), "capacity": 300.0},
        )
    )
    assert found.table.total["full"] == 0
    taken = pressure(found).to_dict(orient="records")
    assert taken == [
        {"from": "east", "to": "east", "people": 300},
        {"from": "west", "to": "east", "people": 200},
    ]


def test_that_need_turns_people_into_the_unit_of_capacity():
    rule = CapacityRule(need=Fraction("0.01"))
    found = judged(
        drawing.organizations(a={"at": (-76.0, 45.0), "capacity": 1.505}), rule
    )
    assert lines(found, "west") == {"served": 150, "full": 50, "beyond": 100}
    assert loads(found).loc["a"].tolist() == [1.505, 150, 1.5]


def test_that_a_mandate_keeps_room_for_its_own():
    found = judged(
        drawing.organizations(
            a={"at": (-75.1, 45.0), "capacity": 500.0, "mandate": "east"}
        )
    )
    assert lines(found, "west") == {"ineligible": 200, "unreachable": 100}
    assert lines(found, "east")["served"] == 300


def test_that_full_comes_before_remote_only():
    found = judged(
        drawing.organizations(
            a={"at": (-76.0, 45.0), "capacity": 0.0},
            b={"mandate": "canada", "channels": "telephone"},
        )
    )
    assert lines(found, "west") == {"full": 200, "remote_only": 100}
    assert found.status[1] == 1  # the place is full, too


def test_that_a_group_shares_room_with_its_neighbours_alike():
    people = drawing.population(groups={"french": (10.0, 40.0, 0.0, NAN, 1.0)})
    offices = drawing.organizations(a={"at": (-76.0, 45.0), "capacity": 150.0})
    found = judged(offices, people=people)
    assert lines(found, "west", "french") == {"served": 30, "full": 10, "beyond": 10}


def test_that_unknown_capacity_is_refused_unless_it_is_said_to_be_unlimited():
    offices = drawing.organizations(
        a={"at": (-76.0, 45.0), "capacity": NAN}, b={"at": (-60.0, 45.0)}
    )
    with pytest.raises(DataError) as refused:
        judged(offices)
    (problem,) = refused.value.problems
    assert (problem.code, problem.facts["ids"]) == ("capacity_missing", "a, b")
    open_to_all = CapacityRule(need=Fraction(1), missing_is_unlimited=True)
    assert lines(judged(offices, open_to_all), "west")["served"] == 200


def test_that_unknown_capacity_does_not_matter_where_it_cannot_be_used():
    offices = drawing.organizations(
        a={"at": (-76.0, 45.0), "capacity": 9.0},
        b={"at": (-76.0, 45.0), "status": "excluded"},
        c={"mandate": "canada", "channels": "web"},
    )
    assert loads(judged(offices))["load"].tolist() == [9, 0, 0]


def test_that_a_capacity_below_nothing_is_refused():
    with pytest.raises(DataError, match="capacity_negative"):
        judged(drawing.organizations(a={"at": (-76.0, 45.0), "capacity": -1.0}))


@pytest.mark.parametrize("need", ["0", "-1/2"])
def test_that_a_need_that_is_not_positive_is_refused(need):
    with pytest.raises(StandardError, match="need_not_positive"):
        CapacityRule(need=Fraction(need))


def test_that_with_no_capacity_at_all_everyone_in_reach_is_full():
    found = judged(drawing.organizations(a={"at": (-76.0, 45.0), "capacity": 0.0}))
    assert lines(found, "west") == {"full": 200, "beyond": 100}
    assert pressure(found).empty


@pytest.mark.parametrize(
    "offices",
    [
        {},
        {"a": {"at": (-76.0, 45.0), "capacity": 5.0, "status": "excluded"}},
        {"a": {"mandate": "canada", "channels": "web"}},
    ],
    ids=["none", "excluded", "remote"],
)
def test_that_with_nobody_to_take_anyone_nobody_is_full(offices):
    found = judged(drawing.organizations(**offices), count_remote=False)
    assert lines(found, "west") == {"unreachable": 300}
    assert pressure(found).empty
    assert (loads(found)["load"] == 0).all()


def test_that_an_unknown_population_is_nobody_and_takes_no_room():
    people = drawing.population(people=(NAN,) * 5)
    offices = drawing.organizations(a={"at": (-76.0, 45.0), "capacity": 5.0})
    found = judged(offices, people=people)
    assert found.table.total["population"] == 0
    assert loads(found)["load"].tolist() == [0]


def test_that_those_outside_every_region_take_no_room():
    found = judged(drawing.organizations(a={"at": (-60.0, 45.0), "capacity": 50.0}))
    assert found.table.total["served"] == 0
    assert loads(found)["people"].tolist() == [0]


def test_that_with_room_for_all_nothing_differs_from_not_counting_it():
    offices = drawing.organizations(
        a={"at": (-76.0, 45.0), "capacity": 1e9},
        b={"at": (-71.0, 45.0), "capacity": 1e9},
    )
    counted, plain = judged(offices), judged(offices, None)
    np.testing.assert_array_equal(
        counted.table.frame[list(LINES)], plain.table.frame[list(LINES)]
    )
    np.testing.assert_array_equal(counted.status, plain.status)
