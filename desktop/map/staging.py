"""Staging: bring one part of a scene up to date with the rest of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from desktop.language import tr, tr_count
from desktop.map.cards import card_places, note_place
from desktop.map.composition import (
    MapScene,
    Note,
    covered_part,
    owner_grid,
)
from desktop.map.flows import Flows, end_boxes, flow_at, flows_image
from desktop.map.label_painter import label_requests
from desktop.map.labels import Box, largest_regions, place_labels
from desktop.map.marks import Marks, marks_image
from desktop.map.point_renderer import (
    CELL,
    CROWD_RADIUS,
    FAN_FROM,
    RADIUS,
    MapOrganization,
    fan_limit,
    point_layout,
)
from desktop.map.population import PopulationPoints, population_image
from desktop.map.projection import geographic, projected
from desktop.map.sketch import sketch
from desktop.map.style import NO_REGION, RegionStyle

if TYPE_CHECKING:
    from desktop.map.cards import MapFurniture
    from desktop.map.geometry import RegionGeometry
    from desktop.map.viewport import Viewport

SYMBOL_REACH = CELL / 3
AREA_MARGIN = 48.0
LAND_COST = 0.2  # of hiding any land, against hiding what the facts are about
CROWD_PART = 0.5  # of the scale at which symbols part
MOST_NAMED = 8


def with_cards(scene: MapScene, region: int) -> MapScene:
    """Put the cards where they do not hide a region (row, -1 for none)."""

    def hidden(place: QRectF) -> float:
        land = covered_part(scene.frame, None, place)
        return LAND_COST * land + covered_part(scene.frame, region, place)

    size = scene.viewport.width, scene.viewport.height
    return replace(scene, places=card_places(scene.furniture, *size, hidden))


def is_other_map(before: MapFurniture, now: MapFurniture) -> bool:
    """Whether cards are of another map than before, with a legend of another size."""
    return before.title != now.title or (before.legend is None) != (now.legend is None)


def with_organizations(
    scene: MapScene, organizations: tuple[MapOrganization, ...]
) -> MapScene:
    """Show other organizations; those without a place (NaN) are left out."""
    placed = tuple(o for o in organizations if math.isfinite(o.longitude))
    sites = projected([o.longitude for o in placed], [o.latitude for o in placed])
    return with_points(
        replace(
            scene,
            organizations=placed,
            sites=np.column_stack(sites),
            hovered=-1,
            selected=-1,
        )
    )


def with_selected(scene: MapScene, identifier: str | None) -> MapScene:
    """Ring another organization, or none."""
    rows = {one.id: row for row, one in enumerate(scene.organizations)}
    return replace(scene, selected=rows.get(identifier or "", -1))


def with_points(scene: MapScene) -> MapScene:
    """Lay out the organizations in the viewport."""
    spots = scene.viewport.to_screen(*scene.sites.T)
    most = fan_limit(scene.viewport.metres_per_pixel)
    layout = point_layout(*spots, scene.organizations, most=most)
    return replace(scene, layout=layout)


def with_sketch(
    scene: MapScene, geometry: RegionGeometry, ratio: float, style: RegionStyle
) -> MapScene:
    """Paint the regions plainly, until they have been drawn properly once."""
    if scene.frame is not None:
        return scene
    image = sketch(geometry, scene.viewport, ratio, style)
    return replace(scene, sketch=image, sketch_viewport=scene.viewport)


def with_names(
    scene: MapScene, names: Mapping[str, str], short: Mapping[str, str]
) -> MapScene:
    """Place the names of regions; unchanged while the frame lags the viewport."""
    frame = scene.frame
    if frame is None or frame.viewport != scene.viewport:
        return scene
    symbols = [*_symbol_boxes(scene), *_end_boxes(scene)]
    # Placing takes some tens of milliseconds, and a recoloured map keeps its names.
    basis = (id(frame.ids), scene.viewport, scene.places.boxes, tuple(symbols), names)
    if basis == scene.names_basis:
        return scene
    owner = owner_grid(frame)
    rows = largest_regions(owner)
    labels = place_labels(
        owner,
        label_requests(rows, frame.geometry.ids, names, short),
        cards=scene.places.boxes,
        symbols=symbols,
    )
    return replace(
        scene, names=labels, names_viewport=scene.viewport, names_basis=basis
    )


def with_population(
    scene: MapScene, points: PopulationPoints | None, ratio: float
) -> MapScene:
    """Draw the population of the viewport, if it is shown."""
    if points is None or "population" not in scene.visible:
        return scene
    theme = scene.furniture.theme
    image = population_image(points, scene.viewport, ratio, theme)
    return replace(scene, population=image, population_viewport=scene.viewport)


def with_flows(scene: MapScene, shown: Flows, ratio: float) -> MapScene:
    """Draw the lines from region to region, if there are any and they are shown."""
    theme = scene.furniture.theme
    is_shown = bool(shown.lines) and "flows" in scene.visible
    # Some tens of milliseconds for hundreds of lines: not for each card that changes.
    basis = (is_shown, shown.lines, shown.region, scene.viewport, ratio, theme)
    if basis == scene.flows_basis:
        return scene
    image = flows_image(shown, scene.viewport, ratio, theme) if is_shown else None
    return replace(
        scene,
        flows=shown,
        flows_image=image,
        flows_viewport=scene.viewport,
        flows_basis=basis,
    )


def with_marks(scene: MapScene, shown: Marks | None, ratio: float) -> MapScene:
    """Draw the marks of the viewport, if there are any and they are shown."""
    if shown is None or "marks" not in scene.visible:
        return replace(scene, marks=shown, marks_image=None)
    image = marks_image(shown, scene.viewport, ratio, scene.furniture.theme)
    return replace(scene, marks=shown, marks_image=image, marks_viewport=scene.viewport)


def with_note(scene: MapScene, text: str, at: QPointF, region: int) -> MapScene:
    """Name what is at a pixel; no text, no note."""
    if not text:
        return replace(scene, note=None)
    hidden = partial(covered_part, scene.frame, region)
    size = scene.viewport.width, scene.viewport.height
    return replace(
        scene, note=Note(text=text, place=note_place(text, at, *size, hidden))
    )


def region_at(scene: MapScene, at: QPointF) -> int:
    """Row of the region at a pixel, -1 for the sea."""
    if scene.frame is None or "boundaries" not in scene.visible:
        return NO_REGION
    return scene.frame.region_at(at.x(), at.y(), scene.viewport)


def organization_at(scene: MapScene, at: QPointF) -> int:
    """Row of the organization at a pixel, -1 for none."""
    if scene.layout is None or "organizations" not in scene.visible:
        return -1
    return scene.layout.nearest(at.x(), at.y())


def single_at(scene: MapScene, at: QPointF) -> int:
    """Row of the organization at a pixel, -1 for none or several at once."""
    row = organization_at(scene, at)
    if row >= 0 and scene.layout is not None and scene.layout.count[row] > 1:
        return -1
    return row


def place_at(viewport: Viewport, at: QPointF) -> tuple[float, float]:
    """Longitude and latitude of a pixel."""
    return geographic(*viewport.to_map(at.x(), at.y()))


def area_view(
    viewport: Viewport, bounds: tuple[float, float, float, float]
) -> Viewport:
    """Viewport on west, south, east, north in degrees, whose edges bend on the map."""
    west, south, east, north = bounds
    along, up = np.linspace(west, east, 17), np.linspace(south, north, 17)
    x, y = projected(
        np.concatenate([along, along, np.full(17, west), np.full(17, east)]),
        np.concatenate([np.full(17, south), np.full(17, north), up, up]),
    )
    box = (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
    return viewport.fitted(box, (AREA_MARGIN, AREA_MARGIN, AREA_MARGIN, AREA_MARGIN))


def crowd_view(scene: MapScene, row: int) -> Viewport | None:
    """Viewport in which the organizations of a crowd stand apart; None for no crowd."""
    if scene.layout is None or row < 0 or scene.layout.count[row] < 2:
        return None
    x, y = scene.sites[scene.layout.crowd(row)].mean(axis=0)
    return replace(
        scene.viewport, x=float(x), y=float(y), metres_per_pixel=CROWD_PART * FAN_FROM
    )


def region_note(
    identifier: str, names: Mapping[str, str], details: Mapping[str, str]
) -> str:
    """Name a region and say more of it on the next line; "" for no region."""
    name = names.get(identifier, identifier)
    return f"{name}\n{details.get(identifier, '')}".strip()


def organization_names(scene: MapScene, row: int) -> str:
    """Name an organization, or as many of a crowd as a note holds, a line each."""
    if row < 0 or scene.layout is None:
        return ""
    crowd = scene.layout.crowd(row)
    if len(crowd) == 1:
        one = scene.organizations[row]
        return f"{one.name}\n{one.detail}".strip()
    names = [scene.organizations[member].name for member in crowd]
    more = len(names) - MOST_NAMED
    head = tr("{count} organizations", count=len(names))
    lines = [head, *names[:MOST_NAMED]]
    if more > 0:
        lines.append(tr("and {count} more", count=more))
    return "\n".join(lines)


def next_region(geometry: RegionGeometry, start: int, step: int) -> int:
    """Row of the region `step` places further from west to east, round and round."""
    order = np.argsort(geometry.anchors[:, 0], kind="stable")
    places = np.flatnonzero(order == start)
    first = 0 if step > 0 else -1
    place = int(places[0]) + step if len(places) else first
    return int(order[place % len(order)])


def region_middle(geometry: RegionGeometry, region: int, viewport: Viewport) -> QPointF:
    """Pixel of a point inside a region."""
    x, y = geometry.anchors[region] + np.array(geometry.origin)
    across, down = viewport.to_screen(x, y)
    return QPointF(float(across), float(down))


def flow_note(scene: MapScene, at: QPointF, names: Mapping[str, str]) -> str:
    """Say who carries how many of whom on the line at a pixel, "" for none."""
    if "flows" not in scene.visible:
        return ""
    place = scene.viewport.on_screen
    line = flow_at(scene.flows.drawn, place, (at.x(), at.y()))
    if line is None:
        return ""
    ends = (names.get(one, one) for one in (line.origin, line.target))
    people = tr_count("{count} person carried", "{count} people carried", line.people)
    return f"{' → '.join(ends)}\n{people}"


def _end_boxes(scene: MapScene) -> list[Box]:
    """Boxes about the ends of the lines that are in sight."""
    if "flows" not in scene.visible:
        return []
    view = scene.viewport
    boxes = end_boxes(scene.flows.drawn, view.on_screen)
    left, top, right, bottom = boxes.T
    seen = (left < view.width) & (right > 0) & (top < view.height) & (bottom > 0)
    return [(a, b, c, d) for a, b, c, d in boxes[seen].tolist()]


def _symbol_boxes(scene: MapScene) -> list[Box]:
    if scene.layout is None or "organizations" not in scene.visible:
        return []
    layout = scene.layout
    boxes = []
    for row in np.flatnonzero(layout.count > 0):
        x, y = map(float, layout.drawn[row])
        reach = SYMBOL_REACH + (CROWD_RADIUS - RADIUS if layout.count[row] > 1 else 0)
        boxes.append((x - reach, y - reach, x + reach, y + reach))
    return boxes
