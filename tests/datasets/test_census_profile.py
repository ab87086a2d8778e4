"""The Census Profile, built byte for byte in the layouts that are published."""

from __future__ import annotations

import csv
import random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.statcan.census_profile import (
    profile_blocks,
    profile_levels,
    read_profile,
    recognise_profile,
)
from layers.errors import DataError

ENGLISH = (
    "CENSUS_YEAR,DGUID,ALT_GEO_CODE,GEO_LEVEL,GEO_NAME,TNR_SF,TNR_LF,"
    "DATA_QUALITY_FLAG,CHARACTERISTIC_ID,CHARACTERISTIC_NAME,CHARACTERISTIC_NOTE,"
    "C1_COUNT_TOTAL,SYMBOL,C2_COUNT_MEN+,SYMBOL,C3_COUNT_WOMEN+,SYMBOL,"
    "C10_RATE_TOTAL,SYMBOL,C11_RATE_MEN+,SYMBOL,C12_RATE_WOMEN+,SYMBOL"
)
FRENCH = (
    "ANNÉE_RECENSEMENT,IDUGD,CODE_GÉO_ALT,NIVEAU_GÉO,NOM_GÉO,TNR_FA,TNR_FL,"
    "INDICATEUR_QUALITÉ_DONNÉES,ID_CARACTÉRISTIQUE,NOM_CARACTÉRISTIQUE,"
    "NOTE_CARACTÉRISTIQUE,C1_CHIFFRE_TOTAL,SYMBOLE,C2_CHIFFRE_HOMMES+,SYMBOLE,"
    "C3_CHIFFRE_FEMMES+,SYMBOLE,C10_TAUX_TOTAL,SYMBOLE,C11_TAUX_HOMMES+,SYMBOLE,"
    "C12_TAUX_FEMMES+,SYMBOLE"
)
OF_2016 = (
    '"CENSUS_YEAR","GEO_CODE (POR)","GEO_LEVEL","GEO_NAME","GNR","GNR_LF",'
    '"DATA_QUALITY_FLAG","ALT_GEO_CODE","DIM: Profile of Census Subdivisions (2247)",'
    '"Member ID: Profile of Census Subdivisions (2247)",'
    '"Notes: Profile of Census Subdivisions (2247)",'
    '"Dim: Sex (3): Member ID: [1]: Total - Sex",'
    '"Dim: Sex (3): Member ID: [2]: Male","Dim: Sex (3): Member ID: [3]: Female"'
)
OFFICIAL = (
    "Total - Knowledge of official languages for the total population - 100% data"
)
MOTHER = "Total - Mother tongue for the total population - 100% data"
AGES = "Total - Age groups of the population - 100% data"
NAMES = [
    "Population, 2021",
    "Population, 2016",
    "Population percentage change, 2016 to 2021",
    "Land area in square kilometres",
    AGES,
    "  0 to 14 years",
    "  15 to 64 years",
    "    15 to 19 years",
    "    20 to 24 years",
    "  65 years and over",
    "Average age of the population",
    OFFICIAL,
    "  English only",
    "  French only",
    MOTHER,
    "  Single responses",
    "    Official languages",
    "      English",
    "      French",
    "    Non-official languages",
    "  Multiple responses",
    "    English and French",
    "  Métis",
]
PLACES = {
    "2021A000011124": ("01", "Country", "Canada"),
    "2021A000224": ("24", "Province", "Quebec"),
    "2021A00032466": ("2466", "Census division", "Montréal"),
    "2021A00052466023": ("2466023", "Census subdivision", "Montréal"),
    "2021S0503535": ("35535", "Census metropolitan area", "Toronto"),
    "2021S051224660001": ("24660001", "Dissemination area", "24660001"),
    "2021S051224660002": ("24660002", "Dissemination area", "24660002"),
}


def value(place: int, row: int) -> tuple[str, str]:
    """Count and symbol of a characteristic: as the census prints them."""
    if row == 2:
        return "-1.5", ""
    if row == 3:
        return "12.25", ""
    if row in (4, 11, 14):
        return str(1000 * (place + 1)), ""
    if place == 6 and row > 2:
        return "", "x"
    return str(100 * (place + 1) + row), "r" if row == 5 else ""


