"""Regions ranked: people left out by line of the ledger, or gained by a scenario."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.language import language, number, signed, tr
from desktop.panels.bar_list import ROW_PX, Bar, BarList
from desktop.panels.wording import status_text
from desktop.theme import LIGHT, SMALL_PX, Theme, font
from layers.boundaries import BoundaryLayer
from layers.coverage.regions import RegionTable
from layers.coverage.status import Status, word
from layers.organizations import CANADA

if TYPE_CHECKING:
    from layers.scenario.compare import Comparison

LEFT_OUT = tuple(status for status in Status if status is not Status.SERVED)


class BarChart(QWidget):
    """A list of bars under a line that says what they are; scrolls when it is long."""

    region_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.RichText)
        self.head.setFont(font(SMALL_PX))
        self.bars = BarList()
        self.bars.bar_clicked.connect(self.region_clicked)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("role", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bars)
        column.addStretch(1)
        self._area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 4)
        whole.setSpacing(4)
        whole.addWidget(self.head)
        whole.addWidget(self._area, 1)
        self.head.setContentsMargins(8, 0, 8, 0)
        self.setFocusProxy(self.bars)

    def select(self, identifier: str) -> None:
        """Mark a region from outside; nothing is emitted."""
        self.bars.select(identifier)
        rows = [bar.id for bar in self.bars.bars]
        if identifier in rows:
            middle = (rows.index(identifier) + 0.5) * ROW_PX
            self._area.ensureVisible(0, round(middle), 0, ROW_PX)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.bars.show_theme(theme)
        self._refresh()

    def retranslate(self) -> None:
        """Say every text in the language now spoken."""
        self._refresh()

    def summary(self) -> str:
        """Say what the chart shows, as a text."""
        return self.bars.accessibleDescription()

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        """Give the name, the head and the bars; a chart of nothing unless told."""
        return "", "", ()

    def _refresh(self) -> None:
        name, head, bars = self._content()
        self.setAccessibleName(name)
        self.bars.setAccessibleName(name)
        self.head.setText(head)
        self.bars.show_bars(bars)
        summary = ", ".join(
            tr("{region} {value}", region=bar.name, value=bar.text) for bar in bars
        )
        self.bars.setAccessibleDescription(summary)
        self.setAccessibleDescription(summary)


class RankingChart(BarChart):
    """Regions ranked by people left out, each bar parted by line of the ledger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: RegionTable | None = None
        self._boundaries: BoundaryLayer | None = None
        self._threshold_km = 100.0
        self._refresh()

    def show_table(
        self, table: RegionTable, boundaries: BoundaryLayer, threshold_km: float
    ) -> None:
        """Show the regions of a table."""
        self._table, self._boundaries = table, boundaries
        self._threshold_km = threshold_km
        self._refresh()

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        bars: list[Bar] = []
        shown: list[Status] = []
        if self._table is not None and self._boundaries is not None:
            ranked = self._table.frame.sort_values("rank")
            rows: dict[str, dict[str, Any]] = ranked.to_dict("index")
            shown = [s for s in LEFT_OUT if ranked[word(s)].sum() > 0]
            bars = [self._bar(i, row, self._boundaries) for i, row in rows.items()]
        return tr("People left out"), self._key(shown), bars

    def _key(self, shown: Sequence[Status]) -> str:
        return colour_key(
            tr("People left out"),
            [
                (status_text(s, self._threshold_km), self._theme.status[s])
                for s in shown
            ],
        )

    def _bar(
        self, identifier: str, row: dict[str, Any], boundaries: BoundaryLayer
    ) -> Bar:
        name = boundaries.name(identifier, language())
        lines = [
            tr(
                "{line}: {people}",
                line=status_text(status, self._threshold_km),
                people=number(row[word(status)]),
            )
            for status in LEFT_OUT
            if row[word(status)]
        ]
        return Bar(
            id=identifier,
            name=name,
            pieces=tuple(
                (float(row[word(status)]), self._theme.status[status])
                for status in LEFT_OUT
            ),
            text=number(row["left_out"]),
            tooltip="\n".join([name, *lines]),
        )


class DifferenceChart(BarChart):
    """Regions by people gained or lost in a scenario; those that change first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._refresh()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show a scenario against the baseline, or nothing."""
        self._comparison = comparison
        self._refresh()

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        bars: list[Bar] = []
        if self._comparison is not None:
            change = self._comparison.difference["served"].drop(CANADA)
            order = change.sort_values(key=np.abs, ascending=False, kind="stable")
            bars = [self._bar(str(i), float(people)) for i, people in order.items()]
        key = [
            (tr("gained"), self._theme.better),
            (tr("lost"), self._theme.worse),
        ]
        title = tr("People served, scenario less baseline")
        return title, colour_key(title, key), bars

    def _bar(self, identifier: str, people: float) -> Bar:
        assert self._comparison is not None
        boundaries = self._comparison.baseline.boundaries
        name = boundaries.name(identifier, language())
        colour = self._theme.better if people > 0 else self._theme.worse
        text = signed(people)
        return Bar(
            id=identifier,
            name=name,
            pieces=((people, colour),),
            text=text,
            tooltip=tr("{region} {value}", region=name, value=text),
        )


def colour_key(title: str, entries: Sequence[tuple[str, str]]) -> str:
    """Write a title and the colours' meanings on one line that wraps between them."""
    marks = [
        f'<span style="color:{colour}">■</span>\u00a0'
        + escape(text).replace(" ", "\u00a0").replace("-", "\u2011")
        for text, colour in entries
    ]
    return " &nbsp; ".join([f"<b>{escape(title)}</b>", *marks])
