"""A postal code is right, or refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.postal_codes import (
    LETTER_NEVER_USED,
    NOT_A_POSTAL_CODE,
    PostalCode,
    read_postal_code,
)

FIRST = "ABCEGHJKLMNPRSTVXY"
LETTER = "ABCEGHJKLMNPRSTVWXYZ"


@given(
    code=st.from_regex(
        rf"[{FIRST}][0-9][{LETTER}][0-9][{LETTER}][0-9]", fullmatch=True
    ),
    gap=st.sampled_from(["", " ", "-", "  "]),
    lower=st.booleans(),
)
def test_that_every_well_formed_code_gives_its_area(code, gap, lower):
    text = code[:3] + gap + code[3:]
    read = read_postal_code(text.lower() if lower else text)
    assert read == PostalCode(area=code[:3])
    assert read.is_rural == (code[1] == "0")
    assert read_postal_code(code[:3]) == read


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", ""),
        ("  ", ""),
        ("D1A 1A1", LETTER_NEVER_USED),
        ("W1A 1A1", LETTER_NEVER_USED),
        ("Z1A 1A1", LETTER_NEVER_USED),
        ("K1O 1A1", LETTER_NEVER_USED),
        ("K1A 1U1", LETTER_NEVER_USED),
        ("K1A 1A", NOT_A_POSTAL_CODE),
        ("K1", NOT_A_POSTAL_CODE),
        ("KOA 1A1", NOT_A_POSTAL_CODE),
        ("90210", NOT_A_POSTAL_CODE),
        ("K1A 1A1 K1A 1A1", NOT_A_POSTAL_CODE),
        ("K１A 1A1", NOT_A_POSTAL_CODE),
        ("ſ1A 1A1", NOT_A_POSTAL_CODE),
        ("K1A" * 1_000_000, NOT_A_POSTAL_CODE),
    ],
)
def test_that_what_is_no_code_says_why(text, reason):
    assert read_postal_code(text) == PostalCode(reason=reason)


@given(text=st.text(max_size=12))
def test_that_a_text_has_an_area_or_a_reason_or_is_empty(text):
    read = read_postal_code(text)
    assert not (read.area and read.reason)
    assert read.area or read.reason or not text.strip(" \t\r\n-–.") or text.isspace()
