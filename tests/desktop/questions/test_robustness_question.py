"""Which gaps hold, as the question says it, against the layer and by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from small_worlds import SMALL_WORLDS, answered, small_ledger

from desktop.answer import Answer, answer
from desktop.language import percent, speaking
from desktop.panels.table_view import DataTable
from desktop.questions.page import question_page
from desktop.questions.robustness import wording
from desktop.questions.robustness.found import Found
from desktop.questions.robustness.question import RobustnessQuestion
from desktop.questions.robustness.rank_lines import MOST, ranked
from desktop.questions.robustness.strip import strip_width
from desktop.selection import Selection
from desktop.theme import DARK, LIGHT
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.engine import PLAIN
from layers.coverage.holding import Holding
from layers.coverage.ledger import ledger
from layers.coverage.sensitivity import sensitivity
from layers.coverage.tried import DETOURS, THRESHOLDS_KM, usual_decays
from layers.population import TOTAL
from layers.progress import Cancelled, silent

TODAY = date(2026, 6, 1)
QUEBEC, BRITISH_COLUMBIA = "24", "59"
NOT_A_NUMBER = re.compile(r"\b(nan|inf)\b", re.IGNORECASE)


@pytest.fixture
def question(on_screen) -> RobustnessQuestion:
    return on_screen(RobustnessQuestion())


def asked(question: RobustnessQuestion, shown: Answer) -> Found:
    found = question.work(shown)(silent)
    question.show(shown, found)
    assert isinstance(found, Found)
    return found


def cell(question: RobustnessQuestion, region: str, key: str) -> str:
    return cell_of(question.table, region, key)


def cell_of(table: DataTable, region: str, key: str) -> str:
    model = table.model
    keys = [column.key for column in model.columns]
    return model.text(model.row_of(region), keys.index(key))


def every_text(question: RobustnessQuestion) -> list[str]:
    found = question.on_map(LIGHT, Selection())
    question.sheets()
    texts = []
    for model in (one.model for one in question.tables.tables()):
        texts += [
            model.text(row, column)
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
        texts += [column.title() for column in model.columns]
    texts += [question.panel.said.text()]
    for chart in (question.charts.shares, question.charts.ranks):
        question.charts.setCurrentWidget(chart)
    texts += [question.charts.shares.summary()]
    texts += [question.charts.ranks.lines.accessibleDescription()]
    if found is not None:
        texts += [found.subtitle, *found.details.values()]
    return texts


def test_that_the_table_says_what_the_layer_says(question, first):
    found = asked(question, first)
    made = sensitivity(
        first.ledger,
        thresholds_km=THRESHOLDS_KM,
        detours=DETOURS,
        decays=usual_decays(100.0),
    )
    tried = len(made.settings)
    for row, region in enumerate(found.ids[:-1]):
        gaps = int(made.gap[row].sum())
        assert cell(question, region, "times") == f"{gaps} of {tried}"
        assert cell(question, region, "rank") == str(made.rank[row, 0])
    assert cell(question, BRITISH_COLUMBIA, "gap") == "at every threshold"
    assert cell(question, QUEBEC, "gap") == "below 11.1\u00a0km"
    assert cell(question, QUEBEC, "band") == "from 66.5\u00a0km on"


def test_that_a_class_really_changes_where_the_table_says_it_does(question, first):
    found = asked(question, first)
    row = found.row(QUEBEC)
    band = found.sensitivity.band
    for km, is_gap in (
        (band.gap_below_km[row], False),
        (band.gap_below_km[row] - 1e-6, True),
    ):
        standard = replace(first.ledger.standard, threshold_km=float(km))
        there = ledger(
            first.ledger.population,
            first.ledger.boundaries,
            first.ledger.organizations,
            standard,
            today=TODAY,
        )
        share = there.table.frame.loc[QUEBEC, "share_served"]
        assert bool(share < standard.class_bounds[1]) is is_gap


def test_that_the_strip_says_the_class_at_each_threshold(question, first):
    found = asked(question, first)
    record = question.table.model.record(found.row(QUEBEC))
    assert found.thresholds_km == [10.0, 25.0, 50.0, 100.0, 200.0]
    assert record["strip"] == (2, 1, 1, 0, 0)
    assert record["strip_standard"] == 3
    said = cell(question, QUEBEC, "strip").split("; ")
    assert said[0] == "10\u00a0km: underserved"
    assert len(said) == 5
    keys = [column.key for column in question.table.model.columns]
    width = question.table.view.columnWidth(keys.index("strip"))
    assert width >= strip_width(5)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda one: one.name)
def test_that_the_strip_is_painted_in_the_colours_of_the_classes(
    question, first, theme
):
    asked(question, first)
    question.show_theme(theme)
    table = question.table
    question.tables.resize(1400, 420)
    keys = [column.key for column in table.model.columns]
    source = table.model.index(table.model.row_of(QUEBEC), keys.index("strip"))
    box = table.view.visualRect(table.order.mapFromSource(source))
    image = table.view.viewport().grab(box).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert {theme.coverage[code] for code in (2, 1, 0)} <= seen
    assert theme.coverage[4] not in seen


def test_that_other_thresholds_detours_and_decays_are_asked_for(question, first, qtbot):
    with qtbot.waitSignal(question.asked):
        question.panel.thresholds.field.setText("40, 80")
        question.panel.thresholds.field.editingFinished.emit()
    with qtbot.waitSignal(question.asked):
        question.panel.detours.field.setText("1.3")
        question.panel.detours.field.editingFinished.emit()
    with qtbot.waitSignal(question.asked):
        QTest.mouseClick(
            question.panel.decays.button("gaussian"), Qt.MouseButton.LeftButton
        )
    found = asked(question, first)
    settings = found.sensitivity.settings
    assert {one.threshold_km for one in settings} == {40.0, 80.0, 100.0}
    assert {one.detour for one in settings} == {1.0, 1.3}
    assert {one.decay for one in settings} == {"", "step"}


def test_that_the_map_counts_its_regions_and_is_darkest_where_a_gap_holds(
    question, first
):
    found = asked(question, first)
    for theme in (LIGHT, DARK):
        said = question.on_map(theme, Selection())
        entries = {one.text: one for one in said.legend.entries}
        assert sum(one.count for one in entries.values()) == 13
        always = entries[wording.holding_text(Holding.ALWAYS)]
        assert always.count == int(found.sensitivity.always_gap[:-1].sum())
        assert always.colour == theme.coverage[4]
    assert "fewer than 50%" in said.subtitle


def test_that_a_region_selected_has_a_card_and_stands_out_in_the_charts(
    question, first
):
    asked(question, first)
    chosen = Selection()
    chosen.region = QUEBEC
    question.charts.setCurrentWidget(question.charts.shares)
    question.select(QUEBEC, "")
    said = question.on_map(LIGHT, chosen)
    assert said.card_title == "Quebec"
    assert dict(said.card_rows)["A gap"] == "below 11.1\u00a0km"
    assert question.table.selected() == QUEBEC
    assert [line.is_selected for line in question.charts.shares._lines][:2] == [
        False,
        True,
    ]


def test_that_regions_are_chosen_in_the_table_and_in_the_ranks(question, first, qtbot):
    found = asked(question, first)
    lines = question.charts.ranks.lines
    lines.resize(400, 260)
    row = ranked(found).ids.index(QUEBEC)
    at = lines.point(row, 4).toPoint() + QPoint(30, 0)
    with qtbot.waitSignal(question.region_selected) as told:
        QTest.mouseClick(lines, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [QUEBEC]
    with qtbot.waitSignal(question.region_selected) as told:
        QTest.keyClick(lines, Qt.Key.Key_Down)
    assert told.args != [QUEBEC]
    with qtbot.waitSignal(question.region_selected) as told:
        question.table.view.selectRow(0)
    assert told.args == [question.table.shown()[0]]


def test_that_lines_of_ranks_keep_their_names_inside_and_apart(question, first):
    for language in ("en", "fr"):
        with speaking(language):
            question.retranslate()
            found = asked(question, first)
            lines = question.charts.ranks.lines
            lines.resize(340, lines.minimumSizeHint().height())
            shown = ranked(found)
            last = [lines.point(row, 4).y() for row in range(len(shown.ids))]
            assert min(b - a for a, b in pairwise(sorted(last))) >= 12
            assert all(lines.name_shown(row) for row in range(len(shown.ids)))


def test_that_few_lines_of_many_regions_are_drawn_and_the_selected_is_one():
    made = small_ledger("one organization")
    found = Found(
        ledger=made,
        group=TOTAL,
        sensitivity=sensitivity(made, thresholds_km=THRESHOLDS_KM),
    )
    assert ranked(found).ids == ("east", "west")
    assert len(ranked(found).ids) <= MOST
    assert ranked(found, "west").ids == ("east", "west")


@pytest.mark.parametrize("one_region", [False, True])
@pytest.mark.parametrize("name", list(SMALL_WORLDS))
def test_that_a_small_world_gets_a_clear_answer(question, first, name, one_region):
    made = small_ledger(name, one_region)
    found = asked(question, answered(made, first.project))
    assert not [text for text in every_text(question) if NOT_A_NUMBER.search(text)]
    for row, region in enumerate(found.ids):
        if found.sensitivity.population[row] == 0:
            assert cell(question, region, "gap") == wording.NOTHING
        elif name == "no organization":
            assert cell(question, region, "gap") == "at every threshold"


def test_that_capacity_is_tried_setting_by_setting_and_said_to_be(question, first):
    rule = CapacityRule(need=Fraction(1, 2000), missing_is_unlimited=True)
    project = first.project.with_standard(
        replace(first.project.standard, capacity=rule)
    )
    counted = answer(project, TOTAL, PLAIN, None, today=TODAY, progress=silent)
    found = asked(question, counted)
    assert not found.sensitivity.band.exact
    assert question.panel.room.isVisible()
    assert not question.panel.decays.isEnabled()
    assert not [text for text in every_text(question) if NOT_A_NUMBER.search(text)]
    assert cell(question, BRITISH_COLUMBIA, "gap") == "at every threshold tried"
    asked(question, first)
    assert not question.panel.room.isVisible()


def test_that_a_scenario_is_told_beside_its_baseline(question, first):
    beside = replace(first, comparison=object())
    found = asked(question, beside)
    assert found.before is not None
    tried = len(found.sensitivity.settings)
    assert cell(question, QUEBEC, "times") == f"3 of {tried}, baseline 3"


def test_that_cancelled_work_stops(question, first):
    def cancelled(_share: float, _step: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        question.work(first)(cancelled)


def test_that_forgetting_leaves_nothing_and_says_so(question, first):
    asked(question, first)
    question.forget()
    assert question.on_map(LIGHT, Selection()) is None
    assert question.table.model.rowCount() == 0
    assert question.curve.model.rowCount() == 0
    assert question._empty[0].isVisible()
    assert question.charts.ranks.head.text() == "There are no ranks to show."
    question.charts.setCurrentWidget(question.charts.shares)
    assert "No curve" in question.charts.shares.summary()
    asked(question, first)
    assert not question._empty[0].isVisible()


def test_that_everything_is_said_in_french(question, first):
    asked(question, first)
    with speaking("fr"):
        question.retranslate()
        said = question.on_map(LIGHT, Selection())
        assert question.panel.detours.field.text() == "1 ; 1,2 ; 1,4"
        assert "200\u00a0km" in said.subtitle
    question.retranslate()
    assert question.panel.detours.field.text() == "1, 1.2, 1.4"


def test_that_what_was_found_goes_on_a_page_and_into_files(question, first):
    asked(question, first)
    page = question_page(question, first, made_on=TODAY)
    assert page is not None
    assert page.table.heads[:2] == ("Class", "A gap")
    sheets = question.sheets()
    assert [sheet.title for sheet in sheets] == [
        "By region",
        "By threshold",
        "Ways of asking",
    ]
    for sheet in sheets[:2]:
        assert len(sheet.rows) == 14
        assert not any("nan" in str(one) for row in sheet.rows for one in row)


def test_that_each_way_of_asking_is_said_of_the_region_selected(question, first):
    found = asked(question, first)
    made, table = found.sensitivity, question.settings
    assert table.model.rowCount() == 0, "nobody looks at it yet"
    question.tables.setCurrentWidget(table)
    for region in ("", QUEBEC):
        question.select(region, "")
        row = found.row(region)
        assert table.model.rowCount() == len(made.settings)
        for column in range(len(made.settings)):
            share = percent(made.share[row, column])
            assert cell_of(table, str(column), "share") == share
            gap = "yes" if made.gap[row, column] else "no"
            assert cell_of(table, str(column), "gap") == gap
        assert cell_of(table, "0", "region") == found.name(region)
    said = [cell_of(table, str(k), "setting") for k in range(len(made.settings))]
    assert len(set(said)) == len(said)
    assert said[0] == "100\u00a0km"
    assert "Gaussian, 100\u00a0km × 1.40" in said


def test_that_the_curve_is_a_table_with_a_column_for_each_threshold(question, first):
    found = asked(question, first)
    question.tables.setCurrentWidget(question.curve)
    columns = question.curve.model.columns
    titles = [column.title() for column in columns]
    assert titles[2:] == [f"{km}\u00a0km" for km in ("10", "25", "50", "100", "200")]
    share = first.ledger.table.frame.loc[QUEBEC, "share_served"]
    assert cell_of(question.curve, QUEBEC, "share_3") == percent(share)
    for row in range(14):
        record = question.curve.model.record(row)
        shares = [record[column.key] for column in columns[2:]]
        assert shares == sorted(shares)
    question.panel.thresholds.field.setText("100")
    question.panel.thresholds.field.editingFinished.emit()
    asked(question, first)
    assert len(question.curve.model.columns) == 3
    assert cell_of(question.curve, QUEBEC, "share_0") == percent(share)
    assert found.thresholds_km != [100.0]
    question.curve.select(QUEBEC)
    assert question.curve.selected() == QUEBEC
