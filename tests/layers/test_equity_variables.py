"""What people are ranked and classed by: every variable that is loaded, on one map."""

from __future__ import annotations

from dataclasses import replace

import drawing
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.equity.equity import equity
from layers.equity.measured import measured_distance, measured_share_served
from layers.equity.remoteness import (
    BOUNDS,
    CUBE_M,
    NEARBY_KM,
    people_nearby,
    remoteness,
)
from layers.equity.variables import (
    REMOTENESS,
    classes,
    classes_by,
    ranks_by,
    variables,
)
from layers.travel.straight_line import ecef

HELP = drawing.organizations(o={"at": (-79.0, 45.0)})


def test_that_people_nearby_are_those_of_the_places_within_100_km() -> None:
    """A degree of longitude is 78.8 km at 45 degrees, so these reach one neighbour."""
    points = [(-79.0, 45.0), (-78.0, 45.0), (-77.0, 45.0), (-60.0, 45.0)]
    made = drawing.population(points, [1, 10, 100, np.nan], ["west"] * 3 + [""])
    assert people_nearby(made).tolist() == [11, 111, 110, 0]


def test_that_remoteness_is_classed_by_who_lives_around() -> None:
    points = [(-100 + 10.0 * k, 45.0) for k in range(6)]
    people = [0, 9_999, 10_000, 99_999, 100_000, 1_000_000]
    made = drawing.population(points, people, [""] * 6)
    assert remoteness(made).tolist() == [0, 0, 1, 1, 2, 3]
    assert len(BOUNDS) == 3


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.floats(-80, -77), st.floats(44, 46), st.integers(0, 50)),
        min_size=1,
        max_size=30,
    )
)
def test_that_people_nearby_are_counted_to_a_cubes_diagonal(rows) -> None:
    """Whoever is nearer by more than two diagonals counts, and nobody farther does."""
    made = drawing.population(
        [(x, y) for x, y, _ in rows], [n for *_, n in rows], [""] * len(rows)
    )
    xyz = ecef(made.longitude, made.latitude)
    metres = np.linalg.norm(xyz[:, None] - xyz[None], axis=2)
    slack = 2 * np.sqrt(3) * CUBE_M
    people = made.groups["total"]
    least = (metres <= 1000 * NEARBY_KM - slack) @ people
    most = (metres <= 1000 * NEARBY_KM + slack) @ people
    found = people_nearby(made)
    assert (least <= found).all() and (found <= most).all()


def loaded():
    people = drawing.population(
        groups={"few": [1, 100, 0, 40, 5]},
        codes={"CMA": ["535", "", "535", "505", ""]},
    )
    frame = drawing.boundaries().frame.assign(
        land_area_km2=[10.0, 20.0], income=[50.0, np.nan], note=["a", "b"]
    )
    regions = replace(drawing.boundaries(), frame=frame)
    return drawing.judge(HELP, people, regions, threshold_km=100)


def test_that_every_number_that_is_loaded_can_rank() -> None:
    keys = [one.key for one in variables(loaded())]
    assert keys == [
        "distance",
        "people_nearby",
        "share:few",
        "density",
        "region:share_served",
        "region:median_km",
        "region:mean_km",
        "region:organizations",
        "region:left_out",
        "column:land_area_km2",
        "column:income",
    ]
    bare = [one.key for one in variables(drawing.judge(HELP))]
    assert "density" not in bare and not any(key.startswith("column") for key in bare)


def test_that_places_are_ranked_by_their_own_numbers_and_those_of_their_region() -> (
    None
):
    made = loaded()
    measured = measured_distance(made, "total")
    order = np.argsort(measured.amounts.amount)

    def ranked(key: str) -> list[float]:
        return ranks_by(made, key, measured)[order].tolist()

    assert ranked("share:few") == [0.01, 0.5, 0, 0.1]
    assert ranked("density") == [30, 30, 35, 35]
    assert ranked("region:share_served") == pytest.approx([1 / 3, 1 / 3, 0, 0])
    assert ranked("region:organizations") == [1, 1, 0, 0]
    assert ranked("column:income")[:2] == [50, 50]
    assert np.isnan(ranked("column:income")[2:]).all()
    assert ranked("distance") == measured.amounts.amount[order].tolist()


def test_that_a_region_is_ranked_by_its_mean_person() -> None:
    made = loaded()
    measured = measured_share_served(made, "total")
    assert ranks_by(made, "share:few", measured).tolist() == pytest.approx(
        [101 / 300, 40 / 700]
    )
    with pytest.raises(KeyError):
        ranks_by(made, "column:none", measured)


def test_that_classes_are_provinces_remoteness_and_every_level_that_tells_apart() -> (
    None
):
    made = loaded()
    assert classes(made) == ("province", "remoteness", "region", "level:CMA")
    measured = measured_distance(made, "total")
    order = np.argsort(measured.amounts.amount)
    cma = classes_by(made, "level:CMA", measured)[order]
    assert cma.tolist() == ["535", "", "535", "505"]
    regions = classes_by(made, "region", measured)[order]
    assert regions.tolist() == ["west", "west", "east", "east"]
    whole = measured_share_served(made, "total")
    assert classes_by(made, "level:CMA", whole).tolist() == ["", "505"]


def test_that_inequality_is_parted_between_classes_of_remoteness() -> None:
    made = loaded()
    measured = measured_distance(made, "total")
    words = classes_by(made, REMOTENESS, measured)
    assert set(words) == {"0"}
    found = equity(measured, {REMOTENESS: words}).classes[REMOTENESS]
    assert found.share_between == pytest.approx(0, abs=1e-12)
    assert found.parts.within == pytest.approx(found.parts.total)
