"""Any supported file as records, by the format that its name says."""

from __future__ import annotations

from pathlib import Path

from datasets.files import TABLE_FORMATS, file_format
from datasets.records import Records
from datasets.tables import read_table
from datasets.vectors import read_vector


def read_records(path: str | Path) -> Records:
    """Read any supported file.

    Raises
    ------
    layers.errors.DataError
        If the file cannot be opened, or is not what its extension says.
    """
    file = Path(path)
    kind = file_format(file)
    if kind in TABLE_FORMATS.values():
        return read_table(file, kind)
    return read_vector(file, kind)
