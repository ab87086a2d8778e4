from __future__ import annotations

import threading
import weakref

from pytestqt.qtbot import QtBot

from desktop.map.scheduler import NewestTask


def test_that_a_waiting_job_gives_way_to_a_newer_one(qtbot: QtBot) -> None:
    task, gate, started = NewestTask("test"), threading.Event(), threading.Event()
    results: list[object] = []
    task.relay.done.connect(results.append)

    def first() -> str:
        started.set()
        gate.wait(10)
        return "first"

    task.submit(first)
    assert started.wait(10)
    task.submit(lambda: "second")
    task.submit(lambda: "third")
    gate.set()
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results == ["first", "third"]
    task.stop()


def test_that_results_arrive_on_the_gui_thread(qtbot: QtBot) -> None:
    task = NewestTask("test")
    threads: list[int] = []

    def note(worked_in: object) -> None:
        assert isinstance(worked_in, int)
        threads.extend([worked_in, threading.get_ident()])

    task.relay.done.connect(note)
    with qtbot.waitSignal(task.relay.done):
        task.submit(threading.get_ident)
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[1] == threading.get_ident()
    assert threads[0] != threads[1]
    task.stop()


def test_that_an_error_is_told_and_the_next_job_still_runs(qtbot: QtBot) -> None:
    task = NewestTask("test")
    with qtbot.waitSignal(task.relay.failed) as failed:
        task.submit(lambda: 1 // 0)
    assert isinstance(failed.args[0], ZeroDivisionError)
    with qtbot.waitSignal(task.relay.done) as done:
        task.submit(lambda: "well")
    assert done.args == ["well"]
    task.stop()


def test_that_nothing_is_delivered_after_stopping(qtbot: QtBot) -> None:
    task = NewestTask("test")
    task.stop()
    with qtbot.assertNotEmitted(task.relay.done, wait=0):
        task.submit(lambda: "late")


def test_that_a_waiting_thread_keeps_no_job_and_no_result(qtbot: QtBot) -> None:
    class Held:
        def __call__(self) -> Held:
            return self

    task, held = NewestTask("test"), Held()
    gone = weakref.ref(held)
    with qtbot.waitSignal(task.relay.done):
        task.submit(held)
    del held
    qtbot.waitUntil(lambda: gone() is None)
    task.stop()
