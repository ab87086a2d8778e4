"""Map furniture: legend, title, facts, scale bar and north arrow, on screen and paper.

Everything is measured from its fonts before it is painted, so that no text is cut off
in either language.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from desktop.language import NO_BREAK_SPACE, number
from desktop.map.flows import paint_flow_sample
from desktop.map.lettering import (
    SEMIBOLD,
    baseline,
    draw_text,
    line_height,
    text_width,
    type_font,
    wrapped,
)
from desktop.map.marks import paint_mark_sample
from desktop.map.swatch import Hatch, paint_swatch

if TYPE_CHECKING:
    from desktop.theme import Theme

RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
LEADING = 1.2  # rows of a legend or of facts, in heights of their text


@dataclass(frozen=True, kw_only=True)
class CardStyle:
    """Colours and sizes of the cards that float over a map; sizes in painter units."""

    surface: str
    line: str
    text: str
    soft: str
    faint: str
    radius: float
    title_px: float
    body_px: float
    padding: float

    @property
    def hairline(self) -> float:
        """Thickness of the card's edge."""
        return self.body_px / 13


@dataclass(frozen=True, kw_only=True)
class LegendEntry:
    """One class of the legend and how many regions are in it; None counts nothing.

    `brief` says it in fewer words where the map is small; "" when `text` is brief.
    With a `line`, its width in pixels of the map, a line stands in the swatch's place;
    with `is_ring` the rim of a symbol does, with `is_mark` a mark on a place.
    """

    text: str
    count: int | None = None
    colour: str = "#ffffff"
    hatch: Hatch = "none"
    hatch_colour: str = "#000000"
    brief: str = ""
    line: float = 0.0
    is_ring: bool = False
    is_mark: bool = False


@dataclass(frozen=True, kw_only=True)
class Legend:
    """What the colours and hatches mean; an empty title takes no room."""

    title: str = ""
    entries: tuple[LegendEntry, ...] = ()

    def in_brief(self) -> Legend:
        """Give the legend in few words; what a title says, the map's own title does.

        Of several lines the first stands for how wide they are.
        """
        lines = [entry for entry in self.entries if entry.line]
        kept = [entry for entry in self.entries if entry not in lines[1:]]
        return Legend(
            entries=tuple(replace(e, text=e.brief or e.text) for e in kept),
        )


def card_style(theme: Theme, scale: float = 1.0) -> CardStyle:
    """Give the cards' style in a theme; `scale` is painter units per pixel."""
    return CardStyle(
        surface=QColor(theme.panel).name(),
        line=QColor(theme.line).name(),
        text=QColor(theme.text).name(),
        soft=QColor(theme.soft).name(),
        faint=QColor(theme.faint).name(),
        radius=8 * scale,
        title_px=15 * scale,
        body_px=13 * scale,
        padding=14 * scale,
    )


def legend_size(legend: Legend, style: CardStyle) -> QSizeF:
    """Room that a legend's card takes, edge included."""
    body, figures = _body(style), _figures(style)
    names = max((text_width(e.text, body) for e in legend.entries), default=0.0)
    counts = max((text_width(_count(e), figures) for e in legend.entries), default=0.0)
    gap = style.body_px if counts else 0.0
    width = _swatch(style) * 1.6 + names + gap + counts
    height = len(legend.entries) * _row(style)
    if legend.title:
        width = max(width, text_width(legend.title, _title(style)))
        height += _title_row(style)
    return QSizeF(width + 2 * style.padding, height + 2 * style.padding * 0.8)


def paint_legend(
    painter: QPainter, top_left: QPointF, legend: Legend, style: CardStyle
) -> QRectF:
    """Paint a legend's card and return the rectangle that it took."""
    card = QRectF(top_left, legend_size(legend, style))
    painter.save()
    _paint_card(painter, card, style)
    inside = _inside(card, style)
    top = inside.top()
    if legend.title:
        top = _paint_heading(painter, inside.left(), top, legend.title, style)
    side, row = _swatch(style), _row(style)
    for entry in legend.entries:
        box = QRectF(inside.left(), top + (row - side) / 2, side, side)
        _paint_mark(painter, box, entry, style)
        line = baseline(top, row, _body(style))
        start = QPointF(inside.left() + side * 1.6, line)
        draw_text(painter, start, entry.text, _body(style), style.text)
        end = QPointF(inside.right(), line)
        draw_text(painter, end, _count(entry), _figures(style), style.soft, align=RIGHT)
        top += row
    painter.restore()
    return card


