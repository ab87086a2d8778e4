"""`lacuna structure`: the matrix, its file, and what is refused."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest

STATES = ("present", "remote_only", "unspecified", "absent")
SITES = "id,name,latitude,longitude,services,channels,languages\n"


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("group", ["total", "french"])
def test_that_states_add_up_to_the_people_of_the_ledger(
    run: Any, tmp_path: Path, group: str
) -> None:
    ran = run("structure", "--json", "--group", group, "--out", tmp_path)
    document = ran.document
    people = {one["id"]: one["population"] for one in document["regions"]}
    if group == "total":
        gaps = run("gaps", "--json").document
        expected = {one["id"]: one["population"] for one in gaps["boundaries"]}
        assert people == expected
    people["canada"] = document["total"]["population"]
    assert sum(people.values()) == 2 * people["canada"]
    added: dict[tuple[str, str, str], int] = {}
    for line in read(tmp_path / "structure.csv"):
        key = line["id"], line["field"], line["word"]
        added[key] = added.get(key, 0) + int(line["people"])
        assert line["state"] in STATES
        assert line["group"] == group
    assert added == {
        (i, word["field"], word["word"]): count
        for i, count in people.items()
        for word in document["words"]
    }


def test_that_who_states_a_word_serves_as_many_as_its_ledger(run: Any) -> None:
    cell = run("structure", "--json", "--field", "languages").document["total"]
    served = run("gaps", "--json", "--language", "fr").document["total"]["served"]
    assert cell["matrix"]["languages"]["fr"]["people"]["present"] == served


def test_that_gaps_are_ranked_by_people_left_out(run: Any) -> None:
    gaps = run("structure", "--json").document["gaps"]
    ranks = [(gap["left_out"], gap["absent"]) for gap in gaps]
    assert ranks == sorted(ranks, reverse=True)
    assert all(left_out >= absent for left_out, absent in ranks)


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("width", [60, 80, 132])
def test_that_the_matrix_keeps_to_the_terminal(
    run: Any, monkeypatch: pytest.MonkeyPatch, width: int, lang: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = run("structure", "--lang", lang).out
    tables = [line for line in out.splitlines() if re.search(r"─|\S  +\S", line)]
    assert tables
    assert max(map(len, tables)) <= width


def test_that_nothing_is_said_of_a_service_that_nobody_states(
    run: Any, tmp_path: Path
) -> None:
    (tmp_path / "o.csv").write_text(SITES + "a,A,45.42,-75.69,,,\n")
    directory = ("--organizations", tmp_path / "o.csv")
    document = run("structure", "--json", *directory).document
    ontario = next(one for one in document["regions"] if one["id"] == "35")
    cell = ontario["matrix"]["services"]["family_support"]
    assert cell["state"] == "unspecified"
    assert cell["left_out"] == ontario["population"]
    said = run("structure", *directory).out
    assert "No organization that counts says anything of this." in said
    assert "Most people without" not in run("structure", "--field", "audience").out


def test_that_a_group_that_is_missing_is_not_invented(run: Any) -> None:
    ran = run("structure", "--json", "--group", "youth")
    assert (ran.code, ran.out) == (1, "")
    assert "The population has no group “youth”." in ran.err
    assert "total, french, english" in ran.err


@pytest.mark.parametrize("field", ["", "status", "colour"])
def test_that_a_field_of_no_kind_of_help_is_wrong_usage(run: Any, field: str) -> None:
    ran = run("structure", "--field", field)
    assert (ran.code, ran.out) == (2, "")


def test_that_a_folder_in_the_way_is_told_first(run: Any, tmp_path: Path) -> None:
    (tmp_path / "structure.csv").mkdir()
    ran = run("structure", "--out", tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "A folder of this name is in the way." in ran.err


def test_that_the_largest_gaps_are_of_words_that_somebody_states(run: Any) -> None:
    ran = run("structure", "--field", "languages")
    gaps = [line for line in ran.out.splitlines() if re.match(r"\d+\. ", line)]
    assert len(gaps) == 10
    assert all("English" in line or "French" in line for line in gaps)
