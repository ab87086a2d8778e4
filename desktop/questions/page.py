"""What a question answers, on a page to print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib import metadata

from datasets.results.publishing import published_people
from desktop.answer import Answer
from desktop.language import language, tr
from desktop.map.flows import FlowLine, flows
from desktop.pages.map_page import MapPage
from desktop.questions.method_note import Method
from desktop.questions.question import Question
from desktop.selection import Selection
from desktop.statement.page import picture
from desktop.statement.sentences import honesty_notes, method, result_notes, sources
from desktop.theme import LIGHT


def question_page(
    question: Question, answer: Answer, *, made_on: date
) -> MapPage | None:
    """Put what a question answers on a page, in the language now spoken.

    None before it has answered anything.
    """
    found = question.on_map(LIGHT, Selection())
    if found is None:
        return None
    notes = [*honesty_notes(answer.project), *result_notes(answer.ledger)]
    return MapPage(
        title=found.title,
        subtitle=found.subtitle,
        picture=replace(
            picture(answer, found.style),
            flows=flows(_published(found.flows)),
            marks=found.marks,
        ),
        legend=found.legend,
        table=question.page_table(),
        method=sentences(question, answer),
        sources=sources(answer.project),
        notes=tuple(sentence for _, _, sentence in notes),
        made_on=made_on,
        language=language(),
        version=metadata.version("lacuna"),
    )


def _published(lines: tuple[FlowLine, ...]) -> tuple[FlowLine, ...]:
    """Leave out the lines of few people, as the counts of few are hidden."""
    return tuple(one for one in lines if published_people(one.people) is not None)


def sentences(question: Question, answer: Answer) -> tuple[str, ...]:
    """Say how it was measured: the question's methods, and the standard."""
    return (*(_said(one) for one in question.methods()), method(answer.ledger))


def _said(one: Method) -> str:
    """Say a method in a row of sentences; the lines of a formula, one after another."""
    formula = " ;  ".join(line.strip() for line in one.formula.splitlines())
    return " ".join(
        f"{part.rstrip().rstrip('.')}."
        for part in (
            one.meaning,
            formula,
            tr("Unit: {unit}", unit=one.unit),
            tr("Source: {source}", source=one.source),
        )
    )
