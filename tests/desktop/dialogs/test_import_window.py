from __future__ import annotations

import pytest
from examined_files import (
    MISSING,
    NOTE,
    SAINT_JEAN,
    ZERO,
    Given,
    offices,
    profile,
    regions,
)
from import_driving import OFFICES, PROFILE, REGIONS, drop, pick, state
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from datasets.importing.choices import AS_PROPOSED, Choices, ReadOptions
from datasets.importing.examined import Examined
from datasets.importing.findings import BLOCKS, Finding
from datasets.importing.recognised import BOUNDARIES, UNKNOWN, Recognised
from desktop.dialogs.importing import findings as findings_module
from desktop.dialogs.importing.incoming import State


def test_that_files_that_fit_can_be_imported(opened, settled, qtbot):
    window = opened(Given(offices(OFFICES), regions(REGIONS)), OFFICES, REGIONS)
    assert not window.import_button.isEnabled()
    settled(window)
    assert window.verdict.text() == "2 of 2 files are ready."
    with qtbot.waitSignal(window.import_asked) as asked:
        QTest.mouseClick(window.import_button, Qt.MouseButton.LeftButton)
    assert [e.path for e in asked.args[0].files] == [OFFICES, REGIONS]


def test_that_what_blocks_stands_first_and_stops_the_import(opened, settled):
    blocked = offices(OFFICES, findings=(MISSING, ZERO, NOTE))
    window = opened(Given(blocked, regions(REGIONS)), OFFICES, REGIONS)
    settled(window)
    assert window.verdict.text() == "1 of 2 files is ready; 1 needs an answer."
    assert not window.import_button.isEnabled()
    assert window.page.tabs.currentWidget() is window.page.findings
    found = window.page.findings.table.contents
    assert [one.finding for one in found.found] == [MISSING, ZERO, NOTE]


def test_that_an_accepted_repair_is_examined_and_takes_the_block_away(opened, settled):
    given = Given(offices(OFFICES, findings=(MISSING, ZERO)))
    window = opened(given, OFFICES)
    settled(window)
    tab = window.page.findings
    assert tab.repair.currentData() == ""
    pick(tab.repair, "set_aside")
    settled(window)
    assert given.asked[-1] == (
        "offices.csv",
        Choices(repairs={MISSING.key: "set_aside"}),
    )
    assert window.import_button.isEnabled()
    repaired = [one for one in tab.table.contents.found if one.is_repaired]
    assert [one.finding for one in repaired] == [MISSING]
    tab.table.selectRow(tab.table.contents.found.index(repaired[0]))
    pick(tab.repair, "")
    settled(window)
    assert given.asked[-1][1] == AS_PROPOSED
    assert not window.import_button.isEnabled()


@pytest.mark.parametrize("agreed", [False, True])
def test_that_all_repairs_are_listed_before_they_are_accepted(
    opened, settled, monkeypatch, agreed
):
    listed = []
    given = Given(offices(OFFICES, findings=(MISSING, ZERO, NOTE)))
    window = opened(given, OFFICES)
    settled(window)

    def ask(found, _parent) -> bool:
        listed.extend(one.finding for one in found)
        return agreed

    monkeypatch.setattr(findings_module, "ask_to_accept", ask)
    QTest.mouseClick(window.page.findings.accept_all, Qt.MouseButton.LeftButton)
    settled(window)
    assert listed == [MISSING, ZERO]
    accepted = {MISSING.key: "set_aside", ZERO.key: "place_by_name"}
    assert given.asked[-1][1].repairs == (accepted if agreed else {})


def test_that_a_finding_leads_to_its_row_and_gives_all_its_rows(opened, settled):
    window = opened(Given(offices(OFFICES, findings=(MISSING, ZERO))), OFFICES)
    settled(window)
    tab = window.page.findings
    assert not tab.show_rows.isEnabled()  # row 7 is not among the first rows
    tab.table.selectRow(1)
    QTest.mouseClick(tab.copy_rows, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "3\n900\n"
    assert "1,200" in tab.rows.text()
    QTest.mouseClick(tab.show_rows, Qt.MouseButton.LeftButton)
    assert window.page.tabs.currentWidget() is window.page.preview
    (row,) = window.page.preview.selectionModel().selectedRows()
    assert window.page.preview.contents.preview.rows[row.row()] == 3


def test_that_another_column_is_examined_and_can_be_taken_back(opened, settled):
    given = Given(offices(OFFICES))
    window = opened(given, OFFICES)
    settled(window)
    combo = window.page.columns.combo("services")
    combo.lineEdit().setFocus()
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "symbol")
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Return)
    settled(window)
    assert given.asked[-1][1].columns == {"services": "SYMBOL"}
    assert window.page.columns.reset.isEnabled()
    QTest.mouseClick(window.page.columns.reset, Qt.MouseButton.LeftButton)
    settled(window)
    assert given.asked[-1][1] == AS_PROPOSED
    assert window.page.columns.combo("services").column() == ""


