"""Cells of a directory: words of its vocabulary, dates, status."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from datasets.cells import cell_problems, parse_day
from datasets.records import Records, Texts
from datasets.vocabulary import Vocabulary
from layers.errors import Problem
from layers.organizations import CANADA, DATES

CLOSED = ("channels", "levels")
OPEN = ("services", "sectors")
INCLUDED = "included"
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(kw_only=True)
class Words:
    """Frozensets of words by column, and what was said about them while reading."""

    values: dict[str, Texts] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    # A column of kinds repeats a few words thousands of times.
    nearest: dict[tuple[str, str], str] = field(default_factory=dict)


def read_words(
    records: Records, columns: Mapping[str, str], vocabulary: Vocabulary
) -> Words:
    """Read the word columns: `mandate`, `languages`, the closed and the open ones."""
    words = Words()
    for role in ("mandate", "languages", *CLOSED, *OPEN):
        header = columns.get(role)
        cells = records.column(header)
        sets = np.empty(len(cells), dtype=object)
        for at, cell in enumerate(cells):
            row = int(records.rows[at])
            sets[at] = frozenset(
                _word(role, text, vocabulary, words, (records.subject, row, header))
                for text in (part.strip() for part in cell.split("|"))
                if text
            )
        words.values[role] = sets
    return words


def _word(
    role: str,
    text: str,
    vocabulary: Vocabulary,
    words: Words,
    place: tuple[str, int, str | None],
) -> str:
    subject, row, header = place
    if role == "mandate":
        return CANADA if text.casefold() == CANADA else text
    known = vocabulary.find(role, text)
    if known is not None:
        return known
    if role == "languages" and _LANGUAGE.fullmatch(text.casefold()):
        return text.casefold()
    likeness = (role, text)
    if likeness not in words.nearest:
        words.nearest[likeness] = vocabulary.nearest(role, text)
    problem = Problem(
        code="word_not_in_vocabulary" if role in OPEN else "unknown_word",
        subject=subject,
        row=row,
        column=header,
        value=text,
        facts={
            "field": role,
            "nearest": words.nearest[likeness],
            "known": ", ".join(vocabulary.words(role)),
        },
    )
    (words.notes if role in OPEN else words.problems).append(problem)
    return text


def read_status(
    records: Records,
    columns: Mapping[str, str],
    vocabulary: Vocabulary,
    problems: list[Problem],
) -> Texts:
    """Status of each record; an empty cell means included."""
    header = columns.get("status")
    cells = records.column(header)
    status = np.full(len(cells), INCLUDED, dtype=object)
    words = Words()
    for at in np.flatnonzero(cells != ""):
        place = (records.subject, int(records.rows[at]), header)
        status[at] = _word("status", cells[at], vocabulary, words, place)
    problems += words.problems
    return status


def read_days(
    records: Records, columns: Mapping[str, str], problems: list[Problem]
) -> dict[str, Texts]:
    """Dates of both ends, None where the cell is empty."""
    days: dict[str, Texts] = {}
    for role in DATES:
        header = columns.get(role)
        cells = records.column(header)
        found = np.empty(len(cells), dtype=object)
        found[:] = [parse_day(cell) for cell in cells]
        wrong = (cells != "") & np.array([day is None for day in found], dtype=bool)
        problems += cell_problems(
            "not_a_date",
            records.subject,
            header,
            wrong,
            rows=records.rows,
            values=cells,
        )
        days[role] = found
    pairs = list(zip(days["active_from"], days["active_to"], strict=True))
    backwards = np.array([_ends_first(*pair) for pair in pairs], dtype=bool)
    problems += cell_problems(
        "ends_before_it_begins",
        records.subject,
        columns.get("active_to"),
        backwards,
        rows=records.rows,
        values=records.column(columns.get("active_to")),
    )
    return days


def _ends_first(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and end < start
