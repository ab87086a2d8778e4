"""The real window, driven by mouse and keys, and read as a person reads it."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QWidget

from desktop import directory_actions
from desktop.answer import Answer
from desktop.application import make_application, make_workbench
from desktop.directory.window import DirectoryWindow
from desktop.language import language, set_language
from desktop.map.projection import projected
from desktop.map.tools import Tool
from desktop.panels.table_view import DataTable
from desktop.questions.every import COVERAGE
from desktop.settings import Settings
from desktop.theme import LIGHT
from desktop.workbench import Workbench

TODAY = date(2026, 6, 1)
CENSUS_2021 = 36_991_981
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
GRID_PX = 8


def begin(settings: Path) -> Workbench:
    """Start the program as a person does, up to the first painted map."""
    make_application()
    set_language("en")
    stored = Settings(settings)
    bench = make_workbench(stored, today=TODAY)
    bench.window.restore(stored.layout("geometry"), stored.layout("layout"))
    return bench


def end(bench: Workbench) -> None:
    """Close a window and its threads."""
    bench.window.may_close = lambda: True
    bench.window.close()
    bench.tasks.close()
    bench.window.deleteLater()
    # A window left over would be dressed and spoken to by every later test.
    QApplication.sendPostedEvents(bench.window, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    set_language("en")


class Desk:
    """A workbench under the hand: what a person does to it, and sees of it."""

    def __init__(self, bench: Workbench, qtbot) -> None:
        self.bench = bench
        self.window = bench.window
        self.qtbot = qtbot

    # What a person does

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, at or QPoint())

    def drag(self, widget: QWidget, *stops: QPoint) -> None:
        """Press at the first stop, move over the others, and let go at the last."""
        QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, stops[0])
        for stop in stops[1:]:
            QTest.mouseMove(widget, stop)
        QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, stops[-1])

    def press(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.look_at()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def look_at(self) -> None:
        """Bring the window to the front, as a window manager does after a dialog."""
        if QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, CONTROL)

    def redo(self) -> None:
        self.press(Qt.Key.Key_Z, CONTROL | SHIFT)

    def place(self, longitude: float, latitude: float) -> QPoint:
        """Where a place is on the map, in pixels."""
        x, y = projected([longitude], [latitude])
        across, down = self.window.canvas.viewport.to_screen(x, y)
        return QPoint(round(float(across[0])), round(float(down[0])))

    def symbol(self, identifier: str) -> QPoint:
        """Where an organization's symbol can be hit."""
        canvas = self.window.canvas
        row = [o.id for o in canvas.scene.organizations].index(identifier)
        found = canvas.scene.organizations[row]
        middle = self.place(found.longitude, found.latitude)
        reach = range(-40, 41, 2)
        near = sorted(
            (QPoint(dx, dy) for dx in reach for dy in reach),
            key=lambda p: p.manhattanLength(),
        )
        return next(
            middle + p
            for p in near
            if canvas.organization_at(QPointF(middle + p)) == row
        )

    def alone(self) -> list[str]:
        """List the organizations whose symbols stand for nobody else's."""
        scene = self.window.canvas.scene
        return [
            one.id
            for one, count in zip(scene.organizations, scene.layout.count, strict=True)
            if count == 1
        ]

    # What a person sees

    def ledger(self) -> dict[str, int]:
        """Read the lines of the ledger panel, as they are written."""
        grid = self.window.ledger.lines.layout()
        assert isinstance(grid, QGridLayout)
        lines = {}
        for row in range(grid.rowCount()):
            words, people = (grid.itemAtPosition(row, column) for column in (1, 2))
            if words is None or people is None or words is people:
                continue
            said, counted = words.widget(), people.widget()
            assert isinstance(said, QLabel | QPushButton)
            assert isinstance(counted, QLabel)
            lines[said.text().rstrip(" ▸▾")] = whole(counted.text())
        return lines

    def served(self) -> int:
        """Read the people on the first line of the ledger panel."""
        return next(iter(self.ledger().values()))

    def cell(self, table, identifier: str, key: str) -> str:
        """Read the text of a table's cell."""
        keys = [column.key for column in table.model.columns]
        return table.model.text(table.model.row_of(identifier), keys.index(key))

    def colour(self, identifier: str) -> str:
        """Find the colour that most of a region has on the screen."""
        canvas = self.window.canvas
        picture = canvas.grab().toImage()
        ratio = picture.devicePixelRatio()
        seen: Counter[str] = Counter()
        for x in range(0, canvas.width(), GRID_PX):
            for y in range(0, canvas.height(), GRID_PX):
                row = canvas.region_at(QPointF(x, y))
                if row >= 0 and canvas.region_id(row) == identifier:
                    seen[
                        picture.pixelColor(round(x * ratio), round(y * ratio)).name()
                    ] += 1
        return seen.most_common(1)[0][0]

    def wait_for_colour(self, identifier: str, colour: str) -> None:
        wanted = QColor(colour).name()
        self.qtbot.waitUntil(lambda: self.colour(identifier) == wanted, timeout=4000)

    def class_colour(self, identifier: str) -> str:
        """Find the colour of the class that the table gives a region."""
        frame = self.bench.answer.ledger.table.frame
        return self.bench.theme.coverage[int(frame.loc[identifier, "coverage"])]

    def visible(self) -> list[QWidget]:
        return [w for w in self.window.findChildren(QWidget) if w.isVisible()]

    def settled(self) -> None:
        """Wait until no work is under way."""
        self.qtbot.waitUntil(lambda: not self.bench.tasks.is_running(), timeout=10_000)


