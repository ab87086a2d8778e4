"""Any supported file as records: zipped or not, by the format that its name says."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from datasets.archives import PART_OF, Unpacked, members_of, part_within, unpacked
from datasets.columnar import read_parquet
from datasets.files import (
    COLUMNAR_FORMATS,
    PACKED_FORMATS,
    TABLE_FORMATS,
    WORKBOOK_FORMATS,
    file_format,
    file_hash,
    file_refusal,
    file_stamp,
)
from datasets.formulas import unquoted
from datasets.importing.choices import AS_FOUND, ReadOptions
from datasets.lambert import said_crs
from datasets.records import Records, Texts
from datasets.suspect import check_content
from datasets.tables import read_table
from datasets.vectors import layers_of, read_vector
from datasets.workbooks import read_workbook, sheets_of
from layers.errors import DataError
from layers.progress import Progress, silent
from layers.provenance import Source


def read_records(
    path: str | Path, options: ReadOptions = AS_FOUND, *, progress: Progress = silent
) -> Records:
    """Read any supported file.

    Raises
    ------
    layers.errors.DataError
        If the file cannot be opened, is not what its extension says, holds several
        datasets of which none was chosen, or changed while it was read.
    """
    file = Path(path)
    file_format(file)
    with unchanged(file) as digest, opened_dataset(file, options) as (found, inner):
        records = _read(found.path, inner, progress)
    part = records.part
    if found.is_one_of_several:
        part = f"{found.member}{PART_OF}{part}" if part else found.member
    return replace(
        records,
        source=Source(name=file.name, sha256=digest),
        part=part or found.member,
        notes=tuple(replace(note, subject=file.name) for note in records.notes),
    )


def parts_of(path: str | Path, options: ReadOptions = AS_FOUND) -> tuple[str, ...]:
    """Layers, sheets or members of a file to choose from, () when there is but one.

    Within a member of an archive, chosen by `options.part`, they are written
    `member|layer`.
    """
    file = Path(path)
    kind = file_format(file)
    if kind in PACKED_FORMATS.values():
        members = members_of(file)
        if len(members) > 1 and not options.part:
            return members
    with opened_dataset(file, options) as (found, _):
        parts = _parts(found.path)
    if len(parts) < 2:
        return ()
    if found.is_one_of_several:
        return tuple(f"{found.member}{PART_OF}{part}" for part in parts)
    return parts


@contextlib.contextmanager
def opened_text(
    path: str | Path, options: ReadOptions = AS_FOUND, *, progress: Progress = silent
) -> Iterator[Path]:
    """Give the file itself to readers that stream, out of its archive if need be.

    What was unpacked is removed when the context ends. A file that changes meanwhile
    is refused then.
    """
    file = Path(path)
    file_format(file)
    with (
        unchanged(file, hashed=False),
        opened_dataset(file, options, progress=progress) as (found, _),
    ):
        yield found.path


@contextlib.contextmanager
def opened_dataset(
    path: Path, options: ReadOptions, *, progress: Progress = silent
) -> Iterator[tuple[Unpacked, ReadOptions]]:
    """Give the one dataset of a file on disk, and the options for what is in it.

    Problems found in the dataset are said of the file that a person knows.
    """
    try:
        with unpacked(path, options.part, progress=progress) as found:
            yield found, replace(options, part=part_within(options.part, found))
    except DataError as error:
        raise DataError(
            [
                replace(problem, subject=path.name or str(path))
                for problem in error.problems
            ]
        ) from error


@contextlib.contextmanager
def unchanged(path: Path, *, hashed: bool = True) -> Iterator[str]:
    """Give the SHA-256 of a file, and refuse it if it changes within the context.

    Raises
    ------
    DataError
        `file_changed`.
    """
    stamp = file_stamp(path)
    digest = file_hash(path) if hashed else ""
    yield digest
    if file_stamp(path) != stamp or (hashed and file_hash(path) != digest):
        raise file_refusal("file_changed", path)


def _read(path: Path, options: ReadOptions, progress: Progress) -> Records:
    kind = file_format(path)
    if kind in TABLE_FORMATS.values():
        table = _unquoted(read_table(path, kind, options, progress=progress))
        return _said(table, path, options)
    if kind in WORKBOOK_FORMATS.values():
        book = read_workbook(path, kind, options, progress=progress)
        return _said(book, path, options)
    if kind in COLUMNAR_FORMATS.values():
        return read_parquet(path, options, progress=progress)
    return read_vector(path, kind, options, progress=progress)


def _unquoted(records: Records) -> Records:
    """Table without the apostrophes that keep a spreadsheet from running a text.

    That is how our own CSV files are written, and how spreadsheets mark a text.
    """
    cells: dict[str, Texts] = {}
    for header, column in records.cells.items():
        if any(cell.startswith("'") for cell in column):
            column = column.copy()
            column[:] = [unquoted(cell) for cell in column]
        plain = unquoted(header)
        cells[header if plain in records.cells else plain] = column
    return replace(records, cells=cells)


def _said(records: Records, path: Path, options: ReadOptions) -> Records:
    """Table with the coordinate system that a person said its coordinates are in."""
    return records.replaced(crs=said_crs(options.crs, path)) if options.crs else records


def _parts(path: Path) -> tuple[str, ...]:
    kind = file_format(path)
    if kind in WORKBOOK_FORMATS.values():
        return sheets_of(path, kind)
    if kind in TABLE_FORMATS.values() or kind in COLUMNAR_FORMATS.values():
        return ()
    check_content(path, kind)
    return layers_of(path, kind)
