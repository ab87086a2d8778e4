"""The matrix as a model: regions down, words across, a standing and a text a cell."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from desktop.language import language, number, tr
from desktop.plain_text import literal_tip
from desktop.questions.structure.found import Found
from desktop.questions.structure.wording import lack_lines, standing_text
from desktop.statement.sentences import LIST_COMMA
from desktop.statement.structure import best_state, cell_text, kind_text
from desktop.theme import LIGHT, Theme, strong_font
from layers.coverage.structure_tally import Standing
from layers.organizations import CANADA

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
STANDING = Qt.ItemDataRole.UserRole
SHARE = Qt.ItemDataRole.UserRole + 1
IS_REMOTE = Qt.ItemDataRole.UserRole + 2
BEST = Qt.ItemDataRole.UserRole + 3
ACROSS = Qt.Orientation.Horizontal


class MatrixModel(QAbstractTableModel):
    """All regions together first, then each one counted, most people first.

    Words follow the vocabulary; those that nobody states come after the others.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._theme = LIGHT
        self._rows: npt.NDArray[np.int64] = np.zeros(0, np.int64)
        self._kinds: list[int] = []

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self.beginResetModel()
        self._found = found
        self._rows, self._kinds = _arranged(found)
        self.endResetModel()

    def show_theme(self, theme: Theme) -> None:
        """Draw the heads in another theme."""
        self._theme = theme

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.beginResetModel()
        self.endResetModel()

    def region(self, row: int) -> str:
        """Give the region of a row; `CANADA` for all together."""
        assert self._found is not None
        ids = self._found.tally.made.ledger.boundaries.ids
        place = int(self._rows[row])
        return str(ids[place]) if place < len(ids) else CANADA

    def word(self, column: int) -> str:
        """Give the word of a column."""
        assert self._found is not None
        return self._found.kinds[self._kinds[column]].word

    def row_of(self, region: str) -> int:
        """Find the row of a region, "" for all together; -1 where it is not shown."""
        rows = range(len(self._rows))
        return next((r for r in rows if self.region(r) == (region or CANADA)), -1)

    def column_of(self, word: str) -> int:
        """Find the column of a word, -1 where it is not shown."""
        columns = range(len(self._kinds))
        return next((c for c in columns if self.word(c) == word), -1)

    def is_stated(self, column: int) -> bool:
        """Tell whether any organization that counts states the word of a column."""
        assert self._found is not None
        return self._found.kinds[self._kinds[column]].stated_by > 0

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._kinds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._found is None:
            return None
        k, row = self._kinds[index.column()], int(self._rows[index.row()])
        tally = self._found.tally
        people, lacking = tally.people[k, row], tally.lacking[k, row]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(people, lacking, brief=True)
        if role == STANDING:
            return Standing(int(tally.standings[k, row]))
        if role == SHARE:
            return float(tally.share[k, row])
        if role == IS_REMOTE:
            return bool(tally.mostly_remote[k, row])
        if role == BEST:
            return best_state(people, lacking)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = self._said(k, row, index)
            return literal_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if self._found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(section, orientation)
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tip(self._head_tip(section, orientation))
        if role == Qt.ItemDataRole.FontRole and orientation != ACROSS and section == 0:
            return strong_font()
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._theme.text)
        return None

    def _head(self, section: int, orientation: Qt.Orientation) -> str:
        assert self._found is not None
        if orientation == ACROSS:
            return kind_text(self._found.kinds[self._kinds[section]])
        region = self.region(section)
        if region == CANADA:
            everywhere = self._found.tally.counted is None
            return "Canada" if everywhere else tr("All counted here")
        return self._found.tally.made.ledger.boundaries.name(region, language())

    def _head_tip(self, section: int, orientation: Qt.Orientation) -> str:
        assert self._found is not None
        tally, head = self._found.tally, self._head(section, orientation)
        if orientation != ACROSS:
            people = number(int(tally.everyone[int(self._rows[section])]))
            return f"{head}\n" + tr("People counted: {people}", people=people)
        k = self._kinds[section]
        states = number(self._found.kinds[k].stated_by)
        left_out = number(int(tally.left_out[k, -1]))
        return "\n".join(
            (
                head,
                tr("Organizations that state it: {count}", count=states),
                tr("People without it: {people}", people=left_out),
            )
        )

    def _said(self, k: int, row: int, index: Index) -> str:
        """Say whole what a cell shows: region, word, standing, and who is without."""
        assert self._found is not None
        tally = self._found.tally
        standing = Standing(int(tally.standings[k, row]))
        place = self._head(index.row(), Qt.Orientation.Vertical)
        head = LIST_COMMA.join((place, kind_text(self._found.kinds[k])))
        lines = lack_lines(tally, k, row)
        return "\n".join(
            (head, standing_text(standing, tally.made.ledger.standard), *lines)
        )

    def text(self) -> str:
        """Give the whole matrix as text, parted by tabs."""
        rows, columns = range(self.rowCount()), range(self.columnCount())
        heads = [self._head(c, ACROSS) for c in columns]
        lines = ["\t".join((tr("Region"), *heads))]
        for row in rows:
            cells = (str(self.index(row, c).data()) for c in columns)
            place = self._head(row, Qt.Orientation.Vertical)
            lines.append("\t".join((place, *cells)))
        return "\n".join(lines) + "\n"


def _arranged(found: Found | None) -> tuple[npt.NDArray[np.int64], list[int]]:
    if found is None or not found.kinds:
        return np.zeros(0, np.int64), []
    tally = found.tally
    shown = tally.standings[0, :-1] != Standing.NOT_COUNTED
    regions = np.flatnonzero(shown)
    by_people = regions[np.argsort(-tally.everyone[regions], kind="stable")]
    rows = np.concatenate([[len(shown)], by_people]).astype(np.int64)
    places = range(len(found.kinds))
    return rows, sorted(places, key=lambda k: not found.kinds[k].stated_by)
