"""The list of files at the left: what each is, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.dialogs.importing.incoming import File
from desktop.dialogs.importing.shapes import plain_tip, state_icon
from desktop.dialogs.importing.words import state_text
from desktop.finding_texts import recognised_text
from desktop.language import tr
from desktop.panels.table_view import STEADY_FRAME
from desktop.plain_text import one_line
from desktop.theme import Theme, body_font, icon, strong_font

TOGETHER_ROW = "together"
ITEM_PX = 72
ICON_PX = 16
MARGIN_PX = 10
_Role = Qt.ItemDataRole
NAME, ABOUT, STATE, SHARE, PATH = (_Role.UserRole + place for place in range(5))
Index = QModelIndex | QPersistentModelIndex


class FileList(QListWidget):
    """Files, and above them the entry for all of them together where it says anything.

    `chosen` gives the path of a file, None for all together; `removed` what is to go.
    """

    chosen = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Files"))
        self.setStyleSheet(STEADY_FRAME.replace("QTableView", "QListView"))
        self.setItemDelegate(_Lines(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def show_files(self, files: Sequence[File], together: str) -> None:
        """List files; `together` is what is said of all of them, "" for no such entry.

        What was chosen stays so while it is there, else the first file is.
        """
        before = self.current()
        wanted = ([None] if together else []) + [file.path for file in files]
        self.blockSignals(True)
        if [self._path(row) for row in range(self.count())] != wanted:
            self.clear()
            for path in wanted:
                item = QListWidgetItem()
                item.setData(PATH, str(path) if path else TOGETHER_ROW)
                self.addItem(item)
        for row, path in enumerate(wanted):
            file = next((f for f in files if f.path == path), None)
            item = self.item(row)
            if file is None:
                _describe_all(item, together, self._theme)
            else:
                _describe(item, file, self._theme)
        place = wanted.index(before) if before in wanted else len(wanted) - len(files)
        self.setCurrentRow(place if wanted else -1)
        self.blockSignals(False)
        if self.current() != before:
            self._tell()

    def current(self) -> Path | None:
        """Give the file chosen, None for all together or nothing."""
        return self._path(self.currentRow()) if self.currentItem() else None

    def choose(self, path: Path | None) -> None:
        """Choose a file, or all of them together."""
        for row in range(self.count()):
            if self._path(row) == path:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current():
            self.removed.emit(self.current())
            return
        super().keyPressEvent(event)

    def _path(self, row: int) -> Path | None:
        said = self.item(row).data(PATH)
        return None if said == TOGETHER_ROW else Path(said)

    def _tell(self) -> None:
        self.chosen.emit(self.current())


def about(file: File) -> str:
    """Say in one sentence what a file is, as far as it is known."""
    if file.examined is None:
        return ""
    return recognised_text(file.examined.recognised, file.examined.rows)


def _describe(item: QListWidgetItem, file: File, theme: Theme) -> None:
    name, said = one_line(file.path.name), about(file)
    item.setText(name)
    item.setIcon(state_icon(file.state, theme))
    item.setData(NAME, name)
    item.setData(ABOUT, said)
    item.setData(STATE, state_text(file))
    item.setData(SHARE, file.share)
    item.setToolTip(plain_tip("\n".join(filter(None, (str(file.path), said)))))
    whole = ", ".join(filter(None, (name, said, state_text(file))))
    item.setData(_Role.AccessibleTextRole, whole)


def _describe_all(item: QListWidgetItem, said: str, theme: Theme) -> None:
    name = tr("All files together")
    item.setText(name)
    item.setIcon(icon("stack", theme))
    item.setData(NAME, name)
    item.setData(ABOUT, said)
    item.setData(STATE, "")
    item.setData(_Role.AccessibleTextRole, f"{name}, {said}")
    item.setToolTip(plain_tip(said))


class _Lines(QStyledItemDelegate):
    """Paints a file in three lines: its name, what it is, how far it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        has_state = bool(index.data(STATE))
        return QSize(160, ITEM_PX if has_state else ITEM_PX - 20)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme, box = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.accent_surface))
        glyph = index.data(_Role.DecorationRole)
        corner = QRect(box.left() + MARGIN_PX, box.top() + 11, ICON_PX, ICON_PX)
        glyph.paint(painter, corner)
        left = corner.right() + 9
        lines = [
            (index.data(NAME), strong_font(), theme.text, Qt.TextElideMode.ElideMiddle),
            (index.data(ABOUT), body_font(), theme.soft, Qt.TextElideMode.ElideRight),
            (index.data(STATE), body_font(), theme.soft, Qt.TextElideMode.ElideRight),
        ]
        top = box.top() + 8
        for text, font, colour, elide in lines:
            if text:
                line = QRect(left, top, box.right() - left - MARGIN_PX, 20)
                _write(painter, line, text, font, colour, elide)
                top += 20
        share = index.data(SHARE)
        if share is not None:
            line = QRect(left, box.bottom() - 4, box.right() - left - MARGIN_PX, 3)
            painter.fillRect(line, QColor(theme.line))
            line.setWidth(round(line.width() * float(share)))
            painter.fillRect(line, QColor(theme.accent))
        painter.restore()


def _write(
    painter: QPainter,
    line: QRect,
    text: str,
    font: QFont,
    colour: str,
    elide: Qt.TextElideMode,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    short = QFontMetrics(font).elidedText(text, elide, line.width())
    side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, side.value | Qt.TextFlag.TextSingleLine.value, short)
