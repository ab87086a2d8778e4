"""Figures from the lines of a Census Profile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from datasets.cells import Numbers, filled, parse_counts, parse_numbers
from datasets.records import Texts
from datasets.statcan.profile_lines import ProfileFile
from datasets.statcan.profile_values import ProfileLine
from datasets.statcan.symbols import missing_symbol
from layers.errors import DataError, Problem
from layers.figures import Figures
from layers.provenance import Source


def figures_of_lines(
    file: ProfileFile,
    found: Sequence[ProfileLine],
    wanted: Mapping[str, tuple[str, ...]],
    level: str,
    year: int,
) -> Figures:
    """Sum characteristics into the groups wanted, for one or more geographies.

    A sum of which a part is missing is missing, for the reason of the first such part.

    Raises
    ------
    DataError
        `not_a_number` or `not_a_whole_number`, and what `Figures` refuses.
    """
    counts = {key: _counts(file, found, key) for key in found[0].cells}
    reasons = {
        key: _texts(missing_symbol(line.cells[key][1]) for line in found)
        for key in found[0].cells
    }
    groups = {
        name: np.sum([counts[key] for key in parts], axis=0)
        for name, parts in wanted.items()
    }
    symbols = {
        name: np.where(np.isnan(groups[name]), _first_said(parts, reasons), "")
        for name, parts in wanted.items()
    }
    # Electoral districts belong to an order, whose year their DGUID has.
    vintage = found[0].vintage if level == "FED" else year
    return Figures(
        level=level,
        ids=_texts(line.code for line in found),
        names=_texts(line.name for line in found),
        groups=groups,
        symbols=symbols,
        vintage=vintage or year,
        source=Source(name=file.subject),
    )


def _counts(file: ProfileFile, found: Sequence[ProfileLine], key: str) -> Numbers:
    """Read the counts of one characteristic, NaN where missing.

    A characteristic that is no whole number anywhere counts nobody, and is refused.
    """
    cells = _texts(line.cells[key][0] for line in found)
    counts = parse_counts(cells)
    wrong = np.flatnonzero(filled(cells) & np.isnan(counts))
    if len(wrong):
        comma = file.delimiter != ","
        numbers = parse_numbers(cells[wrong], decimal_comma=comma)
        code = "not_a_number" if np.isnan(numbers).any() else "not_a_whole_number"
        problem = Problem(
            code=code,
            subject=file.subject,
            row=found[wrong[0]].row,
            column=key,
            value=str(cells[wrong[0]]),
            facts={"count": len(wrong)},
        )
        raise DataError([problem])
    return counts


def _first_said(parts: Sequence[str], reasons: Mapping[str, Texts]) -> Texts:
    """Symbol of the first part that has one."""
    said = reasons[parts[0]]
    for part in parts[1:]:
        said = np.where(said == "", reasons[part], said)
    return said


def _texts(values: Iterable[str]) -> Texts:
    listed = list(values)
    texts = np.empty(len(listed), dtype=object)
    texts[:] = listed
    return texts
