from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop.__main__ import main
from desktop.dialogs.organization import OrganizationDialog
from desktop.map.tools import Tool
from layers.project import BASELINE
from layers.scenario.edits import Closing, Move, Opening

SASKATCHEWAN = "47"
REGINA = (-104.62, 50.45)


def answer_dialog(fill) -> None:
    """Fill the dialog that comes up next, as a person does, once it is there."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, act)
        else:
            fill(dialog)

    QTimer.singleShot(0, act)


def fill_organization(dialog) -> None:
    assert isinstance(dialog, OrganizationDialog)
    QTest.keyClicks(dialog.name, "Regina office")
    dialog.levels.tick(frozenset({"secondary", "tertiary"}))
    dialog.languages.tick(frozenset({"en", "fr"}))
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)


def open_in_regina(desk) -> None:
    """Take up the tool, click the map, and fill in who opens there."""
    desk.click(desk.window.scenarios.tools.button("open"))
    answer_dialog(fill_organization)
    desk.click(desk.window.canvas, desk.place(*REGINA))


@pytest.fixture
def scenario(desk):
    desk.click(desk.window.scenarios.new)
    return desk


def shown_edits(desk) -> tuple[object, ...]:
    project = desk.bench.project
    return project.scenario(project.shown).edits


def test_that_a_new_scenario_is_shown_beside_the_baseline(scenario):
    window = scenario.window
    assert scenario.bench.project.shown != BASELINE
    assert window.scenarios.card(scenario.bench.project.shown).isChecked()
    assert window.tables.isTabVisible(window.tables.indexOf(window.tables.comparison))
    assert window.charts.isTabVisible(window.charts.indexOf(window.charts.difference))
    scenario.undo()
    assert scenario.bench.project.shown == BASELINE
    assert not window.tables.isTabVisible(
        window.tables.indexOf(window.tables.comparison)
    )


def test_that_no_window_of_its_own_flashes_up(desk, qapp):
    seen = []

    class Watch(QObject):
        def eventFilter(self, watched, event):  # noqa: N802 - Qt asks
            if (
                event.type() == QEvent.Type.Show
                and getattr(watched, "isWindow", bool)()
            ):
                seen.append(watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    desk.click(desk.window.scenarios.new)
    open_on_map = desk.window.scenarios.tools.button("open")
    desk.click(open_on_map)
    desk.bench.speak("fr")
    qapp.processEvents()
    qapp.removeEventFilter(watch)
    assert seen == []


def test_that_an_organization_opened_on_the_map_serves_people(scenario):
    desk, window = scenario, scenario.window
    before = desk.bench.answer.baseline.table.frame.loc[SASKATCHEWAN, "served"]
    organizations = len(desk.bench.project.organizations)
    open_in_regina(desk)
    (edit,) = shown_edits(desk)
    assert isinstance(edit, Opening)
    assert edit.facts["name_en"] == "Regina office"
    assert (edit.longitude, edit.latitude) == pytest.approx(REGINA, abs=0.2)
    after = desk.bench.answer.ledger.table.frame.loc[SASKATCHEWAN, "served"]
    gained = int(after - before)
    assert gained > 100_000
    bars = {bar.id: bar.text for bar in window.charts.difference.bars.bars}
    assert bars[SASKATCHEWAN] == f"+{gained:,}"
    compared = window.tables.comparison
    assert f"{gained:,}" in "".join(
        compared.model.text(compared.model.row_of(SASKATCHEWAN), column)
        for column in range(compared.model.columnCount())
    )
    assert len(window.tables.organizations.shown()) == organizations + 1
    assert window.layers._lines["organizations"].count.text() == str(organizations + 1)
    assert desk.bench.selection.organization == edit.id
    assert window.tables.organizations.selected() == edit.id


def test_that_two_ledgers_stand_side_by_side_and_both_add_up(scenario):
    open_in_regina(scenario)
    texts = [
        label.text()
        for label in scenario.window.ledger.lines.findChildren(
            type(scenario.window.status.task)
        )
        if label.isVisible()
    ]
    assert {"Before", "After", "Difference"} <= set(texts)
    assert texts.count("36,991,981") == 2
    total = scenario.bench.answer.comparison.difference.loc["canada"]
    assert f"+{int(total['served']):,}" in texts


def test_that_the_map_shows_the_difference_or_the_coverage(scenario):
    desk = scenario
    open_in_regina(desk)
    legend = desk.window.canvas.scene.furniture.legend
    better = desk.colour(SASKATCHEWAN)
    desk.qtbot.waitUntil(
        lambda: desk.colour(SASKATCHEWAN) != desk.class_colour(SASKATCHEWAN)
    )
    assert better
    desk.window.canvas.setFocus()
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.canvas.scene.furniture.legend != legend
    wanted = QColor(desk.class_colour(SASKATCHEWAN)).name()
    desk.qtbot.waitUntil(lambda: desk.colour(SASKATCHEWAN) == wanted)


def test_that_an_organization_is_moved_by_dragging(scenario):
    desk, canvas = scenario, scenario.window.canvas
    wanted = next(
        o.id
        for o in canvas.scene.organizations
        if o.id in desk.alone() and o.kind.name == "ELIGIBLE"
    )
    desk.click(desk.window.scenarios.tools.button("move"))
    start = desk.symbol(wanted)
    stops = [start + QPoint(step, step) for step in (10, 30, 60)]
    desk.drag(canvas, start, *stops)
    (edit,) = shown_edits(desk)
    assert isinstance(edit, Move)
    assert edit.id == wanted
    assert desk.place(edit.longitude, edit.latitude) == stops[-1]
    desk.undo()
    assert shown_edits(desk) == ()


def test_that_an_organization_let_go_with_escape_stays(scenario):
    desk, canvas = scenario, scenario.window.canvas
    wanted = desk.alone()[0]
    desk.click(desk.window.scenarios.tools.button("move"))
    start = desk.symbol(wanted)
    QTest.mousePress(
        canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start
    )
    QTest.mouseMove(canvas, start + QPoint(20, 20))
    QTest.mouseMove(canvas, start + QPoint(40, 40))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(
        canvas,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        start + QPoint(40, 40),
    )
    assert shown_edits(desk) == ()
    assert desk.window.scenarios.tools.chosen() == ()


def test_that_closing_by_a_click_serves_nobody_more(scenario):
    desk = scenario
    wanted = next(
        o.id
        for o in desk.window.canvas.scene.organizations
        if o.id in desk.alone() and o.kind.name == "ELIGIBLE"
    )
    desk.click(desk.window.scenarios.tools.button("close"))
    desk.click(desk.window.canvas, desk.symbol(wanted))
    assert shown_edits(desk) == (Closing(id=wanted),)
    change = desk.bench.answer.comparison.difference["served"]
    assert (change <= 0).all()
    assert wanted not in desk.window.tables.organizations.shown()


def test_that_an_edit_is_taken_back_from_its_list(scenario):
    desk = scenario
    open_in_regina(desk)
    assert (desk.bench.answer.comparison.difference["served"] > 0).any()
    (row,) = desk.window.scenarios._edits
    desk.click(row.remove)
    assert shown_edits(desk) == ()
    assert (desk.bench.answer.comparison.difference["served"] == 0).all()
    desk.undo()
    assert len(shown_edits(desk)) == 1


def test_that_a_tool_on_the_baseline_begins_a_scenario(desk):
    desk.window.canvas.setFocus()
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.press(Qt.Key.Key_O, shifted)
    assert desk.bench.project.shown != BASELINE
    assert desk.window.scenarios.tools.chosen() == ("open",)
    assert desk.window.actions_by_name["open_organization"].isChecked()
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.scenarios.tools.chosen() == ()


def test_that_a_scenario_is_renamed_kept_or_left_with_the_keyboard(scenario):
    desk = scenario
    shown = desk.bench.project.shown
    for key, kept in ((Qt.Key.Key_Escape, False), (Qt.Key.Key_Return, True)):
        card = desk.window.scenarios.card(shown)
        card.setFocus()
        desk.press(Qt.Key.Key_F2)
        assert card.name_edit.hasFocus()
        card.name_edit.selectAll()
        QTest.keyClicks(card.name_edit, "Prairies first")
        QTest.keyClick(card.name_edit, key)
        assert card.name_edit.isHidden()
        assert (desk.bench.project.scenario(shown).name == "Prairies first") is kept


def test_that_a_deleted_scenario_comes_back_with_undo(scenario):
    desk = scenario
    open_in_regina(desk)
    shown = desk.bench.project.shown
    before = desk.bench.answer.ledger.table.frame
    desk.window.scenarios.card(shown).setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert desk.bench.project.scenarios == ()
    assert desk.bench.project.shown == BASELINE
    assert desk.bench.selection.organization == ""
    desk.window.canvas.setFocus()
    desk.undo()
    assert desk.bench.project.shown == shown
    assert desk.bench.answer.ledger.table.frame.equals(before)


def test_that_scenarios_stand_against_the_baseline_one_at_a_time(scenario):
    desk = scenario
    open_in_regina(desk)
    first = desk.bench.project.shown
    served = desk.bench.answer.ledger.table.total["served"]
    desk.click(desk.window.scenarios.new)
    second = desk.bench.project.shown
    assert second != first
    baseline = desk.bench.answer.baseline.table.total["served"]
    assert desk.bench.answer.ledger.table.total["served"] == baseline < served
    desk.click(desk.window.scenarios.card(first))
    assert desk.bench.answer.ledger.table.total["served"] == served
    desk.window.canvas.setFocus()
    desk.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert desk.bench.project.shown == BASELINE
    assert desk.served() == baseline


def test_that_a_scenario_file_says_the_same_to_the_window_and_the_command_line(
    scenario, tmp_path, monkeypatch, capsys
):
    desk, path = scenario, tmp_path / "prairies.json"
    open_in_regina(desk)
    shown = desk.bench.project.shown
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(path), ""))
    menu = desk.window.scenarios.card(shown).menu()
    menu.actions()[1].trigger()
    menu.deleteLater()
    written = json.loads(path.read_text())
    assert [edit["edit"] for edit in written["edits"]] == ["open"]

    seen = desk.bench.answer.comparison.difference
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
    desk.window.actions_by_name["import_scenario"].trigger()
    assert desk.bench.project.shown != shown
    assert len(desk.bench.project.scenarios) == 2
    assert desk.bench.answer.comparison.difference.equals(seen)

    as_of = desk.bench.session.today.isoformat()
    assert main(["compare", "--scenario", str(path), "--as-of", as_of, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    told = printed["difference"]
    rows = {row["id"]: row for row in [*told["boundaries"], told["total"]]}
    assert set(rows) == set(seen.index)
    for identifier, change in seen.iterrows():
        for line in ("served", "remote_only", "ineligible", "beyond", "unreachable"):
            assert rows[identifier][line] == int(change[line])


def test_that_a_broken_scenario_file_changes_nothing(desk, tmp_path, monkeypatch):
    path = tmp_path / "broken.json"
    path.write_text('{"edits": [{"edit": "close", "id": "nobody"}]}')
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
    before, said = desk.bench.project, []
    answer_dialog(lambda dialog: (said.append(dialog.text()), dialog.reject()))
    desk.window.actions_by_name["import_scenario"].trigger()
    assert "nobody" in said[0]
    assert desk.bench.project is before


def test_that_leaving_with_a_scenario_asks_first(scenario):
    asked = []

    def stay(dialog) -> None:
        assert isinstance(dialog, QMessageBox)
        asked.append(dialog.text())
        stay_button = next(b for b in dialog.buttons() if "Stay" in b.text())
        stay_button.click()

    answer_dialog(stay)
    assert not scenario.window.close()
    assert len(asked) == 1
    assert scenario.window.isVisible()


def test_that_the_tool_in_hand_is_put_down_on_the_baseline(scenario):
    desk = scenario
    desk.click(desk.window.scenarios.tools.button("close"))
    desk.window.canvas.setFocus()
    desk.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.canvas._pointer.tool is Tool.SELECT
    assert not desk.window.actions_by_name["close_organization"].isChecked()