def profile_bytes(
    header=ENGLISH, *, names=NAMES, encoding="cp1252", ids=None, shuffled=None, end="\n"
) -> bytes:
    numbers = list(ids or range(1, len(names) + 1))
    lines = [header]
    for place, (dguid, (code, level, name)) in enumerate(PLACES.items()):
        rows = list(range(len(names)))
        if shuffled is not None and place == shuffled:
            # The blocks in another order: still each with its own members.
            rows = [*rows[:4], *rows[11:], *rows[4:11]]
        for row in rows:
            count, symbol = value(place, row)
            rest = ',"..."' * 5 if row else ',""' * 5
            rest = ",".join(f",{cell}" for cell in rest.strip(",").split(","))
            lines.append(
                f'2021,"{dguid}","{code}","{level}","{name}",3.1,4.6,"00000",'
                f'{numbers[row]},"{names[row]}",1,{count},"{symbol}",{rest}'
            )
    return (end.join(lines) + end).encode(encoding)


@pytest.fixture
def profile(tmp_path):
    path = tmp_path / "98-401-X2021006_English_CSV_data.csv"
    path.write_bytes(profile_bytes())
    return path


def texts(array) -> list[str]:
    return array.tolist()


@pytest.mark.parametrize(
    ("header", "vintage", "language"),
    [(ENGLISH, 2021, "en"), (FRENCH, 2021, "fr"), (OF_2016, 2016, "en")],
)
def test_that_a_profile_is_known_by_its_header(header, vintage, language):
    headers = next(csv.reader([header]))
    found = recognise_profile(headers)
    assert found is not None
    assert (found.kind, found.product) == ("figures", "census_profile")
    assert (found.vintage, found.language) == (vintage, language)


def test_that_headers_told_apart_by_a_number_are_known_too():
    headers = next(csv.reader([ENGLISH]))
    headers[14] = "SYMBOL (2)"
    assert recognise_profile(headers) is not None
    assert recognise_profile(["DGUID", "GEO", "VALUE"]) is None


def test_that_blocks_have_the_people_under_their_titles_with_their_depth(profile):
    blocks = {block.title: block.members for block in profile_blocks(profile)}
    assert list(blocks) == ["", AGES, OFFICIAL, MOTHER]
    assert [label for _, label, _ in blocks[""]] == [
        "Population, 2021",
        "Population, 2016",
    ]
    assert blocks[AGES][2] == (
        f"{AGES} › 15 to 64 years › 15 to 19 years",
        "15 to 19 years",
        2,
    )
    assert blocks[MOTHER][-1] == (f"{MOTHER} › Métis", "Métis", 1)


FRENCH_ONLY = f"{OFFICIAL} › French only"
ENGLISH_TONGUE = f"{MOTHER} › Single responses › Official languages › English"


def test_that_geographies_are_chosen_by_dguid_and_the_population_is_the_total(profile):
    read = read_profile(profile, level="DA", keys=[FRENCH_ONLY, ENGLISH_TONGUE])
    figures = read.figures
    assert texts(figures.ids) == ["24660001", "24660002"]
    assert (figures.level, figures.vintage) == ("DA", 2021)
    assert list(figures.groups) == ["total", "french_only", "english"]
    assert texts(figures.groups["total"]) == [600, 700]
    assert figures.groups["french_only"][0] == 613
    assert np.isnan(figures.groups["french_only"][1])
    assert texts(figures.symbols["french_only"]) == ["", "x"]
    assert read.encoding == "cp1252"
    missing = {n.column: n.facts for n in read.notes if n.code == "counts_missing"}
    assert missing == {
        "french_only": {"count": 1, "symbol": "x"},
        "english": {"count": 1, "symbol": "x"},
    }


def test_that_a_metropolitan_area_has_the_code_of_its_dguid(profile):
    figures = read_profile(profile, level="CMA", keys=[]).figures
    assert texts(figures.ids) == ["535"]


def test_that_the_levels_are_those_of_the_codes_smallest_first(profile):
    assert profile_levels(profile) == ("DA", "CSD", "CMA", "CD", "PR")


