"""The dialog that asks what to export, and warns before a file is replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.buttons import accept_button, button_row
from desktop.dialogs.export_formats import format_texts
from desktop.export_files import FORMATS, Export
from desktop.language import language, tr, tr_count
from desktop.theme import title_font

Asker = Callable[[QWidget, Sequence[str]], bool]
FORBIDDEN = set('/\\:*?"<>|')
LISTED = 8


class ExportDialog(QDialog):
    """Asks for formats, a folder, a name, languages, paper and width.

    `offered` are the formats there are; `tables` come along with the CSV, and are
    asked about too where they would replace a file.
    `may_replace` asks before a file that is there is replaced.
    """

    def __init__(
        self,
        *,
        name: str = "lacuna",
        folder: Path | None = None,
        formats: Iterable[str] = ("png",),
        offered: Sequence[str] = FORMATS,
        tables: Sequence[str] = (),
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.may_replace: Asker = ask_to_replace
        self.setWindowTitle(tr("Export"))
        self._tables = tuple(tables)
        self._about = about
        self.ticks = _ticks(offered, set(formats))
        self.folder = QLineEdit(str(folder or documents()))
        self.name = QLineEdit(name)
        self.languages = _combo(_language_entries(), language())
        self.paper = _combo({"letter": tr("Letter"), "a4": "A4"}, "letter")
        self.width_px = _width_box()
        self.note = QLabel()
        self.note.setProperty("role", "danger")
        self.note.setWordWrap(True)
        self._buttons = button_row(self, accept=tr("&Export"), reject=tr("Cancel"))
        self._lay_out()
        for tick in self.ticks.values():
            tick.toggled.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self._check()

    def choice(self) -> Export:
        """Give what is chosen now."""
        languages = str(self.languages.currentData())
        return Export(
            formats=tuple(key for key, tick in self.ticks.items() if tick.isChecked()),
            folder=Path(self.folder.text()).expanduser(),
            name=self.name.text().strip(),
            languages=("en", "fr") if languages == "both" else (languages,),
            paper=str(self.paper.currentData()),
            png_width_px=self.width_px.value(),
            tables=self._tables,
        )

    def problem(self) -> str:
        """Say what keeps the export from being made, "" for nothing."""
        choice = self.choice()
        if not choice.formats:
            return tr("Choose at least one format.")
        if not choice.name:
            return tr("Give the files a name.")
        if FORBIDDEN & set(choice.name):
            return tr('A file name cannot hold any of / \\ : * ? " < > |')
        if not choice.folder.is_dir():
            return tr("This folder does not exist.")
        return ""

    def accept(self) -> None:
        if self.problem():
            return
        present = [file.name for file in self.choice().files() if file.exists()]
        if not present or self.may_replace(self, present):
            super().accept()

    def _check(self) -> None:
        problem = self.problem()
        self.note.setText(problem)
        accept_button(self._buttons).setEnabled(not problem)
        self.width_px.setEnabled(self.ticks["png"].isChecked())

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, tr("Folder"), self.folder.text()
        )
        if chosen:
            self.folder.setText(chosen)

    def _lay_out(self) -> None:
        title = QLabel(tr("What to export"))
        title.setFont(title_font())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(title)
        if self._about:
            about = QLabel(self._about)
            about.setProperty("role", "soft")
            about.setWordWrap(True)
            whole.addWidget(about)
        whole.addLayout(self._format_grid())
        whole.addLayout(self._form())
        whole.addWidget(self.note)
        whole.addStretch(1)
        whole.addWidget(self._buttons)

    def _format_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (key, tick) in enumerate(self.ticks.items()):
            explained = QLabel(format_texts()[key][1])
            explained.setProperty("role", "soft")
            grid.addWidget(tick, row, 0)
            grid.addWidget(explained, row, 1)
        return grid

    def _form(self) -> QFormLayout:
        browse = QPushButton(tr("&Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.folder, 1)
        folder.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(tr("&Folder"), folder)
        form.addRow(tr("File &name"), self.name)
        form.addRow(tr("Page &language"), self.languages)
        form.addRow(tr("Page &size"), self.paper)
        form.addRow(tr("Image w&idth"), self.width_px)
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole).widget()
            if row == 0 and isinstance(label, QLabel):
                label.setBuddy(self.folder)
        return form


def documents() -> Path:
    """Give the folder of a person's documents, or their home where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def ask_to_replace(parent: QWidget, names: Sequence[str]) -> bool:
    """Ask whether files that are there already may be replaced."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Replace files?"))
    box.setText(
        tr_count(
            "{count} file is there already and would be replaced:",
            "{count} files are there already and would be replaced:",
            len(names),
        )
    )
    shown = [*names[:LISTED], "…"] if len(names) > LISTED else list(names)
    box.setInformativeText("\n".join(shown))
    replace = box.addButton(tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
    back = box.addButton(tr("&Back"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    return box.clickedButton() is replace


def _ticks(offered: Sequence[str], chosen: set[str]) -> dict[str, QCheckBox]:
    ticks, texts = {}, format_texts()
    for key in offered:
        name, meaning = texts[key]
        tick = QCheckBox(name)
        tick.setChecked(key in chosen)
        tick.setAccessibleDescription(meaning)
        ticks[key] = tick
    return ticks


def _language_entries() -> dict[str, str]:
    return {
        "en": tr("English"),
        "fr": tr("French"),
        "both": tr("English and French, one page each"),
    }


def _combo(entries: dict[str, str], chosen: str) -> QComboBox:
    combo = QComboBox()
    for key, text in entries.items():
        combo.addItem(text, key)
    combo.setCurrentIndex(combo.findData(chosen))
    return combo


def _width_box() -> QSpinBox:
    box = QSpinBox()
    # Fusion leaves the padding of a style sheet out of a spin box.
    box.lineEdit().setTextMargins(8, 0, 0, 0)
    box.setRange(400, 12000)
    box.setSingleStep(200)
    box.setValue(2400)
    box.setSuffix(tr(" px"))
    return box
