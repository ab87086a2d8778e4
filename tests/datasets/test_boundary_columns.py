import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, seed
from hypothesis import strategies as st

from datasets.boundaries import boundaries_of
from datasets.boundary_columns import boundary_columns
from datasets.records import Records
from datasets.statcan.boundary_files import (
    PUBLISHED,
    count_findings,
    recognise_boundaries,
)
from layers.errors import DataError
from layers.geography_levels import AREA, LEVELS
from layers.provenance import Source


def records(columns, name="areas.gpkg"):
    count = len(next(iter(columns.values())))
    boxes = [shapely.box(-76 + i, 45, -75 + i, 46) for i in range(count)]
    return Records(
        source=Source(name=name),
        format="gpkg",
        cells={name: np.array(cells, dtype=object) for name, cells in columns.items()},
        rows=np.arange(1, count + 1),
        geometry=np.array(boxes, dtype=object),
        crs=pyproj.CRS("EPSG:4326"),
    )


def read(cells, name="areas.gpkg", **asked):
    return boundaries_of(records(cells, name), **asked)[0]


def refused(cells, **asked):
    with pytest.raises(DataError) as error:
        read(cells, **asked)
    return [(problem.code, problem.column) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("stem", "level", "vintage", "language", "edition"),
    [
        ("lcd_000b21a_e", "CD", 2021, "en", "cartographic"),
        ("LCD_000A16A_E", "CD", 2016, "en", "digital"),
        ("lcsd000a25a_e", "CSD", 2025, "en", "digital"),
        ("lpr_000b21f_e", "PR", 2021, "en", "cartographic"),
        ("lfed000b21g_f", "FED", 2021, "fr", "cartographic"),
        ("lid_000b21a_f", "DB", 2021, "fr", "cartographic"),
        ("lsdr000b21a_f", "CSD", 2021, "fr", "cartographic"),
        ("lecu000e21a_e", AREA, 2021, "en", "ecumene"),
        ("gcd_000b11a_e", "CD", 2011, "en", "cartographic"),
        ("copy of lda_000b21a_e (2)", "DA", 2021, "en", "cartographic"),
        ("HR_000b23a_e", "HR", 2023, "en", "cartographic"),
        ("hr000b06p", "HR", 2006, "", "cartographic"),
        ("lhr000b05pz", "HR", 2005, "", "cartographic"),
    ],
)
def test_that_a_file_name_says_what_it_holds(stem, level, vintage, language, edition):
    known = recognise_boundaries(stem, [])
    assert (known.level, known.vintage) == (level, vintage)
    assert (known.language, known.edition) == (language, edition)


@pytest.mark.parametrize(
    "stem", ["", "areas", "lcd", "lxyz000b21a_e", "lcd_000c21a_e", "flcd_000b21a_e"]
)
def test_that_another_name_says_nothing(stem):
    assert recognise_boundaries(stem, ["name", "id"]) is None


@pytest.mark.parametrize(
    ("headers", "ids", "level", "vintage", "product"),
    [
        (["cduid", "cdname"], [], "CD", 0, "vector"),
        (["CDUID", "DGUID"], ["2021A00033506"], "CD", 2021, "boundary_file"),
        (["DGUID"], ["2021A00033506", "2021A00032481"], "CD", 2021, "boundary_file"),
        (["DGUID"], ["2021A00033506", "2021A000235"], "", 2021, None),
        (["DPLUID", "CSDUID", "DGUID"], ["2021A0006350012"], "DPL", 2021, None),
        (["CMAUID", "CMAPUID", "DGUID"], ["2021S0503505"], "CMAP", 2021, None),
        (["HR_UID", "ENGNAME"], [], "HR", 0, "health_regions"),
        (["hruid", "pruid"], [], "HR", 0, "vector"),
        (["FEDUID"], ["2013A000435075"], "FED", 2013, "boundary_file"),
    ],
)
def test_that_a_renamed_file_says_what_its_columns_and_dguids_say(
    headers, ids, level, vintage, product
):
    known = recognise_boundaries("areas", headers, ids)
    if not level:
        assert known is None
        return
    assert (known.level, known.vintage) == (level, vintage)
    assert product in (None, known.product)


@seed(3)
@given(st.text(max_size=20), st.lists(st.text(max_size=12), max_size=5))
def test_that_anything_is_recognised_or_not(stem, headers):
    known = recognise_boundaries(stem, headers, headers)
    assert known is None or known.level in {AREA, *LEVELS}


def test_that_fewer_boundaries_than_published_are_noted_and_never_block():
    known = recognise_boundaries("lcd_000b21a_e", [])
    (finding,) = count_findings(known, 49, "lcd.shp")
    assert finding.severity == "notes"
    assert (finding.facts["expected"], finding.facts["found"]) == (293, 49)
    assert count_findings(known, 293, "lcd.shp") == ()
    assert count_findings(known, 300, "lcd.shp") == ()
    assert count_findings(recognise_boundaries("x", ["CDUID"]), 1, "x") == ()
    assert {level for level, _ in PUBLISHED} <= set(LEVELS)


