"""Load of organizations against their capacity, the fullest first."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.language import language, tr
from desktop.panels.bar_list import Bar
from desktop.panels.organization_load import load_records, load_text
from desktop.panels.ranking_chart import BarChart, colour_key
from desktop.panels.room_facts import amount_text
from desktop.panels.table_model import Record
from desktop.plain_text import one_line
from layers.coverage.ledger import Ledger
from layers.coverage.status import Status


class LoadChart(BarChart):
    """Organizations by the share of their capacity used; the unlimited stand last.

    A whole bar is a whole capacity, however large, so that small organizations are
    read as well as large ones; the amounts stand beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._refresh()

    def show_ledger(self, ledger: Ledger) -> None:
        """Show the loads of a ledger in which capacity counts; none of any other."""
        self._ledger = ledger
        self._refresh()

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        ledger, bars = self._ledger, list[Bar]()
        if ledger is not None:
            rows = load_records(ledger)
            serving = [i for i, row in rows.items() if row["room_serves"]]
            serving.sort(key=lambda i: (_order(rows[i]), i))
            bars = [self._bar(ledger, i, rows[i]) for i in serving]
        title = tr("Share of capacity used")
        return title, colour_key(title, self._key()), bars

    def _key(self) -> list[tuple[str, str]]:
        theme = self._theme
        return [
            (tr("used"), theme.status[Status.SERVED]),
            (tr("no room left"), theme.status[Status.FULL]),
            (tr("free"), theme.line),
        ]

    def _bar(self, ledger: Ledger, identifier: str, row: Record) -> Bar:
        name = one_line(ledger.organizations.name(identifier, language()))
        return Bar(
            id=identifier,
            name=name,
            pieces=self._pieces(row),
            text=_text(row),
            tooltip="\n".join([name, load_text(row)]),
        )

    def _pieces(self, row: Record) -> tuple[tuple[float, str], ...]:
        theme = self._theme
        if row["room_is_unlimited"]:
            return ()
        if row["room_is_full"]:
            return ((1.0, theme.status[Status.FULL]),)
        used = row["room_used"]
        return ((used, theme.status[Status.SERVED]), (1.0 - used, theme.line))


def _order(row: Record) -> tuple[int, float]:
    """Full ones first, the largest before; then by share used; the unlimited last."""
    if row["room_is_unlimited"]:
        return 2, -row["room_load"]
    if row["room_is_full"]:
        return 0, -row["room_load"]
    used = row["room_used"]
    return 1, 0.0 if math.isnan(used) else -used


def _text(row: Record) -> str:
    load = amount_text(row["room_load"])
    if row["room_is_unlimited"]:
        return tr("{load}, unlimited", load=load)
    return f"{load} / {amount_text(row['room_capacity'])}"
