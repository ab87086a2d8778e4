"""The parts of a project: what a person brings, and the bundle for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from datasets.boundaries import read_boundaries
from datasets.bundled import bundled_project
from datasets.importing.findings import gathered
from datasets.organizations import read_organizations
from datasets.population import read_population
from datasets.report import ImportReport
from datasets.vocabularies import BUNDLED, named_vocabulary
from layers.ancestry import known_ids
from layers.boundaries import BoundaryLayer
from layers.errors import DataError, Fact, Problem
from layers.organizations import CANADA, OrganizationLayer
from layers.placing import Placement, place
from layers.population import TOTAL, PopulationLayer

_Layer = TypeVar("_Layer")
_Read = tuple[_Layer, ImportReport]


@dataclass(frozen=True, kw_only=True, eq=False)
class Parts:
    """Layers that fit each other: every point placed, every mandate known.

    `bundled` names the parts that come with the program. `notes` are those of all
    files a person brought, and of placing.
    """

    organizations: OrganizationLayer
    boundaries: BoundaryLayer
    population: PopulationLayer
    placement: Placement
    reports: tuple[ImportReport, ...]
    notes: tuple[Problem, ...]
    bundled: frozenset[str]


def open_parts(
    organizations: str | Path | None = None,
    boundaries: str | Path | None = None,
    population: str | Path | None = None,
    level: str | None = None,
    vocabulary: str = BUNDLED,
) -> Parts:
    """Read the files given, take the rest from the bundle, and fit them together.

    `vocabulary` is the id or file of the words of the directory.

    Raises
    ------
    DataError
        The problems of all the files at once; then `level_not_loaded`,
        `no_people_inside` and `unknown_mandate_area`, which need them all.
    """
    bundle = bundled_project()
    words = named_vocabulary(vocabulary)
    problems: list[Problem] = []
    directory = _tried(
        organizations,
        lambda path: read_organizations(path, vocabulary=words),
        (bundle.organizations, bundle.reports["organizations"]),
        problems,
    )
    areas = _tried(
        boundaries,
        lambda path: read_boundaries(path, level=level),
        (bundle.boundaries, bundle.reports["boundaries"]),
        problems,
    )
    people = _tried(
        population,
        read_population,
        (bundle.population, bundle.reports["population"]),
        problems,
    )
    if directory is None or areas is None or people is None:
        raise DataError(problems)
    brought = {
        name: path is not None
        for name, path in (
            ("organizations", organizations),
            ("boundaries", boundaries),
            ("population", population),
        )
    }
    return _fitted(directory, areas, people, level, brought)


def _tried(
    path: str | Path | None,
    read: Callable[[str | Path], _Read[_Layer]],
    bundled: _Read[_Layer],
    problems: list[Problem],
) -> _Read[_Layer] | None:
    if path is None:
        return bundled
    try:
        return read(path)
    except DataError as error:
        problems += error.problems
        return None


def _fitted(
    directory: _Read[OrganizationLayer],
    areas: _Read[BoundaryLayer],
    people: _Read[PopulationLayer],
    level: str | None,
    brought: dict[str, bool],
) -> Parts:
    boundaries = areas[0]
    problems = []
    if level is not None and boundaries.level != level:
        facts: dict[str, Fact] = {"level": level, "loaded": boundaries.level}
        problems.append(
            Problem(code="level_not_loaded", subject=areas[1].subject, facts=facts)
        )
    population, placement = place(people[0], boundaries)
    problems += _people_problems(population, boundaries, people[1], areas[1])
    problems += _unknown_mandates(*directory, known_areas(population, boundaries))
    if problems:
        raise DataError(problems)
    reports = {
        "organizations": directory[1],
        "boundaries": areas[1],
        "population": people[1],
    }
    notes = [
        note
        for name, report in reports.items()
        if brought[name]
        for note in gathered(report.notes)
    ]
    return Parts(
        organizations=directory[0],
        boundaries=boundaries,
        population=population,
        placement=placement,
        reports=tuple(reports.values()),
        notes=(*notes, *_placing_notes(placement, people[1].subject)),
        bundled=frozenset(name for name, own in brought.items() if not own),
    )


def known_areas(
    population: PopulationLayer, boundaries: BoundaryLayer
) -> frozenset[str]:
    """Every boundary id that a mandate may name in a project of these layers.

    The provinces are known even where no layer of the project draws them.
    """
    bundle = bundled_project()
    return known_ids(population, boundaries) | known_ids(
        bundle.population, bundle.boundaries
    )


def _people_problems(
    population: PopulationLayer,
    boundaries: BoundaryLayer,
    people: ImportReport,
    areas: ImportReport,
) -> list[Problem]:
    inside = population.codes[boundaries.level] != ""
    if (inside & (population.groups[TOTAL] > 0)).any():
        return []
    facts: dict[str, Fact] = {"boundaries": areas.subject}
    return [Problem(code="no_people_inside", subject=people.subject, facts=facts)]


def _unknown_mandates(
    layer: OrganizationLayer, report: ImportReport, known: frozenset[str]
) -> list[Problem]:
    column = report.columns.get("mandate", "mandate")
    return [
        Problem(
            code="unknown_mandate_area",
            subject=report.subject,
            row=report.row_of.get(str(identifier)),
            column=column,
            value=area,
        )
        for identifier, areas in layer.frame["mandate"].items()
        for area in sorted(areas - known - {CANADA})
    ]


def _placing_notes(placement: Placement, subject: str) -> list[Problem]:
    notes = []
    if placement.moved_places:
        facts: dict[str, Fact] = {
            "places": placement.moved_places,
            "people": placement.moved_people,
            "furthest_km": placement.furthest_km,
        }
        notes.append(Problem(code="places_moved", subject=subject, facts=facts))
    if placement.outside_places:
        facts = {
            "places": placement.outside_places,
            "people": placement.outside_people,
        }
        notes.append(Problem(code="places_outside", subject=subject, facts=facts))
    if placement.unknown_codes:
        facts = {"places": placement.unknown_codes}
        notes.append(Problem(code="unknown_codes", subject=subject, facts=facts))
    return notes
