"""What is done to scenarios: begin, rename, delete; open, move, close on the map."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from desktop.dialogs.organization import OrganizationDialog
from desktop.language import language, tr
from desktop.map.tools import Tool
from desktop.scenario_edits import (
    editing,
    opening,
    renamed,
    with_new_scenario,
    without_edit,
)
from desktop.vocabulary_in_use import vocabulary
from desktop.workbench import Workbench
from layers.errors import EditError
from layers.project import BASELINE
from layers.scenario.edits import Closing, Move


def begin(bench: Workbench) -> None:
    """Begin a scenario and show it."""
    project = with_new_scenario(bench.project)
    bench.session.change(lambda: tr("New scenario"), project)


def show(bench: Workbench, identifier: str) -> None:
    """Show a scenario, or the baseline."""
    if identifier != bench.project.shown:
        bench.session.change(
            lambda: tr("Show a scenario") if identifier else tr("Show the baseline"),
            bench.project.showing(identifier),
        )


def rename(bench: Workbench, identifier: str, name: str) -> None:
    """Give a scenario another name."""
    project = renamed(bench.project, identifier, name)
    bench.session.change(lambda: tr("Rename a scenario"), project)


def delete(bench: Workbench, identifier: str) -> None:
    """Delete a scenario; undo brings it back."""
    project = bench.project.without_scenario(identifier)
    bench.session.change(lambda: tr("Delete a scenario"), project)


def take_back(bench: Workbench, place: int) -> None:
    """Take back one edit of the scenario shown."""
    try:
        project = without_edit(bench.project, place)
    except EditError as error:
        bench.fail(error)
        return
    bench.session.change(lambda: tr("Take back a change"), project)


def take_tool(bench: Workbench, tool: Tool) -> None:
    """Take up a tool; a scenario is begun for it where none is shown."""
    if tool is not Tool.SELECT and bench.project.shown == BASELINE:
        begin(bench)
    bench.window.canvas.set_tool(tool)


def open_at(bench: Workbench, longitude: float, latitude: float) -> None:
    """Ask who opens at a place, and open it in the scenario."""
    dialog = OrganizationDialog(
        vocabulary(),
        bench.project.boundaries,
        longitude=longitude,
        latitude=latitude,
        rule=bench.project.standard.capacity,
        parent=bench.window,
    )
    if dialog.exec() == QDialog.DialogCode.Accepted:
        edit = opening(bench.project, dialog.facts(), longitude, latitude)
        project = editing(bench.project, edit)
        bench.session.change(lambda: tr("Open an organization"), project)
        bench.selection.choose_organization(edit.id)


def move(bench: Workbench, identifier: str, longitude: float, latitude: float) -> None:
    """Move an organization in the scenario."""
    edit = Move(id=identifier, longitude=longitude, latitude=latitude)
    project = editing(bench.project, edit)
    bench.session.change(lambda: tr("Move an organization"), project)


def close(bench: Workbench, identifier: str) -> None:
    """Close an organization in the scenario."""
    if identifier not in bench.project.organizations_shown.frame.index:
        return
    layer = bench.project.organizations_shown
    project = editing(bench.project, Closing(id=identifier))
    bench.session.change(
        lambda: tr("Close {name}", name=layer.name(identifier, language())), project
    )
