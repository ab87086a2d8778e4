"""The form of an organization that a scenario opens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.buttons import accept_button, button_row
from desktop.language import language, number, tr
from desktop.panels.need import typed
from desktop.theme import title_font
from layers.boundaries import BoundaryLayer
from layers.coverage.capacity_rule import CapacityRule
from layers.organizations import CANADA

if TYPE_CHECKING:
    from datasets.vocabulary import Vocabulary

Words = tuple[tuple[str, str], ...]
ROWS_SHOWN = 3
ROW_PX = 25
USUAL_CHANNELS = frozenset({"in_person"})


class OrganizationDialog(QDialog):
    """Asks for the facts of an organization that opens at a place.

    Its capacity is needed where `rule` lets capacity count and takes none as unlimited.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        boundaries: BoundaryLayer,
        *,
        longitude: float,
        latitude: float,
        rule: CapacityRule | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open an organization"))
        self.resize(620, 700)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Needed"))
        self.levels = WordList(_words(vocabulary, "levels"))
        self.languages = WordList(_words(vocabulary, "languages"))
        self.channels = WordList(_words(vocabulary, "channels"), USUAL_CHANNELS)
        self.services = WordList(_words(vocabulary, "services"))
        self.mandate = MandateChoice(boundaries)
        self._needs_capacity = rule is not None and not rule.missing_is_unlimited
        self.capacity = QLineEdit()
        self.capacity.setPlaceholderText(_asked_of_capacity(rule))
        self.capacity.setToolTip(tr("People or cases a year that it can take."))
        self._buttons = button_row(self, accept=tr("&Open"), reject=tr("Cancel"))
        self._lay_out(_coordinates(longitude, latitude))
        self.name.textChanged.connect(self._check)
        self.capacity.textChanged.connect(self._check)
        self.mandate.some.toggled.connect(self._check)
        self.mandate.regions.itemChanged.connect(self._check)
        self._check()

    def facts(self) -> Mapping[str, object]:
        """Give the columns of the organization layer that were filled in."""
        capacity = typed(self.capacity.text())
        return {
            **({} if capacity is None else {"capacity": capacity}),
            "name_fr" if language() == "fr" else "name_en": self.name.text().strip(),
            "levels": self.levels.chosen(),
            "languages": self.languages.chosen(),
            "channels": self.channels.chosen(),
            "services": self.services.chosen(),
            "mandate": self.mandate.chosen(),
        }

    def accept(self) -> None:
        if self._is_whole():
            super().accept()

    def _check(self) -> None:
        accept_button(self._buttons).setEnabled(self._is_whole())

    def _is_whole(self) -> bool:
        said = self.capacity.text().strip()
        can_take = typed(said) is not None if said else not self._needs_capacity
        return bool(self.name.text().strip()) and self.mandate.is_whole() and can_take

    def _lay_out(self, place: str) -> None:
        title = QLabel()
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setText(tr("A new organization at {place}", place=place))
        title.setFont(title_font())
        note = QLabel(tr("What is left without a tick is not restricted."))
        note.setProperty("role", "soft")
        note.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&Levels"), self.levels)
        form.addRow(tr("L&anguages"), self.languages)
        form.addRow(tr("&Channels"), self.channels)
        form.addRow(tr("&Services"), self.services)
        form.addRow(tr("&Mandate"), self.mandate)
        form.addRow(tr("Ca&pacity"), self.capacity)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(title)
        whole.addWidget(note)
        whole.addLayout(form, 1)
        whole.addWidget(self._buttons)


class WordList(QListWidget):
    """Words to tick."""

    def __init__(self, words: Words, ticked: frozenset[str] = frozenset()) -> None:
        super().__init__()
        for word, text in words:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, word)
            item.setSizeHint(QSize(0, ROW_PX))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.addItem(item)
        self.tick(ticked)
        self.setProperty("role", "raised")
        self.setStyleSheet(
            "QListView::item:disabled { color: palette(placeholder-text); }"
        )
        shown = min(max(len(words), 2), ROWS_SHOWN)
        self.setFixedHeight(shown * ROW_PX + 4)

    def chosen(self) -> frozenset[str]:
        """Give the words that are ticked."""
        items = [self.item(row) for row in range(self.count())]
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    def tick(self, words: frozenset[str]) -> None:
        """Tick these words and no others."""
        for row in range(self.count()):
            item = self.item(row)
            is_ticked = item.data(Qt.ItemDataRole.UserRole) in words
            state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            item.setCheckState(state)


class MandateChoice(QWidget):
    """Whom an organization may serve: anyone, all of Canada, or some boundaries."""

    def __init__(self, boundaries: BoundaryLayer) -> None:
        super().__init__()
        self.anyone = QRadioButton(tr("No restriction"))
        self.canada = QRadioButton(tr("All of Canada"))
        self.some = QRadioButton(tr("Only these:"))
        named = ((str(i), boundaries.name(str(i), language())) for i in boundaries.ids)
        self.regions = WordList(tuple(sorted(named, key=lambda pair: pair[1])))
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for button in (self.anyone, self.canada, self.some):
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.regions)
        self.anyone.setChecked(True)
        self.regions.setEnabled(False)
        self.some.toggled.connect(self.regions.setEnabled)
        self.setFocusProxy(self.anyone)

    def is_whole(self) -> bool:
        """Tell whether "only these" names any; of none, it would mean anyone."""
        return not self.some.isChecked() or bool(self.regions.chosen())

    def chosen(self) -> frozenset[str]:
        """Give the mandate: empty where nothing restricts it."""
        if self.canada.isChecked():
            return frozenset({CANADA})
        return self.regions.chosen() if self.some.isChecked() else frozenset()


def _asked_of_capacity(rule: CapacityRule | None) -> str:
    """Say what an empty capacity stands for."""
    if rule is None:
        return tr("People or cases a year; may be left empty")
    if rule.missing_is_unlimited:
        return tr("People or cases a year; left empty it is unlimited")
    return tr("People or cases a year; needed, as capacity counts")


def _words(vocabulary: Vocabulary, field: str) -> Words:
    return tuple(
        (word, vocabulary.label(field, word, language()))
        for word in vocabulary.words(field)
    )


def _coordinates(longitude: float, latitude: float) -> str:
    north = tr("N") if latitude >= 0 else tr("S")
    east = tr("E") if longitude >= 0 else tr("W")
    return tr(
        "{latitude}° {north}, {longitude}° {east}",
        latitude=number(abs(latitude), 3),
        north=north,
        longitude=number(abs(longitude), 3),
        east=east,
    )
