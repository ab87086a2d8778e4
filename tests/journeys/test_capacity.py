from __future__ import annotations

import csv
import threading
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from datasets.bundled import bundled_project
from desktop import file_actions, import_actions, session
from desktop.dialogs.buttons import accept_button
from desktop.dialogs.organization import OrganizationDialog
from desktop.export_files import FORMATS
from desktop.exporting import Export, export
from desktop.language import signed
from desktop.opening import OpenChoice
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.load_table import load_table

CENSUS_2021 = 36_991_981
HALF = Fraction(1, 2000)
COLUMNS = (
    *("id", "name_en", "latitude", "longitude", "mandate", "channels"),
    *("levels", "status", "capacity"),
)
NO_KEYS, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def stated(tmp_path_factory) -> Path:
    """Write what a person brings: the bundled directory, each with its capacity."""
    frame = bundled_project().organizations.frame
    path = tmp_path_factory.mktemp("own") / "organizations.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for place, (identifier, row) in enumerate(frame.iterrows()):
            point = row["geometry"]
            lies = point is not None and not point.is_empty
            writer.writerow(
                [
                    identifier,
                    row["name_en"],
                    point.y if lies else "",
                    point.x if lies else "",
                    *("|".join(sorted(row[c])) for c in ("mandate", "channels")),
                    "|".join(sorted(row["levels"])),
                    row["status"],
                    100 * place,
                ]
            )
    return path


@pytest.fixture
def choice(desk):
    """Give the controls of capacity as they are when the program begins."""
    found = desk.window.standard.capacity
    yield found
    found.begin()


@pytest.fixture
def own(desk, choice, stated):
    """Open the directory whose capacities are all stated."""
    file_actions.open_files(desk.bench, OpenChoice(organizations=stated))
    desk.settled()
    assert desk.bench.project.organizations.frame["capacity"].notna().all()
    return desk


def write_need(desk, choice, text: str) -> None:
    desk.look_at()
    choice.need.setFocus()
    choice.need.selectAll()
    QTest.keyClicks(choice.need, text)
    QTest.keyClick(choice.need, Qt.Key.Key_Return)


def tick(desk, box) -> None:
    desk.look_at()
    box.setFocus()
    desk.press(Qt.Key.Key_Space)


@pytest.fixture
def counted(own, choice):
    """Let capacity count, for half a case of 1,000 people."""
    tick(own, choice.counts)
    write_need(own, choice, "0.5")
    assert own.bench.project.standard.capacity == CapacityRule(need=HALF)
    return own


def adds_up(desk) -> bool:
    lines = list(desk.ledger().values())
    return sum(lines[:-1]) == lines[-1] == CENSUS_2021


def test_that_a_missing_capacity_is_asked_about_and_no_dialog_comes(desk, choice):
    before, stack = desk.ledger(), desk.bench.session.undo_stack
    tick(desk, choice.counts)
    assert choice.need.hasFocus(), "what is lacking is under the hand"
    write_need(desk, choice, "0.5")
    assert QApplication.activeModalWidget() is None
    assert choice.said.text().startswith("15 of 15 organizations")
    assert desk.ledger() == before
    assert stack.count() == 0
    tick(desk, choice.unlimited)
    assert stack.count() == 1
    assert desk.ledger()["No room left"] == 0
    assert adds_up(desk)
    assert "unknown capacity unlimited" in desk.window.canvas.scene.furniture.subtitle
    desk.undo()
    assert desk.bench.project.standard.capacity is None
    assert not choice.counts.isChecked()
    desk.redo()
    assert choice.counts.isChecked() and choice.unlimited.isChecked()
    desk.undo()


def test_that_those_without_room_stand_by_the_served_and_everyone_is_once(counted):
    lines = counted.ledger()
    assert list(lines)[:2] == ["Served", "No room left"]
    assert lines["No room left"] > 0
    assert adds_up(counted)
    table = load_table(counted.bench.answer.ledger)
    assert int(table["people"].sum()) == lines["Served"]


def test_that_loads_are_read_in_table_card_note_and_chart(counted):
    window, ledger = counted.window, counted.bench.answer.ledger
    table = load_table(ledger)
    fullest = str(table.index[table["is_full"] & (table["capacity"] > 0)][0])
    cells = {k: counted.cell(window.tables.organizations, fullest, k) for k in KEYS}
    assert cells["capacity_used"] == cells["room_load"]
    assert cells["room_share"] == "no room left"
    assert window.charts.isTabVisible(window.charts.indexOf(window.charts.load))
    first = window.charts.load.bars.bars[0]
    load, capacity = first.text.split(" / ")
    assert load == capacity
    window.charts.load.bars.bar_clicked.emit(first.id)
    assert counted.bench.selection.organization == first.id
    rows = dict(window.canvas.scene.furniture.card_rows)
    assert rows["Load"].endswith("no room left")
    notes = {one.id: one for one in window.canvas.scene.organizations}
    assert "no room left" in notes[first.id].detail
    assert notes[first.id].is_full
    ringed = [e for e in window.canvas.scene.furniture.legend.entries if e.is_ring]
    assert [entry.count for entry in ringed] == [int(table["is_full"].sum())]


