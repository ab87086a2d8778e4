"""How good access is: from the question to figures that follow the hand."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.questions.access import question as module
from desktop.questions.access.asked import AccessAsked
from desktop.questions.access.found import gathered
from desktop.theme import LIGHT
from layers.access.by_region import mean_by_region
from layers.access.measures import MEASURES, Parameters, access
from layers.access.sums import PLAIN

ALBERTA, ONTARIO = "48", "35"


@pytest.fixture
def asked(desk, qtbot) -> Iterator:
    """Ask how good access is, and let each organization count as one."""
    desk.click(desk.window.questions.row("access"))
    question = desk.bench.asking.question
    qtbot.waitUntil(lambda: not desk.bench.tasks.is_running(), timeout=10_000)
    question.panel.changed.emit(AccessAsked())  # as it is first opened
    qtbot.waitUntil(lambda: not question.panel.why.isHidden())
    desk.click(question.panel.supply.choice.button("one"))
    answered(desk, question, qtbot)
    yield question
    desk.settled()


def answered(desk, question, qtbot) -> None:
    desk.settled()
    qtbot.waitUntil(lambda: question.on_map(LIGHT, desk.bench.selection) is not None)


def mean(desk, code: str, region: str, catchment_km: float) -> float:
    """Work a mean out with the layer alone."""
    both = gathered(desk.bench.answer.ledger, AccessAsked(supply="one"))
    asked = Parameters(catchment_km=catchment_km)
    found = access(both, MEASURES[code], asked, PLAIN)
    return float(mean_by_region(both, found)["access_mean"][region])


def told(desk, question, region: str) -> float:
    """Read the mean of a region in the table, per person."""
    text = desk.cell(question.tables.regions, region, "access_mean")
    return float(text.replace(",", ".")) / 100_000


def test_that_the_figures_are_those_of_the_layer_and_the_map_is_coloured(desk, asked):
    assert told(desk, asked, ALBERTA) == pytest.approx(
        mean(desk, "2sfca", ALBERTA, 100.0), abs=6e-9
    )
    best = LIGHT.coverage[0]
    desk.wait_for_colour(ALBERTA, best)


def test_that_a_measure_is_chosen_by_keys_and_its_parameters_appear(desk, asked, qtbot):
    assert asked.panel.decay.isHidden()
    asked.panel.measure.setFocus()
    desk.press(Qt.Key.Key_Down)
    answered(desk, asked, qtbot)
    assert not asked.panel.decay.isHidden()
    desk.click(asked.panel.decay.choice.button("gaussian"))
    field = asked.panel.decay.bandwidth.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "45")
    QTest.keyClick(field, Qt.Key.Key_Return)
    answered(desk, asked, qtbot)
    assert asked._found.parameters.decay.bandwidth_km == 45.0
    assert "bandwidth 45 km" in asked.methods()[0].formula


def test_that_dragging_the_threshold_carries_the_catchment_and_undo_brings_it_back(
    desk, asked, qtbot
):
    before = told(desk, asked, ONTARIO)
    slider = desk.window.standard.slider
    middle = QPoint(round(slider.x_of(slider.value())), 12)
    there = QPoint(round(slider.x_of(200)), 12)
    desk.drag(slider, middle, there)
    desk.settled()
    reach = desk.bench.answer.ledger.standard.threshold_km
    assert reach == pytest.approx(200, abs=5)
    qtbot.waitUntil(lambda: asked._found.parameters.catchment_km == reach)
    assert told(desk, asked, ONTARIO) == pytest.approx(
        mean(desk, "2sfca", ONTARIO, reach), abs=6e-9
    )
    desk.undo()
    desk.settled()
    qtbot.waitUntil(lambda: told(desk, asked, ONTARIO) == before)


def test_that_a_row_selects_its_region_on_the_map_with_its_spread(desk, asked):
    rows = asked.tables.regions
    place = rows.shown().index(ONTARIO)
    rows.view.selectRow(place)
    assert desk.bench.selection.region == ONTARIO
    names = [name for name, _ in desk.window.canvas.scene.furniture.card_rows]
    assert "Least, median, most" in names


def test_that_everything_is_said_in_french(desk, asked, qtbot):
    desk.bench.speak("fr")
    answered(desk, asked, qtbot)
    assert "," in desk.cell(asked.tables.regions, ALBERTA, "access_mean")
    assert told(desk, asked, ALBERTA) == pytest.approx(
        mean(desk, "2sfca", ALBERTA, 100.0), abs=6e-9
    )


def test_that_cancelled_work_leaves_what_was_found(desk, asked, qtbot, monkeypatch):
    before, may_go = asked._found, Event()

    def held(answer, asked, progress):
        while not may_go.wait(0.01):
            progress(0.5)

    monkeypatch.setattr(module, "found_in", held)
    asked.panel.measure.chosen.emit("huff")
    qtbot.waitUntil(lambda: desk.bench.tasks.is_running())
    desk.bench.tasks.cancel_all()
    desk.settled()
    qtbot.waitUntil(lambda: not asked.panel.notice.isHidden())
    assert asked._found is before
    may_go.set()


def test_that_zones_that_do_not_rise_are_refused_until_they_do(desk, asked, qtbot):
    asked.panel.measure.chosen.emit("e2sfca")
    answered(desk, asked, qtbot)
    edge = asked.panel.decay.steps.rows[0][0]
    edge.setValue(90.0)
    qtbot.waitUntil(lambda: not asked.panel.notice.isHidden())
    assert asked.tables.regions.shown() == []
    edge.setValue(20.0)
    answered(desk, asked, qtbot)
    assert asked.panel.notice.isHidden()
    assert len(asked.tables.regions.shown()) == 14
