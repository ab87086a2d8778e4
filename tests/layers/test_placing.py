import geopandas as gpd
import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.ancestry import code_columns, known_ids
from layers.boundaries import BoundaryLayer
from layers.placing import place
from layers.population import PopulationLayer

GEOD = pyproj.Geod(ellps="WGS84")


def boundaries(shapes, *, crs="EPSG:4326", level="area", parents=None):
    frame = gpd.GeoDataFrame(
        {
            "name_en": "",
            "name_fr": "",
            "parent": parents or [""] * len(shapes),
            "land_area_km2": np.nan,
            "geometry": list(shapes.values()),
        },
        index=list(shapes),
        crs="EPSG:4326",
    ).to_crs(crs)
    return BoundaryLayer(frame=frame, level=level)


def population(points, *, totals=None, codes=None):
    points = np.asarray(points, dtype=float).reshape(-1, 2)
    ids = np.array([f"p{i}" for i in range(len(points))], dtype=object)
    people = np.ones(len(points)) if totals is None else np.asarray(totals, float)
    texts = {k: np.array(v, dtype=object) for k, v in (codes or {}).items()}
    return PopulationLayer(
        ids=ids,
        longitude=points[:, 0],
        latitude=points[:, 1],
        groups={"total": people},
        codes=texts,
    )


TWO = {"b": shapely.box(-76, 45, -75, 46), "a": shapely.box(-75, 45, -74, 46)}


def test_that_a_point_inside_gets_its_boundary_and_a_far_one_none():
    placed, placement = place(population([(-75.5, 45.5), (-60, 50)]), boundaries(TWO))
    assert placed.codes["area"].tolist() == ["b", ""]
    assert (placement.outside_places, placement.outside_people) == (1, 1)
    assert placement.moved_places == 0


def test_that_a_point_on_a_shared_border_goes_to_the_lowest_id():
    placed, _ = place(population([(-75, 45.5)]), boundaries(TWO))
    assert placed.codes["area"].tolist() == ["a"]


def test_that_a_shore_point_moves_by_its_geodesic_distance():
    placed, placement = place(population([(-73.95, 45.5)], totals=[7]), boundaries(TWO))
    km = GEOD.inv(-73.95, 45.5, -74, 45.5)[2] / 1000
    assert placed.codes["area"].tolist() == ["a"]
    assert placement.moved_people == 7
    assert placement.furthest_km == pytest.approx(km, rel=1e-4)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3347"])
def test_that_the_tolerance_is_in_true_kilometres_at_any_latitude(crs):
    square = {"n": shapely.segmentize(shapely.box(-95, 74, -94, 75), 0.02)}
    lon = [GEOD.fwd(-94, 74.5, 90, m)[0] for m in (9_900, 10_100)]
    placed, _ = place(population([(x, 74.5) for x in lon]), boundaries(square, crs=crs))
    assert placed.codes["area"].tolist() == ["n", ""]


def test_that_a_known_code_stands_and_an_unknown_one_is_counted():
    people = population([(-75.5, 45.5)] * 3, codes={"area": ["a", "zz", ""]})
    placed, placement = place(people, boundaries(TWO))
    assert placed.codes["area"].tolist() == ["a", "b", "b"]
    assert placement.unknown_codes == 1


def test_that_people_of_unknown_number_are_moved_as_a_place_without_people():
    _, placement = place(population([(-73.95, 45.5)], totals=[np.nan]), boundaries(TWO))
    assert (placement.moved_places, placement.moved_people) == (1, 0)


def test_that_a_point_in_a_hole_goes_to_the_rim():
    ring = shapely.box(-76, 45, -75, 46) - shapely.box(-75.6, 45.4, -75.5, 45.5)
    placed, placement = place(population([(-75.55, 45.45)]), boundaries({"r": ring}))
    assert placed.codes["area"].tolist() == ["r"]
    assert placement.moved_places == 1


def test_that_an_edge_is_straight_in_the_boundaries_own_coordinates():
    wide = gpd.GeoSeries([shapely.box(-120, 49, -80, 60)], crs="EPSG:4326")
    crossing = (-100.0, 48.5)
    lambert = boundaries({"w": wide.iloc[0]}, crs="EPSG:3347")
    plain = boundaries({"w": wide.iloc[0]})
    assert place(population([crossing]), plain)[0].codes["area"][0] == ""
    x, y = pyproj.Transformer.from_crs(4326, 3347, always_xy=True).transform(*crossing)
    inside = lambert.frame.geometry.iloc[0].contains(shapely.Point(x, y))
    assert (place(population([crossing]), lambert)[0].codes["area"][0] == "w") == inside


