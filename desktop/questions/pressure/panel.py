"""The panel of pressure: how many are carried elsewhere, and by whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from desktop.language import language, number, percent, tr
from desktop.panels.labels import ElidedLabel
from desktop.questions.method_note import MethodNote
from desktop.questions.panel import QuestionPanel
from desktop.questions.pressure.found import Found
from desktop.questions.pressure.wording import left_out_text, pressure_method
from desktop.theme import Theme, figure_font

MOST_NAMED = 3
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PressurePanel(QuestionPanel):
    """Says what was found in a few figures, or what is lacking to find anything."""

    capacity_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._is_group = False
        self.said = _text("soft")
        self.count = QPushButton()
        self.count.setAutoDefault(False)
        self.count.clicked.connect(lambda: self.capacity_wanted.emit())
        self.figure = QLabel()
        self.figure.setFont(figure_font())
        self.share = _text("soft")
        self._carriers_head = _text("soft")
        self.carriers = QGridLayout()
        self.carriers.setHorizontalSpacing(8)
        self.carriers.setVerticalSpacing(4)
        self.carriers.setColumnStretch(0, 1)
        self.left_out, self.group = _text("soft"), _text("soft")
        for part in (self.figure, self.share, self.said, self.count):
            self.column.addWidget(part)
        self.column.addWidget(self._carriers_head)
        self.column.addLayout(self.carriers)
        self.column.addWidget(self.left_out)
        self.column.addWidget(self.group)
        self.method = MethodNote()
        self.column.addWidget(self.method)
        self._named = [(ElidedLabel(), QLabel()) for _ in range(MOST_NAMED)]
        for row, (name, people) in enumerate(self._named):
            self.carriers.addWidget(name, row, 0)
            self.carriers.addWidget(people, row, 1, RIGHT)
        self.retranslate()

    def show_found(
        self, found: Found | None, said: str, *, is_lacking: bool, is_group: bool
    ) -> None:
        """Show what was found, and what is `said` instead where nothing was.

        `is_lacking` offers to let capacity count; `is_group` says that a group of the
        population, which others count, is no other for those who share room.
        """
        self._found, self._is_group = found, is_group
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.count.setVisible(is_lacking)
        self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.method.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.head.setText(tr("Who carries whose cases"))
        self.count.setText(tr("Count c&apacity"))
        self.count.setToolTip(
            tr("Asks, in the standard below, for what need capacity is to count.")
        )
        self._carriers_head.setText(tr("Regions that carry most for others"))
        self.method.show_method(pressure_method())
        self.method.retranslate()
        self._draw()

    def _draw(self) -> None:
        found = self._found
        is_carried = found is not None and found.elsewhere > 0
        for part in (self.figure, self.share):
            part.setVisible(is_carried)
        if found is not None and is_carried:
            self.figure.setText(number(found.elsewhere))
            self.share.setText(
                tr(
                    "people carried by another region, {share} of those served",
                    share=percent(found.elsewhere / found.served),
                )
            )
        self._draw_carriers()
        self.group.setText(
            tr("Everyone is counted here, whichever group is: all share the same room.")
        )
        self.group.setVisible(is_carried and self._is_group)
        left_out = left_out_text(found.flows) if found else ""
        self.left_out.setText(left_out)
        self.left_out.setVisible(bool(left_out))

    def _draw_carriers(self) -> None:
        carriers = None if self._found is None else self._found.carriers
        count = 0 if carriers is None else len(carriers)
        self._carriers_head.setVisible(count > 0)
        for row, (name, people) in enumerate(self._named):
            for label in (name, people):
                label.setVisible(row < count)
            if carriers is not None and self._found is not None and row < count:
                region = str(carriers.index[row])
                name.setText(self._found.boundaries.name(region, language()))
                people.setText(number(carriers["for_others"].iloc[row]))


def _text(role: str) -> QLabel:
    made = QLabel()
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
