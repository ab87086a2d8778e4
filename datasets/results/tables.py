"""The regions as a table: one row each and a total, for CSV and every other export."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pandas as pd

from datasets.formulas import neutralised
from datasets.results.into_place import written_beside
from layers.coverage.ledger import Ledger
from layers.coverage.regions import DISTANCES, PEOPLE
from layers.coverage.status import Coverage, Overlay, word
from layers.organizations import CANADA

TOTAL_ID = CANADA
TOTAL_NAME = "Canada"
COLUMNS = (
    "id",
    "name_en",
    "name_fr",
    *PEOPLE,
    "no_data_places",
    "left_out",
    "share_served",
    "class",
    "overlay",
    "rank",
    "organizations",
    "people_per_organization",
    *DISTANCES,
    "group",
)
WHOLE = (*PEOPLE, "no_data_places", "left_out", "rank", "organizations")
UNREACHABLE = "unreachable"
DISTANCE_DECIMALS = 3
SHARE_DECIMALS = 6

Cell = str | int | float | None


def region_rows(ledger: Ledger, language: str = "en") -> pd.DataFrame:
    """Put regions and total in `COLUMNS`, and `name` in a language, one row each.

    The rows are in the order of the boundaries, and the total comes last with id
    "canada". `class` and `overlay` are words. Floats are as the ledger has them:
    inf is unreachable (or no organization), NaN unknown. The people are those of the
    ledger's group.
    """
    table = ledger.table
    frame = pd.concat([table.frame, table.total.to_frame(TOTAL_ID).T])
    ids = [str(i) for i in table.frame.index]
    names = ledger.boundaries.frame.loc[table.frame.index]
    rows = pd.DataFrame(
        {
            "id": [*ids, TOTAL_ID],
            "name": [
                *(ledger.boundaries.name(i, language) for i in table.frame.index),
                TOTAL_NAME,
            ],
            "name_en": [*names["name_en"].astype(str), TOTAL_NAME],
            "name_fr": [*names["name_fr"].astype(str), TOTAL_NAME],
            "class": [word(Coverage(int(c))) for c in frame["coverage"]],
            "overlay": [word(Overlay(int(o))) for o in frame["overlay"]],
        }
    )
    rows["group"] = ledger.group
    for column in COLUMNS:
        if column not in rows:
            kind = np.int64 if column in WHOLE else np.float64
            rows[column] = frame[column].to_numpy().astype(kind)
    return rows[["name", *COLUMNS]]


def plain_rows(rows: pd.DataFrame) -> list[dict[str, Cell]]:
    """Turn `region_rows` into Python values, rounded as they are published.

    None where unknown or not applicable (also the rank of the total, and people per
    organization where there is none); `UNREACHABLE` for a distance without end.
    """
    return [
        {str(column): _plain(str(column), value) for column, value in row.items()}
        for row in rows.to_dict(orient="records")
    ]


def _plain(column: str, value: object) -> Cell:
    if isinstance(value, str):
        return value
    number = float(value)  # type: ignore[arg-type]  # a column holds text or numbers
    if column == "rank" and number == 0:
        return None
    if column in WHOLE:
        return int(number)
    if math.isnan(number):
        return None
    if math.isinf(number):
        return UNREACHABLE if column in DISTANCES else None
    return round(
        number, SHARE_DECIMALS if column == "share_served" else DISTANCE_DECIMALS
    )


def write_csv(path: Path, ledger: Ledger) -> None:
    """Write regions and total as CSV, UTF-8 with a mark so that Excel shows accents.

    Unknown is an empty cell and a distance without end the word `unreachable`.
    Text that a spreadsheet would run is neutralised, ids included.
    """
    lines = plain_rows(region_rows(ledger)[list(COLUMNS)])
    with (
        written_beside(path) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for line in lines:
            writer.writerow([_csv_cell(line[column]) for column in COLUMNS])


def _csv_cell(value: Cell) -> str:
    if value is None:
        return ""
    return neutralised(value) if isinstance(value, str) else str(value)
