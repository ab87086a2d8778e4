"""A minimum cost flow of people from places to organizations with limited room."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Block:
    """Places near each other, and what they are from every organization in reach.

    `places`, shape (r,), and `sites`, shape (s,), are rows; `metres`, shape (r, s), are
    whole, inf where an organization may not take a place's people.
    """

    places: Integers
    sites: Integers
    metres: Numbers


@dataclass(frozen=True, kw_only=True, eq=False)
class Flow:
    """Who takes whom: `people` > 0 from a `place` to a `site`, and who is `left`.

    The other arrays are parallel; `left` has a number of people for every place.
    """

    place: Integers
    site: Integers
    metres: Integers
    people: Integers
    left: Integers


@dataclass(frozen=True, kw_only=True, eq=False)
class Pairs:
    """Pairs of a place and a site, and the whole metres between; parallel arrays."""

    place: Integers
    site: Integers
    metres: Integers

    def kept(self, mask: Flags) -> Pairs:
        """Keep the pairs where `mask` is true."""
        return Pairs(
            place=self.place[mask], site=self.site[mask], metres=self.metres[mask]
        )


@dataclass(frozen=True, kw_only=True, eq=False)
class Problem:
    """People by place, room by site, and the metres that leaving somebody costs."""

    people: Integers
    room: Integers
    beyond_all: int


def joined(parts: list[Pairs]) -> Pairs:
    """Put pairs together in their order."""
    empty = np.empty(0, dtype=np.int64)
    return Pairs(
        place=np.concatenate([empty, *(part.place for part in parts)]),
        site=np.concatenate([empty, *(part.site for part in parts)]),
        metres=np.concatenate([empty, *(part.metres for part in parts)]),
    )


def solved(problem: Problem, known: Pairs) -> tuple[Integers, Integers]:
    """Solve one flow: people on each pair, and those left at each place."""
    from ortools.graph.python import min_cost_flow

    places, sites = len(problem.people), len(problem.room)
    everyone = int(problem.people.sum())
    if everyone == 0:
        return np.zeros(len(known.place), np.int64), np.zeros(places, np.int64)
    out, sink = places + sites, places + sites + 1
    each, site = np.arange(places), np.arange(sites)
    flow = min_cost_flow.SimpleMinCostFlow()
    add = flow.add_arcs_with_capacity_and_unit_cost
    if len(known.place):
        add(known.place, places + known.site, problem.people[known.place], known.metres)
    add(each, np.full(places, out), problem.people, np.full(places, problem.beyond_all))
    if sites:
        room = np.minimum(problem.room, everyone)
        add(places + site, np.full(sites, sink), room, np.zeros(sites, np.int64))
    flow.add_arc_with_capacity_and_unit_cost(out, sink, everyone, 0)
    flow.set_nodes_supplies(each, problem.people)
    flow.set_node_supply(sink, -everyone)
    ended = flow.solve()
    if ended != flow.OPTIMAL:
        raise RuntimeError(f"the flow ended as {ended.name}")  # leaving is always open
    amounts = np.asarray(flow.flows(np.arange(len(known.place) + places)), np.int64)
    return amounts[: len(known.place)], amounts[len(known.place) :]


def taken(known: Pairs, amounts: Integers, left: Integers) -> Flow:
    """Give who is taken by whom, in the order of places and sites."""
    some = amounts > 0
    taken = known.kept(some)
    order = np.lexsort((taken.site, taken.place))
    return Flow(
        place=taken.place[order],
        site=taken.site[order],
        metres=taken.metres[order],
        people=amounts[some][order],
        left=left,
    )
