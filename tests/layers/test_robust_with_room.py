"""Sensitivity and border guard where capacity counts, against ledgers made anew."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from arbitrary import BOXES, HOMES, MAP, SITES, directories, populations, steady
from drawing import FIVE, TODAY, boundaries, facts, judge, organizations, population
from hypothesis import given
from hypothesis import strategies as st

from layers.coverage.border import border_guard
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.edges import outline
from layers.coverage.ledger import ledger
from layers.coverage.room_chains import could_find_room
from layers.coverage.sensitivity import sensitivity
from layers.coverage.setting import Setting
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Coverage, Status
from layers.organizations import OrganizationLayer
from layers.progress import Cancelled
from layers.travel.decay import Gaussian

EDGE = outline(MAP)
NEED = CapacityRule(need=Fraction(1), missing_is_unlimited=True)
REACHES = st.sampled_from([0.0, 300.0, 900.0, 2500.0, 6000.0])
THRESHOLDS, DETOURS = [300.0, 900.0, 2500.0], [1.0, 1.5, 2.0]
OUTSIDE = st.tuples(st.floats(-59.999, -10), st.floats(30, 84)) | st.tuples(
    st.floats(-140, -60), st.floats(30, 40.999)
)


@st.composite
def crowds(draw):
    """Draw people at spots of their own, so that no two ways are equally long."""
    spots = draw(st.lists(st.sampled_from(HOMES), min_size=1, unique=True))
    people = [draw(st.integers(0, 60)) for _ in spots]
    regions = [draw(st.sampled_from([*BOXES])) for _ in spots]
    return population(spots, people, regions)


@st.composite
def offices(draw):
    spots = draw(st.lists(st.sampled_from(SITES), max_size=6, unique=True))
    rows = {
        f"o{k}": {"at": spot, "capacity": float(draw(st.integers(0, 60)))}
        for k, spot in enumerate(spots)
    }
    return organizations(**rows)


def stated(directory: OrganizationLayer, amounts: list[int]) -> OrganizationLayer:
    frame = directory.frame.copy()
    frame["capacity"] = np.array(amounts[: len(frame)], dtype=float)
    return OrganizationLayer(frame=frame)


@steady
@given(
    populations(),
    directories(),
    st.lists(st.integers(0, 300), min_size=7, max_size=7),
    REACHES,
    st.sampled_from(["total", "french"]),
)
def test_that_every_setting_says_what_an_assignment_of_its_own_says(
    people, directory, amounts, reach, group
):
    directory = stated(directory, amounts)
    standard = ServiceStandard(threshold_km=reach, capacity=NEED)
    made = ledger(people, MAP, directory, standard, today=TODAY)
    found = sensitivity(made, thresholds_km=THRESHOLDS, detours=DETOURS, group=group)
    for column, setting in enumerate(found.settings):
        asked = replace(standard, threshold_km=setting.threshold_km / setting.detour)
        table = ledger(people, MAP, directory, asked, today=TODAY).for_group(group)
        for mine, theirs in (
            (found.served, "served"),
            (found.coverage, "coverage"),
            (found.rank, "rank"),
        ):
            expected = [*table.frame[theirs], table.total[theirs]]
            assert mine[:, column].tolist() == expected


@steady
@given(crowds(), offices(), REACHES)
def test_that_the_band_says_what_was_tried_and_no_more(people, directory, reach):
    standard = ServiceStandard(threshold_km=reach, capacity=NEED)
    made = ledger(people, MAP, directory, standard, today=TODAY)
    found = sensitivity(made, thresholds_km=THRESHOLDS, detours=DETOURS)
    band = found.band
    assert not band.exact
    plain = [k for k, one in enumerate(found.settings) if one.detour == 1]
    for row in range(len(MAP) + 1):
        if found.coverage[row, 0] == Coverage.NO_DATA:
            assert (band.from_km[row], band.gap_below_km[row]) == (0, 0)
            continue
        end = band.below_km[row]
        for k in plain:
            at = found.settings[k].threshold_km
            if band.from_km[row] <= at and not at >= end:
                assert found.coverage[row, k] == found.coverage[row, 0]
            if at == end:
                assert found.coverage[row, k] != found.coverage[row, 0]
            if at >= band.gap_below_km[row]:
                assert not found.gap[row, k]
        assert band.from_km[row] <= reach
        assert band.detour_upto[row] in DETOURS


def test_that_decays_are_left_out_where_capacity_counts():
    made = judge(organizations(a={"at": FIVE[0], "capacity": 50.0}), capacity=NEED)
    weights = {"gaussian": Gaussian(bandwidth_km=30)}
    found = sensitivity(made, thresholds_km=[10.0], decays=weights)
    assert found.settings == (
        Setting(threshold_km=100.0),
        Setting(threshold_km=10.0),
    )


def test_that_more_reach_may_cost_a_region_its_room():
    # Somebody of the west takes the far office, so that another of the west may take
    # the near one, which had room for the east as long as the first was out of reach.
    people = population(
        [(-76.52, 45.0), (-73.86, 45.0), (-73.08, 45.0)],
        [10.0, 10.0, 10.0],
        ["west", "west", "east"],
    )
    offices = organizations(
        far={"at": (-75.0, 45.0), "capacity": 10.0},
        near={"at": (-73.85, 45.0), "capacity": 10.0},
    )
    made = judge(offices, people, boundaries(), capacity=NEED, threshold_km=100)
    found = sensitivity(made, thresholds_km=[130])
    assert found.served.T.tolist() == [[10, 10, 20], [20, 0, 20]]
    assert found.band.below_km[1] == 130


def test_that_trying_can_be_stopped_between_assignments():
    made = judge(organizations(a={"at": FIVE[0], "capacity": 50.0}), capacity=NEED)

    def stop(share, step=""):
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        sensitivity(made, thresholds_km=[10, 20, 30], progress=stop)


@steady
@given(crowds(), offices(), REACHES, OUTSIDE, st.integers(0, 200))
def test_that_help_outside_leaves_everyone_within_the_interval(
    people, directory, reach, at, capacity
):
    standard = ServiceStandard(threshold_km=reach, capacity=NEED)
    made = ledger(people, MAP, directory, standard, today=TODAY)
    guard = border_guard(made, EDGE)
    opened = directory.opening("zz", facts(at=at, capacity=float(capacity)))
    after = ledger(people, MAP, opened, standard, today=TODAY)
    share = [*after.table.frame["share_served"], after.table.total["share_served"]]
    low, high = guard.frame["share_low"], guard.frame["share_high"]
    known = ~np.isnan(low)
    assert (np.array(share)[known] >= low[known]).all()
    assert (np.array(share)[known] <= high[known]).all()
    changed = after.status != made.status
    assert not (changed & ~guard.status_doubtful).any()
    before, now = (one.assignment.flow.left for one in (made, after))
    gained = np.zeros(len(people), dtype=bool)
    gained[made.places.order] = now < before
    assert not (gained & ~guard.status_doubtful).any()


CHAIN = {
    # Along the 45th parallel, a degree is 78.8 km: only the first is near the edge.
    "near": -71.0,
    "middle": -72.0,
    "far": -73.0,
    "apart": -78.0,
}


def chained(**capacity: float):
    people = population(
        [(longitude, 45.0) for longitude in CHAIN.values()],
        [10.0] * len(CHAIN),
        ["east", "east", "east", "west"],
    )
    spots = {"a": -71.5, "b": -72.5, "c": -78.2}
    offices = organizations(
        **{
            name: {"at": (spots[name], 45.0), "capacity": amount}
            for name, amount in capacity.items()
        }
    )
    return judge(offices, people, capacity=NEED, threshold_km=79.5)


def test_that_a_chain_of_moves_puts_places_far_from_the_edge_in_doubt():
    made = chained(a=10.0, b=10.0, c=0.0)
    near = np.array([True, False, False, False])[made.places.order]
    hopeful = np.empty(4, dtype=bool)
    hopeful[made.places.order] = could_find_room(made, near)
    full = made.status == Status.FULL
    assert full[:3].sum() == 1 and full[3]
    assert hopeful.tolist() == [*full[:3].tolist(), False]
    guard = border_guard(made, outline(boundaries(), ["east"]))
    assert guard.frame["served_people"].tolist() == [0, 10, 10]
    assert guard.status_doubtful.tolist() == hopeful.tolist()


def test_that_no_more_find_room_by_chains_than_could_leave():
    made = chained(a=4.0, b=3.0)
    guard = border_guard(made, outline(boundaries(), ["east"]))
    assert guard.frame["served"].tolist() == [0, 7, 7]
    # Ten live near the edge: whoever of them has room here, or has none, is one more.
    assert guard.frame["served_people"].tolist() == [0, 10, 10]


def test_that_the_border_counts_people_and_not_places():
    made = judge(
        organizations(a={"at": FIVE[3], "capacity": 150.0}),
        capacity=NEED,
        threshold_km=100,
    )
    guard = border_guard(made, outline(boundaries()))
    east = guard.frame.loc["east"]
    assert (east["served"], east["served_people"]) == (150, 250)
    assert guard.served_share[3] == 250 / 400
    assert guard.status_doubtful[3]
    assert guard.best_status[3] == Status.SERVED
