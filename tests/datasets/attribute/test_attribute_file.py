"""The Geographic Attribute File: layouts, encodings, blanks, parts, refusals."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from datasets.cache import Cache
from datasets.files import file_hash
from datasets.statcan import attribute_file
from datasets.statcan.attribute_file import (
    AttributeFacts,
    read_attribute_file,
    recognise_attribute_file,
)
from desktop.commandline.benchmarks.attribute import peak_memory_mb
from desktop.commandline.benchmarks.attribute_layout import (
    LAYOUT_2016,
    LAYOUT_2021,
    Row,
    blocks,
    key_of,
    write_attribute_file,
)
from layers.population import TOTAL, PopulationLayer
from layers.progress import Cancelled

ROWS = 3000
# Level and the key of its code in the made-up file.
KEYS = {
    "DA": "DAUID", "ADA": "ADAUID", "CT": "CTUID", "CSD": "CSDUID", "CCS": "CCSUID",
    "DPL": "DPLUID", "PC": "POPCTRRAUID", "PCP": "POPCTRRAPUID", "FED": "FEDUID",
    "CMA": "CMAUID", "CMAP": "CMAPUID", "CD": "CDUID", "ER": "ERUID", "PR": "PRUID",
}  # fmt: skip
NAMED = {
    level: (f"{KEYS[level].removesuffix('UID')}NAME",) * 2
    for level in ("CT", "CSD", "CCS", "DPL", "PC", "FED", "CMA", "CD", "ER")
} | {"PR": ("PRENAME", "PRFNAME")}
# Codes that cut no area.
ONE_PIECE = {
    "DPLUID": "", "FEDUID": "13001", "POPCTRRAUID": "0001", "POPCTRRAPUID": "130001",
}  # fmt: skip
Write = Callable[..., Path]


def by_hand(path: Path, encoding: str) -> dict[tuple[str, ...], tuple[float, set[str]]]:
    """Sum people by all codes with the csv module; NaN where no number is known."""
    sums: dict[tuple[str, ...], tuple[float, set[str]]] = {}
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file)
        keys = [key_of(header) for header in next(reader)]
        for record in reader:
            row = dict(zip(keys, record, strict=True))
            codes = tuple(row[key] for key in KEYS.values())
            people, points = sums.get(codes, (np.nan, set()))
            if row["DBPOP"]:
                people = np.nansum([people, int(row["DBPOP"])])
            sums[codes] = people, points | {(row["DARPLAT"], row["DARPLONG"])}
    return sums


def names_by_hand(path: Path, encoding: str) -> dict[str, dict[str, tuple[str, str]]]:
    """First English and French name of every code, with the csv module."""
    names: dict[str, dict[str, tuple[str, str]]] = {level: {} for level in NAMED}
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file)
        keys = [key_of(header) for header in next(reader)]
        for record in reader:
            row = dict(zip(keys, record, strict=True))
            for level, (english, french) in NAMED.items():
                if row[KEYS[level]]:
                    both = row[english], row[french]
                    names[level].setdefault(row[KEYS[level]], both)
    return names


def assert_equal_by_hand(layer: PopulationLayer, path: Path, encoding: str) -> None:
    expected = by_hand(path, encoding)
    found = list(zip(*(layer.codes[level] for level in KEYS), strict=True))
    assert found == list(expected)
    np.testing.assert_array_equal(
        layer.groups[TOTAL], [people for people, _ in expected.values()]
    )
    at = zip(layer.latitude, layer.longitude, strict=True)
    for (latitude, longitude), (_, points) in zip(at, expected.values(), strict=True):
        assert {(latitude, longitude)} == {(float(a), float(b)) for a, b in points}


@pytest.mark.parametrize("layout", [LAYOUT_2021, LAYOUT_2016])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_that_people_and_codes_equal_those_summed_row_by_row(
    tmp_path: Path, layout: tuple[str, ...], encoding: str
) -> None:
    path = tmp_path / "gaf.csv"
    write_attribute_file(path, ROWS, layout=layout, encoding=encoding)
    layer, facts = read_attribute_file(path)
    assert_equal_by_hand(layer, path, encoding)
    assert (facts.rows, facts.refused) == (ROWS, ())
    assert facts.encoding == encoding
    assert facts.vintage == (2021 if layout == LAYOUT_2021 else 2016)
    assert facts.people == layer.people
    assert layer.source.sha256 == file_hash(path)
    assert facts.names == names_by_hand(path, encoding)


def test_that_both_censuses_give_the_same_points(tmp_path: Path) -> None:
    new, old = tmp_path / "2021.csv", tmp_path / "2016.csv"
    write_attribute_file(new, ROWS)
    write_attribute_file(old, ROWS, layout=LAYOUT_2016)
    assert read_attribute_file(new)[0].key == read_attribute_file(old)[0].key


def test_that_an_area_cut_by_another_level_becomes_numbered_parts(write: Write) -> None:
    def in_two(number: int, row: Row) -> Row:
        return {**row, **ONE_PIECE, "DPLUID": "240001" if number % 8 > 4 else ""}

    layer, _ = read_attribute_file(write(24, in_two))
    areas = list(dict.fromkeys(layer.codes["DA"]))
    assert len(areas) == 3
    assert list(layer.ids) == [f"{area}-{n}" for area in areas for n in (1, 2)]
    assert list(layer.codes["DPL"]) == ["", "240001"] * 3
    for area in areas:
        parts = layer.codes["DA"] == area
        assert len(set(layer.latitude[parts])) == 1


def test_that_an_area_in_one_piece_keeps_its_code_as_id(write: Write) -> None:
    layer, _ = read_attribute_file(write(8, lambda _, r: {**r, **ONE_PIECE}))
    assert list(layer.ids) == [layer.codes["DA"][0]]


def test_that_blocks_are_points_when_they_are_asked_for(write: Write) -> None:
    path = write(24)
    areas, _ = read_attribute_file(path)
    layer, facts = read_attribute_file(path, finest="DB")
    rows = list(blocks(24))
    assert list(layer.ids) == [row["DBUID"] for row in rows]
    assert list(layer.codes["DB"]) == [row["DBUID"] for row in rows]
    assert list(layer.codes) == ["DB", *areas.codes]
    assert layer.people == areas.people == facts.people


def test_that_a_blank_number_is_missing_and_a_zero_is_not(write: Write) -> None:
    def some(number: int, row: Row) -> Row:
        area, block = divmod(number, 8)
        people = ["", "0", "" if block else "7"][area]
        return {**row, **ONE_PIECE, "DBPOP": people, "DBIR": "" if people else "T"}

    layer, facts = read_attribute_file(write(24, some))
    totals = dict(zip(layer.codes["DA"], layer.groups[TOTAL], strict=True))
    np.testing.assert_array_equal(list(totals.values()), [np.nan, 0, 7])
    assert facts.blocks_missing == 8 + 7
    assert facts.flags == {"T": 8 + 7}
    assert facts.people == 7


@pytest.mark.parametrize("block_bytes", [1 << 13, 1 << 14, 1 << 16])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_that_many_blocks_of_text_read_as_one(
    write: Write, block_bytes: int, line_end: str
) -> None:
    path = write(400, line_end=line_end)
    whole, facts = read_attribute_file(path)
    shares: list[float] = []
    parts, same = read_attribute_file(
        path, block_bytes=block_bytes, progress=lambda share, _="": shares.append(share)
    )
    assert (parts.key, same) == (whole.key, facts)
    assert len(shares) > path.stat().st_size // block_bytes
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_that_order_and_missing_columns_and_case_do_not_matter(write: Write) -> None:
    needed = [h for h in LAYOUT_2021 if not h.startswith(("DPL", "CAR", "DBIR", "PRE"))]
    other = tuple(header.title() for header in reversed(needed))
    found = recognise_attribute_file(other)
    assert found is not None
    assert (found.product, found.level, found.vintage) == ("attribute_file", "DB", 2021)
    layer, facts = read_attribute_file(write(80, layout=other))
    full, _ = read_attribute_file(write(80))
    assert layer.people == full.people
    assert "DPL" not in layer.codes
    assert facts.names["PR"]["13"] == ("New Brunswick", "Nouveau-Brunswick")


@pytest.mark.parametrize("layout", [LAYOUT_2021, LAYOUT_2016])
def test_that_a_file_is_recognised_by_headers_alone(layout: tuple[str, ...]) -> None:
    found = recognise_attribute_file([f" {header} " for header in layout])
    assert found is not None
    assert found.kind == "population"


def test_that_the_names_of_2011_are_recognised() -> None:
    names = ["DBuid", "DBpop2011", "DB_ir2011", "DAuid", "DAlat", "DAlong", "PRuid"]
    found = recognise_attribute_file(names)
    assert found is not None
    assert found.vintage == 2011


@pytest.mark.parametrize(
    "headers",
    [
        ["DBUID", "DBPOP", "DAUID", "DAPOP", "CSDUID", "lon", "lat"],
        ["DAUID", "DGUID", "LANDAREA", "PRUID"],
        ["id", "latitude", "longitude", "total"],
        [],
    ],
)
def test_that_other_files_are_not_taken_for_it(headers: list[str]) -> None:
    assert recognise_attribute_file(headers) is None


def test_that_stopping_leaves_nothing_behind(write: Write, tmp_path: Path) -> None:
    path = write(400)
    cache = Cache(folder=tmp_path / "cache")

    def stop(share: float, step: str = "") -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_attribute_file(path, cache=cache, block_bytes=1 << 14, progress=stop)
    assert not cache.folder.exists()
    assert [p.name for p in tmp_path.iterdir()] == ["made.csv"]


def test_that_the_cache_answers_without_reading_the_file_again(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(400, lambda n, r: {**r, "DBPOP": "?"} if n == 9 else r)
    cache = Cache(folder=tmp_path / "cache")
    reads: list[Path] = []
    read_rows = attribute_file.read_rows

    def counted(path: Path, *args: object, **kwargs: object) -> object:
        reads.append(path)
        return read_rows(path, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(attribute_file, "read_rows", counted)
    first = read_attribute_file(path, cache=cache)
    renamed = path.rename(tmp_path / "renamed.csv")
    second = read_attribute_file(renamed, cache=cache)
    assert len(reads) == 1
    assert_same(first, second)
    assert second[0].source.name == "renamed.csv"
    read_attribute_file(renamed, finest="DB", cache=cache)
    assert len(reads) == 2
    renamed.write_bytes(renamed.read_bytes().replace(b"?", b"8"))
    _, facts = read_attribute_file(renamed, cache=cache)
    assert (len(reads), facts.refused) == (3, ())


def assert_same(
    one: tuple[PopulationLayer, AttributeFacts],
    other: tuple[PopulationLayer, AttributeFacts],
) -> None:
    assert one[0].key == other[0].key
    assert list(one[0].codes) == list(other[0].codes)
    assert one[1] == other[1]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no peak memory of a process")
def test_that_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    small, large = tmp_path / "small.csv", tmp_path / "large.csv"
    write_attribute_file(small, 1000)
    write_attribute_file(large, 100_000)
    more = peak_memory_mb(large) - peak_memory_mb(small)
    assert more < 150  # of a file of 62 MB; the published one has five times as much
