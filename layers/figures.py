"""Figures: counts of people by boundary, without a place of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from layers.errors import DataError, Problem
from layers.provenance import MADE_HERE, Source, content_key

Numbers = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Figures:
    """Whole numbers of people for the boundaries of one geography level.

    All arrays have shape (n,). `ids` are the bare codes of the boundaries, unique;
    `names` what the file calls them, "" where it does not. `groups` holds counts as
    floats, NaN where missing; `symbols` says by group why a count is missing ("x",
    "..", "...", "F"), "" where it is not or the file gives no reason. `vintage` is the
    census year, 0 when unknown.
    """

    level: str
    ids: Texts
    names: Texts
    groups: Mapping[str, Numbers]
    symbols: Mapping[str, Texts] = field(default_factory=dict)
    vintage: int = 0
    source: Source = MADE_HERE

    def __post_init__(self) -> None:
        problems = _problems(self)
        if problems:
            raise DataError(problems)

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def key(self) -> str:
        """Content key: equal content, equal key."""
        groups = [
            part for name in sorted(self.groups) for part in (name, self.groups[name])
        ]
        return content_key([self.level, self.vintage, self.ids, self.names, *groups])


def _problems(figures: Figures) -> list[Problem]:
    subject = figures.source.name
    if not len(figures):
        return [Problem(code="no_rows", subject=subject)]
    if not figures.groups:
        return [Problem(code="no_counts", subject=subject)]
    values, counts = np.unique(figures.ids.astype(str), return_counts=True)
    problems = [
        Problem(code="duplicate_id", subject=subject, column="id", value=str(value))
        for value in values[counts > 1]
    ]
    for name, people in figures.groups.items():
        wrong = (people < 0) | np.isinf(people)
        wrong |= np.isfinite(people) & (people != np.floor(people))
        problems += [
            Problem(
                code="not_a_whole_number", subject=subject, column=name, value=str(i)
            )
            for i in figures.ids[wrong]
        ]
    return problems
