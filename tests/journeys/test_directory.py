"""The directory through its window: add, edit, duplicate, exclude, filter, undo."""

from __future__ import annotations

import csv
import json
from importlib import resources

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from datasets.organizations import read_organizations
from datasets.results.directory_file import (
    quoted,
    unquoted,
    write_directory_csv,
    write_directory_xlsx,
)
from datasets.vocabularies import available_vocabularies, named_vocabulary
from desktop import directory_actions
from desktop.directory.form import NEW
from desktop.directory.questions import ReasonDialog
from desktop.directory.window import DirectoryWindow
from desktop.panels.table_view import DataTable
from desktop.tab_order import focusable
from layers.directory import editing

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HAYAT = "org-019"
CPRLV = "org-007"


@pytest.fixture
def directory(desk, qtbot):
    """Open the directory as a person does, and leave nothing of it behind."""
    desk.press(Qt.Key.Key_D, CONTROL | SHIFT)
    window = desk.bench.directory
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.ask_about_changes = lambda _parent: "discard"
    directory_actions._end(desk.bench)
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def layer_of(desk):
    return desk.bench.project.organizations


def choose(window: DirectoryWindow, identifier: str) -> None:
    """Click the row of an organization."""
    click_row(window.list.table, identifier)


def click_row(table: DataTable, identifier: str) -> None:
    row = table.shown().index(identifier)
    index = table.order.index(row, 0)
    table.view.scrollTo(index)
    place = table.view.visualRect(index).center()
    QTest.mouseClick(
        table.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place,
    )


def control(window: DirectoryWindow, key: str) -> QWidget:
    return window.form.body.cell(key).control


def type_in(window: DirectoryWindow, key: str, text: str) -> QLineEdit:
    """Type a text in place of what a field holds."""
    edit = control(window, key)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    return edit


def pick(window: DirectoryWindow, key: str, *words: str) -> None:
    """Drop the list of a field's words and tick some."""
    picker = control(window, key)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    for word in words:
        picker.popup.tick(word)
    QTest.keyClick(picker.popup, Qt.Key.Key_Escape)


def press(window: DirectoryWindow, name: str) -> None:
    QTest.mouseClick(window.buttons[name], Qt.MouseButton.LeftButton)


def complaints(window: DirectoryWindow) -> dict[str, str]:
    cells = window.form.body._cells.items()
    return {key: c.problem.text() for key, c in cells if c.problem.isVisible()}


def give_reason(word: str, seen: list[bool]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ReasonDialog):
            QTimer.singleShot(5, act)
            return
        QTest.keyClick(dialog, Qt.Key.Key_Return)  # no reason yet: nothing happens
        seen.append(dialog.isVisible())
        dialog.reasons[word].click()
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, act)


def test_that_every_organization_is_a_row_and_every_field_a_column(desk, directory):
    table = directory.list.table
    assert set(table.shown()) == set(layer_of(desk).ids)
    keys = [column.key for column in table.model.columns]
    fields = [field.key for field in named_vocabulary().fields]
    assert set(fields) <= set(keys)
    assert "21" in directory.list.summary.text()
    directory.list.columns.choose(frozenset({"size"}))
    directory.list._show_chosen_columns()
    seen = [k for p, k in enumerate(keys) if not table.view.isColumnHidden(p)]
    assert seen == ["name", "complete", "size"]


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


def test_that_filters_together_keep_what_passes_them_all(desk, directory):
    fields = {field.key: field for field in named_vocabulary().fields}
    levels = directory.list.filters.begin(fields["levels"])
    levels.value.choose({"tertiary"})
    levels.changed.emit()
    tertiary = set(directory.list.table.shown())
    frame = layer_of(desk).frame
    assert tertiary == set(frame.index[frame["levels"].map(lambda w: "tertiary" in w)])
    role = directory.list.filters.begin(fields["size"])
    role.how.setCurrentIndex(role.how.findData("known"))
    assert directory.list.table.shown() == []
    role.how.setCurrentIndex(role.how.findData("unknown"))
    assert set(directory.list.table.shown()) == tertiary
    QTest.keyClicks(directory.list.table.filter_box, "sherbrooke")
    assert directory.list.table.shown() == ["org-003"]
    assert directory.list.table.count.text() == "1 / 21"
    directory.list.table.filter_box.clear()
    for row in list(directory.list.filters.rows):
        row.remove.click()
    assert len(directory.list.table.shown()) == 21
    assert directory.list.table.count.text() == ""


