"""Figures joined to boundaries, and summed to their parents."""

from __future__ import annotations

import numpy as np
import pytest
from drawing import boundaries
from hypothesis import given
from hypothesis import strategies as st

from layers.boundaries import BoundaryLayer
from layers.errors import DataError
from layers.figures import Figures
from layers.joining import joined
from layers.population import PopulationLayer
from layers.summing import parents_by_code, summed

NAN = float("nan")


def texts(values) -> np.ndarray:
    return np.array(list(values), dtype=object)


def figures(totals, *, level="CSD", vintage=0, names=None, symbols=None, **groups):
    counted = {"total": list(totals.values()), **groups}
    return Figures(
        level=level,
        ids=texts(totals),
        names=texts(names or [""] * len(totals)),
        groups={name: np.array(people, float) for name, people in counted.items()},
        symbols={name: texts(said) for name, said in (symbols or {}).items()},
        vintage=vintage,
    )


def drawn(ids, *, level="CSD", vintage=0) -> BoundaryLayer:
    boxes = {i: (-80.0 + at, 45.0, -79.0 + at, 46.0) for at, i in enumerate(ids)}
    layer = boundaries(boxes)
    return BoundaryLayer(frame=layer.frame, level=level, vintage=vintage)


def test_that_counts_follow_the_order_of_the_boundaries_and_stay_missing():
    counts = figures({"2401": 5, "2402": 7}, symbols={"total": ["", ""]}, level="CD")
    join = joined(counts, drawn(["2402", "2499", "2401"], level="CD"))
    assert join.groups["total"].tolist()[::2] == [7, 5]
    assert np.isnan(join.groups["total"][1])
    assert join.symbols["total"].tolist() == ["", "", ""]
    assert join.met == 2


def test_that_both_sides_without_a_counterpart_are_named_with_their_people():
    counts = figures(
        {"3501": 5, "3502": 90, "3503": NAN}, level="CD", names=["Here", "Lost", "?"]
    )
    join = joined(counts, drawn(["3501", "3599"], level="CD"))
    lost = [(u.id, u.name, u.people) for u in join.figures_unmet()]
    assert lost == [("3502", "Lost", 90), ("3503", "?", None)]
    assert [u.people for u in join.boundaries_unmet()] == [None]
    people = PopulationLayer(
        ids=texts("abc"),
        longitude=np.full(3, -79.5),
        latitude=np.full(3, 45.5),
        groups={"total": np.array([3.0, 4.0, NAN])},
        codes={"CD": texts(["3599", "3599", "3599"])},
    )
    assert [(u.id, u.people) for u in join.boundaries_unmet(people)] == [("3599", 7)]


@pytest.mark.parametrize(
    ("of_figures", "of_boundaries", "differs"),
    [(2021, 2016, True), (2021, 2021, False), (0, 2016, False), (2021, 0, False)],
)
def test_that_codes_join_across_vintages_and_the_difference_is_said(
    of_figures, of_boundaries, differs
):
    counts = figures({"2401": 5}, level="CD", vintage=of_figures)
    join = joined(counts, drawn(["2401"], level="CD", vintage=of_boundaries))
    assert join.met == 1
    assert join.vintage_differs is differs


@pytest.mark.parametrize(("other", "differs"), [(2021, False), (2023, True)])
def test_that_electoral_districts_are_told_apart_by_their_order(other, differs):
    counts = figures({"24001": 5}, level="FED", vintage=2013)
    join = joined(counts, drawn(["24001"], level="FED", vintage=other))
    assert join.vintage_differs is differs


def test_that_figures_of_another_level_are_refused():
    with pytest.raises(DataError) as refused:
        joined(figures({"2401": 5}, level="CD"), drawn(["2401001"]))
    assert refused.value.problems[0].code == "level_differs"


def test_that_a_whole_metropolitan_area_meets_its_part_only_where_it_is_the_only_one():
    counts = figures({"505": 1000, "535": 6000}, level="CMA")
    join = joined(counts, drawn(["24505", "35505", "35535"], level="CMAP"))
    assert join.row.tolist() == [-1, -1, 1]
    assert [u.id for u in join.figures_unmet()] == ["505"]


def test_that_a_missing_child_makes_a_lower_bound_and_all_missing_a_missing_sum():
    counts = figures(
        {"3501001": 5, "3501002": NAN, "3502001": NAN, "3502002": NAN, "nowhere": 9},
        symbols={"total": ["", "x", "x", "x", ""]},
    )
    result = summed(counts, "CD", names={"3501": "First"})
    assert result.figures.ids.tolist() == ["3501", "3502"]
    assert result.figures.level == "CD"
    assert result.figures.names.tolist() == ["First", ""]
    assert result.figures.groups["total"][0] == 5
    assert np.isnan(result.figures.groups["total"][1])
    assert result.figures.symbols["total"].tolist() == ["", "x"]
    assert result.missing["total"].tolist() == [1, 2]
    assert result.lower_bounds == 1
    assert [(u.id, u.people) for u in result.orphans] == [("nowhere", 9)]


def test_that_children_missing_for_different_reasons_give_their_parent_none():
    counts = figures(
        {"3501001": NAN, "3501002": NAN, "3501003": NAN},
        symbols={"total": ["x", "F", "x"]},
    )
    assert summed(counts, "CD").figures.symbols["total"].tolist() == [""]


def test_that_a_level_no_code_contains_needs_a_correspondence():
    counts = figures({"35010001": 5, "35010002": 6}, level="DA")
    assert parents_by_code(counts, "CSD") == {}
    with pytest.raises(DataError) as refused:
        summed(counts, "CSD")
    assert refused.value.problems[0].code == "no_parents_known"
    parents = {"35010001": "3501001", "35010002": "3501001"}
    assert summed(counts, "CSD", parents).figures.groups["total"].tolist() == [11]


CODES = st.builds(
    "{}{:02}{:03}".format,
    st.sampled_from(["24", "35", "62"]),
    st.integers(1, 4),
    st.integers(1, 30),
)
COUNTS = st.one_of(st.none(), st.integers(0, 10**6))


@given(st.dictionaries(CODES, COUNTS, min_size=1))
def test_that_sums_conserve_everybody_at_every_level(by_code):
    people = {i: NAN if count is None else count for i, count in by_code.items()}
    everybody = sum(count or 0 for count in by_code.values())
    divisions = summed(figures(people), "CD")
    provinces = summed(divisions.figures, "PR")
    at_once = summed(figures(people), "PR")
    for result in (divisions, provinces, at_once):
        assert np.nansum(result.figures.groups["total"]) == everybody
    assert provinces.figures.key == at_once.figures.key
    missing = sum(count is None for count in by_code.values())
    assert divisions.missing["total"].sum() == missing


@given(st.dictionaries(CODES, COUNTS, min_size=1), st.randoms(use_true_random=False))
def test_that_sums_ignore_the_order_of_the_lines(by_code, random):
    people = {i: NAN if count is None else count for i, count in by_code.items()}
    again = list(people.items())
    random.shuffle(again)
    one, other = summed(figures(people), "CD"), summed(figures(dict(again)), "CD")
    assert one.figures.key == other.figures.key
