"""Coordinates of records, and what is wrong with those that are not in Canada."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyproj
import shapely

from datasets.cells import (
    Mask,
    Numbers,
    cell_problems,
    filled,
    parse_numbers,
)
from datasets.records import Records, Texts
from layers.errors import Problem
from layers.organizations import GEOGRAPHIC

# Degrees around Canada, islands and territorial waters included.
LATITUDES = (41.0, 84.0)
LONGITUDES = (-142.0, -52.0)


@dataclass(frozen=True, kw_only=True, eq=False)
class Coordinates:
    """Points of records in EPSG:4326, NaN where a record has none, shape (n,)."""

    latitude: Numbers
    longitude: Numbers
    problems: tuple[Problem, ...]

    @property
    def given(self) -> Mask:
        """Whether each record has a point."""
        return np.isfinite(self.latitude)


def read_coordinates(
    records: Records, latitude: str | None, longitude: str | None
) -> Coordinates:
    """Read points from the geometry of a vector file, else from two columns.

    A point that cannot be in Canada is a problem, and the likeliest reason is named:
    both zero, latitude and longitude exchanged, or a west longitude without its sign.
    """
    if records.geometry is not None:
        return _from_geometry(records, records.geometry)
    if latitude is None or longitude is None:
        nowhere = np.full(len(records), np.nan)
        return Coordinates(latitude=nowhere, longitude=nowhere, problems=())
    texts = {c: records.column(c) for c in (latitude, longitude)}
    has = {c: filled(t) for c, t in texts.items()}
    values = {
        c: parse_numbers(t, decimal_comma=records.decimal_comma)
        for c, t in texts.items()
    }
    problems: list[Problem] = []
    for column, other in ((latitude, longitude), (longitude, latitude)):
        missing = ~has[column] & has[other]
        wrong = has[column] & np.isnan(values[column])
        for code, mask, shown in (
            ("coordinate_missing", missing, None),
            ("not_a_number", wrong, texts[column]),
        ):
            problems += cell_problems(
                code, records.subject, column, mask, rows=records.rows, values=shown
            )
    lat, lon = values[latitude], values[longitude]
    both = np.isfinite(lat) & np.isfinite(lon)
    problems += place_problems(records, lat, lon, both, column=latitude)
    return Coordinates(
        latitude=np.where(both, lat, np.nan),
        longitude=np.where(both, lon, np.nan),
        problems=tuple(problems),
    )


def place_problems(
    records: Records, lat: Numbers, lon: Numbers, given: Mask, *, column: str
) -> list[Problem]:
    """Problems of points that cannot be in Canada; one, the likeliest, for each."""
    found = _faults(lat, lon)
    left = given & ~in_canada(lat, lon)
    problems: list[Problem] = []
    for code, wrong in found.items():
        hit = left & wrong
        left = left & ~wrong
        shown = np.full(len(lat), "", dtype=object)
        for i in np.flatnonzero(hit):
            shown[i] = f"{lat[i]:.6g}, {lon[i]:.6g}"
        problems += cell_problems(
            code, records.subject, column, hit, rows=records.rows, values=shown
        )
    return problems


def place_fault(latitude: float, longitude: float) -> str | None:
    """Code of the likeliest reason why a point cannot be in Canada; None if it can."""
    lat, lon = np.array([latitude]), np.array([longitude])
    if not (np.isfinite(latitude) and np.isfinite(longitude)):
        return "coordinates_out_of_range"
    if in_canada(lat, lon).all():
        return None
    return next(code for code, wrong in _faults(lat, lon).items() if wrong.all())


def _faults(lat: Numbers, lon: Numbers) -> dict[str, Mask]:
    return {
        "coordinates_zero": (lat == 0) & (lon == 0),
        "coordinates_swapped": in_canada(lon, lat),
        "longitude_sign_missing": in_canada(lat, -lon),
        "latitude_out_of_range": np.abs(lat) > 90,
        "longitude_out_of_range": np.abs(lon) > 180,
        "outside_canada": np.ones(len(lat), dtype=bool),
    }


def in_canada(lat: Numbers, lon: Numbers) -> Mask:
    """Whether points lie in the box around Canada."""
    south, north = LATITUDES
    west, east = LONGITUDES
    inside = (lat >= south) & (lat <= north) & (lon >= west) & (lon <= east)
    return np.asarray(inside, dtype=bool)


def _from_geometry(records: Records, shapes: Texts) -> Coordinates:
    points = _single_points(shapes)
    kinds = shapely.get_type_id(points)
    present = (kinds != -1) & ~shapely.is_empty(points)
    is_point = present & (kinds == 0)
    problems = cell_problems(
        "not_a_point",
        records.subject,
        "geometry",
        present & ~is_point,
        rows=records.rows,
        values=np.array([getattr(s, "geom_type", "") for s in points], dtype=object),
    )
    lat = np.full(len(points), np.nan)
    lon = np.full(len(points), np.nan)
    x, y = shapely.get_x(points[is_point]), shapely.get_y(points[is_point])
    transform = pyproj.Transformer.from_crs(records.crs, GEOGRAPHIC, always_xy=True)
    lon[is_point], lat[is_point] = transform.transform(x, y)
    finite = np.isfinite(lat) & np.isfinite(lon)
    problems += cell_problems(
        "not_a_number",
        records.subject,
        "geometry",
        is_point & ~finite,
        rows=records.rows,
    )
    problems += place_problems(records, lat, lon, finite, column="geometry")
    return Coordinates(
        latitude=np.where(finite, lat, np.nan),
        longitude=np.where(finite, lon, np.nan),
        problems=tuple(problems),
    )


def _single_points(shapes: Texts) -> Texts:
    """Take the point of each multipoint that has exactly one."""
    multi = (shapely.get_type_id(shapes) == 4) & (
        shapely.get_num_geometries(shapes) == 1
    )
    return np.where(multi, shapely.get_geometry(shapes, 0), shapes)
