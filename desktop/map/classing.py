"""Numbers of regions in classes: their colours from best to worst, and their legend."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
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

    def of(self, numbers: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
        """Class other numbers by the same bounds, of which the outer ones have no end.

        What is not finite is in none, as everything is where there are no classes.
        """
        known = np.isfinite(numbers)
        codes = np.full(len(numbers), NO_CLASS, dtype=np.int64)
        if not len(self.classes):
            return codes
        codes[known] = self.classes.of(numbers[known])
        if self.high_is_best:
            codes[known] = len(self.classes) - 1 - codes[known]
        return codes

    def entries(
        self, theme: Theme, text: Callable[[float], str]
    ) -> tuple[LegendEntry, ...]:
        """Count regions by class, the best first; `text` writes a bound."""
        return tuple(
            LegendEntry(
                text=self._interval(low, high, text),
                count=int((self.codes == code).sum()),
                colour=self.colour(code, theme),
            )
            for code, (low, high) in enumerate(self._bounds())
        )

    def _interval(self, low: float, high: float, text: Callable[[float], str]) -> str:
        edges = self.classes.edges
        if len(self.classes) > 1 and high == edges[-1]:
            return tr("{low} or more", low=text(low))
        if len(self.classes) > 1 and low == edges[0]:
            return tr("Under {high}", high=text(high))
        return interval_text(text(low), text(high))

    def _bounds(self) -> list[tuple[float, float]]:
        pairs = list(pairwise(self.classes.edges.tolist()))
        return pairs[::-1] if self.high_is_best else pairs


def shading(
    numbers: npt.NDArray[np.float64], *, high_is_best: bool, most: int = MOST_CLASSES
) -> Shading:
    """Part regions into classes of as many each; what is not finite is in none."""
    classes = quantile_classes(numbers[np.isfinite(numbers)], most)
    nobody = np.empty(0, dtype=np.int64)
    made = Shading(classes=classes, codes=nobody, high_is_best=high_is_best)
    return replace(made, codes=made.of(numbers))


def interval_text(low: str, high: str) -> str:
    """Say from where to where a class goes; its lower bound belongs to it."""
    return low if low == high else tr("{low} to {high}", low=low, high=high)
