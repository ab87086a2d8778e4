from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pytest
import shapely

from datasets.vocabulary import read_vocabulary
from desktop.panels.organization_table import (
    organization_columns,
    organization_records,
)
from desktop.panels.wording import reason_text
from layers.coverage.eligibility import eligibility
from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Reason
from layers.organizations import CANADA, OrganizationLayer, organization_frame

TODAY = date(2026, 1, 15)
HERE = shapely.Point(-73.6, 45.5)
ROWS = {
    "a": {"name_en": "Open to all", "geometry": HERE},
    "b": {
        "name_en": "Teaches",
        "geometry": HERE,
        "levels": frozenset({"primary"}),
        "location_precision": "city",
        "mandate": frozenset({"24", "99"}),
        "source": "https://www.example.org/a|https://example.org/b",
    },
    "c": {
        "name_en": "Network",
        "mandate": frozenset({CANADA}),
        "status": "excluded",
        "exclusion_reason": "no_direct_service",
    },
    "d": {"name_en": "Ended", "geometry": HERE, "active_to": date(2020, 1, 31)},
    "e": {"name_en": "To come", "geometry": HERE, "active_from": date(2027, 3, 1)},
}


@dataclass
class Reached:
    judged: object


@dataclass
class Judged:
    organizations: OrganizationLayer
    reached: Reached
    date: date
    assignment: None = None


@pytest.fixture
def cells(boundaries):
    layer = OrganizationLayer(frame=organization_frame(ROWS))
    layer.frame["source"] = layer.frame["source"].fillna("")
    standard = ServiceStandard(levels=frozenset({"tertiary"}))
    judged = eligibility(layer, standard, on=TODAY, kinds=(frozenset(),))
    columns = organization_columns(read_vocabulary(), boundaries)
    records = organization_records(Judged(layer, Reached(judged), TODAY))
    return {r["id"]: {c.key: c.text(r) for c in columns} for r in records}


def test_that_each_organization_says_why_it_is_not_eligible(cells):
    said = {identifier: row["eligible"] for identifier, row in cells.items()}
    assert said == {
        "a": "Eligible",
        "b": reason_text(Reason.LEVEL),
        "c": "Excluded: No direct service",
        "d": "Ended on January 31, 2020",
        "e": "Opens on March 1, 2027",
    }


def test_that_a_mandate_is_told_in_names(cells):
    assert cells["a"]["mandate"] == "No restriction"
    assert cells["b"]["mandate"] == "Quebec, 99"
    assert cells["c"]["mandate"] == "All of Canada"


def test_that_no_location_and_an_unstated_precision_are_told_apart(cells):
    found = [cells[key]["location_precision"] for key in "abc"]
    assert found[0] == "not stated"
    assert found[1] == "City"
    assert found[2] == "no location"
    assert len(np.unique(found)) == 3


def test_that_a_source_is_named_once_by_its_site(cells):
    assert cells["b"]["source"] == "example.org"
