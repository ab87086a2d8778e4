"""Cells of text to numbers and dates, and the problems of the cells that are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from datasets.records import Rows, Texts
from layers.errors import Fact, Problem

Numbers = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

# A file of half a million wrong cells is one mistake, not half a million.
MOST_ALIKE = 100

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
# Letters are left out so that float() meets no word that it would take for a number.
_PLAIN = re.compile(r"[0-9.+\-]*", re.ASCII)
# "1,000" and "1.000" may mean a thousand or one, so neither is read as a count.
_COUNT = re.compile(r"\d{1,12}(\.0{1,2})?", re.ASCII)
_DAY = re.compile(r"(\d{4})([-/])(\d{2})\2(\d{2})", re.ASCII)


def parse_numbers(texts: Texts, *, decimal_comma: bool = False) -> Numbers:
    """Numbers of cells, shape (n,); NaN where a cell is empty or no finite number."""

    def number(text: str) -> float:
        plain = text.replace(",", ".") if decimal_comma else text
        value = float(plain) if _NUMBER.fullmatch(plain) else np.nan
        return value if np.isfinite(value) else np.nan

    plain = _all_plain(texts)
    return _by_distinct(texts, number) if plain is None else plain


def parse_counts(texts: Texts) -> Numbers:
    """Whole numbers of people, shape (n,); NaN where empty or no whole number."""

    def count(text: str) -> float:
        return float(text) if _COUNT.fullmatch(text) else np.nan

    return _by_distinct(texts, count)


def parse_day(text: str) -> date | None:
    """Date of an ISO cell (2021-05-11, or 2021/05/11); None when it is none."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:
        return None


def filled(texts: Texts) -> Mask:
    """Whether each cell has content."""
    return np.asarray(texts != "", dtype=bool)


def cell_problems(
    code: str,
    subject: str,
    column: str | None,
    wrong: Mask,
    *,
    rows: Rows,
    values: Texts | None = None,
    facts: Mapping[str, Fact] | None = None,
) -> list[Problem]:
    """One problem for each wrong cell; past `MOST_ALIKE`, one that counts the rest."""
    at = np.flatnonzero(wrong)
    problems = [
        Problem(
            code=code,
            subject=subject,
            row=int(rows[i]),
            column=column,
            value=None if values is None else str(values[i]),
            facts=dict(facts or {}),
        )
        for i in at[:MOST_ALIKE]
    ]
    if len(at) > MOST_ALIKE:
        rest: dict[str, Fact] = {"like": code, "count": len(at) - MOST_ALIKE}
        problems.append(
            Problem(code="more_alike", subject=subject, column=column, facts=rest)
        )
    return problems


def id_problems(ids: Texts, rows: Rows, subject: str, column: str) -> list[Problem]:
    """Problems of empty ids and of ids that an earlier row has (both are named)."""
    given = filled(ids)
    problems = cell_problems("missing_id", subject, column, ~given, rows=rows)
    codes, _ = pd.factorize(ids)
    _, first, which = np.unique(codes, return_index=True, return_inverse=True)
    first_row = rows[first][which]
    again = np.flatnonzero(given & (first_row != rows))
    problems += [
        Problem(
            code="duplicate_id",
            subject=subject,
            row=int(rows[i]),
            column=column,
            value=str(ids[i]),
            facts={"first_row": int(first_row[i])},
        )
        for i in again[:MOST_ALIKE]
    ]
    if len(again) > MOST_ALIKE:
        rest: dict[str, Fact] = {
            "like": "duplicate_id",
            "count": len(again) - MOST_ALIKE,
        }
        problems.append(
            Problem(code="more_alike", subject=subject, column=column, facts=rest)
        )
    return problems


def _all_plain(texts: Texts) -> Numbers | None:
    """Parse a column of nothing but plain finite decimals at once, else give None.

    Half a million coordinates are nearly all distinct, and one by one they take
    seconds.
    """
    given = filled(texts)
    if _PLAIN.fullmatch("".join(texts[given].tolist())) is None:
        return None
    values = np.full(len(texts), np.nan)
    try:
        values[given] = texts[given].astype(np.float64)
    except ValueError:
        return None
    return values if np.isfinite(values[given]).all() else None


def _by_distinct(texts: Texts, parse: Callable[[str], float]) -> Numbers:
    """Parse each distinct text once: census columns repeat the same few counts."""
    codes, distinct = pd.factorize(texts)
    parsed: Any = np.array([parse(str(text)) for text in distinct], dtype=np.float64)
    return np.asarray(parsed[codes], dtype=np.float64)
