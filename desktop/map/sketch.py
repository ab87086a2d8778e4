"""Sketch: the regions painted plainly while the kernels compile, at the first start.

Compiling takes some seconds once on a machine; nobody should look at an empty sea
meanwhile. Fills and hatches stand for the same as on the map that replaces it.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap
from shapely import linestrings

from desktop.map.geometry import RegionGeometry
from desktop.map.style import HATCHES, RegionStyle
from desktop.map.swatch import Hatch
from desktop.map.vector_renderer import polyline
from desktop.map.viewport import Viewport
from layers.coverage.status import Overlay

MOST_VERTICES = 400_000
PATTERNS: dict[Hatch, Qt.BrushStyle] = {
    "diagonal": Qt.BrushStyle.BDiagPattern,
    "dotted": Qt.BrushStyle.Dense6Pattern,
}


def sketch(
    geometry: RegionGeometry, viewport: Viewport, ratio: float, style: RegionStyle
) -> QPixmap | None:
    """Paint the regions of a small layer; None for one that would take too long."""
    if len(geometry.full.xy) > MOST_VERTICES:
        return None
    image = QPixmap(round(viewport.width * ratio), round(viewport.height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(QColor.fromRgba(style.sea))
    painter = QPainter(image)
    painter.setPen(QPen(QColor.fromRgb(style.line & 0xFFFFFF), 1.0))
    for region in range(len(geometry)):
        path = _path(geometry, viewport, region)
        painter.setBrush(QColor.fromRgb(int(style.fills[region]) & 0xFFFFFF))
        painter.drawPath(path)
        hatch = HATCHES[Overlay(int(style.hatches[region]))]
        if hatch in PATTERNS:
            ink = int(style.hatch_inks[style.hatches[region]]) & 0xFFFFFF
            painter.fillPath(path, QBrush(QColor.fromRgb(ink), PATTERNS[hatch]))
    painter.end()
    return image


def _path(geometry: RegionGeometry, viewport: Viewport, region: int) -> QPainterPath:
    rings = geometry.full
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    first, last = rings.region_rings[region], rings.region_rings[region + 1]
    for ring in range(first, last):
        corners = rings.xy[rings.rings[ring] : rings.rings[ring + 1]].astype(float)
        x, y = (corners + np.array(geometry.origin)).T
        across, down = viewport.to_screen(x, y)
        path.addPolygon(polyline(linestrings(np.column_stack([across, down]))))
    return path
