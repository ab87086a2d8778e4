"""How a cell of the matrix is painted: the fill of the map, a mark, and the text."""

from __future__ import annotations

import math

import shapely
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.map.swatch import HatchPattern, paint_hatch
from desktop.questions.structure.matrix_model import BEST, IS_REMOTE, SHARE, STANDING
from desktop.questions.structure.wording import standing_colour
from desktop.theme import LIGHT, SMALL_PX, Theme, contrast, font
from layers.coverage.structure import Presence
from layers.coverage.structure_tally import Standing

Index = QModelIndex | QPersistentModelIndex
INKS = ("#12181f", "#ffffff")
MARK_PX = 12.0
PAD_PX = 7.0
GAP_PX = 6.0
WHOLE_TURN = 360 * 16
HATCH = HatchPattern(spacing=7.0, thickness=2.0)


def ink_on(colour: str) -> str:
    """Give the ink that is read best on a fill."""
    return max(INKS, key=lambda ink: contrast(ink, colour))


class MatrixCells(QStyledItemDelegate):
    """Paints the share as a slice of a disc; from afar a target, not said a query."""

    theme: Theme = LIGHT

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        standing = index.data(STANDING)
        fill = standing_colour(standing, self.theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, 3, 3)
        room = self._written(painter, box, index, fill)
        if index.data(IS_REMOTE):
            self._hatch(painter, box, room)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            self._ring(painter, box)
        painter.restore()

    def _written(
        self, painter: QPainter, box: QRectF, index: Index, fill: str
    ) -> QRectF:
        """Write the mark and the text; give the part of the cell that they take."""
        ink = ink_on(fill)
        face = font(SMALL_PX)
        middle = QPointF(box.left() + PAD_PX + MARK_PX / 2, box.center().y())
        left = middle.x() + MARK_PX / 2 + GAP_PX
        room = QRectF(left, box.top(), box.right() - left - 3, box.height())
        metrics = QFontMetricsF(face)
        said = str(index.data())
        text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        paint_mark(painter, middle, index, ink)
        painter.setFont(face)
        painter.setPen(QColor(ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        return QRectF(
            box.left(),
            box.top(),
            left - box.left() + metrics.horizontalAdvance(text) + 4,
            box.height(),
        )

    def _hatch(self, painter: QPainter, box: QRectF, written: QRectF) -> None:
        """Hatch what the text leaves free, so that it stays readable."""
        if written.right() >= box.right() - 4:
            return
        free = shapely.box(written.right(), box.top(), box.right() - 1, box.bottom())
        paint_hatch(painter, free, "diagonal", self.theme.hatch, HATCH)

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        """Ring the cell that is mapped, over any fill."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.panel), 4))
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 3, 3)
        painter.setPen(QPen(QColor(self.theme.selection), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)


def paint_mark(painter: QPainter, middle: QPointF, index: Index, ink: str) -> None:
    """Mark a cell: a disc filled by the share, a target, a query, or a dash."""
    radius = MARK_PX / 2
    disc = QRectF(middle.x() - radius, middle.y() - radius, MARK_PX, MARK_PX)
    share, best = index.data(SHARE), index.data(BEST)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), 1.4))
    if math.isnan(share):
        painter.drawLine(middle + QPointF(-radius, 0), middle + QPointF(radius, 0))
        return
    if best == Presence.UNSPECIFIED or index.data(STANDING) == Standing.UNSAID:
        painter.setFont(font(SMALL_PX))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "?")
        return
    painter.drawEllipse(middle, radius - 0.7, radius - 0.7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    if best == Presence.REMOTE_ONLY:
        painter.drawEllipse(middle, radius * 0.35, radius * 0.35)
    elif share > 0:
        painter.drawPie(disc, 90 * 16, -round(share * WHOLE_TURN))
