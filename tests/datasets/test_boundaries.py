import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.boundaries import read_boundaries
from datasets.organizations import read_organizations
from datasets.vocabulary import read_vocabulary
from layers.boundaries import BoundaryLayer
from layers.errors import DataError

SQUARE = shapely.box(-76, 45, -75, 46)
OTHER = shapely.box(-75, 45, -74, 46)
BOW = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])


@pytest.fixture
def write(tmp_path):
    def to_file(columns, shapes=(SQUARE, OTHER), crs="EPSG:4326", name="areas.gpkg"):
        frame = gpd.GeoDataFrame({**columns, "geometry": list(shapes)}, crs=crs)
        path = tmp_path / name
        frame.to_file(path)
        return path

    return to_file


def codes(path, **asked):
    with pytest.raises(DataError) as error:
        read_boundaries(path, **asked)
    return [problem.code for problem in error.value.problems]


@pytest.mark.parametrize("name", ["a.gpkg", "a.geojson", "a.shp", "a.fgb"])
@pytest.mark.parametrize(
    ("columns", "level", "ids", "parents"),
    [
        ({"CDUID": ["3506", "2481"]}, "CD", ["3506", "2481"], ["35", "24"]),
        ({"cduid": [3506, 2481]}, "CD", ["3506", "2481"], ["35", "24"]),
        (
            {"SDRIDU": ["3506008", "2481017"], "PRIDU": ["35", "24"]},
            "CSD",
            ["3506008", "2481017"],
            ["3506", "2481"],
        ),
        ({"PRUID": ["35", "24"]}, "PR", ["35", "24"], ["CA", "CA"]),
        ({"id": [35, 24]}, "PR", ["35", "24"], ["CA", "CA"]),
        ({"id": [35.0, 24.0]}, "PR", ["35", "24"], ["CA", "CA"]),
        ({"id": ["north", "south"]}, "area", ["north", "south"], ["", ""]),
        ({"id": [3506008, 2481017]}, "CSD", ["3506008", "2481017"], ["3506", "2481"]),
        ({"id": ["x", "y"], "parent": ["p", ""]}, "area", ["x", "y"], ["p", ""]),
        ({"FEDUID": ["35001", "24001"]}, "FED", ["35001", "24001"], ["35", "24"]),
        ({"CFSAUID": ["K1A", "J8X"], "PRUID": [35, 24]}, "FSA", ["K1A", "J8X"], None),
    ],
)
def test_that_level_ids_and_parents_are_found(
    write, name, columns, level, ids, parents
):
    layer, report = read_boundaries(write(columns, name=name))
    order = np.argsort(layer.ids)  # FlatGeobuf keeps its own order
    assert layer.level == level
    assert layer.ids[order].tolist() == sorted(ids)
    if parents is not None:
        found = dict(zip(layer.ids, layer.frame["parent"], strict=True))
        assert found == dict(zip(ids, parents, strict=True))
    assert report.rows == 2


def test_that_statistics_canada_names_are_found_in_both_languages(write):
    path = write(
        {
            "PRUID": ["35", "24"],
            "PRNAME": ["Ontario", "Quebec / Québec"],
            "PRENAME": ["Ontario", "Quebec"],
            "PRFNAME": ["Ontario", "Québec"],
            "LANDAREA": [1.5, 2.0],
        }
    )
    layer, _ = read_boundaries(path)
    assert layer.name("24", "en") == "Quebec"
    assert layer.name("24", "fr") == "Québec"
    assert layer.frame["land_area_km2"].tolist() == [1.5, 2.0]


def test_that_numbers_of_the_files_own_are_kept_and_codes_are_not(write):
    path = write(
        {
            "PRUID": ["35", "24"],
            "PRNAME": ["Ontario", "Quebec"],
            "income": [41_000.5, np.nan],
            "index": [-1, 2],
            "remark": ["1", "two"],
            "empty": [None, None],
            "OBJECTID": [1, 2],
            "Shape_Area": [0.5, 0.7],
        }
    )
    layer, _ = read_boundaries(path)
    assert layer.numbers == ("income", "index")
    income = layer.frame["income"].tolist()
    assert income[0] == 41_000.5
    assert np.isnan(income[1])
    assert layer.frame["index"].tolist() == [-1.0, 2.0]
    plain, _ = read_boundaries(write({"PRUID": ["35", "24"]}))
    assert plain.numbers == ()
    assert plain.key != layer.key


def test_that_the_layer_keeps_its_own_coordinate_system(write):
    path = write({"id": ["a"]}, shapes=[shapely.box(0, 0, 9, 9)], crs="EPSG:3347")
    layer, report = read_boundaries(path)
    assert layer.frame.crs.to_epsg() == 3347
    assert report.crs == "EPSG:3347"


def test_that_a_level_column_names_the_level_and_an_asked_one_fills_in(write):
    layer, _ = read_boundaries(write({"id": ["a", "b"], "level": ["HR", "HR"]}))
    assert layer.level == "HR"
    layer, _ = read_boundaries(write({"id": ["a", "b"]}), level="ward")
    assert layer.level == "ward"


