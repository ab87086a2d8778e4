"""Typesetting: running text on paper, in units of a tenth of a point.

Fonts come in whole units, so the unit has to be small; a PDF of 720 units to the inch
then needs no scaling at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from desktop.map.lettering import (
    REGULAR,
    baseline,
    draw_text,
    line_height,
    type_font,
    wrapped,
)

UNITS_PER_POINT = 10.0


@dataclass(frozen=True, kw_only=True)
class TextStyle:
    """Size in points, colour and weight of some text."""

    points: float
    colour: str
    weight: QFont.Weight = REGULAR
    tabular: bool = False

    @property
    def font(self) -> QFont:
        """The font, in page units."""
        pixels = self.points * UNITS_PER_POINT
        return type_font(pixels, self.weight, tabular=self.tabular)

    @property
    def row(self) -> float:
        """Height of one line with its leading."""
        return line_height(self.font) * 1.1


def block_height(paragraphs: Iterable[str], width: float, style: TextStyle) -> float:
    """Height of paragraphs set in a column."""
    lines = sum(len(wrapped(text, style.font, width)) for text in paragraphs)
    return lines * style.row


def paint_block(
    painter: QPainter, box: QRectF, paragraphs: Iterable[str], style: TextStyle
) -> float:
    """Set paragraphs from the top of a box; give where the next line would begin."""
    top = box.top()
    for text in paragraphs:
        for line in wrapped(text, style.font, box.width()):
            start = QPointF(box.left(), baseline(top, style.row, style.font))
            draw_text(painter, start, line, style.font, style.colour)
            top += style.row
    return top
