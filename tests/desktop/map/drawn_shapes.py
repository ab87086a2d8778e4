"""Boundary layers drawn by hand."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from layers.boundaries import BoundaryLayer


def boundary_layer(shapes: dict[str, shapely.Geometry], crs: str) -> BoundaryLayer:
    frame = gpd.GeoDataFrame(
        {
            "name_en": list(shapes),
            "name_fr": list(shapes),
            "parent": "",
            "land_area_km2": np.nan,
        },
        geometry=list(shapes.values()),
        index=list(shapes),
        crs=crs,
    )
    return BoundaryLayer(frame=frame, level="PR")
