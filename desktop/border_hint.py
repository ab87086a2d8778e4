"""The hint at the border: whom help outside could serve, where that is known cheaply.

Beside the answer itself stands one line, no more; the question of what could mislead
says the rest.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pandas as pd

from desktop.answer import Answer
from desktop.language import number, percent, tr
from desktop.statement.edges import (
    USUAL,
    Numbers,
    distances_to_edge,
    edge_named,
    known_distances,
)
from layers.coverage.border import border_guard
from layers.coverage.ledger import Ledger
from layers.progress import Progress

if TYPE_CHECKING:
    from desktop.workbench import Workbench

TASK = "border"
# Of more boundaries the outline takes seconds: it waits until somebody asks.
MOST = 500


def border_row(answer: Answer, region: str) -> tuple[tuple[str, str], ...]:
    """Give the line of a region’s card, none where nobody is in doubt or nothing known.

    Where capacity counts, chains of moves decide, and they are not found at once.
    """
    known = _known(answer)
    if known is None or answer.ledger.assignment is not None:
        return ()
    row = _guarded(answer.ledger, answer.group).loc[region]
    people, everyone = int(row["served_people"]), int(row["population"])
    if not people:
        return ()
    said = f"{number(people)} · {percent(people / everyone)}"
    return ((tr("Perhaps from outside"), said),)


def look_at_border(bench: Workbench) -> None:
    """Find in the background how far places are from the edge, unless that is known."""
    answer = bench.answer
    if answer is None or _known(answer) is not None or bench.tasks.awaits(TASK):
        return
    population, boundaries = answer.ledger.population, answer.ledger.boundaries
    if len(boundaries) > MOST:
        return

    def work(_progress: Progress) -> Numbers:
        edge = edge_named(USUAL, boundaries)
        return distances_to_edge(edge, population, boundaries)

    bench.tasks.run(
        TASK,
        lambda: tr("Looking at the border"),
        work,
        lambda _found: bench.show_map(),
        bench.fail,
    )


def _known(answer: Answer) -> Numbers | None:
    boundaries = answer.ledger.boundaries
    edge = edge_named(USUAL, boundaries)
    return known_distances(edge, answer.ledger.population, boundaries)


@lru_cache(maxsize=2)
def _guarded(ledger: Ledger, group: str) -> pd.DataFrame:
    edge = edge_named(USUAL, ledger.boundaries)
    known = distances_to_edge(edge, ledger.population, ledger.boundaries)
    return border_guard(ledger, known, group=group).frame
