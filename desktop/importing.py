"""From imported layers to a project: what goes in, and which scenarios still fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from datasets.importing.recognised import KINDS
from datasets.project_parts import known_areas
from datasets.scenario_file import unfit_edits
from layers.coverage.standard import ServiceStandard
from layers.organizations import EXCLUDED, OrganizationLayer
from layers.project import BASELINE, Project

if TYPE_CHECKING:
    from datasets.importing.together import Together

Layer = TypeVar("Layer")


@dataclass(frozen=True, kw_only=True, eq=False)
class Imported:
    """A project with imported layers, and the names of the scenarios it had to drop.

    A scenario is dropped when an edit of it cannot be made any more: it moves or
    closes an organization, or names an area, that is not there.
    """

    project: Project
    dropped: tuple[str, ...] = ()


def imported(project: Project, whole: Together) -> Imported:
    """Put imported layers into a project; layers that none was imported for stay.

    The standard stays too, and so do the scenarios that fit. Capacity does not go on
    counting in a directory that lacks some: what an unknown one stands for was said of
    another directory.
    """
    # An empty layer is a layer: only None stands for none.
    organizations = _else(whole.organizations, project.organizations)
    boundaries = _else(whole.boundaries, project.boundaries)
    population = _else(whole.population, project.population)
    known = known_areas(population, boundaries)
    kept = tuple(
        scenario
        for scenario in project.scenarios
        if not unfit_edits(scenario, organizations, known, scenario.name)
    )
    ids = {scenario.id for scenario in kept}
    name = _own_name(whole)
    return Imported(
        project=replace(
            project,
            name_en=name or project.name_en,
            name_fr=name or project.name_fr,
            organizations=organizations,
            boundaries=boundaries,
            population=population,
            scenarios=kept,
            standard=_standard_for(project, organizations),
            shown=project.shown if project.shown in ids else BASELINE,
        ),
        dropped=tuple(s.name for s in project.scenarios if s.id not in ids),
    )


def _standard_for(
    project: Project, organizations: OrganizationLayer
) -> ServiceStandard:
    """Give the standard that a directory can be judged by without asking."""
    frame, standard = organizations.frame, project.standard
    lacks = (frame["status"] != EXCLUDED) & ~(frame["capacity"].astype(float) >= 0)
    same = organizations is project.organizations
    if same or standard.capacity is None or not lacks.any():
        return standard
    return replace(standard, capacity=None)


def _else(imported_layer: Layer | None, kept: Layer) -> Layer:
    return kept if imported_layer is None else imported_layer


def _own_name(whole: Together) -> str:
    """Name a project by the file of its directory, else of its areas or people."""
    files = sorted(whole.files, key=lambda f: KINDS.index(f.recognised.kind))
    return files[0].path.stem if files else ""
