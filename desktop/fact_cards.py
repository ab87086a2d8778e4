"""The card on the map: facts of the region or organization that was chosen last."""

from __future__ import annotations

import math

from desktop.answer import Answer
from desktop.border_hint import border_row
from desktop.language import distance, language, number, percent, signed, tr
from desktop.panels.organization_load import load_text
from desktop.panels.organization_table import (
    organization_columns,
    organization_records,
)
from desktop.selection import Selection
from desktop.vocabulary_in_use import vocabulary

Rows = tuple[tuple[str, str], ...]
ORGANIZATION_FACTS = (
    "eligible",
    "host_city",
    "levels",
    "languages",
    "channels",
    "mandate",
    "last_seen",
)
LONGEST = 38


def fact_card(answer: Answer, selection: Selection) -> tuple[str, Rows]:
    """Give the title and the facts of what is selected; empty for nothing."""
    organization = selection.organization
    if organization and (selection.asked == "organization" or not selection.region):
        return organization_card(answer, organization)
    if selection.region:
        return region_card(answer, selection.region)
    return "", ()


def region_card(answer: Answer, region: str) -> tuple[str, Rows]:
    """Give the ledger of a region in a few lines."""
    row = answer.ledger.for_group(answer.group).frame.loc[region]
    people = int(row["population"])

    def counted(column: str) -> str:
        share = row[column] / people if people else math.nan
        return f"{number(row[column])} · {percent(share)}"

    rows = [
        (tr("People"), number(row["population"])),
        (tr("Served"), counted("served")),
        *([(tr("No room left"), counted("full"))] if row["full"] else []),
        (tr("Remote only"), counted("remote_only")),
        (tr("Left out"), counted("left_out")),
        *border_row(answer, region),
        (tr("Median distance"), distance(float(row["median_km"]))),
    ]
    if answer.comparison is not None:
        change = answer.comparison.difference.loc[region]
        rows.append((tr("Served by the scenario"), signed(change["served"])))
    return answer.ledger.boundaries.name(region, language()), tuple(rows)


def organization_card(answer: Answer, identifier: str) -> tuple[str, Rows]:
    """Give what the directory says of an organization, and whether it counts now."""
    ledger = answer.ledger
    columns = {
        column.key: column
        for column in organization_columns(vocabulary(), ledger.boundaries)
    }
    titles = {"eligible": tr("By this standard")}
    record = next(r for r in organization_records(ledger) if r["id"] == identifier)
    load = load_text(record)
    rows = tuple(
        (titles.get(key) or columns[key].title(), _shortened(said))
        for key in ORGANIZATION_FACTS
        if (said := columns[key].text(record))
    )
    name = ledger.organizations.name(identifier, language())
    if load:
        rows = (*rows[:1], (tr("Load"), load), *rows[1:])
    return _shortened(name, LONGEST + 16), rows


def _shortened(text: str, longest: int = LONGEST) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
