from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget

from desktop.answer import Answer
from desktop.questions import asking as module
from desktop.questions.asking import Asking
from desktop.questions.every import Kind
from desktop.questions.panel import QuestionPanel
from desktop.questions.question import Question
from desktop.tasks import Tasks
from layers.errors import DataError, Problem


class Counting(Question):
    """Counts how often it is worked out; holds still while `may_go` is not set."""

    def __init__(self) -> None:
        super().__init__()
        self.panel, self.tables, self.charts = QuestionPanel(), QWidget(), QWidget()
        self.shown: list[object] = []
        self.worked = 0
        self.may_go = Event()
        self.may_go.set()
        self.problem: DataError | None = None

    def work(self, answer):
        def found(progress):
            self.worked += 1
            while not self.may_go.wait(0.01):
                progress(0.5)
            if self.problem:
                raise self.problem
            return answer.ledger.standard.threshold_km

        return found

    def show(self, answer, found):  # noqa: ARG002 - the base asks
        self.shown.append(found)

    def forget(self):
        self.shown.append(None)


def at(first: Answer, kilometres: float) -> Answer:
    standard = replace(first.ledger.standard, threshold_km=kilometres)
    return replace(first, ledger=replace(first.ledger, standard=standard))


@pytest.fixture
def tasks(qapp):
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def asked(tasks, monkeypatch):
    question = Counting()
    kinds = (
        Kind(name="coverage", icon=""),
        Kind(name="counting", icon="", make=lambda: question),
    )
    monkeypatch.setattr(module, "KINDS", kinds)
    return Asking(tasks), question


def test_that_a_question_is_made_when_first_asked_and_worked_out_once(
    asked, first, qtbot
):
    asking, question = asked
    made: list[Question] = []
    asking.made.connect(made.append)
    asking.follow(first)
    assert not made
    asking.choose("counting")
    qtbot.waitUntil(lambda: question.shown == [100.0])
    asking.choose("coverage")
    assert asking.question is None
    asking.choose("counting")
    asking.follow(first)
    assert (made, question.worked) == ([question], 1)


def test_that_the_newest_answer_is_shown_at_last_however_fast_they_come(
    asked, first, qtbot
):
    asking, question = asked
    asking.choose("counting")
    question.may_go.clear()
    for kilometres in (10, 20, 30):
        asking.follow(at(first, kilometres))
    question.may_go.set()
    qtbot.waitUntil(lambda: question.shown[-1:] == [30])
    assert question.worked == 2


def test_that_work_that_takes_long_is_given_up_for_the_newer(asked, first, qtbot):
    asking, question = asked
    asking._patience.setInterval(0)
    asking.choose("counting")
    question.may_go.clear()
    asking.follow(at(first, 10))
    asking.follow(at(first, 20))
    qtbot.waitUntil(lambda: question.worked == 2)
    question.may_go.set()
    qtbot.waitUntil(lambda: question.shown == [20])


def test_that_cancelled_work_leaves_the_answer_before_and_says_so(
    asked, first, qtbot, tasks
):
    asking, question = asked
    asking.choose("counting")
    asking.follow(at(first, 10))
    qtbot.waitUntil(lambda: question.shown == [10])
    question.may_go.clear()
    asking.follow(at(first, 20))
    tasks.cancel_all()
    qtbot.waitUntil(lambda: not question.panel.notice.isHidden())
    assert question.shown == [10]
    question.may_go.set()
    question.asked.emit()
    qtbot.waitUntil(lambda: question.shown == [10, 20])
    assert question.panel.notice.isHidden()


def test_that_a_refusal_is_said_in_the_panel_and_goes_with_the_next_answer(
    asked, first, qtbot
):
    asking, question = asked
    question.problem = DataError([Problem(code="no_organizations", subject="x.csv")])
    asking.choose("counting")
    asking.follow(first)
    qtbot.waitUntil(lambda: not question.panel.notice.isHidden())
    assert question.panel.notice.text()
    assert question.shown == [None]
    question.problem = None
    asking.follow(at(first, 20))
    qtbot.waitUntil(lambda: question.shown == [None, 20])
    assert question.panel.notice.isHidden()


def test_that_other_layers_make_a_question_forget(asked, first, qtbot):
    asking, question = asked
    asking.choose("counting")
    asking.follow(first)
    qtbot.waitUntil(lambda: question.shown == [100.0])
    other = replace(
        first.project,
        population=first.project.population.kept(
            first.project.population.longitude < -60
        ),
    )
    asking.follow(replace(first, project=other))
    qtbot.waitUntil(lambda: question.shown == [100.0, None, 100.0])
