"""What a question answers leaves the program: pages protected, tables whole."""

from __future__ import annotations

import csv
from datetime import datetime

import openpyxl
import pypdfium2
import pytest
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.export_files import Export, written
from desktop.exporting import painting
from desktop.language import percent, set_language, tr
from desktop.map.furniture import Legend, LegendEntry
from desktop.map.style import region_style
from desktop.panels.table_model import Column
from desktop.panels.table_view import DataTable
from desktop.panels.tables import number_column, region_column
from desktop.questions.files import FORMATS, further_tables, question_writer
from desktop.questions.method_note import Method
from desktop.questions.panel import QuestionPanel
from desktop.questions.question import MapAnswer, Question
from layers.progress import silent

NOW = datetime(2026, 11, 24).astimezone()


def counted(column: Column, counts) -> Column:
    return Column(**{**vars(column), "counts": counts})


class Told(Question):
    """Answers with two regions, of whom one has three people."""

    def __init__(self, regions: int) -> None:
        super().__init__()
        self.regions, self.has_answer = regions, True
        words = (lambda: tr("People"), lambda: "")
        columns = (
            region_column(),
            counted(number_column("people", *words), "people"),
            counted(
                number_column("share", lambda: tr("Served"), lambda: "", percent),
                "share",
            ),
            number_column("km", lambda: "km", lambda: "", _kilometres),
        )
        self.panel, self.charts, self.tables = QuestionPanel(), QWidget(), QTabWidget()
        for name in (lambda: tr("Regions"), lambda: tr("Organizations")):
            table = DataTable(columns, name=name)
            table.show_records(
                {"id": i, "name_en": i, "name_fr": f"{i}-fr", "people": n}
                | {"share": 0.5, "km": km}
                for i, n, km in (("a", 1_234, 12.5), ("=b", 3, float("inf")))
            )
            self.tables.addTab(table, "")

    def methods(self):
        return (Method(meaning="Told.", formula="1 = 1", unit="km", source="Nobody"),)

    def on_map(self, theme, selection):
        del selection
        if not self.has_answer:
            return None
        style = region_style([theme.coverage[0]] * self.regions, _no_hatch(self), theme)
        entry = LegendEntry(text="Told", count=self.regions, colour=theme.coverage[0])
        return MapAnswer(
            title=tr("Regions"),
            subtitle="for a test",
            style=style,
            legend=Legend(entries=(entry,)),
        )


def _kilometres(km: float) -> str:
    return "unreachable" if km == float("inf") else f"{km} km"


def _no_hatch(told: Told):
    import numpy as np

    return np.zeros(told.regions, np.uint8)


@pytest.fixture(scope="module")
def files(qapp, first, tmp_path_factory):
    folder = tmp_path_factory.mktemp("told")
    question = Told(len(first.ledger.boundaries))
    wanted = Export(
        formats=FORMATS,
        folder=folder,
        name="told",
        languages=("en", "fr"),
        tables=further_tables(question),
        png_width_px=600,
    )
    painting()
    write = question_writer(question, first, wanted, now=NOW)
    assert write is not None
    set_language("en")
    written(wanted, write, silent)
    return folder


def text_of(path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(document[0].get_textpage().get_text_range().split())


def test_that_every_format_is_written_in_the_languages_asked(files):
    assert sorted(path.name for path in files.iterdir()) == [
        *("told-en.pdf", "told-en.png", "told-en.svg", "told-en.xlsx"),
        *("told-fr.pdf", "told-fr.png", "told-fr.svg", "told-fr.xlsx"),
        *("told-organizations.csv", "told.csv"),
    ]


def test_that_a_page_hides_few_people_and_their_share(files):
    text = text_of(files / "told-en.pdf")
    assert "a 1,234 50.0%" in text
    assert "=b <10 –" in text
    assert "Told. 1 = 1. Unit: km. Source: Nobody." in text


def test_that_a_page_speaks_its_language_whatever_the_window_speaks(files):
    text = text_of(files / "told-fr.pdf")
    assert "Régions" in text
    assert "a-fr" in text


def test_that_tables_are_whole_and_say_what_is_unreachable(files):
    with (files / "told.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["id", "name", "people", "share", "km"],
        ["a", "a", "1234", "0.5", "12.5"],
        ["'=b", "'=b", "3", "0.5", "unreachable"],
    ]
    book = openpyxl.load_workbook(files / "told-fr.xlsx")
    assert book.sheetnames[0] == "Régions"
    assert book.worksheets[0]["C3"].value == 3


def test_that_without_an_answer_nothing_is_written(qapp, first, tmp_path):
    question = Told(len(first.ledger.boundaries))
    question.has_answer = False
    wanted = Export(formats=("pdf",), folder=tmp_path)
    assert question_writer(question, first, wanted, now=NOW) is None
