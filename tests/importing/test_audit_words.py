"""Words, dates, mandates and capacities of a directory: found, and what helps."""

from __future__ import annotations

from datetime import date

import pytest

HEADER = "id,name,latitude,longitude,province"
OTTAWA, TORONTO = "45.42,-75.69,ON", "43.7,-79.4,ON"


def directory(*rows: str, more: str = "") -> str:
    return "\n".join([HEADER + more, *rows]) + "\n"


def found(file, code):
    (one,) = [finding for finding in file.findings if finding.code == code]
    return one


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


@pytest.mark.parametrize(
    ("said", "codes_of"),
    [
        ("Quebec", {"24"}),
        ("Québec|Ont.", {"24", "35"}),
        ("QC|35", {"24", "35"}),
        ("National", {"canada"}),
        ("Yukon Territory", {"60"}),
    ],
)
def test_that_mandates_by_name_become_codes_once_accepted(look, said, codes_of):
    text = directory(f"a,Alpha,{OTTAWA},{said}", more=",mandate")
    file = look(text)
    assert blocking(file) == ["mandate_by_name:mandate"]
    finding = found(file, "mandate_by_name")
    assert (finding.rows, finding.examples) == ((2,), (said,))
    assert finding.people > 0
    coded = look(text, repairs={finding.key: "mandate_codes"})
    assert coded.layer.frame.at["a", "mandate"] == codes_of


@pytest.mark.parametrize("said", ["24", "24|35", "canada", "Canada", "3506008", ""])
def test_that_mandates_by_code_need_no_repair(look, said):
    text = directory(f"a,Alpha,{OTTAWA},{said}", more=",mandate")
    assert not blocking(look(text))


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("31/01/2024", date(2024, 1, 31)),
        ("01/31/2024", date(2024, 1, 31)),
        ("31.01.2024", date(2024, 1, 31)),
        ("5/5/2024", date(2024, 5, 5)),
        ("2024-1-5", date(2024, 1, 5)),
        ("2024-01-31 00:00:00", date(2024, 1, 31)),
        ("2024", date(2024, 1, 1)),
        ("2024.0", date(2024, 1, 1)),
        ("2024-06", date(2024, 6, 1)),
    ],
)
def test_that_a_date_that_can_mean_one_day_is_read_once_accepted(look, said, read):
    text = directory(f"a,Alpha,{OTTAWA},{said}", more=",active_from")
    file = look(text)
    assert blocking(file) == ["date_not_iso:active_from"]
    finding = found(file, "date_not_iso")
    assert (finding.rows, finding.examples) == ((2,), (said,))
    assert finding.people > 0
    mended = look(text, repairs={finding.key: "read_dates"})
    assert mended.layer.frame.at["a", "active_from"] == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024-12", date(2024, 12, 31)),
    ],
)
def test_that_a_year_or_month_that_ends_something_ends_with_its_last_day(
    look, said, read
):
    text = directory(f"a,Alpha,{OTTAWA},{said}", more=",active_to")
    mended = look(text, repairs={"date_not_iso:active_to": "read_dates"})
    assert mended.layer.frame.at["a", "active_to"] == read


@pytest.mark.parametrize(
    ("repair", "read"),
    [
        ("day_first", date(2021, 4, 3)),
        ("month_first", date(2021, 3, 4)),
        ("clear_cells", None),
    ],
)
def test_that_a_date_that_may_mean_two_days_is_asked_about(look, repair, read):
    text = directory(f"a,Alpha,{OTTAWA},03/04/2021", more=",active_from")
    file = look(text)
    assert blocking(file) == ["date_order_unknown:active_from"]
    finding = found(file, "date_order_unknown")
    assert finding.repairs[0] == "clear_cells"
    mended = look(text, repairs={finding.key: repair})
    assert mended.layer.frame.at["a", "active_from"] == read


@pytest.mark.parametrize("said", ["31/02/2024", "spring 2021", "2024-13", "0000-01"])
def test_that_a_date_that_is_none_can_be_left_unknown_only(look, said):
    text = directory(f"a,Alpha,{OTTAWA},{said}", more=",active_from")
    file = look(text)
    assert blocking(file) == ["not_a_date:active_from"]
    assert found(file, "not_a_date").repairs == ("clear_cells",)
    cleared = look(text, repairs={"not_a_date:active_from": "clear_cells"})
    assert cleared.layer.frame.at["a", "active_from"] is None


def test_that_dates_of_one_column_are_told_apart_by_what_helps(look):
    text = directory(
        f"a,A,{OTTAWA},31/01/2024",
        f"b,B,{TORONTO},03/04/2021",
        "c,C,46.8,-71.2,QC,soon",
        more=",active_from",
    )
    rows = {f.code: f.rows for f in look(text).findings}
    assert rows == {
        "date_not_iso": (2,),
        "date_order_unknown": (3,),
        "not_a_date": (4,),
    }


def test_that_an_end_before_its_beginning_can_be_exchanged_or_cleared(look):
    text = directory(
        f"a,Alpha,{OTTAWA},2020-01-01,2019-01-01", more=",active_from,active_to"
    )
    file = look(text)
    assert blocking(file) == ["ends_before_it_begins:active_to"]
    finding = found(file, "ends_before_it_begins")
    assert finding.people > 0
    swapped = look(text, repairs={finding.key: "swap_dates"}).layer.frame.loc["a"]
    assert swapped["active_from"] == date(2019, 1, 1)
    assert swapped["active_to"] == date(2020, 1, 1)
    cleared = look(text, repairs={finding.key: "clear_cells"}).layer.frame.loc["a"]
    assert (cleared["active_from"], cleared["active_to"]) == (date(2020, 1, 1), None)


