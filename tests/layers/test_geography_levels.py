import numpy as np
import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from layers.geography_levels import (
    AREA,
    LEVELS,
    PROVINCE_IDS,
    WHOLE,
    is_code,
    larger_codes,
    level_of_ids,
    parent_level,
    province_of,
)

EXAMPLES = {
    "DB": "35060001001",
    "DA": "35060001",
    "ADA": "35060001",
    "CT": "9320001.00",
    "CSD": "3506008",
    "CCS": "3506008",
    "DPL": "350012",
    "PCP": "350616",
    "PC": "0616",
    "FSA": "K1A",
    "FED": "35001",
    "CMAP": "35505",
    "CMA": "505",
    "HR": "3551",
    "CAR": "3501",
    "CD": "3506",
    "ER": "3510",
    "PR": "35",
}


def texts(*values):
    return np.array(values, dtype=object)


def test_that_every_level_has_an_example_that_is_its_code():
    assert set(EXAMPLES) == set(LEVELS)
    for level, code in EXAMPLES.items():
        assert is_code(level, code)


@pytest.mark.parametrize(
    ("level", "text"),
    [
        ("PR", "99"),
        ("PR", "3"),
        ("CD", "3506.0"),
        ("CD", "٣٥٠٦"),
        ("CD", "3506\n"),
        ("CT", "9320001"),
        ("CT", "9320001.0"),
        ("CT", "932000100"),
        ("FSA", "k1a"),
        ("FSA", "D1A"),
        ("FSA", "W1A"),
        ("FSA", "K1"),
        ("CMA", "35505"),
        ("CMAP", "99505"),
        ("DB", "350600010"),
        ("ward", "35"),
    ],
)
def test_that_what_is_written_otherwise_is_no_code(level, text):
    assert not is_code(level, text)
    assert province_of(level, text) is None


def test_that_blocks_of_2011_had_ten_digits():
    assert is_code("DB", "3506000101")
    assert larger_codes("DB", texts("3506000101"))["DA"].tolist() == ["35060001"]


@pytest.mark.parametrize(
    ("level", "larger"),
    [
        ("DB", {"DA": "35060001", "CD": "3506", "PR": "35"}),
        ("DA", {"CD": "3506", "PR": "35"}),
        ("CT", {"CMA": "932"}),
        ("CSD", {"CD": "3506", "PR": "35"}),
        ("CMAP", {"CMA": "505", "PR": "35"}),
        ("PCP", {"PC": "0616", "PR": "35"}),
        ("DPL", {"PR": "35"}),
        ("CMA", {}),
        ("FSA", {}),
        ("PR", {}),
    ],
)
def test_that_a_code_contains_these_codes_and_no_others(level, larger):
    found = larger_codes(level, texts(EXAMPLES[level]))
    assert {name: codes.tolist()[0] for name, codes in found.items()} == larger


def test_that_no_code_of_an_area_contains_its_subdivision():
    assert "CSD" not in larger_codes("DA", texts("35060001"))
    assert "CSD" not in larger_codes("DB", texts("35060001001"))


@seed(3)
@given(
    st.sampled_from(LEVELS),
    st.lists(st.one_of(st.text(max_size=12), st.sampled_from([*EXAMPLES.values()]))),
)
def test_that_larger_codes_are_codes_of_their_level_or_empty(level, ids):
    for larger, codes in larger_codes(level, texts(*ids)).items():
        assert len(codes) == len(ids)
        for identifier, code in zip(ids, codes, strict=True):
            assert code == "" or (is_code(larger, code) and code in identifier)
            assert (code != "") == (
                is_code(level, identifier) and is_code(larger, code)
            )


@seed(3)
@given(st.sampled_from(LEVELS), st.text("0123456789.ABKX", max_size=11))
def test_that_the_province_of_any_text_is_one_or_none(level, text):
    assert province_of(level, text) in PROVINCE_IDS | {None}


@pytest.mark.parametrize(
    ("level", "code", "province"),
    [
        ("DB", "35060001001", "35"),
        ("CMAP", "24505", "24"),
        ("PR", "62", "62"),
        ("CT", "9320001.00", None),
        ("CMA", "505", None),
        ("PC", "0616", None),
        ("FSA", "K1A", "35"),
        ("FSA", "J8X", "24"),
        ("FSA", "X1A", "61"),
        ("FSA", "X0A", "62"),
        ("FSA", "X9X", None),
    ],
)
def test_that_the_province_is_that_which_the_code_says(level, code, province):
    assert province_of(level, code) == province


@pytest.mark.parametrize(
    ("ids", "level"),
    [
        (["35", "24"], "PR"),
        (["3506"], "CD"),
        (["3506008"], "CSD"),
        (["9320001.00", "9320002.00"], "CT"),
        (["K1A", "J8X"], "FSA"),
        (["35060001001"], "DB"),
        (["35060001"], AREA),  # a dissemination area or an aggregate one
        (["35", "3506"], AREA),
        (["36"], AREA),
        ([], AREA),
    ],
)
def test_that_ids_tell_a_level_only_where_one_level_writes_so(ids, level):
    assert level_of_ids(texts(*ids)) == level


def test_that_parents_are_of_the_nearest_larger_level():
    assert parent_level("DB") == "DA"
    assert parent_level("CT") == parent_level("FSA") == "PR"
    assert parent_level("PR") == "country"
    assert parent_level("CMA") == parent_level("ward") == "parent"
    for part, whole in WHOLE.items():
        assert parent_level(part) == whole
        assert LEVELS.index(part) < LEVELS.index(whole)
