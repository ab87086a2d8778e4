"""Delimited text, as spreadsheets save it in English and in French."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from datasets.files import file_bytes
from datasets.records import Records, Texts
from layers.errors import DataError, Problem
from layers.provenance import Source

DELIMITERS = (",", ";", "\t")


def read_table(path: Path, kind: str) -> Records:
    """Read a delimited file: every cell text, stripped; rows without content left out.

    Encoding: byte order mark, then strict UTF-8, then Windows-1252. A file separated
    by `;` or tabs may write its decimals with a comma.

    Raises
    ------
    DataError
        `not_text`, `broken_quotes`, `no_rows`, `duplicate_column`,
        `column_without_name` or `ragged_row`.
    """
    content = file_bytes(path)
    text, encoding = _decoded(content, path.name)
    delimiter = _delimiter(text)
    records = _parsed(text, delimiter, path.name)
    header_at, header = next(
        ((at, cells) for at, cells in enumerate(records) if any(cells)), (-1, [])
    )
    kept = [at for at in range(header_at + 1, len(records)) if any(records[at])]
    if not header or not kept:
        raise DataError([Problem(code="no_rows", subject=path.name)])
    body = [records[at] for at in kept]
    names = [name.strip() for name in header]
    while not names[-1]:
        names.pop()
    rows = np.array(kept, dtype=np.int64) + 1
    _check_shape(names, body, rows.tolist(), path.name)
    cells = _columns(names, body)
    return Records(
        source=Source(name=path.name, sha256=hashlib.sha256(content).hexdigest()),
        format=kind,
        cells=cells,
        rows=rows,
        encoding=encoding,
        decimal_comma=delimiter != ",",
    )


def _decoded(content: bytes, subject: str) -> tuple[str, str]:
    refused = DataError([Problem(code="not_text", subject=subject)])
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\x00" in content:
        raise refused
    elif content.startswith(codecs.BOM_UTF8):
        encodings = ["utf-8-sig"]
    else:
        encodings = ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise refused


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts the header into most cells; a comma on a tie."""
    header = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]

    def cells(delimiter: str) -> int:
        return len(next(csv.reader([header], delimiter=delimiter), []))

    try:
        return max(DELIMITERS, key=cells)
    except csv.Error:
        return ","


def _parsed(text: str, delimiter: str, subject: str) -> list[list[str]]:
    # Strict, because a quote that never closes would otherwise swallow the rest of
    # the file into one cell without a word.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[list[str]] = []
    try:
        for record in reader:
            records.append(record)
    except csv.Error as error:
        broken = Problem(code="broken_quotes", subject=subject, row=len(records) + 1)
        raise DataError([broken]) from error
    return records


def _check_shape(
    names: Sequence[str],
    body: list[list[str]],
    rows: Sequence[int],
    subject: str,
) -> None:
    problems = [
        Problem(code="duplicate_column", subject=subject, row=1, column=name)
        for name, count in Counter(names).items()
        if name and count > 1
    ]
    problems += [
        Problem(
            code="column_without_name",
            subject=subject,
            row=1,
            facts={"position": at + 1},
        )
        for at, name in enumerate(names)
        if not name
    ]
    width = len(names)
    for row, record in zip(rows, body, strict=True):
        if len(record) == width:
            continue
        found = len(record)
        if found > width and not any(record[width:]):
            del record[width:]
            continue
        facts = {"found": found, "expected": width}
        problems.append(
            Problem(code="ragged_row", subject=subject, row=row, facts=facts)
        )
    if problems:
        raise DataError(problems)


def _columns(names: Sequence[str], body: list[list[str]]) -> dict[str, Texts]:
    columns: dict[str, Texts] = {}
    for at, name in enumerate(names):
        cells = np.empty(len(body), dtype=object)
        cells[:] = [record[at].strip() for record in body]
        columns[name] = cells
    return columns
