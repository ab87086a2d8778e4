"""What holds of every assignment, whatever the map, the directory and the standard."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import by_hand
import numpy as np
import pytest
from arbitrary import MAP, directories, populations, standards, steady
from drawing import TODAY
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.compiled import COMPILED
from layers.coverage.engine import PLAIN
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.pressure import loads, pressure
from layers.coverage.regions import LINES
from layers.organizations import OrganizationLayer

NEEDS = st.sampled_from([Fraction(1), Fraction(1, 40), Fraction(7, 3)])


@st.composite
def roomy(draw: st.DrawFn) -> OrganizationLayer:
    directory = draw(directories())
    amounts = st.sampled_from([0.0, 0.5, 3.0, 40.0, 1000.0])
    capacity = [draw(amounts) for _ in range(len(directory))]
    return OrganizationLayer(frame=directory.frame.assign(capacity=capacity))


def judged(people, directory, standard, need=None, engine=PLAIN) -> Ledger:
    rule = None if need is None else CapacityRule(need=need)
    asked = replace(standard, capacity=rule)
    return ledger(people, MAP, directory, asked, today=TODAY, engine=engine)


def most_served(people, directory, standard, need) -> float:
    """Solve how many can find room, from the rules a person applies pair by pair."""
    on = standard.as_of or TODAY
    pairs, frame = [], directory.frame
    rows = [r for r in range(len(people)) if people.codes["area"][r] in MAP.position]
    for row in rows:
        areas = by_hand._areas_of(row, people, MAP)
        at = people.longitude[row], people.latitude[row]
        for column, (_, one) in enumerate(frame.iterrows()):
            point, channels = one["geometry"], one["channels"]
            if point.is_empty or (channels and not channels & by_hand.IN_PERSON):
                continue
            if not by_hand._counts(one, on) or by_hand._fails(one, standard, areas):
                continue
            km = by_hand.GEOD.inv(*at, point.x, point.y)[2] / 1000
            if km <= standard.threshold_km:
                pairs.append((row, column))
    if not pairs:
        return 0.0
    homes, sites = (
        np.zeros((len(people), len(pairs))),
        np.zeros((len(frame), len(pairs))),
    )
    for k, (row, column) in enumerate(pairs):
        homes[row, k] = sites[column, k] = 1
    room = np.floor(frame["capacity"].to_numpy(float) / float(need) + 1e-9)
    most = np.concatenate([np.nan_to_num(people.groups["total"]), room])
    solved = linprog(-np.ones(len(pairs)), A_ub=np.vstack([homes, sites]), b_ub=most)
    return -solved.fun


@steady
@given(populations(), roomy(), standards(), NEEDS)
def test_that_nobody_more_could_be_served(people, directory, standard, need):
    found = judged(people, directory, standard, need)
    most = most_served(people, directory, standard, need)
    assert int(found.table.total["served"]) == pytest.approx(most, abs=1e-6)


@steady
@given(populations(), roomy(), standards(), NEEDS)
def test_that_room_only_tells_the_served_from_the_full(
    people, directory, standard, need
):
    counted, plain = (judged(people, directory, standard, n) for n in (need, None))
    for group in people.groups:
        one, other = counted.for_group(group), plain.for_group(group)
        assert (one.frame[list(LINES)] >= 0).all(axis=None)
        both = one.frame["served"] + one.frame["full"]
        np.testing.assert_array_equal(both, other.frame["served"])
        np.testing.assert_array_equal(
            one.frame[list(LINES[2:])], other.frame[list(LINES[2:])]
        )


@steady
@given(populations(), roomy(), standards(), NEEDS)
def test_that_loads_and_pressure_are_the_people_served(
    people, directory, standard, need
):
    found = judged(people, directory, standard, need)
    taken, carried = loads(found), pressure(found)
    assert (taken["load"] <= taken["capacity"]).all()
    assert taken["people"].sum() == carried["people"].sum()
    served = found.table.frame["served"]
    from_home = carried.groupby("from")["people"].sum().reindex(served.index)
    np.testing.assert_array_equal(from_home.fillna(0), served)


@steady
@given(populations(), roomy(), standards(), NEEDS, st.randoms())
def test_that_neither_the_engine_nor_the_order_of_rows_leaves_anyone_out(
    people, directory, standard, need, dice
):
    rows = list(range(len(directory)))
    dice.shuffle(rows)
    shuffled = OrganizationLayer(frame=directory.frame.iloc[rows])
    one = judged(people, directory, standard, need)
    other = judged(people, shuffled, standard, need, COMPILED)
    np.testing.assert_array_equal(
        one.table.total[list(LINES)], other.table.total[list(LINES)]
    )
    assert (one.assignment.flow.people * one.assignment.flow.metres).sum() == (
        other.assignment.flow.people * other.assignment.flow.metres
    ).sum()
