"""Counts of people that are no counts: symbols stay missing, the rest is asked."""

from __future__ import annotations

import numpy as np
import pytest

HEADER = "id,latitude,longitude,population,french\n"
FINE = "a,45.42,-75.69,100,10\n"


def people(*rows: str) -> str:
    return HEADER + FINE + "".join(f"{row}\n" for row in rows)


def found(file, code):
    (one,) = [finding for finding in file.findings if finding.code == code]
    return one


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


def total(file):
    return file.layer.groups["total"].tolist()


def test_that_clean_counts_have_nothing_to_say(look):
    file = look(people("b,43.7,-79.4,200,0"))
    assert file.findings == ()
    assert total(file) == [100, 200]
    assert file.layer.groups["french"].tolist() == [10, 0]


@pytest.mark.parametrize("symbol", ["x", "X", "..", "...", "F"])
def test_that_a_symbol_stays_missing_and_is_noted_and_never_zero(look, symbol):
    file = look(people(f"b,43.7,-79.4,{symbol},"))
    finding = found(file, "counts_missing")
    assert (finding.severity, finding.rows, finding.people) == ("notes", (3,), None)
    assert finding.examples == (symbol,)
    assert np.isnan(file.layer.groups["total"]).tolist() == [False, True]
    assert np.nansum(file.layer.groups["total"]) == 100


@pytest.mark.parametrize(
    ("said", "count"),
    [('"1,234"', 1234), ("1 234", 1234), ("1\u00a0234\u202f567", 1234567)],
)
def test_that_separators_block_until_they_are_joined(look, said, count):
    text = people(f"b,43.7,-79.4,{said},")
    file = look(text)
    assert blocking(file) == ["thousands_separated:population"]
    finding = found(file, "thousands_separated")
    assert finding.rows == (3,)
    joined = look(text, repairs={finding.key: "join_thousands"})
    assert total(joined) == [100, count]
    cleared = look(text, repairs={finding.key: "clear_cells"})
    assert np.isnan(cleared.layer.groups["total"]).tolist() == [False, True]


def test_that_a_point_is_no_separator_of_thousands_and_a_fraction_is_no_count(look):
    text = people("b,43.7,-79.4,1.234,")
    file = look(text)
    assert blocking(file) == ["not_a_whole_number:population"]
    rounded = look(text, repairs={blocking(file)[0]: "round_counts"})
    assert total(rounded) == [100, 1]


@pytest.mark.parametrize(("said", "count"), [("2.5", 3), ("2.49", 2), ("0.5", 1)])
def test_that_halves_are_rounded_up_as_a_person_rounds(look, said, count):
    text = people(f"b,43.7,-79.4,{said},")
    file = look(text, repairs={"not_a_whole_number:population": "round_counts"})
    assert total(file) == [100, count]


@pytest.mark.parametrize("said", ["12.0", "12.00", "12"])
def test_that_a_whole_number_with_zero_decimals_is_whole(look, said):
    assert total(look(people(f"b,43.7,-79.4,{said},"))) == [100, 12]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("-5", "negative_number"),
        ("many", "not_a_number"),
        ("nan", "not_a_number"),
        ("inf", "not_a_number"),
        ("12 p.", "not_a_number"),
    ],
)
def test_that_what_is_no_count_blocks_until_cleared_or_left_out(look, said, code):
    text = people(f"b,43.7,-79.4,{said},")
    file = look(text)
    key = f"{code}:population"
    assert blocking(file) == [key]
    assert found(file, code).rows == (3,)
    cleared = look(text, repairs={key: "clear_cells"})
    assert len(cleared.layer) == 2
    assert np.isnan(cleared.layer.groups["total"]).tolist() == [False, True]
    left = look(text, repairs={key: "leave_out"})
    assert (left.aside, total(left)) == (((3, code),), [100])
    assert [f.code for f in left.repaired] == [code]


def test_that_a_group_above_its_total_blocks_and_counts_its_people(look):
    text = people("b,43.7,-79.4,50,60")
    file = look(text)
    assert blocking(file) == ["group_exceeds_total:french"]
    finding = found(file, "group_exceeds_total")
    assert (finding.rows, finding.people) == ((3,), 50)
    assert finding.facts["total_column"] == "population"
    cleared = look(text, repairs={finding.key: "clear_cells"})
    assert np.isnan(cleared.layer.groups["french"]).tolist() == [False, True]
    assert total(cleared) == [100, 50]


def test_that_a_group_of_a_missing_total_is_not_above_it(look):
    assert not blocking(look(people("b,43.7,-79.4,,60")))


def test_that_people_without_a_point_are_counted_and_can_be_left_out(look):
    text = people("b,,,70,")
    file = look(text)
    finding = found(file, "coordinates_missing")
    assert (finding.severity, finding.rows, finding.people) == ("blocks", (3,), 70)
    left = look(text, repairs={finding.key: "leave_out"})
    assert left.aside == ((3, "coordinates_missing"),)
    assert len(left.layer) + len(left.aside) == left.rows


def test_that_people_in_the_wrong_place_are_counted_and_can_be_exchanged(look):
    text = people("b,-79.4,43.7,70,")
    finding = found(look(text), "coordinates_swapped")
    assert finding.people == 70
    swapped = look(text, repairs={finding.key: "swap_coordinates"})
    assert swapped.layer.latitude.tolist() == [45.42, 43.7]


def test_that_people_counted_twice_are_seen_without_an_id(look):
    rows = "latitude,longitude,population\n45.42,-75.69,9\n45.42,-75.69,9\n"
    finding = found(look(rows, "population.csv"), "repeated_row")
    assert (finding.rows, finding.people, finding.severity) == ((3,), 9, "warns")


def test_that_ids_told_twice_block_with_their_people(look):
    text = people("a,43.7,-79.4,70,")
    finding = found(look(text), "duplicate_id")
    assert (finding.rows, finding.people) == ((3,), 70)
    numbered = look(text, repairs={finding.key: "number_ids"})
    assert numbered.layer.ids.tolist() == ["a", "a-3"]


def test_that_a_year_after_the_word_is_still_the_count_of_everyone(look):
    text = "CSDUID,Lat,Long,Pop_2021\n2466023,45.5,-73.6,1762949\n"
    file = look(text, "towns.csv")
    assert total(file) == [1762949]
    assert file.layer.codes["CSD"].tolist() == ["2466023"]


def test_that_a_column_of_counts_is_a_group_by_its_content(look):
    text = people().replace("french", "Seniors 65+")
    file = look(text)
    reasons = {guess.role: guess.reason for guess in file.mapping}
    assert reasons["group:seniors_65"] == "content"
    assert file.layer.groups["seniors_65"].tolist() == [10]


def test_that_a_group_can_be_declined(look):
    text = people().replace("french", "Phone")
    file = look(text, columns={"group:phone": ""})
    assert set(file.layer.groups) == {"total"}


def test_that_a_file_without_people_blocks(look):
    file = look("id,latitude,longitude,population\na,45.42,-75.69,0\n")
    assert blocking(file) == ["no_people:population"]
