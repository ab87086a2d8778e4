"""The style sheet of the whole application, built from a theme.

A widget asks for another dress than the usual one by its dynamic property `role`:

* any widget: `panel`, `card`, `raised`, `window`, `bar` (a panel with a rule below);
* `QFrame`: `rule` (a hairline);
* `QLabel`: `soft`, `faint`, `accent`, `danger`, `note` (on a raised surface);
* `QPushButton`: `primary`, `quiet` (no frame), `danger`, `link`, `menu` (drops one),
  `unfold`, `segment` (checkable; also `QToolButton`), `scenario` (a checkable card),
  `question` (a checkable row);
* `QToolButton`: an icon by default; `small` in rows.

The fonts of heads, titles and figures are set by `desktop.theme`, since a style
sheet cannot ask for tabular figures.
"""

from __future__ import annotations

from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir

from desktop.stylesheet_buttons import BUTTONS

if TYPE_CHECKING:
    from desktop.theme import Theme

_SURFACES = """
QWidget { color: $text; }
QMainWindow, QDialog, QWizard, QWidget[role="window"] { background: $window; }
QWidget[role="panel"], QDockWidget > QWidget, QStackedWidget[role="panel"] {
    background: $panel;
}
QWidget[role="raised"] { background: $raised; border-radius: 6px; }
QWidget[role="bar"] { background: $panel; border: 0; border-bottom: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[role="soft"] { color: $soft; }
QLabel[role="faint"] { color: $faint; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="note"] {
    background: $raised; border: 1px solid $line; border-radius: 6px; padding: 5px 8px;
}
QToolTip {
    background: $raised; color: $text; border: 1px solid $line;
    border-radius: 6px; padding: 4px 6px;
}
QStatusBar { background: $panel; color: $soft; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $soft; }
QStatusBar QLabel[role="badge"] {
    border: 1px solid $line; border-radius: 9px; padding: 0 8px; margin-left: 6px;
    max-height: 18px; min-height: 18px;
}
QGroupBox {
    border: 1px solid $line; border-radius: 8px; margin-top: 18px;
    padding: 12px 8px 8px;
}
QGroupBox::title {
    subcontrol-origin: margin; left: 4px; color: $soft; font-weight: 600;
}
QScrollArea, QScrollArea > QWidget > QWidget[role="panel"] { border: 0; }
QScrollArea { background: transparent; }
"""

_FIELDS = """
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QPlainTextEdit, QTextEdit {
    background: $panel; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 0 8px; min-height: 28px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: 4px 8px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid $accent; padding: 0 7px; min-height: 26px;
}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QDateEdit:disabled { color: $faint; background: $raised; }
QLineEdit[role="search"] { background: $raised; }
QLineEdit[role="search"]:focus { background: $panel; }
QDoubleSpinBox[role="figure"] {
    background: transparent; border: 1px solid transparent; padding: 0 2px;
}
QDoubleSpinBox[role="figure"]:hover { border: 1px solid $line; }
QDoubleSpinBox[role="figure"]:focus { border: 2px solid $accent; padding: 0 1px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit,
QComboBox QLineEdit:focus {
    background: transparent; border: 0; padding: 0; min-height: 0;
}
QComboBox::drop-down, QDateEdit::drop-down {
    subcontrol-origin: padding; subcontrol-position: right center; border: 0;
    width: 24px;
}
QComboBox::down-arrow, QDateEdit::down-arrow {
    image: url(lacunaicons:down-$name.svg); width: 16px; height: 16px;
}
QComboBox QAbstractItemView, QListView[role="popup"] {
    background: $panel; border: 1px solid $line; border-radius: 6px; padding: 4px;
    outline: 0; selection-background-color: $accent_surface; selection-color: $text;
}
QComboBox QAbstractItemView::item, QListView[role="popup"]::item {
    min-height: 27px; padding: 0 8px; border-radius: 4px;
}
QListView[role="popup"]::item:hover, QListView[role="popup"]::item:selected,
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected {
    background: $accent_surface; color: $text;
}
QSpinBox::up-button, QDoubleSpinBox::up-button {
    subcontrol-origin: border; subcontrol-position: top right; width: 22px; border: 0;
}
QSpinBox::down-button, QDoubleSpinBox::down-button {
    subcontrol-origin: border; subcontrol-position: bottom right; width: 22px;
    border: 0;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {
    image: url(lacunaicons:up-$name.svg); width: 14px; height: 14px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
    image: url(lacunaicons:down-$name.svg); width: 14px; height: 14px;
}
QDoubleSpinBox[role="figure"]::up-button, QDoubleSpinBox[role="figure"]::down-button {
    width: 0; border: 0;
}
QDoubleSpinBox[role="figure"]::up-arrow, QDoubleSpinBox[role="figure"]::down-arrow {
    image: none; width: 0; height: 0;
}
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; background: $panel; border: 1px solid $faint;
    border-radius: 4px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border: 1px solid $accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent_text; }
QCheckBox::indicator:checked, QTreeView::indicator:checked,
QTableView::indicator:checked,
QListView::indicator:checked, QMenu::indicator:non-exclusive:checked {
    background: $accent; border: 1px solid $accent;
    image: url(lacunaicons:tick-$name.svg);
}
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate {
    background: $accent; border: 1px solid $accent;
    image: url(lacunaicons:dash-$name.svg);
}
QCheckBox::indicator:focus, QCheckBox::indicator:checked:focus {
    width: 12px; height: 12px; border: 2px solid $text;
}
QRadioButton::indicator:focus {
    width: 12px; height: 12px; border: 2px solid $text;
}
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked {
    background: $accent; border: 1px solid $accent; border-radius: 8px;
    image: url(lacunaicons:dot-$name.svg);
}
QTreeView::indicator, QTableView::indicator, QListView::indicator {
    width: 14px; height: 14px; background: $panel; border: 1px solid $faint;
    border-radius: 4px;
}
QSlider { background: transparent; min-height: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    width: 12px; height: 12px; margin: -6px 0; border-radius: 8px;
    background: $panel; border: 2px solid $accent;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {
    background: $accent_surface;
}
QProgressBar {
    background: $line; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_VIEWS = """
