import numpy as np
import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from layers.dguid import (
    LEVEL_OF_SCHEMA,
    Dguid,
    dguid,
    level_of,
    parse_dguid,
    uids,
)
from layers.geography_levels import LEVELS, PROVINCE_IDS

provinces = st.sampled_from(sorted(PROVINCE_IDS))


def digits(count):
    return st.text("0123456789", min_size=count, max_size=count)


def in_province(count):
    return st.builds("".join, st.tuples(provinces, digits(count)))


CODES = {
    "DB": in_province(9),
    "DA": in_province(6),
    "ADA": in_province(6),
    "CT": st.builds("{}.{}".format, digits(7), digits(2)),
    "CSD": in_province(5),
    "CCS": in_province(5),
    "DPL": in_province(4),
    "PCP": in_province(4),
    "PC": digits(4),
    "FSA": st.from_regex(r"[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z]", fullmatch=True),
    "FED": in_province(3),
    "CMAP": in_province(3),
    "CMA": digits(3),
    "HR": in_province(2),
    "CAR": in_province(2),
    "CD": in_province(2),
    "ER": in_province(2),
    "PR": provinces,
}
coded = st.sampled_from(LEVELS).flatmap(lambda a: st.tuples(st.just(a), CODES[a]))
vintages = st.integers(1, 9999)
any_dguid = st.builds(
    Dguid,
    vintage=st.integers(0, 9999),
    type=st.sampled_from("ASXZ"),
    schema=digits(4),
    uid=st.from_regex(r"[A-Z0-9.]{1,12}", fullmatch=True),
)


@pytest.mark.parametrize(
    ("text", "level", "uid"),
    [
        ("2021A000011124", "country", "11124"),
        ("2021A000235", "PR", "35"),
        ("2021A00032466", "CD", "2466"),
        ("2013A000412001", "FED", "12001"),
        ("2023A000412005", "FED", "12005"),
        ("2021A00053520005", "CSD", "3520005"),
        ("2021A0006350012", "DPL", "350012"),
        ("2022A00075921", "HR", "5921"),
        ("2021A0011K1A", "FSA", "K1A"),
        ("2021S05004830", "ER", "4830"),
        ("2021S05011001", "CAR", "1001"),
        ("2021S05023506008", "CCS", "3506008"),
        ("2021S0503535", "CMA", "535"),
        ("2021S0504011", "CMA", "011"),
        ("2021S050524505", "CMAP", "24505"),
        ("2021S050647840", "CMAP", "47840"),
        ("2021S05079320001.00", "CT", "9320001.00"),
        ("2021S05079320001_00", "CT", "9320001.00"),
        ("2021S05100616", "PC", "0616"),
        ("2021S0511350616", "PCP", "350616"),
        ("2021S051210010165", "DA", "10010165"),
        ("2021S051324230001025", "DB", "24230001025"),
        ("2021S051610010001", "ADA", "10010001"),
    ],
)
def test_that_published_dguids_tell_their_level_and_code(text, level, uid):
    place = parse_dguid(text)
    assert (place.level, place.uid, place.vintage) == (level, uid, int(text[:4]))
    assert level_of(f" {text} ") == level
    assert str(place) == text.replace("_", ".")


@seed(3)
@given(any_dguid)
def test_that_parsing_undoes_writing(place):
    assert parse_dguid(str(place)) == place
    assert 10 <= len(str(place)) <= 21


@seed(3)
@given(st.text(max_size=24))
def test_that_any_text_is_a_dguid_or_none(text):
    place = parse_dguid(text)
    assert place is None or str(place) == text.strip().replace("_", ".") or "_" in text


@seed(3)
@given(coded, vintages, st.booleans())
def test_that_a_built_dguid_says_its_level_and_its_code(code, vintage, agglomeration):
    level, uid = code
    text = dguid(level, uid, vintage, agglomeration=agglomeration)
    place = parse_dguid(text)
    assert (place.level, place.uid) == (level, uid)
    assert level == "FED" or place.vintage == vintage
    assert uids(np.array([text, uid], dtype=object)).tolist() == [uid, uid]


def test_that_districts_have_the_year_of_their_representation_order():
    assert dguid("FED", "35001", 2021) == dguid("FED", "35001", 2016)
    assert dguid("FED", "35001", 2021) == "2013A000435001"
    assert dguid("FED", "35001", 2025) == "2023A000435001"
    assert dguid("FED", "35001", 2011) == "2003A000435001"


def test_that_canada_is_known_by_both_its_codes():
    assert dguid("country", "CA", 2021) == "2021A000011124"
    assert uids(np.array(["2021A000011124"], dtype=object)).tolist() == ["CA"]


@pytest.mark.parametrize(("level", "uid"), [("CD", "35"), ("CD", "9901"), ("xx", "1")])
def test_that_no_dguid_is_built_of_what_is_no_code(level, uid):
    with pytest.raises(ValueError, match="no code of level"):
        dguid(level, uid, 2021)


@pytest.mark.parametrize(
    "text", ["", "3520", "2021A0003", "2021a00032466", "21A00032466", "2021A0003" * 3]
)
def test_that_other_texts_are_no_dguid(text):
    assert parse_dguid(text) is None
    assert level_of(text) == ""


def test_that_an_unknown_schema_has_no_level_but_keeps_its_code():
    place = parse_dguid("2021X9999abc")
    assert (place.level, place.uid) == ("", "abc")


def test_that_a_column_may_mix_dguids_and_codes():
    mixed = ["2016A00032466", "2466", "", "x", "2021S05079320001_00", "9320001_00"]
    assert uids(np.array(mixed, dtype=object)).tolist() == [
        "2466",
        "2466",
        "",
        "x",
        "9320001.00",
        "9320001.00",
    ]
    assert uids(np.array([], dtype=object)).tolist() == []


def test_that_every_level_has_a_schema():
    assert set(LEVEL_OF_SCHEMA.values()) == {*LEVELS, "country"}
