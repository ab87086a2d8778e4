"""Paper symbols: organizations as vectors, in the shapes they have on screen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.map.point_renderer import (
    RADIUS,
    MapOrganization,
    PointLayout,
    _paint_count,
    _paint_spokes,
    _paint_symbol,
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
    _paint_spokes(painter, layout, theme)
    shown = _shown(layout)
    for row in shown:
        painter.save()
        painter.translate(*map(float, layout.drawn[row]))
        _paint_symbol(painter, organizations[row].kind, theme)
        painter.restore()
    for row in shown:
        if layout.count[row] > 1:
            _paint_count(painter, layout.drawn[row], int(layout.count[row]), theme)
    painter.restore()


def symbol_boxes(layout: PointLayout) -> list[QRectF]:
    """Give the rectangles that symbols take, for names to keep clear of."""
    reach = RADIUS + 2
    return [
        QRectF(float(x) - reach, float(y) - reach, 2 * reach, 2 * reach)
        for x, y in layout.drawn[_shown(layout)]
    ]


def _shown(layout: PointLayout) -> list[int]:
    standing = np.isfinite(layout.drawn).all(axis=1) & (layout.count > 0)
    return [int(row) for row in np.flatnonzero(standing)]
