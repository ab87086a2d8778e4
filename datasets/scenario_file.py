"""Scenario files: a name and a list of edits, as JSON.

{"schema": "lacuna/scenario/1", "name": "Halifax office opens", "edits": [
{"edit": "open", "id": "new-1", "name": "Halifax office", "latitude": 44.65,
"longitude": -63.57, "levels": ["secondary"], "languages": ["en", "fr"]},
{"edit": "close", "id": "org-010"},
{"edit": "move", "id": "org-016", "latitude": 51.04, "longitude": -114.07}]}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from datasets.results.into_place import written_beside
from layers.errors import DataError, Problem
from layers.organizations import WORDS
from layers.scenario.edits import Closing, Edit, Move, Opening, Scenario

SCHEMA = "lacuna/scenario/1"
EDITS = ("open", "close", "move")
NAMES = ("name_en", "name_fr")
CLOSED_WORDS = {
    "levels": ("primary", "secondary", "tertiary"),
    "channels": ("in_person", "outreach", "telephone", "web", "app", "referral"),
}


def read_scenario(path: Path) -> Scenario:
    """Read a scenario; edits are counted from 1, as rows.

    Raises
    ------
    DataError
        With every problem of the file: not JSON, no edits, unknown kinds of edit or
        words, missing ids or coordinates.
    """
    document = _document(path)
    problems: list[Problem] = []
    edits: list[Edit] = []
    for row, facts in enumerate(document["edits"], start=1):
        found = _edit(facts, path.name, row, problems)
        if found is not None:
            edits.append(found)
    if problems:
        raise DataError(problems)
    name = str(document.get("name") or path.stem)
    return Scenario(id=path.stem, name=name, edits=tuple(edits))


def write_scenario(path: Path, scenario: Scenario) -> None:
    """Write a scenario so that `read_scenario` gives it back."""
    document = {
        "schema": SCHEMA,
        "name": scenario.name,
        "edits": [edit_document(edit) for edit in scenario.edits],
    }
    with written_beside(path) as beside:
        text = json.dumps(document, ensure_ascii=False, indent=2)
        beside.write_text(text + "\n", encoding="utf-8")


def edit_document(edit: Edit) -> dict[str, object]:
    """Give an edit as plain JSON values."""
    if isinstance(edit, Closing):
        return {"edit": "close", "id": edit.id}
    place = {"latitude": edit.latitude, "longitude": edit.longitude}
    if isinstance(edit, Move):
        return {"edit": "move", "id": edit.id, **place}
    words = {
        name: sorted(value) if isinstance(value, frozenset) else value
        for name, value in edit.facts.items()
    }
    return {"edit": "open", "id": edit.id, **place, **words}


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise DataError([Problem(code="file_missing", subject=path.name)]) from None
    except OSError:
        raise DataError([Problem(code="file_unreadable", subject=path.name)]) from None
    except (ValueError, RecursionError) as error:
        raise _refused(path, str(error)) from error
    if not isinstance(document, dict) or not isinstance(document.get("edits"), list):
        raise _refused(path, "no list of edits")
    if document.get("schema", SCHEMA) != SCHEMA:
        raise _refused(path, f"schema {document['schema']}")
    return document


def _refused(path: Path, reason: str) -> DataError:
    facts = {"reason": reason}
    return DataError([Problem(code="not_a_scenario", subject=path.name, facts=facts)])


def _edit(
    facts: object, subject: str, row: int, problems: list[Problem]
) -> Edit | None:
    def refuse(code: str, column: str, value: object = None) -> None:
        shown = None if value is None else str(value)
        problems.append(
            Problem(code=code, subject=subject, row=row, column=column, value=shown)
        )

    if not isinstance(facts, dict) or facts.get("edit") not in (
        "open",
        "close",
        "move",
    ):
        kind = facts.get("edit") if isinstance(facts, dict) else facts
        refuse("no_such_edit", "edit", kind)
        return None
    identifier = facts.get("id")
    if not isinstance(identifier, str | int) or str(identifier) == "":
        refuse("missing_id", "id")
        return None
    if facts["edit"] == "close":
        return Closing(id=str(identifier))
    place = [facts.get("longitude"), facts.get("latitude")]
    for column, value in zip(("longitude", "latitude"), place, strict=True):
        if isinstance(value, bool) or not isinstance(value, int | float):
            refuse("not_a_number", column, value)
            return None
    longitude, latitude = map(float, place)  # type: ignore[arg-type]
    if facts["edit"] == "move":
        return Move(id=str(identifier), longitude=longitude, latitude=latitude)
    return Opening(
        id=str(identifier),
        longitude=longitude,
        latitude=latitude,
        facts=_facts(facts, subject, row, problems),
    )


def _facts(
    facts: Mapping[str, Any], subject: str, row: int, problems: list[Problem]
) -> dict[str, object]:
    name = str(facts.get("name") or "")
    said: dict[str, object] = {key: str(facts.get(key) or name) for key in NAMES}
    if not any(said.values()):
        problems.append(
            Problem(code="no_name", subject=subject, row=row, value=str(facts["id"]))
        )
    for column in WORDS:
        value = facts.get(column) or []
        words = value.split("|") if isinstance(value, str) else value
        said[column] = frozenset(str(word).strip() for word in words)
        known = CLOSED_WORDS.get(column)
        problems += [
            Problem(
                code="unknown_word",
                subject=subject,
                row=row,
                column=column,
                value=str(word),
                facts={"nearest": ", ".join(known)},
            )
            for word in words
            if known and str(word).strip() not in known
        ]
    return said
