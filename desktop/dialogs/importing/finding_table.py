"""Findings as a table: how much each matters, what it is, how many it touches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from datasets.importing.findings import Finding
from desktop.dialogs.importing.shapes import plain_tip, repaired_icon, severity_icon
from desktop.dialogs.importing.words import severity_text
from desktop.finding_texts import repair_text, said_of_finding
from desktop.language import number, tr
from desktop.messages import Message
from desktop.panels.table_view import ROW_PX, STEADY_FRAME
from desktop.plain_text import one_line
from desktop.theme import Theme, body_font

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SEVERITY, WHAT, ROWS, PEOPLE, REPAIR = range(5)
_Role = Qt.ItemDataRole


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """A finding in words; `repair` is the code of the one accepted, "" for none.

    `is_repaired` tells what an accepted repair has mended from what stands.
    """

    finding: Finding
    said: Message
    repair: str = ""
    is_repaired: bool = False


def found_in(
    findings: Sequence[Finding],
    repaired: Sequence[Finding] = (),
    repairs: Mapping[str, str] | None = None,
) -> tuple[Found, ...]:
    """Put findings in words: those that stand, then those that were repaired."""
    chosen = repairs or {}
    return tuple(
        Found(
            finding=finding,
            said=said_of_finding(finding),
            repair=chosen.get(finding.key, ""),
            is_repaired=is_repaired,
        )
        for several, is_repaired in ((findings, False), (repaired, True))
        for finding in several
    )


class FindingModel(QAbstractTableModel):
    """One finding a row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.found: tuple[Found, ...] = ()

    def show_found(self, found: Sequence[Found]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self.found = tuple(found)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_titles())

    def text(self, row: int, column: int) -> str:
        """Give the text of a cell."""
        one = self.found[row]
        finding = one.finding
        if column == SEVERITY:
            return (
                tr("Repaired") if one.is_repaired else severity_text(finding.severity)
            )
        if column == WHAT:
            return one_line(one.said.what)
        if column == ROWS:
            return number(finding.count) if finding.count else ""
        if column == PEOPLE:
            return "–" if finding.people is None else number(finding.people)
        if one.repair:
            return one_line(repair_text(one.repair))
        return tr("None accepted") if finding.repairs else ""

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.text(row, column)
        if role == _Role.DecorationRole and column == SEVERITY:
            one = self.found[row]
            if one.is_repaired:
                return repaired_icon(self._theme)
            return severity_icon(one.finding.severity, self._theme)
        if role == _Role.ToolTipRole:
            said = self.found[row].said
            lines = (said.what, said.remedy) if column == WHAT else ()
            return plain_tip("\n".join(one_line(line, 1000) for line in lines if line))
        if role == _Role.TextAlignmentRole:
            return _side(column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return _titles()[section]
        return _side(section) if role == _Role.TextAlignmentRole else None


class FindingTable(QTableView):
    """The table of findings, what blocks first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = FindingModel(theme, self)
        self.setModel(self.contents)
        self.setAccessibleName(tr("Findings"))
        self.setStyleSheet(STEADY_FRAME)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW_PX)
        rows.setDefaultSectionSize(ROW_PX)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)

    def show_found(self, found: Sequence[Found]) -> None:
        """Show other findings; the one chosen stays so while it is there."""
        before = self.chosen()
        self.contents.show_found(found)
        keys = [(one.finding.key, one.is_repaired) for one in found]
        wanted = (before.finding.key, before.is_repaired) if before else None
        others = [key for key, _ in keys]
        if wanted in keys:
            self.selectRow(keys.index(wanted))
        elif before is not None and before.finding.key in others:
            self.selectRow(others.index(before.finding.key))
        elif keys:
            self.selectRow(0)
        self._fit()

    def chosen(self) -> Found | None:
        """Give the finding chosen, None for none."""
        rows = self.selectionModel().selectedRows()
        return self.contents.found[rows[0].row()] if rows else None

    def _fit(self) -> None:
        metrics = QFontMetrics(body_font())
        for column in (SEVERITY, ROWS, PEOPLE, REPAIR):
            rows = range(min(200, self.contents.rowCount()))
            texts = [_titles()[column] + "  "]
            texts += [self.contents.text(row, column) for row in rows]
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            room = 30 if column == SEVERITY else 0
            self.setColumnWidth(column, min(widest + 24 + room, 220))


def _titles() -> tuple[str, ...]:
    return (tr("Severity"), tr("Finding"), tr("Rows"), tr("People"), tr("Repair"))


def _side(column: int) -> Qt.AlignmentFlag:
    is_number = column in (ROWS, PEOPLE)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
