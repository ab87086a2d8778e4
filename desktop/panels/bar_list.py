"""Horizontal bars with names that fit and values at their ends; one row a region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.theme import LIGHT, SMALL_PX, Theme, font

ROW_PX = 24
BAR_PX = 12
NAME_SHARE = 0.46
GAP_PX = 8.0
EDGE_PX = 8.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One row: pieces of (amount, colour) laid end to end, negative to the left."""

    id: str
    name: str
    pieces: tuple[tuple[float, str], ...]
    text: str
    tooltip: str

    @property
    def right(self) -> float:
        """How far the bar runs to the right of zero."""
        return sum(amount for amount, _colour in self.pieces if amount > 0)

    @property
    def left(self) -> float:
        """How far the bar runs to the left of zero, as a positive amount."""
        return -sum(amount for amount, _colour in self.pieces if amount < 0)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """Where names, bars and values stand across a list of bars, in pixels."""

    name_width: float
    zero: float
    scale: float
    value_width: float


class BarList(QWidget):
    """Bars that can be clicked, or walked through with the arrow keys."""

    bar_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._bars: tuple[Bar, ...] = ()
        self._framed: tuple[object, Frame] | None = None
        self._selected = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars, from top to bottom."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self._bars = tuple(bars)
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def select(self, identifier: str) -> None:
        """Mark a bar from outside; nothing is emitted."""
        self._selected = identifier
        self.update()

    def row_box(self, row: int) -> QRectF:
        """Give the box of a row."""
        return QRectF(0, row * ROW_PX, self.width(), ROW_PX)

    def name_shown(self, row: int) -> str:
        """Give a row's name as it is written, shortened where it must be."""
        metrics = QFontMetricsF(self._font())
        width = self.frame().name_width
        name = self._bars[row].name
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)

    def frame(self) -> Frame:
        """Share the width among names, bars and values; once for the bars shown."""
        basis = (self._bars, self.width())
        if self._framed is None or self._framed[0] != basis:
            self._framed = basis, self._shared_out()
        return self._framed[1]

    def _shared_out(self) -> Frame:
        metrics = QFontMetricsF(self._font())
        names = [metrics.horizontalAdvance(bar.name) for bar in self._bars]
        values = [metrics.horizontalAdvance(bar.text) for bar in self._bars]
        name_width = min(max(names, default=0.0) + 2, NAME_SHARE * self.width())
        value_width = max(values, default=0.0)
        left = max((bar.left for bar in self._bars), default=0.0)
        right = max((bar.right for bar in self._bars), default=0.0)
        # A bar to the left carries its value on the left, so both sides need room.
        sides = 2 if left else 1
        room = self.width() - name_width - 2 * EDGE_PX - (1 + sides) * GAP_PX
        room -= sides * value_width
        scale = max(room, 1.0) / ((left + right) or 1.0)
        start = EDGE_PX + name_width + GAP_PX
        zero = start + (value_width + GAP_PX + left * scale if left else 0.0)
        return Frame(
            name_width=name_width, zero=zero, scale=scale, value_width=value_width
        )

    def sizeHint(self) -> QSize:
        return QSize(280, max(1, len(self._bars)) * ROW_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, max(1, len(self._bars)) * ROW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        frame = self.frame()
        first = max(0, event.rect().top() // ROW_PX)
        past = event.rect().bottom() // ROW_PX + 1
        for row in range(first, min(past, len(self._bars))):
            self._paint_row(painter, row, frame)
        if any(bar.left for bar in self._bars):
            painter.fillRect(
                QRectF(frame.zero - 0.5, 0, 1, len(self._bars) * ROW_PX),
                QColor(self._theme.faint),
            )
        if self.hasFocus() and self._bars:
            ring = self.row_box(max(0, self._selected_row())).adjusted(1, 1, -1, -1)
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, 4, 4)

    def _selected_row(self) -> int:
        rows = [bar.id for bar in self._bars]
        return rows.index(self._selected) if self._selected in rows else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y() // ROW_PX)
        if event.button() == Qt.MouseButton.LeftButton and 0 <= row < len(self._bars):
            self._choose(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self._bars:
            super().keyPressEvent(event)
            return
        last = len(self._bars) - 1
        self._choose(min(max(self._selected_row() + step, 0), last))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = int(event.pos().y() // ROW_PX)
            shown = self._bars[row].tooltip if 0 <= row < len(self._bars) else ""
            QToolTip.showText(event.globalPos(), shown, self)
            return True
        return super().event(event)

    def _choose(self, row: int) -> None:
        self.select(self._bars[row].id)
        self.bar_clicked.emit(self._bars[row].id)

    def _font(self) -> QFont:
        return font(SMALL_PX)

    def _paint_row(self, painter: QPainter, row: int, frame: Frame) -> None:
        bar, box, theme = self._bars[row], self.row_box(row), self._theme
        if bar.id == self._selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_surface))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 4, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.text))
        name_box = QRectF(EDGE_PX, box.top(), frame.name_width, ROW_PX)
        painter.drawText(name_box, middle, self.name_shown(row))
        ends = _paint_pieces(painter, bar, frame, box.top() + (ROW_PX - BAR_PX) / 2)
        painter.setPen(QColor(theme.soft))
        if bar.left and not bar.right:
            left = ends[0] - GAP_PX / 2 - frame.value_width
            side = Qt.AlignmentFlag.AlignRight
        else:
            left, side = ends[1] + GAP_PX / 2, Qt.AlignmentFlag.AlignLeft
        value_box = QRectF(left, box.top(), frame.value_width + 2, ROW_PX)
        painter.drawText(value_box, middle | side, bar.text)


def _paint_pieces(
    painter: QPainter, bar: Bar, frame: Frame, top: float
) -> tuple[float, float]:
    """Paint the pieces from zero outwards; give where the bar starts and ends."""
    left = right = frame.zero
    for amount, colour in bar.pieces:
        wide = abs(amount) * frame.scale
        if amount < 0:
            left -= wide
        start = left if amount < 0 else right
        painter.fillRect(QRectF(start, top, wide, BAR_PX), QColor(colour))
        if amount > 0:
            right += wide
    return left, right
