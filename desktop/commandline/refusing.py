"""What a job refuses before it computes anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.commandline.output import folder_problems
from layers.errors import DataError, Problem
from layers.population import PopulationLayer


def refuse_folder(folder: Path | None, files: Iterable[str]) -> None:
    """Refuse a folder that cannot take the files named; no folder is fine."""
    if folder is None:
        return
    problems = folder_problems(folder) or [
        Problem(code="output_is_folder", subject=str(folder / name))
        for name in files
        if (folder / name).is_dir()
    ]
    if problems:
        raise DataError(problems)


def refuse_group(population: PopulationLayer, group: str) -> None:
    """Refuse a group that the population does not count."""
    if group in population.groups:
        return
    problem = Problem(
        code="no_such_group",
        subject=population.source.name,
        value=group,
        facts={"known": ", ".join(population.groups)},
    )
    raise DataError([problem])
