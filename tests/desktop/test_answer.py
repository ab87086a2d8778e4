"""An answer follows from the last one: what nobody changed is not computed again."""

from __future__ import annotations

from dataclasses import replace

import drawing
import numpy as np
import pytest

from desktop.answer import Answer, answer
from layers.coverage.compiled import COMPILED
from layers.coverage.standard import ServiceStandard
from layers.progress import silent
from layers.project import BASELINE, Project
from layers.scenario.edits import Closing, Move, Opening, Scenario

FIRST, SECOND = "first", "second"


@pytest.fixture
def project() -> Project:
    directory = drawing.organizations(
        b={"at": (-79.0, 45.0)}, a={"at": (-74.0, 45.0)}, c={"at": (-60.0, 45.0)}
    )
    return Project(
        name_en="",
        name_fr="",
        organizations=directory,
        boundaries=drawing.MAP,
        population=drawing.PEOPLE,
        standard=ServiceStandard(),
        scenarios=(
            Scenario(id=FIRST, name="", edits=(Closing(id="a"),)),
            Scenario(
                id=SECOND, name="", edits=(Move(id="c", longitude=-70, latitude=45),)
            ),
        ),
        shown=FIRST,
    )


def asked(project: Project, last: Answer | None = None) -> Answer:
    return answer(
        project, "total", COMPILED, last, today=drawing.TODAY, progress=silent
    )


def assert_same(one: Answer, other: Answer) -> None:
    assert one.shares == other.shares
    for identifier, made in one.ledgers.items():
        np.testing.assert_array_equal(made.status, other.ledgers[identifier].status)
        np.testing.assert_array_equal(
            made.distance_km, other.ledgers[identifier].distance_km
        )


def test_that_an_edit_of_one_scenario_touches_no_other_ledger(project):
    before = asked(project)
    opening = Opening(id="d", longitude=-76.0, latitude=45.0, facts={"name_en": "D"})
    edited = project.with_scenario(project.scenario(FIRST).editing(opening))
    after = asked(edited, before)
    for untouched in (BASELINE, SECOND):
        was, now = before.ledgers[untouched], after.ledgers[untouched]
        assert now.reached is was.reached
        assert now.table is was.table
    assert after.ledger is after.ledgers[FIRST]
    assert_same(after, asked(edited))


def test_that_a_threshold_measures_no_scenario_again(project):
    before = asked(project)
    nearer = project.with_standard(ServiceStandard(threshold_km=20))
    after = asked(nearer, before)
    for identifier, made in after.ledgers.items():
        assert made.reached is before.ledgers[identifier].reached
    assert_same(after, asked(nearer))


@pytest.mark.parametrize("shown", [BASELINE, SECOND])
def test_that_showing_another_scenario_measures_nothing_again(project, shown):
    before = asked(project)
    after = asked(project.showing(shown), before)
    assert after.ledger.reached is before.ledgers[shown].reached


def test_that_other_people_or_organizations_leave_nothing_of_the_last(project):
    before = asked(project)
    grown = replace(project, population=drawing.population(people=(1, 2, 3, 4, 5)))
    assert_same(asked(grown, before), asked(grown))
    moved = project.with_organizations(project.organizations.moving("b", -72.0, 45.0))
    assert_same(asked(moved, before), asked(moved))
