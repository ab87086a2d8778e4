"""Asking: which question is on screen, and its answer as things change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.answer import Answer
from desktop.error_texts import said_of
from desktop.language import tr
from desktop.questions.every import COVERAGE, KINDS
from desktop.questions.question import Question
from desktop.tasks import Task, Tasks

TASK = "question"
PATIENCE_MS = 1000  # that an answer may take once a newer one is asked for


class Asking(QObject):
    """Holds the question asked; works it out anew whenever the answer changes.

    `made` tells of a question asked for the first time, `changed` that another is on
    screen, and `answered` that what its map says has changed. Work that is cancelled
    leaves on screen what was found before.
    """

    made = Signal(object)
    changed = Signal(object)
    answered = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._answer: Answer | None = None
        self._questions: dict[str, Question] = {}
        self._worked_out: dict[str, Answer] = {}
        self._under_way = self._is_stale = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        tasks.ended.connect(self._task_ended)
        self.name = COVERAGE

    @property
    def question(self) -> Question | None:
        """The question asked; None is the one that the window itself answers."""
        return self._questions.get(self.name)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question that was asked so far."""
        return tuple(self._questions.values())

    def choose(self, name: str) -> None:
        """Ask another question."""
        if name == self.name:
            return
        self._is_stale = True  # the answer to another question is not waited for
        self._tasks.cancel(TASK)
        self.name = name
        self._make(name)
        self.changed.emit(self.question)
        if self._answer is not None:
            self.follow(self._answer)

    def follow(self, answer: Answer) -> None:
        """Work the question out for an answer, unless that was done."""
        before, self._answer = self._answer, answer
        if before is not None and not _same_layers(before, answer):
            self._worked_out.clear()
            for one in self.questions:
                one.forget()
        if self.question is not None and self._worked_out.get(self.name) is not answer:
            self._work()

    def _make(self, name: str) -> None:
        make = next(kind.make for kind in KINDS if kind.name == name)
        if make is None or name in self._questions:
            return
        question = make()
        question.setParent(self)
        self._questions[name] = question
        question.asked.connect(lambda: self._ask_anew(name))
        question.redrawn.connect(self.answered)
        self.made.emit(question)

    def _ask_anew(self, name: str) -> None:
        self._worked_out.pop(name, None)
        if name == self.name and self._answer is not None:
            self._work()

    def _work(self) -> None:
        """Work the question out; what is under way comes to its end first.

        So a slider that is held is followed as fast as answers come. One that takes
        long is given up for the newer.
        """
        name, question, answer = self.name, self.question, self._answer
        assert question is not None and answer is not None
        if self._under_way:
            if not self._is_stale:
                self._patience.start()
            self._is_stale = True
            return

        def take(found: object) -> None:
            if self._answer is not None and _same_layers(answer, self._answer):
                question.panel.refuse(())
                self._worked_out[name] = answer
                question.show(answer, found)
                self.answered.emit()
            self._end()

        def refuse(error: Exception) -> None:
            self._refuse(question, error)
            self._end()

        try:
            work = question.work(answer)
        except ValueError as error:  # what is asked cannot be
            self._refuse(question, error)
            return
        self._under_way, self._is_stale = True, False
        self._tasks.run(TASK, lambda: tr("Working out the answer"), work, take, refuse)

    def _refuse(self, question: Question, error: Exception) -> None:
        said = said_of(error)
        if said is None:
            raise error
        question.forget()
        question.panel.refuse(said)
        self.answered.emit()

    def _give_up(self) -> None:
        if self._is_stale:
            self._tasks.cancel(TASK)

    def _task_ended(self, task: Task) -> None:
        if task.key != TASK or not task.is_cancelled:
            return
        if not self._is_stale and self.question is not None:
            self.question.panel.say_cancelled()
        self._end()

    def _end(self) -> None:
        self._under_way = False
        self._patience.stop()
        if self._is_stale and self.question is not None:
            self._work()


def _same_layers(before: Answer, now: Answer) -> bool:
    return (
        before.project.population is now.project.population
        and before.project.boundaries is now.project.boundaries
    )
