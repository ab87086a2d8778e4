"""Exact assignment of people to organizations with limited room: a minimum cost flow.

The transportation problem with a way out:

    min  sum_ij d_ij x_ij + M sum_i u_i
    s.t. sum_j x_ij + u_i = P_i,   sum_i x_ij <= S_j,   x, u >= 0 and whole

P people at a place, S room of an organization, d metres, u people left without room.
M is longer than any chain of moves that finds room for one more person, so that fewest
left without comes first and least travel second. Not every pair goes into the flow: the
dual prices of a part of them tell which others could do better (column generation), and
the answer is done when none could. That is the proof that it is optimal.

References
----------
Ford, L. R., & Fulkerson, D. R. (1962). Flows in Networks. Princeton University Press.
Goldberg, A. V. (1997). An efficient implementation of a scaling minimum-cost flow
algorithm. Journal of Algorithms 22(1), 1-29 (what `ortools` runs).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from layers.coverage.flow import Block, Flow, Pairs, Problem, joined, solved, taken
from layers.coverage.prices import clear_choices, missed_pairs, room_prices
from layers.progress import Progress, silent

Integers = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]

# Up to this many pairs the whole problem is one flow.
AT_ONCE = 100_000
# How many pairs the first, coarse problem may have, and how its groups shrink.
COARSE, FINER, FINEST = 300_000, 4, 8
PASSES = 8  # over the blocks, about
KEPT = 5  # the cheapest pairs of each place that a flow begins with
# When the missed pairs would save little, places whose second choice costs more than
# twice that and these metres keep their first; the proof at the end tells if wrong.
SETTLED_M = 200


def assigned(
    people: Integers,
    room: Integers,
    blocks: Callable[[], Iterable[Block]],
    *,
    at_once: int = AT_ONCE,
    progress: Progress = silent,
) -> Flow:
    """Assign everyone who can be, with the least travel in all.

    Parameters
    ----------
    people
        Whole numbers by place, shape (n,); none is negative.
    room
        People that each organization can take, shape (m,); none is negative.
    blocks
        Gives the pairs within reach, as often as asked and always the same; no place
        is in two blocks. They are never all kept, unless they are few.
    at_once
        Up to this many pairs are solved as one flow.
    progress
        Told with every block, so that work no longer wanted ends soon. Nobody knows
        how many flows there will be: the share comes ever more slowly to 1.

    Returns
    -------
    Flow
        Of several assignments that are equally short, one: the same for the same input.
    """
    watched = _Watched(blocks=blocks, progress=progress)
    pairs, longest = _extent(watched())
    beyond_all = (len(room) + 1) * longest + 1
    problem = Problem(people=people, room=room, beyond_all=beyond_all)
    if pairs <= at_once:
        every = _cheapest(watched(), 1, None, KEPT)
        amounts, left = solved(problem, every)
        return taken(every, amounts, left)
    return _by_prices(problem, watched, pairs)


def _extent(blocks: Iterable[Block]) -> tuple[int, int]:
    """Count the pairs and find the longest."""
    pairs, longest = 0, 0
    for block in blocks:
        within = np.isfinite(block.metres)
        pairs += int(within.sum())
        longest = max(longest, int(block.metres.max(where=within, initial=0)))
    return pairs, longest


@dataclass(kw_only=True)
class _Watched:
    """Passes over the blocks that report progress: each does a part of the rest."""

    blocks: Callable[[], Iterable[Block]]
    progress: Progress
    done: float = 0.0

    def __call__(self) -> Iterator[Block]:
        """Give the blocks once more."""
        self.progress(self.done)
        for block in self.blocks():
            yield block
            self.progress(self.done)
        self.done += (1 - self.done) / PASSES


def _by_prices(
    problem: Problem, blocks: Callable[[], Iterable[Block]], pairs: int
) -> Flow:
    """Solve with few pairs, adding those that the prices say were missed."""
    prices = _coarse_prices(problem, blocks, pairs)
    known = _cheapest(blocks(), 1, prices, KEPT)
    margin = None
    while True:
        amounts, left = _solved_open(problem, known, prices, margin)
        found = room_prices(problem, known, amounts, left)
        if found is None:  # a place was settled wrongly
            if margin is None:
                raise RuntimeError("the flow is not an optimum")
            margin = None
            continue
        prices = found
        missed, saving = missed_pairs(problem, blocks(), known, prices)
        if not len(missed.place):
            return taken(known, amounts, left)
        margin = 2 * saving + SETTLED_M
        known = joined([known, missed])


def _coarse_prices(
    problem: Problem, blocks: Callable[[], Iterable[Block]], pairs: int
) -> Integers:
    """Price room by assigning groups of neighbours, ever smaller ones."""
    size = FINEST
    while pairs > COARSE * size:
        size *= 2
    prices = None
    while size >= FINEST:
        people = np.concatenate(
            [
                np.add.reduceat(
                    problem.people[b.places], np.arange(0, len(b.places), size)
                )
                for b in blocks()
            ]
        )
        groups = Problem(
            people=people, room=problem.room, beyond_all=problem.beyond_all
        )
        known = _cheapest(blocks(), size, prices, KEPT)
        prices = room_prices(groups, known, *solved(groups, known))
        size //= FINER
    assert prices is not None  # nothing was settled, so no cycle can be shortened
    return prices


def _cheapest(
    blocks: Iterable[Block], size: int, prices: Integers | None, keep: int
) -> Pairs:
    """Give the pairs of groups of `size` places; with prices, the `keep` cheapest.

    Groups are numbered in the order of the blocks; single places keep their rows.
    """
    found, groups = [], 0
    for block in blocks:
        metres = block.metres if size == 1 else _group_means(block.metres, size)
        takes = np.isfinite(metres)
        if prices is not None and metres.shape[1] > keep:
            priced = metres + prices[block.sites]
            takes &= priced <= np.partition(priced, keep - 1, axis=1)[:, [keep - 1]]
        row, column = np.nonzero(takes)
        found.append(
            Pairs(
                place=block.places[row] if size == 1 else groups + row,
                site=block.sites[column],
                metres=np.rint(metres[row, column]).astype(np.int64),
            )
        )
        groups += len(metres)
    return joined(found)


def _group_means(metres: Numbers, size: int) -> Numbers:
    starts = np.arange(0, len(metres), size)
    within = np.isfinite(metres)
    whole = np.add.reduceat(np.where(within, metres, 0.0), starts, axis=0)
    count = np.add.reduceat(within, starts, axis=0, dtype=np.int64)
    return np.where(count > 0, whole / np.maximum(count, 1), np.inf)


def _solved_open(
    problem: Problem, known: Pairs, prices: Integers, margin: int | None
) -> tuple[Integers, Integers]:
    """Settle the places with one clear choice, and solve the flow of the others."""
    if margin is None:
        return solved(problem, known)
    places = len(problem.people)
    choice, settled = clear_choices(problem, known, prices, margin)
    first = np.flatnonzero(settled & (choice < len(known.place)))
    while True:
        taken = np.bincount(
            known.site[choice[first]], problem.people[first], len(problem.room)
        ).astype(np.int64)
        over = taken > problem.room
        if not over.any():
            break
        wrong = over[known.site[choice[first]]]
        settled[first[wrong]] = False
        first = first[~wrong]
    still = np.flatnonzero(~settled)
    number = np.full(places, -1, dtype=np.int64)
    number[still] = np.arange(len(still))
    asked = ~settled[known.place]
    open_pairs = known.kept(asked)
    rest = Problem(
        people=problem.people[still],
        room=problem.room - taken,
        beyond_all=problem.beyond_all,
    )
    inner = Pairs(
        place=number[open_pairs.place], site=open_pairs.site, metres=open_pairs.metres
    )
    amounts, left = np.zeros(len(known.place), np.int64), problem.people.copy()
    amounts[choice[first]] = problem.people[first]
    left[first] = 0
    amounts[asked], left[still] = solved(rest, inner)
    return amounts, left
