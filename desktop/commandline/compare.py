"""`lacuna compare`: a scenario beside the baseline."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from datasets.results.compare_document import compare_document
from datasets.scenario_file import read_scenario
from desktop.answer import answer
from desktop.commandline.arguments import add_files, add_output, add_standard
from desktop.commandline.gaps import all_notes, command_line, opened, write_files
from desktop.commandline.tables import difference_table
from desktop.exporting import FORMATS, record_of
from desktop.language import tr
from desktop.statement.sentences import method
from layers.coverage.engine import PLAIN
from layers.population import TOTAL
from layers.progress import silent


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
    if asked.formats and asked.out is None:
        asked.parser.error(tr("--formats needs a folder: add --out DIR"))
    now = datetime.now().astimezone()
    project, parts = opened(asked)
    scenario = read_scenario(asked.scenario)
    project = replace(project, scenarios=(scenario,), shown=scenario.id)
    shown = answer(project, TOTAL, PLAIN, None, today=now.date(), progress=silent)
    assert shown.comparison is not None
    command = command_line()
    written = write_files(asked, shown, now, command) if asked.out else ()
    if asked.json:
        record = record_of(shown, now=now, command=command)
        notes = all_notes(shown, parts)
        document = compare_document(scenario, shown.comparison, record, notes)
        print(json.dumps(document, indent=2))
        return 0
    print(scenario.name)
    print(difference_table(shown.comparison))
    print()
    print(method(shown.ledger))
    for path in written:
        print(path)
    return 0
