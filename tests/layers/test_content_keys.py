"""Content keys: equal for equal content, different for changed content."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from arbitrary import directories, populations, steady
from drawing import boundaries, organizations, population
from hypothesis import given

from layers.organizations import OrganizationLayer
from layers.provenance import Source

ROW = {"at": (-79.0, 45.0), "languages": "en fr", "mandate": "west"}
CHANGES = [
    {"name_fr": "Aide"},
    {"capacity": 5.0},
    {"active_to": date(2026, 1, 1)},
    {"languages": "en"},
    {"mandate": ""},
    {"status": "excluded"},
    {"phone": "555"},
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
def test_that_any_changed_column_changes_the_key(change):
    key = organizations(a=ROW).key
    assert organizations(a=dict(ROW)).key == key
    assert organizations(a={**ROW, **change}).key != key


def test_that_id_and_place_are_content_and_the_source_is_not():
    layer = organizations(a={"at": (-79.0, 45.0)})
    assert organizations(b={"at": (-79.0, 45.0)}).key != layer.key
    assert layer.moving("a", -79.0, 45.1).key != layer.key
    renamed = OrganizationLayer(frame=layer.frame, source=Source(name="other"))
    assert renamed.key == layer.key


@steady
@given(directories(), populations())
def test_that_a_copy_has_the_same_key(directory, people):
    assert OrganizationLayer(frame=directory.frame.copy()).key == directory.key
    groups = dict(reversed([(k, v.copy()) for k, v in people.groups.items()]))
    assert replace(people, groups=groups, ids=people.ids.copy()).key == people.key


def test_that_a_changed_population_has_another_key():
    people = population()
    assert population().key == people.key
    for changed in (
        population(people=[100, 200, 300, 400, 51]),
        population(people=[100, 200, 300, 400, float("nan")]),
        population(groups={"french": [1, 1, 1, 1, 1]}),
        people.with_codes("CD", np.array(["5915"] * 5, dtype=object)),
        population(regions=["west", "east", "east", "east", ""]),
    ):
        assert changed.key != people.key


def test_that_changed_boundaries_have_another_key():
    assert boundaries().key == boundaries().key
    assert boundaries(parents={}).key != boundaries().key
    assert boundaries(level="PR").key != boundaries().key
    assert boundaries({"west": (-80, 40, -75, 50)}).key != boundaries().key
