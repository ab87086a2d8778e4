"""The gazetteer: places and forward sortation areas, with names in both languages.

Of the many other names that GeoNames lists, without their language, those are kept
that are made of words this country's place names use. That keeps `Grand-Sault` and
drops the airport codes, other scripts and the transcriptions back out of them
("Gamil'ton"). Another name that is some other place's own name is dropped as well:
GeoNames calls St. John's also "Saint John", and the two must never be mistaken.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pyproj

from datasets.canada.census import BY_POSTAL
from datasets.canada.population import GEONAMES_PROVINCE, Point, area_province
from datasets.place_names import fold

HEADER = ("id", "name", "other_names", "PR", "latitude", "longitude", "population")
# GeoNames lists some towns twice, as a place and as a municipality.
SAME_PLACE_M = 10_000
_NAMELESS = re.compile(r"Ct \d{4}")  # census tracts, which GeoNames takes for places
_NAME = re.compile(r"[A-Z0-9À-ÖØ-ÞŒ][A-Za-z0-9À-ÖØ-öø-ÿŒœ'’./&() -]*")
_AIRPORT = re.compile(r"[A-Z]{3,4}")
# Words of former names, and of French and English ones, that no name of today uses.
_MORE_WORDS = frozenset(
    """
    asbestos chimo chutes columbia coppermine frobisher hall herons hundred lakes
    liskeard malden neuve nova nouveau nouvelle one paix rae repulse scie scotia
    temiscouata terre wemotaci
    """.split()  # noqa: SIM905 - thirty quoted words would be harder to read
)


@dataclass(frozen=True, kw_only=True)
class Named:
    """A place or an area, with its other names."""

    point: Point
    other_names: tuple[str, ...] = ()


def read_named_places(path: Path) -> list[Named]:
    """GeoNames places of Canada in the order of their identifiers, each once."""
    cities = [
        city
        for city in json.loads(path.read_text(encoding="utf-8")).values()
        if city["countrycode"] == "CA" and not _NAMELESS.fullmatch(city["name"])
    ]
    cities.sort(key=lambda city: int(city["geonameid"]))
    own = {fold(name) for city in cities for name in _own_names(city["name"])}
    known = _MORE_WORDS.union(*(key.split() for key in own))
    named = [
        Named(
            point=Point(
                id=f"gn-{city['geonameid']}",
                name=city["name"],
                kind="place",
                province=BY_POSTAL[GEONAMES_PROVINCE[city["admin1code"]]].id,
                latitude=round(city["latitude"], 4),
                longitude=round(city["longitude"], 4),
                weight=city["population"],
            ),
            other_names=other_names(
                city["name"], city["alternatenames"], own=own, known=known
            ),
        )
        for city in cities
    ]
    return once(named)


def other_names(
    name: str,
    candidates: Iterable[str],
    *,
    own: frozenset[str] | set[str],
    known: frozenset[str] | set[str],
) -> tuple[str, ...]:
    """Names worth keeping beside a place's own: each key once, in the order of keys.

    `own` are the keys of all places' own names, `known` the words of those.
    """
    taken = {fold(name)}
    kept = list(_own_names(name))[1:]
    taken |= {fold(half) for half in kept}
    # Of two spellings of one key the one with accents comes first.
    for candidate in sorted(candidates, key=lambda n: (fold(n), n.isascii(), n)):
        key = fold(candidate)
        useful = _NAME.fullmatch(candidate) and not _AIRPORT.fullmatch(candidate)
        if useful and key not in taken | own and set(key.split()) <= known:
            kept.append(candidate)
            taken.add(key)
    return tuple(kept)


def _own_names(name: str) -> Iterable[str]:
    """Name of a place, and each half of one in two languages: `Stoney Point/Pointe`."""
    yield name
    halves = name.split("/")
    yield from halves if len(halves) > 1 else ()


def once(named: Sequence[Named]) -> list[Named]:
    """Keep the more populous of two entries of one name within 10 km, one province."""
    geod = pyproj.Geod(ellps="WGS84")
    kept: dict[tuple[str, str], list[Named]] = {}
    for entry in sorted(named, key=lambda e: -e.point.weight):
        point = entry.point
        alike = kept.setdefault((fold(point.name), point.province), [])
        away = [
            geod.inv(
                point.longitude,
                point.latitude,
                other.point.longitude,
                other.point.latitude,
            )[2]
            for other in alike
        ]
        if min(away, default=SAME_PLACE_M) >= SAME_PLACE_M:
            alike.append(entry)
    chosen = {entry.point.id for alike in kept.values() for entry in alike}
    return [entry for entry in named if entry.point.id in chosen]


def read_named_areas(path: Path) -> list[Named]:
    """Forward sortation areas with the name the package gives, in code order."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        rows = database.execute(
            "SELECT fsa, city, latitude, longitude FROM PostalCodes ORDER BY fsa"
        ).fetchall()
    return [
        Named(
            point=Point(
                id=f"fsa-{area}",
                name=" ".join(name.replace("- ", "-").split()),
                kind="fsa",
                province=area_province(area),
                latitude=round(latitude, 4),
                longitude=round(longitude, 4),
                weight=0,
            )
        )
        for area, name, latitude, longitude in rows
    ]


def gazetteer_table(named: Iterable[Named]) -> str:
    """Write the gazetteer as CSV text; other names are parted by `|`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    for entry in named:
        point = entry.point
        others = "|".join(entry.other_names)
        position = (f"{point.latitude:.4f}", f"{point.longitude:.4f}")
        whose = (point.id, point.name, others, point.province)
        writer.writerow((*whose, *position, point.weight or ""))
    return text.getvalue()
