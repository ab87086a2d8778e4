"""Records of a file as text, with the rows a person sees, whatever the format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyproj

from layers.errors import Problem
from layers.provenance import Source

Texts = npt.NDArray[np.object_]
Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Records:
    """Every cell of a file as text, "" where it is empty; arrays have shape (n,).

    `rows` is the row of each record as a person counts it: in a table the header is
    row 1; in a vector file, which has no header row, the first feature is row 1.
    `geometry` holds shapes in `crs`, None where a feature has none; it is None for a
    table. `decimal_comma` says that numbers may be written `45,5`.
    """

    source: Source
    format: str
    cells: Mapping[str, Texts]
    rows: Rows
    geometry: Texts | None = None
    crs: pyproj.CRS | None = None
    encoding: str = ""
    decimal_comma: bool = False
    notes: tuple[Problem, ...] = ()

    @property
    def subject(self) -> str:
        """Name of the file."""
        return self.source.name

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, header: str | None) -> Texts:
        """Cells of a column; empty cells when the file has no such column."""
        if header is None:
            return np.full(len(self), "", dtype=object)
        return self.cells[header]

    @property
    def crs_name(self) -> str:
        """Authority code of the coordinate system, else its name, "" for a table."""
        if self.crs is None:
            return ""
        authority = self.crs.to_authority()
        return ":".join(authority) if authority else str(self.crs.name)
