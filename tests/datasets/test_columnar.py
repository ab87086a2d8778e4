import datetime
import json

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from datasets import columnar
from datasets.importing.choices import ReadOptions
from datasets.peek import peeked
from datasets.reading import read_records
from layers.errors import DataError


def codes(path, options=None):
    with pytest.raises(DataError) as error:
        read_records(path, options or ReadOptions())
    return [problem.code for problem in error.value.problems]


def test_that_a_table_becomes_text(tmp_path):
    frame = pd.DataFrame(
        {
            "id": ["01", "02"],
            "n": [24.0, None],
            "whole": [1, 2],
            "day": [datetime.date(2021, 5, 11), None],
        }
    )
    frame.to_parquet(tmp_path / "a.parquet")
    records = read_records(tmp_path / "a.parquet")
    assert records.geometry is None
    assert {header: cells.tolist() for header, cells in records.cells.items()} == {
        "id": ["01", "02"],
        "n": ["24", ""],
        "whole": ["1", "2"],
        "day": ["2021-05-11", ""],
    }


@pytest.mark.parametrize("crs", [4326, 3347])
def test_that_shapes_keep_their_coordinate_system(tmp_path, crs):
    shapes = [shapely.Point(1, 2), None]
    frame = gpd.GeoDataFrame({"id": ["a", "b"]}, geometry=shapes, crs=crs)
    frame.to_parquet(tmp_path / "a.parquet")
    records = read_records(tmp_path / "a.parquet")
    assert records.crs.to_epsg() == crs
    assert records.geometry.tolist() == shapes
    assert list(records.cells) == ["id"]
    assert len(peeked(tmp_path / "a.parquet").cells) == 2


def test_that_a_system_not_known_is_asked_for(tmp_path):
    frame = gpd.GeoDataFrame({"id": ["a"]}, geometry=[shapely.Point(1, 2)])
    path = tmp_path / "a.parquet"
    frame.to_parquet(path)
    assert codes(path) == ["no_crs"]
    records = read_records(path, ReadOptions(crs="EPSG:3347"))
    assert records.crs.to_epsg() == 3347
    assert [note.code for note in records.notes] == ["crs_said"]


def test_that_damage_and_other_content_are_refused(tmp_path):
    path = tmp_path / "a.parquet"
    pd.DataFrame({"id": range(1000)}).to_parquet(path)
    whole = path.read_bytes()
    for content in (whole[:-20], whole[: len(whole) // 2], b"PAR1PAR1", b"id\n1\n"):
        path.write_bytes(content)
        assert codes(path) == ["file_not_readable_as"]


def test_that_metadata_that_is_no_description_is_refused(tmp_path):
    path = tmp_path / "a.parquet"
    for geo in ("[]", "{", json.dumps({"primary_column": "id", "columns": {}})):
        table = pa.table({"id": ["a"]}).replace_schema_metadata({"geo": geo})
        pq.write_table(table, path)
        assert codes(path) == ["file_not_readable_as"]


def test_that_a_text_repeated_a_million_times_is_held_once(tmp_path):
    long = "x" * 500_000
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 100_000), pa.array([long]))
    pq.write_table(pa.table({"id": column}), tmp_path / "a.parquet")
    cells = read_records(tmp_path / "a.parquet").cells["id"]
    assert len({id(cell) for cell in cells}) < 20


def test_that_limits_are_checked_before_a_row_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.parquet"
    pd.DataFrame({"id": range(100), "b": range(100)}).to_parquet(path)
    monkeypatch.setattr(columnar, "MOST_CELLS", 150)
    assert codes(path) == ["too_large"]
    monkeypatch.setattr(columnar, "MOST_COLUMNS", 1)
    assert codes(path) == ["too_many_columns"]
