"""The fields of the form under the heads of their groups, small ones side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.directory.controls import control_of
from desktop.directory.wording import LATITUDE, LONGITUDE, Wording
from desktop.language import language, tr
from desktop.panels.labels import SectionHead
from desktop.theme import body_font
from layers.directory import DATE, NUMBER, POINT, WORD, Field
from layers.organizations import OrganizationLayer

HALF_PX = 170  # a longer label needs the whole width
COLUMNS = 2


class FormBody(QWidget):
    """Every field of a vocabulary with its control, its label and what is wrong."""

    changed = Signal()

    def __init__(self, wording: Wording, layer: OrganizationLayer) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wording = wording
        self._cells: dict[str, FieldCell] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        vocabulary = wording.vocabulary
        for group in vocabulary.group_labels:
            fields = [field for field in vocabulary.fields if field.group == group]
            if not fields:
                continue
            head = SectionHead()
            head.setText(vocabulary.group_label(group, language()))
            column.addWidget(head)
            column.addLayout(self._grid(fields, layer))
            column.addSpacing(8)
        column.addStretch(1)

    def cell(self, key: str) -> FieldCell:
        """Find the cell of a field; that of the point answers to its two parts."""
        if key in (LATITUDE, LONGITUDE):
            key = next(k for k, cell in self._cells.items() if cell.kind == POINT)
        return self._cells[key]

    def texts(self) -> dict[str, str]:
        """Give the text of every field as it now stands."""
        return {
            key: text
            for cell in self._cells.values()
            for key, text in cell.control.texts().items()
        }

    def show_texts(self, texts: dict[str, str]) -> None:
        """Show the texts of a record, telling nobody."""
        for cell in self._cells.values():
            cell.control.show_texts(texts)

    def show_missing(self, missing: Sequence[str]) -> None:
        """Mark the fields that count and are not known."""
        for key, cell in self._cells.items():
            cell.mark(key in missing)

    def show_problems(self, said: Mapping[str, str]) -> FieldCell | None:
        """Say what is wrong under each field by its key; give the first of them."""
        for cell in self._cells.values():
            cell.complain("")
        cells = {
            id(self.cell(key)): (self.cell(key), text) for key, text in said.items()
        }
        for cell, text in cells.values():
            cell.complain(text)
        ordered = [c for c in self._cells.values() if id(c) in cells]
        return ordered[0] if ordered else None

    def focus_first(self) -> None:
        """Put the hand on the first field."""
        first = next(iter(self._cells.values()))
        first.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _grid(self, fields: Sequence[Field], layer: OrganizationLayer) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        row = column = 0
        for place in range(COLUMNS):
            grid.setColumnStretch(place, 1)
        for field in fields:
            cell = FieldCell(field, self._wording, layer)
            cell.control.changed.connect(self.changed)
            self._cells[field.key] = cell
            width = 1 if _is_small(field, self._wording) else COLUMNS
            if column + width > COLUMNS:
                row, column = row + 1, 0
            grid.addWidget(cell, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            column += width
        return grid


def _is_small(field: Field, wording: Wording) -> bool:
    is_one_word = field.kind == WORD and not field.several
    if not (is_one_word or field.kind in (DATE, NUMBER)):
        return False
    label = wording.field(field)
    return QFontMetrics(body_font()).horizontalAdvance(label) <= HALF_PX


class FieldCell(QWidget):
    """A label, whether the field is still to be found out, its control, its problem."""

    def __init__(
        self, field: Field, wording: Wording, layer: OrganizationLayer
    ) -> None:
        super().__init__()
        self.kind = field.kind
        self.control = control_of(field, wording, layer)
        self._name = wording.field(field)
        self._meaning = wording.vocabulary.field_meaning(field.key, language())
        self.label = QLabel()
        self.label.setProperty("role", "soft")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setToolTip(self._meaning)
        self.problem = QLabel()
        self.problem.setProperty("role", "danger")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (self.label, self.control, self.problem):
            column.addWidget(widget)
        self.mark(False)

    def mark(self, is_missing: bool) -> None:
        """Say beside the label that the field is not known."""
        said = tr("{field} · not known", field=self._name)
        self.label.setText(said if is_missing else self._name)

    def complain(self, text: str) -> None:
        """Say what is wrong with what is typed, "" for nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text or self._meaning)
