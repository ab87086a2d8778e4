"""Flow lines: how they bend, how wide they are, and which stand out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from canvas_driving import drag, drawn, picture, pixel
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from pytestqt.qtbot import QtBot

from desktop.map.canvas import MapCanvas
from desktop.map.cards import MapFurniture
from desktop.map.flows import (
    BEND,
    DIM,
    END_GAP,
    MOST_DRAWN,
    PROBES,
    REACH,
    SHORTEST,
    START_GAP,
    THINNEST,
    WIDEST,
    FlowLine,
    curves,
    end_boxes,
    flow_at,
    flow_width,
    flows,
    paint_flows,
)
from desktop.map.furniture import Legend, LegendEntry
from desktop.theme import DARK, LIGHT, Theme, contrast

ANCHOR = {"west": (6.3e6, 1.3e6), "east": (7.7e6, 1.3e6)}
EASTWARD_MIDDLE = (7.0e6, 1.3e6 + BEND * 1.4e6 / 2)
WESTWARD_MIDDLE = (7.0e6, 1.3e6 - BEND * 1.4e6 / 2)
places = st.tuples(
    st.floats(-1e4, 1e4, allow_nan=False), st.floats(-1e4, 1e4, allow_nan=False)
)


def line(origin: str, target: str, people: int = 1000) -> FlowLine:
    start, end = ANCHOR.get(origin, (0, 0)), ANCHOR.get(target, (0, 0))
    return FlowLine(origin=origin, target=target, start=start, end=end, people=people)


def unlike(image: QImage, at: QPoint, colour: str) -> int:
    """Distance of a pixel's colour from another."""
    seen, wanted = image.pixelColor(at), QColor(colour)
    return (
        abs(seen.red() - wanted.red())
        + abs(seen.green() - wanted.green())
        + abs(seen.blue() - wanted.blue())
    )


@given(places, places)
def test_that_a_whole_curve_begins_and_ends_at_its_points(start, end) -> None:
    none = np.zeros(1)
    first, _, last = curves(np.array([start]), np.array([end]), (none, none))
    assert np.allclose(first, [start])
    assert np.allclose(last, [end])


@given(places, places, st.floats(0.0, 0.4), st.floats(0.0, 0.4))
def test_that_a_cut_curve_is_part_of_the_whole(start, end, low, high) -> None:
    none = np.zeros(1)
    ends = np.array([start]), np.array([end])
    whole = curves(*ends, (none, none))
    part = curves(*ends, (np.array([low]), np.array([high])))

    def at(curve, t: float):
        first, handle, last = curve
        return (1 - t) ** 2 * first + 2 * t * (1 - t) * handle + t**2 * last

    middle = low + (1 - high - low) / 2
    assert np.allclose(at(part, 0.0), at(whole, low), atol=1e-6)
    assert np.allclose(at(part, 0.5), at(whole, middle), atol=1e-6)
    assert np.allclose(at(part, 1.0), at(whole, 1 - high), atol=1e-6)


@given(places, places)
def test_that_there_and_back_bend_away_from_each_other(start, end) -> None:
    none = np.zeros(1)
    there = curves(np.array([start]), np.array([end]), (none, none))[1]
    back = curves(np.array([end]), np.array([start]), (none, none))[1]
    middle = (np.array([start]) + np.array([end])) / 2
    assert np.allclose(there - middle, middle - back, atol=1e-6)
    aside = np.hypot(*(there - middle).T)
    assert np.allclose(aside, BEND * np.hypot(*(np.subtract(end, start))), atol=1e-6)


@given(st.integers(1, 10**8), st.integers(1, 10**8))
def test_that_more_people_never_make_a_thinner_line(one: int, other: int) -> None:
    few, most = sorted((one, other))
    assert THINNEST <= flow_width(few, most) <= flow_width(most, most) == WIDEST


def test_that_four_times_the_people_are_twice_the_width() -> None:
    assert flow_width(4000, 10_000) == pytest.approx(2 * flow_width(1000, 10_000))


