"""The right side of the import window: one sentence, and the tabs of a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.dialogs.importing.characteristics import CharacteristicsTab
from desktop.dialogs.importing.columns import ColumnsTab
from desktop.dialogs.importing.file_list import about
from desktop.dialogs.importing.findings import FindingsTab
from desktop.dialogs.importing.incoming import File
from desktop.dialogs.importing.joins import JoinTab
from desktop.dialogs.importing.places import PlacesTab
from desktop.dialogs.importing.preview import PreviewTable
from desktop.dialogs.importing.shapes import plain_label
from desktop.language import language, number, tr
from desktop.panels.labels import ElidedLabel
from desktop.plain_text import one_line
from desktop.theme import Theme, title_font


class FilePage(QWidget):
    """What is known of one file, and every choice about it.

    `chosen` gives the path of the file and the Choices made about it.
    """

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._seen: set[Path] = set()
        self.sentence = plain_label()
        self.sentence.setFont(title_font())
        self.facts = ElidedLabel()
        self.facts.setProperty("role", "soft")
        self.waiting = plain_label(role="soft")
        self.preview = PreviewTable()
        self.columns = ColumnsTab()
        self.findings = FindingsTab(theme)
        self.places = PlacesTab()
        self.characteristics = CharacteristicsTab()
        self.join = JoinTab(theme)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for tab in self._titles():
            self.tabs.addTab(tab, "")
        for tab in (self.columns, self.findings, self.places, self.characteristics):
            tab.chosen.connect(self._tell)
        self.findings.row_asked.connect(self._show_row)
        self.findings.choice_asked.connect(self._show_choice)
        self._lay_out()

    def show_file(self, file: File) -> None:
        """Show a file; while it is first read there is nothing but its name."""
        self._path = file.path
        examined = file.examined
        self.tabs.setVisible(examined is not None)
        self.waiting.setVisible(examined is None)
        self.sentence.setText(about(file) or one_line(file.path.name))
        self.facts.setText(_facts(file))
        self.waiting.setText(tr("Reading the file…"))
        if examined is None:
            return
        choices = file.choices
        self.preview.show_preview(examined.preview)
        self.columns.show_file(examined, choices)
        self.findings.show_file(examined, choices, self.preview.has_row)
        self.places.show_file(file)
        self.characteristics.show_file(examined, choices)
        self.join.show_meeting(file.meeting)
        self._name_tabs(file)
        if file.path not in self._seen:
            self._seen.add(file.path)
            self.tabs.setCurrentWidget(self._first(file))

    def _tell(self, choices: object) -> None:
        self.chosen.emit(self._path, choices)

    def _show_row(self, row: int) -> None:
        self.tabs.setCurrentWidget(self.preview)
        self.preview.point_at(row)
        self.preview.setFocus()

    def _show_choice(self, choice: str) -> None:
        if choice == "characteristics":
            self.tabs.setCurrentWidget(self.characteristics)
            self.characteristics.search.setFocus()
        else:
            self.tabs.setCurrentWidget(self.columns)
            self.columns.focus_on(choice)

    def _first(self, file: File) -> QWidget:
        """Give the tab that a person wants first: the audit of what is blocked."""
        assert file.examined is not None
        if file.examined.blocks and not file.choices.characteristics:
            return self.characteristics
        return self.findings if file.examined.is_blocked else self.preview

    def _name_tabs(self, file: File) -> None:
        examined = file.examined
        assert examined is not None
        counts = {
            self.findings: len(examined.findings) + len(examined.repaired),
            self.places: file.open_places(),
        }
        hidden = {
            self.preview: not examined.preview.headers,
            self.columns: not self.columns.reading.asks(examined, file.choices),
            self.places: not file.asked,
            self.characteristics: not examined.blocks,
            self.join: file.meeting is None,
        }
        for tab, title in self._titles().items():
            place = self.tabs.indexOf(tab)
            count = counts.get(tab, 0)
            self.tabs.setTabText(place, f"{title}  {number(count)}" if count else title)
            self.tabs.setTabVisible(place, not hidden.get(tab, False))

    def _titles(self) -> dict[QWidget, str]:
        return {
            self.preview: tr("Preview"),
            self.columns: tr("Columns"),
            self.findings: tr("Findings"),
            self.places: tr("Places"),
            self.characteristics: tr("Characteristics"),
            self.join: tr("Join"),
        }

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(2)
        for label in (self.sentence, self.facts, self.waiting):
            head.addWidget(label)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.tabs, 1)
        whole.addStretch(0)


def _facts(file: File) -> str:
    """Say in one line which file it is, and how it is written."""
    examined = file.examined
    said = [str(file.path)]
    if examined is not None:
        said += [examined.format.upper(), examined.encoding, examined.crs]
        said.append(examined.credit(language()))
    return one_line(" · ".join(part for part in said if part), 600)
