from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.largest_remainders import apportion, apportioned

weights = st.lists(st.integers(0, 10**7), min_size=1, max_size=40).filter(any)


@given(total=st.integers(0, 10**8), weights=weights)
def test_that_shares_add_to_the_total_and_stay_within_one_of_the_quota(total, weights):
    shares = apportion(total, weights)
    assert sum(shares) == total
    for share, weight in zip(shares, weights, strict=True):
        # |share - total * weight / whole| < 1, without leaving the integers
        assert abs(share * sum(weights) - total * weight) < sum(weights)


@given(weights=weights, data=st.data())
def test_that_a_part_of_the_weights_never_exceeds_them(weights, data):
    part = data.draw(st.integers(0, sum(weights)))
    assert all(p <= w for p, w in zip(apportion(part, weights), weights, strict=True))


def test_that_equal_remainders_go_to_the_earlier_row():
    assert apportion(5, [1, 1, 1]) == [2, 2, 1]


def test_that_nothing_cannot_carry_people():
    with pytest.raises(ValueError, match="nothing to share"):
        apportion(3, [0, 0])


def one_by_one(total, weights):
    """Oracle: the method in Python's integers, for one total."""
    whole = sum(weights)
    shares = [total * w // whole for w in weights]
    order = sorted(
        range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i)
    )
    for i in order[: total - sum(shares)]:
        shares[i] += 1
    return shares


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 10**12), st.lists(st.integers(1, 10**12), min_size=1)),
        min_size=1,
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_that_sharing_many_at_once_is_sharing_each_beyond_64_bits_too(cases, random):
    rows = [(i, w) for i, (_, ws) in enumerate(cases) for w in ws]
    random.shuffle(rows)
    owner = np.array([i for i, _ in rows])
    weight = np.array([w for _, w in rows])
    totals = np.array([total for total, _ in cases])
    shares = apportioned(totals, weight, owner)
    for i, (total, _) in enumerate(cases):
        mine = owner == i
        assert shares[mine].tolist() == one_by_one(total, weight[mine].tolist())
