"""`lacuna structure`: which kind of help is missing where."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from datasets.results.structure_files import (
    FILE,
    SCHEMA,
    structure_document,
    write_structure_csv,
)
from desktop.answer import Answer, answer
from desktop.commandline.arguments import (
    add_files,
    add_group,
    add_results,
    add_standard,
    words,
)
from desktop.commandline.gaps import all_notes, opened, print_paths
from desktop.commandline.output import command_line
from desktop.commandline.refusing import refuse_folder, refuse_group
from desktop.commandline.spoken import heading
from desktop.commandline.structure_table import (
    largest_gaps,
    matrix,
    terminal_width,
)
from desktop.exporting import record_of
from desktop.language import tr
from desktop.panels.wording import group_text
from desktop.plain_text import lines, one_line
from desktop.statement.sentences import method
from desktop.statement.structure import word_fields
from desktop.vocabulary_in_use import vocabulary
from layers.coverage.engine import PLAIN
from layers.coverage.structure import FIELDS, Structure, structure
from layers.progress import silent


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "structure", help=tr("show which kind of help is missing where")
    )
    what = parser.add_argument_group(heading(tr("what is looked for")))
    what.add_argument(
        "--field",
        metavar=",".join(FIELDS),
        type=fields_asked,
        help=tr("fields of the directory; all of them unless said"),
    )
    add_group(what)
    add_files(parser)
    add_standard(parser)
    add_results(parser)
    parser.set_defaults(job=structure_job, parser=parser)


def fields_asked(text: str) -> tuple[str, ...]:
    """Read fields separated by commas; the order is ours."""
    asked = frozenset(word.lower() for word in words(text))
    unknown = sorted(asked - set(FIELDS)) or ([] if asked else [text])
    if unknown:
        raise argparse.ArgumentTypeError(
            tr(
                "{value} is not known here; choose from {known}",
                value=repr(unknown[0]),
                known=", ".join(FIELDS),
            )
        )
    return tuple(name for name in FIELDS if name in asked)


def structure_job(asked: argparse.Namespace) -> int:
    """Compute, print, and write what was asked for."""
    refuse_folder(asked.out, [FILE])
    now = datetime.now().astimezone()
    project, parts = opened(asked)
    refuse_group(project.population, asked.group)
    shown = answer(project, asked.group, PLAIN, None, today=now.date(), progress=silent)
    made = _structure(shown, asked.field or FIELDS)
    written = _write(asked.out, made, asked.group)
    notes = all_notes(shown, parts)
    if asked.json:
        document = {
            "schema": SCHEMA,
            **structure_document(made, asked.group, vocabulary()),
            "notes": notes,
            "run_record": record_of(shown, now=now, command=command_line()),
        }
        print(json.dumps(document, indent=2, allow_nan=False))
        return 0
    _print(made, asked.group)
    print(lines(method(shown.ledger)))
    for note in notes:
        print(lines(f"* {note['message']}"))
    print_paths(written)
    return 0


def _structure(shown: Answer, keys: Iterable[str]) -> Structure:
    """Look for the words of the fields that the vocabulary in use has."""
    fields = word_fields(tuple(keys))
    return structure(
        shown.ledger, fields, {one.key: vocabulary().words(one.key) for one in fields}
    )


def _print(made: Structure, group: str) -> None:
    print(one_line(group_text(group)))
    width = terminal_width()
    legend = tr(
        "Share of people whom an organization that states the word serves in person "
        "(of a remote channel: covers). Where that is nobody: remote only, not said "
        "(organizations serve there that do not say), or absent."
    )
    print(textwrap.fill(legend, width))
    print()
    for block in matrix(made, group, width):
        print(lines(block))
    gaps = list(largest_gaps(made, group))
    if gaps:
        print(tr("Most people without"))
    for line in gaps:
        print(lines(line))
    print()


def _write(folder: Path | None, made: Structure, group: str) -> tuple[Path, ...]:
    if folder is None:
        return ()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    write_structure_csv(path, made, group)
    return (path,)
