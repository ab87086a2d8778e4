"""The coverage curve over the classes: where a region goes from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QWidget

from desktop.language import tr
from desktop.panels.curve_chart import CoverageCurveChart, CurveLine, Numbers
from desktop.panels.wording import coverage_text, group_text
from desktop.questions.robustness.found import Found
from desktop.theme import SMALL_PX, Theme, font
from layers.coverage.curve import coverage_curve
from layers.coverage.status import Coverage, Status
from layers.organizations import CANADA

BAND_ALPHA = 70
STEP_PX, CLEAR_PX = 8, 3
UPTO_KM = 400.0


class ShareChart(CoverageCurveChart):
    """Curves of people served on bands of the classes; the threshold is the standard's.

    A band is named where neither a curve nor its name would be in the way.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.bands: list[pg.LinearRegionItem] = []
        self.band_names: list[QGraphicsSimpleTextItem] = []
        self._bounds: tuple[float, ...] = ()
        super().__init__(parent)
        self.threshold_line.setMovable(False)
        self.setAccessibleName(tr("Share served by threshold"))

    def show_found(self, found: Found | None, region: str) -> None:
        """Show the curves of a region, of Canada and of the other groups."""
        standard = found.ledger.standard if found else None
        self._show_bounds(standard.class_bounds if standard else ())
        lines = curve_lines(found, region) if found else []
        self.show_curves(lines, standard.threshold_km if standard else 0.0)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().show_theme(theme)
        self._colour_bands(theme)

    def retranslate(self) -> None:
        """Say every text in the language now spoken."""
        super().retranslate()
        self.setAccessibleName(tr("Share served by threshold"))
        for code, name in enumerate(self.band_names):
            name.setText(coverage_text(Coverage(code)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the threshold is set in the standard

    def place_labels(self) -> None:
        """Put every label, then the names of the bands, in their places."""
        super().place_labels()
        width, height = self.plot_size()
        if width < 2 or height < 2:
            return
        columns = self._pixel_columns(width, height)
        x = self._pixel(self._threshold, 0.0).x()
        taken = [QRectF(*box) for _text, box in self.label_boxes()]
        taken.append(QRectF(x - 2, 0, 4, height))
        for name, band in zip(self.band_names, self.bands, strict=True):
            low, high = band.getRegion()
            top = self._pixel(0.0, high).y(), self._pixel(0.0, low).y()
            box = _room(name.boundingRect(), top, width, columns, taken)
            name.setVisible(box is not None)
            if box is not None:
                name.setPos(box.topLeft())

    def _colour(self, line: CurveLine) -> str:
        if line.is_other_group:
            return self._theme.status[Status.INELIGIBLE]
        return super()._colour(line)

    def _show_bounds(self, bounds: tuple[float, ...]) -> None:
        if bounds == self._bounds:
            return
        self._bounds = bounds
        for band, name in zip(self.bands, self.band_names, strict=True):
            self.plot.removeItem(band)
            name.scene().removeItem(name)
        edges = [1.0, *bounds, 0.0] if bounds else []
        self.bands, self.band_names = [], []
        for code, (high, low) in enumerate(pairwise(edges)):
            band = pg.LinearRegionItem(
                values=(100 * low, 100 * high), orientation="horizontal", movable=False
            )
            band.setZValue(-20)
            self.plot.addItem(band, ignoreBounds=True)
            self.bands.append(band)
            name = self._text_item()
            name.setFont(font(SMALL_PX - 1))
            name.setText(coverage_text(Coverage(code)))
            self.band_names.append(name)
        self._colour_bands(self._theme)

    def _colour_bands(self, theme: Theme) -> None:
        for code, (band, name) in enumerate(
            zip(self.bands, self.band_names, strict=True)
        ):
            fill = QColor(theme.coverage[code])
            fill.setAlpha(BAND_ALPHA)
            band.setBrush(fill)
            for line in band.lines:
                line.setPen(pg.mkPen(None))
            name.setBrush(QColor(theme.soft if not theme.is_dark else theme.text))


def _room(
    size: QRectF,
    band: tuple[float, float],
    width: float,
    columns: list[Numbers],
    taken: list[QRectF],
) -> QRectF | None:
    """Find the place furthest right in a band that hides no curve and no label."""
    if band[1] - band[0] < size.height():
        return None
    for top in (band[0], (band[0] + band[1] - size.height()) / 2):
        left = width - size.width() - 2 * CLEAR_PX
        while left > 0:
            box = QRectF(left, top, size.width(), size.height())
            if not any(box.intersects(one) for one in taken) and not any(
                _crosses(box, curve) for curve in columns
            ):
                return box
            left -= STEP_PX
    return None


def _crosses(box: QRectF, curve: Numbers) -> bool:
    part = curve[int(box.left()) : int(box.right()) + 1]
    inside = (part > box.top() - CLEAR_PX) & (part < box.bottom() + CLEAR_PX)
    return bool(inside.any())


def curve_lines(found: Found, region: str) -> list[CurveLine]:
    """Make the curves: of Canada, of the region, and of the place's other groups."""
    ledger, counted = found.ledger, found.group
    upto = max(UPTO_KM, 1.25 * ledger.standard.threshold_km)
    place = region or CANADA
    wanted = [(CANADA, counted)]
    wanted += [(region, counted)] if region else []
    groups = ledger.population.groups
    wanted += [(place, group) for group in groups if group != counted]
    return [
        CurveLine(
            name=_naming(found, where, group),
            curve=coverage_curve(ledger, where, upto_km=upto, group=group),
            is_selected=where != CANADA,
            is_other_group=group != counted,
        )
        for where, group in wanted
    ]


def _naming(found: Found, place: str, group: str) -> Callable[[], str]:
    def name() -> str:
        if group != found.group:
            return group_text(group)
        return found.name(place)

    return name
