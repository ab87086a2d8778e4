"""Geography levels of the census: their codes, and which code holds which."""

from __future__ import annotations

import re

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
LEVELS = (
    "DB",
    "DA",
    "ADA",
    "CT",
    "CSD",
    "CCS",
    "DPL",
    "PC",
    "FSA",
    "FED",
    "CMA",
    "HR",
    "CAR",
    "CD",
    "ER",
    "PR",
)

# Digits of a code, and how many of its first digits are the code of a larger level.
# Source: Statistics Canada, dictionary of the census, standard geographical codes.
_DIGITS = {
    "DB": 11,
    "DA": 8,
    "ADA": 8,
    "CSD": 7,
    "CCS": 7,
    "FED": 5,
    "HR": 4,
    "CD": 4,
    "ER": 4,
    "PR": 2,
}
_HOLDERS = {
    "DB": (("DA", 8), ("CD", 4), ("PR", 2)),
    "DA": (("CD", 4), ("PR", 2)),
    "ADA": (("CD", 4), ("PR", 2)),
    "CSD": (("CD", 4), ("PR", 2)),
    "CCS": (("CD", 4), ("PR", 2)),
    "FED": (("PR", 2),),
    "HR": (("PR", 2),),
    "CD": (("PR", 2),),
    "ER": (("PR", 2),),
}
_SHAPES = {2: "PR", 4: "CD", 7: "CSD"}


def is_code(level: str, identifier: str) -> bool:
    """Whether an id is written as the census writes codes of a level."""
    digits = _DIGITS.get(level)
    return (
        digits is not None
        and re.fullmatch(rf"[0-9]{{{digits}}}", identifier) is not None
        and identifier[:2] in PROVINCE_IDS
    )


def level_of_ids(ids: Texts) -> str:
    """Level whose codes all of the ids are: PR, CD or CSD, else `AREA`."""
    lengths = {len(identifier) for identifier in ids}
    level = _SHAPES.get(lengths.pop(), AREA) if len(lengths) == 1 else AREA
    return level if all(is_code(level, identifier) for identifier in ids) else AREA


def larger_codes(level: str, ids: Texts) -> dict[str, Texts]:
    """Codes of the larger levels that census codes contain, "" for other ids.

    The result has one array of the same shape for each larger level, nearest first;
    it is empty for a level whose codes contain no other.
    """
    places, distinct = pd.factorize(ids)
    found: dict[str, Texts] = {}
    for larger, digits in _HOLDERS.get(level, ()):
        codes = np.empty(len(distinct), dtype=object)
        codes[:] = [i[:digits] if is_code(level, i) else "" for i in distinct]
        found[larger] = codes[places] if len(distinct) else ids.copy()
    return found


def parent_level(level: str) -> str:
    """Level of the parents of a level's boundaries; "parent" when it is not known."""
    if level == "PR":
        return COUNTRY
    holders = _HOLDERS.get(level)
    return holders[0][0] if holders else "parent"
