"""The results as a workbook, a sheet for each table, in the language asked for."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from datasets.formulas import FORMULA_STARTS
from datasets.results.capacity_files import (
    LOAD_COLUMNS,
    PRESSURE_COLUMNS,
    load_rows,
    pressure_rows,
)
from datasets.results.into_place import written_beside
from datasets.results.publishing import published_points
from datasets.results.tables import (
    COLUMNS,
    Cell,
    plain_rows,
    region_rows,
)
from layers.coverage.ledger import Ledger
from layers.coverage.regions import PEOPLE
from layers.organizations import WORDS

SHEETS = ("sheet_regions", "sheet_ledger", "sheet_organizations", "sheet_method")
# Only where capacity counts: before the last of the others.
CAPACITY_SHEETS = ("sheet_loads", "sheet_pressure")
LEDGER_COLUMNS = ("group", "line", "people", "share")
METHOD_COLUMNS = ("fact", "value")
ORGANIZATION_COLUMNS = (
    "id",
    "name_en",
    "name_fr",
    "eligible",
    "longitude",
    "latitude",
    "location_precision",
    *WORDS,
    "capacity",
    "active_from",
    "active_to",
    "status",
)
# Words of the program, not of a file: they may be said in the language asked for.
WORD_COLUMNS = frozenset({"class", "overlay", "group", "line", "eligible", "fact"})
FORMATS = {
    "share": "0.0%",
    "share_served": "0.0%",
    "longitude": "0.0000",
    "latitude": "0.0000",
    "mean_km": "#,##0.0",
    "median_km": "#,##0.0",
    "p90_km": "#,##0.0",
}
WIDEST = 60
WIDTH_ROWS = 500
LONGEST_CELL = 32_767


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    columns: Sequence[str]
    rows: Iterable[Mapping[str, Cell]]
    frozen_columns: int = 1


@dataclass(frozen=True, kw_only=True, eq=False)
class _Pen:
    """The workbook being written, its words, and the formats made so far."""

    book: xlsxwriter.Workbook
    text: Callable[[str], str]
    made: dict[tuple[str, bool], Format] = field(default_factory=dict)

    def format(self, pattern: str = "General", *, quoted: bool = False) -> Format:
        """Give a cell format; `quoted` text stays text even when it is edited."""
        key = (pattern, quoted)
        if key not in self.made:
            facts = {"num_format": pattern, "quote_prefix": quoted}
            self.made[key] = self.book.add_format(facts)
        return self.made[key]


def write_xlsx(
    path: Path,
    ledger: Ledger,
    record: Mapping[str, object],
    text: Callable[[str], str],
) -> None:
    """Write regions, ledger, organizations and method as a workbook.

    Where capacity counts, loads and pressure have sheets of their own.

    Parameters
    ----------
    record
        The run record, listed on the last sheet; its `made_at` is the file's date.
    text
        Gives the words for a code: `SHEETS`, `CAPACITY_SHEETS`, the columns of each
        sheet, statuses, classes, overlays, `yes`, `no`, `outside_boundaries`, and
        `group_...`. No formula is written, whatever the names begin with.
    """
    contents = _contents(ledger, record)
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    try:
        with (
            written_beside(path) as beside,
            xlsxwriter.Workbook(str(beside), options) as book,
        ):
            made_at = datetime.fromisoformat(str(record["made_at"])).replace(
                tzinfo=None
            )
            book.set_properties({"created": made_at, "title": text("workbook_title")})
            pen = _Pen(book=book, text=text)
            for code, sheet in contents.items():
                _write_sheet(pen, book.add_worksheet(_sheet_name(text(code))), sheet)
    except FileCreateError as error:
        reason = error.args[0] if error.args else error
        number = getattr(reason, "errno", None) or errno.EIO
        raise OSError(number, os.strerror(number), str(path)) from error


def _contents(ledger: Ledger, record: Mapping[str, object]) -> dict[str, _Sheet]:
    """Give the sheets by the code of their name, in their order."""
    sheets = [
        _Sheet(
            columns=COLUMNS,
            rows=plain_rows(region_rows(ledger)[list(COLUMNS)]),
            frozen_columns=3,
        ),
        _Sheet(columns=LEDGER_COLUMNS, rows=ledger_rows(ledger), frozen_columns=2),
        _Sheet(columns=ORGANIZATION_COLUMNS, rows=organization_rows(ledger)),
        _Sheet(columns=METHOD_COLUMNS, rows=record_rows(record)),
    ]
    found = dict(zip(SHEETS, sheets, strict=True))
    if ledger.assignment is None:
        return found
    method = found.popitem()
    tables = (
        _Sheet(columns=LOAD_COLUMNS, rows=load_rows(ledger), frozen_columns=3),
        _Sheet(columns=PRESSURE_COLUMNS, rows=pressure_rows(ledger)),
    )
    return found | dict(zip(CAPACITY_SHEETS, tables, strict=True)) | dict([method])


def ledger_rows(ledger: Ledger) -> list[dict[str, Cell]]:
    """Count people by group and line of the ledger, and those outside every region."""
    rows: list[dict[str, Cell]] = []
    for group in ledger.population.groups:
        table = ledger.for_group(group)
        people = int(table.total["population"])
        counts = {line: int(table.total[line]) for line in PEOPLE}
        counts["outside_boundaries"] = int(table.outside_people)
        for line, count in counts.items():
            inside = people and line != "outside_boundaries"
            share = count / people if inside else None
            rows.append({"group": group, "line": line, "people": count, "share": share})
    return rows


def organization_rows(ledger: Ledger) -> list[dict[str, Cell]]:
    """List the organizations, their locations as they may be published."""
    layer = ledger.organizations
    longitude, latitude = published_points(layer)
    frame = layer.frame.drop(columns="geometry")
    rows: list[dict[str, Cell]] = []
    for row, record in enumerate(frame.to_dict(orient="records")):
        cells: dict[str, Cell] = {
            str(column): _directory_cell(value) for column, value in record.items()
        }
        cells["id"] = str(layer.ids[row])
        cells["eligible"] = "yes" if ledger.eligible[row] else "no"
        cells["longitude"] = _directory_cell(float(longitude[row]))
        cells["latitude"] = _directory_cell(float(latitude[row]))
        rows.append(cells)
    return rows


def _directory_cell(value: object) -> Cell:
    if isinstance(value, frozenset | set):
        return "|".join(sorted(map(str, value)))
    if value is None or (isinstance(value, float) and not np.isfinite(value)):
        return None
    return value if isinstance(value, int | float | str) else str(value)


def record_rows(record: Mapping[str, object]) -> list[dict[str, Cell]]:
    """List a run record as one fact a row, named by its path in the record."""
    return [{"fact": path, "value": value} for path, value in _facts("", record)]


def _facts(path: str, value: object) -> Iterator[tuple[str, Cell]]:
    """Walk to each plain value; lists are numbered from 1."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _facts(f"{path}.{name}" if path else str(name), inner)
    elif isinstance(value, list | tuple) and value:
        for number, inner in enumerate(value, start=1):
            yield from _facts(f"{path}.{number}", inner)
    else:
        yield path, _record_cell(value)


