"""Composition: one picture from regions, points, names and cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.map.cards import CardPlaces, MapFurniture, paint_cards, paint_note
from desktop.map.flows import Flows
from desktop.map.label_painter import paint_label, paint_leader
from desktop.map.labels import CELL, Label
from desktop.map.marks import Marks
from desktop.map.point_renderer import (
    MapOrganization,
    OrganizationKind,
    PointLayout,
    paint_ghost,
    paint_organizations,
)
from desktop.map.projection import ground_scale, north_bearing
from desktop.map.region_renderer import SAMPLES, Frame, frame_image
from desktop.map.viewport import Viewport

if TYPE_CHECKING:
    from desktop.theme import Theme

LAYERS = ("organizations", "boundaries", "labels", "population", "flows", "marks")
FOCUS_WIDTH = 2.0
PROBES = 4  # samples looked at along each side of a cell for names


@dataclass(frozen=True, kw_only=True)
class Note:
    """A small card that names what the pointer or the keyboard is on."""

    text: str
    place: QRectF


@dataclass(frozen=True, kw_only=True, eq=False)
class MapScene:
    """Everything that one paint of the map needs.

    `frame`, `names` and the images may be older than `viewport`; they are moved and
    scaled with it until the worker has drawn anew. `sites` are the organizations'
    places in metres of the map. `selected` and `hovered` are rows
    of organizations.
    """

    furniture: MapFurniture
    places: CardPlaces
    viewport: Viewport
    ratio: float = 1.0
    frame: Frame | None = None
    sketch: QPixmap | None = None
    sketch_viewport: Viewport = field(default_factory=Viewport)
    names: tuple[Label, ...] = ()
    names_viewport: Viewport = field(default_factory=Viewport)
    names_basis: object = None
    organizations: tuple[MapOrganization, ...] = ()
    sites: npt.NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    layout: PointLayout | None = None
    selected: int = -1
    hovered: int = -1
    population: QPixmap | None = None
    population_viewport: Viewport = field(default_factory=Viewport)
    visible: frozenset[str] = frozenset(LAYERS) - {"population"}
    flows: Flows = field(default_factory=Flows)
    flows_image: QPixmap | None = None
    flows_viewport: Viewport = field(default_factory=Viewport)
    flows_basis: object = None
    marks: Marks | None = None
    marks_image: QPixmap | None = None
    marks_viewport: Viewport = field(default_factory=Viewport)
    note: Note | None = None
    ghost: tuple[QPointF, OrganizationKind] | None = None
    focus: bool = False


def paint_scene(painter: QPainter, scene: MapScene) -> None:
    """Paint a scene, the farthest things first."""
    theme, viewport = scene.furniture.theme, scene.viewport
    whole = QRectF(0, 0, viewport.width, viewport.height)
    shown = scene.frame is not None and "boundaries" in scene.visible
    target = moved(scene.frame.viewport, viewport) if scene.frame else QRectF()
    if not (shown and target.contains(whole)):
        painter.fillRect(whole, QColor(theme.sea))
    if scene.frame is not None and shown:
        scaled = scene.frame.viewport.metres_per_pixel != viewport.metres_per_pixel
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scaled)
        painter.drawImage(target, frame_image(scene.frame))
    if scene.frame is None and scene.sketch is not None:
        target = moved(scene.sketch_viewport, viewport)
        painter.drawPixmap(target, scene.sketch, QRectF(scene.sketch.rect()))
    if scene.population is not None and "population" in scene.visible:
        target = moved(scene.population_viewport, viewport)
        painter.drawPixmap(target, scene.population, QRectF(scene.population.rect()))
    if scene.marks_image is not None and "marks" in scene.visible:
        target = moved(scene.marks_viewport, viewport)
        painter.drawPixmap(target, scene.marks_image, QRectF(scene.marks_image.rect()))
    if scene.flows_image is not None and "flows" in scene.visible:
        target = moved(scene.flows_viewport, viewport)
        painter.drawPixmap(target, scene.flows_image, QRectF(scene.flows_image.rect()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_leaders(painter, scene, theme)
    _paint_points(painter, scene, theme)
    _paint_names(painter, scene, theme)
    paint_cards(
        painter,
        scene.furniture,
        scene.places,
        metres_per_pixel=viewport.metres_per_pixel
        * ground_scale(viewport.x, viewport.y),
        north=north_bearing(viewport.x, viewport.y),
        ratio=scene.ratio,
    )
    if scene.note is not None:
        paint_note(painter, scene.note.place, scene.note.text, theme)
    if scene.focus:
        painter.setPen(QPen(QColor(theme.accent), FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = FOCUS_WIDTH / 2
        painter.drawRect(whole.adjusted(half, half, -half, -half))


def moved(older: Viewport, viewport: Viewport) -> QRectF:
    """Rectangle, in a viewport, of the whole of an older one."""
    left, bottom, right, top = older.box
    x, y = viewport.to_screen([left, right], [top, bottom])
    return QRectF(QPointF(float(x[0]), float(y[0])), QPointF(float(x[1]), float(y[1])))


def owner_grid(frame: Frame) -> npt.NDArray[np.int32]:
    """Row of the region in each cell that names are placed by.

    A cell with any land in it is land: a dot too small for a cell can still be named,
    and names in the sea keep clear of shores.
    """
    step = CELL * frame.ratio * SAMPLES / PROBES
    height, width = (int(side // (step * PROBES)) for side in frame.ids.shape)
    rows = ((np.arange(height * PROBES) + 0.5) * step).astype(int)
    columns = ((np.arange(width * PROBES) + 0.5) * step).astype(int)
    probed = frame.ids[np.ix_(rows, columns)]
    cells = probed.reshape(height, PROBES, width, PROBES).max(axis=(1, 3))
    middle = probed[PROBES // 2 :: PROBES, PROBES // 2 :: PROBES]
    return np.where(middle >= 0, middle, cells).astype(np.int32)


def covered_part(frame: Frame | None, row: int | None, place: QRectF) -> float:
    """Part of a rectangle over a region, or over any if None; 0 without a frame."""
    if frame is None or (row is not None and row < 0):
        return 0.0
    step = frame.ratio * SAMPLES
    top, bottom = max(0, int(place.top() * step)), max(0, int(place.bottom() * step))
    left, right = max(0, int(place.left() * step)), max(0, int(place.right() * step))
    under = frame.ids[top:bottom:SAMPLES, left:right:SAMPLES]
    found = under >= 0 if row is None else under == row
    return float(found.mean()) if under.size else 0.0


def _shown(scene: MapScene, across: float, down: float) -> QPointF:
    x, y = scene.names_viewport.to_map(across, down)
    column, row = scene.viewport.to_screen(x, y)
    return QPointF(float(column), float(row))


def _paint_leaders(painter: QPainter, scene: MapScene, theme: Theme) -> None:
    if "labels" not in scene.visible:
        return
    for label in scene.names:
        if label.leader is not None:
            middle = _shown(scene, label.across, label.down)
            box = QRectF(0, 0, label.wording.width, label.wording.height)
            box.moveCenter(middle)
            paint_leader(painter, box, _shown(scene, *label.leader), theme)


def _paint_names(painter: QPainter, scene: MapScene, theme: Theme) -> None:
    if "labels" not in scene.visible:
        return
    for label in scene.names:
        middle = _shown(scene, label.across, label.down)
        paint_label(painter, middle, label.wording, theme, scene.ratio)


def _paint_points(painter: QPainter, scene: MapScene, theme: Theme) -> None:
    if scene.layout is not None and "organizations" in scene.visible:
        paint_organizations(
            painter,
            scene.layout,
            scene.organizations,
            theme,
            ratio=scene.ratio,
            selected=scene.selected,
            hovered=scene.hovered,
        )
    if scene.ghost is not None:
        paint_ghost(painter, *scene.ghost, theme, scene.ratio)
