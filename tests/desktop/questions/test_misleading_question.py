"""What could mislead, as the question says it, against the layer and by hand."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from small_worlds import SMALL_WORLDS, answered, small_ledger

from desktop.answer import Answer, answer
from desktop.language import number, speaking
from desktop.questions.misleading import wording
from desktop.questions.misleading.found import STATUS, VALUE, Found
from desktop.questions.misleading.places import MOST, left_out_text
from desktop.questions.misleading.question import MisleadingQuestion
from desktop.questions.page import question_page
from desktop.selection import Selection
from desktop.statement.edges import (
    BORDER,
    NONE,
    OUTLINE,
    USUAL,
    distances_to_edge,
    edge_of,
    edge_texts,
)
from desktop.theme import DARK, LIGHT
from layers.coverage.border import border_guard
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.engine import PLAIN
from layers.coverage.shortcuts import SHORTCUTS, shortcut_errors
from layers.coverage.status import Status
from layers.organizations import CANADA
from layers.population import TOTAL
from layers.progress import Cancelled, silent

TODAY = date(2026, 6, 1)
ONTARIO, NEWFOUNDLAND = "35", "10"
NOT_A_NUMBER = re.compile(r"\b(nan|inf)\b", re.IGNORECASE)


@pytest.fixture
def question(on_screen) -> MisleadingQuestion:
    return on_screen(MisleadingQuestion())


def asked(question: MisleadingQuestion, shown: Answer) -> Found:
    found = question.work(shown)(silent)
    question.show(shown, found)
    assert isinstance(found, Found)
    return found


def cell(table, region: str, key: str) -> str:
    keys = [column.key for column in table.model.columns]
    return table.model.text(table.model.row_of(region), keys.index(key))


def every_text(question: MisleadingQuestion) -> list[str]:
    texts = []
    question.tables.fill()
    for table in question.tables.tables():
        model = table.model
        texts += [
            model.text(row, column)
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
        texts += [column.title() for column in model.columns]
    panel = question.panel
    texts += [panel.said.text(), panel.where.text()]
    texts += [label.text() for pair in panel.wrong.values() for label in pair]
    for chart in (question.charts.intervals, question.charts.shortcuts):
        texts += [chart.head.text(), chart.summary()]
        texts += [bar.tooltip for bar in chart.bars.bars]
    chosen = Selection()
    for view in (STATUS, VALUE):
        panel.view.choose({view})
        found = question.on_map(LIGHT, chosen)
        if found is not None:
            texts += [found.title, found.subtitle, *found.details.values()]
    return texts


def test_that_tables_and_panel_say_what_the_layer_says(question, first):
    asked(question, first)
    ledger = first.ledger
    guard = border_guard(ledger, edge_of(BORDER, ledger.boundaries)).frame
    shortcuts = shortcut_errors(ledger, detour=1.4)
    for region in (ONTARIO, NEWFOUNDLAND):
        edge = question.tables.edge
        assert cell(edge, region, "served_people") == number(
            guard.loc[region, "served_people"]
        )
        assert cell(edge, region, "nearer_people") == number(
            guard.loc[region, "nearer_people"]
        )
        for shortcut in SHORTCUTS:
            column = f"{shortcut}_wrong"
            said = cell(question.tables.shortcuts, region, column)
            assert said == number(shortcuts.loc[region, column])
    total = guard.loc[CANADA]
    assert number(total["served_people"]) in question.panel.said.text()
    for shortcut, (_name, figure) in question.panel.wrong.items():
        assert figure.text() == number(shortcuts.loc[CANADA, f"{shortcut}_wrong"])


def test_that_differences_are_the_shortcut_less_the_truer_method(question, first):
    found = asked(question, first)
    row = found.shortcuts.loc[ONTARIO]
    assert wording.difference(found, ONTARIO, "planar") == (
        row["planar_served"] - row["served"]
    )
    assert wording.difference(found, ONTARIO, "no_detour") == (
        row["served"] - row["detour_served"]
    )
    assert abs(wording.difference(found, ONTARIO, "planar")) <= row["planar_wrong"]


def test_that_every_place_that_could_change_is_marked_and_no_other(question, first):
    found = asked(question, first)
    guard = found.border
    for view, who in (
        (STATUS, guard.served_share > 0),
        (VALUE, guard.distance_doubtful | guard.status_doubtful),
    ):
        question.panel.view.choose({view})
        marks = question.on_map(LIGHT, Selection()).marks
        population = first.ledger.population
        assert (marks.longitude == population.longitude[who]).all()
        assert (marks.people == population.groups[TOTAL][who]).all()
        legend = question.on_map(LIGHT, Selection()).legend
        assert [one.count for one in legend.entries if one.is_mark] == [len(marks)]


def test_that_marked_places_say_their_interval_and_what_they_could_become(
    question, first
):
    found = asked(question, first)
    table, ledger = question.tables.places, first.ledger
    assert table.model.rowCount() == 0, "nobody looks at it yet"
    question.tables.setCurrentWidget(table)
    ids = [str(one) for one in ledger.population.ids]
    shown = table.shown()
    assert 0 < len(shown) <= MOST
    for place in shown[:20]:
        row = ids.index(place)
        record = table.model.record(table.model.row_of(place))
        assert record["low_km"] == found.border.edge_km[row]
        assert record["low_km"] <= ledger.standard.threshold_km < record["high_km"]
        assert record["best"] == Status.SERVED
        assert ledger.status[row] != Status.SERVED


def test_that_the_map_classes_regions_by_the_share_in_doubt(question, first):
    found = asked(question, first)
    share = found.border.frame["served_people"] / found.border.frame["population"]
    for theme in (LIGHT, DARK):
        said = question.on_map(theme, Selection())
        entries = {one.text: one.count for one in said.legend.entries}
        assert entries["50% of people or more"] == (share[:-1] >= 0.5).sum()
        assert entries["Nobody"] == (share[:-1] == 0).sum()
        regions = [one for one in said.legend.entries if not one.is_mark]
        assert sum(one.count for one in regions) == 13


@pytest.mark.parametrize(
    ("share", "code"),
    [(math.nan, 5), (0.0, 0), (1e-9, 1), (0.05, 2), (0.2, 3), (0.5, 4), (1.0, 4)],
)
def test_that_a_bound_belongs_to_the_class_above(share, code):
    assert wording.doubt_class(share) == code


def test_that_another_edge_or_detour_is_asked_for(question, first, qtbot):
    keys = list(edge_texts())
    panel = question.panel
    assert panel.doubted.edge == USUAL
    with qtbot.waitSignal(question.asked):
        panel.edge.setCurrentIndex(keys.index(NONE))
        panel.edge.activated.emit(keys.index(NONE))
    found = asked(question, first)
    assert found.border.frame["nearer_people"].sum() == 0
    assert question.tables.places.model.rowCount() == 0
    assert question.on_map(LIGHT, Selection()).marks is None
    question.tables.setCurrentWidget(question.tables.places)
    assert question._empty[-1].text() == "No place is in doubt."
    assert question._empty[-1].isVisible()
    with qtbot.waitSignal(question.asked):
        panel.detour.setValue(1.25)
    found = asked(question, first)
    assert found.detour == 1.25
    titles = [column.title() for column in question.tables.shortcuts.model.columns]
    assert "Ways × 1.25" in titles


def test_that_another_view_is_drawn_without_working_anything_out(
    question, first, qtbot
):
    asked(question, first)
    question.tables.setCurrentWidget(question.tables.places)
    button = question.panel.view.button(VALUE)
    with (
        qtbot.waitSignal(question.redrawn),
        qtbot.assertNotEmitted(question.asked),
    ):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    said = question.on_map(LIGHT, Selection())
    assert said.title == "Whose distance could be shorter"
    shown = question.tables.places.shown()
    assert len(shown) == len(said.marks)


def test_that_a_region_is_chosen_in_tables_and_charts_and_has_a_card(
    question, first, qtbot
):
    found = asked(question, first)
    for table in (question.tables.edge, question.tables.shortcuts):
        with qtbot.waitSignal(question.region_selected) as told:
            table.view.selectRow(1)
        assert told.args == [table.shown()[1]]
    places = question.tables.places
    question.tables.setCurrentWidget(places)
    with qtbot.waitSignal(question.region_selected) as told:
        places.view.selectRow(0)
    assert told.args == [
        places.model.record(places.model.row_of(places.selected()))["region"]
    ]
    with qtbot.waitSignal(question.region_selected) as told:
        question.charts.intervals.bars.bar_clicked.emit(ONTARIO)
    assert told.args == [ONTARIO]
    question.select(ONTARIO, "")
    chosen = Selection()
    chosen.region = ONTARIO
    card = dict(question.on_map(LIGHT, chosen).card_rows)
    row = found.border.frame.loc[ONTARIO]
    assert card["Could be served"].startswith(number(row["served_people"]))
    assert card["Class"] == "partly served, at best served"
    assert "Ontario" in question.charts.shortcuts.head.text()
    assert question.tables.edge.selected() == ONTARIO


def test_that_intervals_begin_with_the_answer(question, first):
    found = asked(question, first)
    bars = {bar.id: bar for bar in question.charts.intervals.bars.bars}
    row = found.border.frame.loc[ONTARIO]
    (answered_share, _), (more, _) = bars[ONTARIO].pieces
    assert answered_share == row["share_low"]
    assert answered_share + more == pytest.approx(row["share_high"])
    assert (
        next(iter(bars))
        == found.border.frame.drop(index=CANADA).eval("share_high - share_low").idxmax()
    )


@pytest.mark.parametrize("one_region", [False, True])
@pytest.mark.parametrize("name", list(SMALL_WORLDS))
def test_that_a_small_world_gets_a_clear_answer(question, first, name, one_region):
    made = small_ledger(name, one_region)
    found = asked(question, answered(made, first.project))
    assert found.edge == OUTLINE
    assert not [text for text in every_text(question) if NOT_A_NUMBER.search(text)]
    if name == "nobody counted":
        assert "nobody" in question.panel.said.text()


def test_that_capacity_widens_no_interval_below_the_answer(question, first):
    rule = CapacityRule(need=Fraction(1, 2000), missing_is_unlimited=True)
    project = first.project.with_standard(
        replace(first.project.standard, capacity=rule)
    )
    counted = answer(project, TOTAL, PLAIN, None, today=TODAY, progress=silent)
    found = asked(question, counted)
    frame = found.border.frame
    assert (frame["share_low"] <= frame["share_high"]).all()
    assert not [text for text in every_text(question) if NOT_A_NUMBER.search(text)]


def test_that_an_edge_is_found_once_for_all_standards(first):
    population, boundaries = first.ledger.population, first.ledger.boundaries
    once = distances_to_edge(BORDER, population, boundaries)
    assert distances_to_edge(BORDER, population, boundaries) is once
    assert np.isinf(distances_to_edge(NONE, population, boundaries)).all()


def test_that_cancelled_work_stops(question, first):
    def cancelled(_share: float, _step: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        question.work(first)(cancelled)


def test_that_forgetting_leaves_nothing_and_says_so(question, first):
    asked(question, first)
    question.forget()
    assert question.on_map(LIGHT, Selection()) is None
    for place, table in enumerate(question.tables.tables()):
        question.tables.setCurrentIndex(place)
        assert table.model.rowCount() == 0
        assert question._empty[place].isVisible()
    assert question.panel.said.text() == ""
    assert question.charts.intervals.head.text() == "There is no interval to show."
    assert question.charts.shortcuts.head.text() == "There are no errors to show."


def test_that_factors_are_written_as_the_language_does(question, first):
    asked(question, first)
    with speaking("fr"):
        question.retranslate()
        assert question.panel.detour.text() == "1,40"
    question.retranslate()
    assert question.panel.detour.text() == "1.40"


def test_that_what_was_found_goes_on_a_page_and_into_files(question, first):
    asked(question, first)
    page = question_page(question, first, made_on=TODAY)
    assert page is not None
    assert page.picture.marks is question.on_map(LIGHT, Selection()).marks
    sheets = {sheet.title: sheet for sheet in question.sheets()}
    assert list(sheets) == ["Edge", "Shortcuts", "Marked places"]
    assert len(sheets["Marked places"].rows) == len(page.picture.marks)


def test_that_a_list_too_long_says_so():
    assert left_out_text(MOST) == ""
    assert number(MOST + 1) in left_out_text(MOST + 1)
