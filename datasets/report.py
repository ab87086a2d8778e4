"""What a reader recognised in a file, for the person who sent it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from layers.errors import Problem


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """How a file was understood: nothing in it was changed without a note.

    `recognised` is "organizations", "population" or "boundaries", `format` that of
    the file; `columns` gives the source column of each role; `encoding` and `crs` are
    "" where they mean nothing. `row_of` is the file row of each organization's id.
    """

    subject: str
    recognised: str
    format: str
    rows: int
    encoding: str = ""
    crs: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()
    row_of: Mapping[str, int] = field(default_factory=dict)