def paint_title_card(
    painter: QPainter,
    top_left: QPointF,
    title: str,
    subtitle: str,
    style: CardStyle,
    *,
    max_width: float = math.inf,
) -> QRectF:
    """Paint what the map shows, broken into lines when wider than `max_width`."""
    room = max_width - 2 * style.padding
    titles = wrapped(title, _title(style), room)
    subtitles = wrapped(subtitle, _body(style), room) if subtitle else ()
    widths = [text_width(line, _title(style)) for line in titles]
    widths += [text_width(line, _body(style)) for line in subtitles]
    height = len(titles) * _title_row(style) + len(subtitles) * _row(style)
    size = QSizeF(max(widths) + 2 * style.padding, height + 2 * style.padding * 0.8)
    card = QRectF(top_left, size)
    painter.save()
    _paint_card(painter, card, style)
    inside = _inside(card, style)
    top = inside.top()
    for line in titles:
        top = _paint_heading(painter, inside.left(), top, line, style)
    for line in subtitles:
        start = QPointF(inside.left(), baseline(top, _row(style), _body(style)))
        draw_text(painter, start, line, _body(style), style.soft)
        top += _row(style)
    painter.restore()
    return card


def paint_facts_card(
    painter: QPainter,
    top_right: QPointF,
    title: str,
    rows: tuple[tuple[str, str], ...],
    style: CardStyle,
) -> QRectF:
    """Paint named figures, names on the left and figures flush on the right."""
    size = facts_size(title, rows, style)
    card = QRectF(QPointF(top_right.x() - size.width(), top_right.y()), size)
    painter.save()
    _paint_card(painter, card, style)
    inside = _inside(card, style)
    top = _paint_heading(painter, inside.left(), inside.top(), title, style)
    for name, figure in rows:
        line = baseline(top, _row(style), _body(style))
        left, right = QPointF(inside.left(), line), QPointF(inside.right(), line)
        draw_text(painter, left, name, _body(style), style.soft)
        draw_text(painter, right, figure, _figures(style), style.text, align=RIGHT)
        top += _row(style)
    painter.restore()
    return card


def facts_size(
    title: str, rows: tuple[tuple[str, str], ...], style: CardStyle
) -> QSizeF:
    """Room that a facts card takes, edge included."""
    names = max((text_width(name, _body(style)) for name, _ in rows), default=0.0)
    figures = max((text_width(f, _figures(style)) for _, f in rows), default=0.0)
    width = max(text_width(title, _title(style)), names + 2 * style.body_px + figures)
    height = _title_row(style) + len(rows) * _row(style)
    return QSizeF(width + 2 * style.padding, height + 2 * style.padding * 0.8)


def round_length(metres: float) -> float:
    """Longest length of the series 1, 2, 5, 10, ... that is not above `metres`."""
    power = 10.0 ** math.floor(math.log10(metres))
    return max(
        step * power for step in (1, 2, 5) if step * power <= metres * (1 + 1e-9)
    )


def length_text(metres: float) -> str:
    """Say a round length: in kilometres, or in metres below one kilometre."""
    if metres >= 1000:
        length, unit = metres / 1000, "km"
    elif metres >= 1:
        length, unit = metres, "m"
    else:
        length, unit = max(1.0, metres * 100), "cm"
    return f"{number(round(length))}{NO_BREAK_SPACE}{unit}"


