"""How access falls with distance: the form of a decay and the numbers it has."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import tr
from desktop.panels.segments import SegmentedChoice
from desktop.panels.threshold import FARTHEST_KM
from desktop.questions.access.asked import FORMS, AccessAsked
from desktop.questions.access.fields import AmountField
from desktop.questions.access.rows import FieldRow, soft
from desktop.questions.access.steps_table import StepsTable
from desktop.theme import Theme


class DecayChoice(QWidget):
    """The decay; `changed` tells the `AccessAsked` that follows.

    A decay by steps keeps to the thirds of the catchment until a zone is edited.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = AccessAsked()
        self._label = soft()
        self.choice = SegmentedChoice()
        self.steps = StepsTable()
        self.bandwidth, self.exponent, self.nearest = _rows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        rows = (self.bandwidth, self.exponent, self.nearest)
        for part in (self._label, self.choice, self.steps, *rows):
            column.addWidget(part)
        self.choice.choice_changed.connect(
            lambda keys: self.changed.emit(replace(self._asked, form=keys[0]).bounded())
        )
        self.steps.changed.connect(
            lambda zones: self.changed.emit(replace(self._asked, steps=zones))
        )
        for row, name in zip(
            rows, ("bandwidth_km", "exponent", "nearest_km"), strict=True
        ):
            row.field.told.connect(lambda value, name=name: self._set(name, value))
        self.retranslate()

    def show_asked(self, asked: AccessAsked, threshold_km: float) -> None:
        """Show what is asked under a standard's threshold, telling nobody."""
        self._asked = asked
        form = asked.form_now
        self.setVisible(asked.takes_decay)
        self.choice.choose({form})
        self.steps.setVisible(form == "step")
        if form == "step":
            usual = asked.steps is None
            self.steps.show_zones(asked.zones(threshold_km), are_usual=usual)
        self.bandwidth.setVisible(form in ("gaussian", "exponential"))
        self.exponent.setVisible(form == "power")
        self.nearest.setVisible(form == "power")
        self.bandwidth.field.show_amount(asked.bandwidth_km)
        self.exponent.field.show_amount(asked.exponent)
        self.nearest.field.show_amount(asked.nearest_km)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.steps.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._label.setText(tr("Decay with distance"))
        self.choice.setAccessibleName(tr("Decay with distance"))
        names = {
            "step": tr("Steps"),
            "gaussian": tr("Gaussian"),
            "exponential": tr("Exponential"),
            "power": tr("Power"),
        }
        self.choice.show_choices([(form, names[form]) for form in FORMS])
        self.choice.choose({self._asked.form_now})
        for part in (self.steps, self.bandwidth, self.exponent, self.nearest):
            part.retranslate()

    def _set(self, name: str, value: float) -> None:
        parts: dict[str, float] = {name: value}
        self.changed.emit(replace(self._asked, **parts))  # type: ignore[arg-type]


def _rows() -> tuple[FieldRow, FieldRow, FieldRow]:
    return (
        FieldRow(
            AmountField(most=FARTHEST_KM, decimals=1, step=5.0, unit="km"),
            lambda: tr("&Bandwidth"),
            lambda: tr("A Gaussian weighs 61% at this distance, an exponential 37%."),
        ),
        FieldRow(
            AmountField(most=20.0, decimals=2, step=0.1),
            lambda: tr("E&xponent"),
            lambda: tr("The weight is the distance in kilometres to minus this power."),
        ),
        FieldRow(
            AmountField(most=1000.0, decimals=1, step=0.5, unit="km"),
            lambda: tr("Nobody is nea&rer than"),
            lambda: tr("A power has no end at 0 km: whoever is nearer counts as here."),
        ),
    )
