"""The cells of an attribute file as text: codes, names and how they were encoded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from datasets.statcan.attribute_bytes import is_recoded
from datasets.statcan.attribute_columns import BLOCKS
from datasets.statcan.attribute_rows import AttributeRows
from layers.errors import DataError, Problem

Texts = npt.NDArray[np.object_]
Integers = npt.NDArray[np.int64]
Names = Mapping[str, Mapping[str, tuple[str, str]]]

_CANDIDATES = ("utf-8", "cp1252")
_BETWEEN = b"\x00"
_AROUND = re.compile(rb'"|\s\x00|\x00\s')


@dataclass(frozen=True, kw_only=True, eq=False)
class Told:
    """Rows with the distinct texts of each column, and each run's place among them."""

    rows: AttributeRows
    encoding: str
    texts: tuple[Texts, ...]
    values: tuple[Integers, ...]

    @property
    def levels(self) -> tuple[str, ...]:
        """Levels whose codes the runs have, from the smallest."""
        return tuple(level for level in self.rows.columns.codes if level != BLOCKS)

    def value(self, level: str) -> Integers:
        """Place of each run's code among the codes of a level, shape (runs,)."""
        return self.values[self._slot(level)]

    def code(self, level: str, runs: npt.NDArray[np.int32]) -> Texts:
        """Codes of some runs, "" where there is none."""
        slot = self._slot(level)
        return np.asarray(self.texts[slot][self.values[slot][runs]], dtype=object)

    def column(self, at: int) -> tuple[Texts, Integers]:
        """Distinct texts of the column at a position, and each run's among them."""
        slot = self.rows.slots[at]
        return self.texts[slot], self.values[slot]

    def _slot(self, level: str) -> int:
        return self.rows.slots[self.rows.columns.codes[level]]

    @property
    def names(self) -> Names:
        """English and French name of every code by level; the first, if they differ."""
        return {
            level: self._names(level, *both)
            for level, both in self.rows.columns.names.items()
            if level in self.rows.columns.codes
        }

    def _names(self, level: str, en: int, fr: int) -> dict[str, tuple[str, str]]:
        codes = self.texts[self._slot(level)]
        _, first = np.unique(self.value(level), return_index=True)
        where = self.value(level)[first]
        english, french = (
            texts[value[first]] for texts, value in (self.column(en), self.column(fr))
        )
        pairs = zip(codes[where], english, french, strict=True)
        found = {code: (one, other) for code, one, other in pairs if code}
        if level != "PR":
            return found
        # A province's only name may hold both: "Quebec / Québec".
        return {
            code: (_halves(one)[0], _halves(other)[1])
            for code, (one, other) in found.items()
        }


def _halves(name: str) -> tuple[str, str]:
    english, _, french = name.partition(" / ")
    return english, french or english


def told(rows: AttributeRows, subject: str, encoding: str) -> Told:
    """Decode every distinct cell once.

    The encoding is the one asked for or that the file is marked with, else UTF-8 if
    all cells are, else Windows-1252.

    Raises
    ------
    DataError
        `not_text`, when no such encoding fits or a cell holds a null.
    """
    plain = [_plain(cells) for cells in rows.cells]
    joined = _BETWEEN.join(cell for cells in plain for cell in cells)
    expected = sum(map(len, plain))
    refused = DataError([Problem(code="not_text", subject=subject)])
    if joined.count(_BETWEEN) != max(expected - 1, 0):
        raise refused
    chosen = rows.encoding or encoding
    for name in (chosen,) if chosen else _CANDIDATES:
        reads_as = "utf-8" if is_recoded(name) else name
        try:
            texts = joined.decode(reads_as).split("\x00")
        except (UnicodeDecodeError, LookupError):
            continue
        return _told(rows, name, plain, texts)
    raise refused


def _told(
    rows: AttributeRows, encoding: str, plain: list[list[bytes]], texts: list[str]
) -> Told:
    columns: list[Texts] = []
    values: list[Integers] = []
    at = 0
    for slot, cells in enumerate(plain):
        place, distinct = _distinct(rows.values[:, slot])
        told = texts[at : at + len(cells)]
        at += len(cells)
        column = [str(v) if v >= 0 else told[-1 - v] for v in distinct.tolist()]
        if (distinct >= 0).all():
            columns.append(np.array(column, dtype=object))
            values.append(place)
            continue
        # "A" in quotes and A without are two cells and one text.
        again, once = pd.factorize(np.array(column, dtype=object))
        columns.append(np.asarray(once, dtype=object))
        values.append(
            again.astype(np.int64)[place] if len(once) < len(again) else place
        )
    return Told(
        rows=rows, encoding=encoding, texts=tuple(columns), values=tuple(values)
    )


def _distinct(values: Integers) -> tuple[Integers, Integers]:
    """Place of each value among the distinct ones, which a value keeps for long."""
    new = np.empty(len(values), dtype=bool)
    new[0] = True
    np.not_equal(values[1:], values[:-1], out=new[1:])
    place, distinct = pd.factorize(values[new])
    return place[np.cumsum(new) - 1], np.asarray(distinct)


def _plain(cells: list[bytes]) -> list[bytes]:
    """Leave out the quotes and spaces around cells."""
    joined = _BETWEEN.join((b"", *cells, b""))
    # Half a million codes have none, which one look at them all together tells.
    if not _AROUND.search(joined):
        return cells
    return [_unquoted(cell) for cell in cells]


def _unquoted(cell: bytes) -> bytes:
    if cell.startswith(b'"'):
        cell = cell.rstrip()[1:].removesuffix(b'"').replace(b'""', b'"')
    return cell.strip()
