"""Findings: what is wrong with a file, in which rows, for how many people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from layers.errors import Fact, Problem

Severity = Literal["blocks", "warns", "notes"]
BLOCKS: Severity = "blocks"
WARNS: Severity = "warns"
NOTES: Severity = "notes"
MOST_EXAMPLES = 5
MOST_NAMED = 3
# More notes of one kind than this are said as one.
MOST_ALIKE = 5
_ORDER = {BLOCKS: 0, WARNS: 1, NOTES: 2}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One kind of thing found in a file, with every row that has it.

    A file whose finding `blocks` is not read; `warns` is read as it stands; `notes`
    is said and no more. `rows` are those a person counts in the file. `people` is the
    number touched, None where it cannot be known. `repairs` are the codes of what
    could be done about it, the likeliest first; none is done before it is accepted.
    `more` counts like rows beyond those listed in `rows`.
    """

    code: str
    severity: Severity
    subject: str
    rows: tuple[int, ...] = ()
    more: int = 0
    people: int | None = None
    column: str | None = None
    examples: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)
    repairs: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What a repair is accepted by; one file has each key once."""
        return f"{self.code}:{self.column}" if self.column else self.code

    @property
    def count(self) -> int:
        """How many rows have it."""
        return len(self.rows) + self.more

    @property
    def problem(self) -> Problem:
        """The finding as one problem, for the sentence that says it."""
        return Problem(
            code=self.code,
            subject=self.subject,
            row=self.rows[0] if self.count == 1 and self.rows else None,
            column=self.column,
            value=", ".join(self.examples[:MOST_NAMED]) or None,
            facts={"rows": self.count, **self.facts},
        )


def findings_of(problems: Iterable[Problem], severity: Severity) -> tuple[Finding, ...]:
    """Gather problems of cells into findings: one for each code and column."""
    gathered: dict[tuple[str, str | None], list[Problem]] = {}
    more: dict[tuple[str, str | None], int] = {}
    for problem in problems:
        if problem.code == "more_alike":
            key = (str(problem.facts["like"]), problem.column)
            more[key] = more.get(key, 0) + int(problem.facts["count"])
            continue
        gathered.setdefault((problem.code, problem.column), []).append(problem)
    return tuple(
        replace(_gathered(alike, severity), more=more.get(key, 0))
        for key, alike in gathered.items()
    )


def gathered(notes: Iterable[Problem]) -> tuple[Problem, ...]:
    """Say notes that many rows share once, and the others as they are."""
    told: list[Problem] = []
    kept = list(notes)
    for finding in findings_of(kept, NOTES):
        alike = [
            note
            for note in kept
            if (note.code, note.column) == (finding.code, finding.column)
        ]
        told += alike if len(alike) <= MOST_ALIKE else [finding.problem]
    return tuple(told)


def _gathered(alike: list[Problem], severity: Severity) -> Finding:
    first = alike[0]
    values = dict.fromkeys(p.value for p in alike if p.value)
    return Finding(
        code=first.code,
        severity=severity,
        subject=first.subject,
        rows=tuple(p.row for p in alike if p.row is not None),
        column=first.column,
        examples=tuple(list(values)[:MOST_EXAMPLES]),
        facts=first.facts,
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order findings: what blocks first, then by people touched, then by rows."""
    return tuple(
        sorted(
            findings,
            key=lambda f: (_ORDER[f.severity], -(f.people or 0), -f.count, f.code),
        )
    )
