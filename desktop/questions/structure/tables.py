"""The tables of structure: the matrix, the word mapped by region, the gaps ranked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.language import number, tr
from desktop.panels.table_tabs import TableTabs
from desktop.panels.table_view import DataTable
from desktop.questions.structure.columns import (
    WORD_KEYS,
    gap_columns,
    word_columns,
)
from desktop.questions.structure.found import Found
from desktop.questions.structure.matrix import Matrix
from desktop.questions.structure.records import gap_id, gap_records, word_records
from desktop.theme import Theme


class StructureTables(TableTabs):
    """A cell or a row chosen selects its region; `word_chosen` tells its word.

    A table under a tab that does not show is filled once it does: thousands of regions
    take a second to sort, and a threshold that is dragged does not wait for them.
    """

    region_selected = Signal(str)
    word_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._found: Found | None = None
        self._word = ""
        self._stale: set[DataTable] = set()
        self.matrix = Matrix()
        self.regions = DataTable(word_columns(), name=lambda: tr("By region"))
        self.gaps = DataTable(gap_columns(), name=lambda: tr("Largest gaps"))
        super().__init__(self.regions, self.gaps, parent=parent)
        self._listed = QLabel()
        self._listed.setProperty("role", "soft")
        self.gaps.add_tool(self._listed)
        self.insertTab(0, self.matrix, "")
        self.setCurrentIndex(0)
        self.regions.sort_by("left_out", Qt.SortOrder.DescendingOrder)
        self.gaps.sort_by("left_out", Qt.SortOrder.DescendingOrder)
        self.regions.row_selected.connect(self.region_selected)
        self.gaps.row_selected.connect(self._tell_gap)
        self.matrix.cell_chosen.connect(self._tell_cell)
        self.currentChanged.connect(self._fill_shown)
        self.retranslate()

    def show_found(self, found: Found | None, word: str, lack: str = "") -> None:
        """Show what was found, or nothing; `lack` says why there is little."""
        self._found, self._word = found, word
        self.matrix.say_lack(lack)
        self.matrix.show_found(found)
        self._stale.add(self.gaps)
        self._say_listed()
        self.show_word(word)

    def show_word(self, word: str) -> None:
        """Show another word by region."""
        self._word = word
        self._stale.add(self.regions)
        self._fill_shown()

    def fill(self) -> None:
        """Fill the tables that do not show, as for a file."""
        for table in tuple(self._stale):
            self._fill(table)

    def _fill(self, table: DataTable) -> None:
        found = self._found
        self._stale.discard(table)
        if table is self.gaps:
            table.show_records(gap_records(found) if found else [])
            return
        table.show_records(word_records(found, self._word))
        is_compared = found is not None and found.before is not None
        table.show_columns([key for key in WORD_KEYS if is_compared or key != "change"])

    def select(self, region: str) -> None:
        """Select a region and the word mapped, telling nobody."""
        self.matrix.select(region, self._word)
        self.regions.select(region)
        self.gaps.select(gap_id(region, self._word) if region else "")

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().show_theme(theme)
        self.matrix.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        self.matrix.retranslate()
        self.setTabText(self.indexOf(self.matrix), tr("Matrix"))
        self._say_listed()

    def _fill_shown(self) -> None:
        """Fill what shows; with nothing found, empty all."""
        shown = self.currentWidget()
        for table in tuple(self._stale):
            if table is shown or self._found is None:
                self._fill(table)

    def _say_listed(self) -> None:
        found = self._found
        is_cut = found is not None and found.gap_count > len(found.gaps)
        self._listed.setVisible(is_cut)
        if found is not None and is_cut:
            self._listed.setText(
                tr(
                    "The first {shown} of {all}",
                    shown=number(len(found.gaps)),
                    all=number(found.gap_count),
                )
            )

    def _tell_cell(self, region: str, word: str) -> None:
        self.word_chosen.emit(word)
        self.region_selected.emit(region)

    def _tell_gap(self, row: str) -> None:
        assert self._found is not None
        gap = next(g for g in self._found.gaps if gap_id(g.region, g.kind.word) == row)
        self._tell_cell(gap.region, gap.kind.word)
