"""The dialog that asks which files to open; what is not chosen is the bundled one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.buttons import accept_button, button_row
from desktop.language import distance, tr
from desktop.opening import OpenChoice
from desktop.theme import title_font

TABLE_ENDINGS = ("csv", "tsv", "txt", "xlsx")
VECTOR_ENDINGS = ("gpkg", "geojson", "json", "shp", "zip", "kml", "gml")


class FileRow(QWidget):
    """A file that can be browsed for, typed, or dropped here; empty means bundled."""

    changed = Signal()

    def __init__(self, endings: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._endings = endings
        self.setAcceptDrops(True)
        self.edit = QLineEdit()
        self.edit.setAcceptDrops(False)
        self.edit.setPlaceholderText(tr("Bundled data; drop a file here"))
        self.edit.setClearButtonEnabled(True)
        self.edit.textChanged.connect(self.changed)
        browse = QPushButton(tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.edit)

    def path(self) -> Path | None:
        """Give the file chosen, None for the bundled one."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def show_path(self, path: Path | None) -> None:
        """Show a file."""
        self.edit.setText(str(path) if path else "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            self.show_path(path)
            event.acceptProposedAction()

    def _browse(self) -> None:
        patterns = " ".join(f"*.{ending}" for ending in self._endings)
        kinds = f"{tr('Data files')} ({patterns});;{tr('All files')} (*)"
        chosen, _kind = QFileDialog.getOpenFileName(
            self, tr("Choose a file"), self.edit.text(), kinds
        )
        if chosen:
            self.show_path(Path(chosen))


class OpenDialog(QDialog):
    """Asks for organizations, boundaries and population, each of them optional."""

    def __init__(
        self,
        *,
        tolerance_km: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open files"))
        self.setMinimumWidth(620)
        self.organizations = FileRow((*TABLE_ENDINGS, *VECTOR_ENDINGS))
        self.boundaries = FileRow(VECTOR_ENDINGS)
        self.population = FileRow((*TABLE_ENDINGS, *VECTOR_ENDINGS))
        self.level = _level_combo()
        self.note = QLabel()
        self.note.setProperty("role", "danger")
        self.note.setWordWrap(True)
        self._buttons = button_row(self, accept=tr("&Open"), reject=tr("Cancel"))
        self._lay_out(tolerance_km)
        for row in self._rows():
            row.changed.connect(self._check)
        self._check()

    def choice(self) -> OpenChoice:
        """Give what is chosen now."""
        level = self.level.currentData() if self.boundaries.path() else None
        return OpenChoice(
            organizations=self.organizations.path(),
            boundaries=self.boundaries.path(),
            population=self.population.path(),
            level=str(level) if level else None,
        )

    def _rows(self) -> tuple[FileRow, FileRow, FileRow]:
        return self.organizations, self.boundaries, self.population

    def _check(self) -> None:
        chosen = [path for row in self._rows() if (path := row.path()) is not None]
        missing = [path.name for path in chosen if not path.is_file()]
        said = ""
        if missing:
            said = tr("There is no such file: {names}", names=", ".join(missing))
        self.note.setText(said)
        self.level.setEnabled(self.boundaries.path() is not None)
        accept_button(self._buttons).setEnabled(bool(chosen) and not missing)

    def _lay_out(self, tolerance_km: float | None) -> None:
        title = QLabel(tr("Which files to open"))
        title.setFont(title_font())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(title)
        whole.addWidget(
            _soft(tr("Each is optional; bundled data stand in for what is not chosen."))
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(tr("Or&ganizations"), self.organizations)
        form.addRow(tr("&Boundaries"), self.boundaries)
        form.addRow(tr("Geography &level"), self.level)
        form.addRow(tr("&Population"), self.population)
        whole.addLayout(form)
        if tolerance_km is not None:
            whole.addWidget(_soft(_tolerance_text(tolerance_km)))
        whole.addWidget(self.note)
        whole.addStretch(1)
        whole.addWidget(self._buttons)


def _tolerance_text(tolerance_km: float) -> str:
    return tr(
        "Population points outside every boundary go to the nearest one within "
        "{distance}; how many were moved is reported.",
        distance=distance(tolerance_km),
    )


def dropped_file(event: QDropEvent) -> Path | None:
    """Give the one local file that is dragged, None for anything else."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None


def level_texts() -> dict[str, str]:
    """Name the geography levels of the census, the largest first."""
    return {
        "PR": tr("Provinces and territories"),
        "HR": tr("Health regions"),
        "ER": tr("Economic regions"),
        "CD": tr("Census divisions"),
        "FED": tr("Federal electoral districts"),
        "CMA": tr("Census metropolitan areas"),
        "CSD": tr("Census subdivisions"),
        "FSA": tr("Forward sortation areas"),
        "CT": tr("Census tracts"),
        "DA": tr("Dissemination areas"),
    }


def _level_combo() -> QComboBox:
    combo = QComboBox()
    combo.addItem(tr("As found in the file"), None)
    for key, text in level_texts().items():
        combo.addItem(text, key)
    return combo


def _soft(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "soft")
    label.setWordWrap(True)
    return label
