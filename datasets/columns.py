"""Which column plays which role, guessed from headers in English and French."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from datasets.statcan.names import (
    LAND_AREA,
    NAME,
    NAME_EN,
    NAME_FR,
    UID,
    column_name,
    headers_of,
)
from layers.errors import Problem
from layers.geography_levels import LEVELS, WHOLE
from layers.plain_text import plain

__all__ = [
    "BOUNDARY_ROLES",
    "IDENTITY",
    "NAMES",
    "ORGANIZATION_ROLES",
    "PLACES",
    "POPULATION_ROLES",
    "Roles",
    "ambiguous",
    "level_columns",
    "level_name_roles",
    "match_roles",
    "plain",
    "slug",
]

Roles = Mapping[str, tuple[str, ...]]

PLACES: Roles = {
    "latitude": ("lat", "y"),
    "longitude": ("lon", "lng", "long", "x"),
}
NAMES: Roles = {
    "name": ("nom",),
    "name_en": ("nom_anglais", "nom_en", "english_name", "name_english"),
    "name_fr": ("nom_francais", "nom_fr", "french_name", "name_french"),
}
IDENTITY: Roles = {"id": ("identifiant", "identifier", "code")}
ORGANIZATION_ROLES: Roles = {
    **IDENTITY,
    **NAMES,
    **PLACES,
    "mandate": ("mandat",),
    "channels": ("canaux", "modes", "channel", "canal"),
    "levels": ("niveaux", "prevention_level", "prevention_levels", "niveau"),
    "services": ("service",),
    "sectors": ("secteurs", "sector", "secteur"),
    "languages": ("langues", "language", "langue"),
    "capacity": ("capacite",),
    "active_from": ("debut", "actif_de", "date_debut", "actif_depuis"),
    "active_to": ("fin", "actif_jusqu_a", "date_fin", "actif_jusqu_au"),
    "status": ("statut",),
    "location_precision": ("precision", "coordinate_precision"),
}
POPULATION_ROLES: Roles = {
    **IDENTITY,
    **PLACES,
    "total": (
        "population",
        "pop",
        "population_totale",
        "total_population",
        "pop_totale",
        "total_pop",
        "pop_total",
    ),
    "french": ("francais",),
    "english": ("anglais",),
}
BOUNDARY_ROLES: Roles = {
    **IDENTITY,
    "name": (*NAMES["name"], "name_canonical"),
    "name_en": (*NAMES["name_en"], *headers_of("", NAME_EN)),
    "name_fr": (*NAMES["name_fr"], *headers_of("", NAME_FR), "name_canonical_fr"),
    "level": ("niveau",),
    "parent": (),
    "land_area_km2": (
        *headers_of("", LAND_AREA),
        "land_km2",
        "land_area",
        "superficie_terre",
    ),
}

_BY_PLAIN_LEVEL = {level.casefold(): level for level in LEVELS}
_NUMBERED = re.compile(r"(.+) \(\d+\)")
_WITH_YEAR = re.compile(r"(pop|population|dbpop|csdpop|dapop)(19|20)\d\d")


def slug(header: str) -> str:
    """Header as a name of a group: lower case, no accents, words joined by `_`."""
    apart = unicodedata.normalize("NFKD", header.casefold())
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "_", letters).strip("_")


def match_roles(
    headers: Iterable[str], roles: Roles, subject: str
) -> tuple[dict[str, str], list[Problem]]:
    """Header of each role found; two headers for one role are a problem, not a guess.

    A header that is the role's own name wins over other words for it.
    """
    found: dict[str, str] = {}
    problems: list[Problem] = []
    by_plain: dict[str, list[str]] = {}
    headers = list(headers)
    for header in headers:
        by_plain.setdefault(plain(_unnumbered(header, headers)), []).append(header)
    for role, words in roles.items():
        hits = by_plain.get(plain(role), [])
        if not hits:
            keys = dict.fromkeys(plain(word) for word in words)
            hits = [header for key in keys for header in by_plain.get(key, [])]
        if role == "total" and not hits:
            hits = [h for key, hs in by_plain.items() if _has_year(key) for h in hs]
        if len(hits) == 1:
            found[role] = hits[0]
        elif hits:
            problems.append(ambiguous(role, hits, subject))
    return found, problems


def _unnumbered(header: str, headers: Iterable[str]) -> str:
    """Name that the file gives a column read as `NAME (2)` beside another `NAME`."""
    match = _NUMBERED.fullmatch(header)
    return match[1] if match and match[1] in headers else header


def ambiguous(role: str, headers: Iterable[str], subject: str) -> Problem:
    """Problem of several columns that could play one role."""
    facts = {"role": role, "columns": ", ".join(headers)}
    return Problem(
        code="ambiguous_columns", subject=subject, row=1, column=role, facts=facts
    )


def level_columns(
    headers: Iterable[str], subject: str
) -> tuple[dict[str, str], list[Problem]]:
    """Header of each level's census code, smallest level first.

    A header that is the level's own name wins over Statistics Canada's names for its
    code, and those over the same with a year after them (`CSDUID2021`).
    """
    ranked: dict[str, list[tuple[int, str]]] = {}
    for header in headers:
        level, rank = _code_rank(header)
        if level:
            ranked.setdefault(level, []).append((rank, header))
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for level in LEVELS:
        all_hits = ranked.get(level, [])
        best = min((rank for rank, _ in all_hits), default=0)
        hits = [header for rank, header in all_hits if rank == best]
        if len(hits) == 1:
            found[level] = hits[0]
        elif hits:
            problems.append(ambiguous(level, hits, subject))
    return found, problems


def level_name_roles(level: str) -> Roles:
    """Headers that Statistics Canada gives to the names of a level's boundaries.

    Parts of a metropolitan area or a population centre have the name of the whole.
    """
    levels = [known for known in (level, WHOLE.get(level)) if known]
    return {
        role: tuple(h for known in levels for h in headers_of(known, role))
        for role in (NAME, NAME_EN, NAME_FR)
    }


def _code_rank(header: str) -> tuple[str, int]:
    own = _BY_PLAIN_LEVEL.get(plain(header))
    if own is not None:
        return own, 0
    named = column_name(header)
    if named is None or named.attribute != UID:
        return "", 0
    return named.level, 2 if named.year else 1


def _has_year(key: str) -> bool:
    return _WITH_YEAR.fullmatch(key) is not None
