"""Province and territory polygons from the Natural Earth map that QGIS carries."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyogrio
import shapely

from datasets.canada.census import PROVINCES, Province

DEBIAN_PACKAGE = "qgis-common"
MAP_FILE = "usr/share/qgis/resources/data/world_map.gpkg"
DECIMALS = 4
# Square root of the area (degrees) of the smallest corner kept: under 1 km.
SIMPLIFICATION_DEG = 0.01
# The map draws a parallel as one edge hundreds of kilometres long, straight only in
# degrees. Drawn in the Lambert projection of Canada it would cut 10 km off the land
# along the 49th parallel, where people live; edges this short bend less than 10 m.
LONGEST_EDGE_DEG = 0.25

# The one name the map writes otherwise than the census does in English.
_MAP_NAMES = {"QC": "Québec"}

Polygons = npt.NDArray[np.object_]


def read_polygons(path: Path) -> Polygons:
    """Polygons of the 13 provinces and territories, in the order of `PROVINCES`.

    Raises
    ------
    KeyError
        If the map lacks one of them.
    """
    _, _, geometry, fields = pyogrio.raw.read(
        path, layer="states_provinces", columns=["name"], where="adm0_a3 = 'CAN'"
    )
    shapes = dict(zip(fields[0], shapely.from_wkb(geometry), strict=True))
    names = [_MAP_NAMES.get(p.postal, p.name_en) for p in PROVINCES]
    return np.array([shapes[name] for name in names], dtype=object)


def generalize(polygons: Polygons) -> Polygons:
    """Simplify, bend long edges and round, keeping every shared edge shared.

    No island is dropped.

    Raises
    ------
    ValueError
        If the result would overlap, gape or lose a part.
    """
    simple = shapely.coverage_simplify(polygons, SIMPLIFICATION_DEG)
    bent = shapely.segmentize(simple, LONGEST_EDGE_DEG)
    rounded = shapely.transform(bent, lambda xy: np.round(xy, DECIMALS))
    drawn: Polygons = shapely.orient_polygons(
        shapely.remove_repeated_points(rounded), exterior_cw=False
    )
    parts = shapely.get_num_geometries
    if not (shapely.is_valid(drawn).all() and shapely.coverage_is_valid(drawn)):
        raise ValueError("the generalized polygons are no valid coverage")
    if (parts(drawn) != parts(polygons)).any():
        raise ValueError("the generalized polygons lost a part")
    return drawn


def feature(province: Province, polygon: shapely.Geometry) -> dict[str, Any]:
    """GeoJSON feature of one province, coordinates rounded."""
    geometry: dict[str, Any] = json.loads(shapely.to_geojson(polygon))
    properties: Mapping[str, object] = {
        "id": province.id,
        "land_area_km2": province.land_area_km2,
        "level": "PR",
        "name_en": province.name_en,
        "name_fr": province.name_fr,
        "parent": "CA",
        "postal": province.postal,
    }
    return {"geometry": geometry, "properties": properties, "type": "Feature"}


def geojson(polygons: Polygons) -> str:
    """GeoJSON text (RFC 7946), one feature a line so that a change can be read."""
    lines = [
        json.dumps(
            feature(province, polygon),
            ensure_ascii=False,
            separators=(",", ":"),
            sort_keys=True,
        )
        for province, polygon in zip(PROVINCES, polygons, strict=True)
    ]
    features = ",\n".join(lines)
    head = '{"type":"FeatureCollection","name":"provinces_territories","features":[\n'
    return f"{head}{features}\n]}}\n"
