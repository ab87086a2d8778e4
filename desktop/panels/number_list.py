"""A field for several numbers, written as the language writes lists of them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.language import language, number, tr

MOST = 12
_FINEST = 3


class NumberList(QWidget):
    """A named field of numbers, sorted and each once, from `least` up.

    `numbers_changed` tells them when the person entered others. What cannot be read
    is said below the field, and the numbers stay as they were.
    """

    numbers_changed = Signal(tuple)

    def __init__(
        self,
        numbers: Sequence[float],
        *,
        least: float,
        most: float,
        name: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._most, self._name = least, most, name
        self._numbers = tuple(sorted(set(numbers)))
        self._wrong = ""
        self.head, self.problem = QLabel(), QLabel()
        self.head.setProperty("role", "soft")
        self.problem.setProperty("role", "danger")
        for label in (self.head, self.problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.editingFinished.connect(self._take)
        self.head.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.head, self.field, self.problem):
            column.addWidget(part)
        self.retranslate()

    @property
    def numbers(self) -> tuple[float, ...]:
        """The numbers, rising."""
        return self._numbers

    def retranslate(self) -> None:
        """Write the numbers, and say everything, in the language now spoken."""
        self.head.setText(self._name())
        self.field.setAccessibleName(self._name())
        self._write()

    def _write(self) -> None:
        if self._wrong:
            least, most = number(self._least), number(self._most)
            said = tr(
                "“{value}” cannot be read. Write numbers from {least} to {most},"
                " as {example}.",
                value=self._wrong,
                least=least,
                most=most,
                example=written(self._numbers),
            )
            self.problem.setText(said)
        else:
            self.field.setText(written(self._numbers))
        self.problem.setVisible(bool(self._wrong))
        self.field.setAccessibleDescription(self.problem.text() if self._wrong else "")

    def _take(self) -> None:
        text = self.field.text().strip()
        found = read_numbers(text, self._least, self._most)
        before = self._numbers
        self._wrong = text if found is None else ""
        self._numbers = found or before
        self._write()
        if self._numbers != before:
            self.numbers_changed.emit(self._numbers)


def written(numbers: Sequence[float]) -> str:
    """Write numbers as a list; in French semicolons part them, as commas are points."""
    french = language() == "fr"
    texts = [f"{round(one, _FINEST):.{_FINEST}f}".rstrip("0") for one in numbers]
    texts = [text.rstrip(".") for text in texts]
    if french:
        return " ; ".join(text.replace(".", ",") for text in texts)
    return ", ".join(texts)


def read_numbers(text: str, least: float, most: float) -> tuple[float, ...] | None:
    """Read numbers, sorted and each once; None for anything else, or too many.

    A comma before a digit is a decimal point in French and parts numbers in English.
    """
    plain = text.replace("km", " ").replace("×", " ")
    if language() == "fr":
        plain = re.sub(r",(?=\d)", ".", plain)
    words = [word for word in re.split(r"[;,\s]+", plain) if word]
    try:
        found = {round(float(word), _FINEST) for word in words}
    except ValueError:
        return None
    fit = all(math.isfinite(one) and least <= one <= most for one in found)
    return tuple(sorted(found)) if fit and 0 < len(found) <= MOST else None
