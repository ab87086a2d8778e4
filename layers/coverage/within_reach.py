"""Who may take whom, and over how many metres: streamed, never kept as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from layers.coverage.flow import Block
from layers.coverage.reached import Reached
from layers.travel.straight_line import ecef, geodesic_km

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

MEAN_RADIUS_M = 6_371_008.8
# Arc minus chord is c^3 / 24 R^2; R varies by 0.67 % with direction, its square by 1.4.
DOUBT, LEAST_DOUBT_M = 0.02, 0.01
# Up to this many pairs are remembered between passes: 8 bytes each.
REMEMBERED = 20_000_000


def blocks_within(
    reached: Reached, asked: Flags, taking: Flags, threshold_km: float
) -> Callable[[], Iterable[Block]]:
    """Give the pairs of places and organizations within the threshold, in passes.

    Parameters
    ----------
    asked
        Places whose people look for room, shape (n,), in the order of the places.
    taking
        Organizations that have any room, shape (m,).

    Notes
    -----
    A pair is within the threshold when its geodesic is. Metres are those of the arc
    over the chord at the earth's mean radius: to 0.01 m of the geodesic up to 100 km,
    to 0.5 m up to 300 km, to 1.4 % of what the arc exceeds the chord by beyond that.
    """
    kept: list[Block] = []
    whole = False

    def blocks() -> Iterator[Block]:
        nonlocal whole
        if whole:
            yield from kept
            return
        room = REMEMBERED
        kept.clear()
        for block in _measured(reached, asked, taking, threshold_km):
            room -= block.metres.size
            if room >= 0:
                kept.append(block)
            yield block
        whole = room >= 0
        if not whole:
            kept.clear()

    return blocks


def _measured(
    reached: Reached, asked: Flags, taking: Flags, threshold_km: float
) -> Iterator[Block]:
    places, serving = reached.places, reached.judged.serves_in_person & taking
    rows = np.flatnonzero(serving.any(axis=0))
    if not len(rows):
        return
    layer = reached.organizations
    spots = ecef(layer.longitude[rows], layer.latitude[rows])
    tree = cKDTree(spots)
    for k, (start, end) in enumerate(pairwise(places.starts)):
        here = start + np.flatnonzero(asked[start:end])
        if not len(here):
            continue
        around = places.radii[k] + 1000 * threshold_km + 1
        near = np.sort(tree.query_ball_point(places.centres[k], around)).astype(int)
        near = near[serving[places.block_kinds[k], rows[near]]]
        if not len(near):
            continue
        # From the block's centre, so that squares keep their digits.
        origin = places.centres[k]
        chord = _chords(places.xyz[here] - origin, spots[near] - origin)
        metres = _within(reached, here, rows[near], chord, threshold_km)
        yield Block(places=here, sites=rows[near], metres=metres)


def _chords(points: Numbers, spots: Numbers) -> Numbers:
    squares = (points**2).sum(axis=1)[:, None] + (spots**2).sum(axis=1)
    return np.asarray(np.sqrt(np.maximum(squares - 2 * points @ spots.T, 0.0)))


def _within(
    reached: Reached, here: Integers, sites: Integers, chord: Numbers, limit_km: float
) -> Numbers:
    """Turn chords into whole metres of arc, inf beyond the limit."""
    half = np.minimum(chord / (2 * MEAN_RADIUS_M), 1.0)
    arc = 2 * MEAN_RADIUS_M * np.arcsin(half)
    limit = 1000 * limit_km
    doubt = LEAST_DOUBT_M + DOUBT * (arc - chord)
    row, column = np.nonzero(np.abs(arc - limit) <= doubt)
    places, layer = reached.places, reached.organizations
    at, to = here[row], sites[column]
    arc[row, column] = 1000 * geodesic_km(
        places.longitude[at],
        places.latitude[at],
        layer.longitude[to],
        layer.latitude[to],
    )
    within = arc <= limit
    within[row, column] = arc[row, column] / 1000 <= limit_km
    return np.where(within, np.rint(arc), np.inf)
