"""Tables of a page: the ledger with its bar, and the ranking of regions."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.language import percent, tr, tr_count
from desktop.map.lettering import SEMIBOLD, baseline, draw_text, text_width, wrapped
from desktop.map.swatch import paint_swatch
from desktop.pages.gap_page import MOST_RANKED, GapPage, RankedRegion, people_text
from desktop.pages.typesetting import UNITS_PER_POINT, TextStyle
from desktop.theme import Theme

RIGHT = Qt.AlignmentFlag.AlignRight
POINT = UNITS_PER_POINT
BAR = 11 * POINT
GAP = 8 * POINT


@dataclass(frozen=True, kw_only=True)
class TableStyle:
    """The lettering of a table and the height of its rows."""

    head: TextStyle
    name: TextStyle
    figure: TextStyle
    note: TextStyle
    total: TextStyle
    line: str
    row: float

    @property
    def swatch(self) -> float:
        """Side of the swatch before a name."""
        return 0.85 * self.name.points * POINT

    @property
    def indent(self) -> float:
        """Where names begin, from the left edge."""
        return self.swatch * 1.6


def table_style(theme: Theme, points: float = 8.0) -> TableStyle:
    """Give the tables' lettering in a theme at a size of body text."""
    name = TextStyle(points=points, colour=theme.text)
    return TableStyle(
        head=TextStyle(points=points + 1, colour=theme.text, weight=SEMIBOLD),
        name=name,
        figure=TextStyle(points=points, colour=theme.text, tabular=True),
        note=TextStyle(points=points - 0.8, colour=theme.soft),
        total=TextStyle(points=points, colour=theme.text, weight=SEMIBOLD),
        line=theme.line,
        row=name.row * 1.12,
    )


def ledger_height(page: GapPage, style: TableStyle, width: float) -> float:
    """Height that the ledger takes."""
    titles = len(wrapped(page.ledger_title, style.head.font, width))
    rows = len(page.ledger) + 1
    return titles * style.head.row + BAR + 8 * POINT + rows * style.row


def paint_ledger(
    painter: QPainter, box: QRectF, page: GapPage, style: TableStyle
) -> float:
    """Paint the bar of every person once and its lines; give the foot."""
    top = _paint_title(painter, box, page.ledger_title, style)
    _paint_bar(painter, QRectF(box.left(), top + 2 * POINT, box.width(), BAR), page)
    top += BAR + 6 * POINT
    shares = [percent(row.share) for row in page.ledger]
    everyone = percent(1.0 if page.total_people else math.nan)
    share_room = (
        max(_widest(shares, style), text_width(everyone, style.total.font)) + GAP
    )
    people_right = box.right() - share_room
    for row, share in zip(page.ledger, shares, strict=True):
        _paint_name(painter, QPointF(box.left(), top), row.text, style)
        _paint_mark(painter, box.left(), top, style, row.colour)
        hidden = people_text(row.people).startswith("<")
        _paint_figure(painter, people_right, top, people_text(row.people), style)
        shown = "–" if hidden else share
        _paint_figure(painter, box.right(), top, shown, style)
        top += style.row
    _rule(painter, box, top + POINT, style)
    top += 2 * POINT
    line = baseline(top, style.row, style.total.font)
    start = QPointF(box.left(), line)
    draw_text(painter, start, page.total_text, style.total.font, style.total.colour)
    figures = ((people_right, people_text(page.total_people)), (box.right(), everyone))
    for right, text in figures:
        end = QPointF(right, line)
        draw_text(painter, end, text, style.total.font, style.total.colour, align=RIGHT)
    return top + style.row


def rows_that_fit(page: GapPage, style: TableStyle, width: float, room: float) -> int:
    """Count the rows of the ranking that fit, the line "and n more" included."""
    titles = len(wrapped(page.ranking_title, style.head.font, width))
    fixed = titles * style.head.row + style.row + 2 * POINT
    rows = max(0, int((room - fixed) / style.row))
    return len(page.ranking) if rows >= len(page.ranking) else max(0, rows - 1)