def test_that_people_who_stay_in_their_region_have_no_line() -> None:
    assert flows((line("west", "west"), line("west", "east"))).drawn[0].line == line(
        "west", "east"
    )
    assert flows((line("west", "west"),)).drawn == ()


def test_that_wide_lines_lie_under_thin_ones() -> None:
    given_order = (line("a", "b", 3), line("b", "c", 900), line("c", "a", 40))
    people = [one.line.people for one in flows(given_order).drawn]
    assert people == [900, 40, 3]


def test_that_the_lines_of_a_selected_region_stand_out_above_the_others() -> None:
    given_order = (line("a", "b", 900), line("b", "c", 500), line("c", "d", 40))
    shown = replace(flows(given_order), region="a").drawn
    assert [(one.line.people, one.is_dim) for one in shown] == [
        (500, True),
        (40, True),
        (900, False),
    ]
    assert {one.width for one in shown} == {
        one.width for one in flows(given_order).drawn
    }


def test_that_the_largest_of_too_many_lines_are_drawn_and_the_rest_counted() -> None:
    many = flows(tuple(line("a", f"b{n}", n) for n in range(1, MOST_DRAWN + 8)))
    assert len(many.drawn) == MOST_DRAWN
    assert many.left_out == 7
    assert min(one.line.people for one in many.drawn) == 8


def test_that_a_selected_region_is_drawn_before_larger_lines_of_others() -> None:
    many = [line("a", f"b{n}", 1000 + n) for n in range(MOST_DRAWN)]
    shown = replace(flows((*many, line("c", "d", 1))), region="d")
    assert len(shown.drawn) == MOST_DRAWN
    assert shown.drawn[-1].line == line("c", "d", 1)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
def test_that_a_line_reads_on_every_colour_of_the_map(theme: Theme) -> None:
    # Ink and edge so far apart that one of them is 3:1 against whatever they lie on.
    assert contrast(theme.flow, theme.flow_casing) >= 3.0 * 3.0
    grounds = (*theme.coverage, theme.better, theme.worse, theme.same, theme.sea)
    for ground in grounds:
        inks = theme.flow, theme.flow_casing
        assert max(contrast(ink, ground) for ink in inks) >= 3.0


def test_that_lines_of_neighbours_wait_until_the_map_is_enlarged(qapp) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.sea))
    blank = image.copy()
    near = FlowLine(origin="a", target="b", start=(20, 20), end=(29, 20), people=5)
    painter = QPainter(image)
    paint_flows(painter, flows((near,)).drawn, lambda xy: xy, LIGHT)
    assert image == blank
    paint_flows(painter, flows((near,)).drawn, lambda xy: 2 * xy - 20, LIGHT)
    painter.end()
    assert image != blank


def test_that_only_lines_that_are_in_sight_are_painted(qapp) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.sea))
    blank = image.copy()
    there = FlowLine(origin="a", target="b", start=(0, 20), end=(50, 20), people=5)
    painter = QPainter(image)
    elsewhere = QRectF(200, 200, 100, 100)
    shown = flows((there,)).drawn
    paint_flows(painter, shown, lambda xy: xy, LIGHT, within=elsewhere)
    assert image == blank
    paint_flows(painter, shown, lambda xy: xy, LIGHT, within=QRectF(0, 0, 60, 40))
    painter.end()
    assert image != blank


