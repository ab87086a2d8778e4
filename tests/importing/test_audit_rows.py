"""Rows that are there twice, or have no id, name or place."""

from __future__ import annotations

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


def test_that_thousands_of_rows_of_one_address_are_told_as_one_finding(look):
    rows = [f"{i},Food bank,{OTTAWA}" for i in range(4_000)]
    rows += [f"n{i},Food bank,,,ON" for i in range(4_000)]
    finding = found(look(directory(*rows)), "likely_duplicate")
    assert finding.count == 2 * 3_999


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


def test_that_a_row_of_totals_without_name_and_place_is_known_by_its_id(look):
    file = look(directory(f"a,Alpha,{OTTAWA}", "Total,,,,"))
    assert found(file, "no_name").rows == (3,)
    assert found(file, "not_located").examples == ("Total",)


def test_that_a_repair_that_helps_no_row_is_not_listed_as_done(look):
    text = "id,name,city\na,Alpha,Ottawa\nb,Beta,Atlantis\n"
    repairs = {"no_coordinates": "geocode", "not_located": "geocode"}
    file = look(text, repairs=repairs)
    assert [f.code for f in file.repaired] == ["no_coordinates"]
    assert found(file, "not_located").rows == (3,)
    assert found(file, "unknown_place").rows == (3,)
