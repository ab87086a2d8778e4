"""The bar that a ledger is shown with: every person once."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import percent, tr
from desktop.panels.labels import ElidedLabel
from desktop.theme import LIGHT, Theme

BAR_PX = 12


class StackedBar(QWidget):
    """Every person once, as parts of one bar in the order of `Status`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[int, ...] = ()
        self._theme = LIGHT
        self.setFixedHeight(BAR_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_people(self, people: Sequence[int], theme: Theme, *, said: str) -> None:
        """Show people by `Status`; `said` is what the bar says in words."""
        self._people = tuple(people)
        self._theme = theme
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.update()

    def parts(self) -> list[tuple[int, float, float]]:
        """Give the status, left and right edge (0 to 1) of each part that is drawn."""
        total = sum(self._people)
        edges, left = [], 0
        # Those without room are between the served and the rest, as in the lines.
        for status in range(len(self._people)):
            people = self._people[status]
            if people:
                edges.append((status, left / total, (left + people) / total))
            left += people
        return edges

    def sizeHint(self) -> QSize:
        return QSize(200, BAR_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(self._theme.line))
        for status, left, right in self.parts():
            area = QRectF(
                left * self.width(), 0, (right - left) * self.width(), self.height()
            )
            painter.fillRect(area, QColor(self._theme.status[status]))
            if right < 1:
                painter.fillRect(
                    QRectF(area.right() - 0.5, 0, 1, self.height()),
                    QColor(self._theme.panel),
                )
        painter.end()


class NamedBar(QWidget):
    """A stacked bar under its name and the share of people served."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        top = QHBoxLayout()
        self._name = ElidedLabel()
        self._share = QLabel()
        top.addWidget(self._name, 1)
        top.addWidget(self._share)
        column.addLayout(top)
        self.bar = StackedBar()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(self.bar)

    def show_people(self, people: Sequence[int], theme: Theme, *, name: str) -> None:
        """Show people by `Status`; without a name the bar stands alone."""
        total = sum(people)
        share = percent(people[0] / total if total else math.nan)
        said = tr("{share} served", share=share)
        self._name.setVisible(bool(name))
        self._share.setVisible(bool(name))
        self._name.setText(name)
        self._share.setText(said)
        self.bar.show_people(people, theme, said=f"{name} {said}".strip())
