"""Vector renderer: regions, organizations and labels as vectors on any painter.

The screen colours an id buffer; paper gets outlines from the same values, so that a
PDF or SVG stays crisp at any size.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from pyproj import CRS
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.map.geometry import LONGEST_EDGE_DEGREES, LONGEST_EDGE_METRES
from desktop.map.paper_view import PaperView
from desktop.map.projection import MAP_CRS, transformer
from desktop.map.style import HATCHES, RegionStyle
from desktop.map.swatch import HatchPattern, paint_hatch
from layers.boundaries import BoundaryLayer
from layers.coverage.status import Overlay


@dataclass(frozen=True, kw_only=True, eq=False)
class MapPicture:
    """What a map shows: regions in projected metres, and how each is coloured.

    `areas`, `names` and the arrays of `style` have one entry per region. `points`
    are the organizations that stand somewhere, shape (m, 2); `counted` tells which of
    them the standard counts, shape (m,).
    """

    areas: npt.NDArray[np.object_]
    names: tuple[str, ...]
    style: RegionStyle
    points: npt.NDArray[np.float64]
    counted: npt.NDArray[np.bool_]
    dot: str
    ring: str


@dataclass(frozen=True, kw_only=True)
class PenSizes:
    """Widths of the marks of a map, in painter units."""

    border: float
    shore: float
    hatch: HatchPattern
    dot: float

    @staticmethod
    def on_paper(units_per_point: float) -> PenSizes:
        """Give the widths for paper, set in points."""
        return PenSizes(
            border=0.6 * units_per_point,
            shore=0.3 * units_per_point,
            hatch=HatchPattern(
                spacing=3.6 * units_per_point, thickness=0.8 * units_per_point
            ),
            dot=4.2 * units_per_point,
        )


def projected_areas(boundaries: BoundaryLayer) -> npt.NDArray[np.object_]:
    """Polygons in metres of the map, in the layer's order, shape (n,).

    Long edges are bent on the way, as they are straight only in the layer's own CRS.
    """
    shapes = boundaries.frame.geometry.to_numpy()
    crs = CRS(boundaries.frame.crs)
    longest = LONGEST_EDGE_DEGREES if crs.is_geographic else LONGEST_EDGE_METRES
    project = transformer(crs.to_wkt(), MAP_CRS)
    bent = shapely.transform(
        shapely.segmentize(shapes, longest),
        lambda xy: np.column_stack(project.transform(xy[:, 0], xy[:, 1])),
    )
    return np.asarray(bent, dtype=object)


def areas_on_paper(
    picture: MapPicture, view: PaperView, tolerance: float
) -> npt.NDArray[np.object_]:
    """Regions in painter units, generalized alike on both sides of a shared edge.

    `tolerance` in painter units: detail that the paper cannot show only makes the
    file large.
    """
    areas = view.shapes(picture.areas)
    return np.asarray(shapely.coverage_simplify(areas, tolerance), dtype=object)


def paint_regions(
    painter: QPainter,
    picture: MapPicture,
    areas: npt.NDArray[np.object_],
    sizes: PenSizes,
) -> None:
    """Paint fills and hatches, then the borders over them.

    Borders come last because two antialiased fills leave a pale seam between them.
    """
    paths = [area_path(area) for area in areas]
    style = picture.style
    for path, fill in zip(paths, style.fills, strict=True):
        painter.fillPath(path, ink(fill))
    for area, code in zip(areas, style.hatches, strict=True):
        hatch = HATCHES[Overlay(code)]
        paint_hatch(painter, area, hatch, ink(style.hatch_inks[code]), sizes.hatch)
    shared, shores = edges(areas)
    _stroke(painter, shared, ink(style.line), sizes.border)
    _stroke(painter, shores, ink(style.coast), sizes.shore)


def ink(argb: int) -> QColor:
    """Give a colour of a region style, 0xAARRGGBB, as opaque ink.

    The strength of a line on screen is no thickness on paper, and a see-through ink
    would make printers rasterize the page.
    """
    return QColor.fromRgb(int(argb) & 0xFFFFFF)


def edges(
    areas: npt.NDArray[np.object_],
) -> tuple[npt.NDArray[np.object_], npt.NDArray[np.object_]]:
    """Part outlines into edges that two regions share and edges of one region only.

    An edge drawn twice, once for each region, would be twice as heavy as a shore.
    """
    rings = shapely.get_rings(shapely.get_parts(areas))
    corners, ring = shapely.get_coordinates(rings, return_index=True)
    inside = ring[1:] == ring[:-1]
    legs = np.hstack([corners[:-1], corners[1:]])[inside]
    swap = (legs[:, 0] > legs[:, 2]) | (
        (legs[:, 0] == legs[:, 2]) & (legs[:, 1] > legs[:, 3])
    )
    legs[swap] = legs[swap][:, [2, 3, 0, 1]]
    legs, times = np.unique(legs, axis=0, return_counts=True)
    return _joined(legs[times > 1]), _joined(legs[times == 1])


def paint_organizations(
    painter: QPainter, picture: MapPicture, view: PaperView, sizes: PenSizes
) -> None:
    """Paint a dot for each organization: full if it counts, hollow if it does not."""
    painter.save()
    spots = view.on_paper(picture.points)
    order = np.argsort(picture.counted, kind="stable")
    half = sizes.dot / 2
    for row in order:
        centre = QPointF(float(spots[row, 0]), float(spots[row, 1]))
        if picture.counted[row]:
            painter.setBrush(QColor(picture.dot))
            painter.setPen(QPen(QColor(picture.ring), sizes.dot * 0.16))
            painter.drawEllipse(centre, half, half)
        else:
            painter.setBrush(QColor(picture.ring))
            painter.setPen(QPen(QColor(picture.dot), sizes.dot * 0.2))
            painter.drawEllipse(centre, half * 0.8, half * 0.8)
    painter.restore()


def area_path(area: shapely.Geometry) -> QPainterPath:
    """Give a polygon or multipolygon as one path with its holes open."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shapely.get_rings(shapely.get_parts(area)):
        path.addPolygon(_polyline(ring))
        path.closeSubpath()
    return path


def organization_boxes(
    picture: MapPicture, view: PaperView, sizes: PenSizes
) -> list[QRectF]:
    """Rectangles of the dots, for labels to keep clear of."""
    half = sizes.dot * 0.6
    return [
        QRectF(float(x) - half, float(y) - half, 2 * half, 2 * half)
        for x, y in view.on_paper(picture.points)
    ]


def _stroke(
    painter: QPainter, lines: npt.NDArray[np.object_], colour: QColor, width: float
) -> None:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    for line in lines:
        path = QPainterPath()
        path.addPolygon(_polyline(line))
        painter.strokePath(path, pen)


def _joined(legs: npt.NDArray[np.float64]) -> npt.NDArray[np.object_]:
    if not len(legs):
        return np.empty(0, dtype=object)
    lines = shapely.linestrings(legs.reshape(-1, 2, 2))
    merged = shapely.line_merge(shapely.multilinestrings(lines))
    return np.asarray(shapely.get_parts(merged), dtype=object)


def _polyline(line: shapely.Geometry) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in shapely.get_coordinates(line).tolist()])
