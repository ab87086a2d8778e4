"""Formats: a map page written as PDF, SVG or PNG."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from datasets.results.into_place import written_beside
from desktop.pages.composer import A4, LETTER, paint_page
from desktop.pages.map_page import MapPage
from desktop.pages.typesetting import UNITS_PER_POINT

POINTS_PER_INCH = 72
PAPERS = {
    "letter": (QPageSize.PageSizeId.Letter, LETTER),
    "a4": (QPageSize.PageSizeId.A4, A4),
}


def write_pdf(path: Path, page: MapPage, *, paper: str = "letter") -> None:
    """Write one landscape sheet, "letter" or "a4", as vectors with its fonts inside.

    Raises
    ------
    OSError
        When it cannot be written; a file that was there before is as it was.
    """
    _write(path, pdf_bytes(page, paper=paper))


def write_svg(path: Path, page: MapPage, *, paper: str = "letter") -> None:
    """Write a sheet as SVG, its letters as outlines; raises OSError as `write_pdf`."""
    _write(path, svg_bytes(page, paper=paper))


def write_png(
    path: Path, page: MapPage, width_px: int = 2400, *, paper: str = "letter"
) -> None:
    """Write a sheet as an image `width_px` wide; raises OSError as `write_pdf`."""
    _write(path, png_bytes(page, width_px, paper=paper))


def pdf_bytes(page: MapPage, *, paper: str = "letter") -> bytes:
    """Give a sheet as the bytes of a PDF."""
    identifier, _ = PAPERS[paper]
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(round(POINTS_PER_INCH * UNITS_PER_POINT))
    writer.setTitle(page.title)
    writer.setCreator(f"Lacuna {page.version}")
    landscape = QPageLayout.Orientation.Landscape
    size = QPageSize(identifier)
    writer.setPageLayout(QPageLayout(size, landscape, QMarginsF(0, 0, 0, 0)))
    with _painter(writer) as painter:
        paint_page(painter, QRectF(painter.viewport()), page)
    return bytes(buffer.data().data())


def svg_bytes(page: MapPage, *, paper: str = "letter") -> bytes:
    """Give a sheet as the text of an SVG that needs no font and no other file."""
    _, size = PAPERS[paper]
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(POINTS_PER_INCH)
    generator.setSize(size.toSize())
    sheet = QRectF(0, 0, size.width(), size.height())
    generator.setViewBox(sheet)
    generator.setTitle(page.title)
    generator.setDescription(f"{page.subtitle}\n{page.method}")
    with _painter(generator) as painter:
        paint_page(painter, sheet, page)
    return bytes(buffer.data().data())


def png_bytes(page: MapPage, width_px: int = 2400, *, paper: str = "letter") -> bytes:
    """Give a sheet as the bytes of a PNG."""
    _, size = PAPERS[paper]
    height = round(width_px * size.height() / size.width())
    image = QImage(QSize(width_px, height), QImage.Format.Format_RGB32)
    if image.isNull():  # Qt would paint nothing, and write an empty file
        raise MemoryError
    image.fill(QColor(page.theme.panel))
    dots = width_px / (size.width() / POINTS_PER_INCH * 0.0254)
    image.setDotsPerMeterX(round(dots))
    image.setDotsPerMeterY(round(dots))
    image.setText("Title", page.title)
    image.setText("Software", f"Lacuna {page.version}")
    with _painter(image) as painter:
        paint_page(painter, QRectF(0, 0, width_px, height), page)
    buffer = _buffer()
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@contextmanager
def _painter(device: QPaintDevice) -> Iterator[QPainter]:
    """Paint on a device; Qt crashes when one is destroyed with its painter at work."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _write(path: Path, content: bytes) -> None:
    # Painted in memory first: Qt's devices do not say when a disk is full.
    with written_beside(path) as beside:
        beside.write_bytes(content)
