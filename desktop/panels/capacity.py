"""Whether capacity counts: the need, and what an unknown capacity stands for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import number, tr, tr_count
from desktop.panels.need import NeedField
from layers.coverage.capacity_rule import CapacityRule

NAMED = 3


class CapacityChoice(QWidget):
    """Lets capacity count once it is said for what need, and what is unknown.

    `rule_previewed` follows the need while it is stepped, `rule_changed` comes once for
    each change: a `CapacityRule`, or None where capacity does not count. Nothing is
    told while a question is open: no need, or a missing capacity that is neither
    entered nor taken as unlimited, has an answer by default.
    """

    rule_previewed = Signal(object)
    rule_changed = Signal(object)
    directory_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule: CapacityRule | None = None
        self._serving = self._unstated = 0
        self._negative: tuple[str, ...] = ()
        self.counts = QCheckBox()
        self.need = NeedField()
        self.unlimited = QCheckBox()
        self.enter = QPushButton()
        self.enter.setProperty("role", "link")
        self.enter.setAutoDefault(False)
        self.said = _label("soft")
        self.asked = _label("note")
        self.wrong = _label("danger")
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def is_asking(self) -> bool:
        """Whether capacity is wanted, and a question about it is still open."""
        return self.counts.isChecked() and self._wanted() is None

    def begin(self) -> None:
        """Forget what was answered: it was said of another project."""
        self._rule = None
        self._tick(self.counts, False)
        self._tick(self.unlimited, False)
        self.need.clear_need()
        self._draw()

    def ask(self) -> None:
        """Ask again whether and how capacity counts, as it no longer does."""
        self._tick(self.counts, True)
        self._draw()

    def show_rule(self, rule: CapacityRule | None) -> None:
        """Show how capacity counts, telling nobody; an open question stays open."""
        if rule is not None or self._rule is not None:
            self._tick(self.counts, rule is not None)
            self._tick(self.unlimited, False)
        if rule is not None:
            self.need.show_need(rule.need)
            self._tick(self.unlimited, rule.missing_is_unlimited)
        self._rule = rule
        self._draw()

    def show_organizations(
        self, serving: int, unstated: int, negative: Sequence[str] = ()
    ) -> None:
        """Show how many may serve, how many of them state no capacity, and who errs.

        An open question that this answers, as the capacities were entered, is closed.
        """
        self._serving, self._unstated = serving, unstated
        self._negative = tuple(negative)
        self._draw()
        if self.counts.isChecked() and self._rule is None and not negative:
            self._tell()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.counts.setText(tr("Count ca&pacity"))
        self.counts.setToolTip(
            tr("Only those for whom an organization within reach has room are served.")
        )
        meaning = tr(
            "People or cases a year, in the unit of the organizations' capacity, that "
            "1,000 people of the population make. More than 0; type it, or step it "
            "with the arrow keys."
        )
        self._label.setText(tr("&Need"))
        self._unit.setText(tr("per 1,000 people a year"))
        for widget in (self._label, self.need, self._unit):
            widget.setToolTip(meaning)
        self.need.setAccessibleName(tr("Need per 1,000 people a year"))
        self.need.setAccessibleDescription(meaning)
        self.need.retranslate()
        self.unlimited.setText(tr("Take them as &unlimited"))
        self.unlimited.setToolTip(
            tr("An organization of unknown capacity then takes everyone in its reach.")
        )
        self.enter.setText(tr("Enter &capacities…"))
        self.enter.setToolTip(tr("Opens the directory of organizations."))
        self._draw()

    def _lay_out(self) -> None:
        self._label, self._unit = QLabel(), QLabel()
        self._label.setBuddy(self.need)
        self._unit.setProperty("role", "soft")
        self._unit.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.counts)
        self._more = QWidget()
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(22, 4, 0, 4)
        inner.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.need.setFixedWidth(84)
        row.addWidget(self._label)
        row.addWidget(self.need)
        row.addWidget(self._unit, 1)
        inner.addLayout(row)
        for widget in (self.said, self.asked, self.unlimited, self.enter, self.wrong):
            inner.addWidget(widget)
        column.addWidget(self._more)

    def _connect(self) -> None:
        self.counts.toggled.connect(self._begin)
        self.need.previewed.connect(self._preview)
        self.need.settled.connect(lambda _need: self._tell(again=True))
        self.unlimited.toggled.connect(lambda _on: self._tell())
        self.enter.clicked.connect(lambda: self.directory_requested.emit())

    def _begin(self, on: bool) -> None:
        self._tell()
        if on and self.need.need() is None:
            self.need.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self) -> CapacityRule | None:
        """Give the rule that the controls say, None while something is not said."""
        need, unlimited = self.need.need(), self.unlimited.isChecked()
        if need is None or (self._unstated and not unlimited):
            return None
        return CapacityRule(need=need, missing_is_unlimited=unlimited)

    def _preview(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.rule_previewed.emit(wanted)

    def _tell(self, *, again: bool = False) -> None:
        """Tell the rule where it changed; `again` also where it came back to itself."""
        rule = self._wanted() if self.counts.isChecked() else None
        is_other = rule != self._rule
        self._rule = rule
        self._draw()
        if is_other or (again and rule is not None):
            self.rule_changed.emit(rule)

    def _draw(self) -> None:
        on = self.counts.isChecked()
        self._more.setVisible(on)
        lacking = self._unstated > 0
        self.said.setVisible(lacking)
        self.said.setText(self._lack() if lacking else "")
        self.unlimited.setVisible(lacking or self.unlimited.isChecked())
        self.enter.setVisible(lacking or bool(self._negative))
        self.wrong.setText(self._negative_text() if self._negative else "")
        self.wrong.setVisible(bool(self._negative))
        self.asked.setText(self._question() if on else "")
        self.asked.setVisible(bool(self.asked.text()))

    def _lack(self) -> str:
        return tr_count(
            "{count} of {of} organizations that may serve in person states no "
            "capacity.",
            "{count} of {of} organizations that may serve in person state no capacity.",
            self._unstated,
            of=number(self._serving),
        )

    def _negative_text(self) -> str:
        more = ", …" if len(self._negative) > NAMED else ""
        return tr(
            "A capacity below 0 cannot be used: {names}. Give 0 to an organization "
            "that takes nobody.",
            names=", ".join(self._negative[:NAMED]) + more,
        )

    def _question(self) -> str:
        """Ask for what is missing before capacity counts."""
        if self.need.need() is None:
            return tr("Capacity counts once a need is given.")
        if self._unstated and not self.unlimited.isChecked():
            return tr(
                "Capacity counts once these are taken as unlimited, or theirs is "
                "entered."
            )
        return ""

    @staticmethod
    def _tick(box: QCheckBox, on: bool) -> None:
        before = box.blockSignals(True)
        box.setChecked(on)
        box.blockSignals(before)


def _label(role: str) -> QLabel:
    made = QLabel()
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
