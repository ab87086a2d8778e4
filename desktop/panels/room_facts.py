"""What the panels say of the room that organizations have, and of their load."""

from __future__ import annotations

import math

from desktop.language import number, percent, tr
from layers.coverage.ledger import Ledger
from layers.coverage.load_table import LoadTotals, load_table, load_totals


def room_of(ledger: Ledger, place: str) -> LoadTotals | None:
    """Add up what the organizations of a place take; None where it does not count."""
    if ledger.assignment is None:
        return None
    return load_totals(load_table(ledger), place)


def amount_text(amount: float) -> str:
    """Write an amount in the unit of a capacity: whole, or to a tenth."""
    return number(amount, 0 if amount == round(amount) else 1)


def share_text(used: float) -> str:
    """Write a share of capacity used: only what is full is 100%."""
    if used < 1 and round(used, 3) >= 1:
        return percent(math.floor(1000 * used) / 1000)
    return percent(used)


def room_facts(totals: LoadTotals) -> list[tuple[str, str]]:
    """List the capacity and load of organizations together, always as many rows."""
    stated = totals.organizations - totals.unlimited
    load = amount_text(totals.load)
    if totals.capacity:
        load = tr("{load} ({share})", load=load, share=share_text(totals.used))
    unlimited = number(totals.unlimited)
    if totals.unlimited:
        unlimited = tr(
            "{count}, taking {load}",
            count=unlimited,
            load=amount_text(totals.unlimited_load),
        )
    return [
        (
            tr("Capacity stated"),
            amount_text(totals.capacity) if stated else tr("none stated"),
        ),
        (tr("Load of it"), load if stated else "–"),
        (
            tr("Organizations without room"),
            tr("{some} of {all}", some=number(totals.full), all=number(stated))
            if stated
            else "–",
        ),
        (tr("Taken as unlimited"), unlimited),
    ]
