import shutil
from pathlib import Path

import geopandas as gpd
import pyproj
import pytest
import shapely

from datasets.importing.choices import ReadOptions
from datasets.lambert import as_published
from datasets.peek import peeked
from datasets.reading import parts_of, read_records
from layers.errors import DataError

# As the .prj of a 2021 boundary file says it: no authority, a name of its own.
PRJ = (
    'PROJCS["PCS_Lambert_Conformal_Conic",GEOGCS["GCS_North_American_1983",'
    'DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],'
    'PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",6200000.0],'
    'PARAMETER["False_Northing",3000000.0],'
    'PARAMETER["Central_Meridian",-91.8666666666667],'
    'PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",77.0],'
    'PARAMETER["Latitude_Of_Origin",63.390675],UNIT["Meter",1.0]]'
)
CSRS = PRJ.replace("American_1983", "American_1983_CSRS")


@pytest.fixture
def areas(tmp_path):
    def write(name, names=("Québec", "Montréal"), crs=4326, **more):
        shapes = [shapely.box(at, 45, at + 1, 46) for at in range(len(names))]
        frame = gpd.GeoDataFrame({"nom": list(names)}, geometry=shapes, crs=crs)
        frame.to_file(tmp_path / name, **more)
        return tmp_path / name

    return write


def codes(path, options):
    with pytest.raises(DataError) as error:
        read_records(path, options)
    return [problem.code for problem in error.value.problems]


@pytest.mark.parametrize(
    ("prj", "epsg"),
    [
        (PRJ, 3347),
        (PRJ.replace("PCS_Lambert_Conformal_Conic", "anything"), 3347),
        (CSRS, 3348),
    ],
)
def test_that_a_projection_of_the_same_parameters_is_the_published_one(
    areas, prj, epsg
):
    path = areas("a.shp", crs=3347)
    path.with_suffix(".prj").write_text(prj)
    records = read_records(path)
    assert records.crs_name == f"EPSG:{epsg}"
    assert records.geometry[0].bounds == (0, 45, 1, 46)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("63.390675", "49.0"),
        ("-91.8666666666667", "-95.0"),
        ("6200000.0", "0.0"),
        ("3000000.0", "0.0"),
        ('"Standard_Parallel_2",77.0', '"Standard_Parallel_2",76.0'),
        ("6378137.0", "6378206.4"),
        ("D_North_American_1983", "D_WGS_1984"),
        ('UNIT["Meter",1.0]', 'UNIT["Foot_US",0.3048006096012192]'),
    ],
)
def test_that_one_other_parameter_makes_another_system(word, other):
    assert word in PRJ
    crs = pyproj.CRS.from_wkt(PRJ.replace(word, other))
    assert as_published(crs) is crs


@pytest.mark.parametrize("epsg", [3347, 3348, 3978, 3979, 4326, 4617, 26918])
def test_that_a_system_with_an_authority_stays_what_it_is(epsg):
    assert as_published(pyproj.CRS.from_epsg(epsg)).to_epsg() == epsg


@pytest.mark.parametrize("epsg", [3978, 3979])
def test_that_the_lamberts_of_other_maps_are_not_taken_for_it(epsg):
    crs = pyproj.CRS.from_wkt(pyproj.CRS.from_epsg(epsg).to_wkt("WKT1_ESRI"))
    assert as_published(crs).to_epsg() not in (3347, 3348)


@pytest.mark.filterwarnings("ignore:.*crs.*:UserWarning")
def test_that_a_missing_system_is_said_by_a_person(areas):
    path = areas("a.shp", crs=None)
    assert codes(path, ReadOptions()) == ["no_crs"]
    records = read_records(path, ReadOptions(crs="EPSG:3347"))
    assert records.crs_name == "EPSG:3347"
    (note,) = [note for note in records.notes if note.code == "crs_said"]
    assert note.facts["crs"] == "EPSG:3347"
    assert read_records(path, ReadOptions(crs="3347")).crs_name == "EPSG:3347"


@pytest.mark.parametrize(
    "said", ["Lambert", "EPSG:1", "/etc/passwd", "http://x.invalid", "EPSG:5703", "{}"]
)
def test_that_a_system_nobody_knows_is_refused(areas, said):
    assert codes(areas("a.gpkg"), ReadOptions(crs=said)) == ["unknown_crs"]


