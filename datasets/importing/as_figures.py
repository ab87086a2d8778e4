"""Records as figures: counts of people by the code of their boundary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from datasets.columns import slug
from datasets.figures import figure_columns, figures_of
from datasets.importing.choices import Choices
from datasets.importing.examined import Block, Examined
from datasets.importing.findings import BLOCKS, NOTES, findings_of
from datasets.importing.mapping import (
    BY_CONTENT,
    BY_LAYOUT,
    BY_MEMORY,
    BY_PERSON,
    Guess,
)
from datasets.importing.recognised import DATA_TABLE
from datasets.records import Records
from datasets.statcan.data_tables import DataTable, Dimension, read_data_table
from datasets.statcan.table_layout import table_layout
from layers.errors import DataError, Problem
from layers.figures import Figures
from layers.geography_levels import LEVELS
from layers.population import TOTAL

# A member of a dimension, as `Choices.characteristics` has it.
MEMBER = "›"


def as_figures(
    records: Records, remembered: Mapping[str, str], examined: Examined
) -> Examined:
    """Examine records as figures of one geography level."""
    if examined.recognised.product == DATA_TABLE:
        return _as_data_table(records, examined)
    return _as_plain_table(records, remembered, examined)


def _as_plain_table(
    records: Records, remembered: Mapping[str, str], examined: Examined
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
    base = replace(examined, mapping=guesses)
    try:
        figures, notes = figures_of(records, columns=columns, level=choices.level)
    except DataError as error:
        return base.finding(*findings_of(error.problems, BLOCKS))
    return _with_figures(base, figures, _new(notes, records))


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
