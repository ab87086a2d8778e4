"""Boundary files read again from the cache: the same, and only when they are."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from datasets.cache import Cache
from datasets.importing import examine as examining
from datasets.importing.choices import Choices
from datasets.importing.examine import examine
from datasets.importing.examined import Examined, World


@pytest.fixture
def divisions(tmp_path: Path) -> Path:
    frame = gpd.GeoDataFrame(
        {
            "CDUID": ["2401", "2402"],
            "DGUID": ["2021A00032401", "2021A00032402"],
            "CDNAME": ["Les Îles", "Le Rocher"],
            "pop2021": [120, None],
        },
        geometry=[shapely.box(-66, 48, -65, 49), shapely.box(-65, 48, -64, 49)],
        crs="EPSG:4326",
    )
    path = tmp_path / "lcd_000b21a_e.gpkg"
    frame.to_file(path, layer="divisions")
    return path


def told(found: Examined) -> dict[str, object]:
    plain = {f.name: getattr(found, f.name) for f in fields(found)}
    for name in ("layer", "figures"):
        plain[name] = None if plain[name] is None else plain[name].key
    return plain


def test_that_a_boundary_file_comes_from_the_cache_as_it_was_read(
    divisions: Path, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(folder=tmp_path / "read")
    first = examine(divisions, world, cache=cache)
    assert first.layer is not None and first.figures is not None
    monkeypatch.setattr(examining, "read_records", None)  # it is not read again
    assert told(examine(divisions, world, cache=cache)) == told(first)


def test_that_another_choice_or_another_byte_is_read_anew(
    divisions: Path, world: World, tmp_path: Path
) -> None:
    cache = Cache(folder=tmp_path / "read")
    examine(divisions, world, cache=cache)
    unnamed = examine(divisions, world, Choices(columns={"name": ""}), cache=cache)
    assert told(unnamed) != told(examine(divisions, world, cache=cache))
    frame = gpd.read_file(divisions)
    frame.loc[0, "CDNAME"] = "Autre"
    frame.to_file(divisions, layer="divisions")
    again = examine(divisions, world, cache=cache)
    assert again.layer is not None
    assert list(again.layer.frame["name_en"]) == ["Autre", "Le Rocher"]


def test_that_what_depends_on_who_is_open_is_not_kept(
    divisions: Path, world: World, tmp_path: Path
) -> None:
    frame = gpd.read_file(divisions)
    bow = shapely.Polygon([(-66, 48), (-65, 49), (-65, 48), (-66, 49)])
    frame.loc[0, "geometry"] = bow
    frame.loc[0, ["CDUID", "DGUID"]] = ["2466", "2021A00032466"]
    frame.to_file(divisions, layer="divisions")
    cache = Cache(folder=tmp_path / "read")
    mended = Choices(repairs={"invalid_polygon:geometry": "mend_polygons"})
    found = examine(divisions, world, mended, cache=cache)
    assert [f.code for f in found.repaired] == ["invalid_polygon"]
    assert list(cache.folder.glob("*")) == [] or found.repaired[0].people is None
