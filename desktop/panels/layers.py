"""The layers on the map: how many of each, and whether they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from desktop.language import number, tr
from desktop.panels.labels import SectionHead, panel_column
from desktop.theme import LIGHT, Theme, icon

ICON_PX = 18


@dataclass(frozen=True, kw_only=True)
class LayerRow:
    """One layer as the panel lists it; `count` None where counting says nothing."""

    id: str
    icon: str
    name: str
    count: int | None
    visible: bool


@dataclass(frozen=True, kw_only=True, eq=False)
class _Line:
    picture: QLabel
    name: QLabel
    count: QLabel
    eye: QToolButton


class LayersPanel(QWidget):
    """A row for each layer, with an eye that shows or hides it."""

    visibility_changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LayerRow, ...] = ()
        self._lines: dict[str, _Line] = {}
        self._theme = LIGHT
        column = panel_column(self)
        self._head = SectionHead()
        column.addWidget(self._head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self.retranslate()

    def show_layers(self, rows: Sequence[LayerRow]) -> None:
        """List layers, telling nobody."""
        if [row.id for row in rows] != list(self._lines):
            self._rebuild(rows)
        self._rows = tuple(rows)
        self._draw()

    def eye(self, layer: str) -> QToolButton:
        """Find the eye of a layer."""
        return self._lines[layer].eye

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._draw()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._head.setText(tr("Layers"))
        self._draw()

    def _rebuild(self, rows: Sequence[LayerRow]) -> None:
        for line in self._lines.values():
            for widget in (line.picture, line.name, line.count, line.eye):
                self._grid.removeWidget(widget)
                widget.deleteLater()
        self._lines = {row.id: self._line(row.id) for row in rows}
        for place, line in enumerate(self._lines.values()):
            self._grid.setRowMinimumHeight(place, 24)
            self._grid.addWidget(line.picture, place, 0)
            self._grid.addWidget(line.name, place, 1)
            self._grid.addWidget(line.count, place, 2)
            self._grid.addWidget(line.eye, place, 3)

    def _line(self, layer: str) -> _Line:
        picture = QLabel()
        picture.setFixedWidth(ICON_PX)
        count = QLabel()
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        eye = QToolButton()
        eye.setCheckable(True)
        eye.setProperty("role", "small")
        eye.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        eye.clicked.connect(lambda on: self._toggle(layer, on))
        name = QLabel()
        name.setWordWrap(True)
        return _Line(picture=picture, name=name, count=count, eye=eye)

    def _toggle(self, layer: str, visible: bool) -> None:
        self._rows = tuple(
            LayerRow(**{**vars(row), "visible": visible}) if row.id == layer else row
            for row in self._rows
        )
        self._draw()
        self.visibility_changed.emit(layer, visible)

    def _draw(self) -> None:
        for row in self._rows:
            line = self._lines[row.id]
            glyph = icon(row.icon, self._theme)
            line.picture.setPixmap(glyph.pixmap(ICON_PX, ICON_PX))
            line.name.setText(row.name)
            line.count.setText("" if row.count is None else number(row.count))
            for label in (line.name, line.count):
                _give_role(label, "" if row.visible else "soft")
            line.eye.setChecked(row.visible)
            eye = "eye" if row.visible else "eye-slash"
            line.eye.setIcon(icon(eye, self._theme, colour=self._theme.soft))
            said = (
                tr("Hide {layer}", layer=row.name)
                if row.visible
                else tr("Show {layer}", layer=row.name)
            )
            line.eye.setToolTip(said)
            line.eye.setAccessibleName(said)


def _give_role(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
