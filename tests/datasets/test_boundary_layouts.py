"""Every documented layout of a boundary file, written to the byte and read back."""

import struct
import tomllib
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely

from datasets.boundaries import boundaries_of, read_boundaries
from datasets.files import file_format
from datasets.reading import read_records
from datasets.statcan.boundary_files import recognise_boundaries, recognise_records
from layers.dguid import level_of
from layers.errors import DataError

LAYOUTS = {
    layout["stem"]: layout
    for layout in tomllib.loads(
        Path(__file__).with_name("boundary_layouts.toml").read_text("utf-8")
    )["layout"]
}
# As the shapefiles of the census carry it: no authority, and a name of its own.
PRJ = (
    'PROJCS["PCS_Lambert_Conformal_Conic",GEOGCS["GCS_North_American_1983",'
    'DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],'
    'PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",6200000.0],'
    'PARAMETER["False_Northing",3000000.0],'
    'PARAMETER["Central_Meridian",-91.86666666666666],'
    'PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",77.0],'
    'PARAMETER["Latitude_Of_Origin",63.390675],UNIT["Meter",1.0]]'
)
SHAPES = [
    shapely.box(7_490_000, 1_200_000, 7_500_000, 1_210_000),
    shapely.box(7_500_000, 1_200_000, 7_510_000, 1_210_000),
]
AREAS = [1.5, 59.5657]
# Language byte of the dBASE header: Windows ANSI, and none.
ANSI, UNSAID = 0x57, 0x00


def widths(layout):
    pairs = [name.partition(":") for name in layout["columns"].split()]
    return [(name, int(width or 100)) for name, _, width in pairs]


def dbase(layout, encoding, language_byte):
    """Make a dBASE III table of text and decimal columns, every byte as published."""
    columns = widths(layout)
    length = 1 + sum(width for _, width in columns)
    head = struct.pack("<B3BIHH20x", 3, 121, 11, 17, 2, 33 + 32 * len(columns), length)
    head = head[:29] + bytes([language_byte]) + head[30:]
    for name, width in columns:
        number = name in ("LANDAREA", "SUPTERRE") or name.endswith(("LAMX", "LAMY"))
        kind, decimals = (b"N", 4) if number else (b"C", 0)
        head += struct.pack("<11sc4xBB14x", name.encode(), kind, width, decimals)
    body = b""
    for row in layout["rows"]:
        body += b" "
        for (_, width), cell in zip(columns, row, strict=True):
            body += cell.encode(encoding).ljust(width)
    return head + b"\r" + body + b"\x1a"


def shapefile(folder, layout, encoding="cp1252", code_page=None, language_byte=ANSI):
    path = folder / f"{layout['stem']}.shp"
    frame = gpd.GeoDataFrame({"a": [1, 2]}, geometry=SHAPES, crs=3347)
    pyogrio.write_dataframe(frame, path)
    for suffix in (".cpg", ".dbf", ".prj"):
        path.with_suffix(suffix).unlink(missing_ok=True)
    path.with_suffix(".dbf").write_bytes(dbase(layout, encoding, language_byte))
    path.with_suffix(".prj").write_text(PRJ)
    if code_page:
        path.with_suffix(".cpg").write_text(code_page)
    return path


def named(layout, language):
    """Names expected in a language; a file without names shows ids."""
    both = layout.get(language) or layout.get("en") or layout.get("fr")
    return both or layout["ids"]


def read(path):
    """Read a file, unless files of its kind are not opened here."""
    try:
        file_format(path)
    except DataError as error:
        pytest.skip(f"not opened: {error}")
    return read_boundaries(path)


def check(layer, layout):
    assert layer.level == layout["level"]
    assert layer.vintage == layout["vintage"]
    assert layer.ids.tolist() == layout["ids"]
    assert layer.frame["parent"].tolist() == layout["parents"]
    for language in ("en", "fr"):
        found = [layer.name(i, language) for i in layer.ids]
        assert found == named(layout, language)
    area = any(n in ("LANDAREA", "SUPTERRE") for n, _ in widths(layout))
    expected = AREAS if area else [np.nan, np.nan]
    np.testing.assert_array_equal(layer.frame["land_area_km2"], expected)
    if "dguids" in layout:
        assert layer.frame["dguid"].tolist() == layout["dguids"]
    if layout["level"] != "HR" or layout["vintage"] > 2020:
        assert {level_of(text) for text in layer.frame["dguid"]} == {layer.level}


