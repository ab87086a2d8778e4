"""The cache gives back what was put, or nothing: never a guess."""

from __future__ import annotations

import hashlib
import os
import random
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyarrow.parquet as pq
import pytest
import shapely

from datasets.cache import Cache
from datasets.cached_layers import Layer
from layers.boundaries import BoundaryLayer
from layers.figures import Figures
from layers.population import PopulationLayer
from layers.provenance import Source

SOURCE = Source(name="lcd_é.zip", sha256="ab", attribution="Adapted", modelled=True)
FACTS = {"rows": 2, "names": {"PR": {"24": ["Quebec", "Québec"]}}}
SEED = 20261124


def texts(*values: str) -> np.ndarray:
    return np.array(values, dtype=object)


def population() -> PopulationLayer:
    return PopulationLayer(
        ids=texts("a", "é", "c"),
        longitude=np.array([-75.1, -66.123456789, -60.0]),
        latitude=np.array([45.0, 46.5, 50.25]),
        groups={"total": np.array([1, np.nan, 0]), "français": np.array([0, 0, 0.0])},
        codes={"PR": texts("24", "13", ""), "CT": texts("4620001.00", "", "")},
        source=SOURCE,
    )


def boundaries() -> BoundaryLayer:
    frame = gpd.GeoDataFrame(
        {
            "name_en": texts("Here", ""),
            "name_fr": texts("Ici", "Là"),
            "parent": texts("24", ""),
            "land_area_km2": [1.5, np.nan],
            "income": [np.nan, 41_000.5],
        },
        geometry=[
            shapely.box(7e6, 1e6, 7.1e6, 1.1e6),
            shapely.MultiPolygon([shapely.box(8e6, 1e6, 8.1e6, 1.1e6)]),
        ],
        index=texts("2401", "2402"),
        crs="EPSG:3347",
    )
    return BoundaryLayer(frame=frame, level="CD", source=SOURCE)


def figures() -> Figures:
    return Figures(
        level="CSD",
        ids=texts("2401001", "2401002"),
        names=texts("Un", ""),
        groups={"total": np.array([5, np.nan])},
        symbols={"total": texts("", "x")},
        vintage=2021,
        source=SOURCE,
    )


LAYERS = [population(), boundaries(), figures()]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(folder=tmp_path / "deep" / "cache")


@pytest.mark.parametrize("layer", LAYERS, ids=lambda one: type(one).__name__)
def test_that_what_was_put_comes_back_equal(cache: Cache, layer: Layer) -> None:
    assert cache.get("ab", "reader-1") is None
    assert cache.put("ab", "reader-1", layer, FACTS)
    kept = cache.get("ab", "reader-1")
    assert kept is not None
    again, facts = kept
    assert type(again) is type(layer)
    assert again.key == layer.key
    assert again.source == layer.source
    assert facts == FACTS
    if isinstance(again, BoundaryLayer) and isinstance(layer, BoundaryLayer):
        assert again.frame.crs.to_authority() == ("EPSG", "3347")
        assert again.frame[layer.frame.columns].equals(layer.frame)
    if isinstance(again, Figures) and isinstance(layer, Figures):
        assert list(again.symbols["total"]) == ["", "x"]


def only(cache: Cache, sha256: str, reader: str = "r") -> Path:
    (path,) = cache.paths(sha256, reader)
    return path


def test_that_other_content_and_other_readers_have_nothing(cache: Cache) -> None:
    cache.put("ab", "r", population(), {})
    cache.put("cd", "r", boundaries(), {})
    assert cache.get("ef", "r") is None
    assert cache.get("ab", "r2") is None
    mine, other = only(cache, "ab"), only(cache, "cd")
    check = mine.stem.partition("-")[2]
    mine.replace(other.with_stem(f"{other.stem.partition('-')[0]}-{check}"))
    other.unlink()
    assert cache.paths("cd", "r")
    assert cache.get("cd", "r") is None


def test_that_a_reader_of_any_name_stays_in_the_folder(cache: Cache) -> None:
    reader = "../../elsewhere\0/x"
    assert cache.put("../ab", reader, population(), {})
    assert cache.get("../ab", reader) is not None
    assert [p.parent for p in cache.folder.rglob("*")] == [cache.folder]


def test_that_a_damaged_file_is_nothing_and_is_written_anew(cache: Cache) -> None:
    cache.put("ab", "r", population(), FACTS)
    path = only(cache, "ab")
    good = path.read_bytes()
    dice = random.Random(SEED)
    damages = [b"", b"PAR1", good[:50], good[:-20], good + b"more", good[::-1]]
    for _ in range(300):
        damaged = bytearray(good)
        damaged[dice.randrange(len(good))] ^= 1 << dice.randrange(8)
        damages.append(bytes(damaged))
    for content in damages:
        path.write_bytes(content)
        assert cache.get("ab", "r") is None, SEED
    cache.put("ab", "r", population(), FACTS)
    assert only(cache, "ab").read_bytes() == good
    assert cache.get("ab", "r") is not None


def test_that_what_is_put_again_replaces_what_was_there(cache: Cache) -> None:
    cache.put("ab", "r", population(), FACTS)
    cache.put("ab", "r", figures(), {})
    kept = cache.get("ab", "r")
    assert kept is not None
    assert kept[0].key == figures().key
    assert len(list(cache.folder.iterdir())) == 1


@pytest.mark.parametrize("content", [b"", b"no parquet", None])
def test_that_a_file_of_somebody_else_is_nothing(
    cache: Cache, content: bytes | None
) -> None:
    cache.put("ab", "r", population(), FACTS)
    path = only(cache, "ab")
    if content is None:
        pq.write_table(pq.read_table(path).replace_schema_metadata({}), path)
        content = path.read_bytes()
    check = hashlib.blake2b(content, digest_size=16).hexdigest()
    path.unlink()
    path.with_stem(f"{path.stem.partition('-')[0]}-{check}").write_bytes(content)
    assert cache.get("ab", "r") is None


def test_that_the_longest_unused_make_room(cache: Cache) -> None:
    cache.put("0", "r", population(), {})
    size = only(cache, "0").stat().st_size
    small = Cache(folder=cache.folder, most_bytes=4 * size + size // 2)
    for day, sha in enumerate("0123", start=1):
        small.put(sha, "r", population(), {})
        os.utime(only(small, sha), (day, day))
    assert small.get("0", "r") is not None  # used now, so not the oldest any more
    small.put("4", "r", population(), {})
    assert {sha for sha in "01234" if small.paths(sha, "r")} == {"0", "2", "3", "4"}
    tight = Cache(folder=cache.folder, most_bytes=10)
    assert not tight.put("5", "r", population(), {})
    assert list(cache.folder.iterdir()) == []


def test_that_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(folder=tmp_path / "file")
    assert not cache.put("ab", "r", population(), {})
    assert cache.get("ab", "r") is None
    assert (tmp_path / "file").read_text() == "in the way"
