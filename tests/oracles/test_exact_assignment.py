"""The assignment against HiGHS, solved at once and by prices, and its conservation."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from layers.coverage import assigning
from layers.coverage.assigning import assigned
from layers.coverage.flow import Block

FAR = 100_000


@st.composite
def problems(draw):
    """People, room and metres: a few places, fewer sites, some pairs shut."""
    dice = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    places, sites = draw(st.integers(1, 50)), draw(st.integers(1, 8))
    people = dice.integers(0, 30, places)
    room = dice.integers(0, 120, sites) * (dice.random(sites) < 0.8)
    metres = np.rint(dice.random((places, sites)) * FAR)
    metres[dice.random((places, sites)) < 0.4] = np.inf
    return people, room, metres


def blocks(metres):
    cuts = [*range(0, len(metres), 7), len(metres)]
    sites = np.arange(metres.shape[1])
    return lambda: [
        Block(places=np.arange(a, b), sites=sites, metres=metres[a:b])
        for a, b in pairwise(cuts)
    ]


def highs(people, room, metres):
    """People left and metres of travel of the same problem as a linear program."""
    place, site = np.nonzero(np.isfinite(metres))
    count, pairs = len(people), len(place)
    leave = (len(room) + 1) * FAR + 1
    each, taken = np.zeros((count, pairs + count)), np.zeros((len(room), pairs + count))
    each[place, np.arange(pairs)] = 1
    each[np.arange(count), pairs + np.arange(count)] = 1
    taken[site, np.arange(pairs)] = 1
    cost = np.concatenate([metres[place, site], np.full(count, leave)])
    solved = linprog(cost, A_ub=taken, b_ub=room, A_eq=each, b_eq=people)
    return solved.x[pairs:].sum(), solved.x[:pairs] @ metres[place, site]


@seed(4)
@settings(max_examples=60, deadline=None)
@given(problem=problems(), at_once=st.sampled_from([10**6, -1]))
def test_that_it_leaves_and_travels_as_little_as_highs_and_loses_nobody(
    problem, at_once
):
    people, room, metres = problem
    found = assigned(people, room, blocks(metres), at_once=at_once)
    left, travel = highs(people, room, metres)
    assert found.left.sum() == pytest.approx(left, abs=1e-6)
    assert (found.people * found.metres).sum() == pytest.approx(travel, abs=1e-3)
    taken = np.bincount(found.place, found.people, len(people))
    np.testing.assert_array_equal(taken + found.left, people)
    assert (np.bincount(found.site, found.people, len(room)) <= room).all()
    assert np.isfinite(metres[found.place, found.site]).all()
    again = assigned(people, room, blocks(metres), at_once=at_once)
    np.testing.assert_array_equal(again.people, found.people)


def test_that_prices_prove_a_larger_case_equal_to_one_flow(monkeypatch):
    monkeypatch.setattr(assigning, "COARSE", 2_000)
    dice = np.random.default_rng(44)
    spots, homes = dice.random((40, 2)), dice.random((1_500, 2))
    homes = homes[np.argsort(np.floor(homes[:, 0] * 12) + homes[:, 1] / 2)]
    away = np.hypot(*(homes[:, None] - spots[None]).transpose(2, 0, 1))
    metres = np.where(away < 0.4, np.rint(away * FAR), np.inf)
    people = dice.integers(0, 400, len(homes))
    room = np.floor(dice.lognormal(0, 1, 40) * people.sum() / 70).astype(np.int64)
    whole = assigned(people, room, blocks(metres), at_once=10**9)
    priced = assigned(people, room, blocks(metres), at_once=0)
    assert whole.left.sum() == priced.left.sum() > 0
    assert (whole.people * whole.metres).sum() == (priced.people * priced.metres).sum()
