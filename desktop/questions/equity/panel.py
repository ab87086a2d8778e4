"""The panel of equity: what is shared among whom, and how evenly, in five figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.language import number, percent, threshold, tr, tr_count
from desktop.panels.labels import rule
from desktop.panels.segments import SegmentedChoice
from desktop.panels.wording import group_text
from desktop.questions.equity import methods, reading
from desktop.questions.equity.choices import NamedChoice
from desktop.questions.equity.found import (
    DISCOVERIES,
    PERMUTATIONS,
    SHARED,
    Asked,
    Found,
    Offered,
)
from desktop.questions.equity.on_map import CLUSTERS, VALUE
from desktop.questions.equity.wording import (
    amount_text,
    of_text,
    split_text,
    variable_text,
)
from desktop.questions.method_note import Method, MethodNote
from desktop.questions.panel import QuestionPanel
from desktop.statement.equity import DISTANCE, SERVED, direction, people_without
from desktop.theme import Theme, strong_font
from layers.equity.variables import NEARBY, PROVINCE
from layers.population import TOTAL

# What can be asked of anything that is loaded.
ALWAYS = Offered(groups=(TOTAL,), splits=(PROVINCE,), variables=(NEARBY,))
FIGURES = ("gini", "theil", "palma", "concentration", "moran")


class EquityPanel(QuestionPanel):
    """`asked_changed` tells that all is to be found anew, `view_changed` the map."""

    asked_changed = Signal()
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = Asked()
        self._found: Found | None = None
        self.of, self.group, self.split = NamedChoice(), NamedChoice(), NamedChoice()
        self.ranked_by, self.chance = NamedChoice(), NamedChoice()
        self.discoveries = NamedChoice()
        self.view = SegmentedChoice()
        self._view_name = QLabel()
        self._view_name.setProperty("role", "soft")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.shared_note = MethodNote()
        self.figures = {name: FigureNote() for name in FIGURES}
        self._lay_out()
        self._connect()
        self.retranslate()
        self.view.choose((CLUSTERS,))

    def shown_view(self) -> str:
        """Give what the map shows."""
        return next(iter(self.view.chosen()), CLUSTERS)

    def show_found(self, found: Found | None) -> None:
        """Show the figures of what was found, or none."""
        self._found = found
        self._offer()
        self._say()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.shared_note.show_theme(theme)
        for figure in self.figures.values():
            figure.note.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.head.setText(tr("How evenly it is shared"))
        self._view_name.setText(tr("On the map"))
        self.view.show_choices([(CLUSTERS, tr("Clusters")), (VALUE, tr("Value"))])
        self.view.setAccessibleName(tr("On the map"))
        self._offer()
        self._say()
        for note in (self.shared_note, *(one.note for one in self.figures.values())):
            note.retranslate()

    def methods(self) -> tuple[Method, ...]:
        """Say how what is shown was measured; none before it was."""
        if self._found is None:
            return ()
        return (_shared(self._found), *_methods(self._found).values())

    def _lay_out(self) -> None:
        head = self.column
        for part in (self.of, self.shared_note, self.group, self.split, self.ranked_by):
            head.addWidget(part)
        chance = QHBoxLayout()
        chance.setSpacing(8)
        for part in (self.chance, self.discoveries):
            chance.addWidget(part, 1)
        head.addLayout(chance)
        head.addWidget(self._view_name)
        head.addWidget(self.view)
        head.addWidget(self.said)
        for figure in self.figures.values():
            head.addWidget(figure)

    def _connect(self) -> None:
        changes: tuple[tuple[NamedChoice, Callable[[str], Asked]], ...] = (
            (self.of, lambda key: replace(self.asked, of=key)),
            (self.group, lambda key: replace(self.asked, group=key)),
            (self.split, lambda key: replace(self.asked, split=key)),
            (self.ranked_by, lambda key: replace(self.asked, ranked_by=key)),
            (self.chance, lambda key: replace(self.asked, permutations=int(key))),
            (
                self.discoveries,
                lambda key: replace(self.asked, false_discoveries=float(key)),
            ),
        )
        for choice, change in changes:
            choice.chosen.connect(lambda key, change=change: self._ask(change(key)))
        self.view.choice_changed.connect(lambda _keys: self.view_changed.emit())

    def _ask(self, asked: Asked) -> None:
        if asked != self.asked:
            self.asked = asked
            self.asked_changed.emit()

    def _offer(self) -> None:
        """Offer what is loaded; before anything was found, only what always is."""
        found = self._found
        self.of.show_choices(tr("What is shared"), [(k, of_text(k)) for k in SHARED])
        self.of.choose(self.asked.of)
        self.chance.show_choices(
            tr("Permutations"), [(str(n), number(n)) for n in PERMUTATIONS]
        )
        self.chance.choose(str(self.asked.permutations))
        self.discoveries.show_choices(
            tr("False finds"), [(str(q), percent(q, 0)) for q in DISCOVERIES]
        )
        self.discoveries.choose(str(self.asked.false_discoveries))
        self._offer_loaded(found.asked if found else self.asked)

    def _offer_loaded(self, answered: Asked) -> None:
        """Offer what is loaded, and show what of it was answered."""
        offered = self._found.offered if self._found else ALWAYS
        for choice, title, keys, text, key in (
            (self.group, tr("Among whom"), offered.groups, group_text, answered.group),
            (
                self.split,
                tr("Inequality parted by"),
                offered.splits,
                split_text,
                answered.split,
            ),
            (
                self.ranked_by,
                tr("Concentration by"),
                offered.variables,
                variable_text,
                answered.ranked_by,
            ),
        ):
            choice.show_choices(title, [(k, text(k)) for k in keys])
            choice.choose(key)

    def _say(self) -> None:
        found = self._found
        self.said.setVisible(found is not None)
        self.shared_note.setVisible(found is not None)
        for figure in self.figures.values():
            figure.setVisible(found is not None)
        if found is None:
            return
        self.said.setText(summary(found))
        self.shared_note.show_method(_shared(found))
        figures, said = reading.figure_texts(found), _methods(found)
        names = figure_names()
        for name, note in self.figures.items():
            note.show_figure(names[name], figures[name], said[name])


class FigureNote(QWidget):
    """A figure with its name, and below them what it means and how it is measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.figure, self.note = QLabel(), QLabel(), MethodNote()
        for label in (self.name, self.figure):
            label.setFont(strong_font())
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.figure.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(rule())
        column.addLayout(row)
        column.addWidget(self.note)

    def show_figure(self, name: str, figure: str, method: Method) -> None:
        """Show another figure."""
        self.name.setText(name)
        self.figure.setText(figure)
        self.figure.setAccessibleName(f"{name}: {figure}")
        self.note.show_method(method)
        # Five folds of one name: which one it is, is heard.
        self.note.fold.setAccessibleName(f"{name}: {self.note.fold.text()}")


