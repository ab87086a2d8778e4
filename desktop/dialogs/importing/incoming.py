"""The files on their way in: each examined in the background, then all together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import Ambiguous, Examined
from datasets.importing.findings import BLOCKS, Finding
from datasets.importing.recognised import UNKNOWN
from desktop.language import tr
from desktop.tasks import Task, Tasks
from layers.progress import Progress

if TYPE_CHECKING:
    from datasets.importing.meeting import Meeting
    from datasets.importing.together import Together

TOGETHER = "import: all files together"
# What blocks a file and is answered in the window rather than in the file.
_CHOICES = {
    "no_crs": "crs",
    "not_text": "encoding",
    "several_layers": "part",
    "several_parts": "part",
    "missing_column": "columns",
    "ambiguous_columns": "columns",
    "no_characteristics": "characteristics",
}


class State(Enum):
    """How far a file is; one that is open can be imported and asks for names."""

    READING = "reading"
    READY = "ready"
    OPEN = "open"
    ASKS = "asks"
    BLOCKED = "blocked"


@dataclass(frozen=True, kw_only=True)
class Engine:
    """What examines files, bound to the world that is open; both run in a thread."""

    examine: Callable[[Path, Choices, Progress], Examined]
    together: Callable[[Sequence[Examined], Progress], Together]


@dataclass(frozen=True, kw_only=True, eq=False)
class File:
    """A file in the list: what is decided about it, and what it was last found to be.

    `alone` is the file by itself, `examined` the same with what was found in it
    beside the other files. `share` is how far its reading is, None while it is not
    read. `asked` are the place names it ever asked about, so that an answer can be
    changed. `meeting` tells how its figures met the boundaries.
    """

    path: Path
    choices: Choices = AS_PROPOSED
    alone: Examined | None = None
    examined: Examined | None = None
    share: float | None = 0.0
    asked: tuple[Ambiguous, ...] = ()
    meeting: Meeting | None = None

    @property
    def state(self) -> State:
        """How far the file is."""
        if self.share is not None or self.examined is None:
            return State.READING
        if self.examined.is_blocked:
            return State.ASKS if _can_be_answered(self.examined) else State.BLOCKED
        return State.OPEN if self.open_places() else State.READY

    def open_places(self) -> int:
        """Count the place names that still mean several places."""
        return 0 if self.examined is None else len(self.examined.ambiguous)

    def taking(self, examined: Examined) -> File:
        """Return the file as it was found to be now."""
        known = {place.text for place in self.asked}
        new = tuple(place for place in examined.ambiguous if place.text not in known)
        return replace(
            self,
            alone=examined,
            examined=examined,
            choices=examined.choices,
            share=None,
            asked=self.asked + new,
        )


def choice_of(finding: Finding) -> str:
    """Name the choice in the window that a finding asks for, "" for none."""
    return _CHOICES.get(finding.code, "")


def _can_be_answered(examined: Examined) -> bool:
    """Whether something in the window, rather than in the file, takes the block away.

    A kind, a column, a coordinate system, a part or a repair can be chosen there.
    """
    if examined.recognised.kind == UNKNOWN and examined.headers:
        return True
    if any(guess.needed and not guess.header for guess in examined.mapping):
        return True
    return any(
        finding.repairs or choice_of(finding)
        for finding in examined.findings
        if finding.severity == BLOCKS
    )


class Incoming(QObject):
    """The list of files; only the newest examination of each of them counts.

    `changed` is emitted when a file or the whole is other than before, `progressed`
    when reading went on, `failed` with an error that a person can mend.
    """

    changed = Signal()
    progressed = Signal()
    failed = Signal(object)

    def __init__(
        self, engine: Engine, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._tasks = engine, tasks
        self._files: dict[Path, File] = {}
        self.together: Together | None = None
        self.is_fitting = False
        tasks.progressed.connect(self._follow)

    @property
    def files(self) -> tuple[File, ...]:
        """The files, in the order they came in."""
        return tuple(self._files.values())

    def file(self, path: Path) -> File | None:
        """Find a file, None when it is not in the list."""
        return self._files.get(path)

    @property
    def is_reading(self) -> bool:
        """Whether any answer is still awaited."""
        return self.is_fitting or any(f.share is not None for f in self.files)

    @property
    def is_ready(self) -> bool:
        """Whether everything can be taken in as it is."""
        whole = self.together
        return whole is not None and not self.is_reading and not whole.is_blocked

    def share(self) -> float:
        """How much of all that is under way is done, 0 to 1."""
        shares = [f.share for f in self.files if f.share is not None]
        return sum(shares) / len(shares) if shares else 0.0

    def add(self, paths: Iterable[Path]) -> None:
        """Read more files; one that is here already is read again as it is now."""
        for path in paths:
            known = self._files.get(path)
            self._examine(path, known.choices if known else AS_PROPOSED)

    def remove(self, path: Path) -> None:
        """Take a file out of the list."""
        self._tasks.cancel(_key(path))
        if self._files.pop(path, None) is not None:
            self._fit()

    def choose(self, path: Path, choices: Choices) -> None:
        """Decide something about a file, which is then examined again."""
        known = self._files.get(path)
        if known is not None and choices != known.choices:
            self._examine(path, choices)

    def stop(self) -> None:
        """Stop reading; files stay as they were, those never read go."""
        self.cancel()
        for path, file in list(self._files.items()):
            if file.share is None:
                continue
            if file.alone is None:
                del self._files[path]
            else:
                self._files[path] = file.taking(file.alone)
        self._fit()

    def cancel(self) -> None:
        """Drop every answer that is still to come."""
        for path in self._files:
            self._tasks.cancel(_key(path))
        self._tasks.cancel(TOGETHER)
        self.is_fitting = False

    def _examine(self, path: Path, choices: Choices) -> None:
        known = self._files.get(path) or File(path=path)
        self._files[path] = replace(known, choices=choices, share=0.0)
        self._tasks.cancel(TOGETHER)
        self.together, self.is_fitting = None, False
        examine = self._engine.examine

        def take(found: object) -> None:
            assert isinstance(found, Examined)
            if path in self._files:
                self._files[path] = self._files[path].taking(found)
                self._fit()

        def fail(error: Exception) -> None:
            self.remove(path)
            self.failed.emit(error)

        self._tasks.run(
            _key(path),
            lambda: tr("Reading {file}", file=path.name),
            lambda progress: examine(path, choices, progress),
            take,
            fail,
        )
        self.changed.emit()

    def _fit(self) -> None:
        """Look at all files together, once each of them has been read."""
        self._tasks.cancel(TOGETHER)
        self.together, self.is_fitting = None, False
        read = [f.alone for f in self.files if f.alone is not None]
        if read and not self.is_reading:
            self.is_fitting = True
            fit = self._engine.together
            self._tasks.run(
                TOGETHER,
                lambda: tr("Fitting the files together"),
                lambda progress: fit(read, progress),
                self._take_together,
                self._fail_together,
            )
        self.changed.emit()

    def _take_together(self, found: object) -> None:
        whole = cast("Together", found)
        self.together, self.is_fitting = whole, False
        meetings = {meeting.subject: meeting for meeting in whole.meetings}
        for examined in whole.files:
            file = self._files.get(examined.path)
            if file is not None:
                self._files[examined.path] = replace(
                    file, examined=examined, meeting=meetings.get(examined.subject)
                )
        self.changed.emit()

    def _fail_together(self, error: Exception) -> None:
        self.is_fitting = False
        self.changed.emit()
        self.failed.emit(error)

    def _follow(self, task: Task, share: float, _step: str) -> None:
        for path, file in self._files.items():
            if file.share is not None and task.key == _key(path):
                if not task.is_cancelled:
                    self._files[path] = replace(file, share=share)
                    self.progressed.emit()
                return


def _key(path: Path) -> str:
    return f"import: {path}"
