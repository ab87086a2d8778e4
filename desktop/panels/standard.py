"""The standard: what counts as served, set live."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.language import language, tr
from desktop.panels.capacity import CapacityChoice
from desktop.panels.labels import SectionHead, panel_column
from desktop.panels.segments import SegmentedChoice
from desktop.panels.stale import StaleNote
from desktop.panels.threshold import KilometresField, ThresholdSlider
from desktop.panels.word_menu import WordMenu
from desktop.theme import LIGHT, Theme
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.standard import LEVELS, ServiceStandard

ANY = ""


class Words(Protocol):
    """The directory vocabulary, as far as the panel needs it."""

    def label(self, field: str, word: str, language: str) -> str:
        """Name a word of a field in a language."""

    def field_label(self, field: str, language: str) -> str:
        """Name a field in a language."""


class StandardPanel(QWidget):
    """Every part of a service standard under the hand.

    `standard_previewed` follows the slider while it is held; `standard_changed` comes
    once for each change made, so that each is one step to undo.
    """

    standard_previewed = Signal(object)
    standard_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standard = ServiceStandard()
        self._words: Words | None = None
        self._languages: tuple[str, ...] = ()
        self._services: tuple[str, ...] = ()
        self._theme = LIGHT
        self._make()
        self._connect()
        self.retranslate()
        self.show_standard(self._standard)

    @property
    def standard(self) -> ServiceStandard:
        """The standard as it now shows."""
        return self._standard

    def show_standard(
        self, standard: ServiceStandard, vocabulary: Words | None = None
    ) -> None:
        """Show a standard, telling nobody; `vocabulary` names what it holds."""
        self._standard = standard
        if vocabulary is not None and vocabulary is not self._words:
            self._words = vocabulary
            self._offer()
        if standard.language and standard.language not in self._languages:
            self._languages = (*self._languages, standard.language)
            self._offer()
        self.slider.show_kilometres(standard.threshold_km)
        _quietly(self.field, lambda: self.field.setValue(standard.threshold_km))
        self.levels.choose(standard.levels)
        self.service_language.choose({standard.language or ANY})
        self.services.tick(standard.services)
        _quietly(
            self.mandates, lambda: self.mandates.setChecked(standard.respect_mandates)
        )
        _quietly(self.remote, lambda: self.remote.setChecked(standard.count_remote))
        self.capacity.show_rule(standard.capacity)
        self._show_date(standard.as_of)

    def show_choices(self, languages: Iterable[str], services: Iterable[str]) -> None:
        """Offer the languages and services that occur in the directory."""
        self._languages = tuple(languages)
        self._services = tuple(services)
        self._offer()
        self.show_standard(self._standard)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.slider.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._head.setText(tr("What counts as served"))
        self._within.setText(tr("Within"))
        self._method.setText(tr("Straight line (geodesic)"))
        self._method.setToolTip(
            tr("The shortest way over the Earth's surface, not along roads.")
        )
        self._language_label.setText(tr("Language of service"))
        self._services_label.setText(tr("Services"))
        self.mandates.setText(tr("Respect mandates"))
        self.mandates.setToolTip(
            tr("An organization serves only the regions of its mandate.")
        )
        self.remote.setText(tr("Count helplines, web and referral"))
        self.dated.setText(tr("As of a date"))
        self.dated.setToolTip(
            tr("Count the organizations active on a day instead of today's records.")
        )
        self.slider.setAccessibleName(tr("Threshold in kilometres"))
        self.field.setAccessibleName(tr("Threshold in kilometres"))
        self.service_language.setAccessibleName(tr("Language of service"))
        self.services.setAccessibleName(tr("Services"))
        self.day.setAccessibleName(tr("As of a date"))
        french = language() == "fr"
        self.day.setLocale(QLocale("fr_CA" if french else "en_CA"))
        self.field.retranslate()
        self.services.retranslate()
        self.capacity.retranslate()
        self.stale.retranslate()
        self.slider.update()
        self._offer()

    def _make(self) -> None:
        self._head = SectionHead()
        self.stale = StaleNote()
        self._within = QLabel()
        self.field = KilometresField()
        self.slider = ThresholdSlider()
        self._method = QLabel()
        self._method.setProperty("role", "note")
        self._levels_label = _soft_label()
        self.levels = SegmentedChoice(multiple=True)
        self._language_label = _soft_label()
        self.service_language = SegmentedChoice()
        self._services_label = _soft_label()
        self.services = WordMenu()
        self.mandates = QCheckBox()
        self.remote = QCheckBox()
        self.capacity = CapacityChoice()
        self.dated = QCheckBox()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setKeyboardTracking(False)
        self._lay_out()

    def _lay_out(self) -> None:
        column = panel_column(self)
        column.addWidget(self._head)
        column.addWidget(self.stale)
        top = QHBoxLayout()
        top.addWidget(self._within)
        top.addWidget(self.field, 1)
        column.addLayout(top)
        column.addWidget(self.slider)
        column.addWidget(self._method)
        for label, control in (
            (self._levels_label, self.levels),
            (self._language_label, self.service_language),
            (self._services_label, self.services),
        ):
            group = QVBoxLayout()
            group.setSpacing(4)
            group.addWidget(label)
            group.addWidget(control)
            column.addLayout(group)
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        ticks.addWidget(self.mandates)
        ticks.addWidget(self.remote)
        ticks.addWidget(self.capacity)
        column.addLayout(ticks)
        dated = QHBoxLayout()
        dated.addWidget(self.dated)
        dated.addStretch(1)
        dated.addWidget(self.day)
        column.addLayout(dated)

    def _connect(self) -> None:
        self.slider.previewed.connect(self._preview_threshold)
        self.slider.settled.connect(lambda km: self._change(threshold_km=km))
        self.field.valueChanged.connect(lambda km: self._change(threshold_km=km))
        self.levels.choice_changed.connect(
            lambda keys: self._change(levels=frozenset(keys))
        )
        self.service_language.choice_changed.connect(
            lambda keys: self._change(language=(keys[0] if keys else ANY) or None)
        )
        self.services.words_changed.connect(lambda keys: self._change(services=keys))
        self.mandates.toggled.connect(lambda on: self._change(respect_mandates=on))
        self.remote.toggled.connect(lambda on: self._change(count_remote=on))
        self.capacity.rule_previewed.connect(self._preview_capacity)
        self.capacity.rule_changed.connect(lambda rule: self._change(capacity=rule))
        self.dated.toggled.connect(self._change_date)
        self.day.dateChanged.connect(self._change_date)

    def _offer(self) -> None:
        named = self._words
        said = named.field_label("levels", language()) if named else tr("Levels")
        self._levels_label.setText(said)
        self.levels.setAccessibleName(said)
        levels = [(level, self._label("levels", level)) for level in LEVELS]
        self.levels.show_choices(levels)
        self.levels.choose(self._standard.levels)
        spoken = [(code, self._label("languages", code)) for code in self._languages]
        self.service_language.show_choices([(ANY, tr("Any")), *spoken])
        self.service_language.choose({self._standard.language or ANY})
        self.services.show_words(
            [(s, self._label("services", s)) for s in self._services]
        )
        self.services.tick(self._standard.services)

    def _label(self, field: str, word: str) -> str:
        if self._words is not None:
            return self._words.label(field, word, language())
        levels = {
            "primary": tr("Primary"),
            "secondary": tr("Secondary"),
            "tertiary": tr("Tertiary"),
        }
        return levels.get(word, word)

    def _preview_threshold(self, kilometres: float) -> None:
        self._standard = replace(self._standard, threshold_km=kilometres)
        _quietly(self.field, lambda: self.field.setValue(kilometres))
        self.standard_previewed.emit(self._standard)

    def _preview_capacity(self, rule: CapacityRule) -> None:
        self._standard = replace(self._standard, capacity=rule)
        self.standard_previewed.emit(self._standard)

    def _change(self, **parts: object) -> None:
        self._standard = replace(self._standard, **parts)  # type: ignore[arg-type]
        self.slider.show_kilometres(self._standard.threshold_km)
        self.standard_changed.emit(self._standard)

    def _change_date(self) -> None:
        self.day.setEnabled(self.dated.isChecked())
        chosen = self.day.date().toPython() if self.dated.isChecked() else None
        if chosen != self._standard.as_of:
            self._change(as_of=chosen)

    def _show_date(self, day: date | None) -> None:
        _quietly(self.dated, lambda: self.dated.setChecked(day is not None))
        self.day.setEnabled(day is not None)
        shown = (
            QDate.currentDate() if day is None else QDate(day.year, day.month, day.day)
        )
        if day is not None or self.day.date().year() < 2001:
            _quietly(self.day, lambda: self.day.setDate(shown))


def _soft_label() -> QLabel:
    made = QLabel()
    made.setProperty("role", "soft")
    return made


def _quietly(widget: QWidget, change: object) -> None:
    before = widget.blockSignals(True)
    change()  # type: ignore[operator]
    widget.blockSignals(before)
