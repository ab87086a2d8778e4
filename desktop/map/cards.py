"""Cards: where title, legend, facts, scale bar and north arrow stand over the map."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from desktop.map.furniture import (
    CardStyle,
    Legend,
    card_style,
    facts_size,
    legend_size,
    paint_facts_card,
    paint_legend,
    paint_north_arrow,
    paint_scale_bar,
    paint_title_card,
)
from desktop.map.lettering import (
    SEMIBOLD,
    baseline,
    draw_text,
    text_width,
    type_font,
)

if TYPE_CHECKING:
    from desktop.map.labels import Box
    from desktop.theme import Theme

MARGIN = 16.0
GAP = 12.0
SCALE_WIDTH = 120.0
ARROW = 34.0
TITLE_PART, BRIEF_TITLE_PART = 0.5, 0.42
LEAST_TITLE = 170.0
BRIEF_BELOW = 780.0, 440.0  # a map this small says its legend in few words
NOTE_PX = 12
NOTE_PADDING = 8.0
NOTE_ROW = 17.0
NOTE_WIDEST = 330.0
NOTE_AWAY = 16.0

Hidden = Callable[[QRectF], float]


@dataclass(frozen=True, kw_only=True)
class MapFurniture:
    """What stands around the map; empty texts and None take no room.

    `card_title` and `card_rows` (name, figure) are the facts of the selected region.
    """

    theme: Theme
    title: str = ""
    subtitle: str = ""
    legend: Legend | None = None
    card_title: str = ""
    card_rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class CardPlaces:
    """Rectangles of the cards in pixels; None where there is no such card."""

    title: QRectF | None
    legend: QRectF | None
    facts: QRectF | None
    scale: QRectF
    north: QRectF
    is_brief: bool = False

    @property
    def lasting_boxes(self) -> tuple[Box, ...]:
        """The same but for the facts, which come and go with what is selected."""
        return replace(self, facts=None).boxes

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Left, top, right, bottom of every card."""
        rects = (self.title, self.legend, self.facts, self.scale, self.north)
        return tuple(
            (rect.left(), rect.top(), rect.right(), rect.bottom())
            for rect in rects
            if rect is not None
        )


@dataclass(frozen=True)
class _TitleCard:
    title: str
    subtitle: str


@dataclass(frozen=True)
class _FactsCard:
    title: str
    rows: tuple[tuple[str, str], ...]


_Card = _TitleCard | _FactsCard | Legend


def card_places(
    furniture: MapFurniture, width: float, height: float, hidden: Hidden
) -> CardPlaces:
    """Put cards into the corners of a map.

    `hidden` says how much of what the facts are about a rectangle would cover: the
    facts take the place that covers least, at the top right when in doubt.
    """
    style = card_style(furniture.theme)
    is_brief = width < BRIEF_BELOW[0] or height < BRIEF_BELOW[1]
    title = None
    if furniture.title:
        size = _title_size(furniture, _title_room(furniture, width, is_brief))
        title = QRectF(QPointF(MARGIN, MARGIN), size)
    legend = None
    if furniture.legend is not None:
        size = legend_size(_worded(furniture.legend, is_brief), style)
        legend = QRectF(QPointF(MARGIN, height - MARGIN - size.height()), size)
    foot = QPointF(width - MARGIN - 4, height - MARGIN - 4)
    scale = QRectF(foot.x() - SCALE_WIDTH, foot.y() - 26, SCALE_WIDTH, 26)
    north = QRectF(scale.left() - GAP - ARROW, foot.y() - ARROW, ARROW, ARROW)
    facts = None
    if furniture.card_title:
        size = facts_size(furniture.card_title, furniture.card_rows, style)
        others = [one for one in (title, legend, scale, north) if one is not None]
        facts = _facts_place(size, others, (width, height), hidden)
    return CardPlaces(
        title=title,
        legend=legend,
        facts=facts,
        scale=scale,
        north=north,
        is_brief=is_brief,
    )


def _title_room(furniture: MapFurniture, width: float, is_brief: bool) -> float:
    """Width that the title may take: on a small map, what the facts leave."""
    if not is_brief:
        return TITLE_PART * width
    room = BRIEF_TITLE_PART * width
    if furniture.card_title:
        style = card_style(furniture.theme)
        facts = facts_size(furniture.card_title, furniture.card_rows, style)
        room = min(room, width - 2 * MARGIN - GAP - facts.width())
    return max(LEAST_TITLE, room)


def _facts_place(
    size: QSizeF, others: list[QRectF], room: tuple[float, float], hidden: Hidden
) -> QRectF:
    """Choose the place where the facts hide least, clear of the other cards."""
    width, height = room
    right, down = width - MARGIN - size.width(), height - MARGIN - size.height()
    tops = [MARGIN, down]
    tops += [one.bottom() + GAP for one in others]
    tops += [one.top() - GAP - size.height() for one in others]
    lefts = [right, MARGIN]
    lefts += [one.right() + GAP for one in others]
    whole = QRectF(0, 0, width, height)
    places = [QRectF(QPointF(left, top), size) for left in lefts for top in tops]
    clear = [
        place
        for place in places
        if whole.contains(place) and not any(place.intersects(o) for o in others)
    ]
    return min(clear or places[:1], key=hidden)


