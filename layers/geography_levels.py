"""Geography levels of the census: their codes, and which code holds which."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import pandas as pd

Texts = npt.NDArray[np.object_]

AREA = "area"
COUNTRY = "country"
COUNTRY_ID = "CA"
PROVINCE_IDS = frozenset(
    {"10", "11", "12", "13", "24", "35", "46", "47", "48", "59", "60", "61", "62"}
)

# From the smallest to the largest, so that the first level a file carries is its own.
# CMAP and PCP are the parts of metropolitan areas and population centres that lie in
# one province: files of those have one row for each part.
LEVELS = (
    "DB",
    "DA",
    "ADA",
    "CT",
    "CSD",
    "CCS",
    "DPL",
    "PCP",
    "PC",
    "FSA",
    "FED",
    "CMAP",
    "CMA",
    "HR",
    "CAR",
    "CD",
    "ER",
    "PR",
)
# The level of which a level's boundaries are provincial parts.
WHOLE: Mapping[str, str] = MappingProxyType({"CMAP": "CMA", "PCP": "PC"})

# How a code is written. Blocks had ten digits in 2011 and have eleven since 2016.
# Source: Statistics Canada, dictionary of the census, standard geographical codes;
# forward sortation areas: Canada Post, letters that postal codes use.
_WRITTEN = {
    "DB": r"[0-9]{10,11}",
    "DA": r"[0-9]{8}",
    "ADA": r"[0-9]{8}",
    "CT": r"[0-9]{7}\.[0-9]{2}",
    "CSD": r"[0-9]{7}",
    "CCS": r"[0-9]{7}",
    "DPL": r"[0-9]{6}",
    "PCP": r"[0-9]{6}",
    "PC": r"[0-9]{4}",
    "FSA": r"[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z]",
    "FED": r"[0-9]{5}",
    "CMAP": r"[0-9]{5}",
    "CMA": r"[0-9]{3}",
    "HR": r"[0-9]{4}",
    "CAR": r"[0-9]{4}",
    "CD": r"[0-9]{4}",
    "ER": r"[0-9]{4}",
    "PR": r"[0-9]{2}",
}
_PATTERNS = {level: re.compile(written) for level, written in _WRITTEN.items()}
# Tracts are numbered within metropolitan areas, and those without regard to provinces.
_NOT_OF_A_PROVINCE = frozenset({"CT", "PC", "FSA", "CMA"})

_PR = ("PR", slice(0, 2))
_CD = ("CD", slice(0, 4))
# Larger codes that a code contains, nearest first. A dissemination area's code does
# not contain its subdivision, nor any code its economic or health region.
_HOLDERS: dict[str, tuple[tuple[str, slice], ...]] = {
    "DB": (("DA", slice(0, 8)), _CD, _PR),
    "DA": (_CD, _PR),
    "ADA": (_CD, _PR),
    "CT": (("CMA", slice(0, 3)),),
    "CSD": (_CD, _PR),
    "CCS": (_CD, _PR),
    "DPL": (_PR,),
    "PCP": (("PC", slice(2, 6)), _PR),
    "FED": (_PR,),
    "CMAP": (("CMA", slice(2, 5)), _PR),
    "HR": (_PR,),
    "CAR": (_PR,),
    "CD": (_PR,),
    "ER": (_PR,),
}
# Their files say the province, which is the more useful parent: a tract's metropolitan
# area is in its code.
_WITH_PROVINCE = frozenset({"CT", "FSA"})
# Shapes that one level alone is commonly published in; eight digits may be a
# dissemination area or an aggregate one, so they tell nothing.
_TELLING = ("PR", "CD", "CSD", "CT", "FSA", "DB")
# First letters of postal codes. Source: Canada Post, addressing guidelines; X is split
# by its whole forward sortation area.
_LETTERS = {
    **{"A": "10", "B": "12", "C": "11", "E": "13", "G": "24", "H": "24", "J": "24"},
    **{"K": "35", "L": "35", "M": "35", "N": "35", "P": "35", "R": "46", "S": "47"},
    **{"T": "48", "V": "59", "Y": "60"},
    **{"X0E": "61", "X0G": "61", "X1A": "61", "X0A": "62", "X0B": "62", "X0C": "62"},
}


def is_code(level: str, identifier: str) -> bool:
    """Whether an id is written as the census writes codes of a level."""
    pattern = _PATTERNS.get(level)
    if pattern is None or pattern.fullmatch(identifier) is None:
        return False
    return level in _NOT_OF_A_PROVINCE or identifier[:2] in PROVINCE_IDS


def level_of_ids(ids: Texts) -> str:
    """Level whose codes all of the ids are: PR, CD, CSD, CT, FSA or DB, else `AREA`.

    Four digits are taken for a census division and seven for a subdivision, the
    levels that files without a code column nearly always hold.
    """
    if not len(ids):
        return AREA
    told = (
        level
        for level in _TELLING
        if is_code(level, ids[0]) and all(is_code(level, i) for i in ids)
    )
    return next(told, AREA)


def larger_codes(level: str, ids: Texts) -> dict[str, Texts]:
    """Codes of the larger levels that census codes contain, "" for other ids.

    The result has one array of the same shape for each larger level, nearest first;
    it is empty for a level whose codes contain no other.
    """
    places, distinct = pd.factorize(ids)
    good = [is_code(level, identifier) for identifier in distinct]
    found: dict[str, Texts] = {}
    for larger, part in _HOLDERS.get(level, ()):
        codes = np.empty(len(distinct), dtype=object)
        codes[:] = [
            i[part] if fits else "" for i, fits in zip(distinct, good, strict=True)
        ]
        found[larger] = codes[places] if len(distinct) else ids.copy()
    return found


def province_of(level: str, identifier: str) -> str | None:
    """PRUID that a code says it lies in; None where it says none.

    Census tracts, metropolitan areas and population centres are numbered across
    provinces. The province of a forward sortation area is that of its first letter.
    """
    if not is_code(level, identifier):
        return None
    if level == "PR":
        return identifier
    if level == "FSA":
        return _LETTERS.get(identifier, _LETTERS.get(identifier[0]))
    part = dict(_HOLDERS.get(level, ())).get("PR")
    return None if part is None else identifier[part]


def parent_level(level: str) -> str:
    """Level of the parents of a level's boundaries; "parent" when it is not known."""
    if level == "PR":
        return COUNTRY
    if level in _WITH_PROVINCE:
        return "PR"
    holders = _HOLDERS.get(level)
    return holders[0][0] if holders else "parent"