def paint_ranking(
    painter: QPainter, box: QRectF, page: GapPage, style: TableStyle, rows: int
) -> float:
    """Paint the first rows of the ranking and say how many more there are."""
    top = _paint_title(painter, box, page.ranking_title, style)
    shown = page.ranking[:rows]
    columns = [_cells(region) for region in shown]
    heads = (tr("People"), tr("Left out"), tr("Served"))
    rights = _rights(box.right(), heads, columns, style)
    names = _first_left(rights[0], heads[0], columns, style) - box.left()
    names -= style.indent + GAP
    line = baseline(top, style.row, style.note.font)
    start = QPointF(box.left() + style.indent, line)
    draw_text(painter, start, tr("Region"), style.note.font, style.note.colour)
    for right, head in zip(rights, heads, strict=True):
        end = QPointF(right, line)
        draw_text(painter, end, head, style.note.font, style.note.colour, align=RIGHT)
    top += style.row
    _rule(painter, box, top, style)
    top += 2 * POINT
    for region, cells in zip(shown, columns, strict=True):
        at = QPointF(box.left(), top)
        _paint_name(painter, at, region.name, style, names)
        mark = (region.colour, region.hatch, region.hatch_colour)
        _paint_mark(painter, box.left(), top, style, *mark)
        for right, cell in zip(rights, cells, strict=True):
            _paint_figure(painter, right, top, cell, style)
        top += style.row
    more = len(page.ranking) - rows
    if more:
        text = tr_count("and {count} more region", "and {count} more regions", more)
        start = QPointF(
            box.left() + style.indent, baseline(top, style.row, style.note.font)
        )
        draw_text(painter, start, text, style.note.font, style.note.colour)
        top += style.row
    return top


def ranking_width(page: GapPage, style: TableStyle) -> float:
    """Least width in which no name of the ranking meets a figure."""
    shown = page.ranking[:MOST_RANKED]
    columns = [_cells(region) for region in shown]
    heads = (tr("People"), tr("Left out"), tr("Served"))
    rights = _rights(0.0, heads, columns, style)
    names = max((text_width(r.name, style.name.font) for r in shown), default=0.0)
    return style.indent + names + GAP - _first_left(rights[0], heads[0], columns, style)


def _cells(region: RankedRegion) -> tuple[str, str, str]:
    served = region.people - region.left_out
    counts = [people_text(region.left_out), people_text(served)]
    # A share of a known population gives a hidden count away.
    hidden = any(count.startswith("<") for count in counts)
    share = "–" if hidden else percent(region.share_served)
    return people_text(region.people), counts[0], share


def _rights(
    right: float,
    heads: tuple[str, ...],
    rows: list[tuple[str, str, str]],
    style: TableStyle,
) -> list[float]:
    rights: list[float] = []
    for column in reversed(range(len(heads))):
        rights.insert(0, right)
        widest = _widest([row[column] for row in rows], style)
        right -= max(widest, text_width(heads[column], style.note.font)) + GAP
    return rights


def _first_left(
    right: float, head: str, rows: list[tuple[str, str, str]], style: TableStyle
) -> float:
    """Give where the first column of figures begins."""
    widest = _widest([row[0] for row in rows], style)
    return right - max(widest, text_width(head, style.note.font))


def _widest(texts: list[str], style: TableStyle) -> float:
    return max((text_width(text, style.figure.font) for text in texts), default=0.0)


def _paint_title(
    painter: QPainter, box: QRectF, title: str, style: TableStyle
) -> float:
    top = box.top()
    for text in wrapped(title, style.head.font, box.width()):
        start = QPointF(box.left(), baseline(top, style.head.row, style.head.font))
        draw_text(painter, start, text, style.head.font, style.head.colour)
        top += style.head.row
    return top


def _paint_bar(painter: QPainter, bar: QRectF, page: GapPage) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    everyone = sum(row.people for row in page.ledger)
    left = bar.left()
    for row in page.ledger:
        width = bar.width() * row.people / everyone if everyone else 0.0
        if width > 0:
            piece = QRectF(left, bar.top(), width, bar.height())
            painter.fillRect(piece, QColor(row.colour))
        left += width
    painter.restore()


def _paint_name(
    painter: QPainter,
    at: QPointF,
    text: str,
    style: TableStyle,
    room: float = math.inf,
) -> None:
    """Paint a name in a row; one with too little room is set smaller, never cut."""
    font = style.name.font
    width = text_width(text, font)
    if width > room > 0:
        font.setPixelSize(max(1, math.floor(font.pixelSize() * room / width)))
    start = QPointF(at.x() + style.indent, baseline(at.y(), style.row, font))
    draw_text(painter, start, text, font, style.name.colour)


def _paint_mark(
    painter: QPainter, left: float, top: float, style: TableStyle, *mark: str
) -> None:
    side = style.swatch
    box = QRectF(left, top + (style.row - side) / 2, side, side)
    paint_swatch(painter, box, *mark)


def _paint_figure(
    painter: QPainter, right: float, top: float, text: str, style: TableStyle
) -> None:
    end = QPointF(right, baseline(top, style.row, style.figure.font))
    draw_text(painter, end, text, style.figure.font, style.figure.colour, align=RIGHT)


def _rule(painter: QPainter, box: QRectF, top: float, style: TableStyle) -> None:
    painter.save()
    painter.setPen(QPen(QColor(style.line), 0.5 * POINT))
    painter.drawLine(QPointF(box.left(), top), QPointF(box.right(), top))
    painter.restore()
