"""Where there is no inequality or nobody to measure, equity says so in words."""

from __future__ import annotations

import re

import drawing
import pytest
from equity_asking import drawn, people_in_a_row, row_of_boxes, shown
from PySide6.QtWidgets import QLabel

from desktop.error_texts import said_of
from desktop.questions.equity.found import ACCESS, DISTANCE, SERVED, SHARED
from desktop.questions.equity.question import EquityQuestion
from desktop.selection import Selection
from desktop.theme import LIGHT
from layers.errors import DataError
from layers.progress import silent

NOT_A_NUMBER = re.compile(r"\b(nan|inf)\b|∞", re.IGNORECASE)
HERE = drawing.organizations(o={"at": (-79.0, 45.0)})
NOBODY = drawing.organizations(o={"mandate": "west"})


@pytest.fixture
def question(qtbot):
    made = EquityQuestion()
    for part in (made.panel, made.tables, made.charts):
        qtbot.addWidget(part)
        part.show()
    yield made
    made.deleteLater()


def ask(question, answer, of):
    question.panel.of.choose(of)
    question.panel.of.chosen.emit(of)
    return shown(question, answer)


def everything_said(question) -> str:
    said = [
        label.text()
        for part in (question.panel, question.charts)
        for label in part.findChildren(QLabel)
    ]
    for table in question.tables.tables():
        model = table.model
        said += [
            model.text(row, column)
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
    shown_map = question.on_map(LIGHT, Selection())
    said += [shown_map.title, shown_map.subtitle, *shown_map.details.values()]
    said += [entry.text for entry in shown_map.legend.entries]
    return "\n".join(said)


ONE = drawing.boundaries({"west": (-80, 40, -70, 50)})
IN_ONE = drawing.population(regions=["west"] * 4 + [""])
ONE_POINT = drawing.population([(-79.0, 45.0)] * 4, [1, 2, 3, 4], ["west"] * 4)
CASES = {
    "one region": lambda: drawn(HERE, IN_ONE, ONE),
    "all in one point": lambda: drawn(HERE, ONE_POINT, ONE),
    "one person": lambda: drawn(
        HERE, drawing.population([(-79.0, 45.0)], [1], ["west"])
    ),
    "no reach": lambda: drawn(HERE, threshold_km=0.0),
    "reach beyond the country": lambda: drawn(HERE, threshold_km=9000.0),
    "some uncounted": lambda: drawn(
        HERE, drawing.population(people=[1, float("nan"), 0, 5, 1])
    ),
    "half of them out of reach": lambda: drawn(
        drawing.organizations(o={"at": (-79.0, 45.0), "mandate": "west"})
    ),
}


@pytest.mark.parametrize("of", SHARED)
@pytest.mark.parametrize("case", CASES)
def test_that_no_figure_is_other_than_a_number_or_a_dash(question, case, of) -> None:
    ask(question, CASES[case](), of)
    assert not NOT_A_NUMBER.search(everything_said(question))


def test_that_one_region_has_words_instead_of_clusters(question) -> None:
    ask(question, CASES["one region"](), DISTANCE)
    chart = question.charts.moran
    assert chart.plot.isHidden()
    assert "Fewer than three regions" in chart.head.text()
    assert question.panel.figures["moran"].figure.text() == "–"
    assert "Fewer than three" in question.panel.figures["moran"].note._meaning.text()


def test_that_all_in_one_point_are_alike(question) -> None:
    ask(question, CASES["all in one point"](), ACCESS)
    figures = {k: v.figure.text() for k, v in question.panel.figures.items()}
    assert (figures["gini"], figures["theil"], figures["palma"]) == (
        "0.00",
        "0.000",
        "0.25",
    )
    assert "no inequality to divide" in question.charts.theil.head.text()
    assert question.charts.theil.bars.bars == ()


def test_that_everyone_with_nothing_has_words_instead_of_figures(question) -> None:
    far = drawing.organizations(o={"at": (-60.0, 20.0)})
    regions = row_of_boxes("abc")
    ask(
        question,
        drawn(far, people_in_a_row("abc", [1, 2, 3]), regions, threshold_km=10.0),
        SERVED,
    )
    for name in ("gini", "theil", "palma", "concentration"):
        note = question.panel.figures[name]
        assert note.figure.text() == "–"
        assert "Everyone has 0" in note.note._meaning.text()
    assert "same share" in question.charts.moran.head.text()
    assert question.charts.palma.bars.bars == ()


@pytest.mark.parametrize("of", [SERVED, ACCESS])
def test_that_organizations_nobody_can_reach_leave_everyone_alike(question, of) -> None:
    ask(question, drawn(NOBODY), of)
    assert "Everyone has 0" in question.panel.figures["gini"].note._meaning.text()


@pytest.mark.parametrize(
    ("answer", "of"),
    [
        (lambda: drawn(NOBODY), DISTANCE),
        (lambda: drawn(HERE, drawing.population(people=[float("nan")] * 5)), SERVED),
        (lambda: drawn(HERE, drawing.population(people=[0.0] * 5)), ACCESS),
    ],
)
def test_that_nobody_to_measure_is_refused_with_a_remedy(question, answer, of) -> None:
    question.panel.of.chosen.emit(of)
    with pytest.raises(DataError) as refused:
        question.work(answer())(silent)
    said = said_of(refused.value)
    assert said and said[0].remedy
    question.forget()
    question.panel.refuse(said)
    assert question.panel.notice.isVisibleTo(question.panel)


def test_that_a_variable_that_is_gone_is_answered_by_one_that_is_loaded(
    question,
) -> None:
    people = drawing.population(groups={"few": [1, 2, 3, 4, 5]})
    shown(question, drawn(HERE, people))
    for choice, key in (
        (question.panel.ranked_by, "share:few"),
        (question.panel.group, "few"),
    ):
        choice.chosen.emit(key)
    assert shown(question, drawn(HERE, people)).asked.group == "few"
    found = shown(question, drawn(HERE))
    assert (found.asked.group, found.asked.ranked_by) == ("total", "distance")


def test_that_an_island_says_it_has_no_neighbour(question) -> None:
    apart = drawing.boundaries(
        {
            **{n: (k - 90, 44, k - 89, 45) for k, n in enumerate("abc")},
            "z": (-80, 44, -79, 45),
        }
    )
    people = drawing.population(
        [(-89.5, 44.5), (-88.5, 44.5), (-87.5, 44.5), (-79.5, 44.5)],
        [5, 5, 5, 5],
        list("abcz"),
    )
    near_a = drawing.organizations(o={"at": (-89.5, 44.5)})
    shown(question, drawn(near_a, people, apart, threshold_km=100.0))
    entries = {
        e.text: e.count for e in question.on_map(LIGHT, Selection()).legend.entries
    }
    assert entries["No neighbour"] == 1
    assert len(question.charts.moran.dots.points()) == 3
