"""Imported layers as plain files, which every job of the program reads again."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pyogrio

from datasets.formulas import quoted
from datasets.results.into_place import written_beside
from layers.boundaries import BoundaryLayer
from layers.population import TOTAL, PopulationLayer


def write_boundaries(path: Path, layer: BoundaryLayer) -> None:
    """Write boundaries as a GeoPackage with ids, names, level, parents and shapes.

    Raises
    ------
    OSError
        When the file cannot be written.
    """
    frame = layer.frame.copy()
    frame.insert(0, "id", [str(i) for i in layer.ids])
    frame.insert(1, "level", layer.level)
    with written_beside(path) as beside:
        pyogrio.write_dataframe(
            frame, beside, layer="boundaries", driver="GPKG", promote_to_multi=True
        )


def write_population(path: Path, layer: PopulationLayer) -> None:
    """Write population points as CSV: codes of every level, an empty cell for unknown.

    Raises
    ------
    OSError
        When the file cannot be written.
    """
    groups = [TOTAL, *(name for name in layer.groups if name != TOTAL)]
    header = ["id", "latitude", "longitude", *groups, *layer.codes]
    columns = [
        [quoted(str(i)) for i in layer.ids],
        [repr(float(v)) for v in layer.latitude],
        [repr(float(v)) for v in layer.longitude],
        *(_counts(layer.groups[name]) for name in groups),
        *([quoted(str(c)) for c in codes] for codes in layer.codes.values()),
    ]
    with (
        written_beside(path) as beside,
        beside.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([quoted(name) for name in header])
        writer.writerows(zip(*columns, strict=True))


def _counts(people: np.ndarray) -> list[str]:
    return ["" if np.isnan(count) else str(int(count)) for count in people]
