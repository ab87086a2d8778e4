"""The real files beside the checkout; without them, every test here skips."""

from pathlib import Path

import pytest

from datasets.boundaries import boundaries_of, read_boundaries
from datasets.reading import read_records
from datasets.statcan.boundary_files import recognise_records
from layers.dguid import dguid
from layers.geography_levels import PROVINCE_IDS, is_code

FIXTURES = Path(__file__).parents[3] / "shared" / "fixtures"
pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not FIXTURES.is_dir(), reason="no real files beside it"),
]


def read(name):
    layer, report = read_boundaries(FIXTURES / name)
    assert report.rows == len(layer)
    return layer


def test_that_the_census_divisions_are_read_with_names_parents_and_dguids():
    layer = read("census_divisions.gpkg")
    assert (len(layer), layer.level, layer.vintage) == (293, "CD", 2021)
    assert set(layer.frame["parent"]) == PROVINCE_IDS
    assert all(is_code("CD", identifier) for identifier in layer.ids)
    assert layer.frame["dguid"].tolist() == [dguid("CD", i, 2021) for i in layer.ids]
    assert (layer.frame["name_en"] != "").all()
    assert layer.frame["land_area_km2"].notna().all()


def test_that_health_regions_have_their_names_in_both_languages():
    records = read_records(FIXTURES / "health_regions.gpkg")
    known = recognise_records(records)
    assert (known.level, known.product) == ("HR", "vector")
    layer, _ = boundaries_of(records)
    assert (len(layer), layer.level) == (99, "HR")
    assert set(layer.frame["parent"]) <= PROVINCE_IDS
    differ = layer.frame["name_en"] != layer.frame["name_fr"]
    assert differ.any()
    assert (layer.frame[["name_en", "name_fr"]] != "").all(axis=None)


def test_that_blocks_have_their_dissemination_areas_as_parents():
    layer = read("ottawa_dissemination_blocks_2021.gpkg")
    assert (len(layer), layer.level, layer.vintage) == (8_559, "DB", 2021)
    assert all(is_code("DA", parent) for parent in layer.frame["parent"])
    assert layer.name("35060001001", "fr") == "35060001001"


def test_that_provinces_with_both_names_in_one_cell_are_split():
    layer = read("provinces_from_cd.gpkg")
    assert (len(layer), layer.level) == (13, "PR")
    assert layer.name("10", "en") == "Newfoundland and Labrador"
    assert layer.name("10", "fr") == "Terre-Neuve-et-Labrador"
    assert set(layer.frame["parent"]) == {"CA"}
