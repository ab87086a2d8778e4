"""The bar across the top: the project, undo, search, language, theme and export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.language import language, tr
from desktop.panels.labels import ElidedLabel
from desktop.panels.search import Findable, SearchField
from desktop.panels.segments import SegmentedChoice
from desktop.theme import LIGHT, Theme, icon, title_font

ACTION_ICONS = {
    "import": "folder-open",
    "save": "download-simple",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
}
EXPORT = "export"


class TopBar(QWidget):
    """Who we are, which project is open, and what can be done with the whole of it.

    Parameters
    ----------
    actions
        The actions `import`, `save`, `undo`, `redo` and `export`; those given get a
        button. Their texts and shortcuts are theirs, their icons are set here.
    """

    search_chosen = Signal(str, str)
    language_chosen = Signal(str)
    theme_toggled = Signal()

    def __init__(
        self, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = dict(actions)
        self._theme = LIGHT
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make()
        self._lay_out()
        self.retranslate()
        self.show_theme(LIGHT)

    def show_project(self, name: str) -> None:
        """Show the name of the project, in the language spoken."""
        self._project.setText(name)

    def show_findable(self, entries: Sequence[Findable]) -> None:
        """Offer the regions and organizations that can be searched for."""
        self.search.show_entries(entries)

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for key, name in ACTION_ICONS.items():
            if key in self._actions:
                self._actions[key].setIcon(icon(name, theme))
        self.theme_button.setIcon(icon("sun" if theme.is_dark else "moon", theme))
        self.export.setIcon(icon("export", theme, colour=theme.on_accent))
        self.search.show_theme(theme)
        self._name_theme_button()

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        self.languages.choose({language()})
        self.languages.setAccessibleName(tr("Language"))
        self.languages.explain("en", "English")
        self.languages.explain("fr", "Français")
        self.export.setText(tr("Export map"))
        self.search.retranslate()
        self._name_theme_button()

    def _name_theme_button(self) -> None:
        said = tr("Light theme") if self._theme.is_dark else tr("Dark theme")
        self.theme_button.setToolTip(said)
        self.theme_button.setAccessibleName(said)

    def _make(self) -> None:
        self._brand = QLabel("Lacuna")
        self._brand.setFont(title_font())
        self._project = ElidedLabel()
        self._project.setProperty("role", "soft")
        self._project.setMaximumWidth(280)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._project.setSizePolicy(policy)
        self.search = SearchField()
        self.search.chosen.connect(self.search_chosen)
        self.languages = SegmentedChoice()
        self.languages.show_choices([("en", "EN"), ("fr", "FR")])
        self.languages.choice_changed.connect(
            lambda keys: self.language_chosen.emit(keys[0])
        )
        self.languages.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.theme_button = QToolButton()
        self.theme_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.theme_button.setIconSize(QSize(18, 18))
        self.theme_button.clicked.connect(lambda: self.theme_toggled.emit())
        self.export = QPushButton()
        self.export.setProperty("role", "primary")
        action = self._actions.get(EXPORT)
        if action is not None:
            self.export.clicked.connect(action.trigger)
            action.enabledChanged.connect(self.export.setEnabled)
            self.export.setEnabled(action.isEnabled())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._brand)
        row.addSpacing(4)
        row.addWidget(self._project)
        row.addSpacing(12)
        for key in ACTION_ICONS:
            if key in self._actions:
                row.addWidget(_action_button(self._actions[key]))
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.languages)
        row.addWidget(self.theme_button)
        row.addSpacing(4)
        row.addWidget(self.export)


def _action_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
