"""The question of pressure says who carries whom, and what is lacking to know it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations

import drawing
import pytest
from colour_vision import VISION, difference

from datasets.bundled import bundled_project
from desktop.answer import Answer, answer
from desktop.language import number, speaking
from desktop.map.flows import MOST_DRAWN, FlowLine, flow_width, flows
from desktop.opening import OpenChoice, opened
from desktop.panels.empty_note import EmptyNote
from desktop.questions.page import question_page
from desktop.questions.pressure.found import OUTSIDE, Found, found_in
from desktop.questions.pressure.on_map import details, line_entries, region_card
from desktop.questions.pressure.question import PressureQuestion
from desktop.questions.pressure.wording import role_colours
from desktop.selection import Selection
from desktop.theme import DARK, LIGHT
from layers.coverage.balance import Role
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.engine import PLAIN
from layers.population import TOTAL
from layers.progress import silent

TODAY = date(2026, 6, 1)
RULE = CapacityRule(need=Fraction("0.0005"), missing_is_unlimited=True)
EVERYONE = CapacityRule(need=Fraction(1))
# CIE 1976 differences: classes lie side by side, and no pair may be mistaken.
CLASSES_APART = 10.0


@pytest.fixture(scope="module")
def answers() -> dict[str, Answer]:
    project = opened(OpenChoice(), bundled_project(), progress=silent).project
    free = replace(project.standard, respect_mandates=False, threshold_km=500.0)
    standards = {
        "off": project.standard,
        "home": replace(project.standard, capacity=RULE),
        "away": replace(free, capacity=RULE),
        "nobody": replace(project.standard, threshold_km=0.0, capacity=RULE),
    }
    return {
        name: answer(
            project.with_standard(one),
            TOTAL,
            PLAIN,
            None,
            today=TODAY,
            progress=silent,
        )
        for name, one in standards.items()
    }


@pytest.fixture
def question(qapp, qtbot) -> Iterator[PressureQuestion]:
    made = PressureQuestion()
    for part in (made.panel, made.tables, made.charts):
        qtbot.addWidget(part)
        part.show()
    yield made
    made.deleteLater()


def asked(question: PressureQuestion, shown: Answer) -> Found | None:
    found = question.work(shown)(silent)
    question.show(shown, found)
    assert found is None or isinstance(found, Found)
    return found


def hand_drawn(**offices: object) -> Found:
    found = found_in(
        drawing.judge(
            drawing.organizations(**offices), threshold_km=100.0, capacity=EVERYONE
        )
    )
    assert found is not None
    return found


def test_that_pairs_leave_out_those_who_stay_and_share_what_is_served() -> None:
    # The east's office is nearer to the west's p01 than any of the west.
    found = hand_drawn(
        a={"at": (-74.9, 45.0), "capacity": 200.0},
        b={"at": (-73.2, 45.0), "capacity": 300.0},
    )
    assert found.pairs.to_dict("records") == [
        {"from": "west", "to": "east", "people": 200, "share": 1.0}
    ]
    assert found.served == 500
    assert found.elsewhere == 200
    assert found.carriers.index.tolist() == ["east"]
    assert [(one.origin, one.target) for one in found.flows.lines] == [("west", "east")]


def test_that_an_organization_outside_every_region_is_in_the_table_and_on_no_line() -> (
    None
):
    found = hand_drawn(a={"at": (-69.8, 45.0), "capacity": 400.0})
    assert found.pairs[["from", "to"]].values.tolist() == [["east", OUTSIDE]]
    assert found.flows.lines == ()
    assert ("Mostly to", "Outside every region") in region_card(found, "east")[1]


def test_that_without_capacity_the_panel_says_so_and_asks_for_it(
    question: PressureQuestion, answers, qtbot
) -> None:
    assert asked(question, answers["off"]) is None
    assert question.on_map(LIGHT, Selection()) is None
    assert "capacity" in question.panel.said.text()
    assert not question.panel.count.isHidden()
    with qtbot.waitSignal(question.wanted) as wanted:
        question.panel.count.click()
    assert wanted.args == ["count_capacity"]


def test_that_everyone_at_home_is_said_and_no_line_is_drawn(
    question: PressureQuestion, answers
) -> None:
    found = asked(question, answers["home"])
    assert found is not None and found.elsewhere == 0
    said = question.panel.said.text()
    assert "their own region" in said and "Mandates" in said
    assert question.panel.count.isHidden() and question.panel.figure.isHidden()
    shown = question.on_map(LIGHT, Selection())
    assert shown is not None and shown.flows == ()
    assert not [entry for entry in shown.legend.entries if entry.line]
    assert question.charts.bars.bars == ()
    assert question.tables.pairs.findChild(EmptyNote).text() == said


def test_that_a_group_is_said_to_share_the_room_of_everyone(question, answers) -> None:
    for group, is_told in ((TOTAL, False), ("french", True)):
        shown = replace(answers["away"], group=group)
        found = asked(question, shown)
        assert question.panel.group.isHidden() is not is_told
        assert found.served == answers["away"].ledger.table.total.served


def test_that_nobody_served_is_told_from_everybody_at_home(
    question: PressureQuestion, answers
) -> None:
    found = asked(question, answers["nobody"])
    assert found is not None and found.served == 0
    assert question.panel.said.text() == "Nobody is served, so nobody is carried."
    assert set(found.regions["role"]) == {Role.NOBODY}


def test_that_one_region_is_said_to_have_no_other(
    question: PressureQuestion, answers
) -> None:
    alone = drawing.boundaries({"west": (-80.0, 40.0, -70.0, 50.0)})
    people = drawing.population(regions=("west",) * 4 + ("",))
    made = drawing.judge(
        drawing.organizations(a={"at": (-76.0, 45.0), "capacity": 900.0}),
        people,
        alone,
        capacity=EVERYONE,
    )
    shown = replace(answers["home"], ledger=made, baseline=made)
    assert asked(question, shown) is not None
    assert "one region" in question.panel.said.text()


def test_that_figures_tables_and_chart_say_the_same(
    question: PressureQuestion, answers
) -> None:
    found = asked(question, answers["away"])
    assert found is not None and found.elsewhere > 0
    assert question.panel.figure.text() == number(found.elsewhere)
    pairs = question.tables.pairs.model
    told = [pairs.record(row)["people"] for row in range(pairs.rowCount())]
    assert sum(told) == found.elsewhere
    regions = question.tables.regions.model
    whole = regions.record(regions.row_of("canada"))
    assert whole["by_others"] == whole["for_others"] == found.elsewhere
    assert whole["served"] == found.served == answers["away"].ledger.table.total.served
    for bar in question.charts.bars.bars:
        assert bar.pieces[0][0] == found.regions.loc[bar.id, "net"]


def test_that_a_row_selects_where_people_live_and_keeps_its_place(
    question: PressureQuestion, answers, qtbot
) -> None:
    found = asked(question, answers["away"])
    assert found is not None
    row = found.pairs.iloc[2]
    identifier = f"{row['from']}>{row['to']}"
    pairs = question.tables.pairs
    index = pairs.order.mapFromSource(pairs.model.index(2, 0))
    with qtbot.waitSignal(question.region_selected) as told:
        pairs.view.selectRow(index.row())
    assert told.args == [row["from"]]
    question.select(row["from"], "")
    assert pairs.selected() == identifier
    assert question.tables.regions.selected() == row["from"]
    question.select("", "")
    assert pairs.selected() == ""


def test_that_the_map_colours_regions_by_what_they_are_to_others(
    question: PressureQuestion, answers
) -> None:
    found = asked(question, answers["away"])
    assert found is not None
    for theme in (LIGHT, DARK):
        shown = question.on_map(theme, Selection())
        assert shown is not None
        colours = role_colours(theme)
        wanted = [int(colours[r][1:], 16) for r in found.regions["role"]]
        assert (shown.style.fills & 0xFFFFFF).tolist() == wanted
        counted = [one.count for one in shown.legend.entries if one.count is not None]
        assert sum(counted) == len(found.regions)
        assert set(shown.details) == set(found.regions.index)


def test_that_the_card_of_a_region_adds_up(question, answers) -> None:
    found = asked(question, answers["away"])
    selection = Selection()
    selection.choose_region("59")
    shown = question.on_map(LIGHT, selection)
    assert shown.card_title == "British Columbia"
    facts = dict(shown.card_rows)
    row = found.regions.loc["59"]
    assert facts["Served"] == number(row["served"])
    assert facts["Carried by others"].startswith(number(row["by_others"]))
    assert facts["Mostly to"] == "Alberta"
    assert "100.0%" in details(found)["59"]
    assert details(found)["60"] == "Nobody is served"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("vision", list(VISION))
def test_that_no_two_classes_look_alike(theme, vision) -> None:
    for one, other in combinations(role_colours(theme), 2):
        assert difference(one, other, vision) >= CLASSES_APART, (one, other)


def test_that_the_legend_shows_round_numbers_at_the_widths_of_the_map() -> None:
    line = FlowLine(origin="a", target="b", start=(0, 0), end=(1, 1), people=667_254)
    entries = line_entries(flows((line,)), LIGHT)
    assert [one.text for one in entries] == [
        "500,000 people carried",
        "50,000 people carried",
        "5,000 people carried",
    ]
    assert [one.line for one in entries] == [
        flow_width(people, 667_254) for people in (500_000, 50_000, 5_000)
    ]
    few = replace(line, people=3)
    assert [one.text for one in line_entries(flows((few,)), LIGHT)] == [
        "2 people carried"
    ]
    assert line_entries(flows(()), LIGHT) == []


def test_that_lines_too_many_to_draw_are_counted(question, answers) -> None:
    found = asked(question, answers["away"])
    one = found.flows.lines[0]
    many = tuple(replace(one, origin=f"r{n}") for n in range(MOST_DRAWN + 2))
    question.show(answers["away"], replace(found, flows=flows(many)))
    assert question.panel.left_out.text() == (
        "The 300 largest lines are drawn, 2 smaller ones are not."
    )
    assert not question.panel.left_out.isHidden()
    assert question.methods()[0].meaning.endswith(question.panel.left_out.text())


def test_that_a_page_has_the_lines_but_those_of_few_people(question, answers) -> None:
    found = asked(question, answers["away"])
    few = replace(found.flows.lines[-1], people=2, origin="10", target="11")
    shown = replace(found, flows=flows((*found.flows.lines, few)))
    question.show(answers["away"], shown)
    page = question_page(question, answers["away"], made_on=TODAY)
    assert page is not None
    assert page.picture.flows.lines == found.flows.lines
    assert page.title == "Who carries whose cases"
    assert page.table.rows[0].cells[0] == "Quebec"


def test_that_layers_that_are_gone_leave_nothing(question, answers) -> None:
    asked(question, answers["away"])
    question.forget()
    assert question.on_map(LIGHT, Selection()) is None
    assert question.tables.pairs.shown() == []
    assert question.charts.bars.bars == ()
    assert question.panel.count.isHidden()


def test_that_names_and_numbers_follow_the_language(question, answers) -> None:
    found = asked(question, answers["away"])
    with speaking("fr"):
        question.retranslate()
        assert question.panel.figure.text() == number(found.elsewhere)
        assert question.tables.pairs.model.text(0, 0) == "Nouveau-Brunswick"
        assert "Nouveau-Brunswick" in question.charts.summary()
    question.retranslate()
    assert question.tables.pairs.model.text(0, 0) == "New Brunswick"
