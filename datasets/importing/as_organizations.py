"""Records as organizations: mapped, audited, located, read."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from datasets.importing.audit.counts import capacity_checks
from datasets.importing.audit.dates import date_checks
from datasets.importing.audit.places import place_checks
from datasets.importing.audit.rows import (
    id_checks,
    likeness_checks,
    name_checks,
    note_made_ids,
    nowhere_check,
    repeated_check,
    unlocated_check,
    with_ids,
)
from datasets.importing.audit.words import (
    blank_checks,
    mandate_checks,
    separator_checks,
    word_checks,
)
from datasets.importing.checks import run_checks
from datasets.importing.examined import Examined, World
from datasets.importing.findings import NOTES, Finding, findings_of
from datasets.importing.locating import (
    GEOCODE,
    geocode,
    placeable,
    questions,
    said_of_places,
)
from datasets.importing.proposing import Proposed
from datasets.importing.readable import still_open, unmapped
from datasets.importing.recognised import ORGANIZATIONS
from datasets.importing.table import Table
from datasets.organizations import organizations_of
from datasets.records import Records
from layers.errors import DataError
from layers.progress import Progress


def as_organizations(
    records: Records,
    proposed: Proposed,
    world: World,
    examined: Examined,
    progress: Progress,
) -> Examined:
    """Examine records as a directory of organizations."""
    lacking = unmapped(proposed.guesses, records.subject)
    base = replace(examined, mapping=proposed.guesses)
    if lacking or proposed.findings:
        return base.finding(*lacking, *proposed.findings)
    table = Table(
        records=records,
        kind=ORGANIZATIONS,
        columns=proposed.columns,
        world=world,
        choices=examined.choices,
    )
    blanked = run_checks(table, blank_checks(table.columns))
    table = blanked.table
    # Asked before anything is repaired: where a row says it is does not change.
    asked = questions(table)
    numbered = with_ids(table)
    locating = {GEOCODE: geocode} if placeable(table) else {}
    checked = run_checks(
        numbered,
        [
            note_made_ids(table),
            repeated_check("" if table.columns.get("id") else numbered.columns["id"]),
            *id_checks(),
            *name_checks(),
            nowhere_check(locating),
            *place_checks(locating),
            *separator_checks(),
            *mandate_checks(),
            *word_checks(),
            *date_checks(),
            *capacity_checks(),
            *likeness_checks(),
            unlocated_check(locating),
        ],
    )
    progress(0.8, "read")
    base = replace(
        base,
        repaired=checked.repaired,
        ambiguous=asked,
        aside=checked.table.aside,
    ).finding(
        *blanked.findings,
        *checked.findings,
        *_said_of_places(numbered, checked.accepted),
    )
    return _read(checked.table, base, world)


def _said_of_places(table: Table, accepted: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Say how the rows were located that a person asked to have located."""
    asked = [f.rows for f in accepted if f.facts["repair"] == GEOCODE]
    rows = np.isin(table.records.rows, [row for some in asked for row in some])
    return said_of_places(table, rows)


def _read(table: Table, base: Examined, world: World) -> Examined:
    try:
        layer, report = organizations_of(
            table.records, vocabulary=world.vocabulary, columns=table.columns
        )
    except DataError as error:
        return base.finding(*still_open(error, base.findings))
    if any(finding.facts["repair"] == GEOCODE for finding in base.repaired):
        source = replace(layer.source, made_with=("gazetteer",))
        layer = replace(layer, source=source)
    notes = [note for note in report.notes if note not in table.records.notes]
    found = base.finding(*findings_of(notes, NOTES))
    return replace(
        found, layer=None if found.is_blocked else layer, row_of=report.row_of
    )
