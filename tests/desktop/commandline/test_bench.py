"""`lacuna bench` asserts that both sides agree before it states a ratio."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("what", "rows"),
    [
        ("nearest", 1),
        ("live", 10),
        ("access", 3),
        ("attribute", 1),
        ("containment", 1),
    ],
)
def test_that_a_ratio_is_stated_of_equal_answers(
    run: Any, what: str, rows: int
) -> None:
    size = ["--points", "3000", "--organizations", "40", "--repeats", "1"]
    document = run("bench", what, "--json", *size).document
    assert len(document["rows"]) == rows
    for row in document["rows"]:
        assert row["equal"]
        assert row["ratio_cpu"] > 0


@pytest.mark.parametrize("option", ["--points", "--organizations", "--repeats"])
@pytest.mark.parametrize("amount", ["0", "-3", "many"])
def test_that_an_amount_below_one_is_wrong_usage(
    run: Any, option: str, amount: str
) -> None:
    ran = run("bench", "nearest", option, amount)
    assert (ran.code, ran.out) == (2, "")
    assert "is not a whole number of 1 or more" in ran.err
