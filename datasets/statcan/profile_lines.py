"""Lines of a Census Profile, streamed one geography at a time in bounded memory."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from datasets.statcan.profile_layout import ProfileLayout, profile_layout
from layers.errors import DataError, Fact, Problem

# A line of the profile is some 200 bytes, and a geography some 2,600 lines.
_LONGEST_LINE = 1 << 16
_MOST_LINES = 50_000
# Enough for the characteristics of one geography, which have accents if anything has.
_SAMPLE = 1 << 22
_DELIMITERS = (",", ";", "\t")
_NOTHING: Mapping[str, Fact] = MappingProxyType({})
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, kw_only=True, eq=False)
class Geography:
    """Lines of one geography, each with its row as a person counts; to be read once."""

    code: str
    rows: Iterator[tuple[int, bytes]]


@dataclass(frozen=True, kw_only=True, eq=False)
class ProfileFile:
    """An open Census Profile with its header read."""

    subject: str
    stream: BinaryIO
    layout: ProfileLayout
    delimiter: str
    encoding: str
    size: int

    def share(self) -> float:
        """Return the share of the file that was read, 0 to 1."""
        return self.stream.tell() / max(self.size, 1)

    def geographies(self) -> Iterator[Geography]:
        """Iterate over the geographies; the lines of one are gone with the next.

        Raises
        ------
        DataError
            `ragged_row` for a line too short to have a code.
        """
        lines = iter(partial(self.stream.readline, _LONGEST_LINE), b"")
        code_of = self._code_of()
        for code, rows in groupby(enumerate(lines, 2), key=lambda row: code_of(row[1])):
            if code:
                text = self._text(code, None).strip().strip('"')
                yield Geography(code=text, rows=rows)
                continue
            for row, line in rows:
                if line.strip():
                    found = line.count(self.delimiter.encode()) + 1
                    raise self._ragged(row, found)

    def lines(self, geography: Geography) -> tuple[int, list[bytes]]:
        """Row of the first line of a geography, and all its lines.

        Raises
        ------
        DataError
            `geography_too_long`, past any number of lines that a profile has.
        """
        numbered = list(islice(geography.rows, _MOST_LINES + 1))
        first_row = numbered[0][0]
        if len(numbered) > _MOST_LINES:
            facts = {"most": _MOST_LINES}
            raise self.refused("geography_too_long", first_row, facts)
        return first_row, [line for _, line in numbered]

    def cells(self, lines: Sequence[bytes], row: int) -> list[list[str]]:
        """Cells of lines; `row` is the first of them.

        Raises
        ------
        DataError
            `not_text`, `broken_quotes` or `ragged_row`.
        """
        texts = [self._text(line, row) for line in lines]
        try:
            records = list(csv.reader(texts, delimiter=self.delimiter, strict=True))
        except csv.Error as error:
            raise self.refused("broken_quotes", row) from error
        if len(records) != len(lines):
            raise self.refused("broken_quotes", row)
        width = self.layout.width
        for cells in records:
            if len(cells) != width:
                raise self._ragged(row, len(cells))
        return records

    def refused(
        self, code: str, row: int | None = None, facts: Mapping[str, Fact] = _NOTHING
    ) -> DataError:
        """Make the error about the file, or a row of it."""
        problem = Problem(code=code, subject=self.subject, row=row, facts=facts)
        return DataError([problem])

    def _ragged(self, row: int, found: int) -> DataError:
        facts = {"found": found, "expected": self.layout.width}
        return self.refused("ragged_row", row, facts)

    def _code_of(self) -> Callable[[bytes], bytes]:
        delimiter, at = self.delimiter.encode(), self.layout.code

        def second(line: bytes) -> bytes:
            cells = line.split(delimiter, 2)
            return cells[1] if len(cells) == 3 else b""

        def parsed(line: bytes) -> bytes:
            cells = self.cells([line], 2)[0]
            return cells[at].encode(self.encoding)

        # Before the code stands a year, in which no delimiter can be quoted: cutting
        # at it is ten times as fast as parsing fifteen million lines.
        return second if at == 1 else parsed

    def _text(self, line: bytes, row: int | None) -> str:
        try:
            return line.decode(self.encoding)
        except UnicodeDecodeError as error:
            raise self.refused("not_text", row) from error


@contextmanager
def profile_file(path: Path, encoding: str = "") -> Iterator[ProfileFile]:
    """Open a Census Profile; the stream stands after the header.

    Without an `encoding` it is that of the byte order mark, else UTF-8 when the first
    megabytes hold accents and are strictly that, else Windows-1252, as published.

    Raises
    ------
    DataError
        `file_missing`, `file_unreadable`, `not_text` or `not_a_census_profile`.
    """
    try:
        with path.open("rb") as stream:
            yield _with_header(path, stream, encoding)
    except FileNotFoundError as error:
        raise _refused("file_missing", path) from error
    except OSError as error:
        raise _refused("file_unreadable", path) from error


def _with_header(path: Path, stream: BinaryIO, encoding: str) -> ProfileFile:
    sample = stream.read(_SAMPLE)
    if sample.startswith(_WIDE) or b"\x00" in sample:
        raise _refused("not_text", path)
    chosen = encoding or _encoding(sample)
    stream.seek(len(codecs.BOM_UTF8) if sample.startswith(codecs.BOM_UTF8) else 0)
    try:
        header = stream.readline(_LONGEST_LINE).decode(chosen).rstrip("\r\n")
    except (UnicodeDecodeError, LookupError) as error:
        raise _refused("not_text", path) from error
    delimiter = max(_DELIMITERS, key=header.count)
    try:
        layout = profile_layout(next(csv.reader([header], delimiter=delimiter), []))
    except csv.Error:  # lines that end otherwise than in any published file
        layout = None
    if layout is None:
        raise _refused("not_a_census_profile", path)
    return ProfileFile(
        subject=path.name,
        stream=stream,
        layout=layout,
        delimiter=delimiter,
        encoding=chosen,
        size=path.stat().st_size,
    )


def _encoding(sample: bytes) -> str:
    if sample.startswith(codecs.BOM_UTF8):
        return "utf-8"
    if sample.isascii():
        return "cp1252"
    # The sample may end within a character.
    strict = codecs.getincrementaldecoder("utf-8")()
    try:
        strict.decode(sample)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _refused(code: str, path: Path) -> DataError:
    return DataError([Problem(code=code, subject=path.name)])
