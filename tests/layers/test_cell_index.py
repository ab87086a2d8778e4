"""The cell index gives the answer of the spatial index, at every point and border."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from drawing import MAP
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import Voronoi

from layers import cell_index, cell_kernels, crowded_cells
from layers.cell_index import lowest_by_cells, lowest_by_tree
from layers.placing import rows_holding

steady = settings(derandomize=True, deadline=None, database=None, max_examples=30)
seeds = st.integers(0, 2**32 - 1)


def blob(rng: np.random.Generator, scale: float) -> shapely.Polygon:
    """Draw a star of random radii, with a hole at times."""
    centre, count = rng.uniform(0, 100, 2), rng.integers(4, 60)
    angle = np.sort(rng.uniform(0, 2 * np.pi, count))
    radius = scale * rng.uniform(0.3, 1, count)
    spokes = np.column_stack([np.cos(angle), np.sin(angle)])
    shell = centre + radius[:, None] * spokes
    holes = [centre + 0.2 * (shell - centre)] if rng.random() < 0.5 else []
    return shapely.Polygon(shell, holes)


def shapes_of(rng: np.random.Generator, count: int) -> np.ndarray:
    drawn = [blob(rng, rng.choice([2.0, 10.0, 40.0])) for _ in range(count)]
    sound = [one if one.is_valid else one.buffer(0) for one in drawn]
    sound = [one for one in sound if not one.is_empty] or [shapely.box(0, 0, 9, 9)]
    if len(sound) > 2:
        sound[0] = shapely.union(sound[0], sound[1])
    return np.array(sound, dtype=object)


def neighbours(rng: np.random.Generator, count: int) -> np.ndarray:
    far = [(-900, -900), (-900, 999), (999, -900), (999, 999)]
    drawn = Voronoi(np.concatenate([rng.normal(50, 15, (count, 2)), far]))
    cells = [drawn.vertices[drawn.regions[k]] for k in drawn.point_region[:count]]
    return np.array([shapely.Polygon(corners) for corners in cells], dtype=object)


def points_about(rng: np.random.Generator, shapes: np.ndarray) -> np.ndarray:
    """Anywhere, on vertices, on middles of edges, beside them, and crowded."""
    corners = shapely.get_coordinates(shapes)
    some = rng.choice(corners, 60)
    after = np.roll(corners, -1, axis=0)[rng.integers(0, len(corners), 60)]
    beside = some + rng.normal(0, 1e-9, some.shape)
    level = np.column_stack([some[:, 0], rng.choice(corners, 60)[:, 1]])
    crowd = corners[0] + rng.normal(0, 1e-3, (60, 2))
    wide = rng.uniform(-20, 120, (200, 2))
    return np.concatenate([wide, some, (some + after) / 2, beside, level, crowd])


def assert_alike(points: np.ndarray, shapes: np.ndarray) -> None:
    x, y = np.ascontiguousarray(points.T)
    np.testing.assert_array_equal(
        lowest_by_cells(x, y, shapes), lowest_by_tree(x, y, shapes)
    )


@pytest.mark.parametrize("crowd", [0, 24])
@pytest.mark.parametrize("draw", [shapes_of, neighbours])
@steady
@given(seed=seeds, count=st.integers(5, 60))
def test_that_cells_hold_what_the_spatial_index_finds(
    crowd: int, draw, seed: int, count: int
) -> None:
    rng = np.random.default_rng(seed)
    shapes = draw(rng, count)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cell_index, "_CROWD", crowd)  # 0: every cell is cut finer
        assert_alike(points_about(rng, shapes), shapes)


@steady
@given(seed=seeds)
def test_that_borders_of_whole_numbers_are_inside_of_the_first(seed: int) -> None:
    rng = np.random.default_rng(seed)
    corners = rng.integers(0, 6, (12, 2)).astype(float)
    shapes = np.array(
        [shapely.box(*at, *(at + rng.integers(1, 4, 2))) for at in corners],
        dtype=object,
    )
    grid = np.stack(np.meshgrid(np.arange(-1, 11, 0.5), np.arange(-1, 11, 0.5)), -1)
    assert_alike(grid.reshape(-1, 2), shapes)


@pytest.mark.parametrize("kind", [shapely.Polygon, shapely.MultiPolygon])
def test_that_a_hole_and_an_island_in_it_are_told_apart(kind) -> None:
    ring = shapely.box(0, 0, 9, 9) - shapely.box(2, 2, 7, 7)
    island = shapely.box(4, 4, 5, 5)
    shapes = np.array(
        [shapely.union(ring, island)]
        if kind is shapely.MultiPolygon
        else [ring, island],
        dtype=object,
    )
    points = np.array([[1, 1], [3, 3], [4.5, 4.5], [8, 8], [2, 5], [4, 4], [20, 3]])
    assert_alike(np.concatenate([points, points + 1e-12]), shapes)


def test_that_one_place_or_one_line_of_points_is_no_trouble() -> None:
    shapes = np.array([shapely.box(0, 0, 9, 9)], dtype=object)
    assert_alike(np.full((50, 2), 3.0), shapes)
    assert_alike(np.column_stack([np.linspace(-5, 15, 50), np.full(50, 9.0)]), shapes)
    assert_alike(np.array([[1e300, 1e300], [3.0, 3.0], [-1e300, 2.0]]), shapes)


def test_that_warming_compiles_both_grids() -> None:
    cell_index.warm()
    for module in (cell_kernels.hold, crowded_cells.hold_crowded):
        assert module.signatures


def test_that_far_polygons_cost_no_cells() -> None:
    far = shapely.box(1e12, 1e12, 1e12 + 5, 1e12 + 5)
    shapes = np.array([shapely.box(-1e9, 0, 1e9, 5), far], dtype=object)
    points = np.random.default_rng(3).uniform(-10, 10, (300, 2))
    assert_alike(points, shapes)


@steady
@given(seed=seeds)
def test_that_rings_that_cross_themselves_are_taken_alike(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rings = rng.uniform(0, 100, (4, 9, 2))
    shapes = np.array([shapely.Polygon(ring) for ring in rings], dtype=object)
    assert_alike(points_about(rng, shapes), shapes)


def test_that_placing_says_the_same_of_many_points_and_of_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    degrees = np.random.default_rng(5).uniform((-82, 38), (-68, 52), (400, 2))
    degrees[:3] = (-75.0, 45.0), (-80.0, 41.0), (-75.0, 50.0)
    few = rows_holding(*np.ascontiguousarray(degrees.T), MAP)
    monkeypatch.setattr(cell_index, "MANY_POINTS", 1)
    many = rows_holding(*np.ascontiguousarray(degrees.T), MAP)
    np.testing.assert_array_equal(few, many)
    assert few[0] == MAP.position["east"]  # the lowest id of the border
