from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pandas as pd
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop.language import set_language
from desktop.panels.ledger import LedgerPanel
from desktop.panels.ledger_bar import StackedBar
from desktop.panels.room_facts import room_facts
from desktop.theme import DARK, LIGHT, body_font, stylesheet
from layers.coverage.load_table import LoadTotals


def said(widget: QWidget) -> list[str]:
    QApplication.processEvents()  # rows added to a shown panel appear with the next
    shown = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return [text for text in shown if text]


@pytest.fixture
def panel(qtbot) -> LedgerPanel:
    made = LedgerPanel()
    made.setFont(body_font())
    made.setStyleSheet(stylesheet(LIGHT))
    made.resize(312, 700)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_that_every_line_and_their_sum_are_said(panel, table):
    panel.show_ledger("Canada", table.total, 100.0)
    words = said(panel)
    for text in ("Served", "Remote only", "Beyond 100\u00a0km", "All people counted"):
        assert text in words
    assert f"{int(table.total['population']):,}" in words


def test_that_unreachable_distances_are_said_in_words(panel, table):
    panel.show_ledger("Nunavut", table.frame.loc["62"], 100.0, regions=5)
    words = said(panel)
    assert "unreachable" in words
    assert "no organization" in words
    assert not any(text in ("nan", "inf") for text in words)


def test_that_nobody_there_is_a_dash_and_not_a_share(panel, table):
    empty = table.total.copy()
    for column in empty.index:
        empty[column] = 0
    for column in ("mean_km", "median_km", "p90_km", "people_per_organization"):
        empty[column] = float("nan")
    panel.show_ledger("Empty", empty, 100.0)
    assert "–" in said(panel)
    assert "0.0%" not in said(panel)


def test_that_places_with_no_data_are_said_only_when_there_are_some(panel, table):
    panel.show_ledger("Canada", table.total, 100.0)
    assert "Places without data" not in said(panel)
    row = table.total.copy()
    row["no_data_places"] = 12
    panel.show_ledger("Canada", row, 100.0)
    assert "Places without data" in said(panel)


def test_that_reasons_unfold_under_their_line(panel, table, qtbot):
    reasons = {"level": 300_000, "mandate": 50_000, "language": 0}
    panel.show_ledger("Canada", table.total, 100.0, reasons)
    assert "Outside mandate" not in said(panel)
    (button,) = panel.lines.findChildren(QPushButton)
    assert "Outside mandate: 50,000" in button.toolTip()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Outside mandate" in said(panel)
    assert "Other language" not in said(panel)


def test_that_a_comparison_says_the_difference_with_its_sign(
    panel, table, better_table
):
    panel.show_comparison(
        "Saskatchewan",
        table.frame.loc["47"],
        better_table.frame.loc["47"],
        100.0,
        scenario_name="Regina opens",
    )
    words = said(panel)
    assert "+450,000" in words
    assert "\N{MINUS SIGN}450,000" in words
    assert "Regina opens" in words


def test_that_choosing_a_group_tells_its_name(panel, qtbot):
    panel.show_groups(("total", "french"))
    with qtbot.waitSignal(panel.group_chosen) as told:
        panel.groups.setFocus()
        qtbot.keyClick(panel.groups, Qt.Key.Key_Down)
    assert told.args == ["french"]


def test_that_other_numbers_keep_the_rows_they_stand_in(panel, table, better_table):
    panel.show_ledger("Canada", table.total, 100.0)
    before = panel.lines.findChildren(QLabel)
    panel.show_ledger("Canada", better_table.total, 101.0)
    assert panel.lines.findChildren(QLabel) == before
    assert "Beyond 101\u00a0km" in said(panel)


def test_that_a_single_group_offers_no_choice(panel):
    panel.show_groups(("total",))
    assert not panel.groups.isVisible()


def test_that_the_bar_is_parted_in_proportion(qtbot):
    bar = StackedBar()
    qtbot.addWidget(bar)
    bar.show_people([60, 0, 20, 5, 15, 0], LIGHT, said="")
    edges = bar.parts()
    assert [status for status, _, _ in edges] == [0, 2, 3, 4]
    assert edges[0][1:] == (0.0, 0.6)
    assert edges[-1][2] == 1.0
    assert all(one[2] == other[1] for one, other in pairwise(edges))


