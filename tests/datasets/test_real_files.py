from pathlib import Path

import pytest

from datasets.peek import peeked
from datasets.reading import parts_of, read_records

FIXTURES = Path(__file__).parents[2].parent / "shared" / "fixtures"
pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not FIXTURES.is_dir(), reason="the real files are not here"),
]


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("odhf_v1.1.csv", "cp1252"),
        ("csd_population_2021.csv", "utf-8-sig"),
        ("da_population_points_2021.csv.gz", "utf-8"),
        ("organizations_draft.csv", "utf-8"),
    ],
)
def test_that_a_published_table_is_read_in_its_encoding(name, encoding):
    records = read_records(FIXTURES / name)
    assert records.encoding == encoding
    assert not any("\N{REPLACEMENT CHARACTER}" in h for h in records.cells)
    assert tuple(records.cells) == peeked(FIXTURES / name).headers


@pytest.mark.parametrize(
    "name",
    ["census_divisions.gpkg", "health_regions.gpkg", "provinces_from_cd.gpkg"],
)
def test_that_published_boundaries_are_read_with_their_system(name):
    records = read_records(FIXTURES / name)
    assert records.crs_name == "EPSG:4326"
    assert len(records) == len(records.geometry)


def test_that_the_layers_of_a_road_file_are_offered():
    assert parts_of(FIXTURES / "montreal_boroughs_roads_osmnx.gpkg") == (
        "nodes",
        "edges",
    )
