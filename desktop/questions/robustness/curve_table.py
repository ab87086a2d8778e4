"""The coverage curve as a table: the share served at every threshold tried."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.language import percent, threshold, tr
from desktop.panels.table_model import Column
from desktop.panels.table_view import DataTable
from desktop.panels.tables import canada_names, names_of, number_column, region_column
from desktop.questions.robustness.found import Found
from layers.organizations import CANADA


class CurveTable(DataTable):
    """A row a region, a column a threshold, from near to far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._thresholds_km: list[float] = []
        super().__init__(
            curve_columns([]), name=lambda: tr("By threshold"), parent=parent
        )
        self.sort_by("population", Qt.SortOrder.DescendingOrder)

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        thresholds = found.thresholds_km if found else []
        if thresholds != self._thresholds_km:
            self._thresholds_km = thresholds
            self.take_columns(curve_columns(thresholds))
        self.show_records(_records(found) if found else ())


def curve_columns(thresholds_km: list[float]) -> tuple[Column, ...]:
    """Give the columns: the region, its people, and its share at each threshold."""
    return (
        region_column(),
        number_column(
            "population",
            lambda: tr("People"),
            lambda: tr("Everyone the census counts in the region, each person once."),
            counts="people",
        ),
        *(_share_column(place, km) for place, km in enumerate(thresholds_km)),
    )


def _share_column(place: int, km: float) -> Column:
    return number_column(
        f"share_{place}",
        lambda: threshold(km),
        lambda: tr("Share of people served within {distance}.", distance=threshold(km)),
        percent,
        counts="share",
    )


def _records(found: Found) -> list[dict[str, Any]]:
    made, boundaries = found.sensitivity, found.ledger.boundaries
    records = []
    for row, region in enumerate(found.ids):
        names = (
            canada_names()
            if region == CANADA
            else {"id": region, **names_of(region, boundaries)}
        )
        shares = made.share[row, found.columns].tolist()
        records.append(
            {
                **names,
                "population": float(made.population[row]),
                **{f"share_{place}": share for place, share in enumerate(shares)},
            }
        )
    return records
