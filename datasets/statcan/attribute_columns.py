"""The columns of the Geographic Attribute File, by whatever census wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from datasets.importing.recognised import ATTRIBUTE_FILE, POPULATION, Recognised

BLOCKS, AREAS = "DB", "DA"
# Codes by geography level, from the smallest. CMAP and PCP are the provincial parts
# of a level whose areas may lie in two provinces. A population centre's code is given
# to the rural area beside it as well: POPCTRRA is "population centre or rural area".
CODES = {
    "DB": ("DBUID",),
    "DA": ("DAUID",),
    "ADA": ("ADAUID",),
    "CT": ("CTUID",),
    "CSD": ("CSDUID",),
    "CCS": ("CCSUID",),
    "DPL": ("DPLUID",),
    "PC": ("POPCTRRAUID", "POPCTRUID", "PCUID"),
    "PCP": ("POPCTRRAPUID", "POPCTRPUID", "PCPUID"),
    "FED": ("FEDUID",),
    "CMA": ("CMAUID",),
    "CMAP": ("CMAPUID",),
    "CAR": ("CARUID",),
    "CD": ("CDUID",),
    "ER": ("ERUID",),
    "PR": ("PRUID",),
}
# Headers of the English and of the French name; most levels have one for both.
NAMES = {
    "CT": (("CTNAME",), ()),
    "CSD": (("CSDNAME",), ()),
    "CCS": (("CCSNAME",), ()),
    "DPL": (("DPLNAME",), ()),
    "PC": (("POPCTRRANAME", "POPCTRNAME", "PCNAME"), ()),
    "FED": (("FEDENAME", "FEDNAME"), ("FEDFNAME",)),
    "CMA": (("CMANAME",), ()),
    "CAR": (("CARENAME", "CARNAME"), ("CARFNAME",)),
    "CD": (("CDNAME",), ()),
    "ER": (("ERNAME",), ()),
    "PR": (("PRENAME", "PRNAME"), ("PRFNAME",)),
}
_PEOPLE, _INCOMPLETE = re.compile(r"DBPOP(\d{4})?"), re.compile(r"DB_?IR(\d{4})?")
_LATITUDE, _LONGITUDE = ("DARPLAT", "DALAT"), ("DARPLONG", "DALONG")


@dataclass(frozen=True, kw_only=True)
class AttributeColumns:
    """Position of every column that is read; -1 and absent keys for what is not there.

    `codes` and `names` are by level; `names` holds the positions of the English and
    the French name, which may be the same. `incomplete` is the column that flags
    reserves and settlements which were not completely enumerated.
    """

    people: int
    latitude: int
    longitude: int
    incomplete: int
    codes: dict[str, int]
    names: dict[str, tuple[int, int]]
    vintage: int

    @property
    def missing(self) -> tuple[str, ...]:
        """What no layer can be made without and the file does not have."""
        needed = {
            "DBPOP": self.people,
            "DARPLAT": self.latitude,
            "DARPLONG": self.longitude,
            "DAUID": self.codes.get(AREAS, -1),
        }
        return tuple(name for name, at in needed.items() if at < 0)


def recognise_attribute_file(headers: Iterable[str]) -> Recognised | None:
    """Say whether headers are those of the attribute file, and of which census.

    The English half of a header decides, whatever its case, its place and what joins
    the halves (`_` in 2021, `/` in 2016; in 2011 there is no French half). Columns
    that are not needed may be missing.
    """
    columns = attribute_columns(headers)
    if columns.missing or BLOCKS not in columns.codes:
        return None
    return Recognised(
        kind=POPULATION,
        product=ATTRIBUTE_FILE,
        level=BLOCKS,
        vintage=columns.vintage,
    )


def attribute_columns(headers: Iterable[str]) -> AttributeColumns:
    """Find every column that is read among headers; the first of two alike counts."""
    place: dict[str, int] = {}
    for at, header in enumerate(headers):
        plain = header.strip().strip("\ufeff\"'").strip().upper()
        place.setdefault(re.split(r"/|_(?=[^_]*$)", plain, maxsplit=1)[0], at)
        place.setdefault(plain, at)
    people, year = _with_year(place, _PEOPLE)
    incomplete, _ = _with_year(place, _INCOMPLETE)
    codes = {level: _first(place, words) for level, words in CODES.items()}
    names = {
        level: (_first(place, english + french), _first(place, french + english))
        for level, (english, french) in NAMES.items()
    }
    return AttributeColumns(
        people=people,
        latitude=_first(place, _LATITUDE),
        longitude=_first(place, _LONGITUDE),
        incomplete=incomplete,
        codes={level: at for level, at in codes.items() if at >= 0},
        names={level: both for level, both in names.items() if max(both) >= 0},
        vintage=year,
    )


def _first(place: dict[str, int], words: tuple[str, ...]) -> int:
    return next((place[word] for word in words if word in place), -1)


def _with_year(place: dict[str, int], pattern: re.Pattern[str]) -> tuple[int, int]:
    for word, at in place.items():
        match = pattern.fullmatch(word)
        if match:
            return at, int(match[1] or 0)
    return -1, 0
