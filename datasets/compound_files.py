"""Workbooks of Excel 97, walked through before their reader sees them.

The reader believes what such a file says of its own sizes: one wrong number has it ask
for more memory than there is, which ends the whole program, or follow a ring of sectors
for ever.

References
----------
[MS-CFB] Compound File Binary File Format; [MS-XLS] Excel Binary File Format.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from datasets.files import file_refusal
from layers.errors import DataError

# Excel 97 has no more columns; its reader would lay out as many as a number says.
_MOST_COLUMNS = 256
_MOST_CELLS = 20_000_000
_LAST_SECTOR = 0xFFFFFFFA
_HEADER_BYTES = 512
_SMALL_STREAM_BYTES = 4096
_STREAM, _ROOT = 2, 5
# Records that place a cell: FORMULA, MULRK, MULBLANK, RSTRING, LABELSST, BLANK, NUMBER,
# LABEL, BOOLERR, RK.
_CELLS = {0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x27E}
_START, _SHARED_TEXTS = 0x809, 0xFC
_BOOKS = ("workbook", "book")


def check_compound(path: Path) -> None:
    """Refuse an Excel 97 workbook whose sizes cannot be true.

    Raises
    ------
    DataError
        `file_not_readable_as`, or `too_large` for cells in far corners.
    """
    content = path.read_bytes()
    try:
        book = _Compound(content).stream(_BOOKS)
        _check_cells(book, path)
    except (_DamagedError, struct.error) as error:
        raise file_refusal(
            "file_not_readable_as", path, format="xls", reason=str(error)
        ) from error


class _DamagedError(Exception):
    """The file contradicts itself."""


class _Compound:
    """Sectors of a compound file and the chains they form."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        shift, small_shift = struct.unpack_from("<HH", content, 30)
        if (shift, small_shift) not in ((9, 6), (12, 6)):
            raise _DamagedError("sector size")
        self.sector = 1 << shift
        counts = struct.unpack_from("<9I", content, 40)
        _, tables, self.directory, _, _, small, smalls, more, mores = counts
        sectors = len(content) // self.sector
        if max(tables, smalls, mores, counts[0]) > sectors:
            raise _DamagedError("sector count")
        self.table = self._table(tables, more)
        self.small_table = (
            self._numbers(self._chain(small, self.table)) if smalls else []
        )

    def stream(self, names: tuple[str, ...]) -> bytes:
        """Content of the first stream of one of these names; every size is checked."""
        found, root = None, b""
        for name, kind, first, size in self._entries():
            if kind == _ROOT:
                root = self._read(first, size, self.table)
            if kind not in (_ROOT, _STREAM) or not size:
                continue
            if size > len(self.content):
                raise _DamagedError("stream size")
            is_small = kind == _STREAM and size < _SMALL_STREAM_BYTES
            table = self.small_table if is_small else self.table
            chain = self._chain(first, table)
            if found is None and name in names:
                found = self._small(chain, root) if is_small else self._joined(chain)
                found = found[:size]
        if found is None:
            raise _DamagedError("no workbook")
        return found

    def _entries(self) -> Iterator[tuple[str, int, int, int]]:
        listed = self._read(self.directory, len(self.content), self.table)
        for at in range(0, len(listed) - 127, 128):
            length, kind = struct.unpack_from("<HB", listed, at + 64)
            first, size = struct.unpack_from("<IQ", listed, at + 116)
            if self.sector == _HEADER_BYTES:
                size &= 0xFFFFFFFF
            if length > 64:
                raise _DamagedError("name")
            name = listed[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
            yield name.lower(), kind, first, size

    def _read(self, first: int, size: int, table: list[int]) -> bytes:
        return self._joined(self._chain(first, table))[:size]

    def _table(self, count: int, more: int) -> list[int]:
        places = list(struct.unpack_from("<109I", self.content, 76))
        seen = set[int]()
        while more < _LAST_SECTOR:
            if more in seen:
                raise _DamagedError("ring of sectors")
            seen.add(more)
            numbers = self._numbers([more])
            places += numbers[:-1]
            more = numbers[-1] if numbers else _LAST_SECTOR
        used = [place for place in places if place < _LAST_SECTOR]
        if len(used) < count:
            raise _DamagedError("sector table")
        return self._numbers(used)

    def _chain(self, first: int, table: list[int]) -> list[int]:
        chain, seen = list[int](), set[int]()
        while first < _LAST_SECTOR:
            if first in seen or first >= len(table):
                raise _DamagedError("ring of sectors")
            seen.add(first)
            chain.append(first)
            first = table[first]
        return chain

    def _joined(self, chain: list[int]) -> bytes:
        pieces = []
        for at in chain:
            start = (at + 1) * self.sector
            if start >= len(self.content):
                raise _DamagedError("sector")
            pieces.append(self.content[start : start + self.sector])
        return b"".join(pieces)

    def _numbers(self, chain: list[int]) -> list[int]:
        joined = self._joined(chain)
        count = len(joined) // 4
        return list(struct.unpack_from(f"<{count}I", joined))

    def _small(self, chain: list[int], root: bytes) -> bytes:
        return b"".join(root[at * 64 : (at + 1) * 64] for at in chain)


def _check_cells(book: bytes, path: Path) -> None:
    top, bottom, right = 1 << 16, -1, -1
    for kind, start, size in _records(book):
        if kind == _START:
            top, bottom, right = 1 << 16, -1, -1
        elif kind == _SHARED_TEXTS and size >= 8:
            # Each shared text takes three bytes or more.
            if struct.unpack_from("<I", book, start + 4)[0] * 3 > len(book):
                raise _DamagedError("shared texts")
        elif kind in _CELLS and size >= 4:
            row, column = struct.unpack_from("<HH", book, start)
            top, bottom, right = min(top, row), max(bottom, row), max(right, column)
            if right >= _MOST_COLUMNS:
                raise _DamagedError("column")
            if (bottom - top + 1) * (right + 1) > _MOST_CELLS:
                raise _too_large(path)


def _records(book: bytes) -> Iterator[tuple[int, int, int]]:
    at = 0
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        yield kind, at + 4, min(size, len(book) - at - 4)
        at += 4 + size


def _too_large(path: Path) -> DataError:
    return file_refusal("too_large", path, limit=_MOST_CELLS)
