"""What a question answers, as files: its page, and its tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from datasets.results.sheets import Sheet, write_sheet_csv, write_sheets_xlsx
from desktop.answer import Answer
from desktop.export_files import Export, Writer
from desktop.language import language, speaking, tr
from desktop.pages.formats import write_pdf, write_png, write_svg
from desktop.pages.map_page import MapPage
from desktop.questions.page import question_page
from desktop.questions.question import Question

FORMATS = ("png", "svg", "pdf", "csv", "xlsx")


@dataclass(frozen=True, kw_only=True, eq=False)
class QuestionFiles:
    """A page and tables in one language, ready to be written by any thread."""

    page: MapPage
    sheets: tuple[Sheet, ...]


def question_writer(
    question: Question, answer: Answer, wanted: Export, *, now: datetime
) -> Writer | None:
    """Give what writes each format of what is on screen now; None for no answer.

    Everything is read from the window here, by the thread of the window.
    """
    spoken: dict[str, QuestionFiles] = {}
    for code in wanted.languages:
        with speaking(code):
            page = question_page(question, answer, made_on=now.date())
            if page is None:
                return None
            spoken[code] = QuestionFiles(page=page, sheets=question.sheets())
    # A table of its own is written once, in the first language.
    first = spoken[wanted.languages[0]].sheets
    tables = dict(zip(("csv", *wanted.tables), first, strict=True))

    def write(kind: str, path: Path) -> None:
        said = spoken[language()]
        if kind in tables:
            write_sheet_csv(path, tables[kind])
        elif kind == "xlsx":
            about = tr("Method"), _about(said.page)
            write_sheets_xlsx(path, said.sheets, about=about, made_at=now)
        else:
            _write_page(kind, path, said.page, wanted)

    return write


def further_tables(question: Question) -> tuple[str, ...]:
    """Name the tables that go beside the first."""
    return tuple(sheet.name for sheet in question.sheets()[1:])


def _about(page: MapPage) -> tuple[str, ...]:
    """Say what the tables tell, how it was measured, and from what."""
    return (page.title, page.subtitle, *page.method, *page.notes, *page.sources)


def _write_page(kind: str, path: Path, page: MapPage, wanted: Export) -> None:
    if kind == "pdf":
        write_pdf(path, page, paper=wanted.paper)
    elif kind == "svg":
        write_svg(path, page, paper=wanted.paper)
    else:
        write_png(path, page, wanted.png_width_px, paper=wanted.paper)
