"""Figures spread over the population points of their boundaries."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from layers.apportioning import spread, with_group
from layers.boundaries import BoundaryLayer
from layers.errors import DataError
from layers.figures import Figures
from layers.joining import Joined, joined
from layers.placing import rows_holding
from layers.population import PopulationLayer
from layers.provenance import Source

NAN = float("nan")


def texts(values) -> np.ndarray:
    return np.array(list(values), dtype=object)


def join(groups, *, crs="EPSG:4326", lines=None) -> Joined:
    """Squares "0", "1", ... in rows of 80, and figures for the first `lines`."""
    count = max(len(people) for people in groups.values())
    west, south = -80 + np.arange(count) % 80, 45 - np.arange(count) // 80
    shapes = list(shapely.box(west, south, west + 1, south + 1))
    frame = gpd.GeoDataFrame(
        {
            "name_en": "",
            "name_fr": "",
            "parent": "",
            "land_area_km2": NAN,
            "geometry": shapes,
        },
        index=[str(i) for i in range(count)],
        crs="EPSG:4326",
    ).to_crs(crs)
    ids = texts(str(i) for i in range(lines if lines is not None else count))
    figures = Figures(
        level="area",
        ids=ids,
        names=texts("" for _ in ids),
        groups={n: np.array(people[: len(ids)], float) for n, people in groups.items()},
        source=Source(name="counts.csv", sha256="ab", attribution="Census."),
    )
    return joined(figures, BoundaryLayer(frame=frame, level="area"))


def population(owners, totals) -> PopulationLayer:
    """Points with the code of their boundary, "" for outside."""
    count = len(owners)
    return PopulationLayer(
        ids=texts(f"p{i}" for i in range(count)),
        longitude=np.linspace(-79.9, -70, count),
        latitude=np.full(count, 45.5),
        groups={"total": np.array(totals, float)},
        codes={"area": texts(owners)},
        source=Source(name="points.csv", attribution="Points."),
    )


def sums(layer: PopulationLayer, name: str) -> dict[str, float]:
    people = layer.groups[name]
    codes = layer.codes["area"]
    return {c: float(people[codes == c].sum()) for c in dict.fromkeys(codes)}


def test_that_counts_follow_the_points_people_and_groups_the_new_totals():
    made = spread(
        join({"total": [100], "french": [10]}), population(["0"] * 3, [1, 2, 7])
    ).population
    assert made.groups["total"].tolist() == [10, 20, 70]
    assert made.groups["french"].tolist() == [1, 2, 7]
    assert made.source.modelled
    assert made.source.name == "counts.csv"
    assert made.source.attribution == "Census. Points."


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3347"])
def test_that_a_boundary_without_points_gets_one_inside_it(crs):
    data = join({"total": [100, 40, 0, NAN]}, crs=crs)
    result = spread(data, population(["0", "0"], [1, 1]))
    made = result.population
    assert result.pointless == ("1", "3")
    assert result.pointless_people == 40
    assert made.ids.tolist() == ["p0", "p1", "area-1", "area-3"]
    assert made.groups["total"].tolist()[:3] == [50, 50, 40]
    assert np.isnan(made.groups["total"][3])
    rows = rows_holding(made.longitude[2:], made.latitude[2:], data.boundaries)
    assert rows.tolist() == [1, 3]


def test_that_missing_figures_give_missing_counts_and_no_figure_none():
    data = join({"total": [NAN, 8, 5]}, lines=2)
    result = spread(data, population(["0", "1", "2", ""], [5, 5, 5, 5]))
    made = result.population
    assert made.codes["area"].tolist() == ["0", "1", "2"]
    assert np.isnan(made.groups["total"]).tolist() == [True, False, True]
    assert result.missing == ("0", "2")
    assert result.outside_points == 1


def test_that_people_among_points_of_nobody_are_shared_evenly_and_said():
    result = spread(join({"total": [7]}), population(["0", "0"], [0, NAN]))
    assert result.population.groups["total"].tolist() == [4, 3]
    assert result.evenly == ("0",)


def test_that_a_group_larger_than_its_total_is_kept_and_said():
    result = spread(
        join({"total": [10, 10], "french": [15, 10]}), population(["0", "1"], [1, 1])
    )
    assert result.exceeding == ("0",)
    assert result.population.groups["french"].tolist() == [15, 10]


def test_that_figures_without_a_total_cannot_become_a_population():
    with pytest.raises(DataError) as refused:
        spread(join({"french": [10]}), population(["0"], [1]))
    assert refused.value.problems[0].code == "figures_without_total"


def test_that_points_must_be_placed_first():
    placed = population(["0"], [1])
    bare = PopulationLayer(
        ids=placed.ids,
        longitude=placed.longitude,
        latitude=placed.latitude,
        groups=placed.groups,
    )
    with pytest.raises(DataError) as refused:
        spread(join({"total": [10]}), bare)
    assert refused.value.problems[0].code == "population_not_placed"


def test_that_a_group_is_added_to_a_population_whose_totals_stay():
    data = join({"french": [10, 6, NAN, 9]})
    result = with_group(
        population(["0", "0", "1", "2", ""], [30, 10, 5, 5, 5]), data, "french"
    )
    made = result.population
    assert made.groups["total"].tolist() == [30, 10, 5, 5, 5]
    assert made.groups["french"].tolist()[:3] == [8, 2, 6]
    assert np.isnan(made.groups["french"][3:]).all()
    assert result.exceeding == ("1",)
    assert (result.pointless, result.pointless_people) == (("3",), 9)
    assert result.missing == ("2",)
    assert result.outside_points == 1


REGIONS = 5
COUNTS = st.one_of(st.just(NAN), st.integers(0, 10**6).map(float))
ROWS = st.lists(COUNTS, min_size=REGIONS, max_size=REGIONS)
POINTS = st.lists(
    st.tuples(st.sampled_from([*map(str, range(REGIONS)), ""]), COUNTS), max_size=20
).filter(bool)


@given(ROWS, ROWS, POINTS)
def test_that_every_boundary_adds_exactly_to_its_figures(totals, french, points):
    owners, people = zip(*points, strict=True)
    data = join({"total": totals, "french": french})
    asked = {"total": totals, "french": french}
    if not any(o for o in owners) and not any(t != 0 for t in [*totals, *french]):
        return
    made = spread(data, population(owners, people))
    for name, figures in asked.items():
        found = sums(made.population, name)
        for row, count in enumerate(figures):
            if str(row) not in found:
                assert count == 0 or (name == "french" and np.isnan(count))
            else:
                np.testing.assert_equal(found[str(row)], count)
    fits = [not f > t for f, t in zip(french, totals, strict=True)]
    inside = made.population.groups
    more = inside["french"] > inside["total"]
    at_fault = set(made.population.codes["area"][more])
    assert at_fault <= {str(i) for i, fit in enumerate(fits) if not fit}
    assert set(made.exceeding) == {str(i) for i, fit in enumerate(fits) if not fit}


@given(ROWS, POINTS)
def test_that_an_added_group_adds_exactly_where_it_has_points(french, points):
    owners, people = zip(*points, strict=True)
    made = with_group(population(owners, people), join({"french": french}), "french")
    found = sums(made.population, "french")
    for row, count in enumerate(french):
        if str(row) in found:
            np.testing.assert_equal(found[str(row)], count)
    lost = [
        c for row, c in enumerate(french) if str(row) not in found and np.isfinite(c)
    ]
    assert made.pointless_people == sum(lost)


def test_that_a_whole_country_is_spread_to_its_sum():
    rng = np.random.default_rng(20211105)
    owners = rng.integers(0, 5161, 60_000).astype(str)
    counts = {n: rng.integers(0, 10**4, 5161) for n in ("total", "french", "young")}
    data = join(counts)
    people = population(owners, rng.integers(0, 1000, 60_000))
    made = spread(data, people)
    assert made.population.people == counts["total"].sum()