def test_that_what_is_typed_and_no_header_chooses_nothing(opened, settled):
    given = Given(offices(OFFICES))
    window = opened(given, OFFICES)
    settled(window)
    combo = window.page.columns.combo("name")
    combo.lineEdit().setFocus()
    combo.lineEdit().selectAll()
    QTest.keyClicks(combo.lineEdit(), "nowhere")
    QTest.keyClick(combo.lineEdit(), Qt.Key.Key_Return)
    assert combo.currentText() == "nom"
    assert len(given.asked) == 1


def test_that_a_needed_role_without_a_column_says_so(opened, settled):
    given = Given(offices(OFFICES))
    window = opened(given, OFFICES)
    settled(window)
    window.incoming.choose(OFFICES, Choices(columns={"name": ""}))
    settled(window)
    line = window.page.columns.lines["name"]
    assert line.role.text() == "Name (needed)"
    assert line.reason.text() == "Needed: choose a column"
    assert line.reason.property("role") == "danger"


def test_that_ten_thousand_columns_are_offered_to_every_role(opened, settled):
    headers = tuple(f"column {n}" for n in range(10_000))
    wide = offices(OFFICES, headers=headers, mapping=offices(OFFICES).mapping * 1)
    window = opened(Given(wide), OFFICES)
    settled(window)
    combos = [line.column for line in window.page.columns.lines.values()]
    assert {combo.count() for combo in combos} == {10_001}
    assert len({id(combo.model()) for combo in combos}) == 1


def test_that_a_kind_chosen_forgets_the_columns_of_the_other(opened, settled):
    given = Given(offices(OFFICES))
    window = opened(given, OFFICES)
    settled(window)
    window.incoming.choose(OFFICES, Choices(columns={"place": "nom"}))
    settled(window)
    pick(window.page.columns.reading.fields["kind"], BOUNDARIES)
    settled(window)
    assert given.asked[-1][1] == Choices(kind=BOUNDARIES)


NO_CRS = Finding(code="no_crs", severity=BLOCKS, subject="areas.zip")


def test_that_a_missing_coordinate_system_is_asked_for_and_none_preselected(
    opened, settled
):
    # A refused file: nothing of it was read but its name.
    given = Given(
        Examined(path=REGIONS, recognised=Recognised(kind=UNKNOWN), findings=(NO_CRS,))
    )
    window = opened(given, REGIONS)
    settled(window)
    field = window.page.columns.reading.fields["crs"]
    QTest.mouseClick(window.page.findings.choose, Qt.MouseButton.LeftButton)
    assert window.page.tabs.currentWidget() is window.page.columns
    assert window.focusWidget() is field
    assert field.currentIndex() == -1
    assert field.currentText() == ""
    assert state(window, REGIONS) is State.ASKS
    field.lineEdit().setFocus()
    QTest.keyClicks(field.lineEdit(), "epsg 2950")
    QTest.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    settled(window)
    assert given.asked[-1][1] == Choices(read=ReadOptions(crs="EPSG:2950"))


def test_that_a_known_coordinate_system_is_not_asked_for(opened, settled):
    window = opened(Given(regions(REGIONS)), REGIONS)
    settled(window)
    window.page.tabs.setCurrentWidget(window.page.columns)
    assert not window.page.columns.reading.fields["crs"].isVisible()
    assert "EPSG:3347" in window.page.facts.text()


