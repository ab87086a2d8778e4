"""Kernels against plain numpy and shapely, on shapes drawn at random."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from drawn_shapes import boundary_layer
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.map import kernels
from desktop.map.geometry import projected_areas, region_anchors, region_geometry
from desktop.map.projection import projected
from desktop.map.region_renderer import (
    hatch_tiles,
    region_ids,
    rendered,
    restyled,
    shaded,
)
from desktop.map.style import NO_REGION, RegionStyle, plain_style
from desktop.map.viewport import Viewport
from desktop.theme import LIGHT
from layers.boundaries import BoundaryLayer

HERE = (6_000_000, 1_000_000)
corners = st.lists(
    st.tuples(st.integers(0, 80), st.integers(0, 60)), min_size=4, max_size=12
)


def view_of(width: int, height: int, step: float = 1.0) -> Viewport:
    """Look at a map whose lower left corner is `HERE`."""
    return Viewport(
        x=HERE[0] + width * step / 2,
        y=HERE[1] + height * step / 2,
        metres_per_pixel=step,
        width=width,
        height=height,
    )


def sample_points(view: Viewport) -> tuple[np.ndarray, np.ndarray]:
    rows, columns = np.mgrid[0 : 2 * view.height, 0 : 2 * view.width]
    left, _, _, top = view.box
    step = view.metres_per_pixel / 2
    return left + (columns + 0.5) * step, top - (rows + 0.5) * step


def style_of(regions: int, **changes: object) -> RegionStyle:
    plain = plain_style(regions, LIGHT)
    values = {**plain.__dict__, "line": 0, "coast": 0, **changes}
    return RegionStyle(**values)


@settings(max_examples=60, deadline=None)
@given(corners, corners)
def test_that_samples_are_filled_as_shapely_contains_them(
    first: list[tuple[int, int]], second: list[tuple[int, int]]
) -> None:
    hulls = [shapely.MultiPoint(c).convex_hull for c in (first, second)]
    shape = hulls[0].symmetric_difference(hulls[1])
    if not isinstance(shape, shapely.Polygon | shapely.MultiPolygon) or shape.is_empty:
        return
    # Coordinates that single precision holds exactly, so that both see one shape.
    shape = shapely.set_precision(shape, 1 / 64)
    if shape.is_empty or shape.area < 20 or "Polygon" not in shape.geom_type:
        return
    shape = shapely.transform(shape, lambda xy: xy + HERE)
    geometry = region_geometry(boundary_layer({"a": shape}, "EPSG:3347"))
    view = view_of(80, 60)
    found = region_ids(geometry, view, 1.0) == 0
    x, y = sample_points(view)
    sure = shapely.distance(shapely.boundary(shape), shapely.points(x, y)) > 1e-6
    assert (found == shapely.contains_xy(shape, x, y))[sure].all()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.floats(2, 78), st.floats(2, 58)), min_size=5, max_size=14))
def test_that_shared_borders_leave_no_gap_at_any_scale(
    sites: list[tuple[float, float]],
) -> None:
    whole = shapely.box(0, 0, 80, 60)
    cells = shapely.voronoi_polygons(shapely.MultiPoint(sites), extend_to=whole)
    pieces = [p for p in cells.geoms if p.area > 1e-3]
    if len(pieces) < 2:
        return
    # A thousand times larger, so that grid snapping is at work too.
    pieces = [shapely.transform(p, lambda xy: xy * 1000 + HERE) for p in pieces]
    shapes = {str(row): piece for row, piece in enumerate(pieces)}
    geometry = region_geometry(boundary_layer(shapes, "EPSG:3347"))
    for step in (1000.0, 700.0):
        ids = region_ids(geometry, view_of(80, 60, step), 1.0)
        inner = ids[8:-8, 8:-8] if step == 700.0 else ids[4:-4, 4:-4]
        assert (inner != NO_REGION).all()


def test_that_a_shape_smaller_than_a_pixel_is_still_drawn(
    two_squares: BoundaryLayer,
) -> None:
    geometry = region_geometry(two_squares)
    view = Viewport(width=300, height=200).fitted(geometry.box, (9.0,) * 4)
    assert view.metres_per_pixel > 2_000
    assert (region_ids(geometry, view, 1.0) == 2).sum() >= 4


def test_that_an_edge_along_a_parallel_bends_on_the_map() -> None:
    layer = boundary_layer({"prairie": shapely.box(-110, 49, -95, 60)}, "EPSG:4326")
    rings = region_geometry(layer)
    x, y = projected([-102.5], [49.0])
    xy = rings.full.xy + np.array(rings.origin)
    assert np.hypot(xy[:, 0] - x, xy[:, 1] - y).min() < 10_000
    assert len(xy) > 50


def test_that_snapped_levels_are_made_once_and_have_fewer_vertices() -> None:
    circle = shapely.Point(6.5e6, 1.5e6).buffer(3e5, quad_segs=2000)
    geometry = region_geometry(boundary_layer({"disc": circle}, "EPSG:3347"))
    coarse = geometry.level(5_000.0)
    assert coarse is geometry.level(6_000.0)
    assert len(coarse.xy) < len(geometry.full.xy) / 2


def test_that_plain_pixels_take_their_regions_colour(
    two_squares: BoundaryLayer,
) -> None:
    geometry = region_geometry(two_squares)
    view = Viewport(width=300, height=200).fitted(geometry.box, (9.0,) * 4)
    fills = np.array([0xFF112233, 0xFF445566, 0xFF778899], np.uint32)
    style = style_of(3, fills=fills)
    frame = rendered(geometry, view, 1.0, style)
    sampled = frame.ids[::2, ::2]
    whole = np.ones_like(sampled, dtype=bool)
    for y in (-1, 0, 1):
        for x in (-1, 0, 1):
            whole &= np.roll(frame.ids, (y, x), (0, 1))[::2, ::2] == sampled
            whole &= np.roll(frame.ids, (y, x), (0, 1))[1::2, 1::2] == sampled
    expected = np.append(fills, np.uint32(style.sea))[sampled]
    inner = np.s_[2:-2, 2:-2]
    assert (frame.pixels == expected)[inner][whole[inner]].all()
    assert whole.mean() > 0.9


def test_that_a_mixed_pixel_averages_its_four_samples() -> None:
    ids = np.array([[0, 1], [1, 1]], np.int32)
    fills = np.array([0xFF000000, 0xFF808080], np.uint32)
    pixels = shaded(ids, Viewport(), 1.0, style_of(2, fills=fills))
    assert pixels[0, 0] == 0xFF606060


def test_that_borders_between_regions_are_inked() -> None:
    ids = np.zeros((8, 16), np.int32)
    ids[:, 8:] = 1
    fills = np.array([0xFF000000, 0xFF000000], np.uint32)
    pixels = shaded(ids, Viewport(), 1.0, style_of(2, fills=fills, line=0xFFFFFFFF))
    brightness = pixels[2] & 0xFF
    assert (brightness > 0).tolist() == [False] * 3 + [True] * 2 + [False] * 3
    assert brightness.sum() == pytest.approx(255, abs=4)  # one pixel's worth of ink


@pytest.mark.parametrize("code", [1, 2])
def test_that_a_hatch_is_laid_over_its_regions_only(code: int) -> None:
    ids = np.zeros((80, 160), np.int32)
    ids[:, 80:] = 1
    style = style_of(2, hatches=np.array([code, 0], np.uint8))
    pixels = shaded(ids, Viewport(), 1.0, style)
    assert len(np.unique(pixels[:, :38])) > 1
    assert len(np.unique(pixels[:, 42:])) == 1
    tile = hatch_tiles(1.0)[code]
    assert 0.03 < (tile / 256).mean() < 0.45


def test_that_hatched_lines_run_at_45_degrees_and_join_across_tiles() -> None:
    tile = hatch_tiles(1.0)[1]
    wide = np.tile(tile, (2, 2))
    assert (wide[1:, :-1] == wide[:-1, 1:]).all()


def test_that_a_hatch_travels_with_the_map(two_squares: BoundaryLayer) -> None:
    geometry = region_geometry(two_squares)
    view = Viewport(width=300, height=200).fitted(geometry.box, (9.0,) * 4)
    style = style_of(3, hatches=np.array([1, 2, 0], np.uint8))
    before = rendered(geometry, view, 1.0, style).pixels
    after = rendered(geometry, view.panned(7, 3), 1.0, style).pixels
    assert (before[20:-20, 20:-20] == after[23:-17, 27:-13]).mean() > 0.999


def test_that_the_selected_region_is_outlined_and_no_other(
    two_squares: BoundaryLayer,
) -> None:
    geometry = region_geometry(two_squares)
    view = Viewport(width=300, height=200).fitted(geometry.box, (9.0,) * 4)
    style = style_of(3, accent=0xFF00FF00)
    frame = restyled(rendered(geometry, view, 1.0, style), style.selecting(0))
    rows, columns = np.nonzero(frame.pixels == 0xFF00FF00)
    x, _ = view.to_screen([6e6, 7e6], [1e6, 2e6])
    assert len(rows) > 100
    assert columns.min() >= x[0] - 3
    assert columns.max() <= x[1] + 3
    assert not ((columns > x[0] + 6) & (columns < x[1] - 6) & (rows == 100)).any()


def test_that_warming_compiles_without_a_display() -> None:
    kernels.warm()


def test_that_an_anchor_lies_inside_the_largest_part_of_its_region() -> None:
    parts = [shapely.box(-75, 45, -74, 46), shapely.box(-90, 50, -80, 55)]
    shapes = {
        "apart": shapely.MultiPolygon(parts),
        "ring": shapely.box(-100, 60, -90, 65).difference(
            shapely.box(-99, 61, -91, 64)
        ),
    }
    anchors = region_anchors(boundary_layer(shapes, "EPSG:4326"))
    outlines = projected_areas(boundary_layer(shapes, "EPSG:4326"))
    assert shapely.contains_xy(outlines, *anchors.T).all()
    assert shapely.contains_xy(
        projected_areas(boundary_layer({"large": parts[1]}, "EPSG:4326"))[0],
        *anchors[0],
    )
