from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator

from desktop.language import set_language
from desktop.panels.capacity import CapacityChoice
from desktop.panels.need import NeedField, stepped, typed
from layers.coverage.capacity_rule import CapacityRule

HALF = Fraction(1, 2000)


@pytest.fixture
def choice(qtbot) -> CapacityChoice:
    made = CapacityChoice()
    made.resize(280, 300)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.told = []
    made.rule_changed.connect(made.told.append)
    return made


def write(qtbot, field: NeedField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_nothing_counts_before_a_need_is_given(choice, qtbot):
    choice.show_organizations(3, 0)
    choice.counts.click()
    assert choice.told == []
    assert choice.is_asking
    assert "once a need is given" in choice.asked.text()
    write(qtbot, choice.need, "0.5")
    assert choice.told == [CapacityRule(need=HALF)]
    assert not choice.is_asking


def test_that_a_missing_capacity_is_asked_about_and_never_assumed(choice, qtbot):
    choice.show_organizations(15, 14)
    choice.counts.click()
    write(qtbot, choice.need, "0.5")
    assert choice.told == []
    assert choice.said.text().startswith("14 of 15 organizations")
    choice.unlimited.click()
    assert choice.told == [CapacityRule(need=HALF, missing_is_unlimited=True)]
    choice.unlimited.click()
    assert choice.told[1:] == [None], "the answer was taken back"
    assert choice.is_asking


def test_that_capacities_entered_meanwhile_close_the_question(choice, qtbot):
    choice.show_organizations(15, 14)
    choice.counts.click()
    write(qtbot, choice.need, "2")
    choice.show_rule(None)  # another part of the standard changed meanwhile
    assert choice.is_asking
    choice.show_organizations(15, 0)
    assert choice.told == [CapacityRule(need=Fraction(2, 1000))]


def test_that_the_directory_can_be_asked_for(choice, qtbot):
    choice.show_organizations(2, 1)
    choice.counts.click()
    with qtbot.waitSignal(choice.directory_requested):
        choice.enter.click()


def test_that_showing_a_rule_tells_nobody_and_keeps_it_exact(choice):
    third = CapacityRule(need=Fraction(1, 3000), missing_is_unlimited=True)
    choice.show_rule(third)
    assert choice.told == []
    assert choice.counts.isChecked()
    assert choice.need.text() == "0.333333"
    choice.show_organizations(2, 2)
    assert choice.told == [], "what was not touched stays as it was"
    choice.show_rule(None)
    assert not choice.counts.isChecked()


def test_that_a_negative_capacity_is_named_with_a_remedy(choice):
    choice.show_rule(CapacityRule(need=HALF))
    choice.show_organizations(3, 0, ["Shelter"])
    assert "Shelter" in choice.wrong.text()
    assert "Give 0" in choice.wrong.text()
    choice.show_organizations(3, 0)
    assert not choice.wrong.isVisible()


def test_that_stepping_previews_and_leaves_one_change(choice, qtbot):
    previews = []
    choice.rule_previewed.connect(previews.append)
    choice.show_rule(CapacityRule(need=HALF))
    choice.need.setFocus()
    for _ in range(3):
        qtbot.keyPress(choice.need, Qt.Key.Key_Up)
    assert [rule.need * 1000 for rule in previews] == [
        Fraction("0.51"),
        Fraction("0.52"),
        Fraction("0.53"),
    ]
    assert choice.told == []
    qtbot.keyRelease(choice.need, Qt.Key.Key_Up)
    assert [rule.need * 1000 for rule in choice.told] == [Fraction("0.53")]


@pytest.mark.parametrize("text", ["0", "", "0.0000001", "abc", "-"])
def test_that_a_need_of_nothing_or_less_cannot_be_given(choice, qtbot, text):
    choice.show_rule(CapacityRule(need=HALF))
    write(qtbot, choice.need, text)
    choice.counts.setFocus()
    assert choice.need.need() == HALF
    assert choice.need.text() == "0.5"


def test_that_a_need_is_read_in_the_language_spoken():
    assert typed("0,125") == 0.125
    assert typed("1,250") == 1250
    set_language("fr")
    assert typed("1,250") == 1.25
    assert typed("1 250,5") == 1250.5


def test_that_a_need_is_exactly_the_decimal_written(qtbot):
    field = NeedField()
    qtbot.addWidget(field)
    for text in ("0.1", "0.3", "1.1", "0.000001", "999999.9"):
        field.setValue(float(text))
        assert field.need() == Fraction(text) / 1000
        assert field.text().replace(",", "") == text


def test_that_stepping_down_never_comes_to_nothing():
    value = 1.0
    for _ in range(2000):
        value = stepped(value, up=False)
        assert value > 0


def test_that_what_is_being_typed_is_not_yet_refused(qtbot):
    field = NeedField()
    qtbot.addWidget(field)
    states = QValidator.State
    assert [field.validate(t, 0)[0] for t in ("", "0", "0.", "0.5", "-", "2e5")] == [
        states.Intermediate,
        states.Intermediate,
        states.Intermediate,
        states.Acceptable,
        states.Invalid,
        states.Invalid,
    ]
