"""Prices of room: what one more person's room would save, and who would pay it."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from layers.coverage.flow import Block, Pairs, Problem, joined

Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
# The most pairs that are added to a place at a time.
ADDED = 12


def room_prices(
    problem: Problem, known: Pairs, amounts: Integers, left: Integers
) -> Integers | None:
    """Price the room of each organization, metres, shape (m,); 0 where some is left.

    The price is what one more person's room would save: the shortest way, from taker to
    taker, to somebody with room. None when going round saves: not an optimum.
    """
    giver, taker, longer = _moves(problem, known, amounts, left)
    sites = len(problem.room)
    load = np.bincount(known.site, amounts, sites).astype(np.int64)
    # Nobody would pay more than leaving costs, by way of whatever organization.
    price = np.where(load < problem.room, 0, 2 * problem.beyond_all)
    price = np.append(price, 0).astype(np.int64)
    if not len(giver):
        return price[:sites]
    starts = np.flatnonzero(np.diff(giver, prepend=-1))
    for _ in range(sites + 2):
        offer = np.minimum.reduceat(longer + price[taker], starts)
        if not (offer < price[giver[starts]]).any():
            return price[:sites] if price.min() >= 0 else None
        np.minimum.at(price, giver[starts], offer)
    return None


def _moves(
    problem: Problem, known: Pairs, amounts: Integers, left: Integers
) -> tuple[Integers, Integers, Integers]:
    """Give the least metres by which a giver's person gets longer with a taker.

    Leaving is the last site. Sorted by giver; a giver and taker occur once.
    """
    places, leave = len(problem.people), len(problem.room)
    place = np.concatenate([known.place, np.arange(places)])
    site = np.concatenate([known.site, np.full(places, leave)])
    cost = np.concatenate([known.metres, np.full(places, problem.beyond_all)])
    order = np.argsort(place, kind="stable")
    starts = np.searchsorted(place[order], np.arange(places + 1))
    used = np.flatnonzero(np.concatenate([amounts, left]) > 0)
    # Every used pair beside every pair of the same place.
    size = np.diff(starts)[place[used]]
    step = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
    to = order[np.repeat(starts[place[used]], size) + step]
    away = np.repeat(used, size)
    giver, taker, longer = site[away], site[to], cost[to] - cost[away]
    order = np.lexsort((longer, taker, giver))
    giver, taker, longer = giver[order], taker[order], longer[order]
    new = (np.diff(giver, prepend=-1) != 0) | (np.diff(taker, prepend=-1) != 0)
    return giver[new], taker[new], longer[new]


def clear_choices(
    problem: Problem, known: Pairs, prices: Integers, margin: int
) -> tuple[Integers, Flags]:
    """Give each place's cheapest pair (past the last: leave), and if it is clear."""
    places = len(problem.people)
    place = np.concatenate([known.place, np.arange(places)])
    leave = np.full(places, problem.beyond_all, dtype=np.int64)
    cost = np.concatenate([known.metres + prices[known.site], leave])
    order = np.lexsort((cost, place))
    starts = np.searchsorted(place[order], np.arange(places))
    ends = np.append(starts[1:], len(order))
    second = np.minimum(starts + 1, len(order) - 1)
    ahead = cost[order[second]] - cost[order[starts]] > margin
    return order[starts], ahead | (ends - starts == 1)


def missed_pairs(
    problem: Problem, blocks: Iterable[Block], known: Pairs, prices: Integers
) -> tuple[Pairs, int]:
    """Find pairs that cost less than the place's cheapest known, and by how much."""
    best = np.full(len(problem.people), problem.beyond_all, dtype=np.int64)
    np.minimum.at(best, known.place, known.metres + prices[known.site])
    found, saving = [], 0
    for block in blocks:
        saved = best[block.places][:, None] - block.metres - prices[block.sites]
        worth = saved > 0
        if saved.shape[1] > ADDED:  # the rest, if it still is worth it, next time
            worth &= saved >= -np.partition(-saved, ADDED - 1)[:, [ADDED - 1]]
        row, column = np.nonzero(worth)
        saving = max(saving, int(saved.max(initial=0)))
        found.append(
            Pairs(
                place=block.places[row],
                site=block.sites[column],
                metres=block.metres[row, column].astype(np.int64),
            )
        )
    return joined(found), saving
