from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest

from datasets.bundled import bundled_project
from desktop import session as session_module
from desktop.answer import answer
from desktop.language import set_language, speaking, tr
from desktop.opening import OpenChoice, opened
from desktop.scenario_edits import with_new_scenario
from desktop.session import Session
from desktop.tasks import Tasks
from layers.coverage.engine import PLAIN
from layers.population import TOTAL
from layers.progress import silent

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def project():
    return opened(OpenChoice(), bundled_project(), progress=silent).project


@pytest.fixture
def session(project, qtbot):
    set_language("en")
    tasks = Tasks()
    made = Session(project, tasks, today=TODAY)
    made.compute()
    yield made
    tasks.close()


def within(project, kilometres: float):
    return project.with_standard(replace(project.standard, threshold_km=kilometres))


def words() -> str:
    return tr("New scenario")


def judged(project):
    return answer(project, TOTAL, PLAIN, None, today=TODAY, progress=silent)


def test_that_undo_brings_the_very_project_and_its_figures_back(session, project):
    before = session.answer.ledger.table.frame
    session.change(words, within(project, 300.0))
    assert not session.answer.ledger.table.frame.equals(before)
    session.undo_stack.undo()
    assert session.project is project
    assert session.answer.ledger.table.frame.equals(before)
    session.undo_stack.redo()
    assert session.project.standard.threshold_km == 300.0


def test_that_a_preview_is_shown_and_not_kept(session, project):
    session.preview(within(project, 300.0))
    assert session.answer.project.standard.threshold_km == 300.0
    assert session.project is project
    assert session.undo_stack.count() == 0


def test_that_opening_another_project_begins_a_new_history(session, project):
    session.change(words, within(project, 300.0))
    other = within(project, 50.0)
    told = []
    session.project_changed.connect(told.append)
    session.open(judged(other))
    assert session.project is other
    assert told == [other]
    assert not session.undo_stack.canUndo()
    assert session.group == TOTAL


def test_that_changes_are_named_in_the_language_spoken(session, project):
    assert (session.undo_words(), session.redo_words()) == ("", "")
    session.change(words, with_new_scenario(project))
    assert session.undo_words() == "New scenario"
    with speaking("fr"):
        french = session.undo_words()
    assert french not in ("", "New scenario")
    session.undo_stack.undo()
    assert (session.undo_words(), session.redo_words()) == ("", "New scenario")


def test_that_a_late_answer_does_not_replace_a_newer_one(
    session, project, qtbot, monkeypatch
):
    """A large project is judged in a thread; a small one is opened meanwhile."""
    gate, compute = threading.Event(), session_module.answer

    def slowly(*arguments, **named):
        gate.wait(5)
        return compute(*arguments, **named)

    large = within(project, 777.0)
    monkeypatch.setattr(session_module, "AT_ONCE", 0)
    monkeypatch.setattr(session_module, "answer", slowly)
    session.answer = None
    session.preview(large)
    monkeypatch.setattr(session_module, "AT_ONCE", 10**9)
    session.open(judged(project))
    newest = session.answer
    gate.set()
    qtbot.waitUntil(lambda: not session.tasks.is_running())
    assert session.answer is newest


def test_that_a_large_project_is_judged_off_the_gui_thread(
    session, project, qtbot, monkeypatch
):
    threads, compute = [], session_module.answer

    def watched(*arguments, **named):
        threads.append(threading.current_thread())
        return compute(*arguments, **named)

    monkeypatch.setattr(session_module, "AT_ONCE", 0)
    monkeypatch.setattr(session_module, "answer", watched)
    session.answer = None
    with qtbot.waitSignal(session.answer_changed):
        session.compute()
    assert threads[0] is not threading.main_thread()


def other_layers(project):
    people = project.population
    fewer = replace(people, groups={TOTAL: people.groups[TOTAL]})
    return replace(project, population=fewer)


def test_that_other_layers_are_adopted_with_their_answer_and_undone(session, project):
    before, told = session.answer, []
    session.project_changed.connect(lambda p: told.append((p, session.answer)))
    adopted = judged(other_layers(project))
    session.adopt(words, adopted)
    assert session.answer is adopted
    session.undo_stack.undo()
    assert session.project is project
    assert session.answer is before
    session.undo_stack.redo()
    assert session.answer is adopted
    # Nothing on screen may belong to layers that are not there any more.
    assert [answer for _project, answer in told] == [None, None, None]


def test_that_everyone_is_counted_after_layers_without_the_group_shown(
    session, project
):
    session.show_group("french")
    session.adopt(words, judged(other_layers(project)))
    assert session.group == TOTAL
    session.undo_stack.undo()
    assert session.answer.group == TOTAL
    assert session.answer.project is project
