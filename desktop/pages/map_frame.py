"""Map frame: the map of a page with its legend, labels, scale bar and north arrow.

Inside the frame one unit is a map pixel, as on screen, so that every size and every
distance between labels and symbols is the screen's own.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.map.flows import end_boxes, paint_flows
from desktop.map.furniture import (
    CardStyle,
    Legend,
    card_style,
    legend_size,
    paint_legend,
    paint_north_arrow,
    paint_scale_bar,
)
from desktop.map.marks import paint_marks
from desktop.map.paper_labels import paint_names, placed_names
from desktop.map.paper_symbols import paint_symbols, symbol_boxes
from desktop.map.paper_view import PaperView, fitted
from desktop.map.vector_renderer import (
    MapPicture,
    areas_on_paper,
    organization_layout,
    paint_regions,
)
from desktop.pages.typesetting import UNITS_PER_POINT
from desktop.theme import Theme

PIXEL = 0.6 * UNITS_PER_POINT
INSET = 16.0
SHORE_ROOM = 14.0  # more sea around the map, for names beside small regions
EDGE = 6.0
ROUNDING = 6.0
SCALE_BAR = 150.0
ARROW = 44.0
MOST_HIDDEN = 0.12  # of the legend, before the map moves aside for it


def paint_map_frame(
    painter: QPainter,
    frame: QRectF,
    picture: MapPicture,
    legend: Legend,
    theme: Theme,
) -> None:
    """Paint a map and its furniture into a frame of the page."""
    painter.save()
    painter.translate(frame.topLeft())
    painter.scale(PIXEL, PIXEL)
    sheet = QRectF(0, 0, frame.width() / PIXEL, frame.height() / PIXEL)
    style = card_style(theme)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.sea))
    painter.drawRoundedRect(sheet, ROUNDING, ROUNDING)
    view, card = _composed(picture, sheet, legend_size(legend, style))
    areas = areas_on_paper(picture, view)
    symbols = organization_layout(picture, view)
    paint_regions(painter, picture, areas)
    if picture.marks is not None:
        at = view.on_paper(picture.marks.xy)
        paint_marks(painter, at, picture.marks.radii, theme)
    paint_flows(painter, picture.flows.drawn, view.on_paper, theme)
    cards = [card, _corner_of_scale(sheet), *_edges_of(sheet)]
    ends = end_boxes(picture.flows.drawn, view.on_paper).tolist()
    taken = [QRectF(QPointF(a, b), QPointF(c, d)) for a, b, c, d in ends]
    taken += symbol_boxes(symbols)
    names = placed_names(picture, areas, sheet, cards, taken)
    paint_names(painter, names, theme)
    paint_symbols(painter, symbols, picture.organizations, theme)
    paint_legend(painter, card.topLeft(), legend, style)
    _paint_scale_and_north(painter, sheet, view, style)
    painter.restore()


def _composed(
    picture: MapPicture, frame: QRectF, legend: QSizeF
) -> tuple[PaperView, QRectF]:
    """Fit the map; where the legend would hide it, fit it beside the legend."""
    inner = frame.adjusted(INSET, INSET, -INSET, -INSET)
    sea = inner.adjusted(SHORE_ROOM, SHORE_ROOM, -SHORE_ROOM, -SHORE_ROOM)
    view = fitted(picture.areas, sea)
    corner, hidden = legend_corner(view.shapes(picture.areas), inner, legend)
    if hidden > MOST_HIDDEN:
        beside = sea.adjusted(legend.width() + INSET, 0, 0, 0)
        view = fitted(picture.areas, beside)
        corner = QPointF(inner.left(), inner.bottom() - legend.height())
    return view, QRectF(corner, legend)


def legend_corner(
    areas: npt.NDArray[np.object_], inner: QRectF, size: QSizeF
) -> tuple[QPointF, float]:
    """Give the corner of a frame where a card hides least, and how much it hides.

    Hidden is measured in parts of the card. The lower right is left to the scale bar.
    """
    right, bottom = inner.right() - size.width(), inner.bottom() - size.height()
    corners = [
        QPointF(inner.left(), bottom),
        QPointF(inner.left(), inner.top()),
        QPointF(right, inner.top()),
    ]
    hidden = [
        _covered(areas, QRectF(corner, size)) / (size.width() * size.height())
        for corner in corners
    ]
    best = int(np.argmin(hidden))
    return corners[best], hidden[best]


def _covered(areas: npt.NDArray[np.object_], card: QRectF) -> float:
    parts = shapely.clip_by_rect(
        areas, card.left(), card.top(), card.right(), card.bottom()
    )
    return float(shapely.area(parts).sum())


def _corner_of_scale(frame: QRectF) -> QRectF:
    width, height = 0.8 * SCALE_BAR + INSET, ARROW + 48.0
    return QRectF(frame.right() - width, frame.bottom() - height, width, height)


def _edges_of(frame: QRectF) -> list[QRectF]:
    """Give the strips along the frame that names keep clear of."""
    left, top, right, bottom = frame.getCoords()
    return [
        QRectF(left, top, frame.width(), EDGE),
        QRectF(left, bottom - EDGE, frame.width(), EDGE),
        QRectF(left, top, EDGE, frame.height()),
        QRectF(right - EDGE, top, EDGE, frame.height()),
    ]


def _paint_scale_and_north(
    painter: QPainter, frame: QRectF, view: PaperView, style: CardStyle
) -> None:
    foot = QPointF(frame.right() - INSET * 1.2, frame.bottom() - INSET)
    metres = view.metres_per_unit()
    bar = paint_scale_bar(painter, foot, metres, SCALE_BAR, style)
    centre = QPointF(bar.center().x(), bar.top() - ARROW * 0.7)
    paint_north_arrow(painter, centre, ARROW, view.north(), style)
