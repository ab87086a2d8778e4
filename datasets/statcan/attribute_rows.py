"""The rows of an attribute file, streamed: numbers of each, values of runs of rows."""

from __future__ import annotations

import codecs
import csv
import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from datasets.statcan.attribute_bytes import BLOCK_BYTES, Fill, filling, state_of
from datasets.statcan.attribute_columns import (
    BLOCKS,
    AttributeColumns,
    attribute_columns,
)
from datasets.statcan.attribute_kernel import (
    BLANK,
    BLOCK,
    NOT_DIGITS,
    PEOPLE,
    UNUSED,
    VALUES,
    carry,
    cut,
    decimals,
    wholes,
)
from layers.errors import DataError, Fact, Problem
from layers.progress import Progress

Bytes = npt.NDArray[np.uint8]
Integers = npt.NDArray[np.int64]
Small = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.float64]

# Room for the rows, runs and refusals of one call of the kernel; it is called again
# for what does not fit, so a block of any file takes the same memory.
_ROWS, _RUNS, _REFUSED = 1 << 14, 1 << 13, 1 << 10
POINT = 2  # the first two of the columns kept are latitude and longitude
_DELIMITERS = ",;\t"


@dataclass(frozen=True, kw_only=True, eq=False)
class AttributeRows:
    """What was read, before any of it is judged.

    By row, shape (rows,): `record` as a person counts rows, `run` it belongs to, and
    in `numbers`, shape (rows, 2), block id and people, or why there is no number;
    `odd` has the bytes of cells that hold something else, by row and column. By run,
    `points`, shape (runs, 2), holds latitude and longitude, NaN where there is no
    number, and `values`, shape (runs, columns), the whole number in a cell, or -1 - n
    for what is cell n of the column in `cells`: most codes are numbers.
    `slots` gives the column for a position in the file. `ragged`, shape (refused,
    2), are record and number of cells of rows that have too few or too many.
    """

    headers: tuple[str, ...]
    columns: AttributeColumns
    delimiter: str
    encoding: str
    sha256: str
    record: Small
    run: Small
    numbers: Integers
    odd: dict[tuple[int, int], bytes]
    points: Numbers
    values: Integers
    cells: list[list[bytes]]
    slots: dict[int, int]
    ragged: Small


def read_rows(
    path: Path,
    progress: Progress,
    *,
    encoding: str = "",
    sha256: str = "",
    block_bytes: int = BLOCK_BYTES,
) -> AttributeRows:
    """Stream a file; memory holds one block of it and what differs between rows.

    `encoding` is only of use here when it writes ASCII in more than one byte.
    `progress` is called once a block and may raise. `sha256`, when it is known, is
    not computed again. No row and no block of rows may be longer than `block_bytes`.

    Raises
    ------
    DataError
        `no_rows`, `missing_column`, `broken_quotes`, `row_too_long`, `file_changed`,
        `file_missing` or `file_unreadable`.
    """
    try:
        return _read(path, progress, encoding, sha256, block_bytes)
    except OSError as error:
        gone = isinstance(error, FileNotFoundError)
        code = "file_missing" if gone else "file_unreadable"
        raise DataError([Problem(code=code, subject=path.name)]) from error


def _read(
    path: Path, progress: Progress, encoding: str, sha256: str, block_bytes: int
) -> AttributeRows:
    with path.open("rb", buffering=0) as file:
        before = state_of(file)
        digest = None if sha256 else hashlib.sha256()
        fill, marked = filling(file, encoding, digest)
        reading = _reading(fill, path.name, marked, block_bytes)
        while not reading.ended:
            progress(min(1.0, file.tell() / max(before[0], 1)), "reading")
            _read_block(reading, fill)
            # A file that grows as fast as it is read would never end.
            if file.tell() > before[0] or (reading.ended and state_of(file) != before):
                raise DataError([Problem(code="file_changed", subject=path.name)])
        progress(1.0, "reading")
    return _gathered(reading, sha256 or (digest.hexdigest() if digest else ""))


