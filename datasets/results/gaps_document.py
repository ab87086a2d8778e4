"""The answer as one JSON object, for programs: what `gaps --json` prints."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from datasets.results.capacity_files import load_rows
from datasets.results.run_record import standard_document
from datasets.results.tables import UNREACHABLE, Cell, plain_rows, region_rows
from layers.coverage.ledger import Ledger
from layers.coverage.pressure import pressure
from layers.coverage.regions import DISTANCES, REASONS

SCHEMA = "lacuna/gaps/1"


def gaps_document(
    ledger: Ledger,
    record: Mapping[str, object],
    notes: Sequence[Mapping[str, object]],
) -> dict[str, object]:
    """Give standard, total, regions, notes and run record as plain JSON values.

    Counts are whole numbers and shares go from 0 to 1. Null is unknown or, in
    `distance`, without end: `unreachable` people tell the two apart.

    Parameters
    ----------
    notes
        What a reader should know: each with a `code`, its facts and a `message`.
    """
    rows = plain_rows(region_rows(ledger))
    reasons = ledger.table.ineligible_reasons.to_dict(orient="records")
    *boundaries, total = map(_region, rows, reasons)
    return {
        "schema": SCHEMA,
        "standard": standard_document(ledger.standard)
        | {"date": ledger.date.isoformat()},
        "total": total,
        "boundaries": boundaries,
        **_capacity(ledger),
        "notes": [dict(note) for note in notes],
        "run_record": dict(record),
    }


def _capacity(ledger: Ledger) -> dict[str, object]:
    """Give loads and pressure where capacity counts; a load is in its unit a year."""
    if ledger.assignment is None:
        return {}
    columns = ("id", "capacity", "load", "people")
    organizations = [{c: row[c] for c in columns} for row in load_rows(ledger)]
    carried = pressure(ledger).to_dict(orient="records")
    return {"organizations": organizations, "pressure": carried}


def _region(
    row: Mapping[str, Cell], people: Mapping[Hashable, int]
) -> dict[str, object]:
    distances: dict[str, object] = {"unit": "km"}
    for column in DISTANCES:
        value = row[column]
        distances[column.removesuffix("_km")] = None if value == UNREACHABLE else value
    plain = {k: v for k, v in row.items() if k not in (*DISTANCES, "name", "group")}
    return plain | {
        "distance": distances,
        "ineligible_by": {reason: int(people[reason]) for reason in REASONS},
    }
