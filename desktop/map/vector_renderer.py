"""Vector renderer: regions, organizations and labels as vectors on any painter.

The screen colours an id buffer; paper gets outlines from the same values, so that a
PDF or SVG stays crisp at any size.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import shapely
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.map.flows import Flows
from desktop.map.marks import Marks
from desktop.map.paper_view import PaperView
from desktop.map.point_renderer import (
    MapOrganization,
    PointLayout,
    fan_limit,
    point_layout,
)
from desktop.map.projection import projected
from desktop.map.style import HATCHES, RegionStyle
from desktop.map.swatch import HatchPattern, paint_hatch
from layers.coverage.status import Overlay

# Widths in map pixels; the composer makes one of them six tenths of a point.
BORDER = 1.0
SHORE = 0.5
HATCH = HatchPattern(spacing=8.0, thickness=1.3)
DETAIL = 0.5


@dataclass(frozen=True, kw_only=True, eq=False)
class MapPicture:
    """What a map shows: regions in projected metres, how each is coloured, and who.

    `areas`, `names`, `short_names` and the arrays of `style` have one entry per
    region; a short name serves where the name finds no room, "" for none.
    """

    areas: npt.NDArray[np.object_]
    names: tuple[str, ...]
    short_names: tuple[str, ...]
    style: RegionStyle
    organizations: tuple[MapOrganization, ...]
    flows: Flows = field(default_factory=Flows)
    marks: Marks | None = None


def areas_on_paper(picture: MapPicture, view: PaperView) -> npt.NDArray[np.object_]:
    """Regions in map pixels, generalized alike on both sides of a shared edge.

    Detail that the paper cannot show only makes the file large.
    """
    areas = view.shapes(picture.areas)
    simple = np.asarray(shapely.coverage_simplify(areas, DETAIL), dtype=object)
    # Regions that overlap may cross themselves once generalized; a hatch would fail.
    crossed = ~shapely.is_valid(simple)
    simple[crossed] = shapely.make_valid(simple[crossed])
    return simple


def paint_regions(
    painter: QPainter,
    picture: MapPicture,
    areas: npt.NDArray[np.object_],
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
        paint_hatch(painter, area, hatch, ink(style.hatch_inks[code]), HATCH)
    shared, shores = edges(areas)
    _stroke(painter, shared, ink(style.line), BORDER)
    _stroke(painter, shores, ink(style.coast), SHORE)


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


def organization_layout(picture: MapPicture, view: PaperView) -> PointLayout:
    """Place the organizations in map pixels, those of one city side by side."""
    x, y = projected(
        [organization.longitude for organization in picture.organizations],
        [organization.latitude for organization in picture.organizations],
    )
    spots = view.on_paper(np.column_stack([x, y]))
    most = fan_limit(view.metres_per_unit())
    return point_layout(*spots.T, picture.organizations, most=most)


def area_path(area: shapely.Geometry) -> QPainterPath:
    """Give a polygon or multipolygon as one path with its holes open."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in shapely.get_rings(shapely.get_parts(area)):
        path.addPolygon(polyline(ring))
        path.closeSubpath()
    return path


def _stroke(
    painter: QPainter, lines: npt.NDArray[np.object_], colour: QColor, width: float
) -> None:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    for line in lines:
        path = QPainterPath()
        path.addPolygon(polyline(line))
        painter.strokePath(path, pen)


def _joined(legs: npt.NDArray[np.float64]) -> npt.NDArray[np.object_]:
    if not len(legs):
        return np.empty(0, dtype=object)
    lines = shapely.linestrings(legs.reshape(-1, 2, 2))
    merged = shapely.line_merge(shapely.multilinestrings(lines))
    return np.asarray(shapely.get_parts(merged), dtype=object)


def polyline(line: shapely.Geometry) -> QPolygonF:
    """Give a line as Qt paints it."""
    return QPolygonF([QPointF(x, y) for x, y in shapely.get_coordinates(line).tolist()])
