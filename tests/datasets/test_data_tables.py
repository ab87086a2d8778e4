"""Data tables built byte for byte, long and wide, in English and in French."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.reading import read_records
from datasets.statcan.data_tables import read_data_table, recognise_data_table
from layers.errors import DataError

LONG = (
    "REF_DATE", "GEO", "DGUID", "Gender", "Age group", "UOM", "UOM_ID",
    "SCALAR_FACTOR", "SCALAR_ID", "VECTOR", "COORDINATE", "VALUE", "STATUS", "SYMBOL",
    "TERMINATED", "DECIMALS",
)  # fmt: skip
LONG_FR = (
    "PÉRIODE DE RÉFÉRENCE", "GÉO", "DGUID", "Genre", "Groupe d'âge",
    "UNITÉ DE MESURE", "IDENTIFICATEUR D'UNITÉ DE MESURE", "FACTEUR SCALAIRE",
    "IDENTIFICATEUR SCALAIRE", "VECTEUR", "COORDONNÉE", "VALEUR", "STATUS", "SYMBOLE",
    "TERMINÉ", "DÉCIMALES",
)  # fmt: skip
AREAS = [
    ("Canada", "2021A000011124"),
    ("Quebec", "2021A000224"),
    ("Montréal", "2021A00032466"),
    ("Laval", "2021A00032465"),
    ("Saint-Jean", "2021A00052456083"),
]
GENDERS = {"en": ("Total - gender", "Men+"), "fr": ("Total - Genre", "Hommes+")}
AGES = {"en": ("All ages", "0 to 4 years"), "fr": ("Tous les âges", "0 à 4 ans")}
UNIT = {"en": ("Persons", "units"), "fr": ("Personnes", "unités")}


def count(date: int, area: int, gender: int, age: int) -> int:
    return (date - 2019) * 100_000 + area * 1000 + gender * 100 + age * 10


def long_bytes(language="en", *, reasons=None, scale=0, footer=False) -> bytes:
    header = LONG if language == "en" else LONG_FR
    text = io.StringIO()
    quoting = csv.QUOTE_ALL
    delimiter = "," if language == "en" else ";"
    writer = csv.writer(text, delimiter=delimiter, quoting=quoting)
    writer.writerow(header)
    for date in (2020, 2021):
        for at, (name, dguid) in enumerate(AREAS):
            for g, gender in enumerate(GENDERS[language]):
                for a, age in enumerate(AGES[language]):
                    status = (reasons or {}).get(dguid, "")
                    number = count(date, at, g, a) / 10**scale
                    cell = f"{number:.3f}" if scale else f"{number:.0f}"
                    cell = cell.replace(".", ",") if language == "fr" else cell
                    unit, factor = UNIT[language]
                    cell = "" if status else cell
                    who = [date, name, dguid, gender, age, unit, 249, factor, scale]
                    writer.writerow([*who, "v1", "1.1", cell, status, "", "", 0])
    if footer:
        text.write("\r\n\r\n")
    return text.getvalue().encode("utf-8-sig")


@pytest.fixture
def written(tmp_path):
    def write(content: bytes, name="17100139.csv"):
        path = tmp_path / name
        path.write_bytes(content)
        return read_records(path)

    return write


@pytest.mark.parametrize(("header", "language"), [(LONG, "en"), (LONG_FR, "fr")])
def test_that_a_long_table_is_known_by_its_header(header, language):
    found = recognise_data_table(header)
    assert found is not None
    assert (found.product, found.language) == ("data_table", language)
    assert recognise_data_table(("GEO", "VALUE", "name")) is None
    assert recognise_data_table(("CSDUID", "Population, 2021")) is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_the_newest_date_and_the_totals_are_proposed_and_said(written, language):
    table = read_data_table(written(long_bytes(language)), level="CD")
    assert table.figures.ids.tolist() == ["2466", "2465"]
    assert table.figures.names.tolist() == ["Montréal", "Laval"]
    assert table.figures.groups["total"].tolist() == [
        count(2021, 2, 0, 0),
        count(2021, 3, 0, 0),
    ]
    assert (table.figures.level, table.figures.vintage) == ("CD", 2021)
    assert table.levels == ("CSD", "CD", "PR")
    said = [n.value for n in table.notes if n.code == "member_proposed"]
    assert said == ["2021", GENDERS[language][0], AGES[language][0]]


def test_that_a_person_may_choose_any_date_and_member(written):
    members = {"REF_DATE": "2020", "Gender": "Men+", "Age group": "0 to 4 years"}
    table = read_data_table(written(long_bytes()), level="CSD", members=members)
    assert table.figures.groups["men_0_to_4_years"].tolist() == [count(2020, 4, 1, 1)]
    assert not [n for n in table.notes if n.code == "member_proposed"]
    with pytest.raises(DataError) as refused:
        read_data_table(written(long_bytes()), members={"Gender": "Nobody"})
    assert refused.value.problems[0].code == "member_missing"


def test_that_without_a_level_the_smallest_is_read(written):
    assert read_data_table(written(long_bytes())).figures.level == "CSD"
    with pytest.raises(DataError) as refused:
        read_data_table(written(long_bytes()), level="DA")
    assert refused.value.problems[0].code == "level_missing"


def test_that_a_suppressed_count_stays_missing_with_its_reason(written):
    reasons = {"2021A00032466": "x", "2021A00032465": ".."}
    table = read_data_table(written(long_bytes(reasons=reasons)), level="CD")
    assert np.isnan(table.figures.groups["total"]).all()
    assert table.figures.symbols["total"].tolist() == ["x", ".."]
    missing = [n.facts["symbol"] for n in table.notes if n.code == "counts_missing"]
    assert missing == ["..", "x"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_thousands_are_read_as_people(written, language):
    plain = read_data_table(written(long_bytes(language)), level="CD")
    scaled = read_data_table(written(long_bytes(language, scale=3)), level="CD")
    assert scaled.figures.key == plain.figures.key


def test_that_empty_lines_at_the_end_are_no_areas(written):
    table = read_data_table(written(long_bytes(footer=True)), level="PR")
    assert len(table.figures) == 1


WIDE = (
    'REF_DATE,GEO,DGUID,Coordinate,"{0} (13): Population, 2021 [1]",Symbol,'
    '"{0} (13): Population, 2016 [2]",Symbol,'
    '"{0} (13): Population percentage change, 2016 to 2021 [3]",Symbol,'
    '"{0} (13): Total private dwellings, 2021 [4]",Symbol,'
    '"{0} (13): Land area in square kilometres, 2021 [10]",Symbol'
).format("Population and dwelling counts")
WIDE_FR = (
    "PÉRIODE DE RÉFÉRENCE;GÉO;DGUID;Coordonnée;"
    '"Chiffres de population et des logements (13): Population, 2021 [1]";Symboles;'
    '"Chiffres de population et des logements (13): Population, 2016 [2]";Symboles;'
    '"Chiffres (13): Variation en pourcentage de la population [3]";Symboles;'
    '"Chiffres (13): Total des logements privés, 2021 [4]";Symboles;'
    '"Chiffres (13): Superficie des terres en kilomètres carrés, 2021 [10]";Symboles'
)


def wide_bytes(header=WIDE, delimiter=",") -> bytes:
    rows = [header]
    for at, (name, dguid) in enumerate(AREAS):
        people, symbol = (str(1000 + at), "r") if at != 3 else ("", "...")
        change = "1.5" if delimiter == "," else "1,5"
        cells = ["2021", f'"{name}"', dguid, f"{at}.1", people, symbol, "900", ""]
        rows.append(delimiter.join([*cells, change, "", "400", "", change, ""]))
    return ("\r\n".join([*rows, "", ""]) + "\r\n").encode("utf-8-sig")


@pytest.mark.parametrize(
    ("content", "language"),
    [(wide_bytes(), "en"), (wide_bytes(WIDE_FR, ";"), "fr")],
)
def test_that_a_wide_table_gives_its_newest_population(written, content, language):
    records = written(content, "98100007.csv")
    found = recognise_data_table(tuple(records.cells))
    assert found is not None
    assert found.language == language
    table = read_data_table(records, level="CD")
    assert list(table.figures.groups) == ["total"]
    assert table.figures.groups["total"][0] == 1002
    assert np.isnan(table.figures.groups["total"][1])
    assert table.figures.symbols["total"].tolist() == ["", "..."]


def test_that_any_measure_of_a_wide_table_may_be_chosen(written):
    records = written(wide_bytes(), "98100007.csv")
    header = "Population and dwelling counts (13): Population, 2016 [2]"
    table = read_data_table(records, level="CSD", columns={"total": header})
    assert table.figures.groups["total"].tolist() == [900]


TONGUES = (
    'REF_DATE,GEO,DGUID,"Age (2)",Coordinate,'
    '"Mother tongue (3): Total - Mother tongue [1]",Symbols,'
    '"Mother tongue (3): English [2]",Symbols,"Mother tongue (3): French [3]",Symbols'
)


def test_that_members_of_a_wide_table_become_groups_of_the_total(written):
    rows = [TONGUES]
    for age, whole in (("Total - Age", 100), ("0 to 4", 10)):
        rows.append(f'2021,Laval,2021A00032465,"{age}",1.1,{whole},,{whole // 5},,,x')
    table = read_data_table(written(("\n".join(rows) + "\n").encode()))
    groups = {n: c.tolist() for n, c in table.figures.groups.items()}
    assert (groups["total"], groups["english"]) == ([100], [20])
    assert np.isnan(groups["french"]).all()
    assert table.figures.symbols["french"].tolist() == ["x"]


def test_that_areas_of_one_name_stay_apart_and_wrong_codes_join_nothing(written):
    rows = ["REF_DATE,GEO,DGUID,VALUE"]
    rows += ["2021,Windsor,2021A00053537039,5", "2021,Windsor,2021A00052442088,6"]
    rows += ["2021,Windsor,2021A0005244208,7", "2021,Windsor,,8"]
    table = read_data_table(written(("\n".join(rows) + "\n").encode()))
    assert table.figures.ids.tolist() == ["3537039", "2442088"]
    left = {n.code: n.facts["count"] for n in table.notes if n.code.startswith("rows_")}
    assert left == {"rows_without_code": 1, "rows_of_no_code": 1}


@settings(
    derandomize=True,
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from(["en", "fr"]),
    st.sampled_from([2020, 2021]),
    st.integers(0, 1),
    st.integers(0, 1),
)
def test_that_reading_agrees_with_the_module_csv(tmp_path, language, date, g, a):
    path = tmp_path / "table.csv"
    path.write_bytes(long_bytes(language))
    records = read_records(path)
    header = LONG if language == "en" else LONG_FR
    gender, age = GENDERS[language][g], AGES[language][a]
    members = {header[0]: str(date), header[3]: gender, header[4]: age}
    figures = read_data_table(records, level="CD", members=members).figures
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    rows = csv.DictReader(lines, delimiter="," if language == "en" else ";")
    expected = {
        row["DGUID"][9:]: int(row[header[11]])
        for row in rows
        if row["DGUID"].startswith("2021A0003")
        and [row[h] for h in (header[0], header[3], header[4])]
        == [str(date), gender, age]
    }
    (counts,) = figures.groups.values()
    assert dict(zip(figures.ids, counts, strict=True)) == expected
