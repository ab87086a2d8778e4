"""Answers on which the question of equity is asked, hand-drawn and bundled."""

from __future__ import annotations

from datetime import date

import drawing

from datasets.bundled import bundled_project
from desktop.answer import Answer, answer
from desktop.opening import OpenChoice, opened
from desktop.questions.equity.found import Found
from desktop.questions.equity.question import EquityQuestion
from layers.coverage.engine import PLAIN
from layers.coverage.standard import ServiceStandard
from layers.population import TOTAL
from layers.progress import silent
from layers.project import Project

TODAY = date(2026, 6, 1)


def answered(project: Project, group: str = TOTAL) -> Answer:
    return answer(project, group, PLAIN, None, today=TODAY, progress=silent)


def bundled() -> Project:
    return opened(OpenChoice(), bundled_project(), progress=silent).project


def drawn(directory, people=None, regions=None, **asked) -> Answer:
    """Answer a hand-drawn map; `asked` are fields of the standard."""
    project = Project(
        name_en="Hand-drawn",
        name_fr="À la main",
        organizations=directory,
        boundaries=drawing.MAP if regions is None else regions,
        population=drawing.PEOPLE if people is None else people,
        standard=ServiceStandard(**asked),
    )
    return answered(project)


def row_of_boxes(names: str):
    """Give boxes side by side, west to east, a degree wide."""
    return drawing.boundaries(
        {name: (k - 90, 44, k - 89, 45) for k, name in enumerate(names)}
    )


def people_in_a_row(names: str, people):
    points = [(k - 89.5, 44.5) for k in range(len(names))]
    return drawing.population(points, people, list(names))


def shown(question: EquityQuestion, answer: Answer) -> Found:
    """Work out and show an answer, as the window does."""
    found = question.work(answer)(silent)
    assert isinstance(found, Found)
    question.show(answer, found)
    return found
