"""Tables of loads and pressure in plain text, for a terminal."""

from __future__ import annotations

import math

from desktop.commandline.tables import NAME_WIDTH, laid_out
from desktop.language import language, number, tr
from desktop.plain_text import one_line
from layers.coverage.ledger import Ledger
from layers.coverage.pressure import loads, pressure

SHOWN = 10


def load_table(ledger: Ledger) -> str:
    """Lay out the organizations that take most, and all of them together."""
    frame = loads(ledger).sort_values("people", ascending=False, kind="stable")
    head = (tr("Organization"), tr("Capacity"), tr("Load"), tr("People"))
    rows = [
        (
            one_line(
                ledger.organizations.name(str(identifier), language()), NAME_WIDTH
            ),
            number(row["capacity"])
            if math.isfinite(row["capacity"])
            else tr("unknown"),
            number(row["load"], 1),
            number(row["people"]),
        )
        for identifier, row in frame.head(SHOWN).iterrows()
    ]
    known = frame["capacity"].sum()
    every = (
        number(known),
        number(frame["load"].sum(), 1),
        number(frame["people"].sum()),
    )
    return laid_out(head, [*rows, (tr("All organizations"), *every)])


def pressure_table(ledger: Ledger) -> str:
    """Lay out whose people are carried elsewhere, most first; "" when nobody's are."""
    frame = pressure(ledger)
    carried = frame[frame["from"] != frame["to"]]
    if carried.empty:
        return ""
    rows = [
        (
            one_line(ledger.boundaries.name(row["from"], language()), NAME_WIDTH),
            _taker(ledger, row["to"]),
            number(row["people"]),
        )
        for _, row in carried.head(SHOWN).iterrows()
    ]
    head = (tr("People of"), tr("are taken in"), tr("People"))
    every = (tr("All regions"), tr("another"), number(carried["people"].sum()))
    return laid_out(head, [*rows, every])


def _taker(ledger: Ledger, identifier: str | None) -> str:
    if identifier is None:
        return tr("outside every region")
    return one_line(ledger.boundaries.name(identifier, language()), NAME_WIDTH)
