"""Sensitivity, border guard and shortcut error as CSV files and JSON values."""

from __future__ import annotations

import csv
import math
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from datasets.formulas import neutralised
from datasets.results.border_points import BORDER_POINTS, border_point_rows
from datasets.results.tables import TOTAL_ID, TOTAL_NAME
from layers.boundaries import BoundaryLayer
from layers.coverage.border import BorderGuard
from layers.coverage.ledger import Ledger
from layers.coverage.sensitivity import Sensitivity
from layers.coverage.setting import Setting
from layers.coverage.status import Coverage, word
from layers.travel.decay import Decay

SCHEMA = "lacuna/sensitivity/1"
FILES = ("sensitivity.csv", "border.csv", BORDER_POINTS, "shortcuts.csv")
UNLIMITED = "unlimited"
DECIMALS = 6
# Infinite here is no end: the class stays however far one goes.
_ENDS = ("class_below_km", "class_detour_upto", "gap_below_km")
EXACT, TRIED = "exact", "tried"

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True, kw_only=True, eq=False)
class Robustness:
    """What is known of how far a result can be trusted, by region and for all.

    All of it is of `ledger`. `shortcuts` is the table of `shortcut_errors` with a
    detour of `detour`; `decays` are those tried, by name.
    """

    ledger: Ledger
    group: str
    sensitivity: Sensitivity
    border: BorderGuard
    shortcuts: pd.DataFrame
    detour: float
    decays: Mapping[str, Decay] = field(default_factory=dict)

    @property
    def boundaries(self) -> BoundaryLayer:
        """The regions."""
        return self.ledger.boundaries

    @property
    def names(self) -> list[Row]:
        """Id and names of every region, and of all of them together at the end."""
        frame = self.boundaries.frame
        return [
            {"id": str(identifier), "name_en": str(english), "name_fr": str(french)}
            for identifier, english, french in zip(
                [*self.boundaries.ids, TOTAL_ID],
                [*frame["name_en"], TOTAL_NAME],
                [*frame["name_fr"], TOTAL_NAME],
                strict=True,
            )
        ]


def sensitivity_rows(made: Robustness) -> list[Row]:
    """List every region under every setting, the setting asked first.

    The band (`class_from_km` to just below `class_below_km`, and detours up to
    `class_detour_upto`, a gap below `gap_below_km`) and the range of ranks are those of
    the setting asked, so each row of a region repeats them. `band` says whether they
    are exact or, where capacity counts, of the settings tried alone.
    """
    return [
        {
            **names,
            **_setting(setting),
            **_judged(made.sensitivity, row, column),
            **_band(made.sensitivity, row),
            "group": made.group,
        }
        for row, names in enumerate(made.names)
        for column, setting in enumerate(made.sensitivity.settings)
    ]


def _setting(setting: Setting) -> Row:
    """Say a setting; the threshold does not apply where a decay takes its place."""
    return {
        "threshold_km": None if setting.decay else setting.threshold_km,
        "detour": setting.detour,
        "decay": setting.decay or None,
    }


def _judged(found: Sensitivity, row: int, column: int) -> Row:
    return {
        "population": int(found.population[row]),
        "served": float(found.served[row, column]),
        "share_served": float(found.share[row, column]),
        "class": _class(found.coverage[row, column]),
        "rank": int(found.rank[row, column]) or None,
        "gap": "yes" if found.gap[row, column] else "no",
    }


def _band(found: Sensitivity, row: int) -> Row:
    return {
        "class_from_km": float(found.band.from_km[row]),
        "class_below_km": float(found.band.below_km[row]),
        "class_detour_upto": float(found.band.detour_upto[row]),
        "gap_below_km": float(found.band.gap_below_km[row]),
        "band": EXACT if found.band.exact else TRIED,
        "rank_first": int(found.rank[row].min()) or None,
        "rank_last": int(found.rank[row].max()) or None,
        "gap_settings": int(found.gap[row].sum()),
        "settings": len(found.settings),
    }


