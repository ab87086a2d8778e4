"""What a person does to scenarios, as one project made from another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from desktop.language import tr
from layers.project import BASELINE, Project
from layers.scenario.edits import Closing, Edit, Move, Opening, Scenario, apply


def with_new_scenario(project: Project, name: str = "") -> Project:
    """Add an empty scenario and show it."""
    taken = {scenario.id for scenario in project.scenarios}
    number = next(n for n in count(1) if f"scenario-{n}" not in taken)
    scenario = Scenario(
        id=f"scenario-{number}", name=name or tr("Scenario {number}", number=number)
    )
    return project.with_scenario(scenario).showing(scenario.id)


def with_scenario_read(project: Project, scenario: Scenario) -> Project:
    """Add a scenario from a file and show it.

    Raises
    ------
    EditError
        When its edits do not fit the organizations of the project.
    """
    apply(scenario, project.organizations)
    added = with_new_scenario(project, scenario.name)
    made = replace(added.scenario(added.shown), edits=scenario.edits)
    return added.with_scenario(made)


def editing(project: Project, edit: Edit) -> Project:
    """Make an edit in the scenario shown; on the baseline a new one is begun for it."""
    if project.shown == BASELINE:
        project = with_new_scenario(project)
    scenario = project.scenario(project.shown)
    return project.with_scenario(_folded(scenario, edit))


def _folded(scenario: Scenario, edit: Edit) -> Scenario:
    """Add an edit; what is done to an organization opened here changes its opening."""
    opened = next(
        (e for e in scenario.edits if isinstance(e, Opening) and e.id == edit.id), None
    )
    if opened is None or isinstance(edit, Opening):
        return scenario.editing(edit)
    kept = tuple(e for e in scenario.edits if e is not opened)
    if isinstance(edit, Closing):
        return replace(scenario, edits=kept)
    assert isinstance(edit, Move)
    elsewhere = replace(opened, longitude=edit.longitude, latitude=edit.latitude)
    return replace(scenario, edits=(*kept, elsewhere))


def opening(
    project: Project, facts: Mapping[str, object], longitude: float, latitude: float
) -> Opening:
    """Make the edit that opens an organization under an id nobody has."""
    taken = set(project.organizations_shown.ids) | set(project.organizations.ids)
    identifier = next(f"new-{n}" for n in count(1) if f"new-{n}" not in taken)
    return Opening(id=identifier, longitude=longitude, latitude=latitude, facts=facts)


def without_edit(project: Project, place: int) -> Project:
    """Take back one edit of the scenario shown, by its place in the list.

    Raises
    ------
    EditError
        When a later edit needs it.
    """
    scenario = project.scenario(project.shown)
    kept = tuple(e for row, e in enumerate(scenario.edits) if row != place)
    changed = replace(scenario, edits=kept)
    apply(changed, project.organizations)
    return project.with_scenario(changed)


def renamed(project: Project, identifier: str, name: str) -> Project:
    """Give a scenario another name."""
    return project.with_scenario(replace(project.scenario(identifier), name=name))
