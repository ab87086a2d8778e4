"""Gaps side by side, on hand-drawn maps whose answer one can see."""

from __future__ import annotations

import drawing
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.equity.clusters import (
    Surroundings,
    WhyNot,
    clusters,
    false_discovery,
)
from layers.equity.contiguity import Neighbours, queen
from layers.progress import Cancelled

SIDE = 12


def grid(side: int = SIDE) -> Neighbours:
    boxes = {
        f"{x:02}{y:02}": (x - 90, y + 40, x - 89, y + 41)
        for x in range(side)
        for y in range(side)
    }
    return queen(drawing.boundaries(boxes))


GRID = grid()
SEEN = {"permutations": 199, "seed": 1}
SHARES = st.lists(st.sampled_from([0.0, 0.25, 0.9, 1.0]), min_size=16, max_size=16)


def test_that_queens_meet_at_edges_and_corners_and_islands_at_none() -> None:
    made = queen(
        drawing.boundaries(
            {
                "a": (0, 0, 1, 1),
                "corner": (1, 1, 2, 2),
                "long": (1, 0, 3, 1),
                "island": (9, 9, 10, 10),
                "below": (1.5, -1, 2, 0),
            }
        )
    )
    assert made.count.tolist() == [2, 2, 3, 0, 1]
    assert made.rows.tolist() == [1, 2, 0, 2, 0, 1, 4, 2]
    kept = made.kept(np.array([True, True, False, True, True]))
    assert kept.count.tolist() == [1, 1, 0, 0]
    assert made.mean_of(np.array([1.0, 2, 4, 8, 16])).tolist() == [
        3, 2.5, pytest.approx(19 / 3), 0, 4,
    ]  # fmt: skip


