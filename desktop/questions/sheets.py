"""A question's tables as they leave the program: whole in files, protected on pages."""

from __future__ import annotations

import math
import re

from PySide6.QtWidgets import QTabWidget, QWidget

from datasets.results.publishing import published_people
from datasets.results.sheets import Sheet
from datasets.results.tables import Cell
from desktop.language import speaking, tr, tr_count
from desktop.pages.map_page import PageTable, TableRow, people_text
from desktop.panels.table_model import Column, Record, folded
from desktop.panels.table_view import DataTable
from desktop.plain_text import one_line

ON_PAGE = 3  # columns of figures that a page has room for
HIDDEN = "–"


def data_tables(part: QWidget) -> list[DataTable]:
    """List the tables of a part of the window, tab by tab."""
    if isinstance(part, DataTable):
        return [part]
    if isinstance(part, QTabWidget):
        pages = [part.widget(place) for place in range(part.count())]
        return [page for page in pages if isinstance(page, DataTable)]
    return part.findChildren(DataTable)


def sheet_of(table: DataTable) -> Sheet:
    """Give every row and column of a table, in the language now spoken.

    Numbers are exact. A figure that is not a number, like a distance to nowhere, is
    what the table says of it in words.
    """
    columns = table.model.columns
    records = [table.model.record(row) for row in range(table.model.rowCount())]
    return Sheet(
        name=_file_name(table),
        title=table.title,
        columns=("id", *(column.key for column in columns)),
        heads=(tr("Id"), *(column.title() for column in columns)),
        rows=tuple(
            (str(record["id"]), *(_cell(column, record) for column in columns))
            for record in records
        ),
    )


def page_table(table: DataTable) -> PageTable:
    """Give the first columns of a table for a page, sorted as it is on screen.

    Counts of few people are hidden, and with them the shares of their row.
    """
    name, *others = table.model.columns
    figures = others[:ON_PAGE]
    records = [table.model.record(table.model.row_of(row)) for row in table.shown()]
    return PageTable(
        title=table.title,
        name_head=name.title(),
        heads=tuple(column.title() for column in figures),
        rows=tuple(
            TableRow(
                name=one_line(name.text(record)),
                cells=tuple(_published(column, record, figures) for column in figures),
            )
            for record in records
        ),
        more=more_rows,
    )


def more_rows(count: int) -> str:
    """Say how many rows a page has no room for."""
    return tr_count("and {count} more row", "and {count} more rows", count)


def _file_name(table: DataTable) -> str:
    """Name a table in a file's name, the same whatever language is spoken."""
    with speaking("en"):
        return "-".join(re.findall("[a-z0-9]+", folded(table.title)))


def _cell(column: Column, record: Record) -> Cell:
    if not column.is_number:
        return column.text(record)
    value = column.value(record)
    if not isinstance(value, int | float):
        return column.text(record) or None
    if math.isfinite(value):
        return int(value) if float(value).is_integer() else float(value)
    return column.text(record)


def _published(column: Column, record: Record, figures: list[Column]) -> str:
    if column.counts == "people":
        value = column.value(record)
        if isinstance(value, int | float) and math.isfinite(value):
            return people_text(round(value))
    few = any(_is_few(other, record) for other in figures)
    return HIDDEN if column.counts == "share" and few else column.text(record)


def _is_few(column: Column, record: Record) -> bool:
    value = column.value(record) if column.counts == "people" else None
    if not isinstance(value, int | float) or not math.isfinite(value):
        return False
    return published_people(round(value)) is None
