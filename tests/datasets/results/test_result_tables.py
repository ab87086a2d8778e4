from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.formulas import neutralised
from datasets.results.run_record import run_record
from datasets.results.tables import (
    COLUMNS,
    plain_rows,
    region_rows,
    write_csv,
)
from datasets.results.workbook import SHEETS, write_xlsx
from layers.coverage.ledger import Ledger
from layers.coverage.regions import PEOPLE

MADE_AT = datetime(2026, 11, 2, 3, 4, 5)


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _book(path: Path, answer: Ledger) -> openpyxl.Workbook:
    record = run_record(
        answer, sources=["=source"], versions={}, made_at=MADE_AT, command="=gaps"
    )
    write_xlsx(path, answer, record, lambda code: f"[{code}]")
    return openpyxl.load_workbook(path)


def test_that_csv_gives_back_every_count_of_the_ledger(
    answer: Ledger, tmp_path: Path
) -> None:
    write_csv(tmp_path / "r.csv", answer)
    lines = _csv(tmp_path / "r.csv")
    assert tuple(lines[0]) == COLUMNS
    assert [line["id"] for line in lines] == ["w", "m", "e", "canada"]
    for column in PEOPLE:
        counts = [int(line[column]) for line in lines]
        assert counts == [*answer.table.frame[column], answer.table.total[column]]
        assert sum(counts[:-1]) == counts[-1]


def test_that_csv_starts_with_the_mark_excel_needs_for_accents(
    answer: Ledger, tmp_path: Path
) -> None:
    write_csv(tmp_path / "r.csv", answer)
    assert (tmp_path / "r.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")


def test_that_unreachable_is_a_word_and_unknown_is_empty(
    unreached: Ledger, tmp_path: Path
) -> None:
    write_csv(tmp_path / "r.csv", unreached)
    west, _, east, _ = _csv(tmp_path / "r.csv")
    assert west["median_km"] == "unreachable"
    assert east["median_km"] == "" and east["share_served"] == ""
    assert east["class"] == "no_data"
    assert west["people_per_organization"] == ""
    text = (tmp_path / "r.csv").read_text(encoding="utf-8-sig")
    cells = text.lower().replace("\n", ",").split(",")
    assert not {"nan", "inf", "-inf"} & set(cells)


def test_that_no_csv_cell_from_a_file_starts_like_a_formula(
    answer: Ledger, tmp_path: Path
) -> None:
    write_csv(tmp_path / "r.csv", answer)
    assert _csv(tmp_path / "r.csv")[1]["name_en"] == "'=cmd|' /C calc'!A0"


@given(st.text())
def test_that_neutralised_text_never_starts_like_a_formula(text: str) -> None:
    assert not neutralised(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_that_a_name_missing_in_a_language_is_given_in_the_other(
    answer: Ledger,
) -> None:
    assert region_rows(answer, "fr")["name"].tolist()[0] == "Ouest & Cie"
    assert region_rows(answer, "fr")["name"].tolist()[1].startswith("=cmd")


def test_that_the_total_has_no_rank(answer: Ledger) -> None:
    rows = plain_rows(region_rows(answer))
    assert rows[-1]["rank"] is None
    assert sorted(int(str(row["rank"])) for row in rows[:-1]) == [1, 2, 3]


def test_that_a_workbook_holds_no_formula_whatever_the_names(
    answer: Ledger, tmp_path: Path
) -> None:
    book = _book(tmp_path / "r.xlsx", answer)
    assert book.sheetnames == [f"{code}"[:31] for code in SHEETS]
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert all(cell.data_type != "f" for cell in cells)
    hostile = [c for c in cells if str(c.value).startswith(("=", "+"))]
    assert len(hostile) == 5
    assert all(cell.quotePrefix for cell in hostile)


def test_that_workbook_counts_are_numbers_and_headers_in_the_language(
    answer: Ledger, tmp_path: Path
) -> None:
    sheet = _book(tmp_path / "r.xlsx", answer)["sheet_regions"]
    head = [cell.value for cell in sheet[1]]
    assert head == [f"[column_{column}]" for column in COLUMNS]
    assert sheet.cell(5, head.index("[column_population]") + 1).value == 1507
    assert sheet.freeze_panes == "D2"


def test_that_the_ledger_sheet_adds_up_for_every_group(
    answer: Ledger, tmp_path: Path
) -> None:
    sheet = _book(tmp_path / "r.xlsx", answer)["sheet_ledger"]
    lines = [row[:3] for row in sheet.iter_rows(min_row=2, values_only=True)]
    for group, people in (("[group_total]", 1507), ("[group_french]", 102)):
        counts = {line: n for name, line, n in lines if name == group}
        assert counts.pop("[column_population]") == people
        outside = counts.pop("[outside_boundaries]")
        assert outside == (40 if group == "[group_total]" else 0)
        assert sum(counts.values()) == people


def test_that_the_same_record_makes_the_same_workbook(
    answer: Ledger, tmp_path: Path
) -> None:
    _book(tmp_path / "a.xlsx", answer)
    _book(tmp_path / "b.xlsx", answer)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_that_a_workbook_that_fails_leaves_the_old_one(
    answer: Ledger, tmp_path: Path
) -> None:
    target = tmp_path / "r.xlsx"
    target.write_text("old")

    def refuse(code: str) -> str:
        raise KeyError(code)

    record = run_record(answer, sources=[], versions={}, made_at=MADE_AT, command="")
    with pytest.raises(KeyError):
        write_xlsx(target, answer, record, refuse)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
