"""Sprites: many small pictures out of one atlas in a single call."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shiboken6
from PySide6.QtGui import QPainter, QPixmap


def draw_sprites(
    painter: QPainter,
    atlas: QPixmap,
    at: npt.NDArray[np.float64],
    cells: npt.NDArray[np.int64],
    scales: npt.NDArray[np.float64],
) -> None:
    """Draw square cells of an atlas, its height their side, with middles at points.

    `at` has shape (n, 2), in painter units; `scales` are painter units per pixel of
    the atlas. Points that are not finite are left out.
    """
    shown = np.isfinite(at).all(axis=1)
    count, side = int(shown.sum()), atlas.height()
    if count == 0:
        return
    # PySide passes one fragment by its address; Qt reads an array from there. The ten
    # doubles are x, y, source left, top, width, height, scales, rotation, opacity.
    fragments = np.zeros((count, 10), dtype=np.float64)
    fragments[:, 0:2] = at[shown]
    fragments[:, 2] = cells[shown] * side
    fragments[:, 4:6] = side
    fragments[:, 6] = fragments[:, 7] = scales[shown]
    fragments[:, 9] = 1.0
    first = shiboken6.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment)
    painter.drawPixmapFragments(first, count, atlas)
