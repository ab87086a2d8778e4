"""The coverage curve: how many people are served within each distance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QLabel, QVBoxLayout, QWidget

from desktop.language import distance, percent, tr
from desktop.panels.chart_labels import Box, place_labels
from desktop.panels.charts import QuietPlot, readable
from desktop.theme import LIGHT, SMALL_PX, Theme, font

if TYPE_CHECKING:
    from layers.coverage.curve import Curve

Numbers = npt.NDArray[np.float64]
FARTHEST_KM = 400.0
PERCENT_MARKS = (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)
DASHES = [4, 3]
DOTS = [1, 2]
KEY_STEPS_KM = {
    Qt.Key.Key_Left: -1.0,
    Qt.Key.Key_Right: 1.0,
    Qt.Key.Key_PageDown: -25.0,
    Qt.Key.Key_PageUp: 25.0,
}


@dataclass(frozen=True, kw_only=True, eq=False)
class CurveLine:
    """One curve of the chart: whose it is, and which side of a comparison.

    That of another group than the one counted is dotted.
    """

    name: Callable[[], str]
    curve: Curve
    is_selected: bool = False
    is_baseline: bool = False
    is_other_group: bool = False

    @property
    def dash(self) -> list[int] | None:
        """How the curve is broken, None for a whole line."""
        if self.is_other_group:
            return DOTS
        return DASHES if self.is_baseline else None

    def label(self) -> str:
        """Name the curve where it runs."""
        if self.is_baseline:
            return tr("{region}, baseline", region=self.name())
        return self.name()

    def share_at(self, km: float) -> float:
        """Share of people served within a distance, NaN beyond the curve's end."""
        if not len(self.curve.share):
            return float("nan")
        curve = self.curve
        return float(np.interp(km, curve.distance_km, curve.share, right=np.nan))


