"""Legend, cards, scale bar and north arrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop.language import speaking
from desktop.map.cards import MapFurniture, card_places
from desktop.map.furniture import (
    CardStyle,
    Legend,
    LegendEntry,
    card_style,
    legend_size,
    length_text,
    paint_facts_card,
    paint_legend,
    paint_north_arrow,
    paint_scale_bar,
    paint_title_card,
    round_length,
)
from desktop.map.lettering import SEMIBOLD, text_width, type_font, wrapped
from desktop.theme import DARK, LIGHT

LEGEND = Legend(
    title="Régions par part de la population desservie",
    entries=(
        LegendEntry(text="Très mal desservi, moins de 20 %", count=1, colour="#cf3f24"),
        LegendEntry(text="Court", count=5161, colour="#7d1a1d", hatch="diagonal"),
        LegendEntry(text="Organisme"),
    ),
)


@pytest.fixture
def image(qapp: QGuiApplication) -> QImage:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.sea))
    return image


@pytest.fixture
def painter(image: QImage) -> Iterator[QPainter]:
    painter = QPainter(image)
    yield painter
    painter.end()


def inked(image: QImage, ground: str) -> QRectF:
    found = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() != ground
    ]
    left, right = min(x for x, _ in found), max(x for x, _ in found) + 1
    top, bottom = min(y for _, y in found), max(y for _, y in found) + 1
    return QRectF(left, top, right - left, bottom - top)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_that_a_legend_is_painted_inside_the_room_it_asked_for(
    painter: QPainter, image: QImage, theme: object, scale: float
) -> None:
    style = card_style(theme, scale)
    card = paint_legend(painter, QPointF(20, 30), LEGEND, style)
    assert card.size() == legend_size(LEGEND, style)
    painter.end()
    assert card.adjusted(-1, -1, 1, 1).contains(inked(image, LIGHT.sea))


def test_that_no_text_of_a_card_is_wider_than_the_card(painter: QPainter) -> None:
    style = card_style(LIGHT)
    rows = (("Distance médiane jusqu'au plus proche", "1 132 505 · 100,0 %"),)
    name = "Terre-Neuve-et-Labrador et tout ce qui s'y trouve, sans exception aucune"
    for card in (
        paint_facts_card(painter, QPointF(880, 10), name, rows, style),
        paint_title_card(painter, QPointF(10, 200), name, name, style),
    ):
        inside = card.width() - 2 * style.padding
        assert text_width(name, type_font(style.title_px, SEMIBOLD)) <= inside + 0.01


def test_that_a_facts_card_hangs_from_its_right_corner(painter: QPainter) -> None:
    rows = (("People", "1"),)
    card = paint_facts_card(painter, QPointF(880, 10), "X", rows, card_style(LIGHT))
    assert (card.right(), card.top()) == (pytest.approx(880), pytest.approx(10))


def test_that_a_title_breaks_into_lines_rather_than_pass_its_room(
    painter: QPainter,
) -> None:
    style = card_style(LIGHT)
    card = paint_title_card(
        painter, QPointF(0, 0), "Who is out of reach", "of whom", style, max_width=130
    )
    assert card.width() <= 130


@given(st.floats(min_value=0.02, max_value=2e7))
def test_that_a_round_length_fills_two_fifths_of_its_room(
    metres: float,
) -> None:
    length = round_length(metres)
    assert 0.399 * metres <= length <= metres * 1.000001


@pytest.mark.parametrize(
    ("metres", "english", "french"),
    [
        (1_000_000, "1,000", "1\u202f000"),
        (20_000, "20", "20"),
        (1000, "1", "1"),
    ],
)
def test_that_a_length_is_said_with_the_separators_of_the_language(
    metres: float, english: str, french: str
) -> None:
    assert length_text(metres) == f"{english}\u00a0km"
    with speaking("fr"):
        assert length_text(metres) == f"{french}\u00a0km"
    assert length_text(500) == "500\u00a0m"


def test_that_a_scale_bar_is_as_long_as_it_says(
    painter: QPainter, image: QImage
) -> None:
    style = card_style(LIGHT)
    box = paint_scale_bar(painter, QPointF(800, 500), 5000.0, 300, style)
    painter.end()
    assert box.width() == pytest.approx(200)  # 1,000 km
    assert box.bottomRight() == QPointF(800, 500)
    row = [image.pixelColor(x, 499).name() != LIGHT.sea for x in range(900)]
    assert sum(row) == pytest.approx(200, abs=2)


@pytest.mark.parametrize(("bearing", "side"), [(40.0, 1), (-40.0, -1)])
def test_that_the_arrow_turns_clockwise_with_the_bearing(
    painter: QPainter, image: QImage, bearing: float, side: int
) -> None:
    style: CardStyle = card_style(LIGHT)
    paint_north_arrow(painter, QPointF(450, 300), 200, bearing, style)
    painter.end()
    marks = inked(image.copy(350, 190, 200, 70), LIGHT.sea)
    assert (marks.center().x() - 100) * side > 10


def test_that_a_word_wider_than_its_line_is_never_cut(qapp: QGuiApplication) -> None:
    font = type_font(12)
    assert wrapped("à Anticonstitutionnellement ici", font, 40) == (
        "à",
        "Anticonstitutionnellement",
        "ici",
    )


def test_that_a_small_map_has_a_brief_legend_and_a_large_one_a_full(
    qapp: QGuiApplication,
) -> None:
    full = LegendEntry(text="Partly served, 50% or more", brief="Partly served")
    legend = Legend(title="Scenario against baseline", entries=(full,))
    furniture = MapFurniture(theme=LIGHT, title="Who", legend=legend)
    large = card_places(furniture, 1200, 700, lambda _: 0.0)
    small = card_places(furniture, 594, 389, lambda _: 0.0)
    assert not large.is_brief
    assert small.is_brief
    assert large.legend is not None
    assert small.legend is not None
    assert small.legend.width() < large.legend.width()
    assert [entry.text for entry in legend.in_brief().entries] == ["Partly served"]


def test_that_the_facts_overlap_no_other_card_on_a_small_map(
    qapp: QGuiApplication,
) -> None:
    entries = tuple(LegendEntry(text="Severely underserved") for _ in range(7))
    rows = tuple((f"A fact of some length {row}", "1,050,965") for row in range(6))
    furniture = MapFurniture(
        theme=LIGHT,
        title="What a second office in Halifax would change",
        subtitle="People served in person within 100 km",
        legend=Legend(entries=entries),
        card_title="Saskatchewan",
        card_rows=rows,
    )
    places = card_places(furniture, 620, 400, lambda _: 0.0)
    assert places.facts is not None
    others = (places.title, places.legend, places.scale, places.north)
    assert not any(one and places.facts.intersects(one) for one in others)
