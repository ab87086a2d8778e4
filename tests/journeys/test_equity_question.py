"""How evenly it is shared: asked, dragged, selected, undone, cancelled, in French."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.language import number
from desktop.questions.equity.found import SEED
from desktop.theme import DARK
from layers.equity.gap_clusters import gap_clusters
from layers.equity.inequality import gini
from layers.equity.measured import measured_distance, measured_share_served

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
ALBERTA = "48"


@pytest.fixture
def asking(desk, qtbot) -> Iterator:
    """Ask how evenly help is shared, with everything as it is at first."""
    desk.click(desk.window.questions.row("equity"))
    question = desk.bench.asking.question
    qtbot.waitUntil(lambda: read(question)["gini"] != "", timeout=20_000)
    desk.settled()
    yield question
    for choice, key in (
        (question.panel.of, "distance"),
        (question.panel.split, "province"),
        (question.panel.chance, "999"),
    ):
        pick(desk, choice, key)
    question.panel.view.button("clusters").click()
    desk.settled()


def read(question) -> dict[str, str]:
    """Read the figures of the panel, as they are written."""
    return {name: one.figure.text() for name, one in question.panel.figures.items()}


def pick(desk, choice, key: str) -> None:
    """Go to a key of a list with the arrow keys, as a person without a mouse does."""
    desk.look_at()
    combo = choice.combo
    combo.setFocus()
    wanted = combo.findData(key)
    while combo.currentIndex() != wanted:
        down = combo.currentIndex() < wanted
        QTest.keyClick(combo, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def gini_of(desk, measured) -> str:
    return number(gini(measured(desk.bench.answer.ledger, "total").amounts), 2)


def test_that_figures_follow_the_threshold_and_its_undo(desk, asking, qtbot) -> None:
    pick(desk, asking.panel.of, "served")
    qtbot.waitUntil(
        lambda: read(asking)["gini"] == gini_of(desk, measured_share_served)
    )
    before = read(asking)
    slider = desk.window.standard.slider
    QTest.mousePress(slider, LEFT, NO_KEYS, QPoint(round(slider.x_of(100)), 12))
    for kilometres in (150, 250, 400):
        QTest.mouseMove(slider, QPoint(round(slider.x_of(kilometres)), 12))
    QTest.mouseRelease(slider, LEFT, NO_KEYS, QPoint(round(slider.x_of(400)), 12))
    qtbot.waitUntil(
        lambda: read(asking)["gini"] == gini_of(desk, measured_share_served) != before,
        timeout=20_000,
    )
    desk.settled()
    ledger = desk.bench.answer.ledger
    gaps = gap_clusters(ledger, "total", permutations=999, seed=SEED)
    assert read(asking)["moran"] == number(gaps.found.index, 2)
    reach = number(ledger.standard.threshold_km)
    assert reach in desk.window.canvas.scene.furniture.subtitle
    assert read(asking) != before
    desk.undo()
    qtbot.waitUntil(lambda: read(asking) == before, timeout=20_000)


def test_that_a_row_selects_its_region_on_the_map(desk, asking) -> None:
    table = asking.tables.classes
    index = table.order.index(table.shown().index(ALBERTA), 0)
    desk.click(table.view.viewport(), table.view.visualRect(index).center())
    assert desk.bench.selection.region == ALBERTA
    card = desk.window.canvas.scene.furniture
    assert card.card_title == "Alberta"
    assert asking.tables.clusters.selected() == ALBERTA
    facts = dict(card.card_rows)
    assert facts["Mean distance"] == desk.cell(table, ALBERTA, "mean")


def test_that_the_map_shows_clusters_or_the_value(desk, asking) -> None:
    furniture = desk.window.canvas.scene.furniture
    assert furniture.title == "Gaps side by side"
    assert sum(entry.count for entry in furniture.legend.entries) == 13
    desk.click(asking.panel.view.button("value"))
    furniture = desk.window.canvas.scene.furniture
    assert furniture.title == "Distance to help"
    assert sum(entry.count for entry in furniture.legend.entries) == 13


def test_that_remoteness_parts_the_inequality(desk, asking, qtbot) -> None:
    pick(desk, asking.panel.split, "remoteness")
    table = asking.tables.classes
    qtbot.waitUntil(lambda: "3" in table.shown(), timeout=20_000)
    assert desk.cell(table, "3", "class") == "1,000,000 or more around"
    bars = [bar.id for bar in asking.charts.theil.bars.bars]
    assert sorted(bars) == ["0", "1", "2", "3"]


def test_that_cancelling_leaves_what_was_found(desk, asking, qtbot) -> None:
    before = read(asking)
    table = asking.tables.clusters.shown()
    pick(desk, asking.panel.chance, "9999")
    desk.bench.tasks.cancel_all()
    qtbot.waitUntil(lambda: not desk.bench.tasks.is_running(), timeout=20_000)
    assert read(asking)["gini"] == before["gini"]
    assert asking.tables.clusters.shown() == table
    assert desk.window.canvas.scene.furniture.title == "Gaps side by side"


def test_that_it_is_said_in_french_and_in_the_dark(desk, asking) -> None:
    before = read(asking)
    desk.bench.speak("fr")
    desk.bench.dress(DARK)
    desk.settled()
    assert read(asking) == {
        name: text.replace(".", ",") for name, text in before.items()
    }
    measured = measured_distance(desk.bench.answer.ledger, "total")
    people = number(round(measured.amounts.everyone))
    assert people in asking.panel.said.text()
    assert "Québec" in {
        desk.cell(asking.tables.classes, row, "class")
        for row in asking.tables.classes.shown()
    }
