"""Polygons that are none, or not where their coordinate system says: what helps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pyproj
import shapely

from datasets.boundaries import mended
from datasets.coordinates import in_canada
from datasets.importing.audit.rows import leaving_out
from datasets.importing.checks import Check, Hits
from datasets.importing.findings import BLOCKS
from datasets.importing.table import Mask, Table
from datasets.records import Texts
from layers.population import TOTAL

CENSUS_CRS = "EPSG:3347"
DEGREES = "EPSG:4326"
_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
# A file that lies in Canada under another system has most of its shapes there.
_MOST = 0.9


def system_checks() -> list[Check]:
    """List what is checked of the coordinate system: degrees and metres exchanged."""
    return [
        Check(
            code=code,
            severity=BLOCKS,
            find=_wrong_system(system),
            role="geometry",
            repairs={repair: _taking_for(system)},
        )
        for code, system, repair in (
            ("metres_taken_for_degrees", CENSUS_CRS, "set_metres"),
            ("degrees_taken_for_metres", DEGREES, "set_degrees"),
        )
    ]


def shape_checks() -> list[Check]:
    """List what is checked of the shapes of boundaries."""
    return [
        Check(
            code="no_geometry",
            severity=BLOCKS,
            find=_missing,
            role="geometry",
            repairs={"leave_out": leaving_out("no_geometry")},
        ),
        Check(
            code="not_a_polygon",
            severity=BLOCKS,
            find=_not_polygons,
            role="geometry",
            repairs={"leave_out": leaving_out("not_a_polygon")},
        ),
        Check(
            code="invalid_polygon",
            severity=BLOCKS,
            find=_broken,
            role="geometry",
            repairs={
                "mend_polygons": mend,
                "leave_out": leaving_out("invalid_polygon"),
            },
        ),
    ]


def parts_check() -> Check:
    """Say which ids several shapes share: the parts of one boundary, or a mistake."""
    return Check(
        code="duplicate_id",
        severity=BLOCKS,
        find=_shared,
        role="id",
        repairs={"join_parts": join_parts, "leave_out": leaving_out("duplicate_id")},
    )


def mend(table: Table, rows: Mask) -> Table:
    """Make polygons valid where they cross themselves; only their area is kept."""
    shapes = _shapes(table).copy()
    shapes[rows], _ = mended(shapes[rows])
    return _with_shapes(table, shapes)


def join_parts(table: Table, rows: Mask) -> Table:
    """Join every shape to the first of its id; the other rows are set aside.

    Parts of which one is no valid polygon cannot be joined, and stay at fault. People
    counted differently on each part may be its own or a mistake: of the whole they are
    then unknown.
    """
    counts = table.texts(TOTAL).copy()
    ids, shapes = table.texts("id"), _shapes(table).copy()
    sound = shapely.is_valid(shapes) & np.isin(shapely.get_type_id(shapes), _POLYGONS)
    joined = np.zeros(len(table), dtype=bool)
    repeated = set(ids[rows].tolist())
    for identifier, at in pd.Series(ids).groupby(ids, sort=False).indices.items():
        if identifier in repeated and sound[at].all():
            shapes[at[0]] = shapely.union_all(shapes[at])
            joined[at[1:]] = True
            if len(set(counts[at].tolist())) > 1:
                counts[at] = ""
    if TOTAL in table.columns:
        table = table.with_texts(TOTAL, counts)
    return _with_shapes(table, shapes).without(joined, "joined_part")


def _with_shapes(table: Table, shapes: Texts) -> Table:
    return replace(table, records=table.records.replaced(geometry=shapes))


def _shapes(table: Table) -> Texts:
    shapes = table.records.geometry
    assert shapes is not None, "a table of boundaries has shapes"
    return shapes


def _missing(table: Table) -> Hits:
    shapes = _shapes(table)
    none = (shapely.get_type_id(shapes) == -1) | shapely.is_empty(shapes)
    return Hits(rows=np.asarray(none), shown=table.texts("id"))


def _not_polygons(table: Table) -> Hits:
    kinds = shapely.get_type_id(_shapes(table))
    other = ~np.isin(kinds, _POLYGONS) & ~_missing(table).rows
    return Hits(rows=other, shown=table.texts("id"))


def _broken(table: Table) -> Hits:
    shapes = _shapes(table)
    polygonal = np.isin(shapely.get_type_id(shapes), _POLYGONS)
    rows = np.zeros(len(table), dtype=bool)
    rows[polygonal] = ~shapely.is_valid(shapes[polygonal])
    at = np.flatnonzero(rows)
    reason = str(shapely.is_valid_reason(shapes[at[0]])) if len(at) else ""
    return Hits(rows=rows, shown=table.texts("id"), facts={"reason": reason})


def _shared(table: Table) -> Hits:
    ids = table.texts("id")
    _, first = np.unique(ids.astype(str), return_index=True)
    later = np.ones(len(table), dtype=bool)
    later[first] = False
    return Hits(rows=later & (ids != ""), shown=ids)


def _wrong_system(system: str) -> Callable[[Table], Hits]:
    """Find shapes that are out of Canada as declared, and in it under a system."""

    def find(table: Table) -> Hits:
        nothing = np.zeros(len(table), dtype=bool)
        crs = table.records.crs
        if crs is None or crs == pyproj.CRS.from_user_input(system):
            return Hits(rows=nothing)
        corners = _corners(table)
        # Metres of one system are metres of another: only the unit tells them apart.
        if crs.is_geographic == (system == DEGREES):
            return Hits(rows=nothing)
        if _share_in_canada(corners, crs) >= 1 - _MOST:
            return Hits(rows=nothing)
        if _share_in_canada(corners, pyproj.CRS.from_user_input(system)) < _MOST:
            return Hits(rows=nothing)
        return Hits(rows=~nothing, facts={"declared": table.records.crs_name})

    return find


def _corners(table: Table) -> np.ndarray:
    points, owner = shapely.get_coordinates(_shapes(table), return_index=True)
    return points[np.unique(owner, return_index=True)[1]]


def _share_in_canada(corners: np.ndarray, crs: pyproj.CRS) -> float:
    if not len(corners):
        return 0.0
    to_degrees = pyproj.Transformer.from_crs(crs, DEGREES, always_xy=True)
    longitude, latitude = to_degrees.transform(*corners.T)
    return float(in_canada(np.asarray(latitude), np.asarray(longitude)).mean())


def _taking_for(system: str) -> Callable[[Table, Mask], Table]:
    """Make the repair that takes coordinates for those of another system, unmoved."""

    def repair(table: Table, _rows: Mask) -> Table:
        crs = pyproj.CRS.from_user_input(system)
        return replace(table, records=table.records.replaced(crs=crs))

    return repair
