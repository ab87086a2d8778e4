from __future__ import annotations

import numpy as np
import pytest

from desktop.map.classing import NO_CLASS, shading
from desktop.theme import DARK, LIGHT


def test_that_the_best_class_is_first_and_lightest():
    numbers = np.array([4.0, 1.0, np.nan, 3.0, 2.0, np.inf])
    high = shading(numbers, high_is_best=True)
    assert high.codes.tolist() == [0, 3, NO_CLASS, 1, 2, NO_CLASS]
    low = shading(numbers, high_is_best=False)
    assert low.codes.tolist() == [3, 0, NO_CLASS, 2, 1, NO_CLASS]
    assert [high.colour(code, LIGHT) for code in range(4)] == [*LIGHT.coverage[:4]]


def test_that_the_legend_counts_every_region_once_under_round_bounds():
    numbers = np.array([0.0213, 0.0709, 0.0745, 0.0884, 0.0936])
    made = shading(numbers, high_is_best=True)
    entries = made.entries(DARK, lambda value: f"{value:g}")
    assert sum(entry.count for entry in entries) == len(numbers)
    assert [entry.text for entry in entries] == [
        "0.09 or more", "0.074 to 0.09", "0.07 to 0.074", "Under 0.07",
    ]  # fmt: skip


def test_that_numbers_beyond_the_outer_bounds_are_in_the_outer_classes():
    made = shading(np.array([1.0, 2.0, 3.0, 4.0]), high_is_best=True)
    assert made.of(np.array([0.1, 99.0, np.nan])).tolist() == [3, 0, NO_CLASS]
    none = shading(np.empty(0), high_is_best=True)
    assert none.of(np.array([1.0])).tolist() == [NO_CLASS]


@pytest.mark.parametrize("numbers", [[], [np.nan], [2.0, 2.0]])
def test_that_few_numbers_have_fewer_classes_the_worst_of_them_dark(numbers):
    made = shading(np.array(numbers), high_is_best=True)
    entries = made.entries(LIGHT, str)
    assert len(entries) == len(set(numbers) - {np.nan})
    assert all(entry.colour == LIGHT.coverage[3] for entry in entries)
