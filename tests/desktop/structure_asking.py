"""Asking the question of structure as its panel does, of any project."""

from __future__ import annotations

from datetime import date

import drawing

from desktop.answer import Answer, answer
from desktop.questions.structure.found import Found
from desktop.questions.structure.question import StructureQuestion
from desktop.statement.structure import word_fields
from desktop.vocabulary_in_use import vocabulary
from layers.coverage.engine import PLAIN
from layers.coverage.standard import ServiceStandard
from layers.coverage.structure import FIELDS, structure
from layers.coverage.structure_tally import Tally
from layers.population import TOTAL
from layers.progress import silent
from layers.project import Project

TODAY = date(2026, 6, 1)
SAYS = {"languages": "fr"}


def answered(project: Project, group: str = TOTAL) -> Answer:
    return answer(project, group, PLAIN, None, today=TODAY, progress=silent)


def drawn(**rows: object) -> Project:
    return Project(
        name_en="Drawn",
        name_fr="Dessin",
        organizations=drawing.organizations(**rows),
        boundaries=drawing.MAP,
        population=drawing.PEOPLE,
        standard=ServiceStandard(threshold_km=55.0),
    )


def asked(
    question: StructureQuestion, shown: Answer, field: str = "languages", word: str = ""
) -> Found:
    """Ask the question of a field, as the panel does."""
    question.panel.offer(word_fields(FIELDS))
    question.panel.fields.choose([field])
    found = question.work(shown)(silent)
    question.show(shown, found)
    assert isinstance(found, Found)
    if word:
        question.charts.region_clicked.emit(word)
    question.tables.fill()
    return found


def tally_of(shown: Answer, key: str, **facts: object) -> Tally:
    words = {key: vocabulary().words(key)}
    return Tally(made=structure(shown.ledger, word_fields((key,)), words), **facts)


def cells(question: StructureQuestion) -> list[tuple[str, str]]:
    """Read the column of the word mapped, as it is written."""
    model = question.tables.matrix.model
    column = model.column_of(question.word)
    return [
        (model.region(row), str(model.index(row, column).data()))
        for row in range(model.rowCount())
    ]
