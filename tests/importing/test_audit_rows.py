"""Rows that are there twice or say too little, and their words, dates and numbers."""

from __future__ import annotations

from datetime import date
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.importing.audit.rows import SAME_PLACE_M, _near_an_earlier

HEADER = "id,name,latitude,longitude,province"
OTTAWA, TORONTO = "45.42,-75.69,ON", "43.7,-79.4,ON"


def directory(*rows: str, more: str = "") -> str:
    return "\n".join([HEADER + more, *rows]) + "\n"


def found(file, code):
    (one,) = [finding for finding in file.findings if finding.code == code]
    return one


def codes(file):
    return {finding.code for finding in file.findings}


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


def whole(file):
    """Give whether every row is in the layer or set aside with its reason."""
    return len(file.layer) + len(file.aside) == file.rows


CLEAN = directory(f"a,Alpha,{OTTAWA}", f"b,Beta,{TORONTO}")


def test_that_a_clean_directory_has_nothing_to_say(look):
    file = look(CLEAN)
    assert file.findings == ()
    assert file.row_of == {"a": 2, "b": 3}


def test_that_a_missing_id_blocks_until_it_is_numbered_by_its_row(look):
    text = directory(f"a,Alpha,{OTTAWA}", f",Beta,{TORONTO}")
    file = look(text)
    finding = found(file, "missing_id")
    assert (finding.rows, finding.severity) == ((3,), "blocks")
    assert finding.people > 4_000_000
    numbered = look(text, repairs={finding.key: "number_ids"})
    assert numbered.layer.ids.tolist() == ["a", "3"]
    left = look(text, repairs={finding.key: "leave_out"})
    assert (left.layer.ids.tolist(), left.aside) == (["a"], ((3, "missing_id"),))
    assert whole(left) and whole(numbered)


def test_that_only_the_later_rows_of_one_id_are_found(look):
    text = directory(f"a,Alpha,{OTTAWA}", f"a,Beta,{TORONTO}", f"a,Gamma,{TORONTO}")
    finding = found(look(text), "duplicate_id")
    assert (finding.rows, finding.examples) == ((3, 4), ("a",))
    numbered = look(text, repairs={finding.key: "number_ids"})
    assert numbered.layer.ids.tolist() == ["a", "a-3", "a-4"]
    assert numbered.row_of == {"a": 2, "a-3": 3, "a-4": 4}
    left = look(text, repairs={finding.key: "leave_out"})
    assert left.aside == ((3, "duplicate_id"), (4, "duplicate_id"))
    assert whole(left)


def test_that_a_numbered_id_takes_no_id_that_is_there_already(look):
    text = directory(f"a,Alpha,{OTTAWA}", f"a,Beta,{TORONTO}", f"a-3,Gamma,{TORONTO}")
    key = found(look(text), "duplicate_id").key
    file = look(text, repairs={key: "number_ids"})
    assert len(set(file.layer.ids.tolist())) == 3


def test_that_a_row_repeated_to_the_letter_can_be_left_out(look):
    text = directory(f"a,Alpha,{OTTAWA}", f"a,Alpha,{OTTAWA}")
    file = look(text)
    finding = found(file, "repeated_row")
    assert (finding.rows, finding.severity) == ((3,), "warns")
    left = look(text, repairs={finding.key: "leave_out"})
    assert not blocking(left)
    assert left.aside == ((3, "repeated_row"),)
    assert whole(left)


def test_that_a_row_repeated_in_a_file_without_ids_is_still_seen(look):
    text = "name,latitude,longitude\nAlpha,45.42,-75.69\nAlpha,45.42,-75.69\n"
    assert found(look(text), "repeated_row").rows == (3,)


@pytest.mark.parametrize(
    ("name", "place", "alike"),
    [
        ("ALPHA  centre", "45.4201,-75.6901,ON", True),
        ("Alpha Centré", "45.42,-75.69,ON", True),
        ("Alpha Centre", "45.45,-75.69,ON", False),
        ("Alphabet Centre", "45.42,-75.69,ON", False),
    ],
)
def test_that_one_name_within_a_kilometre_is_a_likely_duplicate(
    look, name, place, alike
):
    text = directory(f"a,Alpha Centre,{OTTAWA}", f"b,{name},{place}")
    file = look(text)
    assert ("likely_duplicate" in codes(file)) == alike
    if alike:
        finding = found(file, "likely_duplicate")
        assert (finding.rows, finding.severity) == ((3,), "warns")
        kept = look(text, repairs={finding.key: "exclude_duplicates"})
        row = kept.layer.frame.loc["b"]
        assert (row["status"], row["exclusion_reason"]) == ("excluded", "duplicate")
        assert whole(kept) and not kept.aside


