"""What the question of robustness finds: every region under every way of asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from desktop.answer import Answer
from desktop.language import language
from layers.coverage.holding import by_threshold, holding
from layers.coverage.ledger import Ledger
from layers.coverage.sensitivity import Sensitivity, sensitivity
from layers.coverage.tried import usual_decays
from layers.organizations import CANADA
from layers.progress import Progress


@dataclass(frozen=True, kw_only=True)
class Tried:
    """What is tried beside the standard; `decays` are names of `tried.DECAYS`."""

    thresholds_km: tuple[float, ...]
    detours: tuple[float, ...]
    decays: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """The sensitivity of a ledger, and that of the baseline beside a scenario."""

    ledger: Ledger
    group: str
    sensitivity: Sensitivity
    before: Sensitivity | None = None

    @cached_property
    def holding(self) -> npt.NDArray[np.int64]:
        """How well each region's gap holds, a `Holding`; the last row is for all."""
        return holding(self.sensitivity)

    @cached_property
    def columns(self) -> list[int]:
        """Settings that differ by threshold alone, the nearest first."""
        return by_threshold(self.sensitivity)

    @property
    def thresholds_km(self) -> list[float]:
        """The thresholds of these settings."""
        return [self.sensitivity.settings[c].threshold_km for c in self.columns]

    @property
    def standard_place(self) -> int:
        """Which of these thresholds is that of the standard."""
        return self.columns.index(0)

    @property
    def ids(self) -> list[str]:
        """Ids of the regions in their order, and of all of them together."""
        return [*map(str, self.ledger.boundaries.ids), CANADA]

    def row(self, region: str) -> int:
        """Row of a region, or of all of them together."""
        if region in ("", CANADA):
            return len(self.ledger.boundaries)
        return self.ledger.boundaries.position[region]

    def name(self, region: str) -> str:
        """Name a region in the language now spoken."""
        if region in ("", CANADA):
            return "Canada"
        return self.ledger.boundaries.name(region, language())


def finding(answer: Answer, tried: Tried) -> Callable[[Progress], Found]:
    """Give the function that tries everything on an answer; it touches no widget."""
    sides = [answer.ledger]
    if answer.comparison is not None:
        sides.append(answer.baseline)

    def find(progress: Progress) -> Found:
        found = []
        for done, ledger in enumerate(sides):

            def told(share: float, step: str = "", done: int = done) -> None:
                progress((done + share) / len(sides), step)

            told(0.0)
            decays = usual_decays(ledger.standard.threshold_km)
            found.append(
                sensitivity(
                    ledger,
                    thresholds_km=tried.thresholds_km,
                    detours=tried.detours,
                    decays={k: v for k, v in decays.items() if k in tried.decays},
                    group=answer.group,
                    progress=told,
                )
            )
        return Found(
            ledger=answer.ledger,
            group=answer.group,
            sensitivity=found[0],
            before=found[1] if len(found) > 1 else None,
        )

    return find
