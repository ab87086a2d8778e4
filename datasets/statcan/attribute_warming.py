"""Compiling the reader of the attribute file before anyone waits for it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from datasets.statcan.attribute_file import read_attribute_file

_TWO_ROWS = (
    "PRUID,DAUID,DARPLAT,DARPLONG,DBUID,DBPOP2021\n"
    "35,35060001,45.4,-75.7,35060001001,12\n"
    "35,35060001,45.4,-75.7,35060001002,\n"
)


def warm() -> None:
    """Compile every kernel of the reader, by a file of two blocks."""
    with tempfile.TemporaryDirectory(prefix="lacuna-") as folder:
        path = Path(folder) / "two_blocks.csv"
        path.write_text(_TWO_ROWS, encoding="utf-8")
        read_attribute_file(path)
