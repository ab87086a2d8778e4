"""The list of measures, in their families; one of them is always the one asked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from desktop.directory.elided_combo import ElidedCombo
from desktop.language import tr
from desktop.questions.access.wording import families, full_name
from desktop.theme import strong_font


class MeasureChoice(ElidedCombo):
    """Measures under the heads of their families, which cannot be chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(
            ElidedCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(12)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))
        self.retranslate()

    def choose(self, code: str) -> None:
        """Show which measure is asked, telling nobody."""
        self.setCurrentIndex(self.findData(code))
        self.setToolTip(full_name(code))

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        kept = self.currentData()
        self.setAccessibleName(tr("Measure"))
        made = QStandardItemModel(self)
        for family, codes in families():
            head = QStandardItem(family)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(strong_font())
            made.appendRow(head)
            for code in codes:
                item = QStandardItem(full_name(code))
                item.setData(code, Qt.ItemDataRole.UserRole)
                made.appendRow(item)
        self.setModel(made)
        if kept is not None:
            self.choose(kept)
