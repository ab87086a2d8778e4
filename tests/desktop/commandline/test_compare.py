"""`lacuna compare`: a scenario beside the baseline, or every reason why not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

SITE = {"id": "new", "name": "St. John's", "latitude": 47.56, "longitude": -52.71}


def scenario(folder: Path, *edits: object, **more: object) -> Path:
    path = folder / "edits.json"
    path.write_text(json.dumps({"name": "What if", "edits": list(edits), **more}))
    return path


def test_that_the_difference_is_scenario_minus_baseline(
    run: Any, tmp_path: Path
) -> None:
    path = scenario(
        tmp_path,
        {"edit": "open", **SITE},
        {"edit": "move", "id": "org-002", "latitude": 53.5, "longitude": -113.5},
        {"edit": "close", "id": "org-010"},
    )
    document = run("compare", "--json", "--scenario", path).document
    assert document["schema"] == "lacuna/compare/1"
    both = [document["baseline"], document["with_scenario"]]
    for before, after, change in zip(
        *(side["boundaries"] for side in both),
        document["difference"]["boundaries"],
        strict=True,
    ):
        for name in ("population", "served", "remote_only", "beyond", "unreachable"):
            assert change[name] == after[name] - before[name]
    assert document["difference"]["boundaries"][0]["served"] > 0


def test_that_an_empty_scenario_changes_nothing(run: Any, tmp_path: Path) -> None:
    document = run("compare", "--json", "--scenario", scenario(tmp_path)).document
    assert document["baseline"] == document["with_scenario"]


def test_that_the_run_record_names_the_edits(run: Any, tmp_path: Path) -> None:
    path = scenario(tmp_path, {"edit": "open", **SITE, "active_from": "2020-01-01"})
    record = run("compare", "--json", "--scenario", path).document["run_record"]
    (edit,) = record["scenario"]["edits"]
    assert (edit["id"], edit["active_from"]) == ("new", "2020-01-01")


def test_that_an_opening_in_the_future_does_not_count_yet(
    run: Any, tmp_path: Path
) -> None:
    path = scenario(tmp_path, {"edit": "open", **SITE, "active_from": "2090-01-01"})
    document = run("compare", "--json", "--scenario", path).document
    assert document["difference"]["total"]["served"] == 0


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (5, "“5” is not an edit."),
        ({"edit": "fly"}, "“fly” is not an edit."),
        ({"edit": "close"}, "The id is missing."),
        ({"edit": "close", "id": True}, "The id is missing."),
        ({"edit": "close", "id": "zz"}, "There is no organization “zz”."),
        ({"edit": "move", "id": "org-002"}, "One of the two coordinates is missing."),
        ({"edit": "move", **SITE, "latitude": "45"}, "“45” is not a number."),
        ({"edit": "move", **SITE, "latitude": float("nan")}, "not coordinates"),
        ({"edit": "move", **SITE, "latitude": -52, "longitude": 47}, "exchanged"),
        ({"edit": "open", **SITE, "id": "org-002"}, "“org-002” is already used."),
        ({"edit": "open", **SITE, "name": ""}, "“new” has no name."),
        ({"edit": "open", **SITE, "levels": 5}, "These are not words: 5."),
        ({"edit": "open", **SITE, "levels": ["zz"]}, "Use one of: primary"),
        ({"edit": "open", **SITE, "mandate": ["99"]}, "names “99”"),
        ({"edit": "open", **SITE, "bogus": 1}, "Nothing is known about"),
        ({"edit": "open", **SITE, "active_to": "soon"}, "“soon” is not a date."),
        ({"edit": "open", **SITE, "capacity": -1}, "-1 is negative."),
        ({"edit": "open", **SITE, "status": "maybe"}, "Use one of: included"),
    ],
)
def test_that_an_edit_that_cannot_be_made_is_named_with_its_row(
    run: Any, tmp_path: Path, edit: object, said: str
) -> None:
    path = scenario(tmp_path, {"edit": "close", "id": "org-010"}, edit)
    ran = run("compare", "--json", "--scenario", path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("lacuna: edits.json, row 2")
    assert said in ran.err


def test_that_all_edits_that_cannot_be_made_are_told(run: Any, tmp_path: Path) -> None:
    close = {"edit": "close", "id": "org-010"}
    path = scenario(tmp_path, {"edit": "close", "id": "zz"}, close, close)
    ran = run("compare", "--scenario", path)
    assert [line.split(",")[1] for line in ran.err.splitlines()] == [" row 1", " row 3"]


def test_that_problems_of_scenario_and_layers_are_told_together(
    run: Any, tmp_path: Path
) -> None:
    ran = run("compare", "--scenario", tmp_path / "a.json", "--population", "b.csv")
    assert "b.csv: There is no such file." in ran.err
    assert "a.json: There is no such file." in ran.err
