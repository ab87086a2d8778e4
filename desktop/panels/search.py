"""The search field: a region or an organization, found by any part of its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from desktop.language import tr
from desktop.theme import LIGHT, Theme, icon

FOLDED = Qt.ItemDataRole.UserRole
ENTRY = Qt.ItemDataRole.UserRole + 1
ICONS = {"region": "polygon", "organization": "map-pin", "place": "map-trifold"}


@dataclass(frozen=True, kw_only=True)
class Findable:
    """A region or an organization that can be searched for.

    `kind` is "region" or "organization"; `also` are other names it is found by, as
    the one in the other language.
    """

    kind: str
    id: str
    name: str
    also: tuple[str, ...] = ()


def folded(text: str) -> str:
    """Fold case, accents, dashes and apostrophes away, so that any spelling finds."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in parts if not unicodedata.combining(c))
    kept = "".join(c if c.isalnum() else " " for c in plain)
    return " ".join(kept.split())


class _FoldingCompleter(QCompleter):
    """Completes over folded names, and writes the real one."""

    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class SearchField(QLineEdit):
    """A field with suggestions; Enter takes the first when none is picked."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._entries: tuple[Findable, ...] = ()
        self.setProperty("role", "search")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(300)
        self.setMaximumWidth(360)
        self._glass = self.addAction(
            icon("magnifying-glass", LIGHT), QLineEdit.ActionPosition.LeadingPosition
        )
        self._model = QStandardItemModel(self)
        completer = _FoldingCompleter(self._model, self)
        completer.setCompletionRole(FOLDED)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)
        completer.setMaxVisibleItems(10)
        popup = QListView()
        popup.setProperty("role", "popup")
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._choose)
        self.setCompleter(completer)
        self.returnPressed.connect(self._choose_first)
        self.retranslate()

    def show_entries(self, entries: Sequence[Findable]) -> None:
        """Offer regions and organizations."""
        if tuple(entries) != self._entries:  # a slider that moves changes no name
            self._entries = tuple(entries)
            self._list()

    def _list(self) -> None:
        self._model.clear()
        for entry in self._entries:
            glyph = icon(ICONS.get(entry.kind, "map-pin"), self._theme)
            item = QStandardItem(glyph, entry.name)
            item.setEditable(False)
            item.setData(folded(" ".join((entry.name, *entry.also))), FOLDED)
            item.setData((entry.kind, entry.id), ENTRY)
            self._model.appendRow(item)

    def matches(self, text: str) -> list[Findable]:
        """Give what a text finds, names that begin with it first."""
        wanted = folded(text)
        if not wanted:
            return []
        found = [
            entry
            for entry in self._entries
            if wanted in folded(" ".join((entry.name, *entry.also)))
        ]
        return sorted(found, key=lambda e: not folded(e.name).startswith(wanted))

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._glass.setIcon(icon("magnifying-glass", theme))
        self._list()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.setPlaceholderText(tr("Find a region or an organization"))
        self.setAccessibleName(tr("Find a region or an organization"))

    def _choose(self, index: QModelIndex) -> None:
        kind, identifier = index.data(ENTRY)
        self.chosen.emit(kind, identifier)

    def _choose_first(self) -> None:
        if self.completer().popup().currentIndex().isValid():
            return
        found = self.matches(self.text())
        if found:
            self.setText(found[0].name)
            self.completer().popup().hide()
            self.chosen.emit(found[0].kind, found[0].id)
