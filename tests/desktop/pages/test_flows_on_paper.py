"""Flow lines on a page, and in its legend."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.map.flows import FlowLine, flows
from desktop.map.furniture import Legend, LegendEntry, card_style, paint_legend
from desktop.map.vector_renderer import MapPicture
from desktop.pages.formats import pdf_bytes
from desktop.pages.map_frame import PIXEL, paint_map_frame
from desktop.pages.map_page import MapPage
from desktop.theme import LIGHT

START, END = (5_500_000.0, 1_700_000.0), (6_100_000.0, 1_300_000.0)


def painted(picture: MapPicture, legend: Legend) -> QImage:
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(1 / PIXEL, 1 / PIXEL)
    frame = QRectF(0, 0, 800 * PIXEL, 600 * PIXEL)
    paint_map_frame(painter, frame, picture, legend, LIGHT)
    painter.end()
    return image


def inked(image: QImage, colour: str) -> int:
    pixels = np.frombuffer(image.constBits(), np.uint32) & 0xFFFFFF
    return int((pixels == (QColor(colour).rgb() & 0xFFFFFF)).sum())


def with_line(picture: MapPicture) -> MapPicture:
    line = FlowLine(origin="1", target="4", start=START, end=END, people=700)
    return replace(picture, flows=flows((line,)))


def test_that_a_map_on_paper_has_the_lines_of_the_screen(page: MapPage) -> None:
    plain = painted(page.picture, page.legend)
    lined = painted(with_line(page.picture), page.legend)
    assert inked(plain, LIGHT.flow) == 0
    assert inked(lined, LIGHT.flow) > 500


def test_that_lines_stay_vectors_in_a_pdf(page: MapPage) -> None:
    lined = replace(page, picture=with_line(page.picture))
    written = pdf_bytes(lined)
    assert b"/Subtype /Image" not in written
    assert b"/ca 0." not in written


def test_that_a_legend_says_how_wide_a_line_is(qapp) -> None:
    heights = []
    for width in (2.0, 8.0):
        entry = LegendEntry(text="1,000 people", line=width, colour=LIGHT.flow)
        image = QImage(300, 80, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        style = card_style(LIGHT)
        paint_legend(painter, QPointF(4, 4), Legend(entries=(entry,)), style)
        painter.end()
        across = round(4 + style.padding + style.body_px / 2)
        ink = QColor(LIGHT.flow).rgb()
        heights.append(sum(image.pixel(across, y) == ink for y in range(80)))
    assert heights == [2, 8] or heights == [1, 7]
