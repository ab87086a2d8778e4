"""Examining one file: what it is, how its columns read, what is wrong, its layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from datasets.cache import Cache
from datasets.files import TABLE_FORMATS, file_format
from datasets.importing.as_boundaries import as_boundaries
from datasets.importing.as_figures import as_figures
from datasets.importing.as_organizations import as_organizations
from datasets.importing.as_population import as_population
from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import Examined, World
from datasets.importing.findings import BLOCKS, Finding
from datasets.importing.kept_boundaries import keep, kept
from datasets.importing.products import as_product, product_of
from datasets.importing.proposing import propose
from datasets.importing.readable import as_read, refused
from datasets.importing.recognised import (
    BOUNDARIES,
    FIGURES,
    KINDS,
    ORGANIZATIONS,
    UNKNOWN,
)
from datasets.importing.remembered import MappingMemory
from datasets.importing.telling import recognise
from datasets.reading import parts_of, read_records
from datasets.records import Records
from layers.errors import DataError, Problem
from layers.progress import Progress, silent


def examine(
    path: Path,
    world: World,
    choices: Choices = AS_PROPOSED,
    *,
    memory: MappingMemory | None = None,
    cache: Cache | None = None,
    progress: Progress = silent,
) -> Examined:
    """Examine a file under the choices made so far; bad input is an answer, no error.

    A file that is refused comes back with findings that block and without a layer.
    `memory` gives the mapping chosen for earlier files of the same shape; `cache` keeps
    what large known products were read into.

    Raises
    ------
    layers.progress.Cancelled
        From `progress`; nothing is kept.
    """
    try:
        return _examined(path, world, choices, memory, cache, progress)
    except DataError as error:
        return replace(refused(path, choices, error), parts=_parts(path))
    except (MemoryError, RecursionError):
        problem = Problem(code="too_large", subject=path.name)
        return refused(path, choices, DataError([problem]))


def _parts(path: Path) -> tuple[str, ...]:
    """Parts to choose from, of a file that was refused; none if it cannot be opened."""
    try:
        return parts_of(path)
    except DataError:
        return ()


def _examined(
    path: Path,
    world: World,
    choices: Choices,
    memory: MappingMemory | None,
    cache: Cache | None,
    progress: Progress,
) -> Examined:
    progress(0.0, "read")
    product = product_of(path, choices)
    if product is not None:
        return as_product(product, path, world, choices, cache, progress)
    known = kept(path, choices, cache) if cache and not _is_table(path) else None
    if known is not None and not _remembered(known, memory):
        return known
    records = read_records(
        path,
        choices.read,
        progress=lambda share, step="": progress(0.6 * share, step),
    )
    recognised = recognise(records, path.name.split(".", 1)[0])
    told = choices.kind or (memory.kind_of(tuple(records.cells)) if memory else "")
    if told in KINDS and told != recognised.kind:
        recognised = replace(recognised, kind=told)
    examined = replace(
        as_read(path, choices, records, recognised), parts=parts_of(path)
    )
    progress(0.6, "audit")
    chosen = _remembered(examined, memory)
    found = _of_kind(records, examined, world, chosen, progress)
    if cache is not None and not chosen:
        keep(found, cache)
    return found


def _remembered(examined: Examined, memory: MappingMemory | None) -> Mapping[str, str]:
    if memory is None:
        return {}
    return memory.recall(examined.recognised.kind, examined.headers)


def _is_table(path: Path) -> bool:
    return file_format(path) in TABLE_FORMATS.values()


def _of_kind(
    records: Records,
    examined: Examined,
    world: World,
    chosen: Mapping[str, str],
    progress: Progress,
) -> Examined:
    kind = examined.recognised.kind
    if kind == UNKNOWN:
        asked = Finding(code="kind_unknown", severity=BLOCKS, subject=records.subject)
        return examined.finding(asked)
    if kind == BOUNDARIES:
        if records.geometry is None:
            problem = Problem(code="not_a_vector_file", subject=records.subject)
            raise DataError([problem])
        return as_boundaries(records, chosen, world, examined, progress)
    if kind == FIGURES:
        return as_figures(records, chosen, world, examined)
    proposed = propose(
        kind,
        records.cells,
        records.subject,
        choices=examined.choices,
        remembered=chosen,
        has_points=records.geometry is not None,
    )
    flow = as_organizations if kind == ORGANIZATIONS else as_population
    return flow(records, proposed, world, examined, progress)
