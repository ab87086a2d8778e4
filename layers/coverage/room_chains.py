"""Room chains: who could find room when an organization outside takes somebody here.

It need not take those without room themselves. Whoever it takes leaves their place
with an organization to another, who leaves theirs to a third, and so on: a chain of
moves is how one more person finds room (an augmenting path of the assignment). So
organization j can come by room when some of its people could be taken outside, or
could move to another that can, and whoever is left without room has hope when one
within their standard can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import numpy.typing as npt

from layers.coverage.flow import Block, Flow
from layers.coverage.ledger import Ledger
from layers.coverage.within_reach import blocks_within

Flags = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]


def could_find_room(ledger: Ledger, taken_outside: Flags) -> Flags:
    """Tell the places whose people left without room a chain could give some.

    Parameters
    ----------
    taken_outside
        Places whose people an organization outside could take, shape (n,), in the
        order of the ledger's places, as is the answer.

    Raises
    ------
    ValueError
        When capacity does not count in the ledger.
    """
    if ledger.assignment is None:
        raise ValueError("capacity does not count in this ledger")
    people, flow = ledger.assignment.people, ledger.assignment.flow
    sites = np.ones(len(ledger.organizations), dtype=bool)
    blocks = blocks_within(
        ledger.reached, people > 0, sites, ledger.standard.threshold_km
    )
    first = np.zeros(len(sites), dtype=bool)
    first[flow.site[taken_outside[flow.place]]] = True
    frees = _with_followers(first, _moves(flow, blocks, len(sites)))
    hopeful = np.zeros(len(people), dtype=bool)
    for block in blocks():
        within = np.isfinite(block.metres)
        hopeful[block.places] = within[:, frees[block.sites]].any(axis=1)
    return np.asarray(hopeful & (flow.left > 0))


def _moves(
    flow: Flow, blocks: Callable[[], Iterable[Block]], sites: int
) -> tuple[Integers, Integers]:
    """Give pairs of organizations: the first could take some of the second's people."""
    order = np.argsort(flow.place, kind="stable")
    place, keeper = flow.place[order], flow.site[order]
    found = np.zeros((sites, sites), dtype=bool)
    for block in blocks():
        row = np.arange(len(block.places))
        start = np.searchsorted(place, block.places, side="left")
        count = np.searchsorted(place, block.places, side="right") - start
        entry = np.repeat(start, count) + _counted(count)
        row = np.repeat(row, count)
        moving, column = np.nonzero(np.isfinite(block.metres[row]))
        found[block.sites[column], keeper[entry[moving]]] = True
    to, of = np.nonzero(found)
    return to, of


def _counted(count: Integers) -> Integers:
    """Count up from 0 in each run: runs of 2 and 3 give 0 1 0 1 2."""
    ends = np.cumsum(count)
    return np.asarray(np.arange(count.sum()) - np.repeat(ends - count, count))


def _with_followers(first: Flags, moves: tuple[Integers, Integers]) -> Flags:
    """Add those whose people could move to one that comes by room, and so on."""
    to, of = moves
    frees = first.copy()
    while True:
        before = int(frees.sum())
        frees[of[frees[to]]] = True
        if int(frees.sum()) == before:
            return frees
