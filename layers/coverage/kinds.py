"""Kinds of place: which of the areas that mandates name hold there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.ancestry import code_columns
from layers.boundaries import BoundaryLayer
from layers.organizations import CANADA, OrganizationLayer
from layers.population import PopulationLayer

Numbers = npt.NDArray[np.int32]
# Up to this many combinations, counting each is faster than sorting the places.
_COUNTED = 1 << 20


@dataclass(frozen=True, kw_only=True, eq=False)
class Codes:
    """The boundary ids of one level: `ids[number]`, shape (n,), is that of each place.

    In the order of the population layer.
    """

    number: Numbers
    ids: npt.NDArray[np.object_]


def codes_of(
    population: PopulationLayer, boundaries: BoundaryLayer
) -> tuple[Codes, ...]:
    """Give the boundary ids of every level, each read once."""
    found = []
    for column in code_columns(population, boundaries).values():
        number, ids = pd.factorize(column)
        found.append(Codes(number=number.astype(np.int32), ids=np.asarray(ids)))
    return tuple(found)


def mandate_areas(organizations: OrganizationLayer) -> frozenset[str]:
    """Give every boundary id that some mandate names."""
    named: Iterable[frozenset[str]] = organizations.frame["mandate"]
    return frozenset[str]().union(*named) - {CANADA}


def kinds_of(
    codes: tuple[Codes, ...], areas: frozenset[str], count: int
) -> tuple[Numbers, tuple[frozenset[str], ...]]:
    """Tell apart each distinct set of areas that some of `count` places lie in."""
    kind = np.zeros(count, dtype=np.int64)
    sets: list[frozenset[str]] = [frozenset()]
    for level in codes:
        mentioned = np.array([identifier in areas for identifier in level.ids], bool)
        if not mentioned.any():
            continue
        words = [frozenset[str](), *(frozenset([w]) for w in level.ids[mentioned])]
        named = np.where(mentioned, np.cumsum(mentioned), 0)[level.number]
        distinct, kind = _distinct(kind * len(words) + named, len(sets) * len(words))
        sets = [sets[c // len(words)] | words[c % len(words)] for c in distinct]
    return kind.astype(np.int32), tuple(sets)


def _distinct(
    cell: npt.NDArray[np.int64], cells: int
) -> tuple[list[int], npt.NDArray[np.int64]]:
    """Give the numbers that occur, rising, and the place of each among them."""
    if cells > _COUNTED:
        distinct, place = np.unique(cell, return_inverse=True)
        return distinct.tolist(), place.ravel()
    occurs = np.bincount(cell, minlength=cells) > 0
    place = np.cumsum(occurs) - 1
    return np.flatnonzero(occurs).tolist(), place[cell]
