"""Nearest organization: the ECEF tree against a planar spatial join."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import numpy.typing as npt

from desktop.commandline.benchmarks.measuring import Row, row, timed
from desktop.commandline.benchmarks.synthetic import (
    synthetic_organizations,
    synthetic_population,
)
from layers.travel.straight_line import ELLIPSOID, nearest

WANTED = 2.5
SAMPLE = 400
TOLERANCE_KM = 1e-6
PLANE = "EPSG:3347"
Numbers = npt.NDArray[np.float64]


def measure(points: int, organizations: int, repeats: int) -> list[Row]:
    """Find the nearest of many organizations for very many points, both ways."""
    people = synthetic_population(points)
    sites = synthetic_organizations(organizations)
    here = (people.longitude, people.latitude)
    there = (sites.longitude, sites.latitude)
    _, kilometres = nearest(*here, *there)
    assert_equal_to_brute_force(here, there, kilometres)
    ours = timed(lambda: nearest(*here, *there), repeats)
    theirs = timed(lambda: _spatial_join(here, there), repeats)
    wrong = np.abs(theirs.result - kilometres) > 1.0
    return [
        row(
            f"nearest of {organizations:,} for {points:,} points",
            ours,
            f"geopandas.sjoin_nearest in {PLANE} "
            f"(off by more than 1 km at {wrong.sum():,} points, "
            f"at most {np.abs(theirs.result - kilometres).max():.0f} km)",
            theirs,
            wanted=WANTED,
            equal=f"pyproj.Geod brute force, {SAMPLE} points, {TOLERANCE_KM} km",
        )
    ]


def assert_equal_to_brute_force(
    here: tuple[Numbers, Numbers], there: tuple[Numbers, Numbers], kilometres: Numbers
) -> None:
    """Measure a sample of points against every organization on the ellipsoid."""
    sample = np.linspace(0, len(kilometres) - 1, SAMPLE).astype(int)
    for at in sample:
        longitude = np.full_like(there[0], here[0][at])
        latitude = np.full_like(there[1], here[1][at])
        _, _, metres = ELLIPSOID.inv(longitude, latitude, *there)
        gap = abs(metres.min() / 1000 - kilometres[at])
        if gap > TOLERANCE_KM:
            raise AssertionError(f"point {at} differs by {gap} km")


def _spatial_join(
    here: tuple[Numbers, Numbers], there: tuple[Numbers, Numbers]
) -> Numbers:
    frames = [
        gpd.GeoDataFrame(geometry=gpd.points_from_xy(*at), crs="EPSG:4326").to_crs(
            PLANE
        )
        for at in (here, there)
    ]
    joined = gpd.sjoin_nearest(*frames, distance_col="metres")
    once = joined[~joined.index.duplicated()]
    return np.asarray(once["metres"].to_numpy() / 1000)