class _Known(dict[bytes, int]):
    """Cells seen in a column, as bytes, numbered as they come."""

    def __missing__(self, cell: bytes) -> int:
        self[cell] = number = len(self)
        return number


@dataclass(frozen=True, kw_only=True, eq=False)
class _Room:
    """Where the kernel writes; the same for every block."""

    cells: Small
    runs: Small
    numbers: Integers
    spans: Small
    records: Small
    refused: Small


@dataclass(frozen=True, kw_only=True, eq=False)
class _Part:
    """What one call of the kernel gave, counted on from those before."""

    record: Small
    run: Small
    numbers: Integers
    points: Numbers
    values: Integers
    ragged: Small


@dataclass(kw_only=True, eq=False)
class _Reading:
    """A file half read: the block in memory, and what was kept of those before."""

    subject: str
    headers: tuple[str, ...]
    delimiter: str
    encoding: str
    columns: AttributeColumns
    slots: dict[int, int]
    what: Integers
    room: _Room
    buffer: Bytes
    end: int
    record: int
    ended: bool = False
    rows: int = 0
    runs: int = 0
    known: list[_Known] = field(default_factory=list)
    parts: list[_Part] = field(default_factory=list)
    odd: dict[tuple[int, int], bytes] = field(default_factory=dict)

    def refused(self, code: str, **facts: Fact) -> DataError:
        """Error of the row that comes next."""
        row = self.record + 1
        problem = Problem(code=code, subject=self.subject, row=row, facts=facts)
        return DataError([problem])


def _reading(fill: Fill, subject: str, encoding: str, block_bytes: int) -> _Reading:
    """Read the first block, and its header."""
    buffer = np.empty(block_bytes, dtype=np.uint8)
    text = (
        buffer[: fill(memoryview(buffer.data))].tobytes().removeprefix(codecs.BOM_UTF8)
    )
    body = text.lstrip(b"\r\n")
    line = body.splitlines(keepends=True)[0] if body else b""
    delimiter, headers = _header(line.decode("latin-1").strip("\r\n"))
    columns = attribute_columns(headers)
    record = text[: len(text) - len(body)].count(b"\n") + 1
    if columns.missing:
        absent = [
            Problem(code="missing_column", subject=subject, row=record, column=name)
            for name in columns.missing
        ]
        raise DataError(absent)
    buffer[: len(body) - len(line)] = np.frombuffer(body, np.uint8)[len(line) :]
    slots = _slots(columns)
    return _Reading(
        subject=subject,
        headers=headers,
        delimiter=delimiter,
        encoding=encoding,
        columns=columns,
        slots=slots,
        what=_what(columns, slots, len(headers)),
        room=_room(len(slots)),
        buffer=buffer,
        end=len(body) - len(line),
        record=record,
        known=[_Known() for _ in list(slots)[POINT:]],
    )


def _header(line: str) -> tuple[str, tuple[str, ...]]:
    delimiter = max(_DELIMITERS, key=line.count)
    return delimiter, tuple(next(csv.reader([line], delimiter=delimiter), []))


def _what(columns: AttributeColumns, slots: dict[int, int], width: int) -> Integers:
    """Say to the kernel what each column is, shape (columns,)."""
    what = np.full(width, UNUSED, dtype=np.int64)
    for at, slot in slots.items():
        what[at] = VALUES + slot
    what[columns.people] = PEOPLE
    if BLOCKS in columns.codes:
        what[columns.codes[BLOCKS]] = BLOCK
    return what


def _room(columns: int) -> _Room:
    return _Room(
        cells=np.empty((_RUNS, columns, 2), dtype=np.int32),
        runs=np.empty(_RUNS, dtype=np.int32),
        numbers=np.full((_ROWS, VALUES), BLANK, dtype=np.int64),
        spans=np.zeros((_ROWS, VALUES, 2), dtype=np.int32),
        records=np.empty(_ROWS, dtype=np.int32),
        refused=np.empty((_REFUSED, 2), dtype=np.int32),
    )


