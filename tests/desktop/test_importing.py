from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from examined_files import Whole, offices, regions

from datasets.bundled import bundled_project
from desktop.importing import imported
from desktop.opening import OpenChoice, opened
from layers.coverage.capacity_rule import CapacityRule
from layers.progress import silent
from layers.project import BASELINE
from layers.scenario.edits import Closing, Opening, Scenario

OFFICES, REGIONS = Path("own offices.csv"), Path("own areas.gpkg")


@pytest.fixture(scope="module")
def project():
    return opened(OpenChoice(), bundled_project(), progress=silent).project


def fewer(layer):
    """Give a directory without its first organization."""
    return replace(layer, frame=layer.frame.iloc[1:])


def test_that_only_imported_layers_are_replaced(project):
    own = fewer(project.organizations)
    made = imported(project, Whole(files=(offices(OFFICES),), organizations=own))
    assert made.project.organizations is own
    assert made.project.boundaries is project.boundaries
    assert made.project.population is project.population
    assert made.project.standard is project.standard
    assert made.dropped == ()


def test_that_capacity_counts_on_only_where_all_of_it_is_stated(project):
    rule = CapacityRule(need=Fraction(1, 2000), missing_is_unlimited=True)
    counting = project.with_standard(replace(project.standard, capacity=rule))
    frame = project.organizations.frame.copy()
    lacking = replace(project.organizations, frame=frame)
    made = imported(counting, Whole(files=(), organizations=lacking))
    assert made.project.standard.capacity is None
    stated = frame.assign(capacity=frame["status"].ne("excluded").map({True: 10.0}))
    own = replace(project.organizations, frame=stated)
    made = imported(counting, Whole(files=(), organizations=own))
    assert made.project.standard is counting.standard
    kept = imported(counting, Whole(files=(regions(REGIONS),)))
    assert kept.project.standard is counting.standard


def test_that_a_directory_names_the_project_before_its_areas_do(project):
    files = (regions(REGIONS), offices(OFFICES))
    made = imported(project, Whole(files=files))
    assert (made.project.name_en, made.project.name_fr) == ("own offices",) * 2


def test_that_scenarios_that_fit_stay_and_others_are_named(project):
    gone = str(project.organizations.ids[0])
    opening = Opening(
        id="new",
        longitude=-75.0,
        latitude=45.0,
        facts={"name_en": "New", "mandate": frozenset({"24"})},
    )
    fits = Scenario(id="fits", name="Opens one", edits=(opening,))
    unfit = Scenario(id="unfit", name="Closes one", edits=(Closing(id=gone),))
    with_both = replace(project, scenarios=(fits, unfit), shown="unfit")
    own = fewer(project.organizations)
    made = imported(with_both, Whole(files=(offices(OFFICES),), organizations=own))
    assert made.project.scenarios == (fits,)
    assert made.project.shown == BASELINE
    assert made.dropped == ("Closes one",)
    kept = imported(
        replace(with_both, shown="fits"), Whole(files=(), organizations=own)
    )
    assert kept.project.shown == "fits"


def test_that_an_empty_directory_is_a_directory(project):
    none = replace(project.organizations, frame=project.organizations.frame.iloc[:0])
    made = imported(project, Whole(files=(offices(OFFICES),), organizations=none))
    assert len(made.project.organizations) == 0
