"""Gap page: everything one printed page says, as a value ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from datasets.results.publishing import SMALLEST_PUBLISHED, published_people
from desktop.language import number
from desktop.map.furniture import Legend
from desktop.map.swatch import Hatch
from desktop.map.vector_renderer import MapPicture
from desktop.theme import LIGHT, Theme

MOST_RANKED = 15


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """One line of the ledger: how many people are on it, and their share of all."""

    text: str
    people: int
    share: float
    colour: str


@dataclass(frozen=True, kw_only=True)
class RankedRegion:
    """One row of the ranking: the colours are those of the region on the map."""

    name: str
    people: int
    left_out: int
    share_served: float
    colour: str
    hatch: Hatch = "none"
    hatch_colour: str = "#000000"


@dataclass(frozen=True, kw_only=True, eq=False)
class GapPage:
    """What a page says, in the language that it is to be painted in.

    `ranking` holds every region, most people left out first; the page shows as many
    as it has room for and says how many more there are. `method`, `notes` and
    `sources` are whole sentences.
    """

    title: str
    subtitle: str
    picture: MapPicture
    legend: Legend
    ledger_title: str
    ledger: tuple[LedgerRow, ...]
    total_text: str
    total_people: int
    ranking_title: str
    ranking: tuple[RankedRegion, ...]
    method: str
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    made_on: date
    language: str
    version: str
    theme: Theme = LIGHT


def people_text(count: int) -> str:
    """Write a count of people as it may be published."""
    shown = published_people(count)
    return f"<{number(SMALLEST_PUBLISHED)}" if shown is None else number(shown)
