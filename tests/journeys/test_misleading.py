"""What could mislead, asked in the window: by mouse and keys, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.language import number
from desktop.statement.edges import BORDER, NONE, USUAL, edge_of, edge_texts
from desktop.theme import DARK, LIGHT, Theme
from layers.coverage.border import border_guard
from layers.coverage.shortcuts import shortcut_errors
from layers.organizations import CANADA

ONTARIO = "35"


@pytest.fixture
def asking(desk, qtbot) -> Iterator:
    """Ask what could mislead, as a person does, and wait for the answer."""
    desk.click(desk.window.questions.row("misleading"))
    question = desk.bench.asking.question
    answered(desk, question, qtbot)
    yield question
    choose_edge(question, USUAL)
    question.panel.detour.setValue(1.4)
    answered(desk, question, qtbot)


def answered(desk, question, qtbot) -> None:
    """Wait until what is shown was found with what is asked on screen."""

    def told() -> bool:
        found = question._found
        return (
            found is not None
            and found.ledger is desk.bench.answer.ledger
            and found.detour == question.panel.doubted.detour
        )

    qtbot.waitUntil(told, timeout=20_000)
    desk.settled()


def choose_edge(question, edge: str) -> None:
    """Choose an edge in its list, by the keyboard."""
    keys = list(edge_texts())
    box = question.panel.edge
    steps = keys.index(edge) - box.currentIndex()
    for _step in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def in_doubt(desk) -> str:
    """Work out with the layer alone how many could be served from outside."""
    ledger = desk.bench.answer.ledger
    guard = border_guard(ledger, edge_of(BORDER, ledger.boundaries))
    return number(guard.frame.loc[CANADA, "served_people"])


def marked_pixel(desk, theme: Theme) -> bool:
    """Tell whether any of the marks is seen on the map."""
    canvas = desk.window.canvas
    marks = canvas.scene.marks
    image = canvas.grab().toImage()
    across, down = canvas.viewport.to_screen(*marks.xy.T)
    for x, y in np.column_stack([across, down]).round().astype(int).tolist():
        if image.rect().contains(x, y) and image.pixelColor(x, y).name() == theme.mark:
            return True
    return False


def test_that_a_dragged_threshold_and_its_undoing_are_followed(desk, asking, qtbot):
    before = asking.panel.said.text()
    assert in_doubt(desk) in before
    slider = desk.window.standard.slider
    at = [QPoint(round(slider.x_of(km)), 12) for km in (100, 50, 30)]
    desk.drag(slider, *at)
    answered(desk, asking, qtbot)
    assert desk.bench.project.standard.threshold_km == 30.0
    assert in_doubt(desk) in asking.panel.said.text()
    assert asking.panel.said.text() != before
    shortcuts = shortcut_errors(desk.bench.answer.ledger, detour=1.4)
    assert desk.cell(asking.tables.shortcuts, ONTARIO, "centroid_wrong") == number(
        shortcuts.loc[ONTARIO, "centroid_wrong"]
    )
    desk.undo()
    answered(desk, asking, qtbot)
    assert asking.panel.said.text() == before


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda one: one.name)
def test_that_places_in_doubt_are_marked_while_the_question_is_asked(
    desk, asking, theme
):
    desk.bench.dress(theme)
    assert marked_pixel(desk, theme)
    count = len(desk.window.canvas.scene.marks)
    entries = desk.window.canvas.scene.furniture.legend.entries
    assert [one.count for one in entries if one.is_mark] == [count]
    desk.click(desk.window.questions.row("coverage"))
    assert desk.window.canvas.scene.marks is None


def test_that_without_an_edge_nothing_is_in_doubt(desk, asking, qtbot):
    choose_edge(asking, NONE)
    qtbot.waitUntil(lambda: asking._found.edge == NONE, timeout=10_000)
    assert asking.panel.said.text().startswith("0 people")
    assert desk.window.canvas.scene.marks is None


def test_that_another_detour_is_typed_and_followed(desk, asking, qtbot):
    field = asking.panel.detour
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1.2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    answered(desk, asking, qtbot)
    wrong = shortcut_errors(desk.bench.answer.ledger, detour=1.2)
    assert asking.panel.wrong["no_detour"][1].text() == number(
        wrong.loc[CANADA, "no_detour_wrong"]
    )


def test_that_a_region_selected_in_the_table_is_selected_everywhere(desk, asking):
    table = asking.tables.edge
    row = table.order.mapFromSource(table.model.index(table.model.row_of(ONTARIO), 0))
    desk.click(table.view.viewport(), table.view.visualRect(row).center())
    assert desk.bench.selection.region == ONTARIO
    furniture = desk.window.canvas.scene.furniture
    assert furniture.card_title == "Ontario"
    assert dict(furniture.card_rows)["Class"] == "partly served, at best served"
    assert "Ontario" in asking.charts.shortcuts.head.text()


def test_that_the_other_view_colours_and_marks_the_map_anew(desk, asking):
    before = desk.window.canvas.scene.marks
    desk.click(asking.panel.view.button("value"))
    furniture = desk.window.canvas.scene.furniture
    assert furniture.title == "Whose distance could be shorter"
    assert len(desk.window.canvas.scene.marks) > len(before)
    desk.click(asking.panel.view.button("status"))
    assert len(desk.window.canvas.scene.marks) == len(before)


def test_that_it_is_asked_in_french_as_well(desk, asking, qtbot):
    people = [one.count for one in desk.window.canvas.scene.furniture.legend.entries]
    desk.bench.speak("fr")
    answered(desk, asking, qtbot)
    said = desk.window.canvas.scene.furniture.legend.entries
    assert [one.count for one in said] == people
    assert asking.panel.detour.text() == "1,40"
    assert "20,8\u202f%" in asking.panel.said.text()
