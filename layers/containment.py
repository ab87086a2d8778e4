"""Which region a point lies in, by its polygons."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyproj
import shapely

from layers.boundaries import BoundaryLayer
from layers.organizations import GEOGRAPHIC

Numbers = npt.NDArray[np.float64]


def regions_of_points(
    boundaries: BoundaryLayer, longitude: Numbers, latitude: Numbers
) -> npt.NDArray[np.int64]:
    """Find the row of the region that holds each point (degrees), -1 for none.

    A point on a shared border belongs to the region that comes first.
    """
    to_layer = pyproj.Transformer.from_crs(
        GEOGRAPHIC, boundaries.frame.crs, always_xy=True
    )
    x, y = to_layer.transform(longitude, latitude)
    point, region = boundaries.tree.query(shapely.points(x, y), predicate="intersects")
    rows = np.full(len(longitude), len(boundaries), dtype=np.int64)
    np.minimum.at(rows, point, region)
    rows[rows == len(boundaries)] = -1
    return rows