def figure_names() -> dict[str, str]:
    """Name each figure."""
    return {
        "gini": tr("Gini"),
        "theil": tr("Theil’s T"),
        "palma": tr("Palma ratio"),
        "concentration": tr("Concentration"),
        "moran": tr("Moran’s I"),
    }


def summary(found: Found) -> str:
    """Say who is measured, what the mean person has, and who is left out."""
    amounts = found.made.measured.amounts
    first = tr_count(
        "{count} person is measured and has {mean}.",
        "{count} people are measured; the mean person has {mean}.",
        round(amounts.everyone),
        mean=amount_text(found.asked.of, amounts.mean),
    )
    return " ".join(
        [
            first,
            direction(DISTANCE if found.asked.of == DISTANCE else SERVED),
            *people_without(found.made, found.asked.of),
        ]
    )


def _shared(found: Found) -> Method:
    return methods.shared_method(found.asked.of, threshold(found.threshold_km))


def _methods(found: Found) -> dict[str, Method]:
    return {
        "gini": methods.gini_method(reading.gini_reading(found)),
        "theil": methods.theil_method(reading.theil_reading(found)),
        "palma": methods.palma_method(reading.palma_reading(found)),
        "concentration": methods.concentration_method(
            reading.concentration_reading(found)
        ),
        "moran": methods.moran_method(reading.moran_reading(found), found.asked),
    }
