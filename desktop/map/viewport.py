"""The part of the map that a frame shows, as a value."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

# Size of the pixel that map scales are quoted for: OGC 06-042 (WMS 1.3.0), 7.2.4.6.9.
STANDARD_PIXEL_METRES = 0.00028
NEAREST = 0.5
FARTHEST = 40_000.0

Array = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]
Margins = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Viewport:
    """A centre in metres of the map, metres per pixel, and a size in pixels."""

    x: float = 0.0
    y: float = 0.0
    metres_per_pixel: float = 5000.0
    width: int = 1
    height: int = 1

    def to_screen(self, x: npt.ArrayLike, y: npt.ArrayLike) -> tuple[Array, Array]:
        """Pixels from the top left corner, of metres of the map."""
        across = (np.asarray(x, float) - self.x) / self.metres_per_pixel
        down = (self.y - np.asarray(y, float)) / self.metres_per_pixel
        return across + self.width / 2, down + self.height / 2

    def on_screen(self, ground: Array) -> Array:
        """Pixels of metres of the map, both of shape (n, 2)."""
        return np.column_stack(self.to_screen(*ground.T))

    def to_map(self, across: float, down: float) -> tuple[float, float]:
        """Metres of the map, of pixels from the top left corner."""
        x = self.x + (across - self.width / 2) * self.metres_per_pixel
        return x, self.y - (down - self.height / 2) * self.metres_per_pixel

    def panned(self, across: float, down: float) -> Viewport:
        """Move the map by pixels to the right and down."""
        step = self.metres_per_pixel
        return replace(self, x=self.x - across * step, y=self.y + down * step)

    def zoomed(self, factor: float, across: float, down: float) -> Viewport:
        """Enlarge by a factor; the point at a pixel stays there."""
        x, y = self.to_map(across, down)
        step = min(FARTHEST, max(NEAREST, self.metres_per_pixel / factor))
        kept = step / self.metres_per_pixel
        return replace(
            self,
            x=x + (self.x - x) * kept,
            y=y + (self.y - y) * kept,
            metres_per_pixel=step,
        )

    def resized(self, width: int, height: int) -> Viewport:
        """Show more or less at the same scale and centre."""
        return replace(self, width=max(1, width), height=max(1, height))

    def fitted(self, box: Box, margins: Margins = (0.0, 0.0, 0.0, 0.0)) -> Viewport:
        """Show a box (left, bottom, right, top) inside margins (same order)."""
        left, bottom, right, top = margins
        wide = max(1.0, self.width - left - right)
        high = max(1.0, self.height - bottom - top)
        step = max((box[2] - box[0]) / wide, (box[3] - box[1]) / high)
        step = min(FARTHEST, max(NEAREST, step))
        return replace(
            self,
            x=(box[0] + box[2]) / 2 - (left - right) / 2 * step,
            y=(box[1] + box[3]) / 2 + (top - bottom) / 2 * step,
            metres_per_pixel=step,
        )

    @property
    def box(self) -> Box:
        """What is visible: left, bottom, right, top in metres of the map."""
        left, top = self.to_map(0, 0)
        right, bottom = self.to_map(self.width, self.height)
        return left, bottom, right, top

    @property
    def scale_denominator(self) -> float:
        """Denominator of the map's nominal scale, for a pixel of 0.28 mm."""
        return self.metres_per_pixel / STANDARD_PIXEL_METRES
