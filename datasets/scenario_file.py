"""Scenario files: a name and a list of edits, as JSON.

{"schema": "lacuna/scenario/1", "name": "Halifax office opens", "edits": [
{"edit": "open", "id": "new-1", "name": "Halifax office", "latitude": 44.65,
"longitude": -63.57, "levels": ["secondary"], "languages": ["en", "fr"]},
{"edit": "close", "id": "org-010"},
{"edit": "move", "id": "org-016", "latitude": 51.04, "longitude": -114.07}]}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from datasets.coordinates import place_fault
from datasets.results.into_place import written_beside
from datasets.scenario_facts import opening_facts
from layers.errors import DataError, EditError, Problem
from layers.organizations import CANADA, OrganizationLayer
from layers.scenario.edits import Closing, Edit, Move, Opening, Scenario, apply

SCHEMA = "lacuna/scenario/1"
EDITS = ("open", "close", "move")
# Beyond this nothing is a coordinate, and a whole number may be too long for a float.
_MOST_DEGREES = 1e9


def read_scenario(path: Path) -> Scenario:
    """Read a scenario; edits are counted from 1, as rows.

    Raises
    ------
    DataError
        With every problem of the file: not JSON, no edits, unknown kinds of edit,
        facts or words, missing ids, or coordinates that cannot be in Canada.
    """
    document = _document(path)
    problems: list[Problem] = []
    if not isinstance(document.get("name", ""), str | None):
        raise _refused(path, "the name is not a text")
    edits: list[Edit] = []
    for row, facts in enumerate(document["edits"], start=1):
        found = _edit(facts, path.name, row, problems)
        if found is not None:
            edits.append(found)
    if problems:
        raise DataError(problems)
    name = document.get("name") or path.stem
    return Scenario(id=path.stem, name=name, edits=tuple(edits))


def write_scenario(path: Path, scenario: Scenario) -> None:
    """Write a scenario so that `read_scenario` gives it back."""
    document = scenario_document(scenario)
    with written_beside(path) as beside:
        text = json.dumps(document, ensure_ascii=False, indent=2)
        beside.write_text(text + "\n", encoding="utf-8")


def scenario_document(scenario: Scenario) -> dict[str, object]:
    """Give a scenario as plain JSON values."""
    return {
        "schema": SCHEMA,
        "name": scenario.name,
        "edits": [edit_document(edit) for edit in scenario.edits],
    }


def edit_document(edit: Edit) -> dict[str, object]:
    """Give an edit as plain JSON values."""
    if isinstance(edit, Closing):
        return {"edit": "close", "id": edit.id}
    place = {"latitude": edit.latitude, "longitude": edit.longitude}
    if isinstance(edit, Move):
        return {"edit": "move", "id": edit.id, **place}
    facts = {name: _plain(value) for name, value in edit.facts.items()}
    return {"edit": "open", "id": edit.id, **place, **facts}


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def unfit_edits(
    scenario: Scenario,
    organizations: OrganizationLayer,
    known_areas: frozenset[str],
    subject: str,
) -> list[Problem]:
    """List what keeps edits from being made, one after the other; rows count from 1.

    An edit that cannot be made is passed over, so that every problem is found.
    """
    problems: list[Problem] = []
    for row, edit in enumerate(scenario.edits, start=1):
        try:
            organizations = apply(replace(scenario, edits=(edit,)), organizations)
        except EditError as error:
            problems += [replace(p, subject=subject, row=row) for p in error.problems]
        mandate = edit.facts.get("mandate") if isinstance(edit, Opening) else None
        named = mandate if isinstance(mandate, frozenset) else frozenset()
        problems += [
            Problem(
                code="unknown_mandate_area",
                subject=subject,
                row=row,
                column="mandate",
                value=area,
            )
            for area in sorted(named - known_areas - {CANADA})
        ]
    return problems


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise DataError([Problem(code="file_missing", subject=path.name)]) from None
    except OSError as error:
        folder = isinstance(error, IsADirectoryError) or path.is_dir()
        code = "file_is_folder" if folder else "file_unreadable"
        raise DataError([Problem(code=code, subject=path.name)]) from None
    except UnicodeDecodeError:
        raise DataError([Problem(code="not_text", subject=path.name)]) from None
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

    if not isinstance(facts, dict) or facts.get("edit") not in EDITS:
        kind = facts.get("edit") if isinstance(facts, dict) else facts
        refuse("no_such_edit", "edit", kind)
        return None
    said = facts.get("id")
    if isinstance(said, bool) or not isinstance(said, str | int) or said == "":
        refuse("missing_id", "id")
        return None
    identifier = str(said)
    if facts["edit"] == "close":
        return Closing(id=identifier)
    place = _place(facts, refuse)
    if facts["edit"] == "move":
        return Move(id=identifier, **place) if place else None
    said_of_it = opening_facts(facts, subject, row, problems)
    return Opening(id=identifier, facts=said_of_it, **place) if place else None


def _place(
    facts: Mapping[str, Any], refuse: Callable[..., None]
) -> dict[str, float] | None:
    """Read where an organization stands; None when that is a problem."""
    degrees: dict[str, float] = {}
    for column in ("latitude", "longitude"):
        value = facts.get(column)
        if value is None:
            refuse("coordinate_missing", column)
        elif isinstance(value, bool) or not isinstance(value, int | float):
            refuse("not_a_number", column, value)
        elif abs(value) > _MOST_DEGREES:
            refuse("coordinates_out_of_range", column, value)
        else:
            degrees[column] = float(value)
    if len(degrees) < 2:
        return None
    fault = place_fault(**degrees)
    if fault:
        refuse(fault, "latitude", "{latitude:.6g}, {longitude:.6g}".format(**degrees))
    return None if fault else degrees
