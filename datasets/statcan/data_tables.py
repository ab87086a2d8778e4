"""Data tables of Statistics Canada (98-10-xxxx, 17-10-xxxx) as figures.

A table mixes Canada, provinces and smaller areas, and counts its people many times
over, by date and by every dimension. One level, one date and one member of each
dimension make figures; the newest date and the total are proposed, and said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from datasets.cells import Numbers, parse_numbers
from datasets.columns import slug
from datasets.counted import names_people, read_counts
from datasets.records import Records, Texts
from datasets.statcan.symbols import missing_notes
from datasets.statcan.table_layout import (
    TableLayout,
    is_unit,
    recognise_data_table,
    table_layout,
)
from layers.dguid import Dguid, parse_dguid
from layers.errors import DataError, Problem
from layers.figures import Figures
from layers.geography_levels import LEVELS, is_code
from layers.plain_text import plain
from layers.population import TOTAL

__all__ = ["DataTable", "Dimension", "read_data_table", "recognise_data_table"]

_TOTALS = ("total", "bothsexes", "lesdeuxsexes", "allages", "touslesages", "tousages")
_PERSONS = ("persons", "personnes", "number", "nombre")
_POPULATION = re.compile(r"Population, ((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """A column whose members tell numbers apart; one of them makes figures."""

    header: str
    members: tuple[str, ...]
    proposed: str


@dataclass(frozen=True, kw_only=True, eq=False)
class DataTable:
    """Figures of a data table, with what was chosen and what there was to choose.

    `levels` are those of the table, smallest first. `chosen` gives the member of each
    dimension, `columns` the column of each group.
    """

    figures: Figures
    levels: tuple[str, ...]
    dimensions: tuple[Dimension, ...]
    chosen: Mapping[str, str]
    columns: Mapping[str, str]
    notes: tuple[Problem, ...] = field(default_factory=tuple)


def read_data_table(
    records: Records,
    *,
    level: str = "",
    members: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> DataTable:
    """Read the figures of one level of a data table.

    `members` gives by header the member wanted of a dimension, the date among them;
    `columns` gives by group the measure wanted of a wide table. Areas are known by
    their DGUID and never by their name, which repeats. Without a `level` it is the
    smallest of the table.

    Raises
    ------
    DataError
        `not_a_data_table`, `level_missing`, `member_missing`, `no_counts`, cells that
        are no counts, or `duplicate_id` when the members do not tell areas apart.
    """
    layout = table_layout(tuple(records.cells))
    if layout is None:
        raise DataError([Problem(code="not_a_data_table", subject=records.subject)])
    places = _places(records.column(layout.place))
    levels = tuple(w for w in LEVELS if any(p and p.level == w for p in places))
    wanted = level or (levels[0] if levels else "")
    notes = _left_out(records, places, wanted)
    kept = np.array([_is_of(place, wanted) for place in places], dtype=bool)
    if not kept.any():
        facts = {"level": wanted}
        problem = Problem(code="level_missing", subject=records.subject, facts=facts)
        raise DataError([problem])
    dimensions = _dimensions(records.kept(kept), layout)
    chosen = _chosen(dimensions, members or {}, records.subject)
    for header, member in chosen.items():
        kept &= np.asarray(records.column(header) == member, dtype=bool)
        if not kept.any():
            raise DataError([_member_missing(header, member, records.subject)])
    notes += _said(dimensions, chosen, members or {}, records.subject)
    figures, used, more = _figures(records.kept(kept), layout, wanted, chosen, columns)
    return DataTable(
        figures=figures,
        levels=levels,
        dimensions=dimensions,
        chosen=chosen,
        columns=used,
        notes=(*notes, *more),
    )


def _places(texts: Texts) -> list[Dguid | None]:
    at, distinct = pd.factorize(texts)
    parsed = [parse_dguid(str(text)) for text in distinct]
    return [parsed[i] for i in at]


def _is_of(place: Dguid | None, level: str) -> bool:
    return place is not None and place.level == level and is_code(level, place.code)


def _left_out(
    records: Records, places: Sequence[Dguid | None], level: str
) -> list[Problem]:
    """Note rows that name no area (footers), or one by what is no code of the level."""
    none = [place is None for place in places]
    wrong = [
        place is not None and place.level == level and not is_code(level, place.code)
        for place in places
    ]
    notes = []
    for code, at in (("rows_without_code", none), ("rows_of_no_code", wrong)):
        rows = records.rows[np.array(at, dtype=bool)].tolist()
        if rows:
            row = rows[0] if len(rows) == 1 else None
            facts = {"count": len(rows)}
            subject = records.subject
            notes.append(Problem(code=code, subject=subject, row=row, facts=facts))
    return notes


def _dimensions(records: Records, layout: TableLayout) -> tuple[Dimension, ...]:
    """Columns with the members to choose from, the date first."""
    headers = [layout.date] if layout.date else []
    found = []
    for header in (*headers, *layout.dimensions):
        texts = pd.unique(records.column(header))
        members = tuple(str(text) for text in texts)
        proposed = max(members) if header == layout.date else _total(members, header)
        found.append(Dimension(header=header, members=members, proposed=proposed))
    return tuple(found)


def _total(members: Sequence[str], header: str) -> str:
    words = _PERSONS if is_unit(header) else _TOTALS
    totals = (m for m in members if plain(m).startswith(words))
    return next(totals, members[0])


def _chosen(
    dimensions: Sequence[Dimension], members: Mapping[str, str], subject: str
) -> dict[str, str]:
    chosen = {d.header: members.get(d.header, d.proposed) for d in dimensions}
    unknown = [
        _member_missing(d.header, members[d.header], subject)
        for d in dimensions
        if chosen[d.header] not in d.members
    ]
    if unknown:
        raise DataError(unknown)
    return chosen


def _member_missing(header: str, member: str, subject: str) -> Problem:
    """Say that no row has a member, among those with the members chosen before it."""
    return Problem(code="member_missing", subject=subject, column=header, value=member)


def _said(
    dimensions: Sequence[Dimension],
    chosen: Mapping[str, str],
    members: Mapping[str, str],
    subject: str,
) -> list[Problem]:
    """Note what was proposed where there was something to choose."""
    return [
        Problem(
            code="member_proposed",
            subject=subject,
            column=d.header,
            value=chosen[d.header],
            facts={"members": len(d.members)},
        )
        for d in dimensions
        if len(d.members) > 1 and d.header not in members
    ]


def _figures(
    records: Records,
    layout: TableLayout,
    level: str,
    chosen: Mapping[str, str],
    columns: Mapping[str, str] | None,
) -> tuple[Figures, dict[str, str], list[Problem]]:
    notes: list[Problem] = []
    used = dict(columns or {}) or _groups(layout, chosen, records.subject, notes)
    beside = {measure.header: measure.symbol for measure in layout.measures}
    problems: list[Problem] = []
    groups: dict[str, Numbers] = {}
    symbols: dict[str, Texts] = {}
    for name, header in used.items():
        own = (beside[header],) if beside.get(header) else ()
        groups[name], symbols[name] = read_counts(
            records,
            header,
            symbols=layout.reasons if layout.value else own,
            scale=_scale(records, layout),
            problems=problems,
        )
    if problems:
        raise DataError(problems)
    places = [p for p in _places(records.column(layout.place)) if p is not None]
    figures = Figures(
        level=level,
        ids=_texts([place.code for place in places]),
        names=records.column(layout.name),
        groups=groups,
        symbols=symbols,
        vintage=Counter(place.vintage for place in places).most_common(1)[0][0],
        source=records.source,
    )
    return figures, used, [*notes, *missing_notes(groups, symbols, records.subject)]


def _scale(records: Records, layout: TableLayout) -> Numbers | None:
    """Ten to the power that the table says, of each row; None for units alone."""
    if not layout.scale:
        return None
    power = np.nan_to_num(parse_numbers(records.column(layout.scale)))
    with np.errstate(over="ignore"):
        return None if not power.any() else np.power(10.0, power)


def _groups(
    layout: TableLayout, chosen: Mapping[str, str], subject: str, notes: list[Problem]
) -> dict[str, str]:
    """Column of each group, of those that count people."""
    if layout.value:
        return {_group_of(layout, chosen): layout.value}
    dated = [_POPULATION.match(measure.member) for measure in layout.measures]
    newest = max((match[1] for match in dated if match), default="")
    found: dict[str, str] = {}
    ignored = []
    for measure, population in zip(layout.measures, dated, strict=True):
        years = set(_YEAR.findall(measure.member))
        if not names_people(measure.member) or (newest and years - {newest}):
            ignored.append(measure.header)
            continue
        is_total = population or plain(measure.member).startswith(_TOTALS)
        name = TOTAL if is_total and TOTAL not in found else slug(measure.member)
        found.setdefault(name, measure.header)
    if not found:
        raise DataError([Problem(code="no_counts", subject=subject)])
    if ignored:
        facts = {"columns": ", ".join(ignored)}
        notes.append(Problem(code="columns_ignored", subject=subject, facts=facts))
    return found


def _group_of(layout: TableLayout, chosen: Mapping[str, str]) -> str:
    """Name the group of a long table: the total, when only totals were chosen."""
    parts = [
        member
        for header, member in chosen.items()
        if header in layout.dimensions
        and not is_unit(header)
        and not plain(member).startswith(_TOTALS)
    ]
    if len(parts) == 1 and plain(parts[0]).startswith("population"):
        return TOTAL
    return slug("_".join(parts)) or TOTAL


def _texts(values: Sequence[str]) -> Texts:
    texts = np.empty(len(values), dtype=object)
    texts[:] = values
    return texts
