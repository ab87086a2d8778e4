"""The mapping proposed for a file: a column for each role, and the reason for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from datasets.columns import level_columns, match_roles, plain
from datasets.geocoding import PLACE_ROLES
from datasets.importing.choices import Choices
from datasets.importing.findings import BLOCKS, Finding, findings_of
from datasets.importing.mapping import (
    BY_CODE_COLUMN,
    BY_MEMORY,
    BY_PERSON,
    BY_ROLE_NAME,
    BY_SYNONYM,
    Guess,
)
from datasets.importing.recognised import ORGANIZATIONS, POPULATION
from datasets.importing.roles import NEEDED, ROLES


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """Guesses for every role of a kind, and roles that several columns could play."""

    guesses: tuple[Guess, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def columns(self) -> dict[str, str]:
        """Header of each role that has one."""
        return {guess.role: guess.header for guess in self.guesses if guess.header}


def propose(
    kind: str,
    headers: Iterable[str],
    subject: str,
    *,
    choices: Choices,
    remembered: Mapping[str, str],
    has_points: bool = False,
) -> Proposed:
    """Propose a column for every role of a kind of file.

    What a person chose now stands before what was chosen earlier for a file of the
    same shape, and that before what the headers say. Where several columns could play
    a role, none is taken: it is asked.
    """
    known = tuple(headers)
    found, doubts = match_roles(known, ROLES[kind], subject)
    guesses = {
        role: _guess(role, found.get(role, ""), BY_ROLE_NAME) for role in ROLES[kind]
    }
    for role, guess in guesses.items():
        if guess.header and plain(guess.header) != plain(role):
            guesses[role] = _guess(role, guess.header, BY_SYNONYM)
    for role in (r for r in PLACE_ROLES if r in guesses and not guesses[r].header):
        guesses[role] = _guess(role, _first_of(role, kind, known), BY_SYNONYM)
    if kind == POPULATION:
        codes, more = level_columns(known, subject)
        guesses |= {r: _guess(r, h, BY_CODE_COLUMN) for r, h in codes.items()}
        doubts += more
    for chosen, reason in ((remembered, BY_MEMORY), (choices.columns, BY_PERSON)):
        guesses |= {
            role: _guess(role, header, reason)
            for role, header in chosen.items()
            if header in {"", *known}
        }
    decided = {*remembered, *choices.columns, *PLACE_ROLES}
    open_doubts = [problem for problem in doubts if problem.column not in decided]
    _need(kind, guesses, has_points=has_points)
    return Proposed(
        guesses=tuple(sorted(guesses.values(), key=_order)),
        findings=findings_of(open_doubts, BLOCKS),
    )


def _first_of(role: str, kind: str, headers: Iterable[str]) -> str:
    """Give the column whose header is the likeliest word for where a row is.

    Towns and census subdivisions often stand side by side: either says the place.
    """
    by_plain = {plain(header): header for header in headers}
    words = ROLES[kind][role]
    return next((by_plain[plain(w)] for w in words if plain(w) in by_plain), "")


def _guess(role: str, header: str, reason: str) -> Guess:
    return Guess(role=role, header=header, reason=reason if header else "")


def _need(kind: str, guesses: dict[str, Guess], *, has_points: bool) -> None:
    """Mark the roles that the file cannot do without."""
    named = any(
        guesses[role].header for role in ("name_en", "name_fr") if role in guesses
    )
    for role in NEEDED[kind]:
        given_by_shape = has_points and role in ("latitude", "longitude")
        other_name = kind == ORGANIZATIONS and named
        if not (given_by_shape or other_name):
            guess = guesses[role]
            guesses[role] = Guess(
                role=role, header=guess.header, reason=guess.reason, needed=True
            )


def _order(guess: Guess) -> tuple[bool, bool]:
    return (not guess.needed, not guess.header)
