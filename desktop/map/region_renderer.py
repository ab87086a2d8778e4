"""Region renderer: geometry and viewport to an id buffer, ids and style to an image.

All but `frame_image` are free of Qt's painting and run in the map's worker thread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

from desktop.map.style import NO_REGION, RegionStyle

if TYPE_CHECKING:
    from desktop.map.geometry import RegionGeometry
    from desktop.map.viewport import Viewport

SAMPLES = 2  # per pixel and direction
HATCH_SPACING = 12.0  # in pixels of the screen, across a row
HATCH_THICKNESS = 1.5
DOT_RADIUS = 0.95
# Samples on each side of the edge, at one device pixel per pixel: ink and casing.
SELECTED_REACH = 2.0, 3.5
MARKED_REACH = 1.5, 3.0

Ids = npt.NDArray[np.int32]
Pixels = npt.NDArray[np.uint32]


@dataclass(frozen=True, kw_only=True, eq=False)
class Frame:
    """One picture of the regions: what it shows, whose samples, in which style.

    `ids` has two samples per device pixel each way, -1 is the sea; `ratio` is device
    pixels per pixel.
    """

    geometry: RegionGeometry
    viewport: Viewport
    ratio: float
    ids: Ids
    style: RegionStyle
    pixels: Pixels

    def region_at(self, across: float, down: float, viewport: Viewport) -> int:
        """Row of the region at a pixel of a viewport, -1 for the sea or outside."""
        x, y = viewport.to_map(across, down)
        column, row = self.viewport.to_screen(x, y)
        c, r = int(column * self.ratio * SAMPLES), int(row * self.ratio * SAMPLES)
        if 0 <= r < self.ids.shape[0] and 0 <= c < self.ids.shape[1]:
            return int(self.ids[r, c])
        return NO_REGION


def rendered(
    geometry: RegionGeometry, viewport: Viewport, ratio: float, style: RegionStyle
) -> Frame:
    """Draw regions in a viewport."""
    ids = region_ids(geometry, viewport, ratio)
    return Frame(
        geometry=geometry,
        viewport=viewport,
        ratio=ratio,
        ids=ids,
        style=style,
        pixels=shaded(ids, viewport, ratio, style),
    )


def restyled(frame: Frame, style: RegionStyle) -> Frame:
    """Colour a frame anew; its samples stay."""
    pixels = shaded(frame.ids, frame.viewport, frame.ratio, style)
    return replace(frame, style=style, pixels=pixels)


def region_ids(geometry: RegionGeometry, viewport: Viewport, ratio: float) -> Ids:
    """Row of the region at every sample of a viewport, -1 for the sea."""
    width, height = round(viewport.width * ratio), round(viewport.height * ratio)
    from desktop.map import kernels  # the compiler is loaded in the worker

    ids = np.full((SAMPLES * height, SAMPLES * width), kernels.SEA, np.int32)
    step = viewport.metres_per_pixel / ratio
    left, _, _, top = viewport.box
    rings = geometry.level(step)
    frame = (left - geometry.origin[0], top - geometry.origin[1], SAMPLES / step)
    kernels.raster(
        rings.xy,
        rings.rings,
        rings.region_rings,
        geometry.within(viewport.box),
        geometry.anchors,
        ids,
        frame,
    )
    return ids


def shaded(ids: Ids, viewport: Viewport, ratio: float, style: RegionStyle) -> Pixels:
    """Pixels (0xAARRGGBB) of an id buffer in a style."""
    from desktop.map import kernels  # the compiler is loaded in the worker

    out = np.empty((ids.shape[0] // SAMPLES, ids.shape[1] // SAMPLES), np.uint32)
    tiles = hatch_tiles(ratio)
    inks = np.array([style.line, style.coast, style.sea], np.uint32)
    offset = _hatch_offset(viewport, ratio, tiles.shape[1])
    kernels.shade(
        ids, style.fills, style.hatches, inks, tiles, style.hatch_inks, offset, out
    )
    outlined = (
        (style.marked, style.mark, MARKED_REACH),
        (style.selected, style.accent, SELECTED_REACH),
    )
    for row, ink, (reach, casing) in outlined:
        if row != NO_REGION:
            sizes = round(reach * ratio), round(casing * ratio)
            kernels.outline(ids, row, ink, style.casing, *sizes, out)
    return out


def frame_image(frame: Frame) -> QImage:
    """Wrap a frame's pixels as an image; the frame must outlive it."""
    height, width = frame.pixels.shape
    data = frame.pixels.data.cast("B")
    image = QImage(data, width, height, 4 * width, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(frame.ratio)
    return image


@cache
def hatch_tiles(ratio: float) -> npt.NDArray[np.uint16]:
    """How much of the ink covers each pixel of a hatch's tile, 0 to 256, by code.

    Shape (3, side, side), in device pixels: nothing, lines at 45 degrees, staggered
    dots.
    """
    side = 2 * max(4, round(HATCH_SPACING * ratio / 2))
    y, x = np.mgrid[0:side, 0:side] + 0.5
    across = ((x + y) % side - side / 2) / np.sqrt(2.0)
    lines = HATCH_THICKNESS * ratio / 2 + 0.5 - np.abs(across)
    quarter, three = side / 4, 3 * side / 4
    away = np.minimum(
        np.hypot(x - quarter, y - quarter), np.hypot(x - three, y - three)
    )
    dots = DOT_RADIUS * ratio + 0.5 - away
    covers = np.clip(np.stack([np.zeros_like(lines), lines, dots]), 0.0, 1.0)
    return np.round(covers * 256).astype(np.uint16)


def _hatch_offset(viewport: Viewport, ratio: float, side: int) -> tuple[int, int]:
    """Start of the tiles: a hatch stays on the ground while the map moves."""
    left, _, _, top = viewport.box
    step = viewport.metres_per_pixel / ratio
    return int(np.round(left / step)) % side, int(np.round(-top / step)) % side
