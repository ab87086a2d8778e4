"""Hatches and swatches: the same marks on a region, in its legend and on paper."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import shapely
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme import contrast, luminance

LEAST_CONTRAST = 3.0  # WCAG 2.2, success criterion 1.4.11

Hatch = Literal["none", "diagonal", "dotted"]


@dataclass(frozen=True, kw_only=True)
class HatchPattern:
    """How far apart the marks of a hatch stand, and how thick they are."""

    spacing: float
    thickness: float


def diagonal_segments(
    area: shapely.Geometry, spacing: float
) -> npt.NDArray[np.float64]:
    """Lines at 45 degrees across an area, cut at its edge; shape (n, 4): x1 y1 x2 y2.

    Cut here rather than by a painter's clip, which an SVG does not keep. The lines of
    neighbouring areas meet, because all start from one origin.
    """
    left, top, right, bottom = shapely.bounds(area)
    step = spacing * math.sqrt(2.0)
    sums = np.arange(
        math.ceil((left + top) / step), math.floor((right + bottom) / step) + 1
    )
    offsets = sums * step
    starts = np.column_stack([np.full(len(offsets), left), offsets - left])
    ends = np.column_stack([np.full(len(offsets), right), offsets - right])
    lines = shapely.linestrings(np.stack([starts, ends], axis=1))
    pieces = shapely.get_parts(shapely.intersection(lines, area))
    # A line may also touch a corner (a point) or miss altogether (an empty line).
    pieces = pieces[shapely.length(pieces) > 0]
    corners = shapely.get_coordinates(pieces)
    where = np.cumsum(shapely.get_num_coordinates(pieces))
    first = np.concatenate([[0], where[:-1]]).astype(int)
    return np.hstack([corners[first], corners[where - 1]])


def dot_centres(area: shapely.Geometry, spacing: float) -> npt.NDArray[np.float64]:
    """Points of a staggered grid that stand in an area, shape (n, 2)."""
    left, top, right, bottom = shapely.bounds(area)
    rows = np.arange(math.ceil(top / spacing), math.floor(bottom / spacing) + 1)
    columns = np.arange(
        math.floor(left / spacing), math.floor(right / spacing) + 1, dtype=float
    )
    x = columns[None, :] + 0.5 * (rows[:, None] % 2)
    y = np.broadcast_to(rows[:, None], x.shape)
    points = np.column_stack([x.ravel(), y.ravel()]) * spacing
    shapely.prepare(area)
    return points[shapely.contains_xy(area, points)]


def paint_hatch(
    painter: QPainter,
    area: shapely.Geometry,
    hatch: Hatch,
    colour: QColor | str,
    pattern: HatchPattern,
) -> None:
    """Paint a hatch over an area given in the painter's units."""
    if hatch == "none" or area.is_empty:
        return
    painter.save()
    if hatch == "diagonal":
        pen = QPen(QColor(colour), pattern.thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        segments = diagonal_segments(area, pattern.spacing)
        painter.drawLines([QLineF(*map(float, segment)) for segment in segments])
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        radius = pattern.thickness * 0.75
        for x, y in dot_centres(area, pattern.spacing):
            painter.drawEllipse(QPointF(float(x), float(y)), radius, radius)
    painter.restore()


def rim(colour: str, surface: str) -> str:
    """Give the colour of a swatch's rim: of its hue, and 3:1 against the surface."""
    edge = QColor(colour)
    on_dark = luminance(surface) < 0.2
    while contrast(edge.name(), surface) < LEAST_CONTRAST:
        edge = edge.lighter(106) if on_dark else edge.darker(106)
        if edge.name() in ("#000000", "#ffffff"):
            break
    return edge.name()


def paint_swatch(
    painter: QPainter,
    box: QRectF,
    colour: QColor | str,
    hatch: Hatch = "none",
    hatch_colour: QColor | str = "",
    *,
    surface: str = "#ffffff",
) -> None:
    """Paint a legend's swatch: fill and hatch of a class, with a rim on a surface."""
    fill = QColor(colour)
    hairline = box.height() / 14
    painter.save()
    painter.setPen(QPen(QColor(rim(fill.name(), surface)), hairline))
    painter.setBrush(fill)
    inset = hairline / 2
    rounding = box.height() * 0.18
    painter.drawRoundedRect(
        box.adjusted(inset, inset, -inset, -inset), rounding, rounding
    )
    area = shapely.box(box.left(), box.top(), box.right(), box.bottom()).buffer(
        -1.5 * hairline
    )
    pattern = HatchPattern(spacing=box.height() / 3, thickness=box.height() / 9)
    paint_hatch(painter, area, hatch, hatch_colour, pattern)
    painter.restore()
