"""The session: one immutable project, its ledgers, undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.answer import Answer, answer
from desktop.language import tr
from desktop.tasks import Tasks
from layers.coverage.engine import PLAIN, Engine
from layers.errors import DataError, LacunaError
from layers.population import TOTAL
from layers.progress import Progress, silent
from layers.project import Project

Words = Callable[[], str]
# Fewer places than this are judged at once, on the GUI thread; more go to a thread.
AT_ONCE = 50_000
# And where capacity counts, this many pairs of a place and an organization.
PAIRS_AT_ONCE = 500_000
CAPACITY_CODES = frozenset({"capacity_missing", "capacity_negative"})


class Session(QObject):
    """Holds the open project; every change is one undoable swap of it for another.

    What cannot be computed leaves the answer as it is. `refused` tells an error about
    the capacity of organizations, which the controls of capacity can answer; `failed`
    tells any other.
    """

    project_changed = Signal(object)
    answer_changed = Signal(object)
    failed = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        project: Project,
        tasks: Tasks,
        *,
        today: date,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.today = today
        self.undo_stack = QUndoStack(self)
        self.answer: Answer | None = None
        self.group = TOTAL
        self.engine: Engine = PLAIN
        self._project = project

    @property
    def project(self) -> Project:
        """The project as last committed; a preview is not part of it."""
        return self._project

    def change(self, words: Words, project: Project) -> None:
        """Make a change that can be undone; `words` names it in the language spoken."""
        before = self._project
        self.undo_stack.push(
            _Swap(words, lambda: self._show(before), lambda: self._show(project))
        )

    def adopt(self, words: Words, answered: Answer) -> None:
        """Put other layers in place, with their answer; this too can be undone.

        Everyone is counted after it, and after its undoing: a group of the one
        population may be unknown to the other.
        """
        before, now = self._project, self.answer

        def undo() -> None:
            if now is not None and now.project is before and now.group == TOTAL:
                self._show_answered(now)
            else:
                self._show_unanswered(before)

        self.undo_stack.push(_Swap(words, undo, lambda: self._show_answered(answered)))

    def open(self, answered: Answer) -> None:
        """Put another project in place of this one; its history begins here."""
        self.tasks.cancel("ledger")
        self.undo_stack.clear()
        self._show_answered(answered)

    def undo_words(self) -> str:
        """Name what would be undone, in the language spoken; "" for nothing."""
        return _words_of(self.undo_stack, self.undo_stack.index() - 1)

    def redo_words(self) -> str:
        """Name what would be redone, in the language spoken; "" for nothing."""
        return _words_of(self.undo_stack, self.undo_stack.index())

    def preview(self, project: Project) -> None:
        """Show what a change would do while it is still being made."""
        self._compute(project)

    def show_group(self, group: str) -> None:
        """Count another group of the population."""
        self.group = group
        self._compute(self._project)

    def use_engine(self, engine: Engine) -> None:
        """Answer with another engine from now on; the answers are the same."""
        self.engine = engine

    def compute(self) -> None:
        """Work out the answer for the project as it is."""
        self._compute(self._project)

    def _show(self, project: Project) -> None:
        self._project = project
        self.project_changed.emit(project)
        self._compute(project)

    def _show_answered(self, answered: Answer) -> None:
        """Show a project and its answer together: what was on screen goes first."""
        self.tasks.cancel("ledger")
        self.answer = None
        self.group = answered.group
        self._project = answered.project
        self.project_changed.emit(answered.project)
        self._take(answered)

    def _show_unanswered(self, project: Project) -> None:
        """Show a project of other layers, to which no answer on screen belongs."""
        self.answer = None
        self.group = TOTAL
        self._show(project)

    def _compute(self, project: Project) -> None:
        last, group, engine = self.answer, self.group, self.engine

        def work(progress: Progress) -> Answer:
            return answer(
                project, group, engine, last, today=self.today, progress=progress
            )

        if not _is_quick(project, last):
            self.tasks.run(
                "ledger",
                lambda: tr("Computing the ledger"),
                work,
                self._take,
                self._fail,
            )
            return
        self.tasks.cancel("ledger")
        try:
            result = work(silent)
        except LacunaError as error:
            self._fail(error)
            return
        self._take(result)

    def _fail(self, error: Exception) -> None:
        (self.refused if _is_of_capacity(error) else self.failed).emit(error)

    def _take(self, result: object) -> None:
        assert isinstance(result, Answer)
        self.answer = result
        self.answer_changed.emit(result)


def _is_quick(project: Project, last: Answer | None) -> bool:
    """Whether there are few places, or an earlier ledger leaves little to compute."""
    places = len(project.population)
    if project.standard.capacity is not None:
        # Whom a place's people go to depends on everyone else: all are assigned anew.
        return places * len(project.organizations) <= PAIRS_AT_ONCE
    same = last is not None and last.project.population is project.population
    return places <= AT_ONCE or same


def _is_of_capacity(error: Exception) -> bool:
    problems = error.problems if isinstance(error, DataError) else ()
    return bool(problems) and all(p.code in CAPACITY_CODES for p in problems)


def _words_of(stack: QUndoStack, place: int) -> str:
    command = stack.command(place) if 0 <= place < stack.count() else None
    return command.words() if isinstance(command, _Swap) else ""


class _Swap(QUndoCommand):
    """One change: a project in place of another."""

    def __init__(
        self, words: Words, undo: Callable[[], None], redo: Callable[[], None]
    ) -> None:
        super().__init__(words())
        self.words = words
        self._undo, self._redo = undo, redo

    def redo(self) -> None:
        self._redo()

    def undo(self) -> None:
        self._undo()