def test_that_dates_read_by_a_repair_are_then_compared(look):
    text = directory(f"a,Alpha,{OTTAWA},2020,2019", more=",active_from,active_to")
    repairs = {
        f"date_not_iso:{role}": "read_dates" for role in ("active_from", "active_to")
    }
    assert blocking(look(text, repairs=repairs)) == ["ends_before_it_begins:active_to"]


def test_that_an_unknown_word_offers_the_nearest_of_the_vocabulary(look):
    text = directory(f"a,Alpha,{OTTAWA},in_persn|telephone", more=",channels")
    file = look(text)
    assert blocking(file) == ["unknown_word:channels"]
    finding = found(file, "unknown_word")
    assert (finding.examples, finding.facts["nearest"]) == (("in_persn",), "in_person")
    assert finding.people > 0
    mended = look(text, repairs={finding.key: "nearest_word"})
    assert mended.layer.frame.at["a", "channels"] == {"in_person", "telephone"}


def test_that_a_word_like_no_other_stays_until_it_is_taken_out(look):
    text = directory(f"a,Alpha,{OTTAWA},zzzzzzz", more=",levels")
    key = "unknown_word:levels"
    file = look(text, repairs={key: "nearest_word"})
    assert blocking(file) == [key]
    offered = found(file, "unknown_word").repairs
    done = [look(text, repairs={key: repair}) for repair in offered]
    assert any(not file.is_blocked for file in done)


def test_that_words_may_be_said_by_their_french_labels(look):
    text = directory(f"a,Alpha,{OTTAWA},en personne", more=",canaux")
    file = look(text)
    assert file.layer.frame.at["a", "channels"] == {"in_person"}


@pytest.mark.parametrize(
    ("cell", "code"), [("many", "not_a_number"), ("-3", "negative_number")]
)
def test_that_a_capacity_that_is_no_amount_can_be_left_unknown(look, cell, code):
    text = directory(f"a,Alpha,{OTTAWA},{cell}", more=",capacity")
    file = look(text)
    assert blocking(file) == [f"{code}:capacity"]
    finding = found(file, code)
    assert (finding.rows, finding.examples) == ((2,), (cell,))
    cleared = look(text, repairs={finding.key: "clear_cells"})
    assert cleared.layer.frame["capacity"].isna().all()
    assert [f.code for f in cleared.repaired] == [code]


def test_that_a_capacity_of_zero_is_zero_and_an_empty_one_unknown(look):
    text = directory(f"a,A,{OTTAWA},0", f"b,B,{TORONTO},", more=",capacity")
    capacity = look(text).layer.frame["capacity"]
    assert capacity["a"] == 0
    assert capacity.isna()["b"]


@pytest.mark.parametrize(
    ("header", "cell", "words"),
    [
        ("languages", '"Français, anglais"', {"fr", "en"}),
        ("languages", "en et fr", {"fr", "en"}),
        ("channels", "in_person; telephone", {"in_person", "telephone"}),
        ("levels", "secondary/tertiary", {"secondary", "tertiary"}),
        ("mandate", '"24, 35"', {"24", "35"}),
    ],
)
def test_that_words_with_something_else_between_them_are_separated_once_accepted(
    look, header, cell, words
):
    text = directory(f"a,Alpha,{OTTAWA},{cell}", more=f",{header}")
    file = look(text)
    assert blocking(file) == [f"words_not_separated:{header}"]
    split = look(text, repairs={f"words_not_separated:{header}": "split_words"})
    assert split.layer.frame.at["a", header] == words


def test_that_provinces_separated_by_commas_become_codes_by_two_repairs(look):
    text = directory(f'a,Alpha,{OTTAWA},"Quebec, Ontario"', more=",mandate")
    split = {"words_not_separated:mandate": "split_words"}
    assert blocking(look(text, repairs=split)) == ["mandate_by_name:mandate"]
    both = {**split, "mandate_by_name:mandate": "mandate_codes"}
    assert look(text, repairs=both).layer.frame.at["a", "mandate"] == {"24", "35"}


def test_that_a_language_nobody_knows_offers_the_nearest(look):
    text = directory(f"a,Alpha,{OTTAWA},Frnçais", more=",languages")
    mended = look(text, repairs={"unknown_word:languages": "nearest_word"})
    assert mended.layer.frame.at["a", "languages"] == {"fr"}


def test_that_words_of_which_one_is_unknown_are_not_separated(look):
    text = directory(f'a,Alpha,{OTTAWA},"telephone, pigeon"', more=",channels")
    assert blocking(look(text)) == ["unknown_word:channels"]


def test_that_a_capacity_with_separators_is_joined_once_accepted(look):
    text = directory(f'a,A,{OTTAWA},"1,200"', f"b,B,{TORONTO},1.5", more=",capacity")
    key = "thousands_separated:capacity"
    assert blocking(look(text)) == [key]
    joined = look(text, repairs={key: "join_thousands"})
    assert joined.layer.frame["capacity"].tolist() == [1200, 1.5]


def test_that_the_dots_of_a_published_list_are_empty_cells(look):
    text = (
        "Index,Facility_Name,ODCAF_Facility_Type,City,Prov_Terr,Latitude,Longitude\n"
        "1,Art place,gallery,Ottawa,on,45.42,-75.69\n"
        "2,Museum,museum,..,qc,..,..\n"
    )
    seen = look(text, "odcaf.csv")
    assert not seen.is_blocked
    said = {f.column: f.rows for f in seen.findings if f.code == "cells_missing"}
    assert said == {"City": (3,), "Latitude": (3,), "Longitude": (3,)}
    assert not seen.ambiguous
    layer = seen.layer
    assert layer.frame["exclusion_reason"].tolist() == ["", "not_located"]
