"""The bar and the rows that a ledger is shown with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.language import number, percent, signed, tr
from desktop.panels.labels import ElidedLabel, rule
from desktop.theme import LIGHT, Theme, strong_font

ROW_PX = 24
BAR_PX = 12


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a ledger; `parts` are its reasons, each with its people.

    `colour` is empty for the line that the others add up to.
    """

    column: str
    label: str
    meaning: str
    people: int
    colour: str
    parts: tuple[tuple[str, int], ...] = ()

    @property
    def is_total(self) -> bool:
        """Tell whether this is the line that the others add up to."""
        return not self.colour


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
        # Served and remote first, so that help and its lack meet at one place.
        for status in (0, 2, 3, 4, 5, 1):
            people = self._people[status] if self._people else 0
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


class Swatch(QWidget):
    """A square of a line's colour, rimmed so that it stands out from the panel."""

    def __init__(self, colour: str, theme: Theme) -> None:
        super().__init__()
        self._colour = colour
        self._rim = theme.edge(colour)
        self.setFixedSize(12, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._rim), 1))
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 11, 11), 3, 3)
        painter.end()


class LedgerLines(QWidget):
    """Rows of a ledger: swatch, words, people and share; reasons unfold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfolded = False
        self._again: tuple[Sequence[Line], Theme] | None = None
        self._grid = _grid(self)

    def show_lines(self, lines: Sequence[Line], theme: Theme) -> None:
        """Show the lines of one ledger, the last of them their sum."""
        self._again = (lines, theme)
        _empty(self._grid)
        population = lines[-1].people
        row = 0
        for line in lines:
            row = self._add(line, population, row, theme)

    def show_comparison(
        self, lines: Sequence[Line], after: Sequence[int], theme: Theme
    ) -> None:
        """Show the same lines before and after, with the difference in people."""
        self._again = None
        _empty(self._grid)
        heads = (tr("Before"), tr("After"), tr("Difference"))
        for column, head in enumerate(heads):
            self._grid.addWidget(_soft_number(head), 0, column + 1)
        row = 1
        for line, people in zip(lines, after, strict=True):
            row = self._compare(line, people, row, theme)

    def _add(self, line: Line, population: int, row: int, theme: Theme) -> int:
        if line.is_total:
            self._grid.addWidget(rule(), row, 0, 1, 4)
            row += 1
            self._grid.addWidget(self._label(line), row, 0, 1, 2)
        else:
            self._grid.addWidget(Swatch(line.colour, theme), row, 0)
            self._grid.addWidget(self._label(line), row, 1)
        self._grid.addWidget(_number(number(line.people), line), row, 2)
        if not line.is_total:
            share = line.people / population if population else math.nan
            self._grid.addWidget(_soft_number(percent(share)), row, 3)
        self._grid.setRowMinimumHeight(row, ROW_PX)
        if not (line.parts and self._unfolded):
            return row + 1
        for words, part in line.parts:
            row += 1
            reason = QLabel(words)
            reason.setProperty("role", "soft")
            reason.setWordWrap(True)
            self._grid.addWidget(reason, row, 1)
            self._grid.addWidget(_soft_number(number(part)), row, 2)
        return row + 1

    def _label(self, line: Line) -> QWidget:
        if not line.parts:
            label = QLabel(line.label)
            label.setWordWrap(True)
            if line.is_total:
                label.setFont(strong_font())
            label.setToolTip(line.meaning)
            return label
        # An arrow in the text keeps the row's words in one place, whatever the style.
        arrow = "▾" if self._unfolded else "▸"
        button = QPushButton(f"{line.label} {arrow}")
        button.setProperty("role", "unfold")
        button.setToolTip(
            "\n".join(
                [line.meaning, *(f"{words}: {number(n)}" for words, n in line.parts)]
            )
        )
        button.setAccessibleName(line.label)
        button.clicked.connect(self._turn)
        return button

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        if self._again:
            self.show_lines(*self._again)

    def _compare(self, line: Line, after: int, row: int, theme: Theme) -> int:
        # Three counts of eight figures leave no room for words beside them.
        if line.is_total:
            self._grid.addWidget(rule(), row, 0, 1, 4)
            row += 1
        else:
            self._grid.addWidget(Swatch(line.colour, theme), row, 0)
        self._grid.addWidget(self._label(line), row, 0 if line.is_total else 1, 1, 3)
        self._grid.addWidget(_soft_number(number(line.people)), row + 1, 1)
        self._grid.addWidget(_number(number(after), line), row + 1, 2)
        change = _number(signed(after - line.people), line)
        change.setFont(strong_font())
        self._grid.addWidget(change, row + 1, 3)
        self._grid.setRowMinimumHeight(row, ROW_PX)
        return row + 2


class Facts(QWidget):
    """Facts about a region: a name on the left, a value on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """List facts."""
        _empty(self._column)
        for name, value in facts:
            self._column.addWidget(_fact(name, value))


def _fact(name: str, value: str) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    label = QLabel(name)
    label.setProperty("role", "soft")
    said = QLabel(value)
    said.setWordWrap(True)
    said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(said, 1)
    return held


def _grid(widget: QWidget) -> QGridLayout:
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(1, 1)
    return grid


def _empty(grid: QLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _number(text: str, line: Line) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if line.is_total:
        label.setFont(strong_font())
    return label


def _soft_number(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "soft")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
