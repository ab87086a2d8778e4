"""The border guard against organizations really opened outside the loaded area."""

from __future__ import annotations

import numpy as np
import pytest
from arbitrary import MAP, directories, populations, standards, steady
from drawing import FIVE, TODAY, boundaries, facts, judge, organizations, population
from hypothesis import given
from hypothesis import strategies as st

from datasets.bundled import bundled_project
from layers.coverage.border import COLUMNS, border_guard, edge_distances
from layers.coverage.edges import NOWHERE, land_border, outline, whole_country
from layers.coverage.ledger import ledger
from layers.coverage.status import Coverage, Status
from layers.errors import DataError
from layers.travel.straight_line import geodesic_km, nearest

HERE = FIVE[0]
EDGE = outline(MAP)
# All around the boxes of MAP, from just outside to far away.
OUTSIDE = st.one_of(
    st.tuples(st.floats(-179, -140.001), st.floats(30, 84)),
    st.tuples(st.floats(-59.999, -10), st.floats(30, 84)),
    st.tuples(st.floats(-140, -60), st.floats(30, 40.999)),
    st.tuples(st.floats(-140, -60), st.floats(84.001, 88)),
)


@steady
@given(populations(), directories(), standards(), OUTSIDE)
def test_that_an_organization_outside_leaves_everything_within_its_interval(
    people, directory, standard, at
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    guard = border_guard(made, EDGE)
    opened = directory.opening("zz", facts(at=at))
    after = ledger(people, MAP, opened, standard, today=TODAY)
    assert (after.distance_km >= guard.low_km).all()
    assert (after.distance_km <= made.distance_km).all()
    nearer = after.distance_km < made.distance_km
    assert not (nearer & ~guard.distance_doubtful).any()
    served = (after.status == Status.SERVED) & (made.status != Status.SERVED)
    assert not (served & ~guard.status_doubtful).any()
    share = [*after.table.frame["share_served"], after.table.total["share_served"]]
    low, high = guard.frame["share_low"], guard.frame["share_high"]
    known = ~np.isnan(low)
    assert (np.isnan(share) == ~known).all()
    assert (np.array(share)[known] >= low[known]).all()
    assert (np.array(share)[known] <= high[known]).all()


@steady
@given(populations(), directories(), standards())
def test_that_who_is_marked_does_change_with_help_just_beyond_the_edge(
    people, directory, standard
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    guard = border_guard(made, EDGE)
    spot, _ = nearest(people.longitude, people.latitude, EDGE.longitude, EDGE.latitude)
    for row in np.flatnonzero(guard.distance_doubtful)[:3]:
        home = people.longitude[row], people.latitude[row]
        at = EDGE.longitude[spot[row]], EDGE.latitude[spot[row]]
        # The nearest sample of the edge is hardly farther than promised; who lives
        # beyond the edge may have help next door.
        at = at if guard.low_km[row] > 0 else home
        km = geodesic_km(*home, *at)
        assert km - EDGE.spacing_km <= guard.low_km[row] <= km
        opened = directory.opening("zz", facts(at=at))
        after = ledger(people, MAP, opened, standard, today=TODAY)
        assert after.distance_km[row] <= guard.low_km[row] + EDGE.spacing_km


def test_that_distances_to_the_edge_found_before_give_the_same_answer():
    made = judge(organizations(a={"at": HERE}), threshold_km=100)
    known = edge_distances(EDGE, made.population, made.boundaries)
    again = border_guard(made, known)
    assert again.frame.equals(border_guard(made, EDGE).frame)
    assert again.edge_km is known


def test_that_help_farther_than_the_edge_makes_a_place_doubtful():
    made = judge(organizations(a={"at": HERE}), threshold_km=100)
    guard = border_guard(made, outline(boundaries()))
    # p00 has help at home; p03 is 78 km from the east edge and 600 km from help; p04
    # lives outside of everything loaded.
    assert guard.distance_doubtful.tolist() == [False, False, True, True, True]
    assert guard.status_doubtful.tolist() == [False, False, False, True, True]
    assert guard.edge_km[3] == pytest.approx(78.8, abs=1.2)
    frame = guard.frame
    assert tuple(frame.columns) == COLUMNS
    assert frame["nearer_people"].tolist() == [0, 700, 700]
    assert frame["served_people"].tolist() == [0, 400, 400]
    assert frame["share_low"].tolist() == [100 / 300, 0, 0.1]
    assert frame["share_high"].tolist() == [100 / 300, 400 / 700, 0.5]
    assert frame["coverage_low"].tolist() == [
        Coverage.UNDERSERVED,
        Coverage.UNSERVED,
        Coverage.SEVERELY_UNDERSERVED,
    ]


def test_that_a_border_between_two_loaded_regions_is_no_edge():
    edge = outline(boundaries())
    inside = (np.abs(edge.longitude + 75) < 0.1) & (np.abs(edge.latitude - 45) < 4.9)
    assert not inside.any()
    assert edge.spacing_km < 1.2


def test_that_the_caller_says_which_boundaries_are_edges():
    edge = outline(boundaries(), ["west"])
    assert edge.longitude.max() == -75
    made = judge(organizations(a={"at": HERE}), threshold_km=100)
    assert border_guard(made, edge).frame["served_people"].tolist() == [0, 0, 0]


def test_that_a_boundary_that_is_not_loaded_is_no_edge():
    with pytest.raises(DataError) as refused:
        outline(boundaries(), ["west", "north"])
    (problem,) = refused.value.problems
    assert (problem.code, problem.value) == ("edge_not_loaded", "north")


@steady
@given(populations(), directories(), standards())
def test_that_without_an_edge_nothing_is_doubtful(people, directory, standard):
    guard = border_guard(ledger(people, MAP, directory, standard, today=TODAY), NOWHERE)
    assert not guard.distance_doubtful.any()
    assert not guard.status_doubtful.any()
    assert guard.frame["share_low"].equals(guard.frame["share_high"])


def test_that_who_lives_beyond_the_edge_lives_among_what_is_out_there():
    # A place placed in the west from four kilometres outside it.
    people = population([(-80.05, 45.0)], [10.0], ["west"])
    guard = border_guard(
        judge(organizations(a={"at": HERE}), people), outline(boundaries())
    )
    assert guard.low_km.tolist() == [0.0]


def test_that_slivers_between_neighbours_are_no_edge_and_unloaded_land_is():
    west, east = (-80.0, 40.0, -75.0, 50.0), (-75.0, 40.0, -70.0, 50.0)
    regions = boundaries({"west": west, "east": east})
    frame = regions.frame.copy()
    hole = frame.geometry.iloc[0].difference(
        frame.geometry.iloc[0].centroid.buffer(0.05)
    )
    frame.loc["west", "geometry"] = hole
    sliver = outline(type(regions)(frame=frame, level="area"))
    assert len(sliver.longitude) == len(outline(regions).longitude)
    frame.loc["west", "geometry"] = hole.difference(hole.centroid.buffer(1.0))
    land = outline(type(regions)(frame=frame, level="area"))
    assert len(land.longitude) > len(sliver.longitude)


def test_that_a_region_without_people_has_no_share_and_no_class():
    made = judge(organizations(a={"at": HERE}), population(people=[float("nan")] * 5))
    frame = border_guard(made, outline(boundaries())).frame
    assert frame[["share_low", "share_high"]].isna().all(axis=None)
    assert (frame["coverage_high"] == Coverage.NO_DATA).all()


def test_that_the_sea_is_no_edge_of_a_country_loaded_whole():
    canada = bundled_project().boundaries
    assert whole_country(canada)
    edge = land_border(canada)
    spots = {"Windsor": (-83.0, 42.3), "Whitehorse": (-135.1, 60.7)}
    shores = {"St. John's": (-52.7, 47.56), "Tuktoyaktuk": (-133.0, 69.4)}

    def away(at):
        return nearest(
            np.array([at[0]]), np.array([at[1]]), edge.longitude, edge.latitude
        )[1][0]

    assert away(spots["Windsor"]) < 30
    assert away(spots["Whitehorse"]) < 200
    assert all(away(at) > 250 for at in shores.values())


def test_that_a_country_loaded_in_part_ends_at_its_whole_outline():
    regions = boundaries()
    assert not whole_country(regions)
    assert len(land_border(regions).longitude) < len(outline(regions).longitude)
