"""Regions as flat coordinate arrays: what the kernels read, with levels of detail."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import CRS

from desktop.map.projection import MAP_CRS, transformer

if TYPE_CHECKING:
    from desktop.map.viewport import Box
    from layers.boundaries import BoundaryLayer

# An edge along a parallel bends on the map: a quarter of a degree of it is straight
# to within 40 m at 60 degrees north.
LONGEST_EDGE_DEGREES = 0.25
LONGEST_EDGE_METRES = 20_000.0
FINEST_OCTAVE = 3  # below 8 m a pixel, everything is drawn as it is


@dataclass(frozen=True, kw_only=True, eq=False)
class Rings:
    """Closed rings of regions; coordinates in metres from the geometry's origin."""

    xy: npt.NDArray[np.float32]
    rings: npt.NDArray[np.int64]
    region_rings: npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, eq=False)
class RegionGeometry:
    """Polygons of a boundary layer on the map's projection, in the layer's order.

    Coordinates are offsets from `origin`, which keeps single precision good to half a
    metre in Canada. `bounds` (n, 4) are left, bottom, right, top in metres of the map;
    `anchors` (n, 2) are offsets of a point inside each region's largest part.
    """

    ids: tuple[str, ...]
    origin: tuple[float, float]
    full: Rings
    bounds: npt.NDArray[np.float64]
    anchors: npt.NDArray[np.float32]
    _levels: dict[int, Rings] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def box(self) -> Box:
        """Box around all regions, in metres of the map."""
        low, high = self.bounds.min(axis=0), self.bounds.max(axis=0)
        return float(low[0]), float(low[1]), float(high[2]), float(high[3])

    def within(self, box: Box) -> npt.NDArray[np.int64]:
        """Rows whose bounds meet a box, in order."""
        left, bottom, right, top = self.bounds.T
        meets = (left <= box[2]) & (right >= box[0])
        meets &= (bottom <= box[3]) & (top >= box[1])
        return np.flatnonzero(meets).astype(np.int64)

    def level(self, metres_per_pixel: float) -> Rings:
        """Rings snapped to a grid no coarser than half a pixel; made on first need."""
        octave = math.floor(math.log2(metres_per_pixel))
        if octave < FINEST_OCTAVE:
            return self.full
        if octave not in self._levels:
            self._levels[octave] = _snapped(self.full, 2.0**octave / 2)
        return self._levels[octave]


def region_geometry(boundaries: BoundaryLayer) -> RegionGeometry:
    """Project a boundary layer; long edges are bent as their own CRS means them."""
    shapes = projected_areas(boundaries)
    coordinates, (rings, parts, regions) = _ragged(shapes)
    bounds = shapely.bounds(shapes)
    low, high = np.nanmin(bounds[:, :2], axis=0), np.nanmax(bounds[:, 2:], axis=0)
    origin = np.round((low + high) / 2)
    inside = shapely.point_on_surface(_largest_parts(shapes))
    anchors = shapely.get_coordinates(inside) - origin
    return RegionGeometry(
        ids=tuple(str(identifier) for identifier in boundaries.ids),
        origin=(float(origin[0]), float(origin[1])),
        full=Rings(
            xy=np.ascontiguousarray(coordinates - origin, dtype=np.float32),
            rings=np.asarray(rings, dtype=np.int64),
            region_rings=np.asarray(parts, dtype=np.int64)[regions],
        ),
        bounds=bounds,
        anchors=np.ascontiguousarray(anchors, dtype=np.float32),
    )


def region_anchors(boundaries: BoundaryLayer) -> npt.NDArray[np.float64]:
    """Give a point inside each region's largest part, in metres of the map, (n, 2).

    Only the points are projected, as a layer's every corner takes seconds.
    """
    shapes = boundaries.frame.geometry.to_numpy()
    inside = shapely.point_on_surface(_largest_parts(shapes))
    project = transformer(CRS(boundaries.frame.crs).to_wkt(), MAP_CRS)
    return np.column_stack(project.transform(*shapely.get_coordinates(inside).T))


def projected_areas(boundaries: BoundaryLayer) -> npt.NDArray[np.object_]:
    """Polygons in metres of the map, in the layer's order, shape (n,).

    Long edges are bent on the way, as they are straight only in the layer's own CRS.
    """
    shapes = boundaries.frame.geometry.to_numpy()
    crs = CRS(boundaries.frame.crs)
    if crs == CRS(MAP_CRS):
        return np.asarray(shapes, dtype=object)
    longest = LONGEST_EDGE_DEGREES if crs.is_geographic else LONGEST_EDGE_METRES
    project = transformer(crs.to_wkt(), MAP_CRS)
    return np.asarray(
        shapely.transform(
            shapely.segmentize(shapes, longest),
            lambda xy: np.column_stack(project.transform(xy[:, 0], xy[:, 1])),
        ),
        dtype=object,
    )


def _ragged(
    shapes: npt.NDArray[np.object_],
) -> tuple[npt.NDArray[np.float64], tuple[npt.NDArray[np.int64], ...]]:
    """Coordinates and offsets of rings, parts and shapes, single parts made multi."""
    kind, coordinates, offsets = shapely.to_ragged_array(shapes, include_z=False)
    if kind == shapely.GeometryType.POLYGON:
        rings, parts = offsets
        return coordinates, (rings, parts, np.arange(len(shapes) + 1))
    rings, parts, regions = offsets
    return coordinates, (rings, parts, regions)


def _largest_parts(shapes: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
    parts, owner = shapely.get_parts(shapes, return_index=True)
    order = np.lexsort((-shapely.area(parts), owner))
    _, first = np.unique(owner[order], return_index=True)
    return np.asarray(parts[order][first], dtype=object)


def _snapped(full: Rings, cell: float) -> Rings:
    xy, rings = np.empty_like(full.xy), np.empty_like(full.rings)
    region_rings = np.empty_like(full.region_rings)
    from desktop.map import kernels  # the compiler is loaded in the worker

    vertices, count = kernels.snap(
        full.xy, full.rings, full.region_rings, 1.0 / cell, xy, rings, region_rings
    )
    return Rings(
        xy=xy[:vertices].copy(),
        rings=rings[: count + 1].copy(),
        region_rings=region_rings,
    )
