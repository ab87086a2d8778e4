"""Composer: paints a map page, the same on PDF, SVG and PNG."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.language import date_text, speaking, tr
from desktop.map.lettering import SEMIBOLD, draw_text
from desktop.pages.map_frame import paint_map_frame
from desktop.pages.map_page import MapPage
from desktop.pages.page_layout import (
    GUTTER,
    MARGIN,
    PageStyle,
    best_layout,
    words_in_columns,
)
from desktop.pages.tables import paint_ledger, paint_table
from desktop.pages.typesetting import UNITS_PER_POINT, TextStyle, paint_block

POINT = UNITS_PER_POINT
LETTER = QSizeF(792, 612)
A4 = QSizeF(842, 595)


def paint_page(painter: QPainter, rect: QRectF, page: MapPage) -> None:
    """Paint a page into a rectangle of the painter's units, whatever they are.

    The page keeps its proportions only if the rectangle has those of the paper: its
    height is taken as that of a landscape sheet, its width follows.
    """
    scale = rect.height() / (_paper_height(rect) * POINT)
    paper = QRectF(0, 0, rect.width() / scale, rect.height() / scale)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(paper, QColor(page.theme.panel))
    with speaking(page.language):
        _paint(painter, paper, page)
    painter.restore()


def _paint(painter: QPainter, paper: QRectF, page: MapPage) -> None:
    theme = page.theme
    style = PageStyle(
        title=TextStyle(points=20, colour=theme.text, weight=SEMIBOLD),
        subtitle=TextStyle(points=10.5, colour=theme.soft),
        small=TextStyle(points=6.8, colour=theme.soft),
    )
    plan, tables = best_layout(page, paper, style)
    below = paint_block(painter, plan.title, [page.title], style.title)
    paint_block(
        painter,
        plan.title.adjusted(0, below - plan.title.top(), 0, 0),
        [page.subtitle],
        style.subtitle,
    )
    paint_map_frame(painter, plan.frame, page.picture, page.legend, theme)
    if page.ledger is not None:
        paint_ledger(painter, plan.ledger, page.ledger, tables)
    paint_table(painter, plan.table, page.table, tables, plan.rows)
    column = (plan.words.width() - GUTTER) / 2
    first = QRectF(plan.words.topLeft(), QSizeF(column, plan.words.height()))
    second = first.translated(column + GUTTER, 0)
    left, right = words_in_columns(page, column, style.small)
    paint_block(painter, first, left, style.small)
    paint_block(painter, second, right, style.small)
    _paint_imprint(painter, paper, page, style.small)


def _paint_imprint(
    painter: QPainter, paper: QRectF, page: MapPage, style: TextStyle
) -> None:
    text = tr(
        "Made on {date} with Lacuna {version}.",
        date=date_text(page.made_on),
        version=page.version,
    )
    at = QPointF(paper.right() - MARGIN, paper.bottom() - MARGIN * 0.5)
    right = Qt.AlignmentFlag.AlignRight
    draw_text(painter, at, text, style.font, style.colour, align=right)


def _paper_height(rect: QRectF) -> float:
    """Height in points of the landscape sheet whose proportions a rectangle has."""
    ratio = rect.width() / rect.height()
    sheets = (LETTER, A4)
    return min(sheets, key=lambda s: abs(s.width() / s.height() - ratio)).height()
