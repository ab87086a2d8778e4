"""A scenario beside the baseline."""

import numpy as np
from arbitrary import MAP, directories, populations, standards, steady
from drawing import FIVE, TODAY, judge, organizations, population
from hypothesis import given

from layers.coverage.compiled import COMPILED
from layers.coverage.ledger import ledger
from layers.coverage.regions import DISTANCES, LINES
from layers.scenario.compare import DIFFERENCES, compare

HERE, THERE = FIVE[0], FIVE[2]


@steady
@given(populations(), directories(), standards())
def test_that_a_baseline_beside_itself_differs_nowhere(people, directory, standard):
    made = ledger(people, MAP, directory, standard, today=TODAY, engine=COMPILED)
    difference = compare(made, made).difference
    assert difference.index.tolist() == [*MAP.ids, "canada"]
    assert tuple(difference.columns) == DIFFERENCES
    counts = difference.drop(columns=["share_served", *DISTANCES])
    assert (counts == 0).all(axis=None)
    assert difference["share_served"].dropna().eq(0).all()
    # Unreachable before and after, or nobody there: no difference can be told.
    assert difference[list(DISTANCES)].stack().dropna().eq(0).all()


@steady
@given(populations(), directories(), directories(), standards())
def test_that_people_only_change_lines(people, before, after, standard):
    first = ledger(people, MAP, before, standard, today=TODAY, engine=COMPILED)
    second = ledger(
        people, MAP, after, standard, today=TODAY, engine=COMPILED, last=first
    )
    difference = compare(first, second).difference
    assert (difference["population"] == 0).all()
    assert (difference[list(LINES)].sum(axis=1) == 0).all()
    assert (difference["left_out"] == -difference["served"]).all()


def test_that_help_that_comes_into_reach_is_minus_infinity_and_back(engine):
    none = judge(organizations(), engine=engine)
    some = judge(organizations(a={"at": HERE, "mandate": "west"}), engine=engine)
    opened = compare(none, some).difference
    closed = compare(some, none).difference
    assert (opened.loc["west", list(DISTANCES)] == -np.inf).all()
    assert (closed.loc["west", list(DISTANCES)] == np.inf).all()
    assert opened.loc["east", list(DISTANCES)].isna().all()
    assert opened.loc["west", "served"] == 100
    assert opened.loc["canada", "served"] == 100
    assert closed.loc["canada", "unreachable"] == 300


def test_that_a_mandate_elsewhere_does_not_show_in_the_mean(engine):
    points = [(-79.0 + i / 997, 45.0 + i / 991) for i in range(60)]
    people = population(
        points,
        [float(7 * i % 13) for i in range(60)],
        ["west"] * 60,
        codes={"CD": ["5915" if i % 3 else "5917" for i in range(60)]},
    )
    plain = judge(organizations(a={"at": HERE}), people, engine=engine)
    line = {"mandate": "5915", "channels": "in_person"}
    more = judge(
        organizations(a={"at": HERE}, line=line), people, engine=engine, last=plain
    )
    assert more.places is not plain.places
    difference = compare(plain, more).difference
    assert (difference.loc["west", list(DISTANCES)] == 0).all()


def test_that_a_group_is_compared_by_itself(engine):
    people = population(groups={"french": [1, 2, 3, 4, 5]})
    first = judge(organizations(a={"at": HERE}), people, engine=engine)
    second = judge(
        organizations(a={"at": HERE}, b={"at": THERE}), people, engine=engine
    )
    compared = compare(first, second, group="french")
    assert compared.difference.loc["east", "served"] == 3
    assert compared.after.total["population"] == 10
    assert (compared.baseline, compared.scenario) == (first, second)
