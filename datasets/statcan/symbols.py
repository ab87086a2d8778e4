"""Symbols that Statistics Canada prints instead of a number, or beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from layers.errors import Problem

Numbers = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]

# Source: meta file of the Census Profile 2021, and of the data tables.
NOT_AVAILABLE = ".."
NOT_APPLICABLE = "..."
SUPPRESSED = "x"
UNRELIABLE = "F"
MISSING = (SUPPRESSED, NOT_AVAILABLE, NOT_APPLICABLE, UNRELIABLE)
REVISED = "r"
CAUTION = "E"


def missing_symbol(text: str) -> str:
    """Symbol of a missing number in a cell; "" when the cell has none.

    Case counts, apart from the "X" that some tables print for "x".
    """
    said = text.strip()
    if said == SUPPRESSED.upper():
        return SUPPRESSED
    return said if said in MISSING else ""


def missing_notes(
    groups: Mapping[str, Numbers], symbols: Mapping[str, Texts], subject: str
) -> list[Problem]:
    """Note how many counts of each group are missing, and why."""
    notes = []
    for name, counts in groups.items():
        lost = np.isnan(counts)
        reasons = symbols.get(name)
        said = Counter("" for _ in range(int(lost.sum())))
        if reasons is not None:
            said = Counter(str(reason) for reason in reasons[lost])
        notes += [
            Problem(
                code="counts_missing",
                subject=subject,
                column=name,
                value=symbol or None,
                facts={"count": count, "symbol": symbol},
            )
            for symbol, count in sorted(said.items())
        ]
    return notes


def marked_notes(
    columns: Iterable[Iterable[tuple[str, str]]], subject: str
) -> list[Problem]:
    """Note the counts that are revised, or to be used with caution.

    Each column is one of pairs of a value and its symbol, which may be both ("rE").
    """
    said = Counter(symbol for column in columns for value, symbol in column if value)
    marked = {
        letter: sum(count for symbol, count in said.items() if letter in symbol)
        for letter in (CAUTION, REVISED)
    }
    return [
        Problem(
            code="counts_marked",
            subject=subject,
            value=letter,
            facts={"count": count, "symbol": letter},
        )
        for letter, count in marked.items()
        if count
    ]
