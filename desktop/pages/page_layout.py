"""Page layout: which part of the paper belongs to the map, the tables and the words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop.pages.gap_page import MOST_RANKED, GapPage
from desktop.pages.tables import (
    TableStyle,
    ledger_height,
    ranking_width,
    rows_that_fit,
    table_style,
)
from desktop.pages.typesetting import UNITS_PER_POINT, TextStyle, block_height

POINT = UNITS_PER_POINT
MARGIN = 34 * POINT
GUTTER = 16 * POINT
LEAST_SIDE = 232 * POINT
TABLE_POINTS = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
MOST_SIDE = 0.4  # of the width between the margins


@dataclass(frozen=True, kw_only=True)
class PageStyle:
    """The lettering of a page apart from its tables."""

    title: TextStyle
    subtitle: TextStyle
    small: TextStyle


@dataclass(frozen=True, kw_only=True)
class PageLayout:
    """Rectangles of one page and how many rows of the ranking it shows."""

    title: QRectF
    frame: QRectF
    ledger: QRectF
    ranking: QRectF
    words: QRectF
    rows: int


def best_layout(
    page: GapPage, paper: QRectF, style: PageStyle
) -> tuple[PageLayout, TableStyle]:
    """Set the tables in the largest letters that leave room for all of their rows."""
    wanted = min(len(page.ranking), MOST_RANKED)
    for points in TABLE_POINTS:
        tables = table_style(page.theme, points)
        layout = page_layout(page, paper, style, tables)
        if (
            layout.rows >= wanted
            and ranking_width(page, tables) <= layout.ledger.width()
        ):
            break
    return layout, tables


def page_layout(
    page: GapPage, paper: QRectF, style: PageStyle, tables: TableStyle
) -> PageLayout:
    """Divide the paper: words take what they need, the map what is left."""
    room = paper.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    titles = block_height([page.title], room.width(), style.title)
    titles += block_height([page.subtitle], room.width(), style.subtitle)
    column = (room.width() - GUTTER) / 2
    words = max(
        block_height(words_left(page), column, style.small),
        block_height(words_right(page), column, style.small),
    )
    top = room.top() + titles + 10 * POINT
    foot = room.bottom() - words - 12 * POINT
    side = max(LEAST_SIDE, ranking_width(page, tables))
    side = min(side, room.width() * MOST_SIDE)
    frame = QRectF(room.left(), top, room.width() - side - GUTTER, foot - top)
    left = frame.right() + GUTTER
    ledger = QRectF(left, top, side, ledger_height(page, tables, side))
    below = ledger.bottom() + 12 * POINT
    fits = rows_that_fit(page, tables, side, foot - below)
    return PageLayout(
        title=QRectF(room.left(), room.top(), room.width(), titles),
        frame=frame,
        ledger=ledger,
        ranking=QRectF(left, below, side, foot - below),
        words=QRectF(room.left(), foot + 12 * POINT, room.width(), words),
        rows=_rows(page, fits),
    )


def words_left(page: GapPage) -> tuple[str, ...]:
    """Say how it was made: the method and what to bear in mind."""
    return (page.method, *page.notes)


def words_right(page: GapPage) -> tuple[str, ...]:
    """Say what it was made from."""
    return page.sources


def _rows(page: GapPage, fits: int) -> int:
    # All thirteen of Canada, but of many regions only the first few tell something.
    if len(page.ranking) <= MOST_RANKED:
        return min(fits, len(page.ranking))
    return min(fits, MOST_RANKED)
