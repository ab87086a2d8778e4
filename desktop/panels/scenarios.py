"""Scenarios: the baseline, what is tried against it, and the edits of the one shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.language import tr
from desktop.panels.labels import ElidedLabel, SectionHead, panel_column
from desktop.panels.scenario_cards import CardButton, ScenarioCard
from desktop.panels.segments import SegmentedChoice
from desktop.plain_text import literal_tip
from desktop.theme import LIGHT, Theme, icon
from layers.project import BASELINE


@dataclass(frozen=True, kw_only=True, eq=False)
class _EditRow:
    held: QWidget
    remove: QToolButton
    said: str


class ScenariosPanel(QWidget):
    """Cards to choose from; below them the tools and edits of the scenario shown.

    `tool_chosen` tells "open", "move" or "close", or "" when the tool is put down.
    """

    shown = Signal(str)
    new_requested = Signal()
    rename_requested = Signal(str, str)
    delete_requested = Signal(str)
    export_requested = Signal(str)
    tool_chosen = Signal(str)
    edit_removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[ScenarioCard, ...] = ()
        self._shown_id = BASELINE
        self._theme = LIGHT
        self._tool = ""
        self._buttons: dict[str, CardButton] = {}
        self._edits: list[_EditRow] = []
        self._group = QButtonGroup(self)
        self._make()
        self.retranslate()

    def show_scenarios(self, cards: Sequence[ScenarioCard], shown_id: str) -> None:
        """Show the baseline and scenarios, telling nobody.

        The first card is the baseline, with the id `BASELINE`; a scenario's `edits`
        are sentences in the language spoken.
        """
        if shown_id != self._shown_id:
            self.choose_tool("")
        self._shown_id = shown_id
        if [card.id for card in cards] != list(self._buttons):
            self._rebuild(cards)
        self._cards = tuple(cards)
        for card in cards:
            self._buttons[card.id].show_card(card, chosen=card.id == shown_id)
        self._show_edits()

    def card(self, identifier: str) -> CardButton:
        """Find the card of a scenario."""
        return self._buttons[identifier]

    def choose_tool(self, tool: str) -> None:
        """Show which tool is in hand, "" for none, telling nobody."""
        self._tool = tool
        self.tools.choose({tool} if tool else ())

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.new.setIcon(icon("plus", theme))
        for button in self._buttons.values():
            button.show_theme(theme)
        for row in self._edits:
            row.remove.setIcon(icon("x", theme))

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self._head.setText(tr("Scenarios"))
        self.new.setText(tr("New scenario"))
        self._tools_label.setText(tr("Change on the map"))
        self._edits_label.setText(tr("Changes"))
        self._hint.setText(tr("No change yet: open, move or close an organization."))
        self.tools.show_choices(
            [("open", tr("Open")), ("move", tr("Move")), ("close", tr("Close"))]
        )
        self.tools.explain("open", tr("Click the map where an organization opens."))
        self.tools.explain("move", tr("Drag an organization to where it moves."))
        self.tools.explain("close", tr("Click an organization that closes."))
        self.tools.setAccessibleName(tr("Change on the map"))
        for button in self._buttons.values():
            button.retranslate()
        self._name_removals()
        self.show_theme(self._theme)

    def _make(self) -> None:
        column = panel_column(self)
        self._head = SectionHead()
        column.addWidget(self._head)
        self._cards_column = QVBoxLayout()
        self._cards_column.setSpacing(8)
        column.addLayout(self._cards_column)
        self.new = QPushButton()
        self.new.setProperty("role", "quiet")
        self.new.clicked.connect(lambda: self.new_requested.emit())
        column.addWidget(self.new)
        self._editing = QWidget()
        below = QVBoxLayout(self._editing)
        below.setContentsMargins(0, 4, 0, 0)
        below.setSpacing(4)
        self._tools_label = _soft()
        self.tools = SegmentedChoice(multiple=True)
        self.tools.choice_changed.connect(self._take_tool)
        self._edits_label = _soft()
        self._hint = _soft()
        self._hint.setWordWrap(True)
        self._edits_column = QVBoxLayout()
        self._edits_column.setSpacing(0)
        for widget in (self._tools_label, self.tools, self._edits_label, self._hint):
            below.addWidget(widget)
        below.addLayout(self._edits_column)
        column.addWidget(self._editing)

    def _rebuild(self, cards: Sequence[ScenarioCard]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._cards_column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for card in cards:
            button = CardButton(card, is_baseline=card.id == BASELINE)
            button.show_theme(self._theme)
            button.clicked.connect(self._tell_shown)
            button.renamed.connect(self.rename_requested)
            button.deleted.connect(self.delete_requested)
            button.exported.connect(self.export_requested)
            self._group.addButton(button)
            self._cards_column.addWidget(button)
            self._buttons[card.id] = button

    def _tell_shown(self) -> None:
        chosen = self._group.checkedButton()
        if isinstance(chosen, CardButton) and chosen.card.id != self._shown_id:
            self.shown.emit(chosen.card.id)

    def _take_tool(self, tools: tuple[str, ...]) -> None:
        # Any number may be down, so that a second click puts the tool in hand away.
        taken = next((t for t in tools if t != self._tool), "")
        self.choose_tool(taken)
        self.tool_chosen.emit(taken)

    def _show_edits(self) -> None:
        is_scenario = self._shown_id != BASELINE
        self._editing.setVisible(is_scenario)
        for row in self._edits:
            self._edits_column.removeWidget(row.held)
            row.held.hide()
            row.held.deleteLater()
        shown = next((c for c in self._cards if c.id == self._shown_id), None)
        said = shown.edits if shown and is_scenario else ()
        self._edits = [self._edit_row(place, text) for place, text in enumerate(said)]
        self._hint.setVisible(not said)
        self._edits_label.setVisible(bool(said))
        self._name_removals()

    def _edit_row(self, place: int, text: str) -> _EditRow:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        # A long name is cut in its middle: what happens to it stands at the end.
        label = ElidedLabel(elide=Qt.TextElideMode.ElideMiddle)
        label.setText(text)
        remove = QToolButton()
        remove.setProperty("role", "small")
        remove.setIcon(icon("x", self._theme))
        remove.clicked.connect(lambda: self.edit_removed.emit(place))
        row.addWidget(label, 1)
        row.addWidget(remove)
        self._edits_column.addWidget(held)
        return _EditRow(held=held, remove=remove, said=text)

    def _name_removals(self) -> None:
        for row in self._edits:
            said = tr("Take back: {change}", change=row.said)
            row.remove.setToolTip(literal_tip(said))
            row.remove.setAccessibleName(said)


def _soft() -> QLabel:
    label = QLabel()
    label.setProperty("role", "soft")
    return label
