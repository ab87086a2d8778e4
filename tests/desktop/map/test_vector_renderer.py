"""Regions on paper: edges, hatches, swatches and where things fall."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop.map.paper_labels import owner_grid
from desktop.map.paper_view import fitted
from desktop.map.swatch import diagonal_segments, dot_centres, rim
from desktop.map.vector_renderer import area_path, edges
from desktop.theme import DARK, LIGHT, contrast

SQUARES = np.array([shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)], object)


def test_that_a_shared_edge_is_drawn_once() -> None:
    shared, shores = edges(SQUARES)
    assert shapely.length(shared).sum() == pytest.approx(10)
    assert shapely.length(shores).sum() == pytest.approx(60)


def test_that_an_island_and_a_lake_keep_their_outlines() -> None:
    lake = shapely.box(0, 0, 10, 10).difference(shapely.box(4, 4, 6, 6))
    area = shapely.union_all([lake, shapely.box(20, 0, 21, 1)])
    _, shores = edges(np.array([area], object))
    assert shapely.length(shores).sum() == pytest.approx(40 + 8 + 4)
    path = area_path(area)
    assert path.boundingRect() == QRectF(0, 0, 21, 10)
    assert not path.contains(QRectF(4.5, 4.5, 1, 1))


@given(spacing=st.floats(0.5, 5), x=st.floats(-100, 100), size=st.floats(3, 60))
def test_that_hatch_lines_stay_inside_and_cover_evenly(
    spacing: float, x: float, size: float
) -> None:
    area = shapely.Point(x, 7).buffer(size)
    segments = diagonal_segments(area, spacing)
    drawn = shapely.linestrings(segments.reshape(-1, 2, 2))
    assert shapely.covers(area.buffer(1e-6), drawn).all()
    length = shapely.length(drawn).sum()
    assert length * spacing == pytest.approx(area.area, rel=1.5 * spacing / size)


def test_that_hatch_lines_run_up_to_the_right() -> None:
    x1, y1, x2, y2 = diagonal_segments(SQUARES[0], 2.0).T
    assert np.allclose(y2 - y1, -(x2 - x1))


def test_that_dots_stand_inside() -> None:
    area = shapely.Point(0, 0).buffer(20)
    dots = dot_centres(area, 2.0)
    assert shapely.contains_xy(area, dots).all()
    assert len(dots) == pytest.approx(area.area / 4, rel=0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_swatch_is_told_from_its_card(theme: object) -> None:
    for colour in theme.coverage:
        assert contrast(rim(colour, theme.panel), theme.panel) >= 3.0


def test_that_a_fitted_map_fills_its_frame_with_north_up() -> None:
    areas = np.array([shapely.box(5e6, 1e6, 7e6, 2e6)], object)
    view = fitted(areas, QRectF(100, 50, 400, 400))
    assert view.shapes(areas)[0].bounds == pytest.approx((100, 150, 500, 350))
    (top,) = view.on_paper(np.array([[5e6, 2e6]]))
    assert top == pytest.approx([100, 150])


def test_that_the_scale_is_measured_on_the_ground() -> None:
    # EPSG:3347 is true along 49 and 77 degrees north and too small between them.
    areas = np.array([shapely.box(6.1e6, 2.1e6, 6.3e6, 2.3e6)], object)
    view = fitted(areas, QRectF(0, 0, 200, 200))
    assert view.metres_per_unit() > 1000
    assert view.metres_per_unit() == pytest.approx(1000, rel=0.05)


def test_that_north_leans_left_in_the_east_and_right_in_the_west() -> None:
    frame = QRectF(0, 0, 100, 100)
    west = fitted(np.array([shapely.box(4e6, 2e6, 4.1e6, 2.1e6)], object), frame)
    east = fitted(np.array([shapely.box(8.5e6, 2e6, 8.6e6, 2.1e6)], object), frame)
    assert west.north() > 5
    assert east.north() < -5
    assert math.isfinite(west.north())


def test_that_a_region_smaller_than_a_cell_still_owns_one() -> None:
    areas = np.array([shapely.box(0, 0, 40, 40), shapely.box(50.1, 50.1, 50.2, 50.2)])
    owner = owner_grid(areas, QRectF(0, 0, 80, 80))
    assert (owner == 0).sum() == 100
    assert (owner == 1).sum() == 1
    assert owner[19, 19] == -1
