"""Point renderer: organizations as sprites, and those of one city side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.language import number
from desktop.map.lettering import SEMIBOLD, baseline, draw_text, type_font
from desktop.map.sprites import draw_sprites
from layers.coverage.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme import Theme

CELL = 28  # side of a sprite's cell in the atlas, in pixels
RADIUS = 4.6
CROWD_RADIUS = 8.5  # of the disc that stands for several
BESIDE = 16.0  # how far from its middle others stand beside it
NEIGHBOURHOOD = 13.0  # symbols closer than this would hide each other
FAN_STEP = 12.5  # room for each symbol on a fan's ring
FAN_LIMIT = 12  # above this a count stands for the fan
PAIR = 2  # the largest fan of a map of a whole country
FAN_FROM = 1_200.0  # metres a pixel: farther out only pairs are fanned
FAN_EVERY = 400  # above so many points nothing is fanned out
REACH = 6.0  # room that a symbol takes about its middle
PUSHES = 12
HOLLOW = "#7d8894"
SPOKE = 8.0  # a symbol nearer its place than this needs no line to it
TARGET = 10.0  # reach of a click
ORIGIN = QPointF(0.0, 0.0)


class OrganizationKind(IntEnum):
    """How an organization is drawn."""

    ELIGIBLE = 0
    INELIGIBLE = 1
    OPENED = 2
    MOVED = 3
    CLOSED = 4


@dataclass(frozen=True, kw_only=True)
class MapOrganization:
    """An organization on the map; its place in degrees. `detail` is for its note.

    With `is_full` it has no room left, which a ring says.
    """

    id: str
    name: str
    longitude: float
    latitude: float
    kind: OrganizationKind = OrganizationKind.ELIGIBLE
    is_full: bool = False
    detail: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class PointLayout:
    """Where symbols are drawn, in pixels, shape (n, 2), and the places they stand for.

    `count` is 0 for a symbol that is hidden behind the one that counts for it, which
    holds the number of all; 1 for every other. `lead` is the row of the symbol that
    stands for each.
    """

    drawn: npt.NDArray[np.float64]
    places: npt.NDArray[np.float64]
    count: npt.NDArray[np.int64]
    lead: npt.NDArray[np.int64]

    def crowd(self, row: int) -> list[int]:
        """Rows of all for whom a symbol stands, itself first."""
        others = np.flatnonzero(self.lead == row)
        return [row, *(int(other) for other in others if other != row)]

    def nearest(self, across: float, down: float) -> int:
        """Row of the symbol under a pixel, -1 if there is none."""
        shown = np.flatnonzero((self.count > 0) & np.isfinite(self.drawn).all(axis=1))
        if not len(shown):
            return -1
        away = np.hypot(*(self.drawn[shown] - (across, down)).T)
        best = int(np.argmin(away))
        return int(shown[best]) if away[best] <= TARGET else -1


def fan_limit(metres_per_pixel: float) -> int:
    """How many symbols of one city a map of a scale shows side by side."""
    return PAIR if metres_per_pixel > FAN_FROM else FAN_LIMIT


def point_layout(
    across: npt.NDArray[np.float64],
    down: npt.NDArray[np.float64],
    organizations: Sequence[MapOrganization] = (),
    *,
    most: int = FAN_LIMIT,
) -> PointLayout:
    """Fan out symbols that would hide each other, in their order, on a ring.

    A fan's members are those near its first member, so that the same points always
    give the same picture; zooming in parts neighbours again. More than `most` are one
    symbol with their number; what a scenario changes is never hidden in a number.
    """
    places = np.column_stack([across, down]).astype(float)
    drawn, count = places.copy(), np.ones(len(places), np.int64)
    lead = np.arange(len(places))
    layout = PointLayout(drawn=drawn, places=places, count=count, lead=lead)
    if len(places) > FAN_EVERY:
        return layout
    kinds = np.zeros(len(places)) if not organizations else _kinds(organizations)
    free = np.isfinite(places).all(axis=1)
    for first in range(len(places)):
        if not free[first]:
            continue
        away = np.hypot(*(places - places[first]).T)
        group = np.flatnonzero(free & (away < NEIGHBOURHOOD))
        free[group] = False
        quiet = group[kinds[group] <= OrganizationKind.INELIGIBLE]
        if len(quiet) > most:
            _crowd(layout, quiet[np.argsort(kinds[quiet], kind="stable")])
            beside = np.setdiff1d(group, quiet)
            drawn[beside] = drawn[lead[quiet[0]]] + _ring(len(beside), BESIDE)
        elif len(group) > 1:
            drawn[group] = places[group].mean(axis=0) + _ring(len(group))
    shown = np.flatnonzero((count > 0) & np.isfinite(drawn).all(axis=1))
    reach = np.where(count[shown] > 1, CROWD_RADIUS + 1.0, REACH)
    drawn[shown] = _parted(drawn[shown], reach)
    drawn[count == 0] = drawn[lead[count == 0]]
    return layout


def paint_organizations(
    painter: QPainter,
    layout: PointLayout,
    organizations: Sequence[MapOrganization],
    theme: Theme,
    *,
    ratio: float,
    selected: int = -1,
    hovered: int = -1,
) -> None:
    """Paint symbols over their places; fans keep a thin line to each true place."""
    atlas = sprite_atlas(theme, ratio)
    paint_spokes(painter, layout, theme)
    kinds = len(OrganizationKind)
    order = [row for row in range(len(organizations)) if layout.count[row] == 1]
    sprites = [(row, kinds + 2) for row in order if organizations[row].is_full]
    sprites += [(row, int(organizations[row].kind)) for row in order]
    ringed = [
        (int(layout.lead[row]), ring)
        for row, ring in ((hovered, kinds + 1), (selected, kinds))
        if 0 <= row < len(organizations)
    ]
    for row, ring in ringed:
        if layout.count[row] == 1:
            sprites += [(row, ring), (row, int(organizations[row].kind))]
    rows = [row for row, _ in sprites]
    _draw(painter, layout.drawn[rows], [cell for _, cell in sprites], atlas)
    for row in np.flatnonzero(layout.count > 1):
        chosen = [ring == kinds for lead, ring in ringed if lead == row]
        if chosen:
            _paint_crowd_ring(painter, layout.drawn[row], theme, any(chosen))
        paint_crowd(painter, layout, int(row), organizations, theme)


def paint_ghost(
    painter: QPainter, at: QPointF, kind: OrganizationKind, theme: Theme, ratio: float
) -> None:
    """Paint a symbol that is being dragged."""
    place = np.array([[at.x(), at.y()]] * 2)
    cells = [len(OrganizationKind), int(kind)]
    _draw(painter, place, cells, sprite_atlas(theme, ratio))


@lru_cache(maxsize=8)
def sprite_atlas(theme: Theme, ratio: float) -> QPixmap:
    """Draw each kind once, then the rings: of the selected, the hovered, the full."""
    kinds = len(OrganizationKind)
    cells = kinds + 3
    side = round(CELL * ratio)
    atlas = QPixmap(cells * side, side)
    atlas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(atlas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for cell in range(cells):
        painter.save()
        painter.translate(cell * side + side / 2, side / 2)
        painter.scale(ratio, ratio)
        if cell < kinds:
            paint_symbol(painter, OrganizationKind(cell), theme)
        elif cell == kinds + 2:
            paint_full_ring(painter, theme)
        else:
            _paint_ring(painter, theme, cell == kinds)
        painter.restore()
    painter.end()
    return atlas


def _kinds(organizations: Sequence[MapOrganization]) -> npt.NDArray[np.int64]:
    return np.array([int(one.kind) for one in organizations], np.int64)


def _crowd(layout: PointLayout, members: npt.NDArray[np.int64]) -> None:
    """Let the first of some organizations stand for all of them."""
    first = members[0]
    layout.count[members], layout.count[first] = 0, len(members)
    layout.lead[members] = first
    layout.drawn[first] = layout.places[members].mean(axis=0)


def _ring(members: int, least: float = 7.0) -> npt.NDArray[np.float64]:
    radius = max(least, FAN_STEP * members / (2 * math.pi))
    turn = 2 * np.pi * np.arange(members) / members - np.pi / 2
    if members == 2:
        turn = turn + np.pi / 2
    return radius * np.column_stack([np.cos(turn), np.sin(turn)])


def _parted(
    points: npt.NDArray[np.float64], reach: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Push apart symbols of neighbouring fans, a little at a time."""
    parted = points.copy()
    wanted = reach[:, None] + reach[None, :]
    for _ in range(PUSHES):
        apart = parted[:, None] - parted[None, :]
        away = np.hypot(apart[..., 0], apart[..., 1])
        lack = np.clip(wanted - away, 0.0, None)
        np.fill_diagonal(lack, 0.0)
        if lack.max(initial=0.0) < 0.2:
            break
        unit = apart / np.maximum(away, 1e-9)[..., None]
        parted += (unit * (lack / 2)[..., None]).sum(axis=1)
    return parted


