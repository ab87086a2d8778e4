"""Shapes for the web map: simplified together, projected, light enough to mail."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pyproj
import shapely

from layers.boundaries import BoundaryLayer
from layers.organizations import GEOGRAPHIC

# One unit of the drawing is one pixel at zoom 0. This is what a pixel of Web Mercator
# is at the equator, so that zoom levels mean what people are used to.
METRES_PER_UNIT = 156_543.034
DECIMALS = 4
MOST_VERTICES = 45_000
# The first tolerance tried, as a share of the layer's longer side.
FIRST_TOLERANCE = 1 / 20_000
MOST_STEPS = 8
# An edge is straight only in the layer's own CRS: long ones get more vertices first.
LONGEST_EDGE = 1 / 200

Numbers = npt.NDArray[np.float64]
Shapes = npt.NDArray[np.object_]


def drawn_regions(boundaries: BoundaryLayer, crs: str) -> Shapes:
    """Give the polygons in drawing units, with at most about `MOST_VERTICES`.

    Neighbours are simplified together in their own CRS and so still share every
    edge. `crs` is a projected system in metres.
    """
    layer = boundaries.frame.geometry
    west, south, east, north = layer.total_bounds
    side = max(east - west, north - south)
    shapes = _simplified(layer.to_numpy(), side * FIRST_TOLERANCE)
    shapes = shapely.segmentize(shapes, side * LONGEST_EDGE)
    projected = gpd.GeoSeries(shapes, crs=layer.crs).to_crs(crs).to_numpy()
    return np.asarray(
        shapely.transform(
            projected, lambda xy: np.round(xy / METRES_PER_UNIT, DECIMALS)
        )
    )


def _simplified(shapes: Shapes, tolerance: float) -> Shapes:
    simple = shapes
    # Bounded, since the smallest islands cannot get any simpler.
    for step in range(MOST_STEPS):
        if shapely.get_num_coordinates(simple).sum() <= MOST_VERTICES:
            break
        simple = np.asarray(shapely.coverage_simplify(shapes, tolerance * 2**step))
    return simple


def drawn_points(longitude: Numbers, latitude: Numbers, crs: str) -> Numbers:
    """Give points in drawing units, shape (n, 2)."""
    project = pyproj.Transformer.from_crs(GEOGRAPHIC, crs, always_xy=True)
    x, y = project.transform(longitude, latitude)
    return np.round(np.column_stack([x, y]) / METRES_PER_UNIT, DECIMALS)
