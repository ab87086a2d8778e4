"""Whose access is averaged, and whether everyone competes with them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.directory.elided_combo import ElidedCombo
from desktop.language import tr
from desktop.panels.wording import group_text
from desktop.questions.access.asked import AccessAsked
from desktop.questions.access.rows import soft
from layers.population import TOTAL


class PeopleChoice(QWidget):
    """The group; `changed` tells the `AccessAsked` that follows.

    A population of one group leaves nothing to choose, and shows nothing.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = AccessAsked()
        self._groups: tuple[str, ...] = (TOTAL,)
        self._label = soft()
        self.group = ElidedCombo()
        self.group.setSizeAdjustPolicy(
            ElidedCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.only = QCheckBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.group, self.only):
            column.addWidget(part)
        self.group.activated.connect(
            lambda row: self.changed.emit(
                replace(self._asked, group=self.group.itemData(row))
            )
        )
        self.only.toggled.connect(
            lambda on: self.changed.emit(replace(self._asked, only_group=on))
        )
        self.retranslate()

    def show_groups(self, groups: tuple[str, ...]) -> None:
        """Offer other groups of a population."""
        if groups != self._groups:
            self._groups = groups
            self._offer()

    def show_asked(self, asked: AccessAsked) -> None:
        """Show what is asked, telling nobody."""
        self._asked = asked
        self.group.setCurrentIndex(self.group.findData(asked.group))
        before = self.only.blockSignals(True)
        self.only.setChecked(asked.only_group)
        self.only.blockSignals(before)
        self.only.setVisible(asked.group != TOTAL)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._label.setText(tr("Whose access"))
        self.group.setAccessibleName(tr("Whose access"))
        self.only.setText(tr("Only they are in demand"))
        self.only.setToolTip(
            tr("Else everyone competes for the supply, and their share is told.")
        )
        self._offer()

    def _offer(self) -> None:
        self.group.clear()
        for group in self._groups:
            self.group.addItem(group_text(group), group)
        self.setVisible(len(self._groups) > 1)
        self.group.setCurrentIndex(self.group.findData(self._asked.group))
