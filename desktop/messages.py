"""Problems become sentences here and nowhere else: where, what, and the remedy."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from desktop.language import number, tr
from desktop.message_texts import texts
from desktop.plain_text import one_line
from layers.errors import Problem

# A list of all the words to choose from is long.
MOST_LISTED = 4000


@dataclass(frozen=True, kw_only=True)
class Message:
    """One problem in words: the place in the file, what is wrong, what to do."""

    place: str
    what: str
    remedy: str


class _Facts(dict[str, object]):
    """Facts for a sentence; one that a problem does not carry is said as a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


def message(problem: Problem) -> Message:
    """Say one problem in the language chosen."""
    known = texts()
    found = known.get(_code(problem, known))
    if found is None:
        what, remedy = problem.code, ""
    else:
        what, remedy = found
    facts = _Facts(
        {name: _shown(value) or "–" for name, value in problem.facts.items()}
        | {
            "value": one_line(problem.value or "") or "–",
            "column": one_line(problem.column or "") or "–",
        }
    )
    return Message(
        place=place(problem),
        what=what.format_map(facts),
        remedy=remedy.format_map(facts),
    )


def _code(problem: Problem, known: Container[str]) -> str:
    code, facts = problem.code, problem.facts
    if code == "unknown_word" and not facts.get("nearest"):
        return "word_unlike_any"
    if code == "duplicate_id" and "first_row" not in facts:
        return "id_repeated"
    if code == "counts_missing" and not facts.get("symbol"):
        return "counts_empty"
    of_one = facts.get("places", facts.get("count")) == 1
    return f"{code}_one" if of_one and f"{code}_one" in known else code


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Order problems as a person mends them: file by file, from the first row down."""
    kept = list(problems)
    files = list(dict.fromkeys(problem.subject for problem in kept))
    return sorted(kept, key=lambda p: (files.index(p.subject), p.row or 0))


def messages(problems: Iterable[Problem]) -> tuple[Message, ...]:
    """Say several problems."""
    return tuple(message(problem) for problem in problems)


def sentences(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Say several problems, a line each: place, what is wrong, remedy."""
    return tuple(
        in_place(said) + (f" → {said.remedy}" if said.remedy else "")
        for said in messages(in_order(problems))
    )


def in_place(said: Message) -> str:
    """Say where and what is wrong, in one line."""
    if not said.place:
        return said.what
    return tr("{place}: {what}", place=said.place, what=said.what)


def place(problem: Problem) -> str:
    """Say where: the file, the row as a person counts it, the column."""
    subject = problem.subject
    if subject == "standard":
        subject = tr("Service standard")
    parts = [one_line(subject)]
    if problem.row is not None:
        parts.append(tr("row {row}", row=number(problem.row)))
    if problem.column:
        parts.append(tr("column {column}", column=one_line(problem.column)))
    return ", ".join(parts)


def _shown(value: object) -> object:
    if isinstance(value, str):
        return one_line(value, MOST_LISTED)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return number(value, 0 if float(value).is_integer() else 1)
