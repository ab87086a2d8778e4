"""Inequality and clusters as CSV files and as one JSON object."""

from __future__ import annotations

import csv
import math
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from datasets.formulas import neutralised
from layers.boundaries import BoundaryLayer
from layers.equity.clusters import Surroundings, WhyNot
from layers.equity.equity import Classes, Equity, Ranked
from layers.equity.gap_clusters import GapClusters
from layers.equity.inequality import BOTTOM, TOP, ShareCurve

EQUITY_COLUMNS = ("measure", "by", "class", "people", "mean", "value")
CURVE_COLUMNS = ("curve", "share_of_people", "share_of_amount")
CLUSTER_COLUMNS = (
    "id",
    "name_en",
    "name_fr",
    "share_left_out",
    "neighbours",
    "neighbours_left_out",
    "local_moran",
    "p",
    "q",
    "surroundings",
    "stands_out",
)
FILES = ("equity.csv", "lorenz.csv", "clusters.csv")
CURVE_POINTS = 201
DECIMALS = 6
DIGITS = 9

Cell = str | int | float | bool | None
Row = dict[str, Cell]


def equity_rows(made: Equity) -> list[Row]:
    """List every measure in `EQUITY_COLUMNS`; None where a value does not apply.

    The people and mean are those the measure is of: of everyone, or of a class.
    """
    people, mean = made.measured.amounts.everyone, made.measured.amounts.mean
    curve = made.lorenz
    rows = [
        _measure("gini", made.gini, people=people, mean=mean),
        _measure("palma", made.palma, people=people, mean=mean),
        _measure("top_10_share", 1 - curve.at(1 - TOP), people=TOP * people),
        _measure("bottom_40_share", curve.at(BOTTOM), people=BOTTOM * people),
        _measure("theil", made.theil, people=people, mean=mean),
        _measure(
            "share_without", made.measured.share_without, people=made.measured.without
        ),
    ]
    for name, classes in made.classes.items():
        rows += _theil_rows(name, classes, people)
    if made.ranked:
        ranked = made.ranked
        rows.append(
            _measure(
                "concentration",
                ranked.curve.index,
                by=ranked.name,
                people=ranked.people,
            )
        )
    return rows


def _theil_rows(name: str, classes: Classes, people: float) -> list[Row]:
    parts = classes.parts
    whole = [
        _measure("theil_between", parts.between, by=name, people=people),
        _measure("theil_within", parts.within, by=name, people=people),
    ]
    each = [
        _measure(
            "theil_inside",
            float(parts.inside[k]),
            by=name,
            people=float(classes.people[k]),
            mean=float(classes.mean[k]),
        )
        | {"class": word}
        for k, word in enumerate(classes.words)
    ]
    return whole + each


def _measure(
    measure: str,
    value: float,
    *,
    people: float,
    mean: float | None = None,
    by: str = "",
) -> Row:
    return {
        "measure": measure,
        "by": by,
        "class": None,
        "people": round(people),
        "mean": mean,
        "value": value,
    }


def curve_rows(made: Equity) -> list[Row]:
    """List the points of the Lorenz and the concentration curve, for a chart."""
    curves = {"lorenz": made.lorenz}
    if made.ranked:
        curves["concentration"] = made.ranked.curve
    return [
        dict(zip(CURVE_COLUMNS, (name, *point), strict=True))
        for name, curve in curves.items()
        for point in _points(curve)
    ]


def _points(curve: ShareCurve) -> Iterable[tuple[float, float]]:
    thin = curve.thinned(CURVE_POINTS)
    return zip(thin.people.tolist(), thin.held.tolist(), strict=True)


def cluster_rows(found: GapClusters, boundaries: BoundaryLayer) -> list[Row]:
    """List the regions in `CLUSTER_COLUMNS`, in the order of the boundaries."""
    made = found.found
    frame = boundaries.frame.iloc[found.rows]
    told = made.why_not is WhyNot.NONE
    rows: list[Row] = []
    for k, identifier in enumerate(boundaries.ids[found.rows]):
        linked = bool(found.neighbours.count[k])
        counted = told and linked
        rows.append(
            {
                "id": str(identifier),
                "name_en": str(frame["name_en"].iloc[k]),
                "name_fr": str(frame["name_fr"].iloc[k]),
                "share_left_out": float(found.gap[k]),
                "neighbours": int(found.neighbours.count[k]),
                "neighbours_left_out": float(made.lag[k]) if linked else None,
                "local_moran": float(made.local[k]) if counted else None,
                "p": float(made.local_p[k]) if counted else None,
                "q": float(made.q[k]) if counted else None,
                "surroundings": _surroundings(made.surroundings[k]) if told else None,
                "stands_out": bool(made.stands_out[k]),
            }
        )
    return rows


