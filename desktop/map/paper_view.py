"""Paper view: where a place of the map falls on a page, its scale and its north."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from PySide6.QtCore import QPointF, QRectF

from desktop.map.projection import ground_scale, north_bearing

FARTHEST_REACH = 20_000.0


@dataclass(frozen=True, kw_only=True, eq=False)
class PaperView:
    """A frame on paper and the ground it shows, in metres of the map's projection.

    `units_per_metre` is painter units per projected metre; the ground point `(x, y)`
    falls on the page at `middle`.
    """

    units_per_metre: float
    x: float
    y: float
    middle: QPointF

    def on_paper(self, ground: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Turn projected coordinates, shape (n, 2), into painter units; y runs down."""
        flip = np.array([self.units_per_metre, -self.units_per_metre])
        middle = [self.middle.x(), self.middle.y()]
        return (np.asarray(ground) - [self.x, self.y]) * flip + middle

    def shapes(self, areas: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
        """Turn projected geometries into painter units."""
        return np.asarray(shapely.transform(areas, self.on_paper), dtype=object)

    def metres_per_unit(self) -> float:
        """Ground metres per painter unit at the frame's middle, on the ellipsoid.

        A projection's own metres are true only along its standard lines.
        """
        reach = min(FARTHEST_REACH, 50 / self.units_per_metre)
        return ground_scale(self.x, self.y, reach) / self.units_per_metre

    def north(self) -> float:
        """Bearing of true north at the frame's middle, degrees clockwise from up."""
        return north_bearing(self.x, self.y)


def fitted(areas: npt.NDArray[np.object_], frame: QRectF) -> PaperView:
    """Fit projected geometries into a frame, centred, as large as they go."""
    left, bottom, right, top = shapely.total_bounds(areas)
    wide, high = max(right - left, 1.0), max(top - bottom, 1.0)
    return PaperView(
        units_per_metre=min(frame.width() / wide, frame.height() / high),
        x=(left + right) / 2,
        y=(bottom + top) / 2,
        middle=frame.center(),
    )
