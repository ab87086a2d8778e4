"""Projects from files: the bundled one, and what a person brings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from datasets.bundled import Bundled
from datasets.project_parts import Parts, open_parts
from layers.coverage.standard import ServiceStandard
from layers.progress import Progress
from layers.project import Project


@dataclass(frozen=True, kw_only=True)
class OpenChoice:
    """The files to open; None stands for the bundled one, and for the level found."""

    organizations: Path | None = None
    boundaries: Path | None = None
    population: Path | None = None
    level: str | None = None
    vocabulary: str = ""

    @property
    def is_bundled(self) -> bool:
        """Whether nothing of a person's own is asked for."""
        return not (self.organizations or self.boundaries or self.population)


@dataclass(frozen=True, kw_only=True, eq=False)
class Opened:
    """A project just opened, and how its files were understood."""

    project: Project
    parts: Parts


def usual_standard(parts: Parts, bundle: Bundled) -> ServiceStandard:
    """Give the standard a project begins with.

    The bundled directory is judged by what its field asks for. Of a person's own
    directory nothing is asked but the distance: nobody is left out by a default.
    """
    if "organizations" in parts.bundled:
        return bundle.standard
    return replace(
        bundle.standard, levels=frozenset(), services=frozenset(), language=None
    )


def opened(choice: OpenChoice, bundle: Bundled, *, progress: Progress) -> Opened:
    """Read the files chosen, the bundle for the rest, and make a project of them.

    Raises
    ------
    DataError
        With every problem of every file.
    """
    progress(0.1)
    parts = open_parts(
        choice.organizations,
        choice.boundaries,
        choice.population,
        choice.level,
        choice.vocabulary,
    )
    progress(0.9)
    names = (bundle.name_en, bundle.name_fr)
    if not choice.is_bundled:
        own = choice.organizations or choice.boundaries or choice.population
        assert own is not None
        names = (own.stem, own.stem)
    project = Project(
        name_en=names[0],
        name_fr=names[1],
        organizations=parts.organizations,
        boundaries=parts.boundaries,
        population=parts.population,
        standard=usual_standard(parts, bundle),
        vocabulary=choice.vocabulary,
    )
    return Opened(project=project, parts=parts)