@pytest.mark.parametrize("stem", LAYOUTS)
def test_that_a_layout_is_read_at_its_level_with_codes_names_and_parents(
    tmp_path, stem
):
    layout = LAYOUTS[stem]
    layer, report = read_boundaries(shapefile(tmp_path, layout))
    check(layer, layout)
    assert report.rows == 2
    assert layer.frame.crs.is_projected
    assert "ids_unlike_codes" not in {note.code for note in report.notes}


@pytest.mark.parametrize(
    ("encoding", "code_page", "language_byte"),
    [
        ("cp1252", "ANSI 1252", ANSI),
        ("cp1252", "1252", UNSAID),
        ("utf-8", "UTF-8", UNSAID),
    ],
)
@pytest.mark.parametrize(
    "stem", ["lpr_000b16a_e", "lcd_000b21a_e", "ldr_000b21a_f", "HR_000a18a_e"]
)
def test_that_accents_are_read_in_both_encodings(
    tmp_path, stem, encoding, code_page, language_byte
):
    layout = LAYOUTS[stem]
    path = shapefile(tmp_path, layout, encoding, code_page, language_byte)
    check(read_boundaries(path)[0], layout)


@pytest.mark.parametrize("stem", LAYOUTS)
def test_that_a_layout_is_recognised_by_its_name(stem):
    layout = LAYOUTS[stem]
    known = recognise_boundaries(stem, [name for name, _ in widths(layout)])
    assert (known.kind, known.level) == ("boundaries", layout["level"])
    assert known.product == layout.get("product", "boundary_file")
    assert known.vintage == layout["vintage"]
    assert known.language == layout.get("language", "en")
    assert known.edition == layout.get("edition", "cartographic")


@pytest.mark.parametrize("stem", LAYOUTS)
def test_that_a_renamed_file_is_told_by_its_columns_and_dguids(tmp_path, stem):
    layout = {**LAYOUTS[stem], "stem": "my areas"}
    records = read_records(shapefile(tmp_path, layout))
    layer, _ = boundaries_of(records)
    known = recognise_records(records)
    assert layer.level == known.level == layout["level"]
    assert layer.ids.tolist() == layout["ids"]
    assert known.language == layout.get("language", "en")
    assert known.edition == ""
    has_dguids = "DGUID" in layout["columns"] or "IDUGD" in layout["columns"]
    assert (known.vintage > 0) == has_dguids


@pytest.mark.parametrize(
    "suffix", [".gpkg", ".geojson", ".fgb", ".gml", ".kml", ".gdb"]
)
@pytest.mark.parametrize(
    "stem", ["lcd_000b21a_e", "lcma000b21a_e", "ldr_000b21a_f", "HR_000b23a_e"]
)
def test_that_a_layout_is_the_same_in_every_format(tmp_path, stem, suffix):
    layout = LAYOUTS[stem]
    path = tmp_path / f"{stem}{suffix}"
    frame = gpd.read_file(shapefile(tmp_path, layout), encoding="cp1252")
    frame = frame.set_crs(3347, allow_override=True)
    if suffix in (".kml", ".geojson"):
        frame = frame.to_crs(4326)
    options = {"SPATIAL_INDEX": "NO"} if suffix == ".fgb" else {}
    drivers = {".gml": "GML", ".kml": "LIBKML", ".gdb": "OpenFileGDB"}
    frame.to_file(path, driver=drivers.get(suffix), **options)
    layer, _ = read(path)
    check(layer, layout)


def test_that_a_zip_with_a_folder_inside_is_read(tmp_path):
    layout = LAYOUTS["lfsa000b21a_e"]
    shape = shapefile(tmp_path, layout)
    path = tmp_path / "lfsa000b21a_e.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for part in sorted(tmp_path.glob("lfsa000b21a_e.*")):
            if part != path:
                archive.write(part, f"{shape.stem}/{part.name}")
    layer, _ = read(path)
    check(layer, layout)


def test_that_parts_keep_the_dguid_of_the_whole(tmp_path):
    for stem in ("lcma000b21a_e", "lcma000b16a_e", "lpc_000b21a_e", "lpc_000b16a_e"):
        layer, _ = read_boundaries(shapefile(tmp_path, LAYOUTS[stem]))
        wholes = layer.frame["dguid_whole"].tolist()
        assert {level_of(text) for text in wholes} <= {"CMA", "PC"}
        for whole, parent in zip(wholes, layer.frame["parent"], strict=True):
            assert whole.endswith(parent)


@pytest.mark.parametrize("level", ["CMA", "CMAP", None])
def test_that_parts_of_one_area_do_not_collide_whatever_is_asked(tmp_path, level):
    path = shapefile(tmp_path, LAYOUTS["lcma000b21a_e"])
    layer, _ = read_boundaries(path, level=level)
    assert layer.ids.tolist() == ["24505", "35505"]
    assert layer.level == "CMAP"
