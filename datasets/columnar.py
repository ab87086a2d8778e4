"""Parquet and GeoParquet, in bounded memory."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import shapely

from datasets.cell_texts import cell_text
from datasets.files import file_refusal
from datasets.importing.choices import AS_FOUND, ReadOptions
from datasets.records import (
    MOST_CELL_CHARACTERS,
    MOST_CELLS,
    MOST_COLUMNS,
    Records,
    Texts,
    apart,
)
from datasets.vectors import check_finite, crs_of, shapes_of
from layers.errors import DataError, Problem
from layers.progress import Progress, silent
from layers.provenance import Source

_BATCH = 10_000
_BROKEN = (pa.ArrowException, OSError, ValueError, shapely.errors.GEOSException)
# A GeoParquet file that names no system is in longitude and latitude:
# https://geoparquet.org/releases/v1.1.0/
_UNSAID_CRS = "OGC:CRS84"


def read_parquet(
    path: Path,
    options: ReadOptions = AS_FOUND,
    *,
    progress: Progress = silent,
    most: int | None = None,
) -> Records:
    """Read a Parquet file, `most` rows of it; with `geo` metadata, its shapes too.

    Raises
    ------
    DataError
        `file_not_readable_as`, `no_rows`, `no_crs`, `unknown_crs`, `cell_too_long`,
        `coordinates_not_finite`, `too_many_columns` or `too_large`.
    """
    try:
        with pq.ParquetFile(path) as file:
            _check_size(file, path, most)
            geo = _geo(file.schema_arrow.metadata)
            shape = str(geo.get("primary_column", "")) if geo else ""
            columns = _columns(path, file, progress, most)
        wkb = columns.pop(shape, None) if shape else None
        shapes = None if wkb is None else shapes_of(wkb)
    except DataError:
        raise
    except _BROKEN as error:
        reason = next(iter(str(error).splitlines()), "")[:200]
        raise file_refusal(
            "file_not_readable_as", path, format="parquet", reason=reason
        ) from error
    count = len(shapes) if shapes is not None else len(next(iter(columns.values()), ()))
    if not count:
        raise file_refusal("no_rows", path)
    rows = np.arange(1, count + 1, dtype=np.int64)
    crs, notes = None, list[Problem]()
    if shapes is not None:
        check_finite(shapes, rows, path.name)
        crs, notes = crs_of(_crs_text(geo, shape), options.crs, path)
    return Records(
        source=Source(name=path.name),
        format="geoparquet" if shapes is not None else "parquet",
        cells=columns,
        rows=rows,
        geometry=shapes,
        crs=crs,
        encoding="utf-8",
        notes=tuple(notes),
    )


def _check_size(file: Any, path: Path, most: int | None) -> None:
    width, rows = file.metadata.num_columns, file.metadata.num_rows
    if width > MOST_COLUMNS:
        raise file_refusal("too_many_columns", path, found=width, limit=MOST_COLUMNS)
    if most is None and rows * max(width, 1) > MOST_CELLS:
        raise file_refusal("too_large", path, limit=MOST_CELLS)


def _columns(
    path: Path, file: Any, progress: Progress, most: int | None
) -> dict[str, Texts]:
    schema = file.schema_arrow
    names, _ = apart(list(schema.names), path.name)
    shape = str((_geo(schema.metadata) or {}).get("primary_column", ""))
    parts: list[list[Texts]] = [[] for _ in names]
    done, total = 0, file.metadata.num_rows or 1
    for batch in _batches(path, schema, most):
        progress(min(done / total, 1.0), "reading")
        done += batch.num_rows
        for name, part, column in zip(names, parts, batch.columns, strict=True):
            part.append(_cells(column, is_shape=name == shape, path=path, name=name))
    empty = np.empty(0, dtype=object)
    return {
        name: np.concatenate(part) if part else empty
        for name, part in zip(names, parts, strict=True)
    }


def _batches(path: Path, schema: Any, most: int | None) -> Iterator[Any]:
    # Long texts that repeat are a page of the file and a bomb once written out, so
    # they stay the dictionary they are.
    lengthy = [
        field.name
        for field in schema
        if pa.types.is_string(field.type) or pa.types.is_binary(field.type)
    ]
    left = most
    with pq.ParquetFile(path, read_dictionary=lengthy) as file:
        for batch in file.iter_batches(batch_size=_BATCH if left is None else left):
            yield batch if left is None else batch.slice(0, left)
            if left is not None:
                return


def _cells(column: Any, *, is_shape: bool, path: Path, name: str) -> Texts:
    cells = np.empty(len(column), dtype=object)
    if pa.types.is_dictionary(column.type):
        values = column.dictionary.to_pylist()
        chosen = [value if is_shape else cell_text(value) for value in values]
        _check_length(chosen, path, name, is_shape=is_shape)
        missing = None if is_shape else ""
        cells[:] = [
            missing if at is None else chosen[at] for at in column.indices.to_pylist()
        ]
        return cells
    if is_shape:
        cells[:] = column.to_pylist()
        return cells
    if pa.types.is_timestamp(column.type):
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    cells[:] = [cell_text(value) for value in column.to_pylist()]
    _check_length(cells, path, name, is_shape=False)
    return cells


def _check_length(cells: Any, path: Path, name: str, *, is_shape: bool) -> None:
    if not is_shape and any(len(cell) > MOST_CELL_CHARACTERS for cell in cells):
        facts = {"limit": MOST_CELL_CHARACTERS}
        raise DataError(
            [Problem(code="cell_too_long", subject=path.name, column=name, facts=facts)]
        )


def _geo(metadata: Mapping[bytes, bytes] | None) -> dict[str, Any] | None:
    text = (metadata or {}).get(b"geo")
    found = json.loads(text) if text else None
    if found is not None and not isinstance(found, dict):
        raise ValueError("geo metadata")
    return found


def _crs_text(geo: dict[str, Any] | None, shape: str) -> str | None:
    described = (geo or {}).get("columns", {}).get(shape, {})
    if "crs" not in described:
        return _UNSAID_CRS
    said = described["crs"]
    if said is None:
        return None
    try:
        return str(pyproj.CRS.from_user_input(said).to_wkt())
    except pyproj.exceptions.CRSError:
        return None