@pytest.mark.parametrize(
    ("columns", "shapes", "expected"),
    [
        ({"x": ["a", "b"]}, (SQUARE, OTHER), ["missing_column"]),
        ({"id": ["a", "a"]}, (SQUARE, OTHER), ["duplicate_id"]),
        ({"id": ["a", None]}, (SQUARE, OTHER), ["missing_id"]),
        ({"id": ["a", "b"]}, (SQUARE, BOW), ["invalid_polygon"]),
        ({"id": ["a", "b"]}, (SQUARE, None), ["no_geometry"]),
        ({"id": ["a"]}, (shapely.Point(-75, 45),), ["not_a_polygon"]),
        (
            {"id": ["a", "b"], "level": ["PR", "CD"]},
            (SQUARE, OTHER),
            ["several_levels"],
        ),
        (
            {"id": ["a", "b"], "LANDAREA": ["x", "-1"]},
            (SQUARE, OTHER),
            ["not_a_number", "negative_number"],
        ),
        ({"code": ["a", "b"], "identifiant": ["a", "b"]}, None, ["ambiguous_columns"]),
    ],
)
def test_that_bad_boundaries_are_refused(write, columns, shapes, expected):
    assert codes(write(columns, shapes or (SQUARE, OTHER))) == expected


def test_that_a_crossing_polygon_is_named(write):
    with pytest.raises(DataError) as error:
        read_boundaries(write({"id": ["a", "b"]}, (SQUARE, BOW)))
    (problem,) = error.value.problems
    assert (problem.value, problem.row) == ("b", 2)
    assert "Self-intersection" in problem.facts["reason"]


@pytest.mark.filterwarnings("ignore:.*crs.*:UserWarning")
@pytest.mark.parametrize("name", ["a.shp", "a.gpkg", "a.fgb"])
def test_that_polygons_need_a_coordinate_system(write, name):
    assert codes(write({"id": ["a", "b"]}, crs=None, name=name)) == ["no_crs"]


def test_that_several_layers_are_named(write):
    path = write({"id": ["a", "b"]})
    gpd.read_file(path).to_file(path, layer="second", driver="GPKG")
    with pytest.raises(DataError) as error:
        read_boundaries(path)
    (problem,) = error.value.problems
    assert problem.code == "several_layers"
    assert problem.facts["layers"] == "areas, second"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.gpkg", "content_differs"),
        ("a.geojson", "content_differs"),
        ("a.fgb", "content_differs"),
        ("a.shp", "shapefile_part_missing"),
    ],
)
def test_that_a_file_of_something_else_is_refused(tmp_path, name, code):
    (tmp_path / name).write_bytes(b"this is no map\nat all")
    assert codes(tmp_path / name) == [code]


@pytest.mark.parametrize(
    ("name", "start", "code"),
    [
        ("a.gpkg", b"SQLite format 3\x00" + bytes(200), "file_half_written"),
        ("a.geojson", b"{", "file_not_readable_as"),
    ],
)
def test_that_a_broken_file_says_what_its_driver_said(tmp_path, name, start, code):
    path = tmp_path / name
    path.write_bytes(start + b"this is no map\nat all")
    with pytest.raises(DataError) as error:
        read_boundaries(path)
    (problem,) = error.value.problems
    assert problem.code == code
    assert problem.facts["reason"]
    assert str(tmp_path) not in problem.facts["reason"]


def test_that_a_table_is_no_boundary_file(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id\n1\n")
    assert codes(path) == ["not_a_vector_file"]


def geojson(tmp_path, features, **members):
    path = tmp_path / "areas.geojson"
    document = {"type": "FeatureCollection", **members, "features": features}
    path.write_text(json.dumps(document))
    return path


def test_that_a_geojson_without_features_has_no_rows(tmp_path):
    assert codes(geojson(tmp_path, [])) == ["no_rows"]


def test_that_a_geojson_naming_another_system_is_read_in_it(tmp_path):
    feature = {
        "type": "Feature",
        "properties": {"id": "a"},
        "geometry": json.loads(shapely.to_geojson(shapely.box(0, 0, 9, 9))),
    }
    name = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3347"}}
    layer, _ = read_boundaries(geojson(tmp_path, [feature], crs=name))
    assert layer.frame.crs.to_epsg() == 3347
    layer, _ = read_boundaries(geojson(tmp_path, [feature]))
    assert layer.frame.crs.to_epsg() == 4326


damage = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(changes=damage)
@pytest.mark.parametrize(
    ("name", "part"),
    [("a.geojson", ".geojson"), ("a.gpkg", ".gpkg"), ("a.shp", ".prj")],
)
def test_that_damaged_bytes_give_a_layer_or_a_reason(write, name, part, changes):
    path = write({"id": ["35", "24"], "name": ["a", "b"]}, name=name)
    damaged = path.with_suffix(part)
    content = bytearray(damaged.read_bytes())
    for where, byte in changes:
        content[int(where * (len(content) - 1))] = byte
    damaged.write_bytes(bytes(content))
    try:
        layer, _ = read_boundaries(path)
    except DataError as error:
        assert error.problems
    else:
        assert isinstance(layer, BoundaryLayer)
    finally:
        path.unlink()


def test_that_a_coordinate_system_in_unknown_bytes_is_none(write):
    path = write({"id": ["a", "b"]}, name="a.shp")
    prj = path.with_suffix(".prj")
    prj.write_bytes(prj.read_bytes().replace(b"Greenwich", b"Gree\xacwich"))
    assert codes(path) == ["no_crs"]


def test_that_a_table_without_shapes_in_a_geopackage_is_a_table(tmp_path):
    frame = pd.DataFrame({"id": ["a"], "name": ["A"], "mandate": ["24"]})
    path = tmp_path / "table.gpkg"
    pyogrio.write_dataframe(frame, path, driver="GPKG")
    layer, report = read_organizations(path, vocabulary=read_vocabulary())
    assert layer.frame.loc["a", "mandate"] == {"24"}
    assert report.format == "gpkg"
