"""The table of marked places: the interval in which each one's value could lie."""

from __future__ import annotations

from typing import Any

import numpy as np

from desktop.language import distance, language, number, tr
from desktop.panels.table_model import Column, Record
from desktop.panels.tables import number_column
from desktop.panels.wording import status_text
from desktop.questions.misleading.found import Found
from layers.coverage.status import Status

MOST = 5000  # more rows than anybody reads; all of them are marked on the map


def place_records(found: Found, view: str) -> list[dict[str, Any]]:
    """Make one record a marked place, those with most people first."""
    ledger, guard = found.ledger, found.border
    people = np.nan_to_num(found.people, nan=-1.0)
    rows = np.flatnonzero(found.doubtful(view))
    rows = rows[np.argsort(-people[rows], kind="stable")][:MOST]
    codes = ledger.population.codes[ledger.boundaries.level]
    known = ledger.boundaries.position
    return [
        {
            "id": str(ledger.population.ids[row]),
            "region": codes[row] if codes[row] in known else "",
            "boundaries": ledger.boundaries,
            "people": float(found.people[row]),
            "low_km": float(guard.low_km[row]),
            "high_km": float(ledger.distance_km[row]),
            "status": int(ledger.status[row]),
            "best": int(guard.best_status[row]),
            "threshold": ledger.standard.threshold_km,
        }
        for row in rows.tolist()
    ]


def left_out_text(marked: int) -> str:
    """Say that not every marked place is listed; "" where all are."""
    if marked <= MOST:
        return ""
    return tr(
        "The {count} places with most people, of {all} that are marked.",
        count=number(MOST),
        all=number(marked),
    )


def place_columns() -> tuple[Column, ...]:
    """Give the columns of the marked places."""
    return (
        Column(
            key="place",
            title=lambda: tr("Place"),
            tooltip=lambda: tr("The id of the population point."),
            value=lambda record: record["id"],
            text=lambda record: record["id"],
        ),
        Column(
            key="region",
            title=lambda: tr("Region"),
            tooltip=lambda: tr("The boundary in which people live."),
            value=_region,
            text=_region,
        ),
        number_column(
            "people",
            lambda: tr("People"),
            lambda: tr("People of the place."),
            _people,
            counts="people",
        ),
        number_column(
            "low_km",
            lambda: tr("Help from"),
            lambda: tr("The least that the distance to help could be."),
            distance,
        ),
        number_column(
            "high_km",
            lambda: tr("To"),
            lambda: tr("The distance to the nearest organization that is loaded."),
            distance,
        ),
        _status_column("status", lambda: tr("Now")),
        _status_column("best", lambda: tr("At best")),
    )


def _status_column(key: str, title: Any) -> Column:
    return Column(
        key=key,
        title=title,
        tooltip=lambda: tr("The line of the ledger that the place is on."),
        value=lambda record: record[key],
        text=lambda record: status_text(Status(record[key]), record["threshold"]),
    )


def _region(record: Record) -> str:
    if not record["region"]:
        return tr("Outside every boundary")
    return str(record["boundaries"].name(record["region"], language()))


def _people(people: float) -> str:
    return number(people) if np.isfinite(people) else "–"
