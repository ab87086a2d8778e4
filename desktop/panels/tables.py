"""The tables of regions and of the ledger: their columns and their records."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from desktop.language import distance, language, number, percent, tr
from desktop.panels.region_classes import class_swatch, class_text, overlay_text
from desktop.panels.table_model import Column, Counts, Record, Swatch
from desktop.panels.wording import coverage_text, status_meaning, status_text
from desktop.theme import Theme
from layers.boundaries import BoundaryLayer
from layers.coverage.regions import RegionTable
from layers.coverage.status import Coverage, Overlay, Status, word
from layers.organizations import CANADA

Text = Callable[[], str]
Threshold = Callable[[], float]


def region_records(table: RegionTable, boundaries: BoundaryLayer) -> list[Record]:
    """Make one record a region, and one for all of them, pinned below."""
    rows: dict[str, dict[str, Any]] = table.frame.to_dict("index")
    records = [
        {**row, "id": identifier, **names_of(identifier, boundaries)}
        for identifier, row in rows.items()
    ]
    return [*records, {**table.total.to_dict(), **canada_names()}]


def names_of(identifier: str, boundaries: BoundaryLayer) -> dict[str, str]:
    """Give a boundary's names in both languages."""
    return {
        "name_en": boundaries.name(identifier, "en"),
        "name_fr": boundaries.name(identifier, "fr"),
    }


def canada_names() -> dict[str, object]:
    """Give the id and names of all regions together."""
    return {"id": CANADA, "name_en": "Canada", "name_fr": "Canada", "pinned": True}


def name(record: Record) -> str:
    """Name a record in the language now spoken."""
    return str(record["name_fr" if language() == "fr" else "name_en"])


def name_column(title: Text, tooltip: Text) -> Column:
    """Make the column of a record's name."""
    return Column(key="name", title=title, tooltip=tooltip, value=name, text=name)


def region_column() -> Column:
    """Make the column of a region's name."""
    return name_column(
        lambda: tr("Region"),
        lambda: tr("The boundary in which people live."),
    )


def number_column(
    key: str,
    title: Text,
    tooltip: Text,
    text: Callable[[float], str] = number,
    *,
    counts: Counts = "",
) -> Column:
    """Make a column of numbers under the record's own key."""
    return Column(
        key=key,
        title=title,
        tooltip=tooltip,
        value=lambda record: float(record[key]),
        text=lambda record: text(float(record[key])),
        is_number=True,
        counts=counts,
    )


def region_columns(threshold_km: Threshold) -> tuple[Column, ...]:
    """Give the columns of the table of regions."""
    return (
        region_column(),
        _people_column(),
        number_column(
            "left_out",
            lambda: tr("Left out"),
            lambda: tr("People who are not served in person: all lines but Served."),
        ),
        number_column(
            "share_served",
            lambda: tr("Served"),
            lambda: tr("Share of people served in person within the threshold."),
            percent,
        ),
        _class_column(),
        _overlay_column(),
        _status_column(Status.REMOTE_ONLY, threshold_km),
        *_distance_columns(),
        *_organization_columns(),
        rank_column(),
    )


def ledger_columns(threshold_km: Threshold) -> tuple[Column, ...]:
    """Give the columns of the ledger: the lines, which add up to the people."""
    return (
        region_column(),
        *(_status_column(status, threshold_km) for status in Status),
        _people_column(),
        number_column(
            "no_data_places",
            lambda: tr("Places not counted"),
            lambda: tr("Places whose number of people is missing; they add nobody."),
        ),
    )


def _status_column(status: Status, threshold_km: Threshold) -> Column:
    return number_column(
        word(status),
        lambda: status_text(status, threshold_km()),
        lambda: status_meaning(status, threshold_km()),
    )


def _people_column() -> Column:
    return number_column(
        "population",
        lambda: tr("People"),
        lambda: tr("Everyone the census counts in the region, each person once."),
    )


def _distance_columns() -> tuple[Column, ...]:
    return (
        number_column(
            "median_km",
            lambda: tr("Median distance"),
            lambda: tr(
                "Half of the people live within this distance of an eligible "
                "organization in person."
            ),
            distance,
        ),
        number_column(
            "p90_km",
            lambda: tr("90% within"),
            lambda: tr(
                "Nine people in ten live within this distance of an eligible "
                "organization in person."
            ),
            distance,
        ),
    )


def _organization_columns() -> tuple[Column, ...]:
    return (
        number_column(
            "organizations",
            lambda: tr("Organizations"),
            lambda: tr(
                "Organizations in the region that count and offer what is asked."
            ),
        ),
        number_column(
            "people_per_organization",
            lambda: tr("People per organization"),
            lambda: tr("People of the region for each of its organizations."),
            _people_each,
        ),
    )


def _people_each(people: float) -> str:
    return tr("no organization") if math.isinf(people) else number(people)


def _class_column() -> Column:
    return Column(
        key="coverage",
        title=lambda: tr("Class"),
        tooltip=lambda: tr("The class of the region by its share of people served."),
        value=lambda record: (record["coverage"], record["overlay"]),
        text=lambda record: coverage_text(_class_of(record)[0]),
        swatch=_swatch,
        cell_tooltip=lambda record: class_text(*_class_of(record)),
    )


def _overlay_column() -> Column:
    return Column(
        key="overlay",
        title=lambda: tr("Mostly"),
        tooltip=lambda: tr("What holds for at least half of the people of the region."),
        value=lambda record: overlay_text(_class_of(record)[1]),
        text=lambda record: overlay_text(_class_of(record)[1]),
    )


def _class_of(record: Record) -> tuple[Coverage, Overlay]:
    return Coverage(int(record["coverage"])), Overlay(int(record["overlay"]))


def _swatch(record: Record, theme: Theme) -> Swatch:
    return class_swatch(*_class_of(record), theme)


def rank_column() -> Column:
    """Make the column of a region's place by people left out."""

    def rank(record: Record) -> int | None:
        return int(record["rank"] or 0) or None

    def text(record: Record) -> str:
        return number(record["rank"]) if rank(record) else ""

    return Column(
        key="rank",
        title=lambda: tr("Rank"),
        tooltip=lambda: tr("Place among the regions; 1 has the most people left out."),
        value=rank,
        text=text,
        is_number=True,
    )
