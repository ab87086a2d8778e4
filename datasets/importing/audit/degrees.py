"""Degrees written with letters, minutes or signs: 45° 25′ 15″ N, 75.69 W."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from datasets.cells import Numbers, filled
from datasets.importing.checks import Check, Hits, Repair
from datasets.importing.findings import BLOCKS
from datasets.importing.table import Mask, Table, degrees_text
from datasets.records import Texts

# Ouest is west in French; an O is never east here (Est has its E).
_SIDES = {"latitude": {"N": 1, "S": -1}, "longitude": {"E": 1, "W": -1, "O": -1}}
# A cell of a million spaces would be tried in as many ways.
_LONGEST = 40
_PART = r"(\d{1,3}(?:[.,]\d+)?)"
_WRITTEN = re.compile(
    rf"([NSEWO])?\s*([-+\u2212])?\s*{_PART}\s*(?:°|º|˚|\s)?\s*"
    rf"(?:{_PART}\s*(?:'|′|’|\s)?\s*)?"
    rf"(?:{_PART}\s*(?:\"|″|”|''|’’)?\s*)?([NSEWO])?\.?",
    re.IGNORECASE,
)


def degree_checks(repairs: dict[str, Repair]) -> list[Check]:
    """List what is checked of degrees that are not written as one number."""
    return [
        Check(
            code="degrees_written_out",
            severity=BLOCKS,
            find=_written(role),
            role=role,
            repairs={"read_degrees": _reading(role), **repairs},
        )
        for role in ("latitude", "longitude")
    ]


def degrees_of(text: str, role: str) -> float:
    """Degrees of a cell with letters, minutes or signs; NaN where it is none.

    North and east are positive. A letter of the other axis, a sign beside a letter,
    two letters, or sixty minutes are no degrees.
    """
    match = _WRITTEN.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if match is None:
        return np.nan
    before, sign, *parts, after = match.groups()
    if (before and after) or ((before or after) and sign):
        return np.nan
    side = (before or after or "").upper()
    if side and side not in _SIDES[role]:
        return np.nan
    whole, minutes, seconds = (float((p or "0").replace(",", ".")) for p in parts)
    if minutes >= 60 or seconds >= 60:
        return np.nan
    is_minus = sign in ("-", "\u2212") or _SIDES[role].get(side, 1) < 0
    return (whole + minutes / 60 + seconds / 3600) * (-1 if is_minus else 1)


def readable_degrees(table: Table, role: str) -> Mask:
    """Whether each cell of a role is no number, but can be read as degrees."""
    return np.isfinite(_degrees(table, role))


def _degrees(table: Table, role: str) -> Numbers:
    found = np.full(len(table), np.nan)
    if table.records.geometry is not None:
        return found
    cells = table.texts(role)
    open_at = filled(cells) & ~np.isfinite(table.numbers(role))
    for at in np.flatnonzero(open_at):
        found[at] = degrees_of(str(cells[at]), role)
    return found


def _written(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        return Hits(rows=readable_degrees(table, role), shown=table.texts(role))

    return find


def _reading(role: str) -> Repair:
    def repair(table: Table, rows: Mask) -> Table:
        comma = table.records.decimal_comma
        degrees = _degrees(table, role)
        cells: Texts = table.texts(role).copy()
        cells[rows] = [degrees_text(v, decimal_comma=comma) for v in degrees[rows]]
        return table.with_texts(role, cells)

    return repair