def test_that_a_chessboard_of_edges_is_dispersed_and_halves_cluster() -> None:
    x, y = np.divmod(np.arange(SIDE**2), SIDE)
    halves = clusters((x < SIDE // 2).astype(float), GRID, **SEEN)
    assert halves.index > 0.8
    assert halves.p == pytest.approx(2 / 200)
    assert halves.expected == pytest.approx(-1 / (SIDE**2 - 1))
    deep = (x == 2) & (y == 5)
    assert halves.surroundings[deep] == Surroundings.GAP_AMONG_GAPS
    assert halves.surroundings[(x == 9) & (y == 5)] == Surroundings.SERVED_AMONG_SERVED
    stripes = clusters((x % 2).astype(float), GRID, **SEEN)
    assert stripes.index < 0 and stripes.p == pytest.approx(2 / 200)


def test_that_one_gap_in_a_served_land_is_a_gap_among_served() -> None:
    gap = np.zeros(SIDE**2)
    middle = SIDE * 6 + 6
    gap[middle] = 1
    made = clusters(gap, GRID, **SEEN)
    assert made.surroundings[middle] == Surroundings.GAP_AMONG_SERVED
    assert made.surroundings[middle + 1] == Surroundings.SERVED_AMONG_GAPS
    # Any deal looks alike: the only gap cannot be its own neighbour.
    assert made.local_p[middle] == 1


@settings(max_examples=30, deadline=None)
@given(gap=SHARES, seed=st.integers(0, 2**32 - 1))
def test_that_every_number_is_one_and_a_seed_gives_it_again(gap, seed) -> None:
    values, neighbours = np.array(gap), grid(4)
    made, again = (
        clusters(values, neighbours, permutations=99, seed=seed) for _ in range(2)
    )
    every = np.column_stack([made.lag, made.local, made.local_p, made.q])
    assert np.isfinite(every).all() and np.isfinite([made.index, made.p]).all()
    assert ((made.local_p >= 0.02) & (made.local_p <= 1)).all()
    assert (made.q >= made.local_p - 1e-15).all()
    np.testing.assert_array_equal(made.local_p, again.local_p)
    assert made.p == again.p


@settings(max_examples=30, deadline=None)
@given(gap=SHARES)
def test_that_local_values_add_up_to_the_whole(gap) -> None:
    values, neighbours = np.array(gap), grid(4)
    made = clusters(values, neighbours, permutations=9, seed=0)
    n = len(values)
    assert made.local.sum() == pytest.approx((n - 1) * made.index, abs=1e-9)


def test_that_noise_seldom_stands_out_and_halves_do() -> None:
    noise = np.random.default_rng(5).random(SIDE**2)
    made = clusters(noise, GRID, permutations=999, seed=3)
    assert made.stands_out.sum() <= 2
    assert made.p > 0.01
    x = np.arange(SIDE**2) // SIDE
    halves = clusters((x < 6) + noise / 100, GRID, permutations=999, seed=3)
    found = halves.stands_out
    assert found[(x <= 4) | (x >= 7)].mean() > 0.9
    assert not found[(x == 5) | (x == 6)].any()


@pytest.mark.parametrize(
    ("gap", "neighbours", "why"),
    [
        ([0.5], grid(1), WhyNot.FEW_REGIONS),
        ([], grid(1).kept(np.array([False])), WhyNot.FEW_REGIONS),
        ([0.3, 0.1 + 0.2, 0.3, 0.3], grid(2), WhyNot.ALL_ALIKE),
        (
            [0.1, 0.2, 0.3],
            queen(
                drawing.boundaries({c: (i, 0, i + 0.5, 1) for i, c in enumerate("abc")})
            ),
            WhyNot.NO_NEIGHBOURS,
        ),
    ],
)
def test_that_where_nothing_can_be_said_nothing_stands_out(
    gap, neighbours, why
) -> None:
    made = clusters(np.array(gap), neighbours, **SEEN)
    assert made.why_not is why
    assert not made.stands_out.any()
    assert (made.index, made.p, made.permutations) == (0, 1, 0)
    assert len(made.local) == len(gap)


def test_that_an_island_has_no_surroundings() -> None:
    boxes = {name: (k, 0, k + 1, 1) for k, name in enumerate("abcd")}
    lonely = queen(drawing.boundaries({**boxes, "z": (9, 0, 10, 1)}))
    made = clusters(np.array([1.0, 1, 0, 0, 1]), lonely, **SEEN)
    assert made.surroundings[-1] == Surroundings.NO_NEIGHBOURS
    assert (made.local[-1], made.local_p[-1], made.q[-1]) == (0, 1, 1)


def test_that_few_permutations_tell_no_single_region() -> None:
    """The least p is 2 / (P + 1), and one of n stands out at 0.05 / n."""
    noise = np.random.default_rng(5).random(SIDE**2)
    few = clusters(noise, GRID, permutations=999, seed=3)
    assert few.fewest == 6  # 40 * 144 / 1000 = 5.76
    enough = clusters(noise, GRID, permutations=few.permutations_for_one, seed=3)
    assert few.permutations_for_one == 40 * 144 - 1
    assert enough.fewest == 1


def test_that_discoveries_are_adjusted_as_in_the_source() -> None:
    """The fifteen p-values of Benjamini & Hochberg (1995), section 3.2."""
    p = np.array(
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
         0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    )  # fmt: skip
    q = false_discovery(p[::-1])[::-1]
    assert (q <= 0.05).tolist() == [True] * 4 + [False] * 11
    assert q[3] == pytest.approx(0.0095 * 15 / 4)
    assert (np.diff(q) >= 0).all()


def test_that_fewer_false_discoveries_let_fewer_stand_out() -> None:
    noise = np.random.default_rng(5).random(SIDE**2)
    gap = (np.arange(SIDE**2) // SIDE < 6) + noise / 2
    found = [
        clusters(gap, GRID, permutations=999, seed=3, false_discoveries=share)
        for share in (0.01, 0.05, 0.2)
    ]
    counts = [int(one.stands_out.sum()) for one in found]
    assert counts == sorted(counts) and counts[0] < counts[-1]
    assert [one.fewest for one in found] == [29, 6, 2]


def test_that_chance_can_be_stopped_and_tells_how_far_it_is() -> None:
    told: list[float] = []

    def tell(share: float, step: str = "") -> None:
        told.append(share)
        if share > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        clusters(np.arange(SIDE**2.0), GRID, permutations=999, seed=1, progress=tell)
    assert told == sorted(told) and len(told) > 10
