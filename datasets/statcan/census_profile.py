"""Census Profile: counts of people by characteristic for the boundaries of a level.

A profile is gigabytes long: some 2,600 lines for each geography. It is read once, a
geography at a time, and only the lines of the characteristics wanted are parsed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from datasets.importing.examined import Block
from datasets.statcan.profile_figures import figures_of_lines
from datasets.statcan.profile_layout import recognise_profile
from datasets.statcan.profile_lines import ProfileFile, profile_file
from datasets.statcan.profile_members import blocks_of, group_names, population_key
from datasets.statcan.profile_values import (
    EVERY,
    FirstGeography,
    first_geography,
    lines_of_level,
)
from datasets.statcan.symbols import marked_notes, missing_notes
from layers.errors import DataError, Fact, Problem
from layers.figures import Figures
from layers.geography_levels import LEVELS
from layers.population import TOTAL
from layers.progress import Progress, silent
from layers.provenance import Source

__all__ = [
    "Profile",
    "profile_blocks",
    "profile_levels",
    "read_profile",
    "recognise_profile",
]

_MOST_FLAGS = 5
Keys = Sequence[str] | Mapping[str, Sequence[str]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Profile:
    """Figures of a Census Profile, and what is to be said about them.

    `keys` gives the characteristics of each group. `flags` counts the geographies by
    data quality flag, five digits as text, of which "00000" says nothing against them.
    """

    figures: Figures
    encoding: str
    language: str
    keys: Mapping[str, tuple[str, ...]]
    flags: Mapping[str, int]
    notes: tuple[Problem, ...] = ()


def profile_blocks(path: str | Path, encoding: str = "") -> tuple[Block, ...]:
    """Blocks of characteristics of the first geography, for a person to choose from.

    Raises
    ------
    DataError
        If the file cannot be read or is no Census Profile.
    """
    with profile_file(Path(path), encoding) as file:
        return blocks_of(first_geography(file).names)


def profile_levels(
    path: str | Path, *, encoding: str = "", progress: Progress = silent
) -> tuple[str, ...]:
    """Geography levels that the file holds, smallest first, by its codes.

    Raises
    ------
    DataError
        If the file cannot be read or is no Census Profile.
    """
    with profile_file(Path(path), encoding) as file:
        found = set()
        for count, geography in enumerate(file.geographies()):
            if count % EVERY == 0:
                progress(file.share(), "read")
            found.add(file.layout.place(geography.code).level)
    return tuple(level for level in LEVELS if level in found)


def read_profile(
    path: str | Path,
    *,
    level: str,
    keys: Keys,
    encoding: str = "",
    source: Source | None = None,
    progress: Progress = silent,
) -> Profile:
    """Read characteristics of the geographies of one level.

    `keys` are those of `profile_blocks`, or give for each group the keys that add up
    to it: there is no member "15 to 24 years", but two of which it is the sum. A sum
    of which a part is missing is missing. The population is always read, as `total`.
    Geographies are chosen by their DGUID, whatever the file calls their level.

    Raises
    ------
    DataError
        If the file cannot be read or is no Census Profile; `characteristic_missing`,
        `profile_without_population`, `level_missing`, `not_a_number`, and what
        `Figures` refuses.
    """
    with profile_file(Path(path), encoding) as file:
        first = first_geography(file)
        wanted = _wanted(file, first, keys)
    asked = tuple(dict.fromkeys(key for parts in wanted.values() for key in parts))
    with profile_file(Path(path), file.encoding) as file:
        found = list(lines_of_level(file, first, asked, level, progress))
        if not found:
            raise file.refused("level_missing", None, {"level": level})
    progress(1.0, "read")
    cells = {key: [line.cells[key] for line in found] for key in asked}
    figures = figures_of_lines(file, found, wanted, level, first.year)
    flags = Counter(line.flag for line in found)
    return Profile(
        figures=figures if source is None else replace(figures, source=source),
        encoding=file.encoding,
        language=file.layout.language,
        keys=wanted,
        flags=flags,
        notes=(
            *missing_notes(figures.groups, figures.symbols, file.subject),
            *marked_notes(cells.values(), file.subject),
            *_flagged(file, flags),
        ),
    )


def _wanted(
    file: ProfileFile,
    first: FirstGeography,
    keys: Keys,
) -> dict[str, tuple[str, ...]]:
    """Keys of each group, the total first."""
    total = population_key(first.names, first.year)
    if total is None:
        raise file.refused("profile_without_population")
    if isinstance(keys, Mapping):
        asked = {name: tuple(parts) for name, parts in keys.items() if name != TOTAL}
    else:
        others = [key for key in keys if key != total]
        asked = {n: (key,) for key, n in group_names(others, (TOTAL,)).items()}
    unknown = sorted({k for parts in asked.values() for k in parts} - set(first.keys))
    if unknown:
        subject = file.subject
        raise DataError(
            [
                Problem(code="characteristic_missing", subject=subject, value=key)
                for key in unknown
            ]
        )
    return {TOTAL: (total,), **asked}


def _flagged(file: ProfileFile, flags: Mapping[str, int]) -> list[Problem]:
    """Note of geographies that the census flags, and with which flags."""
    raised = {flag: count for flag, count in flags.items() if flag.strip("0")}
    if not raised:
        return []
    most = sorted(raised, key=lambda flag: (-raised[flag], flag))
    facts: dict[str, Fact] = {
        "count": sum(raised.values()),
        "flags": ", ".join(most[:_MOST_FLAGS]),
    }
    return [Problem(code="quality_flags", subject=file.subject, facts=facts)]
