from __future__ import annotations

import pytest

from desktop.map.projection import geographic, ground_scale, north_bearing, projected


def test_that_places_go_to_the_map_and_come_back() -> None:
    x, y = projected([-106.02], [53.91])
    assert geographic(float(x[0]), float(y[0])) == pytest.approx((-106.02, 53.91))


def test_that_north_is_up_on_the_central_meridian_only() -> None:
    centre, west, east = (projected([lon], [60.0]) for lon in (-91.8667, -130.0, -60.0))
    assert north_bearing(*map(float, (*centre[0], *centre[1]))) == pytest.approx(
        0, abs=1e-3
    )
    assert north_bearing(float(west[0][0]), float(west[1][0])) > 10
    assert north_bearing(float(east[0][0]), float(east[1][0])) < -10


@pytest.mark.parametrize("latitude", [49.0, 77.0])
def test_that_the_scale_is_true_on_the_standard_parallels(latitude: float) -> None:
    x, y = projected([-91.8667], [latitude])
    assert ground_scale(float(x[0]), float(y[0])) == pytest.approx(1.0, abs=1e-4)


def test_that_the_scale_between_the_parallels_differs_from_one() -> None:
    x, y = projected([-91.8667], [63.0])
    assert ground_scale(float(x[0]), float(y[0])) > 1.02
