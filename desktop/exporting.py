"""What is on screen, as files: one function for the window and the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
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
from desktop.export_files import PAGES, Export, written
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

LOADS, PRESSURE = FURTHER = ("loads", "pressure")


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
    wanted = replace(wanted, tables=further_tables(exact))

    def write(kind: str, path: Path) -> None:
        _write(kind, path, exact, wanted, now=now, command=command)

    def onward(share: float, step: str = "") -> None:
        progress(0.2 + 0.8 * share, step)

    return written(wanted, write, onward)


def further_tables(shown: Answer) -> tuple[str, ...]:
    """List the tables that go beside that of the regions: those of capacity."""
    return () if shown.ledger.assignment is None else FURTHER


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
