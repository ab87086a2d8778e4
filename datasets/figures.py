"""Figures from any table with a column of codes and columns that count people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from datasets.cells import Mask, Numbers, filled
from datasets.columns import ambiguous, level_columns, plain, slug
from datasets.counted import names_people, read_counts
from datasets.population import is_group
from datasets.records import Records, Texts
from datasets.statcan.names import DGUID, NAME, NAME_EN, NAME_FR, column_name
from datasets.statcan.symbols import missing_notes, missing_symbol
from layers.dguid import parse_dguid, uids
from layers.errors import DataError, Problem
from layers.figures import Figures
from layers.geography_levels import AREA, COUNTRY, LEVELS, level_of_ids
from layers.population import TOTAL

GROUP = "group:"
_NAMES = ("geo", "geoname", "name", "nom", "nomgeo")
_UNDATED = "9999"
# Headers of everybody: "Population, 2021", "pop2021", "CSDPOP", "Population totale".
_TOTAL = re.compile(
    r"(?:[a-z]{0,7}pop|population|populationtotale|poptotale?|totalpopulation|total)"
    r"(?:en)?((?:19|20)\d\d)?"
)
# Whole numbers that number rows or years.
_NUMBERS = re.compile(
    r"(^|[\W_])(o?id|fid|objectid|index|code|no|year|ann[ée]e|date)($|[\W_])",
    re.IGNORECASE,
)


def figures_of(
    records: Records, *, columns: Mapping[str, str] | None = None, level: str = ""
) -> tuple[Figures, list[Problem]]:
    """Read counts by boundary, and notes of what was decided.

    `columns` gives the header of each role: "dguid" or the letters of a level ("CSD")
    for the codes, "name", "total", and `group:<name>`; what it does not give is
    proposed. Percentages, densities, areas and dwellings count nobody. A table that
    mixes levels, as a column of DGUIDs may, gives the figures of `level`, else of its
    smallest. Rows without a code are left out and noted.

    Raises
    ------
    DataError
        All problems of the table: `missing_column`, `ambiguous_columns`,
        `level_missing`, `duplicate_id`, `no_counts`, or cells that are no counts.
    """
    problems: list[Problem] = []
    notes = list(records.notes)
    roles = _roles(records, columns or {}, problems)
    if problems:
        raise DataError(problems)
    header, said = _code_column(records, roles, level)
    rows, wanted = _rows_of_level(records, header, said, level, notes)
    kept = records.kept(rows)
    headers = _groups(kept, roles, header, notes, problems)
    groups: dict[str, Numbers] = {}
    symbols: dict[str, Texts] = {}
    for name, column in headers.items():
        groups[name], symbols[name] = read_counts(kept, column, problems=problems)
    if not headers:
        problems.append(Problem(code="no_counts", subject=records.subject))
    if problems:
        raise DataError(problems)
    codes = kept.column(header)
    figures = Figures(
        level=wanted,
        ids=uids(codes),
        names=kept.column(roles.get("name")),
        groups=groups,
        symbols=symbols,
        vintage=_vintage(codes),
        source=records.source,
    )
    return figures, [*notes, *missing_notes(groups, symbols, records.subject)]


def figure_columns(
    records: Records, *, columns: Mapping[str, str] | None = None, level: str = ""
) -> dict[str, str]:
    """Header of each role as `figures_of` would take it, for a person to see.

    The codes are under "dguid" or the letters of their level, groups under
    `group:<name>`.

    Raises
    ------
    DataError
        When the columns do not say which holds the codes.
    """
    roles = _roles(records, columns or {}, [])
    header, said = _code_column(records, roles, level)
    groups = _groups(records, roles, header, [], [])
    named = {
        name if name == TOTAL else f"{GROUP}{name}": column
        for name, column in groups.items()
    }
    return {said or "dguid": header, "name": roles.get("name", ""), **named}


def _roles(
    records: Records, given: Mapping[str, str], problems: list[Problem]
) -> dict[str, str]:
    """Header of each role that was given or, where none was, is proposed."""
    proposed: dict[str, str] = {}
    for header in records.cells:
        named = column_name(header)
        attribute = "" if named is None else named.attribute
        if named is not None and attribute == DGUID and not named.level:
            proposed.setdefault("dguid", header)
        if plain(header) in _NAMES or attribute in (NAME, NAME_EN, NAME_FR):
            proposed.setdefault("name", header)
    if TOTAL not in given:
        total = _total(list(records.cells), records.subject, problems)
        proposed |= {TOTAL: total} if total else {}
    return {role: header for role, header in {**proposed, **given}.items() if header}


def _total(headers: Sequence[str], subject: str, problems: list[Problem]) -> str:
    """Header of the population: the undated one, else that of the newest year."""
    dated = {h: m[1] or _UNDATED for h in headers if (m := _is_total(h))}
    best = max(dated.values(), default="")
    hits = [header for header, year in dated.items() if year == best]
    if len(hits) > 1:
        problems.append(ambiguous(TOTAL, hits, subject))
    return hits[0] if hits else ""


def _is_total(header: str) -> re.Match[str] | None:
    return _TOTAL.fullmatch(plain(header))


def _code_column(
    records: Records, roles: Mapping[str, str], level: str
) -> tuple[str, str]:
    """Header of the codes, and the level it says, "" where it says none."""
    if "dguid" in roles:
        return roles["dguid"], ""
    codes = {r: h for r, h in roles.items() if r in LEVELS}
    if not codes:
        codes, doubts = level_columns(records.cells, records.subject)
        if doubts:
            raise DataError(doubts)
    if level in codes:
        return codes[level], level
    smallest = next((word for word in LEVELS if word in codes), None)
    if smallest is not None:
        return codes[smallest], smallest
    if "id" in roles:
        return roles["id"], ""
    problem = Problem(code="missing_column", subject=records.subject, column="dguid")
    raise DataError([problem])


def _rows_of_level(
    records: Records, header: str, said: str, level: str, notes: list[Problem]
) -> tuple[Mask, str]:
    """Rows of one level, and that level; rows without a code are noted."""
    codes = records.column(header)
    given = filled(codes)
    places = [parse_dguid(str(text)) for text in codes]
    of_place = np.array([p.level if p else "" for p in places], dtype=object)
    if (of_place != "").any():
        given &= np.array([p is not None for p in places], dtype=bool)
        wanted = level or next(word for word in (*LEVELS, COUNTRY) if word in of_place)
        rows = np.asarray(given & (of_place == wanted), dtype=bool)
    else:
        by_shape = level_of_ids(codes[given])
        wanted = said or level or ("" if by_shape == AREA else by_shape)
        rows = given if level in ("", wanted) else np.zeros(len(codes), dtype=bool)
    if not given.all():
        facts = {"count": int((~given).sum())}
        row = int(records.rows[~given][0]) if facts["count"] == 1 else None
        subject = records.subject
        notes.append(
            Problem(code="rows_without_code", subject=subject, row=row, facts=facts)
        )
    if not rows.any():
        facts_of_level = {"level": level or wanted}
        subject = records.subject
        problem = Problem(code="level_missing", subject=subject, facts=facts_of_level)
        raise DataError([problem])
    return rows, wanted


def _groups(
    records: Records,
    roles: Mapping[str, str],
    codes: str,
    notes: list[Problem],
    problems: list[Problem],
) -> dict[str, str]:
    """Header of each group: the total, those given, else all that count people."""
    found = {TOTAL: roles[TOTAL]} if TOTAL in roles else {}
    given = {
        role.removeprefix(GROUP): header
        for role, header in roles.items()
        if role.startswith(GROUP)
    }
    if given:
        return found | given
    ignored = []
    used = {*roles.values(), codes}
    for header, cells in records.cells.items():
        if header in used:
            continue
        if not _counts_people(header, cells, records):
            ignored.append(header)
            continue
        name = slug(header) or header
        if name in found:
            problems.append(ambiguous(name, (found[name], header), records.subject))
        found.setdefault(name, header)
    if ignored:
        facts = {"columns": ", ".join(ignored)}
        subject = records.subject
        notes.append(Problem(code="columns_ignored", subject=subject, facts=facts))
    return found


def _counts_people(header: str, cells: Texts, records: Records) -> bool:
    """Whether a column without a role may be a number of people of one census."""
    if column_name(header) is not None or _is_total(header) or _NUMBERS.search(header):
        return False
    said = np.array([missing_symbol(str(text)) != "" for text in cells], dtype=bool)
    return names_people(header) and is_group(np.where(said, "", cells), records)


def _vintage(codes: Texts) -> int:
    """Vintage of most of the DGUIDs; 0 for bare codes."""
    places = (parse_dguid(str(text)) for text in codes)
    most = Counter(place.vintage for place in places if place).most_common(1)
    return most[0][0] if most else 0
