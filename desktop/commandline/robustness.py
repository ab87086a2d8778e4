"""`lacuna sensitivity`: which gaps hold, whatever the threshold, detour or border."""

from __future__ import annotations

import argparse
import json
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
    add_results,
    add_standard,
    kilometres,
)
from desktop.commandline.gaps import all_notes, opened, print_paths
from desktop.commandline.output import command_line
from desktop.commandline.refusing import refuse_folder, refuse_group
from desktop.commandline.robustness_tables import (
    band_table,
    border_table,
    robust_gaps,
    shortcut_table,
)
from desktop.commandline.spoken import heading
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
from layers.coverage.tried import DETOURS, THRESHOLDS_KM, usual_decays
from layers.population import TOTAL
from layers.progress import silent


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "sensitivity",
        help=tr("show which gaps hold under other thresholds, detours and borders"),
    )
    what = parser.add_argument_group(heading(tr("what is tried")))
    what.add_argument(
        "--thresholds",
        metavar="10,25,50,100,200",
        type=thresholds_asked,
        default=THRESHOLDS_KM,
        help=tr("kilometres, beside the threshold that counts"),
    )
    what.add_argument(
        "--detours",
        metavar="1,1.2,1.4",
        type=detours_asked,
        default=DETOURS,
        help=tr("how many times longer than straight the way may be"),
    )
    what.add_argument(
        "--edges",
        metavar="usual|outline|border|none|24,35",
        default=USUAL,
        help=tr("where the loaded area ends with the unknown behind it"),
    )
    what.add_argument(
        "--group", default=TOTAL, help=tr("column of the population to count")
    )
    add_files(parser)
    add_standard(parser)
    add_results(parser)
    parser.set_defaults(job=sensitivity_job, parser=parser)


def thresholds_asked(text: str) -> tuple[float, ...]:
    """Read distances separated by commas."""
    return tuple(kilometres(word) for word in _several(text))


def detours_asked(text: str) -> tuple[float, ...]:
    """Read detour factors, numbers of 1 or more with a point, separated by commas."""
    return tuple(_factor(word) for word in _several(text))


def _several(text: str) -> list[str]:
    found = [word for word in text.split(",") if word.strip()]
    if not found:
        raise argparse.ArgumentTypeError(
            tr("{value} names nothing; write for example 10,25", value=repr(text))
        )
    return found


def _factor(text: str) -> float:
    try:
        factor = float(text)
    except ValueError:
        factor = 0.0
    if not 1 <= factor < float("inf"):
        raise argparse.ArgumentTypeError(
            tr(
                "{value} is not a detour; write a number of 1 or more, as 1.3",
                value=repr(text),
            )
        )
    return factor


def sensitivity_job(asked: argparse.Namespace) -> int:
    """Compute, print, and write what was asked for."""
    refuse_folder(asked.out, FILES)
    now = datetime.now().astimezone()
    project, parts = opened(asked)
    refuse_group(project.population, asked.group)
    named = edge_named(asked.edges, project.boundaries)
    edge = edge_of(named, project.boundaries)
    shown = answer(project, asked.group, PLAIN, None, today=now.date(), progress=silent)
    made = _robustness(shown, asked, edge)
    notes = all_notes(shown, parts)
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


def _robustness(shown: Answer, asked: argparse.Namespace, edge: Edge) -> Robustness:
    ledger = shown.ledger
    detour = max(asked.detours)
    return Robustness(
        boundaries=ledger.boundaries,
        group=asked.group,
        sensitivity=sensitivity(
            ledger,
            thresholds_km=asked.thresholds,
            detours=asked.detours,
            decays=usual_decays(ledger.standard.threshold_km),
            group=asked.group,
        ),
        border=border_guard(ledger, edge, group=asked.group),
        shortcuts=shortcut_errors(ledger, detour=detour, group=asked.group),
        detour=detour,
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
