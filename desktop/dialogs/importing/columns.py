"""Which column plays which role, why it is thought so, and how the file is taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import Examined
from datasets.importing.mapping import Guess
from desktop.dialogs.importing.header_combo import HeaderCombo, Headers
from desktop.dialogs.importing.reading_choices import ReadingChoices
from desktop.dialogs.importing.shapes import plain_label
from desktop.dialogs.importing.words import role_text
from desktop.finding_texts import reason_text
from desktop.language import tr
from desktop.panels.labels import SectionHead, rule


@dataclass(frozen=True, kw_only=True, eq=False)
class _Line:
    role: QLabel
    column: HeaderCombo
    reason: QLabel


class ColumnsTab(QWidget):
    """How the file is read, and a line for each role; `chosen` gives the Choices."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = AS_PROPOSED
        self._shape: tuple[object, ...] = ()
        self.lines: dict[str, _Line] = {}
        self.reading = ReadingChoices()
        self.reading.chosen.connect(self.chosen)
        self.reset = QPushButton(tr("&As proposed"))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._as_proposed)
        self._head = SectionHead()
        self._head.setText(tr("Columns"))
        self._none = plain_label(
            tr("This file has a layout of its own; no column has to be chosen."), "soft"
        )
        self._roles = QWidget()
        self._grid = QGridLayout(self._roles)
        self._lay_out()

    def show_file(self, examined: Examined, choices: Choices) -> None:
        """Show the mapping of a file; a line in use keeps the focus."""
        self._choices = choices
        self.reading.show_file(examined, choices)
        roles = tuple(guess.role for guess in examined.mapping)
        # Roles are proposed with those that have a column first: once shown, they keep
        # their places, so that a choice just made stays under the hand.
        shape = (examined.path, examined.headers, frozenset(roles))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(examined.headers, roles)
        for guess in examined.mapping:
            # What was chosen just now shows before the file is examined again.
            header = choices.columns.get(guess.role, guess.header)
            self._show_guess(replace(guess, header=header))
        self._none.setVisible(not roles and bool(examined.preview.headers))
        self._head.setVisible(bool(roles))
        decided = replace(choices, repairs={}, places={}, characteristics=())
        self.reset.setEnabled(decided != AS_PROPOSED)

    def combo(self, role: str) -> HeaderCombo:
        """Find the choice of a role."""
        return self.lines[role].column

    def focus_on(self, choice: str) -> None:
        """Give the focus to what is asked for: a field, or a role without a column."""
        if choice in self.reading.fields:
            self.reading.fields[choice].setFocus()
            return
        lacking = [line for line in self.lines.values() if not line.column.column()]
        for line in lacking[:1]:
            line.column.setFocus()

    def _show_guess(self, guess: Guess) -> None:
        line = self.lines[guess.role]
        line.column.show_column(guess.header)
        said = reason_text(guess.reason) if guess.reason else ""
        lacks = guess.needed and not guess.header
        line.reason.setText(tr("Needed: choose a column") if lacks else said)
        _give_role(line.reason, "danger" if lacks else "soft")
        name = role_text(guess.role)
        line.role.setText(tr("{role} (needed)", role=name) if guess.needed else name)
        line.column.setAccessibleName(line.role.text())
        line.column.setAccessibleDescription(line.reason.text())

    def _rebuild(self, headers: tuple[str, ...], roles: tuple[str, ...]) -> None:
        for line in self.lines.values():
            for widget in (line.role, line.column, line.reason):
                self._grid.removeWidget(widget)
                widget.deleteLater()
        shared = Headers(headers, self._roles)
        self.lines = {role: self._line(role, shared) for role in roles}
        before: QWidget = self.reading.last()
        for place, line in enumerate(self.lines.values()):
            self._grid.addWidget(line.role, place, 0)
            self._grid.addWidget(line.column, place, 1)
            self._grid.addWidget(line.reason, place, 2)
            QWidget.setTabOrder(before, line.column)
            before = line.column

    def _line(self, role: str, headers: Headers) -> _Line:
        column = HeaderCombo(headers)
        column.column_chosen.connect(lambda header: self._choose(role, header))
        name = plain_label()
        name.setBuddy(column)
        return _Line(role=name, column=column, reason=plain_label(role="soft"))

    def _choose(self, role: str, header: str) -> None:
        columns: Mapping[str, str] = {**self._choices.columns, role: header}
        self.chosen.emit(replace(self._choices, columns=columns))

    def _as_proposed(self) -> None:
        kept = self._choices
        self.chosen.emit(
            Choices(
                repairs=kept.repairs,
                places=kept.places,
                characteristics=kept.characteristics,
            )
        )

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        for place, stretch in enumerate((3, 4, 4)):
            self._grid.setColumnStretch(place, stretch)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self.reset)
        inner = QWidget()
        inner.setProperty("role", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.reading)
        column.addWidget(rule())
        column.addLayout(top)
        column.addWidget(self._none)
        column.addWidget(self._roles)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)


def _give_role(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