def _draw(
    painter: QPainter, at: npt.NDArray[np.float64], cells: list[int], atlas: QPixmap
) -> None:
    scales = np.full(len(cells), CELL / atlas.height())
    draw_sprites(painter, atlas, at, np.array(cells, dtype=np.int64), scales)


def paint_symbol(painter: QPainter, kind: OrganizationKind, theme: Theme) -> None:
    """Paint the symbol of a kind about the painter's origin."""
    dark, light = QColor(theme.organization), QColor(theme.organization_ring)
    accent = QColor(theme.accent)
    accented = kind in (OrganizationKind.OPENED, OrganizationKind.MOVED)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(light)
    painter.drawEllipse(QPointF(0, 0), RADIUS + 1.7, RADIUS + 1.7)
    if kind is OrganizationKind.CLOSED:
        _strokes(painter, dark, 1.8, [(-2.6, -2.6, 2.6, 2.6), (-2.6, 2.6, 2.6, -2.6)])
        return
    if kind is OrganizationKind.INELIGIBLE:
        painter.setPen(QPen(QColor(HOLLOW), 1.6))
        painter.drawEllipse(QPointF(0, 0), RADIUS - 0.8, RADIUS - 0.8)
        return
    painter.setBrush(accent if accented else dark)
    grown = RADIUS + (1.2 if accented else 0.0)
    painter.drawEllipse(QPointF(0, 0), grown, grown)
    ink = QColor(theme.on_accent)
    if kind is OrganizationKind.OPENED:
        _strokes(painter, ink, 1.6, [(-2.8, 0, 2.8, 0), (0, -2.8, 0, 2.8)])
    elif kind is OrganizationKind.MOVED:
        arrow = [(-2.8, 0, 2.6, 0), (2.6, 0, 0.4, -2.2), (2.6, 0, 0.4, 2.2)]
        _strokes(painter, ink, 1.4, arrow)


