"""The characteristics of the Census Profile, chosen by their `Total - ...` block."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QTreeView, QVBoxLayout, QWidget

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import Block, Examined
from desktop.dialogs.importing.shapes import plain_label, plain_tip
from desktop.language import tr, tr_count
from desktop.panels.table_model import folded
from desktop.plain_text import one_line

# Ticks that follow each other quickly are one reading of a large file.
SETTLE_MS = 500
KEY = Qt.ItemDataRole.UserRole + 1


class CharacteristicsTab(QWidget):
    """A tree of blocks and their members, each with a box to tick; and a search."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = AS_PROPOSED
        self._blocks: tuple[Block, ...] = ()
        self._items: dict[str, QStandardItem] = {}
        self._is_told = False
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr("Find a characteristic"))
        self.search.setAccessibleName(tr("Find a characteristic"))
        self.note = plain_label(role="soft")
        self._model = QStandardItemModel(self)
        self.order = _Sought(self)
        self.order.setSourceModel(self._model)
        self.tree = QTreeView()
        self.tree.setModel(self.order)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(tr("Characteristics"))
        self.tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.tree.setStyleSheet("QTreeView::item { min-height: 27px; padding: 0 4px; }")
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._tell)
        self._model.itemChanged.connect(self._ticked)
        self.search.textChanged.connect(self._seek)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addWidget(self.note)
        whole.addWidget(self.search)
        whole.addWidget(self.tree, 1)

    def show_file(self, examined: Examined, choices: Choices) -> None:
        """Show the blocks of a file, and which of their members are wanted."""
        self._choices = choices
        self._is_told = True
        if examined.blocks != self._blocks:
            self._blocks = examined.blocks
            self._fill()
        if not self._settling.isActive():
            wanted = set(choices.characteristics)
            for key, item in self._items.items():
                state = (
                    Qt.CheckState.Checked if key in wanted else Qt.CheckState.Unchecked
                )
                if item.checkState() != state:
                    item.setCheckState(state)
        self._is_told = False
        self._say()

    def wanted(self) -> tuple[str, ...]:
        """Give the keys of the members ticked, in the order of the file."""
        return tuple(
            key
            for key, item in self._items.items()
            if item.checkState() == Qt.CheckState.Checked
        )

    def tick(self, key: str, *, on: bool = True) -> None:
        """Tick a member, as a person does."""
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self._items[key].setCheckState(state)

    def _fill(self) -> None:
        self._model.clear()
        self._items.clear()
        for block in self._blocks:
            top = _item(block.title or tr("Without a title"))
            self._model.appendRow(top)
            holders = [(-1, top)]
            for key, label, depth in block.members:
                item = _item(label)
                item.setData(key, KEY)
                item.setCheckable(True)
                while len(holders) > 1 and holders[-1][0] >= depth:
                    holders.pop()
                holders[-1][1].appendRow(item)
                holders.append((depth, item))
                self._items[key] = item

    def _seek(self, text: str) -> None:
        self.order.seek(text)
        if text.strip():
            self.tree.expandAll()
        else:
            self.tree.collapseAll()

    def _ticked(self, _item: QStandardItem) -> None:
        if not self._is_told:
            self._say()
            self._settling.start()

    def _say(self) -> None:
        wanted = len(self.wanted())
        self.note.setText(
            tr_count(
                "{count} characteristic is chosen; each becomes a group of people.",
                "{count} characteristics are chosen; each becomes a group of people.",
                wanted,
            )
            if wanted
            else tr("None is chosen: only the number of people is read.")
        )

    def _tell(self) -> None:
        if self.wanted() != self._choices.characteristics:
            self.chosen.emit(replace(self._choices, characteristics=self.wanted()))


class _Sought(QSortFilterProxyModel):
    """Keeps the members that hold every word sought, with what they stand under."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    def seek(self, text: str) -> None:
        """Keep only what holds every word of a text."""
        self._words = tuple(folded(text).split())
        self.invalidate()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        index = self.sourceModel().index(source_row, 0, source_parent)
        text = folded(str(index.data() or ""))
        return all(word in text for word in self._words)


def _item(text: str) -> QStandardItem:
    item = QStandardItem(one_line(text))
    item.setToolTip(plain_tip(one_line(text, 1000)))
    item.setEditable(False)
    return item
