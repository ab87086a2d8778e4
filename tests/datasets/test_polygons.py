import numpy as np
import shapely
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from datasets.polygons import mended

SQUARE = shapely.box(0, 0, 2, 2)
BOW = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
SPIKE = shapely.Polygon([(0, 0), (2, 0), (2, 2), (5, 2), (2, 2), (0, 2)])
FLAT = shapely.Polygon([(0, 0), (1, 1), (2, 2)])
points = st.tuples(st.integers(0, 9), st.integers(0, 9))
rings = st.lists(points, min_size=3, max_size=9).map(shapely.Polygon)


def shapes(*all_shapes):
    return np.array(all_shapes, dtype=object)


def test_that_only_polygons_that_cross_themselves_change():
    before = shapes(SQUARE, BOW, None, shapely.Point(1, 1), SPIKE)
    after, changed = mended(before)
    assert changed.tolist() == [False, True, False, False, True]
    assert after[0] is SQUARE
    assert after[2] is None
    assert after[1].area == 0.5
    assert after[4].equals(SQUARE)


def test_that_a_shape_without_any_area_stays_as_it_was():
    endless = shapely.Polygon([(0, 0), (1, 0), (np.inf, 1)])
    after, changed = mended(shapes(FLAT, endless))
    assert changed.tolist() == [False, False]
    assert after[0] is FLAT


@seed(3)
@settings(deadline=None)
@given(st.lists(rings, min_size=1, max_size=5))
def test_that_what_is_mended_is_valid_and_has_an_area(some):
    before = shapes(*some)
    after, changed = mended(before)
    assert len(after) == len(before)
    for shape, is_new in zip(after, changed, strict=True):
        if is_new:
            assert shape.is_valid
            assert shape.geom_type in ("Polygon", "MultiPolygon")
            assert shape.area > 0
    _, more = mended(after)
    assert not more.any()
    assert (after[~changed] == before[~changed]).all()
