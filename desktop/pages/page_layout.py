"""Page layout: which part of the paper belongs to the map, the tables and the words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop.pages.map_page import MOST_ROWS, MapPage
from desktop.pages.tables import (
    TableStyle,
    ledger_height,
    rows_that_fit,
    table_style,
    table_width,
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
    """Rectangles of one page and how many rows of its table it shows."""

    title: QRectF
    frame: QRectF
    ledger: QRectF
    table: QRectF
    words: QRectF
    rows: int


def best_layout(
    page: MapPage, paper: QRectF, style: PageStyle
) -> tuple[PageLayout, TableStyle]:
    """Set the tables in the largest letters that leave room for all of their rows."""
    wanted = min(len(page.table.rows), MOST_ROWS)
    for points in TABLE_POINTS:
        tables = table_style(page.theme, points)
        layout = page_layout(page, paper, style, tables)
        if (
            layout.rows >= wanted
            and table_width(page.table, tables) <= layout.ledger.width()
        ):
            break
    return layout, tables


def page_layout(
    page: MapPage, paper: QRectF, style: PageStyle, tables: TableStyle
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
    side = max(LEAST_SIDE, table_width(page.table, tables))
    side = min(side, room.width() * MOST_SIDE)
    frame = QRectF(room.left(), top, room.width() - side - GUTTER, foot - top)
    left = frame.right() + GUTTER
    ledger, below = QRectF(left, top, side, 0.0), top
    if page.ledger is not None:
        ledger.setHeight(ledger_height(page.ledger, tables, side))
        below = ledger.bottom() + 12 * POINT
    fits = rows_that_fit(page.table, tables, side, foot - below)
    return PageLayout(
        title=QRectF(room.left(), room.top(), room.width(), titles),
        frame=frame,
        ledger=ledger,
        table=QRectF(left, below, side, foot - below),
        words=QRectF(room.left(), foot + 12 * POINT, room.width(), words),
        rows=_rows(page, fits),
    )


def words_left(page: MapPage) -> tuple[str, ...]:
    """Say how it was made: the method and what to bear in mind."""
    return (*page.method, *page.notes)


def words_right(page: MapPage) -> tuple[str, ...]:
    """Say what it was made from."""
    return page.sources


def _rows(page: MapPage, fits: int) -> int:
    # All thirteen of Canada, but of many regions only the first few tell something.
    if len(page.table.rows) <= MOST_ROWS:
        return min(fits, len(page.table.rows))
    return min(fits, MOST_ROWS)
