import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from datasets import reading
from datasets.peek import peeked
from datasets.reading import parts_of, read_records
from layers.errors import DataError

KML = (
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Point>'
    "<coordinates>-75,45</coordinates></Point></Placemark></kml>"
)
SQUARE = shapely.box(-75, 45, -74, 46)


@pytest.fixture
def areas(tmp_path):
    def write(name):
        frame = gpd.GeoDataFrame({"id": ["a"]}, geometry=[SQUARE], crs=4326)
        frame.to_file(tmp_path / name)
        return tmp_path / name

    return write


@pytest.mark.skipif(sys.platform == "win32", reason="a Unix device")
@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_that_a_device_is_refused_unread(codes, device):
    assert codes(Path(device)) == ["file_not_regular"]


@pytest.mark.skipif(sys.platform == "win32", reason="a Unix pipe")
@pytest.mark.parametrize("name", ["a.csv", "a.zip", "a.gpkg", "a.xlsx"])
def test_that_a_pipe_is_refused_without_waiting_for_it(tmp_path, codes, name):
    os.mkfifo(tmp_path / name)
    assert codes(tmp_path / name) == ["file_not_regular"]
    for look in (peeked, parts_of):
        with pytest.raises(DataError):
            look(tmp_path / name)


@pytest.mark.parametrize("name", ["a", "a.csv", "a.gdb", "a.zip"])
def test_that_a_folder_is_refused(tmp_path, codes, name):
    (tmp_path / name).mkdir()
    assert codes(tmp_path / name) == ["file_is_folder"]


@pytest.mark.parametrize(
    "suffix", ["csv", "xlsx", "ods", "gpkg", "kml", "zip", "parquet", "csv.gz"]
)
def test_that_a_file_without_a_byte_is_empty(made, codes, suffix):
    assert codes(made(f"a.{suffix}", b"")) == ["file_empty"]


@pytest.mark.parametrize("missing", [".dbf", ".shx"])
def test_that_a_shapefile_without_a_part_says_which(areas, tmp_path, missing):
    path = areas("a.shp")
    path.with_suffix(missing).unlink()
    with pytest.raises(DataError) as error:
        read_records(path)
    (problem,) = error.value.problems
    assert (problem.code, problem.facts["missing"]) == (
        "shapefile_part_missing",
        missing,
    )
    assert not path.with_suffix(missing).exists()


def test_that_a_zipped_shapefile_without_a_part_says_which(areas, made, codes):
    shape = areas("a.shp")
    parts = {f"x/{p.name}": p.read_bytes() for p in shape.parent.glob("a.*")}
    assert len(read_records(made("whole.zip", parts))) == 1
    del parts["x/a.dbf"]
    assert codes(made("b.zip", parts)) == ["shapefile_part_missing"]
    del parts["x/a.shp"]
    assert codes(made("c.zip", parts)) == ["shapefile_part_missing"]


def test_that_a_geopackage_with_an_open_journal_is_half_written(areas, codes):
    path = areas("a.gpkg")
    content = path.read_bytes()
    path.with_name("a.gpkg-journal").write_bytes(b"\xd9\xd5\x05\xf9")
    assert codes(path) == ["file_half_written"]
    assert path.read_bytes() == content


def test_that_a_geopackage_cut_short_is_refused(areas, codes):
    path = areas("a.gpkg")
    whole = path.read_bytes()
    for length in range(20, len(whole), len(whole) // 25):
        path.write_bytes(whole[:length])
        assert codes(path) in (["file_truncated"], ["file_half_written"]), length


def test_that_a_geopackage_that_opens_other_files_is_refused(areas, codes):
    path = areas("a.gpkg")
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA writable_schema=ON")
        database.execute(
            "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 0, "
            "'CREATE VIRTUAL TABLE x USING VirtualOGR(''/etc/passwd'')')"
        )
    database.close()
    assert codes(path) == ["file_refers_elsewhere"]


@pytest.mark.parametrize("name", ["a.csv", "a.geojson", "a.zip"])
def test_that_a_file_changed_while_it_is_read_is_refused(
    made, areas, codes, monkeypatch, name
):
    if name == "a.geojson":
        path = areas(name)
    else:
        path = made(name, "id\n1\n" if name == "a.csv" else {"a.csv": "id\n1\n"})
    read = reading._read

    def disturbed(*args):
        records = read(*args)
        content = path.read_bytes()
        stamp = path.stat().st_mtime_ns
        path.write_bytes(content[:-1] + b" ")
        os.utime(path, ns=(stamp, stamp))
        return records

    monkeypatch.setattr(reading, "_read", disturbed)
    assert codes(path) == ["file_changed"]


def test_that_reading_writes_nothing_beside_the_file(areas, made, tmp_path):
    for name in ("a.shp", "b.gpkg", "c.gml", "e.fgb", "f.geojson"):
        areas(name)
    made("d.kml", KML)
    (tmp_path / "c.xsd").unlink(missing_ok=True)
    folder = tmp_path / "read"
    shutil.copytree(tmp_path, folder)
    before = {p: p.read_bytes() for p in folder.iterdir()}
    for path in sorted(before):
        if path.suffix in (".shp", ".gpkg", ".gml", ".kml", ".fgb", ".geojson"):
            read_records(path)
    assert {p: p.read_bytes() for p in folder.iterdir()} == before


MEMORY = """
    import resource, sys
    from datasets.reading import read_records
    from layers.errors import DataError
    import pyogrio
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        read_records(sys.argv[1])
    except DataError as error:
        print([problem.code for problem in error.problems])
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(grown // 1024)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="measures memory in kilobytes")
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"id,x\n1," + b"y" * 10_000_000 + b"\n", "cell_too_long"),
        (lambda: b"id,x\n1," + b"y" * 200_000_000 + b"\n", "cell_too_long"),
        (lambda: b",".join([b"c"] * 1_000_000) + b"\n", "too_many_columns"),
        (lambda: b",".join([b"c"] * 50_000_000) + b"\n", "too_many_columns"),
    ],
    ids=["long cell", "longer cell", "million columns", "fifty million columns"],
)
def test_that_memory_stays_bounded(tmp_path, content, code):
    path = tmp_path / "a.csv"
    path.write_bytes(content())
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(MEMORY), str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    said, grown = ran.stdout.splitlines()
    assert said == f"['{code}']"
    assert int(grown) < 250
