"""The canvas, driven as a person drives it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QImage, QMouseEvent, QWheelEvent
from pytestqt.qtbot import QtBot

from desktop.map.canvas import MapCanvas
from desktop.map.cards import MapFurniture
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.point_renderer import MapOrganization
from desktop.map.projection import geographic
from desktop.map.style import argb, plain_style
from desktop.map.tools import Tool
from desktop.theme import DARK, LIGHT
from layers.boundaries import BoundaryLayer

WEST, EAST = (6.5e6, 1.3e6), (7.5e6, 1.7e6)
LEFT = Qt.MouseButton.LeftButton


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


def drawn(qtbot: QtBot, canvas: MapCanvas) -> None:
    """Wait until the frame shows what the canvas looks at."""

    def up_to_date() -> bool:
        frame = canvas.frame
        return frame is not None and frame.viewport == canvas.viewport

    qtbot.waitUntil(up_to_date, timeout=20_000)


def pixel(canvas: MapCanvas, place: tuple[float, float]) -> QPoint:
    x, y = canvas.viewport.to_screen(*place)
    return QPoint(round(float(x)), round(float(y)))


def drag(
    canvas: MapCanvas,
    start: QPoint,
    end: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    steps = [
        (QEvent.Type.MouseButtonPress, start, LEFT),
        (QEvent.Type.MouseMove, (start + end) / 2, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseMove, end, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseButtonRelease, end, LEFT),
    ]
    for kind, at, button in steps:
        place = QPointF(at)
        event = QMouseEvent(kind, place, place, button, LEFT, modifiers)
        {
            QEvent.Type.MouseButtonPress: canvas.mousePressEvent,
            QEvent.Type.MouseMove: canvas.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: canvas.mouseReleaseEvent,
        }[kind](event)


def wheel(canvas: MapCanvas, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    canvas.wheelEvent(event)


def picture(canvas: MapCanvas) -> QImage:
    return canvas.grab().toImage()


def test_that_all_regions_are_in_view_at_first(canvas: MapCanvas) -> None:
    assert canvas.frame is not None
    assert set(canvas.frame.ids.ravel().tolist()) == {-1, 0, 1, 2}


@pytest.mark.parametrize(
    ("place", "identifier"),
    [(WEST, "west"), ((7.2e6, 1.2e6), "east"), ((6.5e6, 0.9e6), "")],
)
def test_that_a_click_tells_the_region_under_the_pointer(
    qtbot: QtBot, canvas: MapCanvas, place: tuple[float, float], identifier: str
) -> None:
    with qtbot.waitSignal(canvas.region_clicked) as clicked:
        qtbot.mouseClick(canvas, LEFT, pos=pixel(canvas, place))
    assert clicked.args == [identifier]


def test_that_a_click_on_an_organization_is_not_one_on_its_region(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    with (
        qtbot.assertNotEmitted(canvas.region_clicked),
        qtbot.waitSignal(canvas.organization_clicked) as clicked,
    ):
        qtbot.mouseClick(canvas, LEFT, pos=pixel(canvas, EAST))
    assert clicked.args == ["org"]


def test_that_a_hidden_layer_cannot_be_clicked(qtbot: QtBot, canvas: MapCanvas) -> None:
    canvas.set_layer_visible("organizations", False)
    with qtbot.waitSignal(canvas.region_clicked) as clicked:
        qtbot.mouseClick(canvas, LEFT, pos=pixel(canvas, EAST))
    assert clicked.args == ["east"]


def test_that_the_wheel_keeps_the_place_under_the_pointer(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    at, before = QPoint(137, 211), canvas.viewport.metres_per_pixel
    place = canvas.viewport.to_map(at.x(), at.y())
    wheel(canvas, at, 3)
    assert canvas.viewport.metres_per_pixel < before
    assert canvas.viewport.to_map(at.x(), at.y()) == pytest.approx(place)
    drawn(qtbot, canvas)


def test_that_dragging_moves_the_map_with_the_pointer(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    place = canvas.viewport.to_map(300, 200)
    drag(canvas, QPoint(300, 200), QPoint(350, 170))
    assert canvas.viewport.to_map(350, 170) == pytest.approx(place)
    drawn(qtbot, canvas)


@pytest.mark.parametrize("by_tool", [True, False])
def test_that_a_dragged_organization_tells_its_new_place(
    qtbot: QtBot, canvas: MapCanvas, by_tool: bool
) -> None:
    canvas.set_tool(Tool.MOVE if by_tool else Tool.SELECT)
    held = (
        Qt.KeyboardModifier.NoModifier if by_tool else Qt.KeyboardModifier.AltModifier
    )
    end = pixel(canvas, WEST)
    view = canvas.viewport
    with qtbot.waitSignal(canvas.organization_moved) as moved:
        drag(canvas, pixel(canvas, EAST), end, held)
    assert moved.args[0] == "org"
    expected = geographic(*view.to_map(end.x(), end.y()))
    assert moved.args[1:] == pytest.approx(expected)
    assert canvas.viewport == view


def test_that_the_open_tool_chooses_a_place(qtbot: QtBot, canvas: MapCanvas) -> None:
    canvas.set_tool(Tool.OPEN)
    at = pixel(canvas, WEST)
    with qtbot.waitSignal(canvas.place_chosen) as chosen:
        qtbot.mouseClick(canvas, LEFT, pos=at)
    expected = geographic(*canvas.viewport.to_map(at.x(), at.y()))
    assert chosen.args == pytest.approx(expected)


def test_that_the_close_tool_asks_to_close_an_organization(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    canvas.set_tool(Tool.CLOSE)
    with qtbot.waitSignal(canvas.organization_close_requested) as asked:
        qtbot.mouseClick(canvas, LEFT, pos=pixel(canvas, EAST))
    assert asked.args == ["org"]


def test_that_escape_puts_the_tool_down_then_clears_the_selection(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    canvas.set_tool(Tool.OPEN)
    with qtbot.waitSignal(canvas.tool_changed) as changed:
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert changed.args == [Tool.SELECT]
    with qtbot.waitSignal(canvas.region_clicked) as cleared:
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert cleared.args == [""]


def test_that_brackets_walk_from_west_to_east_and_enter_selects(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    walked = []
    canvas.region_hovered.connect(walked.append)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert walked == ["west", "east", "islet", "east"]
    with qtbot.waitSignal(canvas.region_clicked) as chosen:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert chosen.args == ["east"]


def test_that_keys_pan_zoom_and_fit(qtbot: QtBot, canvas: MapCanvas) -> None:
    fitted = canvas.viewport
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.viewport.x > fitted.x
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.viewport.metres_per_pixel < fitted.metres_per_pixel
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.viewport.metres_per_pixel == pytest.approx(fitted.metres_per_pixel)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.viewport == fitted


def test_that_hovering_names_the_region_beside_the_pointer(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    at = pixel(canvas, WEST)
    with qtbot.waitSignal(canvas.region_hovered) as hovered:
        qtbot.mouseMove(canvas, at)
    assert hovered.args == ["west"]
    note = canvas.scene.note
    assert note is not None
    assert note.text == "West"
    assert not note.place.contains(QPointF(at))


def test_that_a_note_says_more_than_the_name(qtbot: QtBot, canvas: MapCanvas) -> None:
    canvas.show_details({"west": "Unserved\n0% of people served"})
    with qtbot.waitSignal(canvas.region_hovered):
        qtbot.mouseMove(canvas, pixel(canvas, (6.3e6, 1.2e6)))
    qtbot.waitUntil(lambda: canvas.scene.note is not None)
    note = canvas.scene.note
    assert note is not None
    assert note.text.splitlines() == ["West", "Unserved", "0% of people served"]
    assert canvas.rect().contains(note.place.toRect())


def test_that_a_click_on_a_crowd_parts_it_and_its_note_names_everyone(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    longitude, latitude = geographic(*EAST)
    canvas.show_organizations(
        tuple(
            MapOrganization(
                id=str(row), name=f"No {row}", longitude=longitude, latitude=latitude
            )
            for row in range(5)
        )
    )
    at = pixel(canvas, EAST)
    assert canvas.scene.layout is not None
    assert canvas.scene.layout.count.tolist() == [5, 0, 0, 0, 0]
    with qtbot.waitSignal(canvas.organization_hovered):
        qtbot.mouseMove(canvas, at)
    qtbot.waitUntil(lambda: canvas.scene.note is not None)
    note = canvas.scene.note
    assert note is not None
    assert note.text.splitlines()[0] == "5 organizations"
    assert note.text.splitlines()[1:] == [f"No {row}" for row in range(5)]
    clicked: list[str] = []
    canvas.organization_clicked.connect(clicked.append)
    qtbot.mouseClick(canvas, LEFT, pos=at)
    assert clicked == []
    assert canvas.scene.layout.count.tolist() == [1, 1, 1, 1, 1]
    assert canvas.rect().contains(pixel(canvas, EAST))


def test_that_the_keyboards_mark_leaves_with_the_keyboard(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: canvas.frame.style.marked >= 0, timeout=20_000)
    canvas.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    qtbot.waitUntil(lambda: canvas.frame.style.marked < 0, timeout=20_000)


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
    canvas.show_population([longitude], [latitude], [500_000.0])
    assert picture(canvas) == plain
    canvas.set_layer_visible("population", True)
    assert picture(canvas).pixel(pixel(canvas, WEST)) != plain.pixel(
        pixel(canvas, WEST)
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
