"""Vector files through GDAL: one layer of them, its attributes as text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FieldError, GeometryError

from datasets.cell_texts import texts_of
from datasets.cells import cell_problems
from datasets.files import file_refusal, file_size
from datasets.importing.choices import AS_FOUND, ReadOptions
from datasets.lambert import file_crs, said_crs
from datasets.records import MOST_CELLS, MOST_COLUMNS, Records, Rows, Texts, apart
from datasets.suspect import check_content
from layers.errors import DataError, Problem
from layers.progress import Progress, silent
from layers.provenance import Source

_DRIVER_ERRORS = (DataSourceError, DataLayerError, FieldError, GeometryError)
_BROKEN = (
    *_DRIVER_ERRORS,
    shapely.errors.GEOSException,
    UnicodeDecodeError,
    OSError,
    RuntimeError,
    ValueError,
)
_Result = TypeVar("_Result")
# Shapes take a few times their size in memory while they are read.
_MOST_BYTES = 4 << 30
_CONTROLS = re.compile(r"[\x80-\x9f]")
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"
# "é" and "è" in UTF-8, taken for Latin letters one byte at a time.
_MOJIBAKE = ("Ã©", "Ã¨", "Ã\xa0", "Ã´", "Ãª", "Ã‰")
_ENCODING_CHOSEN_HERE = ("shp",)
# A file is data: nothing it names may be fetched, and nothing written beside it.
pyogrio.set_gdal_config_options(
    {
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": ".none",
        "CPL_CURL_ENABLE_VSIMEM": False,
        "GDAL_HTTP_CONNECTTIMEOUT": "1",
        "GDAL_HTTP_TIMEOUT": "1",
        "GDAL_HTTP_MAX_RETRY": "0",
        "GDAL_HTTP_PROXY": "http://127.0.0.1:9",
        "GML_DOWNLOAD_SCHEMA": False,
        "GML_SKIP_RESOLVE_ELEMS": "ALL",
        # Without a schema the driver guesses, and takes the code 01 for a number.
        "GML_FIELDTYPES": "ALWAYS_STRING",
        "GDAL_DISABLE_READDIR_ON_OPEN": False,
        "SHAPE_RESTORE_SHX": False,
        "OGR_SQLITE_LOAD_EXTENSIONS": "",
    }
)


def read_vector(
    path: Path,
    kind: str,
    options: ReadOptions = AS_FOUND,
    *,
    progress: Progress = silent,
    most: int | None = None,
) -> Records:
    """Read one layer of a vector file, `most` features of it; attributes become text.

    Whole numbers stay whole: an id stored as 24 or 24.0 reads "24". Names that come
    out garbled are read again in the other encoding, with a note.

    Raises
    ------
    DataError
        `file_not_readable_as`, `content_differs`, `xml_entities`, `no_layers`,
        `file_refers_elsewhere`, `file_half_written`, `several_layers`,
        `unknown_part`, `no_rows`, `no_crs`, `unknown_crs`, `coordinates_not_finite`,
        `too_many_columns` or `too_large`.
    """
    check_content(path, kind)
    layers = layers_of(path, kind)
    layer = _chosen(layers, options.part, path, kind)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        _check_size(path, layer, kind, most)
        progress(0.1, "reading")
        meta, wkb, fields, notes = _read(path, layer, kind, options.encoding, most)
        progress(0.7, "reading")
        shapes = None if wkb is None else _driven(lambda: shapes_of(wkb), path, kind)
    count = len(fields[0]) if len(fields) else 0 if shapes is None else len(shapes)
    if not count:
        raise file_refusal("no_rows", path)
    rows = np.arange(1, count + 1, dtype=np.int64)
    crs = None
    if shapes is not None:
        check_finite(shapes, rows, path.name)
        crs, said = crs_of(meta["crs"], options.crs, path)
        notes += said
    keys, twice = apart([str(name) for name in meta["fields"]], path.name)
    return Records(
        source=Source(name=path.name),
        format=kind,
        cells=dict(zip(keys, fields, strict=True)),
        rows=rows,
        geometry=shapes,
        crs=crs,
        encoding=str(meta.get("encoding") or ""),
        part=layer if len(layers) > 1 else "",
        notes=(*notes, *twice, *(_warned(str(w.message), path) for w in caught)),
    )


def layers_of(path: Path, kind: str) -> tuple[str, ...]:
    """Names of the layers with shapes, or of all when none has any."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = _driven(lambda: pyogrio.list_layers(path), path, kind)
    spatial = [str(name) for name, shape in found if shape is not None]
    return tuple(spatial or [str(name) for name, _ in found])


