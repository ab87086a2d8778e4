"""Records as population points: mapped, audited, read."""

from __future__ import annotations

from dataclasses import replace

from datasets.importing.audit.counts import count_checks, part_check
from datasets.importing.audit.places import place_checks
from datasets.importing.audit.rows import (
    id_checks,
    leaving_out,
    missing_place_check,
    repeated_check,
)
from datasets.importing.checks import run_checks
from datasets.importing.examined import Examined, World
from datasets.importing.findings import NOTES, Finding, findings_of
from datasets.importing.mapping import BY_CONTENT, Guess
from datasets.importing.proposing import Proposed
from datasets.importing.readable import still_open, unmapped
from datasets.importing.recognised import POPULATION
from datasets.importing.roles import ROLES
from datasets.importing.table import Table
from datasets.population import further_groups, population_of
from datasets.records import Records
from layers.errors import DataError, Problem
from layers.geography_levels import LEVELS
from layers.population import TOTAL
from layers.progress import Progress

# A role of a column that counts some of the people, chosen or found by its content.
GROUP = "group:"


def as_population(
    records: Records,
    proposed: Proposed,
    world: World,
    examined: Examined,
    progress: Progress,
) -> Examined:
    """Examine records as points with the people who live there."""
    guesses, doubts, notes = _with_groups(records, proposed, examined)
    base = replace(examined, mapping=guesses)
    lacking = unmapped(guesses, records.subject)
    if lacking or doubts or proposed.findings:
        return base.finding(*lacking, *proposed.findings, *doubts)
    columns = {guess.role: guess.header for guess in guesses if guess.header}
    table = Table(
        records=records,
        kind=POPULATION,
        columns=columns,
        world=world,
        choices=examined.choices,
    )
    parts = [r for r in columns if r.startswith(GROUP) or r in _OWN_GROUPS]
    leave = {"leave_out": leaving_out("place_at_fault")}
    checked = run_checks(
        table,
        [
            repeated_check(),
            *(id_checks() if "id" in columns else []),
            *(check for role in (TOTAL, *parts) for check in count_checks(role)),
            *(part_check(role) for role in parts),
            *place_checks(leave),
            missing_place_check(),
        ],
    )
    progress(0.8, "read")
    base = replace(base, repaired=checked.repaired, aside=checked.table.aside)
    return _read(checked.table, base.finding(*checked.findings, *notes))


_OWN_GROUPS = tuple(set(ROLES[POPULATION]) - {"id", "latitude", "longitude", TOTAL})


def _with_groups(
    records: Records, proposed: Proposed, examined: Examined
) -> tuple[tuple[Guess, ...], tuple[Finding, ...], tuple[Finding, ...]]:
    """Add the columns that count some of the people to what was proposed."""
    columns = proposed.columns
    problems: list[Problem] = []
    notes: list[Problem] = []
    used = set(columns.values())
    found = further_groups(records, used, columns, problems, notes)
    guesses = {f"{GROUP}{name}": (header, BY_CONTENT) for name, header in found.items()}
    told = {guess.role for guess in proposed.guesses}
    more = tuple(
        Guess(role=role, header=header, reason=reason)
        for role, (header, reason) in guesses.items()
        if role not in told and examined.choices.columns.get(role, header)
    )
    return (
        (*proposed.guesses, *more),
        findings_of(problems, "blocks"),
        findings_of(notes, NOTES),
    )


def _read(table: Table, base: Examined) -> Examined:
    columns = table.columns
    levels = {role: header for role, header in columns.items() if role in LEVELS}
    counted = {
        role.removeprefix(GROUP): header
        for role, header in columns.items()
        if role.startswith(GROUP)
    }
    own = {role: columns[role] for role in ROLES[POPULATION] if role in columns}
    try:
        layer, report = population_of(
            table.records, columns=own, levels=levels, counted=counted
        )
    except DataError as error:
        return base.finding(*still_open(error, base.findings))
    notes = [note for note in report.notes if note not in table.records.notes]
    found = base.finding(*findings_of(notes, NOTES))
    rows = zip(layer.ids.tolist(), table.records.rows.tolist(), strict=True)
    return replace(
        found,
        layer=None if found.is_blocked else layer,
        row_of={str(identifier): int(row) for identifier, row in rows},
    )
