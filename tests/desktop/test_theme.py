from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from colour_vision import VISION, difference, lab
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QCheckBox

from desktop.theme import (
    DARK,
    LIGHT,
    Theme,
    body_font,
    contrast,
    follow_system,
    icon,
    load_fonts,
    palette,
    stylesheet,
)

TEXT = 4.5
GRAPHIC = 3.0
# CIE 1976 differences, five or more times the just noticeable one (2.3): classes lie
# side by side on the map; statuses always stand beside their name.
CLASSES_APART = 14.0
STATUSES_APART = 11.0

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
VISIONS = pytest.mark.parametrize("vision", list(VISION))


@THEMES
def test_that_text_can_be_read_on_every_surface(theme: Theme):
    surfaces = (theme.window, theme.panel, theme.raised, theme.accent_surface)
    for text in (theme.text, theme.soft):
        for surface in (*surfaces, theme.sea):
            assert contrast(text, surface) >= TEXT
    for surface in (theme.panel, theme.accent_surface):
        for text in (theme.accent, theme.better_text, theme.worse_text):
            assert contrast(text, surface) >= TEXT
    assert contrast(theme.on_accent, theme.accent) >= TEXT
    assert contrast(theme.danger, theme.panel) >= TEXT


@THEMES
def test_that_every_graphic_stands_out_by_itself_or_by_its_rim(theme: Theme):
    for colour in (*theme.status, *theme.coverage, theme.no_data, theme.same):
        assert contrast(theme.edge(colour), theme.panel) >= GRAPHIC
    assert contrast(theme.faint, theme.panel) >= GRAPHIC
    assert contrast(theme.outline, theme.sea) >= GRAPHIC
    assert contrast(theme.selection, theme.sea) >= GRAPHIC
    assert contrast(theme.accent, theme.panel) >= GRAPHIC
    assert contrast(theme.organization, theme.organization_ring) >= GRAPHIC


def test_that_the_last_classes_do_not_sink_into_the_dark_sea():
    for colour in DARK.coverage:
        assert contrast(colour, DARK.sea) >= GRAPHIC - 0.005


@THEMES
@VISIONS
def test_that_classes_fall_in_lightness_for_every_reader(theme: Theme, vision: str):
    lightness = [lab(colour, vision)[0] for colour in theme.coverage[:5]]
    assert all(lighter - darker >= 3 for lighter, darker in pairwise(lightness))


@THEMES
@VISIONS
def test_that_neighbouring_classes_are_told_apart_by_every_reader(
    theme: Theme, vision: str
):
    served_to_unserved = theme.coverage[:5]
    for one, other in pairwise(served_to_unserved):
        assert difference(one, other, vision) >= CLASSES_APART
    for colour in served_to_unserved:
        assert difference(colour, theme.coverage[5], vision) >= CLASSES_APART - 0.5


@THEMES
@VISIONS
def test_that_any_two_statuses_are_told_apart_by_every_reader(
    theme: Theme, vision: str
):
    for one, other in combinations((*theme.status, theme.no_data), 2):
        assert difference(one, other, vision) >= STATUSES_APART, (one, other)


def test_that_white_and_black_have_the_contrast_of_the_guideline():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)


def test_that_simulated_vision_leaves_greys_grey():
    for vision in VISION:
        assert np.abs(lab("#808080", vision)[1:]).max() < 0.6


@THEMES
def test_that_the_style_sheet_is_complete_and_parses(theme: Theme, qtbot, caplog):
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    box = QCheckBox("x")
    qtbot.addWidget(box)
    box.setStyleSheet(sheet)
    box.setPalette(palette(theme))
    box.setChecked(True)
    image = box.grab().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, 18)
        for y in range(image.height())
    }
    assert theme.accent in colours


def test_that_figures_are_of_one_width(qtbot):
    metrics = QFontMetrics(body_font())
    widths = {metrics.horizontalAdvance(figure * 4) for figure in "0123456789"}
    assert len(widths) == 1
    assert body_font().pixelSize() == 13


def test_that_the_bundled_font_is_the_one_in_use(qtbot):
    assert load_fonts() == "Inter"
    assert QFont(load_fonts()).exactMatch()


def test_that_icons_are_made_once_and_differ_between_themes(qtbot):
    assert icon("eye", LIGHT) is icon("eye", LIGHT)
    light, dark = (icon("eye", theme).pixmap(16, 16) for theme in (LIGHT, DARK))
    assert not light.isNull()
    assert light.toImage() != dark.toImage()


def test_that_an_unknown_icon_is_refused_rather_than_blank(qtbot):
    with pytest.raises(Exception, match="no-such-icon"):
        icon("no-such-icon", LIGHT).pixmap(16, 16)


def test_that_the_theme_follows_the_desktop(qtbot):
    assert follow_system() in (LIGHT, DARK)