def test_that_of_several_layers_a_person_chooses(areas):
    path = areas("a.gpkg", layer="one")
    areas("a.gpkg", names=("x",), layer="two")
    assert codes(path, ReadOptions()) == ["several_layers"]
    assert parts_of(path) == ("one", "two")
    records = read_records(path, ReadOptions(part="two"))
    assert (records.cells["nom"].tolist(), records.part) == (["x"], "two")
    assert peeked(path, ReadOptions(part="one")).headers == ("nom",)
    assert codes(path, ReadOptions(part="three")) == ["unknown_part"]


def test_that_layers_of_a_member_are_written_behind_it(areas, tmp_path):
    areas("a.gpkg", layer="one")
    path = areas("a.gpkg", names=("x",), layer="two")
    shutil.make_archive(str(tmp_path / "alone"), "zip", tmp_path, "a.gpkg")
    assert parts_of(tmp_path / "alone.zip") == ("one", "two")
    folder = tmp_path / "both"
    folder.mkdir()
    shutil.copy(path, folder)
    (folder / "b.csv").write_text("id\n1\n")
    shutil.make_archive(str(tmp_path / "both"), "zip", folder)
    zipped = tmp_path / "both.zip"
    assert set(parts_of(zipped)) == {"a.gpkg", "b.csv"}
    within = parts_of(zipped, ReadOptions(part="a.gpkg"))
    assert within == ("a.gpkg|one", "a.gpkg|two")
    records = read_records(zipped, ReadOptions(part="a.gpkg|two"))
    assert (records.cells["nom"].tolist(), records.part) == (["x"], "a.gpkg|two")


@pytest.mark.parametrize(
    ("written", "claimed", "taken"),
    [("cp1252", "UTF-8", "cp1252"), ("utf-8", "ISO-8859-1", "utf-8")],
)
def test_that_garbled_names_are_read_again_and_said(areas, written, claimed, taken):
    path = areas("a.shp", encoding=written)
    path.with_suffix(".cpg").write_text(claimed)
    records = read_records(path)
    assert records.cells["nom"].tolist() == ["Québec", "Montréal"]
    (note,) = records.notes
    assert (note.code, note.facts["encoding"]) == ("encoding_retried", taken)


def test_that_an_encoding_a_person_says_is_used(areas):
    path = areas("a.shp", encoding="cp1252")
    path.with_suffix(".cpg").unlink()
    records = read_records(path, ReadOptions(encoding="cp1252"))
    assert records.cells["nom"].tolist() == ["Québec", "Montréal"]


@pytest.mark.parametrize("name", ["a.gpkg", "a.geojson", "a.shp", "a.fgb", "a.gml"])
def test_that_every_format_gives_the_same_records(areas, name):
    # With an index, FlatGeobuf keeps the shapes in an order of its own.
    path = areas(name, **({"SPATIAL_INDEX": "NO"} if name == "a.fgb" else {}))
    records = read_records(path)
    assert records.cells["nom"].tolist() == ["Québec", "Montréal"]
    assert records.geometry[1].normalize() == shapely.box(1, 45, 2, 46).normalize()
    assert len(peeked(path).cells) == 2


def test_that_a_file_geodatabase_is_read_as_folder_and_zipped(areas, tmp_path):
    path = areas("a.gdb", driver="OpenFileGDB")
    shutil.make_archive(str(tmp_path / "zipped"), "zip", tmp_path, "a.gdb")
    for file in (path, tmp_path / "zipped.zip"):
        records = read_records(file)
        assert records.cells["nom"].tolist() == ["Québec", "Montréal"]
        assert records.format == "gdb"


def test_that_codes_in_gml_keep_their_zeros(areas):
    records = read_records(areas("a.gml", names=("01", "02")))
    assert records.cells["nom"].tolist() == ["01", "02"]


@pytest.mark.parametrize("page", [None, "ANSI 1252"])
def test_that_dashes_and_apostrophes_of_a_shapefile_are_letters_not_controls(
    tmp_path: Path, page: str | None
) -> None:
    name = "Abitibi—Baie-James, L’Île"
    frame = gpd.GeoDataFrame(
        {"CSDNAME": [name]},
        geometry=[shapely.box(5e6, 1e6, 5.1e6, 1.1e6)],
        crs="EPSG:3347",
    )
    path = tmp_path / "lcsd000b21a_f.shp"
    frame.to_file(path, encoding="cp1252")
    table = path.with_suffix(".dbf")
    head = bytearray(table.read_bytes())
    head[29] = 0x57  # the language byte of Windows ANSI, which GDAL takes for Latin-1
    table.write_bytes(head)
    path.with_suffix(".cpg").unlink(missing_ok=True)
    if page is not None:
        path.with_suffix(".cpg").write_text(page)
    records = read_records(path)
    assert records.cells["CSDNAME"][0] == name
    assert records.encoding == "cp1252"
