"""Organizations from a directory file, refused whole or read whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from datasets.cells import Numbers, cell_problems, filled, id_problems, parse_numbers
from datasets.columns import ORGANIZATION_ROLES, match_roles
from datasets.coordinates import Coordinates, read_coordinates
from datasets.directory_cells import read_days, read_status, read_words
from datasets.reading import read_records
from datasets.records import Records, Texts
from datasets.report import ImportReport
from datasets.vocabulary import Vocabulary
from layers.errors import DataError, Problem
from layers.organizations import COLUMNS, EXCLUDED, GEOGRAPHIC, OrganizationLayer

Columns = Mapping[str, str]
# Fields of the directory that are called otherwise than the role of their column.
_FIELDS = {"place": "host_city"}


def read_organizations(
    path: str | Path, *, vocabulary: Vocabulary
) -> tuple[OrganizationLayer, ImportReport]:
    """Read a directory of organizations from a table or a vector file.

    Raises
    ------
    DataError
        All problems of the file, each with its row and column.
    """
    return organizations_of(read_records(path), vocabulary=vocabulary)


def organizations_of(
    records: Records, *, vocabulary: Vocabulary, columns: Columns | None = None
) -> tuple[OrganizationLayer, ImportReport]:
    """Make organizations of records, refused whole or read whole.

    `columns` gives the header of each role; without it, headers are matched. Several
    words in a cell are separated by `|`. Words of channels, levels and status must be
    in the vocabulary, by word or by label; services and sectors may be others, which
    are kept as written and noted. Columns that play no role are kept.

    Raises
    ------
    DataError
        All problems of the file, each with its row and column.
    """
    problems: list[Problem] = []
    if columns is None:
        columns, problems = match_roles(
            records.cells, ORGANIZATION_ROLES, records.subject
        )
    problems += _missing_columns(records, columns, problems)
    if problems:
        raise DataError(problems)
    notes: list[Problem] = list(records.notes)
    facts = _facts(records, columns, vocabulary, problems, notes)
    if problems:
        raise DataError(problems)
    ids = records.column(columns["id"])
    layer = OrganizationLayer(frame=_frame(ids, facts), source=records.source)
    rows = {str(i): int(row) for i, row in zip(ids, records.rows, strict=True)}
    report = ImportReport(
        subject=records.subject,
        recognised="organizations",
        format=records.format,
        rows=len(records),
        encoding=records.encoding,
        crs=records.crs_name or GEOGRAPHIC,
        columns=columns,
        notes=tuple(notes),
        row_of=rows,
    )
    return layer, report


def _missing_columns(
    records: Records, columns: Columns, found: list[Problem]
) -> list[Problem]:
    doubtful = {problem.column for problem in found}

    def lacks(*roles: str) -> bool:
        return not any(role in columns or role in doubtful for role in roles)

    missing = [
        role
        for role, lacking in (
            ("id", lacks("id")),
            ("name", lacks("name", "name_en", "name_fr")),
        )
        if lacking
    ]
    problems = [
        Problem(code="missing_column", subject=records.subject, column=role)
        for role in missing
    ]
    if records.geometry is not None:
        return problems
    no_latitude, no_longitude = lacks("latitude"), lacks("longitude")
    if no_latitude and no_longitude and lacks("mandate"):
        problems.append(Problem(code="no_coordinates", subject=records.subject))
    elif no_latitude != no_longitude:
        column = "latitude" if no_latitude else "longitude"
        problems.append(
            Problem(code="missing_column", subject=records.subject, column=column)
        )
    return problems


def _facts(
    records: Records,
    columns: Columns,
    vocabulary: Vocabulary,
    problems: list[Problem],
    notes: list[Problem],
) -> dict[str, object]:
    """Read every role into values; what is wrong is added to `problems`."""
    rows, subject = records.rows, records.subject
    header = columns["id"]
    problems += id_problems(records.column(header), rows, subject, header)
    facts: dict[str, object] = {**_extras(records, columns)}
    facts |= _names(records, columns, problems)
    facts["location_precision"] = records.column(columns.get("location_precision"))
    words = read_words(records, columns, vocabulary)
    facts |= words.values
    problems += words.problems
    notes += words.notes
    facts["capacity"] = _capacity(records, columns, problems)
    facts |= read_days(records, columns, problems)
    facts["status"] = read_status(records, columns, vocabulary, problems)
    points = read_coordinates(
        records, columns.get("latitude"), columns.get("longitude")
    )
    problems += points.problems
    problems += _placeless(records, columns, points, facts["status"])
    shapes = np.full(len(records), shapely.Point(), dtype=object)
    at = points.given
    shapes[at] = shapely.points(points.longitude[at], points.latitude[at])
    facts["geometry"] = shapes
    return facts


def _extras(records: Records, columns: Columns) -> dict[str, Texts]:
    """Keep the columns that are not read into values, under the words of the directory.

    A column that says where a row is, or why it is excluded, is a field of the
    directory whatever the file calls it.
    """
    read = {header for role, header in columns.items() if role in ORGANIZATION_ROLES}
    fields = {header: _FIELDS.get(role, role) for role, header in columns.items()}
    kept = {}
    for header, cells in records.cells.items():
        if header in read or header in COLUMNS:
            continue
        field = fields.get(header, header)
        kept[header if field in records.cells else field] = cells
    return kept


def _names(
    records: Records, columns: Columns, problems: list[Problem]
) -> dict[str, Texts]:
    either = records.column(columns.get("name"))
    names = {}
    for role in ("name_en", "name_fr"):
        own = records.column(columns.get(role))
        names[role] = np.where(own == "", either, own)
    nameless = (names["name_en"] == "") & (names["name_fr"] == "")
    column = next(columns[r] for r in ("name", "name_en", "name_fr") if r in columns)
    problems += cell_problems(
        "no_name",
        records.subject,
        column,
        nameless,
        rows=records.rows,
        values=records.column(columns["id"]),
    )
    return names


def _capacity(records: Records, columns: Columns, problems: list[Problem]) -> Numbers:
    header = columns.get("capacity")
    texts = records.column(header)
    values = parse_numbers(texts, decimal_comma=records.decimal_comma)
    for code, wrong in (
        ("not_a_number", filled(texts) & np.isnan(values)),
        ("negative_number", values < 0),
    ):
        problems += cell_problems(
            code, records.subject, header, wrong, rows=records.rows, values=texts
        )
    return values


def _placeless(
    records: Records, columns: Columns, points: Coordinates, status: object
) -> list[Problem]:
    """Rows with neither point nor mandate that count; a faulty point is said itself."""
    tried = {problem.row for problem in points.problems}
    wrong = ~points.given & ~filled(records.column(columns.get("mandate")))
    wrong &= np.asarray(status, dtype=object) != EXCLUDED
    wrong &= ~np.isin(records.rows, [row for row in tried if row is not None])
    return cell_problems(
        "no_point_no_mandate",
        records.subject,
        None,
        wrong,
        rows=records.rows,
        values=records.column(columns["id"]),
    )


def _frame(ids: Texts, facts: Mapping[str, object]) -> gpd.GeoDataFrame:
    ordered = [*COLUMNS, *(name for name in facts if name not in COLUMNS)]
    index = pd.Index(ids, dtype=object)
    series = {
        name: pd.Series(
            facts[name],
            index=index,
            dtype=float if name == "capacity" else object,
        )
        for name in ordered
        if name != "geometry"
    }
    frame = pd.DataFrame(series, index=index)
    shapes = gpd.GeoSeries(facts["geometry"], index=index, crs=GEOGRAPHIC)
    frame["geometry"] = shapes
    return gpd.GeoDataFrame(frame[ordered], geometry="geometry", crs=GEOGRAPHIC)