def _slots(columns: AttributeColumns) -> dict[int, int]:
    """Count the columns whose values last for many rows: the point, then texts."""
    places = [columns.latitude, columns.longitude, columns.incomplete]
    places += [at for level, at in columns.codes.items() if level != BLOCKS]
    places += [at for both in columns.names.values() for at in both]
    there = dict.fromkeys(at for at in places if at >= 0)
    return {at: slot for slot, at in enumerate(there)}


def _read_block(reading: _Reading, fill: Fill) -> None:
    """Cut what is in memory into rows, after filling it up."""
    buffer = reading.buffer
    got = fill(memoryview(buffer.data)[reading.end :])
    end = reading.end + got
    final = got == 0 and reading.end < len(buffer)
    at, done, quoted = 0, 1, False
    while at < end and done:
        done, quoted = _cut(reading, buffer[at:end], final)
        at += done
    if at < end and quoted and (final or at == 0):
        raise reading.refused("broken_quotes")
    if at == 0 and end == len(buffer):
        raise reading.refused("row_too_long", most=len(buffer))
    reading.ended = final
    reading.end = end - at
    buffer[: reading.end] = buffer[at:end].copy()


def _cut(reading: _Reading, text: Bytes, final: bool) -> tuple[int, bool]:
    """Cut rows and keep what they say: bytes done, and whether a quote is open."""
    room = reading.room
    numbers = room.numbers
    done, records, rows, runs, refused, quoted = cut(
        text, len(text), final, ord(reading.delimiter), reading.what,
        room.cells, room.runs, numbers, room.spans, room.records, room.refused,
    )  # fmt: skip
    for row, column in np.argwhere(numbers[:rows] == NOT_DIGITS).tolist():
        start, stop = room.spans[row, column]
        reading.odd[reading.rows + row, column] = text[start:stop].tobytes()
    first = np.zeros(rows, dtype=np.int32)
    first[room.runs[:runs]] = 1
    spans = room.cells[:runs]
    reading.parts.append(
        _Part(
            record=room.records[:rows] + np.int32(reading.record),
            run=np.cumsum(first, dtype=np.int32) + np.int32(reading.runs - 1),
            numbers=numbers[:rows].copy(),
            points=_points(text, spans[:, :POINT], reading.delimiter != ","),
            values=_values(reading.known, text, spans[:, POINT:]),
            ragged=room.refused[:refused] + np.array([reading.record, 0], np.int32),
        )
    )
    reading.record += records
    reading.rows += rows
    reading.runs += runs
    return done, quoted


def _points(text: Bytes, spans: Small, comma: bool) -> Numbers:
    """Latitude and longitude of each run, shape (runs, 2)."""
    points = np.empty(spans.shape[:2])
    decimals(text, spans, points, comma)
    carry(spans, points)
    return points


def _values(known: list[_Known], text: Bytes, spans: Small) -> Integers:
    """Cell that each run has in each column, shape (runs, columns)."""
    view = memoryview(text.data)
    values = np.empty(spans.shape[:2], dtype=np.int64)
    others = wholes(text, spans, values)
    columns = (others % len(known)).tolist()
    cut_at = spans.reshape(-1, 2)[others].tolist()
    values.reshape(-1)[others] = [
        -1 - known[column][bytes(view[start:stop])]
        for column, (start, stop) in zip(columns, cut_at, strict=True)
    ]
    carry(spans, values)
    return values


def _gathered(reading: _Reading, sha256: str) -> AttributeRows:
    parts = reading.parts
    if not reading.rows:
        raise DataError([Problem(code="no_rows", subject=reading.subject)])
    return AttributeRows(
        headers=reading.headers,
        columns=reading.columns,
        delimiter=reading.delimiter,
        encoding=reading.encoding,
        sha256=sha256,
        record=np.concatenate([part.record for part in parts]),
        run=np.concatenate([part.run for part in parts]),
        numbers=np.concatenate([part.numbers for part in parts]),
        odd=reading.odd,
        points=np.concatenate([part.points for part in parts]),
        values=np.concatenate([part.values for part in parts]),
        cells=[list(cells) for cells in reading.known],
        slots={at: slot - POINT for at, slot in reading.slots.items()},
        ragged=np.concatenate([part.ragged for part in parts]),
    )
