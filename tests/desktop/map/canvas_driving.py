"""How tests drive a canvas: pixels of places, drags, wheels, pictures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from pytestqt.qtbot import QtBot

from desktop.map.canvas import MapCanvas

WEST, EAST = (6.5e6, 1.3e6), (7.5e6, 1.7e6)
LEFT = Qt.MouseButton.LeftButton


def drawn(qtbot: QtBot, canvas: MapCanvas) -> None:
    """Wait until the frame shows what the canvas looks at."""

    def up_to_date() -> bool:
        frame = canvas.frame
        return frame is not None and frame.viewport == canvas.viewport

    qtbot.waitUntil(up_to_date, timeout=20_000)


def pixel(canvas: MapCanvas, place: tuple[float, float]) -> QPoint:
    x, y = canvas.viewport.to_screen(*place)
    return QPoint(round(float(x)), round(float(y)))


def drag(
    canvas: MapCanvas,
    start: QPoint,
    end: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    steps = [
        (QEvent.Type.MouseButtonPress, start, LEFT),
        (QEvent.Type.MouseMove, (start + end) / 2, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseButtonRelease, end, LEFT),
    ]
    for kind, at, button in steps:
        place = QPointF(at)
        event = QMouseEvent(kind, place, place, button, LEFT, modifiers)
        {
            QEvent.Type.MouseButtonPress: canvas.mousePressEvent,
            QEvent.Type.MouseMove: canvas.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: canvas.mouseReleaseEvent,
        }[kind](event)


def wheel(canvas: MapCanvas, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    canvas.wheelEvent(event)


def picture(canvas: MapCanvas) -> QImage:
    return canvas.grab().toImage()
