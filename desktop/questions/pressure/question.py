"""Pressure: which regions' people are carried by which other regions."""

from __future__ import annotations

from dataclasses import replace

from desktop.answer import Answer
from desktop.questions.method_note import Method
from desktop.questions.pressure.chart import NetChart
from desktop.questions.pressure.found import Found, found_in
from desktop.questions.pressure.on_map import map_answer
from desktop.questions.pressure.panel import PressurePanel
from desktop.questions.pressure.tables import PressureTables
from desktop.questions.pressure.wording import (
    lack_text,
    left_out_text,
    pressure_method,
)
from desktop.questions.question import MapAnswer, Question, Work
from desktop.selection import Selection
from desktop.theme import Theme
from layers.population import TOTAL


class PressureQuestion(Question):
    """Reads the assignment of an answer; it has no parameters but the standard's."""

    panel: PressurePanel
    tables: PressureTables
    charts: NetChart

    def __init__(self) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self._found: Found | None = None
        self.panel, self.tables = PressurePanel(), PressureTables()
        self.charts = NetChart()
        self.panel.capacity_wanted.connect(lambda: self.wanted.emit("count_capacity"))
        self.tables.region_selected.connect(self.region_selected)
        self.charts.region_clicked.connect(self.region_selected)

    def work(self, answer: Answer) -> Work:
        """Give the function that reads who takes whom."""
        return lambda _progress: found_in(answer.ledger)

    def show(self, answer: Answer, found: object) -> None:
        """Show what was found, in every part but the map."""
        assert found is None or isinstance(found, Found)
        self._answer, self._found = answer, found
        self._say()

    def forget(self) -> None:
        """Show nothing: what was found belongs to layers that are gone."""
        self._answer = self._found = None
        self.panel.show_found(None, "", is_lacking=False, is_group=False)
        self.tables.show_found(None)
        self.charts.show_found(None)

    def methods(self) -> tuple[Method, ...]:
        """Say how it is found who carries whom."""
        method = pressure_method()
        left_out = left_out_text(self._found.flows) if self._found else ""
        return (replace(method, meaning=f"{method.meaning} {left_out}".strip()),)

    def select(self, region: str, organization: str) -> None:  # noqa: ARG002 - asked
        """Show which region is selected, telling nobody."""
        self.tables.select(region)
        self.charts.select(region)

    def on_map(self, theme: Theme, selection: Selection) -> MapAnswer | None:
        """Say what was found as a map; None before that."""
        if self._answer is None or self._found is None:
            return None
        return map_answer(self._answer, self._found, theme, selection.region)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        self._say()

    def _say(self) -> None:
        if self._answer is None:
            return
        found, standard = self._found, self._answer.ledger.standard
        said = lack_text(found, standard)
        self.panel.show_found(
            found,
            said,
            is_lacking=found is None,
            is_group=self._answer.group != TOTAL,
        )
        self.tables.show_found(found, said)
        self.charts.show_found(found)
