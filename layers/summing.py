"""Summing: figures of children to figures of their parents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.errors import DataError, Problem
from layers.figures import Figures
from layers.geography_levels import larger_codes
from layers.joining import Unmet, lines_of

Texts = npt.NDArray[np.object_]
Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Summed:
    """Figures of parents, summed from those of their children.

    `missing` gives by group how many children of each parent have no count, shape
    (n,): where it is not 0 the sum is a lower bound. `orphans` are the children whose
    parent is not known; they are in no sum.
    """

    figures: Figures
    missing: Mapping[str, Indexes]
    orphans: tuple[Unmet, ...] = ()

    @property
    def lower_bounds(self) -> int:
        """How many parents have, in some group, a sum of some children only."""
        partial: Mask = np.zeros(len(self.figures), dtype=bool)
        for name, missing in self.missing.items():
            partial |= (missing > 0) & np.isfinite(self.figures.groups[name])
        return int(partial.sum())


def parents_by_code(figures: Figures, level: str) -> dict[str, str]:
    """Parent of each line, of the lines whose code contains that of the level.

    It is empty for a level that the codes do not contain, as a dissemination area's
    does not contain its subdivision: such parents come from a correspondence file.
    """
    parents = larger_codes(figures.level, figures.ids).get(level)
    if parents is None:
        return {}
    return {str(i): str(p) for i, p in zip(figures.ids, parents, strict=True) if p}


def summed(
    figures: Figures,
    level: str,
    parents: Mapping[str, str] | None = None,
    *,
    names: Mapping[str, str] | None = None,
) -> Summed:
    """Sum children to the parents of a larger level.

    `parents` gives the parent of each child's code; without it the codes themselves
    do. `names` are those of the parents. A missing count is not a zero: a parent is
    missing a count when all of its children are, and otherwise has the sum of those
    known, which is a lower bound. The symbol of a missing sum is that of its children
    where all have the same one.

    Raises
    ------
    DataError
        `no_parents_known`, when not one child has a parent.
    """
    mapping = parents_by_code(figures, level) if parents is None else parents
    of_child = np.array([mapping.get(str(i), "") for i in figures.ids], dtype=object)
    kept = np.asarray(of_child != "", dtype=bool)
    if not kept.any():
        facts = {"level": figures.level, "parent": level}
        subject = figures.source.name
        problem = Problem(code="no_parents_known", subject=subject, facts=facts)
        raise DataError([problem])
    places, ids = pd.factorize(of_child[kept], sort=True)
    owner = np.asarray(places, dtype=np.int64)
    sums = {
        name: _sum(people[kept], owner, len(ids))
        for name, people in figures.groups.items()
    }
    groups = {name: people for name, (people, _) in sums.items()}
    called = names or {}
    of_parents = replace(
        figures,
        level=level,
        ids=np.asarray(ids, dtype=object),
        names=np.array([called.get(str(i), "") for i in ids], dtype=object),
        groups=groups,
        symbols={
            name: _shared(said[kept], owner, np.isnan(groups[name]))
            for name, said in figures.symbols.items()
        },
    )
    return Summed(
        figures=of_parents,
        missing={name: missing for name, (_, missing) in sums.items()},
        orphans=lines_of(figures, ~kept),
    )


def _sum(people: Numbers, owner: Indexes, count: int) -> tuple[Numbers, Indexes]:
    """Sum of the known counts of each owner, and how many are missing."""
    known = np.isfinite(people)
    sums = np.bincount(owner[known], people[known], minlength=count)
    missing = np.bincount(owner[~known], minlength=count).astype(np.int64)
    all_missing = missing == np.bincount(owner, minlength=count)
    return np.where(all_missing, np.nan, sums), missing


def _shared(said: Texts, owner: Indexes, where: Mask) -> Texts:
    """Symbol that all children of an owner have, "" where they differ."""
    shared = np.full(len(where), "", dtype=object)
    _, first = np.unique(owner, return_index=True)
    shared[:] = said[first]
    shared[owner[said != shared[owner]]] = ""
    shared[~where] = ""
    return shared
