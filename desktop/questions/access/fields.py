"""Fields of numbers, written and typed in the language spoken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from desktop.language import NO_BREAK_SPACE, number
from desktop.panels.need import typed

NOTHING = -1.0  # what a field holds before a number is given; it is shown as no text


class AmountField(QDoubleSpinBox):
    """A number of 0 or more, typed or stepped; `told` comes once it is complete.

    With `may_lack` it is empty until a number is given, which is no number of its own.
    """

    told = Signal(float)

    def __init__(
        self,
        *,
        most: float,
        step: float = 1.0,
        decimals: int = 2,
        unit: str = "",
        may_lack: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setRange(NOTHING if may_lack else 0.0, most)
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if unit:
            self.setSuffix(f"{NO_BREAK_SPACE}{unit}")
        if may_lack:
            self.setValue(NOTHING)
        self.valueChanged.connect(self._tell)

    def amount(self) -> float | None:
        """Give the number, None before one is given."""
        return None if self.value() < 0 else self.value()

    def show_amount(self, amount: float | None) -> None:
        """Show a number, telling nobody."""
        before = self.blockSignals(True)
        self.setValue(NOTHING if amount is None else amount)
        self.blockSignals(before)

    def retranslate(self) -> None:
        """Write the number in the language now spoken."""
        said = self.textFromValue(self.value())
        self.lineEdit().setText(said + self.suffix())

    def textFromValue(self, value: float) -> str:
        if value < 0:
            return ""
        kept = (d for d in range(self.decimals()) if round(value, d) == value)
        return number(value, next(kept, self.decimals()))

    def valueFromText(self, text: str) -> float:
        value = typed(self._bare(text))
        return self.minimum() if value is None else value

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        bare = self._bare(text)
        value = typed(bare)
        if value is None:
            begun = not bare or bare in (",", ".")
            states = QValidator.State
            return (states.Intermediate if begun else states.Invalid), text, place
        fits = value <= self.maximum()
        state = QValidator.State.Acceptable if fits else QValidator.State.Invalid
        return state, text, place

    def fixup(self, _text: str) -> str:
        """Take back what is no number: the one before stays."""
        return self.textFromValue(self.value()) + self.suffix()

    def stepBy(self, steps: int) -> None:
        if self.value() < 0:  # the first step from nothing is to 0, not below
            steps, start = max(steps, 0), -self.singleStep()
            self.setValue(max(0.0, start + steps * self.singleStep()))
            return
        super().setValue(max(0.0, self.value() + steps * self.singleStep()))
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that scrolls the panel must not change a number in passing.
        if not self.hasFocus():
            event.ignore()
            return
        super().wheelEvent(event)

    def _bare(self, text: str) -> str:
        return text.removesuffix(self.suffix()).replace(NO_BREAK_SPACE, " ").strip()

    def _tell(self, value: float) -> None:
        if value >= 0:
            self.told.emit(value)
