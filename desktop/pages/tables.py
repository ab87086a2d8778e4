"""Tables of a page: the ledger with its bar, and the figures by region."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.language import percent
from desktop.map.lettering import SEMIBOLD, baseline, draw_text, text_width, wrapped
from desktop.map.swatch import paint_swatch
from desktop.pages.map_page import MOST_ROWS, PageLedger, PageTable, people_text
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


def ledger_height(ledger: PageLedger, style: TableStyle, width: float) -> float:
    """Height that the ledger takes."""
    titles = len(wrapped(ledger.title, style.head.font, width))
    rows = len(ledger.rows) + 1
    return titles * style.head.row + BAR + 8 * POINT + rows * style.row


def paint_ledger(
    painter: QPainter, box: QRectF, ledger: PageLedger, style: TableStyle
) -> float:
    """Paint the bar of every person once and its lines; give the foot."""
    top = _paint_title(painter, box, ledger.title, style)
    _paint_bar(painter, QRectF(box.left(), top + 2 * POINT, box.width(), BAR), ledger)
    top += BAR + 6 * POINT
    shares = [percent(row.share) for row in ledger.rows]
    everyone = percent(1.0 if ledger.total_people else math.nan)
    share_room = (
        max(_widest(shares, style), text_width(everyone, style.total.font)) + GAP
    )
    people_right = box.right() - share_room
    for row, share in zip(ledger.rows, shares, strict=True):
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
    draw_text(painter, start, ledger.total_text, style.total.font, style.total.colour)
    figures = (
        (people_right, people_text(ledger.total_people)),
        (box.right(), everyone),
    )
    for right, text in figures:
        end = QPointF(right, line)
        draw_text(painter, end, text, style.total.font, style.total.colour, align=RIGHT)
    return top + style.row


def rows_that_fit(
    table: PageTable, style: TableStyle, width: float, room: float
) -> int:
    """Count the rows of a table that fit, the line "and n more" included."""
    titles = len(wrapped(table.title, style.head.font, width))
    fixed = titles * style.head.row + style.row + 2 * POINT
    rows = max(0, int((room - fixed) / style.row))
    return len(table.rows) if rows >= len(table.rows) else max(0, rows - 1)


def paint_table(
    painter: QPainter, box: QRectF, table: PageTable, style: TableStyle, rows: int
) -> float:
    """Paint the first rows of a table and say how many more there are."""
    top = _paint_title(painter, box, table.title, style)
    rights, names_end = _columns(table, rows, box.right(), style)
    indent = _indent(table, style)
    names = names_end - box.left() - indent - GAP
    line = baseline(top, style.row, style.note.font)
    start = QPointF(box.left() + indent, line)
    draw_text(painter, start, table.name_head, style.note.font, style.note.colour)
    for right, head in zip(rights, table.heads, strict=True):
        end = QPointF(right, line)
        draw_text(painter, end, head, style.note.font, style.note.colour, align=RIGHT)
    top += style.row
    _rule(painter, box, top, style)
    top += 2 * POINT
    for row in table.rows[:rows]:
        _paint_name(painter, QPointF(box.left(), top), row.name, style, names, indent)
        if row.colour:
            mark = (row.colour, row.hatch, row.hatch_colour)
            _paint_mark(painter, box.left(), top, style, *mark)
        for right, cell in zip(rights, row.cells, strict=True):
            _paint_figure(painter, right, top, cell, style)
        top += style.row
    more = len(table.rows) - rows
    if more:
        start = QPointF(box.left() + indent, baseline(top, style.row, style.note.font))
        text = table.more(more)
        draw_text(painter, start, text, style.note.font, style.note.colour)
        top += style.row
    return top


def table_width(table: PageTable, style: TableStyle) -> float:
    """Least width in which no name of a table meets a figure."""
    shown = table.rows[:MOST_ROWS]
    _, names_end = _columns(table, MOST_ROWS, 0.0, style)
    names = max((text_width(r.name, style.name.font) for r in shown), default=0.0)
    return _indent(table, style) + names + GAP - names_end


def _indent(table: PageTable, style: TableStyle) -> float:
    return style.indent if any(row.colour for row in table.rows) else 0.0


def _columns(
    table: PageTable, rows: int, right: float, style: TableStyle
) -> tuple[list[float], float]:
    """Give where each column of figures ends, and where the first of them begins."""
    rights: list[float] = []
    for place in reversed(range(len(table.heads))):
        rights.insert(0, right)
        widest = _widest([row.cells[place] for row in table.rows[:rows]], style)
        right -= max(widest, text_width(table.heads[place], style.note.font)) + GAP
    return rights, right + GAP if rights else right


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


def _paint_bar(painter: QPainter, bar: QRectF, ledger: PageLedger) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    everyone = sum(row.people for row in ledger.rows)
    left = bar.left()
    for row in ledger.rows:
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
    indent: float | None = None,
) -> None:
    """Paint a name in a row; one with too little room is set smaller, never cut."""
    font = style.name.font
    width = text_width(text, font)
    if width > room > 0:
        font.setPixelSize(max(1, math.floor(font.pixelSize() * room / width)))
    left = at.x() + (style.indent if indent is None else indent)
    start = QPointF(left, baseline(at.y(), style.row, font))
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
