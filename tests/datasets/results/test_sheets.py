from __future__ import annotations

import csv
from datetime import datetime

import openpyxl
import pytest

from datasets.results.sheets import Sheet, write_sheet_csv, write_sheets_xlsx

SHEET = Sheet(
    name="regions",
    title="Régions [a/b]: une liste dont le titre est long",
    columns=("id", "name", "people", "share"),
    heads=("Code", "Nom", "Gens", "Part"),
    rows=(
        ("24", "Québec", 8_501_833, 0.125),
        ("62", "=1+1", None, None),
        ("canada", "Canada", 0, "hors d’atteinte"),
    ),
)


def test_that_a_csv_keeps_accents_and_unknowns_and_runs_no_formula(tmp_path):
    path = tmp_path / "regions.csv"
    write_sheet_csv(path, SHEET)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["id", "name", "people", "share"],
        ["24", "Québec", "8501833", "0.125"],
        ["62", "'=1+1", "", ""],
        ["canada", "Canada", "0", "hors d’atteinte"],
    ]


def test_that_a_workbook_says_every_cell_and_how_it_was_made(tmp_path):
    path = tmp_path / "all.xlsx"
    write_sheets_xlsx(
        path,
        [SHEET, SHEET.__class__(**{**vars(SHEET), "title": "Autre"})],
        about=("Méthode", ["Une phrase.", "=2+2"]),
        made_at=datetime(2026, 11, 24).astimezone(),
    )
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Régions  a b   une liste dont l", "Autre", "Méthode"]
    page = book.worksheets[0]
    cells = [[cell.value for cell in row] for row in page.iter_rows()]
    assert cells == [list(SHEET.heads), *(list(row) for row in SHEET.rows)]
    assert page["B3"].data_type == "s"
    assert [row[0].value for row in book["Méthode"].iter_rows()] == [
        "Une phrase.",
        "=2+2",
    ]


@pytest.mark.parametrize("write", ["csv", "xlsx"])
def test_that_a_table_without_rows_is_its_header(tmp_path, write):
    empty = Sheet(name="a", title="A", columns=("id",), heads=("Code",), rows=())
    path = tmp_path / f"a.{write}"
    if write == "csv":
        write_sheet_csv(path, empty)
        assert path.read_text(encoding="utf-8-sig").split() == ["id"]
        return
    made_at = datetime(2026, 11, 24).astimezone()
    write_sheets_xlsx(path, [empty], about=("B", []), made_at=made_at)
    page = openpyxl.load_workbook(path).worksheets[0]
    assert [[c.value for c in row] for row in page.iter_rows()] == [["Code"]]
