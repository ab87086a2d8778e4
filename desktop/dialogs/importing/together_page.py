"""What was found in no one file: whether all of them fit each other."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.dialogs.importing.findings import FindingsTab
from desktop.dialogs.importing.incoming import Incoming
from desktop.dialogs.importing.shapes import plain_label
from desktop.language import tr, tr_count
from desktop.panels.labels import rule
from desktop.theme import Theme, title_font


class TogetherPage(QWidget):
    """The findings of all files together."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = plain_label()
        self.sentence.setFont(title_font())
        self.sentence.setContentsMargins(16, 12, 16, 12)
        self.findings = FindingsTab(theme)
        self.findings.nothing.setText(
            tr("Nothing is wrong with the files beside each other.")
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sentence)
        whole.addWidget(rule())
        whole.addWidget(self.findings, 1)

    def show_together(self, incoming: Incoming) -> None:
        """Show what was found, as far as it is known."""
        self.sentence.setText(together_said(incoming))
        whole = incoming.together
        self.findings.show_findings(whole.findings if whole else ())
        if whole is None or whole.is_blocked:
            self.findings.nothing.hide()


def together_said(incoming: Incoming) -> str:
    """Say how the files fit each other; "" where there is nothing to say.

    A file alone is put beside what is open, so it too may have such findings.
    """
    whole = incoming.together
    found = len(whole.findings) if whole is not None else 0
    if not found and len(incoming.files) < 2:
        return ""
    if whole is None:
        return tr("Not looked at yet")
    if not found and whole.is_blocked:
        return tr("Looked at once every file can be read")
    if not found:
        return tr("They fit each other")
    return tr_count("{count} finding", "{count} findings", found)
