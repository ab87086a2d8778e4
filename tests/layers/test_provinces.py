import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.statcan.names import province_id
from layers.geography_levels import PROVINCE_IDS
from layers.plain_text import plain
from layers.provinces import PROVINCES

every_way = [
    (text, province.id)
    for province in PROVINCES
    for text in (
        province.id,
        province.postal,
        province.en,
        province.fr,
        f"{province.en} / {province.fr}",
        f"{province.en}/{province.fr}",
        f"CA-{province.postal}",
        *province.written,
    )
]


def test_that_the_thirteen_provinces_are_those_of_the_codes():
    assert {province.id for province in PROVINCES} == PROVINCE_IDS
    assert len(PROVINCES) == 13


@pytest.mark.parametrize(("text", "expected"), every_way)
def test_that_a_province_is_known_by_each_of_its_names(text, expected):
    assert province_id(text) == expected


@given(st.sampled_from(every_way), st.sampled_from([str.upper, str.lower, plain]))
def test_that_case_accents_and_punctuation_make_no_other_province(way, written):
    text, expected = way
    if "/" in text and written is plain:
        return
    assert province_id(f"  {written(text)} ") == expected


@given(st.permutations(PROVINCES))
def test_that_two_names_of_different_provinces_are_no_province(provinces):
    assert province_id(f"{provinces[0].en} / {provinces[1].fr}") is None


@pytest.mark.parametrize(
    "text", ["", " ", "/", "Quebec /", "Canada", "CA", "01", "99", "Nt", "NYC", "3 5 1"]
)
def test_that_what_is_no_province_is_none(text):
    assert province_id(text) is None


def test_that_the_letters_of_two_territories_are_told_apart_by_case():
    assert province_id("NT") == "61"
    assert province_id("nt") == "61"
    assert province_id("Nt") is None


@given(st.text(max_size=30))
def test_that_any_text_is_a_province_or_none(text):
    assert province_id(text) in PROVINCE_IDS | {None}
