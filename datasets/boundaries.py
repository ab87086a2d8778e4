"""Boundaries of one geography level from a vector file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from datasets.cells import Numbers, cell_problems, filled, id_problems, parse_numbers
from datasets.columns import (
    BOUNDARY_ROLES,
    level_columns,
    level_name_roles,
    match_roles,
)
from datasets.reading import read_records
from datasets.records import Records, Texts
from datasets.report import ImportReport
from layers.boundaries import BoundaryLayer
from layers.errors import DataError, Problem
from layers.geography_levels import (
    AREA,
    COUNTRY_ID,
    is_code,
    larger_codes,
    level_of_ids,
)

_POLYGONS = (3, 6)


def read_boundaries(
    path: str | Path, *, level: str | None = None
) -> tuple[BoundaryLayer, ImportReport]:
    """Read polygons with an id, or a census code in its place.

    The level is that of the code column, else what a `level` column says, else that
    of the ids' shape, else `level`, else "area". Asking for a `level` whose code
    column the file has reads the file at that level. Parents come from a `parent`
    column, from the census code, or from a province code. Polygons that cross
    themselves are refused, not mended.

    Raises
    ------
    DataError
        All problems of the file, each with its row and column.
    """
    records = read_records(path)
    if records.geometry is None:
        raise DataError([Problem(code="not_a_vector_file", subject=records.subject)])
    columns, problems = match_roles(records.cells, BOUNDARY_ROLES, records.subject)
    codes, doubts = level_columns(records.cells, records.subject)
    problems += doubts
    coded = _coded_level(columns, codes, level)
    if coded:
        columns["id"] = codes[coded]
        problems = [problem for problem in problems if problem.column != "id"]
    elif "id" not in columns and not any(p.column == "id" for p in problems):
        problems.append(
            Problem(code="missing_column", subject=records.subject, column="id")
        )
    if problems:
        raise DataError(problems)
    ids = records.column(columns["id"])
    problems += id_problems(ids, records.rows, records.subject, columns["id"])
    found = coded or _said_level(records, columns, problems) or level_of_ids(ids)
    if found == AREA and level is not None:
        found = level
    names, unsure = match_roles(records.cells, level_name_roles(found), records.subject)
    problems += unsure
    columns = {**names, **columns}
    area = _land_area(records, columns, problems)
    problems += _shape_problems(records, records.geometry, ids)
    if problems:
        raise DataError(problems)
    parents = _parents(records, columns, codes, found, ids)
    layer = BoundaryLayer(
        frame=_frame(records, columns, ids, parents, area),
        level=found,
        source=records.source,
    )
    return layer, _report(records, columns)


def _coded_level(
    columns: Mapping[str, str], codes: Mapping[str, str], level: str | None
) -> str | None:
    """Level whose census code is the id: the one asked for, else the smallest."""
    if level is not None and level in codes and "id" not in columns:
        return level
    return None if "id" in columns else next(iter(codes), None)


def _said_level(
    records: Records, columns: Mapping[str, str], problems: list[Problem]
) -> str | None:
    header = columns.get("level")
    said = sorted({cell for cell in records.column(header) if cell})
    if len(said) > 1:
        facts = {"levels": ", ".join(said)}
        problems.append(
            Problem(
                code="several_levels",
                subject=records.subject,
                column=header,
                facts=facts,
            )
        )
    return said[0] if len(said) == 1 else None


def _land_area(
    records: Records, columns: Mapping[str, str], problems: list[Problem]
) -> Numbers:
    header = columns.get("land_area_km2")
    texts = records.column(header)
    values = parse_numbers(texts)
    for code, wrong in (
        ("not_a_number", filled(texts) & np.isnan(values)),
        ("negative_number", values < 0),
    ):
        problems += cell_problems(
            code, records.subject, header, wrong, rows=records.rows, values=texts
        )
    return values


def _shape_problems(records: Records, shapes: Texts, ids: Texts) -> list[Problem]:
    kinds = shapely.get_type_id(shapes)
    missing = (kinds == -1) | shapely.is_empty(shapes)
    polygonal = np.isin(kinds, _POLYGONS) & ~missing
    problems = cell_problems(
        "no_geometry",
        records.subject,
        "geometry",
        missing,
        rows=records.rows,
        values=ids,
    )
    problems += cell_problems(
        "not_a_polygon",
        records.subject,
        "geometry",
        ~polygonal & ~missing,
        rows=records.rows,
        values=ids,
    )
    broken = np.flatnonzero(polygonal & ~shapely.is_valid(shapes))
    problems += [
        Problem(
            code="invalid_polygon",
            subject=records.subject,
            row=int(records.rows[at]),
            column="geometry",
            value=str(ids[at]),
            facts={"reason": str(shapely.is_valid_reason(shapes[at]))},
        )
        for at in broken
    ]
    return problems


def _parents(
    records: Records,
    columns: Mapping[str, str],
    codes: Mapping[str, str],
    level: str,
    ids: Texts,
) -> Texts:
    parents = records.column(columns.get("parent"))
    derived = next(iter(larger_codes(level, ids).values()), None)
    if derived is not None:
        parents = np.where(parents == "", derived, parents)
    if level == "PR":
        country = [COUNTRY_ID if is_code(level, i) else "" for i in ids]
        return np.where(parents == "", np.array(country, dtype=object), parents)
    province = records.column(codes.get("PR"))
    return np.where(parents == "", province, parents)


def _frame(
    records: Records,
    columns: Mapping[str, str],
    ids: Texts,
    parents: Texts,
    area: Numbers,
) -> gpd.GeoDataFrame:
    index = pd.Index(ids, dtype=object)
    either = records.column(columns.get("name"))
    names = {}
    for role in ("name_en", "name_fr"):
        own = records.column(columns.get(role))
        names[role] = np.where(own == "", either, own)
    texts = {
        name: pd.Series(values, index=index, dtype=object)
        for name, values in {**names, "parent": parents}.items()
    }
    frame = pd.DataFrame({**texts, "land_area_km2": pd.Series(area, index=index)})
    shapes = gpd.GeoSeries(records.geometry, index=index, crs=records.crs)
    return gpd.GeoDataFrame(frame.assign(geometry=shapes), geometry="geometry")


def _report(records: Records, columns: Mapping[str, str]) -> ImportReport:
    return ImportReport(
        subject=records.subject,
        recognised="boundaries",
        format=records.format,
        rows=len(records),
        encoding=records.encoding,
        crs=records.crs_name,
        columns=dict(columns),
        notes=records.notes,
    )