def crs_of(text: str | None, said: str, path: Path) -> tuple[Any, list[Problem]]:
    """Coordinate system of a file; what a person said of it wins and is noted."""
    if not said:
        return file_crs(text, path), []
    crs = said_crs(said, path)
    facts = {"crs": said, "instead_of": text[:200] if text else ""}
    return crs, [Problem(code="crs_said", subject=path.name, facts=facts)]


def check_finite(shapes: Texts, rows: Rows, subject: str) -> None:
    """Refuse shapes with a coordinate that is no number, or infinite.

    Raises
    ------
    DataError
        `coordinates_not_finite`, for each row that has one.
    """
    coordinates, owner = shapely.get_coordinates(shapes, return_index=True)
    wrong = np.zeros(len(shapes), dtype=bool)
    wrong[owner[~np.isfinite(coordinates).all(axis=1)]] = True
    problems = cell_problems(
        "coordinates_not_finite", subject, "geometry", wrong, rows=rows
    )
    if problems:
        raise DataError(problems)


def _read(
    path: Path, layer: str, kind: str, encoding: str, most: int | None
) -> tuple[Any, Any, list[Texts], list[Problem]]:
    said = encoding if kind in _ENCODING_CHOSEN_HERE else ""

    def attempt(name: str) -> tuple[Any, Any, list[Texts]]:
        meta, _, wkb, fields = pyogrio.raw.read(
            path,
            layer=layer,
            encoding=name or None,
            max_features=most,
        )
        return meta, wkb, [texts_of(values) for values in fields]

    if said or kind not in _ENCODING_CHOSEN_HERE:
        return (*_driven(lambda: attempt(said), path, kind), [])
    try:
        found = attempt("")
        other = _better_encoding(found[2])
    except UnicodeDecodeError:
        found, other = None, "cp1252"
    except _BROKEN as error:
        raise _not_readable(error, path, kind) from error
    if found is not None and not other:
        return (*found, [])
    meta, wkb, fields = _driven(lambda: attempt(other), path, kind)
    facts = {"encoding": other}
    note = Problem(code="encoding_retried", subject=path.name, facts=facts)
    return {**meta, "encoding": other}, wkb, fields, [note]


def _better_encoding(fields: list[Texts]) -> str:
    """Choose the encoding to try when names come out garbled, "" when they do not."""
    text = "\n".join(str(cell) for cells in fields for cell in set(cells.tolist()))
    # Latin-1 has control characters where Windows-1252 has dashes and apostrophes.
    if _UNREADABLE in text or _CONTROLS.search(text):
        return "cp1252"
    if any(pair in text for pair in _MOJIBAKE):
        return "utf-8"
    return ""


def _check_size(path: Path, layer: str, kind: str, most: int | None) -> None:
    if most is None and file_size(path) > _MOST_BYTES:
        raise file_refusal("too_large", path, limit=MOST_CELLS)
    info = _driven(lambda: pyogrio.read_info(path, layer=layer), path, kind)
    width = len(info["fields"])
    if width > MOST_COLUMNS:
        raise file_refusal("too_many_columns", path, found=width, limit=MOST_COLUMNS)
    if most is None and int(info["features"]) * max(width, 1) > MOST_CELLS:
        raise file_refusal("too_large", path, limit=MOST_CELLS)


def _driven(call: Callable[[], _Result], path: Path, kind: str) -> _Result:
    try:
        return call()
    except UnboundLocalError as error:
        # pyogrio 0.13 trips over a coordinate system whose text it cannot decode.
        raise file_refusal("no_crs", path) from error
    except DataError:
        raise
    except _BROKEN as error:
        raise _not_readable(error, path, kind) from error


def _not_readable(error: Exception, path: Path, kind: str) -> DataError:
    reason = _first_line(str(error), path)
    return file_refusal("file_not_readable_as", path, format=kind, reason=reason)


def _first_line(message: str, path: Path) -> str:
    # The driver goes on to advise about its own options, which nobody has here.
    line = next(iter(message.splitlines()), "").split(".; ")[0]
    return line.replace(str(path), path.name).strip()


def _warned(message: str, path: Path) -> Problem:
    facts = {"reason": _first_line(message, path)}
    return Problem(code="driver_warning", subject=path.name, facts=facts)


def _chosen(names: tuple[str, ...], part: str, path: Path, kind: str) -> str:
    if not names:
        raise file_refusal("no_layers", path, format=kind)
    listed = ", ".join(names)
    if part and part not in names:
        raise file_refusal("unknown_part", path, part=part, parts=listed)
    if not part and len(names) > 1:
        raise file_refusal("several_layers", path, layers=listed, format=kind)
    return part or names[0]


def shapes_of(wkb: Any) -> Texts:
    """Shapes of well-known binary, without heights; None where there is none."""
    # Coordinates that are no numbers are found, and said with their row, afterwards.
    with np.errstate(invalid="ignore"):
        shapes: Texts = shapely.force_2d(shapely.from_wkb(wkb))
    return shapes
