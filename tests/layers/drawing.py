"""Hand-drawn maps: a few boxes, a few places, a few organizations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from layers.boundaries import BoundaryLayer
from layers.coverage.engine import PLAIN, Engine
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Reason, Status
from layers.organizations import WORDS, OrganizationLayer, organization_frame
from layers.population import PopulationLayer

TODAY = date(2026, 6, 1)
# Two neighbours of one parent. Five places: two in each, and one in neither.
WEST, EAST = (-80.0, 40.0, -75.0, 50.0), (-75.0, 40.0, -70.0, 50.0)
REGIONS = {"west": WEST, "east": EAST}
FIVE = ((-79.0, 45.0), (-76.0, 45.0), (-74.0, 45.0), (-71.0, 45.0), (-60.0, 45.0))
FIVE_PEOPLE = (100.0, 200.0, 300.0, 400.0, 50.0)
FIVE_REGIONS = ("west", "west", "east", "east", "")


def boundaries(
    boxes: Mapping[str, tuple[float, float, float, float]] = REGIONS,
    *,
    parents: Mapping[str, str] | None = None,
    level: str = "area",
) -> BoundaryLayer:
    parents = {name: "land" for name in boxes} if parents is None else parents
    frame = gpd.GeoDataFrame(
        {
            "name_en": list(boxes),
            "name_fr": "",
            "parent": [parents.get(name, "") for name in boxes],
            "land_area_km2": np.nan,
        },
        geometry=[shapely.box(*corners) for corners in boxes.values()],
        index=pd.Index(list(boxes), dtype=object),
        crs="EPSG:4326",
    )
    return BoundaryLayer(frame=frame, level=level)


def population(
    points: Sequence[tuple[float, float]] = FIVE,
    people: Sequence[float] = FIVE_PEOPLE,
    regions: Sequence[str] = FIVE_REGIONS,
    *,
    groups: Mapping[str, Sequence[float]] | None = None,
    codes: Mapping[str, Sequence[str]] | None = None,
) -> PopulationLayer:
    longitude, latitude = np.array(points, dtype=float).T
    return PopulationLayer(
        ids=np.array([f"p{i:02}" for i in range(len(points))], dtype=object),
        longitude=longitude.copy(),
        latitude=latitude.copy(),
        groups={
            "total": np.array(people, dtype=float),
            **{name: np.array(n, dtype=float) for name, n in (groups or {}).items()},
        },
        codes={
            "area": np.array(regions, dtype=object),
            **{name: np.array(c, dtype=object) for name, c in (codes or {}).items()},
        },
    )


# The same two values for every ledger, so that one can be made from another.
MAP, PEOPLE = boundaries(), population()


def facts(**columns: object) -> dict[str, object]:
    """Facts of an organization: `at` is its point, words are space-separated."""
    row: dict[str, object] = {"name_en": "Help"}
    for column, value in columns.items():
        if column == "at":
            row["geometry"] = shapely.Point(value)
        elif column in WORDS:
            row[column] = frozenset(str(value).split())
        else:
            row[column] = value
    return row


def organizations(**rows: Mapping[str, object]) -> OrganizationLayer:
    frame = organization_frame({name: facts(**row) for name, row in rows.items()})
    return OrganizationLayer(frame=frame)


def judge(
    directory: OrganizationLayer,
    people: PopulationLayer | None = None,
    regions: BoundaryLayer | None = None,
    *,
    engine: Engine = PLAIN,
    today: date = TODAY,
    last: Ledger | None = None,
    **asked: object,
) -> Ledger:
    """Make the ledger of a hand-drawn map; `asked` are fields of the standard."""
    return ledger(
        PEOPLE if people is None else people,
        MAP if regions is None else regions,
        directory,
        ServiceStandard(**asked),
        today=today,
        engine=engine,
        last=last,
    )


def statuses(made: Ledger) -> list[str]:
    return [Status(value).name.lower() for value in made.status]


def reasons(made: Ledger) -> list[str]:
    return [Reason(value).name.lower() for value in made.reason]
