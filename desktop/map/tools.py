"""Tools: what a pointer or key does on the map.

`Pointer` turns Qt's mouse and key events into calls on a canvas: it pans, zooms, and
says what was clicked, hovered or dragged.
"""

from __future__ import annotations

import math
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from desktop.map.staging import organization_names, single_at, with_note
from desktop.map.style import NO_REGION

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

    from desktop.map.canvas import MapCanvas

CLICK_REACH = 4.0  # a press that moves less is a click
WHEEL_FACTOR = 1.25  # per notch
STEP_FACTOR = 1.5  # per key press or button
DOUBLE_CLICK_FACTOR = 2.0
PAN_STEP = 80.0
KEYBOARD_FOCUS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Tool(Enum):
    """What a click on the map means."""

    SELECT = "select"
    OPEN = "open"
    MOVE = "move"
    CLOSE = "close"


CURSORS = {
    Tool.SELECT: Qt.CursorShape.ArrowCursor,
    Tool.OPEN: Qt.CursorShape.CrossCursor,
    Tool.MOVE: Qt.CursorShape.SizeAllCursor,
    Tool.CLOSE: Qt.CursorShape.PointingHandCursor,
}


class Pointer:
    """The state of the mouse over one canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self.tool = Tool.SELECT
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._carried = -1
        self._hovered = NO_REGION
        self.is_dragging = False

    def use(self, tool: Tool) -> None:
        """Take up another tool."""
        self.drop()
        self.tool = tool
        self._canvas.setCursor(CURSORS[tool])

    def drop(self) -> None:
        """Let go of what is held, leaving it where it was."""
        self._pressed, self._carried, self.is_dragging = None, -1, False
        self._carry(None)

    def press(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        self._pressed, self._last, self.is_dragging = at, at, False
        held = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._carried = -1
        if held or self.tool is Tool.MOVE:
            self._carried = single_at(self._canvas.scene, at)

    def move(self, event: QMouseEvent) -> None:
        at = event.position()
        self._point_at(at)
        if self._pressed is None:
            self.hover(at)
            return
        moved = at - self._pressed
        if not self.is_dragging and moved.manhattanLength() < CLICK_REACH:
            return
        self.is_dragging = True
        if self._carried >= 0:
            self._carry(at)
        else:
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            step = at - self._last
            # Whole pixels, so that the redrawn map falls exactly on the moved one.
            across, down = round(step.x()), round(step.y())
            self._last = self._last + QPointF(across, down)
            self._canvas.pan(across, down)

    def release(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        at, dragged, carried = event.position(), self.is_dragging, self._carried
        self.drop()
        self._canvas.setCursor(CURSORS[self.tool])
        if not dragged:
            self._click(at)
        elif carried >= 0:
            self._set_down(carried, at)
        else:
            self._canvas.settle()

    def double_click(self, event: QMouseEvent) -> None:
        at = event.position()
        if (
            self.tool is Tool.SELECT
            and event.button() is Qt.MouseButton.LeftButton
            and self._canvas.organization_at(at) < 0
        ):
            self._canvas.zoom_at(DOUBLE_CLICK_FACTOR, at)

    def wheel(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches:
            self._canvas.zoom_at(WHEEL_FACTOR**notches, event.position())
        event.accept()

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key says; False if it says nothing here."""
        canvas = self._canvas
        pans = {
            Qt.Key.Key_Left: (PAN_STEP, 0.0),
            Qt.Key.Key_Right: (-PAN_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, PAN_STEP),
            Qt.Key.Key_Down: (0.0, -PAN_STEP),
        }
        actions = {
            Qt.Key.Key_Plus: canvas.zoom_in,
            Qt.Key.Key_Equal: canvas.zoom_in,
            Qt.Key.Key_Minus: canvas.zoom_out,
            Qt.Key.Key_Home: canvas.fit,
            Qt.Key.Key_0: canvas.fit,
            Qt.Key.Key_BracketRight: lambda: self.walk(1),
            Qt.Key.Key_BracketLeft: lambda: self.walk(-1),
            Qt.Key.Key_Return: self.choose,
            Qt.Key.Key_Enter: self.choose,
            Qt.Key.Key_Escape: self._escape,
        }
        pressed = Qt.Key(event.key())
        if pressed in pans:
            canvas.pan(*pans[pressed])
            canvas.settle()
            return True
        if pressed in actions:
            actions[pressed]()
            return True
        return False

    def hover(self, at: QPointF) -> None:
        """Name what is under the pointer."""
        canvas = self._canvas
        organization = canvas.organization_at(at)
        region = NO_REGION if organization >= 0 else canvas.region_at(at)
        if organization != canvas.scene.hovered:
            canvas.stage(replace(canvas.scene, hovered=organization))
            canvas.organization_hovered.emit(canvas.organization_id(organization))
        if region != self._hovered:
            self._hovered = region
            canvas.region_hovered.emit(canvas.region_id(region))
        note = organization_names(canvas.scene, organization)
        if organization < 0:
            note = canvas.flow_note(at) or canvas.region_note(region)
        self._note(note, at, region)

    def walk(self, step: int) -> None:
        """Go on to another region with the keyboard, from west to east."""
        found = self._canvas.mark(step)
        if found is not None:
            self._hovered, at = found
            self._note(self._canvas.region_note(self._hovered), at, self._hovered)
            self._canvas.region_hovered.emit(self._canvas.region_id(self._hovered))

    def choose(self) -> None:
        """Select the region that the keyboard or the pointer is on."""
        if self._hovered != NO_REGION:
            self._canvas.region_clicked.emit(self._canvas.region_id(self._hovered))

    def forget(self) -> None:
        """Be on no region: the rows of the last ones mean nothing any more."""
        self._hovered = NO_REGION

    def _note(self, name: str, at: QPointF, region: int) -> None:
        scene = with_note(self._canvas.scene, name, at, region)
        if scene.note != self._canvas.scene.note:
            self._canvas.stage(scene)

    def _point_at(self, at: QPointF) -> None:
        longitude, latitude = self._canvas.place_at(at)
        if math.isfinite(longitude):
            self._canvas.pointer_moved.emit(longitude, latitude)

    def _carry(self, at: QPointF | None) -> None:
        scene = self._canvas.scene
        ghost = None
        if at is not None and self._carried >= 0:
            ghost = (at, scene.organizations[self._carried].kind)
        if ghost != scene.ghost:
            self._canvas.stage(replace(scene, ghost=ghost, note=None))

    def _set_down(self, organization: int, at: QPointF) -> None:
        place = self._canvas.place_at(at)
        if math.isfinite(place[0]):
            identifier = self._canvas.organization_id(organization)
            self._canvas.organization_moved.emit(identifier, *place)

    def _escape(self) -> None:
        if self.is_dragging:
            self.drop()
        elif self.tool is not Tool.SELECT:
            self._canvas.set_tool(Tool.SELECT)
        else:
            self._canvas.region_clicked.emit("")

    def _click(self, at: QPointF) -> None:
        canvas = self._canvas
        row = canvas.organization_at(at)
        organization = canvas.organization_id(row)
        if self.tool is not Tool.OPEN and canvas.open_crowd(row):
            return
        if self.tool is Tool.OPEN:
            place = canvas.place_at(at)
            if math.isfinite(place[0]):
                canvas.place_chosen.emit(*place)
        elif organization and self.tool is Tool.CLOSE:
            canvas.organization_close_requested.emit(organization)
        elif organization:
            canvas.organization_clicked.emit(organization)
        elif self.tool is Tool.SELECT:
            canvas.region_clicked.emit(canvas.region_id(canvas.region_at(at)))
