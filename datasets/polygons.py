"""Polygons of boundaries: what is wrong with their shapes, and mending them."""

from __future__ import annotations

import numpy as np
import shapely

from datasets.cells import Mask, cell_problems
from datasets.records import Records, Texts
from layers.errors import Problem

_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_COLLECTION = shapely.GeometryType.GEOMETRYCOLLECTION


def shape_problems(records: Records, shapes: Texts, ids: Texts) -> list[Problem]:
    """Problems of shapes that are missing, no polygons, or cross themselves."""
    kinds = shapely.get_type_id(shapes)
    missing = (kinds == -1) | shapely.is_empty(shapes)
    polygonal = np.isin(kinds, _POLYGONS) & ~missing
    problems: list[Problem] = []
    for code, wrong in (
        ("no_geometry", missing),
        ("not_a_polygon", ~polygonal & ~missing),
    ):
        problems += cell_problems(
            code, records.subject, "geometry", wrong, rows=records.rows, values=ids
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


def mended(shapes: Texts) -> tuple[Texts, Mask]:
    """Make polygons that cross themselves valid, keeping only what has an area.

    Returns the shapes, shape (n,), and which of them were changed. A shape that is
    valid, missing or no polygon stays as it is; so does one of which no area is left.
    """
    found = shapes.copy()
    kinds = shapely.get_type_id(shapes)
    broken = np.isin(kinds, _POLYGONS) & ~shapely.is_valid(shapes)
    changed = np.zeros(len(shapes), dtype=bool)
    for at in np.flatnonzero(broken):
        if not np.isfinite(shapely.get_coordinates(shapes[at])).all():
            continue  # there is no knowing where it would end
        valid = _only_polygons(
            shapely.make_valid(shapes[at], method="structure", keep_collapsed=False)
        )
        if valid is not None:
            found[at] = valid
            changed[at] = True
    return found, changed


def _only_polygons(shape: shapely.Geometry) -> shapely.Geometry | None:
    if shapely.get_type_id(shape) == _COLLECTION:
        parts = shapely.get_parts(shapely.get_parts(shape))
        areas = parts[np.isin(shapely.get_type_id(parts), _POLYGONS)]
        shape = shapely.union_all(areas)
    polygonal = shapely.get_type_id(shape) in _POLYGONS
    return shape if polygonal and not shapely.is_empty(shape) else None
