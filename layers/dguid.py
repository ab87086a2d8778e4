"""DGUID: the identifier that Statistics Canada gives to a place in one vintage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.geography_levels import COUNTRY, COUNTRY_ID, is_code

Texts = npt.NDArray[np.object_]

# Source: Statistics Canada, Dissemination Geography Unique Identifier, 92F0138M.
_WRITTEN = re.compile(r"([0-9]{4})([A-Z])([0-9]{4})(.{1,12})")
_TRACT_FROM_SDMX = re.compile(r"([0-9]{7})_([0-9]{2})")

# Type and schema of each level; the first of two is the one that `dguid` builds.
_SCHEMAS: dict[str, tuple[str, ...]] = {
    COUNTRY: ("A0000",),
    "PR": ("A0002",),
    "CD": ("A0003",),
    "FED": ("A0004",),
    "CSD": ("A0005",),
    "DPL": ("A0006",),
    "HR": ("A0007",),
    "FSA": ("A0011",),
    "ER": ("S0500",),
    "CAR": ("S0501",),
    "CCS": ("S0502",),
    "CMA": ("S0503", "S0504"),
    "CMAP": ("S0505", "S0506"),
    "CT": ("S0507",),
    "PC": ("S0510",),
    "PCP": ("S0511",),
    "DA": ("S0512",),
    "DB": ("S0513",),
    "ADA": ("S0516",),
}
LEVEL_OF_SCHEMA = MappingProxyType(
    {schema: level for level, schemas in _SCHEMAS.items() for schema in schemas}
)
_CANADA = "11124"
# The vintage of an electoral district is that of its representation order.
_ELECTORAL_ORDERS = (2023, 2013, 2003)


@dataclass(frozen=True, kw_only=True)
class Dguid:
    """A place of one vintage: type ("A" administrative, "S" statistical), schema, code.

    `uid` is the bare code within the schema, as text; the dot of a census tract is a
    dot, even where the file writes `_`.
    """

    vintage: int
    type: str
    schema: str
    uid: str

    def __str__(self) -> str:
        return f"{self.vintage:04}{self.type}{self.schema}{self.uid}"

    @property
    def level(self) -> str:
        """Geography level as in `LEVELS`, or "country"; "" for another schema."""
        return LEVEL_OF_SCHEMA.get(f"{self.type}{self.schema}", "")

    @property
    def code(self) -> str:
        """The bare code as boundaries are known by: that of Canada is "CA"."""
        return COUNTRY_ID if self.level == COUNTRY else self.uid


def parse_dguid(text: str) -> Dguid | None:
    """Parse a DGUID; None for any other text. Spaces around it are ignored."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        return None
    vintage, kind, schema, uid = match.groups()
    return Dguid(vintage=int(vintage), type=kind, schema=schema, uid=_with_dot(uid))


def dguid(level: str, uid: str, vintage: int, *, agglomeration: bool = False) -> str:
    """DGUID of a code of a level, as it is written for a census or edition year.

    `agglomeration` says that the code of a CMA or its part is that of a census
    agglomeration, which has a schema of its own. Electoral districts have the year of
    the representation order in force.

    Raises
    ------
    ValueError
        If the level has no schema, or the code is not one of the level.
    """
    if level == COUNTRY:
        uid = _CANADA if uid == COUNTRY_ID else uid
    elif not is_code(level, uid):
        raise ValueError(f"{uid!r} is no code of level {level}")
    schemas = _SCHEMAS[level]
    if level == "FED":
        vintage = _order_in_force(vintage)
    return f"{vintage:04}{schemas[-1 if agglomeration else 0]}{uid}"


def level_of(text: str) -> str:
    """Geography level of a DGUID; "" when the text is none, or the schema unknown."""
    place = parse_dguid(text)
    return "" if place is None else place.level


def uids(texts: Texts) -> Texts:
    """Bare codes of a column that may mix DGUIDs and bare codes, shape (n,).

    A DGUID gives the code in it, a census tract with `_` its dot; any other text is
    kept as it is.
    """
    places, distinct = pd.factorize(texts)
    if not len(distinct):
        return texts.copy()
    codes = np.empty(len(distinct), dtype=object)
    codes[:] = [_bare(text) for text in distinct]
    return np.asarray(codes[places], dtype=object)


def _bare(text: str) -> str:
    place = parse_dguid(text)
    return _with_dot(text) if place is None else place.code


def _with_dot(uid: str) -> str:
    match = _TRACT_FROM_SDMX.fullmatch(uid)
    return uid if match is None else f"{match[1]}.{match[2]}"


def _order_in_force(vintage: int) -> int:
    in_force = (order for order in _ELECTORAL_ORDERS if order <= vintage)
    return next(in_force, vintage)
