"""Where the loaded area ends, and which stretches of its outline hide the unknown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial import cKDTree

from layers.boundaries import BoundaryLayer
from layers.coverage.land_border import LAND_BORDER
from layers.errors import DataError, Problem
from layers.geography_levels import PROVINCE_IDS
from layers.placing import TOLERANCE_KM
from layers.travel.straight_line import ecef, geodesic_km

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
# How densely the outline is sampled: about a kilometre.
_STEP_DEG, _STEP_M = 0.01, 1000.0
_BORDER_STEP_DEG = 0.1
# The drawn border is within 20 km of the true one, and straits are narrower than this.
_ALONG_BORDER_KM = 60.0
_PLANE = "EPSG:3347"


@dataclass(frozen=True, kw_only=True, eq=False)
class Edge:
    """Where the loaded area ends with the unknown behind it, as points on that line.

    Degrees, shape (k,); neighbours on the line are at most `spacing_km` apart. No
    points: nothing unknown lies around the area. `all_around` says that the line is the
    whole outline, so that everything outside of it is unknown.
    """

    longitude: Numbers
    latitude: Numbers
    spacing_km: float
    all_around: bool = False


NOWHERE = Edge(longitude=np.empty(0), latitude=np.empty(0), spacing_km=0.0)


def whole_country(boundaries: BoundaryLayer) -> bool:
    """Whether all provinces and territories are loaded, as boundaries of that level.

    Then the sea is no edge, for nobody stands in it, and `land_border` is what is left.
    Of anything less the unknown begins at the whole `outline`, the coast included, as
    nothing says which side of it is sea.
    """
    return boundaries.level == "PR" and set(boundaries.position) >= PROVINCE_IDS


def outline(boundaries: BoundaryLayer, only: Collection[str] | None = None) -> Edge:
    """Outline of all boundaries together, or of it what belongs to some of them.

    Edges between two loaded boundaries are not part of it, nor are holes in which no
    spot is farther than the placing's tolerance from a boundary: slivers between
    neighbours that were generalized apart.

    Raises
    ------
    DataError
        For an id that is not loaded (`edge_not_loaded`).
    """
    missing = sorted(set(only or ()) - set(boundaries.position))
    if missing:
        raise DataError(
            [
                Problem(code="edge_not_loaded", subject="standard", value=identifier)
                for identifier in missing
            ]
        )
    return _edge(boundaries, _outline_points(boundaries, only), only is None)


def land_border(boundaries: BoundaryLayer) -> Edge:
    """Outline along the United States, over land, straits and lakes."""
    whole = outline(boundaries)
    lines = [shapely.LineString(line) for line in LAND_BORDER]
    border = shapely.get_coordinates(shapely.segmentize(lines, _BORDER_STEP_DEG))
    chord, _ = cKDTree(ecef(border[:, 0], border[:, 1])).query(
        ecef(whole.longitude, whole.latitude),
        distance_upper_bound=1000 * _ALONG_BORDER_KM,
        workers=-1,
    )
    near = np.isfinite(chord)
    return Edge(
        longitude=whole.longitude[near],
        latitude=whole.latitude[near],
        spacing_km=whole.spacing_km if near.any() else 0.0,
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class _Samples:
    """Points on rings, in the boundaries' coordinates; `joined` to the one before."""

    xy: Numbers
    joined: Flags


def _outline_points(
    boundaries: BoundaryLayer, only: Collection[str] | None
) -> _Samples:
    shapes = boundaries.frame.geometry.to_numpy()
    parts = shapely.get_parts(shapely.union_all(shapely.make_valid(shapes)))
    rings = [shapely.get_exterior_ring(part) for part in parts if part.area > 0]
    holes = [ring for part in parts if part.area > 0 for ring in part.interiors]
    rings += [hole for hole in holes if _is_wide(hole, boundaries)]
    dense = shapely.segmentize(np.array(rings, dtype=object), _step(boundaries))
    xy, ring = shapely.get_coordinates(dense, return_index=True)
    joined = np.diff(ring, prepend=-1) == 0
    if only is None:
        return _Samples(xy=xy, joined=joined)
    chosen = shapes[[boundaries.position[identifier] for identifier in only]]
    tree = shapely.STRtree(np.atleast_1d(np.asarray(shapely.points(xy), dtype=object)))
    # Overlaying moves corners by less than this.
    near = tree.query(chosen, predicate="dwithin", distance=_step(boundaries) / 1000)[1]
    kept = np.zeros(len(xy), dtype=bool)
    kept[near] = True
    joined &= np.concatenate([[False], kept[:-1]])
    return _Samples(xy=xy[kept], joined=joined[kept])


def _edge(boundaries: BoundaryLayer, samples: _Samples, all_around: bool) -> Edge:
    longitude, latitude = boundaries.from_degrees.transform(
        samples.xy[:, 0], samples.xy[:, 1], direction="INVERSE"
    )
    longitude = (np.asarray(longitude) + 180) % 360 - 180
    joined = np.flatnonzero(samples.joined)
    gaps = geodesic_km(
        longitude[joined - 1], latitude[joined - 1], longitude[joined], latitude[joined]
    )
    spacing = float(gaps.max()) if len(gaps) else 0.0
    return Edge(
        longitude=longitude,
        latitude=latitude,
        spacing_km=spacing,
        all_around=all_around,
    )


def _step(boundaries: BoundaryLayer) -> float:
    crs = boundaries.frame.crs
    if crs.is_geographic:
        return _STEP_DEG
    return _STEP_M / float(crs.axis_info[0].unit_conversion_factor)


def _is_wide(hole: shapely.LinearRing, boundaries: BoundaryLayer) -> bool:
    """Whether a hole has a spot too far from its sides to be placed with them."""
    inside = gpd.GeoSeries([shapely.Polygon(hole)], crs=boundaries.frame.crs)
    return not inside.to_crs(_PLANE).buffer(-1000 * TOLERANCE_KM).is_empty.all()
