"""What holds for every ledger, whatever the map, the directory and the standard."""

from dataclasses import replace

import numpy as np
import pandas as pd
from arbitrary import MAP, SITES, directories, populations, standards, steady
from by_hand import line_of
from drawing import TODAY, facts, reasons, statuses
from hypothesis import given
from hypothesis import strategies as st

from layers.coverage.compiled import COMPILED
from layers.coverage.engine import PLAIN
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.regions import DISTANCES, LINES, PEOPLE, RegionTable
from layers.organizations import OrganizationLayer
from layers.population import PopulationLayer

engines = st.sampled_from([PLAIN, COMPILED])
ENGINES_AGREE_KM = 0.02


def made_with(people, directory, standard, engine=COMPILED) -> Ledger:
    return ledger(people, MAP, directory, standard, today=TODAY, engine=engine)


def assert_same_table(one: RegionTable, other: RegionTable, *, km: float = 0.0) -> None:
    counts = [column for column in one.frame if column not in DISTANCES]
    distances = list(DISTANCES)
    for first, second in (
        (one.frame, other.frame),
        (one.total.to_frame().T, other.total.to_frame().T),
    ):
        pd.testing.assert_frame_equal(first[counts], second[counts], check_exact=True)
        pd.testing.assert_frame_equal(
            first[distances], second[distances], rtol=0, atol=km or 2e-6
        )
    pd.testing.assert_frame_equal(one.ineligible_reasons, other.ineligible_reasons)
    assert one.outside_people == other.outside_people
    assert one.outside_places == other.outside_places


@steady
@given(populations(), directories(), standards(), engines)
def test_that_the_lines_add_up_and_the_rows_add_to_the_total(
    people, directory, standard, engine
):
    made = made_with(people, directory, standard, engine)
    for group in people.groups:
        table = made.for_group(group)
        assert (table.frame[list(LINES)].sum(axis=1) == table.frame["population"]).all()
        whole = table.frame[[*PEOPLE, "left_out", "no_data_places"]].sum()
        assert (whole == table.total[whole.index]).all()
        everyone = int(np.nansum(people.groups[group]))
        assert table.total["population"] + table.outside_people == everyone
        why = table.ineligible_reasons.sum(axis=1)
        assert (why[:-1] == table.frame["ineligible"]).all()
        assert why["canada"] == table.total["ineligible"]


@steady
@given(populations(), directories(), standards(), engines)
def test_that_the_ledger_is_the_one_a_person_computes_by_hand(
    people, directory, standard, engine
):
    made = made_with(people, directory, standard, engine)
    expected = [
        line_of(row, people, MAP, directory, standard, TODAY)
        for row in range(len(people))
    ]
    assert list(zip(statuses(made), reasons(made), strict=True)) == expected


@steady
@given(populations(), directories(), standards())
def test_that_the_plain_and_the_compiled_engine_agree(people, directory, standard):
    plain = made_with(people, directory, standard, PLAIN)
    compiled = made_with(people, directory, standard, COMPILED)
    assert (plain.status == compiled.status).all()
    assert (plain.reason == compiled.reason).all()
    assert (plain.nearest == compiled.nearest).all()
    np.testing.assert_allclose(
        plain.distance_km, compiled.distance_km, rtol=0, atol=ENGINES_AGREE_KM
    )
    for group in people.groups:
        assert_same_table(
            plain.for_group(group), compiled.for_group(group), km=ENGINES_AGREE_KM
        )


@steady
@given(populations(), directories(), standards(), st.sampled_from(SITES), engines)
def test_that_opening_an_organization_never_lowers_the_served(
    people, directory, standard, site, engine
):
    more = directory.opening("new", facts(at=site))
    before = made_with(people, directory, standard, engine).table
    after = made_with(people, more, standard, engine).table
    assert (after.frame["served"] >= before.frame["served"]).all()
    assert after.total["unreachable"] == 0


@steady
@given(populations(), directories(), standards(), st.floats(0, 5000), engines)
def test_that_raising_the_threshold_never_lowers_the_served(
    people, directory, standard, further, engine
):
    wider = replace(standard, threshold_km=standard.threshold_km + further)
    before = made_with(people, directory, standard, engine).table
    after = made_with(people, directory, wider, engine).table
    assert (after.frame["served"] >= before.frame["served"]).all()
    assert (after.frame["beyond"] <= before.frame["beyond"]).all()


@steady
@given(populations(), directories(), standards(), engines, st.randoms())
def test_that_the_order_of_rows_is_irrelevant(
    people, directory, standard, engine, random
):
    made = made_with(people, directory, standard, engine)
    rows = list(range(len(people)))
    random.shuffle(rows)
    shuffled = PopulationLayer(
        ids=people.ids[rows],
        longitude=people.longitude[rows],
        latitude=people.latitude[rows],
        groups={name: values[rows] for name, values in people.groups.items()},
        codes={name: values[rows] for name, values in people.codes.items()},
    )
    turned = OrganizationLayer(frame=directory.frame.iloc[::-1])
    other = made_with(shuffled, turned, standard, engine)
    assert (other.status == made.status[rows]).all()
    assert (other.nearest == made.nearest[rows]).all()
    assert (other.organizations.ids == made.organizations.ids).all()
    for group in people.groups:
        assert_same_table(made.for_group(group), other.for_group(group))


@steady
@given(populations(), directories(), standards(), engines)
def test_that_every_served_place_has_its_nearest_within_the_threshold(
    people, directory, standard, engine
):
    made = made_with(people, directory, standard, engine)
    served = np.array(statuses(made)) == "served"
    assert (served == (made.distance_km <= standard.threshold_km)).all()
    assert ((made.nearest >= 0) == np.isfinite(made.distance_km)).all()
    assert made.eligible[made.nearest[made.nearest >= 0]].all()