def border_rows(made: Robustness) -> list[Row]:
    """List what organizations outside could change, by region and for all of them."""
    rows: list[Row] = []
    frame = made.border.frame
    for names, line in zip(made.names, frame.to_dict(orient="records"), strict=True):
        rows.append(
            {
                **names,
                "population": int(line["population"]),
                "served": int(line["served"]),
                "distance_could_be_shorter": int(line["nearer_people"]),
                "could_be_served": int(line["served_people"]),
                "share_low": float(line["share_low"]),
                "share_high": float(line["share_high"]),
                "class": _class(line["coverage_low"]),
                "class_at_best": _class(line["coverage_high"]),
                "group": made.group,
            }
        )
    return rows


def shortcut_rows(made: Robustness) -> list[Row]:
    """List what shortcuts would have said, by region and for all of them."""
    lines = made.shortcuts.to_dict(orient="records")
    return [
        {
            **names,
            **{str(column): int(count) for column, count in line.items()},
            "detour": made.detour,
            "group": made.group,
        }
        for names, line in zip(made.names, lines, strict=True)
    ]


def robustness_document(made: Robustness) -> dict[str, object]:
    """Give settings, regions, robust gaps, border and shortcuts as JSON values.

    Null is a share of nobody, a total's rank, or, in a band, no end: of a band of the
    settings tried, no end among them.
    """
    found = made.sensitivity
    regions: list[dict[str, object]] = []
    for row, names in enumerate(made.names):
        columns = range(len(found.settings))
        under = [_plain_row(_judged(found, row, column)) for column in columns]
        regions.append({**names, **_plain_row(_band(found, row)), "under": under})
    ids = made.boundaries.ids
    return {
        "group": made.group,
        "decays": {name: dict(d.parameters) for name, d in made.decays.items()},
        "settings": [_plain_row(_setting(setting)) for setting in found.settings],
        "boundaries": regions[:-1],
        "total": regions[-1],
        "gaps_always": [str(i) for i in ids[found.always_gap[:-1]]],
        "gaps_sometimes": [str(i) for i in ids[found.sometimes_gap[:-1]]],
        "border": [_plain_row(row) for row in border_rows(made)],
        "shortcuts": [_plain_row(row) for row in shortcut_rows(made)],
    }


def write_robustness_files(folder: Path, made: Robustness) -> tuple[Path, ...]:
    """Write `FILES` into a folder that exists: UTF-8 with a mark, all or none.

    An empty cell is unknown or not applicable, and `unlimited` a band without end.
    """
    tables: tuple[Iterable[Row], ...] = (
        sensitivity_rows(made),
        border_rows(made),
        border_point_rows(made.ledger, made.border, made.group),
        shortcut_rows(made),
    )
    with tempfile.TemporaryDirectory(prefix=".lacuna-", dir=folder) as stage:
        for name, rows in zip(FILES, tables, strict=True):
            _write(Path(stage) / name, rows)
        for name in FILES:
            (Path(stage) / name).replace(folder / name)
    return tuple(folder / name for name in FILES)


def _write(path: Path, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for number, row in enumerate(rows):
            if not number:
                writer.writerow(row)
            writer.writerow(
                [
                    UNLIMITED if value == math.inf and column in _ENDS else _cell(value)
                    for column, value in row.items()
                ]
            )


def _cell(value: Cell) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    return neutralised(plain) if isinstance(plain, str) else str(plain)


def _plain_row(row: Mapping[str, Cell]) -> Row:
    return {column: _plain(value) for column, value in row.items()}


def _plain(value: Cell) -> Cell:
    """Round a number as it is published; whole ones are written without a point."""
    if not isinstance(value, float):
        return value
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else round(value, DECIMALS)


def _class(coverage: int | np.int64) -> str:
    return word(Coverage(int(coverage)))
