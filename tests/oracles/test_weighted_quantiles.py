"""Weighted means and quantiles of both engines against their definition."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.coverage.compiled import COMPILED
from layers.coverage.engine import PLAIN

ENGINES = [PLAIN, COMPILED]
ids = ["plain", "compiled"]
distances = st.one_of(
    st.sampled_from([0.0, 1.0, 2.0, 2.0, 5.5, float("inf")]), st.floats(0, 9000)
)
weights = st.one_of(
    st.just(float("nan")),
    st.integers(0, 4).map(float),
    st.integers(0, 10**7).map(float),
)
runs = st.lists(st.lists(st.tuples(distances, weights), max_size=12), min_size=1)


def by_definition(run, share):
    """Smallest x with the sum of P_i over d_i <= x at least q N, in exact numbers."""
    known = [(km, int(people)) for km, people in run if people > 0]
    everyone = sum(people for _, people in known)
    for x in sorted({km for km, _ in known}):
        if sum(people for km, people in known if km <= x) >= share * everyone:
            return x
    return np.nan


def mean_by_definition(run):
    known = [(km, people) for km, people in run if people > 0]
    near = [(km, people) for km, people in known if np.isfinite(km)]
    if not known:
        return np.nan
    everyone = sum(people for _, people in near)
    return sum(km * people for km, people in near) / everyone if near else np.inf


def means(sums):
    """Kilometres a person; inf where nobody is reached, NaN where nobody lives."""
    return np.array(
        [
            np.nan if everyone == 0 else travelled / reached if reached else np.inf
            for everyone, reached, travelled in sums
        ]
    )


def summarized(engine, *given_runs):
    """Mean, median and P90 of each run."""
    flat = [pair for run in given_runs for pair in run]
    km, people = np.array(flat, dtype=float).reshape(-1, 2).T.copy()
    starts = np.cumsum([0, *map(len, given_runs)]).astype(np.int64)
    sums, found = engine.summarize(km, people, starts)
    mean = means(sums)
    return np.column_stack([mean, found]).tolist()


@settings(derandomize=True, deadline=None, database=None, max_examples=150)
@given(runs)
def test_that_quantiles_and_means_are_those_of_the_definition(some):
    for engine in ENGINES:
        for row, run in zip(summarized(engine, *some), some, strict=True):
            expected = [
                by_definition(run, q) for q in (Fraction(1, 2), Fraction(9, 10))
            ]
            np.testing.assert_array_equal(row[1:], expected)
            np.testing.assert_allclose(row[0], mean_by_definition(run), rtol=1e-12)


@pytest.mark.parametrize("everyone", [10, 30, 70, 110, 190, 1_132_505, 36_991_980])
def test_that_exactly_nine_tenths_are_enough_for_p90(everyone):
    near = everyone * 9 // 10
    exact = everyone % 10 == 0
    for engine in ENGINES:
        row = summarized(engine, [(1.0, near), (2.0, everyone - near)])[0]
        assert row[2] == (1.0 if exact else 2.0)


@pytest.mark.parametrize("engine", ENGINES, ids=ids)
@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ([(3.0, 7)], [3, 3, 3]),
        ([(np.inf, 7)], [np.inf] * 3),
        ([(1.0, 5), (np.inf, 5)], [1, 1, np.inf]),
        ([(1.0, 4), (np.inf, 6)], [1, np.inf, np.inf]),
        ([(1.0, 9), (np.inf, 1)], [1, 1, 1]),
        ([(2.0, 1), (2.0, 1), (2.0, 1)], [2, 2, 2]),
        ([(1.0, np.nan), (5.0, 2), (0.5, 0)], [5, 5, 5]),
        ([], [np.nan] * 3),
        ([(1.0, 0), (2.0, np.nan)], [np.nan] * 3),
    ],
)
def test_that_worked_examples_come_out(engine, run, expected):
    np.testing.assert_array_equal(summarized(engine, run)[0], expected)


@pytest.mark.parametrize("seed", range(20))
def test_that_large_regions_are_summarized_alike(seed: int) -> None:
    dice = np.random.default_rng(seed)
    count = int(dice.integers(1500, 6000))
    km = np.round(dice.exponential(80, count), int(dice.integers(0, 4)))
    km[dice.random(count) < dice.choice([0.0, 0.05, 0.6, 1.0])] = np.inf
    if seed % 7 == 0:
        km[np.isfinite(km)] = 0.0
    people = np.round(dice.lognormal(2, 1, count))
    people[dice.random(count) < 0.1] = np.nan
    starts = np.array([0, count // 3, count // 3, count])
    fast, plain = (e.summarize(km, people, starts) for e in (COMPILED, PLAIN))
    np.testing.assert_array_equal(fast[1], plain[1])
    np.testing.assert_allclose(fast[0], plain[0])
