"""What is known of an attribute file besides its points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from layers.errors import Problem


@dataclass(frozen=True, kw_only=True)
class AttributeFacts:
    """How an attribute file was read, and what it says that is no point.

    `rows` counts the blocks of the file, `points` those of the layer. `blocks_missing`
    are blocks without a number of people, and `flags` counts the blocks by what the
    column of incomplete enumeration says, "" left out. `refused` are the rows left
    out, each with its reason; `refused_rows` counts them and `refused_people` those
    they held, as far as it is known. `names` gives the English and French name by
    level and code. Dwellings, of which the file has two counts, are not people and
    are not read.
    """

    rows: int
    points: int
    people: int
    encoding: str
    delimiter: str
    vintage: int
    headers: tuple[str, ...]
    blocks_missing: int
    flags: Mapping[str, int]
    refused: tuple[Problem, ...]
    refused_rows: int
    refused_people: int
    names: Mapping[str, Mapping[str, tuple[str, str]]]


def written(facts: AttributeFacts) -> dict[str, Any]:
    """Give the facts as JSON has them."""
    return asdict(facts)


def facts_of(found: Mapping[str, Any]) -> AttributeFacts:
    """Give the facts that `written` wrote."""
    names = {
        level: {code: (both[0], both[1]) for code, both in codes.items()}
        for level, codes in found["names"].items()
    }
    return AttributeFacts(
        **{
            **found,
            "headers": tuple(found["headers"]),
            "refused": tuple(Problem(**problem) for problem in found["refused"]),
            "names": names,
        }
    )