def test_that_selecting_here_selects_everywhere_and_back(desk, directory):
    choose(directory, HAYAT)
    assert desk.bench.selection.organization == HAYAT
    assert desk.window.tables.organizations.selected() == HAYAT
    desk.bench.selection.choose_organization(CPRLV)
    assert directory.list.table.selected() == CPRLV
    assert directory.form.id == CPRLV
    assert directory.form.isVisible()


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


def test_that_the_region_lacks_what_nobody_there_has(desk, directory):
    directory.tabs.setCurrentWidget(directory.lacks)
    table = directory.lacks.table
    assert set(table.shown()) == set(desk.bench.project.boundaries.ids)
    click_row(table, "35")
    assert desk.bench.selection.region == "35"
    assert "Size" in directory.lacks.said.text()
    assert "Languages" not in directory.lacks.said.text()
    services = directory.lacks.asked.findData("services")
    directory.lacks.asked.setCurrentIndex(services)
    directory.lacks.asked.activated.emit(services)
    titles = [column.title() for column in directory.lacks.table.model.columns]
    assert "Mentoring" in titles


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


def test_that_another_field_has_its_own_words_everywhere(desk, directory):
    shelters = available_vocabularies()[1]
    place = directory.vocabulary.findData(shelters.id)
    directory.vocabulary.setCurrentIndex(place)
    directory.vocabulary.activated.emit(place)
    assert desk.bench.project.vocabulary == shelters.id
    choose(directory, HAYAT)
    titles = [c.title() for c in directory.list.table.model.columns]
    assert "Stages of help" in titles
    assert "Prevention levels" not in titles
    words = dict(control(directory, "model")._offered)
    assert words["housing_first"] == "Housing First"
    assert "hub" not in words
    pick(directory, "model", "housing_first")
    pick(directory, "admission", "by_call")
    type_in(directory, "hours", "day and night")
    directory.form.save.click()
    row = layer_of(desk).frame.loc[HAYAT]
    assert (row["model"], row["admission"]) == ("housing_first", "by_call")
    levels = desk.cell(desk.window.tables.organizations, HAYAT, "levels")
    assert levels == "Lasting homelessness"
    desk.window.actions_by_name["undo"].trigger()
    desk.window.actions_by_name["undo"].trigger()
    assert desk.bench.project.vocabulary == ""
    assert desk.cell(desk.window.tables.organizations, HAYAT, "levels") == "Tertiary"
    assert directory.vocabulary.currentData() == ""


def test_that_a_vocabulary_can_be_a_file_of_ones_own(desk, directory, tmp_path):
    text = (resources.files("resources.vocabularies") / "shelters.json").read_text(
        encoding="utf-8"
    )
    document = json.loads(text)
    document["id"], document["field"]["en"] = "legal_aid", "Legal aid"
    path = tmp_path / "legal.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    directory_actions.choose_vocabulary(desk.bench, str(path))
    assert directory.vocabulary.currentText() == "Legal aid"
    desk.window.actions_by_name["undo"].trigger()
    assert directory.vocabulary.currentData() == ""


def test_that_a_file_that_is_no_vocabulary_changes_nothing(
    desk, directory, tmp_path, monkeypatch
):
    told = []
    monkeypatch.setattr(type(desk.bench), "fail", lambda _self, e: told.append(e))
    path = tmp_path / "wrong.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    directory_actions.choose_vocabulary(desk.bench, str(path))
    directory_actions.choose_vocabulary(desk.bench, str(tmp_path))
    assert [p.code for error in told for p in error.problems] == [
        "file_not_readable_as",
        "file_is_folder",
    ]
    assert desk.bench.project.vocabulary == ""


