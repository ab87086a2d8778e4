"""Boundaries of one geography level from a vector file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from datasets.boundary_columns import BoundaryColumns, boundary_columns
from datasets.cells import Numbers, cell_problems, filled, id_problems, parse_numbers
from datasets.polygons import mended, shape_problems
from datasets.reading import read_records
from datasets.records import Records, Texts
from datasets.report import ImportReport
from datasets.statcan.names import column_name, province_id
from layers.boundaries import COLUMNS, DGUIDS, BoundaryLayer
from layers.dguid import dguid, uids
from layers.errors import DataError, Problem
from layers.geography_levels import (
    COUNTRY_ID,
    LEVELS,
    WHOLE,
    is_code,
    larger_codes,
    parent_level,
)

__all__ = ["boundaries_of", "mended", "read_boundaries"]

# What drivers and programs write of their own beside every shape.
_BOOKED = re.compile(r"(objectid|o?g?c?_?fid|shape_+(area|length?))", re.IGNORECASE)
# Letters of the types of census agglomerations; metropolitan areas have B.
_AGGLOMERATIONS = ("D", "K")
# The vintage of a health region's DGUID is not that of the edition of its file.
_CENSUS_LEVELS = frozenset(LEVELS) - {"HR"}


def read_boundaries(
    path: str | Path, *, level: str | None = None
) -> tuple[BoundaryLayer, ImportReport]:
    """Read polygons with an id, or a census code in its place, from a vector file.

    Raises
    ------
    DataError
        All problems of the file, each with its row and column.
    """
    return boundaries_of(read_records(path), level=level)


def boundaries_of(
    records: Records,
    *,
    level: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> tuple[BoundaryLayer, ImportReport]:
    """Make boundaries of records, refused whole or read whole.

    The level is that of the code column, else what a `level` column, the DGUIDs or the
    ids' shape say, else `level`, else "area". Asking for a `level` whose code column
    the file has reads the file at that level. A file with a row for each provincial
    part of a CMA or population centre has the codes of the parts as ids. Parents come
    from a `parent` column, a code column of the next larger level, the census code, or
    a province code. DGUIDs among ids stand for the code in them. Polygons that cross
    themselves are refused, not mended.

    `columns` gives the header of a role or of a level's code, "" for none, and stands
    before what the headers say.

    Raises
    ------
    DataError
        All problems of the file, each with its row and column.
    """
    if records.geometry is None:
        raise DataError([Problem(code="not_a_vector_file", subject=records.subject)])
    found = boundary_columns(records, level=level, columns=columns)
    problems = list(found.problems)
    header = found.columns.get("id")
    if header is None or any(p.code == "ambiguous_columns" for p in problems):
        raise DataError(problems)
    ids = uids(records.column(header))
    problems += id_problems(ids, records.rows, records.subject, header)
    area = _land_area(records, found.columns, problems)
    problems += shape_problems(records, records.geometry, ids)
    if problems:
        raise DataError(problems)
    layer = BoundaryLayer(
        frame=_frame(records, found, ids, area),
        level=found.level,
        vintage=found.vintage,
        source=records.source,
    )
    notes = (*records.notes, *_unlike_codes(records, found, ids))
    return layer, _report(records, found.columns, notes)


def _land_area(
    records: Records, columns: Mapping[str, str], problems: list[Problem]
) -> Numbers:
    header = columns.get("land_area_km2")
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


def _frame(
    records: Records, found: BoundaryColumns, ids: Texts, area: Numbers
) -> gpd.GeoDataFrame:
    index = pd.Index(ids, dtype=object)
    columns = {
        **_names(records, found),
        "parent": _parents(records, found, ids),
        **_dguids(records, found, ids),
    }
    texts = {
        name: pd.Series(values, index=index, dtype=object)
        for name, values in columns.items()
    }
    numbers = {"land_area_km2": area, **_further_numbers(records, found)}
    frame = pd.DataFrame(
        {**texts, **{name: pd.Series(n, index=index) for name, n in numbers.items()}}
    )
    shapes = gpd.GeoSeries(records.geometry, index=index, crs=records.crs)
    return gpd.GeoDataFrame(frame.assign(geometry=shapes), geometry="geometry")


def _further_numbers(records: Records, found: BoundaryColumns) -> dict[str, Numbers]:
    """Give the columns without a role whose cells are all numbers, by their header.

    Census codes and what a program counts its shapes by are no numbers about a place.
    """
    taken = {*found.columns.values(), *found.codes.values()}
    kept = {}
    for header, texts in records.cells.items():
        if header in taken or column_name(header) is not None or _BOOKED.match(header):
            continue
        numbers = parse_numbers(texts, decimal_comma=records.decimal_comma)
        said = filled(texts)
        if said.any() and not np.isnan(numbers[said]).any():
            kept[header] = numbers
    return {name: n for name, n in kept.items() if name not in (*COLUMNS, *DGUIDS)}


def _names(records: Records, found: BoundaryColumns) -> dict[str, Texts]:
    either = records.column(found.columns.get("name"))
    halves = {"name_en": either, "name_fr": either}
    if found.level == "PR":
        halves = _both_names(either)
    names = {}
    for role, otherwise in halves.items():
        own = records.column(found.columns.get(role))
        names[role] = np.where(own == "", otherwise, own)
    return names


def _both_names(texts: Texts) -> dict[str, Texts]:
    """Halves of names in both languages, as 2016 writes provinces: en / fr."""
    pairs = []
    for text in texts:
        parts = [part.strip() for part in text.split("/")]
        of_one = len(parts) == 2 and province_id(text) is not None
        pairs.append(tuple(parts) if of_one else (text, text))
    english, french = zip(*pairs, strict=True)
    return {
        "name_en": np.array(english, dtype=object),
        "name_fr": np.array(french, dtype=object),
    }


def _parents(records: Records, found: BoundaryColumns, ids: Texts) -> Texts:
    """Ids of the next larger boundaries; what the file says stands before codes."""
    larger = parent_level(found.level)
    derived = larger_codes(found.level, ids).get(larger)
    if found.level == "PR":
        country = [COUNTRY_ID if is_code("PR", i) else "" for i in ids]
        derived = np.array(country, dtype=object)
    said: list[Texts | None] = [
        records.column(found.columns.get("parent")),
        uids(records.column(found.codes.get(larger))),
        derived,
    ]
    if larger == "parent":
        said.append(uids(records.column(found.codes.get("PR"))))
    parents = np.full(len(ids), "", dtype=object)
    for codes in said:
        if codes is not None:
            parents = np.where(parents == "", codes, parents)
    return parents


def _dguids(records: Records, found: BoundaryColumns, ids: Texts) -> dict[str, Texts]:
    """DGUIDs of the file, else those that its census would write; none unknown."""
    columns = {
        role: records.column(found.columns[role])
        for role in ("dguid", "dguid_whole")
        if role in found.columns
    }
    if "dguid" in columns or not found.vintage or found.level not in _CENSUS_LEVELS:
        return columns
    if not all(is_code(found.level, identifier) for identifier in ids):
        return columns
    smaller = _are_agglomerations(records, found)
    columns["dguid"] = _built(found.level, ids, found.vintage, smaller)
    whole = WHOLE.get(found.level)
    if whole is not None:
        wholes = larger_codes(found.level, ids)[whole]
        columns.setdefault("dguid_whole", _built(whole, wholes, found.vintage, smaller))
    return columns


def _built(level: str, ids: Texts, vintage: int, smaller: Texts) -> Texts:
    texts = np.empty(len(ids), dtype=object)
    texts[:] = [
        dguid(level, str(i), vintage, agglomeration=bool(is_small))
        for i, is_small in zip(ids, smaller, strict=True)
    ]
    return texts


def _are_agglomerations(records: Records, found: BoundaryColumns) -> Texts:
    header = found.columns.get("type")
    return np.isin(records.column(header).astype(str), _AGGLOMERATIONS).astype(object)


def _unlike_codes(
    records: Records, found: BoundaryColumns, ids: Texts
) -> list[Problem]:
    """Note ids in a census level's code column that are not written as its codes."""
    if found.level not in LEVELS or found.columns["id"] != found.codes.get(found.level):
        return []
    unlike = [str(i) for i in ids if not is_code(found.level, i)]
    if not unlike:
        return []
    return [
        Problem(
            code="ids_unlike_codes",
            subject=records.subject,
            column=found.columns["id"],
            value=unlike[0],
            facts={"level": found.level, "count": len(unlike)},
        )
    ]


def _report(
    records: Records, columns: Mapping[str, str], notes: tuple[Problem, ...]
) -> ImportReport:
    return ImportReport(
        subject=records.subject,
        recognised="boundaries",
        format=records.format,
        rows=len(records),
        encoding=records.encoding,
        crs=records.crs_name,
        columns=dict(columns),
        notes=notes,
    )