@settings(derandomize=True, database=None, deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=30))
def test_that_the_near_are_those_of_all_pairs(steps):
    """Oracle: every pair of points, on a grid of 200 m."""
    points = np.array([(6_371_000.0, x * 200.0, y * 200.0) for x, y in steps])
    near = [
        any(np.linalg.norm(points[i] - points[j]) <= SAME_PLACE_M for j in range(i))
        for i in range(len(points))
    ]
    if len(points):
        assert _near_an_earlier(points).tolist() == near


def test_that_thousands_of_rows_of_one_address_are_told_in_a_moment(look):
    rows = [f"{i},Food bank,{OTTAWA}" for i in range(4_000)]
    rows += [f"n{i},Food bank,,,ON" for i in range(4_000)]
    start = perf_counter()
    finding = found(look(directory(*rows)), "likely_duplicate")
    assert finding.count == 2 * 3_999
    assert perf_counter() - start < 10


def test_that_a_likely_duplicate_stays_included_until_a_person_says_so(look):
    text = directory(f"a,Alpha,{OTTAWA}", f"b,Alpha,{OTTAWA}")
    assert look(text).layer.frame["status"].tolist() == ["included", "included"]


def test_that_a_row_without_any_name_blocks_until_it_is_left_out(look):
    text = directory(f"a,Alpha,{OTTAWA}", f"b,,{TORONTO}")
    file = look(text)
    assert blocking(file) == ["no_name:name"]
    finding = found(file, "no_name")
    assert (finding.rows, finding.examples) == ((3,), ("b",))
    left = look(text, repairs={finding.key: "leave_out"})
    assert left.aside == ((3, "no_name"),)


def test_that_a_name_in_one_language_is_a_name(look):
    text = (
        "id,name_en,name_fr,latitude,longitude\n"
        "a,Alpha,,45.42,-75.69\nb,,Bêta,43.7,-79.4\nc,,,43.7,-79.4\n"
    )
    file = look(text)
    assert [key.partition(":")[0] for key in blocking(file)] == ["no_name"]
    assert found(file, "no_name").rows == (4,)


def test_that_a_file_without_ids_is_numbered_by_its_rows_and_says_so(look):
    file = look("name,latitude,longitude\nAlpha,45.42,-75.69\nBeta,43.7,-79.4\n")
    finding = found(file, "ids_made")
    assert (finding.severity, finding.people) == ("notes", None)
    assert file.layer.ids.tolist() == ["2", "3"]


def test_that_an_organization_nowhere_is_kept_excluded_and_its_people_counted(look):
    file = look(directory(f"a,Alpha,{OTTAWA}", "b,Beta,,,ON"))
    finding = found(file, "not_located")
    assert (finding.rows, finding.severity) == ((3,), "warns")
    assert finding.people > 10_000_000
    row = file.layer.frame.loc["b"]
    assert (row["status"], row["exclusion_reason"]) == ("excluded", "not_located")
    assert row["province"] == "ON"


def test_that_an_excluded_organization_keeps_the_reason_it_came_with(look):
    text = directory(
        f"a,Alpha,{OTTAWA},included,",
        "b,Beta,,,ON,excluded,closed",
        more=",status,exclusion_reason",
    )
    file = look(text)
    assert "not_located" not in codes(file)
    assert file.layer.frame.at["b", "exclusion_reason"] == "closed"


def test_that_columns_without_a_role_are_kept_as_they_stand(look):
    text = directory(f"a,Alpha,{OTTAWA},555 1212", more=",Phone")
    assert look(text).layer.frame.at["a", "Phone"] == "555 1212"


def test_that_the_town_of_a_row_becomes_the_host_city_of_the_directory(look):
    text = "id,nom,Ville,Province,lat,long\na,Alpha,Lévis,QC,46.8,-71.18\n"
    frame = look(text).layer.frame
    assert (frame.at["a", "host_city"], frame.at["a", "province"]) == ("Lévis", "QC")


MANDATED = ("a,Alpha,45.42,-75.69,ON,{0}",)


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


def test_that_a_row_of_totals_without_name_and_place_is_known_by_its_id(look):
    file = look(directory(f"a,Alpha,{OTTAWA}", "Total,,,,"))
    assert found(file, "no_name").rows == (3,)
    assert found(file, "not_located").examples == ("Total",)


def test_that_a_capacity_with_separators_is_joined_once_accepted(look):
    text = directory(f'a,A,{OTTAWA},"1,200"', f"b,B,{TORONTO},1.5", more=",capacity")
    key = "thousands_separated:capacity"
    assert blocking(look(text)) == [key]
    joined = look(text, repairs={key: "join_thousands"})
    assert joined.layer.frame["capacity"].tolist() == [1200, 1.5]


def test_that_a_repair_that_helps_no_row_is_not_listed_as_done(look):
    text = "id,name,city\na,Alpha,Ottawa\nb,Beta,Atlantis\n"
    repairs = {"no_coordinates": "geocode", "not_located": "geocode"}
    file = look(text, repairs=repairs)
    assert [f.code for f in file.repaired] == ["no_coordinates"]
    assert found(file, "not_located").rows == (3,)
    assert found(file, "unknown_place").rows == (3,)
