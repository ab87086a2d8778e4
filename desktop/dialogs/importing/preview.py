"""The first rows of a file as they stand in it, numbered as a person counts them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from datasets.importing.examined import Preview
from desktop.dialogs.importing.shapes import plain_tip
from desktop.language import number, tr
from desktop.panels.table_view import ROW_PX, STEADY_FRAME
from desktop.plain_text import one_line
from desktop.theme import strong_font

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
# Columns beyond these keep the usual width: measuring thousands would be felt.
MEASURED_COLUMNS = 80
NARROWEST_PX, WIDEST_PX, USUAL_PX = 64, 260, 120
_Role = Qt.ItemDataRole


class PreviewModel(QAbstractTableModel):
    """Cells as text, columns under their headers, rows under their file numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.preview = Preview()

    def show_preview(self, preview: Preview) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.preview = preview
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.preview.cells)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.preview.headers)

    def cell(self, row: int, column: int) -> str:
        """Give the text of a cell as the file has it."""
        cells = self.preview.cells[row]
        return cells[column] if column < len(cells) else ""

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return one_line(self.cell(index.row(), index.column()))
        if role == _Role.ToolTipRole:
            return plain_tip(one_line(self.cell(index.row(), index.column()), 1000))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        is_column = orientation == Qt.Orientation.Horizontal
        if role == _Role.DisplayRole and not is_column:
            return number(self.preview.rows[section])
        if role == _Role.DisplayRole:
            return one_line(self.preview.headers[section], 60)
        if role == _Role.ToolTipRole and is_column:
            return plain_tip(one_line(self.preview.headers[section], 1000))
        if role == _Role.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignLeft if is_column else Qt.AlignmentFlag.AlignRight
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class PreviewTable(QTableView):
    """A table of the first rows; a row can be pointed at, and cells copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = PreviewModel(self)
        self.setModel(self.contents)
        self.setAccessibleName(tr("First rows of the file"))
        self.setStyleSheet(STEADY_FRAME)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setMinimumSectionSize(ROW_PX)
        rows.setDefaultSectionSize(ROW_PX)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setDefaultSectionSize(USUAL_PX)
        columns.setHighlightSections(False)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.copy)

    def show_preview(self, preview: Preview) -> None:
        """Show other rows; the same ones stay as they are."""
        if preview != self.contents.preview:
            self.contents.show_preview(preview)
            self._fit()

    def has_row(self, row: int) -> bool:
        """Whether a row of the file is among those shown."""
        return row in self.contents.preview.rows

    def point_at(self, row: int) -> None:
        """Select a row of the file and bring it into view."""
        place = self.contents.preview.rows.index(row)
        self.selectRow(place)
        self.scrollTo(self.contents.index(place, 0))

    def copy(self) -> None:
        """Copy the selected cells, parted by tabs."""
        chosen = {
            (i.row(), i.column()) for i in self.selectionModel().selectedIndexes()
        }
        rows = sorted({row for row, _ in chosen})
        columns = sorted({column for _, column in chosen})
        lines = [
            "\t".join(one_line(self.contents.cell(row, c), 1_000_000) for c in columns)
            for row in rows
        ]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def _fit(self) -> None:
        metrics = QFontMetrics(strong_font())
        shown = self.contents
        for column in range(min(shown.columnCount(), MEASURED_COLUMNS)):
            texts = [one_line(shown.preview.headers[column], 60)]
            texts += [
                one_line(shown.cell(row, column), 60)
                for row in range(20)
                if row < shown.rowCount()
            ]
            widest = max(metrics.horizontalAdvance(text) for text in texts) + 24
            self.setColumnWidth(column, max(NARROWEST_PX, min(widest, WIDEST_PX)))
