"""The Geographic Attribute File as population points with the codes of every level.

The file has a row for each dissemination block, but the only point in it is that of
the block's dissemination area. Blocks of an area that have all other codes in common
are therefore one point; where a designated place, population centre or electoral
district cuts an area, each part is a point of its own, at the same place.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from datasets.cache import Cache
from datasets.files import file_hash
from datasets.statcan.attribute_bytes import BLOCK_BYTES
from datasets.statcan.attribute_columns import (
    AREAS,
    BLOCKS,
    recognise_attribute_file,
)
from datasets.statcan.attribute_facts import AttributeFacts, facts_of, written
from datasets.statcan.attribute_rows import read_rows
from datasets.statcan.attribute_texts import Texts, Told, told
from datasets.statcan.attribute_trials import Tried, tried
from layers.errors import DataError, Problem
from layers.population import TOTAL, PopulationLayer
from layers.progress import Progress, silent
from layers.provenance import Source

__all__ = ["AttributeFacts", "read_attribute_file", "recognise_attribute_file"]

# Counted up whenever the same file would be read into something else.
READER = "attribute-2"
ATTRIBUTION = (
    "Adapted from Statistics Canada, Geographic Attribute File, {vintage} Census. "
    "This does not constitute an endorsement by Statistics Canada of this product."
)
ATTRIBUTION_FR = (
    "Adapté de Statistique Canada, Fichier des attributs géographiques, "
    "Recensement de {vintage}. Cela ne constitue pas une approbation de ce produit "
    "par Statistique Canada."
)
_MOST_KINDS = 1 << 62  # that a number of 64 bits can tell apart
Finest = Literal["DA", "DB"]
Integers = npt.NDArray[np.int64]


def read_attribute_file(
    path: Path,
    *,
    encoding: str = "",
    finest: Finest = "DA",
    sha256: str = "",
    cache: Cache | None = None,
    progress: Progress = silent,
    block_bytes: int = BLOCK_BYTES,
) -> tuple[PopulationLayer, AttributeFacts]:
    """Read the file, or what a cache holds of it, into points with codes and people.

    By default a point is a dissemination area, or the part of one that has the same
    codes at every level; its id is the area's code, with `-1`, `-2`, ... where an area
    has several. With `finest` "DB" every block is a point, at the area's place, and
    the layer has the codes of blocks as well. People of a point are the sum of its
    blocks whose number is known, NaN when none is: a blank number is missing, not 0.

    Rows that cannot be read are left out, and each is among `facts.refused`; the
    caller decides whether that stops the import. `encoding` "" takes strict UTF-8,
    else Windows-1252. `sha256` is that of the file, if it is known already.

    Raises
    ------
    DataError
        `missing_column`, `no_rows`, `no_people`, `not_text`, `broken_quotes`,
        `row_too_long`, `file_changed`, `file_missing`, `file_unreadable` or, when no
        row can be read, their problems.
    layers.progress.Cancelled
        From `progress`; nothing is kept.
    """
    reader = f"{READER}-{finest}-{encoding}"
    if cache is not None:
        sha256 = sha256 or file_hash(path)
        kept = cache.get(sha256, reader)
        if kept is not None and isinstance(kept[0], PopulationLayer):
            return _named(kept[0], path), facts_of(kept[1])
    rows = read_rows(
        path, progress, encoding=encoding, sha256=sha256, block_bytes=block_bytes
    )
    said = told(rows, path.name, encoding)
    trial = tried(said, path.name)
    if not trial.kept.any():
        nothing = Problem(code="no_rows", subject=path.name)
        raise DataError(trial.problems or [nothing])
    layer = _layer(said, trial, finest, path.name)
    facts = trial.facts(said, len(layer))
    if not facts.people:
        raise DataError([Problem(code="no_people", subject=path.name)])
    if cache is not None:
        cache.put(sha256, reader, layer, written(facts))
    return layer, facts


def _named(layer: PopulationLayer, path: Path) -> PopulationLayer:
    """Give the layer the name that the same content has now."""
    return replace(layer, source=replace(layer.source, name=path.name))


def _layer(said: Told, trial: Tried, finest: Finest, subject: str) -> PopulationLayer:
    rows = said.rows
    row = np.flatnonzero(trial.kept)
    of_run = _alike(said) if finest == AREAS else None
    point, first = _points(row, rows.run, of_run)
    people = trial.people[row]
    known = ~np.isnan(people)
    total = np.bincount(point[known], people[known], len(first)).astype(float)
    total[np.bincount(point[known], minlength=len(first)) == 0] = np.nan
    start = row[first]
    run = rows.run[start]
    codes = {level: said.code(level, run) for level in said.levels}
    if finest == BLOCKS:
        ids = trial.block_ids(start)
        codes = {BLOCKS: ids, **codes}
    else:
        ids = _ids(codes[AREAS])
    return PopulationLayer(
        ids=ids,
        longitude=rows.points[run, 1],
        latitude=rows.points[run, 0],
        groups={TOTAL: total},
        codes=codes,
        source=Source(
            name=subject,
            sha256=rows.sha256,
            attribution=ATTRIBUTION.format(vintage=rows.columns.vintage or ""),
            attribution_fr=ATTRIBUTION_FR.format(vintage=rows.columns.vintage or ""),
        ),
    )


def _alike(said: Told) -> Integers:
    """Count the distinct places and codes of the runs, shape (runs,)."""
    rows = said.rows
    alike = np.zeros(len(rows.values), dtype=np.int64)
    columns = [said.value(level) for level in said.levels]
    columns += [pd.factorize(rows.points[:, axis])[0] for axis in (0, 1)]
    kinds = 1
    for column in columns:
        more = int(column.max()) + 1
        if kinds > _MOST_KINDS // more:
            alike, distinct = pd.factorize(alike)
            kinds = len(distinct)
        alike = alike * more + column
        kinds *= more
    return alike


def _points(
    row: Integers, run: npt.NDArray[np.int32], of_run: Integers | None
) -> tuple[Integers, Integers]:
    """Point of each row kept, and the first of the rows of each point."""
    if of_run is None:
        return np.arange(len(row)), np.arange(len(row))
    point, distinct = pd.factorize(of_run[run[row]])
    first = np.full(len(distinct), len(row))
    np.minimum.at(first, point, np.arange(len(row)))
    return point, first


def _ids(areas: Texts) -> Texts:
    """Codes of areas, numbered where several points are parts of one."""
    series = pd.Series(areas)
    again = series.duplicated(keep=False).to_numpy()
    ids = areas.copy()
    part = series[again].groupby(series[again], sort=False).cumcount() + 1
    ids[again] = [f"{a}-{n}" for a, n in zip(areas[again], part, strict=True)]
    return ids
