"""The row of buttons below a dialog, in the language of the program, not of Qt."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

Role = QDialogButtonBox.ButtonRole


def button_row(
    dialog: QDialog, *, accept: str = "", reject: str = ""
) -> QDialogButtonBox:
    """Make a row with a button that accepts, one that rejects, or both."""
    row = QDialogButtonBox()
    if reject:
        row.addButton(_button(reject), Role.RejectRole)
    if accept:
        button = _button(accept)
        button.setDefault(True)
        row.addButton(button, Role.AcceptRole)
    row.accepted.connect(dialog.accept)
    row.rejected.connect(dialog.reject)
    return row


def accept_button(row: QDialogButtonBox) -> QPushButton:
    """Give the button of a row that accepts."""
    (found,) = (b for b in row.buttons() if row.buttonRole(b) == Role.AcceptRole)
    assert isinstance(found, QPushButton)
    return found


def add_action(row: QDialogButtonBox, text: str) -> QPushButton:
    """Add a button that acts and leaves the dialog open."""
    button = _button(text)
    row.addButton(button, Role.ActionRole)
    return button


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
