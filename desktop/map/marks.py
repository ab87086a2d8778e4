"""Marks: small diamonds on places of which a question has something to say.

They stand apart by their shape from organizations, which are round, and by their size
tell how many people live there. One painting function draws screen and paper alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from desktop.map.projection import projected
from desktop.map.sprites import draw_sprites

if TYPE_CHECKING:
    from desktop.map.viewport import Viewport
    from desktop.theme import Theme

Numbers = npt.NDArray[np.float64]
SMALLEST, LARGEST = 2.6, 6.0
PEOPLE_PER_PIXEL = 150.0  # of the root of the people
CASING = 1.0
SIDE = 48


@dataclass(frozen=True, kw_only=True, eq=False)
class Marks:
    """Places in degrees and their people, shape (n,); projected when first drawn."""

    longitude: Numbers
    latitude: Numbers
    people: Numbers

    def __len__(self) -> int:
        return len(self.longitude)

    @cached_property
    def xy(self) -> Numbers:
        """The places in metres of the map, shape (n, 2)."""
        return np.column_stack(projected(self.longitude, self.latitude))

    @property
    def radii(self) -> Numbers:
        """Half of each mark's width in pixels of the map."""
        grown = np.sqrt(np.nan_to_num(self.people)) / PEOPLE_PER_PIXEL
        return np.asarray(np.clip(SMALLEST + grown, SMALLEST, LARGEST))


def marks_image(
    shown: Marks, viewport: Viewport, ratio: float, theme: Theme
) -> QPixmap:
    """Draw the marks of a viewport; those of few people are drawn over the others."""
    image = QPixmap(round(viewport.width * ratio), round(viewport.height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    at, radii = np.column_stack(viewport.to_screen(*shown.xy.T)), shown.radii
    room = np.array([viewport.width, viewport.height]) + LARGEST
    inside = np.flatnonzero(((at > -LARGEST) & (at < room)).all(axis=1))
    inside = inside[np.argsort(-radii[inside], kind="stable")]
    sprite = _sprite(theme)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scales = 2 * (radii[inside] + CASING) / sprite.height()
    draw_sprites(painter, sprite, at[inside], np.zeros(len(inside), np.int64), scales)
    painter.end()
    return image


def paint_marks(painter: QPainter, at: Numbers, radii: Numbers, theme: Theme) -> None:
    """Paint marks with their middles at points, shape (n, 2), in painter units."""
    painter.save()
    order = np.argsort(-radii, kind="stable")
    for (x, y), radius in zip(at[order].tolist(), radii[order].tolist(), strict=True):
        _paint(painter, QPointF(x, y), radius, CASING, theme)
    painter.restore()


def paint_mark_sample(painter: QPainter, box: QRectF, colour: str, rim: str) -> None:
    """Paint a mark in the middle of a box, for a legend."""
    painter.save()
    pen = QPen(QColor(rim), box.height() / 14)
    painter.setPen(pen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(_diamond(box.center(), 0.4 * box.height()))
    painter.restore()


def _paint(
    painter: QPainter, middle: QPointF, radius: float, casing: float, theme: Theme
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.mark_casing))
    painter.drawPolygon(_diamond(middle, radius + casing))
    painter.setBrush(QColor(theme.mark))
    painter.drawPolygon(_diamond(middle, radius))


def _diamond(middle: QPointF, radius: float) -> QPolygonF:
    x, y = middle.x(), middle.y()
    corners = (x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)
    return QPolygonF([QPointF(*corner) for corner in corners])


def _sprite(theme: Theme) -> QPixmap:
    sprite = QPixmap(SIDE, SIDE)
    sprite.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sprite)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, casing = SIDE / 2, SIDE / 2 * CASING / (SMALLEST + CASING)
    _paint(painter, QPointF(middle, middle), middle - casing, casing, theme)
    painter.end()
    return sprite
