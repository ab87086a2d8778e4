"""Scheduler: one worker thread, in which the newest request wins."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

Job = Callable[[], object]


class Relay(QObject):
    """Carries results from the worker to the GUI thread, by queued signals."""

    done = Signal(object)
    failed = Signal(object)


class NewestTask:
    """Runs jobs one at a time in a thread; a waiting job gives way to a newer one.

    Results arrive through `relay.done` on the thread that made this object, errors
    through `relay.failed`. A result is delivered even if a newer job waits: a map that
    is dragged without pause must still be redrawn.
    """

    def __init__(self, name: str) -> None:
        self.relay = Relay()
        self._mailbox = _Mailbox()
        self._thread = threading.Thread(
            target=_work, args=(self._mailbox, self.relay), name=name, daemon=True
        )
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return self._mailbox.is_busy

    def submit(self, job: Job) -> None:
        """Run a job next, in place of one that waits."""
        self._mailbox.put(job)

    def stop(self) -> None:
        """End the thread after the job it is at; nothing is delivered after that."""
        self._mailbox.close()
        # The last reference to a canvas may die in its own worker.
        if threading.current_thread() is not self._thread:
            self._thread.join()


class _Mailbox:
    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: Job | None = None
        self._running = False
        self.closed = False

    @property
    def is_busy(self) -> bool:
        with self._changed:
            return self._running or self._waiting is not None

    def put(self, job: Job) -> None:
        with self._changed:
            self._waiting = job
            self._changed.notify()

    def close(self) -> None:
        with self._changed:
            self.closed = True
            self._waiting = None
            self._changed.notify()

    def take(self) -> Job | None:
        """Wait for the next job; None when closed."""
        with self._changed:
            self._running = False
            self._changed.wait_for(lambda: self.closed or self._waiting is not None)
            job, self._waiting = self._waiting, None
            self._running = job is not None
            return None if self.closed else job


def _work(mailbox: _Mailbox, relay: Relay) -> None:
    while (job := mailbox.take()) is not None:
        _deliver(job, mailbox, relay)
        # A thread that waits keeps nothing alive: a job holds the shapes of a map.
        del job


def _deliver(job: Job, mailbox: _Mailbox, relay: Relay) -> None:
    try:
        result = job()
    except Exception as error:  # noqa: BLE001 - handed to the GUI thread to raise
        if not mailbox.closed:
            relay.failed.emit(error)
        return
    if not mailbox.closed:
        relay.done.emit(result)


def raised(error: Exception) -> None:
    """Raise what a task failed with, on the thread that asked for it."""
    raise error
