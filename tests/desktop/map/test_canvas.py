"""The canvas, driven as a person drives it."""

from __future__ import annotations

import pytest
from canvas_driving import EAST, LEFT, WEST, drag, drawn, pixel, wheel
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from pytestqt.qtbot import QtBot

from desktop.map.canvas import MapCanvas
from desktop.map.point_renderer import MapOrganization
from desktop.map.projection import geographic
from desktop.map.tools import Tool


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
