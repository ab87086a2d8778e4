"""What this program is, whose data it shows, and how far they can be trusted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.dialogs.buttons import button_row
from desktop.language import tr
from desktop.theme import figure_font, strong_font


class AboutDialog(QDialog):
    """Version, what the data are and are not, attributions and licences."""

    def __init__(
        self,
        *,
        version: str,
        attributions: Sequence[str],
        licences: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Lacuna"))
        self.resize(580, 560)
        name = QLabel("Lacuna")
        name.setFont(figure_font())
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for head, paragraphs in self._sections(attributions, licences):
            column.addWidget(_head(head))
            for paragraph in paragraphs:
                column.addWidget(_paragraph(paragraph))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(8)
        whole.addWidget(name)
        whole.addWidget(_paragraph(tr("Version {version}", version=version), "soft"))
        whole.addWidget(
            _paragraph(
                tr("Shows where a service does not reach, and whom it leaves out.")
            )
        )
        whole.addWidget(area, 1)
        whole.addWidget(button_row(self, reject=tr("Close")))

    def _sections(
        self, attributions: Sequence[str], licences: Sequence[str]
    ) -> list[tuple[str, Sequence[str]]]:
        note = (
            tr(
                "Population points are modelled: they add to the census of each "
                "province and territory; where in it people live is an estimate."
            ),
            tr(
                "The directory is illustrative. It was compiled from public sources "
                "and is nobody’s official list; each row says what its source states."
            ),
            tr(
                "Distances are straight lines over the ground, not roads. Nothing is "
                "sent anywhere: the program works without a network."
            ),
        )
        sections = [(tr("About the data"), note), (tr("Sources"), attributions)]
        if licences:
            sections.append((tr("Licences"), licences))
        return sections


def _head(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(strong_font())
    label.setContentsMargins(0, 8, 0, 0)
    return label


def _paragraph(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
