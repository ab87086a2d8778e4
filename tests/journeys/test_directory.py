"""The directory changed through its window: add, edit, exclude, undo."""

from __future__ import annotations

import random

import pytest
from directory_driving import (
    CENSUS_2021,
    CONTROL,
    CPRLV,
    HAYAT,
    choose,
    complaints,
    control,
    give_reason,
    layer_of,
    pick,
    press,
    type_in,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QWidget,
)

from desktop import directory_actions
from desktop.directory.form import NEW


def test_that_an_edit_is_one_step_and_undo_gives_the_same_content(desk, directory):
    before = layer_of(desk)
    choose(directory, HAYAT)
    type_in(directory, "program", "Exit")
    pick(directory, "model", "mentoring", "peer_support")
    size = control(directory, "size")
    size.setCurrentIndex(size.findData("small"))
    size.activated.emit(size.currentIndex())
    assert directory.form.is_changed
    QTest.keyClick(directory, Qt.Key.Key_S, CONTROL)
    row = layer_of(desk).frame.loc[HAYAT]
    assert (row["program"], row["model"], row["size"]) == (
        "Exit",
        "mentoring|peer_support",
        "small",
    )
    assert not directory.form.is_changed
    assert "12 of 19" in directory.form._about.text()
    assert desk.bench.session.undo_words() == "Edit an organization"
    assert desk.bench.session.undo_stack.count() == 1
    desk.window.actions_by_name["undo"].trigger()
    assert layer_of(desk).key == before.key
    assert control(directory, "program").text() == ""
    desk.window.actions_by_name["redo"].trigger()
    assert control(directory, "program").text() == "Exit"
    assert layer_of(desk).frame.loc[HAYAT, "size"] == "small"


def test_that_only_what_is_typed_changes(desk, directory):
    choose(directory, CPRLV)
    before = dict(layer_of(desk).frame.loc[CPRLV])
    type_in(directory, "host_city", "Laval")
    directory.form.save.click()
    after = dict(layer_of(desk).frame.loc[CPRLV])
    changed = {k for k in after if str(after[k]) != str(before.get(k))}
    assert changed == {"host_city"}


def test_that_an_added_organization_counts_and_can_be_undone(desk, directory):
    before = desk.served()
    QTest.keyClick(directory, Qt.Key.Key_N, CONTROL)
    assert directory.form.id == NEW
    assert control(directory, "name_en").hasFocus()
    type_in(directory, "name_en", "Regina office")
    assert len(layer_of(desk)) == 21  # nothing is half-written
    place = control(directory, "point")
    QTest.keyClicks(place.latitude, "50.45")
    QTest.keyClicks(place.longitude, "-104.62")
    pick(directory, "levels", "secondary")
    pick(directory, "mandate", "47")
    QTest.keyClick(place.longitude, Qt.Key.Key_Return)
    assert complaints(directory) == {}
    assert desk.bench.session.undo_words() == "Add an organization"
    row = layer_of(desk).frame.loc["org-022"]
    assert (row["name_en"], row["levels"]) == ("Regina office", {"secondary"})
    assert row["mandate"] == {"47"}
    assert desk.served() > before
    assert desk.bench.selection.organization == "org-022"
    assert directory.form.id == "org-022"
    desk.window.actions_by_name["undo"].trigger()
    assert desk.served() == before
    assert directory.form.id is None
    assert "org-022" not in directory.list.table.shown()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"active_from": "31/12/2020"}, "active_from"),
        ({"active_from": "2021-01-01", "active_to": "2020-01-01"}, "active_to"),
        ({"name_en": "", "name_fr": ""}, "name_en"),
        ({"capacity": "many"}, "capacity"),
        ({"capacity": "-3"}, "capacity"),
    ],
)
def test_that_what_cannot_be_is_said_under_its_field(desk, directory, typed, field):
    choose(directory, CPRLV)
    for key, text in typed.items():
        edit = type_in(directory, key, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert list(complaints(directory)) == [field]
    assert control(directory, field).hasFocus()
    assert desk.bench.session.undo_stack.count() == 0
    QTest.keyClick(control(directory, field), Qt.Key.Key_Escape)
    assert complaints(directory) == {}
    assert not directory.form.is_changed


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [("0", "0"), ("45.5", ""), ("-73.5", "45.5"), ("45.5", "73.5"), ("12", "x")],
)
def test_that_a_place_outside_canada_is_refused(desk, directory, latitude, longitude):
    choose(directory, CPRLV)
    point = control(directory, "point")
    for edit, text in ((point.latitude, latitude), (point.longitude, longitude)):
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)
    directory.form.save.click()
    assert list(complaints(directory)) == ["point"]
    assert desk.bench.session.undo_stack.count() == 0


