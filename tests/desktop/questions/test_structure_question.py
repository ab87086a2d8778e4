"""The question of structure: which kind of help is missing, for whom, and how said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from structure_asking import TODAY, answered, asked, drawn, tally_of

from datasets.vocabularies import BUNDLED
from desktop.language import number, percent, set_language
from desktop.questions.page import question_page
from desktop.questions.structure.crowds import MINORITIES, crowds_of
from desktop.questions.structure.question import StructureQuestion
from desktop.questions.structure.wording import standing_colour
from desktop.selection import Selection
from desktop.statement.structure import cell_text, kind_text
from desktop.theme import DARK, LIGHT, contrast
from desktop.vocabulary_in_use import use_vocabulary
from layers.coverage.structure import Presence
from layers.coverage.structure_tally import Standing
from layers.population import TOTAL
from layers.progress import silent
from layers.scenario.edits import Closing, Scenario

QUEBEC, ONTARIO = "24", "35"


@pytest.fixture
def question(on_screen) -> StructureQuestion:
    return on_screen(StructureQuestion())


def test_that_figures_of_a_word_are_those_of_the_layer(question, first) -> None:
    asked(question, first, "languages", "fr")
    tally = tally_of(first, "languages")
    k = [kind.word for kind in tally.made.kinds].index("fr")
    assert question.panel.figure.text() == number(tally.left_out[k, -1])
    shown = [people.text() for _name, people in question.panel.states]
    assert shown == [number(n) for n in tally.people[k, -1]]
    regions = question.tables.regions.model
    for row, region in enumerate(first.ledger.boundaries.ids):
        record = regions.record(regions.row_of(region))
        assert record["left_out"] == tally.left_out[k, row]
        cell = question.tables.matrix.model
        index = cell.index(cell.row_of(region), cell.column_of("fr"))
        lacking = tally.lacking[k, row]
        assert index.data() == cell_text(tally.people[k, row], lacking, brief=True)


def test_that_the_map_shows_each_region_as_it_stands_and_counts_it(
    question, first
) -> None:
    asked(question, first, "languages", "fr")
    selection = Selection()
    selection.choose_region(QUEBEC)
    for theme in (LIGHT, DARK):
        shown = question.on_map(theme, selection)
        assert shown is not None
        tally = tally_of(first, "languages")
        k = [kind.word for kind in tally.made.kinds].index("fr")
        colours = [
            int(f"ff{standing_colour(Standing(int(s)), theme)[1:]}", 16)
            for s in tally.standings[k, :-1]
        ]
        np.testing.assert_array_equal(shown.style.fills, colours)
    counts = [e.count for e in shown.legend.entries if e.hatch == "none"]
    assert sum(counts) == len(first.ledger.boundaries)
    row = first.ledger.boundaries.position[QUEBEC]
    people = tally.people[k, row]
    said = percent(people[Presence.PRESENT] / people.sum())
    assert dict(shown.card_rows)["French"] == said
    assert "French" in shown.title
    without = number(tally.left_out[k, row])
    assert without in shown.details[QUEBEC]


def test_that_standings_are_told_apart_on_the_map_in_both_themes() -> None:
    for theme in (LIGHT, DARK):
        colours = {standing_colour(one, theme) for one in Standing}
        assert len(colours) == len(Standing)
        unsaid = standing_colour(Standing.UNSAID, theme)
        dark = standing_colour(Standing.FOR_NOBODY, theme)
        assert contrast(unsaid, theme.sea) >= 2.5
        assert contrast(unsaid, dark) > 1.2


def test_that_french_speakers_outside_quebec_see_their_own_map(question, first) -> None:
    crowds = crowds_of(first.project)
    outside = MINORITIES[0]
    question.show(first, question.work(first)(silent))
    question.panel.people.setCurrentIndex(crowds.index(outside))
    found = asked(question, first, "languages", "fr")
    frame = first.ledger.for_group("french").frame
    expected = int(frame["population"].drop(QUEBEC).sum())
    assert found.tally.everyone[-1] == expected
    assert question.tables.matrix.model.row_of(QUEBEC) == -1
    shown = question.on_map(LIGHT, Selection())
    assert shown is not None
    assert shown.details[QUEBEC] == "Not counted here"
    assert "outside Quebec" in shown.subtitle
    names = [entry.text for entry in shown.legend.entries]
    assert "Not counted here" in names


def test_that_english_speakers_in_quebec_see_their_own_map(question, first) -> None:
    inside = MINORITIES[1]
    question.show(first, question.work(first)(silent))
    question.panel.people.setCurrentIndex(crowds_of(first.project).index(inside))
    found = asked(question, first, "languages", "en")
    frame = first.ledger.for_group("english").frame
    assert found.tally.everyone[-1] == frame.loc[QUEBEC, "population"]
    matrix = question.tables.matrix.model
    assert matrix.rowCount() == 2
    assert matrix.row_of(QUEBEC) == 1
    # A project without the group counts the group on screen again.
    people = first.project.population
    groups = {k: v for k, v in people.groups.items() if k != "english"}
    fewer = replace(first.project, population=replace(people, groups=groups))
    assert inside not in crowds_of(fewer)
    assert asked(question, answered(fewer)).group == TOTAL


def test_that_a_scenario_says_what_it_changes(question, first) -> None:
    layer = first.project.organizations
    speaks = [i for i in layer.ids if "fr" in layer.frame.loc[i, "languages"]]
    closing = Scenario(
        id="s", name="Without", edits=tuple(Closing(id=str(i)) for i in speaks)
    )
    project = first.project.with_scenario(closing)
    shown = answered(replace(project, shown="s"))
    found = asked(question, shown, "languages", "fr")
    before = tally_of(first, "languages")
    k = found.place("fr")
    gone = int(before.people[k, -1, Presence.PRESENT])
    assert found.change(k, -1) == gone
    assert number(gone) in question.panel.notes.text()
    keys = [column.key for column in question.tables.regions.model.columns]
    column = keys.index("change")
    assert not question.tables.regions.view.isColumnHidden(column)
    seen = question.on_map(LIGHT, Selection())
    assert seen is not None
    assert "“Without”" in seen.title
    asked(question, first, "languages", "fr")
    assert question.tables.regions.view.isColumnHidden(column)


def test_that_a_cell_chosen_by_keys_maps_its_word_and_selects_its_region(
    question, first, qtbot
) -> None:
    asked(question, first, "languages", "en")
    matrix, told = question.tables.matrix, []
    question.region_selected.connect(told.append)
    question.select("", "")
    question.tables.activateWindow()
    matrix.view.setFocus()
    qtbot.waitUntil(matrix.view.hasFocus)
    assert matrix.view.currentIndex().row() == 0
    with qtbot.waitSignal(question.redrawn):
        QTest.keyClick(matrix.view, Qt.Key.Key_Right)
    assert question.word == matrix.model.word(1)
    QTest.keyClick(matrix.view, Qt.Key.Key_Down)
    region = matrix.model.region(1)
    assert told[-1] == region
    assert question.panel.words.currentData() == question.word
    QTest.keyClick(matrix.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == matrix.model.rowCount() + 1
    assert all(line.count("\t") == matrix.model.columnCount() for line in lines)


def test_that_a_gap_and_a_bar_chosen_are_the_word_mapped(question, first) -> None:
    asked(question, first, "languages", "en")
    told: list[str] = []
    question.region_selected.connect(told.append)
    gaps = question.tables.gaps
    row = f"{ONTARIO}>fr"
    index = gaps.order.mapFromSource(gaps.model.index(gaps.model.row_of(row), 0))
    gaps.view.selectRow(index.row())
    assert (question.word, told[-1]) == ("fr", ONTARIO)
    question.charts.bars.bar_clicked.emit("en")
    assert question.word == "en"


def test_that_every_part_speaks_french_and_keeps_its_word(question, first) -> None:
    asked(question, first, "languages", "fr")
    question.select(QUEBEC, "")
    set_language("fr")
    question.retranslate()
    kinds = question.tables.matrix.model
    column = kinds.column_of("fr")
    across = Qt.Orientation.Horizontal
    assert kinds.headerData(column, across) == "Français"
    assert kinds.headerData(1, Qt.Orientation.Vertical) == "Ontario"
    assert question.panel.words.currentData() == "fr"
    assert question.tables.matrix.view.currentIndex().column() == column
    assert question.panel.figure.text().count("\u202f") == 2


def test_that_heads_of_columns_fit_or_are_shortened_with_the_whole_in_a_tooltip(
    question, first
) -> None:
    for code in ("en", "fr"):
        set_language(code)
        question.retranslate()
        found = asked(question, first, "audience")
        heads = question.tables.matrix.heads
        for column in range(heads.count()):
            lines = heads.lines_of(column)
            assert 1 <= len(lines) <= 3
            model = question.tables.matrix.model
            tip = model.headerData(
                column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
            )
            whole = {kind_text(kind) for kind in found.kinds}
            assert str(tip).splitlines()[0] in whole


def test_that_the_words_of_another_vocabulary_are_asked(question) -> None:
    use_vocabulary("shelters")
    try:
        project = drawn(one={"at": (-79, 45), "services": "bed"})
        found = asked(question, answered(project), "services")
        assert [k.word for k in found.kinds if k.stated_by] == ["bed"]
        assert question.panel.words.itemText(0).startswith("Bed for the night")
    finally:
        use_vocabulary(BUNDLED)


def test_that_tables_leave_the_program_with_the_matrix_first(question, first) -> None:
    found = asked(question, first, "languages", "fr")
    matrix, *others = question.sheets()
    assert matrix.columns[:3] == ("id", "name", "population")
    assert len(matrix.rows) == len(first.ledger.boundaries) + 1
    k = found.place("fr")
    shares = [row[3 + k] for row in matrix.rows]
    assert shares == found.tally.share[k].tolist()
    assert [sheet.name for sheet in others] == ["by-region", "largest-gaps"]
    page = question_page(question, first, made_on=TODAY)
    assert page is not None
    assert page.table.heads[0] == "People without"


def test_that_a_table_is_filled_once_its_tab_shows(question, first) -> None:
    found = question.work(first)(silent)
    question.show(first, found)
    regions = question.tables.regions
    assert regions.model.rowCount() == 0
    question.tables.setCurrentWidget(regions)
    assert regions.model.rowCount() == len(first.ledger.boundaries) + 1
    k = found.place(question.word)
    assert regions.model.record(0)["left_out"] == found.tally.left_out[k, 0]
