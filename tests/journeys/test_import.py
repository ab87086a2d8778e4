from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import scenario_actions
from desktop.dialogs.importing import window as window_module
from desktop.dialogs.importing.incoming import State
from desktop.dialogs.importing.report import ReportDialog, report_text
from desktop.dialogs.importing.window import ImportWindow
from desktop.dialogs.problems import ProblemsDialog
from layers.project import BASELINE
from layers.scenario.edits import Closing

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CENSUS_2021 = 36_991_981
OFFICES = """id,name,latitude,longitude,levels
a,First office,50.0,-100.5,secondary
b,Second office,50.5,-97.5,tertiary
"""
PEOPLE = """id,latitude,longitude,population
1,50.1,-100.4,1200
2,50.2,-100.6,800
3,50.4,-97.4,500
4,53.0,-97.0,70
"""


def square(identifier: str, name: str, west: float, east: float) -> dict[str, object]:
    ring = [[west, 49], [east, 49], [east, 54], [west, 54], [west, 49]]
    return {
        "type": "Feature",
        "properties": {"id": identifier, "name": name},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


@pytest.fixture
def files(tmp_path) -> dict[str, Path]:
    """Write what a person brings: a directory, two regions, and four places."""
    made = {
        "offices": tmp_path / "offices.csv",
        "regions": tmp_path / "regions.geojson",
        "people": tmp_path / "people.csv",
    }
    made["offices"].write_text(OFFICES)
    made["people"].write_text(PEOPLE)
    regions = [square("W", "West", -102, -99), square("E", "East", -99, -96)]
    collection = {"type": "FeatureCollection", "features": regions}
    made["regions"].write_text(json.dumps(collection))
    return made


@pytest.fixture(autouse=True)
def _nothing_left_open(desk):
    yield
    for left in desk.window.findChildren(ImportWindow):
        left.reject()
    QApplication.processEvents()


@pytest.fixture
def notes():
    """Read and close every list of things to know, as a person does."""
    seen: list[str] = []
    timer = QTimer(interval=10)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ProblemsDialog):
            seen.append(dialog.text())
            dialog.reject()

    timer.timeout.connect(look)
    timer.start()
    yield seen
    timer.stop()


