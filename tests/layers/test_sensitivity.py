"""Sensitivity and the sorted curve, against ledgers computed one at a time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from arbitrary import MAP, directories, populations, standards, steady
from drawing import FIVE, TODAY, boundaries, judge, organizations, population
from hypothesis import given
from hypothesis import strategies as st

from layers.coverage.curve import distances, served_at
from layers.coverage.ledger import ledger
from layers.coverage.sensitivity import Setting, sensitivity
from layers.coverage.status import Coverage
from layers.errors import DataError

HERE = FIVE[0]
THRESHOLDS = [0.0, 40.0, 300.0, 900.0, 2500.0, 19_000.0]


def whole(table, column):
    return [*table.frame[column], table.total[column]]


@steady
@given(populations(), directories(), standards(), st.sampled_from(["total", "french"]))
def test_that_one_pass_says_what_a_ledger_at_each_threshold_says(
    people, directory, standard, group
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    served = served_at(distances(made, group), np.array(THRESHOLDS))
    found = sensitivity(made, thresholds_km=THRESHOLDS, group=group)
    assert (np.diff(served, axis=1) >= 0).all()
    for k, threshold in enumerate(THRESHOLDS):
        asked = replace(standard, threshold_km=threshold)
        other = ledger(people, MAP, directory, asked, today=TODAY, last=made)
        table = other.for_group(group)
        assert served[:, k].tolist() == whole(table, "served")
        column = found.settings.index(Setting(threshold_km=threshold))
        assert found.coverage[:, column].tolist() == whole(table, "coverage")
        assert found.rank[:, column].tolist() == whole(table, "rank")


@steady
@given(populations(), directories(), standards())
def test_that_the_band_holds_the_threshold_asked_and_the_class_only_there(
    people, directory, standard
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    found = sensitivity(made, thresholds_km=[])
    band = found.band
    assert (band.from_km <= standard.threshold_km).all()
    assert (standard.threshold_km < band.below_km).all()
    assert (band.detour_upto >= 1).all()
    for row in range(len(MAP) + 1):
        ends = (band.from_km[row], band.below_km[row])
        inside = [t for t in (*THRESHOLDS, ends[0]) if ends[0] <= t < ends[1]]
        beyond = [t for t in (*THRESHOLDS, ends[1]) if t >= ends[1] and np.isfinite(t)]
        before = [t for t in (*THRESHOLDS, np.nextafter(ends[0], 0)) if t < ends[0]]
        for thresholds, same in ((inside, True), (beyond + before, False)):
            for threshold in thresholds:
                asked = replace(standard, threshold_km=float(threshold))
                other = ledger(people, MAP, directory, asked, today=TODAY, last=made)
                now = whole(other.for_group("total"), "coverage")[row]
                assert bool(now == found.coverage[row, 0]) is same


@steady
@given(populations(), directories(), standards())
def test_that_a_region_is_a_gap_below_one_threshold_and_at_none_from_there_on(
    people, directory, standard
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    found = sensitivity(made, thresholds_km=THRESHOLDS)
    for row, end in enumerate(found.band.gap_below_km):
        known = found.population[row] > 0
        assert known or end == 0
        for column, setting in enumerate(found.settings):
            assert found.gap[row, column] == (known and setting.threshold_km < end)


@steady
@given(populations(), directories(), standards(), st.randoms(use_true_random=False))
def test_that_the_order_of_rows_changes_nothing(people, directory, standard, chance):
    rows = list(range(len(people)))
    chance.shuffle(rows)
    shuffled = replace(
        people,
        ids=people.ids[rows],
        longitude=people.longitude[rows],
        latitude=people.latitude[rows],
        groups={name: group[rows] for name, group in people.groups.items()},
        codes={level: codes[rows] for level, codes in people.codes.items()},
    )
    one, other = (
        sensitivity(
            ledger(layer, MAP, directory, standard, today=TODAY),
            thresholds_km=THRESHOLDS,
            detours=[1.3],
            decays={"near": lambda km: np.exp(-km / 500)},
        )
        for layer in (people, shuffled)
    )
    assert one.settings == other.settings
    assert (one.rank == other.rank).all()
    np.testing.assert_allclose(one.served, other.served, rtol=1e-12)
    assert (one.band.below_km == other.band.below_km).all()


def hand_drawn(**asked):
    """Ten people at each of five distances from one organization, 10 to 50 km off."""
    points = [(-79.0, 45.0 + km / 111.1) for km in (10, 20, 30, 40, 50)]
    people = population(points, [10.0] * 5, ["west"] * 5)
    return judge(organizations(a={"at": (-79.0, 45.0)}), people, **asked)


def test_that_a_class_holds_from_its_first_to_the_next_ones_first_person():
    made = hand_drawn(threshold_km=25)  # 40 % served: underserved
    found = sensitivity(made, thresholds_km=[])
    assert found.coverage[0, 0] == Coverage.UNDERSERVED
    km = np.sort(made.distance_km)
    assert found.band.from_km[0] == km[0]  # 20 %
    assert found.band.below_km[0] == km[2]  # 60 % is partly served
    assert found.band.detour_upto[0] == 25 / km[0]


def test_that_a_detour_serves_who_is_near_enough_by_the_way_round():
    made = hand_drawn(threshold_km=41)
    found = sensitivity(made, thresholds_km=[], detours=[1.0, 1.5, 3.0, 5.0])
    served = dict(zip(found.settings, found.served[0], strict=True))
    assert [
        served[Setting(threshold_km=41, detour=f)] for f in (1.0, 1.5, 3.0, 5.0)
    ] == [40, 20, 10, 0]
    assert (found.rank[0] == 1).all()


def test_that_a_decay_counts_people_by_its_weight():
    made = hand_drawn(threshold_km=41)
    decays = {"half": lambda km: np.full(len(km), 0.5)}
    found = sensitivity(made, thresholds_km=[], decays=decays)
    column = found.settings.index(Setting(threshold_km=41, decay="half"))
    assert found.served[0, column] == 25
    assert found.coverage[0, column] == Coverage.PARTLY_SERVED


def test_that_gaps_are_told_apart_by_whether_every_setting_shows_them():
    made = judge(organizations(a={"at": HERE}), threshold_km=100)
    found = sensitivity(made, thresholds_km=[10, 300])
    # The west is served by a third at 100 km and wholly at 300, the east never.
    assert found.sometimes_gap[:2].tolist() == [True, False]
    assert found.always_gap[:2].tolist() == [False, True]
    assert found.band.from_km[1] == 0
    assert found.band.detour_upto[1] == np.inf


def test_that_a_region_without_people_is_no_gap_and_its_band_is_everything():
    regions = boundaries({"west": (-80, 40, -75, 50), "none": (0, 0, 1, 1)})
    made = judge(organizations(a={"at": HERE}), None, regions)
    found = sensitivity(made, thresholds_km=[10], decays={"all": np.ones_like})
    assert (found.coverage[1] == Coverage.NO_DATA).all()
    assert not found.gap[1].any()
    assert (found.band.from_km[1], found.band.below_km[1]) == (0, np.inf)


@pytest.mark.parametrize("people", [[float("nan")] * 5, [0.0] * 5])
def test_that_a_world_without_people_has_no_gaps(people):
    made = judge(organizations(a={"at": HERE}), population(people=people))
    found = sensitivity(made, thresholds_km=[10], detours=[2])
    assert (found.coverage == Coverage.NO_DATA).all()
    assert not found.gap.any()


def test_that_the_unreachable_stay_unserved_at_any_threshold():
    made = judge(organizations(a={"mandate": "canada", "channels": "web"}))
    found = sensitivity(made, thresholds_km=[0, 20_000], decays={"all": np.ones_like})
    assert (found.served == 0).all()
    assert (found.band.below_km == np.inf).all()
    assert found.always_gap.all()


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"thresholds_km": [-1]}, "threshold_not_a_distance"),
        ({"thresholds_km": [float("nan")]}, "threshold_not_a_distance"),
        ({"thresholds_km": [float("inf")]}, "threshold_not_a_distance"),
        ({"thresholds_km": [1], "detours": [0.9]}, "detour_not_a_factor"),
        ({"thresholds_km": [1], "detours": [float("inf")]}, "detour_not_a_factor"),
    ],
)
def test_that_settings_that_mean_nothing_are_refused(asked, code):
    with pytest.raises(DataError) as refused:
        sensitivity(judge(organizations(a={"at": HERE})), **asked)
    assert [problem.code for problem in refused.value.problems] == [code]
