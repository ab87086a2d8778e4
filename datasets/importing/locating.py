"""Locating rows that have no place of their own, by what they say of it."""

from __future__ import annotations

import numpy as np

from datasets.coordinates import in_canada
from datasets.gazetteer import bundled_gazetteer
from datasets.geocoding import Geocoded
from datasets.geocoding import geocode as geocoded
from datasets.importing.examined import Ambiguous
from datasets.importing.findings import NOTES, WARNS, Finding
from datasets.importing.table import Mask, Table
from datasets.importing.touched import people_touched
from datasets.locating import LOCATED

GEOCODE = "geocode"
# So rough that a reader has to be told, though the row is located.
_ROUGH = frozenset({"by_rural_area_alone"})


def placeable(table: Table) -> bool:
    """Whether the file says in any column where its rows are."""
    return bool({"place", "postal_code"} & set(table.columns))


def geocode(table: Table, rows: Mask) -> Table:
    """Give rows the place of the town, or of the postal code, that they name.

    How precisely the place is known is written on the row. A row whose place is not
    found, is one of several, or contradicts its postal code, keeps none.
    """
    found = located(table, rows)
    longitude, latitude = np.full(len(table), np.nan), np.full(len(table), np.nan)
    precision = np.full(len(table), "", dtype=object)
    longitude[rows], latitude[rows] = found.longitude, found.latitude
    precision[rows] = found.precision
    placed = rows & np.isfinite(latitude)
    moved = table.with_points(rows, longitude, latitude)
    return moved.with_cells("location_precision", placed, precision)


def located(table: Table, rows: Mask) -> Geocoded:
    """Look up what some rows say of their place."""
    return geocoded(
        table.texts("place")[rows],
        table.texts("province")[rows],
        table.texts("postal_code")[rows],
        rows=table.records.rows[rows],
        gazetteer=bundled_gazetteer(),
        chosen=table.choices.places,
    )


def questions(table: Table) -> tuple[Ambiguous, ...]:
    """Ask which place is meant, of rows without a point: several, none, or at odds."""
    if not placeable(table):
        return ()
    longitude, latitude = table.degrees()
    found = located(table, ~in_canada(latitude, longitude))
    offered = tuple(asked for asked in found.unknown if asked.options)
    return (*found.ambiguous, *offered)


def said_of_places(table: Table, rows: Mask) -> tuple[Finding, ...]:
    """Say how rows were located, and why those that were not have no place."""
    if not rows.any():
        return ()
    found = located(table, rows)
    at = np.flatnonzero(rows)
    findings = []
    for reason in dict.fromkeys(found.reason.tolist()):
        its = found.reason == reason
        fine = reason not in _ROUGH and (found.status[its] == LOCATED).all()
        mask = np.zeros(len(table), dtype=bool)
        mask[at[its]] = True
        findings.append(
            Finding(
                code=str(reason),
                severity=NOTES if fine else WARNS,
                subject=table.records.subject,
                rows=tuple(int(row) for row in table.records.rows[mask]),
                people=people_touched(table, mask),
                examples=_examples(table, mask),
            )
        )
    return tuple(findings)


def _examples(table: Table, mask: Mask) -> tuple[str, ...]:
    said = zip(
        table.texts("place")[mask][:200],
        table.texts("province")[mask][:200],
        table.texts("postal_code")[mask][:200],
        strict=True,
    )
    texts = (", ".join(filter(None, map(str, parts))) for parts in said)
    return tuple(dict.fromkeys(filter(None, texts)))[:5]
