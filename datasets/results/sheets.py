"""Tables as they stand on screen, as CSV and as a workbook."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.workbook import Worksheet

from datasets.formulas import FORMULA_STARTS, neutralised
from datasets.results.into_place import written_beside
from datasets.results.tables import Cell

LONGEST_NAME, FORBIDDEN = 31, "[]:*?/\\"
WIDEST, PADDING = 60, 2
WHOLE, BROKEN = "#,##0", "#,##0.0##"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One table: a short `name` for files, its title, and its rows.

    `columns` are the keys of the columns, for programs, and `heads` what they are
    called, for people. A cell is a number, a text, or None where nothing is known.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def write_sheet_csv(path: Path, sheet: Sheet) -> None:
    """Write a table as CSV, UTF-8 with a mark so that Excel shows accents.

    Unknown is an empty cell. Text that a spreadsheet would run is neutralised.
    """
    with (
        written_beside(path) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(sheet.columns)
        writer.writerows([_plain(cell) for cell in row] for row in sheet.rows)


def write_sheets_xlsx(
    path: Path,
    sheets: Sequence[Sheet],
    *,
    about: tuple[str, Sequence[str]],
    made_at: datetime,
) -> None:
    """Write tables as a workbook, and last a sheet of sentences about them.

    Parameters
    ----------
    about
        The name of that sheet, and its sentences.
    """
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    title, sentences = about
    with (
        written_beside(path) as beside,
        xlsxwriter.Workbook(str(beside), options) as book,
    ):
        book.set_properties({"created": made_at.replace(tzinfo=None)})
        for sheet in sheets:
            _write(book, book.add_worksheet(_sheet_name(sheet.title)), sheet)
        last = book.add_worksheet(_sheet_name(title))
        wrapped = book.add_format({"text_wrap": True, "quote_prefix": True})
        last.set_column(0, 0, 100, wrapped)
        for row, sentence in enumerate(sentences):
            last.write_string(row, 0, sentence, wrapped)


def _write(book: xlsxwriter.Workbook, page: Worksheet, sheet: Sheet) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    quoted = book.add_format({"quote_prefix": True})
    whole = book.add_format({"num_format": WHOLE})
    broken = book.add_format({"num_format": BROKEN})
    page.freeze_panes(1, 1)
    for column, text in enumerate(sheet.heads):
        cells = [row[column] for row in sheet.rows]
        widest = max([len(text), *(len(str(c)) for c in cells if c is not None)])
        page.set_column(column, column, min(WIDEST, widest + PADDING))
        page.write_string(0, column, text, head)
        for place, cell in enumerate(cells, start=1):
            if isinstance(cell, str):
                risky = cell.startswith(FORMULA_STARTS)
                page.write_string(place, column, cell, quoted if risky else None)
            elif cell is not None:
                is_whole = float(cell).is_integer()
                page.write_number(place, column, cell, whole if is_whole else broken)


def _plain(cell: Cell) -> Cell:
    return neutralised(cell) if isinstance(cell, str) else cell


def _sheet_name(title: str) -> str:
    kept = "".join(" " if letter in FORBIDDEN else letter for letter in title)
    return kept[:LONGEST_NAME].strip("'")
