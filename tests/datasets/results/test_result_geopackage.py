from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from datasets.results.geopackage import LAYERS, write_geopackage
from datasets.results.run_record import run_record
from layers.coverage.ledger import Ledger
from layers.coverage.status import Status, word

MADE_AT = datetime(2026, 11, 2, 3, 4, 5)


def _layers(path: Path, answer: Ledger) -> dict[str, pd.DataFrame]:
    record = run_record(answer, sources=[], versions={}, made_at=MADE_AT, command="")
    write_geopackage(path, answer, record)
    return {name: pyogrio.read_dataframe(path, layer=name) for name in LAYERS}


def test_that_the_layers_read_back_with_every_name_as_it_was(
    answer: Ledger, tmp_path: Path
) -> None:
    layers = _layers(tmp_path / "r.gpkg", answer)
    regions = layers["regions"]
    assert isinstance(regions, gpd.GeoDataFrame) and regions.crs == "EPSG:4326"
    assert regions["name_en"].tolist() == answer.boundaries.frame["name_en"].tolist()
    assert regions["population"].tolist() == [1500, 7, 0]
    assert shapely.area(regions.geometry.to_numpy()).tolist() == [16, 16, 16]
    names = set(layers["organizations"]["name_en"])
    assert names == set(answer.organizations.frame["name_en"])


def test_that_organizations_stand_where_they_may_be_published(
    answer: Ledger, tmp_path: Path
) -> None:
    organizations = _layers(tmp_path / "r.gpkg", answer)["organizations"]
    points = organizations.set_index("id").geometry
    assert points["+1"].x == -108.12
    assert points["o2"].x == -108.123456
    assert points["o3"] is None


def test_that_places_say_status_and_leave_no_endless_distance(
    answer: Ledger, tmp_path: Path
) -> None:
    places = _layers(tmp_path / "r.gpkg", answer)["places"].set_index("id")
    assert places.loc["a", "status"] == "served"
    assert places.loc["d", "status"] == "no_data"
    assert places.loc["c", "status"] == word(Status(int(answer.status[2])))
    assert places.loc["a", "nearest_organization"] in {"+1", "o2"}


def test_that_unreachable_is_null_and_said_beside(
    unreached: Ledger, tmp_path: Path
) -> None:
    layers = _layers(tmp_path / "r.gpkg", unreached)
    west, _, east = layers["regions"].itertuples()
    assert np.isnan(west.median_km) and west.median_km_unreachable
    assert np.isnan(east.median_km) and not east.median_km_unreachable
    assert layers["places"]["distance_km"].isna().all()
    assert layers["places"]["nearest_organization"].isna().all()
    assert len(layers["organizations"]) == 0


def test_that_the_run_record_comes_along(answer: Ledger, tmp_path: Path) -> None:
    note = _layers(tmp_path / "r.gpkg", answer)["run_record"]
    assert json.loads(note["record"][0])["schema"] == note["schema"][0]


def test_that_a_geopackage_that_fails_leaves_the_old_one(
    answer: Ledger, tmp_path: Path
) -> None:
    target = tmp_path / "r.gpkg"
    target.write_text("old")
    with pytest.raises(ValueError, match="JSON"):
        write_geopackage(target, answer, {"schema": "x", "wrong": float("nan")})
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
