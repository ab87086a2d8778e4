"""Polygons that are none, or not where their coordinate system says."""

from __future__ import annotations

import json

import geopandas as gpd
import pyogrio
import pyproj
import pytest
import shapely

METRES = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:3347", always_xy=True)


def square(west: float, south: float, size: float = 1.0) -> list[list[float]]:
    east, north = west + size, south + size
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


BOW_TIE = [[-95, 50], [-94, 51], [-94, 50], [-95, 51], [-95, 50]]


def regions(*features, crs: str = "") -> str:
    """Write a GeoJSON; each feature is an id, a ring (or a geometry), and counts."""
    written = []
    for identifier, shape, *more in features:
        geometry = (
            {"type": "Polygon", "coordinates": [shape]}
            if isinstance(shape, list)
            else shape
        )
        facts = {"id": identifier, "name": f"Region {identifier}"}
        facts |= {"pop": more[0]} if more else {}
        written.append({"type": "Feature", "properties": facts, "geometry": geometry})
    document = {"type": "FeatureCollection", "features": written}
    if crs:
        document["crs"] = {"type": "name", "properties": {"name": crs}}
    return json.dumps(document)


def projected(ring):
    return [list(METRES.transform(*point)) for point in ring]


def found(file, code):
    (one,) = [finding for finding in file.findings if finding.code == code]
    return one


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


WEST, EAST = ("W", square(-100, 50)), ("E", square(-99, 50))


def test_that_clean_regions_block_nothing(look):
    file = look(regions(WEST, EAST), "regions.geojson")
    assert not blocking(file)
    assert file.layer.ids.tolist() == ["W", "E"]
    assert file.crs == "EPSG:4326"


def test_that_metres_declared_degrees_block_until_they_are_taken_for_metres(look):
    text = regions(*((i, projected(ring)) for i, ring in (WEST, EAST)))
    file = look(text, "regions.geojson")
    assert blocking(file) == ["metres_taken_for_degrees:geometry"]
    finding = found(file, "metres_taken_for_degrees")
    assert finding.rows == (1, 2)
    assert finding.facts["declared"] == "EPSG:4326"
    mended = look(text, "regions.geojson", repairs={finding.key: "set_metres"})
    assert mended.crs == "EPSG:3347"
    centre = mended.layer.frame.to_crs("EPSG:4326").geometry.iloc[0].centroid
    assert (centre.x, centre.y) == pytest.approx((-99.5, 50.5), abs=0.1)


def test_that_degrees_declared_metres_block_until_they_are_taken_for_degrees(look):
    text = regions(WEST, EAST, crs="urn:ogc:def:crs:EPSG::3347")
    file = look(text, "regions.geojson")
    assert blocking(file) == ["degrees_taken_for_metres:geometry"]
    finding = found(file, "degrees_taken_for_metres")
    assert finding.rows == (1, 2)
    mended = look(text, "regions.geojson", repairs={finding.key: "set_degrees"})
    assert mended.crs == "EPSG:4326"
    assert mended.layer.ids.tolist() == ["W", "E"]


def test_that_metres_declared_metres_are_left_alone(look):
    shapes = ((i, projected(ring)) for i, ring in (WEST, EAST))
    text = regions(*shapes, crs="urn:ogc:def:crs:EPSG::3347")
    file = look(text, "regions.geojson")
    assert (blocking(file), file.crs) == ([], "EPSG:3347")


def test_that_a_polygon_that_crosses_itself_blocks_until_it_is_mended(look):
    text = regions(WEST, ("B", BOW_TIE))
    file = look(text, "regions.geojson")
    assert blocking(file) == ["invalid_polygon:geometry"]
    finding = found(file, "invalid_polygon")
    assert (finding.rows, finding.examples) == ((2,), ("B",))
    assert finding.facts["reason"]
    mended = look(text, "regions.geojson", repairs={finding.key: "mend_polygons"})
    assert shapely.is_valid(mended.layer.frame.geometry.to_numpy()).all()
    assert mended.layer.frame.geometry.iloc[1].area > 0
    assert [f.code for f in mended.repaired] == ["invalid_polygon"]
    left = look(text, "regions.geojson", repairs={finding.key: "leave_out"})
    assert (left.layer.ids.tolist(), left.aside) == (["W"], ((2, "invalid_polygon"),))


