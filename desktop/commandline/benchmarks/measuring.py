"""How benchmarks measure: CPU and wall seconds, medians, ratios."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Generic, TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, kw_only=True, eq=False)
class Timed(Generic[Result]):
    """What a computation gave, and the median seconds it took of all processors."""

    result: Result
    cpu_s: float
    wall_s: float


def timed(work: Callable[[], Result], repeats: int) -> Timed[Result]:
    """Run some work a few times and take the medians."""
    cpu, wall = [], []
    for _ in range(repeats):
        began_cpu, began_wall = time.process_time(), time.perf_counter()
        result = work()
        cpu.append(time.process_time() - began_cpu)
        wall.append(time.perf_counter() - began_wall)
    return Timed(result=result, cpu_s=median(cpu), wall_s=median(wall))


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a benchmark: ours beside the other, on the same data, in one run.

    `wanted` is the ratio promised; `equal` says what was asserted of the answers.
    """

    what: str
    ours_cpu_s: float
    other: str
    other_cpu_s: float
    ratio_cpu: float
    ratio_wall: float
    wanted: float
    equal: str


def row(
    what: str,
    ours: Timed[Result],
    other: str,
    theirs: Timed[Result],
    *,
    wanted: float,
    equal: str,
) -> Row:
    """Lay two timings side by side."""
    return Row(
        what=what,
        ours_cpu_s=round(ours.cpu_s, 4),
        other=other,
        other_cpu_s=round(theirs.cpu_s, 4),
        ratio_cpu=round(theirs.cpu_s / ours.cpu_s, 2),
        ratio_wall=round(theirs.wall_s / ours.wall_s, 2),
        wanted=wanted,
        equal=equal,
    )
