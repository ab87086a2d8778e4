"""What could mislead: the question of edges and shortcuts."""

from __future__ import annotations

from datasets.results.sheets import Sheet
from desktop.answer import Answer
from desktop.language import tr
from desktop.panels.empty_note import EmptyNote
from desktop.questions.method_note import Method
from desktop.questions.misleading import wording
from desktop.questions.misleading.charts import MisleadingCharts
from desktop.questions.misleading.found import Found, finding
from desktop.questions.misleading.on_map import map_answer
from desktop.questions.misleading.panel import MisleadingPanel
from desktop.questions.misleading.tables import MisleadingTables
from desktop.questions.question import MapAnswer, Question, Work
from desktop.selection import Selection
from desktop.theme import Theme


class MisleadingQuestion(Question):
    """Says whom help outside could serve, and whom shortcuts would misplace."""

    panel: MisleadingPanel
    tables: MisleadingTables
    charts: MisleadingCharts

    def __init__(self) -> None:
        super().__init__()
        self._found: Found | None = None
        self.panel = MisleadingPanel()
        self.tables = MisleadingTables()
        self.charts = MisleadingCharts()
        self._empty = [EmptyNote(table) for table in self.tables.tables()]
        self.panel.doubted_changed.connect(self.asked)
        self.panel.view_changed.connect(self._show_view)
        self.tables.region_selected.connect(self.region_selected)
        self.charts.region_clicked.connect(self.region_selected)
        self._say_empty()

    def work(self, answer: Answer) -> Work:
        """Give the function that finds what is in doubt."""
        return finding(answer, self.panel.doubted, self._found)

    def show(self, answer: Answer, found: object) -> None:
        """Show what is in doubt."""
        del answer  # what was found carries its ledger
        assert isinstance(found, Found)
        self._show(found)

    def forget(self) -> None:
        """Show nothing."""
        self._show(None)

    def methods(self) -> tuple[Method, ...]:
        """Say how both are measured."""
        return wording.methods()

    def sheets(self) -> tuple[Sheet, ...]:
        """Give every table, that of the places too if nobody looked at it."""
        self.tables.fill()
        return super().sheets()

    def select(self, region: str, organization: str) -> None:
        """Show the region that is selected, telling nobody."""
        del organization
        self.tables.select(region)
        self.charts.select(region)

    def on_map(self, theme: Theme, selection: Selection) -> MapAnswer | None:
        """Colour the regions by people in doubt, and mark the places."""
        if self._found is None:
            return None
        return map_answer(self._found, self.panel.shown_view, theme, selection)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        self._say_empty()

    def _show(self, found: Found | None) -> None:
        self._found = found
        self.panel.show_found(found)
        self.tables.show_found(found, self.panel.shown_view)
        self.charts.show_found(found)
        self._say_empty()

    def _show_view(self) -> None:
        self.tables.show_places(self.panel.shown_view)
        self.redrawn.emit()

    def _say_empty(self) -> None:
        """Say why a table is empty: nothing was found, or nothing is in doubt."""
        nothing = tr(
            "Nothing was found yet; what stands in the way, if anything, is said"
            " at the top right."
        )
        for note in self._empty:
            note.say(nothing)
        if self._found is not None:
            self._empty[-1].say(tr("No place is in doubt."))
