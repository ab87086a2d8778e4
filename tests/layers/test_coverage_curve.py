"""The coverage curve against the ledger it is traced from."""

import numpy as np
import pytest
from arbitrary import MAP, directories, populations, standards, steady
from drawing import FIVE, TODAY, boundaries, judge, organizations, population
from hypothesis import given
from hypothesis import strategies as st

from layers.coverage.compiled import COMPILED
from layers.coverage.curve import STEPS, coverage_curve
from layers.coverage.ledger import ledger

HERE = FIVE[0]


@steady
@given(populations(), directories(), standards(), st.sampled_from([400.0, 3000.0]))
def test_that_the_curve_rises_from_zero_to_no_more_than_everyone(
    people, directory, standard, upto
):
    made = ledger(people, MAP, directory, standard, today=TODAY, engine=COMPILED)
    for region in ("canada", *MAP.ids):
        curve = coverage_curve(made, region, upto_km=upto)
        assert curve.region == region
        assert len(curve.share) == len(curve.distance_km)
        assert len(curve.share) in (0, STEPS + 1)
        assert (np.diff(curve.share) >= 0).all()
        assert ((curve.share >= 0) & (curve.share <= 1)).all()


@pytest.mark.parametrize("step", [0, 1, 100, 237, 395, 400])
@pytest.mark.parametrize("region", ["canada", "west", "east"])
def test_that_the_curve_at_the_threshold_is_the_share_served(engine, step, region):
    made = judge(organizations(a={"at": HERE}), engine=engine, threshold_km=step)
    curve = coverage_curve(made, region)
    table = made.table
    row = table.total if region == "canada" else table.frame.loc[region]
    assert curve.distance_km[step] == step
    assert curve.share[step] == row["share_served"]


def test_that_the_unreachable_keep_the_curve_below_everyone(engine):
    directory = organizations(a={"at": HERE, "mandate": "west"})
    curve = coverage_curve(judge(directory, engine=engine), upto_km=20_000)
    assert curve.share[-1] == 0.3


def test_that_a_region_where_nobody_lives_has_an_empty_curve(engine):
    people = population([HERE, FIVE[2]], [10, float("nan")], ["west", "east"])
    made = judge(organizations(a={"at": HERE}), people, engine=engine)
    assert len(coverage_curve(made, "east").share) == 0
    regions = boundaries({"west": (-80, 40, -75, 50), "none": (0, 0, 1, 1)})
    made = judge(organizations(a={"at": HERE}), people, regions, engine=engine)
    assert len(coverage_curve(made, "none").share) == 0


def test_that_a_group_has_its_own_curve(engine):
    people = population(groups={"french": [0, 10, 0, 0, 0]})
    made = judge(organizations(a={"at": HERE}), people, engine=engine)
    curve = coverage_curve(made, group="french")
    assert curve.share[236] == 0
    assert curve.share[237] == 1
