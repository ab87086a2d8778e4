"""`lacuna access`: files, JSON, the short table, and what is refused."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

# A degree of the parallel of 45 north is 78.8 km: the middle place reaches both sites.
SITES = """id,name,latitude,longitude,capacity,channels,mandate
a,A,45,-79,20,,
b,B,45,-77,10,,
line,Line,,,,telephone,canada
"""
PLACES = """id,latitude,longitude,total,french
p1,45,-79,100,10
p2,45,-78,100,0
p3,45,-77,300,
"""


@pytest.fixture
def world(tmp_path: Path) -> list[object]:
    sites, places = tmp_path / "o.csv", tmp_path / "p.csv"
    sites.write_text(SITES)
    places.write_text(PLACES)
    ring = [[-80, 44], [-76, 44], [-76, 46], [-80, 46], [-80, 44]]
    empty = [[-90, 44], [-86, 44], [-86, 46], [-90, 46], [-90, 44]]
    features = [
        {
            "type": "Feature",
            "properties": {"id": name, "name_en": name, "name_fr": f"{name} fr"},
            "geometry": {"type": "Polygon", "coordinates": [corners]},
        }
        for name, corners in (("here", ring), ("there", empty))
    ]
    shapes = tmp_path / "b.geojson"
    shapes.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return [
        "--organizations", sites, "--population", places, "--boundaries", shapes,
        "--levels", "primary,secondary,tertiary",
    ]  # fmt: skip


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_that_both_files_hold_what_was_worked_out_by_hand(
    run: Any, world: list[object], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ran = run("access", "--measure", "2sfca", "--catchment", "80 km", "--json",
              "--out", out, *world)  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    points = rows(out / "access_points.csv")
    assert [list(points[0]), [row["id"] for row in points]] == [
        ["id", "access"],
        ["p1", "p2", "p3"],
    ]
    values = [float(row["access"]) for row in points]
    assert values == pytest.approx([20 / 200, 20 / 200 + 10 / 400, 10 / 400])
    here, there = rows(out / "access_boundaries.csv")
    assert list(here) == ["id", "name_en", "name_fr", "population", "access_mean"]
    assert (here["population"], float(here["access_mean"])) == (
        "500",
        pytest.approx(30 / 500),
    )
    assert (there["population"], there["access_mean"]) == ("0", "")
    document = ran.document
    assert document["parameters"]["catchment_km"] == 80
    assert document["unit"] == "capacity_per_person"
    assert document["organizations"] == [
        {"id": "a", "capacity": 20, "demand": 200},
        {"id": "b", "capacity": 10, "demand": 400},
    ]
    assert document["groups"]["french"] == pytest.approx(20 / 200)


def test_that_steps_are_read_as_they_are_written(run: Any, world: list[object]) -> None:
    ran = run("access", "--measure", "e2sfca", "--catchment", "100 km", "--json",
              "--decay", "step", "--steps", "10 km:1, 30 km:0.68, 80 km:0.42",
              *world)  # fmt: skip
    steps = ran.document["parameters"]["decay"]["steps"]
    assert [step["to_km"] for step in steps] == [10, 30, 80]
    assert [step["weight"] for step in steps] == [1, 0.68, 0.42]
    assert ran.document["total"]["access_mean"] == pytest.approx(30 / 500)


@pytest.mark.parametrize(
    "measure", ["2sfca", "e2sfca", "3sfca", "m2sfca", "bfca", "hansen", "competition",
                "huff", "raam"],
)  # fmt: skip
def test_that_every_measure_says_its_formula_source_and_unit(
    run: Any, world: list[object], measure: str
) -> None:
    ran = run("access", "--measure", measure, *world)
    assert (ran.code, ran.err) == (0, "")
    assert "source:" in ran.out
    assert "unit in the files:" in ran.out
    assert "nan" not in ran.out.lower().split()
    assert "inf" not in ran.out.lower().split()
    french = run("access", "--measure", measure, "--json", "--lang", "fr", *world)
    assert french.code == 0


def test_that_an_unreached_cost_is_said_in_words(
    run: Any, world: list[object], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ran = run("access", "--measure", "raam", "--catchment", "0", "--out", out, *world)
    assert (ran.code, ran.err) == (0, "")
    points = [row["access"] for row in rows(out / "access_points.csv")]
    assert points[1] == "unreachable"
    assert all(float(cost) > 0 for cost in (points[0], points[2]))


def test_that_organizations_without_capacity_are_asked_about(
    run: Any, world: list[object], tmp_path: Path
) -> None:
    (tmp_path / "o.csv").write_text(
        "id,name,latitude,longitude,capacity\na,A,45,-79,20\nb,B,45,-77,\n"
    )
    ran = run("access", "--measure", "2sfca", *world)
    assert (ran.code, ran.out) == (1, "")
    assert "1 of 2 organizations that may serve state no capacity: b" in ran.err
    assumed = run("access", "--measure", "2sfca", "--missing-capacity", "10", *world)
    assert assumed.code == 0
    assert "One organization states no capacity" in assumed.out


@pytest.mark.parametrize(
    ("capacity", "status", "said"),
    [
        ("0", "included", "has a capacity of 0"),
        ("5", "excluded", "No organization may serve anyone in person"),
    ],
)
def test_that_no_room_and_nobody_to_serve_are_said_and_zero_is_zero(
    run: Any, world: list[object], tmp_path: Path, capacity: str, status: str, said: str
) -> None:
    (tmp_path / "o.csv").write_text(
        f"id,name,latitude,longitude,capacity,status\na,A,45,-79,{capacity},{status}\n"
    )
    for catchment in ("0", "100 km", "40 000 km"):
        out = tmp_path / catchment.replace(" ", "")
        ran = run("access", "--measure", "e2sfca", "--catchment", catchment,
                  "--out", out, *world)  # fmt: skip
        assert (ran.code, ran.err) == (0, "")
        assert said in ran.out
        assert {row["access"] for row in rows(out / "access_points.csv")} == {"0.0"}


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--measure", "magic"],
        ["--measure", "e2sfca", "--catchment", "far"],
        ["--measure", "e2sfca", "--catchment", "-3"],
        ["--measure", "e2sfca", "--decay", "gaussian"],
        ["--measure", "e2sfca", "--decay", "step", "--bandwidth", "30 km"],
        ["--measure", "e2sfca", "--steps", "30 km:1, 10 km:0.5"],
        ["--measure", "e2sfca", "--steps", "10 km"],
        ["--measure", "e2sfca", "--tau", "60 km"],
        ["--measure", "raam", "--attraction", "1"],
    ],
)
def test_that_wrong_usage_of_access_ends_with_2(run: Any, words: list[str]) -> None:
    ran = run("access", *words)
    assert (ran.code, ran.out) == (2, "")
    assert "error:" in ran.err


@pytest.mark.parametrize(
    "words",
    [
        ["--measure", "2sfca", "--decay", "power"],
        ["--measure", "raam", "--tau", "0"],
        ["--measure", "hansen", "--decay", "gaussian", "--bandwidth", "0"],
    ],
)
def test_that_numbers_that_mean_nothing_are_refused_with_a_remedy(
    run: Any, world: list[object], words: list[str]
) -> None:
    ran = run("access", *words, *world)
    assert (ran.code, ran.out) == (1, "")
    assert " → " in ran.err
