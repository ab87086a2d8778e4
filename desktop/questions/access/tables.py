"""The tables of access: region by region, and organization by organization."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.language import number, percent, tr
from desktop.panels.empty_note import EmptyNote
from desktop.panels.table_model import Column, Record
from desktop.panels.table_tabs import TableTabs
from desktop.panels.table_view import DataTable
from desktop.panels.tables import (
    canada_names,
    name_column,
    names_of,
    number_column,
    region_column,
)
from desktop.questions.access.found import Found
from desktop.questions.access.scale import Scale, scale_for
from desktop.questions.access.wording import (
    standing_meaning,
    standing_text,
    uncapitalized,
)
from layers.access.measures import PER_PERSON
from layers.access.standing import Standing
from layers.organizations import CANADA

RISING = Qt.SortOrder.AscendingOrder


class AccessTables(TableTabs):
    """Access by region and by organization; the columns say what the measure found."""

    region_selected = Signal(str)
    organization_selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._found: Found | None = None
        self._scale = self._ratio_scale = scale_for(PER_PERSON, ())
        self.regions = DataTable(self._region_columns(), name=lambda: tr("By region"))
        self.sites = DataTable(self._site_columns(), name=lambda: tr("By organization"))
        super().__init__(self.regions, self.sites, parent=parent)
        self._empty = [EmptyNote(table) for table in self.tables()]
        self.regions.sort_by("rank", RISING)
        self.sites.sort_by("name", RISING)
        self.regions.row_selected.connect(self.region_selected)
        self.sites.row_selected.connect(self.organization_selected)

    def show_found(
        self, found: Found | None, scale: Scale, ratio_scale: Scale, why: str
    ) -> None:
        """Show what was found, or why there is nothing."""
        self._found, self._scale, self._ratio_scale = found, scale, ratio_scale
        self.regions.show_records(region_records(found, scale) if found else [])
        self.sites.show_records(site_records(found, ratio_scale) if found else [])
        for note in self._empty:
            note.say(why)
        changed = found is not None and found.before is not None
        counts = found is not None and found.access.asked is not None
        _hide(self.regions, set() if changed else {"change"})
        _hide(self.sites, set() if counts else {"asked", "ratio"})

    def select(self, region: str, organization: str) -> None:
        """Select the rows of a region and an organization, telling nobody."""
        self.regions.select(region)
        self.sites.select(organization)

    @property
    def _is_cost(self) -> bool:
        return self._found is not None and self._found.measure.lower_is_better

    def _region_columns(self) -> tuple[Column, ...]:
        return (
            region_column(),
            number_column(
                "population",
                lambda: tr("People"),
                lambda: tr("People of the group in the region, each counted once."),
                counts="people",
            ),
            number_column(
                "access_mean",
                lambda: self._scale.head(),
                lambda: tr("The mean over the people who live there, in this unit."),
                self._mean_text,
            ),
            number_column(
                "ratio",
                lambda: tr("Of Canada’s mean"),
                lambda: tr("The region’s mean as a share of that of all regions."),
                lambda share: percent(share, 0),
            ),
            self._standing_column("none", Standing.NONE),
            self._standing_column("unreachable", Standing.UNREACHABLE),
            self._change_column(),
            _rank_column(),
        )

    def _standing_column(self, key: str, standing: Standing) -> Column:
        return number_column(
            key,
            lambda: standing_text(standing, is_cost=self._is_cost),
            lambda: standing_meaning(standing, is_cost=self._is_cost),
            counts="people",
        )

    def _change_column(self) -> Column:
        return number_column(
            "change",
            lambda: tr("Change"),
            lambda: tr("The mean less that of the baseline, in the same unit."),
            lambda shown: self._scale.change(shown / self._scale.factor),
        )

    def _mean_text(self, shown: float) -> str:
        return self._scale.text(shown / self._scale.factor)

    def _site_columns(self) -> tuple[Column, ...]:
        return (
            name_column(
                lambda: tr("Organization"),
                lambda: tr("Organizations with something to give in person."),
            ),
            number_column(
                "supply",
                lambda: tr("Supply"),
                lambda: tr("What it supplies: its capacity, or one."),
                _plain,
            ),
            number_column(
                "in_catchment",
                lambda: tr("People in its catchment"),
                lambda: tr("People in demand whom it may serve within the catchment."),
                counts="people",
            ),
            number_column(
                "asked",
                lambda: tr("People who come"),
                lambda: tr("Those who turn to it, weighted as the measure says."),
                _people,
                counts="people",
            ),
            number_column(
                "ratio",
                lambda: tr(
                    "Ratio Rⱼ, {unit}", unit=uncapitalized(self._ratio_scale.head())
                ),
                lambda: tr("Its supply divided by the people who come."),
                self._ratio_text,
            ),
        )

    def _ratio_text(self, shown: float) -> str:
        if math.isnan(shown):
            return tr("nobody comes")
        return self._ratio_scale.text(shown / self._ratio_scale.factor)


def region_records(found: Found, scale: Scale) -> list[Record]:
    """Make one record a region, and one for all of them, pinned below."""
    rows: dict[str, dict[str, Any]] = found.table.to_dict("index")
    records: list[Record] = []
    for identifier, row in rows.items():
        names = (
            canada_names()
            if identifier == CANADA
            else {"id": identifier, **names_of(identifier, found.both.boundaries)}
        )
        shown = {
            "access_mean": scale.shown(mean_of(row)),
            "change": scale.shown(change_of(found, identifier)),
        }
        records.append({**row, **names, **shown})
    return records


def mean_of(row: Any) -> float:
    """Give a region's mean; without end where none who lives there has a cost."""
    if math.isnan(row["access_mean"]) and row["out_of_reach"]:
        return math.inf
    return float(row["access_mean"])


def change_of(found: Found, region: str) -> float:
    """Give a region's mean less that of the baseline; NaN where there is none."""
    if found.before is None:
        return math.nan
    after, before = (mean_of(t.loc[region]) for t in (found.table, found.before))
    return after - before if math.isfinite(after - before) else math.nan


def site_records(found: Found, scale: Scale) -> list[Record]:
    """Make one record an organization that has something to give."""
    layer = found.both.organizations
    rows: dict[str, dict[str, Any]] = found.sites.to_dict("index")
    return [
        {
            **row,
            "id": identifier,
            "name_en": layer.name(identifier, "en"),
            "name_fr": layer.name(identifier, "fr"),
            "ratio": scale.shown(row["ratio"]),
        }
        for identifier, row in rows.items()
    ]


def _rank_column() -> Column:
    def rank(record: Record) -> int | None:
        return int(record["rank"]) or None

    return Column(
        key="rank",
        title=lambda: tr("Rank"),
        tooltip=lambda: tr("Place among the regions; 1 has the worst access."),
        value=rank,
        text=lambda record: number(record["rank"]) if rank(record) else "",
        is_number=True,
    )


def _people(people: float) -> str:
    if math.isnan(people):
        return "–"
    return number(people, 0 if people >= 100 else 1)


def _plain(value: float) -> str:
    decimals = next((d for d in range(3) if round(value, d) == value), 3)
    return number(value, decimals)


def _hide(table: DataTable, keys: set[str]) -> None:
    table.show_columns({c.key for c in table.model.columns} - keys)
