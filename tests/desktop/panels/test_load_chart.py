from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication

from datasets.bundled import bundled_project
from desktop.answer import Answer, answer
from desktop.language import set_language
from desktop.opening import OpenChoice, opened
from desktop.panels.load_chart import LoadChart
from desktop.panels.organization_load import load_columns, load_records, load_text
from desktop.statement.capacity import (
    capacity_method,
    capacity_notes,
    rate_text,
    with_room,
)
from desktop.statement.sentences import method, result_notes, subtitle, summary
from desktop.theme import DARK, LIGHT
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.engine import PLAIN
from layers.population import TOTAL
from layers.progress import silent

# Of those that may serve; the second states none, the third can take nobody.
CAPACITIES = (100.0, math.nan, 0.0, 5000.0)
RULE = CapacityRule(need=Fraction(1, 8000), missing_is_unlimited=True)


def judged(rule: CapacityRule | None) -> Answer:
    project = opened(OpenChoice(), bundled_project(), progress=silent).project
    frame = project.organizations.frame.copy()
    stated = (CAPACITIES * len(frame))[: len(frame)]
    project = project.with_organizations(
        replace(project.organizations, frame=frame.assign(capacity=stated))
    ).with_standard(replace(project.standard, capacity=rule))
    return answer(project, TOTAL, PLAIN, None, today=date(2026, 6, 1), progress=silent)


@pytest.fixture(scope="module")
def counted() -> Answer:
    return judged(RULE)


@pytest.fixture
def chart(qtbot, counted) -> LoadChart:
    made = LoadChart()
    qtbot.addWidget(made)
    made.resize(340, 240)
    made.show_ledger(counted.ledger)
    return made


def test_that_the_full_come_first_and_the_unlimited_last(chart, counted):
    rows = load_records(counted.ledger)
    kinds = [
        2
        if rows[bar.id]["room_is_unlimited"]
        else int(not rows[bar.id]["room_is_full"])
        for bar in chart.bars.bars
    ]
    assert kinds == sorted(kinds)
    assert set(kinds) == {0, 1, 2}
    shares = [bar.pieces[0][0] for bar in chart.bars.bars if len(bar.pieces) == 2]
    assert shares == sorted(shares, reverse=True)


def test_that_a_bar_is_a_whole_capacity_and_the_unlimited_have_none(chart, counted):
    rows = load_records(counted.ledger)
    for bar in chart.bars.bars:
        if rows[bar.id]["room_is_unlimited"]:
            assert bar.pieces == ()
            assert bar.text.endswith("unlimited")
        else:
            assert bar.right == pytest.approx(1.0)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_the_chart_is_drawn_and_said(chart, theme, language):
    set_language(language)
    chart.show_theme(theme)
    chart.retranslate()
    chart.show()
    QApplication.processEvents()
    chart.grab()
    assert chart.accessibleName()
    assert all(bar.name in chart.summary() for bar in chart.bars.bars)


def test_that_a_ledger_without_capacity_has_no_bars(chart):
    chart.show_ledger(judged(None).ledger)
    assert chart.bars.bars == ()


def test_that_unknown_unlimited_and_nothing_are_told_apart(counted):
    columns = {column.key: column for column in load_columns()}
    records = load_records(counted.ledger)
    unlimited = next(r for r in records.values() if r["room_is_unlimited"])
    nothing = next(
        r for r in records.values() if r["room_serves"] and r["room_capacity"] == 0
    )
    elsewhere = {**unlimited, "room_serves": False, "room_is_unlimited": False}

    def said(record, key: str) -> str:
        return columns[key].text(record)

    assert said(unlimited, "capacity_used") == "unlimited"
    assert said(unlimited, "room_share") == "—"
    assert said(nothing, "capacity_used") == "0"
    assert said(nothing, "room_share") == "no room left"
    assert {said(elsewhere, key) for key in columns} == {"—"}
    assert load_text(elsewhere) == ""
    assert load_text(nothing) == "0 of 0, no room left"


def test_that_a_rate_is_written_with_all_of_its_decimals():
    assert rate_text(Fraction(1, 8)) == "0.125"
    assert rate_text(Fraction(1250)) == "1,250"
    assert rate_text(Fraction(1, 3)) == "0.333333"
    assert rate_text(Fraction(1, 30_000_000)) == "0.000000033"


def test_that_every_statement_tells_that_capacity_counts(counted):
    ledger = counted.ledger
    assert "room for 0.125 per 1,000 people a year" in subtitle(counted)
    assert "unknown capacity unlimited" in subtitle(counted)
    assert "of one with room are served" in method(ledger)
    assert "a need of 0.125 per 1,000" in capacity_method(ledger)
    assert "find no room" in summary(counted)
    ((code, facts, sentence),) = capacity_notes(ledger)
    assert code == "capacity_unlimited"
    assert sentence.startswith(f"{facts['organizations']} of {facts['of']} organ")
    assert code in [note[0] for note in result_notes(ledger)]


def test_that_nothing_is_said_of_capacity_where_it_does_not_count():
    plain = judged(None)
    assert with_room(plain.ledger) == capacity_method(plain.ledger) == ""
    assert capacity_notes(plain.ledger) == []
    assert subtitle(plain) == "People served in person within 100\u00a0km"
    assert "room" not in summary(plain)