def test_that_the_bar_shows_the_colour_of_each_part(qtbot):
    bar = StackedBar()
    qtbot.addWidget(bar)
    bar.resize(200, 12)
    bar.show_people([50, 0, 0, 0, 50, 0], DARK, said="")
    image = bar.grab().toImage()
    assert image.pixelColor(50, 6).name() == DARK.status[0]
    assert image.pixelColor(150, 6).name() == DARK.status[4]


def test_that_a_bar_of_nobody_has_no_parts(qtbot):
    bar = StackedBar()
    qtbot.addWidget(bar)
    bar.show_people([0] * 6, LIGHT, said="")
    assert bar.parts() == []
    bar.grab()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_no_word_or_number_is_cut_at_the_panel_width(
    panel, table, better_table, language
):
    set_language(language)
    panel.retranslate()
    panel.show_groups(("total", "french"))
    row: pd.Series = table.frame.loc["10"]
    panel.show_ledger("Terre-Neuve-et-Labrador", row, 100.0, regions=5)
    _assert_nothing_cut(panel)
    panel.show_comparison(
        "Canada", table.total, better_table.total, 100.0, scenario_name="Regina"
    )
    _assert_nothing_cut(panel)


def _assert_nothing_cut(panel: LedgerPanel) -> None:
    QApplication.processEvents()
    panel.grab()
    assert panel.minimumSizeHint().width() <= 312
    for label in panel.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()


def test_that_scrolling_the_panel_counts_no_other_group(panel, qtbot):
    panel.show_groups(("total", "french"))
    told = []
    panel.group_chosen.connect(told.append)
    middle = QPointF(panel.groups.rect().center())
    down = QPoint(0, -120)
    event = QWheelEvent(
        middle,
        QPointF(panel.groups.mapToGlobal(middle)),
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel.groups, event)
    assert panel.groups.currentData() == "total"
    assert told == []


def test_that_the_language_changes_while_running(panel, table):
    panel.show_ledger("Canada", table.total, 1000.0)
    set_language("fr")
    panel.retranslate()
    assert any("\u202f" in text for text in said(panel))


ROOM = LoadTotals(
    organizations=15,
    capacity=1_234_567.0,
    load=1_234_566.5,
    full=3,
    unlimited=4,
    unlimited_load=7_000_000.0,
)


def test_that_those_without_room_stand_by_the_served_where_room_counts(panel, table):
    panel.show_ledger("Canada", table.total, 100.0, room=ROOM)
    labels = said(panel.lines)
    assert labels.index("No room left") < labels.index("Remote only")
    panel.show_ledger("Canada", table.total, 100.0)
    labels = said(panel.lines)
    assert labels.index("No room left") > labels.index("Unreachable")


def test_that_capacity_and_load_are_told_and_nearly_full_is_not_full():
    assert dict(room_facts(ROOM)) == {
        "Capacity stated": "1,234,567",
        "Load of it": "1,234,566.5 (99.9%)",
        "Organizations without room": "3 of 11",
        "Taken as unlimited": "4, taking 7,000,000",
    }


def test_that_no_capacity_stated_is_none_and_not_nought():
    totals = replace(ROOM, organizations=4, capacity=0.0, load=0.0, full=0)
    facts = dict(room_facts(totals))
    assert facts["Capacity stated"] == "none stated"
    assert facts["Load of it"] == "–"
    assert len(facts) == len(room_facts(ROOM))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_no_word_of_room_is_cut(panel, table, language):
    set_language(language)
    panel.retranslate()
    panel.show_ledger("Canada", table.total, 100.0, room=ROOM)
    _assert_nothing_cut(panel)
    panel.show_comparison(
        "Canada",
        table.total,
        table.total,
        100.0,
        scenario_name="Regina",
        rooms=(ROOM, replace(ROOM, full=11)),
    )
    _assert_nothing_cut(panel)
