"""The table of robustness: class, gap, bands and ranks of each region."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.panels.region_classes import class_swatch
from desktop.panels.table_model import Column, Record, Swatch
from desktop.panels.table_view import DataTable
from desktop.panels.tables import (
    canada_names,
    names_of,
    number_column,
    rank_column,
    region_column,
)
from desktop.panels.wording import coverage_text
from desktop.questions.robustness import wording
from desktop.questions.robustness.found import Found
from desktop.questions.robustness.strip import StripDelegate, strip_width
from desktop.theme import Theme
from layers.coverage.holding import Holding
from layers.coverage.status import Coverage, Overlay
from layers.organizations import CANADA

STRIP = "strip"
Shown = Callable[[], Found | None]


class RobustnessTable(DataTable):
    """A row a region; `strip` paints the classes by threshold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._found: Found | None = None
        columns = (*_gap_columns(lambda: self._found), *_rank_columns())
        super().__init__(columns, name=lambda: tr("By region"), parent=parent)
        self.strip = StripDelegate(self)
        keys = [column.key for column in columns]
        self.view.setItemDelegateForColumn(keys.index(STRIP), self.strip)
        self.sort_by("rank")

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._found = found
        self.show_records(_records(found) if found else ())


def _records(found: Found) -> list[dict[str, Any]]:
    return [_record(found, row, region) for row, region in enumerate(found.ids)]


def _record(found: Found, row: int, region: str) -> dict[str, Any]:
    made, boundaries = found.sensitivity, found.ledger.boundaries
    names = (
        canada_names()
        if region == CANADA
        else {"id": region, **names_of(region, boundaries)}
    )
    return {
        **names,
        "found": found,
        "row": row,
        "population": float(made.population[row]),
        "coverage": int(made.coverage[row, 0]),
        "gap": float(made.band.gap_below_km[row]),
        "known": found.holding[row] != Holding.NO_DATA,
        "times": int(made.gap[row].sum()),
        "from_km": float(made.band.from_km[row]),
        "detour": float(made.band.detour_upto[row]),
        "rank": int(made.rank[row, 0]) or None,
        "last_rank": int(made.rank[row].max()) or None,
        STRIP: tuple(made.coverage[row, found.columns].tolist()),
        "strip_standard": found.standard_place,
    }


def _gap_columns(shown: Shown) -> tuple[Column, ...]:
    return (
        region_column(),
        Column(
            key="coverage",
            title=lambda: tr("Class"),
            tooltip=lambda: tr("The class of the region by the standard."),
            value=lambda record: record["coverage"],
            text=lambda record: coverage_text(Coverage(record["coverage"])),
            swatch=_swatch,
        ),
        Column(
            key="gap",
            title=lambda: tr("A gap"),
            tooltip=lambda: tr("The thresholds at which the region is a gap."),
            value=lambda record: record["gap"] if record["known"] else None,
            text=lambda record: wording.gap_text(record["found"], record["row"]),
        ),
        Column(
            key="times",
            title=lambda: tr("A gap in"),
            tooltip=lambda: tr("In how many of the ways of asking it is a gap."),
            value=lambda record: record["times"] if record["known"] else None,
            text=lambda record: wording.times_text(record["found"], record["row"]),
        ),
        _strip_column(shown),
        Column(
            key="band",
            title=lambda: tr("This class"),
            tooltip=lambda: tr("The thresholds at which the class stays as it is."),
            value=lambda record: record["from_km"] if record["known"] else None,
            text=lambda record: wording.class_text(record["found"], record["row"]),
        ),
    )


def _strip_column(shown: Shown) -> Column:
    def title() -> str:
        found = shown()
        if found is None:
            return tr("By threshold")
        return tr("At {distances}", distances=wording.thresholds_text(found))

    return Column(
        key=STRIP,
        title=title,
        tooltip=lambda: tr(
            "The class at each threshold, from near to far; the standard’s own is"
            " underlined."
        ),
        value=lambda record: record[STRIP],
        text=lambda record: wording.strip_text(record["found"], record["row"]),
        cell_tooltip=lambda record: wording.strip_text(
            record["found"], record["row"], "\n"
        ),
        room=lambda record: strip_width(len(record[STRIP])),
    )


def _rank_columns() -> tuple[Column, ...]:
    return (
        Column(
            key="detour",
            title=lambda: tr("Detour up to"),
            tooltip=lambda: tr(
                "How many times longer than straight the way may be before the class"
                " changes."
            ),
            value=lambda record: record["detour"] if record["known"] else None,
            text=_detour,
            is_number=True,
        ),
        rank_column(),
        Column(
            key="ranks",
            title=lambda: tr("Ranks"),
            tooltip=lambda: tr("The first and the last rank in any way of asking."),
            value=lambda record: record["last_rank"],
            text=lambda record: wording.ranks_text(record["found"], record["row"]),
        ),
        number_column(
            "population",
            lambda: tr("People"),
            lambda: tr("Everyone the census counts in the region, each person once."),
            counts="people",
        ),
    )


def _detour(record: Record) -> str:
    return wording.detour_text(record["detour"]) if record["known"] else wording.NOTHING


def _swatch(record: Record, theme: Theme) -> Swatch:
    return class_swatch(Coverage(record["coverage"]), Overlay.NONE, theme)