def _surroundings(code: int) -> str:
    return Surroundings(int(code)).name.lower()


def equity_document(made: Equity) -> dict[str, object]:
    """Put the measures in plain JSON values: rounded, null where none applies.

    `palma` is null when the bottom 40 % have nothing (`bottom_40_share` is 0).
    """
    measured = made.measured
    return {
        "people": round(measured.amounts.everyone),
        "without": {
            "people": round(measured.without),
            "share": _plain(measured.share_without),
        },
        "mean": _amount(measured.amounts.mean),
        "gini": _plain(made.gini),
        "palma": _plain(made.palma),
        "top_10_share": _plain(1 - made.lorenz.at(1 - TOP)),
        "bottom_40_share": _plain(made.lorenz.at(BOTTOM)),
        "theil": {
            "total": _plain(made.theil),
            "by": [_theil(name, classes) for name, classes in made.classes.items()],
        },
        "concentration": None if made.ranked is None else _ranked(made.ranked),
        "lorenz": [[_plain(p), _plain(h)] for p, h in _points(made.lorenz)],
    }


def _theil(name: str, classes: Classes) -> dict[str, object]:
    return {
        "by": name,
        "between": _plain(classes.parts.between),
        "within": _plain(classes.parts.within),
        "share_between": _plain(classes.share_between),
        "classes": [
            {
                "class": word,
                "people": round(float(classes.people[k])),
                "mean": _amount(float(classes.mean[k])),
                "inside": _plain(float(classes.parts.inside[k])),
            }
            for k, word in enumerate(classes.words)
        ],
    }


def _ranked(ranked: Ranked) -> dict[str, object]:
    return {
        "by": ranked.name,
        "index": _plain(ranked.curve.index),
        "people": round(ranked.people),
        "without_people": round(ranked.without),
        "curve": [[_plain(p), _plain(h)] for p, h in _points(ranked.curve)],
    }


def clusters_document(
    found: GapClusters, boundaries: BoundaryLayer, *, seed: int
) -> dict[str, object]:
    """Put the clusters in plain JSON values; `moran` is null with a `why_not`."""
    made = found.found
    told = made.why_not is WhyNot.NONE
    return {
        "of": "share_left_out",
        "regions": len(found.rows),
        "islands": [str(i) for i in boundaries.ids[found.islands]],
        "permutations": made.permutations,
        "seed": seed,
        "why_not": None if told else made.why_not.name.lower(),
        "moran": {
            "index": _plain(made.index),
            "expected": _plain(made.expected),
            "p": _plain(made.p),
        }
        if told
        else None,
        "boundaries": [
            {column: _plain(value) for column, value in row.items()}
            for row in cluster_rows(found, boundaries)
        ],
    }


def write_equity_files(
    folder: Path, made: Equity, found: GapClusters, boundaries: BoundaryLayer
) -> tuple[Path, ...]:
    """Write `FILES` into a folder that exists: UTF-8 with a mark, all or none.

    What does not apply is an empty cell.
    """
    tables = (
        (EQUITY_COLUMNS, equity_rows(made)),
        (CURVE_COLUMNS, curve_rows(made)),
        (CLUSTER_COLUMNS, cluster_rows(found, boundaries)),
    )
    with tempfile.TemporaryDirectory(prefix=".lacuna-", dir=folder) as stage:
        for name, (columns, rows) in zip(FILES, tables, strict=True):
            _write(Path(stage) / name, columns, rows)
        for name in FILES:
            (Path(stage) / name).replace(folder / name)
    return tuple(folder / name for name in FILES)


def _write(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_cell(_published(row, column)) for column in columns])


def _published(row: Row, column: str) -> Cell:
    return _amount(row[column]) if column == "mean" else _plain(row[column])


def _amount(value: Cell) -> Cell:
    """Round an amount, which may be tiny in its unit, to so many digits of its own."""
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value


def _plain(value: Cell) -> Cell:
    """Round a share, an index or a p-value."""
    if not isinstance(value, float):
        return value
    return round(value, DECIMALS) if math.isfinite(value) else None


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return neutralised(value) if isinstance(value, str) else str(value)
