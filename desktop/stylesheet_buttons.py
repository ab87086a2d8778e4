"""How buttons are dressed, by their role; a part of the style sheet."""

from __future__ import annotations

BUTTONS = """
QPushButton, QToolButton[role="segment"] {
    background: $panel; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 0 12px; min-height: 28px;
}
QPushButton:hover, QToolButton[role="segment"]:hover {
    background: $raised;
}
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: 0; }
QPushButton:pressed { background: $line; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 11px;
    min-height: 26px; }
QPushButton[role="primary"], QPushButton:default {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover, QPushButton:default:hover {
    background: $accent_hover;
}
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled, QPushButton:default:disabled {
    background: $raised; color: $faint; border: 1px solid $line;
}
QPushButton[role="danger"] { color: $danger; }
QPushButton[role="quiet"] {
    background: transparent; border: 1px solid transparent; text-align: left;
    padding: 0 8px;
}
QPushButton[role="quiet"]:hover { background: $raised; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[role="question"] {
    background: transparent; border: 1px solid transparent; text-align: left;
    padding: 0 6px; min-height: 23px; max-height: 23px;
}
QPushButton[role="question"]:hover { background: $raised; }
QPushButton[role="question"]:checked {
    background: $accent_surface; color: $accent_text; font-weight: 600;
}
QPushButton[role="question"]:focus { border: 2px solid $accent; padding: 0 5px; }
QPushButton[role="link"] {
    background: transparent; border: 1px solid transparent; color: $accent;
    padding: 0 2px;
    text-align: left;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 1px; }
QPushButton[role="unfold"] {
    background: transparent; border: 0; padding: 0; min-height: 22px; text-align: left;
}
QPushButton[role="unfold"]:hover { color: $accent_text; }
QPushButton[role="unfold"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="menu"] {
    text-align: left; padding: 0 6px 0 8px; background-origin: content;
    background-image: url(lacunaicons:down-$name.svg); background-repeat: no-repeat;
    background-position: right center;
}
QPushButton[role="menu"]:focus { padding: 0 5px 0 7px; }
QPushButton[role="segment"], QToolButton[role="segment"] {
    color: $soft; padding: 0 10px;
}
QPushButton[role="segment"]:checked, QToolButton[role="segment"]:checked {
    background: $accent_surface; color: $accent_text; border: 1px solid $accent;
    font-weight: 600;
}
QPushButton[role="segment"]:focus, QToolButton[role="segment"]:focus {
    border: 2px solid $accent; padding: 0 9px;
}
QPushButton[role="scenario"] {
    text-align: left; border-radius: 8px; padding: 0; min-height: 0;
}
QPushButton[role="scenario"]:checked {
    background: $accent_surface; border: 1px solid $accent;
}
QPushButton[role="scenario"]:focus { border: 2px solid $accent; padding: 0; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 0; min-height: 28px; min-width: 28px;
}
QToolButton:hover { background: $raised; }
QToolButton:pressed, QToolButton:checked { background: $accent_surface; }
QToolButton[role="small"]:checked { background: transparent; }
QToolButton[role="small"]:hover { background: $raised; }
QToolButton:focus { border: 2px solid $accent; padding: 0; min-height: 26px;
    min-width: 26px; }
QLineEdit QToolButton, QLineEdit QToolButton:focus {
    border: 0; padding: 0; min-height: 0; min-width: 0; background: transparent;
}
QToolButton[role="small"] { min-height: 22px; min-width: 22px; }
QToolButton[role="small"]:focus { min-height: 20px; min-width: 20px; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    image: url(lacunaicons:down-$name.svg); subcontrol-origin: padding;
    subcontrol-position: right center; width: 16px; height: 16px; right: 4px;
}
QToolButton[popupMode="2"][role="icon"]::menu-indicator { image: none; width: 0; }
"""