def _worded(legend: Legend, is_brief: bool) -> Legend:
    return legend.in_brief() if is_brief else legend


def paint_cards(
    painter: QPainter,
    furniture: MapFurniture,
    places: CardPlaces,
    *,
    metres_per_pixel: float,
    north: float,
    ratio: float,
) -> None:
    """Paint every card at its place; `metres_per_pixel` are metres on the ground.

    Cards are kept as images of `ratio` device pixels per pixel: setting their text
    anew for each frame of a moving map would cost more than the map.
    """
    style = card_style(furniture.theme)
    paint_north_arrow(painter, places.north.center(), ARROW, north, style)
    foot = places.scale.bottomRight()
    paint_scale_bar(painter, foot, metres_per_pixel, SCALE_WIDTH, style)
    for place, card in _cards(furniture, places):
        if place is not None:
            image = _card_image(card, style, place.size().toTuple(), ratio)
            painter.drawPixmap(place.topLeft().toPoint(), image)


def note_place(
    text: str, at: QPointF, width: float, height: float, hidden: Hidden
) -> QRectF:
    """Rectangle for a note beside a point, where it covers least of its matter."""
    lines = _note_lines(text)
    wide = max(text_width(line, _note_font(place)) for place, line in enumerate(lines))
    tall = len(lines) * NOTE_ROW
    size = QSizeF(wide + 2 * NOTE_PADDING, tall + NOTE_PADDING)
    right, below = at.x() + NOTE_AWAY, at.y() + NOTE_AWAY
    left = at.x() - NOTE_AWAY - size.width()
    above = at.y() - NOTE_AWAY - size.height()
    places = [
        QRectF(QPointF(x, y), size) for y in (below, above) for x in (right, left)
    ]
    whole = QRectF(0, 0, width, height)
    inside = [place for place in places if whole.contains(place)] or places[:1]
    return min(inside, key=hidden)


def paint_note(painter: QPainter, place: QRectF, text: str, theme: Theme) -> None:
    """Paint a small note: the name of what the pointer is on, then what it is."""
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    left, top = place.left() + NOTE_PADDING, place.top() + NOTE_PADDING / 2
    for row, line in enumerate(_note_lines(text)):
        font = _note_font(row)
        start = QPointF(left, baseline(top + row * NOTE_ROW, NOTE_ROW, font))
        draw_text(painter, start, line, font, theme.soft if row else theme.text)


def _note_lines(text: str) -> list[str]:
    """Part a note into lines, each cut where it is too long for a note."""
    return [
        QFontMetricsF(_note_font(row)).elidedText(
            line, Qt.TextElideMode.ElideMiddle, NOTE_WIDEST
        )
        for row, line in enumerate(text.split("\n"))
    ]


def _note_font(row: int) -> QFont:
    return type_font(NOTE_PX) if row else type_font(NOTE_PX, SEMIBOLD)


def _cards(
    furniture: MapFurniture, places: CardPlaces
) -> tuple[tuple[QRectF | None, _Card], ...]:
    return (
        (places.title, _TitleCard(furniture.title, furniture.subtitle)),
        (places.legend, _worded(furniture.legend or Legend(), places.is_brief)),
        (places.facts, _FactsCard(furniture.card_title, furniture.card_rows)),
    )


@lru_cache(maxsize=32)
def _card_image(
    card: _Card, style: CardStyle, size: tuple[float, float], ratio: float
) -> QPixmap:
    width, height = size
    image = QPixmap(math.ceil(width * ratio) + 1, math.ceil(height * ratio) + 1)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if isinstance(card, _TitleCard):
        text = card.title, card.subtitle
        paint_title_card(painter, QPointF(), *text, style, max_width=width + 1)
    elif isinstance(card, _FactsCard):
        paint_facts_card(painter, QPointF(width, 0), card.title, card.rows, style)
    else:
        paint_legend(painter, QPointF(), card, style)
    painter.end()
    return image


def _title_size(furniture: MapFurniture, room: float) -> QSizeF:
    style = card_style(furniture.theme)
    return _measured_title(furniture.title, furniture.subtitle, style, room)


@lru_cache(maxsize=64)
def _measured_title(title: str, subtitle: str, style: CardStyle, room: float) -> QSizeF:
    scratch = QPixmap(1, 1)
    scratch.fill(Qt.GlobalColor.transparent)
    painter = QPainter(scratch)
    card = paint_title_card(painter, QPointF(), title, subtitle, style, max_width=room)
    painter.end()
    return card.size()
