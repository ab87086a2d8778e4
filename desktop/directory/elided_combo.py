"""A drop-down list that shortens what it shows by an ellipsis, never by a cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

ARROW_PX = 48


class ElidedCombo(QComboBox):
    """Its list is as wide as its words; the box may be narrower. The wheel scrolls."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = max(20, self.width() - ARROW_PX)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        widest = self.view().sizeHintForColumn(0) + ARROW_PX
        self.view().setMinimumWidth(max(self.width(), widest))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Else scrolling would change what the pointer passes over.
        event.ignore()
