"""The question of equity says how evenly help is shared, and where gaps lie."""

from __future__ import annotations

from collections.abc import Iterator

import drawing
import numpy as np
import pytest
from colour_vision import VISION, difference
from equity_asking import (
    answered,
    bundled,
    drawn,
    shown,
)

from desktop.answer import Answer
from desktop.language import number, percent, speaking
from desktop.questions.equity.found import ACCESS, SEED, SERVED, SHARED
from desktop.questions.equity.on_map import cluster_codes
from desktop.questions.equity.question import EquityQuestion
from desktop.questions.equity.wording import quiet_colour, surroundings_colour
from desktop.questions.page import question_page
from desktop.selection import Selection
from desktop.theme import DARK, LIGHT
from layers.equity.clusters import Surroundings
from layers.equity.equity import equity
from layers.equity.gap_clusters import gap_clusters
from layers.equity.measured import measured_distance
from layers.equity.variables import ranks_by
from layers.progress import Cancelled
from layers.scenario.edits import Closing, Scenario

# CIE 1976 differences: no pair of classes may be mistaken on the map.
CLASSES_APART = 10.0
WIDE, HIGH = 10, 6
WEST, EAST = "r22", "r73"


@pytest.fixture(scope="module")
def canada() -> Answer:
    return answered(bundled())


@pytest.fixture(scope="module")
def halves() -> Answer:
    """Sixty regions, ten by six: the western half is served, the eastern left out."""
    cells = [(x, y) for x in range(WIDE) for y in range(HIGH)]
    names = [cell(x, y) for x, y in cells]
    boxes = {cell(x, y): (x - 90, y + 40, x - 89, y + 41) for x, y in cells}
    points = [(x - 89.5, y + 40.5) for x, y in cells]
    people = drawing.population(points, [100.0 + k for k in range(len(cells))], names)
    offices = {
        f"o{name}": {"at": point}
        for name, point in zip(names, points, strict=True)
        if point[0] < WIDE / 2 - 90
    }
    directory = drawing.organizations(**offices)
    return drawn(directory, people, drawing.boundaries(boxes), threshold_km=30.0)


def cell(x: int, y: int) -> str:
    return f"r{x}{y}"


@pytest.fixture
def question(qtbot) -> Iterator[EquityQuestion]:
    made = EquityQuestion()
    for part in (made.panel, made.tables, made.charts):
        qtbot.addWidget(part)
        part.show()
    yield made
    made.deleteLater()


def figures(question: EquityQuestion) -> dict[str, str]:
    return {name: one.figure.text() for name, one in question.panel.figures.items()}


def take(choice, key: str) -> None:
    """Take a key of a list as a person does."""
    row = choice.combo.findData(key)
    assert row >= 0, [choice.combo.itemData(k) for k in range(choice.combo.count())]
    choice.combo.setCurrentIndex(row)
    choice.combo.activated.emit(row)


def test_that_the_figures_are_those_of_the_layers(question, canada) -> None:
    found = shown(question, canada)
    measured = measured_distance(canada.ledger, "total")
    ranks = ranks_by(canada.ledger, "people_nearby", measured)
    made = equity(measured, {"province": measured.province}, ("n", ranks))
    gaps = gap_clusters(canada.ledger, "total", permutations=999, seed=SEED)
    assert figures(question) == {
        "gini": number(made.gini, 2),
        "theil": number(made.theil, 3),
        "palma": number(made.palma, 2),
        "concentration": number(made.ranked.curve.index, 2),
        "moran": number(gaps.found.index, 2),
    }
    table = question.tables.classes
    records = {r["id"]: r for r in (table.model.record(k) for k in range(6))}
    between = made.classes["province"].parts.between / made.theil
    assert records["everyone"]["between"] == pytest.approx(between)
    parts = [r for name, r in records.items() if name != "everyone"]
    assert sum(r["between"] + r["within"] for r in parts) == pytest.approx(1)
    assert found.asked.permutations == 999
    assert "seed 1" in question.panel.figures["moran"].note._unit.text()
    assert "999 permutations" in question.panel.figures["moran"].note._unit.text()


def test_that_every_choice_is_asked_and_answered(question, canada, qtbot) -> None:
    shown(question, canada)
    panel = question.panel
    for choice, key, field in (
        (panel.of, SERVED, "of"),
        (panel.group, "french", "group"),
        (panel.split, "remoteness", "split"),
        (panel.ranked_by, "share:french", "ranked_by"),
        (panel.chance, "99", "permutations"),
        (panel.discoveries, "0.2", "false_discoveries"),
    ):
        with qtbot.waitSignal(question.asked):
            take(choice, key)
        found = shown(question, canada)
        assert str(getattr(found.asked, field)) == key
        assert choice.key() == key
    words = {r["id"] for r in map(question.tables.classes.model.record, range(5))}
    assert words == {"0", "1", "2", "3", "everyone"}


@pytest.mark.parametrize("of", SHARED)
def test_that_both_maps_count_every_region_once(question, canada, of, qtbot) -> None:
    take(question.panel.of, of)
    shown(question, canada)
    for view in ("clusters", "value"):
        with qtbot.waitSignal(question.redrawn):
            question.panel.view.button(view).click()
        shown_map = question.on_map(LIGHT, Selection())
        assert sum(e.count for e in shown_map.legend.entries) == 13
        assert len(shown_map.style.fills) == 13
        assert set(shown_map.details) == set(canada.ledger.boundaries.position)


