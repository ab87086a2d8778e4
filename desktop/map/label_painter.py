"""Label painter: names broken into lines, measured, and painted with a halo."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from desktop.map.labels import LabelRequest, Wording
from desktop.map.lettering import (
    SEMIBOLD,
    baseline,
    draw_text,
    line_height,
    text_width,
    type_font,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.theme import Theme

LABEL_PX = 12
HALO = 3.8
PADDING = 3.0
LEADING = 0.98
MOST_LINES = 3


def label_requests(
    rows: Sequence[int],
    ids: Sequence[str],
    names: Mapping[str, str],
    short: Mapping[str, str],
) -> tuple[LabelRequest, ...]:
    """Measure every wording of the names of the regions in some rows."""
    return tuple(
        LabelRequest(
            row=row,
            full=wordings(names[identifier]),
            short=wordings(short[identifier]) if short.get(identifier) else (),
        )
        for row, identifier in ((row, ids[row]) for row in rows)
        if names.get(identifier)
    )


@lru_cache(maxsize=4096)
def wordings(name: str) -> tuple[Wording, ...]:
    """Give a name on one, two and three lines, each as narrow as its words allow."""
    pieces = [piece for piece in re.split(r"(?<=[-\u2013])|(?<=\s)", name) if piece]
    found = []
    for lines in range(1, min(MOST_LINES, len(pieces)) + 1):
        breaks = itertools.combinations(range(1, len(pieces)), lines - 1)
        found.append(min((_broken(pieces, b) for b in breaks), key=_width))
    return tuple(found)


def label_font() -> QFont:
    """Font of the names of regions."""
    return type_font(LABEL_PX, SEMIBOLD)


def paint_label(
    painter: QPainter, at: QPointF, wording: Wording, theme: Theme, ratio: float
) -> None:
    """Paint a name with its middle at a point."""
    image = _label_image(wording, theme, ratio)
    size = image.deviceIndependentSize()
    painter.drawPixmap(
        QPointF(round(at.x() - size.width() / 2), round(at.y() - size.height() / 2)),
        image,
    )


def paint_leader(painter: QPainter, box: QRectF, end: QPointF, theme: Theme) -> None:
    """Paint a thin line from a name's box to its region."""
    start = QPointF(
        min(max(end.x(), box.left() + PADDING), box.right() - PADDING),
        min(max(end.y(), box.top() + PADDING), box.bottom() - PADDING),
    )
    for colour, width, radius in ((theme.panel, 3.0, 2.8), (theme.text, 1.3, 1.8)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(end, radius, radius)


@lru_cache(maxsize=512)
def _label_image(wording: Wording, theme: Theme, ratio: float) -> QPixmap:
    image = QPixmap(round(wording.width * ratio), round(wording.height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font, halo = label_font(), QColor(theme.panel)
    halo.setAlpha(225)
    row = line_height(font) * LEADING
    for over in (False, True):
        for line, text in enumerate(wording.lines):
            at = QPointF(wording.width / 2, baseline(PADDING + line * row, row, font))
            # All halos first, else a lower line's halo eats the upper line's tails.
            draw_text(
                painter,
                at,
                text,
                font,
                QColor(theme.text if over else "#00000000"),
                align=Qt.AlignmentFlag.AlignHCenter,
                halo=None if over else (halo, HALO),
            )
    painter.end()
    return image


def _broken(pieces: Sequence[str], breaks: Sequence[int]) -> Wording:
    ends = [0, *breaks, len(pieces)]
    lines = tuple(
        "".join(pieces[start:end]).strip() for start, end in itertools.pairwise(ends)
    )
    font = label_font()
    width = max(text_width(line, font) for line in lines) + 2 * PADDING
    height = len(lines) * line_height(font) * LEADING + 2 * PADDING
    return Wording(lines=lines, width=width, height=height)


def _width(wording: Wording) -> float:
    return wording.width
