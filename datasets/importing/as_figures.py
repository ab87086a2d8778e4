"""Records as figures: counts of people by the code of their boundary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from datasets.columns import slug
from datasets.figures import figure_columns, figures_of
from datasets.importing.audit.counts import count_checks
from datasets.importing.checks import Checked, run_checks
from datasets.importing.choices import Choices
from datasets.importing.examined import Block, Examined, World
from datasets.importing.findings import NOTES, findings_of
from datasets.importing.mapping import (
    BY_CONTENT,
    BY_LAYOUT,
    BY_MEMORY,
    BY_PERSON,
    Guess,
)
from datasets.importing.readable import still_open
from datasets.importing.recognised import DATA_TABLE, FIGURES
from datasets.importing.table import Table
from datasets.records import Records
from datasets.statcan.data_tables import DataTable, Dimension, read_data_table
from datasets.statcan.table_layout import table_layout
from layers.errors import DataError, Problem
from layers.figures import Figures
from layers.geography_levels import LEVELS
from layers.population import TOTAL

# A member of a dimension, as `Choices.characteristics` has it.
MEMBER = "›"
_MENDED = frozenset({"thousands_separated", "negative_number", "not_a_whole_number"})


def as_figures(
    records: Records, remembered: Mapping[str, str], world: World, examined: Examined
) -> Examined:
    """Examine records as figures of one geography level."""
    if examined.recognised.product == DATA_TABLE:
        return _as_data_table(records, examined)
    return _as_plain_table(records, remembered, world, examined)


def _as_plain_table(
    records: Records, remembered: Mapping[str, str], world: World, examined: Examined
) -> Examined:
    choices = examined.choices
    columns = {**remembered, **choices.columns}
    roles = figure_columns(records, columns=columns, level=choices.level)
    guesses = tuple(
        Guess(
            role=role,
            header=header,
            reason=_reason(role, choices, remembered) if header else "",
            needed=role == "dguid" or role in LEVELS,
        )
        for role, header in roles.items()
    )
    checked = _counts_checked(records, roles, world, choices)
    records = checked.table.records
    base = replace(
        examined,
        mapping=guesses,
        repaired=checked.repaired,
        aside=checked.table.aside,
    ).finding(*checked.findings)
    try:
        figures, notes = figures_of(records, columns=columns, level=choices.level)
    except DataError as error:
        return base.finding(*still_open(error, base.findings))
    if base.is_blocked:
        return base
    return _with_figures(base, figures, _new(notes, records))


def _counts_checked(
    records: Records, roles: Mapping[str, str], world: World, choices: Choices
) -> Checked:
    """Offer to mend counts that are none; symbols and other words the reader knows."""
    counted = [
        role
        for role, header in roles.items()
        if header and (role == TOTAL or role.startswith("group:"))
    ]
    table = Table(
        records=records,
        kind=FIGURES,
        columns={role: header for role, header in roles.items() if header},
        world=world,
        choices=choices,
    )
    checks = [check for role in counted for check in count_checks(role)]
    return run_checks(table, [c for c in checks if c.code in _MENDED])


def _reason(role: str, choices: Choices, remembered: Mapping[str, str]) -> str:
    if role in choices.columns:
        return BY_PERSON
    return BY_MEMORY if role in remembered else BY_CONTENT


def _as_data_table(records: Records, examined: Examined) -> Examined:
    """Read a table of several dimensions: everybody, and the members chosen.

    Each chosen member is a group of its own beside the total. A chosen date takes the
    place of the newest.
    """
    choices = examined.choices
    table = read_data_table(records, level=choices.level)
    layout = table_layout(tuple(records.cells))
    date = layout.date if layout is not None else ""
    dates, members = _chosen(table, choices.characteristics, date)
    if dates:
        table = read_data_table(records, level=choices.level, members=dates)
    figures = table.figures
    for dimension, member in members:
        wanted = {**dates, dimension.header: member}
        part = read_data_table(records, level=choices.level, members=wanted)
        figures = _with_group(figures, part.figures, slug(member) or member)
    base = replace(
        examined,
        mapping=tuple(
            Guess(
                role=name if name == TOTAL else f"group:{name}",
                header=header,
                reason=BY_LAYOUT,
            )
            for name, header in table.columns.items()
        ),
        blocks=_blocks(table.dimensions),
        levels=table.levels,
    )
    return _with_figures(base, figures, _new(table.notes, records))


def _with_figures(
    examined: Examined, figures: Figures, notes: Iterable[Problem]
) -> Examined:
    known = replace(examined.recognised, level=figures.level, vintage=figures.vintage)
    return replace(
        examined, recognised=known, rows=len(figures), layer=figures
    ).finding(*findings_of(notes, NOTES))


def _new(notes: Iterable[Problem], records: Records) -> list[Problem]:
    return [note for note in notes if note not in records.notes]


def _blocks(dimensions: Iterable[Dimension]) -> tuple[Block, ...]:
    return tuple(
        Block(
            title=dimension.header,
            members=tuple(
                (f"{dimension.header}{MEMBER}{member}", member, 0)
                for member in dimension.members
            ),
        )
        for dimension in dimensions
        if len(dimension.members) > 1
    )


def _chosen(
    table: DataTable, keys: Iterable[str], date: str
) -> tuple[dict[str, str], list[tuple[Dimension, str]]]:
    by_header = {dimension.header: dimension for dimension in table.dimensions}
    dates: dict[str, str] = {}
    members = []
    for key in keys:
        header, _, member = key.partition(MEMBER)
        dimension = by_header.get(header)
        if dimension is None or member not in dimension.members:
            continue
        if header == date:
            dates[header] = member
        elif member != dimension.proposed:
            members.append((dimension, member))
    return dates, members


def _with_group(figures: Figures, part: Figures, name: str) -> Figures:
    """Add the total of other figures as a group; areas it lacks are missing."""
    place = pd.Index(part.ids, dtype=object)
    at = place.get_indexer(pd.Index(figures.ids, dtype=object))
    key = TOTAL if TOTAL in part.groups else next(iter(part.groups))
    nothing = np.full(len(part), "", dtype=object)
    counts = np.append(part.groups[key], np.nan)[at]
    said = np.append(part.symbols.get(key, nothing), "")[at]
    return replace(
        figures,
        groups={**figures.groups, name: counts},
        symbols={**figures.symbols, name: said},
    )
