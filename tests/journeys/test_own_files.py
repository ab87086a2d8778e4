from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import file_actions, scenario_actions
from desktop.dialogs.problems import ProblemsDialog
from desktop.opening import OpenChoice

LEFT = Qt.MouseButton.LeftButton
POPULATION = """id,latitude,longitude,population
1,50.1,-100.4,1200
2,50.2,-100.6,800
3,50.4,-97.4,500
4,53.0,-97.0,70
"""


@pytest.fixture
def people(tmp_path) -> Path:
    """Write what a person brings: four places."""
    made = tmp_path / "people.csv"
    made.write_text(POPULATION)
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


def test_that_the_bundled_project_comes_back(desk, people):
    seen: list[str] = []
    timer = close_notes(seen)
    file_actions.open_files(desk.bench, OpenChoice(population=people))
    desk.settled()
    desk.window.actions_by_name["open_bundled"].trigger()
    desk.settled()
    timer.stop()
    assert list(desk.ledger().values())[-1] == 36_991_981
    assert len(desk.window.tables.regions.shown()) == 14


def held_back(desk, monkeypatch) -> threading.Event:
    """Make reading wait for the test, as a large file makes a person wait."""
    go_on = threading.Event()
    read = file_actions.opened

    def slowly(choice, bundle, *, progress):
        go_on.wait(5)
        return read(choice, bundle, progress=progress)

    monkeypatch.setattr(file_actions, "opened", slowly)
    return go_on


def test_that_opening_can_be_cancelled(desk, people, monkeypatch):
    go_on = held_back(desk, monkeypatch)
    before, figures = desk.bench.project, desk.ledger()
    file_actions.open_files(desk.bench, OpenChoice(population=people))
    status = desk.window.status
    assert status.cancel.isVisible()
    assert status.task.text() == "Reading files"
    desk.click(status.cancel)
    go_on.set()
    desk.settled()
    assert not status.cancel.isVisible()
    assert desk.bench.project is before
    assert desk.ledger() == figures


def test_that_the_newest_file_asked_for_is_the_one_opened(desk, people, monkeypatch):
    go_on = held_back(desk, monkeypatch)
    seen: list[str] = []
    timer = close_notes(seen)
    population, bundled = OpenChoice(population=people), OpenChoice()
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
