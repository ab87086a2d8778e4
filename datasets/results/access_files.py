"""Access as CSV files, place by place and region by region, and as plain JSON."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from datasets.formulas import neutralised
from datasets.results.into_place import written_beside
from datasets.results.run_record import standard_document
from datasets.results.tables import TOTAL_ID, TOTAL_NAME, UNREACHABLE
from layers.access.by_region import mean_by_region
from layers.access.found import Access
from layers.access.measures import Measure, Parameters
from layers.access.supply_and_demand import SupplyAndDemand
from layers.coverage.standard import ServiceStandard
from layers.population import TOTAL

SCHEMA = "lacuna/access/1"
POINTS_FILE, BOUNDARIES_FILE = "access_points.csv", "access_boundaries.csv"
FILES = (POINTS_FILE, BOUNDARIES_FILE)
POINT_COLUMNS = ("id", "access")
BOUNDARY_COLUMNS = ("id", "name_en", "name_fr", "population", "access_mean")
# Of sums in another order the last digits of a float differ.
DIGITS = 12

Cell = str | int | float | None


@dataclass(frozen=True, kw_only=True, eq=False)
class AccessResult:
    """A measure of access with all it was made of; values are of everyone."""

    both: SupplyAndDemand
    measure: Measure
    asked: Parameters
    standard: ServiceStandard
    found: Access


def write_access(folder: Path, made: AccessResult) -> tuple[Path, ...]:
    """Write both files, UTF-8 with a mark so that Excel shows accents.

    Places are in the order of the population; the regions have no total. 0 is 0; a
    cost without end is `unreachable`, the mean of nobody an empty cell.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ids = made.both.population.ids
    values = made.both.as_loaded(made.found.values[:, 0])
    points = zip(ids, (significant(v) for v in values.tolist()), strict=True)
    rows = [[row[c] for c in BOUNDARY_COLUMNS] for row in region_rows(made)[:-1]]
    paths = tuple(folder / name for name in FILES)
    _write_csv(paths[0], POINT_COLUMNS, points)
    _write_csv(paths[1], BOUNDARY_COLUMNS, rows)
    return paths


def _write_csv(
    path: Path, header: Sequence[str], rows: Iterable[Iterable[Cell]]
) -> None:
    with (
        written_beside(path) as beside,
        beside.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(header)
        for row in rows:
            writer.writerow([_csv_cell(cell) for cell in row])


def _csv_cell(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return neutralised(cell)
    return "" if cell is None else cell


def region_rows(made: AccessResult, group: str = TOTAL) -> list[dict[str, Cell]]:
    """Put regions, and all of them as "canada" at the end, in plain values.

    `access_mean` is None where nobody is averaged and `UNREACHABLE` where people are
    and none of them reaches anything.
    """
    frame = mean_by_region(made.both, made.found, group=group)
    names = made.both.boundaries.frame
    return [
        {
            "id": str(i),
            "name_en": TOTAL_NAME if i == TOTAL_ID else str(names.at[i, "name_en"]),
            "name_fr": TOTAL_NAME if i == TOTAL_ID else str(names.at[i, "name_fr"]),
            "population": int(row["population"]),
            "access_mean": _mean(row),
            "out_of_reach": int(row["out_of_reach"]),
        }
        for i, row in frame.iterrows()
    ]


def _mean(row: pd.Series) -> Cell:
    if not np.isnan(row["access_mean"]):
        return significant(float(row["access_mean"]))
    return UNREACHABLE if row["out_of_reach"] > 0 else None


def significant(value: float) -> float | str:
    """Round to the digits that are published; a cost without end in a word."""
    return UNREACHABLE if math.isinf(value) else float(f"{value:.{DIGITS}g}")


def access_document(made: AccessResult) -> dict[str, object]:
    """Give measure, parameters, total, regions and organizations as JSON values.

    Null is the mean of nobody; `out_of_reach` people are in no mean of a cost.
    `demand` is the people that come to an organization, as the measure weights them,
    null where it counts none. `groups` has the mean of every group of people under
    the competition of everyone.
    """
    *regions, total = region_rows(made)
    means = {
        group: region_rows(made, group)[-1]["access_mean"]
        for group in made.both.population.groups
    }
    return {
        "schema": SCHEMA,
        "measure": made.measure.code,
        "formula": made.measure.formula,
        "source": made.measure.source,
        "unit": made.measure.unit,
        "lower_is_better": made.measure.lower_is_better,
        "parameters": made.measure.parameters(made.asked),
        "equilibrium_gap": made.found.gap if made.measure.lower_is_better else None,
        "standard": standard_document(made.standard)
        | {"date": made.both.date.isoformat()},
        "total": total,
        "boundaries": regions,
        "groups": means,
        "organizations": _organizations(made),
    }


def _organizations(made: AccessResult) -> list[dict[str, Cell]]:
    both, asked = made.both, made.found.asked
    demand = [None] * len(both.rows) if asked is None else asked[:, 0].tolist()
    return [
        {
            "id": str(both.organizations.ids[row]),
            "capacity": float(supply),
            "demand": None if people is None else significant(people),
        }
        for row, supply, people in zip(both.rows, both.supply, demand, strict=True)
    ]
