"""Places: population points arranged once, so that a ledger is cheap ever after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.ancestry import code_columns
from layers.boundaries import BoundaryLayer
from layers.organizations import CANADA, OrganizationLayer
from layers.population import PopulationLayer
from layers.travel.straight_line import ecef

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]
BLOCK = 256
OUTSIDE = -1


@dataclass(frozen=True, kw_only=True, eq=False)
class Places:
    """Population points sorted by region, kind and nearness, and cut into blocks.

    All arrays but the blocks' have shape (n,), in sorted order; `order` gives each
    one's row in the population layer. `region` is the row of the boundary, OUTSIDE
    for a place in none; those come first, `inside` is the first row after them and
    `region_starts`, shape (regions + 1,), bounds each region's run. `kind` is a row
    of `kinds`: which of the mandate `areas` hold at a place. A block is a run of places
    of one region and kind; `centres` and `radii` (metres) are the bounding balls.
    """

    areas: frozenset[str]
    order: Rows
    longitude: Numbers
    latitude: Numbers
    xyz: Numbers
    region: npt.NDArray[np.int32]
    region_starts: Rows
    kind: npt.NDArray[np.int32]
    kinds: tuple[frozenset[str], ...]
    starts: Rows
    centres: Numbers
    radii: Numbers
    block_kinds: npt.NDArray[np.int32]
    _people: dict[str, tuple[Numbers, Rows]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.order)

    @property
    def inside(self) -> int:
        """The first row that lies in a region."""
        return int(self.region_starts[0])


def people_of(
    places: Places, population: PopulationLayer, group: str
) -> tuple[Numbers, Rows]:
    """Give a group's people in the order of the places, and the places without a count.

    The second is a number a region. `places` must have been arranged from this
    population; the answer is remembered with them.
    """
    if group not in places._people:
        people = population.groups[group][places.order]
        inside = slice(places.inside, None)
        unknown = places.region[inside][np.isnan(people[inside])]
        regions = len(places.region_starts) - 1
        places._people[group] = people, np.bincount(unknown, minlength=regions)
    return places._people[group]


def mandate_areas(organizations: OrganizationLayer) -> frozenset[str]:
    """Give every boundary id that some mandate names."""
    named: Iterable[frozenset[str]] = organizations.frame["mandate"]
    return frozenset[str]().union(*named) - {CANADA}


def arrange(
    population: PopulationLayer, boundaries: BoundaryLayer, areas: frozenset[str]
) -> Places:
    """Arrange a placed population for ledgers whose mandates name only `areas`."""
    codes = population.codes[boundaries.level]
    region = pd.Index(boundaries.ids).get_indexer(pd.Index(codes)).astype(np.int32)
    kind, kinds = _kinds(population, boundaries, areas)
    nearness = _morton(population.longitude, population.latitude)
    order = np.lexsort((nearness, kind, region))
    region, kind = region[order], kind[order]
    longitude, latitude = population.longitude[order], population.latitude[order]
    xyz = ecef(longitude, latitude)
    starts = _block_starts(region, kind)
    centres, radii = _balls(xyz, starts)
    return Places(
        areas=areas,
        order=order,
        longitude=longitude,
        latitude=latitude,
        xyz=xyz,
        region=region,
        region_starts=np.searchsorted(region, np.arange(len(boundaries) + 1)),
        kind=kind,
        kinds=kinds,
        starts=starts,
        centres=centres,
        radii=radii,
        block_kinds=kind[starts[:-1]],
    )


def _kinds(
    population: PopulationLayer, boundaries: BoundaryLayer, areas: frozenset[str]
) -> tuple[npt.NDArray[np.int32], tuple[frozenset[str], ...]]:
    """Tell apart each distinct set of mandate areas that places lie in."""
    kind = np.zeros(len(population), dtype=np.int64)
    sets: list[frozenset[str]] = [frozenset()]
    for column in code_columns(population, boundaries).values():
        number, words = pd.factorize(column)
        mentioned = np.array([word in areas for word in words], dtype=bool)
        if not mentioned.any():
            continue
        named = np.where(mentioned[number], number + 1, 0)
        combined = kind * (len(words) + 1) + named
        distinct, kind = np.unique(combined, return_inverse=True)
        sets = [
            sets[old] | ({words[new - 1]} if new else set())
            for old, new in (divmod(int(c), len(words) + 1) for c in distinct)
        ]
    return kind.astype(np.int32), tuple(sets)


def _morton(longitude: Numbers, latitude: Numbers) -> npt.NDArray[np.uint64]:
    """Interleave the bits of 16-bit coordinates: near numbers, near places."""
    x = ((longitude + 180) / 360 * 65535).astype(np.uint64)
    y = ((latitude + 90) / 180 * 65535).astype(np.uint64)
    for axis in (x, y):
        for shift, mask in (
            (8, 0x00FF00FF),
            (4, 0x0F0F0F0F),
            (2, 0x33333333),
            (1, 0x55555555),
        ):
            axis |= axis << np.uint64(shift)
            axis &= np.uint64(mask)
    return x | (y << np.uint64(1))


def _block_starts(
    region: npt.NDArray[np.int32], kind: npt.NDArray[np.int32]
) -> npt.NDArray[np.int64]:
    changes = (np.diff(region) != 0) | (np.diff(kind) != 0)
    edges = np.concatenate([[0], np.flatnonzero(changes) + 1, [len(region)]])
    runs = [np.arange(a, b, BLOCK) for a, b in pairwise(edges)]
    return np.concatenate([*runs, [len(region)]]).astype(np.int64)


def _balls(xyz: Numbers, starts: Rows) -> tuple[Numbers, Numbers]:
    sizes = np.diff(starts)
    centres = np.add.reduceat(xyz, starts[:-1], axis=0) / sizes[:, None]
    offsets = xyz - np.repeat(centres, sizes, axis=0)
    distance = np.sqrt((offsets**2).sum(axis=1))
    return centres, np.maximum.reduceat(distance, starts[:-1])
