from __future__ import annotations

import pytest
import shapely
from canvas_driving import EAST, drawn
from drawn_shapes import boundary_layer
from pytestqt.qtbot import QtBot

from desktop.map.canvas import MapCanvas
from desktop.map.cards import MapFurniture
from desktop.map.point_renderer import MapOrganization
from desktop.map.projection import geographic
from desktop.theme import LIGHT
from layers.boundaries import BoundaryLayer


@pytest.fixture
def two_squares() -> BoundaryLayer:
    """West and east of a shared border, 1000 km each, and a 2 km islet apart."""
    return boundary_layer(
        {
            "west": shapely.box(6e6, 1e6, 7e6, 2e6),
            "east": shapely.box(7e6, 1e6, 8e6, 2e6),
            "islet": shapely.box(8.5e6, 1.2e6, 8.502e6, 1.202e6),
        },
        "EPSG:3347",
    )


@pytest.fixture
def canvas(qtbot: QtBot, two_squares: BoundaryLayer) -> MapCanvas:
    made = MapCanvas()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_furniture(MapFurniture(theme=LIGHT))
    made.show_labels({"west": "West", "east": "East", "islet": "Islet"}, {})
    longitude, latitude = geographic(*EAST)
    made.show_organizations(
        (
            MapOrganization(
                id="org", name="An office", longitude=longitude, latitude=latitude
            ),
        )
    )
    with qtbot.waitSignal(made.painted_first, timeout=60_000):
        made.show()
        made.show_boundaries(two_squares)
    drawn(qtbot, made)
    return made