def paint_scale_bar(
    painter: QPainter,
    bottom_right: QPointF,
    metres_per_unit: float,
    max_width: float,
    style: CardStyle,
) -> QRectF:
    """Paint a bar of a round length, at most `max_width` units long, and its label."""
    metres = round_length(max_width * metres_per_unit)
    width, label, font = metres / metres_per_unit, length_text(metres), _note(style)
    taken = max(width, text_width(label, font))
    tick, height = style.body_px * 0.4, style.body_px * 0.55 + line_height(font)
    box = QRectF(bottom_right.x() - taken, bottom_right.y() - height, taken, height)
    middle, foot = box.center().x(), box.bottom()
    left, right = middle - width / 2, middle + width / 2
    painter.save()
    pen = QPen(QColor(style.soft), style.hairline * 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bar = [(left, foot - tick), (left, foot), (right, foot), (right, foot - tick)]
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in bar]))
    at = QPointF(middle, foot - style.body_px * 0.55)
    draw_text(painter, at, label, font, style.soft, align=CENTRE)
    painter.restore()
    return box


def paint_north_arrow(
    painter: QPainter,
    centre: QPointF,
    size: float,
    bearing_degrees: float,
    style: CardStyle,
) -> None:
    """Paint an arrow to true north inside a circle of diameter `size`.

    `bearing_degrees` runs clockwise from the top of the map: on most projections
    north is straight up in one place only.
    """
    half = size / 2
    painter.save()
    painter.translate(centre)
    painter.rotate(bearing_degrees)
    pen = QPen(QColor(style.soft), style.hairline)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    tip, notch = QPointF(0, -half * 0.42), QPointF(0, half * 0.62)
    for side, colour in ((-1, style.soft), (1, style.surface)):
        foot = QPointF(side * half * 0.42, half * 0.92)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([tip, foot, notch]))
    font = type_font(size * 0.3, SEMIBOLD)
    letter = QPointF(0, -half * 0.54)
    draw_text(painter, letter, "N", font, style.soft, align=CENTRE)
    painter.restore()


def _paint_card(painter: QPainter, card: QRectF, style: CardStyle) -> None:
    half = style.hairline / 2
    painter.setPen(QPen(QColor(style.line), style.hairline))
    painter.setBrush(QColor(style.surface))
    edge = card.adjusted(half, half, -half, -half)
    painter.drawRoundedRect(edge, style.radius, style.radius)


def _paint_mark(
    painter: QPainter, box: QRectF, entry: LegendEntry, style: CardStyle
) -> None:
    if entry.line:
        paint_flow_sample(painter, box, entry.line * style.hairline, entry.colour)
        return
    if entry.is_mark:
        paint_mark_sample(painter, box, entry.colour, style.soft)
        return
    if entry.is_ring:
        thick = box.height() / 5
        painter.setPen(QPen(QColor(entry.colour), thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(thick, thick, -thick, -thick))
        return
    paint_swatch(
        painter,
        box,
        entry.colour,
        entry.hatch,
        entry.hatch_colour,
        surface=style.surface,
    )


def _paint_heading(
    painter: QPainter, left: float, top: float, title: str, style: CardStyle
) -> float:
    height = _title_row(style)
    start = QPointF(left, baseline(top, height, _title(style)))
    draw_text(painter, start, title, _title(style), style.text)
    return top + height


def _inside(card: QRectF, style: CardStyle) -> QRectF:
    side, end = style.padding, style.padding * 0.8
    return card.adjusted(side, end, -side, -end)


def _title(style: CardStyle) -> QFont:
    return type_font(style.title_px, SEMIBOLD)


def _body(style: CardStyle) -> QFont:
    return type_font(style.body_px)


def _figures(style: CardStyle) -> QFont:
    return type_font(style.body_px, tabular=True)


def _note(style: CardStyle) -> QFont:
    return type_font(style.body_px * 0.85)


def _row(style: CardStyle) -> float:
    return line_height(_body(style)) * LEADING


def _title_row(style: CardStyle) -> float:
    return line_height(_title(style)) * LEADING


def _swatch(style: CardStyle) -> float:
    return style.body_px


def _count(entry: LegendEntry) -> str:
    return "" if entry.count is None else number(entry.count)
