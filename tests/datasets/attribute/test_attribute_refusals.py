"""Rows and files that cannot be read, each with its reason; unusual ones that can."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from datasets.statcan.attribute_file import read_attribute_file
from desktop.commandline.benchmarks.attribute_layout import LAYOUT_2021, Row
from layers.errors import DataError

Write = Callable[..., Path]

REFUSED: list[tuple[Row, str]] = [
    ({"DBPOP": "many"}, "not_a_number"),
    ({"DBPOP": "-3"}, "negative_number"),
    ({"DBPOP": "2.5"}, "not_a_whole_number"),
    ({"DBPOP": '"1,000"'}, "not_a_number"),
    ({"DARPLAT": "", "DARPLONG": ""}, "coordinates_missing"),
    ({"DARPLAT": "north"}, "coordinates_missing"),
    ({"DARPLAT": "nan", "DARPLONG": "inf"}, "coordinates_missing"),
    ({"DARPLAT": "0", "DARPLONG": "0"}, "coordinates_zero"),
    ({"DARPLAT": "-66.9", "DARPLONG": "45.5"}, "coordinates_swapped"),
    ({"DARPLAT": "45.5", "DARPLONG": "66.9"}, "longitude_sign_missing"),
    ({"DARPLAT": "7651883.4", "DARPLONG": "1232303.1"}, "latitude_out_of_range"),
    ({"DAUID": ""}, "missing_id"),
    ({"DBUID": ""}, "missing_id"),
    ({"DBUID": "13010000001"}, "repeated_block"),
    ({"PRNAME": "one,more"}, "ragged_row"),
]


@pytest.mark.parametrize(("wrong", "code"), REFUSED)
def test_that_a_row_that_cannot_be_read_is_refused_with_its_reason(
    write: Write, wrong: Row, code: str
) -> None:
    at = 13
    path = write(40, lambda n, r: {**r, **wrong} if n == at else r)
    layer, facts = read_attribute_file(path)
    assert [(p.code, p.row) for p in facts.refused] == [(code, at + 2)]
    assert (facts.rows, facts.refused_rows) == (40, 1)
    without, _ = read_attribute_file(write(40, lambda n, r: None if n == at else r))
    assert layer.key == without.key


def test_that_refusals_are_counted_past_those_named(write: Write) -> None:
    path = write(240, lambda n, r: {**r, "DBPOP": "?"} if n > 20 else r)
    _, facts = read_attribute_file(path)
    assert facts.refused_rows == 219
    assert facts.refused[-1].code == "more_alike"
    assert facts.refused[-1].facts == {"like": "not_a_number", "count": 119}


def test_that_a_file_of_refused_rows_alone_says_why(write: Write) -> None:
    with pytest.raises(DataError) as raised:
        read_attribute_file(write(3, lambda _, r: {**r, "DBPOP": "?"}))
    assert [p.code for p in raised.value.problems] == ["not_a_number"] * 3


def test_that_rows_without_content_are_passed_over(write: Write) -> None:
    path = write(16)
    lines = path.read_bytes().split(b"\r\n")
    lines[5:5] = [b"", b"," * (len(LAYOUT_2021) - 1)]
    lines.insert(11, b"not,enough")
    path.write_bytes(b"\r\n".join(lines))
    layer, facts = read_attribute_file(path)
    assert layer.key == read_attribute_file(write(16))[0].key
    assert [(p.code, p.row) for p in facts.refused] == [("ragged_row", 12)]
    assert facts.refused[0].facts == {"found": 2, "expected": 63}


def test_that_semicolons_and_decimal_commas_are_read(write: Write) -> None:
    def comma(_: int, row: Row) -> Row:
        lat, long = (row[k].replace(".", ",") for k in ("DARPLAT", "DARPLONG"))
        return {**row, "DARPLAT": lat, "DARPLONG": long}

    semicolons, facts = read_attribute_file(write(40, comma, delimiter=";"))
    assert facts.delimiter == ";"
    assert semicolons.key == read_attribute_file(write(40))[0].key


def test_that_whole_numbers_with_a_point_and_quoted_codes_are_read(
    write: Write,
) -> None:
    def saved_again(_: int, row: Row) -> Row:
        quoted = {key: f'"{row[key]}"' for key in ("DAUID", "DBUID", "CTUID")}
        people = f"{row['DBPOP']}.0" if row["DBPOP"] else ""
        return {**row, **quoted, "DBPOP": people}

    again, facts = read_attribute_file(write(40, saved_again))
    assert facts.refused == ()
    assert again.key == read_attribute_file(write(40))[0].key


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\r\n", "missing_column"),
        (b"DBUID_IDIDU,DBPOP2021_IDPOP2021\r\n1,2\r\n", "missing_column"),
        (",".join(LAYOUT_2021).encode(), "no_rows"),
        (",".join(LAYOUT_2021).encode() + b'\r\n"never closed', "broken_quotes"),
        (",".join(LAYOUT_2021).encode() + b"\r\n" + b"9" * 3_000_000, "row_too_long"),
    ],
)
def test_that_a_broken_file_is_refused(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    with pytest.raises(DataError) as raised:
        read_attribute_file(path)
    assert {p.code for p in raised.value.problems} == {code}


def test_that_a_null_in_a_cell_is_no_text(write: Write) -> None:
    path = write(8, lambda _, r: {**r, "CSDNAME": "a\x00b"})
    with pytest.raises(DataError, match="not_text"):
        read_attribute_file(path)


def test_that_the_encoding_can_be_chosen(write: Write) -> None:
    path = write(40, encoding="cp1252")
    _, facts = read_attribute_file(path, encoding="mac_roman")
    assert facts.encoding == "mac_roman"
    assert facts.names["CSD"]["1301001"][0] != "Baie-des-Érables 0"
    for wrong in ("utf-8", "no such encoding"):
        with pytest.raises(DataError, match="not_text"):
            read_attribute_file(path, encoding=wrong)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-32", "cp037"])
def test_that_an_encoding_that_is_not_of_ascii_is_read_when_told(
    write: Write, encoding: str
) -> None:
    path = write(40, lambda _, r: {**r, "CSDNAME": "a"}, encoding=encoding)
    layer, facts = read_attribute_file(path, encoding=encoding)
    assert facts.encoding == encoding
    assert layer.key == read_attribute_file(write(40))[0].key


def test_that_half_a_letter_is_no_text(write: Write) -> None:
    path = write(40, encoding="utf-16")
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DataError, match="not_text"):
        read_attribute_file(path)


def test_that_a_file_that_is_gone_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="file_missing"):
        read_attribute_file(tmp_path / "gone.csv")
    with pytest.raises(DataError, match="file_unreadable"):
        read_attribute_file(tmp_path)


def test_that_a_file_changed_while_it_is_read_is_refused(write: Write) -> None:
    path = write(400)

    def grow(share: float, step: str = "") -> None:
        with path.open("ab") as file:
            file.write(b"more")

    with pytest.raises(DataError) as raised:
        read_attribute_file(path, block_bytes=1 << 16, progress=grow)
    assert "file_changed" in {p.code for p in raised.value.problems}
