"""A table to look through: a filter box, a sorted view, and copying to elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QObject,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.language import number, tr
from desktop.panels.table_model import (
    SWATCH_PX,
    Column,
    FrameModel,
    Record,
    TableOrder,
)
from desktop.theme import LIGHT, Theme, strong_font

ROW_PX = 27
CELL_PADDING_PX = 20
ARROW_PX = 14
FILTER_PX = 128
# Cells stand a focus frame's margin further in than a style sheet says; a style
# sheet's own arrow would lie on the titles set to the right.
HEADER = """
QHeaderView::section { padding: 0 9px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }
"""
# One frame in and out of focus, which the rows never paint over.
STEADY_FRAME = """
QTableView { border: 1px solid palette(base); }
QTableView:focus { border: 1px solid palette(highlight); }
"""
WIDEST_PX = 320
MEASURED_ROWS = 300


class DataTable(QWidget):
    """Records under columns that can be sorted, filtered, selected and copied.

    `tools` holds the filter; it stands above the rows until it is put elsewhere.
    """

    row_selected = Signal(str)
    row_activated = Signal(str)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        name: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._is_told = False
        self._is_kept = False
        self._wanted = ""
        self._needed = [0] * len(columns)
        self.model = FrameModel(columns, self)
        self.order = TableOrder(self.model, self)
        self.filter_box = QLineEdit()
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.setAcceptDrops(False)  # files are for the window
        self.count = QLabel()
        self.view = _view(self.order)
        self._lay_out()
        self._connect()
        self.show_theme(LIGHT)
        self.retranslate()

    @property
    def title(self) -> str:
        """What the table is called in the language now spoken."""
        return self._name()

    def show_records(self, records: Iterable[Record]) -> None:
        """Show other records; what was selected stays so while it is there."""
        self._is_told = True
        self.model.show_records(tuple(records))
        self._is_told = False
        self.select(self._wanted)
        self._fit()
        self._tell_count()

    def take_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, and no records until they come."""
        self._is_told = True
        self.model.take_columns(columns)
        self._is_told = False
        self._needed = [0] * len(columns)

    def add_tool(self, widget: QWidget) -> None:
        """Put another widget before the filter."""
        row = self.tools.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.count), widget)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.model.show_theme(theme)
        self.count.setStyleSheet(f"color: {theme.soft}")

    def retranslate(self) -> None:
        """Say every text in the language now spoken."""
        self.model.retranslate()
        self.order.invalidate()
        self.filter_box.setPlaceholderText(tr("Filter"))
        self.filter_box.setAccessibleName(
            tr("Filter of the table {name}", name=self._name())
        )
        self.view.setAccessibleName(self._name())
        self._needed = [0] * len(self.model.columns)
        self._fit()
        self._tell_count()

    def sort_by(
        self, key: str, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort by the column of a key."""
        keys = [column.key for column in self.model.columns]
        self.view.sortByColumn(keys.index(key), order)

    def selected(self) -> str:
        """Give the id of the current row, "" when none is selected."""
        rows = self.view.selectionModel().selectedRows()
        return self._identifier(rows[0]) if rows else ""

    def select(self, identifier: str) -> None:
        """Select a record from outside; nothing is emitted."""
        self._wanted = identifier
        if identifier == self.selected():
            return
        self._is_told = True
        row = self.model.row_of(identifier)
        index = self.order.mapFromSource(self.model.index(row, 0))
        if index.isValid():
            self.view.selectRow(index.row())
            self.view.scrollTo(index)
        else:
            self.view.clearSelection()
        self._is_told = False

    def all_selected(self) -> list[str]:
        """Give the ids of every selected row, from top to bottom."""
        rows = sorted(i.row() for i in self.view.selectionModel().selectedRows())
        return [self._identifier(self.order.index(row, 0)) for row in rows]

    def keep(self, identifiers: frozenset[str] | None) -> None:
        """Keep only the records of these ids besides what the filter box asks."""
        self._is_told = True
        self._is_kept = identifiers is not None
        self.order.keep(identifiers)
        self._is_told = False
        self.select(self._wanted)
        self._tell_count()

    def show_columns(self, keys: Collection[str]) -> None:
        """Show the columns of these keys and hide the others."""
        for place, column in enumerate(self.model.columns):
            self.view.setColumnHidden(place, column.key not in keys)
        self._spread()

    def shown(self) -> list[str]:
        """Give the ids of the rows shown, from top to bottom."""
        rows = range(self.order.rowCount())
        return [self._identifier(self.order.index(row, 0)) for row in rows]

    def copy_selected(self) -> None:
        """Copy the selected rows and the header, parted by tabs."""
        rows = {index.row() for index in self.view.selectionModel().selectedRows()}
        if rows:
            self._copy(sorted(rows))

    def copy_all(self) -> None:
        """Copy every row and column shown and the header, parted by tabs."""
        self._copy(range(self.order.rowCount()))

    def _copy(self, rows: Iterable[int]) -> None:
        places = range(self.model.columnCount())
        columns = [c for c in places if not self.view.isColumnHidden(c)]
        lines = ["\t".join(self.model.columns[c].title() for c in columns)]
        for row in rows:
            cells = (str(self.order.index(row, c).data() or "") for c in columns)
            lines.append("\t".join(" ".join(cell.split("\n")) for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def _identifier(self, index: QModelIndex) -> str:
        row = self.order.mapToSource(index).row()
        return str(self.model.record(row)["id"])

    def _lay_out(self) -> None:
        self.tools = QWidget()
        top = QHBoxLayout(self.tools)
        top.setContentsMargins(8, 2, 8, 2)
        top.setSpacing(8)
        top.addStretch(1)
        top.addWidget(self.count)
        self.filter_box.setFixedWidth(FILTER_PX)
        top.addWidget(self.filter_box)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tools)
        whole.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.filter_box.textChanged.connect(self._seek)
        self.view.viewport().installEventFilter(self)
        self.view.selectionModel().selectionChanged.connect(self._tell_selection)
        self.view.activated.connect(
            lambda index: self.row_activated.emit(self._identifier(index))
        )
        self.view.customContextMenuRequested.connect(self._open_menu)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.copy_selected)

    def _seek(self, text: str) -> None:
        self._is_told = True
        self.order.seek(text)
        self._is_told = False
        self.select(self._wanted)  # a row that a filter hid comes back selected
        self._tell_count()

    def _tell_count(self) -> None:
        kept, everyone = self.order.counts()
        told = whole = ""
        if self.filter_box.text().strip() or self._is_kept:
            told = f"{number(kept)} / {number(everyone)}"
            whole = tr("{kept} of {all} rows", kept=number(kept), all=number(everyone))
        self.count.setText(told)
        self.count.setToolTip(whole)
        self.count.setAccessibleName(whole)

    def _tell_selection(self, chosen: QItemSelection, _left: QItemSelection) -> None:
        if not self._is_told and not chosen.isEmpty():
            index = self.view.selectionModel().currentIndex()
            if index.isValid():
                self._wanted = self._identifier(index)
                self.row_selected.emit(self._wanted)

    def _open_menu(self, place: QPoint) -> None:
        self.menu().exec(self.view.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Build the menu of the table."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(tr("Copy"), self.copy_selected)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.view.selectionModel().hasSelection())
        menu.addAction(tr("Copy all"), self.copy_all)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Widen the columns where a text needs it; they never narrow under a hand."""
        needed = _widths(self.model)
        if needed != self._needed:
            both = zip(needed, self._needed, strict=True)
            self._needed = [max(new, old) for new, old in both]
            self._spread()

    def _spread(self) -> None:
        """Share the width to spare among all columns."""
        places = range(len(self._needed))
        seen = [place for place in places if not self.view.isColumnHidden(place)]
        needed = sum(self._needed[place] for place in seen)
        spare = max(0, self.view.viewport().width() - needed)
        each, rest = divmod(spare, max(1, len(seen)))
        for column in seen:
            more = each + rest if column == seen[0] else each
            self.view.setColumnWidth(column, self._needed[column] + more)


def _view(order: TableOrder) -> QTableView:
    view = QTableView()
    view.setModel(order)
    view.setStyleSheet(STEADY_FRAME)
    view.setSortingEnabled(True)
    view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setFrameShape(QTableView.Shape.NoFrame)
    view.setIconSize(QSize(SWATCH_PX, SWATCH_PX))
    rows, header = view.verticalHeader(), view.horizontalHeader()
    rows.hide()
    rows.setMinimumSectionSize(ROW_PX)
    rows.setDefaultSectionSize(ROW_PX)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setHighlightSections(False)
    header.setStyleSheet(HEADER)
    header.setMinimumSectionSize(48)
    return view


def _widths(model: FrameModel) -> list[int]:
    """Measure the columns so that neither a header nor a cell is cut.

    Every text is measured in the semibold face, the widest used, and the header has
    room for its sorting arrow.
    """
    metrics = QFontMetrics(strong_font())
    widths = []
    for place, column in enumerate(model.columns):
        rows = range(min(model.rowCount(), MEASURED_ROWS))
        cells = [
            metrics.horizontalAdvance(model.text(row, place))
            if column.room is None
            else column.room(model.record(row)) - CELL_PADDING_PX
            for row in rows
        ]
        swatch = SWATCH_PX + 8 if column.swatch is not None else 0
        title = metrics.horizontalAdvance(column.title()) + ARROW_PX
        widest = max([title, *(cell + swatch for cell in cells)])
        widths.append(min(widest + CELL_PADDING_PX, WIDEST_PX))
    return widths
