"""The panel of misleading: where the edge is, what is in doubt, what shortcuts say."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QWidget

from desktop.language import language, number, tr
from desktop.panels.labels import SectionHead, wrapped_label
from desktop.panels.segments import SegmentedChoice
from desktop.questions.method_note import MethodNote
from desktop.questions.misleading import wording
from desktop.questions.misleading.found import STATUS, VALUE, Doubted, Found
from desktop.questions.panel import QuestionPanel
from desktop.statement.edges import USUAL, edge_sentence, edge_texts
from desktop.theme import Theme
from layers.coverage.shortcuts import SHORTCUTS
from layers.coverage.tried import DETOURS
from layers.organizations import CANADA

LONGEST_DETOUR, STEP = 10.0, 0.1


class MisleadingPanel(QuestionPanel):
    """Edge, view and detour; `doubted_changed` and `view_changed` tell of others."""

    doubted_changed = Signal()
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self.said, self.where = wrapped_label(), wrapped_label("soft")
        self.edge = QComboBox()
        self.edge.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for key in edge_texts():
            self.edge.addItem("", key)
        self.view = SegmentedChoice()
        self._offer_views()
        self.view.choose({STATUS})
        self._shortcuts_head = SectionHead()
        self._detour_name = wrapped_label("soft")
        self.detour = QDoubleSpinBox()
        self.detour.setRange(1.0, LONGEST_DETOUR)
        self.detour.setDecimals(2)
        self.detour.setSingleStep(STEP)
        self.detour.setValue(DETOURS[-1])
        self.detour.setKeyboardTracking(False)
        self._detour_name.setBuddy(self.detour)
        self.wrong = {
            shortcut: (wrapped_label("soft"), wrapped_label()) for shortcut in SHORTCUTS
        }
        self.methods = (MethodNote(), MethodNote())
        self._lay_out()
        self.edge.activated.connect(lambda _place: self.doubted_changed.emit())
        self.detour.valueChanged.connect(lambda _value: self.doubted_changed.emit())
        self.view.choice_changed.connect(lambda _keys: self.view_changed.emit())
        self.retranslate()

    @property
    def doubted(self) -> Doubted:
        """What the controls ask."""
        edge = str(self.edge.currentData() or USUAL)
        return Doubted(edge=edge, detour=round(self.detour.value(), 2))

    @property
    def shown_view(self) -> str:
        """Which doubt the map shows."""
        return self.view.chosen()[0]

    def show_found(self, found: Found | None) -> None:
        """Say the figures of what was found, or nothing."""
        self._found = found
        self.said.setText(wording.edge_summary(found) if found else "")
        self.where.setText(edge_sentence(found.edge) if found else "")
        for label in (self.said, self.where):
            label.setVisible(found is not None)
        for shortcut, (name, figure) in self.wrong.items():
            factor = found.detour if found else self.detour.value()
            name.setText(wording.shortcut_text(shortcut, factor))
            name.setToolTip(wording.shortcut_meaning(shortcut))
            people = found.shortcuts.loc[CANADA] if found else None
            figure.setText(
                "" if people is None else number(people[f"{shortcut}_wrong"])
            )

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for note in self.methods:
            note.show_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.head.setText(tr("The edge of what is loaded"))
        self.edge.setAccessibleName(self.head.text())
        for place, text in enumerate(edge_texts().values()):
            self.edge.setItemText(place, text)
        self._offer_views()
        self._shortcuts_head.setText(tr("People whom shortcuts misplace"))
        self._detour_name.setText(tr("Ways longer than straight, times"))
        self.detour.setAccessibleName(self._detour_name.text())
        french = QLocale(QLocale.Language.French, QLocale.Country.Canada)
        english = QLocale(QLocale.Language.English, QLocale.Country.Canada)
        self.detour.setLocale(french if language() == "fr" else english)
        for note, method in zip(self.methods, wording.methods(), strict=True):
            note.show_method(method)
        self.show_found(self._found)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._detour_name, 0, 0)
        grid.addWidget(self.detour, 0, 1)
        for row, (name, figure) in enumerate(self.wrong.values(), start=1):
            figure.setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
            grid.addWidget(name, row, 0)
            grid.addWidget(figure, row, 1)
        grid.setColumnStretch(0, 1)
        for part in (self.edge, self.where, self.said, self.view, self.methods[0]):
            self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addWidget(self._shortcuts_head)
        self.column.addLayout(grid)
        self.column.addWidget(self.methods[1])

    def _offer_views(self) -> None:
        texts = {
            STATUS: (
                tr("Who is served"),
                tr("Show people not served whom organizations outside could serve."),
            ),
            VALUE: (
                tr("Any distance"),
                tr("Show people for whom help could be nearer than is known."),
            ),
        }
        self.view.show_choices([(key, text) for key, (text, _tip) in texts.items()])
        for key, (_text_said, tip) in texts.items():
            self.view.explain(key, tip)
