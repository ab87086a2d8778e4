"""Characteristics of a Census Profile, known by their titles and never by number.

The number of a characteristic changes between products and with the web service, and
a name such as "English" stands in several blocks. A key is therefore the title of the
`Total - ...` block with the path of members below it: "Total - Mother tongue for the
total population ... › Single responses › Official languages › English".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from datasets.columns import slug
from datasets.counted import names_people
from datasets.importing.examined import Block

BETWEEN = " › "
_TITLE = re.compile(r"Total\s*[-–—]")
# Blocks whose members count dwellings, households or families, as their titles say.
_OF_HOUSEHOLDS = re.compile(
    r"Total\s*[-–—]\s*(?!Persons|Personnes)(?:[\w'’-]+ ){0,4}"
    r"(?:households?|dwellings?|families|m[ée]nages?|logements?|familles)\b",
    re.IGNORECASE,
)
_POPULATION = re.compile(r"Population, ((?:19|20)\d\d)")


def keys_of(names: Sequence[str]) -> list[str]:
    """Keys of the characteristics of one geography, in their order.

    Two leading spaces are one level of depth. A layout without them (2016) has every
    member directly under its title. What comes before the first title stands alone.
    Equal keys are told apart by their order: the second gets " (2)".
    """
    title = ""
    path: list[str] = []
    seen: Counter[str] = Counter()
    keys = []
    for name in names:
        label = name.strip()
        depth = depth_of(name)
        if depth == 0 and _TITLE.match(label):
            title = label
        path = [*path[:depth], *[""] * (depth - len(path)), label]
        parts = path if path[0] == title else [title, *path]
        key = BETWEEN.join(part for part in parts if part)
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key} ({seen[key]})")
    return keys


def title_of(key: str) -> str:
    """Title of the block of a key, or what stands alone."""
    return key.split(BETWEEN, 1)[0]


def depth_of(name: str) -> int:
    """Level of a characteristic below the title of its block."""
    return (len(name) - len(name.lstrip(" "))) // 2


def blocks_of(names: Sequence[str]) -> tuple[Block, ...]:
    """Blocks with their members, as a person chooses among them.

    What counts nobody (averages, medians, money, areas, dwellings, households) is left
    out, and so are blocks of which nothing remains.
    """
    blocks: list[tuple[str, list[tuple[str, str, int]]]] = [("", [])]
    for name, key in zip(names, keys_of(names), strict=True):
        label = name.strip()
        if depth_of(name) == 0 and _TITLE.match(label):
            blocks.append((label, []))
        elif names_people(label):
            blocks[-1][1].append((key, label, depth_of(name)))
    return tuple(
        Block(title=title, members=tuple(members))
        for title, members in blocks
        if members and not _OF_HOUSEHOLDS.match(title)
    )


def population_key(names: Sequence[str], year: int) -> str | None:
    """Key of the population counted by a census: the member "Population, <year>"."""
    for name in names:
        match = _POPULATION.fullmatch(name.strip())
        if match is not None and int(match[1]) == year:
            return name.strip()
    return None


def group_names(keys: Sequence[str], taken: Sequence[str] = ()) -> dict[str, str]:
    """Name of the group of each key: its last member, with more of the path if need be.

    Names are lower case, without accents, and differ from each other and from those
    that are `taken`.
    """
    names: dict[str, str] = {}
    used = set(taken)
    for key in dict.fromkeys(keys):
        parts = key.split(BETWEEN)
        tries = (slug("_".join(parts[-n:])) for n in range(1, len(parts) + 1))
        last = slug(parts[-1]) or "group"
        numbered = (f"{last}_{n}" for n in range(2, len(keys) + len(used) + 3))
        names[key] = next(
            name for name in (*tries, *numbered) if name and name not in used
        )
        used.add(names[key])
    return names
