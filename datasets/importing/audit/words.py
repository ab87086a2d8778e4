"""Words, dates and numbers of a directory that mean nothing here, and what helps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

import numpy as np

from datasets.cells import filled, parse_day, parse_numbers
from datasets.directory_cells import CLOSED
from datasets.importing.audit.rows import excluding
from datasets.importing.checks import Check, Hits
from datasets.importing.findings import BLOCKS
from datasets.importing.table import Mask, Table
from datasets.records import Texts
from datasets.statcan.names import province_id
from layers.organizations import CANADA, DATES

_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})", re.ASCII)
_YEAR = re.compile(r"\d{4}(\.0)?", re.ASCII)
_EVERYONE = frozenset({"canada", "national", "pancanadian", "pan-canadian"})


def word_checks() -> list[Check]:
    """List what is checked of the words that must be in the vocabulary."""
    return [
        Check(
            code="unknown_word",
            severity=BLOCKS,
            find=_unknown(role),
            role=role,
            repairs={
                "nearest_word": _nearest(role),
                "exclude": _excluding_unknown(role),
            },
        )
        for role in (*CLOSED, "status")
    ]


def mandate_checks() -> list[Check]:
    """List what is checked of mandates: areas written by name instead of by code."""
    return [
        Check(
            code="mandate_by_name",
            severity=BLOCKS,
            find=_named,
            role="mandate",
            repairs={"mandate_codes": mandate_codes},
        )
    ]


def date_checks() -> list[Check]:
    """List what is checked of the dates that a record is active between."""
    each = [
        Check(
            code="not_a_date",
            severity=BLOCKS,
            find=_undated(role),
            role=role,
            repairs={"read_dates": _read_dates(role), "clear_cells": clearing(role)},
        )
        for role in DATES
    ]
    backwards = Check(
        code="ends_before_it_begins",
        severity=BLOCKS,
        find=_backwards,
        role="active_to",
        repairs={"swap_dates": _swap_dates, "clear_cells": clearing("active_to")},
    )
    return [*each, backwards]


def capacity_checks() -> list[Check]:
    """List what is checked of capacities."""
    clear = {"clear_cells": clearing("capacity")}
    return [
        Check(code=code, severity=BLOCKS, find=find, role="capacity", repairs=clear)
        for code, find in (
            ("not_a_number", _no_capacity),
            ("negative_number", _negative_capacity),
        )
    ]


def clearing(role: str) -> Callable[[Table, Mask], Table]:
    """Make the repair that empties the cells of a role: what they say is unknown."""

    def repair(table: Table, rows: Mask) -> Table:
        return table.with_cells(role, rows, "")

    return repair


def mandate_codes(table: Table, rows: Mask) -> Table:
    """Write provinces and Canada by code where a mandate names them."""

    def coded(word: str) -> str:
        return _area(word) or word

    return _with_words(table, "mandate", rows, coded)


def _unknown(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        vocabulary = table.world.vocabulary
        cells = table.texts(role)
        strange = {
            str(cell): [w for w in _words(cell) if vocabulary.find(role, w) is None]
            for cell in set(cells.tolist())
        }
        shown = np.empty(len(cells), dtype=object)
        shown[:] = [", ".join(strange[str(cell)]) for cell in cells]
        known = ", ".join(vocabulary.words(role))
        first = next((words[0] for words in strange.values() if words), "")
        nearest = vocabulary.nearest(role, first)
        facts = {"field": role, "nearest": nearest, "known": known}
        return Hits(rows=shown != "", shown=shown, facts=facts)

    return find


def _nearest(role: str) -> Callable[[Table, Mask], Table]:
    def repair(table: Table, rows: Mask) -> Table:
        vocabulary = table.world.vocabulary

        def nearest(word: str) -> str:
            known = vocabulary.find(role, word)
            return known or vocabulary.nearest(role, word) or word

        return _with_words(table, role, rows, nearest)

    return repair


def _excluding_unknown(role: str) -> Callable[[Table, Mask], Table]:
    """Make the repair that keeps rows, excluded, without the words nobody knows.

    Without such words alone a row might say nothing any more, which means everything.
    """
    exclude = excluding("not_verified")

    def repair(table: Table, rows: Mask) -> Table:
        vocabulary = table.world.vocabulary
        known = _with_words(
            table, role, rows, lambda w: w if vocabulary.find(role, w) else ""
        )
        return exclude(known, rows)

    return repair


def _with_words(
    table: Table, role: str, rows: Mask, change: Callable[[str], str]
) -> Table:
    cells = table.texts(role).copy()
    for at in np.flatnonzero(rows):
        changed = filter(None, (change(word) for word in _words(cells[at])))
        cells[at] = "|".join(dict.fromkeys(changed))
    return table.with_texts(role, cells)


def _words(cell: object) -> Iterator[str]:
    return (word for part in str(cell).split("|") if (word := part.strip()))


def _named(table: Table) -> Hits:
    cells = table.texts("mandate")
    by_name = {
        str(cell): any(_area(w) not in (None, w) for w in _words(cell))
        for cell in set(cells.tolist())
    }
    rows = np.array([by_name[str(cell)] for cell in cells], dtype=bool)
    return Hits(rows=rows, shown=cells)


def _area(word: str) -> str | None:
    """Code of the area that a word names, itself when it is a code; None for none."""
    if word.casefold() in _EVERYONE:
        return word if word.casefold() == CANADA else CANADA
    return province_id(word)


def _undated(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        cells = table.texts(role)
        days = np.array(
            [parse_day(str(cell)) is not None for cell in cells], dtype=bool
        )
        return Hits(rows=filled(cells) & ~days, shown=cells)

    return find


def _read_dates(role: str) -> Callable[[Table, Mask], Table]:
    def repair(table: Table, rows: Mask) -> Table:
        cells = table.texts(role).copy()
        for at in np.flatnonzero(rows):
            cells[at] = _whole_day(str(cells[at]), is_end=role == "active_to")
        return table.with_texts(role, cells)

    return repair


def _whole_day(text: str, *, is_end: bool) -> str:
    """Write a date as ISO where it can mean one only; a year or month by its end.

    `03/04/2021` may be March or April: it stays as it is, to be asked about.
    """
    if _YEAR.fullmatch(text):
        return f"{text[:4]}-12-31" if is_end else f"{text[:4]}-01-01"
    month = _MONTH.fullmatch(text)
    if month:
        year, number = int(month[1]), int(month[2])
        if not 1 <= number <= 12:
            return text
        last = date(year + number // 12, number % 12 + 1, 1).toordinal() - 1
        return str(date.fromordinal(last) if is_end else date(year, number, 1))
    day = _DAY_FIRST.fullmatch(text)
    if not day:
        return text
    first, second, year = int(day[1]), int(day[2]), int(day[3])
    if first != second and first <= 12 and second <= 12:
        return text
    number, of_month = (second, first) if second <= 12 else (first, second)
    try:
        return str(date(year, number, of_month))
    except ValueError:
        return text


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


def _capacity(table: Table) -> tuple[Texts, np.ndarray]:
    cells = table.texts("capacity")
    comma = table.records.decimal_comma
    return cells, parse_numbers(cells, decimal_comma=comma)


def _no_capacity(table: Table) -> Hits:
    cells, numbers = _capacity(table)
    return Hits(rows=filled(cells) & np.isnan(numbers), shown=cells)


def _negative_capacity(table: Table) -> Hits:
    cells, numbers = _capacity(table)
    return Hits(rows=numbers < 0, shown=cells)
