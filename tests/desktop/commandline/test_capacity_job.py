"""`lacuna gaps --capacity`: loads, pressure, and what is refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

HEAD = "id,name,latitude,longitude,capacity\n"
OFFICES = HEAD + "a,Ottawa,45.42,-75.69,100\nb,Gatineau,45.48,-75.70,300\n"


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    path = tmp_path / "offices.csv"
    path.write_text(OFFICES + "c,Halifax,44.65,-63.57,0\n")
    return path


def test_that_loads_pressure_and_ledger_add_up(run: Any, offices: Path) -> None:
    asked = ("gaps", "--organizations", offices, "--json")
    ran = run(*asked, "--capacity", "--need", "0.5/1000")
    found, plain = ran.document, run(*asked).document
    assert [tuple(one.values()) for one in found["organizations"]] == [
        ("a", 100, 100, 200_000),
        ("b", 300, 300, 600_000),
        ("c", 0, 0, 0),
    ]
    served = {one["id"]: one["served"] for one in found["boundaries"]}
    taken = dict.fromkeys(served, 0)
    for row in found["pressure"]:
        taken[row["from"]] += row["people"]
    assert taken == served
    for one, other in zip(found["boundaries"], plain["boundaries"], strict=True):
        assert one["served"] + one["full"] == other["served"]
        assert one["beyond"] == other["beyond"]
    assert found["standard"]["capacity"] == {"need": "1/2000", "missing": "refused"}
    assert "organizations" not in plain and "capacity" not in plain["standard"]


def test_that_people_read_who_carries_whose_cases(run: Any, offices: Path) -> None:
    ran = run("gaps", "--organizations", offices, "--capacity", "--need", "0,5/1000")
    assert ran.code == 0
    assert "800,000 of 36,991,981 people" in ran.out
    assert "600,000" in ran.out and "are taken in" in ran.out
    assert "a need of 0.5 per 1,000 people a year" in ran.out


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (["--capacity"], 2, "add --need"),
        (["--need", "1"], 2, "go with --capacity"),
        (["--capacity", "--need", "1/0"], 2, "is not a rate"),
        (["--capacity", "--need", "half"], 2, "is not a rate"),
        (["--capacity", "--need=-0.5/1000"], 1, "it has to be more than 0"),
        (["--capacity", "--need", "0"], 1, "it has to be more than 0"),
    ],
)
def test_that_a_need_that_says_nothing_is_refused(
    run: Any, offices: Path, asked: list[str], code: int, said: str
) -> None:
    ran = run("gaps", "--organizations", offices, *asked)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_that_an_unknown_capacity_is_asked_about(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_text(OFFICES + "c,Laval,45.6,-73.7,\n")
    asked = ("gaps", "--organizations", path, "--capacity", "--need", "1/1000")
    ran = run(*asked)
    assert ran.code == 1
    assert "--missing-capacity unlimited" in ran.err and ": c." in ran.err
    found = run(*asked, "--missing-capacity", "unlimited", "--json").document
    assert found["organizations"][2]["capacity"] is None
    assert found["organizations"][2]["people"] > 1_000_000


def test_that_without_capacity_no_solver_is_loaded(offices: Path) -> None:
    code = (
        "import sys; from desktop.__main__ import main\n"
        f"main(['gaps', '--organizations', {str(offices)!r}])\n"
        "assert not {'ortools', 'numba'} & set(sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True).returncode
        == 0
    )


def test_that_loads_and_pressure_go_beside_the_table(
    run: Any, offices: Path, tmp_path: Path
) -> None:
    asked = ("gaps", "--organizations", offices, "--capacity", "--need", "0.5/1000")
    out = tmp_path / "out"
    found = run(*asked, "--formats", "csv", "--out", out, "--json").document
    assert sorted(path.name for path in out.iterdir()) == [
        "gaps.csv",
        "loads.csv",
        "pressure.csv",
    ]
    loads = pd.read_csv(out / "loads.csv")
    columns = ["id", "capacity", "load", "people"]
    assert loads[columns].to_dict(orient="records") == found["organizations"]
    carried = pd.read_csv(out / "pressure.csv", dtype={"from": str, "to": str})
    said = carried[["from", "to", "people"]].to_dict(orient="records")
    assert said == found["pressure"]
    assert set(carried["from_name_fr"]) <= {"Québec", "Ontario"}
    run(*asked, "--formats", "json", "--out", tmp_path / "record")
    assert [path.name for path in (tmp_path / "record").iterdir()] == ["gaps.json"]


def test_that_a_folder_in_the_way_of_loads_is_told_first(
    run: Any, offices: Path, tmp_path: Path
) -> None:
    (tmp_path / "loads.csv").mkdir()
    asked = ("gaps", "--organizations", offices, "--formats", "csv", "--out", tmp_path)
    ran = run(*asked, "--capacity", "--need", "1/1000")
    assert (ran.code, ran.out) == (1, "")
    assert "loads.csv" in ran.err and not (tmp_path / "gaps.csv").exists()
    assert run(*asked).code == 0
