"""The threshold: a slider on a logarithmic scale and the number it sets."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QDoubleSpinBox, QSizePolicy, QSlider, QWidget

from desktop.language import NO_BREAK_SPACE, number
from desktop.theme import LIGHT, SMALL_PX, Theme, figure_font, font

LEAST_KM = 5
MOST_KM = 1000
FARTHEST_KM = 20_040.0  # half way round the Earth: no two places are farther apart
TICKS_KM = (10, 25, 50, 100, 200, 400)
_RADIUS = 8
_GROOVE_Y = 12


def position(kilometres: float) -> float:
    """Give the place of a distance on the scale, 0 at `LEAST_KM`, 1 at `MOST_KM`."""
    held = min(max(kilometres, LEAST_KM), MOST_KM)
    return math.log(held / LEAST_KM) / math.log(MOST_KM / LEAST_KM)


def kilometres_at(place: float) -> int:
    """Give the whole kilometres at a place of the scale."""
    held = min(max(place, 0.0), 1.0)
    return round(LEAST_KM * (MOST_KM / LEAST_KM) ** held)


class ThresholdSlider(QSlider):
    """A slider over whole kilometres, drawn on a logarithmic scale with named ticks.

    Its value is the kilometres themselves, so a screen reader says them. `previewed`
    follows the hand, `settled` comes once, on release of mouse or key.
    """

    previewed = Signal(float)
    settled = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = LIGHT
        self._before = 100
        self._held_by_key = False
        self._grip = 0.0
        self.setRange(LEAST_KM, MOST_KM)
        self.setSingleStep(1)
        self.setValue(100)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._follow)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_kilometres(self, kilometres: float) -> None:
        """Move the handle, telling nobody."""
        self.blockSignals(True)
        self.setValue(round(min(max(kilometres, LEAST_KM), MOST_KM)))
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 44)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._before = self.value()
        self.setSliderDown(True)
        # A hand on the handle takes it as it stands; elsewhere the handle comes to it.
        beside = event.position().x() - self.x_of(self.value())
        self._grip = beside if abs(beside) <= _RADIUS else 0.0
        self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown() and event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.value()
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.setValue(self._tick_beside(event.key() == Qt.Key.Key_PageUp))
        else:
            super().keyPressEvent(event)
        # Ctrl, on the way to Ctrl+Z, moves nothing: its release must not settle.
        if self.value() != before and not self._held_by_key:
            self._before, self._held_by_key = before, True

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self._release_key()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._release_key()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that scrolls the panel must not change the standard in passing.
        if not self.hasFocus():
            event.ignore()
            return
        self._before = self.value()
        super().wheelEvent(event)
        self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_scale(painter, self, self._theme)
        painter.end()

    def x_of(self, kilometres: float) -> float:
        """Give where a distance lies across the widget, in pixels."""
        return _RADIUS + position(kilometres) * (self.width() - 2 * _RADIUS)

    def _go(self, x: float) -> None:
        held = x - self._grip - _RADIUS
        self.setValue(kilometres_at(held / (self.width() - 2 * _RADIUS)))

    def _tick_beside(self, farther: bool) -> int:
        stops = (LEAST_KM, *TICKS_KM, MOST_KM)
        if farther:
            return next((s for s in stops if s > self.value()), MOST_KM)
        return next((s for s in reversed(stops) if s < self.value()), LEAST_KM)

    def _release_key(self) -> None:
        if self._held_by_key:
            self._held_by_key = False
            self._settle()

    def _follow(self, kilometres: int) -> None:
        self.update()
        self.previewed.emit(float(kilometres))

    def _settle(self) -> None:
        if self.value() != self._before:
            self._before = self.value()
            self.settled.emit(float(self.value()))


def _paint_scale(painter: QPainter, slider: ThresholdSlider, theme: Theme) -> None:
    left, right = _RADIUS, slider.width() - _RADIUS
    handle = slider.x_of(slider.value())
    painter.setPen(Qt.PenStyle.NoPen)
    for start, end, colour in (
        (left, right, theme.line),
        (left, handle, theme.accent if slider.isEnabled() else theme.faint),
    ):
        painter.setBrush(QColor(colour))
        groove = QRectF(start, _GROOVE_Y - 2, end - start, 4)
        painter.drawRoundedRect(groove, 2, 2)
    painter.setFont(font(SMALL_PX))
    for tick in TICKS_KM:
        x = slider.x_of(tick)
        painter.setPen(QPen(QColor(theme.faint), 1))
        painter.drawLine(QPointF(x, _GROOVE_Y + 9), QPointF(x, _GROOVE_Y + 12))
        painter.setPen(QColor(theme.soft))
        box = QRectF(x - 24, _GROOVE_Y + 13, 48, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, number(tick))
    if slider.hasFocus():
        painter.setPen(QPen(QColor(theme.accent_surface), 4))
        painter.drawEllipse(QPointF(handle, _GROOVE_Y), 9, 9)
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(QColor(theme.panel))
    painter.drawEllipse(QPointF(handle, _GROOVE_Y), 7, 7)


class KilometresField(QDoubleSpinBox):
    """The one number being set, large, typed or stepped with the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "figure")
        self.setFont(figure_font())
        self.setRange(0.0, FARTHEST_KM)
        self.setDecimals(1)
        self.setKeyboardTracking(False)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSuffix(f"{NO_BREAK_SPACE}km")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: float) -> str:
        return number(value, 0 if value == int(value) else 1)

    def valueFromText(self, text: str) -> float:
        return _typed(text, self.suffix()) or 0.0

    def validate(self, text: str, place: int) -> object:
        value = _typed(text, self.suffix())
        if value is None:
            typed = text.removesuffix(self.suffix()).strip()
            state = QValidator.State.Invalid if typed else QValidator.State.Intermediate
        elif value > FARTHEST_KM:
            state = QValidator.State.Invalid
        else:
            state = QValidator.State.Acceptable
        return state, text, place

    def retranslate(self) -> None:
        """Write the number in the language now spoken."""
        self.lineEdit().setText(self.textFromValue(self.value()) + self.suffix())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _typed(text: str, suffix: str) -> float | None:
    plain = text.removesuffix(suffix).replace("km", "")
    grouped = "".join(plain.split())
    # A comma before three digits groups thousands in English; else it is decimal.
    head, comma, tail = grouped.rpartition(",")
    if comma:
        grouped = head + tail if len(tail) == 3 and head else f"{head}.{tail}"
    try:
        value = float(grouped)
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None
