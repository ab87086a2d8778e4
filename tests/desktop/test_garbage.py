"""Garbage of Qt objects is freed in the thread of the window, and nowhere else."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject

from desktop.garbage import collect_due, collect_in_this_thread


def test_that_python_no_longer_collects_where_it_happens_to_allocate(qapp, qtbot):
    assert not gc.isenabled()  # the tests do as the program does
    gc.enable()
    owner = QObject()
    timer = collect_in_this_thread(owner)
    assert not gc.isenabled()
    assert timer.isActive()
    timer.stop()


def test_that_what_is_due_is_collected_in_the_thread_that_asks(qapp):
    gc.collect()
    seen = []

    class Ring:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            seen.append(threading.current_thread())

    def litter() -> None:
        for _ in range(3 * gc.get_threshold()[0]):
            Ring()

    worker = threading.Thread(target=litter)
    worker.start()
    worker.join()
    assert seen == []
    collect_due()
    assert seen and set(seen) == {threading.current_thread()}
