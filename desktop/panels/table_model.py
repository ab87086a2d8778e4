"""A table's contents: column specs over records, sorted by value, found by text."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPixmap

from desktop.map.swatch import Hatch, paint_swatch
from desktop.plain_text import literal_tip
from desktop.theme import LIGHT, Theme, body_font, strong_font

Record = Mapping[str, Any]
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SWATCH_PX = 14
SORT_ROLE = Qt.ItemDataRole.UserRole
VALUE, MISSING = 0, 1
Counts = Literal["", "people", "share"]


@dataclass(frozen=True, kw_only=True)
class Swatch:
    """The fill and hatch of a class."""

    colour: str
    hatch: Hatch = "none"
    hatch_colour: str = ""


@dataclass(frozen=True, kw_only=True)
class Column:
    """What one column shows of a record.

    `value` is what it is sorted by: a number, a text, or None where missing; `text`
    is what is read, in the colour of `ink` unless that is "". A record holds at least
    "id", and "pinned" when it stays below the others however they are sorted. `counts`
    says what a column tells of people, which a published page may have to hide. `room`
    gives the pixels of a cell that a delegate paints, whose text is only copied.
    """

    key: str
    title: Callable[[], str]
    tooltip: Callable[[], str]
    value: Callable[[Record], object]
    text: Callable[[Record], str]
    is_number: bool = False
    swatch: Callable[[Record, Theme], Swatch | None] | None = None
    cell_tooltip: Callable[[Record], str] | None = None
    ink: Callable[[Record, Theme], str] | None = None
    counts: Counts = ""
    room: Callable[[Record], int] | None = None


def folded(text: str) -> str:
    """Strip a text of case and accents, as one types it in a hurry."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def sort_key(value: object) -> tuple[int, Any]:
    """Give the key a cell is sorted by; infinity is the largest number."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return (MISSING, 0)
    if isinstance(value, str):
        return (VALUE, (folded(value), value)) if value else (MISSING, 0)
    return (VALUE, value)


class FrameModel(QAbstractTableModel):
    """Records under column specs; texts are made in the language now spoken."""

    def __init__(
        self, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._records: tuple[Record, ...] = ()
        self._theme = LIGHT
        self._icons: dict[Swatch, QIcon] = {}
        self._keys: dict[tuple[int, int], tuple[int, Any]] = {}

    @property
    def columns(self) -> tuple[Column, ...]:
        """The column specs, from left to right."""
        return self._columns

    def show_records(self, records: Sequence[Record]) -> None:
        """Show other records."""
        self.beginResetModel()
        self._records = tuple(records)
        self._keys.clear()
        self.endResetModel()
        last = len(self._columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def take_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, and no records until they come."""
        self.beginResetModel()
        self._columns, self._records = tuple(columns), ()
        self._keys.clear()
        self.endResetModel()

    def show_theme(self, theme: Theme) -> None:
        """Paint the swatches in another theme."""
        self._theme = theme
        self._icons.clear()
        self._announce()

    def retranslate(self) -> None:
        """Make every text anew in the language now spoken."""
        self._keys.clear()
        self._announce()

    def record(self, row: int) -> Record:
        """Give the record of a row."""
        return self._records[row]

    def row_of(self, identifier: str) -> int:
        """Give the row of an id, -1 when it is not shown."""
        for row, record in enumerate(self._records):
            if record["id"] == identifier:
                return row
        return -1

    def key(self, row: int, column: int) -> tuple[int, Any]:
        """Give the sort key of a cell."""
        place = (row, column)
        if place not in self._keys:
            value = self._columns[column].value(self._records[row])
            self._keys[place] = sort_key(value)
        return self._keys[place]

    def text(self, row: int, column: int) -> str:
        """Give the text of a cell."""
        return self._columns[column].text(self._records[row])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, record = self._columns[index.column()], self._records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(column, record)
        if role == Qt.ItemDataRole.ForegroundRole and column.ink is not None:
            ink = column.ink(record, self._theme)
            return QBrush(QColor(ink)) if ink else None
        if role == Qt.ItemDataRole.FontRole:
            return strong_font() if record.get("pinned") else body_font()
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tip(_tooltip(column, record) or "") or None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tip(column.tooltip())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def _announce(self) -> None:
        last = len(self._columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._records:
            end = self.index(len(self._records) - 1, last)
            self.dataChanged.emit(self.index(0, 0), end)

    def _icon(self, column: Column, record: Record) -> QIcon | None:
        if column.swatch is None:
            return None
        swatch = column.swatch(record, self._theme)
        if swatch is None:
            return None
        if swatch not in self._icons:
            self._icons[swatch] = swatch_icon(swatch)
        return self._icons[swatch]


def swatch_icon(swatch: Swatch, scale: int = 2) -> QIcon:
    """Paint a swatch as an icon that a selection leaves as it is."""
    picture = QPixmap(SWATCH_PX * scale, SWATCH_PX * scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, SWATCH_PX * scale, SWATCH_PX * scale)
    paint_swatch(painter, box, swatch.colour, swatch.hatch, swatch.hatch_colour)
    painter.end()
    picture.setDevicePixelRatio(scale)
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
        icon.addPixmap(picture, mode)
    return icon


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = (
        Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    )
    return side | Qt.AlignmentFlag.AlignVCenter


def _tooltip(column: Column, record: Record) -> str | None:
    if column.cell_tooltip is not None:
        return column.cell_tooltip(record) or None
    return None if column.is_number else column.text(record)


class TableOrder(QSortFilterProxyModel):
    """Sorts by value and keeps the rows in which a text is found.

    Missing values come last in either order, and pinned records after them.
    """

    def __init__(self, model: FrameModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._sought: tuple[str, ...] = ()
        self._kept: frozenset[str] | None = None
        self.setSourceModel(model)

    def seek(self, text: str) -> None:
        """Keep only the rows that hold every word of a text, in any column."""
        self._sought = tuple(folded(text).split())
        self.invalidate()

    def keep(self, identifiers: frozenset[str] | None) -> None:
        """Keep only the records of these ids; None keeps all."""
        if identifiers != self._kept:
            self._kept = identifiers
            self.invalidate()

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        record = self._model.record(source_row)
        if record.get("pinned"):
            return True
        if self._kept is not None and record["id"] not in self._kept:
            return False
        if not self._sought:
            return True
        columns = range(self._model.columnCount())
        whole = folded(" ".join(self._model.text(source_row, c) for c in columns))
        return all(word in whole for word in self._sought)

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = self._rank(left), self._rank(right)
        if one[0] == other[0]:
            return bool(one[1] < other[1])
        is_rising = self.sortOrder() == Qt.SortOrder.AscendingOrder
        return (one[0] < other[0]) == is_rising

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give a title with an arrow on its free side where it is sorted by."""
        title = self._model.headerData(section, orientation, role)
        if role != Qt.ItemDataRole.DisplayRole or section != self.sortColumn():
            return title
        arrow = "↑" if self.sortOrder() == Qt.SortOrder.AscendingOrder else "↓"
        is_number = self._model.columns[section].is_number
        return f"{arrow} {title}" if is_number else f"{title} {arrow}"

    def _rank(self, index: Index) -> tuple[int, Any]:
        if self._model.record(index.row()).get("pinned"):
            return (MISSING + 1, 0)
        return self._model.key(index.row(), index.column())

    def counts(self) -> tuple[int, int]:
        """Give how many rows are kept and how many there are, the pinned ones apart."""
        kept = [self.mapToSource(self.index(row, 0)).row() for row in self._rows()]
        everyone = range(self._model.rowCount())
        return self._unpinned(kept), self._unpinned(everyone)

    def _rows(self) -> range:
        return range(self.rowCount())

    def _unpinned(self, rows: Sequence[int]) -> int:
        return sum(not self._model.record(row).get("pinned") for row in rows)
