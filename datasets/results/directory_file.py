"""The directory as a file that can be opened here again without loss."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from datasets.formulas import FORMULA_STARTS, quoted
from datasets.results.into_place import written_beside
from layers.directory import SEPARATOR, Field
from layers.organizations import COLUMNS, OrganizationLayer

LEADING = ("id", "name_en", "name_fr", "latitude", "longitude")
SHEET = "organizations"
LONGEST_CELL = 32_767

Value = str | float


def directory_columns(
    layer: OrganizationLayer, fields: Iterable[Field] = ()
) -> tuple[str, ...]:
    """Columns of the file: those a reader needs, the vocabulary's, and all others."""
    own = [c for c in COLUMNS if c != "geometry"]
    said = [field.key for field in fields if field.kind != "point"]
    extras = [str(c) for c in layer.frame.columns if c != "geometry"]
    return tuple(dict.fromkeys([*LEADING, *said, *own, *extras]))


def directory_rows(
    layer: OrganizationLayer, columns: Sequence[str]
) -> list[list[Value]]:
    """Put every organization in the columns: words joined by `|`, dates ISO, "" empty.

    Locations are as exact as the layer has them: this is the directory itself, not a
    published page.
    """
    frame = layer.frame.drop(columns="geometry")
    records = frame.to_dict(orient="records")
    places = zip(layer.ids, layer.latitude, layer.longitude, strict=True)
    return [
        [
            _cell(
                {
                    **record,
                    "id": str(identifier),
                    "latitude": float(latitude),
                    "longitude": float(longitude),
                }.get(column)
            )
            for column in columns
        ]
        for record, (identifier, latitude, longitude) in zip(
            records, places, strict=True
        )
    ]


def _cell(value: object) -> Value:
    if isinstance(value, frozenset | set):
        return SEPARATOR.join(sorted(map(str, value)))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return value if math.isfinite(value) else ""
    return "" if value is None else str(value)


def write_directory_csv(
    path: Path, layer: OrganizationLayer, fields: Iterable[Field] = ()
) -> None:
    """Write the directory as CSV, UTF-8 with a mark so that Excel shows accents.

    Text that a spreadsheet would run is neutralised by an apostrophe.
    """
    columns = directory_columns(layer, fields)
    with (
        written_beside(path) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow([quoted(column) for column in columns])
        for row in directory_rows(layer, columns):
            writer.writerow([_csv_text(value) for value in row])


def _csv_text(value: Value) -> str:
    return quoted(value) if isinstance(value, str) else repr(value)


def write_directory_xlsx(
    path: Path, layer: OrganizationLayer, fields: Iterable[Field] = ()
) -> None:
    """Write the directory as a workbook of one sheet, none of whose texts runs.

    A text longer than a cell of a workbook holds is cut, and ends in an ellipsis.
    """
    columns = directory_columns(layer, fields)
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with (
        written_beside(path) as beside,
        xlsxwriter.Workbook(str(beside), options) as book,
    ):
        sheet = book.add_worksheet(SHEET)
        head = book.add_format({"bold": True, "bottom": 1, "quote_prefix": True})
        literal = book.add_format({"quote_prefix": True})
        for place, column in enumerate(columns):
            sheet.write_string(0, place, _fitting(column), head)
            sheet.set_column(place, place, max(12, len(column) + 2))
        for row, values in enumerate(directory_rows(layer, columns), start=1):
            for place, value in enumerate(values):
                if isinstance(value, float):
                    sheet.write_number(row, place, value)
                elif value:
                    risky = value.startswith(FORMULA_STARTS)
                    pen = literal if risky else None
                    sheet.write_string(row, place, _fitting(value), pen)
        sheet.freeze_panes(1, 3)


def _fitting(text: str) -> str:
    """Cut a text to what a cell of a workbook holds; a longer one would be dropped."""
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
