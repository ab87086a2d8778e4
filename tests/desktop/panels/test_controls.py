from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.language import set_language
from desktop.panels.labels import ElidedLabel, scrolling
from desktop.panels.segments import SegmentedChoice
from desktop.panels.threshold import (
    LEAST_KM,
    MOST_KM,
    KilometresField,
    ThresholdSlider,
    kilometres_at,
    position,
)
from desktop.panels.word_menu import WordMenu

LANGUAGES = [
    ("", "Toutes"),
    ("en", "Anglais"),
    ("fr", "Français"),
    ("iu", "Inuktitut"),
    ("oj", "Ojibwé"),
]


@pytest.fixture
def shown_at(qtbot):
    """Show a widget in a column of a width; the column lives as long as the test."""
    kept = []

    def show(widget: QWidget, width: int) -> None:
        kept.append(_column_of(widget, width))
        qtbot.addWidget(kept[-1])
        with qtbot.waitExposed(kept[-1]):
            kept[-1].show()

    return show


def _column_of(widget: QWidget, width: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    holder.resize(width, 400)
    return holder


@pytest.mark.parametrize("width", [240, 280, 500])
def test_that_no_segment_is_narrower_than_its_label(width, qtbot, shown_at):
    choice = SegmentedChoice()
    choice.show_choices(LANGUAGES)
    shown_at(choice, width)
    for key, _label in LANGUAGES:
        button = choice.button(key)
        assert button.width() >= button.sizeHint().width()
        assert choice.rect().contains(button.geometry())


def test_that_segments_are_one_row_where_they_fit(qtbot, shown_at):
    choice = SegmentedChoice()
    choice.show_choices([("open", "Ouvrir"), ("move", "Déplacer"), ("close", "Fermer")])
    shown_at(choice, 240)
    assert len({choice.button(k).y() for k in ("open", "move", "close")}) == 1


def test_that_one_segment_is_chosen_by_a_click(qtbot, shown_at):
    choice = SegmentedChoice()
    choice.show_choices(LANGUAGES)
    choice.choose({""})
    shown_at(choice, 280)
    with qtbot.waitSignal(choice.choice_changed) as told:
        qtbot.mouseClick(choice.button("iu"), Qt.MouseButton.LeftButton)
    assert told.args == [("iu",)]


def test_that_arrow_keys_walk_through_segments(qtbot, shown_at):
    choice = SegmentedChoice()
    choice.show_choices(LANGUAGES)
    choice.choose({""})
    shown_at(choice, 280)
    choice.button("").setFocus()
    qtbot.keyClick(choice.button(""), Qt.Key.Key_Right)
    assert choice.chosen() == ("en",)


def test_that_choosing_by_program_tells_nobody(qtbot):
    choice = SegmentedChoice(multiple=True)
    choice.show_choices(LANGUAGES)
    with qtbot.assertNotEmitted(choice.choice_changed):
        choice.choose({"en", "fr"})
    assert choice.chosen() == ("en", "fr")


def test_that_relabelled_segments_keep_what_is_chosen(qtbot):
    choice = SegmentedChoice(multiple=True)
    choice.show_choices([("en", "English"), ("fr", "French")])
    choice.choose({"fr"})
    choice.show_choices([("en", "Anglais"), ("fr", "Français")])
    assert choice.chosen() == ("fr",)
    choice.show_choices([*LANGUAGES])
    assert choice.chosen() == ("fr",)


@given(st.integers(LEAST_KM, MOST_KM))
def test_that_every_whole_kilometre_has_its_place_on_the_scale(kilometres):
    assert kilometres_at(position(kilometres)) == kilometres


@given(st.floats(0, 20_000), st.floats(0, 20_000))
def test_that_farther_is_never_to_the_left(one, other):
    near, far = sorted((one, other))
    assert 0 <= position(near) <= position(far) <= 1


def test_that_dragging_previews_and_release_settles_once(qtbot, shown_at):
    slider = ThresholdSlider()
    shown_at(slider, 280)
    previews, settled = [], []
    slider.previewed.connect(previews.append)
    slider.settled.connect(settled.append)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(slider, left, pos=QPoint(round(slider.x_of(100)), 12))
    for kilometres in (150, 200, 300):
        qtbot.mouseMove(slider, QPoint(round(slider.x_of(kilometres)), 12))
    assert settled == []
    qtbot.mouseRelease(slider, left, pos=QPoint(round(slider.x_of(300)), 12))
    assert previews
    assert all(value == int(value) for value in previews)
    assert settled == [float(slider.value())]


def test_that_keys_step_by_a_kilometre_and_pages_by_ticks(qtbot, shown_at):
    slider = ThresholdSlider()
    shown_at(slider, 280)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 101
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert slider.value() == 200
    qtbot.keyClick(slider, Qt.Key.Key_PageDown)
    assert slider.value() == 100
    with qtbot.waitSignal(slider.settled) as told:
        qtbot.keyClick(slider, Qt.Key.Key_End)
    assert told.args == [1000.0]


@pytest.mark.parametrize(
    ("language", "typed", "value"),
    [
        ("en", "250", 250.0),
        ("en", "1,200 km", 1200.0),
        ("en", "12.5", 12.5),
        ("fr", "12,5", 12.5),
        ("fr", "1 200", 1200.0),
    ],
)
def test_that_a_distance_can_be_typed_as_the_language_writes_it(
    language, typed, value, qtbot
):
    set_language(language)
    field = KilometresField()
    qtbot.addWidget(field)
    field.lineEdit().setText("")
    qtbot.keyClicks(field.lineEdit(), typed)
    qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    assert field.value() == value


def test_that_the_field_refuses_what_is_not_a_distance(qtbot):
    field = KilometresField()
    qtbot.addWidget(field)
    field.setValue(100)
    for typed in ("-5", "abc", "99999999"):
        field.lineEdit().setText("")
        qtbot.keyClicks(field.lineEdit(), typed)
        assert 0 <= field.valueFromText(field.lineEdit().text()) <= 20_040


def test_that_a_long_name_is_elided_and_the_tooltip_says_it_whole(qtbot, shown_at):
    label = ElidedLabel()
    label.setText("Centre de prévention de la radicalisation menant à la violence")
    shown_at(label, 120)
    assert label.is_elided()
    assert label.toolTip() == label.text()
    label.setText("CPRMV")
    assert label.toolTip() == ""


def test_that_ticked_words_are_told_and_any_clears_them(qtbot):
    menu = WordMenu()
    qtbot.addWidget(menu)
    menu.show_words([("helpline", "Helpline"), ("training", "Training")])
    menu.retranslate()
    assert menu.text() == "Any service"
    with qtbot.waitSignal(menu.words_changed) as told:
        menu.entry("helpline").trigger()
    assert told.args == [frozenset({"helpline"})]
    assert menu.text() == "Helpline"
    with qtbot.waitSignal(menu.words_changed) as told:
        menu.entry("").trigger()
    assert told.args == [frozenset()]


def test_that_a_word_nobody_offers_is_still_shown_as_asked(qtbot):
    menu = WordMenu()
    qtbot.addWidget(menu)
    menu.show_words([("helpline", "Helpline")])
    menu.tick({"deradicalization"})
    assert menu.ticked() == {"deradicalization"}


def test_that_a_low_window_scrolls_its_panels(qtbot):
    tall = QWidget()
    tall.setMinimumHeight(900)
    area = scrolling(tall)
    area.resize(312, 720)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
