from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThread

from desktop.tasks import Tasks


@pytest.fixture
def tasks(qtbot):
    made = Tasks()
    yield made
    made.close()


class Heard:
    """What came of a task."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []


def run(tasks, key, work, heard):
    return tasks.run(
        key, lambda: "Working", work, heard.results.append, heard.errors.append
    )


def test_that_an_answer_comes_on_the_thread_that_asked(tasks, qtbot):
    threads = []

    def work(progress):
        threads.append(QThread.currentThread())
        return 42

    heard = []

    def take(result):
        heard.append((result, QThread.currentThread()))

    with qtbot.waitSignal(tasks.ended):
        tasks.run("a", lambda: "Working", work, take, pytest.fail)
    assert heard == [(42, QThread.currentThread())]
    assert threads[0] != QThread.currentThread()
    assert not tasks.is_running()


def test_that_an_error_is_handed_over_and_not_lost(tasks, qtbot):
    heard, wrong = Heard(), ValueError("broken")

    def work(progress):
        raise wrong

    with qtbot.waitSignal(tasks.ended):
        run(tasks, "a", work, heard)
    assert heard.errors == [wrong]
    assert heard.results == []


def test_that_a_late_answer_is_dropped_for_the_newest_of_its_key(tasks, qtbot):
    heard, gate = Heard(), threading.Event()

    def slow(progress):
        gate.wait(5)
        return "old"

    run(tasks, "a", slow, heard)
    run(tasks, "a", lambda _progress: "new", heard)
    gate.set()
    qtbot.waitUntil(lambda: heard.results != [])
    with qtbot.waitSignal(tasks.ended):
        run(tasks, "b", lambda _progress: "last", heard)
    assert "old" not in heard.results
    assert "new" in heard.results


def test_that_answers_of_different_keys_both_come(tasks, qtbot):
    heard = Heard()
    run(tasks, "a", lambda _progress: 1, heard)
    run(tasks, "b", lambda _progress: 2, heard)
    qtbot.waitUntil(lambda: sorted(heard.results) == [1, 2])


@pytest.mark.parametrize("cancel", ["all", "key", "task"])
def test_that_a_cancelled_task_says_nothing_more(tasks, qtbot, cancel):
    heard, begun, gate = Heard(), threading.Event(), threading.Event()
    reached = []

    def work(progress):
        begun.set()
        gate.wait(5)
        progress(0.5)
        reached.append("beyond")
        return "done"

    with qtbot.waitSignal(tasks.ended):
        task = run(tasks, "a", work, heard)
        assert begun.wait(5)
        {
            "all": tasks.cancel_all,
            "key": lambda: tasks.cancel("a"),
            "task": task.cancel,
        }[cancel]()
        gate.set()
    assert (heard.results, heard.errors, reached) == ([], [], [])


def test_that_progress_is_told_with_its_task(tasks, qtbot):
    told = []
    tasks.progressed.connect(lambda _task, share, step: told.append((share, step)))

    def work(progress):
        progress(0.25, "reading")

    with qtbot.waitSignal(tasks.ended):
        run(tasks, "a", work, Heard())
    assert (0.25, "reading") in told


def test_that_cancelling_a_key_nobody_works_at_does_nothing(tasks):
    tasks.cancel("nothing")
    assert not tasks.is_running()


def test_that_nobody_is_told_of_work_that_ends_with_the_window(tasks, qapp):
    ended, heard = [], Heard()
    tasks.ended.connect(ended.append)
    run(tasks, "a", lambda _progress: "done", heard)
    tasks.close()
    qapp.processEvents()
    assert (ended, heard.results, heard.errors) == ([], [], [])
