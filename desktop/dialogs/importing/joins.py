"""Figures that met no boundary, and boundaries that met no figures: by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from datasets.formulas import neutralised
from datasets.results.into_place import written_beside
from desktop.dialogs.importing.shapes import plain_label, plain_tip, tell_not_saved
from desktop.language import number, tr, tr_count
from desktop.panels.table_model import Column, Record
from desktop.panels.table_view import DataTable
from desktop.plain_text import one_line
from desktop.theme import Theme

if TYPE_CHECKING:
    from datasets.importing.meeting import Meeting


class JoinTab(QWidget):
    """How many met, and a table of those that did not, with the people affected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self.said = plain_label()
        self.table = DataTable(_columns(), name=lambda: tr("What did not join"))
        self.table.show_theme(theme)
        self.copy = _button(tr("Copy list"))
        self.save = _button(tr("Save list…"))
        self.copy.clicked.connect(self.table.copy_all)
        self.save.clicked.connect(self._choose_file)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.copy)
        acts.addWidget(self.save)
        acts.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(16, 12, 16, 12)
        self._whole.setSpacing(8)
        self._whole.addWidget(self.said)
        self._whole.addWidget(self.table, 1)
        self._whole.addLayout(acts)
        self._whole.addStretch(0)

    def show_meeting(self, meeting: Meeting | None) -> None:
        """Show how the figures of a file met the boundaries."""
        if meeting is None or meeting is self._meeting:
            return
        self._meeting = meeting
        records = list(_records(meeting))
        self.said.setText(join_text(meeting))
        self.table.show_records(records)
        for widget in (self.table, self.copy, self.save):
            widget.setVisible(bool(records))

    def text(self) -> str:
        """Write the table as plain text, one line each, parted by tabs.

        A spreadsheet that opens it runs nothing.
        """
        columns = self.table.model.columns
        lines = ["\t".join(column.title() for column in columns)]
        if self._meeting is not None:
            for record in _records(self._meeting):
                cells = (neutralised(column.text(record)) for column in columns)
                lines.append("\t".join(cells))
        return "\n".join(lines) + "\n"

    def write(self, path: Path) -> None:
        """Write the table into a text file; say so when that cannot be done."""
        try:
            with written_beside(path) as beside:
                beside.write_text(self.text(), encoding="utf-8")
        except OSError as error:
            tell_not_saved(path, error, self)

    def _choose_file(self) -> None:
        proposed = tr("not-joined.txt")
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("Save the list"), proposed)
        if chosen:
            self.write(Path(chosen))


def _records(meeting: Meeting) -> Iterator[Record]:
    for side, unmet in (
        ("figures", meeting.figures_unmet),
        ("boundaries", meeting.boundaries_unmet),
    ):
        for one in unmet:
            yield {
                "id": f"{side} {one.id}",
                "side": side,
                "code": one_line(one.id, 80),
                "name": one_line(one.name, 200),
                "people": one.people,
            }


def join_text(meeting: Meeting) -> str:
    """Say how many boundaries met figures."""
    found = meeting.joined
    said = tr_count(
        "{count} boundary of {all} met its figures.",
        "{count} boundaries of {all} met their figures.",
        found.met,
        all=number(len(found)),
    )
    if meeting.figures_unmet or meeting.boundaries_unmet:
        return said
    return f"{said} {tr('Nothing is left over on either side.')}"


def _side_text(record: Record) -> str:
    sides = {
        "figures": tr("Figures without a boundary"),
        "boundaries": tr("Boundary without figures"),
    }
    return sides[str(record["side"])]


def _people_text(record: Record) -> str:
    return "–" if record["people"] is None else number(record["people"])


def _columns() -> tuple[Column, ...]:
    def tip(record: Record) -> str:
        return plain_tip(str(record["name"]))

    return (
        Column(
            key="side",
            title=lambda: tr("What did not join"),
            tooltip=lambda: tr("Which side has no counterpart"),
            value=_side_text,
            text=_side_text,
            cell_tooltip=tip,
        ),
        Column(
            key="name",
            title=lambda: tr("Name"),
            tooltip=lambda: tr("The name in the file"),
            value=lambda record: record["name"],
            text=lambda record: str(record["name"]),
            cell_tooltip=tip,
        ),
        Column(
            key="code",
            title=lambda: tr("Code"),
            tooltip=lambda: tr("The census code, as text"),
            value=lambda record: record["code"],
            text=lambda record: str(record["code"]),
            cell_tooltip=tip,
        ),
        Column(
            key="people",
            title=lambda: tr("People"),
            tooltip=lambda: tr("People affected; a dash where it is not known"),
            value=lambda record: record["people"],
            text=_people_text,
            is_number=True,
        ),
    )


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
