"""Coordinate systems as people and projection files say them."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pyproj
from pyproj.exceptions import CRSError, ProjError

from datasets.files import file_refusal
from layers.errors import DataError

# EPSG:3347, NAD83 / Statistics Canada Lambert: https://epsg.io/3347
# Latitude and longitude of origin and the two parallels, degrees; then metres.
_ORIGIN_AND_PARALLELS = (63.390675, -91.8666666666667, 49.0, 77.0)
_FALSE_EASTING_NORTHING = (6_200_000.0, 3_000_000.0)
_EPSG_CODES = (8821, 8822, 8823, 8824)
_EPSG_OFFSETS = (8826, 8827)
_TOLERANCE_DEG = 1e-6
_TOLERANCE_M = 1e-3
# https://epsg.io/7019-ellipsoid: GRS 1980
_SEMI_MAJOR_M, _INVERSE_FLATTENING = 6_378_137.0, 298.257222101
_DATUMS = {"northamericandatum1983": 3347, "northamerican1983": 3347, "nad83": 3347}
_CSRS = re.compile(r"csrs", re.IGNORECASE)


def as_published(crs: pyproj.CRS) -> pyproj.CRS:
    """EPSG:3347 for a system of its parameters without its name; else the system.

    The boundary files of Statistics Canada come as `PCS_Lambert_Conformal_Conic`
    without an authority. The same parameters on NAD83(CSRS) are EPSG:3348. The
    coordinates are the same numbers: nothing is reprojected.
    """
    if not crs.is_projected:
        return crs
    if not (_has_parameters(crs) and _has_ellipsoid(crs) and _is_in_metres(crs)):
        return crs
    base = crs.geodetic_crs
    datum = base.datum.name if base and base.datum else ""
    if base is None or _CSRS.search(datum) or _CSRS.search(base.name):
        return pyproj.CRS.from_epsg(3348)
    plain = re.sub(r"[\W_]", "", datum.lower()).removeprefix("d")
    code = _DATUMS.get(plain)
    return crs if code is None else pyproj.CRS.from_epsg(code)


def said_crs(text: str, path: Path) -> pyproj.CRS:
    """Coordinate system that a person said: "EPSG:3347", or only "3347".

    Raises
    ------
    DataError
        `unknown_crs`, also for a system without positions on the earth.
    """
    plain = text.strip()
    # A path or an address would have the projection library open or fetch it.
    is_name = re.fullmatch(r"(?:[A-Za-z]+:)?\w{1,20}", plain, re.ASCII) is not None
    try:
        if not is_name:
            raise CRSError(plain)
        crs = pyproj.CRS.from_user_input(f"EPSG:{plain}" if plain.isdigit() else plain)
    except CRSError as error:
        raise file_refusal("unknown_crs", path, crs=plain[:100]) from error
    if not (crs.is_geographic or crs.is_projected) or not _leads_to_degrees(crs):
        raise file_refusal("unknown_crs", path, crs=plain[:100])
    return crs


def file_crs(text: str | None, path: Path) -> pyproj.CRS:
    """Coordinate system that a file says.

    Raises
    ------
    DataError
        `no_crs`, also when what it says cannot be understood.
    """
    missing: DataError = file_refusal("no_crs", path)
    if not text:
        raise missing
    try:
        crs = pyproj.CRS.from_user_input(text)
    except CRSError as error:
        raise missing from error
    if not _leads_to_degrees(crs):
        raise missing
    # GeoPackage has an "undefined" system, which GDAL hands over as a local one.
    if not (crs.is_geographic or crs.is_projected) or "undefined" in crs.name.lower():
        raise missing
    return as_published(crs)


def _leads_to_degrees(crs: pyproj.CRS) -> bool:
    """Whether positions can be worked out; a damaged system may parse and not do it."""
    try:
        pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True)
    except ProjError:
        return False
    return True


def _has_parameters(crs: pyproj.CRS) -> bool:
    operation = crs.coordinate_operation
    if (
        operation is None
        or "Lambert Conic Conformal (2SP)" not in operation.method_name
    ):
        return False
    found = {int(p.code or 0): p for p in operation.params}
    if not found.keys() >= {*_EPSG_CODES, *_EPSG_OFFSETS}:
        return False
    values = {
        code: float(param.value) * param.unit_conversion_factor
        for code, param in found.items()
    }
    angles = [math.degrees(values[code]) for code in _EPSG_CODES]
    metres = [values[code] for code in _EPSG_OFFSETS]
    parallels = sorted(angles[2:])
    return _near([*angles[:2], *parallels], _ORIGIN_AND_PARALLELS, _TOLERANCE_DEG) and (
        _near(metres, _FALSE_EASTING_NORTHING, _TOLERANCE_M)
    )


def _has_ellipsoid(crs: pyproj.CRS) -> bool:
    ellipsoid, meridian = crs.ellipsoid, crs.prime_meridian
    return (
        ellipsoid is not None
        and meridian is not None
        and abs(ellipsoid.semi_major_metre - _SEMI_MAJOR_M) < _TOLERANCE_M
        and abs(ellipsoid.inverse_flattening - _INVERSE_FLATTENING) < _TOLERANCE_DEG
        and meridian.longitude == 0
    )


def _is_in_metres(crs: pyproj.CRS) -> bool:
    return all(axis.unit_conversion_factor == 1 for axis in crs.axis_info)


def _near(found: list[float], wanted: tuple[float, ...], tolerance: float) -> bool:
    return all(
        abs(one - other) <= tolerance for one, other in zip(found, wanted, strict=True)
    )
