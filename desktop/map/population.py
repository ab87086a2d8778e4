"""The population layer: places as dots, alike or in the colour of their class."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.map.projection import projected
from desktop.map.sprites import draw_sprites

if TYPE_CHECKING:
    from desktop.map.viewport import Viewport
    from desktop.theme import Theme

Numbers = npt.NDArray[np.float64]
ALPHA = 90  # of dots that are all alike
SIDE = 32
SMALLEST, LARGEST = 0.8, 5.0
SMALLEST_CLASSED = 2.2  # a colour needs some room to be told


@dataclass(frozen=True, kw_only=True, eq=False)
class PointClasses:
    """The class of each place, shape (n,), and the colour of each class."""

    codes: npt.NDArray[np.int64]
    colours: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class PopulationPoints:
    """Places in degrees, and their people; projected when they are first drawn."""

    longitude: Numbers
    latitude: Numbers
    people: Numbers
    classes: PointClasses | None = None

    @cached_property
    def xy(self) -> tuple[Numbers, Numbers]:
        """The places in metres of the map."""
        return projected(self.longitude, self.latitude)

    def coloured(self, classes: PointClasses | None) -> PopulationPoints:
        """Give the same places in other classes, without projecting them again."""
        made = replace(self, classes=classes)
        if "xy" in vars(self):
            vars(made)["xy"] = self.xy
        return made


def population_image(
    points: PopulationPoints, viewport: Viewport, ratio: float, theme: Theme
) -> QPixmap:
    """Draw places as dots, larger where more people live; faint where all are alike."""
    image = QPixmap(round(viewport.width * ratio), round(viewport.height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    across, down = viewport.to_screen(*points.xy)
    inside = (across > -8) & (across < viewport.width + 8)
    inside &= (down > -8) & (down < viewport.height + 8)
    classes = points.classes
    least = SMALLEST if classes is None else SMALLEST_CLASSED
    grown = 0.6 + np.sqrt(np.nan_to_num(points.people)) / 160.0
    radius = np.clip(grown, least, LARGEST)
    dots = _alike(theme) if classes is None else _classed(classes, theme)
    at = np.column_stack([across, down])[inside]
    cells = np.zeros(len(at), dtype=np.int64)
    if classes is not None:
        cells = classes.codes[inside]
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    draw_sprites(painter, dots, at, cells, 2 * radius[inside] / SIDE)
    painter.end()
    return image


def _alike(theme: Theme) -> QPixmap:
    ink, rim = QColor(theme.organization), QColor(255, 255, 255, ALPHA)
    ink.setAlpha(ALPHA)
    return _atlas([ink], rim)


def _classed(classes: PointClasses, theme: Theme) -> QPixmap:
    # A dark rim parts a dot from a region of the same class.
    inks = [QColor(colour) for colour in classes.colours]
    return _atlas(inks, QColor(theme.organization))


def _atlas(inks: list[QColor], rim: QColor) -> QPixmap:
    """Draw a dot of each ink, side by side."""
    atlas = QPixmap(SIDE * len(inks), SIDE)
    atlas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(atlas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(rim, 3))
    for place, ink in enumerate(inks):
        painter.setBrush(ink)
        painter.drawEllipse(QPointF((place + 0.5) * SIDE, SIDE / 2), 14, 14)
    painter.end()
    return atlas
