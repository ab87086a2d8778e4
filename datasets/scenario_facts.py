"""What a scenario file says of an organization that it opens."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from datasets.cells import parse_day
from layers.coverage.standard import LEVELS
from layers.errors import Fact, Problem
from layers.organizations import (
    DATES,
    IN_PERSON_CHANNELS,
    REMOTE_CHANNELS,
    WORDS,
)

NAMES = ("name_en", "name_fr")
CLOSED_WORDS = {
    "levels": LEVELS,
    "channels": tuple(sorted(IN_PERSON_CHANNELS | REMOTE_CHANNELS)),
    "status": ("included", "excluded"),
}
_NOT_FACTS = frozenset({"edit", "id", "name", "latitude", "longitude"})
_TEXTS = ("location_precision",)
_LANGUAGES = ("en", "fr", "iu")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
KNOWN = (*NAMES, *WORDS, *_TEXTS, *DATES, "capacity", "status")


def opening_facts(
    facts: Mapping[str, Any], subject: str, row: int, problems: list[Problem]
) -> dict[str, object]:
    """Read the facts of an opening; all that is wrong is added to `problems`.

    Dates, capacity and status are left out where they are not said. Nothing is passed
    over: a fact that an organization does not have is a problem.
    """

    def refuse(code: str, column: str | None, value: object, **more: Fact) -> None:
        problems.append(
            Problem(
                code=code,
                subject=subject,
                row=row,
                column=column,
                value=None if value is None else str(value),
                facts=more,
            )
        )

    for column in sorted(facts.keys() - set(KNOWN) - _NOT_FACTS):
        refuse("no_such_fact", column, column, known=", ".join(KNOWN))
    return {
        **_texts(facts, refuse),
        **_word_columns(facts, refuse),
        **_dates(facts, refuse),
        **_capacity_and_status(facts, refuse),
    }


def _texts(facts: Mapping[str, Any], refuse: Callable[..., None]) -> dict[str, object]:
    said = {column: facts.get(column) for column in (*NAMES, *_TEXTS)}
    said |= {column: said[column] or facts.get("name") for column in NAMES}
    for column, value in said.items():
        if not isinstance(value, str | None):
            refuse("not_a_text", column, value)
    if not any(said[column] for column in NAMES):
        refuse("no_name", None, facts["id"])
    return {column: str(value or "").strip() for column, value in said.items()}


def _word_columns(
    facts: Mapping[str, Any], refuse: Callable[..., None]
) -> dict[str, object]:
    said: dict[str, object] = {}
    for column in WORDS:
        value = facts.get(column) or []
        words = value.split("|") if isinstance(value, str) else value
        if not (isinstance(words, list) and all(_is_word(word) for word in words)):
            refuse("not_words", column, value)
            continue
        found = frozenset(str(word).strip() for word in words) - {""}
        for word in sorted(found):
            if not _is_known(column, word):
                known = ", ".join(CLOSED_WORDS.get(column, _LANGUAGES))
                refuse("unknown_word", column, word, known=known)
        said[column] = found
    return said


def _is_word(value: object) -> bool:
    # Boundary codes are often written as numbers.
    return isinstance(value, str | int) and not isinstance(value, bool)


def _is_known(column: str, word: str) -> bool:
    if column == "languages":
        return _LANGUAGE.fullmatch(word) is not None
    return column not in CLOSED_WORDS or word in CLOSED_WORDS[column]


def _dates(facts: Mapping[str, Any], refuse: Callable[..., None]) -> dict[str, object]:
    days: dict[str, date] = {}
    for column in DATES:
        value = facts.get(column)
        if value in (None, ""):
            continue
        day = parse_day(value) if isinstance(value, str) else None
        if day is None:
            refuse("not_a_date", column, value)
        else:
            days[column] = day
    if len(days) == len(DATES) and days[DATES[1]] < days[DATES[0]]:
        refuse("ends_before_it_begins", DATES[1], days[DATES[1]])
    return {**days}


def _capacity_and_status(
    facts: Mapping[str, Any], refuse: Callable[..., None]
) -> dict[str, object]:
    said: dict[str, object] = {}
    capacity = facts.get("capacity")
    if capacity is not None:
        if not _is_number(capacity):
            refuse("not_a_number", "capacity", capacity)
        elif capacity < 0:
            refuse("negative_number", "capacity", capacity)
        else:
            said["capacity"] = float(capacity)
    status = facts.get("status")
    if status is not None and status not in CLOSED_WORDS["status"]:
        known = ", ".join(CLOSED_WORDS["status"])
        refuse("unknown_word", "status", status, known=known)
    elif status is not None:
        said["status"] = status
    return said


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number longer than any float
        return False
