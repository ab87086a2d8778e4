"""Dates written otherwise than as ISO: read where they can mean one day only."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

import numpy as np

from datasets.cells import filled, parse_day
from datasets.importing.audit.words import clearing
from datasets.importing.checks import Check, Hits
from datasets.importing.findings import BLOCKS
from datasets.importing.table import Mask, Table
from layers.organizations import DATES

_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
# 2024-1-5, or with the time that a spreadsheet adds: 2024-01-05 00:00:00.
_YEAR_FIRST = re.compile(
    r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})([ T]\d{2}:\d{2}(:\d{2})?)?", re.ASCII
)
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})", re.ASCII)
_YEAR = re.compile(r"(\d{4})(\.0)?", re.ASCII)

_Readings = tuple[date, ...]


def date_checks() -> list[Check]:
    """List what is checked of the dates that a record is active between."""
    each = [check for role in DATES for check in _checks_of(role)]
    backwards = Check(
        code="ends_before_it_begins",
        severity=BLOCKS,
        find=_backwards,
        role="active_to",
        repairs={"swap_dates": _swap_dates, "clear_cells": clearing("active_to")},
    )
    return [*each, backwards]


def _checks_of(role: str) -> list[Check]:
    clear = {"clear_cells": clearing(role)}
    orders = {"day_first": _reading(role, 0), "month_first": _reading(role, -1)}
    return [
        Check(code=code, severity=BLOCKS, find=find, role=role, repairs=repairs)
        for code, find, repairs in (
            (
                "date_not_iso",
                _read_in(role, 1),
                {"read_dates": _reading(role), **clear},
            ),
            # Nobody but the writer knows which: unknown stands before a guess.
            ("date_order_unknown", _read_in(role, 2), {**clear, **orders}),
            ("not_a_date", _read_in(role, 0), clear),
        )
    ]


def readings(text: str, *, is_end: bool) -> _Readings:
    """Give every day that a date not written as ISO can mean, day first before month.

    A year or a month stands for its first day, or for its last where it ends
    something. `03/04/2021` may be March or April.
    """
    if year := _YEAR.fullmatch(text):
        return _days((int(year[1]), 12, 31) if is_end else (int(year[1]), 1, 1))
    if month := _MONTH.fullmatch(text):
        number, of_year = int(month[2]), int(month[1])
        if not (1 <= number <= 12 and of_year):
            return ()
        last = monthrange(of_year, number)[1]
        return _days((of_year, number, last if is_end else 1))
    if day := _YEAR_FIRST.fullmatch(text):
        return _days((int(day[1]), int(day[2]), int(day[3])))
    if day := _NUMBERS.fullmatch(text):
        first, second, of_year = int(day[1]), int(day[2]), int(day[3])
        return _days((of_year, second, first), (of_year, first, second))
    return ()


def _days(*parts: tuple[int, int, int]) -> _Readings:
    days = []
    for year, month, day in parts:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(dict.fromkeys(days))


def _read_in(role: str, ways: int) -> Callable[[Table], Hits]:
    """Find cells that are no ISO date and can be read in so many ways."""

    def find(table: Table) -> Hits:
        cells = table.texts(role)
        counted = {text: _ways(text, role) for text in set(cells.tolist())}
        rows = np.array([counted[text] == ways for text in cells], dtype=bool)
        return Hits(rows=rows & filled(cells), shown=cells)

    return find


def _ways(text: str, role: str) -> int:
    """In how many ways a cell can be read; -1 for a date as it should be."""
    if parse_day(text) is not None:
        return -1
    return len(readings(text, is_end=role == "active_to"))


def _reading(role: str, which: int = 0) -> Callable[[Table, Mask], Table]:
    """Make the repair that writes dates as ISO, by one of the readings they have."""

    def repair(table: Table, rows: Mask) -> Table:
        cells = table.texts(role).copy()
        for at in np.flatnonzero(rows):
            days = readings(str(cells[at]), is_end=role == "active_to")
            cells[at] = days[which].isoformat()
        return table.with_texts(role, cells)

    return repair


def _backwards(table: Table) -> Hits:
    pairs = zip(table.texts("active_from"), table.texts("active_to"), strict=True)
    rows = np.zeros(len(table), dtype=bool)
    for at, (start, end) in enumerate(pairs):
        first, last = parse_day(str(start)), parse_day(str(end))
        rows[at] = first is not None and last is not None and last < first
    return Hits(rows=rows, shown=table.texts("active_to"))


def _swap_dates(table: Table, rows: Mask) -> Table:
    starts, ends = table.texts("active_from"), table.texts("active_to")
    return table.with_cells("active_from", rows, ends).with_cells(
        "active_to", rows, starts
    )
