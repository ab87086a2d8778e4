"""A button that says the words chosen, and drops a list to choose them from."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr
from desktop.panels.table_model import folded
from desktop.plain_text import literal_tip
from desktop.theme import body_font

ROW_PX = 27
LINE_PX = 17
ROWS_SHOWN = 12
FILTERED = 12  # more words than these are found by typing
LEAST_PX = 260
ARROW_PX = 34
WORD = Qt.ItemDataRole.UserRole
Meaning = Callable[[str], str]
Choices = Iterable[tuple[str, str]]


def _no_meaning(_word: str) -> str:
    return ""


class WordPicker(QPushButton):
    """Any number of words, written out in full; `words_changed` when a person chose.

    `nothing` says in the language spoken that none is chosen; with `is_titled` the
    button always says that, and the list alone tells what is chosen.
    """

    words_changed = Signal()

    def __init__(
        self,
        nothing: Callable[[], str],
        *,
        one_line: bool = False,
        is_titled: bool = False,
    ) -> None:
        super().__init__()
        self._nothing = nothing
        self._one_line = one_line
        self._is_titled = is_titled
        self._offered: dict[str, str] = {}
        self._meaning: Meaning = _no_meaning
        self._chosen: frozenset[str] = frozenset()
        self.popup: WordPopup | None = None
        self.setProperty("role", "menu")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(self.open)
        self._say()

    def offer(self, choices: Choices, meaning: Meaning = _no_meaning) -> None:
        """Offer words, each a key and its label."""
        self._offered = dict(choices)
        self._meaning = meaning
        self._say()

    def chosen(self) -> frozenset[str]:
        """Give the keys of the words chosen."""
        return self._chosen

    def choose(self, words: Iterable[str]) -> None:
        """Show which words are chosen, telling nobody."""
        self._chosen = frozenset(words)
        self._say()

    def labels(self) -> list[str]:
        """Give the labels of what is chosen, in the order offered."""
        order = list(self._offered)
        words = sorted(
            self._chosen, key=lambda w: (order.index(w) if w in order else 9999, w)
        )
        return [self._offered.get(word, word) for word in words]

    def open(self) -> None:
        """Drop the list under the button."""
        popup = WordPopup(self._offered, self._chosen, self._meaning, self)
        popup.ticked.connect(self._take)
        popup.open_under(self)
        self.popup = popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Down, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys:
            self.open()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        lines = self.text().count("\n") + 1
        return QSize(LEAST_PX, 30 + LINE_PX * (lines - 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._say()

    def _take(self, words: frozenset[str]) -> None:
        if words != self._chosen:
            self.choose(words)
            self.words_changed.emit()

    def _say(self) -> None:
        labels = self.labels()
        said = ", ".join(labels) or self._nothing()
        metrics = QFontMetrics(body_font())
        room = max(60, self.width() - ARROW_PX)
        if self._is_titled:
            lines = [self._nothing()]
        elif self._one_line:
            lines = [metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)]
        else:
            lines = _lines(labels, metrics, room) or [said]
        self.setText("\n".join(lines).replace("&", "&&"))
        self.setToolTip(literal_tip("\n".join(labels)))
        self.setAccessibleDescription(said)
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()


def _lines(labels: list[str], metrics: QFontMetrics, room: int) -> list[str]:
    """Set labels one after another in lines no wider than there is room."""
    lines: list[str] = []
    for place, label in enumerate(labels):
        word = label + (", " if place < len(labels) - 1 else "")
        if lines and metrics.horizontalAdvance((lines[-1] + word).rstrip()) <= room:
            lines[-1] += word
        else:
            lines.append(metrics.elidedText(word, Qt.TextElideMode.ElideRight, room))
    return [line.rstrip() for line in lines]


class WordPopup(QFrame):
    """The list that a picker drops: type to find, space to tick, Escape to leave."""

    ticked = Signal(frozenset)

    def __init__(
        self,
        offered: dict[str, str],
        chosen: frozenset[str],
        meaning: Meaning,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setStyleSheet(
            'QFrame[role="popup"] { background: palette(base);'
            " border: 1px solid palette(mid); }"
        )
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(tr("Type to find"))
        self.sought.setAccessibleName(tr("Type to find"))
        self.list = QListWidget()
        self.list.setAccessibleName(parent.accessibleName())
        self._fill(offered, chosen, meaning)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.sought)
        column.addWidget(self.list)
        self.sought.setVisible(self.list.count() > FILTERED)
        self.sought.textChanged.connect(self._seek)
        self.sought.installEventFilter(self)
        self.list.itemChanged.connect(lambda _item: self.ticked.emit(self.words()))
        self.list.itemClicked.connect(self._toggle)

    def words(self) -> frozenset[str]:
        """Give the words that are ticked."""
        return frozenset(
            str(item.data(WORD))
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        )

    def tick(self, word: str) -> None:
        """Tick a word, or take its tick away."""
        for item in self._items():
            if item.data(WORD) == word:
                _turn(item)

    def open_under(self, button: QWidget) -> None:
        """Show the list below a button, or above it where the screen ends."""
        rows = min(max(self.list.count(), 1), ROWS_SHOWN)
        width = max(LEAST_PX, button.width(), self.list.sizeHintForColumn(0) + 60)
        head = 38 if self.list.count() > FILTERED else 0
        self.resize(min(width, 520), rows * ROW_PX + 14 + head)
        at = button.mapToGlobal(QPoint(0, button.height() + 2))
        screen = button.screen().availableGeometry()
        if at.y() + self.height() > screen.bottom():
            above = button.mapToGlobal(QPoint(0, -self.height() - 2))
            at.setY(max(screen.top(), above.y()))
        at.setX(min(at.x(), screen.right() - self.width()))
        self.move(at)
        self.show()
        (self.sought if head else self.list).setFocus()
        if self.list.count():
            self.list.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows go from the field to the list, and Enter tick what is found."""
        if watched is self.sought and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if is_press and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._tick_first()
                return True
        return super().eventFilter(watched, event)

    def _tick_first(self) -> None:
        if not self.sought.text():
            self.close()
            return
        found = [item for item in self._items() if not item.isHidden()]
        if found:
            _turn(found[0])
            self.sought.clear()

    def _fill(
        self, offered: dict[str, str], chosen: frozenset[str], meaning: Meaning
    ) -> None:
        more = {word: word for word in sorted(chosen - set(offered))}
        for word, label in {**offered, **more}.items():
            item = QListWidgetItem(label)
            item.setData(WORD, word)
            item.setToolTip(literal_tip(meaning(word)))
            item.setSizeHint(QSize(0, ROW_PX))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = word in chosen
            item.setCheckState(
                Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
            )
            self.list.addItem(item)

    def _toggle(self, item: QListWidgetItem) -> None:
        """Tick by a click on the word too, not on its box alone."""
        box = self.list.visualItemRect(item)
        at = self.list.viewport().mapFromGlobal(self.cursor().pos())
        if at.x() > box.left() + ARROW_PX:
            _turn(item)

    def _seek(self, text: str) -> None:
        wanted = folded(text)
        for item in self._items():
            item.setHidden(wanted not in folded(item.text()))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]


def _turn(item: QListWidgetItem) -> None:
    is_ticked = item.checkState() == Qt.CheckState.Checked
    states = Qt.CheckState
    item.setCheckState(states.Unchecked if is_ticked else states.Checked)
