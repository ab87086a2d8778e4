"""What holds for every question: it follows an edit, and leaves as files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import openpyxl
import pypdfium2
import pytest

from desktop import file_actions
from desktop.export_files import Export
from desktop.language import speaking
from desktop.questions.access.asked import AccessAsked
from desktop.questions.every import COVERAGE, KINDS
from desktop.questions.files import FORMATS, further_tables
from layers.coverage.capacity_rule import CapacityRule
from layers.coverage.status import Status

QUESTIONS = [kind.name for kind in KINDS if kind.name != COVERAGE]
MANITOBA, HALIFAX = "46", (-63.57, 44.65)


@pytest.fixture(params=QUESTIONS)
def asked(desk, qtbot, request) -> Iterator:
    """Ask a question, and give it what it asks before it answers."""
    desk.click(desk.window.questions.row(request.param))
    question = desk.bench.asking.question
    desk.settled()
    if request.param == "pressure":
        rule = CapacityRule(need=Fraction(1, 2000), missing_is_unlimited=True)
        standard = replace(desk.bench.project.standard, capacity=rule)
        project = desk.bench.project.with_standard(standard)
        desk.bench.session.change(lambda: "Count", project)
    if request.param == "access":
        question.panel.changed.emit(AccessAsked(supply="one"))
        question.asked.emit()
    answered(desk, qtbot, question)
    yield question
    desk.settled()


def answered(desk, qtbot, question) -> None:
    desk.settled()
    qtbot.waitUntil(lambda: on_map(desk, question) is not None, timeout=10_000)


def on_map(desk, question):
    return question.on_map(desk.bench.theme, desk.bench.selection)


def shown(desk, question) -> tuple[object, ...]:
    """Read what a question shows: its tables as files have them, and its map."""
    found = on_map(desk, question)
    return question.sheets(), found.style.fills.tolist(), found.title, found.subtitle


def move_away(desk) -> None:
    """Move the one organization that serves Manitoba to where nobody is served."""
    ledger = desk.bench.answer.ledger
    here = ledger.population.codes["PR"] == MANITOBA
    served = ledger.nearest[here & (ledger.status == Status.SERVED)]
    (one,) = {str(ledger.organizations.ids[row]) for row in served}
    desk.window.canvas.organization_moved.emit(one, *HALIFAX)


def test_that_a_question_follows_an_edit_and_its_undoing(desk, qtbot, asked):
    before = shown(desk, asked)
    move_away(desk)
    answered(desk, qtbot, asked)
    qtbot.waitUntil(lambda: shown(desk, asked) != before, timeout=10_000)
    while desk.bench.project.scenarios:
        desk.bench.session.undo_stack.undo()
    answered(desk, qtbot, asked)
    qtbot.waitUntil(lambda: shown(desk, asked) == before, timeout=10_000)


def test_that_a_question_says_no_nan_and_speaks_french_alone(desk, asked):
    with speaking("fr"):
        sheets = asked.sheets()
        methods = asked.methods()
    assert sheets
    assert methods
    assert any(sheet.rows for sheet in sheets)
    for sheet in sheets:
        for row in sheet.rows:
            for cell in row:
                assert str(cell).casefold() not in ("nan", "inf", "-inf", "<na>")
    english = {head for sheet in asked.sheets() for head in sheet.heads}
    french = {head for sheet in sheets for head in sheet.heads}
    assert english != french


def test_that_a_question_leaves_as_pages_and_tables_in_both_languages(
    desk, qtbot, asked, tmp_path
):
    wanted = Export(
        formats=FORMATS,
        folder=tmp_path,
        name="asked",
        languages=("en", "fr"),
        tables=further_tables(asked),
        png_width_px=800,
    )
    file_actions.export_files(desk.bench, wanted)
    desk.settled()
    assert {path.name for path in tmp_path.iterdir()} == {
        path.name for path in wanted.files()
    }
    with pypdfium2.PdfDocument(tmp_path / "asked-en.pdf") as document:
        text = document[0].get_textpage().get_text_range()
    assert on_map(desk, asked).title.split()[0] in text
    book = openpyxl.load_workbook(tmp_path / "asked-fr.xlsx")
    assert len(book.sheetnames) == len(asked.sheets()) + 1
