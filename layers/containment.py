"""Which region a point lies in, by its polygons."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.boundaries import BoundaryLayer
from layers.nearest_boundary import nearest_boundary
from layers.placing import TOLERANCE_KM, rows_holding

Numbers = npt.NDArray[np.float64]


def regions_of_points(
    boundaries: BoundaryLayer, longitude: Numbers, latitude: Numbers
) -> npt.NDArray[np.int64]:
    """Find the row of the region where each point (degrees) stands, -1 for none.

    The rule is that of `layers.placing.place`, so that an organization on a wharf
    stands in the region of the people who live there: the region that holds the
    point (the lowest id on a shared border), else the nearest within the tolerance.
    """
    rows = rows_holding(longitude, latitude, boundaries)
    astray = np.flatnonzero(rows < 0)
    rows[astray], _ = nearest_boundary(
        longitude[astray], latitude[astray], boundaries, tolerance_km=TOLERANCE_KM
    )
    return rows
