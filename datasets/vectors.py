"""Vector files through GDAL: GeoJSON, GeoPackage, shapefile, FlatGeobuf."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyogrio
import pyproj
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FieldError, GeometryError
from pyproj.exceptions import CRSError

from datasets.files import file_hash
from datasets.records import Records, Texts
from layers.errors import DataError, Problem
from layers.provenance import Source

_DRIVER_ERRORS = (DataSourceError, DataLayerError, FieldError, GeometryError)
_BROKEN = (*_DRIVER_ERRORS, shapely.errors.GEOSException, UnicodeDecodeError, OSError)
_Result = TypeVar("_Result")


def read_vector(path: Path, kind: str) -> Records:
    """Read the one layer of a vector file; every attribute becomes text.

    Whole numbers stay whole: an id stored as 24 or 24.0 reads "24".

    Raises
    ------
    DataError
        `file_not_readable_as`, `several_layers`, `no_rows` or `no_crs`.
    """
    subject = path.name
    source = Source(name=subject, sha256=file_hash(path))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        layers = _driven(lambda: pyogrio.list_layers(path), path, kind)
        layer = _only_layer(layers, subject, kind)
        meta, _, wkb, fields = _driven(
            lambda: pyogrio.raw.read(path, layer=layer), path, kind
        )
        shapes = None if wkb is None else _driven(lambda: _shapes(wkb), path, kind)
    count = len(fields[0]) if len(fields) else 0 if shapes is None else len(shapes)
    if not count:
        raise DataError([Problem(code="no_rows", subject=subject)])
    crs = None if shapes is None else _crs(meta["crs"], subject)
    return Records(
        source=source,
        format=kind,
        cells={
            str(name): _texts(values)
            for name, values in zip(meta["fields"], fields, strict=True)
        },
        rows=np.arange(1, count + 1, dtype=np.int64),
        geometry=shapes,
        crs=crs,
        encoding=str(meta.get("encoding") or ""),
        notes=tuple(_warned(str(w.message), path) for w in caught),
    )


def _driven(call: Callable[[], _Result], path: Path, kind: str) -> _Result:
    try:
        return call()
    except UnboundLocalError as error:
        # pyogrio 0.13 trips over a coordinate system whose text it cannot decode.
        raise DataError([Problem(code="no_crs", subject=path.name)]) from error
    except _BROKEN as error:
        reason = _first_line(str(error), path)
        problem = Problem(
            code="file_not_readable_as",
            subject=path.name,
            facts={"format": kind, "reason": reason},
        )
        raise DataError([problem]) from error


def _first_line(message: str, path: Path) -> str:
    # The driver goes on to advise about its own options, which nobody has here.
    line = next(iter(message.splitlines()), "").split(".; ")[0]
    return line.replace(str(path), path.name).strip()


def _warned(message: str, path: Path) -> Problem:
    return Problem(
        code="driver_warning",
        subject=path.name,
        facts={"reason": _first_line(message, path)},
    )


def _only_layer(layers: Any, subject: str, kind: str) -> str:
    spatial = [str(name) for name, shape in layers if shape is not None]
    names = spatial or [str(name) for name, _ in layers]
    if not names:
        raise DataError([Problem(code="no_rows", subject=subject)])
    if len(names) > 1:
        facts = {"layers": ", ".join(names), "format": kind}
        raise DataError([Problem(code="several_layers", subject=subject, facts=facts)])
    return names[0]


def _shapes(wkb: Any) -> Texts:
    shapes: Texts = shapely.force_2d(shapely.from_wkb(wkb))
    return shapes


def _crs(text: str | None, subject: str) -> pyproj.CRS:
    missing = DataError([Problem(code="no_crs", subject=subject)])
    if not text:
        raise missing
    try:
        crs = pyproj.CRS.from_user_input(text)
    except CRSError as error:
        raise missing from error
    # GeoPackage has an "undefined" system, which GDAL hands over as a local one.
    if not (crs.is_geographic or crs.is_projected) or "undefined" in crs.name.lower():
        raise missing
    return crs


def _texts(values: Any) -> Texts:
    cells = np.empty(len(values), dtype=object)
    if np.issubdtype(values.dtype, np.datetime64):
        whole_days = values.astype("datetime64[D]") == values
        whole = bool(np.all(whole_days | np.isnat(values)))
        cells[:] = np.datetime_as_string(values, unit="D" if whole else "s")
        cells[np.isnat(values)] = ""
    else:
        cells[:] = [_text(value) for value in values.tolist()]
    return cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if np.isnan(value):
            return ""
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, list | np.ndarray):
        return "|".join(_text(part) for part in value)
    return str(value).strip()
