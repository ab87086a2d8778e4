"""A person who does anything that the window lets a person do, in any order."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.map.tools import Tool
from desktop.questions.every import KINDS
from desktop.scenario_edits import editing, opening
from layers.coverage.compiled import COMPILED
from layers.coverage.engine import PLAIN, Engine
from layers.project import BASELINE

SLIDER_DOWN = 12
MOST_SCENARIOS = 4
SEARCHED = ("", "", "qu", "ontario", "zzz", "É", "(", "a b")
NAMES = ("Prairies", "  ", "Été & hiver", "<b>bold</b>", "Prairies", "x" * 80)
FACTS = {
    "name_en": "Tried here",
    "levels": frozenset({"secondary", "tertiary"}),
    "languages": frozenset({"en", "fr"}),
    "capacity": 250.0,
}


class Walker:
    """Does one thing after another through the widgets; `done` remembers what."""

    def __init__(self, desk, seed: int) -> None:
        self.desk, self.bench, self.window = desk, desk.bench, desk.window
        self.dice = random.Random(seed)
        self.done: list[str] = []

    def steps(self) -> dict[str, Callable[[], object]]:
        """List what can be done, each a method of this class."""
        return {
            name: getattr(self, name)
            for name in vars(Walker)
            if not name.startswith("_") and name not in ("steps", "step")
        }

    def step(self) -> str:
        """Do one thing."""
        steps = self.steps()
        chosen = self.dice.choice(list(steps))
        self.done.append(chosen)
        steps[chosen]()
        QApplication.processEvents()
        return chosen

    # The standard

    def drag_threshold(self) -> None:
        slider = self.window.standard.slider
        stops = [self.dice.randint(0, 400) for _ in range(self.dice.randint(1, 4))]
        points = [QPoint(round(slider.x_of(km)), SLIDER_DOWN) for km in stops]
        self.desk.drag(slider, *points)

    def step_threshold(self) -> None:
        field = self.window.standard.field
        field.stepBy(self.dice.choice((-25, -1, 1, 30)))

    def drag_curve(self) -> None:
        curve = self.window.charts.curve
        if not self.window.charts.isHidden():
            for km in (30.0, 70.4, float(self.dice.randint(1, 300))):
                curve.threshold_dragged.emit(km)
            curve.threshold_set.emit(km)

    def choose_level(self) -> None:
        level = self.dice.choice(("primary", "secondary", "tertiary"))
        self.window.standard.levels.button(level).click()

    def choose_language_of_service(self) -> None:
        self._any_of(self.window.standard.service_language).click()

    def choose_service(self) -> None:
        services = self.window.standard.services
        services.entry(self.dice.choice(["", *services._words])).trigger()

    def respect_mandates(self) -> None:
        self.window.standard.mandates.click()

    def count_remote(self) -> None:
        self.window.standard.remote.click()

    def count_capacity(self) -> None:
        choice = self.window.standard.capacity
        if choice.need.need() is None:
            choice.need.setValue(0.5)
        choice.unlimited.setChecked(True)
        choice.counts.click()

    def step_the_need(self) -> None:
        choice = self.window.standard.capacity
        if choice.counts.isChecked():
            choice.need.stepBy(self.dice.choice((-10, -1, 1, 10)))
            QTest.keyRelease(choice.need, Qt.Key.Key_Up)

    def ask_for_a_date(self) -> None:
        self.window.standard.dated.click()

    def change_the_date(self) -> None:
        day = self.window.standard.day
        if day.isEnabled():
            day.setDate(QDate(self.dice.randint(2005, 2027), 6, 1))

    def choose_group(self) -> None:
        groups = self.window.ledger.groups
        groups.setCurrentIndex(self.dice.randrange(groups.count()))
        groups.activated.emit(groups.currentIndex())

    # What is selected and looked at

    def select_a_row(self) -> None:
        tables = self.window.tables
        table = self.dice.choice(tables.tables())
        if table.order.rowCount():
            table.view.selectRow(self.dice.randrange(table.order.rowCount()))

    def click_the_map(self) -> None:
        canvas = self.window.canvas
        canvas.set_tool(Tool.SELECT)
        across = self.dice.randrange(canvas.width())
        self.desk.click(canvas, QPoint(across, self.dice.randrange(canvas.height())))

    def click_a_bar(self) -> None:
        charts = self.window.charts
        chart = self.dice.choice((charts.ranking, charts.difference))
        if chart.bars.bars:
            chart.region_clicked.emit(self.dice.choice(chart.bars.bars).id)

    def find(self) -> None:
        entry = self.dice.choice(self.window.top.search._entries)
        self.window.top.search_chosen.emit(entry.kind, entry.id)

    def select_nothing(self) -> None:
        self._trigger("canada")

    def turn_a_tab(self) -> None:
        tabs = self.dice.choice((self.window.tables, self.window.charts))
        seen = [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
        tabs.setCurrentIndex(self.dice.choice(seen))

    def filter_a_table(self) -> None:
        table = self.dice.choice(self.window.tables.tables())
        table.filter_box.setText(self.dice.choice(SEARCHED))

    def sort_a_table(self) -> None:
        table = self.dice.choice(self.window.tables.tables())
        order = self.dice.choice(list(Qt.SortOrder))
        table.view.sortByColumn(self.dice.randrange(len(table.model.columns)), order)

    def show_or_hide_a_layer(self) -> None:
        layers = self.window.layers
        layers.eye(self.dice.choice(list(layers._lines))).click()

    def look_elsewhere(self) -> None:
        self._trigger(self.dice.choice(("fit", "zoom_in", "zoom_out")))
        self.window.canvas.setFocus()
        keys = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_0)
        QTest.keyClick(self.window.canvas, self.dice.choice(keys))

    def fold_a_panel(self) -> None:
        side = self.dice.choice(("left", "right", "lower"))
        self._trigger(f"{side}_panel")

    def resize(self) -> None:
        self.window.resize(*self.dice.choice(((1180, 720), (1440, 900), (1900, 1000))))

    def speak(self) -> None:
        self._trigger("language")

    def dress(self) -> None:
        self._trigger("theme")

    def map_the_difference(self) -> None:
        self._trigger("difference")

    def change_engine(self) -> None:
        engine: Engine = self.dice.choice((PLAIN, COMPILED))
        self.bench.session.use_engine(engine)
        self.bench.session.compute()

    # Questions

    def ask(self) -> None:
        self._trigger(f"ask_{self.dice.choice(KINDS).name}")

    def ask_and_wait(self) -> None:
        self.ask()
        self.desk.settled()

    # Scenarios

    def begin_a_scenario(self) -> None:
        if len(self.bench.project.scenarios) < MOST_SCENARIOS:
            self.window.scenarios.new.click()

    def show_a_scenario(self) -> None:
        cards = list(self.window.scenarios._buttons)
        self.window.scenarios.card(self.dice.choice(cards)).click()

    def take_up_a_tool(self) -> None:
        if (
            len(self.bench.project.scenarios) < MOST_SCENARIOS
            or not self._on_baseline()
        ):
            names = ("open_organization", "move_organization", "close_organization")
            self._trigger(self.dice.choice(names))

    def open_an_organization(self) -> None:
        if self._may_edit():
            where = self._somewhere()
            edit = opening(self.bench.project, FACTS, *where)
            project = editing(self.bench.project, edit)
            self.bench.session.change(lambda: "Open", project)
            self.bench.selection.choose_organization(edit.id)

    def move_an_organization(self) -> None:
        if self._may_edit() and self._organizations():
            moved = self.dice.choice(self._organizations())
            self.window.canvas.organization_moved.emit(moved, *self._somewhere())

    def close_an_organization(self) -> None:
        if self._may_edit() and self._organizations():
            closed = self.dice.choice(self._organizations())
            self.window.canvas.organization_close_requested.emit(closed)

    def take_an_edit_back(self) -> None:
        if self.window.scenarios._edits:
            self.dice.choice(self.window.scenarios._edits).remove.click()

    def rename_a_scenario(self) -> None:
        project = self.bench.project
        if project.scenarios:
            chosen = self.dice.choice(project.scenarios)
            card = self.window.scenarios.card(chosen.id)
            card.start_rename()
            card.name_edit.setText(self.dice.choice(NAMES))
            keys = (Qt.Key.Key_Return, Qt.Key.Key_Escape)
            QTest.keyClick(card.name_edit, self.dice.choice(keys))

    def delete_a_scenario(self) -> None:
        project = self.bench.project
        if project.scenarios:
            deleted = self.dice.choice(project.scenarios).id
            QTest.keyClick(self.window.scenarios.card(deleted), Qt.Key.Key_Delete)

    def undo(self) -> None:
        self._trigger("undo")

    def undo_more(self) -> None:
        for _ in range(self.dice.randint(1, 6)):
            self._trigger("undo")

    def redo(self) -> None:
        for _ in range(self.dice.randint(1, 4)):
            self._trigger("redo")

    # What these have in common

    def _trigger(self, name: str) -> None:
        self.window.actions_by_name[name].trigger()

    def _any_of(self, choice) -> QPushButton:
        return self.dice.choice(choice.findChildren(QPushButton))

    def _may_edit(self) -> bool:
        project = self.bench.project
        return project.shown != BASELINE or len(project.scenarios) < MOST_SCENARIOS

    def _organizations(self) -> list[str]:
        return list(self.bench.project.organizations_shown.ids)

    def _somewhere(self) -> tuple[float, float]:
        return self.dice.uniform(-135, -55), self.dice.uniform(43, 70)
