"""The zones of a decay by steps: a short table of distances and weights to edit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.language import number, tr
from desktop.panels.threshold import FARTHEST_KM
from desktop.questions.access.asked import Steps
from desktop.questions.access.fields import AmountField
from desktop.theme import LIGHT, Theme, icon
from layers.travel.decay import LUO_QI

MOST_ZONES = 6
FIELD_PX = 76


class StepsTable(QWidget):
    """Rows of "up to here, this weight"; `changed` tells all zones, None as usual.

    Zones that do not rise, or weights that do not fall, are told too: what measures
    refuses them, and says why.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._zones: Steps = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._to, self._weight = QLabel(), QLabel()
        for place, head in enumerate((self._to, self._weight)):
            head.setProperty("role", "soft")
            self._grid.addWidget(head, 0, place)
        self.rows: list[tuple[AmountField, AmountField, QToolButton]] = []
        for _ in range(MOST_ZONES):
            self._add_row()
        self.add, self.usual = QPushButton(), QPushButton()
        for place, button in enumerate((self.add, self.usual)):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            self._grid.addWidget(button, MOST_ZONES + 1, place)
        self.add.clicked.connect(self._add_zone)
        self.usual.clicked.connect(lambda: self.changed.emit(None))
        self.retranslate()

    def show_zones(self, zones: Steps, *, are_usual: bool) -> None:
        """Show zones, telling nobody."""
        self._zones = zones
        for row, fields in enumerate(self.rows):
            shown = row < len(zones)
            for part in fields:
                part.setVisible(shown)
            if shown:
                for field, amount in zip(fields, zones[row], strict=False):
                    assert isinstance(field, AmountField)
                    field.show_amount(amount)
            fields[2].setEnabled(len(zones) > 1)
        self.add.setVisible(len(zones) < MOST_ZONES)
        self.usual.setEnabled(not are_usual)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for _edge, _weight, less in self.rows:
            less.setIcon(icon("minus-circle", theme))

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._to.setText(tr("Up to"))
        self._weight.setText(tr("Weight"))
        self.add.setText(tr("Add a zone"))
        self.usual.setText(tr("As usual"))
        near, middle, far = (number(weight, 2) for weight in LUO_QI)
        self.usual.setToolTip(
            tr(
                "The thirds of the catchment weigh {near}, {middle} and {far}, as "
                "those of Luo and Qi.",
                near=near,
                middle=middle,
                far=far,
            )
        )
        for place, (edge, weight, less) in enumerate(self.rows, start=1):
            edge.setAccessibleName(tr("Zone {zone}: up to", zone=place))
            weight.setAccessibleName(tr("Zone {zone}: weight", zone=place))
            less.setAccessibleName(tr("Remove zone {zone}", zone=place))
            less.setToolTip(tr("Remove zone {zone}", zone=place))
            edge.retranslate()
            weight.retranslate()

    def _add_row(self) -> None:
        row = len(self.rows)
        edge = AmountField(most=FARTHEST_KM, decimals=1, unit="km")
        weight = AmountField(most=1.0, decimals=3, step=0.05)
        for field in (edge, weight):
            field.setMinimumWidth(FIELD_PX)  # not that of the largest number it takes
        less = QToolButton()
        less.setProperty("role", "small")
        for place, part in enumerate((edge, weight, less)):
            self._grid.addWidget(part, row + 1, place)
        edge.told.connect(lambda km: self._set(row, 0, km))
        weight.told.connect(lambda share: self._set(row, 1, share))
        less.clicked.connect(lambda: self._remove(row))
        self.rows.append((edge, weight, less))

    def _set(self, row: int, place: int, amount: float) -> None:
        edge, weight = self._zones[row]
        zone = (amount, weight) if place == 0 else (edge, amount)
        self.changed.emit((*self._zones[:row], zone, *self._zones[row + 1 :]))

    def _remove(self, row: int) -> None:
        self.changed.emit((*self._zones[:row], *self._zones[row + 1 :]))

    def _add_zone(self) -> None:
        edge, weight = self._zones[-1]
        before = self._zones[-2][0] if len(self._zones) > 1 else 0.0
        self.changed.emit((*self._zones, (2 * edge - before, round(weight / 2, 3))))
