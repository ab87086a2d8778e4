"""What stands in a workbook that would exhaust memory or hide, seen beforehand."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from datasets.files import file_refusal
from datasets.suspect import check_xml_chunks
from datasets.zip_listing import check_directory, check_weight, checked

# A workbook is held in memory whole while it is read.
MOST_BYTES = 1 << 30
MOST_SHEET_CELLS = 20_000_000
_CHUNK = 1 << 20
# Cells that hold something; one with nothing but a format closes itself.
_CELL = re.compile(
    rb"<(?:\w+:)?c\s[^<>]{0,300}?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^<>]{0,300}?(?<!/)>"
)
_UNPLACED = re.compile(rb"<(?:\w+:)?c(?=[\s>])")
_REPEATED = re.compile(rb"<table:(table-row|table-cell)((?:\s[^<>]*?)?)(/?)>")
_ROWS = re.compile(rb"number-rows-repeated=[\"'](\d{1,9})[\"']")
_COLUMNS = re.compile(rb"number-columns-repeated=[\"'](\d{1,9})[\"']")


def check_workbook(path: Path) -> None:
    """Refuse a zipped workbook (xlsx, ods) that is not safe to be read whole.

    Its reader lays a sheet out as a full rectangle: two cells in far corners are
    enough to fill all memory.

    Raises
    ------
    DataError
        `archive_broken`, `archive_bomb`, `archive_too_large`, `xml_entities`,
        `too_large` and what else condemns an archive.
    """
    with path.open("rb") as file:
        check_directory(file, path)
        with zipfile.ZipFile(file) as archive:
            listed = checked(archive.infolist(), path)
            check_weight(list(listed.values()), path, MOST_BYTES)
            for name, member in listed.items():
                if not name.lower().endswith((".xml", ".rels")):
                    continue
                check_xml_chunks(_chunks(archive, member), path)
                if name == "content.xml":
                    _check_repeats(_chunks(archive, member), path)
                elif "worksheets/" in name.lower():
                    _check_corners(_chunks(archive, member), path)


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _whole_tags(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Pieces that end with a tag, so that none is cut in two."""
    rest = b""
    for chunk in chunks:
        text = rest + chunk
        end = text.rfind(b">") + 1
        rest = text[end:]
        if len(rest) > 64 * _CHUNK:
            rest = b""
        yield text[:end]
    yield rest


def _check_corners(chunks: Iterator[bytes], path: Path) -> None:
    top, bottom, left, right, unplaced = 1 << 30, 0, 1 << 30, 0, 0
    for text in _whole_tags(chunks):
        placed = set(_CELL.findall(text))
        for letters in {letters for letters, _ in placed}:
            column = _column_number(letters)
            left, right = min(left, column), max(right, column)
        numbers = [int(row) for _, row in placed]
        if numbers:
            top, bottom = min(top, *numbers, 1 << 30), max(bottom, *numbers, 0)
        unplaced += len(_UNPLACED.findall(text))
        if unplaced > 2 * MOST_SHEET_CELLS:
            raise file_refusal("too_large", path, limit=MOST_SHEET_CELLS)
        if bottom and (bottom - top + 1) * (right - left + 1) > MOST_SHEET_CELLS:
            raise file_refusal("too_large", path, limit=MOST_SHEET_CELLS)


def _check_repeats(chunks: Iterator[bytes], path: Path) -> None:
    """Count the cells of an OpenDocument sheet that a few repeats stand for."""
    cells, times = 0, 1
    for text in _whole_tags(chunks):
        for tag, attributes, closed in _REPEATED.findall(text):
            if tag == b"table-row":
                times = _times(_ROWS, attributes)
            elif not closed:
                cells += times * _times(_COLUMNS, attributes)
        if cells > MOST_SHEET_CELLS:
            raise file_refusal("too_large", path, limit=MOST_SHEET_CELLS)


def _times(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return int(found[1]) if found else 1


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