def test_that_the_directory_is_worked_by_keys_alone(desk, directory):
    view = directory.list.table.view
    assert view.hasFocus()
    view.selectRow(0)
    first = directory.form.id
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert directory.form.id not in (None, first)
    QTest.keyClick(view, Qt.Key.Key_Return)
    name = control(directory, "name_en")
    assert name.hasFocus()
    QTest.keyClicks(name, "!")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert desk.bench.session.undo_stack.count() == 1
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert view.hasFocus()
    reached = focusable((directory._head, directory.tabs, directory.form))
    seen = [QApplication.focusWidget()]
    for _step in range(len(reached) * 2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is seen[0]:
            break
        seen.append(QApplication.focusWidget())
    assert set(seen) == set(reached)


def test_that_everything_the_keyboard_reaches_has_a_name(desk, directory):
    choose(directory, HAYAT)
    panels = (directory._head, directory.tabs, directory.form)
    nameless = [
        widget
        for widget in focusable(panels)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert [(type(w).__name__, w.parentWidget()) for w in nameless] == []


def cut_off(window: DirectoryWindow) -> list[str]:
    """List the buttons and labels whose text does not fit."""
    wrong = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        plain = isinstance(widget, QLabel) and not widget.wordWrap()
        if not plain and not isinstance(widget, QAbstractButton):
            continue
        text = widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        widest = max(
            (widget.fontMetrics().horizontalAdvance(t) for t in text.split("\n")),
            default=0,
        )
        if widest > widget.width() and "…" not in text and widget.toolTip() == "":
            wrong.append(text)
    return wrong


@pytest.mark.parametrize("size", [(1180, 720), (1400, 860)], ids=str)
def test_that_no_text_is_cut_off_in_french(desk, directory, size):
    desk.bench.speak("fr")
    directory.resize(*size)
    QApplication.processEvents()
    choose(directory, CPRLV)
    directory.list.filters.begin(named_vocabulary().fields[3])
    QApplication.processEvents()
    assert cut_off(directory) == []


def test_that_an_exported_directory_reads_as_it_was(desk, directory, tmp_path):
    layer = editing(
        layer_of(desk),
        HAYAT,
        {"size": "small", "program": "Après, l’« essai »", "capacity": 12.5},
    )
    vocabulary = named_vocabulary()
    for name, write in (
        ("directory.csv", write_directory_csv),
        ("directory.xlsx", write_directory_xlsx),
    ):
        path = tmp_path / name
        write(path, layer, vocabulary.fields)
        back, _ = read_organizations(path, vocabulary=vocabulary)
        assert back.frame[layer.frame.columns].equals(layer.frame), name
    directory_actions.export(desk.bench, tmp_path / "asked.csv")
    assert (tmp_path / "asked.csv").is_file()


def test_that_an_exported_text_cannot_run_and_loses_nothing(desk, tmp_path):
    texts = ["=1+1", "+1 514", "-x", "@a", "'=1", "''-", "plain", "it's"]
    assert all(unquoted(quoted(text)) == text for text in texts)
    layer = editing(layer_of(desk), HAYAT, {"program": "=cmd|' /C calc'!A0"})
    write_directory_csv(tmp_path / "d.csv", layer)
    with (tmp_path / "d.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert rows[HAYAT]["program"] == "'=cmd|' /C calc'!A0"
    assert float(rows[HAYAT]["longitude"]) < 0
    write_directory_xlsx(tmp_path / "d.xlsx", layer)
    back, _ = read_organizations(tmp_path / "d.xlsx", vocabulary=named_vocabulary())
    assert back.frame.loc[HAYAT, "program"] == "=cmd|' /C calc'!A0"


def test_that_the_window_is_found_where_it_was_left(desk, directory):
    directory.resize(1250, 700)
    directory.close()
    kept = desk.bench.settings.layout("directory_geometry")
    assert not kept.isEmpty()
    desk.press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert directory.isVisible()
    assert directory.size().width() == 1250


def test_that_several_lines_of_text_are_kept_as_several_values(desk, directory):
    choose(directory, HAYAT)
    lines = control(directory, "source")
    assert isinstance(lines, QPlainTextEdit)
    lines.setPlainText("https://a.example/\n\n https://b.example/ ")
    directory.form.save.click()
    kept = layer_of(desk).frame.loc[HAYAT, "source"]
    assert kept == "https://a.example/|https://b.example/"
