"""What can go wrong that a person can mend, as facts rather than prose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Fact = str | int | float


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing a person has to mend: which file, which cell, and what is wrong.

    `code` names the kind of problem; the desktop turns it and its facts into a
    sentence and a remedy. `row` counts as a person does in the file they sent:
    the header is row 1, so the first record is row 2.
    """

    code: str
    subject: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


class LacunaError(Exception):
    """Root of every error that a person, not a programmer, can put right."""


class DataError(LacunaError, ValueError):
    """A layer or file cannot be used; carries all of its problems at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(describe(problem) for problem in self.problems))


class StandardError(LacunaError, ValueError):
    """A service standard asks for something that means nothing."""

    def __init__(self, problem: Problem) -> None:
        self.problems = (problem,)
        super().__init__(describe(problem))


class EditError(LacunaError, ValueError):
    """A scenario's edit does not fit the organizations it is made on."""

    def __init__(self, problem: Problem) -> None:
        self.problems = (problem,)
        super().__init__(describe(problem))


def describe(problem: Problem) -> str:
    """Say a problem tersely, for logs; people get the desktop's words."""
    place = f" row {problem.row}" if problem.row is not None else ""
    column = f" [{problem.column}]" if problem.column else ""
    value = f" = {problem.value!r}" if problem.value is not None else ""
    return f"{problem.subject}{place}{column}: {problem.code}{value}"
