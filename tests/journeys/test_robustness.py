"""Which gaps hold, asked in the window: by mouse and keys, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.questions.robustness import wording
from desktop.theme import DARK, LIGHT
from layers.coverage.holding import holding
from layers.coverage.sensitivity import sensitivity
from layers.coverage.tried import DETOURS, THRESHOLDS_KM, usual_decays

QUEBEC, SASKATCHEWAN, BRITISH_COLUMBIA = "24", "47", "59"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def asking(desk, qtbot) -> Iterator:
    """Ask which gaps hold, as a person does, and wait for the answer."""
    desk.click(desk.window.questions.row("robustness"))
    question = desk.bench.asking.question
    answered(desk, question, qtbot)
    yield question
    for field, numbers in (
        (question.panel.thresholds, THRESHOLDS_KM),
        (question.panel.detours, DETOURS),
    ):
        if field.numbers != tuple(numbers):
            typed(field, ", ".join(f"{one:g}" for one in numbers))
    answered(desk, question, qtbot)


def answered(desk, question, qtbot) -> None:
    """Wait until what is shown was found with the standard on screen."""

    def told() -> bool:
        found = question.on_map(LIGHT, desk.bench.selection)
        shown = question.table._found
        return found is not None and shown.ledger is desk.bench.answer.ledger

    qtbot.waitUntil(told, timeout=20_000)
    desk.settled()


def typed(field, text: str) -> None:
    field.field.setFocus()
    field.field.selectAll()
    QTest.keyClicks(field.field, text)
    QTest.keyClick(field.field, Qt.Key.Key_Return)


def gaps(desk) -> list[str]:
    """Work out with the layer alone in how many ways each region is a gap."""
    ledger = desk.bench.answer.ledger
    made = sensitivity(
        ledger,
        thresholds_km=THRESHOLDS_KM,
        detours=DETOURS,
        decays=usual_decays(ledger.standard.threshold_km),
    )
    tried = len(made.settings)
    return [f"{count} of {tried}" for count in made.gap.sum(axis=1)[:-1]]


def shown_gaps(desk, question) -> list[str]:
    ids = map(str, desk.bench.answer.ledger.boundaries.ids)
    return [desk.cell(question.table, region, "times") for region in ids]


def test_that_the_question_is_asked_by_its_row_and_by_its_keys(desk, asking):
    assert desk.window.questions.row("robustness").isChecked()
    assert asking.panel.isVisible()
    assert not desk.window.ledger.isVisible()
    assert desk.window.canvas.scene.furniture.title == "Which gaps hold"
    place = list(desk.window.questions._rows).index("robustness")
    desk.press(Qt.Key(Qt.Key.Key_1), ALT)
    assert not asking.panel.isVisible()
    assert desk.window.canvas.scene.furniture.title == "Who is out of reach"
    desk.press(Qt.Key(Qt.Key.Key_1 + place), ALT)
    assert asking.panel.isVisible()


def test_that_a_dragged_threshold_and_its_undoing_are_followed(desk, asking, qtbot):
    before = shown_gaps(desk, asking)
    assert before == gaps(desk)
    slider = desk.window.standard.slider
    at = [QPoint(round(slider.x_of(km)), 12) for km in (100, 160, 320)]
    desk.drag(slider, *at)
    answered(desk, asking, qtbot)
    there = desk.bench.project.standard.threshold_km
    assert there > 250
    assert shown_gaps(desk, asking) == gaps(desk)
    assert f"{there:g}" in asking.table.model.columns[4].title()
    desk.undo()
    answered(desk, asking, qtbot)
    assert shown_gaps(desk, asking) == before


def test_that_other_thresholds_are_typed_and_tried(desk, asking, qtbot):
    typed(asking.panel.thresholds, "150, 300")
    qtbot.waitUntil(lambda: "150" in asking.table.model.columns[4].title())
    record = asking.table.model.record(asking.table.model.row_of(SASKATCHEWAN))
    assert len(record["strip"]) == 3
    typed(asking.panel.thresholds, "a long way")
    assert asking.panel.thresholds.problem.isVisible()
    desk.settled()
    assert "150" in asking.table.model.columns[4].title()


def test_that_a_region_selected_in_the_table_is_selected_everywhere(desk, asking):
    table = asking.table
    row = table.order.mapFromSource(table.model.index(table.model.row_of(QUEBEC), 0))
    desk.click(table.view.viewport(), table.view.visualRect(row).center())
    assert desk.bench.selection.region == QUEBEC
    furniture = desk.window.canvas.scene.furniture
    assert furniture.card_title == "Quebec"
    assert dict(furniture.card_rows)["A gap"].startswith("below")
    assert asking.charts.ranks.lines._selected == QUEBEC
    desk.bench.selection.choose_region(SASKATCHEWAN)
    assert table.selected() == SASKATCHEWAN


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda one: one.name)
def test_that_the_map_is_darkest_where_a_gap_always_holds(desk, asking, theme):
    desk.bench.dress(theme)
    kinds = holding(asking.table._found.sensitivity)
    rows = desk.bench.answer.ledger.boundaries.position
    for region in (BRITISH_COLUMBIA, QUEBEC):
        colour = wording.holding_colour(kinds[rows[region]], theme)
        desk.wait_for_colour(region, colour)
    assert (
        wording.holding_colour(kinds[rows[BRITISH_COLUMBIA]], theme)
        == (theme.coverage[4])
    )


def test_that_it_is_asked_in_french_as_well(desk, asking):
    english = desk.window.canvas.scene.furniture.legend
    desk.bench.speak("fr")
    desk.settled()
    french = desk.window.canvas.scene.furniture.legend
    assert [one.count for one in french.entries] == [
        one.count for one in english.entries
    ]
    assert asking.panel.detours.field.text() == "1 ; 1,2 ; 1,4"


def test_that_cancelled_work_leaves_what_was_found_before(desk, asking, qtbot):
    before, found = shown_gaps(desk, asking), asking.table._found
    work = asking.work

    def held(answer):
        inner = work(answer)

        def wait(progress):
            while True:
                progress(0.5)

            return inner

        return wait

    asking.work = held
    asking.asked.emit()
    desk.bench.tasks.cancel_all()
    qtbot.waitUntil(asking.panel.notice.isVisible)
    assert shown_gaps(desk, asking) == before
    asking.work = work
    asking.asked.emit()
    qtbot.waitUntil(lambda: asking.table._found is not found)
    assert not asking.panel.notice.isVisible()
    assert shown_gaps(desk, asking) == before


def test_that_another_group_is_counted_when_it_is_chosen(desk, asking, qtbot):
    desk.bench.session.show_group("french")
    answered(desk, asking, qtbot)
    made = sensitivity(
        desk.bench.answer.ledger, thresholds_km=[], detours=[], group="french"
    )
    people = [
        asking.table.model.record(asking.table.model.row_of(str(one)))["population"]
        for one in desk.bench.answer.ledger.boundaries.ids
    ]
    assert np.array_equal(people, made.population[:-1])
    desk.bench.session.show_group("total")
    answered(desk, asking, qtbot)
