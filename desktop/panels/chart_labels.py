"""Where a curve's name goes: inside the plot, off every curve, off every other name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]

MARGIN_PX = 4.0
GAP_PX = 3.0
STEP_PX = 4.0
CROSSING = 1000.0
FROM_RIGHT = 0.05


def place_labels(
    curves: Sequence[Pixels],
    sizes: Sequence[tuple[float, float]],
    plot: tuple[float, float],
    taken: Sequence[Box] = (),
) -> list[Box | None]:
    """Place one label a curve.

    Parameters
    ----------
    curves
        Pixel columns of each curve, shape (width of the plot,): the height, from the
        top, at which it crosses that column; NaN where there is no curve.
    sizes
        Width and height of each label.
    plot
        Width and height of the plot.
    taken
        Boxes (left, top, width, height) that labels keep away from.

    Returns
    -------
    A box for each label, None where there is no room without an overlap.
    """
    placed: list[Box] = []
    answer: list[Box | None] = []
    for own, size in enumerate(sizes):
        box = _best(curves, own, size, plot, [*taken, *placed])
        answer.append(box)
        if box is not None:
            placed.append(box)
    return answer


def _best(
    curves: Sequence[Pixels],
    own: int,
    size: tuple[float, float],
    plot: tuple[float, float],
    taken: Sequence[Box],
) -> Box | None:
    width, height = size
    lefts = np.arange(MARGIN_PX, plot[0] - width - MARGIN_PX + 1e-9, STEP_PX)
    tops = np.arange(MARGIN_PX, plot[1] - height - MARGIN_PX + 1e-9, STEP_PX)
    if not len(lefts) or not len(tops):
        return None
    cost = np.zeros((len(lefts), len(tops)))
    for place, curve in enumerate(curves):
        highest, lowest = _span(curve, lefts, width)
        above = highest[:, None] - GAP_PX - (tops + height)
        below = tops - GAP_PX - lowest[:, None]
        gap = np.maximum(above, below)
        known = np.isfinite(gap)
        cost[known & (gap < 0)] += CROSSING
        if place == own:
            cost += np.where(known, np.abs(gap), CROSSING)
    cost += FROM_RIGHT * (plot[0] - width - lefts)[:, None]
    cost[_overlapping(lefts, tops, size, taken)] = np.inf
    best = np.unravel_index(int(np.argmin(cost)), cost.shape)
    if not np.isfinite(cost[best]):
        return None
    return float(lefts[best[0]]), float(tops[best[1]]), width, height


def _span(curve: Pixels, lefts: Pixels, width: float) -> tuple[Pixels, Pixels]:
    """Give the highest and lowest height of a curve over each label's columns."""
    highest, lowest = np.full(len(lefts), np.nan), np.full(len(lefts), np.nan)
    for row, left in enumerate(lefts):
        part = curve[int(left) : int(left + width) + 1]
        part = part[np.isfinite(part)]
        if len(part):
            highest[row], lowest[row] = part.min(), part.max()
    return highest, lowest


def _overlapping(
    lefts: Pixels, tops: Pixels, size: tuple[float, float], taken: Sequence[Box]
) -> npt.NDArray[np.bool_]:
    width, height = size
    overlaps = np.zeros((len(lefts), len(tops)), dtype=bool)
    for left, top, wide, high in taken:
        across = (lefts < left + wide + GAP_PX) & (lefts + width + GAP_PX > left)
        along = (tops < top + high) & (tops + height > top)
        overlaps |= across[:, None] & along[None, :]
    return overlaps
