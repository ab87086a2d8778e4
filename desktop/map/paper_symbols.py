"""Paper symbols: organizations as vectors, in the shapes they have on screen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.map.point_renderer import (
    CROWD_RADIUS,
    RADIUS,
    MapOrganization,
    PointLayout,
    paint_crowd,
    paint_full_ring,
    paint_spokes,
    paint_symbol,
)
from desktop.theme import Theme


def paint_symbols(
    painter: QPainter,
    layout: PointLayout,
    organizations: Sequence[MapOrganization],
    theme: Theme,
) -> None:
    """Paint the symbols; one that stands for several carries their number."""
    painter.save()
    paint_spokes(painter, layout, theme)
    for row in _shown(layout):
        if layout.count[row] > 1:
            paint_crowd(painter, layout, row, organizations, theme)
            continue
        painter.save()
        painter.translate(*map(float, layout.drawn[row]))
        if organizations[row].is_full:
            paint_full_ring(painter, theme)
        paint_symbol(painter, organizations[row].kind, theme)
        painter.restore()
    painter.restore()


def symbol_boxes(layout: PointLayout) -> list[QRectF]:
    """Give the rectangles that symbols take, for names to keep clear of."""
    boxes = []
    for row in _shown(layout):
        reach = (CROWD_RADIUS if layout.count[row] > 1 else RADIUS) + 2
        x, y = map(float, layout.drawn[row])
        boxes.append(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))
    return boxes


def _shown(layout: PointLayout) -> list[int]:
    standing = np.isfinite(layout.drawn).all(axis=1) & (layout.count > 0)
    return [int(row) for row in np.flatnonzero(standing)]