def test_that_the_canvas_draws_a_line_over_the_regions(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    before = picture(canvas)
    canvas.show_flows((line("west", "east"),))
    after = picture(canvas)
    crossed = pixel(canvas, EASTWARD_MIDDLE)
    assert unlike(after, crossed, LIGHT.flow) < 30 < unlike(before, crossed, LIGHT.flow)
    across = pixel(canvas, WESTWARD_MIDDLE)
    assert after.pixel(across) == before.pixel(across)
    canvas.show_flows(())
    assert picture(canvas) == before


def test_that_two_regions_that_carry_each_other_have_two_lines(
    canvas: MapCanvas,
) -> None:
    canvas.show_flows((line("west", "east"), line("east", "west")))
    shown = picture(canvas)
    for middle in (EASTWARD_MIDDLE, WESTWARD_MIDDLE):
        assert unlike(shown, pixel(canvas, middle), LIGHT.flow) < 30


def test_that_hidden_flows_are_not_drawn(canvas: MapCanvas) -> None:
    before = picture(canvas)
    canvas.show_flows((line("west", "east"),))
    canvas.set_layer_visible("flows", False)
    assert picture(canvas) == before
    canvas.set_layer_visible("flows", True)
    assert picture(canvas) != before


def test_that_flows_of_other_regions_grow_faint(canvas: MapCanvas) -> None:
    canvas.show_flows((line("west", "east"),))
    at = pixel(canvas, EASTWARD_MIDDLE)
    full = unlike(picture(canvas), at, LIGHT.flow)
    canvas.select_region("islet")
    faint = unlike(picture(canvas), at, LIGHT.flow)
    canvas.select_region("west")
    again = unlike(picture(canvas), at, LIGHT.flow)
    assert full == again < 30
    ground = unlike(_without(canvas), at, LIGHT.flow)
    assert abs(faint - (1 - DIM) * ground) < 0.1 * ground


def _without(canvas: MapCanvas) -> QImage:
    shown = [one.line for one in canvas.scene.flows.drawn]
    canvas.show_flows(())
    seen = picture(canvas)
    canvas.show_flows(tuple(shown))
    return seen


def test_that_a_line_moves_with_the_map(qtbot: QtBot, canvas: MapCanvas) -> None:
    canvas.show_flows((line("west", "east"),))
    drag(canvas, QPoint(300, 60), QPoint(330, 75))
    drawn(qtbot, canvas)
    at = pixel(canvas, EASTWARD_MIDDLE)
    assert unlike(picture(canvas), at, LIGHT.flow) < 30
    canvas.zoom_in()
    drawn(qtbot, canvas)
    at = pixel(canvas, EASTWARD_MIDDLE)
    assert unlike(picture(canvas), at, LIGHT.flow) < 30


def test_that_a_line_takes_the_colour_of_the_theme(canvas: MapCanvas) -> None:
    canvas.show_flows((line("west", "east"),))
    canvas.show_furniture(MapFurniture(theme=DARK))
    at = pixel(canvas, EASTWARD_MIDDLE)
    assert unlike(picture(canvas), at, DARK.flow) < 30


def test_that_organizations_stand_above_the_lines(canvas: MapCanvas) -> None:
    before = picture(canvas)
    spot = canvas.scene.sites[0]
    through = FlowLine(
        origin="west",
        target="east",
        start=(float(spot[0]) - 4e5, float(spot[1]) - BEND * 4e5),
        end=(float(spot[0]) + 4e5, float(spot[1]) - BEND * 4e5),
        people=9,
    )
    canvas.show_flows((through,))
    at = pixel(canvas, (float(spot[0]), float(spot[1])))
    assert picture(canvas).pixel(at) == before.pixel(at)


def test_that_names_keep_clear_of_where_lines_meet(
    qtbot: QtBot, canvas: MapCanvas
) -> None:
    def boxes_of_names() -> list[QRectF]:
        return [
            QRectF(
                label.across - label.wording.width / 2,
                label.down - label.wording.height / 2,
                label.wording.width,
                label.wording.height,
            )
            for label in canvas.scene.names
        ]

    named = {" ".join(label.wording.lines): label for label in canvas.scene.names}
    under = named["West"]
    x, y = canvas.viewport.to_map(under.across, under.down)
    there = FlowLine(
        origin="west", target="east", start=(x, y), end=ANCHOR["east"], people=7
    )
    canvas.show_flows((there,))
    ends = end_boxes(canvas.scene.flows.drawn, canvas.viewport.on_screen)

    def is_clear() -> bool:
        taken = [QRectF(QPointF(a, b), QPointF(c, d)) for a, b, c, d in ends.tolist()]
        return bool(canvas.scene.names) and not any(
            name.intersects(end) for name in boxes_of_names() for end in taken
        )

    qtbot.waitUntil(is_clear)


def test_that_a_brief_legend_keeps_one_line() -> None:
    entries = (
        LegendEntry(text="Carried by others, 10% or more", brief="Carried much"),
        *(LegendEntry(text=f"{width}", line=width) for width in (7.0, 3.0, 1.2)),
    )
    brief = Legend(title="Net", entries=entries).in_brief()
    assert [one.text for one in brief.entries] == ["Carried much", "7.0"]


def test_that_lines_are_drawn_anew_only_where_something_changed(
    canvas: MapCanvas,
) -> None:
    lines = (line("west", "east"), line("east", "west", 40))
    canvas.show_flows(lines)
    image = canvas.scene.flows_image
    canvas.show_flows(lines)
    canvas.show_furniture(MapFurniture(theme=LIGHT, card_title="West"))
    assert canvas.scene.flows_image is image
    canvas.select_region("west")
    assert canvas.scene.flows_image is not image


@given(places, places, st.floats(0.02, 0.98))
def test_that_the_pointer_finds_a_line_anywhere_along_it(start, end, t) -> None:
    there = FlowLine(origin="a", target="b", start=start, end=end, people=5)
    shown = flows((there,)).drawn
    length = np.hypot(*np.subtract(end, start))
    whole = curves(np.array([start]), np.array([end]), (np.zeros(1), np.zeros(1)))
    first, handle, last = (one[0] for one in whole)
    on = (1 - t) ** 2 * first + 2 * t * (1 - t) * handle + t**2 * last
    # A chord between points of a curve strays from it by no more than this.
    slack = BEND * length / (2 * (PROBES - 1) ** 2) < WIDEST / 2 + REACH
    is_inside = min(t, 1 - t) * length > 2 * (START_GAP + END_GAP)
    if slack and is_inside and length >= SHORTEST:
        assert flow_at(shown, lambda xy: xy, tuple(on.tolist())) == there
    far = flow_at(shown, lambda xy: xy, tuple((on + 1e5).tolist()))
    assert far is None


def test_that_the_topmost_of_lines_that_cross_is_found() -> None:
    one = FlowLine(origin="a", target="b", start=(0, 0), end=(100, 0), people=900)
    other = FlowLine(origin="c", target="d", start=(0, 0), end=(100, 0), people=4)
    shown = flows((one, other)).drawn
    middle = (50.0, -BEND * 100 / 2)
    assert flow_at(shown, lambda xy: xy, middle) == other
    assert flow_at((), lambda xy: xy, middle) is None


def test_that_a_note_says_who_carries_whom(canvas: MapCanvas) -> None:
    canvas.show_flows((line("west", "east", 1234),))
    hover(canvas, pixel(canvas, EASTWARD_MIDDLE))
    assert canvas.scene.note is not None
    assert canvas.scene.note.text == "West → East\n1,234 people carried"
    hover(canvas, pixel(canvas, WESTWARD_MIDDLE))
    assert canvas.scene.note is not None
    assert "→" not in canvas.scene.note.text
    canvas.set_layer_visible("flows", False)
    hover(canvas, pixel(canvas, EASTWARD_MIDDLE))
    assert canvas.scene.note is None or "→" not in canvas.scene.note.text


def hover(canvas: MapCanvas, at: QPoint) -> None:
    none = Qt.MouseButton.NoButton
    place = QPointF(at)
    keys = Qt.KeyboardModifier.NoModifier
    move = QEvent.Type.MouseMove
    canvas.mouseMoveEvent(QMouseEvent(move, place, place, none, none, keys))