def test_that_names_keep_their_accents(profile):
    assert texts(read_profile(profile, level="CD", keys=[]).figures.names) == [
        "Montréal"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_that_encodings_and_line_ends_make_no_difference(tmp_path, encoding, end):
    path = tmp_path / "profile.csv"
    path.write_bytes(profile_bytes(encoding=encoding, end=end))
    figures = read_profile(path, level="CD", keys=[f"{MOTHER} › Métis"]).figures
    assert texts(figures.names) == ["Montréal"]
    assert texts(figures.groups["metis"]) == [322]


def test_that_the_french_layout_reads_alike(tmp_path):
    path = tmp_path / "98-401-X2021006_Francais_CSV_data.csv"
    path.write_bytes(profile_bytes(FRENCH))
    read = read_profile(path, level="CSD", keys=[FRENCH_ONLY])
    assert read.language == "fr"
    assert texts(read.figures.groups["french_only"]) == [413]


def test_that_the_number_of_a_characteristic_means_nothing(profile, tmp_path):
    keys = [FRENCH_ONLY, ENGLISH_TONGUE]
    one = read_profile(profile, level="DA", keys=keys).figures
    ids = list(range(1, len(NAMES) + 1))
    for seed in range(5):
        random.Random(seed).shuffle(ids)
        path = tmp_path / f"shuffled{seed}.csv"
        path.write_bytes(profile_bytes(ids=ids))
        assert read_profile(path, level="DA", keys=keys).figures.key == one.key, seed


def test_that_a_geography_in_another_order_is_read_by_name(profile, tmp_path):
    keys = [FRENCH_ONLY, ENGLISH_TONGUE, f"{AGES} › 0 to 14 years"]
    one = read_profile(profile, level="DA", keys=keys).figures
    path = tmp_path / "moved.csv"
    path.write_bytes(profile_bytes(shuffled=5))
    assert read_profile(path, level="DA", keys=keys).figures.key == one.key


def test_that_two_members_add_up_to_one_group_and_marks_are_counted(profile):
    parts = [
        f"{AGES} › 15 to 64 years › {years} years" for years in ("15 to 19", "20 to 24")
    ]
    keys = {"young": parts, "children": [f"{AGES} › 0 to 14 years"]}
    read = read_profile(profile, level="DA", keys=keys)
    assert read.figures.groups["young"][0] == 607 + 608
    assert texts(read.figures.symbols["young"]) == ["", "x"]
    marked = [n.facts for n in read.notes if n.code == "counts_marked"]
    assert marked == [{"count": 1, "symbol": "r"}]


def test_that_groups_of_one_name_are_told_apart_by_their_path(profile):
    keys = [ENGLISH_TONGUE, f"{MOTHER} › Multiple responses › English and French"]
    keys += [f"{MOTHER} › Single responses › Official languages › French", FRENCH_ONLY]
    read = read_profile(profile, level="CD", keys=keys)
    assert list(read.figures.groups) == [
        "total",
        "english",
        "english_and_french",
        "french",
        "french_only",
    ]


def test_that_what_counts_nobody_is_refused(profile):
    with pytest.raises(DataError) as refused:
        read_profile(profile, level="CD", keys=["Land area in square kilometres"])
    assert refused.value.problems[0].code == "not_a_whole_number"


@pytest.mark.parametrize(
    ("level", "keys", "code"),
    [
        ("CT", [], "level_missing"),
        ("DA", ["387"], "characteristic_missing"),
    ],
)
def test_that_what_the_file_lacks_is_named(profile, level, keys, code):
    with pytest.raises(DataError) as refused:
        read_profile(profile, level=level, keys=keys)
    assert refused.value.problems[0].code == code


def test_that_flags_are_text_and_counted(tmp_path):
    path = tmp_path / "profile.csv"
    path.write_bytes(profile_bytes().replace(b'"00000"', b'"01990"', len(NAMES)))
    read = read_profile(path, level="country", keys=[])
    assert read.flags == {"01990": 1}
    assert [n.facts for n in read.notes if n.code == "quality_flags"] == [
        {"count": 1, "flags": "01990"}
    ]


OF_2016_NAMES = ["Population, 2016", AGES, "0 to 14 years", OFFICIAL, "French only"]


def profile_2016(codes: dict[str, list[str]], bom=True) -> bytes:
    lines = [OF_2016]
    for code, counts in codes.items():
        for row, (name, count) in enumerate(zip(OF_2016_NAMES, counts, strict=True), 1):
            lines.append(
                f'"2016","{code}","1","Québec","4.3","5.1","00000","{code}",'
                f'"{name}","{row}","","{count}","...","F"'
            )
    text = "\r\n".join(lines) + "\r\n"
    return text.encode("utf-8-sig" if bom else "cp1252")


@pytest.mark.parametrize("bom", [True, False])
def test_that_2016_reads_with_symbols_in_the_place_of_values(tmp_path, bom):
    path = tmp_path / "98-401-X2016055_English_CSV_data.csv"
    rows = {
        "01": ["30", "30", "9", "30", "1"],
        "24": ["20", "20", "8", "20", "x"],
        "2466": ["20", "20", "7", "20", "2"],
        "2466023": ["20", "20", "6", "20", ".."],
        "2466028": ["5", "5", "5", "5", "F"],
    }
    path.write_bytes(profile_2016(rows, bom))
    read = read_profile(path, level="CSD", keys=[f"{OFFICIAL} › French only"])
    figures = read.figures
    assert texts(figures.ids) == ["2466023", "2466028"]
    assert figures.vintage == 2016
    assert texts(figures.groups["total"]) == [20, 5]
    assert texts(figures.symbols["french_only"]) == ["..", "F"]
    assert profile_levels(path) == ("CSD", "CD", "PR")
    assert figures.names[0] == "Québec"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_census_profile"),
        (b"a,b,c\n1,2,3\n", "not_a_census_profile"),
        (ENGLISH.encode() + b"\n", "no_rows"),
        ((ENGLISH + "\n").encode("utf-16"), "not_text"),
        (ENGLISH.encode() + b'\n2021,"2021A000224",24\n', "ragged_row"),
        (ENGLISH.encode() + b'\n2021,"2021A000224","24\n', "broken_quotes"),
        (ENGLISH.encode() + b"\nfooter\n", "ragged_row"),
        (profile_bytes()[:-60], "broken_quotes"),
        (profile_bytes().rsplit(b",", 3)[0], "ragged_row"),
        (ENGLISH.encode() + b"\n2021,b," + b"x" * 200_000 + b"\n", "ragged_row"),
    ],
)
def test_that_what_is_no_profile_is_refused_with_the_reason(tmp_path, content, code):
    path = tmp_path / "profile.csv"
    path.write_bytes(content)
    with pytest.raises(DataError) as refused:
        read_profile(path, level="DA", keys=[FRENCH_ONLY])
    assert refused.value.problems[0].code == code


