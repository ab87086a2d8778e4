"""The Census Profile as figures: a level and characteristics chosen by their titles."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from datasets.cache import Cache
from datasets.files import file_hash, file_stamp
from datasets.importing.examined import Examined, World
from datasets.importing.findings import NOTES, findings_of
from datasets.importing.recognised import FIGURES
from datasets.reading import opened_text
from datasets.statcan.census_profile import (
    profile_blocks,
    profile_levels,
    read_profile,
)
from layers.errors import Problem
from layers.figures import Figures
from layers.geography_levels import LEVELS
from layers.progress import Progress
from layers.provenance import Source

# Counted up whenever the same file would be read into something else.
READER = "profile-2"
CREDIT = (
    "Adapted from Statistics Canada, Census Profile, {vintage} Census. "
    "This does not constitute an endorsement by Statistics Canada of this product."
)
CREDIT_FR = (
    "Adapté de Statistique Canada, Profil du recensement, Recensement de {vintage}. "
    "Cela ne constitue pas une approbation de ce produit par Statistique Canada."
)
# A profile has two thousand lines for each area: what it holds is looked up once.
_Stamp = tuple[tuple[str, int, int], ...]
_LEVELS: dict[tuple[Path, _Stamp], tuple[str, ...]] = {}


def as_profile(
    examined: Examined, world: World, cache: Cache | None, progress: Progress
) -> Examined:
    """Examine a Census Profile: its levels, its blocks, and the figures chosen.

    The level proposed is that of the open boundaries where the file has it, else the
    largest it has. Without a characteristic the population alone is read.
    """
    path, read = examined.path, examined.choices.read
    sha256 = file_hash(path)
    with opened_text(path, read) as file:
        levels = _levels(examined, file, lambda at, s="": progress(0.5 * at, s))
        level = examined.choices.level or _proposed(levels, world)
        blocks = profile_blocks(file, read.encoding)
        figures, facts = _figures(
            replace(examined, sha256=sha256),
            file,
            level,
            cache,
            lambda at, s="": progress(0.5 + 0.5 * at, s),
        )
    known = replace(
        examined.recognised, kind=FIGURES, level=level, vintage=figures.vintage
    )
    credit = CREDIT.format(vintage=figures.vintage)
    source = replace(
        figures.source,
        attribution=credit,
        attribution_fr=CREDIT_FR.format(vintage=figures.vintage),
    )
    figures = replace(figures, source=source)
    notes = [Problem(**problem) for problem in facts["notes"]]
    return replace(
        examined,
        recognised=known,
        rows=len(figures),
        encoding=str(facts["encoding"]),
        sha256=sha256,
        blocks=blocks,
        levels=levels,
        layer=figures,
        source=source,
    ).finding(*findings_of(notes, NOTES))


def _levels(examined: Examined, file: Path, progress: Progress) -> tuple[str, ...]:
    key = (examined.path, file_stamp(examined.path))
    if key not in _LEVELS:
        encoding = examined.choices.read.encoding
        found = profile_levels(file, encoding=encoding, progress=progress)
        _LEVELS.clear()
        _LEVELS[key] = found
    return _LEVELS[key]


def _proposed(levels: tuple[str, ...], world: World) -> str:
    if world.boundaries.level in levels:
        return world.boundaries.level
    return max(levels, key=LEVELS.index) if levels else ""


def _figures(
    examined: Examined, file: Path, level: str, cache: Cache | None, progress: Progress
) -> tuple[Figures, Mapping[str, Any]]:
    keys, encoding = examined.choices.characteristics, examined.choices.read.encoding
    digest = hashlib.sha256("\n".join(keys).encode()).hexdigest()[:16]
    reader = f"{READER}-{level}-{encoding}-{digest}"
    kept = cache.get(examined.sha256, reader) if cache else None
    if kept is not None and isinstance(kept[0], Figures):
        return kept[0], kept[1]
    profile = read_profile(
        file,
        level=level,
        keys=keys,
        encoding=encoding,
        source=Source(name=examined.subject, sha256=examined.sha256),
        progress=progress,
    )
    facts = {
        "encoding": profile.encoding,
        "notes": [asdict(replace(p, subject=examined.subject)) for p in profile.notes],
    }
    if cache is not None:
        cache.put(examined.sha256, reader, profile.figures, facts)
    return profile.figures, facts
