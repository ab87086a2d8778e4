"""Marks on places: where they stand, how large they are, and that they can be seen."""

from __future__ import annotations

from itertools import chain

import numpy as np
import pytest
from canvas_driving import EAST, WEST, drawn, picture, pixel
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.map.canvas import MapCanvas
from desktop.map.cards import MapFurniture
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.marks import LARGEST, SMALLEST, Marks
from desktop.map.projection import geographic
from desktop.theme import DARK, LIGHT, Theme, contrast


def marks(*places: tuple[float, float], people: float = 1e6) -> Marks:
    degrees = np.array([geographic(*place) for place in places])
    return Marks(
        longitude=degrees[:, 0],
        latitude=degrees[:, 1],
        people=np.full(len(places), people),
    )


def test_that_marks_grow_with_people_within_bounds() -> None:
    people = np.array([np.nan, 0.0, 1.0, 50_000.0, 1e9])
    made = Marks(longitude=np.zeros(5), latitude=np.zeros(5), people=people)
    assert (np.diff(made.radii) >= 0).all()
    assert (made.radii[0], made.radii[-1]) == (SMALLEST, LARGEST)


def test_that_marks_stand_on_their_places_until_they_are_taken_away(
    canvas: MapCanvas, qtbot: QtBot
) -> None:
    at = pixel(canvas, WEST)
    before = picture(canvas).pixelColor(at)
    canvas.show_marks(marks(WEST))
    assert picture(canvas).pixelColor(at) == QColor(LIGHT.mark)
    canvas.pan(40, 0)
    canvas.settle()
    drawn(qtbot, canvas)
    assert picture(canvas).pixelColor(pixel(canvas, WEST)) == QColor(LIGHT.mark)
    canvas.set_layer_visible("marks", False)
    assert picture(canvas).pixelColor(pixel(canvas, WEST)) == before
    canvas.set_layer_visible("marks", True)
    canvas.show_marks(None)
    assert picture(canvas).pixelColor(pixel(canvas, WEST)) == before


def test_that_organizations_stand_over_marks(canvas: MapCanvas) -> None:
    canvas.show_marks(marks(EAST))
    seen = picture(canvas).pixelColor(pixel(canvas, EAST))
    assert seen == QColor(LIGHT.organization)  # its colour, not a mark's


def test_that_a_legend_shows_a_mark(canvas: MapCanvas) -> None:
    entry = LegendEntry(text="A place", colour=LIGHT.mark, is_mark=True)
    furniture = MapFurniture(theme=LIGHT, legend=Legend(entries=(entry,)))
    canvas.show_furniture(furniture)
    card = canvas.scene.places.legend
    image = picture(canvas)
    seen = {
        image.pixelColor(QPoint(x, y)).name()
        for x in range(round(card.left()), round(card.right()))
        for y in range(round(card.top()), round(card.bottom()))
    }
    assert QColor(LIGHT.mark).name() in seen


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda one: one.name)
def test_that_a_mark_is_seen_on_every_ground_by_itself_or_its_casing(
    theme: Theme,
) -> None:
    for ground in chain(theme.coverage, (theme.sea, theme.no_data)):
        seen = contrast(theme.mark, ground), contrast(theme.mark_casing, ground)
        assert max(seen) >= 3.0
    assert contrast(theme.mark, theme.mark_casing) >= 3.0
