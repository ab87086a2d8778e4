"""Lines of ranks: one a region, from threshold to threshold, its name at the end."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.language import number, threshold, tr
from desktop.questions.robustness.found import Found
from desktop.theme import LIGHT, SMALL_PX, Theme, font
from layers.coverage.status import Coverage

MOST = 15
LEAST_ROW, HEAD, EDGE, GAP = 13, 20, 10.0, 8.0
NAME_SHARE = 0.42
DOT = 4.0
NEAR = 10.0
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Ranked:
    """The lines to draw: by region its name, its places from the top, and its ranks.

    `places` counts the regions drawn alone, shape (regions, thresholds); `ranks` are
    among all regions, `classes` a `Coverage`. `standard` is the place of the
    standard's own among `thresholds`.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    places: Places
    ranks: Places
    classes: Places
    thresholds: tuple[str, ...]
    standard: int
    notes: tuple[str, ...]


def ranked(found: Found, selected: str = "") -> Ranked:
    """Choose the regions with most people left out, and the one selected."""
    made, columns = found.sensitivity, found.columns
    order = np.argsort(made.rank[:-1, 0], kind="stable")
    rows = order[:MOST].tolist()
    if selected and found.row(selected) not in rows:
        rows.append(found.row(selected))
    ranks = made.rank[rows][:, columns]
    places = np.argsort(np.argsort(ranks, axis=0), axis=0)
    ids = [found.ids[row] for row in rows]
    *nearer, last = (threshold(km) for km in found.thresholds_km)
    return Ranked(
        ids=tuple(ids),
        names=tuple(found.name(one) for one in ids),
        places=places,
        ranks=ranks,
        classes=made.coverage[rows][:, columns],
        thresholds=(*(text.split("\u00a0")[0] for text in nearer), last),
        standard=found.standard_place,
        notes=tuple(_note(found, row) for row in rows),
    )


def _note(found: Found, row: int) -> str:
    ranks = found.sensitivity.rank[row, found.columns].tolist()
    lines = [
        tr("{distance}: rank {rank}", distance=threshold(km), rank=number(rank))
        for km, rank in zip(found.thresholds_km, ranks, strict=True)
    ]
    return "\n".join([found.name(found.ids[row]), *lines])


