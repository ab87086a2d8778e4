"""Classes of numbers with bounds one can read."""

from __future__ import annotations

import numpy as np
import pytest
from arbitrary import steady
from hypothesis import given
from hypothesis import strategies as st

from layers.classes import quantile_classes, roundest

NUMBERS = st.lists(st.floats(1e-9, 1e9), min_size=1, max_size=60)


@steady
@given(NUMBERS, st.integers(1, 6))
def test_that_every_number_is_in_a_class_and_equal_ones_in_one(values, most):
    values = np.array(values)
    made = quantile_classes(values, most)
    found = made.of(values)
    assert found.min() >= 0
    assert found.max() < len(made) <= most
    assert made.edges[0] <= values.min()
    assert values.max() <= made.edges[-1]
    order = np.argsort(values)
    assert (np.diff(found[order]) >= 0).all()


@steady
@given(st.integers(2, 6), st.integers(1, 9))
def test_that_classes_of_different_numbers_hold_as_many_each(most, each):
    values = np.arange(1.0, most * each + 1)
    made = quantile_classes(values, most)
    assert np.bincount(made.of(values)).tolist() == [each] * most


def test_that_bounds_are_the_roundest_that_part_the_numbers():
    values = np.array([0.0213, 0.0221, 0.0709, 0.0745, 0.0884, 0.0936])
    made = quantile_classes(values, 3)
    assert made.edges.tolist() == [0.021, 0.07, 0.08, 0.094]
    assert made.of(values).tolist() == [0, 0, 1, 1, 2, 2]


def test_that_nothing_has_no_class_and_one_number_has_one():
    assert len(quantile_classes(np.empty(0), 4).edges) == 0
    one = quantile_classes(np.array([3.0, 3.0]), 4)
    assert (len(one), one.of(np.array([3.0, np.nan])).tolist()) == (1, [0, -1])


@pytest.mark.parametrize(
    ("below", "above", "round_number"),
    [(0.0, 0.0712, 0.07), (1234.0, 1299.0, 1290.0), (9.9, 10.1, 10.0), (2.0, 3.0, 3.0)],
)
def test_that_the_roundest_number_is_found(below, above, round_number):
    assert roundest(below, above) == pytest.approx(round_number)


@steady
@given(st.floats(1e-12, 1e12), st.floats(1e-12, 1e12))
def test_that_the_roundest_number_parts_two(one, other):
    below, above = sorted((one, other))
    if below < above:
        assert below < roundest(below, above) <= above
