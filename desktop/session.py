"""The session: one immutable project, its ledgers, undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.language import tr
from desktop.tasks import Tasks
from layers.coverage.engine import PLAIN, Engine
from layers.coverage.ledger import Ledger, ledger
from layers.errors import LacunaError
from layers.population import TOTAL
from layers.progress import Progress, silent
from layers.project import BASELINE, Project
from layers.scenario.compare import Comparison, compare

# Fewer places than this are judged at once, on the GUI thread; more go to a thread.
AT_ONCE = 50_000


@dataclass(frozen=True, kw_only=True, eq=False)
class Answer:
    """What is on screen: a project, the ledger shown, and what it is compared with.

    `ledger` is that of the scenario shown, or of the baseline; `comparison` is None
    while the baseline is on screen.
    """

    project: Project
    ledger: Ledger
    baseline: Ledger
    comparison: Comparison | None
    group: str = TOTAL


class Session(QObject):
    """Holds the open project; every change is one undoable swap of it for another."""

    project_changed = Signal(object)
    answer_changed = Signal(object)
    failed = Signal(object)

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

    def change(self, text: str, project: Project) -> None:
        """Make a change that can be undone; `text` is what the menu calls it."""
        self.undo_stack.push(_Swap(text, self._project, project, self._show))

    def open(self, project: Project) -> None:
        """Put another project in place of this one; its history begins here."""
        self.undo_stack.clear()
        self.answer = None
        self.group = TOTAL
        self._show(project)

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

    def _compute(self, project: Project) -> None:
        last, group, engine = self.answer, self.group, self.engine

        def work(progress: Progress) -> Answer:
            return answer(
                project, group, engine, last, today=self.today, progress=progress
            )

        if len(project.population) > AT_ONCE and not _is_quick(project, last):
            self.tasks.run(
                "ledger", tr("Computing the ledger"), work, self._take, self.failed.emit
            )
            return
        try:
            result = work(silent)
        except LacunaError as error:
            self.failed.emit(error)
            return
        self._take(result)

    def _take(self, result: object) -> None:
        assert isinstance(result, Answer)
        self.answer = result
        self.answer_changed.emit(result)


def answer(
    project: Project,
    group: str,
    engine: Engine,
    last: Answer | None,
    *,
    today: date,
    progress: Progress,
) -> Answer:
    """Compute the ledgers of a project: the baseline's, and that of what is shown."""

    def judged(identifier: str, before: Ledger | None) -> Ledger:
        same = before is not None and before.engine is engine
        return ledger(
            project.population,
            project.boundaries,
            project.organizations_in(identifier),
            project.standard,
            today=today,
            engine=engine,
            last=before if same else None,
        )

    baseline = judged(BASELINE, last.baseline if last else None)
    progress(0.5)
    if project.shown == BASELINE:
        shown, comparison = baseline, None
    else:
        shown = judged(project.shown, last.ledger if last else None)
        comparison = compare(baseline, shown, group=group)
    progress(0.9)
    return Answer(
        project=project,
        ledger=shown,
        baseline=baseline,
        comparison=comparison,
        group=group,
    )


def _is_quick(project: Project, last: Answer | None) -> bool:
    """Whether an earlier ledger leaves little to compute."""
    return last is not None and last.project.population is project.population


class _Swap(QUndoCommand):
    """One change: a project in place of another."""

    def __init__(
        self,
        text: str,
        before: Project,
        after: Project,
        show: Callable[[Project], None],
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._show = before, after, show

    def redo(self) -> None:
        self._show(self._after)

    def undo(self) -> None:
        self._show(self._before)
