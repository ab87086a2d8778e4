"""How far people go: as the standard's threshold, a distance of its own, or no end."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import threshold, tr
from desktop.panels.segments import SegmentedChoice
from desktop.panels.threshold import FARTHEST_KM, ThresholdSlider
from desktop.questions.access.asked import AccessAsked, Reach
from desktop.questions.access.fields import AmountField
from desktop.questions.access.rows import FIELD_PX, soft
from desktop.theme import Theme


class ReachChoice(QWidget):
    """The catchment; `changed` tells the `AccessAsked` that follows.

    Its slider is followed while it is held.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._threshold_km = AccessAsked(), 100.0
        self._label = soft()
        self.choice = SegmentedChoice()
        self.slider = ThresholdSlider()
        self.field = AmountField(most=FARTHEST_KM, decimals=1, unit="km")
        self.field.setFixedWidth(FIELD_PX)
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(8)
        own.addWidget(self.slider, 1)
        own.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.choice, self._own):
            column.addWidget(part)
        self.choice.choice_changed.connect(self._choose)
        self.slider.previewed.connect(self._set)
        self.field.told.connect(self._set)
        self.retranslate()

    def show_asked(self, asked: AccessAsked, threshold_km: float) -> None:
        """Show what is asked under a standard's threshold, telling nobody."""
        self._asked, self._threshold_km = asked, threshold_km
        self._offer()
        self.slider.show_kilometres(asked.own_km)
        self.field.show_amount(asked.own_km)
        self._own.setVisible(asked.reach == "own")

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.slider.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        for part in (self.choice, self.slider, self.field):
            part.setAccessibleName(tr("Catchment"))
        self.field.retranslate()
        self.slider.update()
        self._offer()

    def _offer(self) -> None:
        choices = [
            ("threshold", tr("Threshold")),
            ("own", tr("Other")),
            ("endless", tr("No end")),
        ]
        reach = self._asked.catchment_km(self._threshold_km)
        self._label.setText(
            tr("Catchment: {distance}", distance=threshold(reach))
            if math.isfinite(reach)
            else tr("Catchment without end")
        )
        offered = choices if self._asked.may_be_endless else choices[:2]
        self.choice.show_choices(offered)
        self.choice.choose({self._asked.reach})
        self.choice.explain(
            "threshold", tr("The threshold of the standard, and follows it.")
        )
        self.choice.explain("own", tr("A distance of its own, whatever the threshold."))
        if self._asked.may_be_endless:
            self.choice.explain("endless", tr("Everyone may go anywhere, at a price."))

    def _choose(self, keys: tuple[Reach, ...]) -> None:
        asked = replace(self._asked, reach=keys[0])
        if keys[0] == "own" and self._asked.reach == "threshold":
            asked = replace(asked, own_km=self._threshold_km)
        self.changed.emit(asked)

    def _set(self, kilometres: float) -> None:
        self.changed.emit(replace(self._asked, own_km=kilometres))