def test_that_parts_of_one_id_block_until_they_are_joined(look):
    text = regions(WEST, ("W", square(-98, 50)), ("E", square(-90, 50)))
    file = look(text, "regions.geojson")
    assert blocking(file) == ["duplicate_id:id"]
    finding = found(file, "duplicate_id")
    assert (finding.rows, finding.examples) == ((2,), ("W",))
    joined = look(text, "regions.geojson", repairs={finding.key: "join_parts"})
    assert joined.layer.ids.tolist() == ["W", "E"]
    assert joined.aside == ((2, "joined_part"),)
    assert len(joined.layer) + len(joined.aside) == joined.rows
    whole = joined.layer.frame.to_crs("EPSG:4326").geometry.iloc[0]
    assert whole.bounds == pytest.approx((-100, 50, -97, 51))


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        (None, "no_geometry"),
        ({"type": "Polygon", "coordinates": []}, "no_geometry"),
        ({"type": "Point", "coordinates": [-99, 50]}, "not_a_polygon"),
        (
            {"type": "LineString", "coordinates": [[-99, 50], [-98, 50]]},
            "not_a_polygon",
        ),
    ],
)
def test_that_a_feature_without_a_polygon_blocks_until_it_is_left_out(
    look, shape, code
):
    text = regions(WEST, EAST, ("N", shape))
    file = look(text, "regions.geojson")
    assert blocking(file) == [f"{code}:geometry"]
    finding = found(file, code)
    assert (finding.rows, finding.examples) == ((3,), ("N",))
    left = look(text, "regions.geojson", repairs={finding.key: "leave_out"})
    assert (left.layer.ids.tolist(), left.aside) == (["W", "E"], ((3, code),))


def test_that_a_region_without_an_id_blocks_until_it_is_left_out(look):
    text = regions(WEST, ("", square(-90, 50)))
    file = look(text, "regions.geojson")
    assert blocking(file) == ["missing_id:id"]
    assert found(file, "missing_id").rows == (2,)
    left = look(text, "regions.geojson", repairs={"missing_id:id": "leave_out"})
    assert left.aside == ((2, "missing_id"),)


def test_that_people_touched_are_those_who_live_in_the_region_by_its_code(look, world):
    text = regions(("35", BOW_TIE), ("46", square(-100, 50)))
    finding = found(look(text, "regions.geojson"), "invalid_polygon")
    inside = world.population.codes["PR"] == "35"
    assert finding.people == world.population.groups["total"][inside].sum()


def test_that_people_of_regions_nobody_knows_are_not_known(look):
    text = regions(WEST, ("B", BOW_TIE))
    assert found(look(text, "regions.geojson"), "invalid_polygon").people is None


def test_that_counts_beside_the_shapes_become_figures_and_symbols_stay_missing(look):
    file = look(regions((*WEST, "120"), (*EAST, "x")), "regions.geojson")
    assert found(file, "counts_missing").rows == (2,)
    counts = file.figures.groups["total"].tolist()
    assert counts[0] == 120
    assert counts[1] != counts[1]


def test_that_counts_that_are_none_block_beside_shapes_as_elsewhere(look):
    text = regions((*WEST, "120"), (*EAST, "-4"))
    file = look(text, "regions.geojson")
    assert blocking(file) == ["negative_number:pop"]
    cleared = look(
        text, "regions.geojson", repairs={"negative_number:pop": "clear_cells"}
    )
    assert cleared.figures.groups["total"][0] == 120


def test_that_a_shapefile_without_a_prj_is_asked_for_its_system(look, tmp_path):
    frame = shapely.polygons([projected(WEST[1]), projected(EAST[1])])
    facts = {"id": ["W", "E"], "name": ["a", "b"]}
    shapes = gpd.GeoDataFrame(facts, geometry=frame, crs="EPSG:3347")
    pyogrio.write_dataframe(shapes, tmp_path / "bare.shp")
    (tmp_path / "bare.prj").unlink()
    shp = (tmp_path / "bare.shp").read_bytes()
    asked = look(shp, "bare.shp")
    assert blocking(asked) == ["no_crs"]
    told = look(shp, "bare.shp", crs="EPSG:3347")
    assert (blocking(told), told.crs) == ([], "EPSG:3347")


PARTS = ("W", BOW_TIE), ("W", square(-98, 50)), ("W", square(-90, 50))
JOIN = {"duplicate_id:id": "join_parts"}


def test_that_parts_of_which_one_is_invalid_wait_until_it_is_mended(look):
    file = look(regions(*PARTS), "regions.geojson", repairs=JOIN)
    assert set(blocking(file)) == {"invalid_polygon:geometry", "duplicate_id:id"}
    assert (file.aside, file.repaired) == ((), ())
    both = {**JOIN, "invalid_polygon:geometry": "mend_polygons"}
    mended = look(regions(*PARTS), "regions.geojson", repairs=both)
    assert mended.layer.ids.tolist() == ["W"]
    assert [row for row, _ in mended.aside] == [2, 3]


@pytest.mark.parametrize(
    ("counts", "whole"), [(("70", "70"), 70), (("70", "50"), None), (("70", ""), None)]
)
def test_that_people_of_parts_are_kept_only_where_every_part_says_the_same(
    look, counts, whole
):
    parts = [(*WEST, counts[0]), ("W", square(-98, 50), counts[1]), (*EAST, "5")]
    file = look(regions(*parts), "regions.geojson", repairs=JOIN)
    found = file.figures.groups["total"].tolist()
    assert found[1] == 5
    assert found[0] == whole if whole else found[0] != found[0]
