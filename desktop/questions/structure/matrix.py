"""The matrix of regions and words; the cell chosen is the word mapped and a region."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr
from desktop.panels.table_view import ROW_PX, STEADY_FRAME
from desktop.questions.structure.found import Found
from desktop.questions.structure.matrix_cells import MatrixCells
from desktop.questions.structure.matrix_heads import LEAST_PX, MOST_PX, WordHeads
from desktop.questions.structure.matrix_model import MatrixModel
from desktop.theme import Theme

NAMES_PX = 176


class Matrix(QWidget):
    """Arrow keys go from cell to cell; Ctrl+C copies the whole."""

    cell_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = self._word = ""
        self._is_told = False
        self.model = MatrixModel(self)
        self.cells = MatrixCells(self)
        self.heads = WordHeads()
        self.view = self._view()
        self.lack = QLabel()
        self.lack.setProperty("role", "soft")
        self.lack.setWordWrap(True)
        self.lack.setMargin(12)
        self.lack.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lack)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self._is_told = True
        self.model.show_found(found)
        self._is_told = False
        self._spread()
        self._mark()

    def say_lack(self, said: str) -> None:
        """Say above the cells why they tell little, or why there are none."""
        self.lack.setText(said)
        self.lack.setVisible(bool(said))

    def select(self, region: str, word: str) -> None:
        """Show the region selected and the word mapped, telling nobody."""
        self._region, self._word = region, word
        self._mark()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.cells.theme = theme
        self.model.show_theme(theme)
        self.heads.show_theme(theme)
        self.view.viewport().update()
        self.view.verticalHeader().viewport().update()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.view.setAccessibleName(tr("Matrix of regions and words"))
        self._is_told = True
        self.model.retranslate()
        self._is_told = False
        self._spread()
        self._mark()

    def copy(self) -> None:
        """Copy the whole matrix, parted by tabs."""
        QGuiApplication.clipboard().setText(self.model.text())

    def menu(self) -> QMenu:
        """Build the menu of the matrix."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(tr("Copy all"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return super().eventFilter(watched, event)

    def _view(self) -> QTableView:
        view = QTableView()
        view.setHorizontalHeader(self.heads)
        view.setModel(self.model)
        view.setItemDelegate(self.cells)
        view.setStyleSheet(STEADY_FRAME)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.setFrameShape(QTableView.Shape.NoFrame)
        rows = view.verticalHeader()
        rows.setMinimumSectionSize(ROW_PX)
        rows.setDefaultSectionSize(ROW_PX)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setHighlightSections(False)
        rows.setFixedWidth(NAMES_PX)
        rows.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        return view

    def _connect(self) -> None:
        self.view.viewport().installEventFilter(self)
        chosen = self.view.selectionModel()
        chosen.currentChanged.connect(self._tell)
        self.heads.sectionClicked.connect(self._choose_word)
        self.view.verticalHeader().sectionClicked.connect(self._choose_region)
        self.view.customContextMenuRequested.connect(self._open_menu)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.copy)

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if self._is_told or not index.isValid():
            return
        self._region = self.model.region(index.row())
        self._word = self.model.word(index.column())
        self.heads.mark(index.column())
        self.cell_chosen.emit(self._region, self._word)

    def _choose_word(self, column: int) -> None:
        row = max(0, self.view.currentIndex().row())
        self.view.setCurrentIndex(self.model.index(row, column))

    def _choose_region(self, row: int) -> None:
        column = max(0, self.view.currentIndex().column())
        self.view.setCurrentIndex(self.model.index(row, column))

    def _mark(self) -> None:
        """Make current the cell of the region selected and the word mapped."""
        row, column = self.model.row_of(self._region), self.model.column_of(self._word)
        self.heads.mark(column)
        index = self.model.index(row, column)
        self._is_told = True
        if index.isValid():
            self.view.setCurrentIndex(index)
        else:
            self.view.clearSelection()
            self.view.selectionModel().clearCurrentIndex()
        self._is_told = False

    def _spread(self) -> None:
        """Share the width among the columns, none narrower than what it says."""
        count = self.model.columnCount()
        if not count:
            return
        each = self.view.viewport().width() // count
        width = min(max(each, LEAST_PX), MOST_PX)
        for column in range(count):
            self.view.setColumnWidth(column, width)
        self.heads.geometriesChanged.emit()

    def _open_menu(self, place: QPoint) -> None:
        self.menu().exec(self.view.viewport().mapToGlobal(place))
