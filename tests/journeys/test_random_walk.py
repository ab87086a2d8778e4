"""A random walk through the window: what must hold, holds after every step."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from walker import Walker

from desktop.language import language
from desktop.map.tools import Tool
from desktop.panels.threshold import LEAST_KM, MOST_KM
from layers.coverage.ledger import Ledger, ledger
from layers.coverage.status import Status, word
from layers.organizations import CANADA
from layers.population import TOTAL
from layers.project import BASELINE, Project

COUNTS = [*(word(status) for status in Status), "population", "no_data_places"]
AFRESH = 10  # steps from one ledger computed afresh to the next


def assert_people_stay_whole(judged: Ledger, group: str) -> None:
    table = judged.for_group(group)
    lines = [word(status) for status in Status]
    assert (table.frame[lines].sum(axis=1) == table.frame["population"]).all()
    assert table.total[lines].sum() == table.total["population"]
    assert (table.frame[COUNTS].sum() == table.total[COUNTS]).all()


def assert_shown(desk) -> None:
    """Tables, ledger panel, legend and cards show the answer, and nothing else."""
    window, answer = desk.window, desk.bench.answer
    table = answer.ledger.for_group(answer.group)
    for shown in (window.tables.regions, window.tables.ledger):
        records = {str(r["id"]): r for r in shown.model._records}
        assert list(records) == [*map(str, table.frame.index), CANADA]
        for identifier, record in records.items():
            row = table.total if identifier == CANADA else table.frame.loc[identifier]
            assert [record[key] for key in COUNTS] == list(row[COUNTS])
    if desk.bench.asking.question is None:
        entries = window.canvas.scene.furniture.legend.entries
        classes = [e for e in entries if e.hatch == "none" and not e.is_ring]
        assert sum(entry.count for entry in classes) == len(table.frame)
    ids = {str(r["id"]) for r in window.tables.organizations.model._records}
    assert ids == set(answer.ledger.organizations.ids)
    assert list(window.scenarios._buttons) == [
        BASELINE,
        *(s.id for s in desk.bench.project.scenarios),
    ]
    if answer.comparison is None:
        region = desk.bench.selection.region
        lines = list(desk.ledger().values())
        row = table.frame.loc[region] if region else table.total
        assert lines[0] == row["served"]
        assert sum(lines[:-1]) == lines[-1] == row["population"]


def assert_compared(desk) -> None:
    bench, window = desk.bench, desk.window
    tables, charts = window.tables, window.charts
    compared = bench.answer.comparison is not None
    assert compared is (bench.project.shown != BASELINE)
    assert tables.isTabVisible(tables.indexOf(tables.comparison)) is compared
    assert charts.isTabVisible(charts.indexOf(charts.difference)) is compared
    assert window.actions_by_name["baseline"].isEnabled() is compared
    assert window.scenarios.card(bench.project.shown).isChecked()
    if not compared:
        assert window.canvas._pointer.tool is Tool.SELECT


def assert_asked(desk) -> None:
    """One question shows its parts, the others none; its map is of these regions."""
    window, asking = desk.window, desk.bench.asking
    assert window.questions.row(asking.name).isChecked()
    assert window.actions_by_name[f"ask_{asking.name}"].isChecked()
    assert window.ledger.isHidden() is (asking.question is not None)
    for one in asking.questions:
        for part in (one.panel, one.tables, one.charts):
            assert part.isHidden() is (one is not asking.question)
    if asking.question is not None and not desk.bench.tasks.is_running():
        found = asking.question.on_map(desk.bench.theme, desk.bench.selection)
        if found is not None:
            assert len(found.style.fills) == len(desk.bench.project.boundaries)
            assert window.canvas.scene.furniture.title == found.title
            assert "nan" not in f"{found.subtitle} {found.card_rows}".casefold()


def assert_selected(desk) -> None:
    selection, window = desk.bench.selection, desk.window
    region, organization = selection.region, selection.organization
    assert (window.canvas._selected_id or "") == region
    assert (window.canvas._selected_organization or "") == organization
    ids = {str(i) for i in desk.bench.answer.ledger.organizations.ids}
    assert not organization or organization in ids
    for table in (window.tables.regions, window.tables.ledger):
        kept = region if region in table.shown() else ""
        assert table.selected() in ((kept, CANADA) if not region else (kept,))
    listed = window.tables.organizations
    assert listed.selected() == (organization if organization in listed.shown() else "")
    assert window.charts.ranking.bars._selected == region


def assert_controls_say(desk) -> None:
    """Find under the hand what people are judged by, in the language spoken."""
    panel, project = desk.window.standard, desk.bench.project
    standard = project.standard
    assert desk.bench.answer.project is project
    assert panel.standard == standard
    assert panel.field.value() == pytest.approx(standard.threshold_km)
    reach = min(max(standard.threshold_km, LEAST_KM), MOST_KM)
    assert panel.slider.value() == pytest.approx(reach, abs=0.5)
    assert set(panel.levels.chosen()) == standard.levels
    assert panel.service_language.chosen() == (standard.language or "",)
    assert panel.services.ticked() == standard.services
    assert panel.mandates.isChecked() is standard.respect_mandates
    assert panel.remote.isChecked() is standard.count_remote
    assert panel.dated.isChecked() is (standard.as_of is not None)
    assert panel.capacity.counts.isChecked() is (standard.capacity is not None)
    if standard.capacity is not None:
        assert panel.capacity.need.need() == standard.capacity.need
    assert panel.stale.isHidden()
    assert desk.window.ledger.groups.currentData() == desk.bench.answer.group
    said = {"en": "Undo", "fr": "Annuler"}[language()]
    assert desk.window.actions_by_name["undo"].text().replace("&", "") == said
    heading = {"en": "every person once", "fr": "chaque personne"}[language()]
    assert heading in desk.window.ledger._head.text()


def assert_computed_afresh(desk) -> None:
    project, answer = desk.bench.project, desk.bench.answer
    fresh = ledger(
        project.population,
        project.boundaries,
        project.organizations_shown,
        project.standard,
        today=desk.bench.session.today,
    ).for_group(answer.group)
    shown = answer.ledger.for_group(answer.group)
    assert fresh.frame[COUNTS].equals(shown.frame[COUNTS])
    assert (fresh.total[COUNTS] == shown.total[COUNTS]).all()


def assert_all_holds(desk, *, afresh: bool) -> None:
    answer = desk.bench.answer
    for judged in (answer.ledger, answer.baseline):
        assert_people_stay_whole(judged, answer.group)
    assert_shown(desk)
    assert_compared(desk)
    assert_asked(desk)
    assert_selected(desk)
    assert_controls_say(desk)
    if afresh:
        assert_computed_afresh(desk)


def differs(project: Project, other: Project) -> bool:
    """Whether undo, which goes from one to the other, would change anything."""
    return (
        project.standard != other.standard
        or project.shown != other.shown
        or project.scenarios != other.scenarios
    )


def counted(desk) -> tuple[object, ...]:
    """Read the counts on screen of everyone, of the baseline and of what is shown."""
    groups = desk.window.ledger.groups
    groups.setCurrentIndex(groups.findData(TOTAL))
    groups.activated.emit(groups.currentIndex())
    answer = desk.bench.answer
    sides = (answer.ledger, answer.baseline)
    return tuple(side.table.frame[COUNTS].to_csv() for side in sides)


@pytest.fixture
def walked(desk, qtbot) -> Iterator[Callable[[int, int], None]]:
    window, engine = desk.window, desk.bench.session.engine
    size, visible = window.size(), window.canvas.scene.visible
    begun: Project = desk.bench.project
    before = counted(desk)

    def walk(seed: int, steps: int) -> None:
        walker = Walker(desk, seed)
        for number in range(1, steps + 1):
            was = desk.bench.project
            with qtbot.captureExceptions() as raised:
                walker.step()
            told = f"seed {seed}, step {number}, after {walker.done}"
            assert not raised, f"{told}: {raised}"
            try:
                assert_all_holds(desk, afresh=number % AFRESH == 0)
                now = desk.bench.project
                assert now is was or differs(now, was), "a change of nothing"
            except AssertionError as broken:
                raise AssertionError(told) from broken
        stack = desk.bench.session.undo_stack
        while stack.canRedo():
            stack.redo()
        last, shown = desk.bench.project, counted(desk)
        while stack.canUndo():
            stack.undo()
        assert desk.bench.project is begun
        assert counted(desk) == before
        while stack.canRedo():
            stack.redo()
        assert desk.bench.project is last
        assert counted(desk) == shown

    yield walk
    desk.bench.session.use_engine(engine)
    window.standard.capacity.begin()
    window.resize(size)
    for side in ("left", "right", "lower"):
        window.actions_by_name[f"{side}_panel"].setChecked(True)
    for layer in window.layers._lines:
        if (layer in visible) is not (layer in window.canvas.scene.visible):
            window.layers.eye(layer).click()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [7])
def test_that_everything_holds_after_every_step_of_a_random_walk(walked, seed):
    walked(seed, 50)
