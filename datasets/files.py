"""Opening files: what stands in the way before a byte of content is understood."""

from __future__ import annotations

import hashlib
from pathlib import Path

from layers.errors import DataError, Problem

TABLE_FORMATS = {".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".txt": "csv"}
VECTOR_FORMATS = {
    ".geojson": "geojson",
    ".json": "geojson",
    ".gpkg": "gpkg",
    ".shp": "shp",
    ".fgb": "fgb",
}
FORMATS = TABLE_FORMATS | VECTOR_FORMATS

# A shapefile is several files; these decide what is read from it.
_SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def file_format(path: Path) -> str:
    """Format of a file that exists and has content, by its extension.

    Raises
    ------
    DataError
        `file_missing`, `file_is_folder`, `format_unknown`, `file_unreadable` or
        `file_empty`.
    """
    try:
        if path.is_dir():
            raise _refused("file_is_folder", path)
        if not path.exists():
            raise _refused("file_missing", path)
        if path.suffix.lower() not in FORMATS:
            raise _unknown_format(path)
        with path.open("rb") as file:
            first = file.read(1)
    except (OSError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        raise _from_system(error, path) from error
    if not first:
        raise _refused("file_empty", path)
    return FORMATS[path.suffix.lower()]


def file_bytes(path: Path) -> bytes:
    """Content of a file.

    Raises
    ------
    DataError
        If it cannot be read, or is not there any more.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise _from_system(error, path) from error


def file_hash(path: Path) -> str:
    """SHA-256 of a file; of all the parts it has, when it is a shapefile."""
    digest = hashlib.sha256()
    for part in _parts(path):
        digest.update(file_bytes(part))
    return digest.hexdigest()


def _parts(path: Path) -> list[Path]:
    if path.suffix.lower() != ".shp":
        return [path]
    parts = (path.with_suffix(suffix) for suffix in _SHAPEFILE_PARTS)
    return [part for part in parts if part.exists()]


def _unknown_format(path: Path) -> DataError:
    facts = {"extension": path.suffix.lower(), "known": ", ".join(sorted(FORMATS))}
    problem = Problem(code="format_unknown", subject=path.name, facts=facts)
    return DataError([problem])


def _refused(code: str, path: Path) -> DataError:
    return DataError([Problem(code=code, subject=path.name or str(path))])


def _from_system(error: OSError | ValueError, path: Path) -> DataError:
    # A name that no file can have (too long, a null in it) raises ValueError.
    missing = isinstance(error, FileNotFoundError | NotADirectoryError | ValueError)
    return _refused("file_missing" if missing else "file_unreadable", path)
