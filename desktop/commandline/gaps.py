"""`lacuna gaps`: who is out of reach, as a table, files and JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from datasets.bundled import bundled_project
from datasets.project_parts import Parts
from datasets.results.gaps_document import gaps_document
from desktop.answer import Answer, answer
from desktop.commandline.arguments import (
    add_files,
    add_output,
    add_standard,
    standard_asked,
)
from desktop.commandline.capacity_arguments import add_capacity, capacity_asked
from desktop.commandline.capacity_tables import load_table, pressure_table
from desktop.commandline.output import command_line, wanted_files, write_files
from desktop.commandline.tables import gap_table
from desktop.export_files import FORMATS
from desktop.exporting import record_of
from desktop.language import tr
from desktop.messages import in_place, messages
from desktop.opening import OpenChoice
from desktop.opening import opened as open_files
from desktop.plain_text import lines
from desktop.statement.sentences import (
    honesty_notes,
    method,
    result_notes,
    summary,
)
from desktop.vocabulary_in_use import use_vocabulary, vocabulary
from layers.coverage.engine import PLAIN
from layers.coverage.standard import ServiceStandard
from layers.errors import DataError, Problem
from layers.population import TOTAL
from layers.progress import silent
from layers.project import Project


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "gaps", help=tr("show who is out of reach, by province, territory or region")
    )
    add_files(parser)
    add_standard(parser)
    add_capacity(parser)
    add_output(parser, FORMATS)
    parser.set_defaults(job=gaps, parser=parser)


def gaps(asked: argparse.Namespace) -> int:
    """Compute, print, and write what was asked for."""
    wanted = wanted_files(asked)
    capacity = capacity_asked(asked)
    now = datetime.now().astimezone()
    project, parts = opened(asked)
    project = project.with_standard(replace(project.standard, capacity=capacity))
    shown = answer(project, TOTAL, PLAIN, None, today=now.date(), progress=silent)
    notes = all_notes(shown, parts)
    command = command_line()
    written = write_files(wanted, shown, now, command)
    if asked.json:
        record = record_of(shown, now=now, command=command)
        print(json.dumps(gaps_document(shown.ledger, record, notes), indent=2))
        return 0
    print(lines(gap_table(shown.ledger)))
    if capacity is not None:
        for table in (load_table(shown.ledger), pressure_table(shown.ledger)):
            if table:
                print()
                print(lines(table))
    print()
    print(lines(summary(shown)))
    print(lines(method(shown.ledger)))
    for note in notes:
        print(lines(f"* {note['message']}"))
    print_paths(written)
    return 0


def print_paths(written: Sequence[Path]) -> None:
    """List the files written, apart from what comes before."""
    if written:
        print()
    for path in written:
        print(lines(str(path)))


def opened(asked: argparse.Namespace) -> tuple[Project, Parts]:
    """Open the files named, the bundle for the rest, and the standard asked."""
    choice = OpenChoice(
        organizations=asked.organizations,
        boundaries=asked.boundaries,
        population=asked.population,
        level=asked.level,
        vocabulary=asked.vocabulary,
    )
    found = open_files(choice, bundled_project(), progress=silent)
    use_vocabulary(asked.vocabulary)
    standard = _in_words(standard_asked(asked, found.project.standard))
    project, parts = found.project.with_standard(standard), found.parts
    _refuse_unknown_words(project)
    return project, parts


def _in_words(standard: ServiceStandard) -> ServiceStandard:
    """Take services by label or in capitals, as the cells of a directory."""
    services = {vocabulary().find("services", s) or s for s in standard.services}
    return replace(standard, services=frozenset(services))


def _refuse_unknown_words(project: Project) -> None:
    """Refuse to look for a service or language that nobody could offer."""
    frame, standard = project.organizations.frame, project.standard
    asked = {
        "services": standard.services,
        "languages": frozenset([standard.language] if standard.language else []),
    }
    problems = []
    for column, words in asked.items():
        offered = frozenset[str]().union(*frame[column])
        known = offered | frozenset(vocabulary().words(column))
        problems += [
            Problem(
                code="nobody_offers",
                subject="standard",
                column=column,
                value=word,
                facts={"known": ", ".join(sorted(offered or known))},
            )
            for word in sorted(words - known)
        ]
    if problems:
        raise DataError(problems)


def all_notes(shown: Answer, parts: Parts) -> list[dict[str, object]]:
    """Gather what a reader must know: of the files, the placing and the result."""
    # Who lies outside every region is told of the result, as in every other export.
    notes = [note for note in parts.notes if note.code != "places_outside"]
    read = [
        {"code": note.code, **note.facts, "message": in_place(said)}
        for note, said in zip(notes, messages(notes), strict=True)
    ]
    found = [*honesty_notes(shown.project), *result_notes(shown.ledger)]
    said = [{"code": code, **facts, "message": text} for code, facts, text in found]
    return [*read, *said]
