"""A question: what it computes of an answer, and how it says what it found."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from datasets.results.sheets import Sheet
from desktop.answer import Answer
from desktop.map.flows import FlowLine
from desktop.map.furniture import Legend
from desktop.map.marks import Marks
from desktop.map.population import PointClasses
from desktop.map.style import RegionStyle
from desktop.pages.map_page import PageTable
from desktop.questions.method_note import Method
from desktop.questions.panel import QuestionPanel
from desktop.questions.sheets import data_tables, page_table, sheet_of
from desktop.selection import Selection
from desktop.theme import Theme
from layers.progress import Progress

Work = Callable[[Progress], object]


@dataclass(frozen=True, kw_only=True, eq=False)
class MapAnswer:
    """How a question colours and dresses the map.

    `details` says more of a region under the pointer, by its id; `card_title` and
    `card_rows` (name, figure) are the facts of the region selected. `flows` are lines
    from region to region, `marks` stand on places, `points` colours the population.
    """

    title: str
    subtitle: str
    style: RegionStyle
    legend: Legend
    details: Mapping[str, str] = field(default_factory=dict)
    card_title: str = ""
    card_rows: tuple[tuple[str, str], ...] = ()
    flows: tuple[FlowLine, ...] = ()
    marks: Marks | None = None
    points: PointClasses | None = None


class Question(QObject):
    """One question, with the parts of the window that ask and answer it.

    A subclass makes `panel` (its parameters, above the standard), `tables` (below the
    map, left) and `charts` (right), and fills them in `show`. It computes only in the
    function that `work` gives, which runs in a thread and touches no widget.

    `asked` says that a parameter changed and all is to be worked out anew; `redrawn`
    that another view of what was found is wanted on the map. `wanted` names an action
    of the window that the person asks for.
    """

    asked = Signal()
    redrawn = Signal()
    region_selected = Signal(str)
    organization_selected = Signal(str)
    wanted = Signal(str)

    panel: QuestionPanel
    tables: QWidget
    charts: QWidget

    @abstractmethod
    def work(self, answer: Answer) -> Work:
        """Give the function that finds the answer, with the parameters as they are.

        It may raise `DataError` or `StandardError`, which the panel then says.
        """

    @abstractmethod
    def show(self, answer: Answer, found: object) -> None:
        """Show what `work` found of an answer, in every part but the map."""

    @abstractmethod
    def forget(self) -> None:
        """Show nothing: what was found belongs to layers that are gone."""

    @abstractmethod
    def methods(self) -> tuple[Method, ...]:
        """Say how what is shown was measured, in the language now spoken."""

    def sheets(self) -> tuple[Sheet, ...]:
        """Give every table as it leaves the program, in the language now spoken."""
        return tuple(sheet_of(table) for table in data_tables(self.tables))

    def page_table(self) -> PageTable:
        """Give the table that a page shows beside the map."""
        return page_table(data_tables(self.tables)[0])

    @abstractmethod
    def select(self, region: str, organization: str) -> None:
        """Show what is selected, telling nobody; "" is none."""

    @abstractmethod
    def on_map(self, theme: Theme, selection: Selection) -> MapAnswer | None:
        """Say what is shown as a map; None before anything was found."""

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for part in self._parts():
            part.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        for part in self._parts():
            part.retranslate()

    def _parts(self) -> tuple[Any, ...]:
        return self.panel, self.tables, self.charts
