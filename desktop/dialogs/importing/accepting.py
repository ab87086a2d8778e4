"""Asks whether all proposed repairs shall be made, by listing them one by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.dialogs.buttons import button_row
from desktop.dialogs.importing.finding_table import Found
from desktop.dialogs.importing.shapes import plain_label
from desktop.finding_texts import repair_text
from desktop.language import tr, tr_count
from desktop.plain_text import one_line
from desktop.theme import title_font


class AcceptDialog(QDialog):
    """A list of findings with the repair proposed for each."""

    def __init__(self, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Accept all proposed repairs"))
        self.resize(640, 420)
        head = plain_label(
            tr_count(
                "{count} repair will be made",
                "{count} repairs will be made",
                len(found),
            )
        )
        head.setFont(title_font())
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(tr("Repairs"))
        self.list.setPlainText("\n\n".join(_line(one) for one in found))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(8)
        whole.addWidget(head)
        note = tr(
            "The file itself is not changed; the import report lists each repair."
        )
        whole.addWidget(plain_label(note, "soft"))
        whole.addWidget(self.list, 1)
        whole.addWidget(button_row(self, accept=tr("&Accept"), reject=tr("Cancel")))


def ask_to_accept(found: Sequence[Found], parent: QWidget) -> bool:
    """Ask; True when all are accepted."""
    return bool(AcceptDialog(found, parent).exec())


def _line(one: Found) -> str:
    repair = one_line(repair_text(one.finding.repairs[0]))
    return f"{one_line(one.said.what)}\n→ {repair}"
