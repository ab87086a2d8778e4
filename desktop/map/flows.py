"""Flows: curved lines with arrow heads, from where people live to who carries them.

A line bends to the left of the way it goes, so that two regions that carry each other's
people have two lines and not one. One painting function draws screen and paper alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from desktop.map.viewport import Viewport
    from desktop.theme import Theme

MOST_DRAWN = 300
THINNEST, WIDEST = 1.2, 7.0
CASING = 1.1  # on each side of a line
BEND = 0.16  # of the way between its ends, by which a line's handle stands aside
START_GAP, END_GAP = 4.0, 8.0  # clear of the points where lines meet
END_REACH = 9.0  # of the room that ends and heads take
SHORTEST = 12.0  # between two ends; nearer ones part when the map is enlarged
DIM = 0.22
REACH = 3.0  # of the pointer beside a line
PROBES = 17  # points along a curve that the pointer is measured to

Numbers = npt.NDArray[np.float64]
Placing = Callable[[Numbers], Numbers]


@dataclass(frozen=True, kw_only=True)
class FlowLine:
    """People of the region `origin` whom the region `target` carries.

    `start` and `end` are points in these regions, in metres of the map.
    """

    origin: str
    target: str
    start: tuple[float, float]
    end: tuple[float, float]
    people: int


@dataclass(frozen=True, kw_only=True)
class DrawnFlow:
    """A line as it is drawn: how wide, in pixels, and whether others stand out."""

    line: FlowLine
    width: float
    is_dim: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Flows:
    """Lines of a map, most people first; those of `region` stand out, "" is none."""

    lines: tuple[FlowLine, ...] = ()
    region: str = ""

    @property
    def most(self) -> int:
        """People of the widest line."""
        return self.lines[0].people if self.lines else 0

    @property
    def left_out(self) -> int:
        """How many lines are too many to be drawn."""
        return max(0, len(self.lines) - MOST_DRAWN)

    @cached_property
    def drawn(self) -> tuple[DrawnFlow, ...]:
        """What is drawn, in order: wide lines under thin ones, a region's own on top.

        Of too many lines the largest are drawn, and a region's own before others.
        """
        own = [line for line in self.lines if self._is_own(line)]
        other = [line for line in self.lines if not self._is_own(line)]
        own = own[:MOST_DRAWN]
        below = [self._drawn(one, True) for one in other[: MOST_DRAWN - len(own)]]
        return (*below, *(self._drawn(one, False) for one in own))

    def _is_own(self, line: FlowLine) -> bool:
        return self.region in ("", line.origin, line.target)

    def _drawn(self, line: FlowLine, is_dim: bool) -> DrawnFlow:
        width = flow_width(line.people, self.most)
        return DrawnFlow(line=line, width=width, is_dim=is_dim)


def flows(lines: tuple[FlowLine, ...]) -> Flows:
    """Order lines by people; those that stay within one region are left out."""
    between = [line for line in lines if line.origin != line.target]
    between.sort(key=lambda one: (-one.people, one.origin, one.target))
    return Flows(lines=tuple(between))


def flow_width(people: float, most: float) -> float:
    """Width in pixels of a line: as the square root of its people, never a hair.

    In proportion to people, all but a few lines of a country would be hairs.
    """
    return max(THINNEST, WIDEST * float(np.sqrt(people / most))) if most else THINNEST


def curves(
    starts: Numbers, ends: Numbers, trims: tuple[Numbers, Numbers]
) -> tuple[Numbers, Numbers, Numbers]:
    """Give quadratic curves (start, handle, end), each (n, 2), from points (n, 2).

    `trims` are the parts cut off at both ends, as shares of the way, (n,) each. The
    handle of a part of a curve is its blossom B(t, u) = (1-t)(1-u) P0 +
    ((1-t)u + t(1-u)) P1 + t u P2 (Farin 2002, "Curves and Surfaces for CAGD", 4.4).
    """
    way = ends - starts
    # On paper and screen y runs down: this is to the left of the way.
    aside = BEND * np.column_stack([way[:, 1], -way[:, 0]])
    handle = (starts + ends) / 2 + aside

    def blossom(t: Numbers, u: Numbers) -> Numbers:
        first = ((1 - t) * (1 - u))[:, None] * starts
        middle = ((1 - t) * u + t * (1 - u))[:, None] * handle
        return np.asarray(first + middle + (t * u)[:, None] * ends)

    low, high = trims[0], 1 - trims[1]
    return blossom(low, low), blossom(low, high), blossom(high, high)


def paint_flows(
    painter: QPainter,
    drawn: Sequence[DrawnFlow],
    place: Placing,
    theme: Theme,
    *,
    within: QRectF | None = None,
) -> None:
    """Paint lines; `place` turns metres of the map, (n, 2), into the painter's units.

    Lines that lie wholly outside of `within` are not painted.
    """
    if not drawn:
        return
    (start, handle, tip), length = _laid_out(drawn, place)
    far = _far(length) & _seen((start, handle, tip), within)
    painter.save()
    for row in np.flatnonzero(far).tolist():
        width = min(drawn[row].width, float(length[row]) / 4)
        _paint(painter, (start[row], handle[row], tip[row]), width, theme)
    painter.restore()


def flows_image(
    shown: Flows, viewport: Viewport, ratio: float, theme: Theme
) -> QPixmap:
    """Draw the lines of a viewport; those of another region than its own are faint.

    Faint lines are drawn in full and made faint as a picture: Qt strokes with a
    see-through ink many times slower, and lines would add up where they cross.
    """
    within = QRectF(0, 0, viewport.width, viewport.height)

    def sheet() -> QPixmap:
        made = QPixmap(within.size().toSize() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        return made

    def paint(drawn: Sequence[DrawnFlow], opacity: float) -> None:
        if drawn:
            part = sheet()
            painter = QPainter(part)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_flows(painter, drawn, viewport.on_screen, theme, within=within)
            painter.end()
            whole.setOpacity(opacity)
            whole.drawPixmap(0, 0, part)

    image = sheet()
    whole = QPainter(image)
    paint([one for one in shown.drawn if one.is_dim], DIM)
    paint([one for one in shown.drawn if not one.is_dim], 1.0)
    whole.end()
    return image


def flow_at(
    drawn: Sequence[DrawnFlow], place: Placing, at: tuple[float, float]
) -> FlowLine | None:
    """Find the line at a point in the painter's units, the topmost of several."""
    if not drawn:
        return None
    (start, handle, tip), length = _laid_out(drawn, place)
    t = np.linspace(0, 1, PROBES)[:, None, None]
    along = (1 - t) ** 2 * start + 2 * t * (1 - t) * handle + t**2 * tip
    away = np.sqrt(_to_pieces(along, np.array(at)).min(axis=0))
    reach = np.array([one.width / 2 for one in drawn]) + REACH
    under = np.flatnonzero(_far(length) & (away <= reach))
    return drawn[int(under[-1])].line if len(under) else None


