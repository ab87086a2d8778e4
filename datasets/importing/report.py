"""The import report: what was read, repaired, set aside and left as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from datasets.importing.examined import Examined
from datasets.importing.findings import Finding

if TYPE_CHECKING:
    from datasets.importing.meeting import Meeting
    from layers.joining import Unmet

SCHEMA = "lacuna/import-report/1"


def report_document(
    files: Sequence[Examined],
    findings: Sequence[Finding],
    meetings: Sequence[Meeting],
) -> dict[str, object]:
    """Write the report of an import as JSON has it."""
    return {
        "schema": SCHEMA,
        "files": [file_document(file) for file in files],
        "together": [finding_document(finding) for finding in findings],
        "joins": [_meeting(meeting) for meeting in meetings],
    }


def file_document(file: Examined) -> dict[str, object]:
    """Write what is known of one file."""
    known = file.recognised
    return {
        "file": file.subject,
        "sha256": file.sha256,
        "recognised_as": recognised_document(file),
        "rows": file.rows,
        "encoding": file.encoding,
        "crs": file.crs,
        "columns": columns_document(file),
        "findings": [finding_document(finding) for finding in file.findings],
        "repaired": [finding_document(finding) for finding in file.repaired],
        "set_aside": [{"row": row, "reason": why} for row, why in file.aside],
        "credit": file.credit("en"),
        "readable": known.kind != "unknown" and not file.is_blocked,
    }


def recognised_document(file: Examined) -> dict[str, object]:
    """Write what a file was taken for."""
    known = file.recognised
    return {
        "kind": known.kind,
        "product": known.product,
        "level": known.level,
        "vintage": known.vintage or None,
        "language": known.language,
        "edition": known.edition,
        "format": file.format,
    }


def columns_document(file: Examined) -> list[dict[str, str]]:
    """Write which column plays which role, and why."""
    return [
        {"role": guess.role, "column": guess.header, "reason": guess.reason}
        for guess in file.mapping
        if guess.header
    ]


def finding_document(finding: Finding) -> dict[str, object]:
    """Write a finding; its sentences are added where they are spoken."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "rows": list(finding.rows),
        "row_count": finding.count,
        "people": finding.people,
        "column": finding.column,
        "examples": list(finding.examples),
        "facts": dict(finding.facts),
        "repairs": list(finding.repairs),
    }


def _meeting(meeting: Meeting) -> Mapping[str, object]:
    return {
        "file": meeting.subject,
        "level": meeting.joined.boundaries.level,
        "boundaries": len(meeting.joined),
        "joined": meeting.joined.met,
        "figures_without_boundary": [_unmet(one) for one in meeting.figures_unmet],
        "boundaries_without_figures": [_unmet(one) for one in meeting.boundaries_unmet],
    }


def _unmet(one: Unmet) -> dict[str, object]:
    return {"id": one.id, "name": one.name, "people": one.people}
