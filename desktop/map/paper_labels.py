"""Paper labels: names of regions placed by the screen's rules and set as vectors."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.map.label_painter import (
    HALO,
    LEADING,
    PADDING,
    label_font,
    paint_leader,
    wordings,
)
from desktop.map.labels import CELL, MOST_LABELS, Box, Label, LabelRequest, place_labels
from desktop.map.lettering import baseline, draw_halo, draw_text, line_height
from desktop.map.style import NO_REGION
from desktop.map.vector_renderer import MapPicture
from desktop.theme import Theme

PAPER_HALO = 1.3 * HALO  # opaque, so that hatches do not show through
CENTRE = Qt.AlignmentFlag.AlignHCenter


def placed_names(
    picture: MapPicture,
    areas: npt.NDArray[np.object_],
    frame: QRectF,
    cards: Sequence[QRectF],
    symbols: Sequence[QRectF],
) -> tuple[Label, ...]:
    """Place the names of regions given in map pixels, clear of cards and symbols."""
    owner = owner_grid(areas, frame)
    cells = np.bincount(owner[owner >= 0], minlength=len(areas))
    largest = np.argsort(-cells, kind="stable")[:MOST_LABELS]
    requests = [
        LabelRequest(
            row=int(row),
            full=wordings(picture.names[row]),
            short=wordings(picture.short_names[row]),
        )
        for row in largest
    ]
    return place_labels(
        owner,
        requests,
        cards=[_box(card) for card in cards],
        symbols=[_box(symbol) for symbol in symbols],
    )


def owner_grid(areas: npt.NDArray[np.object_], frame: QRectF) -> npt.NDArray[np.int32]:
    """Row of the region at each cell's middle, -1 at sea.

    A region too small to hold any cell's middle still owns the cell it stands in.
    """
    shape = (math.ceil(frame.height() / CELL), math.ceil(frame.width() / CELL))
    down, across = np.indices(shape).reshape(2, -1)
    middles = shapely.points((across + 0.5) * CELL, (down + 0.5) * CELL)
    cell, region = shapely.STRtree(areas).query(middles, predicate="intersects")
    owner = np.full(shape, NO_REGION, dtype=np.int32)
    owner.flat[cell] = region
    for row in sorted(set(range(len(areas))) - set(region.tolist())):
        spot = shapely.point_on_surface(areas[row])
        place = int(spot.y / CELL), int(spot.x / CELL)
        if 0 <= place[0] < shape[0] and 0 <= place[1] < shape[1]:
            owner[place] = row
    return owner


def paint_names(painter: QPainter, names: Sequence[Label], theme: Theme) -> None:
    """Paint names over their regions, leaders first."""
    painter.save()
    for name in names:
        if name.leader is not None:
            left, top, right, bottom = name.box
            box = QRectF(left, top, right - left, bottom - top)
            paint_leader(painter, box, QPointF(*name.leader), theme)
    for name in names:
        _paint_name(painter, name, theme)
    painter.restore()


def _paint_name(painter: QPainter, name: Label, theme: Theme) -> None:
    font = label_font()
    row = line_height(font) * LEADING
    _, top, _, _ = name.box
    lines = [
        (QPointF(name.across, baseline(top + PADDING + line * row, row, font)), text)
        for line, text in enumerate(name.wording.lines)
    ]
    # All halos first, else a lower line's halo eats the upper line's tails.
    for at, text in lines:
        draw_halo(painter, at, text, font, theme.panel, PAPER_HALO, align=CENTRE)
    for at, text in lines:
        draw_text(painter, at, text, font, theme.text, align=CENTRE)


def _box(rectangle: QRectF) -> Box:
    return (
        rectangle.left(),
        rectangle.top(),
        rectangle.right(),
        rectangle.bottom(),
    )