def test_that_dguids_alone_give_codes_level_and_parents():
    layer = read({"DGUID": ["2021A00033506", "2021A00032481"], "PRUID": ["35", "24"]})
    assert layer.level == "CD"
    assert layer.vintage == 2021
    assert layer.ids.tolist() == ["3506", "2481"]
    assert layer.frame["parent"].tolist() == ["35", "24"]


def test_that_dguids_in_a_column_called_id_stand_for_their_codes():
    layer = read({"id": ["2021S05079320001_00", "2021S05079320002.00"]})
    assert layer.level == "CT"
    assert layer.ids.tolist() == ["9320001.00", "9320002.00"]


def test_that_a_running_number_is_no_id_where_the_product_has_codes():
    columns = {
        "id": ["1", "2"],
        "cduid": ["3506", "2481"],
        "dguid": ["2021A00033506", "2021A00032481"],
    }
    assert read(columns).ids.tolist() == ["3506", "2481"]
    del columns["dguid"]
    assert read(columns).ids.tolist() == ["1", "2"]
    named = read(columns, name="lcd_000b21a_e.gpkg")
    assert named.ids.tolist() == ["3506", "2481"]


def test_that_a_column_of_ids_without_any_is_passed_over():
    columns = {"id": ["", ""], "Name": ["", ""], "CDUID": ["3506", "2481"]}
    assert read(columns).ids.tolist() == ["3506", "2481"]
    assert refused({"id": ["", ""]}) == [("missing_id", "id")] * 2


def test_that_chosen_columns_stand_before_every_guess():
    columns = {
        "CDUID": ["3506", "2481"],
        "CDNAME": ["a", "b"],
        "my name": ["A", "B"],
        "zone": ["z", "z"],
        "km": ["1", "2"],
    }
    given_columns = {"name": "my name", "parent": "zone", "land_area_km2": "km"}
    layer = read(columns, columns=given_columns)
    assert layer.level == "CD"
    assert layer.frame["name_en"].tolist() == ["A", "B"]
    assert layer.frame["parent"].tolist() == ["z", "z"]
    assert layer.frame["land_area_km2"].tolist() == [1.0, 2.0]
    layer = read(columns, columns={"name": ""})
    assert layer.frame["name_en"].tolist() == ["", ""]
    layer = read(columns, columns={"id": "my name"})
    assert (layer.level, layer.ids.tolist()) == (AREA, ["A", "B"])
    layer = read(columns, columns={"id": "CDUID"})
    assert layer.level == "CD"
    layer = read({"n": ["3506", "2481"]}, columns={"CD": "n"})
    assert (layer.level, layer.ids.tolist()) == ("CD", ["3506", "2481"])


def test_that_choosing_a_column_settles_a_doubt():
    columns = {"code": ["a", "b"], "identifiant": ["c", "d"]}
    assert refused(columns) == [("ambiguous_columns", "id")]
    assert read(columns, columns={"id": "code"}).ids.tolist() == ["a", "b"]
    assert refused({"x": ["a", "b"]}) == [("missing_column", "id")]
    assert refused({"id": ["a", "b"]}, columns={"id": ""}) == [("missing_column", "id")]


def test_that_codes_with_their_zeros_lost_are_noted_and_kept():
    layer, report = boundaries_of(records({"CMAUID": ["1", "505"]}))
    assert layer.ids.tolist() == ["1", "505"]
    (note,) = report.notes
    assert (note.code, note.value, note.facts["count"]) == ("ids_unlike_codes", "1", 1)


def test_that_only_names_of_one_province_are_split_by_language():
    layer = read({"PRUID": ["24", "35"], "PRNAME": ["Quebec / Québec", "Ontario"]})
    assert layer.frame["name_en"].tolist() == ["Quebec", "Ontario"]
    assert layer.frame["name_fr"].tolist() == ["Québec", "Ontario"]
    name = "Greater Sudbury / Grand Sudbury"
    layer = read({"CDUID": ["3553"], "CDNAME": [name]})
    assert layer.frame["name_en"].tolist() == layer.frame["name_fr"].tolist() == [name]


def test_that_explicit_parents_stand_before_those_in_the_code():
    layer = read({"CSDUID": ["3506008", "x"], "CDUID": ["9999", ""]})
    assert layer.frame["parent"].tolist() == ["9999", ""]


def test_that_years_after_a_code_are_understood():
    found = boundary_columns(records({"DAUID_2016": ["35060001"]}))
    assert (found.level, found.columns["id"]) == ("DA", "DAUID_2016")
