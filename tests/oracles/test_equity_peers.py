"""Inequality and clusters agree with the peers, where they can do the same."""

from __future__ import annotations

import warnings
from types import ModuleType

import numpy as np
import pytest
import shapely

from layers.boundaries import BoundaryLayer
from layers.equity.amounts import Amounts
from layers.equity.clusters import clusters
from layers.equity.contiguity import Neighbours, queen
from layers.equity.inequality import gini, theil_parts

SIDE = 9


@pytest.fixture(scope="module")
def peers() -> tuple[ModuleType, ModuleType]:
    """Give libpysal.weights and esda, which warn of what they import."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("libpysal.weights"), pytest.importorskip("esda")


@pytest.mark.parametrize("seed", range(3))
def test_that_inequality_of_single_people_is_that_of_inequality(seed: int) -> None:
    peer_gini = pytest.importorskip("inequality.gini")
    peer_theil = pytest.importorskip("inequality.theil")
    random = np.random.default_rng(seed)
    amount, classes = random.gamma(0.7, size=400), random.integers(0, 5, 400)
    ours = Amounts(amount=amount, people=np.ones(400))
    parts = theil_parts(ours, classes, 5)
    assert gini(ours) == pytest.approx(peer_gini.Gini(amount).g, abs=1e-12)
    peer = peer_theil.TheilD(amount, classes)
    assert parts.total == pytest.approx(float(peer.T), abs=1e-9)
    assert parts.between == pytest.approx(float(np.squeeze(peer.bg)), abs=1e-9)
    assert parts.within == pytest.approx(float(np.squeeze(peer.wg)), abs=1e-9)


def crooked_map(seed: int, *, islands: bool) -> tuple[BoundaryLayer, Neighbours]:
    """Lay out a grid whose corners are shaken, so that touching is by exact points."""
    import geopandas as gpd

    random = np.random.default_rng(seed)
    corner = np.stack(np.mgrid[0 : SIDE + 1, 0 : SIDE + 1], axis=-1) + random.uniform(
        -0.3, 0.3, (SIDE + 1, SIDE + 1, 2)
    )
    shapes = [
        shapely.Polygon([corner[a, b], corner[a + 1, b], corner[a + 1, b + 1],
                         corner[a, b + 1]])
        for a in range(SIDE)
        for b in range(SIDE)
    ]  # fmt: skip
    if islands:
        shapes += [shapely.box(30, 30, 31, 31), shapely.box(40, 30, 41, 31)]
    columns = {"name_en": "", "name_fr": "", "parent": "", "land_area_km2": np.nan}
    ids = [f"r{k:03}" for k in range(len(shapes))]
    frame = gpd.GeoDataFrame(columns, geometry=shapes, index=ids, crs="EPSG:4326")
    layer = BoundaryLayer(frame=frame, level="area")
    return layer, queen(layer)


@pytest.mark.parametrize("islands", [False, True])
@pytest.mark.parametrize("seed", range(2))
def test_that_clusters_are_those_of_esda_with_the_same_weights(
    seed: int, islands: bool, peers: tuple[ModuleType, ModuleType]
) -> None:
    weights, esda = peers
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        layer, ours = crooked_map(seed, islands=islands)
        theirs = weights.Queen.from_dataframe(
            layer.frame.reset_index(drop=True), use_index=False
        )
        theirs.transform = "r"
        random = np.random.default_rng(seed + 10)
        value = random.random(len(layer))
        value[: len(value) // 3] += 0.4
        whole = esda.Moran(value, theirs, permutations=999)
        # Its own permutations take a minute to compile; below they are done plainly.
        local = esda.Moran_Local(value, theirs, permutations=0)
    for region in range(len(layer)):
        touching = ours.rows[ours.starts[region] : ours.starts[region + 1]]
        assert touching.tolist() == sorted(theirs.neighbors[region])
    made = clusters(value, ours, permutations=999, seed=7)
    assert made.index == pytest.approx(whole.I, abs=1e-9)
    assert made.expected == pytest.approx(whole.EI, abs=1e-12)
    linked = ours.count > 0
    np.testing.assert_allclose(made.local[linked], local.Is[linked], atol=1e-9)
    np.testing.assert_array_equal(made.surroundings[linked], local.q[linked])
    # Theirs is one-sided; ours says how rare either side is.
    assert made.p == pytest.approx(min(1, 2 * whole.p_sim), abs=0.04)


def test_that_local_p_values_are_those_of_dealing_afresh_for_every_region() -> None:
    layer, neighbours = crooked_map(3, islands=False)
    random = np.random.default_rng(4)
    value = random.random(len(layer)) + np.arange(len(layer)) / len(layer)
    made = clusters(value, neighbours, permutations=999, seed=7)
    for region in range(0, len(layer), 5):
        touching = neighbours.rows[
            neighbours.starts[region] : neighbours.starts[region + 1]
        ]
        others = np.delete(value, region)
        deals = random.random((1999, len(others))).argsort(axis=1)[:, : len(touching)]
        sampled, found = others[deals].mean(axis=1), value[touching].mean()
        rarer = min((sampled >= found).mean(), (sampled <= found).mean())
        assert made.local_p[region] == pytest.approx(min(1, 2 * rarer), abs=0.08)
