"""The results as a GeoPackage: layers that any geographic program opens."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from datasets.results.capacity_files import (
    LOAD_COLUMNS,
    PRESSURE_COLUMNS,
    load_rows,
    pressure_rows,
)
from datasets.results.into_place import written_beside
from datasets.results.publishing import is_private, published_points
from datasets.results.tables import COLUMNS, WHOLE, region_rows
from datasets.results.workbook import ORGANIZATION_COLUMNS, organization_rows
from layers.coverage.ledger import Ledger
from layers.coverage.regions import DISTANCES
from layers.coverage.status import Reason, Status, word
from layers.organizations import GEOGRAPHIC

LAYERS = ("regions", "organizations", "places", "run_record")
CAPACITY_LAYERS = ("loads", "pressure")
NO_DATA = "no_data"
# Columns that the driver adds to every layer.
_ITS_OWN = ("fid", "geom")


def write_geopackage(path: Path, ledger: Ledger, record: Mapping[str, object]) -> None:
    """Write regions, organizations, places and the run record.

    Where capacity counts, also loads and pressure, and in places how many people of
    everyone are in reach and find no room (`without_room`).

    Unknown and unreachable numbers are NULL, and which of the two is said beside
    them: `mean_km_unreachable` (and so on) in regions, `status` in places. Regions
    keep their coordinate system. Organizations stand where they may be published;
    those without a point have no geometry.

    Raises
    ------
    OSError
        When the file cannot be written.
    """
    note = pd.DataFrame(
        {
            "schema": [str(record["schema"])],
            "record": [json.dumps(record, ensure_ascii=False, allow_nan=False)],
        }
    )
    contents: dict[str, tuple[pd.DataFrame, str | None]] = {
        "regions": (_regions(ledger), "MultiPolygon"),
        "organizations": (_organizations(ledger), "Point"),
        "places": (_places(ledger), "Point"),
        "run_record": (note, None),
        **_capacity(ledger),
    }
    try:
        with written_beside(path) as beside:
            for name, (frame, geometry_type) in contents.items():
                pyogrio.write_dataframe(
                    frame.rename(columns=_told_apart(frame)),
                    beside,
                    layer=name,
                    driver="GPKG",
                    geometry_type=geometry_type,
                    promote_to_multi=geometry_type == "MultiPolygon",
                    append=beside.exists(),
                )
    except (DataSourceError, DataLayerError) as error:
        # The driver does not hand over the reason of the system, such as a full disk.
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path)) from error


def _capacity(ledger: Ledger) -> dict[str, tuple[pd.DataFrame, str | None]]:
    """Give `CAPACITY_LAYERS`, and none of them where capacity does not count.

    Loads stand where the organization may be published; pressure has no geometry.
    """
    if ledger.assignment is None:
        return {}
    taken = pd.DataFrame(load_rows(ledger), columns=list(LOAD_COLUMNS))
    for column in ("capacity", "load"):
        taken[column] = taken[column].astype(float)
    carried = pd.DataFrame(pressure_rows(ledger), columns=list(PRESSURE_COLUMNS))
    carried["people"] = carried["people"].astype(np.int64)
    tables = (
        (gpd.GeoDataFrame(taken, geometry=_points(ledger), crs=GEOGRAPHIC), "Point"),
        (carried, None),
    )
    return dict(zip(CAPACITY_LAYERS, tables, strict=True))


def _told_apart(frame: pd.DataFrame) -> dict[str, str]:
    """Rename the columns that a GeoPackage, which is deaf to case, cannot hold."""
    taken = set(_ITS_OWN)
    renamed: dict[str, str] = {}
    for column in map(str, frame.columns.drop("geometry", errors="ignore")):
        name = column
        while name.casefold() in taken:
            name += "_"
        taken.add(name.casefold())
        renamed[column] = name
    return renamed


def _regions(ledger: Ledger) -> gpd.GeoDataFrame:
    rows = region_rows(ledger).iloc[:-1]
    figures = rows[list(COLUMNS)].copy()
    for column in DISTANCES:
        figures[f"{column}_unreachable"] = np.isinf(figures[column])
    numbers = [c for c in figures.select_dtypes("float").columns if c not in WHOLE]
    figures[numbers] = figures[numbers].replace([np.inf, -np.inf], np.nan)
    shapes = ledger.boundaries.frame.geometry.loc[ledger.table.frame.index]
    return gpd.GeoDataFrame(figures, geometry=shapes.to_numpy(), crs=shapes.crs)


def _organizations(ledger: Ledger) -> gpd.GeoDataFrame:
    own = ledger.organizations.frame.columns.drop("geometry")
    extras = [
        column
        for column in own
        if column not in ORGANIZATION_COLUMNS and not is_private(column)
    ]
    columns = [c for c in ORGANIZATION_COLUMNS if c not in ("longitude", "latitude")]
    rows = pd.DataFrame(organization_rows(ledger), columns=[*columns, *extras])
    rows["eligible"] = rows["eligible"] == "yes"
    rows["capacity"] = rows["capacity"].astype(float)
    return gpd.GeoDataFrame(rows, geometry=_points(ledger), crs=GEOGRAPHIC)


def _points(ledger: Ledger) -> npt.NDArray[np.object_]:
    longitude, latitude = published_points(ledger.organizations)
    points = np.asarray(shapely.points(longitude, latitude), dtype=object)
    points[~ledger.organizations.has_point] = None
    return points


def _places(ledger: Ledger) -> gpd.GeoDataFrame:
    population = ledger.population
    statuses = np.array([word(s) for s in Status], dtype=object)[ledger.status]
    unknown = np.isnan(population.groups["total"])
    # One more, so that row -1, nobody, reads as none.
    organizations = np.array([*ledger.organizations.ids, None], dtype=object)
    columns: dict[str, object] = {
        "id": population.ids.astype(str),
        # The count decides "no data", not the place: see `layers.population`.
        "status": np.where(unknown, NO_DATA, statuses),
        "reason": np.array([word(r) for r in Reason], dtype=object)[ledger.reason],
        "distance_km": np.where(
            np.isfinite(ledger.distance_km), ledger.distance_km, np.nan
        ),
        "nearest_organization": organizations[ledger.nearest],
    }
    if ledger.assignment is not None:
        left = np.empty(len(population), dtype=np.int64)
        left[ledger.places.order] = ledger.assignment.flow.left
        columns["without_room"] = left
    columns |= {f"people_{name}": people for name, people in population.groups.items()}
    columns |= {f"code_{level}": codes for level, codes in population.codes.items()}
    points = shapely.points(population.longitude, population.latitude)
    return gpd.GeoDataFrame(pd.DataFrame(columns), geometry=points, crs=GEOGRAPHIC)
