"""Measures of access: what they conserve, what they add up to, and their examples."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from arbitrary import steady
from hypothesis import given
from hypothesis import strategies as st
from meeting import DEGREE_KM, SUMS, meet, meetings, table_km

from layers.access import catchments, gravity
from layers.access.by_region import mean_by_region
from layers.access.found import Access
from layers.access.measures import COST, MEASURES, Parameters, access
from layers.access.sums import Sums
from layers.access.supply_and_demand import SupplyAndDemand
from layers.access.warming import warm
from layers.access.weight import Weight
from layers.errors import DataError, StandardError
from layers.travel.decay import Exponential, Gaussian, Power, Step, flat, thirds

WEIGHTS = (
    Weight(decay=flat(150.0), catchment_km=150.0),
    Weight(decay=thirds(200.0), catchment_km=200.0),
    Weight(decay=thirds(200.0), catchment_km=100.0),
    Weight(decay=Gaussian(bandwidth_km=60.0), catchment_km=250.0),
    Weight(decay=Exponential(bandwidth_km=80.0), catchment_km=float("inf")),
    Weight(decay=Power(), catchment_km=400.0),
    Weight(decay=flat(0.0), catchment_km=0.0),
)


@pytest.fixture(params=SUMS.values(), ids=SUMS.keys())
def sums(request: pytest.FixtureRequest) -> Sums:
    chosen: Sums = request.param
    return chosen


def reached_supply(both: SupplyAndDemand, weight: Weight) -> np.ndarray:
    """Supply of the sites that anyone reaches, by column of demand."""
    w = weight(table_km(both))
    return (both.supply[:, None] * (w.T @ both.demand > 0)).sum(axis=0)


def handed_out(both: SupplyAndDemand, found: Access) -> np.ndarray:
    return (both.demand * found.values).sum(axis=0)


@steady
@given(meetings(), st.sampled_from(WEIGHTS))
def test_that_people_times_access_is_the_supply_in_reach(
    both: SupplyAndDemand, weight: Weight
) -> None:
    for sums in SUMS.values():
        for measure in (catchments.two_step, catchments.three_step, gravity.huff):
            found = measure(both, weight, sums)
            assert handed_out(both, found) == pytest.approx(
                reached_supply(both, weight), rel=1e-12
            )
        lost = catchments.modified_two_step(both, weight, sums)
        limit = reached_supply(both, weight) * (1 + 1e-12)
        assert (handed_out(both, lost) <= limit).all()


@steady
@given(meetings(), st.sampled_from(WEIGHTS))
def test_that_balanced_catchments_conserve_people_and_levels_of_service(
    both: SupplyAndDemand, weight: Weight
) -> None:
    w = weight(table_km(both))
    for sums in SUMS.values():
        found = catchments.balanced(both, weight, sums)
        assert found.asked is not None
        in_reach = (both.demand * (w.sum(axis=1) > 0)[:, None]).sum(axis=0)
        assert found.asked.sum(axis=0) == pytest.approx(in_reach, rel=1e-12)
        levels = np.divide(
            both.supply[:, None],
            found.asked,
            out=np.zeros_like(found.asked),
            where=found.asked > 0,
        )
        assert found.values.sum(axis=0) == pytest.approx(levels.sum(axis=0), rel=1e-12)


@steady
@given(meetings(), st.sampled_from(WEIGHTS), st.sampled_from([0.0, 1.0, 2.0]))
def test_that_choices_by_huff_count_everyone_who_reaches_a_site_once(
    both: SupplyAndDemand, weight: Weight, attraction: float
) -> None:
    found = gravity.huff(both, weight, SUMS["plain"], attraction=attraction)
    reaches = (weight(table_km(both)) > 0).any(axis=1)
    assert found.asked is not None
    assert found.asked.sum(axis=0) == pytest.approx(
        (both.demand * reaches[:, None]).sum(axis=0), rel=1e-12
    )


@steady
@given(meetings(), st.sampled_from(sorted(MEASURES)), st.sampled_from(WEIGHTS))
def test_that_compiled_and_plain_sums_agree_and_nothing_is_nan(
    both: SupplyAndDemand, code: str, weight: Weight
) -> None:
    measure = MEASURES[code]
    decay = None if measure.fixed or not measure.decay_of else weight.decay
    asked = Parameters(catchment_km=weight.catchment_km, decay=decay)
    plain, compiled = (access(both, measure, asked, sums) for sums in SUMS.values())
    for found in (plain, compiled):
        assert found.values.shape == both.demand.shape
        assert not np.isnan(found.values).any()
        assert measure.unit == COST or np.isfinite(found.values).all()
    rel = 1e-3 if measure.unit == COST else 1e-6
    assert compiled.values == pytest.approx(plain.values, rel=rel)


@steady
@given(meetings(), st.sampled_from(WEIGHTS))
def test_that_several_groups_in_one_pass_are_each_as_if_alone(
    both: SupplyAndDemand, weight: Weight
) -> None:
    for sums in SUMS.values():
        together = catchments.three_step(both, weight, sums).values
        for column in range(both.demand.shape[1]):
            alone = replace(both, demand=both.demand[:, [column]])
            found = catchments.three_step(alone, weight, sums).values
            assert found[:, 0] == pytest.approx(together[:, column], rel=1e-12)


# Three places on one line, a site at the first and one at the last, a degree apart.
LINE = [(-79.0, 45.0), (-78.0, 45.0), (-77.0, 45.0)]
ENDS = {"a": LINE[0], "b": LINE[2]}


def on_a_line(**facts: object) -> SupplyAndDemand:
    return meet(LINE, [100.0, 100.0, 300.0], ENDS, {"a": 20.0, "b": 10.0}, **facts)


def values(both: SupplyAndDemand, found: Access) -> list[float]:
    return both.as_loaded(found.values)[:, 0].tolist()


def test_that_two_steps_are_those_of_luo_and_wang_by_hand(sums: Sums) -> None:
    # a: 20 among 200, b: 10 among 400; the middle place has both.
    both = on_a_line()
    found = catchments.two_step(both, Weight(decay=flat(80), catchment_km=80), sums)
    assert values(both, found) == pytest.approx([0.1, 0.125, 0.025])


ZONES = Step(edges_km=(10.0, 80.0), weights=(1.0, 0.5))


def test_that_zones_weigh_both_steps_by_hand(sums: Sums) -> None:
    # a: 20 / (100 + 50), b: 10 / (300 + 50).
    both = on_a_line()
    found = catchments.two_step(both, Weight(decay=ZONES, catchment_km=80), sums)
    a, b = 20 / 150, 10 / 350
    assert values(both, found) == pytest.approx([a, (a + b) / 2, b])


def test_that_three_steps_halve_the_demand_of_who_has_a_choice(sums: Sums) -> None:
    # G of the middle place is 0.5 each, of the ends 1: a: 20 / (100 + 25).
    both = on_a_line()
    found = catchments.three_step(both, Weight(decay=ZONES, catchment_km=80), sums)
    a, b = 20 / 125, 10 / 325
    assert values(both, found) == pytest.approx([a, (a + b) / 4, b])


def test_that_delamater_loses_what_is_far(sums: Sums) -> None:
    both = on_a_line()
    weight = Weight(decay=ZONES, catchment_km=80)
    found = catchments.modified_two_step(both, weight, sums)
    a, b = 20 / 150, 10 / 350
    assert values(both, found) == pytest.approx([a, (a + b) / 4, b])


def test_that_balanced_catchments_divide_levels_by_hand(sums: Sums) -> None:
    # The middle place sends 50 to each; weights into a and b are 1 and 0.5.
    both = on_a_line()
    found = catchments.balanced(both, Weight(decay=ZONES, catchment_km=80), sums)
    a, b = 20 / 150, 10 / 350
    assert values(both, found) == pytest.approx([a / 1.5, (a + b) / 3, b / 1.5])


def test_that_hansen_adds_supply_by_nearness(sums: Sums) -> None:
    both = on_a_line()
    weight = Weight(decay=Power(exponent=1), catchment_km=100)
    found = gravity.hansen(both, weight, sums)
    assert values(both, found) == pytest.approx([20, 30 / DEGREE_KM, 10], rel=1e-5)


def test_that_huff_sends_more_to_the_larger(sums: Sums) -> None:
    # The middle place is as far from both: 2/3 go to a, 1/3 to b.
    both = on_a_line()
    found = gravity.huff(both, Weight(decay=flat(80), catchment_km=80), sums)
    a, b = 20 / (100 + 200 / 3), 10 / (300 + 100 / 3)
    assert values(both, found) == pytest.approx([a, 2 / 3 * a + b / 3, b])
    assert found.asked is not None
    assert found.asked[:, 0] == pytest.approx([100 + 200 / 3, 300 + 100 / 3])


def test_that_rational_agents_spread_until_nobody_gains(sums: Sums) -> None:
    # Two sites at one spot share everyone by size, so that crowds are alike: 1 each.
    both = meet([LINE[0]], [300.0], {"a": LINE[0], "b": LINE[0]}, {"a": 20, "b": 10})
    asked = Parameters(catchment_km=float("inf"))
    found = access(both, MEASURES["raam"], asked, sums)
    assert found.asked is not None
    assert found.asked[:, 0] == pytest.approx([200, 100], rel=0.02)
    assert found.values[0, 0] == pytest.approx(1, rel=0.02)
    assert found.gap <= 1e-3


def test_that_a_rational_agent_weighs_the_way_against_the_crowd(sums: Sums) -> None:
    # One site: everyone pays a crowd of 1, and a way of one degree over tau.
    both = meet(LINE[:2], [100.0, 100.0], {"a": LINE[0]}, {"a": 5.0})
    asked = Parameters(catchment_km=float("inf"), tau_km=DEGREE_KM)
    found = access(both, MEASURES["raam"], asked, sums)
    assert values(both, found) == pytest.approx([1, 2], rel=1e-5)


def test_that_who_reaches_no_site_has_an_unreachable_cost_and_is_in_no_mean(
    sums: Sums,
) -> None:
    both = meet(
        [LINE[0], LINE[2]], [100.0, 50.0], {"a": LINE[0]}, {"a": 5.0},
        regions=["west", "east"],
    )  # fmt: skip
    found = access(both, MEASURES["raam"], Parameters(catchment_km=10), sums)
    assert values(both, found)[1] == np.inf
    table = mean_by_region(both, found)
    assert table["out_of_reach"].tolist() == [0, 50, 50]
    assert np.isnan(table["access_mean"]["east"])
    assert table["access_mean"]["canada"] == table["access_mean"]["west"]


def test_that_a_mandate_keeps_its_supply_at_home(sums: Sums) -> None:
    both = on_a_line(mandates={"a": "east"}, regions=["west", "west", "east"])
    found = catchments.two_step(both, Weight(decay=flat(900), catchment_km=900), sums)
    assert values(both, found) == pytest.approx([0.02, 0.02, 0.02 + 20 / 300])


def test_that_a_mean_is_over_people_not_places(sums: Sums) -> None:
    both = on_a_line()
    found = catchments.two_step(both, Weight(decay=flat(80), catchment_km=80), sums)
    table = mean_by_region(both, found)
    assert table["population"].tolist() == [500, 0, 500]
    assert table["access_mean"]["west"] == pytest.approx(30 / 500)
    assert np.isnan(table["access_mean"]["east"])


@pytest.mark.parametrize("code", sorted(MEASURES))
def test_that_the_edges_of_the_world_give_zero_or_no_reach(
    code: str, sums: Sums
) -> None:
    nobody = meet(LINE, [float("nan")] * 3, ENDS, {"a": 1.0, "b": 1.0})
    no_site = meet(LINE, [1.0, 2.0, 3.0], {}, {})
    no_room = meet(LINE, [1.0, 2.0, 3.0], ENDS, {"a": 0.0, "b": 0.0})
    for both in (nobody, no_site, no_room):
        for catchment in (0.0, 100.0, 50_000.0, float("inf")):
            if code.endswith("fca") and catchment == float("inf"):
                continue  # its zones are of its catchment, which has to end
            asked = Parameters(catchment_km=catchment)
            found = access(both, MEASURES[code], asked, sums)
            assert not np.isnan(found.values).any()
            if both is not nobody:
                empty = np.inf if code == "raam" else 0.0
                assert (found.values == empty).all()


def test_that_capacities_are_refused_unless_known_or_assumed() -> None:
    with pytest.raises(DataError) as refused:
        meet(LINE, [1.0, 1.0, 1.0], ENDS, {"a": 1.0})
    (problem,) = refused.value.problems
    assert (problem.code, problem.facts["count"]) == ("capacity_unknown", 1)
    both = meet(LINE, [1.0, 1.0, 1.0], ENDS, {"a": 1.0}, missing_capacity=2.0)
    assert both.supply.tolist() == [1, 2]
    assert both.assumed == ("b",)
    with pytest.raises(DataError) as refused:
        meet(LINE, [1.0, 1.0, 1.0], ENDS, {"a": -1.0, "b": 1.0})
    assert refused.value.problems[0].code == "capacity_negative"


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("2sfca", {"decay": Power()}),
        ("raam", {"decay": Power()}),
        ("raam", {"tau_km": 0.0}),
        ("huff", {"attraction": -1.0}),
        ("hansen", {"catchment_km": -1.0}),
    ],
)
def test_that_parameters_that_mean_nothing_are_refused(
    code: str, facts: dict[str, object]
) -> None:
    with pytest.raises(StandardError):
        asked = Parameters(**{"catchment_km": 100.0, **facts})
        access(on_a_line(), MEASURES[code], asked, SUMS["plain"])


def test_that_every_kernel_of_access_can_be_compiled_beforehand() -> None:
    warm()
