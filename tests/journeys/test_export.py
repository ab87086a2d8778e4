from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pyogrio
import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.dialogs.buttons import accept_button
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.problems import ProblemsDialog
from desktop.export_files import FORMATS
from desktop.language import language, speaking
from desktop.statement.sentences import title
from desktop.theme import LIGHT

CENSUS_2021 = 36_991_981


def when_asked(act) -> None:
    """Do something with the dialog that comes up next."""

    def wait() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, wait)
        else:
            act(dialog)

    QTimer.singleShot(0, wait)


def choose(folder: Path, formats=FORMATS, languages: str = "both"):
    def fill(dialog) -> None:
        assert isinstance(dialog, ExportDialog)
        for key, tick in dialog.ticks.items():
            tick.setChecked(key in formats)
        dialog.folder.setText(str(folder))
        dialog.name.setText("carte")
        dialog.width_px.setValue(1600)
        dialog.languages.setCurrentIndex(dialog.languages.findData(languages))
        QTest.mouseClick(accept_button(dialog._buttons), Qt.MouseButton.LeftButton)

    return fill


def wait_for_work(bench) -> None:
    """Let the window live until no task is under way."""
    while bench.tasks.is_running():
        QApplication.processEvents()


@pytest.fixture(scope="module")
def written(module_bench, tmp_path_factory) -> Path:
    """Everything that is exported, in both languages, by way of the dialog."""
    folder = tmp_path_factory.mktemp("out")
    when_asked(choose(folder))
    module_bench.window.top.export.click()
    assert module_bench.tasks.is_running()
    wait_for_work(module_bench)
    return folder


def test_that_every_format_is_written_in_both_languages(written):
    names = {path.name for path in written.iterdir()}
    twice = {f"carte-{s}.{e}" for s in ("en", "fr") for e in FORMATS[:4]}
    assert twice <= names
    assert {"carte.csv", "carte.gpkg", "carte.json"} <= names
    assert any(name.endswith(".xlsx") for name in names)
    assert len(names) == len({*names})


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_that_the_pdf_shows_the_map_and_says_its_title(desk, written, spoken):
    with pypdfium2.PdfDocument(written / f"carte-{spoken}.pdf") as document:
        assert len(document) == 1
        text = " ".join(document[0].get_textpage().get_text_range().split())
        picture = document[0].render(scale=1.5, rev_byteorder=True).to_numpy().copy()
    with speaking(spoken):
        assert title(desk.bench.answer) in text
    people = "36,991,981" if spoken == "en" else "36 991 981"
    assert people in text.replace("\u202f", " ")
    seen = Counter(map(tuple, picture[..., :3].reshape(-1, 3).tolist()))
    for coverage in set(desk.bench.answer.ledger.table.frame["coverage"]):
        wanted = QColor(LIGHT.coverage[int(coverage)])
        assert seen[(wanted.red(), wanted.green(), wanted.blue())] > 20


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_that_the_picture_is_as_wide_as_asked(written, spoken):
    picture = QImage(str(written / f"carte-{spoken}.png"))
    assert picture.width() == 1600
    assert picture.height() > 800


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_that_the_drawing_is_whole_and_asks_for_nothing_outside(written, spoken):
    drawing = (written / f"carte-{spoken}.svg").read_text(encoding="utf-8")
    ElementTree.fromstring(drawing)
    assert not re.search(r"""(href|src)=["']https?:""", drawing)


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_that_the_web_map_asks_for_nothing_outside(written, spoken):
    page = (written / f"carte-{spoken}.html").read_text(encoding="utf-8")
    asked = r"""<(script|link|img|iframe)[^>]+(src|href)=["'](?!data:)"""
    assert not re.findall(asked, page)
    assert not re.findall(r"url\(\s*[\"']?https?:", page)


def test_that_tables_hold_what_is_on_screen(desk, written):
    served = desk.served()
    table = pd.read_csv(written / "carte.csv", dtype={"id": str}).set_index("id")
    assert table.loc["canada", "served"] == served
    assert table.loc["canada", "population"] == CENSUS_2021
    assert table.drop("canada")["served"].sum() == served
    for identifier in table.index.drop("canada"):
        shown = desk.cell(desk.window.tables.regions, identifier, "population")
        assert int(shown.replace(",", "")) == table.loc[identifier, "population"]

    book = openpyxl.load_workbook(next(written.glob("carte*.xlsx")))
    values = {cell.value for row in book.worksheets[0].rows for cell in row}
    assert {served, CENSUS_2021} <= values

    package = written / "carte.gpkg"
    layers = [str(name) for name, _kind in pyogrio.list_layers(package)]
    frames = [pyogrio.read_dataframe(package, layer=name) for name in layers]
    (regions,) = [f for f in frames if "served" in f.columns and len(f) == 13]
    assert regions["served"].sum() == served


def test_that_the_run_record_says_how_to_do_it_again(written):
    record = json.loads((written / "carte.json").read_text(encoding="utf-8"))
    assert "100" in json.dumps(record)
    assert record


def test_that_files_already_there_are_replaced_only_when_allowed(desk, tmp_path):
    old = tmp_path / "carte.csv"
    old.write_text("mine")
    asked = []

    def refuse(box) -> None:
        asked.append(box.informativeText())
        next(b for b in box.buttons() if "Back" in b.text()).click()
        QTimer.singleShot(0, QApplication.activeModalWidget().reject)

    def fill(dialog) -> None:
        when_later(refuse)
        choose(tmp_path, formats=("csv",), languages="en")(dialog)

    def when_later(act) -> None:
        def wait() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, ExportDialog):
                QTimer.singleShot(5, wait)
            else:
                act(box)

        QTimer.singleShot(0, wait)

    when_asked(fill)
    desk.click(desk.window.top.export)
    assert asked == ["carte.csv"]
    assert old.read_text() == "mine"


def test_that_a_folder_that_takes_no_file_is_said_and_the_old_one_stays(
    desk, tmp_path, monkeypatch
):
    old = tmp_path / "carte.csv"
    old.write_text("mine")
    desk.window.status.clearMessage()
    said = []

    def refuse(path, *_rest, **_more):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(ExportDialog, "accept", lambda dialog: dialog.done(1))

    def fill(dialog) -> None:
        choose(tmp_path, formats=("csv",), languages="en")(dialog)
        when_asked(read)

    def read(dialog) -> None:
        if isinstance(dialog, ExportDialog):
            when_asked(read)
            return
        assert isinstance(dialog, ProblemsDialog)
        said.append(dialog.text())
        dialog.reject()

    when_asked(fill)
    desk.click(desk.window.top.export)
    wait_for_work(desk.bench)
    assert "Permission denied" in said[0]
    assert old.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["carte.csv"]
    assert "written" not in desk.window.status.currentMessage()


def test_that_an_export_that_is_stopped_leaves_nothing(desk, tmp_path):
    when_asked(choose(tmp_path))
    desk.click(desk.window.top.export)
    desk.window.status.cancel.click()
    wait_for_work(desk.bench)
    assert list(tmp_path.iterdir()) == []
    assert "written" not in desk.window.status.currentMessage()


def test_that_the_window_keeps_its_language_while_the_other_is_written(desk, tmp_path):
    when_asked(choose(tmp_path, formats=("csv", "pdf"), languages="both"))
    desk.click(desk.window.top.export)
    said = set()
    while desk.bench.tasks.is_running():
        QApplication.processEvents()
        said.add(desk.bench.window.top.export.text())
        said.add(language())
    assert said == {"Export map", "en"}
    assert len(list(tmp_path.iterdir())) == 3
