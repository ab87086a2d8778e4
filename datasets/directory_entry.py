"""One record of a directory as a person typed it: the facts, or what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import shapely

from datasets.cells import parse_day, parse_numbers
from datasets.coordinates import read_coordinates
from datasets.directory_cells import read_days
from datasets.records import Records, Texts
from layers.directory import DATE, NAMES, NUMBER, POINT, Field
from layers.errors import Problem
from layers.organizations import DATES, EXCLUDED, INCLUDED, WORDS
from layers.provenance import Source

LATITUDE, LONGITUDE = "latitude", "longitude"
SUBJECT = "directory"


@dataclass(kw_only=True)
class Entry:
    """Facts of the organization layer, and the problems, each under its field.

    The `column` of a problem is the key of a field, `latitude` or `longitude`.
    """

    facts: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_entry(
    texts: Mapping[str, str],
    fields: tuple[Field, ...],
    *,
    decimal_comma: bool = False,
) -> Entry:
    """Read what was typed, a text for each field, by the same rules as a file.

    Several words are separated by `|`; a point is `latitude` and `longitude`. Fields
    that `texts` leaves out are not changed. The facts are whole only without problems.
    """
    cells = {key: _cell(text) for key, text in texts.items()}
    records = Records(
        source=Source(name=SUBJECT),
        format="form",
        cells=cells,
        rows=np.array([1]),
        decimal_comma=decimal_comma,
    )
    entry = Entry()
    for one in fields:
        if one.kind == POINT:
            _read_point(records, entry)
        elif one.key in cells and one.key not in DATES:
            read = _READERS.get(_role(one), _read_text)
            read(one.key, str(cells[one.key][0]), records, entry)
    _read_days(records, entry)
    _check_whole(entry, cells)
    return entry


def _cell(text: str) -> Texts:
    return np.array([" ".join(text.split(" ")).strip()], dtype=object)


def _role(one: Field) -> str:
    if one.key in WORDS:
        return "set"
    return "status" if one.key == "status" else one.kind


def _read_text(key: str, text: str, _records: Records, entry: Entry) -> None:
    entry.facts[key] = text


def _read_set(key: str, text: str, _records: Records, entry: Entry) -> None:
    entry.facts[key] = frozenset(part for part in text.split("|") if part)


def _read_status(key: str, text: str, _records: Records, entry: Entry) -> None:
    entry.facts[key] = text or INCLUDED


def _read_number(key: str, text: str, records: Records, entry: Entry) -> None:
    value = parse_numbers(_cell(text), decimal_comma=records.decimal_comma)[0]
    if text and np.isnan(value):
        entry.problems.append(_problem("not_a_number", key, text))
    elif value < 0:
        entry.problems.append(_problem("negative_number", key, text))
    # The layer keeps its own number as one; a number of another column is text.
    is_own = key == "capacity"
    entry.facts[key] = float(value) if is_own else text.replace(",", ".")


def _read_date(key: str, text: str, _records: Records, entry: Entry) -> None:
    day = parse_day(text)
    if text and day is None:
        entry.problems.append(_problem("not_a_date", key, text))
    entry.facts[key] = day.isoformat() if day else ""


_Reader = Callable[[str, str, Records, Entry], None]
_READERS: Mapping[str, _Reader] = {
    "set": _read_set,
    "status": _read_status,
    NUMBER: _read_number,
    DATE: _read_date,
}


def _read_point(records: Records, entry: Entry) -> None:
    if LATITUDE not in records.cells or LONGITUDE not in records.cells:
        return
    points = read_coordinates(records, LATITUDE, LONGITUDE)
    entry.problems += points.problems
    shape = shapely.Point()
    if points.given[0]:
        shape = shapely.Point(points.longitude[0], points.latitude[0])
    entry.facts["geometry"] = shape


def _read_days(records: Records, entry: Entry) -> None:
    if not all(key in records.cells for key in DATES):
        return
    days = read_days(records, {key: key for key in DATES}, entry.problems)
    entry.facts |= {key: found[0] for key, found in days.items()}


def _check_whole(entry: Entry, cells: Mapping[str, Texts]) -> None:
    """Find what no single field shows: no name, no place, no reason."""
    facts = entry.facts
    if all(key in facts and not facts[key] for key in NAMES):
        entry.problems.append(_problem("no_name", NAMES[0], ""))
    excluded = facts.get("status") == EXCLUDED
    if excluded and "exclusion_reason" in facts and not facts["exclusion_reason"]:
        entry.problems.append(_problem("no_reason", "exclusion_reason", ""))
    tried = any(LATITUDE in cells and cells[key][0] for key in (LATITUDE, LONGITUDE))
    placed = tried or bool(facts.get("mandate"))
    if not (placed or excluded) and "mandate" in facts:
        entry.problems.append(_problem("no_point_no_mandate", LATITUDE, ""))


def _problem(code: str, column: str, value: str) -> Problem:
    return Problem(code=code, subject=SUBJECT, column=column, value=value)
