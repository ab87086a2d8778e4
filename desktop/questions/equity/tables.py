"""The tables of equity: class by class, and each region beside its neighbours."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.language import number, percent, signed, tr
from desktop.map.style import HATCHES, hatch_colour
from desktop.panels.empty_note import EmptyNote
from desktop.panels.table_model import Column, Record, Swatch
from desktop.panels.table_tabs import TableTabs
from desktop.panels.table_view import DataTable
from desktop.panels.tables import names_of, number_column, region_column
from desktop.questions.equity.found import DISTANCE, Found
from desktop.questions.equity.reading import nothing_to_show
from desktop.questions.equity.wording import (
    ALONE,
    amount_text,
    class_text,
    quiet_colour,
    surroundings_colour,
    surroundings_text,
)
from desktop.theme import Theme
from layers.equity.clusters import Surroundings, WhyNot

NOTHING = "–"
EVERYONE = "everyone"
DIGITS = 3


class EquityTables(TableTabs):
    """Class by class, and region by region; a row chosen selects its region."""

    region_selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._regions: frozenset[str] = frozenset()
        self._of = DISTANCE
        self.classes = DataTable(class_columns(self._mean), name=lambda: tr("By class"))
        self.clusters = DataTable(
            cluster_columns(), name=lambda: tr("Gaps side by side")
        )
        super().__init__(self.classes, self.clusters, parent=parent)
        self._empty = [EmptyNote(table) for table in self.tables()]
        self.classes.sort_by("people", Qt.SortOrder.DescendingOrder)
        self.clusters.sort_by("gap", Qt.SortOrder.DescendingOrder)
        self.classes.row_selected.connect(self._choose_class)
        self.clusters.row_selected.connect(self.region_selected)
        self.retranslate()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._of = found.asked.of if found else DISTANCE
        self._regions = frozenset(found.boundaries.position) if found else frozenset()
        self.classes.show_records(class_records(found) if found else [])
        self.clusters.show_records(cluster_records(found) if found else [])

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        for note in self._empty:
            note.say(nothing_to_show())

    def select(self, region: str) -> None:
        """Select the rows of a region, telling nobody."""
        self.classes.select(region)
        self.clusters.select(region)

    def _choose_class(self, word: str) -> None:
        if word in self._regions:
            self.region_selected.emit(word)

    def _mean(self, value: float) -> str:
        return amount_text(self._of, value)


def class_columns(mean: Callable[[float], str]) -> tuple[Column, ...]:
    """Give the columns of the table by class; `mean` writes an amount."""
    return (
        _class_column(),
        number_column(
            "people",
            lambda: tr("People"),
            lambda: tr("People of the group who have a number."),
            counts="people",
        ),
        number_column(
            "mean",
            lambda: tr("Mean"),
            lambda: tr("What the mean person of the class has."),
            mean,
        ),
        number_column(
            "inside",
            lambda: tr("Theil inside"),
            lambda: tr("Theil’s T among the people of the class alone."),
            lambda value: number(value, DIGITS),
        ),
        *_share_columns(),
    )


def _share_columns() -> tuple[Column, ...]:
    return (
        number_column(
            "within",
            lambda: tr("Share within"),
            lambda: tr(
                "What the class adds to what lies inside classes, as a share of all"
                " inequality."
            ),
            percent,
        ),
        number_column(
            "between",
            lambda: tr("Share between"),
            lambda: tr(
                "What the class adds to what lies between classes, as a share of"
                " all inequality; below 0, it has less than its share."
            ),
            _signed_share,
        ),
    )


def _class_column() -> Column:
    def name(record: Record) -> str:
        if record["id"] == EVERYONE:
            return tr("Everyone measured")
        return class_text(record["split"], record["id"], record["boundaries"])

    return Column(
        key="class",
        title=lambda: tr("Class"),
        tooltip=lambda: tr("What people are classed by, as asked."),
        value=name,
        text=name,
    )


def class_records(found: Found) -> list[dict[str, object]]:
    """Make one record a class, and one for everyone, pinned below."""
    classes, amounts = found.parts, found.made.measured.amounts
    parts = classes.parts
    total = parts.total or math.nan  # of no inequality there are no shares
    shown = {"split": found.asked.split, "boundaries": found.boundaries}
    records: list[dict[str, object]] = [
        {
            **shown,
            "id": word,
            "people": float(classes.people[k]),
            "mean": float(classes.mean[k]),
            "inside": float(parts.inside[k]),
            "within": float(parts.within_each[k] / total),
            "between": float(parts.between_each[k] / total),
        }
        for k, word in enumerate(classes.words)
    ]
    everyone = {
        "id": EVERYONE,
        "pinned": True,
        "people": amounts.everyone,
        "mean": amounts.mean,
        "inside": parts.total,
        "within": parts.within / total,
        "between": parts.between / total,
    }
    return [*records, {**shown, **everyone}]


def _signed_share(share: float) -> str:
    if math.isnan(share):
        return NOTHING
    return ("+" if round(share, 3) > 0 else "") + percent(share)


def cluster_records(found: Found) -> list[dict[str, object]]:
    """Make one record a region that is lived in."""
    clusters = found.clusters
    made = clusters.found
    told = made.why_not is WhyNot.NONE
    linked = clusters.neighbours.count > 0
    known = linked & told
    return [
        {
            "id": str(identifier),
            **names_of(str(identifier), found.boundaries),
            "gap": float(clusters.gap[k]),
            "lag": float(made.lag[k]) if linked[k] else math.nan,
            "local": float(made.local[k]) if known[k] else math.nan,
            "p": float(made.local_p[k]) if known[k] else math.nan,
            "q": float(made.q[k]) if known[k] else math.nan,
            "kind": Surroundings(int(made.surroundings[k])),
            "known": bool(known[k]),
            "linked": bool(linked[k]),
            "stands_out": bool(made.stands_out[k]),
        }
        for k, identifier in enumerate(found.boundaries.ids[clusters.rows])
    ]


def cluster_columns() -> tuple[Column, ...]:
    """Give the columns of the table of gaps side by side."""
    return (
        region_column(),
        number_column(
            "gap",
            lambda: tr("Left out"),
            lambda: tr("Share of the people of the region who are left out."),
            percent,
            counts="share",
        ),
        number_column(
            "lag",
            lambda: tr("Neighbours"),
            lambda: tr("Mean share left out of the regions that touch it."),
            percent,
        ),
        _surroundings_column(),
        _stands_out_column(),
        number_column(
            "p",
            lambda: tr("p"),
            lambda: tr("How often chance gives neighbours as far from the mean."),
            _p,
        ),
        number_column(
            "q",
            lambda: tr("q"),
            lambda: tr("p adjusted for false discoveries (Benjamini and Hochberg)."),
            _p,
        ),
        number_column(
            "local",
            lambda: tr("Local I"),
            lambda: tr("Local Moran’s I; above 0, alike its neighbours."),
            lambda value: signed(value, 2),
        ),
    )


def _p(value: float) -> str:
    return NOTHING if np.isnan(value) else number(value, DIGITS)


def _surroundings_column() -> Column:
    def said(record: Record) -> str:
        if record["known"] or not record["linked"]:
            return surroundings_text(record["kind"])
        return NOTHING

    def swatch(record: Record, theme: Theme) -> Swatch | None:
        if not record["linked"]:
            colour = surroundings_colour(record["kind"], theme)
            return Swatch(
                colour=colour,
                hatch=HATCHES[ALONE],
                hatch_colour=hatch_colour(ALONE, theme),
            )
        if not record["stands_out"]:
            return Swatch(colour=quiet_colour(theme))
        return Swatch(colour=surroundings_colour(record["kind"], theme))

    return Column(
        key="surroundings",
        title=lambda: tr("Surroundings"),
        tooltip=lambda: tr(
            "Whether the region and its neighbours lie above the mean of all regions."
        ),
        value=said,
        text=said,
        swatch=swatch,
    )


def _stands_out_column() -> Column:
    def said(record: Record) -> str:
        return tr("yes") if record["stands_out"] else tr("no")

    return Column(
        key="stands_out",
        title=lambda: tr("Stands out"),
        tooltip=lambda: tr("Whether chance would rarely give such surroundings."),
        value=said,
        text=said,
    )
