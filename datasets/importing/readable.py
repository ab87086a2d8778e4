"""Files that were read, and files that were not, as examined."""

from __future__ import annotations

from pathlib import Path

from datasets.importing.choices import Choices
from datasets.importing.examined import PREVIEW_ROWS, Examined, Preview
from datasets.importing.findings import BLOCKS, NOTES, Finding, findings_of
from datasets.importing.mapping import Guess
from datasets.importing.recognised import UNKNOWN, Recognised
from datasets.records import Records
from layers.errors import DataError

NOTHING = Recognised(kind=UNKNOWN)
# A cell is shown, not read: this much of it tells what it is.
_SHOWN = 200


def refused(path: Path, choices: Choices, error: DataError) -> Examined:
    """Give a file that cannot be read as it is, with all that stands in the way."""
    return Examined(
        path=path,
        recognised=NOTHING,
        choices=choices,
        findings=findings_of(error.problems, BLOCKS),
    )


def as_read(
    path: Path, choices: Choices, records: Records, recognised: Recognised
) -> Examined:
    """Give a file whose cells were read, before its columns are understood."""
    return Examined(
        path=path,
        recognised=recognised,
        choices=choices,
        rows=len(records),
        encoding=records.encoding,
        crs=records.crs_name,
        format=records.format,
        sha256=records.source.sha256,
        headers=tuple(records.cells),
        preview=preview(records),
        findings=findings_of(records.notes, NOTES),
    )


def preview(records: Records) -> Preview:
    """Show the first records of a file as they stand in it."""
    headers = tuple(records.cells)
    columns = [records.cells[header][:PREVIEW_ROWS] for header in headers]
    return Preview(
        headers=headers,
        rows=tuple(int(row) for row in records.rows[:PREVIEW_ROWS]),
        cells=tuple(
            tuple(shown(str(column[at])) for column in columns)
            for at in range(min(len(records), PREVIEW_ROWS))
        ),
    )


def shown(text: str) -> str:
    """Cut a cell to what can be shown."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def still_open(error: DataError, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give the problems of a reader that no finding says already.

    The reader meets the same fault under the name of the cell where it stumbled: what
    it says of rows that already block for the same column, or by the same code, is not
    said twice.
    """
    said = [finding for finding in found if finding.severity == BLOCKS]
    known = {finding.key for finding in found}
    return tuple(
        finding
        for finding in findings_of(error.problems, BLOCKS)
        if finding.key not in known and not _is_said_by(finding, said)
    )


def _is_said_by(finding: Finding, said: list[Finding]) -> bool:
    of_column = [other for other in said if other.column == finding.column]
    if not finding.rows:
        return finding.column is not None and bool(of_column)
    alike = [*of_column, *(other for other in said if other.code == finding.code)]
    return set(finding.rows) <= {row for other in alike for row in other.rows}


def unmapped(guesses: tuple[Guess, ...], subject: str) -> tuple[Finding, ...]:
    """Say which columns a file needs and lacks."""
    return tuple(
        Finding(
            code="missing_column", severity=BLOCKS, subject=subject, column=guess.role
        )
        for guess in guesses
        if guess.needed and not guess.header
    )