def whole(text: str) -> int:
    """Read a whole number as it is written in either language."""
    for space in ",\u202f\u00a0 ":
        text = text.replace(space, "")
    return int(text.replace("\N{MINUS SIGN}", "-"))


@pytest.fixture(scope="module")
def module_bench(qapp, tmp_path_factory) -> Iterator[Workbench]:
    bench = begin(tmp_path_factory.mktemp("settings") / "settings.ini")
    painted: list[bool] = []
    bench.window.canvas.painted_first.connect(lambda: painted.append(True))
    bench.window.resize(1440, 900)
    bench.window.show()
    bench.window.activateWindow()
    while not painted:
        qapp.processEvents()
    yield bench
    end(bench)


@pytest.fixture
def desk(module_bench: Workbench, qtbot) -> Iterator[Desk]:
    """Give the window as it starts: every test leaves it as it was found."""
    begun_with, view = module_bench.answer, module_bench.window.canvas.viewport
    desk = Desk(module_bench, qtbot)
    desk.look_at()
    desk.window.canvas.setFocus()
    yield desk
    put_back(module_bench, begun_with)
    if desk.window.canvas.viewport != view:
        desk.window.canvas.fit()


def put_back(bench: Workbench, begun_with: Answer) -> None:
    """Leave the window as it was; only what differs, since each of these takes time."""
    window = bench.window
    bench.asking.choose(COVERAGE)
    window.canvas.set_tool(Tool.SELECT)
    window.top.search.clear()
    window.actions_by_name["difference"].setChecked(True)
    for table in window.tables.findChildren(DataTable):
        table.filter_box.clear()
    for tabs in (window.tables, window.charts):
        tabs.setCurrentIndex(0)
    if language() != "en":
        bench.speak("en")
    if bench.theme is not LIGHT:
        bench.dress(LIGHT)
    bench.selection.clear()
    if bench.answer is not begun_with or bench.session.undo_stack.count():
        bench.session.open(begun_with)
    QApplication.processEvents()


@pytest.fixture
def directory(desk: Desk, qtbot) -> Iterator[DirectoryWindow]:
    """Open the directory as a person does, and leave nothing of it behind."""
    desk.press(Qt.Key.Key_D, CONTROL | SHIFT)
    window = desk.bench.directory
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F24)  # Qt remembers keys held down at last
    yield window
    QTest.keyClick(desk.window, Qt.Key.Key_F24)
    window.ask_about_changes = lambda _parent: "discard"
    directory_actions.end(desk.bench)
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@pytest.fixture
def begun() -> Callable[[Path], Workbench]:
    return begin


@pytest.fixture
def ended() -> Callable[[Workbench], None]:
    return end
