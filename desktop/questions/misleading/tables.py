"""The tables of misleading: regions at the edge, places at the edge, shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.language import number, percent, tr
from desktop.panels.region_classes import class_swatch
from desktop.panels.table_model import Column, Record, Swatch
from desktop.panels.table_tabs import TableTabs
from desktop.panels.table_view import DataTable
from desktop.panels.tables import canada_names, names_of, number_column, region_column
from desktop.panels.wording import coverage_text
from desktop.questions.misleading import wording
from desktop.questions.misleading.found import STATUS, VALUE, Found
from desktop.questions.misleading.places import (
    left_out_text,
    place_columns,
    place_records,
)
from desktop.theme import Theme
from layers.coverage.shortcuts import SHORTCUTS
from layers.coverage.status import Coverage, Overlay
from layers.organizations import CANADA


class MisleadingTables(TableTabs):
    """Edge, shortcuts and places; a row chosen selects its region."""

    region_selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._found: Found | None = None
        self._view = STATUS
        self._is_filled = True
        self._regions: dict[str, str] = {}
        self.edge = DataTable(edge_columns(), name=lambda: tr("Edge"))
        self.shortcuts = DataTable(
            shortcut_columns(self._detour), name=lambda: tr("Shortcuts")
        )
        self.places = DataTable(place_columns(), name=lambda: tr("Marked places"))
        super().__init__(self.edge, self.shortcuts, self.places, parent=parent)
        descending = Qt.SortOrder.DescendingOrder
        self.edge.sort_by("served_people", descending)
        self.shortcuts.sort_by("population", descending)
        self.places.sort_by("people", descending)
        self.edge.row_selected.connect(self.region_selected)
        self.shortcuts.row_selected.connect(self.region_selected)
        self.places.row_selected.connect(self._choose_place)
        self.currentChanged.connect(lambda _place: self._fill_if_shown())

    def show_found(self, found: Found | None, view: str) -> None:
        """Show what was found, with the places of a view, or nothing."""
        self._found = found
        self.edge.show_records(edge_records(found) if found else ())
        self.shortcuts.show_records(shortcut_records(found) if found else ())
        self.show_places(view)

    def show_places(self, view: str) -> None:
        """Show the places that are marked on the map, once their tab is looked at.

        Sorting thousands of rows would hold up a slider that is dragged.
        """
        self._view, self._is_filled = view, False
        self._fill_if_shown()

    def fill(self) -> None:
        """List the marked places, whether anybody looks or not."""
        if self._is_filled:
            return
        self._is_filled = True
        found = self._found
        records = place_records(found, self._view) if found else []
        self._regions = {str(one["id"]): str(one["region"]) for one in records}
        self.places.show_records(records)
        marked = len(found.marks[self._view]) if found else 0
        self.setTabToolTip(self.indexOf(self.places), left_out_text(marked))

    def select(self, region: str) -> None:
        """Select the rows of a region, telling nobody."""
        self.edge.select(region)
        self.shortcuts.select(region)
        if self._regions.get(self.places.selected()) != region:
            self.places.select("")

    def _fill_if_shown(self) -> None:
        if self.currentWidget() is self.places or self._found is None:
            self.fill()

    def _choose_place(self, place: str) -> None:
        if self._regions.get(place):
            self.region_selected.emit(self._regions[place])

    def _detour(self) -> float:
        return self._found.detour if self._found else 1.0


def _named(found: Found, region: str) -> dict[str, Any]:
    if region == CANADA:
        return canada_names()
    return {"id": region, **names_of(region, found.ledger.boundaries)}


def edge_records(found: Found) -> list[dict[str, Any]]:
    """Make one record a region of what organizations outside could change."""
    rows: list[dict[str, Any]] = found.border.frame.to_dict("records")
    return [
        {
            **_named(found, region),
            **row,
            "share": float(found.shares[STATUS][place]),
            "nearer_share": float(found.shares[VALUE][place]),
        }
        for place, (region, row) in enumerate(zip(found.ids, rows, strict=True))
    ]


def edge_columns() -> tuple[Column, ...]:
    """Give the columns of the regions at the edge."""
    return (
        region_column(),
        number_column(
            "served_people",
            lambda: tr("Could be served"),
            lambda: tr("People not served whom organizations outside could serve."),
            counts="people",
        ),
        number_column(
            "share",
            lambda: tr("Share"),
            lambda: tr("Share of the region’s people who could be served."),
            percent,
            counts="share",
        ),
        number_column(
            "share_low",
            lambda: tr("Least served"),
            lambda: tr("Share served if there is nobody outside: the answer."),
            percent,
            counts="share",
        ),
        number_column(
            "share_high",
            lambda: tr("Most served"),
            lambda: tr("Share served if there is help everywhere outside."),
            percent,
            counts="share",
        ),
        _class_column("coverage_low", lambda: tr("Class")),
        _class_column("coverage_high", lambda: tr("Class at best")),
        number_column(
            "nearer_people",
            lambda: tr("Could be nearer"),
            lambda: tr("People for whom help could be nearer than is known."),
            counts="people",
        ),
        _people_column(),
    )


def _class_column(key: str, title: Callable[[], str]) -> Column:
    def swatch(record: Record, theme: Theme) -> Swatch:
        return class_swatch(Coverage(int(record[key])), Overlay.NONE, theme)

    return Column(
        key=key,
        title=title,
        tooltip=lambda: tr("The class of the region by its share of people served."),
        value=lambda record: int(record[key]),
        text=lambda record: coverage_text(Coverage(int(record[key]))),
        swatch=swatch,
    )


def _people_column() -> Column:
    return number_column(
        "population",
        lambda: tr("People"),
        lambda: tr("Everyone the census counts in the region, each person once."),
        counts="people",
    )


def shortcut_records(found: Found) -> list[dict[str, Any]]:
    """Make one record a region of what shortcuts would have said."""
    rows: list[dict[str, Any]] = found.shortcuts.to_dict("records")
    return [
        {
            **_named(found, region),
            **row,
            **{
                f"{one}_difference": wording.difference(found, region, one)
                for one in SHORTCUTS
            },
        }
        for region, row in zip(found.ids, rows, strict=True)
    ]


def shortcut_columns(detour: Callable[[], float]) -> tuple[Column, ...]:
    """Give the columns of the shortcuts; `detour` is the factor that was asked."""
    return (
        region_column(),
        number_column(
            "served",
            lambda: tr("Within reach"),
            lambda: tr("People within the threshold, by the program’s own method."),
            counts="people",
        ),
        *_columns_of("centroid", lambda: tr("By centres")),
        *_columns_of("planar", lambda: tr("In a plane")),
        number_column(
            "detour_served",
            lambda: tr("Ways × {factor}", factor=number(detour(), 2)),
            lambda: tr("People within the threshold when ways are so much longer."),
            counts="people",
        ),
        *_error_columns("no_detour"),
        _people_column(),
    )


def _columns_of(shortcut: str, title: Callable[[], str]) -> tuple[Column, ...]:
    return (
        number_column(
            f"{shortcut}_served",
            title,
            lambda: tr("People within the threshold, by the shortcut."),
            counts="people",
        ),
        *_error_columns(shortcut),
    )


def _error_columns(shortcut: str) -> tuple[Column, ...]:
    return (
        number_column(
            f"{shortcut}_difference",
            lambda: tr("Difference"),
            lambda: tr("What the shortcut says, less what the truer method says."),
            wording.signed_people,
        ),
        number_column(
            f"{shortcut}_wrong",
            lambda: tr("Misplaced"),
            lambda: tr("People on the wrong side of the threshold, either way."),
            counts="people",
        ),
    )
