from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import file_actions, scenario_actions
from desktop.dialogs.buttons import accept_button
from desktop.dialogs.opening import OpenDialog
from desktop.dialogs.problems import ProblemsDialog
from desktop.opening import OpenChoice

LEFT = Qt.MouseButton.LeftButton
ORGANIZATIONS = """id,name,latitude,longitude,levels
a,First office,50.0,-100.5,secondary
b,Second office,50.5,-97.5,tertiary
"""
POPULATION = """id,latitude,longitude,population
1,50.1,-100.4,1200
2,50.2,-100.6,800
3,50.4,-97.4,500
4,53.0,-97.0,70
"""
BROKEN = """id,name,latitude,longitude
a,First office,-100.5,50.0
a,Second office,50.5,
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
        "organizations": tmp_path / "offices.csv",
        "boundaries": tmp_path / "regions.geojson",
        "population": tmp_path / "people.csv",
        "broken": tmp_path / "broken.csv",
    }
    made["organizations"].write_text(ORGANIZATIONS)
    made["population"].write_text(POPULATION)
    made["broken"].write_text(BROKEN)
    regions = [square("W", "West", -102, -99), square("E", "East", -99, -96)]
    collection = {"type": "FeatureCollection", "features": regions}
    made["boundaries"].write_text(json.dumps(collection))
    return made


def close_notes(seen: list[str]) -> QTimer:
    """Read and close every list that comes up, as a person does."""
    timer = QTimer(interval=10)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ProblemsDialog):
            seen.append(dialog.text())
            QTest.mouseClick(dialog.copy_button, LEFT)
            dialog.reject()

    timer.timeout.connect(look)
    timer.start()
    return timer


def open_by_dialog(desk, chosen: dict[str, Path]) -> None:
    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, OpenDialog):
            QTimer.singleShot(5, fill)
            return
        for role, path in chosen.items():
            getattr(dialog, role).edit.setText(str(path))
        QTest.mouseClick(accept_button(dialog._buttons), LEFT)

    QTimer.singleShot(0, fill)
    desk.look_at()
    desk.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def test_that_a_persons_own_files_are_opened_and_computed(desk, files):
    seen: list[str] = []
    timer = close_notes(seen)
    del files["broken"]
    open_by_dialog(desk, files)
    desk.settled()
    timer.stop()
    table = desk.window.tables.regions
    assert set(table.shown()) == {"W", "E", "canada"}
    assert desk.cell(table, "W", "population") == "2,000"
    lines = list(desk.ledger().values())
    assert lines[-1] == sum(lines[:-1]) == 2_570
    assert desk.bench.session.undo_stack.count() == 0
    assert "offices" in desk.window.windowTitle()
    desk.qtbot.waitUntil(lambda: regions_drawn(desk) == {"W", "E"})
    desk.wait_for_colour("W", desk.class_colour("W"))
    assert {f.name for f in desk.window.top.search._entries} == {
        "West",
        "East",
        "First office",
        "Second office",
    }


def regions_drawn(desk) -> set[str]:
    frame = desk.window.canvas.frame
    return set(frame.geometry.ids) if frame else set()


def test_that_the_bundled_project_comes_back(desk, files):
    seen: list[str] = []
    timer = close_notes(seen)
    file_actions.open_files(desk.bench, OpenChoice(population=files["population"]))
    desk.settled()
    desk.window.actions_by_name["open_bundled"].trigger()
    desk.settled()
    timer.stop()
    assert list(desk.ledger().values())[-1] == 36_991_981
    assert len(desk.window.tables.regions.shown()) == 14


def test_that_a_broken_file_is_told_whole_and_changes_nothing(desk, files):
    seen: list[str] = []
    timer = close_notes(seen)
    before, figures = desk.bench.project, desk.ledger()
    open_by_dialog(desk, {"organizations": files["broken"]})
    desk.settled()
    desk.qtbot.waitUntil(lambda: bool(seen))
    timer.stop()
    (told,) = seen
    assert "broken.csv, row 2" in told
    assert "broken.csv, row 3" in told
    assert len(told.splitlines()) >= 4
    assert QGuiApplication.clipboard().text() == told
    assert desk.bench.project is before
    assert desk.ledger() == figures


def test_that_a_file_not_there_cannot_be_chosen(desk, tmp_path):
    dialog = OpenDialog(parent=desk.window)
    desk.qtbot.addWidget(dialog)
    dialog.organizations.edit.setText(str(tmp_path / "nowhere.csv"))
    assert not accept_button(dialog._buttons).isEnabled()
    assert "nowhere.csv" in dialog.note.text()


def held_back(desk, monkeypatch) -> threading.Event:
    """Make reading wait for the test, as a large file makes a person wait."""
    go_on = threading.Event()
    read = file_actions.opened

    def slowly(choice, bundle, *, progress):
        go_on.wait(5)
        return read(choice, bundle, progress=progress)

    monkeypatch.setattr(file_actions, "opened", slowly)
    return go_on


def test_that_opening_can_be_cancelled(desk, files, monkeypatch):
    go_on = held_back(desk, monkeypatch)
    before, figures = desk.bench.project, desk.ledger()
    file_actions.open_files(desk.bench, OpenChoice(population=files["population"]))
    status = desk.window.status
    assert status.cancel.isVisible()
    assert status.task.text() == "Reading files"
    desk.click(status.cancel)
    go_on.set()
    desk.settled()
    assert not status.cancel.isVisible()
    assert desk.bench.project is before
    assert desk.ledger() == figures


def test_that_the_newest_file_asked_for_is_the_one_opened(desk, files, monkeypatch):
    go_on = held_back(desk, monkeypatch)
    seen: list[str] = []
    timer = close_notes(seen)
    population, bundled = OpenChoice(population=files["population"]), OpenChoice()
    file_actions.open_files(desk.bench, population)
    file_actions.open_files(desk.bench, bundled)
    go_on.set()
    desk.settled()
    desk.qtbot.wait(0)
    timer.stop()
    assert list(desk.ledger().values())[-1] == 36_991_981
    assert seen == []


@pytest.mark.parametrize("agreed", [False, True])
def test_that_opening_files_asks_before_scenarios_are_lost(desk, agreed):
    scenario_actions.begin(desk.bench)
    scenarios = desk.bench.project.scenarios
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
    desk.window.actions_by_name["open_bundled"].trigger()
    desk.settled()
    assert len(asked) == 1
    assert "1 scenario is open" in asked[0]
    assert desk.bench.project.scenarios == (() if agreed else scenarios)
