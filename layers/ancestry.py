"""Ancestry: the boundaries, at every level, that hold for a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.boundaries import BoundaryLayer
from layers.geography_levels import larger_codes, parent_level
from layers.population import PopulationLayer

Texts = npt.NDArray[np.object_]


def code_columns(
    population: PopulationLayer, boundaries: BoundaryLayer
) -> dict[str, Texts]:
    """Boundary ids of every point by level, "" where unknown, each shape (n,).

    A point has the codes it was given, the boundary it was placed in, that boundary's
    parent and the parents of that, and the larger census codes which those contain.
    What was given or placed stands; what is derived only fills what is empty.
    """
    columns = dict(population.codes)
    own = columns.get(boundaries.level)
    if own is not None:
        for level, codes in _ancestors(own, boundaries):
            _fill(columns, {level: codes})
    for level, codes in list(columns.items()):
        _fill(columns, larger_codes(level, codes))
    return columns


def known_ids(population: PopulationLayer, boundaries: BoundaryLayer) -> frozenset[str]:
    """Every boundary id that a mandate may name: of the boundaries and of places."""
    ids = set(boundaries.ids) | set(boundaries.frame["parent"])
    for larger in larger_codes(boundaries.level, boundaries.ids).values():
        ids |= set(larger)
    for codes in code_columns(population, boundaries).values():
        ids |= set(pd.unique(codes))
    return frozenset(str(identifier) for identifier in ids if identifier)


def _ancestors(own: Texts, boundaries: BoundaryLayer) -> Iterator[tuple[str, Texts]]:
    """Parents of the boundaries of points, then their parents, while there are any."""
    level = parent_level(boundaries.level)
    taken = level == boundaries.level  # a level may be called anything
    # A parent may itself be a boundary of the layer, but not for ever.
    for generation in range(1, len(boundaries) + 1):
        own = _parents(own, boundaries)
        if not (own != "").any():
            return
        yield (level if generation == 1 and not taken else f"parent {generation}"), own


def _parents(own: Texts, boundaries: BoundaryLayer) -> Texts:
    parents = np.append(boundaries.frame["parent"].to_numpy(object), "")
    at = pd.Index(boundaries.ids, dtype=object).get_indexer(pd.Index(own, dtype=object))
    return np.asarray(parents[at], dtype=object)


def _fill(columns: dict[str, Texts], derived: Mapping[str, Texts]) -> None:
    for level, codes in derived.items():
        given = columns.get(level)
        columns[level] = codes if given is None else np.where(given == "", codes, given)
