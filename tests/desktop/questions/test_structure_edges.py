"""The question of structure where there is little to find, or nothing."""

from __future__ import annotations

from dataclasses import replace

import drawing
import numpy as np
import pytest
from structure_asking import SAYS, answered, asked, cells, drawn

from desktop.questions.structure.question import StructureQuestion
from desktop.selection import Selection
from desktop.theme import LIGHT
from layers.coverage.structure import FIELDS
from layers.organizations import OrganizationLayer


@pytest.fixture
def question(on_screen) -> StructureQuestion:
    return on_screen(StructureQuestion())


def test_that_what_is_not_said_may_count_as_present(question) -> None:
    shown = answered(drawn(mute={"at": (-79, 45)}, fr={"at": (-74, 45)} | SAYS))
    found = asked(question, shown, "languages", "fr")
    assert found.tally.left_out[1].tolist() == [300, 400, 700]
    assert "not said" in dict(cells(question))["west"]
    question.panel.unsaid.setChecked(True)
    found = asked(question, shown, "languages", "fr")
    assert found.tally.left_out[1].tolist() == [200, 400, 600]
    assert question.panel.figure.text() == "600"


def test_that_a_field_that_nobody_fills_is_said_to_be_empty(question, first) -> None:
    found = asked(question, first, "audience")
    assert not found.is_stated
    said = question.tables.matrix.lack.text()
    assert said.startswith("Audience: no organization")
    assert not question.tables.matrix.lack.isHidden()
    assert said in question.panel.notes.text()
    shown = question.on_map(LIGHT, Selection())
    assert shown is not None
    assert "no organization" in shown.subtitle
    assert question.tables.gaps.model.rowCount() == 0
    asked(question, first, "languages")
    assert question.tables.matrix.lack.isHidden()


@pytest.mark.parametrize(
    ("rows", "threshold"),
    [
        ({}, 55.0),
        ({"one": {"at": (-79, 45), **SAYS}}, 55.0),
        ({"one": {"at": (-79, 45), **SAYS}}, 0.0),
        ({"one": {"at": (-79, 45), **SAYS}}, 20_000.0),
        ({"line": {"mandate": "east", "channels": "telephone", **SAYS}}, 55.0),
    ],
)
@pytest.mark.parametrize("field", FIELDS)
def test_that_few_organizations_and_far_thresholds_give_a_clear_answer(
    question, rows, threshold, field
) -> None:
    project = drawn(**(rows or {"gone": {"at": (-79, 45)}}))
    if not rows:
        nobody = OrganizationLayer(frame=project.organizations.frame.iloc[:0])
        project = replace(project, organizations=nobody)
    standard = replace(project.standard, threshold_km=threshold)
    shown = answered(project.with_standard(standard))
    found = asked(question, shown, field)
    assert found.kinds
    seen = question.on_map(LIGHT, Selection())
    assert seen is not None
    texts = [
        seen.title,
        seen.subtitle,
        *seen.details.values(),
        question.tables.matrix.model.text(),
        question.panel.figure.text(),
        question.charts.summary(),
    ]
    assert not any(word in text for text in texts for word in ("nan", "inf "))


def test_that_a_group_of_nobody_is_said_to_be_of_nobody(question) -> None:
    project = drawn(one={"at": (-79, 45), **SAYS})
    missing = drawing.population(groups={"french": [np.nan] * 5})
    shown = answered(replace(project, population=missing), "french")
    asked(question, shown)
    assert "Nobody of this group" in question.panel.notes.text()
    assert {text for _region, text in cells(question)} == {"–"}
    assert "Nobody is counted" in question.charts.head.text()
    seen = question.on_map(LIGHT, Selection())
    assert seen is not None
    assert set(seen.details.values()) == {"No data"}


def test_that_nothing_is_shown_once_it_is_forgotten(question, first) -> None:
    asked(question, first)
    question.forget()
    assert question.on_map(LIGHT, Selection()) is None
    assert question.tables.matrix.model.rowCount() == 0
    assert question.tables.gaps.model.rowCount() == 0
    assert question.tables.regions.model.rowCount() == 0
    assert question.charts.bars.bars == ()
    assert question.tables.matrix.lack.text()
