"""Compiling the kernels of access before anyone waits for them."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import shapely

from layers.access.compiled import COMPILED
from layers.access.measures import MEASURES, Parameters, access
from layers.access.supply_and_demand import supply_and_demand
from layers.boundaries import BoundaryLayer
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer, organization_frame
from layers.population import PopulationLayer


def warm() -> None:
    """Compile every kernel of the compiled sums, by the access of one person."""
    one = np.array(["a"], dtype=object)
    frame = gpd.GeoDataFrame(
        {"name_en": "", "name_fr": "", "parent": "", "land_area_km2": np.nan},
        geometry=[shapely.box(-76, 44, -74, 46)],
        index=one,
        crs="EPSG:4326",
    )
    facts = {"name_en": "a", "capacity": 1.0, "geometry": shapely.Point(-75.0, 45.1)}
    both = supply_and_demand(
        PopulationLayer(
            ids=one,
            longitude=np.array([-75.0]),
            latitude=np.array([45.0]),
            groups={"total": np.array([1.0])},
            codes={"PR": one},
        ),
        BoundaryLayer(frame=frame, level="PR"),
        OrganizationLayer(frame=organization_frame({"a": facts})),
        ServiceStandard(),
        today=date(2000, 1, 1),
    )
    for code in ("2sfca", "raam"):
        access(both, MEASURES[code], Parameters(catchment_km=100.0), COMPILED)
