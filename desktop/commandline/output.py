"""Where results go: looked at before anything is computed."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from datetime import datetime
from pathlib import Path

from desktop.answer import Answer
from desktop.export_files import FORMATS, Export
from desktop.exporting import FURTHER, export
from desktop.language import tr
from layers.errors import DataError, Problem


def wanted_files(asked: argparse.Namespace) -> Export | None:
    """Give what is to be written; all formats when only a folder was named.

    Formats without a folder are wrong usage.

    Raises
    ------
    DataError
        When the folder cannot take the files.
    """
    if asked.out is None:
        if asked.formats:
            asked.parser.error(tr("--formats needs a folder: add --out DIR"))
        return None
    wanted = Export(
        formats=asked.formats or FORMATS,
        folder=asked.out,
        languages=(asked.lang,),
        tables=FURTHER if "capacity" in asked and asked.capacity else (),
    )
    problems = folder_problems(wanted.folder) or [
        Problem(code="output_is_folder", subject=str(path))
        for path in wanted.files()
        if path.is_dir()
    ]
    if problems:
        raise DataError(problems)
    return wanted


def folder_problems(folder: Path) -> list[Problem]:
    """Say why a folder cannot take files, if it cannot."""
    nearest = next(
        path for path in (folder, *folder.absolute().parents) if os.path.lexists(path)
    )
    if not nearest.is_dir():
        return [Problem(code="output_not_a_folder", subject=str(nearest))]
    if not os.access(nearest, os.W_OK | os.X_OK):
        return [Problem(code="output_not_writable", subject=str(nearest))]
    return []


def write_files(
    wanted: Export | None, shown: Answer, now: datetime, command: str
) -> tuple[Path, ...]:
    """Write the files wanted, all of them or none."""
    if wanted is None:
        return ()
    return export(shown, wanted, now=now, command=command)


def output_failed(error: OSError) -> Problem:
    """Say which file or folder the system refused, and why."""
    subject = str(error.filename2 or error.filename or tr("standard output"))
    reason = error.strerror or type(error).__name__
    return Problem(code="output_failed", subject=subject, facts={"reason": reason})


def command_line() -> str:
    """Give the words that this run was started with."""
    return shlex.join(["lacuna", *sys.argv[1:]])
