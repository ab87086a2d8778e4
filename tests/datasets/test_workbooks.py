import datetime

import openpyxl
import pytest

from datasets.importing.choices import ReadOptions
from datasets.peek import peeked
from datasets.reading import parts_of, read_records
from layers.errors import DataError


@pytest.fixture
def book(tmp_path):
    def write(name="a.xlsx", **sheets):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for title, rows in sheets.items():
            sheet = made.create_sheet(title)
            for row in rows:
                sheet.append(row)
        made.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.mark.parametrize("name", ["a.xlsx", "a.xlsm"])
def test_that_values_become_the_text_a_person_sees(book, name):
    day = datetime.date(2021, 5, 11)
    noon = datetime.datetime(2021, 5, 11, 12, 30)
    rows = [["id", "n", "x", "day", "at", "yes"], ["01", 24.0, 4.5, day, noon, True]]
    records = read_records(book(name, clinics=rows))
    assert {header: cells[0] for header, cells in records.cells.items()} == {
        "id": "01",
        "n": "24",
        "x": "4.5",
        "day": "2021-05-11",
        "at": "2021-05-11T12:30:00",
        "yes": "true",
    }
    assert (records.format, records.rows.tolist()) == ("xlsx", [2])


def test_that_titles_above_the_header_are_left_out_and_said(book):
    rows = [
        ["Liste des cliniques, 2023"],
        [],
        ["id", "nom", "ville"],
        [1, "a", "Québec"],
        [],
        [2, "b", "Laval"],
    ]
    records = read_records(book(clinics=rows))
    assert records.cells["ville"].tolist() == ["Québec", "Laval"]
    assert records.rows.tolist() == [4, 6]
    (note,) = records.notes
    assert (note.code, note.row) == ("title_rows", 3)


def test_that_rows_count_from_the_top_of_the_sheet(book):
    rows = [[], [], [None, "id", "nom"], [None, 1, "a"]]
    records = read_records(book(clinics=rows))
    assert records.rows.tolist() == [4]
    assert list(records.cells) == ["id", "nom"]


def test_that_of_several_sheets_a_person_chooses(book):
    path = book(east=[["id"], [1]], empty=[], west=[["id"], [2]])
    with pytest.raises(DataError) as error:
        read_records(path)
    assert error.value.problems[0].code == "several_parts"
    assert parts_of(path) == ("east", "west")
    records = read_records(path, ReadOptions(part="west"))
    assert (records.cells["id"].tolist(), records.part) == (["2"], "west")
    assert peeked(path, ReadOptions(part="east")).cells == (("1",),)


def test_that_a_sheet_beside_empty_ones_is_read(book):
    records = read_records(book(east=[["id"], [1]], Sheet2=[], Sheet3=[]))
    assert (len(records), records.part) == (1, "")


def test_that_a_formula_is_neither_computed_nor_shown(book):
    # No spreadsheet program has stored a value with it.
    rows = [["id", "x"], [1, "=1+1"], [2, "'=1+1"]]
    records = read_records(book(a=rows))
    assert records.cells["x"].tolist() == ["", "'=1+1"]


def test_that_headers_of_one_name_are_kept_apart(book):
    rows = [["id", "SYMBOL", "SYMBOL"], [1, "x", ".."]]
    records = read_records(book(a=rows))
    assert records.cells["SYMBOL (2)"].tolist() == [".."]
    assert [note.code for note in records.notes] == ["duplicate_column"]


def test_that_a_look_shows_the_first_hundred_rows(book):
    peek = peeked(book(a=[["id", "nom"], *([n, "x"] for n in range(500))]))
    assert (peek.headers, len(peek.cells), peek.cells[99]) == (
        ("id", "nom"),
        100,
        ("99", "x"),
    )
