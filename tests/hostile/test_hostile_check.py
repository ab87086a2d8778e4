"""Everything hostile through `lacuna check`: refused in words, with a remedy."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import openpyxl
import pytest
import shapely

from datasets import reading
from datasets.importing import products
from desktop.commandline.benchmarks.attribute_layout import write_attribute_file
from desktop.commandline.program import run
from desktop.language import set_language

TABLE = "id,name,latitude,longitude\n1,Maison,46.1,-64.8\n"
ENTITIES = '<!DOCTYPE k [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
UNIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="files of Unix")


@pytest.fixture(autouse=True)
def _english_again():
    yield
    set_language("en")


def packed(members: dict[str, bytes | str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def layer(folder: Path, name: str, shapes: list[shapely.Geometry]) -> Path:
    frame = gpd.GeoDataFrame(
        {"CDUID": [f"240{at}" for at in range(len(shapes))]}, geometry=shapes, crs=4326
    )
    options = {"SPATIAL_INDEX": "NO"} if name.endswith(".gpkg") else {}
    frame.to_file(folder / name, **options)
    return folder / name


def square_up_to(north: float) -> shapely.Geometry:
    wkb = shapely.to_wkb(shapely.box(-75, 45, -74, 46))
    with np.errstate(invalid="ignore"):
        return shapely.from_wkb(
            wkb.replace(struct.pack("<d", 46.0), struct.pack("<d", north), 1)
        )


def cut_geopackage(folder: Path) -> bytes:
    return layer(folder, "whole.gpkg", [square_up_to(46.0)]).read_bytes()[:40_000]


def shapefile_without(folder: Path, missing: str) -> bytes:
    shape = layer(folder, "whole.shp", [square_up_to(46.0)])
    parts = [part for part in folder.glob("whole.*") if part.suffix != missing]
    members = {part.name: part.read_bytes() for part in parts}
    for part in folder.glob("whole.*"):
        part.unlink()
    assert not shape.exists()
    return packed(members)


def sheet_with_entities(folder: Path) -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["id"])
    book.save(folder / "whole.xlsx")
    with zipfile.ZipFile(folder / "whole.xlsx") as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    members["xl/workbook.xml"] = ENTITIES.encode() + members["xl/workbook.xml"]
    return packed(members)


def protected(_: Path) -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1016)
    return head + "EncryptedPackage".encode("utf-16-le").ljust(128, b"\0")


def text(content: str | bytes):
    return lambda _: content if isinstance(content, bytes) else content.encode()


REFUSED = {
    "cut.zip": ("file_truncated", text(packed({"a.csv": TABLE * 99})[:-30])),
    "bomb.zip": ("archive_bomb", text(packed({"a.csv": b"0" * (65 << 20)}))),
    "escape.zip": ("archive_unsafe_member", text(packed({"../../a.csv": TABLE}))),
    "nodbf.zip": ("shapefile_part_missing", lambda f: shapefile_without(f, ".dbf")),
    "noshx.zip": ("shapefile_part_missing", lambda f: shapefile_without(f, ".shx")),
    "half.gpkg": ("file_truncated", cut_geopackage),
    "cell.csv": ("cell_too_long", text("id,name\n1," + "y" * 10_000_000 + "\n")),
    "wide.csv": ("too_many_columns", text(",".join(["c"] * 1_000_000) + "\n")),
    "empty.csv": ("file_empty", text("")),
    "empty.xlsx": ("file_empty", text("")),
    "locked.xlsx": ("file_encrypted", protected),
    "bomb.kml": ("xml_entities", text(f'<?xml version="1.0"?>{ENTITIES}<kml/>')),
    "bomb.gml": ("xml_entities", text(f'<?xml version="1.0"?>{ENTITIES}<gml/>')),
    "bomb.xlsx": ("xml_entities", sheet_with_entities),
    "a.gdb": ("content_differs", text("<gml/>")),
    "a.exe": ("format_unknown", text("MZ")),
    "csv.gpkg": ("content_differs", text(TABLE)),
}


def checked(path: Path, capsys, *words: str) -> tuple[int, dict]:
    """Exit code and answer of `lacuna check --json`."""
    code = run(["check", str(path), "--json", *words])
    out, err = capsys.readouterr()
    assert err == ""
    return code, json.loads(out)


def assert_refused(path: Path, code: str, capsys) -> None:
    """Refused with the code, naming the file, in both languages, with a remedy."""
    said = []
    for language in ("en", "fr"):
        ended, answer = checked(path, capsys, "--lang", language)
        blocking = [f for f in answer["findings"] if f["severity"] == "blocks"]
        assert (ended, blocking[0]["code"], answer["file"]) == (1, code, path.name)
        assert all(f["message"] and f["remedy"] for f in blocking)
        said.append(blocking[0]["message"])
        assert run(["check", str(path), "--lang", language]) == 1
        out, err = capsys.readouterr()
        assert err == "" and blocking[0]["remedy"] in out
    assert said[0] != said[1]


@pytest.mark.parametrize("name", REFUSED)
def test_that_a_hostile_file_is_refused_in_words(tmp_path, capsys, name):
    code, make = REFUSED[name]
    (tmp_path / "making").mkdir()
    path = tmp_path / name
    path.write_bytes(make(tmp_path / "making"))
    before = sorted(tmp_path.rglob("*"))
    assert_refused(path, code, capsys)
    assert sorted(tmp_path.rglob("*")) == before


@UNIX_ONLY
@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_that_a_device_is_refused(capsys, device):
    assert_refused(Path(device), "file_not_regular", capsys)


@UNIX_ONLY
def test_that_pipes_folders_and_loops_are_refused(tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    assert_refused(tmp_path / "pipe.csv", "file_not_regular", capsys)
    assert_refused(tmp_path / "folder.csv", "file_is_folder", capsys)
    assert_refused(tmp_path / "loop.csv", "file_unreadable", capsys)
    assert_refused(tmp_path / "none.csv", "file_missing", capsys)


def test_that_a_file_that_may_not_be_read_says_so(tmp_path, capsys, monkeypatch):
    path = tmp_path / "secret.csv"
    path.write_text(TABLE, encoding="utf-8")
    opened = Path.open

    def refuse(self, *args, **kwargs):
        if self == path:
            raise PermissionError(13, "denied", str(self))
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    assert_refused(path, "file_unreadable", capsys)


@pytest.mark.parametrize("wrong", [float("nan"), float("inf")])
def test_that_shapes_without_numbers_are_refused(tmp_path, capsys, wrong):
    path = layer(tmp_path, "a.gpkg", [square_up_to(46.0), square_up_to(wrong)])
    assert_refused(path, "coordinates_not_finite", capsys)


def test_that_a_crossing_polygon_is_refused_and_mended_when_asked(tmp_path, capsys):
    bow = shapely.Polygon([(-75, 45), (-74, 46), (-74, 45), (-75, 46)])
    path = layer(tmp_path, "a.gpkg", [bow, shapely.box(-76, 45, -75, 46)])
    assert_refused(path, "invalid_polygon", capsys)
    _, answer = checked(path, capsys, "--accept", "invalid_polygon=mend_polygons")
    assert "invalid_polygon" not in [f["code"] for f in answer["findings"]]
    assert [f["code"] for f in answer["repaired"]] == ["invalid_polygon"]


def test_that_coordinates_that_are_no_numbers_are_refused(tmp_path, capsys):
    path = tmp_path / "a.csv"
    path.write_text(f"{TABLE}2,b,NaN,inf\n3,c,1e999,-75\n", encoding="utf-8")
    assert_refused(path, "not_a_number", capsys)


def test_that_a_file_changed_or_taken_away_meanwhile_is_refused(
    tmp_path, capsys, monkeypatch
):
    path = tmp_path / "a.csv"
    read = reading._read

    def disturbed(*args):
        records = read(*args)
        path.write_text(TABLE + "2,b,45,-75\n", encoding="utf-8")
        return records

    def taken(*args):
        path.unlink()
        return read(*args)

    for disturbance, code in ((disturbed, "file_changed"), (taken, "file_missing")):
        path.write_text(TABLE, encoding="utf-8")
        monkeypatch.setattr(reading, "_read", disturbance)
        ended, answer = checked(path, capsys)
        assert (ended, [f["code"] for f in answer["findings"]]) == (1, [code])


def test_that_a_product_taken_away_after_a_look_at_it_is_missing(
    tmp_path, capsys, monkeypatch
):
    path = tmp_path / "2021_92-151_X.csv"
    write_attribute_file(path, 20)
    look = products.peeked

    def taken(*args):
        head = look(*args)
        path.unlink()
        return head

    monkeypatch.setattr(products, "peeked", taken)
    ended, answer = checked(path, capsys)
    assert (ended, [f["code"] for f in answer["findings"]]) == (1, ["file_missing"])


NAMES = (
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202egnp.exe",
    "\x1b[2J\x1b]0;mine\x07", "\x9b2J", "two\nlines", "\u2066turned",
)  # fmt: skip
ACTING = "\x1b\x07\x9b\u202e\u2066\r"


def table_of_names(path: Path) -> Path:
    rows = [
        f'{at},"{name}",46.1,-64.{at}8,"{name}"' for at, name in enumerate(NAMES, 1)
    ]
    header = "id,name,latitude,longitude,services"
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("job", ["check", "import"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_names_of_every_sort_are_read_and_drive_no_terminal(
    tmp_path, capsys, job, language
):
    path = table_of_names(tmp_path / "names.csv")
    out = ["--out", str(tmp_path / "out")] if job == "import" else []
    ended = run([job, str(path), "--lang", language, *out])
    said = "".join(capsys.readouterr())
    assert ended == 0 and "names.csv" in said
    assert not set(said) & set(ACTING)
    assert run([job, str(path), "--json", *out]) == 0
    said = capsys.readouterr().out
    assert not set(said) & set(ACTING)
    assert "\\u001b[2J" in said and json.loads(said)


@UNIX_ONLY
def test_that_the_name_of_a_file_and_its_headers_drive_no_terminal(tmp_path, capsys):
    path = tmp_path / "new\nline\x1b[2J\u202e.csv"
    path.write_text("id,name\x1b[2J,\u202enom\n1,a\n", encoding="utf-8")
    for words in ([], ["--as", "organizations"], ["--map", "name=\u202enom"]):
        assert run(["check", str(path), *words]) == 1
        said = "".join(capsys.readouterr())
        assert not set(said) & set(ACTING)
        assert said.startswith("new line")


# Not getrusage, whose peak begins with that of the process that started this one.
MEMORY = """
import re, sys
from pathlib import Path
from desktop.commandline.program import run
code = run(["check", sys.argv[1]])
peak = re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())
print(code, int(peak[1]) // 1024)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux does")
@pytest.mark.parametrize(
    ("name", "make", "most_mb"),
    [
        ("a.csv", lambda: b"id,x\n1," + b"y" * 10_000_000 + b"\n", 500),
        ("b.csv", lambda: b",".join([b"c"] * 1_000_000) + b"\n1\n", 500),
        ("a.zip", lambda: packed({"a.csv": b"0" * (300 << 20)}), 500),
        ("b.zip", lambda: packed({"a.csv": b"0," * (30 << 20)}), 500),
    ],
    ids=["long cell", "million columns", "bomb", "small bomb"],
)
def test_that_memory_stays_bounded_and_nothing_is_traced(tmp_path, name, make, most_mb):
    path = tmp_path / name
    path.write_bytes(make())
    ran = subprocess.run(
        [sys.executable, "-c", MEMORY, str(path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    code, peak = ran.stdout.splitlines()[-1].split()
    assert (code, ran.stderr) == ("1", "")
    assert path.name in ran.stdout and int(peak) < most_mb
