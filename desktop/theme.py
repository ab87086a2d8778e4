"""The light and the dark theme: colours, fonts and icons of the whole application.

Every colour on screen or on a page comes from here. The class colours fall in
lightness from served to unserved on paper and in the light theme; on the dark sea
the last two are lifted until they can be told from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import qtawesome
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPalette,
)

from desktop.stylesheet import stylesheet as stylesheet

FAMILY = "Inter"
BODY_PX = 13
SMALL_PX = 12
HEAD_PX = 11
TITLE_PX = 15
FIGURE_PX = 24


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The colours of one theme, as `#rrggbb`.

    `coverage` follows the order of `Coverage`, `status` that of `Status`. `outline`
    parts light fills from the sea; `organization` is a dot, `organization_ring` its
    edge. `better`, `same` and `worse` fill the difference between two ledgers;
    `better_text` and `worse_text` write it. `flow` is a line from region to region,
    over any fill, with an edge of `flow_casing`; `mark` and `mark_casing` are those of
    a mark on a place.
    """

    name: str
    window: str
    panel: str
    raised: str
    line: str
    text: str
    soft: str
    faint: str
    disabled: str
    accent: str
    accent_surface: str
    on_accent: str
    danger: str
    sea: str
    outline: str
    coverage: tuple[str, str, str, str, str, str]
    status: tuple[str, str, str, str, str, str]
    no_data: str
    hatch: str
    better: str
    same: str
    worse: str
    better_text: str
    worse_text: str
    organization: str
    organization_ring: str
    selection: str
    flow: str
    flow_casing: str
    mark: str
    mark_casing: str

    @property
    def is_dark(self) -> bool:
        """Tell whether light text stands on dark surfaces."""
        return self.name == "dark"

    def edge(self, colour: str) -> str:
        """Give the colour of a swatch's rim: 3:1 against a panel, in the same hue."""
        rim = QColor(colour)
        while contrast(rim.name(), self.panel) < 3.0:
            rim = rim.lighter(106) if self.is_dark else rim.darker(106)
        return rim.name()


LIGHT = Theme(
    name="light",
    window="#f5f6f8",
    panel="#ffffff",
    raised="#f1f3f6",
    line="#dfe3e8",
    text="#1c242c",
    soft="#5b6774",
    faint="#7d8894",
    disabled="#b4bcc6",
    accent="#0b66a8",
    accent_surface="#e3f0fa",
    on_accent="#ffffff",
    danger="#b3261e",
    sea="#eaf0f4",
    outline="#6f7b87",
    coverage=("#f3ead9", "#fdc98a", "#f4894a", "#cf3f24", "#7d1a1d", "#c9ced4"),
    status=("#1b7f79", "#d9a514", "#6aaed6", "#b07aa1", "#d1582b", "#5a4a42"),
    no_data="#c9ced4",
    hatch="#6aaed6",
    better="#1b7f79",
    same="#c9ced4",
    worse="#d1582b",
    better_text="#11675f",
    worse_text="#a63c14",
    organization="#0b2239",
    organization_ring="#ffffff",
    selection="#0b66a8",
    flow="#33386b",
    flow_casing="#ffffff",
    mark="#04536c",
    mark_casing="#ffffff",
)

DARK = Theme(
    name="dark",
    window="#14181d",
    panel="#1b2027",
    raised="#232a33",
    line="#303843",
    text="#e8ecf1",
    soft="#9aa6b4",
    faint="#7d8896",
    disabled="#4a5563",
    accent="#5aa9e6",
    accent_surface="#1d3b55",
    on_accent="#0d1b28",
    danger="#ff8a80",
    sea="#10151a",
    outline="#6b7684",
    coverage=("#f3ead9", "#fdc98a", "#f4894a", "#d94a2c", "#b03a42", "#59636e"),
    status=("#22958d", "#d9a514", "#6aaed6", "#b066b0", "#d1582b", "#b5a397"),
    no_data="#59636e",
    hatch="#6aaed6",
    better="#2a9d95",
    same="#59636e",
    worse="#e0703f",
    better_text="#5cc8bd",
    worse_text="#f09a70",
    organization="#0b2239",
    organization_ring="#ffffff",
    selection="#5aa9e6",
    flow="#d9def5",
    flow_casing="#10151a",
    mark="#5cd0f0",
    mark_casing="#10151a",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def luminance(colour: str) -> float:
    """Relative luminance, 0 black to 1 white (WCAG 2.2, "relative luminance")."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def follow_system() -> Theme:
    """Give the theme the desktop asks for; light when it asks for none."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        return LIGHT
    wanted = application.styleHints().colorScheme()
    return DARK if wanted == Qt.ColorScheme.Dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """Give the palette for what a style sheet does not reach, as native painting."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.panel,
        roles.AlternateBase: theme.raised,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.soft,
        roles.Button: theme.panel,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.danger,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Mid: theme.line,
        roles.Accent: theme.accent,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


@cache
def load_fonts() -> str:
    """Register the bundled Inter faces; give the family to ask for.

    Without them (a checkout with no fonts) the desktop's own sans serif stands in.
    """
    folder = resources.files("resources") / "fonts"
    faces = [
        entry
        for entry in folder.iterdir()
        if entry.name.lower().endswith((".ttf", ".otf"))
    ]
    for face in sorted(faces, key=lambda entry: entry.name):
        QFontDatabase.addApplicationFontFromData(face.read_bytes())
    if FAMILY in QFontDatabase.families():
        return FAMILY
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Give the application's font with tabular figures at a size in pixels."""
    made = QFont(load_fonts())
    made.setStyleHint(QFont.StyleHint.SansSerif)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def body_font() -> QFont:
    """Give the font of everything that does not ask for another."""
    return font(BODY_PX)


def strong_font() -> QFont:
    """Give the body font, semibold."""
    return font(BODY_PX, QFont.Weight.DemiBold)


def title_font() -> QFont:
    """Give the font of a title."""
    return font(TITLE_PX, QFont.Weight.DemiBold)


def figure_font() -> QFont:
    """Give the font of the one number being set."""
    return font(FIGURE_PX, QFont.Weight.DemiBold)


def head_font() -> QFont:
    """Give the font of a section head: small, spaced capitals."""
    made = font(HEAD_PX, QFont.Weight.DemiBold)
    made.setCapitalization(QFont.Capitalization.AllUppercase)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
    return made


def icon(name: str, theme: Theme, *, colour: str | None = None) -> QIcon:
    """Give a Phosphor icon, as `"eye"` or `"ph.eye"`, in the theme's soft grey.

    Disabled it is faint, switched on it takes the accent, unless `colour` is given.
    """
    return _icon(name if "." in name else f"ph.{name}", theme, colour)


@cache
def _icon(name: str, theme: Theme, colour: str | None) -> QIcon:
    return qtawesome.icon(
        name,
        color=colour or theme.soft,
        color_active=colour or theme.text,
        color_disabled=theme.disabled,
        color_on=colour or theme.accent,
    )
