from __future__ import annotations

import pytest

from datasets.bundled import bundled_project
from desktop.opening import OpenChoice, opened
from desktop.scenario_edits import (
    editing,
    opening,
    renamed,
    with_new_scenario,
    with_scenario_read,
    without_edit,
)
from layers.errors import EditError
from layers.progress import silent
from layers.project import BASELINE
from layers.scenario.edits import Closing, Move, Scenario


@pytest.fixture(scope="module")
def project():
    return opened(OpenChoice(), bundled_project(), progress=silent).project


def edits(project):
    return project.scenario(project.shown).edits


def new(project, name="New office"):
    return opening(project, {"name_en": name}, -100.0, 50.0)


def test_that_an_edit_on_the_baseline_begins_a_scenario(project):
    wanted = str(project.organizations.ids[0])
    changed = editing(project, Closing(id=wanted))
    assert project.scenarios == ()
    assert changed.shown != BASELINE
    assert edits(changed) == (Closing(id=wanted),)


def test_that_new_organizations_take_ids_nobody_has(project):
    first = editing(project, new(project))
    second = editing(first, new(first))
    names = [edit.id for edit in edits(second)]
    assert len(set(names)) == 2
    assert not set(names) & set(project.organizations.ids)


def test_that_moving_what_was_opened_here_changes_its_opening(project):
    opened_here = editing(project, new(project))
    (edit,) = edits(opened_here)
    moved = editing(opened_here, Move(id=edit.id, longitude=-90.0, latitude=51.0))
    (after,) = edits(moved)
    assert (after.longitude, after.latitude) == (-90.0, 51.0)
    assert after.facts == edit.facts


def test_that_closing_what_was_opened_here_takes_the_opening_back(project):
    opened_here = editing(project, new(project))
    closed = editing(opened_here, Closing(id=edits(opened_here)[0].id))
    assert edits(closed) == ()


def test_that_an_edit_is_taken_back_by_its_place(project):
    one, two = (str(i) for i in project.organizations.ids[:2])
    changed = editing(editing(project, Closing(id=one)), Closing(id=two))
    assert edits(without_edit(changed, 0)) == (Closing(id=two),)
    assert edits(without_edit(changed, 1)) == (Closing(id=one),)


def test_that_scenarios_are_numbered_by_the_first_number_free(project):
    two = with_new_scenario(with_new_scenario(project))
    names = [scenario.name for scenario in two.scenarios]
    assert len(set(names)) == 2
    again = with_new_scenario(two.without_scenario(two.scenarios[0].id))
    assert len({scenario.id for scenario in again.scenarios}) == 2


def test_that_a_name_is_changed_and_nothing_else(project):
    changed = editing(project, new(project))
    named = renamed(changed, changed.shown, "Prairies")
    assert named.scenario(named.shown).name == "Prairies"
    assert edits(named) == edits(changed)


def test_that_a_scenario_that_does_not_fit_is_refused(project):
    stranger = Scenario(id="x", name="X", edits=(Closing(id="nobody"),))
    with pytest.raises(EditError) as error:
        with_scenario_read(project, stranger)
    assert error.value.problems[0].code == "no_such_organization"


def test_that_a_scenario_read_twice_is_there_twice(project):
    read = Scenario(id="x", name="X", edits=())
    twice = with_scenario_read(with_scenario_read(project, read), read)
    assert len({scenario.id for scenario in twice.scenarios}) == 2
