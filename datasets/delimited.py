"""The records of delimited text one at a time, in bounded memory."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO

from datasets.records import MOST_CELL_CHARACTERS, MOST_COLUMNS
from layers.errors import DataError, Problem

DELIMITERS = (",", ";", "\t", "|")
# A line of the widest header with generous names; longer ones are no table.
_LONGEST_LINE = 16_000_000

# The limit of Python's csv module is one for the whole process and by default smaller
# than ours. It is set once, here, where no other thread can be reading yet.
csv.field_size_limit(max(csv.field_size_limit(), MOST_CELL_CHARACTERS))


def best_delimiter(text: str) -> str:
    """Return the delimiter that cuts the header into most cells; a comma on a tie."""
    header = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]

    def cells(delimiter: str) -> int:
        return len(next(csv.reader([header], delimiter=delimiter), []))

    try:
        return max(DELIMITERS, key=cells)
    except csv.Error:
        return ","


def delimited(text: TextIO, delimiter: str, subject: str) -> Iterator[list[str]]:
    """Give each record of an open text, blank ones too, so that rows can be counted.

    Raises
    ------
    DataError
        `broken_quotes`, `not_text`, `cell_too_long` or `too_many_columns`, with the
        row; whatever decoding raises passes through.
    """
    lines = _Lines(text, delimiter, subject)
    # Strict, because a quote that never closes would otherwise swallow the rest of
    # the file into one cell without a word.
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise lines.refusal(str(error)) from error
        if len(record) > MOST_COLUMNS and len(record) > lines.width:
            raise lines.too_wide(len(record))
        lines.width = lines.width or len(record)
        yield record
        lines.row += 1
        lines.open_record.clear()


class _Lines(Iterator[str]):
    """Lines of a text no longer than memory allows, and the record they belong to."""

    def __init__(self, text: TextIO, delimiter: str, subject: str) -> None:
        self.read: Callable[[int], str] = text.readline
        self.delimiter = delimiter
        self.subject = subject
        self.row = 1
        self.width = 0
        self.open_record: list[str] = []

    def __next__(self) -> str:
        line = self.read(_LONGEST_LINE)
        if not line:
            raise StopIteration
        if "\x00" in line:
            raise DataError([Problem(code="not_text", subject=self.subject)])
        self.open_record.append(line)
        if len(line) >= _LONGEST_LINE:
            raise self.too_long()
        return line

    def refusal(self, message: str) -> DataError:
        # A quote never closed fills one cell with the lines that follow it, until it is
        # too long; a cell too long by itself is between two delimiters of one line.
        is_spread = len(self.open_record) > 1 and self._longest() < MOST_CELL_CHARACTERS
        if "field larger" in message and not is_spread:
            return self.too_long()
        broken = Problem(code="broken_quotes", subject=self.subject, row=self.row)
        return DataError([broken])

    def _longest(self) -> int:
        pieces = (line.split(self.delimiter) for line in self.open_record)
        return max(len(piece) for line in pieces for piece in line)

    def too_long(self) -> DataError:
        pieces = "".join(self.open_record).split(self.delimiter)
        at, longest = max(enumerate(map(len, pieces)), key=lambda piece: piece[1])
        if longest < MOST_CELL_CHARACTERS and len(pieces) > MOST_COLUMNS:
            return self.too_wide(len(pieces))
        return cell_too_long(self.subject, self.row, str(at + 1))

    def too_wide(self, found: int) -> DataError:
        return too_many_columns(self.subject, self.row, found)


def cell_too_long(subject: str, row: int, column: str) -> DataError:
    """Refuse a cell that holds a book; `column` is its header, or its position."""
    facts = {"limit": MOST_CELL_CHARACTERS}
    problem = Problem(
        code="cell_too_long", subject=subject, row=row, column=column, facts=facts
    )
    return DataError([problem])


def too_many_columns(subject: str, row: int, found: int) -> DataError:
    """Refuse a record of more columns than any table has."""
    facts = {"found": found, "limit": MOST_COLUMNS}
    problem = Problem(code="too_many_columns", subject=subject, row=row, facts=facts)
    return DataError([problem])


# A table of fewer columns might have a header of one cell that was cut.
_TABLE = 3


def title_rows(records: Sequence[Sequence[str]]) -> int:
    """How many of the first records are titles above the header.

    A title fills a cell or two of a row as wide as the table, or is a line of one cell
    above a table of three columns or more. Any other row with fewer cells than the
    table is not skipped: it is ragged, and said to be.
    """
    filled = [sum(1 for cell in record if cell.strip()) for record in records]
    widest = max(filled, default=0)
    for at, (record, count) in enumerate(zip(records, filled, strict=True)):
        if not count:
            continue
        is_line = len(record) == 1 and widest >= _TABLE
        if count * 2 >= widest or not (is_line or len(record) >= widest):
            return at
    return 0
