"""Load: what organizations take of what they can, and what is kept between answers."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import drawing
import pytest

from layers.coverage.capacity import serving, unstated
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.ledger import ledger
from layers.coverage.load_table import load_table, load_totals
from layers.coverage.standard import ServiceStandard
from layers.progress import Cancelled

WEST, EAST = (-76.0, 45.0), (-74.0, 45.0)
RULE = CapacityRule(need=Fraction(1), missing_is_unlimited=True)


def judged(organizations, rule=RULE, last=None, **options):
    asked = ServiceStandard(threshold_km=100, capacity=rule)
    return ledger(
        drawing.PEOPLE,
        drawing.MAP,
        organizations,
        asked,
        today=drawing.TODAY,
        last=last,
        **options,
    )


def test_that_one_without_room_for_one_more_is_full_and_the_others_are_not():
    found = load_table(
        judged(
            drawing.organizations(
                a={"at": WEST, "capacity": 150.0},
                b={"at": EAST, "capacity": 5000.0},
                c={"at": EAST, "capacity": 0.0},
                d={"at": WEST, "levels": {"primary"}, "channels": {"telephone"}},
            )
        )
    )
    assert found["is_full"].to_dict() == {"a": True, "b": False, "c": True, "d": False}
    assert found.loc["a", "used"] == 1.0
    assert math.isnan(found.loc["c", "used"])
    assert not found.loc["d", "serves"]
    assert found["region"].to_dict() == {
        "a": "west",
        "b": "east",
        "c": "east",
        "d": "west",
    }


def test_that_an_unknown_capacity_is_told_apart_from_the_capacity_stated():
    table = load_table(
        judged(drawing.organizations(a={"at": WEST}, b={"at": EAST, "capacity": 10.0}))
    )
    assert table["is_unlimited"].to_dict() == {"a": True, "b": False}
    every = load_totals(table)
    assert (every.organizations, every.capacity, every.load) == (2, 10.0, 10.0)
    assert (every.full, every.unlimited, every.unlimited_load) == (1, 1, 200.0)
    west = load_totals(table, "west")
    assert (west.organizations, west.capacity, west.unlimited) == (1, 0.0, 1)
    assert math.isnan(west.used)


def test_that_loads_and_people_agree_for_any_need():
    rule = replace(RULE, need=Fraction(1, 3))
    organizations = drawing.organizations(a={"at": WEST, "capacity": 50.0})
    table = load_table(judged(organizations, rule))
    assert table.loc["a", "people"] == 150
    assert table.loc["a", "load"] == 50.0
    assert table.loc["a", "is_full"]


def test_that_the_unstated_are_those_that_may_serve_and_say_nothing():
    found = judged(
        drawing.organizations(
            a={"at": WEST},
            b={"at": EAST, "capacity": 1.0},
            c={"at": EAST, "channels": {"telephone"}},
        )
    )
    assert serving(found.reached).tolist() == [True, True, False]
    assert unstated(found.reached).tolist() == [True, False, False]


def test_that_an_assignment_is_kept_while_nothing_moves_anyone():
    organizations = drawing.organizations(a={"at": WEST, "capacity": 150.0})
    first = judged(organizations)
    again = judged(organizations, last=first)
    assert again.assignment is first.assignment
    more = drawing.organizations(a={"at": WEST, "capacity": 170.0})
    fuller = judged(more, last=first)
    assert fuller.assignment is not first.assignment
    assert fuller.table.total["served"] == 170
    other = judged(organizations, replace(RULE, need=Fraction(1, 2)), last=first)
    assert other.table.total["served"] == 200


def test_that_an_assignment_no_longer_wanted_ends():
    def stop(share: float, step: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        judged(drawing.organizations(a={"at": WEST, "capacity": 1.0}), progress=stop)
