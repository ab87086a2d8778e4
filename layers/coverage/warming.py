"""Compiling the kernels before anyone waits for them."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import shapely

from layers.boundaries import BoundaryLayer
from layers.coverage.compiled import COMPILED
from layers.coverage.curve import coverage_curve
from layers.coverage.ledger import ledger
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer, organization_frame
from layers.population import PopulationLayer


def warm() -> None:
    """Compile every kernel of the compiled engine, by two ledgers of one person."""
    one = np.array(["a"], dtype=object)
    population = PopulationLayer(
        ids=one,
        longitude=np.array([-75.0]),
        latitude=np.array([45.0]),
        groups={"total": np.array([1.0])},
        codes={"PR": one},
    )
    frame = gpd.GeoDataFrame(
        {"name_en": "", "name_fr": "", "parent": "", "land_area_km2": np.nan},
        geometry=[shapely.box(-76, 44, -74, 46)],
        index=one,
        crs="EPSG:4326",
    )
    rows = {"a": {"name_en": "a", "geometry": shapely.Point(-75.0, 45.1)}}
    boundaries = BoundaryLayer(frame=frame, level="PR")
    organizations = OrganizationLayer(frame=organization_frame(rows))
    last = None
    for directory in (organizations, organizations.moving("a", -75.0, 45.2)):
        last = ledger(
            population,
            boundaries,
            directory,
            ServiceStandard(),
            today=date(2000, 1, 1),
            engine=COMPILED,
            last=last,
        )
        last.for_group("total")
        coverage_curve(last)
