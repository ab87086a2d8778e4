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
    halves = words_in_columns(page, column, style.small)
    words = max(block_height(half, column, style.small) for half in halves)
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


def words_in_columns(
    page: MapPage, width: float, style: TextStyle
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part what is said of a page where its two columns come out most alike.

    First how it was made and what to bear in mind, then what it was made from.
    """
    said = (*page.method, *page.notes, *page.sources)

    def height(parted: int) -> float:
        halves = said[:parted], said[parted:]
        return max(block_height(half, width, style) for half in halves)

    parted = min(range(len(said) + 1), key=height)
    return said[:parted], said[parted:]


def _rows(page: MapPage, fits: int) -> int:
    # All thirteen of Canada, but of many regions only the first few tell something.
    if len(page.table.rows) <= MOST_ROWS:
        return min(fits, len(page.table.rows))
    return min(fits, MOST_ROWS)
