"""Tables and charts below the map, each under its tab."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget

from datasets.vocabulary import Vocabulary
from desktop.answer import Answer
from desktop.language import language, tr
from desktop.panels import comparison_table, organization_load
from desktop.panels.comparison_table import comparison_columns, comparison_records
from desktop.panels.curve_chart import CoverageCurveChart, CurveLine
from desktop.panels.load_chart import LoadChart
from desktop.panels.organization_table import (
    organization_columns,
    organization_records,
)
from desktop.panels.ranking_chart import DifferenceChart, RankingChart
from desktop.panels.table_tabs import TableTabs, dress_tabs
from desktop.panels.table_view import DataTable
from desktop.panels.tables import ledger_columns, region_columns, region_records
from desktop.theme import Theme
from layers.boundaries import BoundaryLayer
from layers.coverage.curve import coverage_curve
from layers.coverage.ledger import Ledger
from layers.organizations import CANADA

CURVE_KM = 400.0


class Tables(TableTabs):
    """Regions, organizations, ledger and, with a scenario, the comparison."""

    region_selected = Signal(str)
    organization_selected = Signal(str)
    directory_requested = Signal()

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._vocabulary = vocabulary
        self._listed: object = None
        self._boundaries: BoundaryLayer | None = None
        self._to_directory: QPushButton | None = None
        self._threshold_km = 100.0
        threshold = self._threshold
        self.regions = DataTable(region_columns(threshold), name=lambda: tr("Regions"))
        self.ledger = DataTable(ledger_columns(threshold), name=lambda: tr("Ledger"))
        self.comparison = DataTable(comparison_columns(), name=lambda: tr("Compare"))
        self.organizations: DataTable | None = None
        for table in (self.regions, self.ledger, self.comparison):
            table.row_selected.connect(self.region_selected)
            self.add(table)
        self.regions.sort_by("left_out", Qt.SortOrder.DescendingOrder)

    def show_answer(self, answer: Answer) -> None:
        """Show the figures of an answer."""
        ledger = answer.ledger
        self._threshold_km = ledger.standard.threshold_km
        self._show_organizations(ledger)
        records = region_records(ledger.for_group(answer.group), ledger.boundaries)
        self.regions.show_records(records)
        self.ledger.show_records(records)
        self.show_table(self.comparison, shown=answer.comparison is not None)
        if answer.comparison is not None:
            self.comparison.show_records(comparison_records(answer.comparison))
            _show_room(self.comparison, ledger, comparison_table.ROOM_COLUMNS)

    def show_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Say the words of another vocabulary from the next answer on."""
        self._vocabulary = vocabulary
        self._boundaries = self._listed = None

    def select(self, region: str, organization: str) -> None:
        """Select rows, telling nobody."""
        for table in (self.regions, self.ledger, self.comparison):
            table.select(region)
        if self.organizations is not None:
            self.organizations.select(organization)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        if self._to_directory is not None:
            self._to_directory.setText(tr("Directory…"))

    def _threshold(self) -> float:
        return self._threshold_km

    def _directory_button(self) -> QPushButton:
        """Make the button that opens the directory; its text is said with the rest."""
        self._to_directory = QPushButton()
        self._to_directory.setProperty("role", "link")
        self._to_directory.setAutoDefault(False)
        self._to_directory.clicked.connect(lambda: self.directory_requested.emit())
        return self._to_directory

    def _show_organizations(self, ledger: Ledger) -> None:
        """Show the organizations; their columns name the boundaries of mandates."""
        if self._boundaries is not ledger.boundaries:
            self._boundaries = ledger.boundaries
            if self.organizations is not None:
                self.remove(self.organizations)
            columns = organization_columns(self._vocabulary, ledger.boundaries)
            self.organizations = DataTable(columns, name=lambda: tr("Organizations"))
            self.organizations.row_selected.connect(self.organization_selected)
            self.organizations.add_tool(self._directory_button())
            self.add(self.organizations, 1)
            self.retranslate()
        assert self.organizations is not None
        judged = ledger.reached.judged
        listed = (
            ledger.organizations,
            ledger.date,
            judged.failing.tobytes(),
            judged.counts.tobytes(),
            ledger.assignment,
            ledger.standard.capacity,
        )
        if listed != self._listed:
            self._listed = listed
            self.organizations.show_records(organization_records(ledger))
            _show_room(self.organizations, ledger, organization_load.ROOM_COLUMNS)


class Charts(QTabWidget):
    """Coverage curve and ranking; with a scenario the difference, with room the load.

    `organization_clicked` tells the organization chosen in the chart of loads.
    """

    organization_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_tabs(self)
        self.curve = CoverageCurveChart()
        self.ranking = RankingChart()
        self.difference = DifferenceChart()
        self.load = LoadChart()
        self.load.bars.bar_clicked.connect(self.organization_clicked)
        self._charts = (self.curve, self.ranking, self.difference, self.load)
        for chart in self._charts:
            self.addTab(chart, "")

    def show_answer(self, answer: Answer, region: str) -> None:
        """Show the figures of an answer, with a region's curve beside Canada's."""
        ledger = answer.ledger
        threshold = ledger.standard.threshold_km
        self.curve.show_curves(
            curve_lines(answer, region),
            threshold,
            counts_room=ledger.assignment is not None,
        )
        table = ledger.for_group(answer.group)
        self.ranking.show_table(table, ledger.boundaries, threshold)
        self.ranking.select(region)
        self.difference.show_comparison(answer.comparison)
        self.difference.select(region)
        compared = answer.comparison is not None
        self.setTabVisible(self.indexOf(self.difference), compared)
        self.load.show_ledger(ledger)
        counted = ledger.assignment is not None
        self.setTabVisible(self.indexOf(self.load), counted)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for chart in self._charts:
            chart.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.tabBar().setAccessibleName(tr("Charts"))
        for chart in self._charts:
            chart.retranslate()
        titles = (tr("Coverage curve"), tr("Ranking"), tr("Difference"), tr("Load"))
        for place, title in enumerate(titles):
            self.setTabText(place, title)


def _show_room(table: DataTable, ledger: Ledger, columns: Sequence[str]) -> None:
    """Show the columns that tell of room where capacity counts, and hide them else."""
    hidden = () if ledger.assignment is not None else columns
    keys = {column.key for column in table.model.columns}
    table.show_columns(keys.difference(hidden))


def curve_lines(answer: Answer, region: str) -> list[CurveLine]:
    """Make the curves of Canada and a region; dashed, those of the baseline."""
    upto = max(CURVE_KM, 1.25 * answer.ledger.standard.threshold_km)
    sides = [(answer.ledger, False)]
    if answer.comparison is not None:
        sides.append((answer.baseline, True))
    return [
        CurveLine(
            name=_naming(answer.ledger.boundaries, place),
            curve=coverage_curve(ledger, place, upto_km=upto, group=answer.group),
            is_selected=place != CANADA,
            is_baseline=is_baseline,
        )
        for place in ([CANADA, region] if region else [CANADA])
        for ledger, is_baseline in sides
    ]


def _naming(boundaries: BoundaryLayer, place: str) -> Callable[[], str]:
    def name() -> str:
        return "Canada" if place == CANADA else boundaries.name(place, language())

    return name
