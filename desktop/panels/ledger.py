"""The ledger: every person once, on one line, and the lines add up."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.directory.elided_combo import ElidedCombo
from desktop.language import distance, number, tr
from desktop.panels.labels import SectionHead, panel_column, rule
from desktop.panels.ledger_bar import NamedBar
from desktop.panels.ledger_lines import Facts, LedgerLines, Line
from desktop.panels.region_classes import class_text
from desktop.panels.room_facts import room_facts
from desktop.panels.wording import (
    group_text,
    reason_text,
    status_meaning,
    status_text,
)
from desktop.theme import LIGHT, Theme
from layers.coverage.load_table import LoadTotals
from layers.coverage.status import Coverage, Overlay, Reason, Status, word

TOTAL = "total"


@dataclass(frozen=True, kw_only=True, eq=False)
class _Shown:
    title: str
    row: pd.Series
    threshold_km: float
    reasons: Mapping[str, int] | None
    scenario: pd.Series | None = None
    scenario_name: str = ""
    regions: int = 0
    room: LoadTotals | None = None
    room_after: LoadTotals | None = None


class LedgerPanel(QWidget):
    """The people of a region, or of all of them, by what the standard says of each.

    `group_chosen` tells the population group that the person wants counted.
    """

    group_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: _Shown | None = None
        self._groups: tuple[str, ...] = ()
        self._theme = LIGHT
        column = panel_column(self)
        self._head = SectionHead()
        self.groups = ElidedCombo()
        self.groups.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.groups.hide()
        self.groups.activated.connect(self._tell_group)
        self._bars = (NamedBar(), NamedBar())
        self.lines = LedgerLines()
        self.facts = Facts()
        column.addWidget(self._head)
        column.addWidget(self.groups)
        bars = QVBoxLayout()
        bars.setSpacing(4)
        for bar in self._bars:
            bars.addWidget(bar)
        column.addLayout(bars)
        column.addWidget(self.lines)
        self._rule = rule()
        column.addWidget(self._rule)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.retranslate()

    def show_ledger(
        self,
        title: str,
        row: pd.Series,
        threshold_km: float,
        reasons: Mapping[str, int] | None = None,
        *,
        regions: int = 0,
        room: LoadTotals | None = None,
    ) -> None:
        """Show one row of a region table.

        Parameters
        ----------
        title
            Name of the region, or of the country, in the language spoken.
        row
            A row of `RegionTable.frame`, or its `total`.
        reasons
            People on the line `ineligible` by `word(Reason)`.
        regions
            Number of regions the row is ranked among; 0 leaves the rank out.
        room
            Capacity and load of the organizations there; None where it does not count.
        """
        self._shown = _Shown(
            title=title,
            row=row,
            threshold_km=threshold_km,
            reasons=reasons,
            regions=regions,
            room=room,
        )
        self._draw()

    def show_comparison(
        self,
        title: str,
        baseline: pd.Series,
        scenario: pd.Series,
        threshold_km: float,
        *,
        scenario_name: str,
        rooms: tuple[LoadTotals | None, LoadTotals | None] = (None, None),
    ) -> None:
        """Show the same row before and after a scenario, and the difference.

        `rooms` are the capacities and loads before and after, where capacity counts.
        """
        before, after = rooms
        self._shown = _Shown(
            title=title,
            row=baseline,
            threshold_km=threshold_km,
            reasons=None,
            scenario=scenario,
            scenario_name=scenario_name,
            room=before,
            room_after=after,
        )
        self._draw()

    def show_groups(self, groups: Sequence[str], chosen: str = TOTAL) -> None:
        """Offer the population groups that can be counted."""
        self._groups = tuple(groups)
        self.groups.clear()
        for group in self._groups:
            self.groups.addItem(group_text(group), group)
        self.groups.setCurrentIndex(max(0, self.groups.findData(chosen)))
        self.groups.setVisible(len(self._groups) > 1)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._draw()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        chosen = self.groups.currentData() or TOTAL
        self.show_groups(self._groups, chosen)
        self.groups.setAccessibleName(tr("Population group"))
        self._draw()

    def _tell_group(self, place: int) -> None:
        self.group_chosen.emit(self.groups.itemData(place))

    def _draw(self) -> None:
        shown = self._shown
        self._rule.setVisible(shown is not None)
        if shown is None:
            self._head.setText(tr("Every person once"))
            return
        self._head.setText(tr("{region}: every person once", region=shown.title))
        rows = [shown.row] if shown.scenario is None else [shown.row, shown.scenario]
        names = (
            [""] if shown.scenario is None else [tr("Baseline"), shown.scenario_name]
        )
        for place, bar in enumerate(self._bars):
            bar.setVisible(place < len(rows))
            if place < len(rows):
                people = [int(rows[place][word(status)]) for status in Status]
                bar.show_people(people, self._theme, name=names[place])
        lines = _lines(shown, self._theme)
        if shown.scenario is None:
            self.lines.show_lines(lines, self._theme)
        else:
            after = [int(shown.scenario[line.column]) for line in lines]
            self.lines.show_comparison(lines, after, self._theme)
        self.facts.show_facts(_facts(shown))


def _lines(shown: _Shown, theme: Theme) -> list[Line]:
    lines = [
        Line(
            column=word(status),
            label=status_text(status, shown.threshold_km),
            meaning=status_meaning(
                status, shown.threshold_km, with_room=shown.room is not None
            ),
            people=int(shown.row[word(status)]),
            colour=theme.status[status],
            parts=_reasons(shown) if status == Status.INELIGIBLE else (),
        )
        for status in Status
    ]
    # Those without room stand by the served, whom they would be among; where room
    # does not count they are nobody, and stand last.
    others = [s for s in Status if s is not Status.FULL]
    place = 1 if shown.room is not None else len(others)
    ordered = [*others[:place], Status.FULL, *others[place:]]
    total = Line(
        column="population",
        label=tr("All people counted"),
        meaning=tr("The lines above add up to this."),
        people=int(shown.row["population"]),
        colour="",
    )
    return [*(lines[status] for status in ordered), total]


def _reasons(shown: _Shown) -> tuple[tuple[str, int], ...]:
    counted = shown.reasons or {}
    return tuple(
        (reason_text(reason), int(counted[word(reason)]))
        for reason in Reason
        if reason != Reason.NONE and counted.get(word(reason), 0) > 0
    )


def _facts(shown: _Shown) -> list[tuple[str, str]]:
    before = _fact_values(shown.row, shown.regions, shown.room)
    if shown.scenario is None:
        return before
    after = _fact_values(shown.scenario, shown.regions, shown.room_after)
    return [
        (label, old if old == new else f"{old} → {new}")
        for (label, old), (_, new) in zip(before, after, strict=True)
    ]


def _fact_values(
    row: pd.Series, regions: int, room: LoadTotals | None
) -> list[tuple[str, str]]:
    facts = [
        (tr("Mean distance"), distance(float(row["mean_km"]))),
        (tr("Median distance"), distance(float(row["median_km"]))),
        (tr("Nine in ten are within"), distance(float(row["p90_km"]))),
        (tr("Organizations"), number(int(row["organizations"]))),
        (tr("People per organization"), _per_organization(row)),
        *(room_facts(room) if room is not None else []),
    ]
    if int(row["no_data_places"]) > 0:
        places = number(int(row["no_data_places"]))
        facts.insert(0, (tr("Places without data"), places))
    if regions and int(row["rank"]) > 0:
        coverage, overlay = Coverage(int(row["coverage"])), Overlay(int(row["overlay"]))
        facts.append((tr("Class"), class_text(coverage, overlay)))
        rank = tr(
            "{rank} of {regions}",
            rank=number(int(row["rank"])),
            regions=number(regions),
        )
        facts.append((tr("Rank by people left out"), rank))
    return facts


def _per_organization(row: pd.Series) -> str:
    people = float(row["people_per_organization"])
    if math.isnan(people):
        return "–"
    return tr("no organization") if math.isinf(people) else number(people)
