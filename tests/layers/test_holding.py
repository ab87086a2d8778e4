"""Gaps that hold, counted by hand and for any settings."""

from __future__ import annotations

import numpy as np
from arbitrary import MAP, directories, populations, standards, steady
from drawing import TODAY
from hypothesis import given
from hypothesis import strategies as st

from layers.coverage.holding import Holding, by_threshold, holding
from layers.coverage.ledger import ledger
from layers.coverage.sensitivity import sensitivity
from layers.coverage.tried import DETOURS, THRESHOLDS_KM, usual_decays


@steady
@given(populations(), directories(), standards(), st.booleans())
def test_that_a_gap_holds_as_often_as_it_is_one(people, directory, standard, weighed):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    found = sensitivity(
        made,
        thresholds_km=THRESHOLDS_KM,
        detours=DETOURS,
        decays=usual_decays(standard.threshold_km) if weighed else {},
    )
    kinds = holding(found)
    assert (kinds[found.always_gap] == Holding.ALWAYS).all()
    some = np.isin(kinds, [Holding.MOSTLY, Holding.SOMETIMES])
    assert (some == found.sometimes_gap).all()
    assert ((kinds == Holding.NO_DATA) == (found.population == 0)).all()
    half = 2 * found.gap.sum(axis=1) >= len(found.settings)
    assert half[kinds == Holding.MOSTLY].all()
    assert not half[kinds == Holding.SOMETIMES].any()


@steady
@given(populations(), directories(), standards())
def test_that_settings_by_threshold_rise_and_hold_the_standard(
    people, directory, standard
):
    made = ledger(people, MAP, directory, standard, today=TODAY)
    found = sensitivity(made, thresholds_km=THRESHOLDS_KM, detours=DETOURS)
    columns = by_threshold(found)
    reached = [found.settings[column].threshold_km for column in columns]
    assert reached == sorted({standard.threshold_km, *THRESHOLDS_KM})
    assert 0 in columns
    assert (np.diff(found.served[:, columns], axis=1) >= 0).all()


def test_that_nothing_falls_within_no_distance():
    assert usual_decays(0.0) == {}
    assert list(usual_decays(30.0)) == ["step", "gaussian"]
