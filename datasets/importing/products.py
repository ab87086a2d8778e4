"""Known products that are too large for records: streamed by readers of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from datasets.archives import is_packed, members_of
from datasets.cache import Cache
from datasets.files import TABLE_FORMATS, file_format
from datasets.importing.choices import Choices, ReadOptions
from datasets.importing.examined import PREVIEW_ROWS, Examined, Preview, World
from datasets.importing.findings import BLOCKS, NOTES, Finding, findings_of
from datasets.importing.profile import as_profile
from datasets.importing.readable import shown
from datasets.importing.recognised import CENSUS_PROFILE, POPULATION, Recognised
from datasets.peek import Peek, peeked
from datasets.reading import opened_text
from datasets.statcan.attribute_file import (
    AttributeFacts,
    read_attribute_file,
    recognise_attribute_file,
)
from datasets.statcan.profile_layout import recognise_profile
from layers.errors import Fact
from layers.progress import Progress

LEAVE_OUT = "leave_out"
Product = tuple[Recognised, Peek]


def product_of(path: Path, choices: Choices) -> Product | None:
    """Tell a known product by its header; None for any other file.

    Only the head of a table is looked at. A person who says that the file is something
    else is believed.

    Raises
    ------
    layers.errors.DataError
        When there is no head to look at.
    """
    if not _is_table(path, choices.read):
        return None
    peek = peeked(path, choices.read)
    known = recognise_attribute_file(peek.headers) or recognise_profile(peek.headers)
    if known is None or (choices.kind and choices.kind != known.kind):
        return None
    return known, peek


def _is_table(path: Path, options: ReadOptions) -> bool:
    file_format(path)
    names = members_of(path) if is_packed(path) else (path.name,)
    name = options.part or (names[0] if len(names) == 1 else "")
    return PurePosixPath(name).suffix.lower() in TABLE_FORMATS


def as_product(
    product: Product,
    path: Path,
    world: World,
    choices: Choices,
    cache: Cache | None,
    progress: Progress,
) -> Examined:
    """Examine a known product by its own reader."""
    recognised, peek = product
    examined = Examined(
        path=path,
        recognised=recognised,
        choices=choices,
        encoding=peek.encoding,
        format=peek.format,
        headers=peek.headers,
        preview=_preview(peek),
    )
    if recognised.product == CENSUS_PROFILE:
        return as_profile(examined, world, cache, progress)
    return _attribute_file(examined, cache, progress)


def _attribute_file(
    examined: Examined, cache: Cache | None, progress: Progress
) -> Examined:
    choices = examined.choices
    with opened_text(examined.path, choices.read, progress=progress) as file:
        layer, facts = read_attribute_file(
            file,
            encoding=choices.read.encoding,
            finest="DB" if choices.level == "DB" else "DA",
            cache=cache,
            progress=progress,
        )
    named = replace(layer, source=replace(layer.source, name=examined.subject))
    refused = [
        replace(finding, subject=examined.subject, repairs=(LEAVE_OUT,))
        for finding in findings_of(facts.refused, BLOCKS)
    ]
    accepted = examined.choices.repairs
    done = [f for f in refused if accepted.get(f.key) == LEAVE_OUT]
    read = replace(
        examined,
        recognised=replace(examined.recognised, kind=POPULATION, vintage=facts.vintage),
        rows=facts.rows,
        encoding=facts.encoding,
        sha256=layer.source.sha256,
        levels=("DB", "DA"),
        layer=named,
        source=named.source,
        repaired=tuple(map(_left_out, done)),
        aside=tuple((row, finding.code) for finding in done for row in finding.rows),
    )
    return read.finding(
        *(finding for finding in refused if finding not in done),
        *_uncounted(facts, examined.subject),
    )


def _left_out(finding: Finding) -> Finding:
    """Say of rows that could not be read that a person left them out."""
    facts: dict[str, Fact] = {**finding.facts, "repair": LEAVE_OUT, "left": 0}
    return replace(finding, facts=facts)


def _uncounted(facts: AttributeFacts, subject: str) -> tuple[Finding, ...]:
    """Say how many blocks have no number of people."""
    if not facts.blocks_missing:
        return ()
    missing: dict[str, Fact] = {"count": facts.blocks_missing}
    return (
        Finding(
            code="blocks_without_count", severity=NOTES, subject=subject, facts=missing
        ),
    )


def _preview(peek: Peek) -> Preview:
    """Show the head of a file; its header is row 1."""
    cells = peek.cells[:PREVIEW_ROWS]
    return Preview(
        headers=peek.headers,
        rows=tuple(range(2, 2 + len(cells))),
        cells=tuple(tuple(map(shown, row)) for row in cells),
    )