class RankLines(QWidget):
    """Lines that can be clicked, or walked through with the arrow keys."""

    region_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._shown: Ranked | None = None
        self._selected = ""
        self._widest = 0.0
        self._fills: list[tuple[QColor, QColor]] = []
        self.show_theme(LIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setProperty("role", "panel")

    def show_ranks(self, shown: Ranked | None) -> None:
        """Draw other lines, or none."""
        self._shown = shown
        metrics = QFontMetricsF(_font())
        labels = [self._label(row) for row in range(len(shown.ids))] if shown else []
        self._widest = max(map(metrics.horizontalAdvance, labels), default=0.0)
        said = "; ".join(
            tr("{region} {value}", region=name, value="–".join(map(str, ranks)))
            for name, ranks in self._spoken()
        )
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def select(self, region: str) -> None:
        """Let a region stand out, telling nobody."""
        self._selected = region
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        fills = (*theme.coverage[: Coverage.NO_DATA], theme.no_data)
        self._fills = [(QColor(fill), QColor(theme.edge(fill))) for fill in fills]
        self.update()

    def minimumSizeHint(self) -> QSize:
        rows = len(self._shown.ids) if self._shown else 1
        return QSize(260, rows * LEAST_ROW + HEAD)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def name_shown(self, row: int) -> str:
        """Give a line's name as it is written, shortened where it must be."""
        assert self._shown is not None
        metrics = QFontMetricsF(_font())
        room = self._name_width
        elide = Qt.TextElideMode.ElideRight
        return metrics.elidedText(self._label(row), elide, room)

    def point(self, row: int, column: int) -> QPointF:
        """Where a line stands at a threshold, in pixels."""
        assert self._shown is not None
        shown = self._shown
        right = self.width() - EDGE - GAP - self._name_width
        left, steps = EDGE + 2 * GAP, max(1, len(shown.thresholds) - 1)
        x = left + (right - DOT - left) * column / steps
        row_px = (self.height() - HEAD) / len(shown.ids)
        return QPointF(x, HEAD + (float(shown.places[row, column]) + 0.5) * row_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        if self._shown is None or not self._shown.ids:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter, self._shown)
        rows = range(len(self._shown.ids))
        chosen = [row for row in rows if self._shown.ids[row] == self._selected]
        for row in (*(row for row in rows if row not in chosen), *chosen):
            self._paint_line(painter, self._shown, row, row in chosen)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._nearest(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self._choose(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or self._shown is None or not self._shown.ids:
            super().keyPressEvent(event)
            return
        # From line to line as their names stand, at the farthest threshold.
        order = np.argsort(self._shown.places[:, -1], kind="stable").tolist()
        ids = [self._shown.ids[row] for row in order]
        start = ids.index(self._selected) if self._selected in ids else -1
        self._choose(order[min(max(start + step, 0), len(order) - 1)])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._nearest(QPointF(event.pos()))
            notes = self._shown.notes if self._shown else ()
            QToolTip.showText(event.globalPos(), notes[row] if row >= 0 else "", self)
            return True
        return super().event(event)

    def _choose(self, row: int) -> None:
        assert self._shown is not None
        self.select(self._shown.ids[row])
        self.region_clicked.emit(self._shown.ids[row])

    def _spoken(self) -> list[tuple[str, list[int]]]:
        if self._shown is None:
            return []
        return list(zip(self._shown.names, self._shown.ranks.tolist(), strict=True))

    def _label(self, row: int) -> str:
        assert self._shown is not None
        rank = number(int(self._shown.ranks[row, -1]))
        return f"{rank}\u2002{self._shown.names[row]}"

    @property
    def _name_width(self) -> float:
        return min(self._widest + 2, NAME_SHARE * self.width())

    def _nearest(self, at: QPointF) -> int:
        """Row of the line or the name that is nearest to a pixel, -1 for none."""
        if self._shown is None or not self._shown.ids:
            return -1
        columns = range(len(self._shown.thresholds))
        rows = range(len(self._shown.ids))
        along = [self.point(0, column).x() for column in columns]
        away = []
        for row in rows:
            down = [self.point(row, column).y() for column in columns]
            away.append(abs(float(np.interp(at.x(), along, down)) - at.y()))
        best = int(np.argmin(away))
        return best if away[best] <= NEAR else -1

    def _paint_head(self, painter: QPainter, shown: Ranked) -> None:
        painter.setFont(_font())
        for column, text in enumerate(shown.thresholds):
            x = self.point(0, column).x()
            is_standard = column == shown.standard
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(x, HEAD), QPointF(x, self.height()))
            painter.setPen(
                QColor(self._theme.text if is_standard else self._theme.soft)
            )
            painter.setFont(_font(strong=is_standard))
            box = QRectF(x - 40, 0, 80, HEAD)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_line(
        self, painter: QPainter, shown: Ranked, row: int, is_chosen: bool
    ) -> None:
        theme = self._theme
        points = [self.point(row, column) for column in range(len(shown.thresholds))]
        path = QPainterPath(points[0])
        for start, end in pairwise(points):
            half = QPointF((end.x() - start.x()) / 2, 0)
            path.cubicTo(start + half, end - half, end)
        ink = QColor(theme.accent if is_chosen else theme.faint)
        painter.setPen(QPen(ink, 2.5 if is_chosen else 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        for point, code in zip(points, shown.classes[row].tolist(), strict=True):
            fill, rim = self._fills[code]
            painter.setPen(QPen(ink if is_chosen else rim, 1))
            painter.setBrush(fill)
            painter.drawEllipse(point, DOT, DOT)
        painter.setFont(_font(strong=is_chosen))
        painter.setPen(QColor(theme.accent if is_chosen else theme.text))
        left = points[-1].x() + DOT + GAP / 2
        box = QRectF(left, points[-1].y() - 10, self.width() - left, 20)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, self.name_shown(row))


def _font(*, strong: bool = False) -> QFont:
    weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
    return font(SMALL_PX - 1, weight)
