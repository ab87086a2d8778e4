"""The panel of access: what is asked, the figures of everyone, and the method."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.access_words import access_notes
from desktop.language import percent, tr
from desktop.panels.threshold import FARTHEST_KM
from desktop.questions.access.asked import AccessAsked
from desktop.questions.access.decay_choice import DecayChoice
from desktop.questions.access.fields import AmountField
from desktop.questions.access.found import Found
from desktop.questions.access.measure_choice import MeasureChoice
from desktop.questions.access.methods import access_method
from desktop.questions.access.people_choice import PeopleChoice
from desktop.questions.access.reach_choice import ReachChoice
from desktop.questions.access.rows import FieldRow, wrapped
from desktop.questions.access.scale import Scale
from desktop.questions.access.supply_choice import SupplyChoice
from desktop.questions.access.wording import standing_text, uncapitalized
from desktop.questions.method_note import MethodNote
from desktop.questions.panel import QuestionPanel
from desktop.theme import Theme, figure_font
from layers.access.measures import Parameters
from layers.access.standing import Standing
from layers.organizations import CANADA


class AccessPanel(QuestionPanel):
    """Only the parameters that the measure has; `changed` tells what is asked now."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._threshold_km = AccessAsked(), 100.0
        self._found: Found | None = None
        self._scale: Scale | None = None
        self._why = ""
        self.measure = MeasureChoice()
        self.figure, self.said = QLabel(), wrapped("soft")
        self.figure.setFont(figure_font())
        self.why, self.notes = wrapped("note"), wrapped("soft")
        self.supply, self.reach = SupplyChoice(), ReachChoice()
        self.decay, self.people = DecayChoice(), PeopleChoice()
        self.attraction, self.tau = _own_rows()
        self.method = MethodNote()
        for part in (
            self.measure,
            self.figure,
            self.said,
            self.why,
            self.supply,
            self.reach,
            self.decay,
            self.attraction,
            self.tau,
            self.people,
            self.notes,
            self.method,
        ):
            self.column.addWidget(part)
        self._connect()
        self.show_asked(self._asked, self._threshold_km)
        self.retranslate()

    def show_asked(self, asked: AccessAsked, threshold_km: float) -> None:
        """Show what is asked under a standard's threshold, telling nobody."""
        self._asked, self._threshold_km = asked, threshold_km
        self.measure.choose(asked.measure)
        self.supply.show_asked(asked)
        self.reach.show_asked(asked, threshold_km)
        self.decay.show_asked(asked, threshold_km)
        self.people.show_asked(asked)
        self.attraction.setVisible("attraction" in asked.chosen.own)
        self.attraction.field.show_amount(asked.attraction)
        self.tau.setVisible("tau_km" in asked.chosen.own)
        self.tau.field.show_amount(asked.tau_km)

    def show_method(self, asked: AccessAsked, parameters: Parameters) -> None:
        """Say how the measure is computed with these numbers."""
        self.method.show_method(
            access_method(
                asked.chosen, parameters, of_organizations=asked.supply == "one"
            )
        )

    def show_found(self, found: Found | None, scale: Scale | None, why: str) -> None:
        """Show the figures of everyone, or why there are none."""
        self._found, self._scale, self._why = found, scale, why
        self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.reach.show_theme(theme)
        self.decay.show_theme(theme)
        self.method.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.head.setText(tr("How good access is"))
        for part in (
            self.measure,
            self.supply,
            self.reach,
            self.decay,
            self.people,
            self.attraction,
            self.tau,
            self.method,
        ):
            part.retranslate()
        self.show_asked(self._asked, self._threshold_km)
        self._draw()

    def _connect(self) -> None:
        self.measure.chosen.connect(
            lambda code: self.changed.emit(self._asked.with_measure(code))
        )
        for part in (self.supply, self.reach, self.decay, self.people):
            part.changed.connect(self.changed)
        self.attraction.field.told.connect(
            lambda value: self.changed.emit(replace(self._asked, attraction=value))
        )
        self.tau.field.told.connect(
            lambda km: self.changed.emit(replace(self._asked, tau_km=km))
        )

    def _draw(self) -> None:
        found, scale = self._found, self._scale
        shown = found is not None and scale is not None
        for part in (self.figure, self.said):
            part.setVisible(shown)
        self.why.setText(self._why)
        self.why.setVisible(bool(self._why))
        notes = ""
        if found is not None and scale is not None:
            mean = float(found.table.loc[CANADA, "access_mean"])
            self.figure.setText(scale.text(mean))
            self.said.setText(_sentence(found, scale))
            told = access_notes(found.both, found.measure, found.access.gap)
            notes = "\n".join(str(note["message"]) for note in told)
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))


def _sentence(found: Found, scale: Scale) -> str:
    """Say the unit of the mean, and how many have no access at all."""
    row = found.table.loc[CANADA]
    people = float(row["population"])
    is_cost = found.measure.lower_is_better
    lines = [tr("Mean of Canada, {unit}", unit=uncapitalized(scale.title()))]
    for key, standing in (
        ("none", Standing.NONE),
        ("unreachable", Standing.UNREACHABLE),
    ):
        share = float(row[key]) / people if people else math.nan
        said = standing_text(standing, is_cost=is_cost)
        lines.append(tr("{line}: {people}", line=said, people=percent(share)))
    return "\n".join(lines)


def _own_rows() -> tuple[FieldRow, FieldRow]:
    return (
        FieldRow(
            AmountField(most=10.0, decimals=2, step=0.1),
            lambda: tr("Exponent of supply"),
            lambda: tr("0 lets distance alone decide, 1 lets supply attract in full."),
        ),
        FieldRow(
            AmountField(most=FARTHEST_KM, decimals=1, step=5.0, unit="km"),
            lambda: tr("Way that weighs as a mean crowd (τ)"),
            lambda: tr("People go this much farther to be spared a mean crowd."),
        ),
    )
