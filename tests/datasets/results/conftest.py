"""Three squares in a row, five places, four organizations with hostile names."""

from __future__ import annotations

import math
from datetime import date

import geopandas as gpd
import numpy as np
import pytest
import shapely

from datasets.results.wording import Wording
from layers.boundaries import BoundaryLayer
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.standard import ServiceStandard
from layers.organizations import OrganizationLayer, organization_frame
from layers.population import PopulationLayer

SCRIPT = "<script>alert(1)</script>"
FORMULA = "=cmd|' /C calc'!A0"
TURNED = "\u202eevil\u202c Région"


@pytest.fixture
def answer() -> Ledger:
    """West is served, the middle holds 7 people far off, nobody lives in the east."""
    squares = [shapely.box(x, 50, x + 4, 54) for x in (-110, -106, -102)]
    boundaries = gpd.GeoDataFrame(
        {
            "name_en": [SCRIPT, FORMULA, TURNED],
            "name_fr": ["Ouest & Cie", "", "Est"],
            "parent": "",
            "land_area_km2": np.nan,
        },
        index=np.array(["w", "m", "e"], dtype=object),
        geometry=squares,
        crs="EPSG:4326",
    )
    population = PopulationLayer(
        ids=np.array(["a", "b", "c", "d", "out"], dtype=object),
        longitude=np.array([-108.01, -107.0, -104.0, -104.1, -90.0]),
        latitude=np.array([52.01, 52.0, 53.0, 53.0, 50.0]),
        groups={
            "total": np.array([1200.0, 300.0, 7.0, np.nan, 40.0]),
            "french": np.array([100.0, np.nan, 2.0, np.nan, 0.0]),
        },
        codes={"PR": np.array(["w", "w", "m", "m", ""], dtype=object)},
    )
    rows = {
        "+1": {
            "name_en": SCRIPT,
            "geometry": shapely.Point(-108.123456, 52.0),
            "location_precision": "address",
        },
        "o2": {
            "name_en": FORMULA,
            "geometry": shapely.Point(-108.123456, 52.0),
            "location_precision": "city",
        },
        "o3": {
            "name_en": TURNED,
            "mandate": frozenset({"e"}),
            "channels": frozenset({"telephone"}),
        },
        "o4": {
            "name_en": "Left out",
            "geometry": shapely.Point(-104.0, 53.0),
            "status": "excluded",
        },
    }
    return ledger(
        population,
        BoundaryLayer(frame=boundaries, level="PR"),
        OrganizationLayer(frame=organization_frame(rows)),
        ServiceStandard(levels=frozenset({"secondary"})),
        today=date(2026, 11, 1),
    )


@pytest.fixture
def unreached(answer: Ledger) -> Ledger:
    """Close every organization: nobody is left to reach."""
    none = answer.organizations
    for identifier in none.ids:
        none = none.closing(identifier)
    return ledger(
        answer.population,
        answer.boundaries,
        none,
        answer.standard,
        today=date(2026, 11, 1),
    )


@pytest.fixture
def wording() -> Wording:
    """Words are their codes; numbers as in French."""
    return Wording(
        language="fr",
        text=lambda code: f"[{code}]",
        number=lambda value: f"{value:,.0f}".replace(",", "\u202f"),
        percent=lambda share: "–" if math.isnan(share) else f"{share:.1%}",
        distance=lambda km: f"{km:.0f} km" if math.isfinite(km) else "–",
    )
