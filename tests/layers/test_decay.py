"""Decays fall, never below 0, and refuse what does not fall."""

from __future__ import annotations

import numpy as np
import pytest
from arbitrary import steady
from hypothesis import given
from hypothesis import strategies as st

from layers.access.weight import Weight, chords_m
from layers.errors import StandardError
from layers.travel.decay import (
    Decay,
    Exponential,
    Gaussian,
    Power,
    Step,
    flat,
    thirds,
)
from layers.travel.straight_line import ELLIPSOID, ecef

DECAYS = (
    flat(60.0),
    thirds(90.0),
    Gaussian(bandwidth_km=30.0),
    Exponential(bandwidth_km=30.0),
    Power(),
    Power(exponent=0.5, nearest_km=2.0),
)


@pytest.mark.parametrize("decay", DECAYS)
def test_that_weights_fall_from_the_door_and_never_below_zero(decay: Decay) -> None:
    weights = decay(np.linspace(0, 500, 2001))
    assert np.isfinite(weights).all()
    assert (weights >= 0).all()
    assert (np.diff(weights) <= 0).all()


def test_that_an_edge_belongs_to_the_nearer_zone() -> None:
    decay = Step(edges_km=(10, 30), weights=(1, 0.68))
    assert decay(np.array([0, 10, 10.001, 30, 30.001])).tolist() == [
        1,
        1,
        0.68,
        0.68,
        0,
    ]


def test_that_a_bandwidth_is_where_a_gaussian_is_at_its_steepest() -> None:
    assert Gaussian(bandwidth_km=30)(np.array([0.0, 30.0])) == pytest.approx(
        [1, np.exp(-0.5)]
    )


def test_that_a_catchment_cuts_any_decay() -> None:
    weight = Weight(decay=Power(), catchment_km=50)
    assert weight(np.array([10.0, 50.0, 51.0])) == pytest.approx([0.01, 0.0004, 0])
    assert weight.squared(np.array([10.0])) == pytest.approx([1e-4])


@pytest.mark.parametrize(
    "made",
    [
        lambda: Step(edges_km=(), weights=()),
        lambda: Step(edges_km=(10,), weights=(1, 0.5)),
        lambda: Step(edges_km=(10, 10), weights=(1, 0.5)),
        lambda: Step(edges_km=(float("nan"),), weights=(1,)),
        lambda: Step(edges_km=(10, 20), weights=(0.5, 1)),
        lambda: Step(edges_km=(10, 20), weights=(0.5, -1)),
        lambda: Gaussian(bandwidth_km=0),
        lambda: Exponential(bandwidth_km=float("inf")),
        lambda: Power(exponent=0),
        lambda: Power(nearest_km=0),
        lambda: Weight(decay=Power(), catchment_km=-1),
        lambda: Weight(decay=Power(), catchment_km=float("nan")),
    ],
)
def test_that_what_does_not_fall_is_refused(made: object) -> None:
    with pytest.raises(StandardError):
        made()  # type: ignore[operator]


@steady
@given(
    st.floats(1, 3_000_000), st.floats(41, 83), st.floats(-141, -52), st.floats(0, 360)
)
def test_that_a_chord_lies_between_its_bounds(
    metres: float, latitude: float, longitude: float, azimuth: float
) -> None:
    there = ELLIPSOID.fwd(longitude, latitude, azimuth, metres)[:2]
    ends = ecef(*np.array([(longitude, latitude), there]).T)
    chord = np.linalg.norm(ends[0] - ends[1])
    sure, beyond = chords_m(metres)
    assert sure - 1e-6 <= chord <= beyond + 1e-6
