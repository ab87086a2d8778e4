"""Numbers of regions in classes: their colours from best to worst, and their legend."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from desktop.language import tr
from desktop.map.furniture import LegendEntry
from layers.classes import Classes, quantile_classes

if TYPE_CHECKING:
    from desktop.theme import Theme

MOST_CLASSES = 4  # the darkest colour of five is for those who have nothing
NO_CLASS = -1


@dataclass(frozen=True, kw_only=True, eq=False)
class Shading:
    """Regions in classes of a number, class 0 the best; `NO_CLASS` is in none.

    `codes` follows the regions. Where `high_is_best` the classes run against the
    numbers: class 0 holds the highest.
    """

    classes: Classes
    codes: npt.NDArray[np.int64]
    high_is_best: bool

    def colour(self, code: int, theme: Theme) -> str:
        """Give the colour of a class, the lightest for the best."""
        return theme.coverage[code + MOST_CLASSES - len(self.classes)]

    def entries(
        self, theme: Theme, text: Callable[[float], str]
    ) -> tuple[LegendEntry, ...]:
        """Count regions by class, the best first; `text` writes a bound."""
        return tuple(
            LegendEntry(
                text=interval_text(text(low), text(high)),
                count=int((self.codes == code).sum()),
                colour=self.colour(code, theme),
            )
            for code, (low, high) in enumerate(self._bounds())
        )

    def _bounds(self) -> list[tuple[float, float]]:
        pairs = list(pairwise(self.classes.edges.tolist()))
        return pairs[::-1] if self.high_is_best else pairs


def shading(
    numbers: npt.NDArray[np.float64], *, high_is_best: bool, most: int = MOST_CLASSES
) -> Shading:
    """Part regions into classes of as many each; what is not finite is in none."""
    known = np.isfinite(numbers)
    classes = quantile_classes(numbers[known], most)
    codes = np.full(len(numbers), NO_CLASS, dtype=np.int64)
    codes[known] = classes.of(numbers[known])
    if high_is_best:
        codes[known] = len(classes) - 1 - codes[known]
    return Shading(classes=classes, codes=codes, high_is_best=high_is_best)


def interval_text(low: str, high: str) -> str:
    """Say from where to where a class goes; its lower bound belongs to it."""
    return low if low == high else tr("{low} to {high}", low=low, high=high)
