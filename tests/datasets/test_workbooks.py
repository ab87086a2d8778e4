import datetime
import struct
import zipfile

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


def ods(path, rows):
    """Write an OpenDocument sheet with no more than the standard asks for."""
    cells = (
        "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        for row in rows
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="a">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:'
        f'manifest:1.0"><manifest:file-entry manifest:media-type="{kind}" '
        'manifest:full-path="/"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)


def xls(path, rows):
    """Write a workbook of Excel 97: a BIFF8 stream in a compound file.

    [MS-XLS] and [MS-CFB] give the records; a stream of 4,096 bytes or more lies in
    plain sectors of 512.
    """

    def record(kind, content=b""):
        return struct.pack("<HH", kind, len(content)) + content

    def text(words):
        return struct.pack("<HB", len(words), 1) + words.encode("utf-16-le")

    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            place = struct.pack("<HHH", at, column, 0)
            if isinstance(cell, str):
                sheet += record(0x204, place + text(cell))
            else:
                sheet += record(0x203, place + struct.pack("<d", cell))
    sheet += record(0x0A)
    start = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    named = b"\x01\x00a"
    length = len(start) + 4 + 6 + len(named) + 4
    stream = start + record(0x85, struct.pack("<IH", length, 0) + named)
    stream = (stream + record(0x0A) + sheet).ljust(4096, b"\0")
    assert len(stream) == 4096
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBBIII", 2 * len(name) + 2, kind, 1, none, none, child)
        + bytes(36)
        + struct.pack("<IQ", first, size)
        for none in [0xFFFFFFFF]
        for name, kind, child, first, size in (
            ("Root Entry", 5, 1, 0xFFFFFFFE, 0),
            ("Workbook", 2, none, 2, len(stream)),
        )
    ).ljust(512, b"\0")
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 10), 0xFFFFFFFE]
    table = struct.pack("<128I", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack(
        "<HHHHH6xIIIIIIIII",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        1,
        1,
        0,
        4096,
        0xFFFFFFFE,
        0,
        0xFFFFFFFE,
        0,
    )
    head += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    assert len(head) == 512
    path.write_bytes(head + table + entries + stream)


@pytest.mark.parametrize(("name", "write"), [("a.ods", ods), ("a.xls", xls)])
def test_that_other_workbooks_are_read_like_those_of_excel(tmp_path, name, write):
    write(tmp_path / name, [["id", "nom"], ["01", "Québec"], ["02", "Lévis"]])
    records = read_records(tmp_path / name)
    assert records.cells["id"].tolist() == ["01", "02"]
    assert records.cells["nom"].tolist() == ["Québec", "Lévis"]
    assert records.format == name[2:]


def test_that_whole_numbers_of_an_old_workbook_stay_whole(tmp_path):
    xls(tmp_path / "a.xls", [["id", "x"], [24.0, 4.5]])
    records = read_records(tmp_path / "a.xls")
    assert [cells[0] for cells in records.cells.values()] == ["24", "4.5"]


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
