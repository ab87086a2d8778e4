"""Values of a Census Profile: the cells of some characteristics, by geography."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from datasets.statcan.profile_lines import ProfileFile
from datasets.statcan.profile_members import keys_of, title_of
from datasets.statcan.symbols import missing_symbol
from layers.progress import Progress

# Geographies between two reports of progress.
EVERY = 64


@dataclass(frozen=True, kw_only=True)
class FirstGeography:
    """Characteristics of the first geography, by which the others are read."""

    names: tuple[str, ...]
    keys: tuple[str, ...]
    year: int


@dataclass(frozen=True, kw_only=True)
class ProfileLine:
    """One geography: `cells` gives value and symbol of each characteristic asked for.

    `row` is the first of the geography in the file. The value is "" where the symbol
    stands for it, or where the geography lacks the characteristic.
    """

    code: str
    name: str
    flag: str
    vintage: int
    row: int
    cells: Mapping[str, tuple[str, str]]


def first_geography(file: ProfileFile) -> FirstGeography:
    """Read the characteristics of the first geography.

    Raises
    ------
    DataError
        `no_rows`, or what is wrong with its lines.
    """
    geography = next(file.geographies(), None)
    if geography is None:
        raise file.refused("no_rows")
    layout = file.layout
    first_row, lines = file.lines(geography)
    rows = file.cells(lines, first_row)
    names = tuple(row[layout.characteristic] for row in rows)
    year = rows[0][layout.year].strip() if layout.year >= 0 else ""
    return FirstGeography(
        names=names,
        keys=tuple(keys_of(names)),
        year=int(year) if year.isdecimal() else layout.vintage,
    )


def lines_of_level(
    file: ProfileFile,
    first: FirstGeography,
    keys: Sequence[str],
    level: str,
    progress: Progress,
) -> Iterator[ProfileLine]:
    """Read characteristics of every geography of a level, in the order of the file.

    Every geography repeats the characteristics of the first, so only their lines,
    those of their titles and the last, which may be cut short, are parsed. One that
    has others, or in another order, is parsed whole: it is by name that a
    characteristic is known, never by its place.
    """
    at = {key: row for row, key in enumerate(first.keys)}
    wanted = {at[k] for key in keys for k in (key, title_of(key)) if k in at}
    needed = sorted({*wanted, len(first.keys) - 1})
    for count, geography in enumerate(file.geographies()):
        if count % EVERY == 0:
            progress(file.share(), "read")
        place = file.layout.place(geography.code)
        if place.level != level:
            continue
        row, lines = file.lines(geography)
        rows = _rows_by_key(file, first, needed, row, lines)
        some = next(iter(rows.values()))
        yield ProfileLine(
            code=place.code,
            name=_cell(some, file.layout.name),
            flag=_cell(some, file.layout.quality),
            vintage=place.vintage,
            row=row,
            cells={key: _value(file, rows.get(key)) for key in keys},
        )


def _rows_by_key(
    file: ProfileFile,
    first: FirstGeography,
    needed: Sequence[int],
    row: int,
    lines: Sequence[bytes],
) -> dict[str, list[str]]:
    """Cells of the lines needed by key; of every line, if they stand elsewhere."""
    named = file.layout.characteristic
    if len(lines) == len(first.names):
        rows = file.cells([lines[i] for i in needed], row)
        if [cells[named] for cells in rows] == [first.names[i] for i in needed]:
            return {first.keys[i]: cells for i, cells in zip(needed, rows, strict=True)}
    rows = file.cells(lines, row)
    return dict(zip(keys_of([cells[named] for cells in rows]), rows, strict=True))


def _value(file: ProfileFile, cells: Sequence[str] | None) -> tuple[str, str]:
    """Value and symbol; in 2016 the symbol stood in the place of the value."""
    if cells is None:
        return "", ""
    value = cells[file.layout.count].strip()
    instead = missing_symbol(value)
    return ("", instead) if instead else (value, _cell(cells, file.layout.symbol))


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at].strip() if at >= 0 else ""