class CoverageCurveChart(QWidget):
    """Curves of people served against distance, with the threshold to drag."""

    threshold_dragged = Signal(float)
    threshold_set = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._lines: tuple[CurveLine, ...] = ()
        self._threshold = 100.0
        self._hovered: float | None = None
        self._counts_room = False
        self.readout = QLabel()
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setWordWrap(True)
        self.plot = QuietPlot()
        self.threshold_line = pg.InfiniteLine(movable=True, angle=90)
        self.cursor_line = pg.InfiniteLine(movable=False, angle=90)
        self.dots = pg.ScatterPlotItem(size=7)
        self.rules = [pg.InfiniteLine(pos=mark, angle=0) for mark in PERCENT_MARKS]
        self.drawn: list[pg.PlotDataItem] = []
        self.labels: list[QGraphicsSimpleTextItem] = []
        self.threshold_label = self._text_item()
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_curves(
        self,
        lines: Sequence[CurveLine],
        threshold_km: float,
        *,
        counts_room: bool = False,
    ) -> None:
        """Show other curves and another threshold.

        A curve is of people within reach. With `counts_room` not all of those are
        served, and the chart says so.
        """
        self._lines = tuple(lines)
        self._threshold = threshold_km
        self._counts_room = counts_room
        self._draw()

    def show_threshold(self, kilometres: float) -> None:
        """Move the threshold from outside; nothing is emitted."""
        self._threshold = kilometres
        self.threshold_line.setValue(kilometres)
        self._fit_range()
        self._tell()
        self._placing.start()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.plot.setBackground(theme.panel)
        self._draw()

    def retranslate(self) -> None:
        """Say every text in the language now spoken."""
        self.setAccessibleName(tr("Coverage curve"))
        self.show_theme(self._theme)

    def summary(self) -> str:
        """Say what the chart shows at the threshold."""
        return self._sentence(self._threshold)

    def label_boxes(self) -> list[tuple[str, Box]]:
        """Give the labels that are shown, and where in the plot, in pixels."""
        return [(item.text(), _box(item)) for item in self._shown_labels()]

    def plot_size(self) -> tuple[float, float]:
        """Width and height of the plot inside its axes, in pixels."""
        size = self.plot.getViewBox().size()
        return size.width(), size.height()

    def place_labels(self) -> None:
        """Put every label in its place."""
        width, height = self.plot_size()
        if width < 2 or height < 2:
            return
        columns = self._pixel_columns(width, height)
        threshold_box = self._place_threshold_label(columns, width, height)
        x = self._pixel(self._threshold, 0.0).x()
        taken = [(x - 2, 0.0, 4.0, height), threshold_box]
        sizes = [_size(item) for item in self.labels]
        boxes = place_labels(columns, sizes, (width, height), taken)
        for item, box in zip(self.labels, boxes, strict=True):
            item.setVisible(box is not None)
            if box is not None:
                item.setPos(box[0], box[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._placing.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = KEY_STEPS_KM.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.show_threshold(
            float(np.clip(self._threshold + step, 0.0, self._farthest()))
        )
        self.threshold_set.emit(self._threshold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.readout.setFont(font(SMALL_PX))
        self.readout.setMinimumHeight(2 * QFontMetrics(font(SMALL_PX)).height())
        self.readout.setAlignment(
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 12, 4)
        whole.setSpacing(4)
        whole.addWidget(self.readout)
        whole.addWidget(self.plot, 1)
        for item in (self.threshold_line, self.cursor_line, self.dots):
            self.plot.addItem(item, ignoreBounds=True)
        for rule in self.rules:
            rule.setZValue(-10)
            self.plot.addItem(rule, ignoreBounds=True)
        self.cursor_line.hide()

    def _connect(self) -> None:
        self.threshold_line.sigDragged.connect(self._drag)
        self.threshold_line.sigPositionChangeFinished.connect(self._drop)
        self.plot.scene().sigMouseMoved.connect(self._follow)
        self.plot.viewport().installEventFilter(self)
        self.plot.getViewBox().sigResized.connect(lambda _box: self._placing.start())
        self._placing.timeout.connect(self.place_labels)

    def _text_item(self) -> QGraphicsSimpleTextItem:
        item = QGraphicsSimpleTextItem(self.plot.getViewBox())
        item.setFont(font(SMALL_PX))
        item.setZValue(20)
        return item

    def _farthest(self) -> float:
        return max(FARTHEST_KM, 1.1 * self._threshold)

    def _fit_range(self) -> None:
        farthest = self._farthest()
        box = self.plot.getViewBox()
        box.setRange(xRange=(0, farthest), yRange=(0, 100), padding=0)
        step = 100.0 if farthest <= 500 else 250.0 if farthest <= 1500 else 500.0
        self.plot.bottom_axis.dress(
            self._theme,
            tr("Distance to the nearest organization (km)"),
            list(np.arange(0.0, farthest + 1, step)),
        )
        self.plot.left_axis.dress(self._theme, tr("% of people"), PERCENT_MARKS)
        self.threshold_line.setBounds((0.0, farthest))

    def _draw(self) -> None:
        for curve in self.drawn:
            self.plot.removeItem(curve)  # the scene alone would leave it with the plot
        for label in self.labels:
            label.scene().removeItem(label) if label.scene() else None
        self.drawn, self.labels = [], []
        for line in self._lines:
            self._draw_line(line)
        theme = self._theme
        self.threshold_line.setPen(pg.mkPen(theme.text, width=1.5, dash=DASHES))
        self.threshold_line.setHoverPen(pg.mkPen(theme.accent, width=2))
        for rule in self.rules:
            rule.setPen(pg.mkPen(theme.line, width=1))
        self.cursor_line.setPen(pg.mkPen(theme.faint, width=1))
        self.threshold_label.setBrush(QColor(theme.text))
        self.threshold_line.setValue(self._threshold)
        self._fit_range()
        self._tell()
        self._placing.start()

    def _draw_line(self, line: CurveLine) -> None:
        colour = self._colour(line)
        pen = pg.mkPen(colour, width=2, dash=line.dash)
        curve = line.curve
        self.drawn.append(self.plot.plot(curve.distance_km, 100 * curve.share, pen=pen))
        label = self._text_item()
        label.setText(line.label())
        label.setBrush(QColor(readable(colour, self._theme)))
        self.labels.append(label)

    def _colour(self, line: CurveLine) -> str:
        return self._theme.accent if line.is_selected else self._theme.status[0]

    def _pixel(self, km: float, percentage: float) -> QPointF:
        box = self.plot.getViewBox()
        return box.mapFromView(QPointF(km, percentage))

    def _pixel_columns(self, width: float, height: float) -> list[Numbers]:
        km = np.linspace(0.0, self._farthest(), int(width))
        columns = []
        for line in self._lines:
            share = [line.share_at(place) for place in km]
            columns.append(height * (1.0 - np.array(share)))
        return columns

    def _place_threshold_label(
        self, columns: Sequence[Numbers], width: float, height: float
    ) -> Box:
        """Put the threshold beside its line where it hides least of the curves."""
        self.threshold_label.setText(distance(self._threshold))
        wide, high = _size(self.threshold_label)
        x = self._pixel(self._threshold, 0.0).x()
        sides = [left for left in (x + 5, x - 5 - wide) if 0 <= left <= width - wide]
        left = sides[0] if sides else float(np.clip(x, 0, max(0.0, width - wide)))

        def hidden(top: float) -> int:
            parts = [c[int(left) : int(left + wide) + 1] for c in columns]
            return sum(int(((p > top) & (p < top + high)).sum()) for p in parts)

        top = min((4.0, height - high - 4.0), key=hidden)
        self.threshold_label.setPos(left, top)
        return left, top, wide, high

    def _shown_labels(self) -> list[QGraphicsSimpleTextItem]:
        return [i for i in (*self.labels, self.threshold_label) if i.isVisible()]

    def _drag(self) -> None:
        self._threshold = float(self.threshold_line.value())
        self._tell()
        self._placing.start()
        self.threshold_dragged.emit(self._threshold)

    def _drop(self) -> None:
        self._threshold = float(self.threshold_line.value())
        self.threshold_set.emit(self._threshold)

    def _follow(self, place: QPointF) -> None:
        box = self.plot.getViewBox()
        inside = box.sceneBoundingRect().contains(place)
        self._hover(float(box.mapSceneToView(place).x()) if inside else None)

    def _hover(self, km: float | None) -> None:
        self._hovered = km
        self.cursor_line.setVisible(km is not None)
        if km is not None:
            self.cursor_line.setValue(km)
        self._tell()

    def _tell(self) -> None:
        km = self._threshold if self._hovered is None else self._hovered
        self.readout.setText(self._sentence(km))
        self.setToolTip(_of_room() if self._counts_room else "")
        self.setAccessibleDescription(self.summary())
        spots = [
            {
                "pos": (km, 100 * line.share_at(km)),
                "brush": pg.mkBrush(self._colour(line)),
            }
            for line in self._lines
            if not np.isnan(line.share_at(km))
        ]
        self.dots.setData(spots)
        self.dots.setPen(pg.mkPen(self._theme.panel, width=1.5))

    def _sentence(self, km: float) -> str:
        if not self._lines:
            return tr("No curve to show.")
        baseline = {line.name(): line for line in self._lines if line.is_baseline}
        parts = []
        for line in self._lines:
            if not line.is_baseline:
                parts.append(_reading(line, baseline.get(line.name()), km))
        within = distance(round(km, 1) if km < 100 else round(km))
        if self._counts_room:
            return tr(
                "In reach within {distance}, with room or without: {shares}",
                distance=within,
                shares=" · ".join(parts),
            )
        return tr(
            "Within {distance}: {shares}", distance=within, shares=" · ".join(parts)
        )


def _of_room() -> str:
    return tr(
        "The curve counts everybody within reach of an organization. Where capacity "
        "counts, not all of them find room: the ledger says how many are served."
    )


def _reading(line: CurveLine, before: CurveLine | None, km: float) -> str:
    share = percent(line.share_at(km))
    if before is None:
        return tr("{region} {share}", region=line.name(), share=share)
    return tr(
        "{region} {before} → {after}",
        region=line.name(),
        before=percent(before.share_at(km)),
        after=share,
    )


def _size(item: QGraphicsSimpleTextItem) -> tuple[float, float]:
    bounds = item.boundingRect()
    return bounds.width(), bounds.height()


def _box(item: QGraphicsSimpleTextItem) -> Box:
    return item.pos().x(), item.pos().y(), *_size(item)
