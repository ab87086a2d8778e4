"""Framing: show all regions as large as the cards allow."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.map.geometry import RegionGeometry
    from desktop.map.labels import Box as ScreenBox
    from desktop.map.viewport import Viewport

MARGIN = 20.0
NAMES_PART = 0.07  # of the width, for names beside the Atlantic provinces
CLEARANCE = 10.0
SAMPLE = 3000
SHRINK = 0.97
SMALLEST = 0.5  # of the size without cards; below it a card may cover something
HIDDEN_COST = 6.0  # of all points hidden, in sizes without cards
SHIFTS = np.linspace(-1.0, 1.0, 9)


def framed(
    geometry: RegionGeometry, viewport: Viewport, cards: Sequence[ScreenBox]
) -> Viewport:
    """Fit regions so that no card lies over one, and as near the middle as can be."""
    fitted = viewport.fitted(geometry.box, _margins(viewport))
    points = _sample(geometry)
    size, best, found = 1.0, -math.inf, fitted
    while size > SMALLEST:
        smaller = replace(fitted, metres_per_pixel=fitted.metres_per_pixel / size)
        for shifted in _shifts(smaller, geometry.box):
            hidden = _hidden(shifted, points, cards)
            if hidden == 0:
                return shifted
            if size - HIDDEN_COST * hidden > best:
                best, found = size - HIDDEN_COST * hidden, shifted
        size *= SHRINK
    return found


def _margins(viewport: Viewport) -> tuple[float, float, float, float]:
    return MARGIN, MARGIN, MARGIN + NAMES_PART * viewport.width, MARGIN


def _shifts(
    viewport: Viewport, box: tuple[float, float, float, float]
) -> list[Viewport]:
    """Viewports of one scale that hold the box, those least off the middle first."""
    step = viewport.metres_per_pixel
    left, top, right, bottom = _margins(viewport)
    slack_x = max(0.0, viewport.width - left - right - (box[2] - box[0]) / step) / 2
    slack_y = max(0.0, viewport.height - top - bottom - (box[3] - box[1]) / step) / 2
    moves = [(slack_x * x, slack_y * y) for x in SHIFTS for y in SHIFTS]
    moves.sort(key=lambda move: move[0] ** 2 + move[1] ** 2)
    return [viewport.panned(*move) for move in moves]


def _hidden(
    viewport: Viewport, points: npt.NDArray[np.float64], cards: Sequence[ScreenBox]
) -> float:
    """Part of the points that lie under cards or near them."""
    x, y = viewport.to_screen(points[:, 0], points[:, 1])
    under = np.zeros(len(points), dtype=bool)
    for left, top, right, bottom in cards:
        inside = (x > left - CLEARANCE) & (x < right + CLEARANCE)
        inside &= (y > top - CLEARANCE) & (y < bottom + CLEARANCE)
        under |= inside
    return float(under.mean())


def _sample(geometry: RegionGeometry) -> npt.NDArray[np.float64]:
    vertices = geometry.full.xy
    stride = max(1, len(vertices) // SAMPLE)
    points = np.concatenate([vertices[::stride], geometry.anchors])
    return points.astype(np.float64) + geometry.origin
