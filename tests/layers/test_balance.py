"""Balance of regions: what they take of others, and others of them, adds up."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from layers.coverage.balance import Role, balance, roles

IDS = np.array(["a", "b", "c", "d"], dtype=object)
pairs = st.dictionaries(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(["a", "b", "c", "d", None])),
    st.integers(1, 10**7),
)


def pressure_of(people: dict[tuple[str, str | None], int]) -> pd.DataFrame:
    rows = [(start, end, many) for (start, end), many in people.items()]
    frame = pd.DataFrame(rows, columns=["from", "to", "people"])
    return frame.astype({"from": object, "to": object, "people": np.int64})


@given(pairs)
def test_that_everyone_served_is_at_home_or_with_others(people) -> None:
    found = balance(pressure_of(people), IDS)
    assert list(found.index) == list(IDS)
    assert (found["served"] == found["at_home"] + found["by_others"]).all()
    assert found["served"].sum() == sum(people.values())


@given(pairs)
def test_that_nets_add_up_to_those_taken_outside_every_region(people) -> None:
    found = balance(pressure_of(people), IDS)
    outside = sum(many for (_, end), many in people.items() if end is None)
    assert found["net"].sum() == -outside
    assert found["for_others"].sum() + outside == found["by_others"].sum()


@given(pairs)
def test_that_the_order_of_rows_changes_nothing(people) -> None:
    backwards = dict(reversed(people.items()))
    one, other = (balance(pressure_of(each), IDS) for each in (people, backwards))
    pd.testing.assert_frame_equal(one, other)


@given(pairs)
def test_that_every_region_has_a_role_that_its_net_has_the_sign_of(people) -> None:
    found = balance(pressure_of(people), IDS)
    for role, (_, row) in zip(roles(found), found.iterrows(), strict=True):
        if role in (Role.CARRIED, Role.CARRIED_MUCH):
            assert row["net"] < 0
        elif role in (Role.CARRIES, Role.CARRIES_MUCH):
            assert row["net"] > 0
        elif role == Role.NOBODY:
            assert row["served"] == 0 == row["for_others"]


def test_that_a_hand_drawn_map_balances() -> None:
    people = {("a", "a"): 90, ("a", "b"): 10, ("b", "b"): 500, ("b", None): 4}
    found = balance(pressure_of(people), IDS)
    assert found.loc["a"].tolist() == [100, 90, 10, 0, -10, -0.1]
    assert found.loc["b"].tolist() == [504, 500, 4, 10, 6, 6 / 504]
    assert roles(found).tolist() == [
        Role.CARRIED_MUCH,
        Role.CARRIES,
        Role.NOBODY,
        Role.NOBODY,
    ]


def test_that_a_region_that_only_takes_others_carries_much() -> None:
    found = balance(pressure_of({("a", "d"): 7}), IDS)
    assert roles(found)[3] == Role.CARRIES_MUCH
    assert np.isnan(found.loc["d", "net_share"])
    assert roles(found)[0] == Role.CARRIED_MUCH


def test_that_nobody_taken_is_no_net_and_no_role() -> None:
    found = balance(pressure_of({}), IDS)
    assert found["net"].tolist() == [0, 0, 0, 0]
    assert set(roles(found)) == {Role.NOBODY}
