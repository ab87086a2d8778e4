"""Delimited text, as spreadsheets save it in English and in French."""

from __future__ import annotations

import contextlib
import io
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from datasets.decoding import Encoding, found_encoding, said_encoding, undecodable
from datasets.delimited import best_delimiter, delimited
from datasets.files import file_refusal, file_size, from_system
from datasets.importing.choices import AS_FOUND, ReadOptions
from datasets.records import Records
from datasets.sheet import sheet_records
from layers.progress import Progress, silent
from layers.provenance import Source

_HEAD = 1 << 16
_RECORDS_BETWEEN_REPORTS = 10_000


def read_table(
    path: Path,
    kind: str,
    options: ReadOptions = AS_FOUND,
    *,
    progress: Progress = silent,
) -> Records:
    """Read a delimited file: every cell text, stripped; rows without content left out.

    Encoding: byte order mark, then strict UTF-8, then Windows-1252, unless the
    options say it. A file separated by `;` or tabs may write its decimals with a
    comma. Titles above the header are left out with a note.

    Raises
    ------
    DataError
        `not_text`, `encoding_unknown`, `encoding_does_not_fit`, `delimiter_unknown`,
        `broken_quotes`, `no_rows`, `column_without_name`, `ragged_row`,
        `cell_too_long`, `too_many_columns` or `too_large`.
    """
    encoding = encoding_of(path, options)
    with opened(path, encoding, said=bool(options.encoding)) as text:
        delimiter = delimiter_of(text, options, path)
        records = delimited(text, delimiter, path.name)
        found = sheet_records(_reported(records, text, path, progress), path.name)
    return Records(
        source=Source(name=path.name),
        format=kind,
        cells=found.cells,
        rows=found.rows,
        encoding=encoding.name,
        delimiter=delimiter,
        decimal_comma=delimiter != ",",
        notes=found.notes,
    )


def encoding_of(
    path: Path, options: ReadOptions, *, most: int | None = None
) -> Encoding:
    """Take the encoding a person said, else find it in the (first `most`) bytes."""
    if options.encoding:
        return said_encoding(options.encoding, path)
    return found_encoding(path, most=most)


@contextlib.contextmanager
def opened(path: Path, encoding: Encoding, *, said: bool = False) -> Iterator[TextIO]:
    """Text of a file for reading; a failure to read or decode is a `DataError`."""
    try:
        # No newline is translated: one inside quotes belongs to the cell.
        with path.open(encoding=encoding.name, newline="") as text:
            yield text
    except UnicodeError as error:
        raise undecodable(encoding.name, path, said=said) from error
    except OSError as error:
        raise from_system(error, path) from error


def delimiter_of(text: TextIO, options: ReadOptions, path: Path) -> str:
    """Delimiter that a person said, else the one that cuts the header best.

    Raises
    ------
    DataError
        `delimiter_unknown`, when what was said is not one plain character.
    """
    if options.delimiter:
        if len(options.delimiter) != 1 or options.delimiter in '"\r\n\0':
            raise file_refusal("delimiter_unknown", path, delimiter=options.delimiter)
        return options.delimiter
    delimiter = best_delimiter(text.read(_HEAD))
    text.seek(0)
    return delimiter


def _reported(
    records: Iterator[list[str]], text: TextIO, path: Path, progress: Progress
) -> Iterator[Sequence[str]]:
    size = file_size(path) or 1
    while chunk := list(itertools.islice(records, _RECORDS_BETWEEN_REPORTS)):
        progress(min(_done(text) / size, 1.0), "reading")
        yield from chunk


def _done(text: TextIO) -> int:
    if isinstance(text, io.TextIOWrapper):
        return int(text.buffer.tell())
    return 0
