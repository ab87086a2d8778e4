"""Which column plays which role, guessed from headers in English and French."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from layers.errors import Problem
from layers.geography_levels import LEVELS

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
    "total": ("population", "pop", "population_totale", "total_population"),
    "french": ("francais",),
}
BOUNDARY_ROLES: Roles = {
    **IDENTITY,
    **NAMES,
    "level": ("niveau",),
    "parent": (),
    "land_area_km2": (
        "landarea",
        "supterre",
        "land_km2",
        "land_area",
        "superficie_terre",
    ),
}

# French letters of the census levels; by themselves ("ID", "SR") they mean too much.
_FRENCH = {
    "PR": "PR",
    "CD": "DR",
    "CSD": "SDR",
    "DA": "AD",
    "DB": "ID",
    "ADA": "ADA",
    "CT": "SR",
    "ER": "RE",
    "CCS": "SRU",
    "CMA": "RMR",
    "FED": "CEF",
    "DPL": "LD",
    "CAR": "RAR",
    "PC": "CTRPOP",
}
_ENGLISH_ALIASES = {"FSA": ("CFSAUID",), "HR": ("HR_UID",)}
_WITH_YEAR = re.compile(r"(pop|population|dbpop|csdpop|dapop)(19|20)\d\d")


def plain(header: str) -> str:
    """Header without case, accents, spaces, underscores or punctuation."""
    apart = unicodedata.normalize("NFKD", header.casefold())
    return "".join(c for c in apart if c.isalnum())


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
    for header in headers:
        by_plain.setdefault(plain(header), []).append(header)
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


def ambiguous(role: str, headers: Iterable[str], subject: str) -> Problem:
    """Problem of several columns that could play one role."""
    facts = {"role": role, "columns": ", ".join(headers)}
    return Problem(
        code="ambiguous_columns", subject=subject, row=1, column=role, facts=facts
    )


def level_columns(
    headers: Iterable[str], subject: str
) -> tuple[dict[str, str], list[Problem]]:
    """Header of each level's census code, smallest level first."""
    roles = {level: _code_words(level) for level in LEVELS}
    return match_roles(headers, roles, subject)


def level_name_roles(level: str) -> Roles:
    """Headers that Statistics Canada gives to the names of a level's boundaries."""
    letters = ["CFSA" if level == "FSA" else level]
    french = _FRENCH.get(level)
    both = [*letters, *([french] if french and french != level else [])]
    return {
        "name": tuple(f"{p}{word}" for p in both for word in ("NAME", "NOM")),
        "name_en": tuple(f"{p}{word}" for p in both for word in ("ENAME", "ANOM")),
        "name_fr": tuple(f"{p}{word}" for p in both for word in ("FNAME", "FNOM")),
    }


def _code_words(level: str) -> tuple[str, ...]:
    english = _ENGLISH_ALIASES.get(level, (f"{level}UID",))
    french = _FRENCH.get(level)
    if french is None:
        return english
    # The Geographic Attribute File joins both spellings in one header.
    twin = f"{french}IDU"
    return (*english, twin, *(f"{word}_{twin}" for word in english))


def _has_year(key: str) -> bool:
    return _WITH_YEAR.fullmatch(key) is not None
