"""The rows that a ledger is shown with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import number, percent, signed, tr
from desktop.panels.labels import rule
from desktop.theme import LIGHT, Theme, strong_font

ROW_HEIGHTS = {"words": 24, "unfold": 24, "total words": 24, "soft words": 20}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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


class Swatch(QWidget):
    """A square of a line's colour, rimmed so that it stands out from the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = self._rim = LIGHT.no_data
        self.setFixedSize(12, 12)

    def show_colour(self, colour: str, theme: Theme) -> None:
        """Show another colour."""
        self._colour = colour
        self._rim = theme.edge(colour)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._rim), 1))
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 11, 11), 3, 3)
        painter.end()


@dataclass(frozen=True, kw_only=True)
class _Cell:
    """What stands in one place of the grid; `kind` decides how it is set."""

    row: int
    column: int
    kind: str
    text: str = ""
    tip: str = ""
    span: int = 1

    @property
    def place(self) -> tuple[int, int, int, str]:
        """Where it stands and what it is: all but what it says."""
        return (self.row, self.column, self.span, self.kind)


class LedgerLines(QWidget):
    """Rows of a ledger: swatch, words, people and share; reasons unfold.

    The rows are made anew only when there are others to show: while the threshold is
    dragged, only their words and numbers change.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfolded = False
        self._again: tuple[Sequence[Line], Theme] | None = None
        self._places: list[tuple[int, int, int, str]] = []
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[Line], theme: Theme) -> None:
        """Show the lines of one ledger, the last of them their sum."""
        self._again = (lines, theme)
        population = lines[-1].people
        cells: list[_Cell] = []
        for line in lines:
            row = cells[-1].row + 1 if cells else 0
            cells += _line_cells(line, population, row, unfolded=self._unfolded)
        self._show(cells, theme)

    def show_comparison(
        self, lines: Sequence[Line], after: Sequence[int], theme: Theme
    ) -> None:
        """Show the same lines before and after, with the difference in people."""
        self._again = None
        heads = (tr("Before"), tr("After"), tr("Difference"))
        cells = [
            _Cell(row=0, column=column, kind="soft", text=head)
            for column, head in enumerate(heads, start=1)
        ]
        for line, people in zip(lines, after, strict=True):
            cells += _compared_cells(line, people, cells[-1].row + 1)
        self._show(cells, theme)

    def _show(self, cells: Sequence[_Cell], theme: Theme) -> None:
        places = [cell.place for cell in cells]
        if places != self._places:
            self._rebuild(cells)
            self._places = places
        for cell, widget in zip(cells, self._widgets, strict=True):
            if isinstance(widget, Swatch):
                widget.show_colour(cell.text, theme)
            elif isinstance(widget, QLabel | QPushButton):
                widget.setText(cell.text)
                widget.setToolTip(cell.tip)
                widget.setAccessibleDescription(cell.tip)

    def _rebuild(self, cells: Sequence[_Cell]) -> None:
        _empty(self._grid)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        self._widgets = [self._made(cell.kind) for cell in cells]
        for cell, widget in zip(cells, self._widgets, strict=True):
            self._grid.addWidget(widget, cell.row, cell.column, 1, cell.span)
            if cell.kind in ROW_HEIGHTS:
                self._grid.setRowMinimumHeight(cell.row, ROW_HEIGHTS[cell.kind])

    def _made(self, kind: str) -> QWidget:
        if kind == "swatch":
            return Swatch()
        if kind == "rule":
            return rule()
        if kind == "unfold":
            button = QPushButton()
            button.setProperty("role", "unfold")
            button.clicked.connect(self._turn)
            return button
        label = QLabel()
        is_words = kind in ("words", "soft words", "total words")
        label.setWordWrap(is_words)
        if not is_words:
            label.setAlignment(_RIGHT)
        if kind in ("soft", "soft words"):
            label.setProperty("role", "soft")
        if kind in ("total", "total words", "change"):
            label.setFont(strong_font())
        return label

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        if self._again:
            self.show_lines(*self._again)


def _line_cells(
    line: Line, population: int, row: int, *, unfolded: bool
) -> list[_Cell]:
    if line.is_total:
        return [
            _Cell(row=row, column=0, kind="rule", span=4),
            _total_words(line, row + 1, span=2),
            _Cell(row=row + 1, column=2, kind="total", text=number(line.people)),
        ]
    share = percent(line.people / population if population else math.nan)
    cells = [
        _Cell(row=row, column=0, kind="swatch", text=line.colour),
        _words(line, row, unfolded=unfolded),
        _Cell(row=row, column=2, kind="people", text=number(line.people)),
        _Cell(row=row, column=3, kind="soft", text=share),
    ]
    for below, (words, people) in enumerate(line.parts if unfolded else (), start=1):
        cells += [
            _Cell(row=row + below, column=1, kind="soft words", text=words),
            _Cell(row=row + below, column=2, kind="soft", text=number(people)),
        ]
    return cells


def _compared_cells(line: Line, after: int, row: int) -> list[_Cell]:
    # Three counts of eight figures leave no room for words beside them.
    if line.is_total:
        cells = [_Cell(row=row, column=0, kind="rule", span=4)]
        row += 1
        cells.append(_total_words(line, row, span=4))
    else:
        cells = [
            _Cell(row=row, column=0, kind="swatch", text=line.colour),
            _Cell(
                row=row,
                column=1,
                kind="words",
                text=line.label,
                tip=line.meaning,
                span=3,
            ),
        ]
    kind = "total" if line.is_total else "people"
    change = signed(after - line.people)
    return [
        *cells,
        _Cell(row=row + 1, column=1, kind="soft", text=number(line.people)),
        _Cell(row=row + 1, column=2, kind=kind, text=number(after)),
        _Cell(row=row + 1, column=3, kind="change", text=change),
    ]


def _words(line: Line, row: int, *, unfolded: bool) -> _Cell:
    if not line.parts:
        return _Cell(row=row, column=1, kind="words", text=line.label, tip=line.meaning)
    # An arrow in the text keeps the row's words in one place, whatever the style.
    arrow = "▾" if unfolded else "▸"
    reasons = (
        tr("{line}: {people}", line=words, people=number(people))
        for words, people in line.parts
    )
    return _Cell(
        row=row,
        column=1,
        kind="unfold",
        text=f"{line.label} {arrow}",
        tip="\n".join([line.meaning, *reasons]),
    )


def _total_words(line: Line, row: int, *, span: int) -> _Cell:
    return _Cell(
        row=row,
        column=0,
        kind="total words",
        text=line.label,
        tip=line.meaning,
        span=span,
    )


class Facts(QWidget):
    """Facts about a region: a name on the left, a value on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """List facts."""
        if len(facts) != len(self._rows):
            _empty(self._column)
            self._rows = [self._row() for _ in facts]
        for (label, said), (name, value) in zip(self._rows, facts, strict=True):
            label.setText(name)
            said.setText(value)

    def _row(self) -> tuple[QLabel, QLabel]:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        label, said = QLabel(), QLabel()
        said.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "soft")
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        self._column.addWidget(held)
        return label, said


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
