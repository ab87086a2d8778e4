"""The window of the directory: list and form side by side, and what regions lack."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from datasets.vocabularies import available_vocabularies, named_vocabulary
from desktop.directory.elided_combo import ElidedCombo
from desktop.directory.form import NEW, OrganizationForm
from desktop.directory.lacks import RegionLacksView
from desktop.directory.list_pane import DirectoryList
from desktop.directory.questions import ask_about_changes
from desktop.directory.wording import Wording
from desktop.language import language, tr
from desktop.tab_order import step
from desktop.theme import LIGHT, Theme, icon, title_font
from layers.organizations import EXCLUDED
from layers.project import Project

LEAST = QSize(1120, 640)
USUAL = QSize(1320, 820)
LIST_PX, FORM_PX = 860, 430
FORM_LEAST_PX = 380
VOCABULARY_PX = 420
FROM_FILE = "from a file"
SHARED = ("undo", "redo", "language", "theme", "shortcuts")
BUTTONS = {
    "add": "plus",
    "duplicate": "copy",
    "exclude": "prohibit",
    "include": "check-circle",
    "remove": "trash",
}


class DirectoryWindow(QWidget):
    """Shows the directory of a project and tells what a person wants of it.

    `saved` tells the id ("" for a new record) and the facts; `asked` one of `BUTTONS`
    and the ids it is about; `vocabulary_chosen` the name of one, or `FROM_FILE`.
    """

    saved = Signal(str, object)
    asked = Signal(str, object)
    organization_chosen = Signal(str)
    region_chosen = Signal(str)
    vocabulary_chosen = Signal(str)
    export_requested = Signal()
    columns_changed = Signal(frozenset)
    closing = Signal()

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("directory_window")
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(LEAST)
        self.ask_about_changes = ask_about_changes
        self._actions = {name: actions[name] for name in SHARED if name in actions}
        self.addActions(list(self._actions.values()))
        self._project: Project | None = None
        self._waiting: Project | None = None
        self._spoken = ("", "")
        self._theme = LIGHT
        self._make()
        self._lay_out()
        self._connect()

    def show_project(self, project: Project) -> None:
        """Show the directory of a project; what is being typed stays if it can."""
        if self._project is not None and not self.isVisible():
            self._waiting = project
            return
        before, self._project = self._project, project
        wanted = (project.vocabulary, language())
        same_map = before is not None and before.boundaries is project.boundaries
        if wanted != self._spoken or not same_map:
            self._build(project)
            return
        assert before is not None
        if project.organizations is not before.organizations:
            self.list.show_layer(project.organizations)
            self._follow_record(before, project)
        self.lacks.show_project(project)
        self._follow()

    def select(self, organization: str, region: str) -> None:
        """Select an organization and a region from outside; nothing is emitted."""
        self.lacks.select(region)
        if self.form.is_changed or self.form.id == NEW:
            return
        self.list.select(organization)
        self._show_record(organization)

    def go_to(self, organization: str) -> None:
        """Show a record that was just put in place, "" for none."""
        self.list.select(organization)
        self._show_record(organization)
        self._follow()
        if organization:
            self.organization_chosen.emit(organization)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for name, button in self.buttons.items():
            button.setIcon(icon(BUTTONS[name], theme))
        self.list.show_theme(theme)
        self.lacks.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken; what is typed must be saved."""
        if self._project is not None:
            self._build(self._project)

    def restore(self, geometry: QByteArray) -> None:
        """Put the window where it was left."""
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(USUAL)

    def say(self, text: str) -> None:
        """Tell what was just done."""
        self._told.setText(text)

    def may_go_on(self) -> bool:
        """Ask about what is typed and not saved; tell whether to go on without it."""
        if not self.form.is_changed:
            return True
        wanted = self.ask_about_changes(self)
        if wanted == "save":
            return self.form.try_to_save()
        if wanted == "discard":
            self.form.take_back()
            return True
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step((self._head, self.tabs, self.form), forward=forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_project(waiting)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_go_on():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    # Building

    def _build(self, project: Project) -> None:
        vocabulary = named_vocabulary(project.vocabulary)
        wording = Wording(vocabulary=vocabulary, boundaries=project.boundaries)
        self._spoken = (project.vocabulary, language())
        selected, draft = self.form.id, self.form.draft()
        layer = project.organizations
        self.setWindowTitle(tr("Directory") + " — Lacuna")
        self._title.setText(tr("Directory"))
        texts = {
            "add": tr("&Add"),
            "duplicate": tr("&Duplicate"),
            "exclude": tr("&Exclude…"),
            "include": tr("&Include again"),
            "remove": tr("&Remove"),
        }
        for name, text in texts.items():
            self.buttons[name].setText(text)
        self.export.setText(tr("E&xport…"))
        self._vocabulary_label.setText(tr("Vocabulary"))
        self._offer_vocabularies(project)
        self.tabs.tabBar().setAccessibleName(tr("Directory"))
        self.list.build(wording, layer)
        self.form.build(wording, layer)
        self.lacks.build(wording)
        self.lacks.show_project(project)
        self.tabs.setTabText(0, tr("Organizations"))
        self.tabs.setTabText(1, tr("What the regions lack"))
        self.show_theme(self._theme)
        if selected == NEW:
            self.form.show_blank()
        else:
            self._show_record(selected or "")
        self.form.resume(draft)
        self._follow()

    def _offer_vocabularies(self, project: Project) -> None:
        box = self.vocabulary
        box.clear()
        first, *others = available_vocabularies()
        for name, one in (("", first), *((other.id, other) for other in others)):
            box.addItem(one.names[language()], name)
        if box.findData(project.vocabulary) < 0:
            own = named_vocabulary(project.vocabulary)
            box.addItem(own.names[language()], project.vocabulary)
        box.addItem(tr("From a file…"), FROM_FILE)
        box.setCurrentIndex(box.findData(project.vocabulary))
        box.setAccessibleName(tr("Vocabulary"))
        box.setToolTip(box.currentText())

    def _make(self) -> None:
        self._head = QWidget()
        self._title = QLabel()
        self._title.setFont(title_font())
        self.buttons = {name: QPushButton() for name in BUTTONS}
        self.vocabulary = ElidedCombo()
        self.vocabulary.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        )
        self.vocabulary.setMinimumWidth(120)
        self.vocabulary.setMaximumWidth(VOCABULARY_PX)
        self._vocabulary_label = QLabel()
        self._vocabulary_label.setProperty("role", "soft")
        self.export = QPushButton()
        self._told = QLabel()
        self._told.setProperty("role", "accent")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self.list = DirectoryList()
        self.lacks = RegionLacksView()
        self.form = OrganizationForm()
        self.form.setMinimumWidth(FORM_LEAST_PX)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.list, "")
        self.tabs.addTab(self.lacks, "")

    def _lay_out(self) -> None:
        self._head.setProperty("role", "bar")
        self._head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(8)
        for name in ("undo", "redo"):
            if name in self._actions:
                row.addWidget(_tool(self._actions[name]))
        row.addSpacing(8)
        for button in self.buttons.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._vocabulary_label)
        row.addWidget(self.vocabulary, 100)
        row.addWidget(self.export)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.tabs)
        self.split.addWidget(self.form)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setSizes([LIST_PX, FORM_PX])
        self.split.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 4)
        foot.setSpacing(16)
        foot.addWidget(self.list.summary, 1)
        foot.addWidget(self._told)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self.split, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, name=name: self._press(name))
        self.list.organization_chosen.connect(self._choose)
        self.list.organization_opened.connect(lambda _id: self.form.body.focus_first())
        self.list.columns_changed.connect(self.columns_changed)
        self.form.saved.connect(self.saved)
        self.form.left.connect(self._leave_form)
        self.lacks.region_selected.connect(self.region_chosen)
        self.vocabulary.activated.connect(self._choose_vocabulary)
        self.export.clicked.connect(lambda: self.export_requested.emit())
        for keys, act in (
            ("Ctrl+S", self.form.try_to_save),
            ("Ctrl+N", lambda: self._press("add")),
            ("Ctrl+F", self._find),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # What a person does

    def _press(self, name: str) -> None:
        if not self.may_go_on():
            return
        if name == "add":
            self.list.select("")
            self.form.show_blank()
            self.form.body.focus_first()
            self._follow()
            return
        chosen = self.list.selected()
        if chosen:
            self.asked.emit(name, chosen)

    def _choose(self, identifier: str) -> None:
        if identifier == self.form.id:
            self._follow()
            return
        if not self.may_go_on():
            self.list.select(self.form.id or "")
            return
        self.list.select(identifier)
        self._show_record(identifier)
        self._follow()
        self.organization_chosen.emit(identifier)

    def _choose_vocabulary(self) -> None:
        chosen = str(self.vocabulary.currentData())
        assert self._project is not None
        if chosen != self._project.vocabulary and self.may_go_on():
            self.vocabulary_chosen.emit(chosen)
        self.vocabulary.setCurrentIndex(
            self.vocabulary.findData(self._project.vocabulary)
        )

    def _leave_form(self) -> None:
        if self.list.table is not None:
            self.list.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        self.tabs.setCurrentWidget(self.list)
        if self.list.table is not None:
            self.list.table.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is shown

    def _follow_record(self, before: Project, project: Project) -> None:
        """Show again the record that was changed; one being typed stays as typed."""
        identifier = self.form.id
        if identifier is None or identifier == NEW:
            return
        known = project.organizations.frame.index
        if identifier not in known:
            self.form.show_nothing()
            return
        was, now = before.organizations.frame, project.organizations.frame
        same = identifier in was.index and was.loc[identifier].equals(
            now.loc[identifier]
        )
        if not (same and self.form.is_changed):
            self._show_record(identifier)

    def _show_record(self, identifier: str) -> None:
        assert self._project is not None
        layer = self._project.organizations
        if identifier not in layer.frame.index:
            self.form.show_nothing()
            return
        self.form.show_record(layer, identifier)

    def _follow(self) -> None:
        """Keep the buttons as the selection allows."""
        assert self._project is not None
        chosen = self.list.selected()
        frame = self._project.organizations.frame
        states = set(frame.loc[chosen, "status"]) if chosen else set()
        for name in ("duplicate", "remove"):
            self.buttons[name].setEnabled(bool(chosen))
        self.buttons["exclude"].setEnabled(bool(states - {EXCLUDED}))
        self.buttons["include"].setEnabled(EXCLUDED in states)


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
