"""A row of buttons to choose from, which wraps so that no label is ever cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.theme import strong_font

BUTTON_HEIGHT = 30
GAP = 4
_PADDING = 24


class _WrappingRow(QLayout):
    """Buttons in one row, or in as few even columns as their labels allow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._items) // self._columns(width)) if self._items else 0
        return max(0, rows * (BUTTON_HEIGHT + GAP) - GAP)

    def sizeHint(self) -> QSize:
        width = sum(self._widths()) + GAP * max(0, len(self._items) - 1)
        return QSize(width, BUTTON_HEIGHT if self._items else 0)

    def minimumSize(self) -> QSize:
        return QSize(max(self._widths(), default=0), BUTTON_HEIGHT)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        if not self._items:
            return
        columns = self._columns(area.width())
        widths = self._row_widths(area.width(), columns)
        for place, item in enumerate(self._items):
            row, column = divmod(place, columns)
            left = area.left() + sum(widths[:column]) + GAP * column
            top = area.top() + row * (BUTTON_HEIGHT + GAP)
            item.setGeometry(QRect(left, top, widths[column], BUTTON_HEIGHT))

    def _widths(self) -> list[int]:
        return [item.sizeHint().width() for item in self._items]

    def _columns(self, width: int) -> int:
        natural = self._widths()
        if sum(natural) + GAP * (len(natural) - 1) <= width:
            return len(natural)
        fitting = max(1, (width + GAP) // (max(natural) + GAP))
        rows = -(-len(natural) // fitting)
        return -(-len(natural) // rows)

    def _row_widths(self, width: int, columns: int) -> list[int]:
        spare = width - GAP * (columns - 1)
        even = [spare // columns] * columns
        natural = self._widths()
        if columns == len(natural) and max(natural) > even[0]:
            extra = (spare - sum(natural)) // columns
            even = [each + extra for each in natural]
        even[-1] += spare - sum(even)
        return even


class _Segment(QPushButton):
    """A button whose room is that of its label in semibold, chosen or not."""

    def __init__(self, key: str, label: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self.key = key
        self.setCheckable(True)
        self.setProperty("role", "segment")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(strong_font()).horizontalAdvance(self.text())
        return QSize(width + _PADDING, BUTTON_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SegmentedChoice(QWidget):
    """Buttons side by side, of which one, or any number, is chosen.

    Arrow keys go from one to the next; `choice_changed` tells the keys chosen, in the
    order shown, and only when the person changed them.
    """

    choice_changed = Signal(tuple)

    def __init__(
        self, parent: QWidget | None = None, *, multiple: bool = False
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not multiple)
        self._group.buttonClicked.connect(self._tell)
        self._row = _WrappingRow(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer choices, each a key and its label; those chosen stay chosen."""
        kept = set(self.chosen())
        buttons = self._buttons()
        if [button.key for button in buttons] == [key for key, _ in choices]:
            for button, (_, label) in zip(buttons, choices, strict=True):
                button.setText(label)
                button.updateGeometry()
            self._row.invalidate()
            self.updateGeometry()
            return
        for button in buttons:
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for key, label in choices:
            button = _Segment(key, label, self)
            self._group.addButton(button)
            self._row.addWidget(button)
            button.setChecked(key in kept)
        self.updateGeometry()

    def choose(self, keys: Iterable[str]) -> None:
        """Show which keys are chosen, telling nobody."""
        wanted = set(keys)
        exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for button in self._buttons():
            button.setChecked(button.key in wanted)
        self._group.setExclusive(exclusive)

    def chosen(self) -> tuple[str, ...]:
        """Give the keys chosen, in the order shown."""
        return tuple(button.key for button in self._buttons() if button.isChecked())

    def button(self, key: str) -> QPushButton:
        """Find the button of a key."""
        return next(button for button in self._buttons() if button.key == key)

    def explain(self, key: str, text: str) -> None:
        """Set what hovering over a key, or a screen reader, says of it."""
        self.button(key).setToolTip(text)
        self.button(key).setAccessibleDescription(text)

    def _buttons(self) -> list[_Segment]:
        return [b for b in self._group.buttons() if isinstance(b, _Segment)]

    def _tell(self) -> None:
        self.choice_changed.emit(self.chosen())
