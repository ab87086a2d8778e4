"""One value for each id, from a table with an id column and another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from datasets.cells import cell_problems, filled, id_problems, parse_numbers
from datasets.columns import IDENTITY, match_roles
from datasets.reading import read_records
from datasets.records import Records, Texts
from layers.errors import DataError, Problem
from layers.provenance import Source

Numbers = npt.NDArray[np.float64]
# The word of our own tables for a distance or cost without end.
UNREACHABLE = "unreachable"


@dataclass(frozen=True, kw_only=True, eq=False)
class Values:
    """The values of a file by id; `name` is the header of their column.

    `texts`, shape (n,), is "" where a cell is empty. `numbers` is NaN there and inf
    where it says `unreachable`; it is None when some cell is neither nor a number.
    """

    source: Source
    name: str
    ids: Texts
    texts: Texts
    numbers: Numbers | None

    def rows_of(self, ids: Texts) -> npt.NDArray[np.int64]:
        """Row of each id, shape of `ids`, -1 where the file has none.

        Raises
        ------
        DataError
            `no_id_matches`, when the file has none of them.
        """
        rows = pd.Index(self.ids, dtype=object).get_indexer(pd.Index(ids, dtype=object))
        if not (rows >= 0).any():
            example = {"given": str(self.ids[0]), "wanted": str(ids[0])}
            problem = Problem(
                code="no_id_matches", subject=self.source.name, facts=example
            )
            raise DataError([problem])
        return np.asarray(rows, dtype=np.int64)


def read_values(path: Path, names: Sequence[str]) -> Values:
    """Read any table of ids and values.

    The values are in the first column called one of `names`, else in the only column
    beside the ids.

    Raises
    ------
    DataError
        When the file cannot be read, has no such columns or no value, or ids are
        missing or repeated.
    """
    return _values(read_records(path), names)


def read_amounts(path: Path, names: Sequence[str]) -> Values:
    """Read a table of ids and numbers of 0 or more.

    Raises
    ------
    DataError
        As `read_values`, and for each cell that is no number or negative.
    """
    records = read_records(path)
    values = _values(records, names)
    texts = values.texts
    numbers = parse_numbers(texts, decimal_comma=records.decimal_comma)
    given = filled(texts) & (texts != UNREACHABLE)
    kinds = (
        ("not_a_number", given & np.isnan(numbers)),
        ("negative_number", numbers < 0),
    )
    problems = [
        problem
        for code, wrong in kinds
        for problem in cell_problems(
            code, records.subject, values.name, wrong, rows=records.rows, values=texts
        )
    ]
    if problems:
        raise DataError(problems)
    return values


def _values(records: Records, names: Sequence[str]) -> Values:
    roles, problems = match_roles(records.cells, IDENTITY, records.subject)
    header = _value_header(records, roles.get("id", ""), names)
    missing = ["id"] if "id" not in roles and not problems else []
    missing += [] if header else [names[0]]
    problems += [
        Problem(code="missing_column", subject=records.subject, column=column)
        for column in missing
    ]
    ids = records.column(roles.get("id"))
    if not problems:
        problems = id_problems(ids, records.rows, records.subject, roles["id"])
    if problems:
        raise DataError(problems)
    texts = records.column(header)
    if not filled(texts).any():
        raise DataError(
            [Problem(code="no_values", subject=records.subject, column=header)]
        )
    return Values(
        source=records.source,
        name=header,
        ids=ids,
        texts=texts,
        numbers=_numbers(records, texts),
    )


def _value_header(records: Records, id_header: str, names: Sequence[str]) -> str:
    headers = [header for header in records.cells if header != id_header]
    by_name = {header.casefold(): header for header in headers}
    named = next((by_name[name] for name in names if name in by_name), "")
    return named or (headers[0] if len(headers) == 1 else "")


def _numbers(records: Records, texts: Texts) -> Numbers | None:
    numbers = parse_numbers(texts, decimal_comma=records.decimal_comma)
    numbers = np.where(texts == UNREACHABLE, np.inf, numbers)
    return None if (filled(texts) & np.isnan(numbers)).any() else numbers
