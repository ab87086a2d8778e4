"""The head of a file: enough to recognise it and to show what is in it."""

from __future__ import annotations

import codecs
import csv
import itertools
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from datasets.archives import is_packed, member_head, members_of
from datasets.columnar import read_parquet
from datasets.decoding import FALLBACK, said_encoding
from datasets.delimited import best_delimiter, title_rows
from datasets.files import (
    COLUMNAR_FORMATS,
    DATA_FORMATS,
    TABLE_FORMATS,
    WORKBOOK_FORMATS,
    file_format,
    file_refusal,
    file_size,
)
from datasets.importing.choices import AS_FOUND, ReadOptions
from datasets.reading import opened_dataset
from datasets.records import Records, apart
from datasets.vectors import read_vector
from datasets.workbooks import read_workbook

SHOWN_ROWS = 100
_HEAD = 1 << 20
_BYTE_ORDER = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, kw_only=True)
class Peek:
    """Headers and first rows of a file as text; `cells[i][j]` is row i, column j.

    `encoding` is that of the head: a letter that is not UTF-8 may still follow.
    `member` is the name of the dataset in an archive, "" outside of one.
    """

    format: str
    headers: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    encoding: str = ""
    delimiter: str = ""
    size_bytes: int = 0
    member: str = ""


def peeked(path: str | Path, options: ReadOptions = AS_FOUND) -> Peek:
    """Look at the head of a file; of a table, zipped or not, no more is read.

    Raises
    ------
    layers.errors.DataError
        As `reading.read_records`, but for what only the rest of the file shows.
    """
    file = Path(path)
    kind = file_format(file)
    size = file_size(file)
    if is_packed(file):
        if _names_a_table(file, options.part):
            with member_head(file, options.part) as (name, stream):
                head = stream.read(_HEAD)
            suffix = PurePosixPath(name).suffix.lower()
            table = _table(head, file, TABLE_FORMATS[suffix], options)
            return replace(table, size_bytes=size, member=name)
    elif kind in TABLE_FORMATS.values():
        with file.open("rb") as opened:
            table = _table(opened.read(_HEAD), file, kind, options)
        return replace(table, size_bytes=size)
    with opened_dataset(file, options) as (found, inner):
        records = _first_records(found.path, inner)
    return replace(_of(records), size_bytes=size, member=found.member)


def _names_a_table(path: Path, part: str) -> bool:
    members = members_of(path)
    name = members[0] if len(members) == 1 else part
    return PurePosixPath(name).suffix.lower() in TABLE_FORMATS


def _first_records(path: Path, options: ReadOptions) -> Records:
    kind = DATA_FORMATS[path.suffix.lower()]
    file_format(path)
    if kind in WORKBOOK_FORMATS.values():
        return read_workbook(path, kind, options, most=SHOWN_ROWS + 50)
    if kind in COLUMNAR_FORMATS.values():
        return read_parquet(path, options, most=SHOWN_ROWS)
    return read_vector(path, kind, options, most=SHOWN_ROWS)


def _of(records: Records) -> Peek:
    headers = tuple(records.cells)
    columns = [records.cells[header][:SHOWN_ROWS].tolist() for header in headers]
    return Peek(
        format=records.format,
        headers=headers,
        cells=tuple(zip(*columns, strict=True)),
        encoding=records.encoding,
    )


def _table(head: bytes, path: Path, kind: str, options: ReadOptions) -> Peek:
    text, encoding = _decoded(head, path, options.encoding)
    delimiter = options.delimiter or best_delimiter(text)
    if len(head) == _HEAD:
        # The last line is cut; a head of one line alone is kept, cut as it is.
        text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
    lines = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    rows: list[list[str]] = []
    try:
        rows += itertools.islice(lines, SHOWN_ROWS + 50)
    except csv.Error as error:
        if not rows:
            raise file_refusal("broken_quotes", path) from error
    filled = [row for row in rows[title_rows(rows[:50]) :] if any(row)]
    if not filled:
        raise file_refusal("no_rows", path)
    names = [name.strip() for name in filled[0]]
    while names and not names[-1]:
        names.pop()
    headers, _ = apart(names, path.name)
    width = len(headers)
    cells = (
        tuple(cell.strip() for cell in (row + [""] * width)[:width])
        for row in filled[1 : SHOWN_ROWS + 1]
    )
    return Peek(
        format=kind,
        headers=tuple(headers),
        cells=tuple(cells),
        encoding=encoding,
        delimiter=delimiter,
    )


def _decoded(head: bytes, path: Path, said: str) -> tuple[str, str]:
    if said:
        name = said_encoding(said, path).name
        return head.decode(name, errors="replace"), name
    if head.startswith(_BYTE_ORDER):
        return head.decode("utf-16", errors="replace"), "utf-16"
    if b"\x00" in head:
        raise file_refusal("not_text", path)
    name = "utf-8-sig" if head.startswith(codecs.BOM_UTF8) else "utf-8"
    decoder = codecs.getincrementaldecoder(name)()
    try:
        return decoder.decode(head), name
    except UnicodeDecodeError:
        return head.decode(FALLBACK, errors="replace"), FALLBACK
