"""Cutting rows where they differ from the row before, against the csv module."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.statcan.attribute_kernel import decimals
from datasets.statcan.attribute_rows import AttributeRows, read_rows
from datasets.statcan.attribute_texts import told
from layers.progress import silent

HEADERS = [
    "DAUID",
    "DBUID",
    "CSDNAME",
    "note",
    "DARPLAT",
    "DBPOP",
    "DARPLONG",
    "CSDUID",
]
WORDS = st.sampled_from(
    ["", "a", "b", 'q"q', ",", "a,b", "x" * 40, "line\nbreak", '"', "7", "70", "0070"]
)
NUMBERS = st.sampled_from(["", "0", "7", "123456", "45.5", "-75", "01", "many"])
ROW = st.tuples(WORDS, NUMBERS, WORDS, WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS)
# Long runs of like rows are what the file is made of.
TABLES = st.lists(st.tuples(ROW, st.integers(1, 4)), min_size=1, max_size=12)


def texts(rows: AttributeRows, header: str) -> list[str]:
    """Cells of a column whose values last, row by row."""
    cells, value = told(rows, "rows.csv", "").column(rows.headers.index(header))
    return list(cells[value][rows.run])


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    table=TABLES,
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    line_end=st.sampled_from(["\n", "\r\n"]),
    ended=st.booleans(),
    block_bytes=st.sampled_from([600, 701, 4096]),
)
def test_that_rows_are_cut_as_the_csv_module_cuts_them(
    tmp_path: Path,
    table: list[tuple[tuple[str, ...], int]],
    quoting: int,
    line_end: str,
    ended: bool,
    block_bytes: int,
) -> None:
    expected = [row for row, times in table for _ in range(times)]
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=quoting, lineterminator=line_end)  # type: ignore[arg-type]
    writer.writerow(HEADERS)
    writer.writerows(expected)
    text = written.getvalue() if ended else written.getvalue().removesuffix(line_end)
    path = tmp_path / "rows.csv"
    path.write_bytes(text.encode())
    rows = read_rows(path, silent, block_bytes=block_bytes)
    assert rows.record.tolist() == list(range(2, len(expected) + 2))
    for header in ("DAUID", "CSDNAME", "CSDUID"):
        at = HEADERS.index(header)
        assert texts(rows, header) == [row[at] for row in expected]
    for header, column in (("DBUID", 0), ("DBPOP", 1)):
        cells = [row[HEADERS.index(header)] for row in expected]
        plain = [int(c) if c.isdecimal() and str(int(c)) == c else -1 for c in cells]
        assert np.maximum(rows.numbers[:, column], -1).tolist() == plain
        odd = {row for row, k in rows.odd if k == column}
        assert odd == {i for i, c in enumerate(cells) if c and plain[i] < 0}
    points = rows.points[rows.run]
    for axis, header in enumerate(("DARPLAT", "DARPLONG")):
        cells = [row[HEADERS.index(header)] for row in expected]
        np.testing.assert_array_equal(
            points[:, axis],
            [float(c) if c not in ("", "many") else np.nan for c in cells],
        )


@given(st.decimals(-180, 180, places=9, allow_nan=False, allow_infinity=False))
@settings(max_examples=300, deadline=None)
def test_that_a_decimal_is_the_number_that_python_reads(number: Decimal) -> None:
    text = np.frombuffer(f"{number:f}".encode(), dtype=np.uint8)
    read = np.empty((1, 1))
    decimals(text, np.array([[[0, len(text)]]], dtype=np.int32), read, False)
    assert read[0, 0] == float(number)


@pytest.mark.parametrize("text", ["", ".", "-", "1e5", "1.2.3", "nan", "inf", "1,5"])
def test_that_anything_else_is_no_decimal(text: str) -> None:
    cell = np.frombuffer(f"{text} ".encode(), dtype=np.uint8)
    read = np.empty((1, 1))
    decimals(cell, np.array([[[0, len(text)]]], dtype=np.int32), read, False)
    assert np.isnan(read[0, 0])
