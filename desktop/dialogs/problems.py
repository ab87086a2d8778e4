"""What is wrong with a file, all at once: where, what, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHeaderView,
    QLabel,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.buttons import add_action, button_row
from desktop.language import tr, tr_count
from desktop.panels.table_view import STEADY_FRAME
from desktop.plain_text import literal_tip
from desktop.theme import title_font

if TYPE_CHECKING:
    from desktop.messages import Message


WHERE = 200  # the place is short; what is wrong and what to do are sentences


class ProblemsDialog(QDialog):
    """A list of problems that can be copied or saved and sent to whoever mends them."""

    def __init__(
        self,
        problems: tuple[Message, ...],
        *,
        title: str = "",
        heading: str = "",
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._problems = problems
        self.setWindowTitle(title or tr("Nothing was changed"))
        self.resize(860, 420)
        head = QLabel(heading or _heading(len(problems)))
        head.setFont(title_font())
        head.setWordWrap(True)
        what_next = QLabel(
            note
            or tr(
                "What was open before is still open. Mend the file, then open it again."
            )
        )
        what_next.setProperty("role", "soft")
        what_next.setWordWrap(True)
        self.table = _table(problems)
        buttons = button_row(self, reject=tr("Close"))
        self.copy_button = add_action(buttons, tr("&Copy list"))
        self.save_button = add_action(buttons, tr("&Save list…"))
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self._choose_file)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(8)
        for widget in (head, what_next):
            whole.addWidget(widget)
        whole.addWidget(self.table, 1)
        whole.addWidget(buttons)

    def text(self) -> str:
        """Write the list as plain text, one problem a line, parted by tabs."""
        lines = [(tr("Where"), tr("What is wrong"), tr("What to do"))]
        lines += [(p.place, p.what, p.remedy) for p in self._problems]
        return "".join("\t".join(line) + "\n" for line in lines)

    def copy(self) -> None:
        """Put the list on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def save(self, path: Path) -> None:
        """Write the list into a text file; say so when that cannot be done."""
        try:
            path.write_text(self.text(), encoding="utf-8")
        except OSError as error:
            said = tr(
                "The list could not be written to {file}: {reason}",
                file=path.name,
                reason=error.strerror or str(error),
            )
            QMessageBox.warning(self, tr("Not saved"), said)

    def _choose_file(self) -> None:
        proposed = tr("problems.txt")
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("Save the list"), proposed)
        if chosen:
            self.save(Path(chosen))


def _heading(count: int) -> str:
    return tr_count(
        "{count} problem was found. Nothing was changed.",
        "{count} problems were found. Nothing was changed.",
        count,
    )


def _table(problems: tuple[Message, ...]) -> QTableWidget:
    table = QTableWidget(len(problems), 3)
    table.setHorizontalHeaderLabels(
        [tr("Where"), tr("What is wrong"), tr("What to do")]
    )
    for row, problem in enumerate(problems):
        for column, text in enumerate((problem.place, problem.what, problem.remedy)):
            item = QTableWidgetItem(text)
            item.setToolTip(literal_tip(text))
            table.setItem(row, column, item)
    table.setAccessibleName(tr("Problems"))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(True)
    table.setStyleSheet(STEADY_FRAME + "QTableView::item { padding: 5px 8px; }")
    table.setTabKeyNavigation(False)
    rows, header = table.verticalHeader(), table.horizontalHeader()
    rows.hide()
    rows.setMinimumSectionSize(27)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    header.resizeSection(0, WHERE)
    header.setDefaultAlignment(_left())
    header.setHighlightSections(False)
    return table


def _left() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
