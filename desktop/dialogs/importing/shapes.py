"""Pieces the import window is set from: icons of states, plain labels and tips."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from datasets.importing.findings import BLOCKS, NOTES, WARNS, Severity
from desktop.dialogs.importing.incoming import State
from desktop.language import tr
from desktop.theme import Theme, icon


def plain_tip(text: str) -> str:
    """Text of a tooltip that stays text, whatever it looks like to Qt."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def plain_label(text: str = "", role: str = "") -> QLabel:
    """Make a label that wraps, can be copied from, and reads no markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def severity_icon(severity: Severity, theme: Theme) -> QIcon:
    """Give the icon of a finding: told by its shape as well as by its colour."""
    return {
        BLOCKS: icon("prohibit", theme, colour=theme.danger),
        WARNS: icon("warning", theme, colour=theme.worse_text),
        NOTES: icon("info", theme, colour=theme.soft),
    }[severity]


def repaired_icon(theme: Theme) -> QIcon:
    """Give the icon of what an accepted repair mended."""
    return icon("wrench", theme, colour=theme.better_text)


def state_icon(state: State, theme: Theme) -> QIcon:
    """Give the icon of how far a file is."""
    return {
        State.READING: icon("hourglass", theme, colour=theme.soft),
        State.READY: icon("check-circle", theme, colour=theme.better_text),
        State.OPEN: icon("question", theme, colour=theme.better_text),
        State.ASKS: icon("question", theme, colour=theme.worse_text),
        State.BLOCKED: icon("prohibit", theme, colour=theme.danger),
    }[state]


def tell_not_saved(path: Path, error: OSError, parent: QWidget) -> None:
    """Say that a list or a report could not be written, and why."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Not saved"))
    box.setText(
        tr(
            "{file} could not be written: {reason}",
            file=path.name,
            reason=error.strerror or str(error),
        )
    )
    box.exec()
