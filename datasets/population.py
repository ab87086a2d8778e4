"""Population points from a table or a vector file, with a column for each group."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np

from datasets.cells import (
    Mask,
    Numbers,
    cell_problems,
    filled,
    id_problems,
    parse_counts,
    parse_numbers,
)
from datasets.columns import (
    PLACES,
    POPULATION_ROLES,
    ambiguous,
    level_columns,
    match_roles,
    plain,
    slug,
)
from datasets.coordinates import Coordinates, read_coordinates
from datasets.reading import read_records
from datasets.records import Records, Texts
from datasets.report import ImportReport
from datasets.statcan.names import POPULATION, column_name
from layers.errors import DataError, Problem
from layers.organizations import GEOGRAPHIC
from layers.population import TOTAL, PopulationLayer

Columns = Mapping[str, str]
# A second pair of coordinates, as x and y in metres, counts nobody.
# Roles that count people; every other group is named by its own header.
COUNTED = ("total", "french", "english")
_OTHER_PLACES = {plain(word) for words in PLACES.values() for word in words}


def read_population(path: str | Path) -> tuple[PopulationLayer, ImportReport]:
    """Read points with the people who live there, from a table or a vector file.

    Raises
    ------
    DataError
        All problems of the file, each with its row and column.
    """
    return population_of(read_records(path))


def population_of(
    records: Records,
    *,
    columns: Columns | None = None,
    levels: Columns | None = None,
    counted: Columns | None = None,
) -> tuple[PopulationLayer, ImportReport]:
    """Make population points of records.

    `columns` gives the header of each role, `levels` that of each geography level's
    codes, `counted` that of each further group; without them, headers are matched.
    `total` is required; every other column of whole numbers is a group, and columns
    named as a census level (`PR`, `CDUID`, ...) are codes. An empty cell is missing,
    never 0. Without an id column the smallest level's code is the id, else the row
    number, which is noted.

    Raises
    ------
    DataError
        All problems of the file, each with its row and column.
    """
    problems: list[Problem] = []
    if columns is None:
        columns, problems = match_roles(
            records.cells, POPULATION_ROLES, records.subject
        )
    if levels is None:
        levels, doubts = level_columns(records.cells, records.subject)
        problems += doubts
    problems += _missing_columns(records, columns, problems)
    if problems:
        raise DataError(problems)
    notes = list(records.notes)
    ids = _ids(records, columns, levels, problems, notes)
    points = read_coordinates(
        records, columns.get("latitude"), columns.get("longitude")
    )
    problems += points.problems
    problems += _pointless(records, points)
    headers = counted
    if headers is None:
        used = {*columns.values(), *levels.values()}
        headers = further_groups(records, used, columns, problems, notes)
    groups = _groups(records, columns, headers, problems)
    if not problems and not np.nansum(groups[TOTAL]) > 0:
        problems.append(
            Problem(code="no_people", subject=records.subject, column=columns["total"])
        )
    if problems:
        raise DataError(problems)
    layer = PopulationLayer(
        ids=ids,
        longitude=points.longitude,
        latitude=points.latitude,
        groups=groups,
        codes={level: records.column(header) for level, header in levels.items()},
        source=records.source,
    )
    return layer, _report(records, {**columns, **levels}, notes)


def _report(
    records: Records, columns: Mapping[str, str], notes: list[Problem]
) -> ImportReport:
    return ImportReport(
        subject=records.subject,
        recognised="population",
        format=records.format,
        rows=len(records),
        encoding=records.encoding,
        crs=records.crs_name or GEOGRAPHIC,
        columns=columns,
        notes=tuple(notes),
    )


def _missing_columns(
    records: Records, columns: Mapping[str, str], found: list[Problem]
) -> list[Problem]:
    doubtful = {problem.column for problem in found}
    needed = ["total"]
    if records.geometry is None:
        needed = ["latitude", "longitude", "total"]
    return [
        Problem(code="missing_column", subject=records.subject, column=role)
        for role in needed
        if role not in columns and role not in doubtful
    ]


def _ids(
    records: Records,
    columns: Mapping[str, str],
    levels: Mapping[str, str],
    problems: list[Problem],
    notes: list[Problem],
) -> Texts:
    header = columns.get("id") or _unique_code(records, levels)
    if header is None:
        notes.append(Problem(code="ids_made", subject=records.subject))
        made = np.empty(len(records), dtype=object)
        made[:] = [str(row) for row in records.rows.tolist()]
        return made
    ids = records.column(header)
    problems += id_problems(ids, records.rows, records.subject, header)
    return ids


def _unique_code(records: Records, levels: Mapping[str, str]) -> str | None:
    """Code column of the smallest level, when it tells every row apart."""
    header = next(iter(levels.values()), None)
    if header is None:
        return None
    codes = records.column(header)
    unique = len(set(codes.tolist())) == len(codes) and bool(filled(codes).all())
    return header if unique else None


def _pointless(records: Records, points: Coordinates) -> list[Problem]:
    tried = [p.row for p in points.problems if p.row is not None]
    wrong = ~points.given & ~np.isin(records.rows, tried)
    if any(p.code == "more_alike" for p in points.problems):
        return []
    return cell_problems(
        "coordinates_missing", records.subject, None, wrong, rows=records.rows
    )


def further_groups(
    records: Records,
    used: Collection[str],
    columns: Columns,
    problems: list[Problem],
    notes: list[Problem],
) -> dict[str, str]:
    """Header of each group among the columns without a role; the others are noted.

    Codes, areas and dwellings by their census name count nobody, and neither does a
    column that is above the total in most rows, as years and telephone numbers are.
    """
    headers = {role: columns[role] for role in COUNTED if role in columns}
    own = len(headers)
    ignored: list[str] = []
    for header, cells in records.cells.items():
        if header in used:
            continue
        total = records.column(columns.get("total"))
        if _is_no_count(header) or not is_group(cells, records, total):
            ignored.append(header)
            continue
        name = slug(header) or header
        if name in headers:
            problems.append(ambiguous(name, (headers[name], header), records.subject))
        headers.setdefault(name, header)
    if ignored:
        facts = {"columns": ", ".join(ignored)}
        notes.append(
            Problem(code="columns_ignored", subject=records.subject, facts=facts)
        )
    return dict(list(headers.items())[own:])


def _groups(
    records: Records, columns: Columns, further: Columns, problems: list[Problem]
) -> dict[str, Numbers]:
    """Read counts by group; the total is the first."""
    headers = {role: columns[role] for role in COUNTED if role in columns}
    headers |= further
    groups = {
        name: _counts(records, header, problems) for name, header in headers.items()
    }
    _check_parts(records, headers, groups, problems)
    return groups


def _is_no_count(header: str) -> bool:
    named = column_name(header)
    counts_others = named is not None and named.attribute != POPULATION
    return counts_others or plain(header) in _OTHER_PLACES


def is_group(cells: Texts, records: Records, total: Texts | None = None) -> bool:
    """Whether a column without a role counts people: half its cells are counts.

    A column that holds fractions, as an area or an estimate does, counts nobody, and
    neither does one above `total`, the cells that count everybody, in most rows.
    """
    given = int(filled(cells).sum())
    numbers = parse_numbers(cells, decimal_comma=records.decimal_comma)
    known = np.isfinite(numbers)
    whole = known & (numbers == np.floor(numbers))
    if total is not None:
        everybody = parse_counts(total)
        compared = int((known & np.isfinite(everybody)).sum())
        if 2 * int((numbers > everybody).sum()) > compared:
            return False
    return given > 0 and bool(whole[known].all()) and 2 * int(whole.sum()) >= given


def _counts(records: Records, header: str, problems: list[Problem]) -> Numbers:
    cells = records.column(header)
    counts = parse_counts(cells)
    wrong = filled(cells) & np.isnan(counts)
    numbers = parse_numbers(
        np.where(wrong, cells, ""), decimal_comma=records.decimal_comma
    )
    kinds: tuple[tuple[str, Mask], ...] = (
        ("not_a_number", wrong & np.isnan(numbers)),
        ("negative_number", wrong & (numbers < 0)),
        ("not_a_whole_number", wrong & (numbers >= 0)),
    )
    for code, mask in kinds:
        problems += cell_problems(
            code, records.subject, header, mask, rows=records.rows, values=cells
        )
    return counts


def _check_parts(
    records: Records,
    headers: Mapping[str, str],
    groups: Mapping[str, Numbers],
    problems: list[Problem],
) -> None:
    for name, counts in groups.items():
        if name == TOTAL:
            continue
        problems += cell_problems(
            "group_exceeds_total",
            records.subject,
            headers[name],
            counts > groups[TOTAL],
            rows=records.rows,
            values=records.column(headers[name]),
            facts={"total_column": headers[TOTAL]},
        )
