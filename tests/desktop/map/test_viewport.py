from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.map.viewport import FARTHEST, NEAREST, Viewport

views = st.builds(
    Viewport,
    x=st.floats(0, 1e7),
    y=st.floats(0, 5e6),
    metres_per_pixel=st.floats(NEAREST, FARTHEST),
    width=st.integers(50, 4000),
    height=st.integers(50, 4000),
)
pixels = st.floats(-5000, 5000)


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-3, rel=1e-6)


@given(views, pixels, pixels)
def test_that_a_pixel_goes_to_the_map_and_comes_back(
    view: Viewport, across: float, down: float
) -> None:
    x, y = view.to_screen(*view.to_map(across, down))
    assert (float(x), float(y)) == (near(across), near(down))


@given(views, pixels, pixels, st.floats(0.01, 100))
def test_that_zooming_keeps_the_place_under_the_pointer(
    view: Viewport, across: float, down: float, factor: float
) -> None:
    place = view.to_map(across, down)
    x, y = view.zoomed(factor, across, down).to_screen(*place)
    assert (float(x), float(y)) == (near(across), near(down))


@given(views, pixels, pixels)
def test_that_panning_moves_the_map_by_as_many_pixels(
    view: Viewport, across: float, down: float
) -> None:
    x, y = view.panned(across, down).to_screen(view.x, view.y)
    assert float(x) == near(view.width / 2 + across)
    assert float(y) == near(view.height / 2 + down)


@given(
    views,
    st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)),
    st.tuples(st.floats(1e3, 1e6), st.floats(1e3, 1e6)),
    st.tuples(*[st.floats(0, 12)] * 4),
)
def test_that_a_fitted_box_lies_inside_the_margins(
    view: Viewport,
    corner: tuple[float, float],
    size: tuple[float, float],
    margins: tuple[float, float, float, float],
) -> None:
    box = (*corner, corner[0] + size[0], corner[1] + size[1])
    x, y = view.fitted(box, margins).to_screen([box[0], box[2]], [box[3], box[1]])
    left, bottom, right, top = margins
    assert x[0] >= left - 1e-6
    assert x[1] <= view.width - right + 1e-6
    assert y[0] >= top - 1e-6
    assert y[1] <= view.height - bottom + 1e-6


def test_that_the_scale_counts_pixels_of_the_standard_size() -> None:
    assert Viewport(metres_per_pixel=280).scale_denominator == pytest.approx(1e6)
