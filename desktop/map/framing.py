"""Framing: show all regions as large as the cards allow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.map.geometry import RegionGeometry
    from desktop.map.labels import Box as ScreenBox
    from desktop.map.viewport import Viewport

MARGIN = 24.0
CLEARANCE = 10.0
SAMPLE = 6000
SHRINK = 0.97
SMALLEST = 0.5  # of the size without cards; below it a card may cover something
SHIFTS = np.linspace(-1.0, 1.0, 9)


def framed(
    geometry: RegionGeometry, viewport: Viewport, cards: Sequence[ScreenBox]
) -> Viewport:
    """Fit regions so that no card lies over one, and as near the middle as can be."""
    margins = (MARGIN, MARGIN, MARGIN, MARGIN)
    fitted = viewport.fitted(geometry.box, margins)
    points = _sample(geometry)
    size = 1.0
    while size > SMALLEST:
        smaller = replace(fitted, metres_per_pixel=fitted.metres_per_pixel / size)
        for shifted in _shifts(smaller, geometry.box):
            if _is_clear(shifted, points, cards):
                return shifted
        size *= SHRINK
    return fitted


def _shifts(
    viewport: Viewport, box: tuple[float, float, float, float]
) -> list[Viewport]:
    """Viewports of one scale that hold the box, those least off the middle first."""
    step = viewport.metres_per_pixel
    slack_x = max(0.0, viewport.width - 2 * MARGIN - (box[2] - box[0]) / step) / 2
    slack_y = max(0.0, viewport.height - 2 * MARGIN - (box[3] - box[1]) / step) / 2
    moves = [(slack_x * x, slack_y * y) for x in SHIFTS for y in SHIFTS]
    moves.sort(key=lambda move: move[0] ** 2 + move[1] ** 2)
    return [viewport.panned(*move) for move in moves]


def _is_clear(
    viewport: Viewport, points: npt.NDArray[np.float64], cards: Sequence[ScreenBox]
) -> bool:
    x, y = viewport.to_screen(points[:, 0], points[:, 1])
    for left, top, right, bottom in cards:
        inside = (x > left - CLEARANCE) & (x < right + CLEARANCE)
        inside &= (y > top - CLEARANCE) & (y < bottom + CLEARANCE)
        if inside.any():
            return False
    return True


def _sample(geometry: RegionGeometry) -> npt.NDArray[np.float64]:
    vertices = geometry.full.xy
    stride = max(1, len(vertices) // SAMPLE)
    points = np.concatenate([vertices[::stride], geometry.anchors])
    return points.astype(np.float64) + geometry.origin
