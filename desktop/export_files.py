"""The files of an export: what each is called, and all of them written or none."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.language import speaking
from layers.progress import Progress

PAGES = ("png", "svg", "pdf")
FORMATS = (*PAGES, "html", "csv", "xlsx", "gpkg", "json")
GAPS = "gaps"
# Writes one format, or one further table, to a path in the language spoken.
Writer = Callable[[str, Path], None]


@dataclass(frozen=True, kw_only=True)
class Export:
    """What a person wants written, and how.

    `name` is the stem of every file. Pages, the web map and the workbook are written
    once for each of `languages`, with its code in the name when there are several.
    `tables` are further tables, each in a CSV of its own beside the first.
    """

    formats: tuple[str, ...]
    folder: Path
    name: str = GAPS
    languages: tuple[str, ...] = ("en",)
    paper: str = "letter"
    png_width_px: int = 2400
    tables: tuple[str, ...] = ()

    def kinds(self) -> tuple[str, ...]:
        """List what is written: the formats, and the further tables."""
        tables = self.tables if "csv" in self.formats else ()
        return (*self.formats, *tables)

    def path(self, kind: str, language: str) -> Path:
        """Give the file that a format, or a further table, is written to."""
        if kind in self.tables:
            stem = kind if self.name == GAPS else f"{self.name}-{kind}"
            return self.folder / f"{stem}.csv"
        told_apart = len(self.languages) > 1 and kind in (*PAGES, "html", "xlsx")
        ending = f"-{language}" if told_apart else ""
        return self.folder / f"{self.name}{ending}.{kind}"

    def files(self) -> tuple[Path, ...]:
        """List every file that will be written."""
        files = (
            self.path(kind, language)
            for kind in self.kinds()
            for language in self.languages
        )
        return tuple(dict.fromkeys(files))


def written(wanted: Export, write: Writer, progress: Progress) -> tuple[Path, ...]:
    """Write every file beside its target, then move all of them into place.

    Raises
    ------
    OSError
        When a file cannot be written; then none was, and those that were there before
        are as they were.
    """
    with _staged(wanted) as beside:
        jobs = [(kind, lang) for kind in wanted.kinds() for lang in wanted.languages]
        for done, (kind, lang) in enumerate(jobs):
            progress(done / len(jobs), kind)
            path = beside.path(kind, lang)
            if not path.exists():
                with speaking(lang), _naming(wanted.path(kind, lang)):
                    write(kind, path)
    return wanted.files()


@contextmanager
def _naming(target: Path) -> Iterator[None]:
    """Name the file that could not be written, not the one beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error


@contextmanager
def _staged(wanted: Export) -> Iterator[Export]:
    """Give the same export into a new folder; move its files into place on success."""
    made = not wanted.folder.exists()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=".lacuna-", dir=wanted.folder))
    try:
        beside = replace(wanted, folder=stage)
        yield beside
        for path in wanted.files():
            if path.is_dir():
                reason = os.strerror(errno.EISDIR)
                raise IsADirectoryError(errno.EISDIR, reason, str(path))
        for path in wanted.files():
            (stage / path.name).replace(path)
        made = False
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        if made:
            with suppress(OSError):  # someone else may have put a file there
                wanted.folder.rmdir()
