"""Inequality of amounts between people: identities, then examples worked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from layers.equity.amounts import Amounts
from layers.equity.inequality import (
    concentration,
    concentration_curve,
    gini,
    lorenz,
    palma,
    theil,
    theil_parts,
)
from layers.errors import DataError

AMOUNT = st.one_of(st.just(0.0), st.floats(1e-3, 1e6))
PLACES = st.lists(
    st.tuples(AMOUNT, st.integers(0, 5), st.integers(0, 3), st.integers(-4, 4)),
    min_size=1,
    max_size=30,
)

BRIEF = settings(max_examples=40, deadline=None)


def of(amount, people=None) -> Amounts:
    amount = np.array(amount, dtype=float)
    people = np.ones(len(amount)) if people is None else np.array(people, dtype=float)
    return Amounts(amount=amount, people=people)


@st.composite
def worlds(draw: st.DrawFn):
    rows = draw(PLACES)
    amount, people, classes, other = map(np.array, zip(*rows, strict=True))
    assume(people.sum() > 0)
    return of(amount, people), classes.astype(np.int64), other.astype(float)


@BRIEF
@given(amount=AMOUNT, people=st.lists(st.integers(1, 9), min_size=1, max_size=9))
def test_that_equal_access_is_no_inequality(amount, people) -> None:
    equal = of([amount] * len(people), people)
    assert gini(equal) == 0
    assert theil(equal) == pytest.approx(0, abs=1e-15)
    assert palma(equal) == pytest.approx(0.25)
    assert concentration(equal, np.arange(len(people))) == pytest.approx(0, abs=1e-15)


@BRIEF
@given(world=worlds())
def test_that_gini_is_half_the_mean_difference_over_the_mean(world) -> None:
    made, _, _ = world
    assume(made.amount[made.people > 0].max() > 0)
    share = made.people / made.people.sum()
    apart = np.abs(made.amount[:, None] - made.amount[None, :])
    expected = (share[:, None] * share[None, :] * apart).sum() / (2 * made.mean)
    assert gini(made) == pytest.approx(expected, abs=1e-12)
    assert 0 <= gini(made) < 1


@BRIEF
@given(world=worlds(), unit=st.floats(1e-6, 1e9))
def test_that_no_measure_depends_on_the_unit(world, unit) -> None:
    made, _, other = world
    scaled = Amounts(amount=made.amount * unit, people=made.people)
    for measure in (gini, theil, palma):
        assert measure(scaled) == pytest.approx(measure(made), rel=1e-9, abs=1e-12)
    assert concentration(scaled, other) == pytest.approx(
        concentration(made, other), abs=1e-12
    )


@BRIEF
@given(world=worlds())
def test_that_a_place_of_two_people_is_two_places_of_one(world) -> None:
    made, classes, other = world
    times = made.people.astype(int)
    each = of(np.repeat(made.amount, times))
    for measure in (gini, theil, palma):
        assert measure(each) == pytest.approx(measure(made), rel=1e-9, abs=1e-12)
    assert concentration(each, np.repeat(other, times)) == pytest.approx(
        concentration(made, other), abs=1e-12
    )
    apart, whole = (
        theil_parts(a, c, 4)
        for a, c in ((each, np.repeat(classes, times)), (made, classes))
    )
    assert apart.between == pytest.approx(whole.between, abs=1e-12)


@BRIEF
@given(world=worlds())
def test_that_no_measure_depends_on_the_order_of_places(world) -> None:
    made, _, other = world
    turned = Amounts(amount=made.amount[::-1], people=made.people[::-1])
    for measure in (gini, theil, palma):
        assert measure(turned) == pytest.approx(measure(made), rel=1e-9, abs=1e-12)
    assert concentration(turned, other[::-1]) == pytest.approx(
        concentration(made, other), abs=1e-12
    )


@BRIEF
@given(world=worlds())
def test_that_theil_between_and_within_add_up(world) -> None:
    made, classes, _ = world
    parts = theil_parts(made, classes, 4)
    assert parts.between + parts.within == pytest.approx(parts.total, abs=1e-12)
    assert parts.between >= 0 and parts.within >= 0
    assert parts.total <= math.log(made.everyone) + 1e-12
    assert parts.people.sum() == pytest.approx(1)
    assert parts.held.sum() == pytest.approx(1)


@BRIEF
@given(world=worlds())
def test_that_lorenz_is_convex_from_corner_to_corner(world) -> None:
    made, _, _ = world
    for curve in (lorenz(made), lorenz(made).thinned(5)):
        assert (curve.people[0], curve.held[0]) == (0, 0)
        assert (curve.people[-1], curve.held[-1]) == (1, 1)
        assert (curve.held <= curve.people + 1e-12).all()
        steps = np.diff(curve.held) / np.diff(curve.people)
        assert (np.diff(steps) >= -1e-9 * max(1, steps.max())).all()
    assert len(lorenz(made).thinned(5).people) <= 5


@BRIEF
@given(world=worlds())
def test_that_concentration_by_itself_is_gini_and_turns_with_its_rank(world) -> None:
    made, _, other = world
    assert concentration(made, made.amount) == pytest.approx(gini(made), abs=1e-12)
    assert concentration(made, -other) == pytest.approx(
        -concentration(made, other), abs=1e-12
    )
    assert abs(concentration(made, other)) <= gini(made) + 1e-12


@BRIEF
@given(world=worlds())
def test_that_concentration_is_twice_the_covariance_with_the_rank(world) -> None:
    made, _, other = world
    assume(made.amount[made.people > 0].max() > 0)
    share = made.people / made.people.sum()
    below = [share[other < o].sum() + share[other == o].sum() / 2 for o in other]
    covariance = (share * (made.amount - made.mean) * (np.array(below) - 0.5)).sum()
    assert concentration(made, other) == pytest.approx(
        2 * covariance / made.mean, abs=1e-12
    )


def test_that_five_people_are_measured_as_by_hand() -> None:
    """Incomes 1 to 5: mean difference 1.6, mean 3; T = mean of x/3 ln(x/3)."""
    five = of([1, 2, 3, 4, 5])
    assert gini(five) == pytest.approx(1.6 / 6)
    by_hand = sum(x / 3 * math.log(x / 3) for x in range(1, 6)) / 5
    assert theil(five) == pytest.approx(by_hand)
    # The top tenth is half of the fifth person, the bottom 40 % the first two.
    assert palma(five) == pytest.approx(2.5 / 3)


def test_that_one_who_has_everything_is_the_most_unequal() -> None:
    one = of([0, 0, 0, 8])
    assert gini(one) == pytest.approx(0.75)
    assert theil(one) == pytest.approx(math.log(4))
    assert palma(one) == math.inf
    parts = theil_parts(one, np.array([0, 0, 1, 1]), 3)
    assert parts.between == pytest.approx(math.log(2))
    assert parts.inside.tolist() == pytest.approx([0, math.log(2), 0])


def test_that_nothing_at_all_is_shared_equally() -> None:
    nothing = of([0, 0], [3, 1])
    assert (gini(nothing), theil(nothing)) == (0, 0)
    assert palma(nothing) == pytest.approx(0.25)
    assert concentration_curve(nothing, np.array([1.0, 2.0])).held.tolist() == [
        0,
        0.75,
        1,
    ]


def test_that_amounts_of_any_size_are_measured_without_overflow() -> None:
    huge = of([1e308, 1e308, 0])
    assert gini(huge) == pytest.approx(gini(of([1, 1, 0])))
    assert huge.mean == pytest.approx(1e308 / 3 * 2)


@pytest.mark.parametrize(
    ("amount", "people", "code"),
    [([], [], "nobody_measured"), ([1], [0], "nobody_measured"),
     ([-1, 2], [1, 1], "negative_amount")],
)  # fmt: skip
def test_that_what_cannot_be_measured_is_refused(amount, people, code) -> None:
    with pytest.raises(DataError) as refused:
        of(amount, people)
    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize(
    ("amount", "people"),
    [([math.nan], [1]), ([math.inf], [1]), ([1], [math.nan]), ([1], [-1]), ([1], [])],
)
def test_that_what_is_no_number_never_gets_in(amount, people) -> None:
    with pytest.raises(ValueError, match=r"amount|people"):
        of(amount, people)


@BRIEF
@given(world=worlds())
def test_that_classes_add_up_to_what_lies_between_and_within(world) -> None:
    made, classes, _ = world
    parts = theil_parts(made, classes, 4)
    assert parts.between_each.sum() == pytest.approx(parts.between, abs=1e-12)
    assert parts.within_each.sum() == pytest.approx(parts.within, abs=1e-12)
    assert (parts.between_each[parts.held < parts.people] <= 0).all()
