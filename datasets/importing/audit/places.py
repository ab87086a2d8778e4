"""Places that cannot be, or are not where the row says: found, and what helps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pyproj

from datasets.bundled import bundled_project
from datasets.cells import Numbers
from datasets.coordinates import in_canada
from datasets.importing.audit.degrees import degree_checks, readable_degrees
from datasets.importing.checks import Check, Hits, Repair
from datasets.importing.findings import BLOCKS, WARNS
from datasets.importing.table import Mask, Table
from datasets.records import Texts
from datasets.statcan.names import province_id
from layers.boundaries import BoundaryLayer
from layers.nearest_boundary import nearest_boundary
from layers.placing import rows_holding

CENSUS_CRS = "EPSG:3347"
# Generalized coasts and borders: nearer than this, a point may well be on land.
SHORE_KM = 10.0
BORDER_KM = 5.0


def place_checks(elsewhere: Mapping[str, Repair]) -> list[Check]:
    """List what is checked of points; `elsewhere` are repairs that find another place.

    The likeliest reason comes first, and a row has one.
    """
    others = {**elsewhere, "clear_point": clear_point}
    return [
        *degree_checks(others),
        _check("not_a_number", _unreadable("latitude"), others, role="latitude"),
        _check("not_a_number", _unreadable("longitude"), others, role="longitude"),
        _check("coordinate_missing", _half, others),
        _check("coordinates_zero", _zero, others, role="latitude"),
        _check(
            "coordinates_swapped",
            _swapped,
            {"swap_coordinates": swap, **others},
            role="latitude",
        ),
        _check(
            "longitude_sign_missing",
            _unsigned,
            {"negate_longitude": negate_longitude, **others},
            role="latitude",
        ),
        _check(
            "coordinates_in_metres",
            _metres,
            {"project_coordinates": project, **others},
            role="latitude",
        ),
        _check("outside_canada", _abroad, others, role="latitude"),
        Check(
            code="in_the_sea",
            severity=WARNS,
            find=_at_sea,
            role="latitude",
            repairs=others,
        ),
        Check(
            code="outside_named_province",
            severity=WARNS,
            find=_in_another_province,
            role="province",
            repairs=elsewhere,
        ),
    ]


def _check(
    code: str,
    find: Callable[[Table], Hits],
    repairs: Mapping[str, Repair],
    *,
    role: str = "",
) -> Check:
    return Check(code=code, severity=BLOCKS, find=find, role=role, repairs=repairs)


def _unreadable(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        cells = table.texts(role)
        if table.records.geometry is not None:
            return Hits(rows=np.zeros(len(table), dtype=bool))
        wrong = table.filled(role) & ~np.isfinite(table.numbers(role))
        return Hits(rows=wrong & ~readable_degrees(table, role), shown=cells)

    return find


def _half(table: Table) -> Hits:
    one = table.filled("latitude") ^ table.filled("longitude")
    return Hits(rows=one & (table.records.geometry is None))


def _zero(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    return _hits(longitude, latitude, (latitude == 0) & (longitude == 0))


def _swapped(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    return _strange(longitude, latitude, in_canada(longitude, latitude))


def _unsigned(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    return _strange(longitude, latitude, in_canada(latitude, -longitude))


def _metres(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    x, y = _from_metres(longitude, latitude)
    return _strange(longitude, latitude, in_canada(y, x))


def _abroad(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    explained = np.zeros(len(table), dtype=bool)
    for find in (_zero, _swapped, _unsigned, _metres):
        explained |= find(table).rows
    return _strange(longitude, latitude, ~explained)


def _strange(longitude: Numbers, latitude: Numbers, wrong: Mask) -> Hits:
    """Rows of a fault that explains why a point is not in Canada."""
    given = np.isfinite(longitude) & np.isfinite(latitude)
    outside = given & ~in_canada(latitude, longitude)
    return _hits(longitude, latitude, outside & wrong)


def _hits(longitude: Numbers, latitude: Numbers, rows: Mask) -> Hits:
    return Hits(rows=rows, shown=_places(longitude, latitude, rows))


def _places(longitude: Numbers, latitude: Numbers, rows: Mask) -> Texts:
    shown = np.full(len(rows), "", dtype=object)
    for at in np.flatnonzero(rows)[:1000]:
        shown[at] = f"{latitude[at]:.6g}, {longitude[at]:.6g}"
    return shown


def _at_sea(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    rows = in_canada(latitude, longitude)
    at = np.flatnonzero(rows)
    near, _ = _province_near(longitude[at], latitude[at], SHORE_KM)
    rows[at] = near < 0
    return _hits(longitude, latitude, rows)


def _in_another_province(table: Table) -> Hits:
    longitude, latitude = table.degrees()
    named = _named_provinces(table.texts("province"))
    rows = in_canada(latitude, longitude) & (named != "")
    provinces = bundled_project().boundaries
    at = np.flatnonzero(rows)
    near, _ = _province_near(longitude[at], latitude[at], SHORE_KM)
    found = np.append(provinces.ids, "")[near]
    apart = at[(found != "") & (found != named[at])]
    rows[:] = False
    for code in set(named[apart].tolist()):
        ours = apart[named[apart] == code]
        rows[ours] = ~_is_near(longitude[ours], latitude[ours], str(code))
    return Hits(rows=rows, shown=table.texts("province"))


def _named_provinces(texts: Texts) -> Texts:
    distinct = {text: province_id(str(text)) or "" for text in set(texts.tolist())}
    codes = np.empty(len(texts), dtype=object)
    codes[:] = [distinct[text] for text in texts]
    return codes


def _province_near(
    longitude: Numbers, latitude: Numbers, tolerance_km: float
) -> tuple[np.ndarray, Numbers]:
    """Row of the province that holds or is next to each point, -1 for none."""
    provinces = bundled_project().boundaries
    rows = rows_holding(longitude, latitude, provinces)
    astray = np.flatnonzero(rows < 0)
    found, km = nearest_boundary(
        longitude[astray], latitude[astray], provinces, tolerance_km=tolerance_km
    )
    rows[astray] = found
    return rows, km


def _is_near(longitude: Numbers, latitude: Numbers, code: str) -> Mask:
    provinces = bundled_project().boundaries
    if code not in provinces.position:
        return np.ones(len(longitude), dtype=bool)
    own = BoundaryLayer(frame=provinces.frame.loc[[code]], level=provinces.level)
    rows, _ = nearest_boundary(longitude, latitude, own, tolerance_km=BORDER_KM)
    return np.asarray(rows >= 0)


def _from_metres(x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    far = np.abs(np.nan_to_num(x)) > 360
    longitude, latitude = np.full(len(x), np.nan), np.full(len(x), np.nan)
    if not far.any():
        return longitude, latitude
    to_degrees = pyproj.Transformer.from_crs(CENSUS_CRS, "EPSG:4326", always_xy=True)
    longitude[far], latitude[far] = to_degrees.transform(x[far], y[far])
    return longitude, latitude


def clear_point(table: Table, rows: Mask) -> Table:
    """Take the points of rows away: their place is not known."""
    nowhere = np.full(len(table), np.nan)
    return table.with_points(rows, nowhere, nowhere)


def swap(table: Table, rows: Mask) -> Table:
    """Exchange latitude and longitude."""
    longitude, latitude = table.degrees()
    return table.with_points(rows, latitude, longitude)


def negate_longitude(table: Table, rows: Mask) -> Table:
    """Give longitudes the minus sign they have lost."""
    longitude, latitude = table.degrees()
    return table.with_points(rows, -longitude, latitude)


def project(table: Table, rows: Mask) -> Table:
    """Take coordinates for metres of Statistics Canada's Lambert projection."""
    longitude, latitude = _from_metres(*table.degrees())
    return table.with_points(rows, longitude, latitude)
