import json
import struct

import geopandas as gpd
import numpy as np
import pytest
import shapely

from datasets.boundaries import read_boundaries
from datasets.reading import read_records
from layers.errors import DataError

KML = (
    '<?xml version="1.0"?>{doctype}<kml xmlns="http://www.opengis.net/kml/2.2">'
    "<Document>{extra}<Placemark><name>a</name><Point>"
    "<coordinates>-75,45</coordinates></Point></Placemark></Document></kml>"
)
BOMB = (
    '<!DOCTYPE k [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE k [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def kml(doctype="", extra=""):
    return KML.format(doctype=doctype, extra=extra)


def test_that_a_plain_kml_is_read(made):
    records = read_records(made("a.kml", kml()))
    assert records.geometry[0].equals(shapely.Point(-75, 45))


@pytest.mark.parametrize("doctype", [BOMB, OUTSIDE])
@pytest.mark.parametrize("name", ["a.kml", "a.gml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_that_entities_are_refused_unread(made, codes, doctype, name, encoding):
    text = kml(doctype) if name == "a.kml" else kml(doctype).replace("kml", "gml")
    assert codes(made(name, text.encode(encoding))) == ["xml_entities"]


def test_that_entities_in_a_kmz_are_refused(made, codes):
    assert codes(made("a.kmz", {"doc.kml": kml(BOMB)})) == ["xml_entities"]
    late = "<!--" + "x" * 3_000_000 + "-->"
    assert codes(made("b.kml", kml(late + BOMB))) == ["xml_entities"]


def test_that_links_to_the_network_are_refused(made, codes):
    link = "<NetworkLink><Link><href>http://x.invalid/a.kml</href></Link></NetworkLink>"
    assert codes(made("a.kml", kml(extra=link))) == ["file_refers_elsewhere"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.gml", "<OGRVRTDataSource><OGRVRTLayer name='a'/></OGRVRTDataSource>"),
        ("a.shp", "<OGRVRTDataSource><OGRVRTLayer name='a'/></OGRVRTDataSource>"),
        ("a.kml", "<OGRWFSDataSource><URL>http://x.invalid</URL></OGRWFSDataSource>"),
        ("a.json", json.dumps({"type": "gdal_streamed_alg", "command_line": "x"})),
    ],
)
def test_that_content_that_names_other_sources_is_refused(made, codes, name, content):
    path = made(name, content)
    for part in (".shx", ".dbf"):
        path.with_suffix(part).write_bytes(b"x")
    assert codes(path) == ["file_refers_elsewhere"]


@pytest.mark.parametrize("name", ["a.gpkg", "a.fgb", "a.geojson", "a.kml", "a.gml"])
def test_that_content_of_another_kind_is_refused(made, codes, name):
    assert codes(made(name, "id;nom\n1;x\n")) == ["content_differs"]


def test_that_other_xml_under_the_name_of_a_kml_is_refused(made, codes):
    path = made("a.kml", "<?xml version='1.0'?><ogr:FeatureCollection/>")
    assert codes(path) == ["content_differs"]


@pytest.mark.parametrize("far", [1e308, 1e12, 400.0])
def test_that_a_polygon_of_which_a_corner_is_off_the_earth_is_refused(tmp_path, far):
    shapes = [shapely.box(-75, 45, -74, 46), shapely.box(-74, 45, far, 46)]
    frame = gpd.GeoDataFrame({"id": ["a", "b"]}, geometry=shapes, crs=4326)
    frame.to_file(tmp_path / "a.gpkg", SPATIAL_INDEX="NO")
    with pytest.raises(DataError) as error:
        read_boundaries(tmp_path / "a.gpkg")
    (problem,) = error.value.problems
    assert (problem.code, problem.value) == ("boundary_off_earth", "b")


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), float("-inf")])
def test_that_a_coordinate_that_is_no_number_is_named_with_its_row(tmp_path, wrong):
    good = shapely.box(-75, 45, -74, 46)
    ring = shapely.to_wkb(good)
    with np.errstate(invalid="ignore"):
        broken = shapely.from_wkb(
            ring.replace(struct.pack("<d", 46.0), struct.pack("<d", wrong), 1)
        )
    frame = gpd.GeoDataFrame({"id": ["a", "b"]}, geometry=[good, broken], crs=4326)
    frame.to_file(tmp_path / "a.gpkg", SPATIAL_INDEX="NO")
    with pytest.raises(DataError) as error:
        read_records(tmp_path / "a.gpkg")
    (problem,) = error.value.problems
    assert (problem.code, problem.row) == ("coordinates_not_finite", 2)


def test_that_a_crossing_polygon_is_refused_by_the_reader_of_boundaries(tmp_path):
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    gpd.GeoDataFrame({"id": ["a"]}, geometry=[bow], crs=4326).to_file(
        tmp_path / "a.gpkg"
    )
    assert len(read_records(tmp_path / "a.gpkg")) == 1
    with pytest.raises(DataError) as error:
        read_boundaries(tmp_path / "a.gpkg")
    assert [problem.code for problem in error.value.problems] == ["invalid_polygon"]


def test_that_a_system_that_leads_nowhere_is_as_good_as_none(tmp_path, codes):
    square = shapely.box(7_490_000, 1_200_000, 7_500_000, 1_210_000)
    frame = gpd.GeoDataFrame({"id": ["a"]}, geometry=[square], crs=3347)
    frame.to_file(tmp_path / "a.shp")
    projection = tmp_path / "a.prj"
    whole = projection.read_text(encoding="utf-8")
    # Parallels on both sides of the equator make no cone.
    projection.write_text(whole.replace("77.0", "-49.0"), encoding="utf-8")
    assert projection.read_text(encoding="utf-8") != whole
    assert codes(tmp_path / "a.shp") == ["no_crs"]
