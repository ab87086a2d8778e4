"""What the question of misleading finds: doubt at the edge, and errors of shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from desktop.answer import Answer
from desktop.language import language
from desktop.map.marks import Marks
from desktop.statement.edges import distances_to_edge, edge_named
from layers.coverage.border import BorderGuard, border_guard
from layers.coverage.ledger import Ledger
from layers.coverage.shortcuts import (
    ShortcutDistances,
    shortcut_distances,
    shortcut_errors,
)
from layers.organizations import CANADA
from layers.progress import Progress

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
STATUS, VALUE = "status", "value"  # who could be served; whose any value could change


@dataclass(frozen=True, kw_only=True)
class Doubted:
    """What is asked: where the edge is, and how much longer ways are than straight."""

    edge: str
    detour: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """The border guard and the shortcut errors of a ledger, with what was asked.

    `edge` is the edge that was meant by the usual one.
    """

    ledger: Ledger
    group: str
    edge: str
    detour: float
    border: BorderGuard
    shortcuts: pd.DataFrame
    shortcut_km: ShortcutDistances

    @property
    def ids(self) -> list[str]:
        """Ids of the regions in their order, and of all of them together."""
        return [*map(str, self.ledger.boundaries.ids), CANADA]

    def name(self, region: str) -> str:
        """Name a region in the language now spoken."""
        if region in ("", CANADA):
            return "Canada"
        return self.ledger.boundaries.name(region, language())

    @cached_property
    def shares(self) -> dict[str, Numbers]:
        """By view, the share of each region's people in doubt; NaN where nobody is."""
        frame = self.border.frame
        with np.errstate(invalid="ignore"):
            return {
                view: frame[column].to_numpy(float) / frame["population"].to_numpy()
                for view, column in (
                    (STATUS, "served_people"),
                    (VALUE, "nearer_people"),
                )
            }

    @cached_property
    def people(self) -> Numbers:
        """People of each place, in the order of the population layer; NaN unknown."""
        return self.ledger.population.groups[self.group]

    def doubtful(self, view: str) -> Flags:
        """Whose value could change, by place."""
        guard = self.border
        if view == STATUS:
            return np.asarray(guard.served_share > 0)
        return np.asarray(guard.distance_doubtful | guard.status_doubtful)

    @cached_property
    def marks(self) -> dict[str, Marks]:
        """By view, the places to be marked, each with all of its people."""
        population = self.ledger.population
        return {
            view: Marks(
                longitude=population.longitude[who],
                latitude=population.latitude[who],
                people=self.people[who],
            )
            for view, who in ((view, self.doubtful(view)) for view in (STATUS, VALUE))
        }


def finding(
    answer: Answer, asked: Doubted, last: Found | None
) -> Callable[[Progress], Found]:
    """Give the function that finds what is in doubt; it touches no widget.

    Of what was found last it keeps the distances that another threshold leaves.
    """
    ledger, group = answer.ledger, answer.group

    def find(progress: Progress) -> Found:
        progress(0.0)
        edge = edge_named(asked.edge, ledger.boundaries)
        kilometres = distances_to_edge(edge, ledger.population, ledger.boundaries)
        progress(0.4)
        border = border_guard(ledger, kilometres, group=group)
        progress(0.6)
        same = last is not None and last.ledger.reached is ledger.reached
        known = last.shortcut_km if last and same else shortcut_distances(ledger)
        shortcuts = shortcut_errors(
            ledger, detour=asked.detour, group=group, known=known
        )
        progress(1.0)
        return Found(
            ledger=ledger,
            group=group,
            edge=edge,
            detour=asked.detour,
            border=border,
            shortcuts=shortcuts,
            shortcut_km=known,
        )

    return find
