"""The compiled nearest-organization search against brute force, kind by kind."""

from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely

from layers.boundaries import BoundaryLayer
from layers.coverage.compiled import COMPILED
from layers.coverage.engine import PLAIN
from layers.coverage.places import arrange, rearrange
from layers.coverage.reach import Coordinates, Earlier
from layers.population import PopulationLayer

GEOD = pyproj.Geod(ellps="WGS84")
AREAS = frozenset({"5915", "2466", "59"})
EDGES = [-141.0, -110.0, -80.0, -52.0]


def canada(random, count, areas=AREAS):
    """Random places in three strips, in three census divisions or in none."""
    longitude = random.uniform(-141, -52, count)
    latitude = 42 + 41 * random.uniform(0, 1, count) ** 3
    strips = gpd.GeoDataFrame(
        {"name_en": "", "name_fr": "", "parent": "", "land_area_km2": np.nan},
        geometry=[shapely.box(a, 41, b, 84) for a, b in pairwise(EDGES)],
        index=pd.Index(["a", "b", "c"], dtype=object),
        crs="EPSG:4326",
    )
    region = np.array(list("abc"), dtype=object)[np.searchsorted(EDGES, longitude) - 1]
    divisions = np.array(["5915", "5917", "2466", ""], dtype=object)
    people = PopulationLayer(
        ids=np.arange(count).astype(str).astype(object),
        longitude=longitude,
        latitude=latitude,
        groups={"total": np.ones(count)},
        codes={"area": region, "CD": random.choice(divisions, count)},
    )
    return arrange(people, BoundaryLayer(frame=strips, level="area"), areas)


def brute_force(places, sites, allowed):
    n, m = len(places), len(sites.longitude)
    km = (
        np.array(
            GEOD.inv(
                np.repeat(places.longitude, m),
                np.repeat(places.latitude, m),
                np.tile(sites.longitude, n),
                np.tile(sites.latitude, n),
            )[2]
        ).reshape(n, m)
        / 1000
    )
    km[~allowed[places.kind]] = np.inf
    return np.where(np.isfinite(km.min(axis=1)), km.argmin(axis=1), -1), km.min(axis=1)


@pytest.mark.parametrize("count", [1, 30, 700])
@pytest.mark.parametrize("sites", [1, 7, 120])
def test_that_both_engines_reach_what_brute_force_reaches(count, sites):
    random = np.random.default_rng(1000 * count + sites)
    places = canada(random, count)
    there = Coordinates(
        longitude=random.uniform(-141, -52, sites),
        latitude=random.uniform(42, 83, sites),
    )
    allowed = random.uniform(size=(len(places.kinds), sites)) < 0.6
    site, km = brute_force(places, there, allowed)
    for engine, error_km in ((PLAIN, 1e-9), (COMPILED, 0.016)):
        found = engine.reach(places, there, allowed, None)
        np.testing.assert_array_equal(found.site, site)
        np.testing.assert_allclose(found.km, km, rtol=0, atol=error_km)


def test_that_an_earlier_answer_changes_nothing_but_the_work():
    random = np.random.default_rng(9)
    places = canada(random, 500)
    there = Coordinates(
        longitude=random.uniform(-141, -52, 40), latitude=random.uniform(42, 83, 40)
    )
    earlier = None
    for _ in range(6):
        allowed = random.uniform(size=(len(places.kinds), 40)) < random.uniform()
        last = COMPILED.reach(places, there, allowed, earlier)
        earlier = Earlier(reach=last, rows=np.arange(40, dtype=np.int32))
        afresh = COMPILED.reach(places, there, allowed, None)
        np.testing.assert_array_equal(last.site, afresh.site)
        np.testing.assert_array_equal(last.km, afresh.km)


@pytest.mark.parametrize("sites", [0, 1, 3, 60])
@pytest.mark.parametrize("seed", range(6))
def test_that_sites_that_come_go_and_move_are_reached_as_if_always_there(seed, sites):
    random = np.random.default_rng(seed)
    places = canada(random, 1500)
    there = random.uniform((-141, 42), (-52, 83), (sites, 2))
    earlier, kinds = None, len(places.kinds)
    allowed = random.uniform(size=(kinds, sites)) < 0.7
    for _ in range(8):
        spots = Coordinates(longitude=there[:, 0].copy(), latitude=there[:, 1].copy())
        again = COMPILED.reach(places, spots, allowed, earlier)
        afresh = COMPILED.reach(places, spots, allowed, None)
        np.testing.assert_array_equal(again.site, afresh.site)
        np.testing.assert_array_equal(again.km, afresh.km)
        # Some close, some open wherever they come in the order, one at another's door.
        stay = np.flatnonzero(random.uniform(size=len(there)) < 0.9)
        new = random.uniform((-141, 42), (-52, 83), (int(random.integers(3)), 2))
        if len(new) and len(there):
            new[0] = random.choice(there)
        at = np.sort(random.integers(len(stay) + 1, size=len(new)))
        rows = np.insert(stay, at, -1).astype(np.int32)
        there = np.insert(there[stay], at, new, axis=0)
        kept = np.insert(allowed[:, stay], at, random.uniform() < 0.8, axis=1)
        allowed = kept ^ (random.uniform(size=kept.shape) < 0.03)
        earlier = Earlier(reach=again, rows=rows)


def test_that_every_block_is_of_one_kind_and_holds_its_places():
    places = canada(np.random.default_rng(5), 2000)
    for b, (start, end) in enumerate(
        zip(places.starts, places.starts[1:], strict=False)
    ):
        block = slice(start, end)
        assert (places.kind[block] == places.block_kinds[b]).all()
        assert len(set(places.region[block])) == 1
        away = np.linalg.norm(places.xyz[block] - places.centres[b], axis=1)
        assert away.max() <= places.radii[b]
    assert sorted(places.order) == list(range(2000))


@pytest.mark.parametrize("first", [frozenset(), frozenset({"59"}), AREAS])
def test_that_places_rearranged_for_more_areas_are_those_arranged_for_all(first):
    before = canada(np.random.default_rng(3), 900, first)
    again, row = rearrange(before, AREAS)
    afresh = canada(np.random.default_rng(3), 900)
    assert (again.areas, again.kinds) == (afresh.areas, afresh.kinds)
    arrays = ("order", "xyz", "region", "kind", "starts", "centres", "radii")
    for name in (*arrays, "longitude", "block_kinds", "region_starts"):
        np.testing.assert_array_equal(getattr(again, name), getattr(afresh, name))
    np.testing.assert_array_equal(before.order[row], again.order)
