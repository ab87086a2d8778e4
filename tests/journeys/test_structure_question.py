"""Which kind of help is missing, asked in the window: by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.language import number
from desktop.questions.structure.crowds import MINORITIES
from desktop.questions.structure.wording import standing_colour
from desktop.statement.structure import word_fields
from desktop.theme import DARK, LIGHT
from desktop.vocabulary_in_use import vocabulary
from layers.coverage.structure import structure
from layers.coverage.structure_tally import Standing, Tally
from layers.population import TOTAL

QUEBEC, ONTARIO, MANITOBA = "24", "35", "46"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asking(desk, qtbot) -> Iterator:
    """Ask of languages which kind is missing, as a person does."""
    desk.click(desk.window.questions.row("structure"))
    question = desk.bench.asking.question
    answered(desk, question, qtbot)
    choose_field(desk, question, qtbot, "languages")
    choose_word(question, "fr")
    yield question
    question.panel.unsaid.setChecked(False)
    question.panel.people.setCurrentIndex(0)
    question.panel.people.activated.emit(0)
    question.tables.setCurrentIndex(0)
    answered(desk, question, qtbot)


def answered(desk, question, qtbot) -> None:
    """Wait until what is shown was found with the ledger on screen."""

    def told() -> bool:
        found = question._found
        return found is not None and found.tally.made.ledger is desk.bench.answer.ledger

    qtbot.waitUntil(told, timeout=20_000)
    desk.settled()


def choose_field(desk, question, qtbot, field: str) -> None:
    desk.click(question.panel.fields.button(field))
    qtbot.waitUntil(lambda: question._found.asked.field.key == field, timeout=20_000)
    desk.settled()


def choose_word(question, word: str) -> None:
    combo = question.panel.words
    combo.setCurrentIndex(combo.findData(word))
    combo.activated.emit(combo.currentIndex())


def by_the_layer(desk, word: str) -> tuple[Tally, int]:
    """Tally languages with the layer alone."""
    (field,) = word_fields(("languages",))
    words = {"languages": vocabulary().words("languages")}
    made = structure(desk.bench.answer.ledger, [field], words)
    return Tally(made=made), [kind.word for kind in made.kinds].index(word)


def left_out(desk, word: str = "fr") -> str:
    tally, k = by_the_layer(desk, word)
    return number(int(tally.left_out[k, -1]))


def test_that_the_question_is_asked_and_its_figures_are_those_of_the_layer(
    desk, asking
) -> None:
    assert asking.panel.isVisible()
    assert not desk.window.ledger.isVisible()
    assert asking.panel.figure.text() == left_out(desk)
    assert desk.window.canvas.scene.furniture.title == "French: who is without it"


def test_that_a_dragged_threshold_and_its_undoing_are_followed(
    desk, asking, qtbot
) -> None:
    before = asking.panel.figure.text()
    slider = desk.window.standard.slider
    at = [QPoint(round(slider.x_of(km)), 12) for km in (100, 160, 320)]
    desk.drag(slider, *at)
    answered(desk, asking, qtbot)
    assert desk.bench.project.standard.threshold_km > 250
    assert asking.panel.figure.text() == left_out(desk) != before
    threshold = f"{desk.bench.project.standard.threshold_km:g}"
    assert threshold in desk.window.canvas.scene.furniture.subtitle
    desk.undo()
    answered(desk, asking, qtbot)
    assert asking.panel.figure.text() == before


def test_that_a_cell_chosen_maps_its_word_and_selects_its_region_everywhere(
    desk, asking
) -> None:
    matrix = asking.tables.matrix
    index = matrix.model.index(
        matrix.model.row_of(ONTARIO), matrix.model.column_of("en")
    )
    matrix.view.scrollTo(index)
    desk.click(matrix.view.viewport(), matrix.view.visualRect(index).center())
    assert desk.bench.selection.region == ONTARIO
    furniture = desk.window.canvas.scene.furniture
    assert furniture.title == "English: who is without it"
    assert furniture.card_title == "Ontario"
    assert "Ontario" in asking.charts.head.text()
    assert asking.panel.figure.text() == left_out(desk, "en")
    QTest.keyClick(matrix.view, Qt.Key.Key_Right)
    assert asking.word == matrix.model.word(index.column() + 1)
    desk.press(Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[1].startswith("Canada\t")
    desk.bench.selection.choose_region(MANITOBA)
    current = matrix.view.currentIndex()
    assert matrix.model.region(current.row()) == MANITOBA
    assert matrix.model.word(current.column()) == asking.word


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda one: one.name)
def test_that_the_map_has_the_colour_of_each_standing(desk, asking, theme) -> None:
    desk.bench.dress(theme)
    tally, k = by_the_layer(desk, "fr")
    rows = desk.bench.answer.ledger.boundaries.position
    for region in (QUEBEC, MANITOBA):
        standing = Standing(int(tally.standings[k, rows[region]]))
        desk.wait_for_colour(region, standing_colour(standing, theme))
    assert asking.word == "fr"


def test_that_french_speakers_outside_quebec_see_their_own_map(
    desk, asking, qtbot
) -> None:
    crowd = MINORITIES[0]
    place = asking.panel._crowds.index(crowd)
    asking.panel.people.setFocus()
    for _step in range(place):
        QTest.keyClick(asking.panel.people, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: asking._found.asked.crowd == crowd, timeout=20_000)
    desk.settled()
    frame = desk.bench.answer.ledger.for_group("french").frame
    expected = int(frame["population"].drop(QUEBEC).sum())
    assert number(expected) in asking.panel.said.text()
    desk.wait_for_colour(QUEBEC, standing_colour(Standing.NOT_COUNTED, LIGHT))
    assert desk.bench.answer.group == TOTAL  # the other questions count everyone


def test_that_cancelled_work_leaves_what_was_found_and_says_so(
    desk, asking, qtbot
) -> None:
    before = asking.panel.figure.text()
    asking.panel.unsaid.click()
    desk.bench.tasks.cancel_all()
    qtbot.waitUntil(lambda: not desk.bench.tasks.is_running())
    if not asking.panel.notice.isHidden():  # else it was found before
        assert asking.panel.figure.text() == before
    asking.panel.unsaid.click()
    answered(desk, asking, qtbot)
    qtbot.waitUntil(lambda: asking.panel.notice.isHidden())
    assert asking.panel.figure.text() == before


def test_that_it_is_asked_in_french_as_well(desk, asking) -> None:
    english = desk.window.canvas.scene.furniture.legend
    desk.bench.speak("fr")
    desk.settled()
    french = desk.window.canvas.scene.furniture.legend
    assert [e.count for e in french.entries] == [e.count for e in english.entries]
    assert desk.window.canvas.scene.furniture.title.startswith("Français")
    assert asking.panel.words.currentText().startswith("Français")
    assert "Québec" in asking.tables.matrix.model.text()


def test_that_another_vocabulary_is_asked_in_its_own_words(desk, asking, qtbot) -> None:
    project = desk.bench.project.with_vocabulary("shelters")
    desk.bench.session.change(lambda: "Take the words of shelters", project)
    answered(desk, asking, qtbot)
    choose_field(desk, asking, qtbot, "services")
    words = [asking.panel.words.itemText(k) for k in range(asking.panel.words.count())]
    assert any(said.startswith("Bed for the night") for said in words)
    desk.undo()
    answered(desk, asking, qtbot)
    words = [asking.panel.words.itemText(k) for k in range(asking.panel.words.count())]
    assert not any(said.startswith("Bed for the night") for said in words)
    choose_field(desk, asking, qtbot, "languages")
