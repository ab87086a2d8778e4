"""A button that drops a menu of words, any number of which may be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.language import tr, tr_count
from desktop.plain_text import literal_tip


class _StayingMenu(QMenu):
    """A menu that stays open while words are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._ticks():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_tick = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return)
        if not (is_tick and self._ticks()):
            super().keyPressEvent(event)

    def _ticks(self) -> bool:
        action = self.activeAction()
        if action is None or not (action.isEnabled() and action.isCheckable()):
            return False
        action.trigger()
        return True


class WordMenu(QPushButton):
    """Words to tick; none ticked asks for nothing, and the button says so.

    `words_changed` tells the frozen set of keys ticked when the person changed it.
    """

    words_changed = Signal(frozenset)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "menu")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu = _StayingMenu(self)
        self._any = QAction(self, checkable=True)
        self._any.triggered.connect(self._ask_nothing)
        self._words: dict[str, QAction] = {}
        self.clicked.connect(self.open)

    def show_words(self, words: Sequence[tuple[str, str]]) -> None:
        """Offer words, each a key and its label; those ticked stay ticked."""
        kept = self.ticked()
        self._menu.clear()
        self._menu.addAction(self._any)
        self._menu.addSeparator()
        self._words = {}
        for key, label in words:
            action = QAction(label.replace("&", "&&"), self._menu, checkable=True)
            action.setChecked(key in kept)
            action.triggered.connect(self._tell)
            self._menu.addAction(action)
            self._words[key] = action
        self._say()

    def tick(self, keys: Iterable[str]) -> None:
        """Show which words are ticked, telling nobody.

        A key that is not offered is offered under its own name: a standard may ask
        for a service that no organization on the list gives.
        """
        wanted = set(keys)
        for key in sorted(wanted - set(self._words)):
            action = QAction(key, self._menu, checkable=True)
            action.triggered.connect(self._tell)
            self._menu.addAction(action)
            self._words[key] = action
        for key, action in self._words.items():
            action.setChecked(key in wanted)
        self._say()

    def ticked(self) -> frozenset[str]:
        """Give the keys that are ticked."""
        return frozenset(k for k, action in self._words.items() if action.isChecked())

    def entry(self, key: str) -> QAction:
        """Find the entry of a word; "" is the one that asks for nothing."""
        return self._words[key] if key else self._any

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._any.setText(tr("Any service"))
        self._say()

    def open(self) -> None:
        """Drop the menu under the button."""
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(160, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _ask_nothing(self) -> None:
        changed = bool(self.ticked())
        self.tick(())
        if changed:
            self.words_changed.emit(frozenset())

    def _tell(self) -> None:
        self._say()
        self.words_changed.emit(self.ticked())

    def _say(self) -> None:
        labels = [
            a.text().replace("&&", "&") for a in self._words.values() if a.isChecked()
        ]
        self._any.setChecked(not labels)
        if len(labels) > 1:
            said = tr_count("{count} service", "{count} services", len(labels))
        else:
            said = labels[0] if labels else tr("Any service")
        room = max(40, self.width() - 40)
        short = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
        self.setText(short.replace("&", "&&"))
        self.setToolTip(literal_tip("\n".join(labels)))
        self.setAccessibleDescription(", ".join(labels) or said)