seeds = st.integers(0, 2**32 - 1)


def random_map(rng, count):
    corners = rng.uniform((-80, 44), (-70, 60), (count, 2))
    sizes = rng.uniform(0.05, 2, (count, 2))
    return {
        f"r{i}": shapely.segmentize(
            shapely.box(*corner, *(corner + size)).buffer(0.05, quad_segs=2), 0.5
        )
        for i, (corner, size) in enumerate(zip(corners, sizes, strict=True))
    }


@settings(max_examples=25, deadline=None)
@given(seed=seeds)
def test_that_placing_equals_a_spatial_join_and_then_the_nearest(seed):
    rng = np.random.default_rng(seed)
    layer = boundaries(random_map(rng, 5))
    corners = shapely.get_coordinates(layer.frame.geometry.to_numpy())
    around = rng.choice(corners, 30) + rng.normal(0, 0.1, (30, 2))
    people = population(around)
    placed, _ = place(people, layer, tolerance_km=15)
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(*around.T), crs=4326)
    joined = gpd.sjoin(points, layer.frame, predicate="intersects")
    name = next(c for c in joined.columns if c.startswith("index"))
    for row, (lon, lat) in enumerate(around):
        hits = sorted(joined.loc[joined.index == row, name])
        expected = hits[0] if hits else nearest_by_sampling(lon, lat, layer)
        assert placed.codes["area"][row] in np.atleast_1d(expected)


@settings(max_examples=25, deadline=None)
@given(seed=seeds)
def test_that_points_are_placed_one_at_a_time_as_they_are_together(seed):
    rng = np.random.default_rng(seed)
    layer = boundaries(random_map(rng, 8), crs="EPSG:3347")
    corners = shapely.get_coordinates(layer.frame.to_crs(4326).geometry.to_numpy())
    around = rng.choice(corners, 20) + rng.normal(0, 0.1, (20, 2))
    together, _ = place(population(around), layer, tolerance_km=15)
    apart = [place(population([one]), layer, tolerance_km=15)[0] for one in around]
    codes = [one.codes["area"][0] for one in apart]
    assert codes == together.codes["area"].tolist()


def nearest_by_sampling(lon, lat, layer):
    """Ids that may be nearest within 15 km, by distances to dense boundary samples."""
    away = {}
    for identifier, shape in layer.frame.geometry.items():
        dense = shapely.get_coordinates(shapely.segmentize(shape.boundary, 0.002))
        metres = GEOD.inv(
            np.full(len(dense), lon), np.full(len(dense), lat), dense[:, 0], dense[:, 1]
        )[2]
        away[identifier] = metres.min()
    best = min(away.values())
    slack = best * 0.005 + 50
    near = [i for i, m in away.items() if m <= best + slack and best - slack <= 15_000]
    return near + ([""] if best + slack > 15_000 else [])


@settings(max_examples=25, deadline=None)
@given(seed=seeds)
def test_that_placing_does_not_depend_on_the_order_of_rows(seed):
    rng = np.random.default_rng(seed)
    shapes = random_map(rng, 6)
    around = rng.uniform((-81, 43), (-69, 62), (40, 2))
    turn, shuffle = rng.permutation(40), rng.permutation(6)
    names = list(shapes)
    other = {names[i]: shapes[names[i]] for i in shuffle}
    one, first = place(population(around), boundaries(shapes))
    two, second = place(population(around[turn]), boundaries(other))
    assert one.codes["area"][turn].tolist() == two.codes["area"].tolist()
    assert first == second


def test_that_a_place_has_its_own_codes_its_parent_and_what_its_code_contains():
    shapes = {"3506": TWO["b"], "2481": TWO["a"]}
    layer = boundaries(shapes, level="CD", parents=["35", "24"])
    people = population([(-75.5, 45.5), (-74.5, 45.5)], codes={"CSD": ["3506008", ""]})
    placed, _ = place(people, layer)
    columns = code_columns(placed, layer)
    assert columns["CD"].tolist() == ["3506", "2481"]
    assert columns["PR"].tolist() == ["35", "24"]
    assert columns["CSD"].tolist() == ["3506008", ""]
    assert known_ids(placed, layer) == {"3506", "2481", "35", "24", "3506008"}


def test_that_given_codes_stand_against_derived_ones():
    layer = boundaries({"3506": TWO["b"]}, level="CD", parents=["35"])
    people = population([(-75.5, 45.5)], codes={"PR": ["24"]})
    placed, _ = place(people, layer)
    assert code_columns(placed, layer)["PR"].tolist() == ["24"]