def _record_cell(value: object) -> Cell:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return json.dumps(value, ensure_ascii=False)
    return value


def _sheet_name(name: str) -> str:
    # A workbook refuses these characters and more than 31 of any.
    return "".join(" " if c in "[]:*?/\\" else c for c in name)[:31].strip("' ")


def _write_sheet(pen: _Pen, sheet: Worksheet, content: _Sheet) -> None:
    head = pen.book.add_format(
        {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
    )
    widths = {}
    for place, column in enumerate(content.columns):
        said = pen.text(f"column_{column}")
        sheet.write_string(0, place, said, head)
        widths[place] = max(map(len, said.split()), default=0) + 2
    last = 0
    for last, record in enumerate(content.rows, start=1):
        for place, column in enumerate(content.columns):
            shown = _write_cell(pen, sheet, (last, place), column, record.get(column))
            if last <= WIDTH_ROWS:
                widths[place] = max(widths[place], shown + 2)
    for place, width in widths.items():
        sheet.set_column(place, place, min(width, WIDEST))
    sheet.freeze_panes(1, content.frozen_columns)
    sheet.autofilter(0, 0, last, len(content.columns) - 1)


def _write_cell(
    pen: _Pen, sheet: Worksheet, place: tuple[int, int], column: str, value: Cell
) -> int:
    """Write a cell and give about how many characters it shows."""
    if value is None:
        return 0
    if isinstance(value, str):
        ours = column in WORD_COLUMNS or (column.endswith("_km") and value)
        said = _said(pen, column, value) if ours else value
        quoted = said.startswith(FORMULA_STARTS)
        sheet.write_string(*place, _fitting(said), pen.format(quoted=quoted))
        return len(said)
    whole = "#,##0" if float(value).is_integer() else "#,##0.0"
    sheet.write_number(*place, value, pen.format(FORMATS.get(column, whole)))
    return len(f"{value:,.1f}")


def _fitting(text: str) -> str:
    """Shorten a text to the longest a cell can hold, and let that be seen."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _said(pen: _Pen, column: str, value: str) -> str:
    if column == "fact":
        return value
    if column == "group":
        return pen.text(f"group_{value}")
    if column == "line" and value in PEOPLE:
        # A line of the ledger and a class of regions may share a code, not a word.
        return pen.text(f"column_{value}")
    return pen.text(value)
