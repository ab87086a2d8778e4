"""Map page: everything one printed page says, as a value ready to be painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from datasets.results.publishing import SMALLEST_PUBLISHED, published_people
from desktop.language import number
from desktop.map.furniture import Legend
from desktop.map.swatch import Hatch
from desktop.map.vector_renderer import MapPicture
from desktop.theme import LIGHT, Theme

MOST_ROWS = 15


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """One line of the ledger: how many people are on it, and their share of all."""

    text: str
    people: int
    share: float
    colour: str


@dataclass(frozen=True, kw_only=True)
class PageLedger:
    """Every person once: the lines of the ledger and their total."""

    title: str
    rows: tuple[LedgerRow, ...]
    total_text: str
    total_people: int


@dataclass(frozen=True, kw_only=True)
class TableRow:
    """One row of a table: its name and its figures as they may be published.

    The colours are those of the region on the map; "" marks nothing.
    """

    name: str
    cells: tuple[str, ...]
    colour: str = ""
    hatch: Hatch = "none"
    hatch_colour: str = "#000000"


@dataclass(frozen=True, kw_only=True)
class PageTable:
    """A table of a page, the most telling rows first.

    The page shows as many rows as it has room for; `more` says in words how many
    more there are.
    """

    title: str
    name_head: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    more: Callable[[int], str]


@dataclass(frozen=True, kw_only=True, eq=False)
class MapPage:
    """What a page says, in the language that it is to be painted in.

    Not every map has a ledger. `method`, `notes` and `sources` are whole sentences.
    """

    title: str
    subtitle: str
    picture: MapPicture
    legend: Legend
    table: PageTable
    method: tuple[str, ...]
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    made_on: date
    language: str
    version: str
    ledger: PageLedger | None = None
    theme: Theme = LIGHT


def people_text(count: int) -> str:
    """Write a count of people as it may be published."""
    shown = published_people(count)
    return f"<{number(SMALLEST_PUBLISHED)}" if shown is None else number(shown)
