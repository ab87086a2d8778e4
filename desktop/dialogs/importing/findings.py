"""The preflight audit of a file: what was found, and the repairs that are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import Examined
from datasets.importing.findings import Finding
from desktop.dialogs.importing.accepting import ask_to_accept
from desktop.dialogs.importing.finding_table import FindingTable, Found, found_in
from desktop.dialogs.importing.incoming import choice_of
from desktop.dialogs.importing.reading_choices import Choice
from desktop.dialogs.importing.shapes import plain_label
from desktop.dialogs.importing.words import row_list
from desktop.finding_texts import repair_text
from desktop.language import number, tr, tr_count
from desktop.messages import in_place
from desktop.panels.labels import rule
from desktop.plain_text import one_line
from desktop.theme import Theme, strong_font


class FindingsTab(QWidget):
    """A table of findings, and below it all about the one chosen.

    `chosen` gives the Choices with a repair accepted or taken back, `row_asked` the
    row of the file that is to be shown, and `choice_asked` the choice to be made.
    """

    chosen = Signal(object)
    row_asked = Signal(int)
    choice_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = AS_PROPOSED
        self._can_show: Callable[[int], bool] = lambda _row: False
        self.table = FindingTable(theme)
        self.what = plain_label()
        self.what.setFont(strong_font())
        self.remedy = plain_label(role="soft")
        self.rows = plain_label(role="soft")
        self.repair = Choice()
        self.repair.setAccessibleName(tr("Repair"))
        self.repair_label = QLabel(tr("&Repair"))
        self.repair_label.setBuddy(self.repair)
        self.show_rows = _button(tr("Show in the &preview"))
        self.copy_rows = _button(tr("&Copy the row numbers"))
        self.choose = _button(tr("Ch&oose it"))
        self.accept_all = _button(tr("Accept all proposed repairs…"))
        self.nothing = plain_label(tr("Nothing is wrong with this file."), "soft")
        self._detail, self._rule = QWidget(), rule()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.repair.picked.connect(self._accept)
        self.show_rows.clicked.connect(self._ask_row)
        self.copy_rows.clicked.connect(self._copy_rows)
        self.choose.clicked.connect(self._ask_choice)
        self.accept_all.clicked.connect(self._accept_all)

    def show_file(
        self, examined: Examined, choices: Choices, can_show: Callable[[int], bool]
    ) -> None:
        """Show what was found in a file; `can_show` tells the rows of the preview."""
        self._choices, self._can_show = choices, can_show
        found = found_in(examined.findings, examined.repaired, choices.repairs)
        self._show(found, can_repair=True)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found in no one file."""
        self._can_show = lambda _row: False
        # Several files may have the same: each finding says whose it is.
        named = tuple(
            replace(one, said=replace(one.said, what=in_place(one.said)))
            for one in found_in(findings)
        )
        self._show(named, can_repair=False)

    def proposed(self) -> dict[str, str]:
        """Give the likeliest repair of each finding that stands and offers one."""
        return {
            one.finding.key: one.finding.repairs[0]
            for one in self.table.contents.found
            if one.finding.repairs and not one.is_repaired and not one.repair
        }

    def _show(self, found: tuple[Found, ...], *, can_repair: bool) -> None:
        self.table.show_found(found)
        for widget in (self.table, self._rule, self._detail):
            widget.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.accept_all.setVisible(can_repair and bool(found))
        self.accept_all.setEnabled(bool(self.proposed()))
        self._show_chosen()

    def _show_chosen(self) -> None:
        one = self.table.chosen()
        if one is None:
            return
        finding = one.finding
        self.what.setText(one_line(one.said.what, 1000))
        self.remedy.setText(one_line(one.said.remedy, 1000))
        self.rows.setText(_touched(one))
        self.rows.setVisible(bool(self.rows.text()))
        options = [("", tr("Not accepted"))]
        options += [(code, one_line(repair_text(code))) for code in finding.repairs]
        if one.repair and one.repair not in finding.repairs:
            options.append((one.repair, one_line(repair_text(one.repair))))
        self.repair.offer(options, one.repair)
        for widget in (self.repair, self.repair_label):
            widget.setVisible(len(options) > 1)
        for button in (self.show_rows, self.copy_rows):
            button.setVisible(bool(finding.rows))
        self.choose.setVisible(bool(choice_of(finding)))
        self.show_rows.setEnabled(any(map(self._can_show, finding.rows)))

    def _accept(self, code: str) -> None:
        one = self.table.chosen()
        if one is None or code == one.repair:
            return
        others = {
            k: v for k, v in self._choices.repairs.items() if k != one.finding.key
        }
        repairs = {**others, one.finding.key: code} if code else others
        self.chosen.emit(replace(self._choices, repairs=repairs))

    def _accept_all(self) -> None:
        proposed = self.proposed()
        listed = [f for f in self.table.contents.found if f.finding.key in proposed]
        if listed and ask_to_accept(listed, self):
            repairs = {**self._choices.repairs, **proposed}
            self.chosen.emit(replace(self._choices, repairs=repairs))

    def _ask_row(self) -> None:
        one = self.table.chosen()
        shown = [row for row in one.finding.rows if self._can_show(row)] if one else []
        if shown:
            self.row_asked.emit(shown[0])

    def _ask_choice(self) -> None:
        one = self.table.chosen()
        if one is not None:
            self.choice_asked.emit(choice_of(one.finding))

    def _copy_rows(self) -> None:
        one = self.table.chosen()
        if one is not None:
            lines = "".join(f"{row}\n" for row in one.finding.rows)
            QGuiApplication.clipboard().setText(lines)

    def _lay_out(self) -> None:
        repairs = QHBoxLayout()
        repairs.setSpacing(8)
        repairs.addWidget(self.repair_label)
        repairs.addWidget(self.repair, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.choose)
        acts.addWidget(self.show_rows)
        acts.addWidget(self.copy_rows)
        acts.addStretch(1)
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(16, 8, 16, 0)
        detail.setSpacing(6)
        for label in (self.what, self.remedy, self.rows):
            detail.addWidget(label)
        detail.addLayout(repairs)
        detail.addLayout(acts)
        below = QHBoxLayout()
        below.setContentsMargins(16, 4, 16, 12)
        below.addWidget(self.accept_all)
        below.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self.nothing.setContentsMargins(16, 16, 16, 0)
        top = Qt.AlignmentFlag.AlignTop
        whole.addWidget(self.nothing, 0, top)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._rule)
        whole.addWidget(self._detail)
        whole.addLayout(below)
        whole.addStretch(0)


def _touched(one: Found) -> str:
    """Say which rows, and how many people, a finding is about."""
    finding = one.finding
    parts = []
    if finding.rows:
        parts.append(
            tr_count(
                "{count} row: {rows}",
                "{count} rows: {rows}",
                finding.count,
                rows=row_list(finding.rows),
            )
        )
    elif finding.count:
        parts.append(tr_count("{count} row", "{count} rows", finding.count))
    if finding.people is not None:
        parts.append(tr("People affected: {people}", people=number(finding.people)))
    return " · ".join(parts)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
