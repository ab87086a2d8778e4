"""Long work off the GUI thread: progress, cancel, and only the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from layers.progress import Cancelled, Progress

Work = Callable[[Progress], object]
Words = Callable[[], str]


@dataclass(eq=False)
class Task:
    """One piece of work under way; `key` tells what its answer is for."""

    key: str
    words: Words
    on_result: Callable[[object], None]
    on_error: Callable[[Exception], None]
    _stopped: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Stop at the next report of progress; no answer will be delivered."""
        self._stopped.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the answer is no longer wanted."""
        return self._stopped.is_set()


class Tasks(QObject):
    """Runs plain functions `work(progress)` in threads; speaks on the GUI thread.

    A newer task of the same key replaces an older one, whose late answer is dropped.
    """

    started = Signal(object)
    progressed = Signal(object, float, str)
    ended = Signal(object)
    _delivered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="lacuna")
        self._newest: dict[str, Task] = {}
        self._is_closed = False
        queued = Qt.ConnectionType.QueuedConnection
        self._delivered.connect(self._deliver, queued)

    def run(
        self,
        key: str,
        words: Words,
        work: Work,
        on_result: Callable[[object], None],
        on_error: Callable[[Exception], None],
    ) -> Task:
        """Start work; `words` says what is being done, in the language spoken then."""
        earlier = self._newest.get(key)
        if earlier is not None:
            earlier.cancel()
        task = Task(key=key, words=words, on_result=on_result, on_error=on_error)
        self._newest[key] = task
        self.started.emit(task)
        # The thread speaks the language that was chosen when the work was asked for.
        self._threads.submit(copy_context().run, self._work, task, work)
        return task

    def is_running(self) -> bool:
        """Whether any answer is still awaited."""
        return bool(self._newest)

    def awaits(self, key: str) -> bool:
        """Whether the answer of the task of a key is still awaited."""
        return key in self._newest

    def cancel(self, key: str) -> None:
        """Drop the answer of the task of a key, if one is under way."""
        if key in self._newest:
            self._newest[key].cancel()

    def cancel_all(self) -> None:
        """Stop everything under way; what is on screen stays."""
        for task in list(self._newest.values()):
            task.cancel()

    def close(self) -> None:
        """Stop everything and wait for the threads, before the application ends.

        Nobody is told of what ends now: the window that listened is going.
        """
        self._is_closed = True
        self.cancel_all()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _work(self, task: Task, work: Work) -> None:
        def progress(share: float, step: str = "") -> None:
            if task.is_cancelled:
                raise Cancelled
            self.progressed.emit(task, share, step)

        try:
            progress(0.0)
            result, error = work(progress), None
        except Exception as caught:  # noqa: BLE001 (handed to the GUI thread)
            result, error = None, caught
        self._delivered.emit(task, result, error)

    def _deliver(self, task: Task, result: object, error: Exception | None) -> None:
        if self._is_closed:
            return
        newest = self._newest.get(task.key) is task
        if newest:
            del self._newest[task.key]
        self.ended.emit(task)
        if task.is_cancelled or not newest or isinstance(error, Cancelled):
            return
        if error is not None:
            task.on_error(error)
        else:
            task.on_result(result)
