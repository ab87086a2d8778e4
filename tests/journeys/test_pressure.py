"""Who carries whose cases: from a switch to a line on the map."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.map.flows import BEND, FlowLine
from desktop.theme import DARK, LIGHT, Theme
from layers.project import BASELINE

ALBERTA, BRITISH_COLUMBIA = "48", "59"
LIKE = 40  # sum of the differences of three channels, from 0 to 765


@pytest.fixture
def asking(desk, qtbot) -> Iterator:
    """Ask who carries whose cases, with capacity off as it is at first."""
    desk.click(desk.window.questions.row("pressure"))
    question = desk.bench.asking.question
    qtbot.waitUntil(lambda: bool(question.panel.said.text()))
    yield question
    assert desk.bench.project.shown == BASELINE


def count_capacity(desk, qtbot, question, need: str = "0.5") -> None:
    """Switch capacity on by the question's own button, and answer what it asks."""
    desk.click(question.panel.count)
    choice = desk.window.standard.capacity
    # What it was told before, it keeps.
    if choice.need.need() is None:
        assert QApplication.focusWidget() is choice.need
        QTest.keyClicks(choice.need, need)
        QTest.keyClick(choice.need, Qt.Key.Key_Return)
    if not choice.unlimited.isChecked():
        desk.click(choice.unlimited, QPoint(8, choice.unlimited.height() // 2))
    wanted = Fraction(need) / 1000
    qtbot.waitUntil(lambda: counted(desk) == wanted, timeout=20_000)
    qtbot.waitUntil(lambda: question.on_map(LIGHT, desk.bench.selection) is not None)


def counted(desk) -> Fraction | None:
    rule = desk.bench.answer.ledger.standard.capacity
    return rule.need if rule else None


def let_people_travel(desk, qtbot, question) -> None:
    """Ignore mandates and look farther, so that regions carry each other."""
    standard = desk.window.standard
    desk.click(standard.mandates, QPoint(8, standard.mandates.height() // 2))
    standard.field.setFocus()
    standard.field.selectAll()
    QTest.keyClicks(standard.field, "500")
    QTest.keyClick(standard.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: question.tables.pairs.shown() != [], timeout=20_000)
    qtbot.waitUntil(lambda: line_of(desk) is not None, timeout=20_000)
    desk.settled()


def line_of(desk) -> FlowLine | None:
    """Find the line that is drawn from British Columbia to Alberta."""
    lines = (one.line for one in desk.window.canvas.scene.flows.drawn)
    wanted = BRITISH_COLUMBIA, ALBERTA
    return next((one for one in lines if (one.origin, one.target) == wanted), None)


def middle_of(desk, line: FlowLine) -> QPoint:
    """Where a line bends farthest from the straight way between its ends."""
    (x, y), (to_x, to_y) = line.start, line.end
    across = (x + to_x) / 2 - BEND / 2 * (to_y - y)
    up = (y + to_y) / 2 + BEND / 2 * (to_x - x)
    column, row = desk.window.canvas.viewport.to_screen(across, up)
    return QPoint(round(float(column)), round(float(row)))


def ink_at(desk, at: QPoint, theme: Theme) -> int:
    """How unlike the ink of a line the map is at a pixel; 0 is all ink."""
    image: QImage = desk.window.canvas.grab().toImage()
    near = [at + QPoint(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    return min(unlike(image.pixelColor(one), QColor(theme.flow)) for one in near)


def unlike(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


def test_that_lines_show_who_carries_whom_once_capacity_counts(
    desk, asking, qtbot
) -> None:
    assert "capacity counts" in asking.panel.said.text()
    count_capacity(desk, qtbot, asking)
    assert "their own region" in asking.panel.said.text()
    assert desk.window.canvas.scene.flows.lines == ()

    let_people_travel(desk, qtbot, asking)
    pairs = asking.tables.pairs
    row = f"{BRITISH_COLUMBIA}>{ALBERTA}"
    assert desk.cell(pairs, row, "from") == "British Columbia"
    assert desk.cell(pairs, row, "to") == "Alberta"
    assert desk.cell(pairs, row, "share") == "100.0%"
    line = line_of(desk)
    assert line is not None
    assert desk.cell(pairs, row, "people") == f"{line.people:,}"
    assert ink_at(desk, middle_of(desk, line), LIGHT) < LIKE

    desk.bench.selection.choose_region("24")
    assert ink_at(desk, middle_of(desk, line), LIGHT) > LIKE
    at = pairs.view.visualRect(index_of(pairs, row)).center()
    desk.click(pairs.view.viewport(), at)
    assert desk.bench.selection.region == BRITISH_COLUMBIA
    assert ink_at(desk, middle_of(desk, line), LIGHT) < LIKE
    assert dict(asking.on_map(LIGHT, desk.bench.selection).card_rows)["Mostly to"] == (
        "Alberta"
    )


def index_of(table, identifier: str):
    row = table.shown().index(identifier)
    return table.order.index(row, 0)


def test_that_the_lines_follow_theme_eye_and_question(desk, asking, qtbot) -> None:
    count_capacity(desk, qtbot, asking)
    let_people_travel(desk, qtbot, asking)
    line = line_of(desk)
    assert line is not None
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert ink_at(desk, middle_of(desk, line), DARK) < LIKE
    eye = desk.window.layers.eye("flows")
    desk.click(eye, eye.rect().center())
    assert ink_at(desk, middle_of(desk, line), DARK) > LIKE
    desk.click(eye, eye.rect().center())
    assert ink_at(desk, middle_of(desk, line), DARK) < LIKE

    desk.click(desk.window.questions.row("coverage"))
    assert desk.window.canvas.scene.flows.lines == ()
    assert "flows" not in desk.window.layers._lines
    desk.click(desk.window.questions.row("pressure"))
    assert line_of(desk) == line


def test_that_taking_capacity_back_takes_the_lines_away(desk, asking, qtbot) -> None:
    count_capacity(desk, qtbot, asking)
    let_people_travel(desk, qtbot, asking)
    choice = desk.window.standard.capacity
    desk.click(choice.counts, QPoint(8, choice.counts.height() // 2))
    qtbot.waitUntil(lambda: counted(desk) is None, timeout=20_000)
    qtbot.waitUntil(lambda: line_of(desk) is None, timeout=20_000)
    assert not asking.panel.count.isHidden()
    desk.undo()
    qtbot.waitUntil(lambda: line_of(desk) is not None, timeout=20_000)


def test_that_capacity_is_switched_on_from_the_keyboard(desk, qtbot) -> None:
    keys = desk.window.actions_by_name["ask_pressure"].shortcut()
    QTest.keySequence(desk.window, keys)
    question = desk.bench.asking.question
    assert question is not None and question.panel.isVisible()
    qtbot.waitUntil(lambda: not question.panel.count.isHidden())
    for _ in range(80):
        if QApplication.focusWidget() is question.panel.count:
            break
        desk.press(Qt.Key.Key_Tab)
    assert question.panel.count.hasFocus()
    desk.press(Qt.Key.Key_Space)
    choice = desk.window.standard.capacity
    assert choice.counts.isChecked()
    if choice.is_asking:
        assert choice.isAncestorOf(QApplication.focusWidget())
    choice.counts.setChecked(False)
