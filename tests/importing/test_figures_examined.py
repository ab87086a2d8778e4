"""Tables of counts by code: recognised, asked about, mended, joined."""

from __future__ import annotations

import pytest

from datasets.importing.together import together


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


def counts(file):
    return file.layer.groups["total"].tolist()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("PRUID,population\n24,10\n35,20\n", "PR"),
        ("DGUID,GEO,Population\n2021A000224,Quebec,10\n2021A000235,Ontario,20\n", "PR"),
        ("IDUGD;GÉO;Population\n2021A000224;Québec;10\n2021A000235;Ontario;20\n", "PR"),
        ("CSDUID;Nom;Pop. totale\n2466023;Montréal;10\n2423027;Québec;20\n", "CSD"),
        ("SDRIDU\tPop_2021\n2466023\t10\n2423027\t20\n", "CSD"),
    ],
)
def test_that_counts_by_code_are_figures_of_the_level_of_the_code(look, text, level):
    file = look(text, "figures.csv" if "\t" not in text else "figures.tsv")
    assert (file.recognised.kind, file.recognised.level) == ("figures", level)
    assert counts(file) == [10, 20]
    assert not file.is_blocked


def test_that_codes_keep_their_zeros_and_are_text(look):
    file = look("CTUID,population\n0001.00,10\n0001.10,20\n", "tracts.csv")
    assert file.is_blocked or file.layer.ids.tolist() == ["0001.00", "0001.10"]


@pytest.mark.parametrize(
    ("said", "code", "repair", "count"),
    [
        ("1 234", "thousands_separated", "join_thousands", 1234),
        ('"1,234"', "thousands_separated", "join_thousands", 1234),
        ("12.5", "not_a_whole_number", "round_counts", 13),
    ],
)
def test_that_counts_that_can_be_mended_are_once_accepted(
    look, said, code, repair, count
):
    text = f"PRUID,population\n24,{said}\n35,20\n"
    file = look(text)
    assert blocking(file) == [f"{code}:population"]
    assert file.findings[0].rows == (2,)
    mended = look(text, repairs={f"{code}:population": repair})
    assert counts(mended) == [count, 20]
    assert [f.code for f in mended.repaired] == [code]


def test_that_a_negative_count_can_be_left_unknown_or_out(look):
    text = "PRUID,population\n24,-4\n35,20\n"
    key = "negative_number:population"
    assert blocking(look(text)) == [key]
    cleared = look(text, repairs={key: "clear_cells"})
    assert cleared.layer.groups["total"][1] == 20
    assert str(cleared.layer.groups["total"][0]) == "nan"
    left = look(text, repairs={key: "leave_out"})
    assert (left.layer.ids.tolist(), left.aside) == (["35"], ((2, "negative_number"),))


@pytest.mark.parametrize("symbol", ["x", "..", "...", "F"])
def test_that_a_symbol_keeps_a_count_missing(look, symbol):
    file = look(f"PRUID,population\n24,{symbol}\n35,20\n")
    assert not file.is_blocked
    assert str(counts(file)[0]) == "nan"
    assert "counts_missing" in {f.code for f in file.findings}


def test_that_figures_of_towns_are_summed_to_the_provinces_open(look, world):
    file = look("CSDUID,population\n2466023,10\n2423027,20\n3506008,5\n")
    whole = together([file], world)
    (meeting,) = whole.meetings
    codes, people = whole.population.codes["PR"], whole.population.groups["total"]
    assert people[codes == "24"].sum() == 30
    assert people[codes == "35"].sum() == 5
    assert meeting.joined.met == 2


def test_that_two_rows_of_one_code_block(look):
    file = look("PRUID,population\n24,10\n24,20\n")
    assert file.is_blocked
    assert file.layer is None
