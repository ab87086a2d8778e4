"""Telling what a file holds from its headers and shapes, before anything is read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from datasets.columns import Roles, level_columns, match_roles, plain
from datasets.importing.recognised import (
    BOUNDARIES,
    FACILITY_LIST,
    FIGURES,
    ORGANIZATIONS,
    POPULATION,
    TABLE,
    UNKNOWN,
    VECTOR,
    Recognised,
)
from datasets.importing.roles import ROLES
from datasets.records import Records
from datasets.statcan.boundary_files import dguid_sample, recognise_boundaries
from datasets.statcan.table_layout import recognise_data_table

# Headers of Statistics Canada's open databases of facilities (ODHF, ODCAF, ...).
_FACILITIES = ("odhf_facility_type", "odcaf_facility_type", "odef_facility_type")
_OFFERS = ("services", "channels", "levels", "sectors", "mandate")


def recognise(records: Records, stem: str) -> Recognised:
    """Tell what records hold; `stem` is the name of the file without its ending."""
    if records.geometry is not None:
        return _of_shapes(records, stem)
    headers = tuple(records.cells)
    table = recognise_data_table(headers)
    if table is not None:
        return table
    if {plain(header) for header in headers} & {plain(word) for word in _FACILITIES}:
        return Recognised(kind=ORGANIZATIONS, product=FACILITY_LIST)
    return Recognised(kind=_kind_of_table(headers), product=TABLE)


def _of_shapes(records: Records, stem: str) -> Recognised:
    assert records.geometry is not None
    kinds = shapely.get_type_id(records.geometry)
    polygons = np.isin(kinds, (3, 6)).sum()
    if polygons >= np.isin(kinds, (0, 4)).sum() and polygons:
        known = recognise_boundaries(stem, tuple(records.cells), dguid_sample(records))
        return known or Recognised(kind=BOUNDARIES, product=VECTOR)
    if np.isin(kinds, (0, 4)).any():
        found = _roles_shown(tuple(records.cells), ROLES[POPULATION])
        kind = POPULATION if "total" in found else ORGANIZATIONS
        return Recognised(kind=kind, product=VECTOR)
    return Recognised(kind=UNKNOWN, product=VECTOR)


def _kind_of_table(headers: Sequence[str]) -> str:
    people = _roles_shown(headers, ROLES[POPULATION])
    organizations = _roles_shown(headers, ROLES[ORGANIZATIONS])
    codes, doubtful = level_columns(headers, "")
    is_placed = {"latitude", "longitude"} <= people
    offers = any(role in organizations for role in _OFFERS)
    if is_placed and "total" in people and not offers:
        return POPULATION
    is_coded = bool(codes or doubtful) or any(
        plain(h) in ("dguid", "idugd") for h in headers
    )
    named = any(role in organizations for role in ("name", "name_en", "name_fr"))
    located = is_placed or any(
        role in organizations for role in ("mandate", "place", "postal_code")
    )
    has_postal_code = "postal_code" in organizations
    if is_coded and not is_placed and not offers and not has_postal_code:
        return FIGURES
    return ORGANIZATIONS if named and (located or offers) else UNKNOWN


def _roles_shown(headers: Sequence[str], roles: Roles) -> frozenset[str]:
    """Roles that one column or several could play: which one is asked later."""
    found, doubts = match_roles(headers, roles, "")
    return frozenset({*found, *(str(problem.column) for problem in doubts)})