def end_boxes(drawn: Sequence[DrawnFlow], place: Placing) -> Numbers:
    """Give left, top, right, bottom about each point where lines meet, (n, 4).

    Names keep clear of them: a line whose head is hidden has no direction.
    """
    ends = {end for one in drawn for end in (one.line.start, one.line.end)}
    if not ends:
        return np.empty((0, 4))
    at = place(np.array(sorted(ends)))
    at = at[np.isfinite(at).all(axis=1)]
    return np.hstack([at - END_REACH, at + END_REACH])


def _laid_out(
    drawn: Sequence[DrawnFlow], place: Placing
) -> tuple[tuple[Numbers, Numbers, Numbers], Numbers]:
    """Give the curves of lines, and how far apart the points are that they join."""
    ends = np.array([(*one.line.start, *one.line.end) for one in drawn])
    starts, ends = place(ends[:, :2]), place(ends[:, 2:])
    length = np.hypot(*(ends - starts).T)
    way = np.where(_far(length), length, SHORTEST)
    # Between neighbours a gap and a head would take all of the line.
    shrunk = np.minimum(1.0, way / (3 * (START_GAP + END_GAP)))
    trims = START_GAP * shrunk / way, END_GAP * shrunk / way
    return curves(starts, ends, trims), length


def _far(length: Numbers) -> npt.NDArray[np.bool_]:
    return np.isfinite(length) & (length >= SHORTEST)


def _to_pieces(along: Numbers, at: Numbers) -> Numbers:
    """Square of the distance of a point to the pieces between points, (k - 1, n)."""
    start, way = along[:-1], np.diff(along, axis=0)
    squared = np.maximum((way**2).sum(axis=-1), 1e-12)
    part = np.clip(((at - start) * way).sum(axis=-1) / squared, 0.0, 1.0)
    return np.asarray(((start + part[..., None] * way - at) ** 2).sum(axis=-1))


def _seen(points: tuple[Numbers, ...], within: QRectF | None) -> npt.NDArray[np.bool_]:
    every = np.stack(points)
    if within is None:
        return np.ones(every.shape[1], dtype=bool)
    room = within.adjusted(-WIDEST, -WIDEST, WIDEST, WIDEST)
    (left, top), (right, bottom) = every.min(axis=0).T, every.max(axis=0).T
    meets = (left <= room.right()) & (right >= room.left())
    return np.asarray(meets & (top <= room.bottom()) & (bottom >= room.top()))


def _paint(
    painter: QPainter, curve: tuple[Numbers, ...], width: float, theme: Theme
) -> None:
    start, handle, tip = curve
    head = _head(handle, tip, width, float(np.hypot(*(tip - start))))
    foot = (head[1] + head[2]) / 2
    shaft = QPainterPath(QPointF(*start.tolist()))
    shaft.quadTo(QPointF(*handle.tolist()), QPointF(*foot.tolist()))
    arrow = QPolygonF([QPointF(x, y) for x, y in head.tolist()])
    for colour, more in ((theme.flow_casing, 2 * CASING), (theme.flow, 0.0)):
        ink = QColor(colour)
        pen = QPen(ink, width + more)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.strokePath(shaft, pen)
        edge = QPen(ink, more) if more else QPen(Qt.PenStyle.NoPen)
        edge.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(edge)
        painter.setBrush(ink)
        painter.drawPolygon(arrow)


def _head(handle: Numbers, tip: Numbers, width: float, length: float) -> Numbers:
    """Give the corners of an arrow head, the tip first, shape (3, 2)."""
    along = (tip - handle) / max(float(np.hypot(*(tip - handle))), 1e-9)
    across = np.array([-along[1], along[0]])
    long = min(5.0 + 1.2 * width, 0.5 * length)
    half = 0.5 * long + 0.35 * width
    foot = tip - long * along
    return np.array([tip, foot + half * across, foot - half * across])


def paint_flow_sample(
    painter: QPainter, box: QRectF, width: float, colour: str
) -> None:
    """Paint a piece of a line across a box, for a legend."""
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setPen(pen)
    middle = box.center().y()
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
    painter.restore()
