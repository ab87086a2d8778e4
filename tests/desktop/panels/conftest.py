from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from desktop.language import set_language
from layers.boundaries import BoundaryLayer
from layers.coverage.curve import Curve
from layers.coverage.regions import RegionTable, Tallies, region_table
from layers.coverage.standard import ServiceStandard

# id: names, and the lines of the ledger from served to unreachable. Invented.
REGIONS = {
    "10": ("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
    "24": ("Quebec", "Québec"),
    "35": ("Ontario", "Ontario"),
    "47": ("Saskatchewan", "Saskatchewan"),
    "62": ("Nunavut", "Nunavut"),
}
LINES = np.array(
    [
        [0, 0, 0, 0, 510_550, 0],
        [7_133_038, 0, 1_000_000, 300_000, 68_795, 0],
        [10_582_613, 0, 2_641_329, 0, 1_000_000, 0],
        [81_540, 0, 900_000, 50_000, 100_965, 0],
        [0, 0, 0, 0, 0, 36_858],
    ]
)
DISTANCES = np.array(
    [
        [900.0, 1490.0, 1700.0],
        [60.0, 48.0, 190.5],
        [110.0, 92.0, 320.0],
        [210.0, 212.4, 330.0],
        [np.nan, np.inf, np.inf],
        [100.0, 60.0, 400.0],
    ]
)


@pytest.fixture(autouse=True)
def english():
    set_language("en")
    yield
    set_language("en")


def boundaries_of_regions() -> BoundaryLayer:
    frame = gpd.GeoDataFrame(
        {
            "name_en": [en for en, _fr in REGIONS.values()],
            "name_fr": [fr for _en, fr in REGIONS.values()],
            "parent": "",
            "land_area_km2": 1.0,
        },
        index=pd.Index(list(REGIONS), dtype=object),
        geometry=[shapely.box(k, 50, k + 1, 51) for k in range(len(REGIONS))],
        crs="EPSG:4326",
    )
    return BoundaryLayer(frame=frame, level="PR")


@pytest.fixture
def boundaries() -> BoundaryLayer:
    return boundaries_of_regions()


def table_of(lines: np.ndarray) -> RegionTable:
    whole = np.vstack([lines, lines.sum(axis=0)])
    tallies = Tallies(
        lines=whole,
        reasons=np.zeros((len(whole), 5), dtype=np.int64),
        no_data_places=np.zeros(len(whole), dtype=np.int64),
        organizations=np.array([0, 9, 7, 1, 0, 17]),
        distances=DISTANCES,
        outside_people=0,
        outside_places=0,
    )
    return region_table(boundaries_of_regions(), tallies, ServiceStandard())


@pytest.fixture
def table() -> RegionTable:
    return table_of(LINES)


@pytest.fixture
def better_table() -> RegionTable:
    """Serve half of Saskatchewan's people who had remote help only."""
    lines = LINES.copy()
    lines[3] += [450_000, 0, -450_000, 0, 0, 0]
    lines[2] += [-1_000, 0, 0, 0, 1_000, 0]
    return table_of(lines)


@pytest.fixture
def curve() -> Curve:
    distance = np.linspace(0.0, 400.0, 401)
    return Curve(
        region="canada", distance_km=distance, share=0.8 * distance / (60 + distance)
    )


@pytest.fixture
def steep_curve() -> Curve:
    distance = np.linspace(0.0, 400.0, 401)
    share = np.clip((distance - 90) / 130, 0.02, 0.96)
    return Curve(region="47", distance_km=distance, share=np.maximum.accumulate(share))
