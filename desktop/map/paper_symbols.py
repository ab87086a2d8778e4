"""Paper symbols: organizations as vectors, in the shapes they have on screen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.language import number
from desktop.map.lettering import (
    SEMIBOLD,
    baseline,
    draw_text,
    text_width,
    type_font,
)
from desktop.map.point_renderer import (
    RADIUS,
    MapOrganization,
    PointLayout,
    _paint_spokes,
    _paint_symbol,
)
from desktop.theme import Theme

CENTRE = Qt.AlignmentFlag.AlignHCenter


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
            _paint_number(painter, layout.drawn[row], int(layout.count[row]), theme)
    painter.restore()


def symbol_boxes(layout: PointLayout) -> list[QRectF]:
    """Give the rectangles that symbols take, for names to keep clear of."""
    reach = RADIUS + 2
    return [
        QRectF(float(x) - reach, float(y) - reach, 2 * reach, 2 * reach)
        for x, y in layout.drawn[_shown(layout)]
    ]


def _paint_number(
    painter: QPainter, at: npt.NDArray[np.float64], count: int, theme: Theme
) -> None:
    font = type_font(10, SEMIBOLD)
    text = number(count)
    height = 14.0
    width = max(height, text_width(text, font) + 8)
    box = QRectF(float(at[0]) + 2, float(at[1]) - 15, width, height)
    painter.setPen(QPen(QColor(theme.organization_ring), 1.2))
    painter.setBrush(QColor(theme.organization))
    painter.drawRoundedRect(box, height / 2, height / 2)
    foot = QPointF(box.center().x(), baseline(box.top(), height, font))
    draw_text(painter, foot, text, font, theme.organization_ring, align=CENTRE)


def _shown(layout: PointLayout) -> list[int]:
    standing = np.isfinite(layout.drawn).all(axis=1) & (layout.count > 0)
    return [int(row) for row in np.flatnonzero(standing)]
