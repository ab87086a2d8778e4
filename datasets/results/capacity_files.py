"""Loads and pressure as tables: what each organization takes, and whose people."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from pathlib import Path

from datasets.formulas import neutralised
from datasets.results.into_place import written_beside
from datasets.results.tables import Cell
from layers.boundaries import BoundaryLayer
from layers.coverage.ledger import Ledger
from layers.coverage.pressure import loads, pressure

LOAD_COLUMNS = ("id", "name_en", "name_fr", "capacity", "people", "load")
PRESSURE_COLUMNS = (
    "from",
    "from_name_en",
    "from_name_fr",
    "to",
    "to_name_en",
    "to_name_fr",
    "people",
)
# Of a load, people times the need: a millionth of a case.
LOAD_DECIMALS = 6


def load_rows(ledger: Ledger) -> list[dict[str, Cell]]:
    """List every organization by id; `load` is a year's, in the unit of `capacity`.

    `capacity` is None where it is not known, and then taken as without end.

    Raises
    ------
    ValueError
        When capacity does not count in the ledger.
    """
    frame = loads(ledger)
    names = ledger.organizations.frame
    columns = (frame[name].tolist() for name in ("capacity", "people", "load"))
    return [
        {
            "id": str(identifier),
            "name_en": str(names.at[identifier, "name_en"]),
            "name_fr": str(names.at[identifier, "name_fr"]),
            "capacity": plain_amount(capacity),
            "people": int(people),
            "load": plain_amount(load),
        }
        for identifier, capacity, people, load in zip(
            frame.index, *columns, strict=True
        )
    ]


def plain_amount(amount: float) -> int | float | None:
    """Write a whole amount without a point, and one that is not known as None."""
    if math.isnan(amount):
        return None
    return int(amount) if amount.is_integer() else round(amount, LOAD_DECIMALS)


def pressure_rows(ledger: Ledger) -> list[dict[str, Cell]]:
    """List whose people are taken in which region, most people first.

    `to` and its names are None where the organization stands outside every region. The
    people served of a region are the sum of its rows as `from`.

    Raises
    ------
    ValueError
        When capacity does not count in the ledger.
    """
    columns = (pressure(ledger)[name].tolist() for name in ("from", "to", "people"))
    return [
        {
            **_named(ledger.boundaries, "from", origin),
            **_named(ledger.boundaries, "to", target),
            "people": int(people),
        }
        for origin, target, people in zip(*columns, strict=True)
    ]


def _named(
    boundaries: BoundaryLayer, end: str, identifier: str | None
) -> dict[str, Cell]:
    names = boundaries.frame
    english, french = (
        None if identifier is None else str(names.at[identifier, column])
        for column in ("name_en", "name_fr")
    )
    return {end: identifier, f"{end}_name_en": english, f"{end}_name_fr": french}


def write_loads_csv(path: Path, ledger: Ledger) -> None:
    """Write `load_rows` as CSV, UTF-8 with a mark so that Excel shows accents.

    A capacity that is not known is an empty cell.
    """
    _write(path, LOAD_COLUMNS, load_rows(ledger))


def write_pressure_csv(path: Path, ledger: Ledger) -> None:
    """Write `pressure_rows` likewise; outside every region is an empty cell."""
    _write(path, PRESSURE_COLUMNS, pressure_rows(ledger))


def _write(path: Path, columns: Sequence[str], rows: list[dict[str, Cell]]) -> None:
    with (
        written_beside(path) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_cell(row[column]) for column in columns])


def _cell(value: Cell) -> Cell:
    return neutralised(value) if isinstance(value, str) else value
