"""Records of a file as text, with the rows a person sees, whatever the format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pyproj

from layers.errors import Problem
from layers.provenance import Source

Texts = npt.NDArray[np.object_]
Rows = npt.NDArray[np.int64]

# More cells than this do not fit into the memory of an ordinary office computer.
MOST_CELLS = 25_000_000
MOST_COLUMNS = 10_000
MOST_CELL_CHARACTERS = 1_000_000


@dataclass(frozen=True, kw_only=True, eq=False)
class Records:
    """Every cell of a file as text, "" where it is empty; arrays have shape (n,).

    `rows` is the row of each record as a person counts it: in a table the header is
    row 1; in a vector file, which has no header row, the first feature is row 1.
    `geometry` holds shapes in `crs`, None where a feature has none; it is None for a
    table, whose `crs` is only what a person said of its coordinates. `part` is the
    layer, sheet or member of an archive that was read, "" when there is but one.
    `decimal_comma` says that numbers may be written `45,5`.
    """

    source: Source
    format: str
    cells: Mapping[str, Texts]
    rows: Rows
    geometry: Texts | None = None
    crs: pyproj.CRS | None = None
    encoding: str = ""
    delimiter: str = ""
    part: str = ""
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
        """Authority code of the coordinate system, else its name, "" when none."""
        if self.crs is None:
            return ""
        authority = self.crs.to_authority()
        return ":".join(authority) if authority else str(self.crs.name)

    def replaced(
        self,
        *,
        cells: Mapping[str, Texts] | None = None,
        geometry: Texts | None = None,
        crs: pyproj.CRS | None = None,
    ) -> Records:
        """Return records with these columns exchanged or added; the rest stays.

        `crs` says what the coordinates are; it does not reproject them.
        """
        return replace(
            self,
            cells={**self.cells, **(cells or {})},
            geometry=self.geometry if geometry is None else geometry,
            crs=self.crs if crs is None else crs,
        )

    def kept(self, mask: npt.NDArray[np.bool_]) -> Records:
        """Keep records where `mask`, shape (n,), is true, and their row numbers."""
        return replace(
            self,
            cells={header: cells[mask] for header, cells in self.cells.items()},
            rows=self.rows[mask],
            geometry=None if self.geometry is None else self.geometry[mask],
        )


def apart(headers: list[str], subject: str) -> tuple[list[str], list[Problem]]:
    """Headers as distinct keys, and a note for each that the file has several times.

    Six columns called SYMBOL become `SYMBOL`, `SYMBOL (2)`, ... by position.
    """
    taken = set(headers)
    seen: dict[str, int] = {}
    keys = []
    for header in headers:
        count = seen.get(header, 0) + 1
        key = header
        while count > 1 and (key := f"{header} ({count})") in taken:
            count += 1
        seen[header] = count
        taken.add(key)
        keys.append(key)
    notes = [
        Problem(
            code="duplicate_column",
            subject=subject,
            row=1,
            column=header,
            facts={"count": headers.count(header)},
        )
        for header in seen
        if seen[header] > 1
    ]
    return keys, notes
