"""Places: population points arranged once, so that a ledger is cheap ever after."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypedDict

import numpy as np
import numpy.typing as npt
import pandas as pd

from layers.boundaries import BoundaryLayer
from layers.coverage.kinds import Codes, codes_of, kinds_of
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
    one's row in the population layer, whose order `codes` keep. `region` is the row of
    the boundary, OUTSIDE for a place in none; those come first, `inside` is the first
    row after them and `region_starts`, shape (regions + 1,), bounds each region's run.
    `kind` is a row of `kinds`: which of the mandate `areas` hold at a place. A block is
    a run of places of one region and kind; `centres` and `radii` (metres) are the
    bounding balls.
    """

    areas: frozenset[str]
    codes: tuple[Codes, ...]
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


def arrange(
    population: PopulationLayer, boundaries: BoundaryLayer, areas: frozenset[str]
) -> Places:
    """Arrange a placed population for ledgers whose mandates name only `areas`."""
    own = population.codes[boundaries.level]
    region = pd.Index(boundaries.ids).get_indexer(pd.Index(own)).astype(np.int32)
    codes = codes_of(population, boundaries)
    kind, kinds = kinds_of(codes, areas, len(population))
    nearness = _morton(population.longitude, population.latitude)
    order = np.lexsort((nearness, kind, region))
    longitude, latitude = population.longitude[order], population.latitude[order]
    xyz = ecef(longitude, latitude)
    region, kind = region[order], kind[order]
    return Places(
        areas=areas,
        codes=codes,
        order=order,
        longitude=longitude,
        latitude=latitude,
        xyz=xyz,
        region=region,
        region_starts=np.searchsorted(region, np.arange(len(boundaries) + 1)),
        kind=kind,
        kinds=kinds,
        **_blocks(xyz, region, kind),
    )


def rearrange(places: Places, areas: frozenset[str]) -> tuple[Places, Rows]:
    """Arrange places for more mandate areas; the second is the row that each had.

    What is of one kind stays together, so that only the kinds within a region are put
    in order: a quarter of the time of `arrange`, with the answer that it gives.
    """
    areas = areas | places.areas
    kind, kinds = kinds_of(places.codes, areas, len(places))
    kind = kind[places.order]
    row = np.argsort(places.region.astype(np.int64) * len(kinds) + kind, kind="stable")
    kind, xyz = kind[row], places.xyz[row]
    arranged = replace(
        places,
        areas=areas,
        order=places.order[row],
        longitude=places.longitude[row],
        latitude=places.latitude[row],
        xyz=xyz,
        kind=kind,
        kinds=kinds,
        _people={},
        **_blocks(xyz, places.region, kind),
    )
    return arranged, row


class _Blocks(TypedDict):
    starts: Rows
    centres: Numbers
    radii: Numbers
    block_kinds: npt.NDArray[np.int32]


def _blocks(
    xyz: Numbers, region: npt.NDArray[np.int32], kind: npt.NDArray[np.int32]
) -> _Blocks:
    starts = _block_starts(region, kind)
    centres, radii = _balls(xyz, starts)
    return {
        "starts": starts,
        "centres": centres,
        "radii": radii,
        "block_kinds": kind[starts[:-1]],
    }


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
