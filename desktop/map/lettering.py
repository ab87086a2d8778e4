"""Lettering: the fonts of the map and its furniture, measured and drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
)

from desktop.theme import load_fonts

TABULAR = QFont.Tag("tnum")
REGULAR = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold


def type_font(
    pixels: float,
    weight: QFont.Weight = REGULAR,
    *,
    tabular: bool = False,
) -> QFont:
    """Give the font of a size; unhinted, so that it measures alike on every device."""
    font = QFont(load_fonts())
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Contextual forms (a raised colon) are glyphs that a PDF could not be searched for.
    font.setFeature(QFont.Tag("calt"), 0)
    if tabular:
        font.setFeature(TABULAR, 1)
    return font


def text_width(text: str, font: QFont) -> float:
    """Width of one line, in the units of the font's pixel size."""
    return float(QFontMetricsF(font).horizontalAdvance(text))


def line_height(font: QFont) -> float:
    """Height from one baseline to the next."""
    metrics = QFontMetricsF(font)
    return float(metrics.ascent() + metrics.descent())


def baseline(top: float, height: float, font: QFont) -> float:
    """Baseline that centres capitals and figures in a row."""
    return top + (height + float(QFontMetricsF(font).capHeight())) / 2


def wrapped(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """Break a text between words into lines of at most a width.

    A single word wider than that keeps a line of its own: it is never cut.
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, font) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def draw_text(
    painter: QPainter,
    at: QPointF,
    text: str,
    font: QFont,
    colour: QColor | str,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    halo: tuple[QColor | str, float] | None = None,
) -> None:
    """Draw one line of text on a baseline, with a halo of a colour and width if asked.

    An SVG gets outlines in place of letters, because the reader's machine may not
    have the font and would then set the text wider than the room made for it.
    """
    if halo is not None:
        draw_halo(painter, at, text, font, *halo, align=align)
    start = QPointF(at.x() - _shift(text, font, align), at.y())
    if _is_svg(painter):
        painter.fillPath(_outline(start, text, font), QColor(colour))
        return
    painter.setPen(QColor(colour))
    if _engine(painter) == QPaintEngine.Type.Pdf and font.isFeatureSet(TABULAR):
        _draw_in_cells(painter, start, text, font)
        return
    painter.setFont(font)
    painter.drawText(start, text)


def draw_halo(
    painter: QPainter,
    at: QPointF,
    text: str,
    font: QFont,
    colour: QColor | str,
    width: float,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw only the halo of a line, for lines that must not cover each other."""
    start = QPointF(at.x() - _shift(text, font, align), at.y())
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_outline(start, text, font), pen)


def _draw_in_cells(painter: QPainter, start: QPointF, text: str, font: QFont) -> None:
    """Set tabular figures one by one, each in the middle of its cell.

    Qt's PDF knows a letter only by its plain glyph: tabular glyphs look right but can
    be neither searched nor copied.
    """
    plain = QFont(font)
    plain.unsetFeature(TABULAR)
    painter.setFont(plain)
    x = start.x()
    for letter in text:
        cell = text_width(letter, font)
        indent = (cell - text_width(letter, plain)) / 2
        painter.drawText(QPointF(x + indent, start.y()), letter)
        x += cell


def _shift(text: str, font: QFont, align: Qt.AlignmentFlag) -> float:
    if align & Qt.AlignmentFlag.AlignRight:
        return text_width(text, font)
    if align & Qt.AlignmentFlag.AlignHCenter:
        return text_width(text, font) / 2
    return 0.0


def _outline(start: QPointF, text: str, font: QFont) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(start, font, text)
    return path


def _is_svg(painter: QPainter) -> bool:
    return _engine(painter) == QPaintEngine.Type.SVG


def _engine(painter: QPainter) -> QPaintEngine.Type:
    return painter.paintEngine().type()
