"""What the directory asks: what to do with unsaved text, and why one is excluded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QLabel,
    QMessageBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from datasets.vocabulary import Vocabulary
from desktop.dialogs.buttons import accept_button, button_row
from desktop.language import language, tr, tr_count
from desktop.theme import title_font

SAVE, DISCARD, STAY = "save", "discard", "stay"
REASON = "exclusion_reason"


def ask_about_changes(parent: QWidget) -> str:
    """Ask whether to save, discard or stay with what is typed."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Save the changes?"))
    box.setText(tr("What you typed about this organization is not saved."))
    save = box.addButton(tr("&Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("&Discard"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("S&tay here"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    return {save: SAVE, discard: DISCARD}.get(box.clickedButton(), STAY)


class ReasonDialog(QDialog):
    """Asks why organizations are excluded; there is no excluding without a reason."""

    def __init__(
        self, vocabulary: Vocabulary, count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Exclude"))
        self.setMinimumWidth(440)
        title = QLabel(
            tr_count(
                "Why is it excluded?", "Why are {count} organizations excluded?", count
            )
        )
        title.setFont(title_font())
        note = QLabel(
            tr("It stays in the directory with its reason, and counts no more.")
        )
        note.setProperty("role", "soft")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(note)
        self._group = QButtonGroup(self)
        self.reasons: dict[str, QRadioButton] = {}
        for word in vocabulary.words(REASON):
            button = QRadioButton(vocabulary.label(REASON, word, language()))
            meaning = vocabulary.meaning(REASON, word, language())
            button.setAccessibleDescription(meaning)
            self._group.addButton(button)
            column.addLayout(_explained(button, meaning))
            self.reasons[word] = button
        self._buttons = button_row(self, accept=tr("&Exclude"), reject=tr("Cancel"))
        column.addSpacing(8)
        column.addWidget(self._buttons)
        accept_button(self._buttons).setEnabled(False)
        self._group.buttonClicked.connect(self._check)
        self._group.idToggled.connect(lambda _id, _on: self._check())
        if self.reasons:
            first = next(iter(self.reasons.values()))
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def reason(self) -> str:
        """Give the word of the reason chosen, "" for none."""
        ticked = (word for word, b in self.reasons.items() if b.isChecked())
        return next(ticked, "")

    def accept(self) -> None:
        if self.reason():
            super().accept()

    def _check(self) -> None:
        accept_button(self._buttons).setEnabled(bool(self.reason()))


def _explained(button: QRadioButton, meaning: str) -> QVBoxLayout:
    """Set what a reason means under it."""
    pair = QVBoxLayout()
    pair.setSpacing(0)
    pair.addWidget(button)
    if meaning:
        said = QLabel(meaning)
        said.setProperty("role", "soft")
        said.setWordWrap(True)
        said.setIndent(24)
        pair.addWidget(said)
    return pair
