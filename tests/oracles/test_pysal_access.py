"""Our sums against PySAL access on small worlds, its NaN taken for 0."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from meeting import SPOTS, SUMS, meet, table_km

from layers.access import catchments, gravity
from layers.access.raam import raam
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.weight import Weight
from layers.travel.decay import Gaussian, Step, flat

fca = pytest.importorskip("access.fca")
# How PySAL calls pandas is not ours to mend.
pytestmark = pytest.mark.filterwarnings("ignore:The inplace keyword")
CATCHMENT = 150.0
ZONES = Step(edges_km=(50.0, 100.0, 150.0), weights=(1.0, 0.68, 0.22))


@pytest.fixture(params=SUMS.values(), ids=SUMS.keys())
def sums(request: pytest.FixtureRequest) -> Sums:
    chosen: Sums = request.param
    return chosen


@pytest.fixture(scope="module")
def both() -> SupplyAndDemand:
    dice = np.random.default_rng(7)
    sites = {f"o{k}": SPOTS[k] for k in range(6)}
    return meet(
        SPOTS[4:],
        dice.integers(1, 2000, len(SPOTS) - 4).astype(float).tolist(),
        sites,
        {name: float(dice.integers(5, 90)) for name in sites},
    )


def tables(both: SupplyAndDemand) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    km = table_km(both)
    origin, dest = np.indices(km.shape)
    return (
        pd.DataFrame({"demand": both.demand[:, 0]}).rename_axis("geoid"),
        pd.DataFrame({"supply": both.supply}).rename_axis("geoid"),
        pd.DataFrame(
            {"origin": origin.ravel(), "dest": dest.ravel(), "cost": km.ravel()}
        ),
    )


def filled(found: pd.Series, both: SupplyAndDemand) -> np.ndarray:
    return found.reindex(np.arange(len(both.places))).fillna(0.0).to_numpy()


def by_zone(km: float) -> float:
    return float(ZONES(np.array([km]))[0])


def test_that_two_steps_agree_with_pysal(both: SupplyAndDemand, sums: Sums) -> None:
    demand, supply, cost = tables(both)
    weight = Weight(decay=flat(CATCHMENT), catchment_km=CATCHMENT)
    theirs = fca.two_stage_fca(demand, supply, cost, max_cost=CATCHMENT)
    ours = catchments.two_step(both, weight, sums).values[:, 0]
    assert ours == pytest.approx(filled(theirs, both), rel=1e-12)
    assert (ours == 0).any()  # the trap is in the case


def test_that_weighted_steps_agree_with_pysal(
    both: SupplyAndDemand, sums: Sums
) -> None:
    demand, supply, cost = tables(both)
    for decay, function in (
        (ZONES, by_zone),
        (Gaussian(bandwidth_km=60.0), lambda km: np.exp(-0.5 * (km / 60) ** 2)),
    ):
        weight = Weight(decay=decay, catchment_km=CATCHMENT)
        theirs = fca.two_stage_fca(
            demand, supply, cost, max_cost=CATCHMENT, weight_fn=function
        )
        ours = catchments.two_step(both, weight, sums).values[:, 0]
        assert ours == pytest.approx(filled(theirs, both), rel=1e-6)


def test_that_three_steps_agree_with_pysal(both: SupplyAndDemand, sums: Sums) -> None:
    demand, supply, cost = tables(both)
    theirs = fca.three_stage_fca(
        demand, supply, cost, max_cost=CATCHMENT, weight_fn=by_zone
    )
    weight = Weight(decay=ZONES, catchment_km=CATCHMENT)
    ours = catchments.three_step(both, weight, sums).values[:, 0]
    assert ours == pytest.approx(filled(theirs, both), rel=1e-9)


def test_that_hansen_agrees_with_a_weighted_catchment_of_pysal(
    both: SupplyAndDemand, sums: Sums
) -> None:
    _, supply, cost = tables(both)
    theirs = fca.weighted_catchment(
        supply, cost, CATCHMENT, cost_source="dest", cost_dest="origin",
        loc_value="supply", weight_fn=by_zone,
    )  # fmt: skip
    weight = Weight(decay=ZONES, catchment_km=CATCHMENT)
    ours = gravity.hansen(both, weight, sums).values[:, 0]
    assert ours == pytest.approx(filled(theirs, both), rel=1e-12)


def test_that_rational_agents_agree_with_pysal(
    both: SupplyAndDemand, sums: Sums
) -> None:
    theirs = pytest.importorskip("access.raam").raam(
        *tables(both), tau=60, max_cycles=1500, initial_step=0.2, min_step=0.001
    )
    ours = raam(both, sums, tau_km=60.0).values[:, 0]
    assert ours == pytest.approx(theirs.sort_index().to_numpy(), rel=0.02)
