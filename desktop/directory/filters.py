"""Filters by any field, one line each; an organization must pass them all."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from datasets.cells import parse_numbers
from desktop.directory.word_picker import WordPicker
from desktop.directory.wording import Wording
from desktop.language import tr
from desktop.theme import LIGHT, Theme, icon
from layers.directory import MANDATE, NUMBER, POINT, WORD, Field, FieldFilter
from layers.organizations import OrganizationLayer

HOLDS, KNOWN, UNKNOWN = "holds", "known", "unknown"
FIELD_PX = 150
HOW_PX = 130
VALUE_PX = 300
BUTTON_PX = 110


class FilterRows(QWidget):
    """The filters in force; `changed` when one begins, alters or goes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FilterRow] = []
        self._theme = LIGHT
        self._wording: Wording | None = None
        self._layer: OrganizationLayer | None = None
        self.add = WordPicker(lambda: tr("Filters"), is_titled=True)
        fixed = QSizePolicy.Policy.Fixed
        self.add.setSizePolicy(fixed, fixed)
        self.add.setFixedWidth(BUTTON_PX)
        self.add.words_changed.connect(self._follow_picked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 0, 8, 8)
        self._column.setSpacing(4)
        self.hide()

    def build(self, wording: Wording, layer: OrganizationLayer) -> None:
        """Begin anew with the fields of a vocabulary, without a filter."""
        self._wording, self._layer = wording, layer
        fields = wording.vocabulary.fields
        self.add.offer((field.key, wording.field(field)) for field in fields)
        self.add.setAccessibleName(tr("Filters"))
        for row in list(self.rows):
            self._drop(row)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for row in self.rows:
            row.remove.setIcon(icon("x", theme))

    def filters(self) -> tuple[FieldFilter, ...]:
        """Give what is asked of the fields."""
        return tuple(row.asked() for row in self.rows)

    def begin(self, field: Field) -> FilterRow:
        """Begin a filter by a field."""
        assert self._wording is not None
        assert self._layer is not None
        row = FilterRow(field, self._wording, self._layer)
        row.remove.setIcon(icon("x", self._theme))
        row.changed.connect(self.changed)
        row.remove.clicked.connect(lambda: self._end(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self.show()
        self._tell()
        return row

    def clear(self) -> None:
        """End every filter."""
        for row in list(self.rows):
            self._end(row)

    def _follow_picked(self) -> None:
        """Begin and end filters as their fields are ticked."""
        assert self._wording is not None
        picked = self.add.chosen()
        for row in [row for row in self.rows if row.field.key not in picked]:
            self._drop(row)
        asked = {row.field.key for row in self.rows}
        for field in self._wording.vocabulary.fields:
            if field.key in picked - asked:
                self.begin(field)
        self._tell()

    def _tell(self) -> None:
        self.add.choose(row.field.key for row in self.rows)
        self.changed.emit()

    def _end(self, row: FilterRow) -> None:
        self._drop(row)
        self._tell()

    def _drop(self, row: FilterRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self.rows))


class FilterRow(QWidget):
    """One filter: a field, how it is asked, and for what."""

    changed = Signal()

    def __init__(
        self, field: Field, wording: Wording, layer: OrganizationLayer
    ) -> None:
        super().__init__()
        self.field = field
        name = wording.field(field)
        self.how = QComboBox()
        for key, said in _ways(field).items():
            self.how.addItem(said, key)
        self.how.setFixedWidth(HOW_PX)
        self.how.setAccessibleName(tr("How {field} is asked for", field=name))
        self.value = self._value_of(field, wording, layer, name)
        self.most = QLineEdit()
        self.most.setPlaceholderText(tr("at most"))
        self.most.setAccessibleName(tr("{field}, at most", field=name))
        self.most.setVisible(field.kind == NUMBER)
        self.remove = QToolButton()
        self.remove.setProperty("role", "small")
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = tr("End the filter by {field}", field=name)
        self.remove.setToolTip(said)
        self.remove.setAccessibleName(said)
        self._lay_out(name)
        self.how.currentIndexChanged.connect(self._follow)
        self.most.textChanged.connect(lambda _text: self.changed.emit())
        self._follow()

    def asked(self) -> FieldFilter:
        """Give what is asked of the field."""
        how = self.how.currentData()
        if how in (KNOWN, UNKNOWN):
            return FieldFilter(field=self.field, known=how == KNOWN)
        if isinstance(self.value, WordPicker):
            return FieldFilter(field=self.field, words=self.value.chosen())
        text = self.value.text().strip()
        if self.field.kind == NUMBER:
            least, most = _number(text), _number(self.most.text().strip())
            return FieldFilter(field=self.field, least=least, most=most)
        return FieldFilter(field=self.field, text=text)

    def _value_of(
        self, field: Field, wording: Wording, layer: OrganizationLayer, name: str
    ) -> WordPicker | QLineEdit:
        if field.kind in (WORD, MANDATE):
            picker = WordPicker(lambda: tr("any of…"), one_line=True)
            picker.offer(wording.choices(field, layer))
            picker.setAccessibleName(name)
            picker.words_changed.connect(self.changed)
            return picker
        edit = QLineEdit()
        is_number = field.kind == NUMBER
        edit.setPlaceholderText(tr("at least") if is_number else tr("any text"))
        edit.setAccessibleName(name)
        edit.textChanged.connect(lambda _text: self.changed.emit())
        return edit

    def _lay_out(self, name: str) -> None:
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumWidth(FIELD_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.value.setMinimumWidth(80)
        self.value.setMaximumWidth(VALUE_PX)
        row.addWidget(label)
        row.addWidget(self.how)
        row.addWidget(self.value, 1)
        row.addWidget(self.most)
        row.addWidget(self.remove)
        row.addStretch(1)

    def _follow(self) -> None:
        holds = self.how.currentData() == HOLDS
        self.value.setVisible(holds)
        self.most.setVisible(holds and self.field.kind == NUMBER)
        self.changed.emit()


def _ways(field: Field) -> dict[str, str]:
    known = {KNOWN: tr("is known"), UNKNOWN: tr("is not known")}
    if field.kind == POINT:
        return known
    if field.kind == NUMBER:
        return {HOLDS: tr("is between"), **known}
    if field.kind in (WORD, MANDATE):
        return {HOLDS: tr("holds"), **known}
    return {HOLDS: tr("contains"), **known}


def _number(text: str) -> float | None:
    cell = np.array([text], dtype=object)
    value = float(parse_numbers(cell, decimal_comma=True)[0])
    return None if np.isnan(value) else value
