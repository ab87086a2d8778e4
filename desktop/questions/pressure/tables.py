"""The tables of pressure: from region to region, and what each region carries."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.language import language, percent, signed, tr
from desktop.panels.empty_note import EmptyNote
from desktop.panels.table_model import Column, Record, Swatch
from desktop.panels.table_tabs import TableTabs
from desktop.panels.table_view import DataTable
from desktop.panels.tables import (
    canada_names,
    names_of,
    number_column,
    region_column,
)
from desktop.questions.pressure.found import OUTSIDE, Found
from desktop.questions.pressure.wording import role_colours, role_text, role_word
from desktop.theme import Theme
from layers.coverage.balance import Role
from layers.organizations import CANADA

COUNTS = ("served", "at_home", "by_others", "for_others", "net")


class PressureTables(TableTabs):
    """From region to region, and region by region; a row chosen selects its region."""

    region_selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._ends: dict[str, tuple[str, str]] = {}
        self.pairs = DataTable(pair_columns(), name=lambda: tr("From region to region"))
        self.regions = DataTable(balance_columns(), name=lambda: tr("By region"))
        super().__init__(self.pairs, self.regions, parent=parent)
        self._empty = [EmptyNote(table) for table in self.tables()]
        # The pairs come sorted: at each step of a slider, thousands of them.
        self.regions.sort_by("for_others", Qt.SortOrder.DescendingOrder)
        self.pairs.row_selected.connect(
            lambda row: self.region_selected.emit(self._ends[row][0])
        )
        self.regions.row_selected.connect(self.region_selected)

    def show_found(self, found: Found | None, said: str = "") -> None:
        """Show what was found, or what is `said` where nothing was."""
        records = pair_records(found) if found else []
        self._ends = {str(one["id"]): (one["from"], one["to"]) for one in records}
        self.pairs.show_records(records)
        self.regions.show_records(balance_records(found) if found else [])
        for note in self._empty:
            note.say(said)

    def select(self, region: str) -> None:
        """Select the rows of a region, telling nobody."""
        self.regions.select(region)
        # A row that is of the region stays, the one that was chosen among others.
        if region in self._ends.get(self.pairs.selected(), ()):
            return
        own = (row for row, ends in self._ends.items() if region in ends)
        self.pairs.select(next(own, "") if region else "")


def pair_records(found: Found) -> list[dict[str, Any]]:
    """Make one record a pair of regions, most people first."""
    names = {
        str(one): names_of(str(one), found.boundaries) for one in found.boundaries.ids
    }
    return [
        {
            "id": f"{row['from']}>{row['to']}",
            **row,
            "from_names": names[row["from"]],
            "to_names": names.get(row["to"], {}),
        }
        for row in found.pairs.to_dict("records")
    ]


def pair_columns() -> tuple[Column, ...]:
    """Give the columns of the table from region to region."""

    def start(record: Record) -> str:
        return str(record["from_names"][f"name_{language()}"])

    def end(record: Record) -> str:
        if record["to"] == OUTSIDE:
            return tr("Outside every region")
        return str(record["to_names"][f"name_{language()}"])

    return (
        Column(
            key="from",
            title=lambda: tr("From"),
            tooltip=lambda: tr("The region where people live."),
            value=start,
            text=start,
        ),
        Column(
            key="to",
            title=lambda: tr("To"),
            tooltip=lambda: tr("The region whose organizations take them."),
            value=end,
            text=end,
        ),
        number_column(
            "people",
            lambda: tr("People carried"),
            lambda: tr("People of the first region whom the second one carries."),
            counts="people",
        ),
        number_column(
            "share",
            lambda: tr("Of its served"),
            lambda: tr("Share of the people served of the region where they live."),
            percent,
            counts="share",
        ),
    )


def balance_records(found: Found) -> list[dict[str, Any]]:
    """Make one record a region, and one for all of them, pinned below."""
    rows: dict[str, dict[str, Any]] = found.regions.to_dict("index")
    records = [
        {**row, "id": identifier, **names_of(identifier, found.boundaries)}
        for identifier, row in rows.items()
    ]
    total: dict[str, Any] = {column: found.regions[column].sum() for column in COUNTS}
    # Those that one region sends and another takes are no net of a country.
    share = total["net"] / total["served"] if total["served"] else math.nan
    return [*records, {**total, "net_share": share, "role": None, **canada_names()}]


def balance_columns() -> tuple[Column, ...]:
    """Give the columns of the table of what each region carries."""
    return (
        region_column(),
        number_column(
            "served",
            lambda: tr("Served"),
            lambda: tr("People of the region who are served, wherever that is."),
            counts="people",
        ),
        number_column(
            "at_home",
            lambda: tr("At home"),
            lambda: tr("Those whom an organization of their own region takes."),
            counts="people",
        ),
        number_column(
            "by_others",
            lambda: tr("Carried by others"),
            lambda: tr("Those whom an organization of another region takes."),
            counts="people",
        ),
        number_column(
            "for_others",
            lambda: tr("Carried for others"),
            lambda: tr("People of other regions whom organizations of this one take."),
            counts="people",
        ),
        number_column(
            "net",
            lambda: tr("Net"),
            lambda: tr("People carried for others less people carried by others."),
            signed,
            counts="share",
        ),
        number_column(
            "net_share",
            lambda: tr("Net share"),
            lambda: tr("Net as a share of the people served of the region."),
            _signed_share,
            counts="share",
        ),
        _role_column(),
    )


def _signed_share(share: float) -> str:
    return ("+" if round(share, 3) > 0 else "") + percent(share)


def _role_column() -> Column:
    def role(record: Record) -> Role | None:
        return None if record["id"] == CANADA else Role(int(record["role"]))

    def swatch(record: Record, theme: Theme) -> Swatch | None:
        own = role(record)
        return None if own is None else Swatch(colour=role_colours(theme)[own])

    def said(record: Record) -> str:
        own = role(record)
        return "" if own is None else role_word(own)

    def whole(record: Record) -> str:
        own = role(record)
        return "" if own is None else role_text(own)

    return Column(
        key="role",
        title=lambda: tr("Class"),
        tooltip=lambda: tr("The class of the region on the map, by its net share."),
        value=role,
        text=said,
        swatch=swatch,
        cell_tooltip=whole,
    )
