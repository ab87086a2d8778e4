"""Names that Statistics Canada gives to columns, in English, in French and joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from layers.plain_text import plain
from layers.provinces import province_id

__all__ = ["NamedColumn", "column_name", "headers_of", "province_id"]

UID, DGUID, DGUID_PART = "uid", "dguid", "dguid_part"
NAME, NAME_EN, NAME_FR = "name", "name_en", "name_fr"
LAND_AREA, POPULATION = "land_area", "population"
EN, FR, BOTH = "en", "fr", ""


@dataclass(frozen=True, kw_only=True)
class NamedColumn:
    """What a column of Statistics Canada holds.

    `level` is one of `layers.geography_levels.LEVELS`, "SAC", or "" for the level of
    the file; `attribute` one of the constants above or of the tables below. `year` is
    that of a count, 0 without one; `language` that of the header, "" for both.
    """

    level: str
    attribute: str
    year: int = 0
    language: str = BOTH


# Letters that begin the columns of a level. Sources: Statistics Canada, Geographic
# Attribute File 2021 (92-151-G, table 4.1) and 2016, and the boundary files 92-160-G.
_LETTERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "DB": (("DB",), ("ID",)),
    "DA": (("DA",), ("AD",)),
    "ADA": (("ADA",), ("ADA",)),
    "CT": (("CT",), ("SR",)),
    "CSD": (("CSD",), ("SDR",)),
    "CCS": (("CCS",), ("SRU",)),
    "DPL": (("DPL",), ("LD",)),
    "PCP": (("PCP", "POPCTRP", "POPCTRRAP"), ("CTRPOPP", "CTRPOPRRP")),
    "PC": (("PC", "POPCTR", "POPCTRRA"), ("CTRPOP", "CTRPOPRR")),
    "FSA": (("CFSA", "FSA"), ("RTA", "RTAR")),
    "FED": (("FED",), ("CEF",)),
    "CMAP": (("CMAP",), ("RMRP",)),
    "CMA": (("CMA",), ("RMR",)),
    "HR": (("HR",), ("RS", "RSS")),
    "CAR": (("CAR",), ("RAR",)),
    "CD": (("CD",), ("DR",)),
    "ER": (("ER",), ("RE",)),
    "PR": (("PR",), ("PR",)),
    "SAC": (("SAC",), ("CSS",)),
}
# What follows those letters: attribute, English endings, French endings.
_ENDINGS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (UID, ("UID",), ("IDU",)),
    (DGUID, ("DGUID",), ("IDUGD",)),
    (NAME, ("NAME",), ("NOM",)),
    (NAME_EN, ("ENAME",), ("ANOM",)),
    (NAME_FR, ("FNAME",), ("FNOM",)),
    ("abbreviation_en", ("EABBR",), ("AABBREV", "AABBR")),
    ("abbreviation_fr", ("FABBR",), ("FABBREV",)),
    ("type", ("TYPE",), ("GENRE",)),
    ("class", ("CLASS",), ("CLASSE",)),
    ("code", ("CODE",), ("CODE",)),
    ("x_3347", ("RPLAMX", "LAMX"), ("PRLAMX", "LAMX")),
    ("y_3347", ("RPLAMY", "LAMY"), ("PRLAMY", "LAMY")),
    ("latitude", ("RPLAT", "LAT"), ("PRLAT", "LAT")),
    ("longitude", ("RPLONG", "LONG"), ("PRLONG", "LONG")),
    (POPULATION, ("POP",), ("POP",)),
    ("dwellings", ("TDWELL",), ("TLOG",)),
    ("usual_dwellings", ("URDWELL",), ("RHLOG", "RH")),
    ("area", ("AREA",), ("SUP",)),
    ("incomplete", ("IR",), ("RI",)),
)
# Headers that say no level; those of health regions have each edition its own way.
_WITHOUT_LEVEL = {
    "DGUID": ("", DGUID, EN),
    "IDUGD": ("", DGUID, FR),
    "DGUIDP": ("", DGUID_PART, EN),
    "IDUGDP": ("", DGUID_PART, FR),
    "LANDAREA": ("", LAND_AREA, EN),
    "SUPTERRE": ("", LAND_AREA, FR),
    "PRHRUID": ("HR", UID, EN),
    "ENGNAME": ("", NAME_EN, BOTH),
    "FRENAME": ("", NAME_FR, BOTH),
    "ENGLABEL": ("", NAME_EN, BOTH),
    "FRELABEL": ("", NAME_FR, BOTH),
}
# Blocks and dissemination areas have no names, and "ADANOM" would be of either area.
_NAMELESS = frozenset({"DB", "DA", "ADA"})
_YEAR = re.compile(r"(.+?)((?:19|20)[0-9]{2})")


@lru_cache(maxsize=4096)
def column_name(header: str) -> NamedColumn | None:
    """Tell what a header of Statistics Canada says; None for any other header.

    Case and accents do not matter. A header in both languages, joined by `_` or `/`
    as in the Geographic Attribute File, is known when both halves say the same.
    """
    return _one_language(header) or _joined(header)


def headers_of(level: str, attribute: str) -> tuple[str, ...]:
    """Every header in one language that says an attribute of a level."""
    return tuple(
        header
        for header, found in _BY_HEADER.items()
        if (found.level, found.attribute) == (level, attribute)
    )


def _one_language(header: str) -> NamedColumn | None:
    key = plain(header).upper()
    found = _BY_HEADER.get(key)
    dated = None if found else _YEAR.fullmatch(key)
    if dated is None:
        return found
    found = _BY_HEADER.get(dated[1])
    return None if found is None else replace(found, year=int(dated[2]))


def _joined(header: str) -> NamedColumn | None:
    for at in (place.start() for place in re.finditer("[_/]", header)):
        one, other = _one_language(header[:at]), _one_language(header[at + 1 :])
        if one is None or other is None:
            continue
        if (one.level, one.attribute) == (other.level, other.attribute):
            return replace(one, year=one.year or other.year, language=BOTH)
    return None


def _spelled() -> Iterator[tuple[str, NamedColumn]]:
    """Every header in one language, with what it says."""
    for level, letters in _LETTERS.items():
        for attribute, *spellings in _ENDINGS:
            if level in _NAMELESS and attribute in (NAME, NAME_EN, NAME_FR):
                continue
            pairs = zip((EN, FR), letters, spellings, strict=True)
            for language, firsts, lasts in pairs:
                column = NamedColumn(
                    level=level, attribute=attribute, language=language
                )
                yield from ((a + b, column) for a, b in product(firsts, lasts))


def _dictionary() -> dict[str, NamedColumn]:
    found: dict[str, NamedColumn] = {}
    for header, column in _spelled():
        known = found.get(header)
        # A header that both languages have is of neither.
        either = known is not None and known.language != column.language
        found[header] = replace(column, language=BOTH) if either else column
    for header, (level, attribute, language) in _WITHOUT_LEVEL.items():
        found[header] = NamedColumn(level=level, attribute=attribute, language=language)
    return found


_BY_HEADER = _dictionary()
