from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.language import (
    NARROW_SPACE,
    NO_BREAK_SPACE,
    date_text,
    distance,
    language,
    number,
    percent,
    set_language,
    signed,
    speaking,
    threshold,
    tr,
    tr_count,
)


@pytest.fixture(autouse=True)
def english():
    set_language("en")
    yield
    set_language("en")


def test_that_numbers_are_written_as_each_language_does():
    assert number(1_132_505) == "1,132,505"
    assert percent(0.072) == "7.2%"
    with speaking("fr"):
        assert number(1_132_505) == f"1{NARROW_SPACE}132{NARROW_SPACE}505"
        assert percent(0.072) == f"7,2{NARROW_SPACE}%"
        assert number(1234.5, 1) == f"1{NARROW_SPACE}234,5"
    assert language() == "en"


def test_that_unreachable_unknown_and_zero_are_three_things():
    assert distance(math.inf) == "unreachable"
    assert distance(math.nan) == "–"
    assert distance(0.0) == f"0{NO_BREAK_SPACE}km"
    assert percent(math.nan) == "–"
    assert percent(0.0) == "0.0%"


def test_that_distances_are_fine_when_near_and_round_when_far():
    assert distance(12.34) == f"12.3{NO_BREAK_SPACE}km"
    assert distance(212.4) == f"212{NO_BREAK_SPACE}km"


def test_that_a_difference_has_its_sign_and_zero_has_none():
    assert (signed(5), signed(0), signed(-5)) == ("+5", "0", "\N{MINUS SIGN}5")
    assert signed(-0.04, 1) == "0.0"


def test_that_french_counts_none_in_the_singular():
    one, many = "{count} file written to {folder}", "{count} files written to {folder}"
    assert tr_count(one, many, 0, folder="x").startswith("0 files")
    assert tr_count(one, many, 1, folder="x") == "1 file written to x"
    with speaking("fr"):
        none = tr_count(one, many, 0, folder="x")
        single = tr_count(one, many, 1, folder="x")
        two = tr_count(one, many, 2, folder="x")
    assert none.replace("0", "1") == single != two.replace("2", "1")


def test_that_what_is_not_translated_is_said_in_english():
    with speaking("fr"):
        assert tr("No such sentence {n}", n=3) == "No such sentence 3"


def test_that_dates_are_words():
    assert date_text(date(2024, 1, 31)) == "January 31, 2024"
    with speaking("fr"):
        assert date_text(date(2024, 2, 1)) == "1er février 2024"


def test_that_only_two_languages_are_spoken():
    with pytest.raises(ValueError, match="de"):
        set_language("de")
    assert language() == "en"


def test_that_the_language_comes_back_after_an_error():
    with pytest.raises(KeyError), speaking("fr"):
        raise KeyError
    assert language() == "en"


@given(st.integers(-(10**12), 10**12), st.sampled_from(["en", "fr"]))
def test_that_every_whole_number_can_be_read_back(value, spoken):
    with speaking(spoken):
        text = number(value)
    digits = text.replace(",", "").replace(NARROW_SPACE, "")
    assert int(digits.replace("\N{MINUS SIGN}", "-")) == value


def test_that_a_threshold_is_written_as_it_was_asked_for():
    assert threshold(100.0) == f"100{NO_BREAK_SPACE}km"
    assert threshold(100.4) == f"100.4{NO_BREAK_SPACE}km"
    assert threshold(2.125) == f"2.125{NO_BREAK_SPACE}km"
    with speaking("fr"):
        assert threshold(100.4) == f"100,4{NO_BREAK_SPACE}km"


def test_that_a_difference_nobody_can_know_is_a_dash():
    assert signed(math.nan, 1) == "–"