KEYS = ("capacity_used", "room_people", "room_load", "room_share")


def test_that_without_capacity_nothing_tells_of_room(desk):
    window = desk.window
    keys = [column.key for column in window.tables.organizations.model.columns]
    view = window.tables.organizations.view
    assert all(view.isColumnHidden(keys.index(key)) for key in KEYS)
    assert not window.charts.isTabVisible(window.charts.indexOf(window.charts.load))
    assert not any(e.is_ring for e in window.canvas.scene.furniture.legend.entries)


def test_that_the_curve_says_that_it_is_of_reach_alone(counted):
    assert "with room or without" in counted.window.charts.curve.summary()
    counted.undo()
    assert counted.window.charts.curve.summary().startswith("Within")


def test_that_a_stepped_need_is_followed_live_and_is_one_step_to_undo(counted, choice):
    stack, served = counted.bench.session.undo_stack, [counted.served()]
    steps = stack.count()
    choice.need.setFocus()
    for _ in range(4):
        QTest.keyPress(choice.need, Qt.Key.Key_PageUp)
        served.append(counted.served())
        assert stack.count() == steps
    QTest.keyRelease(choice.need, Qt.Key.Key_PageUp)
    assert served == sorted(served, reverse=True)
    assert len(set(served)) == len(served)
    assert stack.count() == steps + 1
    assert adds_up(counted)
    assert choice.need.hasFocus()
    counted.undo()
    assert counted.served() == served[0]
    assert choice.need.text() == "0.5"


def test_that_the_threshold_is_dragged_live_with_capacity(counted):
    slider, served = counted.window.standard.slider, [counted.served()]

    def at(kilometres: float) -> QPoint:
        return QPoint(round(slider.x_of(kilometres)), 12)

    QTest.mousePress(slider, LEFT, NO_KEYS, at(100))
    for kilometres in (150, 200, 300, 400):
        QTest.mouseMove(slider, at(kilometres))
        served.append(counted.served())
        assert adds_up(counted)
    QTest.mouseRelease(slider, LEFT, NO_KEYS, at(400))
    assert served == sorted(served), "more reach never serves fewer"
    assert served[-1] > served[0]
    assert QApplication.activeModalWidget() is None


def test_that_everything_is_done_with_the_keyboard_in_french(own, choice):
    own.bench.speak("fr")
    own.window.standard.remote.setFocus()
    own.press(Qt.Key.Key_Tab)
    assert choice.counts.hasFocus()
    own.press(Qt.Key.Key_Space)
    assert choice.need.hasFocus()
    QTest.keyClicks(choice.need, "0,125")
    own.press(Qt.Key.Key_Return)
    assert own.bench.project.standard.capacity == CapacityRule(need=Fraction(1, 8000))
    assert choice.need.text() == "0,125"
    assert "0,125" in own.window.canvas.scene.furniture.subtitle
    assert adds_up(own)


def test_that_cancelled_work_leaves_what_was_shown_and_says_so(
    counted, choice, monkeypatch
):
    go_on = threading.Event()
    answer = session.answer

    def slowly(*parts, **options):
        go_on.wait(5)
        return answer(*parts, **options)

    monkeypatch.setattr(session, "PAIRS_AT_ONCE", 0)
    monkeypatch.setattr(session, "answer", slowly)
    figures, stale = counted.ledger(), counted.window.standard.stale
    write_need(counted, choice, "5")
    assert counted.window.status.cancel.isVisible()
    assert not stale.isVisible(), "newer figures are on their way"
    counted.click(counted.window.status.cancel)
    go_on.set()
    counted.settled()
    assert counted.ledger() == figures
    assert stale.isVisible()
    assert "0.5 per 1,000" in counted.window.canvas.scene.furniture.subtitle
    counted.click(stale.compute)
    counted.settled()
    assert not stale.isVisible()
    assert counted.served() < next(iter(figures.values()))


def test_that_one_goes_back_to_what_is_shown(counted, choice, monkeypatch):
    monkeypatch.setattr(session, "PAIRS_AT_ONCE", 0)
    figures, stale = counted.ledger(), counted.window.standard.stale
    write_need(counted, choice, "5")
    counted.bench.tasks.cancel_all()
    counted.settled()
    assert stale.isVisible()
    counted.click(stale.back)
    counted.settled()
    assert not stale.isVisible()
    assert choice.need.text() == "0.5"
    assert counted.ledger() == figures


