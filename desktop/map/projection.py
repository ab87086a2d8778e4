"""The map's projection: Statistics Canada Lambert, and what it does to north."""

from __future__ import annotations

import math
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
from pyproj import CRS, Geod, Transformer

Coordinates = npt.NDArray[np.float64]

MAP_CRS = "EPSG:3347"
GEOGRAPHIC_CRS = "EPSG:4326"
ELLIPSOID = Geod(ellps="GRS80")


@cache
def transformer(source: str, target: str) -> Transformer:
    """Give the transformer between two systems; x is always east."""
    return Transformer.from_crs(CRS(source), CRS(target), always_xy=True)


def projected(
    longitude: npt.ArrayLike, latitude: npt.ArrayLike
) -> tuple[Coordinates, Coordinates]:
    """Project degrees to metres of the map; what cannot be projected is NaN."""
    x, y = transformer(GEOGRAPHIC_CRS, MAP_CRS).transform(
        np.asarray(longitude, dtype=float), np.asarray(latitude, dtype=float)
    )
    return _finite(x), _finite(y)


def geographic(x: float, y: float) -> tuple[float, float]:
    """Give longitude and latitude of a point of the map."""
    longitude, latitude = transformer(MAP_CRS, GEOGRAPHIC_CRS).transform(x, y)
    return float(longitude), float(latitude)


@lru_cache(maxsize=8)
def north_bearing(x: float, y: float) -> float:
    """Bearing of true north, in degrees clockwise from the top of the map.

    Meridians of a conic projection converge, so north is straight up on one only.
    """
    longitude, latitude = geographic(x, y)
    if not math.isfinite(longitude):
        return 0.0
    across, up = projected([longitude] * 2, [latitude - 0.01, latitude + 0.01])
    return math.degrees(math.atan2(across[1] - across[0], up[1] - up[0]))


@lru_cache(maxsize=8)
def ground_scale(x: float, y: float, reach: float = 20_000.0) -> float:
    """Metres on the ground per metre of the map, east-west through a point.

    Measured along the ellipsoid over `reach` metres each way; 1 where the point
    lies outside what the projection can show.
    """
    west, east = geographic(x - reach, y), geographic(x + reach, y)
    if not all(map(math.isfinite, (*west, *east))):
        return 1.0
    _, _, metres = ELLIPSOID.inv(*west, *east)
    return float(metres) / (2 * reach)


def _finite(values: npt.ArrayLike) -> Coordinates:
    found = np.asarray(values, dtype=float)
    return np.where(np.isfinite(found), found, np.nan)
