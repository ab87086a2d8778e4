"""What is on screen, as files: one function for the window and the command line."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from datasets.results.capacity_files import write_loads_csv, write_pressure_csv
from datasets.results.run_record import (
    run_record,
    software_versions,
    write_run_record,
)
from datasets.results.tables import write_csv
from datasets.scenario_file import scenario_document
from desktop.answer import Answer, answer
from desktop.language import speaking
from desktop.statement.sentences import (
    change,
    honesty_notes,
    method,
    result_notes,
    sources,
    subtitle,
    title_of_coverage,
)
from desktop.statement.words import export_wording
from layers.coverage.engine import PLAIN
from layers.coverage.status import Coverage, word
from layers.progress import Progress, silent
from layers.project import BASELINE

PAGES = ("png", "svg", "pdf")
FORMATS = (*PAGES, "html", "csv", "xlsx", "gpkg", "json")
GAPS = "gaps"
LOADS, PRESSURE = "loads", "pressure"


@dataclass(frozen=True, kw_only=True)
class Export:
    """What a person wants written, and how.

    `name` is the stem of every file. Pages and the web map are written once for each
    of `languages`, with its code in the name when there are several. Where `capacity`
    counts, the tables of loads and pressure go beside the CSV of regions.
    """

    formats: tuple[str, ...]
    folder: Path
    name: str = GAPS
    languages: tuple[str, ...] = ("en",)
    paper: str = "letter"
    png_width_px: int = 2400
    capacity: bool = False

    def kinds(self) -> tuple[str, ...]:
        """List what is written: the formats, and the tables that capacity adds."""
        tables = (LOADS, PRESSURE) if self.capacity and "csv" in self.formats else ()
        return (*self.formats, *tables)

    def path(self, kind: str, language: str) -> Path:
        """Give the file that a format, or a table that capacity adds, is written to."""
        if kind in (LOADS, PRESSURE):
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


def export(
    shown: Answer,
    wanted: Export,
    *,
    now: datetime,
    command: str = "",
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write an answer to files: all of them beside their targets, then into place.

    Raises
    ------
    OSError
        When a file cannot be written; then none was, and those that were there before
        are as they were.
    """
    exact = as_published(shown, progress=lambda share, _="": progress(0.2 * share))
    # Tables count the group that is on screen, as the pages do.
    exact = replace(exact, ledger=exact.ledger.counting(exact.group))
    wanted = replace(wanted, capacity=exact.ledger.assignment is not None)
    with _staged(wanted) as beside:
        jobs = [(kind, lang) for kind in wanted.kinds() for lang in wanted.languages]
        for done, (kind, lang) in enumerate(jobs):
            progress(0.2 + 0.8 * done / len(jobs), kind)
            path = beside.path(kind, lang)
            if not path.exists():
                with speaking(lang), _naming(wanted.path(kind, lang)):
                    _write(kind, path, exact, wanted, now=now, command=command)
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


def as_published(shown: Answer, *, progress: Progress = silent) -> Answer:
    """Compute an answer with the engine that files are made by.

    The live engine agrees with it to a centimetre; files must agree to the digit with
    those of the command line. The records that count are those of the day on screen,
    even if midnight has passed since.
    """
    if shown.ledger.engine is PLAIN:
        return shown
    return answer(
        shown.project,
        shown.group,
        PLAIN,
        None,
        today=shown.ledger.date,
        progress=progress,
    )


def record_of(shown: Answer, *, now: datetime, command: str) -> dict[str, object]:
    """Record what an answer was made of, so that it can be made again."""
    return run_record(
        shown.ledger,
        sources=sources(shown.project),
        versions=software_versions(),
        made_at=now,
        command=command,
        scenario=None
        if shown.project.shown == BASELINE
        else scenario_document(shown.project.scenario(shown.project.shown)),
    )


def _write(
    kind: str,
    path: Path,
    shown: Answer,
    wanted: Export,
    *,
    now: datetime,
    command: str,
) -> None:
    if kind in PAGES:
        _write_page(kind, path, shown, wanted, now)
        return
    record = record_of(shown, now=now, command=command)
    writers: dict[str, Callable[[], None]] = {
        "html": lambda: _write_web_map(path, shown),
        "csv": lambda: write_csv(path, shown.ledger),
        LOADS: lambda: write_loads_csv(path, shown.ledger),
        PRESSURE: lambda: write_pressure_csv(path, shown.ledger),
        "xlsx": lambda: _write_xlsx(path, shown, record),
        "gpkg": lambda: _write_geopackage(path, shown, record),
        "json": lambda: write_run_record(path, record),
    }
    writers[kind]()


def _write_xlsx(path: Path, shown: Answer, record: Mapping[str, object]) -> None:
    from datasets.results.workbook import write_xlsx  # only who asks waits for it

    write_xlsx(path, shown.ledger, record, export_wording().text)


def _write_geopackage(path: Path, shown: Answer, record: Mapping[str, object]) -> None:
    from datasets.results.geopackage import write_geopackage  # as above

    write_geopackage(path, shown.ledger, record)


def _write_page(
    kind: str, path: Path, shown: Answer, wanted: Export, now: datetime
) -> None:
    from desktop.pages.formats import (  # needs Qt's fonts
        write_pdf,
        write_png,
        write_svg,
    )
    from desktop.statement.page import gap_page

    painting()
    page = gap_page(shown, made_on=now.date())
    if kind == "pdf":
        write_pdf(path, page, paper=wanted.paper)
    elif kind == "svg":
        write_svg(path, page, paper=wanted.paper)
    else:
        write_png(path, page, wanted.png_width_px, paper=wanted.paper)


def painting() -> None:
    """Make sure that Qt can paint: on the command line without any display."""
    from PySide6.QtGui import QGuiApplication

    from desktop.theme import load_fonts

    global _painter_application
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _painter_application = QGuiApplication(["lacuna"])
    load_fonts()


_painter_application: object = None


def _write_web_map(path: Path, shown: Answer) -> None:
    from datasets.results.web_map import write_web_map  # as above

    ledger = shown.ledger
    notes = [*honesty_notes(shown.project), *result_notes(ledger)]
    write_web_map(
        path,
        ledger,
        title=title_of_coverage(shown),
        subtitle=" · ".join(filter(None, [subtitle(shown), change(shown)])),
        wording=export_wording(),
        colours=web_colours(),
        sources=sources(shown.project),
        notes=[method(ledger), *(sentence for _, _, sentence in notes)],
    )


def web_colours() -> dict[str, str]:
    """Give the colours of the web map: those of the light theme."""
    from datasets.results.web_map import FURNITURE
    from desktop.theme import LIGHT  # needs the libraries that Qt paints with

    furniture = {name: getattr(LIGHT, name) for name in FURNITURE if name != "border"}
    classes = {word(c): LIGHT.coverage[c] for c in Coverage}
    return {**classes, **furniture, "border": LIGHT.faint}
