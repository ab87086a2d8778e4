"""Map canvas: the widget that shows the map and says what is done on it."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.language import tr
from desktop.map import staging
from desktop.map.cards import MapFurniture, card_places
from desktop.map.composition import LAYERS, MapScene, paint_scene
from desktop.map.flows import FlowLine, Flows, flows
from desktop.map.framing import framed
from desktop.map.geometry import RegionGeometry, region_geometry
from desktop.map.marks import Marks
from desktop.map.point_renderer import MapOrganization
from desktop.map.pointed import PointedWidget
from desktop.map.population import PointClasses, PopulationPoints
from desktop.map.projection import ground_scale
from desktop.map.region_renderer import Frame, rendered, restyled
from desktop.map.scheduler import NewestTask, raised
from desktop.map.style import NO_REGION, RegionStyle, style_for
from desktop.map.tools import KEYBOARD_FOCUS, STEP_FACTOR, Pointer, Tool
from desktop.map.viewport import Viewport
from desktop.theme import LIGHT
from layers.boundaries import BoundaryLayer

Numbers = npt.NDArray[np.float64]
NAMING_MS = 60


class MapCanvas(PointedWidget):
    """The map. It receives values through `show_*` and emits what the person wants."""

    region_clicked = Signal(str)
    region_hovered = Signal(str)
    organization_clicked = Signal(str)
    organization_hovered = Signal(str)
    organization_moved = Signal(str, float, float)
    place_chosen = Signal(float, float)
    organization_close_requested = Signal(str)
    pointer_moved = Signal(float, float)
    view_changed = Signal(float)
    tool_changed = Signal(object)
    sketched_first = Signal()
    painted_first = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._geometry: RegionGeometry | None = None
        self._style: RegionStyle | None = None
        self._names: Mapping[str, str] = {}
        self._short: Mapping[str, str] = {}
        self._details: Mapping[str, str] = {}
        self._population: PopulationPoints | None = None
        self._selected_id: str | None = None
        self._selected_organization: str | None = None
        self._marked = NO_REGION
        self._is_framed = True  # until the person moves the map, it refits itself
        self._has_sketched = self._has_painted = False
        furniture, view = MapFurniture(theme=LIGHT), Viewport()
        places = card_places(furniture, 1, 1, lambda _: 0.0)
        self._scene = MapScene(furniture=furniture, places=places, viewport=view)
        self._pointer = Pointer(self)
        self._naming = QTimer(self, singleShot=True, timeout=self._place_names)
        self._shapes, self._frames = NewestTask("map shapes"), NewestTask("map frames")
        self._shapes.relay.done.connect(self._shapes_ready)
        self._frames.relay.done.connect(self._frame_ready)
        for task in (self._shapes, self._frames):
            task.relay.failed.connect(raised)
            weakref.finalize(self, task.stop)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 240)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the map's name for assistive technology in the language chosen."""
        self.setAccessibleName(tr("Map"))
        self.setAccessibleDescription(
            tr(
                "Arrow keys move the map, plus and minus zoom, 0 shows everything, "
                "square brackets walk through the regions, Enter selects one."
            )
        )

    def show_boundaries(self, boundaries: BoundaryLayer) -> None:
        """Draw other regions; their shapes are made ready in the background."""
        self._shapes.submit(partial(region_geometry, boundaries))

    def show_style(self, style: RegionStyle) -> None:
        """Colour the regions; a style for other regions waits for their shapes."""
        self._style = style
        self._recolour()

    def show_organizations(self, organizations: tuple[MapOrganization, ...]) -> None:
        """Draw organizations; those without a place (NaN) are left out."""
        self._pointer.drop()
        self._scene = staging.with_organizations(self._scene, organizations)
        self.select_organization(self._selected_organization)
        self._name_soon()

    def show_labels(self, names: Mapping[str, str], short: Mapping[str, str]) -> None:
        """Name the regions; `short` serves where a name does not fit."""
        self._names, self._short = dict(names), dict(short)
        self._place_names()

    def show_details(self, details: Mapping[str, str]) -> None:
        """Say more of each region in its note, by its id."""
        self._details = dict(details)

    def show_furniture(self, furniture: MapFurniture) -> None:
        """Set the cards and the theme."""
        is_other = staging.is_other_map(self._scene.furniture, furniture)
        self._scene = replace(self._scene, furniture=furniture)
        self._place_cards()
        # Cards come and go with what is selected: the map must not move then.
        if self._is_framed and (is_other or not self._has_painted):
            self.fit()
        self._draw_overlays()
        self._name_soon()

    def show_population(self, points: PopulationPoints) -> None:
        """Set the places of the population layer."""
        self._population = points
        self._draw_overlays()

    def colour_population(self, classes: PointClasses | None) -> None:
        """Colour the places by class; None draws them all alike."""
        if self._population is not None and classes is not self._population.classes:
            self._population = self._population.coloured(classes)
            self._draw_overlays()

    def show_flows(self, lines: tuple[FlowLine, ...]) -> None:
        """Draw lines from region to region; those of the one selected stand out."""
        self._draw_flows(flows(lines))
        self._name_soon()

    def show_marks(self, marks: Marks | None) -> None:
        """Mark places, or none."""
        if marks is not self._scene.marks:
            ratio = self.devicePixelRatioF()
            self.stage(staging.with_marks(self._scene, marks, ratio))

    def select_region(self, identifier: str | None) -> None:
        """Outline a region and let its flows stand out, or none."""
        self._selected_id = identifier or None
        self._draw_flows(self._scene.flows)
        self._recolour()
        self._place_cards()
        self.update()

    def select_organization(self, identifier: str | None) -> None:
        """Ring an organization, or none."""
        self._selected_organization = identifier
        self.stage(staging.with_selected(self._scene, identifier))

    def set_layer_visible(self, name: str, visible: bool) -> None:
        """Show or hide one of `LAYERS`."""
        if name not in LAYERS:
            raise ValueError(name)
        shown = self._scene.visible - {name} | ({name} if visible else set())
        self._scene = replace(self._scene, visible=shown)
        self._draw_overlays()
        self._place_names()

    def set_tool(self, tool: Tool) -> None:
        """Choose what a click means."""
        if tool is not self._pointer.tool:
            self._pointer.use(tool)
            self.tool_changed.emit(tool)

    @property
    def viewport(self) -> Viewport:
        """The part of the map that is shown."""
        return self._scene.viewport

    @property
    def frame(self) -> Frame | None:
        """The regions as last drawn; None before the first time."""
        return self._scene.frame

    @property
    def scene(self) -> MapScene:
        """What is on the canvas now."""
        return self._scene

    def fit(self) -> None:
        """Show all regions, clear of the cards."""
        self._is_framed = True
        if self._geometry is not None:
            boxes = self._scene.places.lasting_boxes
            self._look(framed(self._geometry, self.viewport, boxes))
            self.settle()

    def zoom_in(self) -> None:
        """Enlarge about the middle."""
        self.zoom_at(STEP_FACTOR, QRectF(self.rect()).center())

    def zoom_out(self) -> None:
        """Reduce about the middle."""
        self.zoom_at(1 / STEP_FACTOR, QRectF(self.rect()).center())

    def zoom_at(self, factor: float, at: QPointF) -> None:
        """Enlarge by a factor; the place at a pixel stays there."""
        self._go(self.viewport.zoomed(factor, at.x(), at.y()))

    def pan(self, across: float, down: float) -> None:
        """Move the map by pixels; the picture follows at once, details later."""
        self._is_framed = False
        self._look(self.viewport.panned(across, down))

    def frame_area(self, bounds: tuple[float, float, float, float]) -> None:
        """Show an area given as west, south, east, north in degrees."""
        self._go(staging.area_view(self.viewport, bounds))

    def settle(self) -> None:
        """Bring names, cards and notes up to date once the map stands still."""
        self._scene = replace(self._scene, note=None)
        self._place_cards()
        self._draw_overlays()
        self._place_names()

    def region_at(self, at: QPointF) -> int:
        """Row of the region at a pixel, -1 for the sea."""
        return staging.region_at(self._scene, at)

    def region_id(self, row: int) -> str:
        """Id of a region's row, "" for none."""
        if row == NO_REGION or self._geometry is None:
            return ""
        return self._geometry.ids[row]

    def organization_at(self, at: QPointF) -> int:
        """Row of the organization at a pixel, -1 for none."""
        return staging.organization_at(self._scene, at)

    def organization_id(self, row: int) -> str:
        """Id of an organization's row, "" for none."""
        return self._scene.organizations[row].id if row >= 0 else ""

    def place_at(self, at: QPointF) -> tuple[float, float]:
        """Longitude and latitude of a pixel."""
        return staging.place_at(self.viewport, at)

    def region_note(self, row: int) -> str:
        """Give what the note on a region says, "" for none."""
        return staging.region_note(self.region_id(row), self._names, self._details)

    def flow_note(self, at: QPointF) -> str:
        """Give what the note on the line at a pixel says, "" for none."""
        return staging.flow_note(self._scene, at, self._names)

    def open_crowd(self, row: int) -> bool:
        """Enlarge the map until a crowd's organizations part; False for no crowd."""
        viewport = staging.crowd_view(self._scene, row)
        if viewport is not None:
            self._go(viewport)
        return viewport is not None

    def stage(self, scene: MapScene) -> None:
        """Show another scene of the same view."""
        self._scene = scene
        self.update()

    def mark(self, step: int) -> tuple[int, QPointF] | None:
        """Move the keyboard's mark to the next region, from west to east."""
        if self._geometry is None:
            return None
        start = self._marked if self._marked != NO_REGION else self._selected_row()
        self._marked = staging.next_region(self._geometry, start, step)
        self._recolour()
        at = staging.region_middle(self._geometry, self._marked, self.viewport)
        return self._marked, at

    def _go(self, viewport: Viewport) -> None:
        self._is_framed = False
        self._look(viewport)
        self.settle()

    def _look(self, viewport: Viewport) -> None:
        if viewport == self.viewport:
            return
        self._scene = replace(self._scene, viewport=viewport, note=None)
        self._scene = staging.with_points(self._scene)
        self._request_frame()
        true = ground_scale(viewport.x, viewport.y)
        self.view_changed.emit(viewport.scale_denominator * true)
        self.update()

    def _shapes_ready(self, geometry: RegionGeometry) -> None:
        self._geometry = geometry
        self._marked = NO_REGION
        self._pointer.forget()
        self._scene = replace(self._scene, frame=None, names=(), names_basis=None)
        self.fit()
        self._request_frame()

    def _request_frame(self) -> None:
        if self._geometry is None or self.width() < 2 or self.height() < 2:
            return
        geometry, ratio = self._geometry, self.devicePixelRatioF()
        style = self._current_style(geometry)
        if self._style is not None:
            self.stage(staging.with_sketch(self._scene, geometry, ratio, style))
        if self._scene.sketch is not None and not self._has_sketched:
            return  # loading the compiler would hold up the first picture
        self._frames.submit(partial(rendered, geometry, self.viewport, ratio, style))

    def _recolour(self) -> None:
        frame, geometry = self.frame, self._geometry
        if geometry is None or frame is None or frame.viewport != self.viewport:
            self._request_frame()
            return
        self._frames.submit(partial(restyled, frame, self._current_style(geometry)))

    def _frame_ready(self, frame: Frame) -> None:
        if frame.geometry is not self._geometry:
            return
        self._scene = replace(self._scene, frame=frame, sketch=None, ratio=frame.ratio)
        if not self._pointer.is_dragging and frame.viewport == self.viewport:
            self._place_cards()
            self._name_soon()
        self.update()

    def _current_style(self, geometry: RegionGeometry) -> RegionStyle:
        theme = self._scene.furniture.theme
        style = style_for(self._style, len(geometry), theme)
        return style.selecting(self._selected_row()).marking(self._marked)

    def _selected_row(self) -> int:
        if self._geometry is None or self._selected_id not in self._geometry.ids:
            return NO_REGION
        return self._geometry.ids.index(self._selected_id)

    def _place_cards(self) -> None:
        self._scene = staging.with_cards(self._scene, self._selected_row())

    def _name_soon(self) -> None:
        """Place names once wheel and sliders rest, but at once for the first map."""
        self._naming.start(NAMING_MS) if self._has_painted else self._place_names()

    def _place_names(self) -> None:
        self._scene = staging.with_names(self._scene, self._names, self._short)
        self.update()

    def _draw_overlays(self) -> None:
        ratio = self.devicePixelRatioF()
        self._scene = staging.with_population(self._scene, self._population, ratio)
        self._scene = staging.with_marks(self._scene, self._scene.marks, ratio)
        self._draw_flows(self._scene.flows)

    def _draw_flows(self, lines: Flows) -> None:
        shown = replace(lines, region=self._selected_id or "")
        ratio = self.devicePixelRatioF()
        self.stage(staging.with_flows(self._scene, shown, ratio))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._request_frame()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt asks
        painter = QPainter(self)
        paint_scene(painter, self._scene)
        painter.end()
        if not self._has_sketched and (self.frame or self._scene.sketch):
            self._has_sketched = True
            self.sketched_first.emit()
            QTimer.singleShot(0, self._request_frame)
        if self.frame is not None and not self._has_painted:
            self._has_painted = True
            self.painted_first.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: ARG002 - Qt asks
        self._look(self.viewport.resized(self.width(), self.height()))
        self._place_cards()
        if self._is_framed:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._scene = replace(self._scene, focus=event.reason() in KEYBOARD_FOCUS)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: ARG002 - Qt asks
        self._scene = replace(self._scene, focus=False)
        if self._marked != NO_REGION:
            self._marked = NO_REGION
            self._recolour()
        self.update()