def drop(desk, *paths: Path) -> ImportWindow:
    """Drop files on the map, as Qt does when a mouse lets go of them there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, at = Qt.DropAction.CopyAction, QPoint(50, 50)
    canvas = desk.window.canvas
    enter = QDragEnterEvent(at, copy, data, LEFT, NO_KEY)
    QApplication.sendEvent(canvas, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(canvas, QDropEvent(QPointF(at), copy, data, LEFT, NO_KEY))
    return read(desk)


def read(desk) -> ImportWindow:
    """Wait until the window that is open has read everything."""
    (window,) = (w for w in desk.window.findChildren(ImportWindow) if w.isVisible())
    desk.qtbot.waitUntil(lambda: not window.incoming.is_reading, timeout=10_000)
    return window


def take_in(desk, window: ImportWindow) -> None:
    """Import, and wait until it is on screen."""
    steps = desk.bench.session.undo_stack.count()
    assert window.import_button.isEnabled(), window.verdict.text()
    QTest.mouseClick(window.import_button, LEFT)
    desk.qtbot.waitUntil(
        lambda: desk.bench.session.undo_stack.count() > steps, timeout=10_000
    )
    desk.settled()


def regions(desk) -> set[str]:
    return set(desk.window.tables.regions.shown())


def regions_drawn(desk) -> set[str]:
    frame = desk.window.canvas.frame
    return set(frame.geometry.ids) if frame else set()


def people(desk) -> int:
    return list(desk.ledger().values())[-1]


def test_that_dropped_files_are_imported_and_undone_as_one_step(desk, files, notes):
    before = desk.bench.project
    window = drop(desk, *files.values())
    assert window.verdict.text() == "3 of 3 files are ready."
    take_in(desk, window)
    assert regions(desk) == {"W", "E", "canada"}
    assert people(desk) == 2_570
    assert "offices" in desk.window.windowTitle()
    assert desk.bench.session.undo_stack.count() == 1
    assert desk.bench.session.undo_words() == "Import files"
    desk.qtbot.waitUntil(lambda: regions_drawn(desk) == {"W", "E"})
    desk.wait_for_colour("W", desk.class_colour("W"))
    desk.undo()
    assert desk.bench.project is before
    assert people(desk) == CENSUS_2021
    assert len(regions(desk)) == 14
    desk.redo()
    assert regions(desk) == {"W", "E", "canada"}
    assert people(desk) == 2_570


def test_that_layers_none_was_imported_for_stay(desk, files, notes):
    take_in(desk, drop(desk, files["offices"]))
    assert people(desk) == CENSUS_2021
    assert len(regions(desk)) == 14
    assert desk.window.tables.organizations.shown() == ["a", "b"]


def test_that_files_are_added_from_the_menu(desk, files, notes, monkeypatch):
    desk.press(Qt.Key.Key_I, CONTROL)
    window = read(desk)
    assert not window.import_button.isEnabled()
    monkeypatch.setattr(
        window_module, "ask_for_files", lambda _folder, _parent: [files["people"]]
    )
    QTest.mouseClick(window.add_button, LEFT)
    take_in(desk, read(desk))
    assert people(desk) == 2_570


def test_that_a_cancelled_import_leaves_the_project_untouched(desk, files):
    before, figures = desk.bench.project, desk.ledger()
    window = drop(desk, *files.values())
    QTest.mouseClick(window.cancel_button, LEFT)
    desk.settled()
    assert desk.bench.project is before
    assert desk.ledger() == figures
    assert desk.bench.session.undo_stack.count() == 0


def test_that_a_file_that_is_not_there_blocks_until_it_is_removed(desk, files, notes):
    missing = files["people"].with_name("nowhere.csv")
    window = drop(desk, files["people"], missing)
    assert window.incoming.file(missing).state is State.BLOCKED
    assert not window.import_button.isEnabled()
    window.files.choose(missing)
    QTest.keyClick(window.files, Qt.Key.Key_Delete)
    take_in(desk, read(desk))
    assert people(desk) == 2_570


@pytest.mark.parametrize("agreed", [False, True])
def test_that_scenarios_that_do_not_fit_are_asked_about(desk, files, notes, agreed):
    scenario_actions.begin(desk.bench)
    project = desk.bench.project
    closed = str(project.organizations.ids[0])
    scenario = project.scenarios[0].editing(Closing(id=closed))
    desk.bench.session.change(lambda: "Close", project.with_scenario(scenario))
    window = drop(desk, files["offices"])
    asked: list[str] = []

    def say() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QMessageBox):
            QTimer.singleShot(5, say)
            return
        asked.append(dialog.text())
        roles = QMessageBox.ButtonRole
        role = roles.AcceptRole if agreed else roles.RejectRole
        (button,) = (b for b in dialog.buttons() if dialog.buttonRole(b) is role)
        QTest.mouseClick(button, LEFT)

    QTimer.singleShot(0, say)
    if not agreed:
        QTest.mouseClick(window.import_button, LEFT)
        assert window.isVisible()
        assert desk.bench.project.scenarios == (scenario,)
    else:
        take_in(desk, window)
        assert desk.bench.project.scenarios == ()
        assert desk.bench.project.shown == BASELINE
        desk.undo()
        assert desk.bench.project.scenarios == (scenario,)
    assert len(asked) == 1
    assert scenario.name in asked[0]


def test_that_the_last_report_can_be_read_again(desk, files, notes):
    take_in(desk, drop(desk, files["offices"]))
    action = desk.window.actions_by_name["import_report"]
    assert action.isEnabled()
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ReportDialog):
            QTimer.singleShot(5, look)
            return
        seen.append(dialog.text.toPlainText())
        dialog.reject()

    QTimer.singleShot(0, look)
    action.trigger()
    assert "offices.csv" in seen[0]
    assert "Latitude ← latitude" in seen[0]


MINE = """org;ville;prov;y coord;x coord
Refuge du Nord;Québec;QC;46,8;-71,2
North House;Winnipeg;MB;49,9;-97,1
"""


CHOSEN = {"name": "org", "latitude": "y coord", "longitude": "x coord"}


def test_that_a_mapping_is_chosen_and_remembered_for_the_next_file(
    desk, tmp_path, notes
):
    first, second = tmp_path / "mine.csv", tmp_path / "next.csv"
    for path in (first, second):
        path.write_text(MINE, encoding="cp1252")
    window = drop(desk, first)
    assert window.incoming.file(first).state is State.ASKS
    kind = window.page.columns.reading.fields["kind"]
    assert kind.currentIndex() == -1
    QTest.keyClick(kind, Qt.Key.Key_Down)
    read(desk)
    for role, header in CHOSEN.items():
        assert window.page.columns.combo(role).column() == ""
        choose(desk, window, role, header)
    assert "cp1252" in window.page.facts.text()
    take_in(desk, window)
    shown = desk.bench.project.organizations
    assert shown.has_point.all()
    window = drop(desk, second)
    columns = window.page.columns
    assert {role: columns.combo(role).column() for role in CHOSEN} == CHOSEN
    assert window.import_button.isEnabled()


def choose(desk, window: ImportWindow, role: str, header: str) -> None:
    """Type a header into the field of a role."""
    window.page.tabs.setCurrentWidget(window.page.columns)
    edit = window.page.columns.combo(role).lineEdit()
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, header)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    read(desk)


ASTRAY = """id,name,latitude,longitude
a,First office,50.0,-100.5
b,Swapped office,-97.5,50.5
c,Zero office,0,0
"""


def test_that_repairs_are_made_once_accepted_and_are_in_the_report(
    desk, tmp_path, notes
):
    path = tmp_path / "astray.csv"
    path.write_text(ASTRAY)
    window = drop(desk, path)
    findings = window.page.findings
    by_rows = {one.finding.rows: one for one in findings.table.contents.found}
    assert {(3,), (4,)} <= set(by_rows)
    for rows in ((3,), (4,)):
        found = findings.table.contents.found
        at = next(n for n, one in enumerate(found) if one.finding.rows == rows)
        findings.table.selectRow(at)
        assert findings.repair.currentData() == ""
        QTest.keyClick(findings.repair, Qt.Key.Key_Down)
        read(desk)
    take_in(desk, window)
    layer = desk.bench.project.organizations
    row = list(layer.ids).index("b")
    assert (layer.latitude[row], layer.longitude[row]) == (50.5, -97.5)
    report = report_text(desk.bench.last_import)
    assert report.count("Repaired") >= 2
    assert path.read_text() == ASTRAY


PLACED = """id,name,city,province
a,Prairie office,Winnipeg,Manitoba
b,East office,St. John's,Terre-Neuve-et-Labrador
c,Lake office,Windsor,
"""


def test_that_rows_without_a_point_are_placed_by_name_and_doubts_are_asked(
    desk, tmp_path, notes
):
    path = tmp_path / "placed.csv"
    path.write_text(PLACED)
    window = drop(desk, path)
    accept_first(desk, window)
    places = window.page.places
    assert [place.text for place in places.asked] != []
    options = dict(places.asked[0].options)
    wanted = next(key for key, said in options.items() if "ON" in said)
    window.page.tabs.setCurrentWidget(places)
    while places.answer.currentData() != wanted:
        QTest.keyClick(places.answer, Qt.Key.Key_Down)
    read(desk)
    assert places.note.text() == "Every name has its place."
    take_in(desk, window)
    layer = desk.bench.project.organizations
    assert layer.has_point.all()
    assert layer.longitude[list(layer.ids).index("c")] == pytest.approx(-83.0, abs=0.3)
    assert all(layer.frame["location_precision"] != "")


def accept_first(desk, window: ImportWindow) -> None:
    """Accept the likeliest repair of the first finding that offers any."""
    findings = window.page.findings
    found = findings.table.contents.found
    at = next(n for n, one in enumerate(found) if one.finding.repairs)
    findings.table.selectRow(at)
    QTest.keyClick(findings.repair, Qt.Key.Key_Down)
    read(desk)


def test_that_no_field_or_chart_takes_a_drop_from_the_window(desk):
    takers = [w for w in desk.visible() if w.acceptDrops()]
    assert takers == []
    assert desk.window.acceptDrops()
