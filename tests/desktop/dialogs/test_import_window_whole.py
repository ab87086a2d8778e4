from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from examined_files import (
    MISSING,
    PREVIEW,
    SAINT_JEAN,
    ZERO,
    Given,
    offices,
    profile,
    regions,
)
from import_driving import OFFICES, PROFILE, REGIONS, pick
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from datasets.importing.findings import BLOCKS, Finding, in_order
from datasets.importing.meeting import Meeting
from desktop.dialogs.importing.preview import PreviewModel
from layers.joining import Unmet


def test_that_what_is_found_in_no_one_file_has_an_entry_of_its_own(opened, settled):
    apart = Finding(code="levels_differ", severity=BLOCKS, subject="areas.zip")
    given = Given(offices(OFFICES), regions(REGIONS), findings=[apart])
    window = opened(given, OFFICES, REGIONS)
    settled(window)
    assert window.verdict.text() == "2 of 2 files are ready; together they do not fit."
    assert not window.import_button.isEnabled()
    window.files.choose(None)
    assert window.whole.isVisible()
    assert [f.finding for f in window.whole.findings.table.contents.found] == [apart]
    assert window.whole.findings.what.text().startswith("areas.zip: ")
    assert not window.whole.findings.accept_all.isVisible()


def test_that_closing_drops_every_answer_and_remembers_the_window(
    opened, qtbot, tmp_path
):
    given = Given(offices(OFFICES))
    go_on = given.hold(OFFICES)
    window = opened(given, OFFICES)
    window.resize(940, 620)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    go_on.set()
    assert not window.isVisible()
    again = opened(Given(offices(OFFICES)))
    assert (again.width(), again.height()) == (940, 620)


def test_that_names_and_cells_are_shown_as_the_text_they_are(opened, settled):
    hostile = Path("<b>x</b>\u202egpj.csv")
    window = opened(Given(offices(hostile)), hostile)
    settled(window)
    labels = [label for label in window.findChildren(QLabel) if label.text()]
    assert labels
    rich = [
        label.text()
        for label in labels
        if label.textFormat() != Qt.TextFormat.PlainText and "<" in label.text()
    ]
    assert rich == []
    assert "\u202e" not in window.page.facts.text()
    model = window.page.preview.contents
    said = [model.data(model.index(row, 1)) for row in range(3)]
    assert said[1] == "<b>Bold</b> <img src='x'>"
    assert said[2] == "abc\N{REPLACEMENT CHARACTER}gnp.exe second line"
    assert len(model.data(model.index(2, 5))) == 301
    tip = model.data(model.index(1, 1), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    assert "<img" not in tip


def test_that_rows_are_numbered_as_in_the_file(qapp, qtbot):
    holder = QLabel()
    qtbot.addWidget(holder)
    model = PreviewModel(holder)
    model.show_preview(replace(PREVIEW, rows=(2, 9, 1200)))
    down = [model.headerData(row, Qt.Orientation.Vertical) for row in range(3)]
    assert down == ["2", "9", "1,200"]


def test_that_every_control_has_a_name_to_be_read_out(opened, settled):
    given = Given(
        offices(OFFICES, findings=(MISSING, ZERO), ambiguous=(SAINT_JEAN,)),
        profile(PROFILE),
    )
    window = opened(given, OFFICES, PROFILE)
    settled(window)
    page = window.page
    named = [
        window.files,
        page.preview,
        page.findings.table,
        page.findings.repair,
        page.places.table,
        page.places.answer,
        page.characteristics.tree,
        page.characteristics.search,
        *page.columns.reading.fields.values(),
        *(line.column for line in page.columns.lines.values()),
    ]
    assert [widget for widget in named if not widget.accessibleName()] == []
    item = window.files.item(1)
    assert "offices.csv" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Needs an answer" in item.data(Qt.ItemDataRole.AccessibleTextRole)
    QApplication.processEvents()


def test_that_the_tab_key_goes_from_the_files_to_the_import(opened, settled, qtbot):
    given = Given(offices(OFFICES, findings=(ZERO,)))
    window = opened(given, OFFICES)
    settled(window)
    page = window.page
    page.tabs.setCurrentWidget(page.findings)
    window.activateWindow()
    window.files.setFocus()
    reached = []
    while window.focusWidget() is not window.import_button:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() not in reached
        reached.append(window.focusWidget())
    assert reached == [
        window.add_button,
        window.remove_button,
        page.tabs.tabBar(),
        page.findings.table,
        page.findings.repair,
        page.findings.show_rows,
        page.findings.copy_rows,
        page.findings.accept_all,
        window.save_report,
        window.cancel_button,
        window.import_button,
    ]


def test_that_hundreds_of_findings_are_listed_and_the_chosen_one_stays(opened, settled):
    many = tuple(
        replace(ZERO, code=f"odd_{n}", people=n, rows=tuple(range(2, 3000)))
        for n in range(400)
    )
    given = Given(offices(OFFICES, findings=in_order(many)))
    window = opened(given, OFFICES)
    settled(window)
    tab = window.page.findings
    assert tab.table.contents.rowCount() == 400
    tab.table.selectRow(200)
    chosen = tab.table.chosen().finding
    pick(tab.repair, "place_by_name")
    settled(window)
    assert tab.table.chosen().finding == chosen
    assert tab.table.chosen().is_repaired


class Met:
    """One of two boundaries met its figures; two lines of figures met none."""

    met = 1

    def __len__(self) -> int:
        return 2

    def figures_unmet(self) -> tuple[Unmet, ...]:
        return (
            Unmet(id="1001102", name='=HYPERLINK("x")', people=None),
            Unmet(id="1001103", name="<b>Gone</b>", people=1_450),
        )


MEETING = Meeting(
    subject=PROFILE.name,
    joined=Met(),
    boundaries_unmet=(Unmet(id="1001105", name="Alone", people=12),),
)


@pytest.fixture
def joined(opened, settled):
    given = Given(regions(REGIONS), profile(PROFILE), meetings=[MEETING])
    window = opened(given, REGIONS, PROFILE)
    settled(window)
    window.files.choose(PROFILE)
    window.page.tabs.setCurrentWidget(window.page.join)
    return window


def test_that_what_did_not_join_is_listed_on_both_sides(joined):
    tab = joined.page.join
    assert tab.isVisible()
    assert tab.said.text() == "1 boundary of 2 met its figures."
    tab.table.sort_by("people")
    rows = [
        [str(tab.table.order.index(row, column).data()) for column in range(4)]
        for row in range(3)
    ]
    assert rows == [
        ["Boundary without figures", "Alone", "1001105", "12"],
        ["Figures without a boundary", "<b>Gone</b>", "1001103", "1,450"],
        ["Figures without a boundary", '=HYPERLINK("x")', "1001102", "–"],
    ]


def test_that_the_list_of_what_did_not_join_is_written_as_text_nothing_runs(
    joined, tmp_path
):
    path = tmp_path / "list.txt"
    joined.page.join.write(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[1].split("\t")[1].startswith("'=")
    assert len(lines) == 4


def test_that_only_files_with_figures_have_a_join(joined):
    joined.files.choose(REGIONS)
    tabs = joined.page.tabs
    assert not tabs.isTabVisible(tabs.indexOf(joined.page.join))