def test_that_a_duplicate_is_a_record_of_its_own(desk, directory):
    choose(directory, HAYAT)
    press(directory, "duplicate")
    assert directory.form.id == "org-022"
    type_in(directory, "name_en", "Second")
    directory.form.save.click()
    frame = layer_of(desk).frame
    assert frame.loc["org-022", "name_en"] == "Second"
    assert frame.loc[HAYAT, "name_en"] != "Second"


def test_that_excluding_asks_for_a_reason_and_the_people_are_no_longer_served(
    desk, directory
):
    before, seen = desk.served(), []
    choose(directory, CPRLV)
    give_reason("not_located", seen)
    press(directory, "exclude")
    assert seen == [True]
    row = layer_of(desk).frame.loc[CPRLV]
    assert (row["status"], row["exclusion_reason"]) == ("excluded", "not_located")
    assert desk.bench.session.undo_words() == "Exclude an organization"
    assert not directory.buttons["exclude"].isEnabled()
    press(directory, "include")
    assert layer_of(desk).frame.loc[CPRLV, "status"] == "included"
    assert desk.served() == before


def test_that_everything_can_be_undone_and_done_again(desk, directory):
    start = layer_of(desk).key
    choose(directory, HAYAT)
    press(directory, "duplicate")
    type_in(directory, "program", "Two")
    directory.form.save.click()
    choose(directory, CPRLV)
    give_reason("ended", [])
    press(directory, "exclude")
    press(directory, "remove")
    end, stack = layer_of(desk).key, desk.bench.session.undo_stack
    assert stack.count() == 4
    while stack.canUndo():
        desk.window.actions_by_name["undo"].trigger()
    assert layer_of(desk).key == start
    assert len(directory.list.table.shown()) == 21
    while stack.canRedo():
        desk.window.actions_by_name["redo"].trigger()
    assert layer_of(desk).key == end


def test_that_typed_text_is_not_lost_without_asking(desk, directory):
    asked = []

    def stay(_parent: QWidget) -> str:
        asked.append(True)
        return "stay"

    directory.ask_about_changes = stay
    choose(directory, HAYAT)
    type_in(directory, "program", "Draft")
    choose(directory, CPRLV)
    assert asked
    assert directory.form.id == HAYAT
    assert directory.list.table.selected() == HAYAT
    desk.bench.selection.choose_organization(CPRLV)
    assert control(directory, "program").text() == "Draft"
    desk.bench.speak("fr")
    assert control(directory, "program").text() == "Draft"
    directory.ask_about_changes = lambda _parent: "save"
    choose(directory, "org-002")
    assert layer_of(desk).frame.loc[HAYAT, "program"] == "Draft"
    assert directory.form.id == "org-002"


def test_that_a_scenario_keeps_what_it_needs(desk, directory, monkeypatch):
    desk.window.scenarios.new.click()
    desk.window.canvas.organization_close_requested.emit(HAYAT)
    told = []
    monkeypatch.setattr(type(desk.bench), "fail", lambda _self, e: told.append(e))
    before = layer_of(desk)
    choose(directory, HAYAT)
    press(directory, "remove")
    assert [p.code for p in told[0].problems] == ["no_such_organization"]
    assert layer_of(desk) is before


def test_that_several_lines_of_text_are_kept_as_several_values(desk, directory):
    choose(directory, HAYAT)
    lines = control(directory, "source")
    assert isinstance(lines, QPlainTextEdit)
    lines.setPlainText("https://a.example/\n\n https://b.example/ ")
    directory.form.save.click()
    kept = layer_of(desk).frame.loc[HAYAT, "source"]
    assert kept == "https://a.example/|https://b.example/"


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_any_walk_through_the_directory_can_be_undone(desk, directory, seed):
    dice = random.Random(seed)
    bench, start, keys = desk.bench, layer_of(desk), []
    for _step in range(14):
        chosen = [dice.choice(list(layer_of(desk).ids))]
        act = dice.choice(("edit", "add", "duplicate", "include", "remove"))
        if act == "edit":
            facts = {"size": dice.choice(("small", "large", "")), "capacity": 2.5}
            directory_actions.save(bench, chosen[0], facts)
        elif act == "add":
            facts = {"name_fr": "Essai", "mandate": frozenset({"24"})}
            directory_actions.save(bench, "", facts)
        else:
            getattr(directory_actions, act)(bench, chosen)
        keys.append(layer_of(desk).key)
        assert directory.list.table.model.rowCount() == len(layer_of(desk))
        assert directory.form.id in (None, *layer_of(desk).ids)
        assert desk.bench.answer.project is desk.bench.project
        people = bench.answer.ledger.table.total["population"]
        assert people == CENSUS_2021
    stack = bench.session.undo_stack
    while stack.canUndo():
        desk.window.actions_by_name["undo"].trigger()
    assert layer_of(desk) is start
    while stack.canRedo():
        desk.window.actions_by_name["redo"].trigger()
    assert layer_of(desk).key == keys[-1]
