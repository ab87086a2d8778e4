"""Sheets of Excel and OpenDocument workbooks; stored values, nothing is computed."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import python_calamine

from datasets.cell_texts import cell_text
from datasets.compound_files import check_compound
from datasets.files import file_refusal, from_system
from datasets.importing.choices import AS_FOUND, ReadOptions
from datasets.records import Records
from datasets.sheet import sheet_records
from datasets.workbook_limits import MOST_BYTES, check_workbook
from datasets.zip_listing import BROKEN
from layers.errors import DataError
from layers.progress import Progress, silent
from layers.provenance import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
# Stream of an Office file that a password protects, as its directory names it.
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1 << 20


def read_workbook(
    path: Path,
    kind: str,
    options: ReadOptions = AS_FOUND,
    *,
    progress: Progress = silent,
    most: int | None = None,
) -> Records:
    """Read one sheet, `most` rows of it, as text; dates become ISO days.

    A formula counts as the value that was stored with it. Titles above the header
    are left out with a note. Rows are those the spreadsheet shows.

    Raises
    ------
    DataError
        `file_encrypted`, `file_not_readable_as`, `content_differs`,
        `several_parts`, `unknown_part`, `too_large`, what condemns an archive, and
        what condemns a table.
    """
    _check_container(path, kind)
    progress(0.1, "reading")
    with _understood(path, kind), python_calamine.load_workbook(path) as book:
        names = _sheets(book)
        name = _chosen(names, options.part, path)
        sheet = book.get_sheet_by_name(name)
        progress(0.6, "reading")
        found = sheet_records(_rows(sheet, most), path.name)
    return Records(
        source=Source(name=path.name),
        format=kind,
        cells=found.cells,
        rows=found.rows,
        part=name if len(names) > 1 else "",
        notes=found.notes,
    )


def sheets_of(path: Path, kind: str) -> tuple[str, ...]:
    """Names of the sheets that hold cells, hidden ones too."""
    _check_container(path, kind)
    with _understood(path, kind), python_calamine.load_workbook(path) as book:
        return _sheets(book)


def _check_container(path: Path, kind: str) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(8)
        if head.startswith(_OLE):
            if path.stat().st_size > MOST_BYTES:
                raise file_refusal(
                    "archive_too_large", path, gigabytes=MOST_BYTES >> 30
                )
            if _is_protected(path):
                raise file_refusal("file_encrypted", path)
            check_compound(path)
        elif head.startswith(_ZIP):
            check_workbook(path)
        else:
            raise file_refusal("content_differs", path, format=kind)
    except DataError:
        raise
    except BROKEN as error:
        raise file_refusal("archive_broken", path, reason=str(error)[:200]) from error
    except OSError as error:
        if error.errno == errno.EINVAL:
            # The list of members points before the beginning of the file.
            raise file_refusal("archive_broken", path, reason=str(error)) from error
        raise from_system(error, path) from error


def _is_protected(path: Path) -> bool:
    end = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if _PROTECTED in end + chunk:
                return True
            end = chunk[-len(_PROTECTED) :]
    return False


@contextlib.contextmanager
def _understood(path: Path, kind: str) -> Iterator[None]:
    try:
        yield
    except DataError:
        raise
    except python_calamine.PasswordError as error:
        raise file_refusal("file_encrypted", path) from error
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as error:
        raise _not_readable(error, path, kind) from error
    except BaseException as error:
        # A workbook that its reader never thought of ends in a panic of Rust, which
        # Python sees as an exception that derives from no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise _not_readable(error, path, kind) from error


def _not_readable(error: BaseException, path: Path, kind: str) -> DataError:
    reason = next(iter(str(error).splitlines()), "")[:200]
    return file_refusal("file_not_readable_as", path, format=kind, reason=reason)


def _sheets(book: Any) -> tuple[str, ...]:
    named = [
        about.name
        for about in book.sheets_metadata
        if about.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    return tuple(n for n in named if book.get_sheet_by_name(n).height) or tuple(named)


def _chosen(names: tuple[str, ...], part: str, path: Path) -> str:
    if not names:
        raise file_refusal("no_rows", path)
    listed = ", ".join(names)
    if part and part not in names:
        raise file_refusal("unknown_part", path, part=part, parts=listed)
    if not part and len(names) > 1:
        raise file_refusal("several_parts", path, parts=listed)
    return part or names[0]


def _rows(sheet: Any, most: int | None) -> Iterator[Sequence[str]]:
    """Rows from the top of the sheet, whose empty beginning the reader leaves out."""
    start = sheet.start
    if start is None:
        return
    yield from [()] * start[0]
    # The values come laid out from the first filled column on.
    rows = sheet.to_python(skip_empty_area=True, nrows=most)
    for values in rows:
        yield [cell_text(value) for value in values]
