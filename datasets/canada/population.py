"""Population points: census counts spread over places and forward sortation areas.

Half of each province's count goes to its places in proportion to their population,
half evenly to its forward sortation areas. Places alone crowd everyone into the towns;
sortation areas, drawn to hold similar numbers of addresses, carry the countryside.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyproj
import shapely
from shapely import affinity

from datasets.canada.census import BY_POSTAL, PROVINCES, Province
from layers.largest_remainders import apportion

# GeoNames numbers the provinces with its own first-order codes (admin1CodesASCII).
GEONAMES_PROVINCE = {
    "01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON",
    "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU",
}  # fmt: skip
# First letter of a postal code (Canada Post); X is shared by two territories.
POSTAL_PROVINCE = {
    "A": "NL", "B": "NS", "C": "PE", "E": "NB", "G": "QC", "H": "QC", "J": "QC",
    "K": "ON", "L": "ON", "M": "ON", "N": "ON", "P": "ON", "R": "MB", "S": "SK",
    "T": "AB", "V": "BC", "Y": "YT",
}  # fmt: skip
NORTHERN_AREAS = {
    "X0A": "NU", "X0B": "NU", "X0C": "NU", "X0E": "NT", "X0G": "NT", "X1A": "NT",
}  # fmt: skip
OUTSIDE_KM = 100.0
GROUPS = ("total", "french", "english")
HEADER = ("id", "latitude", "longitude", *GROUPS, "PR", "name", "kind")


@dataclass(frozen=True, kw_only=True)
class Point:
    """A place or a sortation area, before anybody is counted there."""

    id: str
    name: str
    kind: str
    province: str
    latitude: float
    longitude: float
    weight: int


@dataclass(frozen=True, kw_only=True)
class Counted:
    """A point with its people: all of them, and by first official language."""

    point: Point
    total: int
    french: int
    english: int


def read_places(path: Path) -> list[Point]:
    """GeoNames places of Canada, in the order of their identifiers."""
    cities = json.loads(path.read_text(encoding="utf-8")).values()
    canadian = [city for city in cities if city["countrycode"] == "CA"]
    canadian.sort(key=lambda city: int(city["geonameid"]))
    return [
        Point(
            id=f"gn-{city['geonameid']}",
            name=city["name"],
            kind="place",
            province=BY_POSTAL[GEONAMES_PROVINCE[city["admin1code"]]].id,
            latitude=round(city["latitude"], 4),
            longitude=round(city["longitude"], 4),
            weight=city["population"],
        )
        for city in canadian
        if city["population"] > 0
    ]


def area_province(area: str) -> str:
    """Province id of a forward sortation area."""
    postal = NORTHERN_AREAS.get(area) or POSTAL_PROVINCE[area[0]]
    return BY_POSTAL[postal].id


def read_sortation_areas(path: Path) -> list[Point]:
    """Forward sortation areas with the point the package gives, in code order."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        rows = database.execute(
            "SELECT fsa, latitude, longitude FROM PostalCodes ORDER BY fsa"
        ).fetchall()
    return [
        Point(
            id=f"fsa-{area}",
            name=area,
            kind="fsa",
            province=area_province(area),
            latitude=round(latitude, 4),
            longitude=round(longitude, 4),
            weight=1,
        )
        for area, latitude, longitude in rows
    ]


def without_duplicates(points: Iterable[Point]) -> list[Point]:
    """One point for each kind and position: the one with most people, then the first.

    GeoNames lists a few towns twice, under an old and a new name. Sortation areas of
    one town often share its point, and are different people: they all stay.
    """
    kept: dict[tuple[float, float] | str, Point] = {}
    for point in points:
        place = point.kind == "place"
        key = (point.latitude, point.longitude) if place else point.id
        if key not in kept or point.weight > kept[key].weight:
            kept[key] = point
    return list(kept.values())


def distance_from_province_km(
    points: Sequence[Point], polygons: npt.NDArray[np.object_]
) -> npt.NDArray[np.float64]:
    """Kilometres from each point to the polygon of its province, 0 inside it.

    Measured to the nearest point of the outline in degrees with longitude shrunk at
    the latitude of the point, then as a geodesic: good to a few per cent, which is
    all a tolerance of 100 km needs.
    """
    outline = {p.id: polygon for p, polygon in zip(PROVINCES, polygons, strict=True)}
    geod = pyproj.Geod(ellps="WGS84")
    distances = np.zeros(len(points))
    for row, point in enumerate(points):
        shape = outline[point.province]
        here = shapely.Point(point.longitude, point.latitude)
        if shapely.intersects(shape, here):
            continue
        shrink = max(np.cos(np.radians(point.latitude)), 0.01)
        local = affinity.scale(shape, shrink, 1.0, origin=(0, 0))
        from_here = shapely.Point(point.longitude * shrink, point.latitude)
        line = shapely.shortest_line(from_here, local)
        x, y = shapely.get_coordinates(line)[1]
        _, _, metres = geod.inv(point.longitude, point.latitude, x / shrink, y)
        distances[row] = metres / 1000
    return distances


def count_province(province: Province, points: Sequence[Point]) -> list[Counted]:
    """Spread the census count of one province over its points."""
    of_kind = {
        kind: [p for p in points if p.province == province.id and p.kind == kind]
        for kind in ("place", "fsa")
    }
    half = province.population // 2
    people = {"place": half, "fsa": province.population - half}
    rows = of_kind["place"] + of_kind["fsa"]
    totals = [
        share
        for kind, members in of_kind.items()
        for share in apportion(people[kind], [member.weight for member in members])
    ]
    french = apportion(province.french, totals)
    # Spread over the others, so that nobody is counted in both languages.
    others = [total - some for total, some in zip(totals, french, strict=True)]
    english = apportion(province.english, others)
    return [
        Counted(point=point, total=total, french=some, english=most)
        for point, total, some, most in zip(rows, totals, french, english, strict=True)
        if total
    ]


def table(counted: Iterable[Counted]) -> str:
    """Write the population points as CSV text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for row in counted:
        point = row.point
        position = (f"{point.latitude:.4f}", f"{point.longitude:.4f}")
        whose = (point.province, point.name, point.kind)
        people = (row.total, row.french, row.english)
        writer.writerow((point.id, *position, *people, *whose))
    return text.getvalue()
