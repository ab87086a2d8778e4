"""The import report in words: what was read, repaired, set aside, and as what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from datasets.importing.examined import Examined
from datasets.importing.findings import Finding
from datasets.results.into_place import written_beside
from desktop.dialogs.buttons import add_action, button_row
from desktop.dialogs.importing.joins import join_text
from desktop.dialogs.importing.shapes import plain_label, tell_not_saved
from desktop.dialogs.importing.words import (
    kind_texts,
    role_text,
    row_list,
    severity_text,
)
from desktop.finding_texts import (
    reason_text,
    recognised_text,
    repair_text,
    said_of_finding,
)
from desktop.language import language, number, tr, tr_count
from desktop.plain_text import one_line
from desktop.theme import title_font

if TYPE_CHECKING:
    from datasets.importing.meeting import Meeting
    from datasets.importing.together import Together


MOST_ROWS = 10_000


def report_text(whole: Together) -> str:
    """Write the report of an import as plain text, a paragraph for each file."""
    parts = ["\n".join(_file_lines(examined)) for examined in whole.files]
    parts += ["\n".join(_join_lines(meeting)) for meeting in whole.meetings]
    if whole.findings:
        lines = [tr("All files together")]
        lines += [line for finding in whole.findings for line in _finding(finding)]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def save_report(whole: Together, path: Path) -> None:
    """Write the report: as JSON where the name says so, else as text in UTF-8.

    Raises
    ------
    OSError
        If it cannot be written; a file that was there stays as it was.
    """
    if path.suffix.lower() == ".json":
        text = json.dumps(whole.report, ensure_ascii=False, indent=2) + "\n"
    else:
        text = report_text(whole)
    with written_beside(path) as beside:
        beside.write_text(text, encoding="utf-8")


def ask_and_save_report(whole: Together, parent: QWidget) -> None:
    """Ask where to write the report, and write it; say so when that cannot be done."""
    kinds = f"{tr('Text')} (*.txt);;JSON (*.json)"
    chosen, kind = QFileDialog.getSaveFileName(
        parent, tr("Save the import report"), tr("import-report.txt"), kinds
    )
    if not chosen:
        return
    path = Path(chosen)
    if not path.suffix:
        path = path.with_suffix(".json" if "json" in kind else ".txt")
    try:
        save_report(whole, path)
    except OSError as error:
        tell_not_saved(path, error, parent)


class ReportDialog(QDialog):
    """The report, to be read, copied or saved."""

    def __init__(self, whole: Together, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import report"))
        self.resize(760, 560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = plain_label(
            tr_count(
                "{count} file was imported",
                "{count} files were imported",
                len(whole.files),
            )
        )
        head.setFont(title_font())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Import report"))
        self.text.setPlainText(report_text(whole))
        row = button_row(self, reject=tr("Close"))
        copy = add_action(row, tr("&Copy report"))
        save = add_action(row, tr("&Save report…"))
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.text.toPlainText())
        )
        save.clicked.connect(lambda: ask_and_save_report(whole, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addWidget(row)


def _file_lines(examined: Examined) -> Iterator[str]:
    yield one_line(str(examined.path), 1000)
    yield "  " + recognised_text(examined.recognised, examined.rows)
    kind = kind_texts().get(examined.recognised.kind, "")
    facts = (kind, examined.format.upper(), examined.encoding, examined.crs)
    yield "  " + " · ".join(fact for fact in facts if fact)
    if examined.sha256:
        yield f"  SHA-256 {examined.sha256}"
    credit = examined.credit(language())
    if credit:
        yield "  " + one_line(credit)
    for guess in examined.mapping:
        if guess.header:
            reason = reason_text(guess.reason).rstrip(".")
            header = one_line(guess.header, 120)
            yield f"  {role_text(guess.role)} ← {header} ({reason})"
    for finding in examined.repaired:
        code = examined.choices.repairs.get(finding.key, "")
        said = one_line(said_of_finding(finding).what, 1000)
        repair = repair_text(code) if code else tr("Repaired")
        yield "  " + _of(tr("Repaired"), f"{said} → {repair}")
        yield from _rows(finding)
    for finding in examined.findings:
        yield from _finding(finding)


def _join_lines(meeting: Meeting) -> Iterator[str]:
    yield _of(tr("Join"), one_line(meeting.subject))
    yield f"  {join_text(meeting)}"
    for title, unmet in (
        (tr("Figures without a boundary"), meeting.figures_unmet),
        (tr("Boundary without figures"), meeting.boundaries_unmet),
    ):
        for one in unmet:
            people = "–" if one.people is None else number(one.people)
            named = f"{one_line(one.name)} ({one_line(one.id)}), {people}"
            yield "  " + _of(title, named)


def _finding(finding: Finding) -> Iterator[str]:
    said = one_line(said_of_finding(finding).what, 1000)
    yield "  " + _of(severity_text(finding.severity), said)
    yield from _rows(finding)


def _rows(finding: Finding) -> Iterator[str]:
    if finding.rows:
        yield "    " + _of(tr("Rows"), row_list(finding.rows, MOST_ROWS))
    if finding.people is not None:
        people = number(finding.people)
        yield "    " + tr("People affected: {people}", people=people)


def _of(what: str, said: str) -> str:
    return tr("{place}: {what}", place=what, what=said)
