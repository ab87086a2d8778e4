"""Place names that several places answer to: each is asked about, none is guessed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from datasets.importing.choices import AS_PROPOSED
from datasets.importing.examined import Ambiguous
from desktop.dialogs.importing.incoming import File
from desktop.dialogs.importing.reading_choices import Choice
from desktop.dialogs.importing.shapes import plain_label, plain_tip
from desktop.dialogs.importing.words import row_list
from desktop.language import number, tr, tr_count
from desktop.panels.table_view import STEADY_FRAME
from desktop.plain_text import one_line
from desktop.theme import strong_font

NAME, ROWS, ANSWER = range(3)


class PlacesTab(QWidget):
    """A table of the names, and below it the places that the chosen one may be."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = AS_PROPOSED
        self.asked: tuple[Ambiguous, ...] = ()
        self.note = plain_label(role="soft")
        self.table = _table()
        self.question = plain_label()
        self.question.setFont(strong_font())
        self.rows = plain_label(role="soft")
        self.answer = Choice()
        self.answer.setAccessibleName(tr("Which place it is"))
        self.table.itemSelectionChanged.connect(self._ask)
        self.answer.picked.connect(self._take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        whole.addWidget(self.note)
        whole.addWidget(self.table, 1)
        for widget in (self.question, self.rows, self.answer):
            whole.addWidget(widget)

    def show_file(self, file: File) -> None:
        """Show the names a file asked about, and what was answered."""
        self._choices = file.choices
        still = file.open_places()
        self.note.setText(
            tr_count(
                "{count} name means several places. Its rows have no place until you "
                "say which.",
                "{count} names mean several places. Their rows have no place until "
                "you say which.",
                still,
            )
            if still
            else tr("Every name has its place.")
        )
        if file.asked != self.asked:
            self.asked = file.asked
            self._fill()
        for row, place in enumerate(self.asked):
            answer = dict(place.options).get(
                self._choices.places.get(place.text, ""), ""
            )
            item = self.table.item(row, ANSWER)
            item.setText(one_line(answer) or tr("Not answered"))
        self._ask()

    def _fill(self) -> None:
        self.table.setRowCount(len(self.asked))
        for row, place in enumerate(self.asked):
            name = one_line(place.text)
            texts = (name, number(len(place.rows)), "")
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(name))
                self.table.setItem(row, column, item)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self.table.item(row, ROWS).setTextAlignment(right)
        if self.asked:
            self.table.selectRow(0)

    def _current(self) -> Ambiguous | None:
        rows = self.table.selectionModel().selectedRows()
        return self.asked[rows[0].row()] if rows and self.asked else None

    def _ask(self) -> None:
        place = self._current()
        for widget in (self.question, self.rows, self.answer):
            widget.setVisible(place is not None)
        if place is None:
            return
        self.question.setText(tr("Which place is “{name}”?", name=one_line(place.text)))
        self.rows.setText(
            tr_count(
                "{count} row: {rows}",
                "{count} rows: {rows}",
                len(place.rows),
                rows=row_list(place.rows),
            )
        )
        options = [("", tr("Not answered"))]
        options += [(key, one_line(text)) for key, text in place.options]
        self.answer.offer(options, self._choices.places.get(place.text, ""))

    def _take(self, key: str) -> None:
        place = self._current()
        if place is None or key == self._choices.places.get(place.text, ""):
            return
        others = {k: v for k, v in self._choices.places.items() if k != place.text}
        places = {**others, place.text: key} if key else others
        self.chosen.emit(replace(self._choices, places=places))


def _table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setHorizontalHeaderLabels(
        [tr("Name in the file"), tr("Rows"), tr("Place chosen")]
    )
    table.setAccessibleName(tr("Names of several places"))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setStyleSheet(STEADY_FRAME)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(27)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(ROWS, QHeaderView.ResizeMode.ResizeToContents)
    return table
