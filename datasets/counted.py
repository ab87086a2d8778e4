"""Cells that count people: whole numbers, or a symbol that says why there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from datasets.cells import Mask, Numbers, cell_problems, filled, parse_numbers
from datasets.records import Records, Texts
from datasets.statcan.symbols import missing_symbol
from layers.errors import Problem

# Words of what is no count of anybody: money, averages, shares, areas, dwellings.
_NO_PEOPLE = re.compile(
    r"\$|%(?! (?:sample )?data)|percent|pourcent|\bmedian|m[ée]dian|\baverages?\b"
    r"|\bmoyen(?:ne)?s?\b(?!-)|\brates?\b|\btaux\b|\bgini\b|\bratios?\b|\bp90"
    r"|densit|\bland area|^areas?\b|\barea (?:in|km|sq)|superficie|\bkm|kilomet"
    r"|kilom[èe]tre|dwelling|logement|(?<!private )household|m[ée]nages?\b(?! priv)"
    r"|\brank\b|\brang\b",
    re.IGNORECASE,
)
# Products of a scale and a decimal are whole but for the error of the decimal.
_ROUNDING = 6
# More than everybody who ever lived; a number past it counts no people.
_MOST_PEOPLE = 1e12


def names_people(label: str) -> bool:
    """Whether what a column or member is called may be a number of people."""
    return _NO_PEOPLE.search(label.replace("_", " ")) is None


def read_counts(
    records: Records,
    header: str,
    *,
    symbols: Sequence[str] = (),
    scale: Numbers | None = None,
    problems: list[Problem],
) -> tuple[Numbers, Texts]:
    """Read the counts of a column, NaN where missing, and the symbol that says why.

    The symbol stands in the cell itself or in one of the columns `symbols`. `scale`
    multiplies the numbers of a table that is written in thousands. What is neither a
    count nor a symbol is added to `problems`, each with its row.
    """
    cells = records.column(header)
    said = _distinct_symbols(cells)
    given = filled(cells) & (said == "")
    numbers = np.full(len(records), np.nan)
    numbers[given] = parse_numbers(cells[given], decimal_comma=records.decimal_comma)
    if scale is not None:
        with np.errstate(over="ignore", invalid="ignore"):
            numbers = np.round(numbers * scale, _ROUNDING)
    for column in symbols:
        beside = _distinct_symbols(records.column(column))
        said = np.where((said == "") & ~given, beside, said)
    whole = (numbers >= 0) & (numbers < _MOST_PEOPLE) & (numbers == np.floor(numbers))
    kinds: tuple[tuple[str, Mask], ...] = (
        ("not_a_number", given & np.isnan(numbers)),
        ("negative_number", given & (numbers < 0)),
        ("not_a_whole_number", given & (numbers >= 0) & ~whole),
    )
    for code, wrong in kinds:
        problems += cell_problems(
            code, records.subject, header, wrong, rows=records.rows, values=cells
        )
    return np.where(whole, numbers, np.nan), np.where(given, "", said).astype(object)


def _distinct_symbols(cells: Texts) -> Texts:
    places, distinct = pd.factorize(cells)
    if not len(distinct):
        return cells.copy()
    found = np.empty(len(distinct), dtype=object)
    found[:] = [missing_symbol(str(text)) for text in distinct]
    return np.asarray(found[places], dtype=object)