def paint_full_ring(
    painter: QPainter,
    theme: Theme,
    middle: QPointF = ORIGIN,
    radius: float = RADIUS + 3.8,
) -> None:
    """Paint what is seen of one without room, under its symbol: a rim of its line."""
    painter.setPen(QPen(QColor(theme.panel), 0.8))
    painter.setBrush(QColor(theme.status[Status.FULL]))
    painter.drawEllipse(middle, radius, radius)


def _strokes(
    painter: QPainter,
    colour: QColor,
    width: float,
    lines: list[tuple[float, float, float, float]],
) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLines([QLineF(*line) for line in lines])


def _paint_ring(painter: QPainter, theme: Theme, selected: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.panel), 5.0 if selected else 4.0))
    painter.drawEllipse(QPointF(0, 0), RADIUS + 4.4, RADIUS + 4.4)
    colour = QColor(theme.accent if selected else theme.soft)
    painter.setPen(QPen(colour, 2.6 if selected else 1.6))
    painter.drawEllipse(QPointF(0, 0), RADIUS + 4.4, RADIUS + 4.4)


def paint_spokes(painter: QPainter, layout: PointLayout, theme: Theme) -> None:
    """Paint thin lines from symbols to their places, where they are far from them."""
    apart = np.hypot(*(layout.drawn - layout.places).T)
    rows = np.flatnonzero((layout.count == 1) & (apart > SPOKE))
    lines = [
        QLineF(*map(float, (*layout.places[row], *layout.drawn[row]))) for row in rows
    ]
    for colour, width in ((theme.organization_ring, 3.0), (theme.organization, 1.2)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLines(lines)


def paint_crowd(
    painter: QPainter,
    layout: PointLayout,
    row: int,
    organizations: Sequence[MapOrganization],
    theme: Theme,
) -> None:
    """Paint the disc that stands for several organizations, with their number.

    It is hollow when none of them is eligible, and ringed when none of those that are
    has room.
    """
    middle = QPointF(*map(float, layout.drawn[row]))
    members = [organizations[member] for member in layout.crowd(row)]
    serving = [m for m in members if m.kind is not OrganizationKind.INELIGIBLE]
    if serving and all(member.is_full for member in serving):
        paint_full_ring(painter, theme, middle, CROWD_RADIUS + 3.8)
    counts = organizations[row].kind is OrganizationKind.ELIGIBLE
    ground = theme.organization if counts else theme.organization_ring
    ink = theme.organization_ring if counts else theme.organization
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.organization_ring))
    painter.drawEllipse(middle, CROWD_RADIUS + 1.5, CROWD_RADIUS + 1.5)
    painter.setPen(QPen(QColor(theme.organization if counts else HOLLOW), 1.4))
    painter.setBrush(QColor(ground))
    painter.drawEllipse(middle, CROWD_RADIUS - 0.7, CROWD_RADIUS - 0.7)
    font = type_font(11, SEMIBOLD, tabular=True)
    side = 2 * CROWD_RADIUS
    foot = QPointF(middle.x(), baseline(middle.y() - CROWD_RADIUS, side, font))
    text = number(int(layout.count[row]))
    draw_text(painter, foot, text, font, ink, align=Qt.AlignmentFlag.AlignHCenter)


def _paint_crowd_ring(
    painter: QPainter, at: npt.NDArray[np.float64], theme: Theme, selected: bool
) -> None:
    middle, radius = QPointF(*map(float, at)), CROWD_RADIUS + 3.2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = theme.accent if selected else theme.soft
    for ink, width in ((theme.panel, 5.0), (colour, 2.6 if selected else 1.6)):
        painter.setPen(QPen(QColor(ink), width))
        painter.drawEllipse(middle, radius, radius)
