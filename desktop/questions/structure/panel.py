"""The panel of structure: which field and word, for whom, and how many lack it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from desktop.directory.elided_combo import ElidedCombo
from desktop.language import number, percent, signed, tr
from desktop.panels.labels import ElidedLabel
from desktop.panels.segments import SegmentedChoice
from desktop.questions.method_note import MethodNote
from desktop.questions.panel import QuestionPanel
from desktop.questions.structure.crowds import AS_SHOWN, Crowd, choice_text
from desktop.questions.structure.found import Found
from desktop.questions.structure.wording import structure_method, without_text
from desktop.statement.structure import field_text, kind_text, presence_text
from desktop.theme import Theme, figure_font
from layers.coverage.standard import ServiceStandard
from layers.coverage.structure import Presence
from layers.directory import Field

RIGHT = Qt.AlignmentFlag.AlignRight


class StructurePanel(QuestionPanel):
    """`asked` wants all found anew; `word_chosen` wants another word on the map."""

    asked = Signal()
    word_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._word = ""
        self._fields: tuple[Field, ...] = ()
        self._crowds: tuple[Crowd, ...] = (AS_SHOWN,)
        self._group = "total"
        self._standard = ServiceStandard()
        self._make()
        self._lay_out()
        self.fields.choice_changed.connect(lambda _keys: self.asked.emit())
        self.words.activated.connect(self._tell_word)
        self.people.activated.connect(lambda _place: self.asked.emit())
        self.unsaid.toggled.connect(lambda _on: self.asked.emit())
        self.retranslate()

    def field(self) -> str:
        """Give the key of the field asked, "" before any is offered."""
        chosen = self.fields.chosen()
        return chosen[0] if chosen else ""

    def crowd(self) -> Crowd:
        """Give whom is counted."""
        return self._crowds[max(0, self.people.currentIndex())]

    def offer(self, fields: Sequence[Field]) -> None:
        """Offer the fields of the vocabulary in use; the first where none is chosen."""
        self._fields = tuple(fields)
        self._name_fields()
        keys = [one.key for one in fields]
        if self.field() not in keys and keys:
            self.fields.choose([keys[0]])

    def offer_people(self, crowds: Sequence[Crowd], group: str) -> None:
        """Offer whom to count; `group` is the one on screen. The choice stays."""
        chosen = self.crowd()
        self._crowds, self._group = tuple(crowds), group
        self._name_people(self._crowds.index(chosen) if chosen in crowds else 0)

    def show_found(
        self, found: Found | None, word: str, standard: ServiceStandard
    ) -> None:
        """Show what was found, or nothing."""
        self._found, self._standard = found, standard
        self._list_words()
        self.show_word(word)
        self.method.show_method(structure_method(standard))

    def show_word(self, word: str) -> None:
        """Show the figures of another word."""
        self._word = word
        if self._found is not None:
            words = [self._found.kinds[k].word for k in self._found.tally.ranked()]
            self.words.setCurrentIndex(words.index(word) if word in words else -1)
        self._draw()

    def lack(self) -> str:
        """Say why there is little to see, "" where there is no reason to."""
        found = self._found
        if found is None:
            return tr("Nothing to show yet.")
        if not found.is_stated:
            return tr(
                "{field}: no organization that counts says anything of this. Where one "
                "serves, its help may be of any kind.",
                field=field_text(found.asked.field.key),
            )
        if not found.tally.everyone[-1]:
            return tr("Nobody of this group is counted in any region.")
        return ""

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.method.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.head.setText(tr("What kind is missing"))
        self.fields.setAccessibleName(tr("Field of the directory"))
        self._people_label.setText(tr("People counted"))
        self.people.setAccessibleName(tr("People counted"))
        self.unsaid.setText(tr("Count “not said” as having it"))
        self.unsaid.setToolTip(
            tr(
                "The ledger takes an empty field for any word. Ticked, people whom "
                "only organizations serve that leave the field empty count as having "
                "it."
            )
        )
        self._name_fields()
        self._name_people(self.people.currentIndex())
        self._list_words()
        self.show_word(self._word)
        self.method.show_method(structure_method(self._standard))
        self.method.retranslate()

    def _make(self) -> None:
        self.fields = SegmentedChoice()
        self._word_label, self._people_label = _soft(), _soft()
        self.words, self.people = ElidedCombo(), ElidedCombo()
        for combo in (self.words, self.people):
            combo.setSizeAdjustPolicy(
                combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(8)
        self.figure = QLabel()
        self.figure.setFont(figure_font())
        self.said = _soft()
        self.states = [(ElidedLabel(), QLabel()) for _ in Presence]
        self.notes = _soft()
        self.unsaid = QCheckBox()
        self.method = MethodNote()

    def _lay_out(self) -> None:
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(4)
        lines.setColumnStretch(0, 1)
        for row, (name, people) in enumerate(self.states):
            lines.addWidget(name, row, 0)
            lines.addWidget(people, row, 1, RIGHT)
        self.column.addWidget(self.fields)
        self.column.addWidget(self._word_label)
        self.column.addWidget(self.words)
        self.column.addWidget(self._people_label)
        self.column.addWidget(self.people)
        self.column.addWidget(self.figure)
        self.column.addWidget(self.said)
        self.column.addLayout(lines)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.unsaid)
        self.column.addWidget(self.method)

    def _name_fields(self) -> None:
        short = {
            "services": tr("Services"),
            "levels": tr("Levels"),
            "languages": tr("Languages"),
            "channels": tr("Channels"),
            "audience": tr("Audience"),
        }
        self.fields.show_choices(
            [
                (one.key, short.get(one.key) or field_text(one.key))
                for one in self._fields
            ]
        )
        for one in self._fields:
            self.fields.explain(one.key, field_text(one.key))
        self._word_label.setText(field_text(self.field()) if self._fields else "")
        self.words.setAccessibleName(tr("Word on the map"))

    def _name_people(self, place: int) -> None:
        names = [choice_text(one, self._group) for one in self._crowds]
        keys = [one.key for one in self._crowds]
        _fill(self.people, list(zip(names, keys, strict=True)))
        self.people.setCurrentIndex(max(0, place))

    def _list_words(self) -> None:
        """List the words, most people without first; those of nobody come last."""
        found = self._found
        ranked = [] if found is None else found.tally.ranked()
        _fill(self.words, [_listed(found, k) for k in ranked if found is not None])

    def _tell_word(self, place: int) -> None:
        self.word_chosen.emit(str(self.words.itemData(place)))

    def _draw(self) -> None:
        found = self._found
        has_figures = found is not None and bool(found.kinds)
        for part in (
            self.figure,
            self.said,
            *(w for pair in self.states for w in pair),
        ):
            part.setVisible(has_figures)
        self._word_label.setText(field_text(self.field()) if self._fields else "")
        if found is not None and has_figures:
            self._draw_figures(found, found.place(self._word))
        notes = [self.lack(), self._change(), self._room()]
        self.notes.setText("\n\n".join(filter(None, notes)))
        self.notes.setVisible(bool(self.notes.text()))

    def _draw_figures(self, found: Found, k: int) -> None:
        tally = found.tally
        everyone, left_out = int(tally.everyone[-1]), int(tally.left_out[k, -1])
        share = left_out / everyone if everyone else float("nan")
        self.figure.setText(number(left_out))
        self.said.setText(
            tr(
                "{without}: {share} of {people} people counted",
                without=without_text(found.kinds[k]),
                share=percent(share),
                people=number(everyone),
            )
        )
        for state, (name, people) in zip(Presence, self.states, strict=True):
            said = presence_text(state)
            name.setText(said[:1].upper() + said[1:])
            people.setText(number(int(tally.people[k, -1, state])))

    def _change(self) -> str:
        found = self._found
        if found is None or not found.kinds or found.before is None:
            return ""
        change = found.change(found.place(self._word), -1)
        if change is None:
            return ""
        return tr("By the scenario: {people} people without it", people=signed(change))

    def _room(self) -> str:
        if self._found is None or self._standard.capacity is None:
            return ""
        return tr("Capacity is not looked at here: being in reach is having it.")


def _listed(found: Found, k: int) -> tuple[str, str]:
    kind = found.kinds[k]
    people = number(int(found.tally.left_out[k, -1]))
    said = people if kind.stated_by else tr("nobody states it")
    return tr("{word} · {people}", word=kind_text(kind), people=said), kind.word


def _fill(combo: ElidedCombo, entries: Sequence[tuple[str, str]]) -> None:
    """List texts with their keys; an open list stays where nothing changed."""
    places = range(combo.count())
    if [(combo.itemText(p), combo.itemData(p)) for p in places] == list(entries):
        return
    combo.clear()
    for text, key in entries:
        combo.addItem(text, key)


def _soft() -> QLabel:
    made = QLabel()
    made.setProperty("role", "soft")
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
