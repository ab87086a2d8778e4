"""`lacuna check`: what files are, and what is wrong with them, before any is used."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from datasets.importing.examined import Examined
from datasets.importing.findings import Finding
from datasets.importing.report import file_document, finding_document
from desktop.commandline.importing import add_choices
from desktop.finding_texts import (
    reason_text,
    recognised_text,
    repair_text,
    said_of_finding,
)
from desktop.language import tr, tr_count
from desktop.plain_text import json_line, one_line

if TYPE_CHECKING:
    from datasets.importing.together import Together

MOST_ROWS = 12


def add_to(jobs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the job to the command line."""
    parser = jobs.add_parser(
        "check", help=tr("say what files are and what is wrong with them")
    )
    add_choices(parser)
    parser.set_defaults(job=check, parser=parser)


def check(asked: argparse.Namespace) -> int:
    """Examine files and print what was found; 1 when a finding blocks."""
    from desktop.commandline.examining import examined_files

    whole = examined_files(asked)
    if asked.json:
        for at, file in enumerate(whole.files):
            written = document(file, _beside(whole, at))
            print(json_line(written))
        return 1 if whole.is_blocked else 0
    for file in whole.files:
        print_file(file)
    print_findings(whole.findings)
    return 1 if whole.is_blocked else 0


def _beside(whole: Together, at: int) -> tuple[Finding, ...]:
    """Give what was found between the files that concerns one of them.

    What names none of them, as people who are open already, is said of the last.
    """
    names = [file.subject for file in whole.files]
    own = names[at]
    is_last = at == len(names) - 1
    return tuple(
        finding
        for finding in whole.findings
        if (finding.subject == own and own not in names[:at])
        or (is_last and finding.subject not in names)
    )


def document(file: Examined, beside: tuple[Finding, ...] = ()) -> dict[str, object]:
    """Write one file as JSON has it, with its findings in words.

    `beside` are findings that show only when the file stands among the others.
    """
    written = file_document(file)
    return {
        "file": file.subject,
        "recognised_as": recognised_text(file.recognised, file.rows),
        "rows": file.rows,
        "encoding": file.encoding,
        "crs": file.crs,
        "columns": {guess.role: guess.header for guess in file.mapping if guess.header},
        "findings": [spoken(finding) for finding in (*file.findings, *beside)],
        "repaired": [spoken(finding) for finding in file.repaired],
        "recognised": written["recognised_as"],
        "mapping": written["columns"],
        "set_aside": written["set_aside"],
        "parts": list(file.parts),
        "levels": list(file.levels),
        "characteristics": [
            {"block": block.title, "members": [key for key, _, _ in block.members]}
            for block in file.blocks
        ],
        "places": [
            {
                "text": place.text,
                "rows": list(place.rows),
                "options": [{"id": key, "name": name} for key, name in place.options],
            }
            for place in file.ambiguous
        ],
    }


def spoken(finding: Finding) -> dict[str, object]:
    """Write a finding with what it says and its remedy."""
    said = said_of_finding(finding)
    return {
        **finding_document(finding),
        "message": said.what,
        "remedy": said.remedy,
    }


def print_file(file: Examined) -> None:
    """Print what a file is, how its columns read, and what was found in it."""
    print(f"{one_line(file.subject)}: {recognised_text(file.recognised, file.rows)}")
    facts = [file.encoding, file.crs]
    if any(facts):
        print("  " + ", ".join(one_line(fact) for fact in facts if fact))
    for guess in file.mapping:
        if guess.header:
            role, header = one_line(guess.role), one_line(guess.header)
            print(f"  {role} ← {header}  ({reason_text(guess.reason)})")
    print_findings(file.findings)
    for finding in file.repaired:
        said = tr("repaired: {what}", what=said_of_finding(finding).what)
        done = repair_text(str(finding.facts["repair"]))
        print(f"  ✓ {said} {_rows(finding)}")
        print(f"    → {done}")
    for place in file.ambiguous:
        options = ", ".join(f"{name} = {key}" for key, name in place.options)
        print(f"  ? {one_line(place.text)}: {options}")
    print()


def print_findings(findings: tuple[Finding, ...]) -> None:
    """Print findings, each with its rows, its people and its remedy."""
    marks = {"blocks": "✗", "warns": "!", "notes": "·"}
    for finding in findings:
        said = said_of_finding(finding)
        print(f"  {marks[finding.severity]} {said.what} {_rows(finding)}".rstrip())
        if finding.severity != "notes":
            remedy = [f"→ {said.remedy}"] if said.remedy else []
            if finding.repairs:
                offered = " / ".join(finding.repairs)
                remedy.append(f"[--accept {finding.code}={offered}]")
            if remedy:
                print("    " + "  ".join(remedy))


def _rows(finding: Finding) -> str:
    said = []
    if finding.column:
        said.append(tr("column {column}", column=finding.column))
    if finding.rows:
        listed = ", ".join(str(row) for row in finding.rows[:MOST_ROWS])
        more = "…" if finding.count > MOST_ROWS else ""
        many = tr_count("{count} row", "{count} rows", finding.count)
        said.append(tr("{many}: {rows}", many=many, rows=f"{listed}{more}"))
    if finding.people is not None:
        said.append(tr_count("{count} person", "{count} people", finding.people))
    return f"({'; '.join(said)})" if said else ""
