"""Counts of people that are no counts: symbols, separators, fractions."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from datasets.cells import filled, parse_counts, parse_numbers
from datasets.importing.audit.rows import leaving_out
from datasets.importing.audit.words import clearing
from datasets.importing.checks import Check, Hits
from datasets.importing.findings import BLOCKS, NOTES
from datasets.importing.table import Mask, Table
from datasets.records import Texts

# What Statistics Canada writes where a count is missing, and no number beside it.
SYMBOLS = frozenset({"x", "X", "..", "...", "F"})
# 1,234 / 1 234 / 1 234 567 with any of the spaces a spreadsheet writes.
_THOUSANDS = re.compile(r"\d{1,3}([,\s\u00a0\u202f]\d{3})+", re.ASCII)
_SPACES = re.compile(r"[,\s\u00a0\u202f]")


def count_checks(role: str) -> list[Check]:
    """List what is checked of the counts of one role."""
    return [
        Check(
            code="counts_missing",
            severity=NOTES,
            find=_symbols(role),
            role=role,
            always=clearing(role),
        ),
        Check(
            code="thousands_separated",
            severity=BLOCKS,
            find=_separated(role),
            role=role,
            repairs={
                "join_thousands": _joining(role),
                "clear_cells": clearing(role),
            },
        ),
        _check("not_a_number", _no_number(role), role),
        _check("negative_number", _negative(role), role),
        Check(
            code="not_a_whole_number",
            severity=BLOCKS,
            find=_fractions(role),
            role=role,
            repairs={"round_counts": _rounding(role), "clear_cells": clearing(role)},
        ),
    ]


def capacity_checks() -> list[Check]:
    """List what is checked of capacities, which may be fractions of a place."""
    clear = {"clear_cells": clearing("capacity")}
    join = {"join_thousands": _joining("capacity"), **clear}
    return [
        Check(code=code, severity=BLOCKS, find=find, role="capacity", repairs=repairs)
        for code, find, repairs in (
            ("thousands_separated", _separated_capacity, join),
            ("not_a_number", _no_number("capacity"), clear),
            ("negative_number", _negative("capacity"), clear),
        )
    ]


def part_check(role: str) -> Check:
    """Check that a group does not count more people than there are."""

    def find(table: Table) -> Hits:
        more = parse_counts(table.texts(role)) > parse_counts(table.texts("total"))
        facts = {"total_column": table.columns.get("total", "total")}
        return Hits(rows=more, shown=table.texts(role), facts=facts)

    return _check("group_exceeds_total", find, role)


def _check(code: str, find: Callable[[Table], Hits], role: str) -> Check:
    repairs = {"clear_cells": clearing(role), "leave_out": leaving_out(code)}
    return Check(code=code, severity=BLOCKS, find=find, role=role, repairs=repairs)


def _symbols(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        cells = table.texts(role)
        rows = np.isin(cells, sorted(SYMBOLS))
        said = ", ".join(sorted(set(cells[rows].tolist())))
        return Hits(rows=rows, shown=cells, facts={"symbol": said})

    return find


def _separated(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        cells = table.texts(role)
        return Hits(rows=_joinable(cells), shown=cells)

    return find


def _separated_capacity(table: Table) -> Hits:
    """Find capacities that are no number as they stand: 1,5 may be one and a half."""
    cells = table.texts("capacity")
    unread = filled(cells) & np.isnan(_numbers(table, "capacity"))
    return Hits(rows=unread & _joinable(cells), shown=cells)


def _joinable(cells: Texts) -> Mask:
    """Whether each cell is a whole number but for what separates its thousands."""
    matched = {c: _THOUSANDS.fullmatch(str(c)) is not None for c in set(cells)}
    return np.array([matched[cell] for cell in cells], dtype=bool)


def _joining(role: str) -> Callable[[Table, Mask], Table]:
    def repair(table: Table, rows: Mask) -> Table:
        cells = table.texts(role).copy()
        cells[rows] = [_SPACES.sub("", str(cell)) for cell in cells[rows]]
        return table.with_texts(role, cells)

    return repair


def _no_number(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        cells = table.texts(role)
        wrong = filled(cells) & np.isnan(_numbers(table, role))
        return Hits(rows=wrong & ~_joinable(cells), shown=cells)

    return find


def _negative(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        return Hits(rows=_numbers(table, role) < 0, shown=table.texts(role))

    return find


def _fractions(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        cells = table.texts(role)
        numbers = _numbers(table, role)
        rows = np.isnan(parse_counts(cells)) & (numbers >= 0)
        return Hits(rows=rows & ~_joinable(cells), shown=cells)

    return find


def _numbers(table: Table, role: str) -> np.ndarray:
    comma = table.records.decimal_comma
    return parse_numbers(table.texts(role), decimal_comma=comma)


def _rounding(role: str) -> Callable[[Table, Mask], Table]:
    def repair(table: Table, rows: Mask) -> Table:
        cells = table.texts(role).copy()
        # Halves away from zero, as a person rounds; the report says it was done.
        whole = np.floor(_numbers(table, role)[rows] + 0.5)
        cells[rows] = [str(int(count)) for count in whole]
        return table.with_texts(role, cells)

    return repair
