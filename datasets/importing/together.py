"""All files of an import together: what shows only when they are side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from datasets.importing.directories import (
    Directory,
    one_directory,
    with_known_mandates,
)
from datasets.importing.examined import Examined, World
from datasets.importing.findings import BLOCKS, Finding, findings_of, in_order
from datasets.importing.fitting import census_findings, placed
from datasets.importing.meeting import Meeting, meet, settled
from datasets.importing.report import report_document
from datasets.project_parts import known_areas
from layers.boundaries import BoundaryLayer
from layers.errors import DataError
from layers.figures import Figures
from layers.geography_levels import LEVELS
from layers.organizations import OrganizationLayer
from layers.placing import place
from layers.population import PopulationLayer
from layers.progress import Progress, silent

_Layer = TypeVar("_Layer")


@dataclass(frozen=True, kw_only=True, eq=False)
class Together:
    """Files that were examined beside each other and beside what is open.

    `files` are the same files with what else was found in them, `findings` what is of
    no one file. A layer is None where no file brings another; all are None while
    anything blocks. `meetings` say how figures met boundaries. `report` is the import
    report as a JSON document.
    """

    files: tuple[Examined, ...]
    findings: tuple[Finding, ...] = ()
    organizations: OrganizationLayer | None = None
    boundaries: BoundaryLayer | None = None
    population: PopulationLayer | None = None
    meetings: tuple[Meeting, ...] = ()

    @property
    def is_blocked(self) -> bool:
        """Whether nothing can be imported as it stands."""
        return (
            not self.files
            or any(file.is_blocked for file in self.files)
            or any(finding.severity == BLOCKS for finding in self.findings)
        )

    @property
    def report(self) -> Mapping[str, object]:
        """What was read, repaired, set aside and left as it is."""
        return report_document(self.files, self.findings, self.meetings)


def together(
    files: Sequence[Examined], world: World, *, progress: Progress = silent
) -> Together:
    """Fit files to each other and to what is open; nothing open is changed.

    Raises
    ------
    layers.progress.Cancelled
        From `progress`.
    """
    found: dict[int, list[Finding]] = {at: [] for at in range(len(files))}
    boundaries = _only(files, BoundaryLayer, "several_boundaries", found)
    people = _only(files, PopulationLayer, "several_populations", found)
    directory = one_directory(files)
    if directory is not None:
        files = directory.files
    progress(0.2, "place")
    whole = Together(files=_told(files, found))
    if whole.is_blocked:
        return whole
    if directory is not None:
        directory = replace(directory, files=whole.files)
    try:
        return _fitted(whole, _Brought(boundaries, people, directory), world, progress)
    except DataError as error:
        return replace(whole, findings=findings_of(error.problems, BLOCKS))


@dataclass(frozen=True, eq=False)
class _Brought:
    boundaries: BoundaryLayer | None
    people: PopulationLayer | None
    directory: Directory | None


def _fitted(
    whole: Together, brought: _Brought, world: World, progress: Progress
) -> Together:
    boundaries = brought.boundaries or world.boundaries
    figures = _figures(whole.files)
    people = world.population if brought.people is None else brought.people
    moved = brought.people is not None or brought.boundaries is not None
    findings: list[Finding] = []
    if moved or figures:
        unplaced = _unplaced(people, brought, boundaries)
        found = placed(unplaced, boundaries, whole.files, brought.people)
        people, whole = found.people, replace(whole, files=found.files)
        findings += found.findings
    progress(0.6, "join")
    meetings, met = _meetings(figures, boundaries, people)
    findings += met
    if meetings:
        people, said = settled(meetings, people, keeps_total=brought.people is not None)
        findings += said
        people, _ = place(people, boundaries)
    if moved or meetings:
        findings += census_findings(people, boundaries, people.source.name)
    progress(0.8, "mandates")
    directory = brought.directory
    if directory is not None:
        directory = replace(directory, files=whole.files)
        known = known_areas(people, boundaries)
        directory = with_known_mandates(directory, known)
    done = replace(
        whole,
        files=whole.files if directory is None else directory.files,
        findings=in_order(findings),
        meetings=meetings,
    )
    if done.is_blocked:
        return done
    return replace(
        done,
        organizations=None if directory is None else directory.layer,
        boundaries=brought.boundaries,
        population=people if moved or meetings else None,
    )


def _unplaced(
    people: PopulationLayer, brought: _Brought, boundaries: BoundaryLayer
) -> PopulationLayer:
    """Forget where people were placed in other boundaries that are called the same.

    A census code means the same area in every file of its level, and stands. The ids
    of other areas are those of one file, and mean nothing in the next.
    """
    if brought.people is not None or brought.boundaries is None:
        return people
    if boundaries.level in LEVELS:
        return people
    codes = {k: c for k, c in people.codes.items() if k != boundaries.level}
    return replace(people, codes=codes)


def _figures(files: Sequence[Examined]) -> tuple[Figures, ...]:
    own = [file.layer for file in files if isinstance(file.layer, Figures)]
    beside = [file.figures for file in files if file.figures is not None]
    return (*own, *beside)


def _meetings(
    figures: Sequence[Figures], boundaries: BoundaryLayer, people: PopulationLayer
) -> tuple[tuple[Meeting, ...], list[Finding]]:
    meetings: list[Meeting] = []
    findings: list[Finding] = []
    for one in figures:
        meeting, found = meet(one, boundaries, people)
        meetings.append(meeting)
        findings += found
    return tuple(meetings), findings


def _only(
    files: Sequence[Examined],
    kind: type[_Layer],
    code: str,
    found: dict[int, list[Finding]],
) -> _Layer | None:
    """Give the one layer of a kind; a second one has to be taken out of the list."""
    first: _Layer | None = None
    named = ""
    for at, file in enumerate(files):
        if not isinstance(file.layer, kind):
            continue
        if first is None:
            first, named = file.layer, file.subject
            continue
        found[at].append(
            Finding(
                code=code,
                severity=BLOCKS,
                subject=file.subject,
                facts={"first": named},
            )
        )
    return first


def _told(
    files: Sequence[Examined], found: Mapping[int, list[Finding]]
) -> tuple[Examined, ...]:
    return tuple(
        file.finding(*found[at]) if found.get(at) else file
        for at, file in enumerate(files)
    )
