"""Says in a table why it has no rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel

from desktop.panels.table_view import DataTable

_MARGIN = 24


class EmptyNote(QLabel):
    """A sentence in the middle of a table that shows while it has no rows at all."""

    def __init__(self, table: DataTable) -> None:
        super().__init__(table.view.viewport())
        self._table = table
        self.setProperty("role", "soft")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        table.view.viewport().installEventFilter(self)
        table.model.modelReset.connect(self._place)
        self._place()

    def say(self, text: str) -> None:
        """Say why there are no rows."""
        self.setText(text)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setVisible(bool(self.text()) and self._table.model.rowCount() == 0)
        room = self._table.view.viewport().rect()
        self.setGeometry(room.adjusted(_MARGIN, 0, -_MARGIN, 0))
