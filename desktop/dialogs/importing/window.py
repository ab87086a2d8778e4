"""The import window: the files at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.importing.choosing import ask_for_files, dropped_paths
from desktop.dialogs.importing.file_list import FileList
from desktop.dialogs.importing.file_page import FilePage
from desktop.dialogs.importing.incoming import Engine, Incoming
from desktop.dialogs.importing.shapes import plain_label
from desktop.dialogs.importing.together_page import TogetherPage, together_said
from desktop.dialogs.importing.verdict import verdict
from desktop.language import tr
from desktop.panels.labels import rule
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme, title_font

LEAST_WIDTH, LEAST_HEIGHT = 940, 560
WIDTH, HEIGHT, LIST_PX = 1120, 680, 300
EMPTY_PX = 460
GEOMETRY = "import_geometry"


class ImportWindow(QDialog):
    """Shows what each file is and asks what is not known; changes nothing by itself.

    `import_asked` gives what fits together, `report_asked` the same to be written
    down, and `failed` an error that a person can mend.
    """

    import_asked = Signal(object)
    report_asked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        engine: Engine,
        tasks: Tasks,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("import_window")
        self.setWindowTitle(tr("Import files"))
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setSizeGripEnabled(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.incoming = Incoming(engine, tasks, self)
        self.files = FileList(theme)
        self.page = FilePage(theme)
        self.whole = TogetherPage(theme)
        self.empty = _empty_page()
        self.add_button = _button(tr("A&dd files…"))
        self.remove_button = _button(tr("Re&move"))
        self.verdict = plain_label()
        self.progress = QProgressBar()
        self.stop = _button(tr("S&top"))
        self.save_report = _button(tr("&Save the import report…"))
        self.cancel_button = _button(tr("Cancel"))
        self.import_button = _button(tr("&Import"))
        self.import_button.setProperty("role", "primary")
        self._lay_out()
        self._join()
        self._restore()
        self._show()
        self.add_button.setFocus()

    def add(self, paths: Iterable[Path]) -> None:
        """Read more files and show the first of them."""
        wanted = list(paths)
        self.incoming.add(wanted)
        if wanted:
            self.files.choose(wanted[0])
            self.files.setFocus()

    def done(self, result: int) -> None:
        self.incoming.cancel()
        self._settings.keep(GEOMETRY, self.saveGeometry())
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add(dropped_paths(event))
        event.acceptProposedAction()

    def _join(self) -> None:
        self.incoming.changed.connect(self._show)
        self.incoming.progressed.connect(self._show_progress)
        self.incoming.failed.connect(self.failed)
        self.files.chosen.connect(lambda _path: self._show_page())
        self.files.removed.connect(self.incoming.remove)
        self.page.chosen.connect(self.incoming.choose)
        self.add_button.clicked.connect(self._ask_for_files)
        self.remove_button.clicked.connect(self._remove)
        self.stop.clicked.connect(self.incoming.stop)
        self.cancel_button.clicked.connect(self.reject)
        self.import_button.clicked.connect(
            lambda: self.import_asked.emit(self.incoming.together)
        )
        self.save_report.clicked.connect(
            lambda: self.report_asked.emit(self.incoming.together)
        )

    def _ask_for_files(self) -> None:
        folder = self._settings.text("import_folder")
        chosen = ask_for_files(folder, self)
        if chosen:
            self._settings.keep("import_folder", str(chosen[0].parent))
            self.add(chosen)

    def _remove(self) -> None:
        path = self.files.current()
        if path is not None:
            self.incoming.remove(path)

    def _show(self) -> None:
        """Show every part as it is now."""
        incoming = self.incoming
        self.files.show_files(incoming.files, together_said(incoming))
        self.import_button.setEnabled(incoming.is_ready)
        self.save_report.setEnabled(incoming.together is not None)
        self._show_progress()
        self._show_page()

    def _show_progress(self) -> None:
        incoming = self.incoming
        self.verdict.setText(verdict(incoming))
        for widget in (self.progress, self.stop):
            widget.setVisible(incoming.is_reading)
        self.progress.setValue(round(100 * incoming.share()))
        if incoming.is_reading:
            self.files.show_files(incoming.files, together_said(incoming))

    def _show_page(self) -> None:
        path = self.files.current()
        file = self.incoming.file(path) if path else None
        self.remove_button.setEnabled(file is not None)
        if file is not None:
            self.page.show_file(file)
            self._pages.setCurrentWidget(self.page)
        elif self.incoming.files:
            self.whole.show_together(self.incoming)
            self._pages.setCurrentWidget(self.whole)
        else:
            self._pages.setCurrentWidget(self.empty)

    def _restore(self) -> None:
        geometry = self._settings.layout(GEOMETRY)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(WIDTH, HEIGHT)

    def _lay_out(self) -> None:
        left = QWidget()
        left.setProperty("role", "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.files, 1)
        column.addLayout(_row((self.add_button, self.remove_button), margin=8))
        self._pages = QStackedWidget()
        self._pages.setProperty("role", "panel")
        for page in (self.page, self.whole, self.empty):
            self._pages.addWidget(page)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._pages)
        split.setStretchFactor(1, 1)
        split.setSizes([LIST_PX, WIDTH - LIST_PX])
        left.setMinimumWidth(220)
        self.progress.setFixedWidth(120)
        self.progress.setTextVisible(False)
        below = QHBoxLayout()
        below.setContentsMargins(16, 12, 16, 12)
        below.setSpacing(8)
        below.addWidget(self.verdict, 1)
        for widget in (
            self.progress,
            self.stop,
            self.save_report,
            self.cancel_button,
            self.import_button,
        ):
            below.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(split, 1)
        whole.addWidget(rule())
        whole.addLayout(below)


def _empty_page() -> QWidget:
    page = QWidget()
    title = plain_label(tr("Drop files here, or add them."))
    title.setFont(title_font())
    said = plain_label(
        tr(
            "Boundaries, census tables, population points, directories: zipped or "
            "not, one or several at once. Nothing is changed before you import."
        ),
        "soft",
    )
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(8)
    column.addStretch(1)
    for label in (title, said):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setFixedWidth(EMPTY_PX)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    return page


def _row(widgets: Sequence[QWidget], *, margin: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(margin, 0, margin, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