def test_that_a_name_of_several_places_is_asked_about(opened, settled):
    given = Given(offices(OFFICES, ambiguous=(SAINT_JEAN,)))
    window = opened(given, OFFICES)
    settled(window)
    page = window.page
    assert page.tabs.isTabVisible(page.tabs.indexOf(page.places))
    assert state(window, OFFICES) is State.OPEN
    assert (
        window.files.item(0)
        .data(Qt.ItemDataRole.AccessibleTextRole)
        .endswith("Ready; 1 name unanswered")
    )
    assert window.import_button.isEnabled()
    assert page.places.answer.currentData() == ""
    assert "2, 4" in page.places.rows.text()
    pick(page.places.answer, "20")
    settled(window)
    assert given.asked[-1][1].places == {"Saint-Jean": "20"}
    assert state(window, OFFICES) is State.READY
    # An answer stays on the tab, so that it can be changed.
    assert page.places.table.item(0, 2).text() == "Saint-Jean, QC"
    pick(page.places.answer, "")
    settled(window)
    assert given.asked[-1][1].places == {}


def test_that_tabs_that_do_not_concern_a_file_are_hidden(opened, settled):
    window = opened(Given(regions(REGIONS)), REGIONS)
    settled(window)
    page = window.page
    shown = {
        tab: page.tabs.isTabVisible(page.tabs.indexOf(tab)) for tab in page._titles()
    }
    assert [tab for tab, on in shown.items() if on] == [
        page.preview,
        page.columns,
        page.findings,
    ]


def test_that_characteristics_are_found_and_chosen_by_their_block(
    opened, settled, qtbot
):
    given = Given(profile(PROFILE))
    window = opened(given, PROFILE)
    settled(window)
    tab = window.page.characteristics
    assert window.page.tabs.currentWidget() is tab
    tab.search.setText("french")
    (block,) = (tab.order.index(row, 0) for row in range(tab.order.rowCount()))
    assert block.data().startswith("Total - Knowledge")
    assert [
        tab.order.index(row, 0, block).data()
        for row in range(tab.order.rowCount(block))
    ] == ["French only"]
    tab.tick("385")
    tab.tick("13")
    qtbot.waitUntil(lambda: len(given.asked) == 2)
    settled(window)
    # Two ticks are one reading.
    assert given.asked[-1][1].characteristics == ("13", "385")


def test_that_the_newest_choice_is_the_one_shown(opened, settled):
    given = Given(offices(OFFICES))
    window = opened(given, OFFICES)
    settled(window)
    go_on = given.hold(OFFICES)
    window.incoming.choose(OFFICES, Choices(columns={"services": "nom"}))
    window.incoming.choose(OFFICES, Choices(columns={"services": "ville"}))
    assert not window.import_button.isEnabled()
    go_on.set()
    settled(window)
    assert window.page.columns.combo("services").column() == "ville"
    file = window.incoming.file(OFFICES)
    assert file.choices.columns == {"services": "ville"}


def test_that_stopping_keeps_what_was_read_and_lets_go_of_the_rest(
    opened, settled, qtbot
):
    given = Given(offices(OFFICES), regions(REGIONS))
    window = opened(given, OFFICES)
    settled(window)
    held = [given.hold(OFFICES), given.hold(REGIONS)]
    window.incoming.choose(OFFICES, Choices(columns={"services": "nom"}))
    drop(window, REGIONS)
    qtbot.waitUntil(lambda: window.incoming.share() > 0)
    assert window.stop.isVisible()
    QTest.mouseClick(window.stop, Qt.MouseButton.LeftButton)
    for event in held:
        event.set()
    settled(window)
    assert [file.path for file in window.incoming.files] == [OFFICES]
    assert window.incoming.file(OFFICES).choices == AS_PROPOSED
    assert window.import_button.isEnabled()
    assert not window.stop.isVisible()


def test_that_files_are_dropped_in_and_removed_by_key(opened, settled):
    window = opened(Given(offices(OFFICES), regions(REGIONS)))
    assert window.verdict.text() == "No file yet."
    drop(window, OFFICES, REGIONS)
    settled(window)
    window.files.choose(OFFICES)
    QTest.keyClick(window.files, Qt.Key.Key_Delete)
    settled(window)
    assert [file.path for file in window.incoming.files] == [REGIONS]
    assert window.files.current() == REGIONS


def test_that_an_error_takes_only_its_file_away_and_is_told(opened, settled):
    given = Given(regions(REGIONS))
    given.files[OFFICES] = MemoryError()
    window = opened(given)
    told = []
    window.failed.connect(told.append)
    window.add([OFFICES, REGIONS])
    settled(window)
    assert [type(error) for error in told] == [MemoryError]
    assert [file.path for file in window.incoming.files] == [REGIONS]
