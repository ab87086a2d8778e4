"""A choice among the columns of a file, of which there may be thousands."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QSizePolicy, QWidget

from desktop.language import tr
from desktop.plain_text import one_line

MOST_SHOWN = 120


class Headers(QStringListModel):
    """The headers of a file under "no column", shared by every choice among them."""

    def __init__(self, headers: tuple[str, ...], parent: QWidget) -> None:
        shown = [one_line(header, MOST_SHOWN) for header in headers]
        super().__init__([tr("No column"), *shown], parent)
        self.headers = headers


class HeaderCombo(QComboBox):
    """Chooses a column by arrow keys or by typing a part of its header."""

    column_chosen = Signal(str)

    def __init__(self, headers: Headers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headers = headers
        self._place = 0
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setModel(headers)
        view = QListView()
        view.setUniformItemSizes(True)
        self.setView(view)
        self._complete()
        self.activated.connect(self._choose)
        self.lineEdit().editingFinished.connect(self._settle)

    def show_column(self, header: str) -> None:
        """Show a column, "" for none, and tell nobody."""
        known = self._headers.headers
        self._place = known.index(header) + 1 if header in known else 0
        if not self.lineEdit().hasFocus() or not self.lineEdit().isModified():
            self.setCurrentIndex(self._place)
            self.lineEdit().setCursorPosition(0)

    def column(self) -> str:
        """Give the header chosen, "" for none."""
        return self._headers.headers[self._place - 1] if self._place else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.lineEdit().selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not choose another column

    def _complete(self) -> None:
        completer = QCompleter(self._headers, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def _choose(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self.column_chosen.emit(self.column())

    def _settle(self) -> None:
        """Take what was typed when it is a header; else show the column chosen."""
        found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if found >= 0:
            self._choose(found)
        self.setCurrentIndex(self._place)