def by_csv(content: bytes, prefix: str, label: str) -> dict[str, str]:
    """Oracle: the module csv, by position, on the whole file in memory."""
    rows = list(csv.reader(content.decode("cp1252").splitlines()))
    return {
        row[1].removeprefix(prefix): row[11]
        for row in rows[1:]
        if row[1].startswith(prefix) and row[9].strip() == label
    }


@pytest.mark.parametrize(
    ("level", "prefix"),
    [("DA", "2021S0512"), ("CSD", "2021A0005"), ("PR", "2021A0002")],
)
def test_that_reading_agrees_with_the_module_csv(profile, level, prefix):
    for key in (FRENCH_ONLY, f"{AGES} › 0 to 14 years"):
        figures = read_profile(profile, level=level, keys={"asked": [key]}).figures
        expected = by_csv(profile.read_bytes(), prefix, key.split(" › ")[-1])
        found = figures.groups["asked"]
        assert texts(figures.ids) == list(expected)
        for count, text in zip(found, expected.values(), strict=True):
            assert np.isnan(count) if text == "" else count == float(text)


@settings(
    derandomize=True,
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 40_000), st.binary(max_size=6), st.integers(0, 60))
def test_that_a_damaged_profile_is_read_or_refused(tmp_path, at, put, cut):
    content = profile_bytes()
    at %= len(content)
    path = tmp_path / "damaged.csv"
    path.write_bytes(content[:at] + put + content[at + cut :])
    try:
        read_profile(path, level="DA", keys=[FRENCH_ONLY])
        profile_blocks(path)
    except DataError as refused:
        assert refused.problems
