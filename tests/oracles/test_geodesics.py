"""Straight-line travel against Karney's solution of every pair."""

import numpy as np
import pyproj
import pytest

from layers.travel.kernels import arc_m
from layers.travel.straight_line import ecef, geodesic_km, nearest

GEOD = pyproj.Geod(ellps="WGS84")
WEST, EAST, SOUTH, NORTH = -141.0, -52.0, 41.7, 83.1


def canadian(random, count):
    """Points over all of Canada, some of them in a few crowded towns."""
    longitude = random.uniform(WEST, EAST, count)
    latitude = random.uniform(SOUTH, NORTH, count)
    crowded = random.integers(0, count, count // 2)
    longitude[: count // 2] = longitude[crowded] + random.normal(0, 0.01, count // 2)
    latitude[: count // 2] = latitude[crowded] + random.normal(0, 0.01, count // 2)
    return longitude, np.clip(latitude, -90, 90)


def every_pair_km(longitude, latitude, to_longitude, to_latitude):
    n, m = len(longitude), len(to_longitude)
    metres = GEOD.inv(
        np.repeat(longitude, m),
        np.repeat(latitude, m),
        np.tile(to_longitude, n),
        np.tile(to_latitude, n),
    )[2]
    return np.asarray(metres).reshape(n, m) / 1000


@pytest.mark.parametrize("sites", [1, 2, 5, 40, 300])
def test_that_the_nearest_is_that_of_brute_force(sites):
    random = np.random.default_rng(sites)
    places, organizations = canadian(random, 400), canadian(random, sites)
    row, km = nearest(*places, *organizations)
    pairs = every_pair_km(*places, *organizations)
    np.testing.assert_array_equal(row, pairs.argmin(axis=1))
    np.testing.assert_allclose(km, pairs.min(axis=1), rtol=0, atol=1e-9)


def test_that_of_many_far_rivals_the_nearest_by_geodesic_is_taken():
    # All are 3,000 km off to a few metres; their chords differ by hundreds, since the
    # ellipsoid bends less one way than another, and so rank them wrongly.
    random = np.random.default_rng(3)
    place = np.array([-95.0]), np.array([55.0])
    longitude, latitude, _ = GEOD.fwd(
        np.full(60, -95.0),
        np.full(60, 55.0),
        random.uniform(-180, 180, 60),
        3_000_000 + random.uniform(-5, 5, 60),
    )
    row, km = nearest(*place, np.array(longitude), np.array(latitude))
    pairs = every_pair_km(*place, longitude, latitude)
    np.testing.assert_array_equal(row, pairs.argmin(axis=1))
    np.testing.assert_allclose(km, pairs.min(axis=1), rtol=0, atol=1e-9)


def test_that_of_sites_at_one_place_the_first_is_taken():
    row, km = nearest(
        np.array([-75.0]),
        np.array([45.0]),
        np.array([-60.0, -74.0, -74.0, -74.0]),
        np.array([50.0, 45.0, 45.0, 45.0]),
    )
    assert row.tolist() == [1]
    assert km[0] == pytest.approx(78.846, abs=1e-3)


def test_that_without_sites_nothing_is_near():
    nowhere = np.empty(0)
    row, km = nearest(np.array([-75.0]), np.array([45.0]), nowhere, nowhere)
    assert row.tolist() == [-1]
    assert np.isinf(km).all()


def test_that_a_point_is_at_no_distance_from_itself():
    longitude, latitude = canadian(np.random.default_rng(1), 50)
    assert (geodesic_km(longitude, latitude, longitude, latitude) == 0).all()
    for x, y, z in ecef(longitude, latitude):
        assert arc_m(x, y, z, x, y, z) == 0


def test_that_earth_centred_coordinates_are_those_of_proj():
    longitude, latitude = canadian(np.random.default_rng(2), 200)
    to_ecef = pyproj.Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)
    expected = np.column_stack(to_ecef.transform(longitude, latitude, 0 * latitude))
    np.testing.assert_allclose(ecef(longitude, latitude), expected, rtol=0, atol=1e-6)


# The errors that the docstring of `arc_m` admits, in metres, by distance.
ADMITTED = [(300e3, 1e-4), (1000e3, 0.01), (2000e3, 0.06), (4000e3, 2), (6400e3, 16)]


@pytest.mark.parametrize(("upto_m", "error_m"), ADMITTED)
def test_that_the_compiled_arc_is_as_accurate_as_it_says(upto_m, error_m):
    random = np.random.default_rng(int(upto_m))
    count = 4000
    longitude = random.uniform(WEST, EAST, count)
    latitude = random.uniform(SOUTH, NORTH, count)
    # Most pairs near the far end, where the error is largest.
    metres = upto_m * random.uniform(0, 1, count) ** 0.3
    to_longitude, to_latitude, _ = GEOD.fwd(
        longitude, latitude, random.uniform(-180, 180, count), metres
    )
    from_xyz = ecef(longitude, latitude)
    to_xyz = ecef(np.array(to_longitude), np.array(to_latitude))
    arcs = np.array(
        [arc_m(*a, *b) for a, b in zip(from_xyz, to_xyz, strict=True)], dtype=float
    )
    # Karney's own inverse, as `fwd` and the coordinates round to nanometres.
    exact = GEOD.inv(longitude, latitude, to_longitude, to_latitude)[2]
    assert np.abs(arcs - exact).max() <= error_m
