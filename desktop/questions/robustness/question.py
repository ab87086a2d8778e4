"""Which gaps hold: the question of robustness."""

from __future__ import annotations

from datasets.results.sheets import Sheet
from desktop.answer import Answer
from desktop.language import tr
from desktop.pages.map_page import PageTable
from desktop.panels.empty_note import EmptyNote
from desktop.panels.table_tabs import TableTabs
from desktop.questions.method_note import Method
from desktop.questions.question import MapAnswer, Question, Work
from desktop.questions.robustness.charts import RobustnessCharts
from desktop.questions.robustness.curve_table import CurveTable
from desktop.questions.robustness.found import Found, finding
from desktop.questions.robustness.on_map import map_answer
from desktop.questions.robustness.panel import RobustnessPanel
from desktop.questions.robustness.setting_table import SettingTable
from desktop.questions.robustness.table import RobustnessTable
from desktop.questions.robustness.wording import robustness_method
from desktop.selection import Selection
from desktop.theme import Theme


class RobustnessQuestion(Question):
    """Tries other thresholds, detours and decays, and tells which gaps stay."""

    panel: RobustnessPanel
    tables: TableTabs
    charts: RobustnessCharts

    def __init__(self) -> None:
        super().__init__()
        self._found: Found | None = None
        self.panel = RobustnessPanel()
        self.table = RobustnessTable()
        self.curve, self.settings = CurveTable(), SettingTable()
        self.tables = TableTabs(self.table, self.curve, self.settings)
        self.charts = RobustnessCharts()
        self._filled: set[object] = set()
        self.tables.currentChanged.connect(lambda _place: self._fill())
        self._empty = [EmptyNote(table) for table in self.tables.tables()]
        self.panel.tried_changed.connect(self.asked)
        for table in (self.table, self.curve):
            table.row_selected.connect(self.region_selected)
        self.charts.region_clicked.connect(self.region_selected)
        self._say_empty()

    def work(self, answer: Answer) -> Work:
        """Give the function that tries everything."""
        return finding(answer, self.panel.tried)

    def show(self, answer: Answer, found: object) -> None:
        """Show every region under every way of asking."""
        del answer  # what was found carries its ledger
        assert isinstance(found, Found)
        self._show(found)

    def forget(self) -> None:
        """Show nothing."""
        self._show(None)

    def methods(self) -> tuple[Method, ...]:
        """Say how it was measured."""
        return (robustness_method(),)

    def sheets(self) -> tuple[Sheet, ...]:
        """Give every table, those too that nobody looked at."""
        self._fill(whole=True)
        return super().sheets()

    def page_table(self) -> PageTable:
        """Give the table of regions."""
        self._fill(whole=True)
        return super().page_table()

    def select(self, region: str, organization: str) -> None:
        """Show the region that is selected, telling nobody."""
        del organization
        self.table.select(region)
        self.curve.select(region)
        self.settings.show_region(region)
        self.charts.select(region)

    def on_map(self, theme: Theme, selection: Selection) -> MapAnswer | None:
        """Colour the regions by how well their gap holds."""
        if self._found is None:
            return None
        return map_answer(self._found, theme, selection)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.table.strip.show_theme(theme)
        super().show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        self._say_empty()

    def _show(self, found: Found | None) -> None:
        self._found = found
        self.panel.show_found(found)
        self._filled.clear()
        self._fill(whole=found is None)
        self.charts.show_found(found)

    def _fill(self, *, whole: bool = False) -> None:
        """Fill the table that is looked at, or all of them, with what was found.

        Of thousands of regions, sorting tables nobody sees would hold up a slider.
        """
        for table in (self.table, self.curve, self.settings):
            is_wanted = whole or self.tables.currentWidget() is table
            if is_wanted and table not in self._filled:
                self._filled.add(table)
                table.show_found(self._found)

    def _say_empty(self) -> None:
        nothing = tr(
            "Nothing was found yet; what stands in the way, if anything, is said"
            " at the top right."
        )
        for note in self._empty:
            note.say(nothing)
