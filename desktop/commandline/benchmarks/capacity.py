"""Exact assignment to limited room: our time, and HiGHS as witness on a small case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import numpy as np
from scipy import sparse
from scipy.optimize import linprog

from datasets.bundled import bundled_project
from desktop.commandline.benchmarks.measuring import Row, row, timed
from desktop.commandline.benchmarks.synthetic import (
    synthetic_organizations,
    synthetic_population,
)
from layers.coverage.capacity import Assignment, assignment
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.ledger import ledger
from layers.coverage.reached import Reached
from layers.coverage.standard import ServiceStandard
from layers.coverage.within_reach import blocks_within
from layers.organizations import OrganizationLayer

WANTED_CPU_S = 5.0
TODAY = date(2026, 1, 1)
RULE = CapacityRule(need=Fraction(1, 2000))
SHARE_WITH_ROOM = 0.9
SMALL = 60  # places for every place of the small case
SMALLER = 20  # organizations for every one of it


def measure(points: int, organizations: int, repeats: int) -> list[Row]:
    """Assign everyone in reach; first as few as HiGHS can check, to the person."""
    few = max(1, points // SMALL), max(1, organizations // SMALLER)
    small = _reached(*few)
    ours = timed(lambda: assignment(small, 100.0, RULE), 3)
    theirs = timed(lambda: _highs(small, ours.result), 3)
    found = int(ours.result.flow.left.sum()), _travel(ours.result)
    np.testing.assert_allclose(found, theirs.result, rtol=1e-9, atol=0.5)
    large = _reached(points, organizations)
    whole = timed(lambda: assignment(large, 100.0, RULE), min(repeats, 3))
    promised = replace(whole, cpu_s=WANTED_CPU_S, wall_s=WANTED_CPU_S)
    return [
        row(
            f"exact assignment, {few[0]:,} points x {few[1]:,} organizations",
            ours,
            "HiGHS (scipy.optimize.linprog)",
            theirs,
            wanted=0.0,  # a witness: no ratio is promised
            equal=f"{found[0]:,} people without room, {found[1]:,} m of travel",
        ),
        row(
            f"exact assignment, {points:,} points x {organizations:,} organizations",
            whole,
            "the seconds promised",
            promised,
            wanted=1.0,
            equal="proved by its prices: no pair left out could save a metre",
        ),
    ]


def _reached(points: int, organizations: int) -> Reached:
    people = synthetic_population(points)
    sites = _with_room(synthetic_organizations(organizations), people.people)
    boundaries, standard = bundled_project().boundaries, ServiceStandard()
    return ledger(people, boundaries, sites, standard, today=TODAY).reached


def _with_room(layer: OrganizationLayer, people: int) -> OrganizationLayer:
    """Share room for most of the people out unevenly, in cases a year."""
    drawn = np.random.default_rng(len(layer)).lognormal(0, 1, len(layer))
    cases = np.floor(SHARE_WITH_ROOM * people * float(RULE.need) * drawn / drawn.sum())
    return OrganizationLayer(frame=layer.frame.assign(capacity=cases))


def _travel(found: Assignment) -> int:
    return int((found.flow.people * found.flow.metres).sum())


def _highs(reached: Reached, ours: Assignment) -> tuple[float, float]:
    """Solve the same as a linear program: people without room, and metres."""
    people = ours.people
    room = np.floor(
        reached.organizations.frame["capacity"].to_numpy(float) / float(RULE.need)
    )
    place, site, metres = [], [], []
    for block in blocks_within(reached, people > 0, room > 0, 100.0)():
        here, there = np.nonzero(np.isfinite(block.metres))
        place.append(block.places[here])
        site.append(block.sites[there])
        metres.append(block.metres[here, there])
    i, j, d = map(np.concatenate, (place, site, metres))
    pairs, places = len(i), len(people)
    leave = (len(room) + 1) * d.max() + 1
    ones, columns = np.ones(pairs + places), np.arange(pairs + places)
    every = np.concatenate([i, np.arange(places)])
    solved = linprog(
        np.concatenate([d, np.full(places, leave)]),
        A_ub=sparse.csr_array(
            (ones[:pairs], (j, columns[:pairs])), (len(room), len(ones))
        ),
        b_ub=room,
        A_eq=sparse.csr_array((ones, (every, columns)), (places, len(ones))),
        b_eq=people,
    )
    return float(solved.x[pairs:].sum()), float(solved.x[:pairs] @ d)
