"""Points into polygons: the cell index against a spatial join, from degrees."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from scipy.spatial import Voronoi

from desktop.commandline.benchmarks.measuring import Row, row, timed
from desktop.commandline.benchmarks.synthetic import (
    synthetic_organizations,
    synthetic_population,
)
from layers.boundaries import BoundaryLayer
from layers.placing import rows_holding
from layers.population import PopulationLayer

SUBDIVISIONS = 5_161  # census subdivisions of the 2021 Census
WANTED = 2.0
PLANE = "EPSG:3347"
# 64 pieces an edge give some 400 vertices a polygon, as in the census files.
_HALVINGS, _ROUGHNESS = 6, 0.05
_FAR_M, _SHORE_M = 2e7, 1e5
Numbers = npt.NDArray[np.float64]


def measure(points: int, polygons: int, repeats: int) -> list[Row]:
    """Find the polygon of every point both ways.

    Polygons are clustered as people are, so that most lie in crowded cells.
    """
    people = synthetic_population(points)
    boundaries = rough_cells(polygons)
    joined = boundaries.frame.reset_index(names="id")[["id", "geometry"]]
    vertices = shapely.get_num_coordinates(joined.geometry.to_numpy()).sum()

    def held() -> npt.NDArray[np.int64]:
        return rows_holding(people.longitude, people.latitude, boundaries)

    held()  # compiled before it is timed
    ours = timed(held, repeats)
    theirs = timed(lambda: _joined(people, joined), repeats)
    _assert_equal(ours.result, theirs.result, boundaries)
    return [
        row(
            f"{points:,} points into {polygons:,} polygons of {vertices:,} vertices",
            ours,
            f"geopandas.sjoin in {PLANE}, predicate within",
            theirs,
            wanted=WANTED,
            equal="the polygon of every point",
        )
    ]


def rough_cells(count: int) -> BoundaryLayer:
    """Draw neighbours that share rough edges, small where many people live."""
    sites = synthetic_organizations(count)
    points = gpd.points_from_xy(sites.longitude, sites.latitude, crs="EPSG:4326")
    seeds = shapely.get_coordinates(points.to_crs(PLANE))
    far = seeds.mean(axis=0) + _FAR_M * np.array([[1, 1], [1, -1], [-1, 1], [-1, -1]])
    drawn = Voronoi(np.concatenate([seeds, far]))
    cells = [drawn.vertices[drawn.regions[k]] for k in drawn.point_region[:count]]
    land = shapely.MultiPoint(seeds).envelope.buffer(_SHORE_M, quad_segs=1)
    shapes = shapely.intersection([_rough(corners) for corners in cells], land)
    frame = gpd.GeoDataFrame(
        {"name_en": "", "name_fr": "", "parent": "", "land_area_km2": np.nan},
        geometry=shapes,
        index=pd.Index([f"{k:05}" for k in range(count)], dtype=object),
        crs=PLANE,
    )
    return BoundaryLayer(frame=frame, level="CSD")


def _rough(corners: Numbers) -> shapely.Polygon:
    """Break the edges of a cell; where they would cross each other, leave them."""
    plain = shapely.Polygon(corners)
    ring = np.concatenate([corners, corners[:1]])
    for _ in range(_HALVINGS):
        ring = _halved(ring)
    rough = shapely.Polygon(ring)
    return rough if rough.is_valid else plain


def _halved(ring: Numbers) -> Numbers:
    """Move the middle of each edge aside, the same way for both of its neighbours."""
    start, end = ring[:-1], ring[1:]
    middle, along = (start + end) / 2, end - start
    turned = np.column_stack([-along[:, 1], along[:, 0]])
    # An edge has one direction, whichever neighbour walks along it.
    forth = (start[:, 0] < end[:, 0]) | (
        (start[:, 0] == end[:, 0]) & (start[:, 1] < end[:, 1])
    )
    dice = np.sin(middle @ [12.9898e-3, 78.233e-3]) * 43758.5453
    aside = (2 * (dice - np.floor(dice)) - 1) * _ROUGHNESS * np.where(forth, 1, -1)
    moved = np.empty((2 * len(start) + 1, 2))
    moved[::2], moved[1::2] = ring, middle + turned * aside[:, None]
    return moved


def _joined(people: PopulationLayer, polygons: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    points = gpd.GeoDataFrame(
        geometry=gpd.points_from_xy(people.longitude, people.latitude), crs="EPSG:4326"
    )
    return gpd.sjoin(points.to_crs(PLANE), polygons, how="left", predicate="within")


def _assert_equal(
    rows: npt.NDArray[np.int64], joined: gpd.GeoDataFrame, boundaries: BoundaryLayer
) -> None:
    """Refuse to state a ratio of two different answers; of several, the lowest id."""
    lowest = joined["id"].fillna("").groupby(level=0).min()
    ours = np.append(boundaries.ids, "")[rows]
    np.testing.assert_array_equal(ours.astype(str), lowest.to_numpy().astype(str))
