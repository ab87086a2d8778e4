"""Rows of text cells under a header, from delimited text or a workbook, as columns."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from datasets.cells import MOST_ALIKE
from datasets.delimited import cell_too_long, title_rows, too_many_columns
from datasets.records import (
    MOST_CELL_CHARACTERS,
    MOST_CELLS,
    MOST_COLUMNS,
    Rows,
    Texts,
    apart,
)
from layers.errors import DataError, Fact, Problem

_CHUNK = 10_000
# Titles stand within the first rows or nowhere.
_LOOKED_AT = 50


@dataclass(frozen=True, kw_only=True, eq=False)
class Sheet:
    """Columns of a sheet by distinct header, and the row of each record."""

    cells: Mapping[str, Texts]
    rows: Rows
    notes: tuple[Problem, ...]


def sheet_records(records: Iterable[Sequence[str]], subject: str) -> Sheet:
    """Columns of the rows below the header; rows without content are left out.

    The header is the first row with text, or the one below the titles.

    Raises
    ------
    DataError
        `no_rows`, `column_without_name`, `ragged_row`, `cell_too_long`,
        `too_many_columns` or `too_large`, as soon as it is known.
    """
    numbered = enumerate(records, start=1)
    first = list(itertools.islice(numbered, _LOOKED_AT))
    titles = title_rows([record for _, record in first])
    filled = [(row, record) for row, record in first[titles:] if _has_text(record)]
    if not filled:
        raise DataError([Problem(code="no_rows", subject=subject)])
    at, header = filled[0]
    names = [name.strip() for name in header]
    while not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise too_many_columns(subject, at, len(names))
    body = itertools.chain(filled[1:], numbered)
    columns, rows = _gathered(body, names, subject)
    if not len(rows):
        raise DataError([Problem(code="no_rows", subject=subject)])
    return _named(names, columns, rows, at, titles, subject)


def _named(
    names: list[str],
    columns: list[Texts],
    rows: Rows,
    header_row: int,
    titles: int,
    subject: str,
) -> Sheet:
    nameless = [at for at, name in enumerate(names) if not name]
    problems = [
        Problem(
            code="column_without_name",
            subject=subject,
            row=header_row,
            facts={"position": at + 1},
        )
        for at in nameless
        if (columns[at] != "").any()
    ]
    if problems:
        raise DataError(problems)
    kept = [at for at, name in enumerate(names) if name]
    keys, notes = apart([names[at] for at in kept], subject)
    if titles:
        facts: dict[str, Fact] = {"header": header_row}
        notes.append(
            Problem(code="title_rows", subject=subject, row=header_row, facts=facts)
        )
    cells = {key: columns[at] for key, at in zip(keys, kept, strict=True)}
    return Sheet(cells=cells, rows=rows, notes=tuple(notes))


def _gathered(
    body: Iterator[tuple[int, Sequence[str]]], names: list[str], subject: str
) -> tuple[list[Texts], Rows]:
    width = len(names)
    shared: dict[str, str] = {}
    parts: list[list[Texts]] = [[] for _ in names]
    rows: list[Rows] = []
    ragged = _Ragged(subject, width)
    seen = 0
    while chunk := list(itertools.islice(body, _CHUNK)):
        kept = [(row, record) for row, record in chunk if any(record)]
        kept = [(row, ragged.fitted(row, record)) for row, record in kept]
        full = [(row, r) for row, r in kept if len(r) == width and _has_text(r)]
        seen += len(full) * width
        if seen > MOST_CELLS:
            facts: dict[str, Fact] = {"limit": MOST_CELLS}
            raise DataError([Problem(code="too_large", subject=subject, facts=facts)])
        if not full:
            continue
        here = [row for row, _ in full]
        rows.append(np.array(here, dtype=np.int64))
        cut = zip(*(record for _, record in full), strict=True)
        for at, (part, texts) in enumerate(zip(parts, cut, strict=True)):
            part.append(_column(texts, shared))
            _check_lengths(texts, here, names[at] or str(at + 1), subject)
    ragged.refuse()
    if not rows:
        return [], np.array([], dtype=np.int64)
    return [np.concatenate(part) for part in parts], np.concatenate(rows)


def _column(texts: Sequence[str], shared: dict[str, str]) -> Texts:
    """Strip cells; one that repeats is held in memory once."""
    stripped = list(map(str.strip, texts))
    if len(set(stripped)) * 4 < len(stripped):
        stripped = list(map(shared.setdefault, stripped, stripped))
    cells = np.empty(len(stripped), dtype=object)
    cells[:] = stripped
    return cells


def _check_lengths(
    texts: Sequence[str], rows: Sequence[int], header: str, subject: str
) -> None:
    if max(map(len, texts)) > MOST_CELL_CHARACTERS:
        at = next(i for i, t in enumerate(texts) if len(t) > MOST_CELL_CHARACTERS)
        raise cell_too_long(subject, rows[at], header)


def _has_text(record: Sequence[str]) -> bool:
    return any(cell and not cell.isspace() for cell in record)


class _Ragged:
    """The rows that are not as wide as the header, counted past the first hundred."""

    def __init__(self, subject: str, width: int) -> None:
        self.subject, self.width = subject, width
        self.problems: list[Problem] = []
        self.more = 0

    def fitted(self, row: int, record: Sequence[str]) -> Sequence[str]:
        found = len(record)
        if found == self.width:
            return record
        if found > self.width and not any(record[self.width :]):
            return record[: self.width]
        if len(self.problems) >= MOST_ALIKE:
            self.more += 1
            return record
        facts = {"found": found, "expected": self.width}
        problem = Problem(code="ragged_row", subject=self.subject, row=row, facts=facts)
        self.problems.append(problem)
        return record

    def refuse(self) -> None:
        if self.more:
            facts: dict[str, Fact] = {"like": "ragged_row", "count": self.more}
            self.problems.append(
                Problem(code="more_alike", subject=self.subject, facts=facts)
            )
        if self.problems:
            raise DataError(self.problems)
