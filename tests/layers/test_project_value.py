"""The project: every change makes a new one, and the old one stays."""

import dataclasses

import pytest
from drawing import boundaries, organizations, population

from layers.coverage.standard import ServiceStandard
from layers.project import BASELINE, Project
from layers.scenario.edits import Closing, Scenario

PROJECT = Project(
    name_en="Map",
    name_fr="Carte",
    organizations=organizations(a={"at": (-79.0, 45.0)}, b={"at": (-76.0, 45.0)}),
    boundaries=boundaries(),
    population=population(),
    standard=ServiceStandard(),
)
CLOSED = Scenario(id="s", name="Closed", edits=(Closing(id="a"),))


def test_that_a_project_cannot_be_changed_in_place():
    with pytest.raises(dataclasses.FrozenInstanceError):
        PROJECT.shown = "s"


def test_that_every_method_leaves_the_project_as_it_was():
    before = {f.name: getattr(PROJECT, f.name) for f in dataclasses.fields(PROJECT)}
    stricter = ServiceStandard(threshold_km=1)
    changed = PROJECT.with_standard(stricter).with_scenario(CLOSED).showing("s")
    changed.without_scenario("s")
    after = {f.name: getattr(PROJECT, f.name) for f in dataclasses.fields(PROJECT)}
    assert all(after[name] is value for name, value in before.items())
    assert changed.standard is stricter
    assert changed.scenarios == (CLOSED,)
    assert changed.shown == "s"


def test_that_organizations_shown_are_those_of_the_scenario_shown():
    project = PROJECT.with_scenario(CLOSED)
    assert project.organizations_shown is PROJECT.organizations
    assert project.showing("s").organizations_shown.ids.tolist() == ["b"]
    assert project.organizations_in("s").ids.tolist() == ["b"]
    assert project.organizations_in(BASELINE) is PROJECT.organizations


def test_that_a_scenario_of_a_known_id_is_changed_in_its_place():
    other = Scenario(id="t", name="Other")
    project = PROJECT.with_scenario(CLOSED).with_scenario(other)
    renamed = Scenario(id="s", name="Renamed")
    assert project.with_scenario(renamed).scenarios == (renamed, other)
    assert project.scenario("t") is other


def test_that_removing_the_scenario_shown_shows_the_baseline():
    project = PROJECT.with_scenario(CLOSED).showing("s")
    assert project.without_scenario("s").shown == BASELINE
    assert project.without_scenario("other").shown == "s"


def test_that_an_unknown_scenario_is_a_key_error():
    with pytest.raises(KeyError):
        PROJECT.scenario("nope")
    with pytest.raises(KeyError):
        PROJECT.showing("nope")
