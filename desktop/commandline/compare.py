"""`lacuna compare`: a scenario beside the baseline."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from datasets.project_parts import Parts, known_areas
from datasets.results.compare_document import compare_document
from datasets.scenario_file import read_scenario, unfit_edits
from desktop.answer import answer
from desktop.commandline.arguments import add_files, add_output, add_standard
from desktop.commandline.gaps import all_notes, opened, print_paths
from desktop.commandline.output import command_line, wanted_files, write_files
from desktop.commandline.tables import difference_table
from desktop.export_files import FORMATS
from desktop.exporting import record_of
from desktop.language import tr
from desktop.plain_text import lines, one_line
from desktop.statement.sentences import method
from layers.coverage.engine import PLAIN
from layers.errors import DataError, Problem
from layers.population import TOTAL
from layers.progress import silent
from layers.project import Project
from layers.scenario.edits import Scenario


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser("compare", help=tr("lay a scenario beside the baseline"))
    parser.add_argument(
        "--scenario", metavar=tr("EDITS.json"), type=Path, required=True
    )
    add_files(parser)
    add_standard(parser)
    add_output(parser, FORMATS)
    parser.set_defaults(job=compare, parser=parser)


def compare(asked: argparse.Namespace) -> int:
    """Compute both ledgers, print the difference, write what was asked for."""
    wanted = wanted_files(asked)
    now = datetime.now().astimezone()
    project, parts, scenario = _opened_both(asked)
    project = replace(project, scenarios=(scenario,), shown=scenario.id)
    shown = answer(project, TOTAL, PLAIN, None, today=now.date(), progress=silent)
    assert shown.comparison is not None
    command = command_line()
    written = write_files(wanted, shown, now, command)
    if asked.json:
        record = record_of(shown, now=now, command=command)
        notes = all_notes(shown, parts)
        document = compare_document(scenario, shown.comparison, record, notes)
        print(json.dumps(document, indent=2))
        return 0
    print(one_line(scenario.name))
    print(lines(difference_table(shown.comparison)))
    print()
    print(lines(method(shown.ledger)))
    for note in all_notes(shown, parts):
        print(lines(f"* {note['message']}"))
    print_paths(written)
    return 0


def _opened_both(asked: argparse.Namespace) -> tuple[Project, Parts, Scenario]:
    """Open project and scenario; the problems of both are told at once."""
    problems: list[Problem] = []
    found: list[tuple[Project, Parts] | Scenario] = []
    for read in (lambda: opened(asked), lambda: read_scenario(asked.scenario)):
        try:
            found.append(read())
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    (project, parts), scenario = found
    known = known_areas(parts.population, parts.boundaries)
    unfit = unfit_edits(scenario, project.organizations, known, asked.scenario.name)
    if unfit:
        raise DataError(unfit)
    return project, parts, scenario
