"""The main window: the map, with docks round it; receives answers, emits intentions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QMenu,
    QSplitter,
    QToolBar,
    QWidget,
)

from datasets.vocabulary import Vocabulary
from desktop.actions import ACTIONS, MENUS, SEPARATOR, action_texts, menu_texts
from desktop.dialogs.importing.choosing import dropped_paths
from desktop.language import tr
from desktop.map.canvas import MapCanvas
from desktop.panels.labels import one_of, scrolling
from desktop.panels.layers import LayersPanel
from desktop.panels.ledger import LedgerPanel
from desktop.panels.lower import Charts, Tables
from desktop.panels.scenarios import ScenariosPanel
from desktop.panels.standard import StandardPanel
from desktop.panels.status_bar import StatusBar
from desktop.panels.top_bar import TopBar
from desktop.questions.chooser import QuestionChooser
from desktop.questions.question import Question
from desktop.tab_order import step
from desktop.theme import Theme

LEFT, RIGHT, LOWER = 272, 312, 268
CHARTS_LEAST = 340  # holds its three tabs in French
LOWER_PART = 0.3  # of a low window, which the map needs more
LAYOUT_VERSION = 1
LEAST_WIDTH, LEAST_HEIGHT = 1180, 720


class MainWindow(QMainWindow):
    """Map in the middle; layers and scenarios, standard and ledger, tables and charts.

    It knows no project: `desktop.showing` puts values into it, and
    `desktop.controller` acts on what it says.
    """

    closing = Signal()
    files_dropped = Signal(list)

    def __init__(self, *, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self.setObjectName("main_window")
        self.may_close: Callable[[], bool] = lambda: True
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setDockNestingEnabled(True)
        self.setCorner(
            Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.BottomDockWidgetArea
        )
        self.setCorner(
            Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.actions_by_name = _actions(self)
        self.menus = self._menus()
        self.canvas = MapCanvas()
        self.questions = QuestionChooser()
        self.layers = LayersPanel()
        self.scenarios = ScenariosPanel()
        self.standard = StandardPanel()
        self.ledger = LedgerPanel()
        self.tables = Tables(vocabulary)
        self.charts = Charts()
        self._asked = one_of()
        self._answered, self._drawn = one_of(self.tables), one_of(self.charts)
        self.top = TopBar(self.actions_by_name)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.setCentralWidget(self.canvas)
        self._add_top_bar()
        self.docks = self._docks()
        self._take_drops()
        self.retranslate()

    def show_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Say what a directory holds in the words of a vocabulary."""
        if vocabulary is not self.vocabulary:
            self.vocabulary = vocabulary
            self.tables.show_vocabulary(vocabulary)

    def dressed(self) -> tuple[QWidget, ...]:
        """List what is drawn in a theme and speaks a language."""
        return (
            self.top,
            self.questions,
            self.layers,
            self.scenarios,
            self.standard,
            self.ledger,
            self.tables,
            self.charts,
            self.status,
        )

    def add_question(self, question: Question) -> None:
        """Give a question its places in the window; none of it shows yet."""
        self._asked.add(question.panel)
        self._answered.add(question.tables)
        self._drawn.add(question.charts)
        question.charts.setMinimumWidth(CHARTS_LEAST)
        for part in (question.panel, question.tables, question.charts):
            leave_drops_to_window(part)

    def show_question(self, question: Question | None) -> None:
        """Show the parts of a question; None is the one the window itself answers."""
        self._asked.show_only(question.panel if question else None)
        self._answered.show_only(question.tables if question else self.tables)
        self._drawn.show_only(question.charts if question else self.charts)
        self.ledger.setVisible(question is None)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        for name, text in action_texts().items():
            action = self.actions_by_name[name]
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            plain = text.replace("&", "").rstrip("…")
            action.setToolTip(f"{plain} ({keys})" if keys else plain)
        for name, text in menu_texts().items():
            self.menus[name].setTitle(text)
        titles = {
            "left": tr("Layers and scenarios"),
            "right": tr("Standard and ledger"),
            "lower": tr("Tables and charts"),
        }
        for name, title in titles.items():
            self.docks[name].setWindowTitle(title)
        for part in self.dressed():
            part.retranslate()
        self.canvas.retranslate()

    def show_theme(self, theme: Theme) -> None:
        """Draw every panel in another theme; the map is dressed with its furniture."""
        for part in self.dressed():
            part.show_theme(theme)

    def restore(self, geometry: QByteArray, layout: QByteArray) -> None:
        """Put the window and its docks where they were left; else as designed."""
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1440, 900)
        if layout.isEmpty() or not self.restoreState(layout, LAYOUT_VERSION):
            self.arrange()

    def arrange(self) -> None:
        """Give the docks the sizes they are designed for."""
        horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        sides = [self.docks["left"], self.docks["right"]]
        self.resizeDocks(sides, [LEFT, RIGHT], horizontal)
        lower = min(LOWER, round(LOWER_PART * self.height()))
        self.resizeDocks([self.docks["lower"]], [lower], vertical)

    def focusNextPrevChild(self, forward: bool) -> bool:
        panels = (
            self.top,
            self.questions,
            self.layers,
            self.scenarios,
            self.canvas,
            self._asked,
            self.standard,
            self.ledger,
            self._answered,
            self._drawn,
            self.status,
        )
        return step(panels, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit(dropped_paths(event))
        event.acceptProposedAction()

    def _take_drops(self) -> None:
        """Take files wherever they are dropped; no field or chart takes them first."""
        leave_drops_to_window(self)
        self.setAcceptDrops(True)

    def _add_top_bar(self) -> None:
        bar = QToolBar()
        bar.setObjectName("top_bar")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.layout().setContentsMargins(0, 0, 0, 0)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.toggleViewAction().setEnabled(False)
        bar.addWidget(self.top)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)

    def _docks(self) -> dict[str, QDockWidget]:
        lower = QSplitter(Qt.Orientation.Horizontal)
        lower.addWidget(self._answered)
        lower.addWidget(self._drawn)
        lower.setStretchFactor(0, 2)
        lower.setStretchFactor(1, 1)
        lower.setSizes([740, 360])
        lower.setChildrenCollapsible(False)
        self.charts.setMinimumWidth(CHARTS_LEAST)
        areas = Qt.DockWidgetArea
        parts = {
            "left": (
                areas.LeftDockWidgetArea,
                scrolling(self.questions, self.layers, self.scenarios),
            ),
            "right": (
                areas.RightDockWidgetArea,
                scrolling(self._asked, self.standard, self.ledger),
            ),
            "lower": (areas.BottomDockWidgetArea, lower),
        }
        docks = {}
        for name, (area, widget) in parts.items():
            dock = QDockWidget()
            dock.setObjectName(f"{name}_dock")
            dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
            dock.setTitleBarWidget(QWidget())
            dock.setWidget(widget)
            self.addDockWidget(area, dock)
            docks[name] = dock
            action = self.actions_by_name[f"{name}_panel"]
            action.setChecked(True)
            action.toggled.connect(dock.setVisible)
            dock.visibilityChanged.connect(_following(action, dock))
        return docks

    def _menus(self) -> dict[str, QMenu]:
        menus = {}
        for name, entries in MENUS.items():
            menu = QMenu(self)
            for entry in entries.split():
                if entry == SEPARATOR:
                    menu.addSeparator()
                else:
                    menu.addAction(self.actions_by_name[entry])
            self.menuBar().addMenu(menu)
            menus[name] = menu
        return menus


def leave_drops_to_window(part: QWidget) -> None:
    """Let no field or chart inside take the files that are dropped on the window."""
    for widget in part.findChildren(QWidget):
        if widget.acceptDrops():
            widget.setAcceptDrops(False)


def _actions(window: QMainWindow) -> dict[str, QAction]:
    actions = {}
    for spec in ACTIONS:
        action = QAction(window)
        action.setCheckable(spec.checkable)
        if spec.keys:
            action.setShortcut(QKeySequence(spec.keys))
        window.addAction(action)
        actions[spec.name] = action
    return actions


def _following(action: QAction, dock: QDockWidget) -> Callable[[bool], None]:
    """Keep an action ticked as its dock is; a hidden window hides no dock."""

    def follow(_visible: bool) -> None:
        action.setChecked(not dock.isHidden())

    return follow
