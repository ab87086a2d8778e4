"""The load of organizations: columns of their table, and a line for card and note."""

from __future__ import annotations

import math

from desktop.language import number, tr
from desktop.panels.room_facts import amount_text, share_text
from desktop.panels.table_model import Column, Record
from layers.coverage.ledger import Ledger
from layers.coverage.load_table import load_table

ROOM_COLUMNS = ("capacity_used", "room_people", "room_load", "room_share")
UNKNOWN = "—"


def load_records(ledger: Ledger) -> dict[str, Record]:
    """Give what each organization takes, by id; nothing where capacity is not counted.

    `room_capacity` and `room_used` are NaN where a capacity is unknown.
    """
    if ledger.assignment is None:
        return {}
    frame = load_table(ledger).add_prefix("room_")
    return {str(identifier): row for identifier, row in frame.to_dict("index").items()}


def load_text(record: Record) -> str:
    """Say what an organization takes of what it can; "" where that does not count."""
    if not record.get("room_serves"):
        return ""
    load = amount_text(record["room_load"])
    if record["room_is_unlimited"]:
        return tr("{load}, taken as unlimited", load=load)
    said = tr("{load} of {capacity}", load=load, capacity=_capacity(record))
    if record["room_is_full"]:
        return tr("{load}, no room left", load=said)
    return tr("{load} ({share})", load=said, share=share_text(record["room_used"]))


def load_columns() -> tuple[Column, ...]:
    """Give the columns that are shown where capacity counts."""
    return (
        Column(
            key="capacity_used",
            title=lambda: tr("Capacity"),
            tooltip=lambda: tr(
                "People or cases a year that it can take. A dash: it states none and "
                "serves nobody in person."
            ),
            value=lambda record: _known(record, "room_capacity"),
            text=_capacity,
            is_number=True,
        ),
        Column(
            key="room_people",
            title=lambda: tr("People taken"),
            tooltip=lambda: tr(
                "People of the population who find room with it, with the least "
                "travel in all."
            ),
            value=lambda record: _known(record, "room_people"),
            text=lambda record: _said(record, "room_people"),
            is_number=True,
        ),
        Column(
            key="room_load",
            title=lambda: tr("Load"),
            tooltip=lambda: tr(
                "What the people taken make at the need asked, in the unit of the "
                "capacity."
            ),
            value=lambda record: _known(record, "room_load"),
            text=lambda record: _said(record, "room_load"),
            is_number=True,
        ),
        Column(
            key="room_share",
            title=lambda: tr("Capacity used"),
            tooltip=lambda: tr("Load as a share of the capacity."),
            value=_share_value,
            text=_share,
            is_number=True,
        ),
    )


def _known(record: Record, key: str) -> float | None:
    value = float(record.get(key, math.nan))
    serves = record.get("room_serves") or key == "room_capacity"
    return value if serves and math.isfinite(value) else None


def _capacity(record: Record) -> str:
    if record.get("room_is_unlimited"):
        return tr("unlimited")
    stated = _known(record, "room_capacity")
    return UNKNOWN if stated is None else amount_text(stated)


def _said(record: Record, key: str) -> str:
    known = _known(record, key)
    if known is None:
        return UNKNOWN
    return amount_text(known) if key == "room_load" else number(known)


def _share_value(record: Record) -> float | None:
    """Sort by the share used; a capacity too small for one more person is all used."""
    if record.get("room_is_full"):
        return 1.0
    return _known(record, "room_used")


def _share(record: Record) -> str:
    if record.get("room_is_full"):
        return tr("no room left")
    used = _known(record, "room_used")
    return UNKNOWN if used is None else share_text(used)
