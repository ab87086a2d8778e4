"""Opening files: what stands in the way before a byte of content is understood."""

from __future__ import annotations

import errno
import hashlib
import stat
from collections.abc import Iterator
from pathlib import Path

from layers.errors import DataError, Problem

TABLE_FORMATS = {".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".txt": "csv"}
WORKBOOK_FORMATS = {".xlsx": "xlsx", ".xlsm": "xlsx", ".xls": "xls", ".ods": "ods"}
COLUMNAR_FORMATS = {".parquet": "parquet", ".geoparquet": "parquet"}
VECTOR_FORMATS = {
    ".geojson": "geojson",
    ".json": "geojson",
    ".gpkg": "gpkg",
    ".shp": "shp",
    ".fgb": "fgb",
    ".gml": "gml",
    ".kml": "kml",
    ".gdb": "gdb",
}
PACKED_FORMATS = {".zip": "zip", ".kmz": "zip", ".gz": "gz"}
DATA_FORMATS = TABLE_FORMATS | WORKBOOK_FORMATS | COLUMNAR_FORMATS | VECTOR_FORMATS
FORMATS = DATA_FORMATS | PACKED_FORMATS

# A shapefile is several files; these decide what is read from it.
SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_NEEDED_PARTS = (".shx", ".dbf")
_CHUNK = 1 << 20
# What SQLite leaves beside a database that is being written, or whose writer died.
_UNFINISHED = ("-journal", "-wal")


def file_format(path: Path) -> str:
    """Format of a file that exists and has content, by its extension.

    Nothing is opened before it is known to be a file: opening a pipe would wait for
    ever, and reading a device may never end.

    Raises
    ------
    DataError
        `file_missing`, `file_is_folder`, `file_not_regular`, `format_unknown`,
        `file_unreadable`, `file_empty`, `shapefile_part_missing`,
        `file_half_written` or `file_truncated`.
    """
    try:
        _check_sort(path)
        if path.suffix.lower() not in FORMATS:
            raise _unknown_format(path)
        if path.is_dir():
            return _geodatabase(path)
        if path.suffix.lower() == ".gdb":
            # The driver would read it as whatever it is, and write beside it.
            raise file_refusal("content_differs", path, format="gdb")
        with path.open("rb") as file:
            first = file.read(1)
    except (OSError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        raise from_system(error, path) from error
    if not first:
        raise file_refusal("file_empty", path)
    kind = FORMATS[path.suffix.lower()]
    if kind == "shp":
        _check_parts(path)
    if kind == "gpkg":
        _check_finished(path)
    return kind


def file_hash(path: Path) -> str:
    """SHA-256 of a file; of all the parts it has, when it has several.

    Raises
    ------
    DataError
        `file_missing` or `file_unreadable`, also when it went away meanwhile.
    """
    digest = hashlib.sha256()
    try:
        for part in _parts(path):
            with part.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
    except OSError as error:
        raise from_system(error, path) from error
    return digest.hexdigest()


def file_stamp(path: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, size in bytes and time of change (ns) of every part of a file."""
    try:
        return tuple(
            (part.name, found.st_size, found.st_mtime_ns)
            for part in _parts(path)
            for found in [part.stat()]
        )
    except OSError as error:
        raise from_system(error, path) from error


def file_size(path: Path) -> int:
    """Size of all the parts of a file, bytes."""
    return sum(size for _, size, _ in file_stamp(path))


def file_refusal(code: str, path: Path, **facts: str | int) -> DataError:
    """One problem of a file as a whole, ready to be raised."""
    subject = path.name or str(path)
    return DataError([Problem(code=code, subject=subject, facts=facts)])


def from_system(error: OSError | ValueError, path: Path) -> DataError:
    """Give what the operating system says of a file as a problem a person can mend."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return file_refusal("disk_full", path)
    # A name that no file can have (too long, a null in it) raises ValueError.
    missing = isinstance(error, FileNotFoundError | NotADirectoryError | ValueError)
    return file_refusal("file_missing" if missing else "file_unreadable", path)


def _check_sort(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        if path.suffix.lower() != ".gdb":
            raise file_refusal("file_is_folder", path)
    elif not stat.S_ISREG(mode):
        raise file_refusal("file_not_regular", path)


def _geodatabase(path: Path) -> str:
    inside = list(path.iterdir())
    if not any(part.suffix.lower() == ".gdbtable" for part in inside):
        raise file_refusal("file_is_folder", path)
    # A link in it would have the driver read files that nobody chose.
    if any(part.is_symlink() or not part.is_file() for part in inside):
        raise file_refusal("file_not_regular", path)
    return "gdb"


def _check_parts(path: Path) -> None:
    found = {part.suffix.lower() for part in _parts(path)}
    missing = [suffix for suffix in _NEEDED_PARTS if suffix not in found]
    if missing:
        raise file_refusal("shapefile_part_missing", path, missing=", ".join(missing))
    for part in _parts(path):
        _check_sort(part)
        if part.suffix.lower() in (".shp", *_NEEDED_PARTS) and not part.stat().st_size:
            raise file_refusal("file_empty", part)


def _check_finished(path: Path) -> None:
    for ending in _UNFINISHED:
        beside = path.with_name(path.name + ending)
        if beside.exists() and beside.stat().st_size:
            raise file_refusal("file_half_written", path, reason=beside.name)
    with path.open("rb") as file:
        head = file.read(100)
    if not head.startswith(b"SQLite"):
        return
    pages = int.from_bytes(head[28:32], "big")
    page = int.from_bytes(head[16:18], "big")
    # The count of pages is only kept by writers that stamp it with their last change.
    stamped = head[24:28] == head[92:96]
    bytes_a_page = 1 << 16 if page == 1 else page
    if len(head) < 100 or (stamped and pages * bytes_a_page > path.stat().st_size):
        raise file_refusal("file_truncated", path)


def _parts(path: Path) -> list[Path]:
    if path.suffix.lower() == ".shp":
        return [*_shapefile_parts(path)]
    if path.is_dir():
        return sorted(part for part in path.iterdir() if part.is_file())
    return [path]


def _shapefile_parts(path: Path) -> Iterator[Path]:
    # Some programs write the suffixes of the parts in capitals.
    for suffix in SHAPEFILE_PARTS:
        for written in (suffix, suffix.upper()):
            part = path.with_suffix(written)
            if part.exists():
                yield part
                break


def _unknown_format(path: Path) -> DataError:
    known = ", ".join(sorted(FORMATS))
    return file_refusal(
        "format_unknown", path, extension=path.suffix.lower(), known=known
    )
