"""Texts of files as they are shown: on one line, turning nothing, run by nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from desktop.messages import message
from desktop.panels.labels import ElidedLabel
from desktop.plain_text import json_line, lines, literal_tip, one_line
from layers.errors import Problem

ACTING = {
    *map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, 0x2028)),
    *map(chr, (0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(sorted(ACTING))))


@given(TEXTS)
def test_that_one_line_keeps_every_letter_and_no_mark_that_acts(text):
    shown = one_line(text, 10_000)
    assert not set(shown) & ACTING and len(shown) == len(text)
    kept = [(a, b) for a, b in zip(text, shown, strict=True) if a not in ACTING]
    assert all(a == b for a, b in kept)
    assert not (set(lines(text)) - {"\n"}) & ACTING


@given(TEXTS)
def test_that_json_says_marks_by_number_and_loses_nothing(text):
    line = json_line({"name": text})
    assert not set(line) & ACTING
    assert json.loads(line) == {"name": text}


def test_that_a_long_text_is_cut():
    assert one_line("y" * 2_000_000, 5) == "yyyyy…"


@pytest.mark.parametrize("name", ["subject", "column", "value", "fact"])
def test_that_no_sentence_carries_a_mark_that_acts(name):
    facts = {"subject": "a", "column": "b", "value": "c", "fact": "d"}
    facts[name] = "\x1b[2J\u202eevil\nline"
    said = message(
        Problem(
            code="several_layers",
            subject=facts["subject"],
            column=facts["column"],
            value=facts["value"],
            facts={"layers": facts["fact"]},
        )
    )
    for part in (said.place, said.what, said.remedy):
        assert not set(part) & ACTING


@pytest.mark.parametrize(
    "name", ["<img src='//server/a.png'>", "<b>x</b>", "R&amp;D", "a < b", "Abri"]
)
def test_that_a_tooltip_shows_a_name_and_never_its_markup(qtbot, name):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(1, 20)
    label.setText(name)
    shown = QTextDocument()
    tip = label.toolTip()
    if Qt.mightBeRichText(tip):
        shown.setHtml(tip)
    else:
        shown.setPlainText(tip)
    assert shown.toPlainText() == name
    assert literal_tip("two\nlines") == "two\nlines"
