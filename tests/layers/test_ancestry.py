"""Which boundaries hold for a place: its own, their parents, and theirs."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from layers.ancestry import code_columns, known_ids
from layers.boundaries import BoundaryLayer
from layers.population import PopulationLayer


def areas_of_one_place(level: str, parents: dict[str, str]) -> set[str]:
    frame = gpd.GeoDataFrame(
        {
            "name_en": "",
            "name_fr": "",
            "parent": list(parents.values()),
            "land_area_km2": np.nan,
        },
        geometry=[
            shapely.box(x, 50, x + 1, 51) for x in range(-100, -100 + len(parents))
        ],
        index=np.array(list(parents), dtype=object),
        crs="EPSG:4326",
    )
    boundaries = BoundaryLayer(frame=frame, level=level)
    population = PopulationLayer(
        ids=np.array(["p"], dtype=object),
        longitude=np.array([-99.5]),
        latitude=np.array([50.5]),
        groups={"total": np.array([1.0])},
        codes={level: np.array(["a"], dtype=object)},
    )
    here = {str(c[0]) for c in code_columns(population, boundaries).values()} - {""}
    assert here <= known_ids(population, boundaries)
    return here


def test_that_the_parents_of_parents_hold_for_a_place() -> None:
    chain = {"a": "b", "b": "c", "c": "all"}
    assert areas_of_one_place("area", chain) == {"a", "b", "c", "all"}


def test_that_a_circle_of_parents_ends() -> None:
    assert areas_of_one_place("area", {"a": "b", "b": "a"}) == {"a", "b"}
    assert areas_of_one_place("area", {"a": "a"}) == {"a"}


def test_that_a_level_may_be_called_as_its_parents_are() -> None:
    assert areas_of_one_place("parent", {"a": "x"}) == {"a", "x"}
    assert areas_of_one_place("country", {"a": "x"}) == {"a", "x"}
