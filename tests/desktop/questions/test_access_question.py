"""The question of access: what is asked, what is shown, and what is refused."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from datasets.bundled import bundled_project
from desktop.answer import Answer, answer
from desktop.language import set_language
from desktop.opening import OpenChoice, opened
from desktop.panels.table_view import DataTable
from desktop.questions.access.asked import AccessAsked
from desktop.questions.access.found import gathered
from desktop.questions.access.methods import SOURCES
from desktop.questions.access.question import AccessQuestion
from desktop.scenario_edits import editing
from desktop.selection import Selection
from desktop.theme import DARK, LIGHT
from layers.access.by_region import mean_by_region
from layers.access.measures import MEASURES, Parameters, access
from layers.access.sums import PLAIN as PLAIN_SUMS
from layers.access.supply_and_demand import supply_and_demand
from layers.boundaries import BoundaryLayer
from layers.coverage.engine import PLAIN
from layers.errors import DataError, StandardError
from layers.organizations import OrganizationLayer
from layers.population import TOTAL
from layers.progress import silent
from layers.project import Project
from layers.scenario.edits import Closing

TODAY = date(2026, 6, 1)
ONE = AccessAsked(supply="one")


def answered(project: Project) -> Answer:
    return answer(project, TOTAL, PLAIN, None, today=TODAY, progress=silent)


@pytest.fixture(scope="module")
def project() -> Project:
    return opened(OpenChoice(), bundled_project(), progress=silent).project


@pytest.fixture(scope="module")
def first(project) -> Answer:
    return answered(project)


@pytest.fixture
def question(qtbot):
    made = AccessQuestion()
    for part in (made.panel, made.tables, made.charts):
        qtbot.addWidget(part)
    yield made
    set_language("en")


def ask(question: AccessQuestion, to: Answer, asked: AccessAsked) -> None:
    """Ask, and show what is found, as the window does."""
    question.panel.changed.emit(asked)
    question.show(to, question.work(to)(silent))


def cell(table: DataTable, identifier: str, key: str) -> str:
    keys = [column.key for column in table.model.columns]
    return table.model.text(table.model.row_of(identifier), keys.index(key))


def with_capacity(project: Project, capacities: object) -> Project:
    layer = project.organizations
    frame = layer.frame.assign(capacity=capacities)
    return project.with_organizations(OrganizationLayer(frame=frame))


def everything(question: AccessQuestion) -> str:
    """Gather every text that a person reads."""
    said = [label.text() for label in (question.panel.figure, question.panel.said)]
    for table in question.tables.tables():
        rows, columns = table.model.rowCount(), table.model.columnCount()
        said += [table.model.text(r, c) for r in range(rows) for c in range(columns)]
        said += [column.title() for column in table.model.columns]
    for chart in (question.charts.people, question.charts.ranking):
        said += [bar.text + bar.name + bar.tooltip for bar in chart.bars.bars]
    found = question.on_map(LIGHT, Selection())
    if found is not None:
        said += [entry.text for entry in found.legend.entries]
        said += [found.title, found.subtitle, *found.details.values()]
    return "\n".join(said)


def assert_numbers(text: str) -> None:
    assert not re.search(r"\b(nan|inf|infinity)\b", text, re.IGNORECASE)


def test_that_nothing_is_measured_before_it_is_said_what_is_supplied(question, first):
    question.show(first, question.work(first)(silent))
    assert "Choose what an organization supplies" in question.panel.why.text()
    assert question.on_map(LIGHT, Selection()) is None
    assert question.tables.regions.shown() == []
    ask(question, first, AccessAsked(supply="capacity"))
    assert "missing capacity" in question.panel.why.text()
    assert not question.panel.supply.missing.isHidden()
    assert question.panel.supply.missing.amount() is None
    question.panel.supply.missing.setValue(2.0)
    question.show(first, question.work(first)(silent))
    assert question.panel.why.isHidden()
    assert (
        cell(question.tables.sites, question.tables.sites.shown()[0], "supply") == "2"
    )


@pytest.mark.parametrize("code", sorted(MEASURES))
def test_that_every_measure_shows_what_the_layer_computes(question, first, code):
    ask(question, first, ONE.with_measure(code))
    project = first.project
    both = supply_and_demand(
        project.population, project.boundaries, project.organizations,
        project.standard, today=TODAY, each_counts_as=1.0,
    )  # fmt: skip
    reach = math.inf if code == "raam" else 100.0
    asked = Parameters(catchment_km=reach)
    found = access(both, MEASURES[code], asked, PLAIN_SUMS)
    means = mean_by_region(both, found)["access_mean"]
    keys = [column.key for column in question.tables.regions.model.columns]
    column = question.tables.regions.model.columns[keys.index("access_mean")]
    model = question.tables.regions.model
    factor = question._scale().factor
    for region, mean in means.items():
        record = model.record(model.row_of(str(region)))
        told = column.value(record) / factor
        wanted = math.inf if np.isnan(mean) else mean
        assert told == pytest.approx(wanted)


@pytest.mark.parametrize("code", sorted(MEASURES))
@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_no_measure_ever_says_nan_or_inf(question, first, code, language):
    set_language(language)
    question.retranslate()
    ask(question, first, ONE.with_measure(code))
    assert_numbers(everything(question))


@pytest.mark.parametrize("code", sorted(MEASURES))
def test_that_only_the_parameters_of_a_measure_show(question, first, code):
    ask(question, first, ONE.with_measure(code))
    panel = question.panel
    assert panel.decay.isHidden() == (code in ("2sfca", "raam"))
    assert panel.attraction.isHidden() == (code != "huff")
    assert panel.tau.isHidden() == (code != "raam")
    form = panel.decay.choice.chosen()
    assert panel.decay.steps.isHidden() == (form != ("step",))
    assert panel.decay.exponent.isHidden() == (form != ("power",))
    assert panel.decay.bandwidth.isHidden()
    offers_no_end = any(b.key == "endless" for b in panel.reach.choice._buttons())
    assert offers_no_end == (code in ("hansen", "competition", "huff", "raam"))


@pytest.mark.parametrize("code", sorted(MEASURES))
def test_that_every_measure_says_formula_unit_and_source(question, first, code):
    ask(question, first, ONE.with_measure(code))
    (method,) = question.methods()
    assert method.source.startswith(SOURCES[code])
    assert "Aᵢ =" in method.formula
    assert method.meaning
    assert method.unit


def test_that_zero_unreachable_and_some_add_up_to_everyone(question, first):
    ask(question, first, ONE)
    bars = question.charts.people.bars.bars
    assert [bar.name for bar in bars[:2]] == ["Unreachable", "Zero access"]
    everyone = first.ledger.table.total["population"]
    assert sum(bar.right for bar in bars) == pytest.approx(everyone)
    total = question._found.table.loc["canada"]
    assert (bars[0].right, bars[1].right) == (total["unreachable"], total["none"])


def test_that_the_catchment_follows_the_threshold_until_it_has_its_own(question, first):
    ask(question, first, ONE.with_measure("e2sfca"))
    steps = question.panel.decay.steps
    assert [row[0].value() for row in steps.rows[:3]] == [33.3, 66.7, 100.0]
    standard = replace(first.project.standard, threshold_km=60.0)
    nearer = answered(first.project.with_standard(standard))
    question.show(nearer, question.work(nearer)(silent))
    assert [row[0].value() for row in steps.rows[:3]] == [20.0, 40.0, 60.0]
    assert question._found.parameters.catchment_km == 60.0
    question.panel.reach.choice.button("own").click()
    question.panel.reach.field.setValue(150.0)
    question.show(nearer, question.work(nearer)(silent))
    assert question._found.parameters.catchment_km == 150.0
    assert "within 150" in question.on_map(LIGHT, Selection()).subtitle


def test_that_zones_are_edited_added_removed_and_put_back(question, first):
    ask(question, first, ONE.with_measure("e2sfca"))
    steps = question.panel.decay.steps
    steps.rows[1][1].setValue(0.5)
    assert question._asked.steps[1][1] == 0.5
    steps.add.click()
    assert [edge for edge, _ in question._asked.steps][3] == pytest.approx(
        133.333, 1e-3
    )
    steps.rows[0][2].click()
    assert len(question._asked.steps) == 3
    steps.usual.click()
    assert question._asked.steps is None


def test_that_a_decay_that_does_not_fall_is_refused(question, first):
    asked = replace(ONE.with_measure("e2sfca"), steps=((10.0, 0.5), (20.0, 1.0)))
    question.panel.changed.emit(asked)
    with pytest.raises(StandardError):
        question.work(first)
    question.forget()
    assert question.tables.regions.shown() == []
    assert question.charts.ranking.bars.bars == ()
    assert question.charts.ranking.head.text()
    assert question.on_map(LIGHT, Selection()) is None


def test_that_a_group_is_averaged_and_competes_alone_only_if_asked(question, first):
    ask(question, first, replace(ONE, group="french"))
    shared = question._found.table.loc["canada", "access_mean"]
    assert not question.panel.people.only.isHidden()
    ask(question, first, replace(ONE, group="french", only_group=True))
    alone = question._found.table.loc["canada", "access_mean"]
    assert alone > shared > 0


def _is_site(first: Answer, identifier: str) -> bool:
    both = gathered(first.ledger, ONE)
    return identifier in set(both.organizations.ids[both.rows])


def test_that_a_scenario_is_set_beside_the_baseline(question, first):
    shut = next(i for i in first.ledger.organizations.ids if _is_site(first, str(i)))
    edited = editing(first.project, Closing(id=str(shut)))
    ask(question, answered(edited), ONE)
    regions = question.tables.regions
    keys = [column.key for column in regions.model.columns]
    assert not regions.view.isColumnHidden(keys.index("change"))
    found = question._found
    change = found.table["access_mean"] - found.before["access_mean"]
    assert change["canada"] < 0
    assert cell(regions, "canada", "change").startswith("\N{MINUS SIGN}")
    assert "Scenario 1" in question.on_map(LIGHT, Selection()).title
    ask(question, first, ONE)
    assert regions.view.isColumnHidden(keys.index("change"))


def test_that_a_region_says_its_spread_and_is_selected_without_telling(question, first):
    ask(question, first, ONE)
    told: list[str] = []
    question.region_selected.connect(told.append)
    question.select("35", "")
    chosen = Selection()
    chosen.choose_region("35")
    shown = question.on_map(LIGHT, chosen)
    assert dict(shown.card_rows)["Least, median, most"].count("·") == 2
    assert (shown.card_title, told) == ("Ontario", [])
    assert question.tables.regions.selected() == "35"


def test_that_every_place_has_a_class_and_none_is_the_darkest(question, first):
    ask(question, first, ONE)
    points = question.on_map(LIGHT, Selection()).points
    found = question._found
    values = found.both.as_loaded(found.access.values[:, 0])
    assert len(points.codes) == len(first.project.population)
    assert points.colours == LIGHT.coverage[:5]
    assert np.array_equal(points.codes == 4, values == 0)
    some = values > 0
    order = np.argsort(values[some])
    assert (np.diff(points.codes[some][order]) <= 0).all()


def test_that_capacities_stated_by_all_need_no_question(question, first):
    known = answered(with_capacity(first.project, 7.0))
    question.show(known, question.work(known)(silent))
    assert question.panel.why.isHidden()
    assert question.panel.supply.choice.chosen() == ("capacity",)
    assert question.panel.supply.missing.isHidden() or not (
        question.panel.supply._row.isVisibleTo(question.panel)
    )


@pytest.mark.parametrize("code", sorted(MEASURES))
@pytest.mark.parametrize("reach", [0.0, 20_040.0])
def test_that_extreme_catchments_have_a_clear_result(question, first, code, reach):
    asked = replace(ONE.with_measure(code), reach="own", own_km=reach)
    ask(question, first, asked)
    assert_numbers(everything(question))


@pytest.mark.parametrize("code", sorted(MEASURES))
def test_that_nothing_to_give_is_told_and_nobody_divides_by_it(question, first, code):
    asked = AccessAsked(supply="capacity").with_measure(code)
    none = answered(with_capacity(first.project, 0.0))
    ask(question, none, asked)
    assert "capacity of 0" in question.panel.notes.text()
    assert_numbers(everything(question))


def test_that_a_capacity_below_nothing_is_refused(question, first):
    wrong = answered(with_capacity(first.project, -1.0))
    question.panel.changed.emit(AccessAsked(supply="capacity"))
    with pytest.raises(DataError):
        question.work(wrong)(silent)


@pytest.mark.parametrize("kept", [0, 1])
@pytest.mark.parametrize("code", ["2sfca", "hansen", "huff", "raam"])
def test_that_few_organizations_have_a_clear_result(question, first, code, kept):
    layer = first.project.organizations
    few = OrganizationLayer(frame=layer.frame.iloc[:kept])
    shown = answered(first.project.with_organizations(few))
    ask(question, shown, ONE.with_measure(code))
    assert_numbers(everything(question))
    assert question.tables.regions.model.rowCount() == 14


@pytest.mark.parametrize("code", sorted(MEASURES))
def test_that_one_region_or_one_point_has_a_clear_result(question, first, code):
    project = first.project
    frame = project.boundaries.frame.loc[["35"]]
    one_region = replace(
        project, boundaries=BoundaryLayer(frame=frame, level=project.boundaries.level)
    )
    largest = project.population.groups[TOTAL].argmax()
    here = np.arange(len(project.population)) == largest
    one_point = replace(project, population=project.population.kept(here))
    for world in (one_region, one_point):
        ask(question, answered(world), ONE.with_measure(code))
        assert_numbers(everything(question))
        assert question.on_map(LIGHT, Selection()).legend.entries


def test_that_nobody_counted_has_a_dash_for_a_mean(question, first):
    people = first.project.population
    unknown = {name: np.full(len(people), np.nan) for name in people.groups}
    nobody = replace(first.project, population=replace(people, groups=unknown))
    ask(question, answered(nobody), ONE)
    assert question.panel.figure.text() == "–"
    assert_numbers(everything(question))


def test_that_both_themes_and_languages_dress_everything(question, first):
    ask(question, first, ONE)
    question.show_theme(DARK)
    set_language("fr")
    question.retranslate()
    assert question.on_map(DARK, Selection()).title
    for table in question.tables.tables():
        assert table.title == question.tables.tabText(question.tables.indexOf(table))
