"""One line on the card of a region says whom help outside could serve."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from desktop.border_hint import border_row, look_at_border
from desktop.language import number
from desktop.statement.edges import BORDER, edge_of
from layers.coverage.border import border_guard

ONTARIO, NEWFOUNDLAND = "35", "10"
HINT = "Perhaps from outside"


def card(desk) -> dict[str, str]:
    return dict(desk.window.canvas.scene.furniture.card_rows)


def could_be_served(desk, region: str) -> str:
    ledger = desk.bench.answer.ledger
    guard = border_guard(ledger, edge_of(BORDER, ledger.boundaries))
    return number(guard.frame.loc[region, "served_people"])


def test_that_the_card_says_whom_help_outside_could_serve(desk, qtbot):
    desk.bench.selection.choose_region(ONTARIO)
    qtbot.waitUntil(lambda: HINT in card(desk), timeout=10_000)
    assert card(desk)[HINT].startswith(f"{could_be_served(desk, ONTARIO)} · ")
    slider = desk.window.standard.slider
    at = [QPoint(round(slider.x_of(km)), 12) for km in (100, 60, 30)]
    desk.drag(slider, *at)
    assert card(desk)[HINT].startswith(f"{could_be_served(desk, ONTARIO)} · ")
    desk.undo()


def test_that_nothing_is_said_where_nobody_is_in_doubt(desk, qtbot):
    desk.bench.selection.choose_region(ONTARIO)
    qtbot.waitUntil(lambda: HINT in card(desk), timeout=10_000)
    desk.bench.selection.choose_region(NEWFOUNDLAND)
    assert "Left out" in card(desk)
    assert HINT not in card(desk)


def test_that_the_edge_of_many_boundaries_waits_until_it_is_asked_for(
    desk, monkeypatch
):
    boundaries = desk.bench.project.boundaries
    copy = replace(boundaries, frame=boundaries.frame.copy())
    reached = replace(desk.bench.answer.ledger.reached, boundaries=copy)
    answer = replace(
        desk.bench.answer,
        ledger=replace(desk.bench.answer.ledger, reached=reached),
    )
    assert border_row(answer, ONTARIO) == ()
    monkeypatch.setattr("desktop.border_hint.MOST", len(copy) - 1)
    monkeypatch.setattr(desk.bench.session, "answer", answer)
    look_at_border(desk.bench)
    assert not desk.bench.tasks.awaits("border")


@pytest.mark.parametrize("region", [ONTARIO, NEWFOUNDLAND])
def test_that_what_is_said_of_a_region_adds_up_to_the_people_there(desk, region, qtbot):
    desk.bench.selection.choose_region(region)
    desk.settled()
    row = desk.bench.answer.ledger.table.frame.loc[region]
    people = int(could_be_served(desk, region).replace(",", ""))
    assert row["served"] + people <= row["population"]
