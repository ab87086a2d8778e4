from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.language import set_language, speaking
from desktop.panels.number_list import MOST, NumberList, read_numbers, written

KILOMETRES = st.floats(0, 9999).map(lambda value: round(value, 3))


@pytest.fixture
def made(qtbot) -> NumberList:
    field = NumberList((50, 10), least=0, most=500, name=lambda: "Thresholds")
    qtbot.addWidget(field)
    field.show()
    return field


def enter(field: NumberList, text: str) -> None:
    field.field.selectAll()
    QTest.keyClicks(field.field, text)
    QTest.keyClick(field.field, Qt.Key.Key_Return)


@given(
    st.lists(KILOMETRES, min_size=1, max_size=MOST, unique=True),
    st.sampled_from(["en", "fr"]),
)
def test_that_what_is_written_is_read_again(values, language):
    values = tuple(sorted(values))
    with speaking(language):
        assert read_numbers(written(values), 0, 9999) == values


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "100, 25 50", (25, 50, 100)),
        ("en", "10,20;10 km", (10, 20)),
        ("en", "1.25", (1.25,)),
        ("fr", "1,4 ; 1 ; 1,25", (1, 1.25, 1.4)),
        ("fr", "10, 20", (10, 20)),
        ("fr", "1.5", (1.5,)),
    ],
)
def test_that_lists_are_read_as_each_language_writes_them(language, text, numbers):
    with speaking(language):
        assert read_numbers(text, 0, 500) == numbers


@pytest.mark.parametrize("text", ["", ",", "ten", "-1", "501", "nan", "inf", "1e9"])
def test_that_anything_else_is_not_read(text):
    assert read_numbers(text, 0, 500) is None


def test_that_there_are_not_more_numbers_than_can_be_compared():
    many = ", ".join(str(one) for one in range(MOST + 1))
    assert read_numbers(many, 0, 500) is None


def test_that_numbers_entered_are_told_sorted_and_once(made, qtbot):
    with qtbot.waitSignal(made.numbers_changed) as told:
        enter(made, "200, 25, 25")
    assert told.args == [(25, 200)]
    assert made.field.text() == "25, 200"
    with qtbot.assertNotEmitted(made.numbers_changed):
        enter(made, "200 25")


def test_that_what_cannot_be_read_is_said_and_changes_nothing(made, qtbot):
    with qtbot.assertNotEmitted(made.numbers_changed):
        enter(made, "far")
    assert "far" in made.problem.text()
    assert made.problem.isVisible()
    assert made.numbers == (10, 50)
    enter(made, "10, 50")
    assert not made.problem.isVisible()


def test_that_the_numbers_are_written_anew_in_another_language(made):
    enter(made, "1.5, 20")
    set_language("fr")
    made.retranslate()
    assert made.field.text() == "1,5 ; 20"
