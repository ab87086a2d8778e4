"""What an organization supplies: one each, or its capacity, and what is not known."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.language import number, tr, tr_count
from desktop.panels.segments import SegmentedChoice
from desktop.questions.access.asked import AccessAsked
from desktop.questions.access.fields import AmountField
from desktop.questions.access.rows import soft, wrapped

LARGEST = 1_000_000.0


class SupplyChoice(QWidget):
    """Asks what counts as supply; nothing is chosen until a person chooses it.

    `changed` tells the `AccessAsked` that follows.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = AccessAsked()
        self._serving = self._unstated = 0
        self._label = soft()
        self.choice = SegmentedChoice()
        self.said = wrapped("soft")
        self._missing_label = QLabel()
        self._missing_label.setWordWrap(True)
        self.missing = AmountField(most=LARGEST, decimals=3, may_lack=True)
        self.missing.setFixedWidth(96)
        self._missing_label.setBuddy(self.missing)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._missing_label, 1)
        row.addWidget(self.missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._label, self.choice, self.said, self._row):
            column.addWidget(part)
        self.choice.choice_changed.connect(
            lambda keys: self.changed.emit(replace(self._asked, supply=keys[0]))
        )
        self.missing.told.connect(
            lambda amount: self.changed.emit(replace(self._asked, missing=amount))
        )
        self.retranslate()

    def show_asked(self, asked: AccessAsked) -> None:
        """Show what is asked, telling nobody."""
        self._asked = asked
        self.choice.choose({asked.supply})
        self.missing.show_amount(asked.missing)
        self._draw()

    def show_organizations(self, serving: int, unstated: int) -> None:
        """Show how many may serve in person, and how many state no capacity."""
        self._serving, self._unstated = serving, unstated
        self._draw()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._label.setText(tr("What an organization supplies"))
        self.choice.setAccessibleName(tr("What an organization supplies"))
        self.choice.show_choices(
            [("one", tr("Each counts as one")), ("capacity", tr("Its capacity"))]
        )
        self.choice.choose({self._asked.supply})
        self.choice.explain(
            "one", tr("Access is then of organizations, however large they are.")
        )
        self.choice.explain(
            "capacity",
            tr("People or cases a year, in the unit of the organizations’ capacity."),
        )
        self._missing_label.setText(tr("&Missing capacity counts as"))
        self.missing.setAccessibleName(tr("Missing capacity counts as"))
        self.missing.retranslate()
        self._draw()

    def _draw(self) -> None:
        lacking = self._unstated > 0
        self.said.setVisible(lacking and self._asked.supply == "capacity")
        self._row.setVisible(lacking and self._asked.supply == "capacity")
        if lacking:
            self.said.setText(
                tr_count(
                    "{count} of {of} organizations that may serve in person states no "
                    "capacity.",
                    "{count} of {of} organizations that may serve in person state no "
                    "capacity.",
                    self._unstated,
                    of=number(self._serving),
                )
            )
