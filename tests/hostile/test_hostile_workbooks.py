import io
import struct
import zipfile

import openpyxl
import pytest

from datasets import workbook_limits
from datasets.reading import read_records

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData></worksheet>"
)


def workbook():
    book = openpyxl.Workbook()
    book.active.append(["id", "nom"])
    book.active.append([1, "Québec"])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_member(name, change):
    """Workbook in which one member is changed."""
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook())) as whole,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for member in whole.namelist():
            content = whole.read(member)
            made.writestr(member, change(content) if member == name else content)
    return changed.getvalue()


def test_that_the_workbook_of_these_tests_is_read(made):
    records = read_records(made("a.xlsx", workbook()))
    assert records.cells["nom"].tolist() == ["Québec"]


def protected():
    """Head of a compound file whose directory names an encrypted package."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    entry = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0") + bytes(64)
    return head + bytes(512) + entry


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.xlsm"])
def test_that_a_workbook_with_a_password_is_said_to_have_one(made, codes, name):
    assert codes(made(name, protected())) == ["file_encrypted"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.xls"])
@pytest.mark.parametrize("content", [b"id,nom\n1,a\n", b"<html></html>", b"\x00" * 600])
def test_that_what_is_no_workbook_is_refused(made, codes, name, content):
    assert codes(made(name, content)) == ["content_differs"]


def test_that_every_truncation_is_refused(made, codes):
    whole = workbook()
    for length in range(4, len(whole) - 1, 97):
        path = made("a.xlsx", whole[:length])
        assert codes(path) in (
            ["file_truncated"],
            ["archive_broken"],
            ["content_differs"],
        )


def test_that_a_zip_that_is_no_workbook_is_refused(made, codes):
    assert codes(made("a.xlsx", {"a.csv": "id\n1\n"})) == ["file_not_readable_as"]


@pytest.mark.parametrize("member", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_that_entities_are_refused(made, codes, member):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]>'
    content = with_member(member, lambda xml: bomb + xml)
    assert codes(made("a.xlsx", content)) == ["xml_entities"]


def test_that_two_cells_in_far_corners_do_not_fill_memory(made, codes):
    corners = SHEET.format(
        rows='<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    ).encode()
    content = with_member("xl/worksheets/sheet1.xml", lambda _: corners)
    assert codes(made("a.xlsx", content)) == ["too_large"]


def test_that_repeats_in_an_open_document_do_not_fill_memory(made, codes):
    cell = '<table:table-cell table:number-columns-repeated="16384"><t/>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}'
    path = made("a.ods", {"mimetype": "x", "content.xml": f"<a>{row}</a>"})
    assert codes(path) == ["too_large"]


def test_that_a_workbook_that_swells_is_refused(made, codes, monkeypatch):
    blank = b" " * (65 << 20)
    content = with_member("xl/worksheets/sheet1.xml", lambda xml: xml + blank)
    assert codes(made("a.xlsx", content)) == ["archive_bomb"]
    monkeypatch.setattr(workbook_limits, "MOST_BYTES", 100)
    assert codes(made("b.xlsx", workbook())) == ["archive_too_large"]


def compound(book, *, tables=1, chain=None, size=None):
    """Compound file of one stream; its sizes and its chain may be lies."""
    book = book.ljust(4096, b"\0")
    entries = b""
    for name, kind, first, length in (
        ("Root Entry", 5, 0xFFFFFFFE, 0),
        ("Workbook", 2, 2, len(book) if size is None else size),
    ):
        entries += name.encode("utf-16-le").ljust(64, b"\0")
        entries += struct.pack("<HBB", 2 * len(name) + 2, kind, 1) + b"\xff" * 12
        entries += bytes(36) + struct.pack("<IQ", first, length)
    chain = chain or [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 10), 0xFFFFFFFE]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    none = 0xFFFFFFFE
    head += struct.pack("<9I", 0, tables, 1, 0, 4096, none, 0, none, 0)
    head += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
    return head + table + entries.ljust(512, b"\0") + book


def number(row, column):
    return struct.pack("<HHHHHd", 0x203, 14, row, column, 0, 1.0)


BEGIN = struct.pack("<HHHHHHII", 0x809, 16, 0x600, 0x10, 0, 0, 0, 0)


@pytest.mark.parametrize(
    "content",
    [
        compound(BEGIN + number(0, 0) + number(65535, 65535)),
        compound(BEGIN + struct.pack("<HHII", 0xFC, 8, 1, 0x7FFFFFFF)),
        compound(BEGIN, tables=0xFFFFFFF0),
        compound(BEGIN, size=0xFFFFFFF0),
        compound(BEGIN, chain=[0xFFFFFFFD, 0xFFFFFFFE, 3, 2]),
        compound(BEGIN, chain=[0xFFFFFFFD, 1, 3, 0xFFFFFFFE]),
        compound(BEGIN)[:700],
    ],
    ids=["corners", "texts", "tables", "size", "ring", "directory ring", "cut"],
)
def test_that_an_old_workbook_of_untrue_sizes_is_refused(made, codes, content):
    assert codes(made("a.xls", content)) == ["file_not_readable_as"]


def test_that_a_member_whose_own_name_is_damaged_condemns_the_workbook(made, codes):
    content = with_member("xl/workbook.xml", lambda xml: xml)
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        at = whole.getinfo("xl/workbook.xml").header_offset
    # The name stands a second time before the member, here no UTF-8 though said to be.
    damaged = bytearray(content)
    damaged[at + 7] |= 0x08
    damaged[at + 30 : at + 34] = b"\xff\xfe\xff\xfe"
    assert codes(made("a.xlsx", bytes(damaged))) == ["archive_broken"]