def without_capacity(desk, capacity) -> str:
    """Change one capacity of those that may serve, as the directory does."""
    layer = desk.bench.project.organizations
    serving = load_table(desk.bench.answer.ledger)["serves"]
    identifier = str(serving.index[serving][-1])
    frame = layer.frame.copy()
    frame.loc[identifier, "capacity"] = capacity
    changed = type(layer)(frame=frame, source=layer.source)
    project = desk.bench.project.with_organizations(changed)
    desk.bench.session.change(lambda: "Edit", project)
    return str(layer.name(identifier, "en"))


def test_that_a_capacity_lost_asks_again_without_a_dialog(counted, choice):
    figures = counted.ledger()
    without_capacity(counted, float("nan"))
    assert QApplication.activeModalWidget() is None
    assert choice.said.text().startswith("1 of")
    assert counted.ledger() == figures
    assert counted.window.standard.stale.isVisible()
    slider = counted.window.standard.slider
    stops = [QPoint(round(slider.x_of(km)), 12) for km in (100, 150, 200)]
    counted.drag(slider, *stops)
    assert QApplication.activeModalWidget() is None
    tick(counted, choice.unlimited)
    assert not counted.window.standard.stale.isVisible()
    assert adds_up(counted)


def test_that_an_imported_directory_without_capacities_asks_again(counted, choice):
    layer = counted.bench.project.organizations
    lacking = type(layer)(frame=layer.frame.assign(capacity=float("nan")))
    whole = SimpleNamespace(
        files=(), findings=(), organizations=lacking, boundaries=None, population=None
    )
    import_actions.import_files(counted.bench, whole)
    counted.settled()
    assert counted.bench.project.standard.capacity is None
    assert choice.counts.isChecked()
    assert choice.said.isVisible()
    assert choice.need.text() == "0.5"
    tick(counted, choice.unlimited)
    rule = CapacityRule(need=HALF, missing_is_unlimited=True)
    assert counted.bench.project.standard.capacity == rule
    counted.undo()
    counted.undo()
    assert counted.bench.project.standard.capacity == CapacityRule(need=HALF)
    assert not choice.unlimited.isChecked()


def test_that_a_capacity_below_nothing_is_named(counted, choice):
    figures = counted.ledger()
    name = without_capacity(counted, -1.0)
    assert name in choice.wrong.text()
    assert counted.ledger() == figures
    counted.undo()
    assert not choice.wrong.isVisible()
    assert not counted.window.standard.stale.isVisible()


def test_that_capacity_of_nought_everywhere_is_a_result(counted, choice):
    project = counted.bench.project
    frame = project.organizations.frame.copy()
    frame["capacity"] = 0.0
    layer = type(project.organizations)(frame=frame)
    counted.bench.session.change(lambda: "Edit", project.with_organizations(layer))
    assert counted.served() == 0
    assert adds_up(counted)
    bars = counted.window.charts.load.bars.bars
    assert {bar.text for bar in bars} == {"0 / 0"}


def test_that_a_scenario_shows_who_finds_room_before_and_after(counted, choice):
    window = counted.window
    before = counted.ledger()
    asked: list[bool] = []

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, OrganizationDialog):
            QTimer.singleShot(5, fill)
            return
        QTest.keyClicks(dialog.name, "Toronto office")
        asked.append(accept_button(dialog._buttons).isEnabled())
        QTest.keyClicks(dialog.capacity, "1,000")
        asked.append(accept_button(dialog._buttons).isEnabled())
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)

    counted.click(window.scenarios.new)
    counted.click(window.scenarios.tools.button("open"))
    QTimer.singleShot(0, fill)
    counted.click(window.canvas, counted.place(-79.4, 43.7))
    assert asked == [False, True], "a capacity is asked for"
    total = counted.bench.answer.comparison.difference.loc["canada"]
    assert total["served"] == 2_000_000
    assert total["full"] < 0
    keys = [column.key for column in window.tables.comparison.model.columns]
    place = keys.index("difference_full")
    assert not window.tables.comparison.view.isColumnHidden(place)
    text = counted.cell(window.tables.comparison, "canada", "difference_full")
    assert text == signed(total["full"])
    after = counted.bench.answer.comparison.after.total
    assert before["No room left"] + total["full"] == after["full"]


def test_that_every_format_says_that_capacity_counts(counted, tmp_path):
    wanted = Export(formats=FORMATS, folder=tmp_path, languages=("en",))
    shown = counted.bench.answer
    written = export(shown, wanted, now=datetime(2026, 6, 1, tzinfo=None))
    assert {path.suffix[1:] for path in written} >= set(FORMATS)
    page = (tmp_path / "gaps.html").read_text()
    assert "where there is room for 0.5 per 1,000 people a year" in page
    assert "Capacity counts" in page
    table = (tmp_path / "gaps.csv").read_text()
    assert str(counted.ledger()["No room left"]) in table