QAbstractScrollArea { border: 0; }
QTableView, QTreeView, QListView {
    background: $panel; alternate-background-color: $window; border: 0; outline: 0;
    gridline-color: transparent;
    selection-background-color: $accent_surface; selection-color: $text;
}
QTableView::item, QTreeView::item, QListView::item { padding: 0 8px; border: 0; }
QTableView::item { padding: 0 6px; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
    background: $accent_surface; color: $text;
}
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid $accent; }
QHeaderView { background: $panel; border: 0; }
QHeaderView::section {
    background: $panel; color: $soft; border: 0; border-bottom: 1px solid $line;
    padding: 0 8px; min-height: 30px; font-weight: 600; font-size: 12px;
}
QHeaderView::section:hover { background: $raised; color: $text; }
QHeaderView::up-arrow {
    image: url(lacunaicons:up-$name.svg); width: 14px; height: 14px;
    subcontrol-position: center right; right: 2px;
}
QHeaderView::down-arrow {
    image: url(lacunaicons:down-$name.svg); width: 14px; height: 14px;
    subcontrol-position: center right; right: 2px;
}
CoverageCurveChart { border: 2px solid transparent; }
CoverageCurveChart:focus { border: 2px solid $accent; }
QTableCornerButton::section { background: $panel; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""

_FRAMES = """
QTabWidget::pane { border: 0; border-top: 1px solid $line; background: $panel; }
QTabWidget, QTabBar { background: $panel; }
QTabBar { border: 0; }
QTabBar::tab {
    background: transparent; color: $soft; border: 0; padding: 0 12px; min-height: 34px;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected {
    color: $text; font-weight: 600; border-bottom: 2px solid $accent;
}
QTabBar:focus { outline: 0; }
QTabBar::tab:selected:focus { background: $accent_surface; }
QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $raised; }
QMenu {
    background: $panel; color: $text; border: 1px solid $line; padding: 4px;
}
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: $accent_surface; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { left: 8px; }
QMenu::indicator {
    width: 14px; height: 14px; left: 7px; background: $panel; border: 1px solid $faint;
    border-radius: 4px;
}
QMenu::right-arrow {
    image: url(lacunaicons:right-$name.svg); width: 16px; height: 16px;
}
QToolBar {
    background: $panel; border: 0; border-bottom: 1px solid $line; spacing: 0;
    padding: 0;
}
QToolBar::separator { background: $line; width: 1px; margin: 6px 4px; }
QDockWidget {
    color: $soft; font-weight: 600;
    titlebar-close-icon: url(lacunaicons:close-$name.svg);
}
QDockWidget::title {
    background: $panel; padding: 8px 16px; border-bottom: 1px solid $line;
    text-align: left;
}
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QCalendarWidget QWidget { alternate-background-color: $raised; }
QCalendarWidget #qt_calendar_navigationbar { background: $panel; }
QCalendarWidget QToolButton { color: $text; padding: 0 8px; font-weight: 600; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget #qt_calendar_prevmonth {
    qproperty-icon: url(lacunaicons:left-$name.svg);
}
QCalendarWidget #qt_calendar_nextmonth {
    qproperty-icon: url(lacunaicons:right-$name.svg);
}
QCalendarWidget QAbstractItemView::item { padding: 0; }
QCalendarWidget QAbstractItemView {
    selection-background-color: $accent; selection-color: $on_accent;
}
QDialogButtonBox { button-layout: 0; }
"""

_SHEET = Template(_SURFACES + BUTTONS + _FIELDS + _VIEWS + _FRAMES)


def stylesheet(theme: Theme) -> str:
    """Give the style sheet of the whole application in a theme."""
    folder = resources.files("resources") / "icons"
    QDir.setSearchPaths("lacunaicons", [str(folder)])
    return _SHEET.substitute(
        {name: value for name, value in vars(theme).items() if isinstance(value, str)},
        accent_text=theme.accent if not theme.is_dark else "#8cc4f0",
        accent_hover="#095892" if not theme.is_dark else "#7bbcee",
        handle="#c3cad2" if not theme.is_dark else "#414b57",
    )
