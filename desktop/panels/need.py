"""The need: a rate of 1,000 people, typed or stepped exactly, and never nothing."""

from __future__ import annotations

import math
from fractions import Fraction

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

from desktop.language import language
from desktop.statement.capacity import rate_text

PER = 1000
DECIMALS = 6
MOST = 1_000_000.0
NOTHING = 0.0  # what the field holds before a need is given; it is shown as no text
BEGIN = 1.0  # where stepping up from nothing begins


class NeedField(QDoubleSpinBox):
    """A need of 1,000 people, as an exact decimal; empty until one is given.

    `previewed` follows the arrows while they are held, `settled` comes once, on
    release or when a number was typed. Both tell the need of one person, a `Fraction`.
    """

    previewed = Signal(object)
    settled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stepping = False
        self._held = False
        self.setDecimals(DECIMALS)
        self.setRange(NOTHING, MOST)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._follow)

    def need(self) -> Fraction | None:
        """Give the need of one person, None before one is given."""
        whole = round(self.value() * 10**DECIMALS)
        return Fraction(whole, PER * 10**DECIMALS) if whole else None

    def show_need(self, need: Fraction) -> None:
        """Show a need, telling nobody."""
        before = self.blockSignals(True)
        self.setValue(float(PER * need))
        self.blockSignals(before)

    def clear_need(self) -> None:
        """Show none, telling nobody."""
        before = self.blockSignals(True)
        self.setValue(NOTHING)
        self.blockSignals(before)

    def retranslate(self) -> None:
        """Write the number in the language now spoken."""
        self.lineEdit().setText(self.textFromValue(self.value()))

    def textFromValue(self, value: float) -> str:
        return rate_text(Fraction(round(value * 10**DECIMALS), 10**DECIMALS), "")

    def valueFromText(self, text: str) -> float:
        return typed(text) or NOTHING

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        value = typed(text)
        if value is None:
            is_begun = not text.strip() or text.strip() in (",", ".")
            state = (
                QValidator.State.Intermediate if is_begun else QValidator.State.Invalid
            )
        elif value > MOST:
            state = QValidator.State.Invalid
        elif round(value * 10**DECIMALS) == 0:  # nothing, or the beginning of 0.5
            state = QValidator.State.Intermediate
        else:
            state = QValidator.State.Acceptable
        return state, text, place

    def fixup(self, text: str) -> str:
        """Take back what is no need: the one before stays."""
        return self.textFromValue(self.value()) or text

    def stepBy(self, steps: int) -> None:
        """Step by a tenth of the number's own size, so that it never comes to 0."""
        self.interpretText()
        value = self.value()
        for _ in range(abs(steps)):
            value = stepped(value, up=steps > 0)
        self._stepping = True
        self.setValue(min(value, MOST))
        self._stepping = False
        self._held = True
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags = QAbstractSpinBox.StepEnabledFlag
        enabled = flags.StepNone
        if self.value() < MOST:
            enabled |= flags.StepUpEnabled
        if self.value() > 10**-DECIMALS:
            enabled |= flags.StepDownEnabled
        return enabled

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(
            event, QKeyEvent
        ):
            keys, edit = QKeySequence.StandardKey, self.lineEdit()
            # With nothing typed to take back, undo is that of the window.
            if (event.matches(keys.Undo) and not edit.isUndoAvailable()) or (
                event.matches(keys.Redo) and not edit.isRedoAvailable()
            ):
                event.ignore()
                return True
        return super().event(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self._settle()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that scrolls the panel must not change the standard in passing.
        if not self.hasFocus():
            event.ignore()
            return
        super().wheelEvent(event)
        self._settle()

    def _follow(self) -> None:
        if self.need() is None:
            return
        (self.previewed if self._stepping else self.settled).emit(self.need())

    def _settle(self) -> None:
        if self._held:
            self._held = False
            self.settled.emit(self.need())


def stepped(value: float, *, up: bool) -> float:
    """Give the next number of two figures: 0.5 to 0.51, 1 to 1.1 and 0.99."""
    if value <= NOTHING:
        return BEGIN if up else NOTHING
    size = math.floor(math.log10(value) + 1e-9)
    is_power = not up and round(value, DECIMALS) == round(10.0**size, DECIMALS)
    step = 10.0 ** (size - (2 if is_power else 1))
    least = 10.0**-DECIMALS
    return max(least, round(value + (step if up else -step), DECIMALS))


def typed(text: str) -> float | None:
    """Read a number as it is written in the language spoken; None for no number."""
    bare = "".join(text.split())
    head, comma, tail = bare.rpartition(",")
    if comma:
        # In English a comma before three digits groups thousands, but not after a 0.
        groups = language() == "en" and len(tail) == 3 and head.strip("0,.")
        bare = head.replace(",", "") + tail if groups else f"{head}.{tail}"
    if not set(bare) <= set("0123456789."):
        return None
    try:
        return float(bare)
    except ValueError:
        return None
