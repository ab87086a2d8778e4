"""The panel of robustness: what is tried, and how many gaps hold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.language import number, tr
from desktop.panels.labels import wrapped_label
from desktop.panels.number_list import NumberList
from desktop.panels.segments import SegmentedChoice
from desktop.questions.method_note import MethodNote
from desktop.questions.panel import QuestionPanel
from desktop.questions.robustness import wording
from desktop.questions.robustness.found import Found, Tried
from desktop.theme import Theme
from layers.coverage.holding import Holding
from layers.coverage.tried import DECAYS, DETOURS, THRESHOLDS_KM

FARTHEST_KM, LONGEST_DETOUR = 9999.0, 10.0


class RobustnessPanel(QuestionPanel):
    """Thresholds, detours and decays to try; `tried_changed` tells of others."""

    tried_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self.said, self.room = wrapped_label(), wrapped_label("note")
        self.thresholds = NumberList(
            THRESHOLDS_KM,
            least=0,
            most=FARTHEST_KM,
            name=lambda: tr("Thresholds, km, beside the standard’s"),
        )
        self.detours = NumberList(
            DETOURS,
            least=1,
            most=LONGEST_DETOUR,
            name=lambda: tr("Detours: ways so many times longer than straight"),
        )
        self._decays_head = wrapped_label("soft")
        self.decays = SegmentedChoice(multiple=True)
        self._offer_decays()
        self.decays.choose(DECAYS)
        self.method = MethodNote()
        for part in (
            self.said,
            self.thresholds,
            self.detours,
            self._decays_head,
            self.decays,
            self.room,
            self.method,
        ):
            self.column.addWidget(part)
        for signal in (
            self.thresholds.numbers_changed,
            self.detours.numbers_changed,
            self.decays.choice_changed,
        ):
            signal.connect(lambda _values: self.tried_changed.emit())
        self.retranslate()

    @property
    def tried(self) -> Tried:
        """What the controls ask to try."""
        return Tried(
            thresholds_km=self.thresholds.numbers,
            detours=self.detours.numbers,
            decays=self.decays.chosen(),
        )

    def show_found(self, found: Found | None) -> None:
        """Say how many gaps hold of what was found, or nothing."""
        self._found = found
        with_room = found is not None and not found.sensitivity.band.exact
        self.said.setText(summary(found) if found else "")
        self.said.setVisible(found is not None)
        self.room.setVisible(with_room)
        self.decays.setEnabled(not with_room)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.method.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.head.setText(tr("What is tried"))
        self.thresholds.retranslate()
        self.detours.retranslate()
        self._decays_head.setText(tr("Decays: who is farther counts for less"))
        self._offer_decays()
        self.room.setText(
            tr(
                "As capacity counts, people are assigned anew at every threshold and"
                " detour, and nothing is known between those tried. Decays are left"
                " out: a part of a person finds no room."
            )
        )
        self.method.show_method(wording.robustness_method())
        self.show_found(self._found)

    def _offer_decays(self) -> None:
        self.decays.show_choices([(key, wording.decay_name(key)) for key in DECAYS])
        for key in DECAYS:
            self.decays.explain(key, decay_meaning(key))


def decay_meaning(decay: str) -> str:
    """Explain a decay that can be tried."""
    meanings = {
        "step": tr(
            "People in the nearest third of the threshold count whole, those in the"
            " next as 0.68, those in the last as 0.22."
        ),
        "gaussian": tr("A bell curve whose bandwidth is a third of the threshold."),
    }
    return meanings[decay]


def summary(found: Found) -> str:
    """Say how many regions are a gap in all ways of asking, in some, in none."""
    kinds = found.holding[:-1].tolist()
    some = kinds.count(Holding.MOSTLY) + kinds.count(Holding.SOMETIMES)
    return tr(
        "Of {regions} regions, {always} are a gap in all {ways}, {some} in some of"
        " them, and {never} in none.",
        regions=number(len(kinds)),
        always=number(kinds.count(Holding.ALWAYS)),
        ways=wording.ways_text(len(found.sensitivity.settings)),
        some=number(some),
        never=number(kinds.count(Holding.NEVER)),
    )
