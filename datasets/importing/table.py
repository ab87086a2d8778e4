"""A file on its way: records, the columns of its roles, and what surrounds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from datasets.cells import Numbers, filled, parse_numbers
from datasets.coordinates import read_coordinates
from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import World
from datasets.records import Records, Texts

Mask = npt.NDArray[np.bool_]
LAST_WORDS = "import"


@dataclass(frozen=True, kw_only=True, eq=False)
class Table:
    """Records under a mapping; each repair gives another one.

    `columns` gives the header of each role that has one. `aside` holds the rows that
    were left out with the reason of each, so that none is lost without a word.
    """

    records: Records
    kind: str
    columns: Mapping[str, str]
    world: World
    choices: Choices = AS_PROPOSED
    aside: tuple[tuple[int, str], ...] = ()

    def __len__(self) -> int:
        return len(self.records)

    def texts(self, role: str) -> Texts:
        """Cells of a role, "" where it has no column."""
        return self.records.column(self.columns.get(role))

    def filled(self, role: str) -> Mask:
        """Whether each record says something in a role."""
        return filled(self.texts(role))

    def numbers(self, role: str) -> Numbers:
        """Cells of a role as numbers, NaN where there is none."""
        return parse_numbers(self.texts(role), decimal_comma=self.records.decimal_comma)

    def degrees(self) -> tuple[Numbers, Numbers]:
        """Longitude and latitude as the file has them, right or wrong; NaN for none."""
        if self.records.geometry is None:
            return self.numbers("longitude"), self.numbers("latitude")
        points = read_coordinates(self.records, None, None)
        return points.longitude, points.latitude

    def with_texts(self, role: str, cells: Texts) -> Table:
        """Return the table with other cells in a role; it gets a column if need be."""
        header = self.columns.get(role) or _free_header(role, self.records)
        records = self.records.replaced(cells={header: cells})
        return replace(self, records=records, columns={**self.columns, role: header})

    def with_cells(self, role: str, at: Mask, cells: Texts | str) -> Table:
        """Return the table with other cells in some of its rows."""
        changed = self.texts(role).copy()
        changed[at] = cells if isinstance(cells, str) else cells[at]
        return self.with_texts(role, changed)

    def with_points(self, at: Mask, longitude: Numbers, latitude: Numbers) -> Table:
        """Return the table with other points, in degrees, in some of its rows."""
        table = self.in_degrees() if self.records.geometry is not None else self
        written = {"longitude": longitude, "latitude": latitude}
        comma = table.records.decimal_comma
        for role, values in written.items():
            cells = np.full(len(table), "", dtype=object)
            cells[at] = [degrees_text(v, decimal_comma=comma) for v in values[at]]
            table = table.with_cells(role, at, cells)
        return table

    def in_degrees(self) -> Table:
        """Return the table with its points in two columns instead of as geometry."""
        longitude, latitude = self.degrees()
        everywhere = np.ones(len(self), dtype=bool)
        records = replace(self.records, geometry=None, crs=None)
        bare = replace(self, records=records)
        return bare.with_points(everywhere, longitude, latitude)

    def without(self, at: Mask, reason: str) -> Table:
        """Return the table without some of its rows, which are set aside."""
        records = self.records.kept(~at)
        gone = tuple((int(row), reason) for row in self.records.rows[at])
        return replace(self, records=records, aside=(*self.aside, *gone))


def degrees_text(value: float, *, decimal_comma: bool = False) -> str:
    """Write degrees as a cell; "" for an unknown one."""
    if not np.isfinite(value):
        return ""
    text = repr(round(float(value), 7))
    return text.replace(".", ",") if decimal_comma else text


def _free_header(role: str, records: Records) -> str:
    header = role
    while header in records.cells:
        header = f"{header} ({LAST_WORDS})"
    return header
