"""The strip: a region's class at each threshold, side by side in a cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.panels.table_view import DataTable
from desktop.theme import LIGHT, Theme
from layers.coverage.status import Coverage

SQUARE, GAP, EDGE = 14, 4, 9
MARK = 2


class StripDelegate(QStyledItemDelegate):
    """Paints the classes that a record holds under "strip"; the text stays to copy.

    The threshold of the standard, the place "strip_standard", is underlined.
    """

    def __init__(self, table: DataTable) -> None:
        super().__init__(table)
        self._table = table
        self.show_theme(LIGHT)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        fills = (*theme.coverage[: Coverage.NO_DATA], theme.no_data)
        self._fills = [(QColor(fill), QColor(theme.edge(fill))) for fill in fills]
        self._mark = QColor(theme.text)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        control = QStyle.ControlElement.CE_ItemViewItem
        self._table.view.style().drawControl(control, plain, painter, self._table.view)
        row = self._table.order.mapToSource(index).row()
        record = self._table.model.record(row)
        box = QRectF(plain.rect)
        left, top = box.left() + EDGE, box.center().y() - SQUARE / 2
        painter.save()
        for place, code in enumerate(record["strip"]):
            square = QRectF(left + place * (SQUARE + GAP), top, SQUARE, SQUARE)
            self._paint(painter, square, code, place == record["strip_standard"])
        painter.restore()

    def _paint(
        self, painter: QPainter, square: QRectF, code: int, is_standard: bool
    ) -> None:
        fill, rim = self._fills[code]
        painter.setPen(QPen(rim, 1))
        painter.setBrush(fill)
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))
        if is_standard:
            line = QRectF(square.left(), square.bottom() + 2, SQUARE, MARK)
            painter.fillRect(line, self._mark)


def strip_width(squares: int) -> int:
    """Pixels that a strip takes in its cell."""
    return 2 * EDGE + squares * (SQUARE + GAP)
