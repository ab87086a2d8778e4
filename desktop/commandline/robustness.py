"""`lacuna sensitivity`: which gaps hold, whatever the threshold, detour or border."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from datasets.results.robustness_files import (
    FILES,
    SCHEMA,
    Robustness,
    robustness_document,
    write_robustness_files,
)
from desktop.answer import Answer, answer
from desktop.commandline.arguments import (
    add_files,
    add_group,
    add_results,
    add_standard,
)
from desktop.commandline.capacity_arguments import add_capacity, capacity_asked
from desktop.commandline.gaps import all_notes, opened, print_paths
from desktop.commandline.output import command_line
from desktop.commandline.refusing import refuse_folder, refuse_group
from desktop.commandline.robustness_tables import (
    band_table,
    border_table,
    capacity_notes,
    robust_gaps,
    shortcut_table,
)
from desktop.commandline.spoken import heading
from desktop.commandline.trial_arguments import add_trials, decays_asked
from desktop.exporting import record_of
from desktop.language import tr
from desktop.plain_text import lines
from desktop.statement.edges import USUAL, edge_named, edge_of, edge_sentence
from desktop.statement.sentences import method
from layers.coverage.border import border_guard
from layers.coverage.edges import Edge
from layers.coverage.engine import PLAIN
from layers.coverage.sensitivity import sensitivity
from layers.coverage.shortcuts import shortcut_errors
from layers.progress import silent
from layers.travel.decay import Decay


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "sensitivity",
        help=tr("show which gaps hold under other thresholds, detours and borders"),
    )
    what = parser.add_argument_group(heading(tr("what is tried")))
    add_trials(what)
    what.add_argument(
        "--edges",
        metavar="usual|outline|border|none|24,35",
        default=USUAL,
        help=tr("where the loaded area ends with the unknown behind it"),
    )
    add_group(what)
    add_files(parser)
    add_standard(parser)
    add_capacity(parser)
    add_results(parser)
    parser.set_defaults(job=sensitivity_job, parser=parser)


def sensitivity_job(asked: argparse.Namespace) -> int:
    """Compute, print, and write what was asked for."""
    refuse_folder(asked.out, FILES)
    capacity = capacity_asked(asked)
    now = datetime.now().astimezone()
    project, parts = opened(asked)
    project = project.with_standard(replace(project.standard, capacity=capacity))
    decays = decays_asked(asked, project.standard.threshold_km)
    refuse_group(project.population, asked.group)
    named = edge_named(asked.edges, project.boundaries)
    edge = edge_of(named, project.boundaries)
    shown = answer(project, asked.group, PLAIN, None, today=now.date(), progress=silent)
    made = _robustness(shown, asked, edge, decays)
    notes = [*capacity_notes(made), *all_notes(shown, parts)]
    written = _write(asked.out, made)
    if asked.json:
        document = {
            "schema": SCHEMA,
            **robustness_document(made),
            "edge": named,
            "notes": notes,
            "run_record": record_of(shown, now=now, command=command_line()),
        }
        print(json.dumps(document, indent=2, allow_nan=False))
        return 0
    _print(made, named)
    print(lines(method(shown.ledger)))
    for note in notes:
        print(lines(f"* {note['message']}"))
    print()
    for sentence in robust_gaps(made):
        print(lines(sentence))
    print_paths(written)
    return 0


def _robustness(
    shown: Answer, asked: argparse.Namespace, edge: Edge, decays: Mapping[str, Decay]
) -> Robustness:
    ledger = shown.ledger
    detour = max(asked.detours)
    return Robustness(
        ledger=ledger,
        group=asked.group,
        sensitivity=sensitivity(
            ledger,
            thresholds_km=asked.thresholds,
            detours=asked.detours,
            decays=decays,
            group=asked.group,
        ),
        border=border_guard(ledger, edge, group=asked.group),
        shortcuts=shortcut_errors(ledger, detour=detour, group=asked.group),
        detour=detour,
        decays=decays,
    )


def _print(made: Robustness, named: str) -> None:
    border = tr("What organizations outside could change")
    for title, table in (
        (tr("Where each class holds"), band_table(made)),
        (f"{border}. {edge_sentence(named)}", border_table(made)),
        (tr("What shortcuts would have said"), shortcut_table(made)),
    ):
        print(lines(title))
        print(lines(table))
        print()


def _write(folder: Path | None, made: Robustness) -> tuple[Path, ...]:
    if folder is None:
        return ()
    folder.mkdir(parents=True, exist_ok=True)
    return write_robustness_files(folder, made)
