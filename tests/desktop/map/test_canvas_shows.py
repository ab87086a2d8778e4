"""What the canvas shows: styles, names, cards, population, focus."""

from __future__ import annotations

import numpy as np
from canvas_driving import EAST, WEST, drawn, picture, pixel
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from desktop.map.canvas import MapCanvas
from desktop.map.cards import MapFurniture
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.population import PointClasses, PopulationPoints
from desktop.map.projection import geographic
from desktop.map.style import argb, plain_style
from desktop.theme import DARK, LIGHT


def test_that_a_new_style_colours_the_regions(qtbot: QtBot, canvas: MapCanvas) -> None:
    canvas.show_style(plain_style(3, DARK))
    at = pixel(canvas, (6.2e6, 1.2e6))

    def coloured() -> bool:
        return picture(canvas).pixel(at) == argb(DARK.no_data)

    qtbot.waitUntil(coloured, timeout=20_000)


def test_that_a_selected_region_is_outlined(qtbot: QtBot, canvas: MapCanvas) -> None:
    canvas.select_region("west")
    at = pixel(canvas, (6.0e6, 1.4e6))
    expected = argb(LIGHT.selection)

    def outlined() -> bool:
        row = [picture(canvas).pixel(at.x() + step, at.y()) for step in (-1, 0, 1)]
        return expected in row

    qtbot.waitUntil(outlined, timeout=20_000)


def test_that_no_card_lies_over_a_region_after_fitting(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    entries = tuple(LegendEntry(text="Served, 80% or more") for _ in range(6))
    canvas.show_furniture(
        MapFurniture(
            theme=LIGHT,
            title="Who is out of reach",
            subtitle="People served in person within 100 km",
            legend=Legend(entries=entries),
            card_title="West",
            card_rows=(("People", "1,132,505"),),
        )
    )
    canvas.fit()
    drawn(qtbot, canvas)
    assert canvas.frame is not None
    for left, top, right, bottom in canvas.scene.places.boxes:
        box = canvas.frame.ids[
            int(2 * top) : int(2 * bottom), int(2 * left) : int(2 * right)
        ]
        assert (box == -1).all()


def test_that_names_stand_on_the_map(canvas: MapCanvas) -> None:
    lines = {" ".join(label.wording.lines) for label in canvas.scene.names}
    assert lines == {"West", "East", "Islet"}


def test_that_framing_an_area_puts_it_in_view(qtbot: QtBot, canvas: MapCanvas) -> None:
    longitude, latitude = geographic(*EAST)
    canvas.frame_area((longitude - 1, latitude - 1, longitude + 1, latitude + 1))
    at = pixel(canvas, EAST)
    assert canvas.rect().contains(at)
    assert abs(at.x() - 300) < 60
    assert abs(at.y() - 200) < 60
    drawn(qtbot, canvas)


def test_that_population_is_drawn_only_when_shown(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    longitude, latitude = geographic(*WEST)
    plain = picture(canvas)
    canvas.show_population(one_place(longitude, latitude))
    assert picture(canvas) == plain
    canvas.set_layer_visible("population", True)
    assert picture(canvas).pixel(pixel(canvas, WEST)) != plain.pixel(
        pixel(canvas, WEST)
    )


def test_that_a_place_takes_the_colour_of_its_class(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    canvas.show_population(one_place(*geographic(*WEST)))
    canvas.set_layer_visible("population", True)
    alike = picture(canvas)
    classes = PointClasses(codes=np.array([1]), colours=("#102030", "#ff00ff"))
    canvas.colour_population(classes)
    at = pixel(canvas, WEST)
    assert picture(canvas).pixelColor(at).name() == "#ff00ff"
    canvas.colour_population(None)
    assert picture(canvas) == alike


def one_place(longitude: float, latitude: float) -> PopulationPoints:
    return PopulationPoints(
        longitude=np.array([longitude]),
        latitude=np.array([latitude]),
        people=np.array([500_000.0]),
    )


def test_that_the_canvas_names_itself_and_shows_keyboard_focus(
    canvas: MapCanvas,
) -> None:
    assert canvas.accessibleName()
    assert canvas.accessibleDescription()
    before = picture(canvas)
    reason = Qt.FocusReason.TabFocusReason
    canvas.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, reason))
    assert picture(canvas).pixel(1, 100) != before.pixel(1, 100)


def test_that_the_map_stays_when_facts_of_a_region_appear(canvas: MapCanvas) -> None:
    before = canvas.viewport
    rows = (("People", "1,132,505"), ("Served", "81,540"))
    canvas.show_furniture(MapFurniture(theme=LIGHT, card_title="West", card_rows=rows))
    assert canvas.viewport == before


def test_that_facts_take_no_room_from_the_whole_map(canvas: MapCanvas) -> None:
    canvas.fit()
    without = canvas.viewport
    rows = tuple((f"Row {row}", "1,132,505") for row in range(9))
    canvas.show_furniture(MapFurniture(theme=LIGHT, card_title="West", card_rows=rows))
    canvas.fit()
    assert canvas.viewport == without


def test_that_facts_stand_where_they_hide_least_of_their_region(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    canvas.select_region("east")
    canvas.frame_area((*geographic(7.2e6, 1.0e6), *geographic(8.2e6, 1.5e6)))
    drawn(qtbot, canvas)
    rows = (("People", "1,132,505"), ("Served", "81,540"))
    canvas.show_furniture(MapFurniture(theme=LIGHT, card_title="East", card_rows=rows))
    facts = canvas.scene.places.facts
    assert facts is not None
    assert canvas.rect().contains(facts.toRect())


def test_that_another_map_is_framed_clear_of_its_own_legend(canvas: MapCanvas) -> None:
    entries = tuple(LegendEntry(text="Carried by others") for _ in range(9))
    legend = Legend(title="Net", entries=entries)
    canvas.show_furniture(MapFurniture(theme=LIGHT, title="Who carries", legend=legend))
    framed = canvas.viewport
    canvas.fit()
    assert canvas.viewport == framed


def test_that_another_map_leaves_the_view_of_a_person_who_moved_it(
    canvas: MapCanvas,
) -> None:
    canvas.pan(40, 30)
    moved = canvas.viewport
    legend = Legend(entries=(LegendEntry(text="Carried by others"),))
    canvas.show_furniture(MapFurniture(theme=LIGHT, title="Who carries", legend=legend))
    assert canvas.viewport == moved
