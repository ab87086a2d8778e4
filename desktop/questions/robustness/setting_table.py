"""Every way of asking, one by one, for the region selected or for all of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.language import number, percent, threshold, tr
from desktop.panels.region_classes import class_swatch
from desktop.panels.table_model import Column, Record, Swatch
from desktop.panels.table_view import DataTable
from desktop.panels.tables import number_column, rank_column
from desktop.panels.wording import coverage_text
from desktop.questions.robustness.found import Found
from desktop.questions.robustness.wording import decay_name
from desktop.theme import Theme
from layers.coverage.setting import Setting
from layers.coverage.status import Coverage, Overlay


class SettingTable(DataTable):
    """A row a way of asking, the standard's first: class, rank, share, gap or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._found: Found | None = None
        self._region = ""
        super().__init__(
            setting_columns(), name=lambda: tr("Ways of asking"), parent=parent
        )

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._found = found
        self.show_records(setting_records(found, self._region) if found else ())

    def show_region(self, region: str) -> None:
        """Show another region; "" is all of them together."""
        if region != self._region:
            self._region = region
            self.show_found(self._found)


def setting_records(found: Found, region: str) -> list[dict[str, Any]]:
    """Make one record a way of asking."""
    made, row = found.sensitivity, found.row(region)
    return [
        {
            "id": str(column),
            "name": found.name,
            "region": region,
            "setting": setting,
            "share": float(made.share[row, column]),
            "coverage": int(made.coverage[row, column]),
            "rank": int(made.rank[row, column]) or None,
            "gap": bool(made.gap[row, column]),
        }
        for column, setting in enumerate(made.settings)
    ]


def setting_columns() -> tuple[Column, ...]:
    """Give the columns: how it is asked, and what is then said of the region."""
    return (
        Column(
            key="setting",
            title=lambda: tr("Way of asking"),
            tooltip=lambda: tr("The threshold, or the decay that takes its place."),
            value=_order,
            text=lambda record: setting_text(record["setting"]),
        ),
        Column(
            key="coverage",
            title=lambda: tr("Class"),
            tooltip=lambda: tr("The class of the region, asked in this way."),
            value=lambda record: record["coverage"],
            text=lambda record: coverage_text(Coverage(record["coverage"])),
            swatch=_swatch,
        ),
        number_column(
            "share",
            lambda: tr("Served"),
            lambda: tr("Share of people served, weighted where there is a decay."),
            percent,
            counts="share",
        ),
        rank_column(),
        Column(
            key="gap",
            title=lambda: tr("A gap"),
            tooltip=lambda: tr("Whether the region is a gap, asked in this way."),
            value=lambda record: not record["gap"],
            text=lambda record: tr("yes") if record["gap"] else tr("no"),
        ),
        Column(
            key="region",
            title=lambda: tr("Region"),
            tooltip=lambda: tr("The region that is selected, else all together."),
            value=lambda record: record["name"](record["region"]),
            text=lambda record: record["name"](record["region"]),
        ),
    )


def setting_text(setting: Setting) -> str:
    """Say one way of asking."""
    asked = threshold(setting.threshold_km)
    if setting.decay:
        asked = tr(
            "{decay}, {distance}", decay=decay_name(setting.decay), distance=asked
        )
    if setting.detour == 1:
        return asked
    return tr("{way} × {factor}", way=asked, factor=number(setting.detour, 2))


def _order(record: Record) -> tuple[str, float, float]:
    setting = record["setting"]
    return setting.decay, setting.threshold_km, setting.detour


def _swatch(record: Record, theme: Theme) -> Swatch:
    return class_swatch(Coverage(record["coverage"]), Overlay.NONE, theme)