def test_that_two_halves_stand_out_on_map_table_and_chart(question, halves) -> None:
    found = shown(question, halves)
    codes = dict(zip(found.boundaries.ids, cluster_codes(found).tolist(), strict=True))
    assert codes[WEST] == Surroundings.SERVED_AMONG_SERVED
    assert codes[EAST] == Surroundings.GAP_AMONG_GAPS
    entries = {
        e.text: e.count for e in question.on_map(LIGHT, Selection()).legend.entries
    }
    assert entries["Gap among gaps"] == list(codes.values()).count(1) > 9
    assert sum(entries.values()) == WIDE * HIGH
    table = question.tables.clusters
    keys = [c.key for c in table.model.columns]
    row = table.model.row_of(EAST)
    assert table.model.text(row, keys.index("stands_out")) == "yes"
    assert table.model.text(row, keys.index("surroundings")) == "Gap among gaps"
    assert table.model.text(row, keys.index("gap")) == percent(1.0)
    chart = question.charts.moran
    assert len(chart.dots.points()) == WIDE * HIGH
    assert "side by side more than by chance" in chart.summary()
    marks = [text for _, text in chart.plot.bottom_axis._tickLevels[0]]
    assert marks == ["0", "20", "40", "60", "80", "100"]


def test_that_the_region_selected_is_one_everywhere(question, halves, qtbot) -> None:
    shown(question, halves)
    question.select(EAST, "")
    assert question.tables.clusters.selected() == EAST
    chosen = Selection()
    chosen.choose_region(EAST)
    card = question.on_map(LIGHT, chosen)
    assert card.card_title == EAST
    assert dict(card.card_rows)["Surroundings"] == "Gap among gaps"
    with qtbot.waitSignal(question.region_selected) as told:
        view = question.tables.clusters.view
        view.selectRow(question.tables.clusters.shown().index(WEST))
    assert told.args == [WEST]
    chart = question.charts.moran
    spot = next(p for p in chart.dots.points() if p.data() == EAST)
    with qtbot.waitSignal(question.region_selected) as told:
        chart.dots.sigClicked.emit(chart.dots, [spot], None)
    assert told.args == [EAST]


def test_that_the_curves_are_drawn_as_they_are(question, canada) -> None:
    found = shown(question, canada)
    alike, own, ranked = question.charts.lorenz.drawn
    assert np.array_equal(alike.xData, alike.yData)
    for line, curve in ((own, found.made.lorenz), (ranked, found.ranked.curve)):
        share = [curve.at(x / 100) * 100 for x in line.xData]
        assert line.yData == pytest.approx(share, abs=1e-6)
    bars = {bar.name: bar.text for bar in question.charts.palma.bars.bars}
    assert bars["10% with most"] == percent(1 - found.made.lorenz.at(0.9))
    assert bars["40% with least"] == percent(found.made.lorenz.at(0.4))
    sums = [sum(a for a, _ in bar.pieces) for bar in question.charts.theil.bars.bars]
    assert sum(sums) == pytest.approx(1, abs=0.005)
    assert sums == sorted(sums, reverse=True)


def test_that_a_scenario_is_told_against_the_baseline(question) -> None:
    project = bundled()
    closing = tuple(Closing(id=str(i)) for i in project.organizations.ids[:6])
    scenario = Scenario(id="s", name="Fewer", edits=closing)
    compared = answered(project.with_scenario(scenario).showing("s"))
    found = shown(question, compared)
    assert found.before is not None
    before, after = number(found.before.gini, 2), number(found.made.gini, 2)
    assert figures(question)["gini"] == f"{before} → {after}"
    assert "Fewer" in question.on_map(LIGHT, Selection()).title


def test_that_what_is_forgotten_is_nowhere(question, canada) -> None:
    shown(question, canada)
    question.forget()
    assert question.on_map(LIGHT, Selection()) is None
    assert question.methods() == ()
    assert question.tables.classes.shown() == question.tables.clusters.shown() == []
    assert all(one.isHidden() for one in question.panel.figures.values())
    charts = question.charts
    for chart in (charts.lorenz, charts.theil, charts.palma, charts.moran):
        assert "Nothing to show" in chart.head.text()
    assert charts.lorenz.plot.isHidden() and charts.moran.plot.isHidden()
    assert charts.theil.bars.bars == ()


def test_that_it_speaks_both_languages_in_both_themes(question, canada) -> None:
    shown(question, canada)
    english = figures(question)
    for theme in (DARK, LIGHT):
        question.show_theme(theme)
        assert question.on_map(theme, Selection()) is not None
    with speaking("fr"):
        question.retranslate()
        assert figures(question)["gini"] == english["gini"].replace(".", ",")
        assert "," in question.charts.palma.summary()
        assert question_page(question, canada, made_on=canada.ledger.date)
    question.retranslate()
    assert figures(question) == english


def test_that_work_can_be_stopped_while_chance_is_dealt(question, canada) -> None:
    take(question.panel.chance, "9999")
    told: list[float] = []

    def stop(share: float, step: str = "") -> None:
        told.append(share)
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        question.work(canada)(stop)
    assert told == sorted(told) and len(told) > 20


def test_that_what_leaves_the_program_is_every_row(question, halves) -> None:
    take(question.panel.of, ACCESS)
    shown(question, halves)
    classes, clusters = question.sheets()
    assert len(clusters.rows) == WIDE * HIGH
    assert classes.rows[-1][0] == "everyone"
    page = question_page(question, halves, made_on=halves.ledger.date)
    assert page is not None
    assert any("E2SFCA" in sentence for sentence in page.method)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("vision", VISION)
def test_that_no_two_classes_look_alike(theme, vision) -> None:
    kinds = [k for k in Surroundings if k is not Surroundings.NO_NEIGHBOURS]
    colours = [quiet_colour(theme), *(surroundings_colour(k, theme) for k in kinds)]
    for k, one in enumerate(colours):
        for other in colours[k + 1 :]:
            assert difference(one, other, vision) > CLASSES_APART
