"""`lacuna import`: files read into layers, written so that every job reads them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from datasets.results.into_place import written_beside
from desktop.commandline.check import document, print_file, print_findings, spoken
from desktop.commandline.gaps import print_paths
from desktop.commandline.importing import add_choices
from desktop.commandline.output import folder_problems
from desktop.language import tr
from desktop.plain_text import json_line
from layers.errors import DataError

if TYPE_CHECKING:
    from datasets.importing.together import Together

REPORT = "import_report.json"
Write = Callable[[Path], None]


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "import", help=tr("read files into layers, with a report of what was done")
    )
    add_choices(parser)
    parser.add_argument("--out", metavar=tr("DIR"), type=Path, required=True)
    parser.set_defaults(job=bring, parser=parser)


def bring(asked: argparse.Namespace) -> int:
    """Examine files, and write their layers when nothing blocks; 1 when it does."""
    problems = folder_problems(asked.out)
    if problems:
        raise DataError(problems)
    from desktop.commandline.examining import examined_files

    whole = examined_files(asked)
    written = [] if whole.is_blocked else _write(whole, asked.out)
    if asked.json:
        print(json_line(_document(whole, written)))
    else:
        for file in whole.files:
            print_file(file)
        print_findings(whole.findings)
        print_paths(written)
    if whole.is_blocked:
        said = tr("nothing was imported; what blocks is listed above")
        print(f"lacuna: {said}", file=sys.stderr)
    return 1 if whole.is_blocked else 0


def _document(whole: Together, written: list[Path]) -> dict[str, object]:
    return {
        "schema": "lacuna/import/1",
        "files": [document(file) for file in whole.files],
        "findings": [spoken(finding) for finding in whole.findings],
        "joins": whole.report["joins"],
        "written": [str(path) for path in written],
    }


def _write(whole: Together, folder: Path) -> list[Path]:
    """Write a file for each layer, and the report beside them."""
    from datasets.results.directory_file import write_directory_csv
    from datasets.results.layer_files import write_boundaries, write_population

    writers: dict[str, Write] = {REPORT: lambda path: _write_report(path, whole)}
    organizations, boundaries = whole.organizations, whole.boundaries
    population = whole.population
    if organizations is not None:
        writers["organizations.csv"] = lambda path: write_directory_csv(
            path, organizations
        )
    if boundaries is not None:
        writers["boundaries.gpkg"] = lambda path: write_boundaries(path, boundaries)
    if population is not None:
        writers["population.csv"] = lambda path: write_population(path, population)
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in writers.items():
        write(folder / name)
    return [folder / name for name in sorted(writers)]


def _write_report(path: Path, whole: Together) -> None:
    text = json.dumps(whole.report, ensure_ascii=False, indent=2) + "\n"
    with written_beside(path) as beside:
        beside.write_text(text, encoding="utf-8")
