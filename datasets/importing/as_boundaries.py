"""Records as boundaries: mapped, audited, mended where accepted, read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from datasets.boundaries import boundaries_of
from datasets.boundary_columns import BoundaryColumns, boundary_columns
from datasets.cells import parse_counts
from datasets.columns import POPULATION_ROLES, match_roles, plain
from datasets.importing.audit.counts import count_checks
from datasets.importing.audit.rows import leaving_out
from datasets.importing.audit.shapes import parts_check, shape_checks, system_checks
from datasets.importing.checks import Check, Hits, run_checks
from datasets.importing.examined import Examined, World
from datasets.importing.findings import BLOCKS, NOTES, Finding, findings_of
from datasets.importing.mapping import (
    BY_CODE_COLUMN,
    BY_LAYOUT,
    BY_MEMORY,
    BY_PERSON,
    BY_ROLE_NAME,
    BY_SYNONYM,
    Guess,
)
from datasets.importing.readable import still_open, unmapped
from datasets.importing.recognised import BOUNDARIES, VECTOR
from datasets.importing.table import Table
from datasets.records import Records
from datasets.statcan.boundary_files import count_findings
from layers.boundaries import BoundaryLayer
from layers.errors import DataError
from layers.figures import Figures
from layers.population import TOTAL
from layers.progress import Progress

# Roles shown whether or not a column plays them, in this order.
_SHOWN = ("id", "name", "name_en", "name_fr", "parent", "land_area_km2", TOTAL)


def as_boundaries(
    records: Records,
    remembered: Mapping[str, str],
    world: World,
    examined: Examined,
    progress: Progress,
) -> Examined:
    """Examine records as the boundaries of one geography level.

    Counts of people that stand beside the shapes are kept as figures of the level.
    """
    choices = examined.choices
    chosen = {**remembered, **choices.columns}
    own = {role: header for role, header in chosen.items() if role != TOTAL}
    found = boundary_columns(records, level=choices.level or None, columns=own)
    total = _total(records, chosen)
    guesses = _guesses(found, total, examined, remembered)
    base = replace(examined, mapping=guesses, levels=tuple(found.codes))
    open_doubts = findings_of(found.problems, BLOCKS)
    if "id" not in found.columns or open_doubts:
        known = {finding.key for finding in open_doubts}
        lacking = unmapped(guesses, records.subject)
        return base.finding(*open_doubts, *(f for f in lacking if f.key not in known))
    columns = {**found.columns, **({TOTAL: total} if total else {})}
    table = Table(
        records=records,
        kind=BOUNDARIES,
        columns=columns,
        world=world,
        choices=choices,
    )
    # Parts are joined once they are polygons.
    checks = [*system_checks(), _id_check(), *shape_checks(), parts_check()]
    checks += count_checks(TOTAL) if total else []
    checked = run_checks(table, checks)
    progress(0.8, "read")
    base = replace(base, repaired=checked.repaired, aside=checked.table.aside)
    return _read(checked.table, base.finding(*checked.findings))


def _id_check() -> Check:
    return Check(
        code="missing_id",
        severity=BLOCKS,
        find=lambda table: Hits(rows=~table.filled("id")),
        role="id",
        repairs={"leave_out": leaving_out("missing_id")},
    )


def _total(records: Records, chosen: Mapping[str, str]) -> str:
    """Header of the counts of everyone beside the shapes; "" for none, or for several.

    Without a clear one the shapes are read alone: nothing is lost, and the column can
    be chosen.
    """
    if TOTAL in chosen:
        return chosen[TOTAL]
    roles = {TOTAL: POPULATION_ROLES[TOTAL]}
    hits, doubts = match_roles(records.cells, roles, records.subject)
    if doubts:
        listed = str(doubts[0].facts["columns"]).split(", ")
        newest = max(listed, key=lambda header: _year(header))
        return newest if newest in records.cells else ""
    return hits.get(TOTAL, "")


def _year(header: str) -> int:
    digits = "".join(letter for letter in header if letter.isdigit())
    return int(digits[-4:] or 0)


def _guesses(
    found: BoundaryColumns,
    total: str,
    examined: Examined,
    remembered: Mapping[str, str],
) -> tuple[Guess, ...]:
    columns = {**dict.fromkeys(_SHOWN, ""), **found.columns, TOTAL: total}
    known = examined.recognised.product != VECTOR

    def reason(role: str, header: str) -> str:
        if role in examined.choices.columns:
            return BY_PERSON
        if role in remembered:
            return BY_MEMORY
        if header in found.codes.values():
            return BY_CODE_COLUMN
        if plain(header) == plain(role):
            return BY_ROLE_NAME
        return BY_LAYOUT if known else BY_SYNONYM

    return tuple(
        Guess(
            role=role,
            header=header,
            reason=reason(role, header) if header else "",
            needed=role == "id",
        )
        for role, header in columns.items()
    )


def _read(table: Table, base: Examined) -> Examined:
    columns = {role: header for role, header in table.columns.items() if role != TOTAL}
    try:
        layer, report = boundaries_of(
            table.records, level=table.choices.level or None, columns=columns
        )
    except DataError as error:
        return base.finding(*still_open(error, base.findings))
    notes = [note for note in report.notes if note not in table.records.notes]
    counted = count_findings(base.recognised, len(layer), table.records.subject)
    known = replace(base.recognised, level=layer.level, vintage=layer.vintage)
    examined = replace(base, recognised=known, crs=report.crs)
    examined = examined.finding(*findings_of(notes, NOTES), *counted)
    if examined.is_blocked:
        return examined
    figures, doubts = _figures(table, layer)
    return replace(examined, layer=layer, figures=figures).finding(*doubts)


def _figures(
    table: Table, layer: BoundaryLayer
) -> tuple[Figures | None, tuple[Finding, ...]]:
    if TOTAL not in table.columns:
        return None, ()
    counts = parse_counts(table.texts(TOTAL))
    if not np.isfinite(counts).any():
        return None, ()
    try:
        figures = Figures(
            level=layer.level,
            ids=layer.ids,
            names=layer.frame["name_en"].to_numpy(object),
            groups={TOTAL: counts},
            vintage=layer.vintage,
            source=layer.source,
        )
    except DataError as error:
        return None, findings_of(error.problems, NOTES)
    return figures, ()
