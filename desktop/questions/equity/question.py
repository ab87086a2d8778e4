"""Equity: how evenly help is shared, and whether gaps lie side by side."""

from __future__ import annotations

from desktop.answer import Answer
from desktop.questions.equity.charts import EquityCharts
from desktop.questions.equity.found import Found, found_in
from desktop.questions.equity.on_map import map_answer
from desktop.questions.equity.panel import EquityPanel
from desktop.questions.equity.tables import EquityTables
from desktop.questions.method_note import Method
from desktop.questions.question import MapAnswer, Question, Work
from desktop.selection import Selection
from desktop.theme import Theme


class EquityQuestion(Question):
    """Measures inequality and clusters of an answer, with the parameters asked."""

    panel: EquityPanel
    tables: EquityTables
    charts: EquityCharts

    def __init__(self) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self._found: Found | None = None
        self.panel, self.tables = EquityPanel(), EquityTables()
        self.charts = EquityCharts()
        self.panel.asked_changed.connect(self.asked)
        self.panel.view_changed.connect(self.redrawn)
        self.tables.region_selected.connect(self.region_selected)
        self.charts.region_clicked.connect(self.region_selected)
        self.charts.class_clicked.connect(self._choose_class)

    def work(self, answer: Answer) -> Work:
        """Give the function that measures, with the parameters as they are."""
        asked = self.panel.asked
        return lambda progress: found_in(answer, asked, progress)

    def show(self, answer: Answer, found: object) -> None:
        """Show what was found, in every part but the map."""
        assert isinstance(found, Found)
        self._answer = answer
        self._show(found)

    def forget(self) -> None:
        """Show nothing: what was found belongs to layers that are gone."""
        self._answer = None
        self._show(None)

    def methods(self) -> tuple[Method, ...]:
        """Say how every figure was measured."""
        return self.panel.methods()

    def select(self, region: str, organization: str) -> None:  # noqa: ARG002 - asked
        """Show which region is selected, telling nobody."""
        self.tables.select(region)
        self.charts.select(region)

    def on_map(self, theme: Theme, selection: Selection) -> MapAnswer | None:
        """Say what was found as a map; None before that."""
        if self._answer is None or self._found is None:
            return None
        view = self.panel.shown_view()
        return map_answer(self._answer, self._found, view, theme, selection.region)

    def _show(self, found: Found | None) -> None:
        self._found = found
        self.panel.show_found(found)
        self.tables.show_found(found)
        self.charts.show_found(found)

    def _choose_class(self, word: str) -> None:
        if self._found is not None and word in self._found.boundaries.position:
            self.region_selected.emit(word)
