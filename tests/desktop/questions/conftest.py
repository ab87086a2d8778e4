"""What the tests of questions share: Canada answered, and a question on screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

import pytest

from datasets.bundled import bundled_project
from desktop.answer import Answer, answer
from desktop.language import set_language
from desktop.opening import OpenChoice, opened
from desktop.questions.question import Question
from layers.coverage.engine import PLAIN
from layers.population import TOTAL
from layers.progress import silent

Asked = TypeVar("Asked", bound=Question)


@pytest.fixture(scope="module")
def first() -> Answer:
    """Answer for the bundled project, as the window does when it opens."""
    project = opened(OpenChoice(), bundled_project(), progress=silent).project
    return answer(project, TOTAL, PLAIN, None, today=date(2026, 6, 1), progress=silent)


@pytest.fixture
def on_screen(qapp, qtbot) -> Iterator[Callable[[Asked], Asked]]:
    """Show the parts of a question, in English at first."""
    made: list[Question] = []
    set_language("en")

    def show(question: Asked) -> Asked:
        for part in (question.panel, question.tables, question.charts):
            qtbot.addWidget(part)
            part.show()
        made.append(question)
        return question

    yield show
    set_language("en")
    for question in made:
        question.deleteLater()
