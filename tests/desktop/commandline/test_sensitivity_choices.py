"""`lacuna sensitivity`: decays chosen, capacity counted, the border by place."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import Any

import pytest

# Along the 45th parallel, 78.8 km a degree; -70 is the edge.
SITES = """id,name,latitude,longitude,capacity
a,A,45,-71.5,10
b,B,45,-72.5,4
"""
PLACES = """id,latitude,longitude,total,french
near,45,-71,10,4
middle,45,-72,10,0
far,45,-73,10,
lost,45,-79,,
"""
SQUARE = """{"type": "FeatureCollection", "features": [{"type": "Feature",
"properties": {"id": "x"}, "geometry": {"type": "Polygon", "coordinates":
[[[-80, 40], [-70, 40], [-70, 50], [-80, 50], [-80, 40]]]}}]}"""
CAPACITY = ("--capacity", "--need", "1")


@pytest.fixture
def world(tmp_path: Path) -> list[object]:
    (tmp_path / "o.csv").write_text(SITES)
    (tmp_path / "p.csv").write_text(PLACES)
    (tmp_path / "b.geojson").write_text(SQUARE)
    return [
        *("--organizations", tmp_path / "o.csv"),
        *("--population", tmp_path / "p.csv"),
        *("--boundaries", tmp_path / "b.geojson"),
        *("--threshold", "79.5 km"),
    ]


def rows_of(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_that_the_decays_named_are_tried_with_the_numbers_given(
    run: Any, world: list[object]
) -> None:
    asked = ("sensitivity", "--json", *world, "--detours", "1", "--thresholds", "10")
    chosen = ("--decays", "power,exponential", "--bandwidth", "40", "--exponent", "1")
    document = run(*asked, *chosen).document
    assert document["decays"] == {
        "exponential": {"bandwidth_km": 40.0},
        "power": {"exponent": 1.0, "nearest_km": 1.0},
    }
    tried = [setting["decay"] for setting in document["settings"]]
    assert tried == [None, None, "exponential", "power"]
    (region,) = document["boundaries"]
    # Everyone is half a degree of the parallel from help.
    km = region["class_from_km"]
    assert region["under"][2]["served"] == pytest.approx(30 * math.exp(-km / 40))
    assert region["under"][3]["served"] == pytest.approx(30 / km, abs=1e-6)
    steps = run(*asked, "--decays", "step", "--steps", "50 km:0.5").document
    assert steps["boundaries"][0]["under"][-1]["served"] == 15
    none = run(*asked, "--decays", "none").document
    assert [setting["decay"] for setting in none["settings"]] == [None, None]


def test_that_decays_follow_the_threshold_unless_told(
    run: Any, world: list[object]
) -> None:
    document = run("sensitivity", "--json", *world).document
    assert document["decays"]["gaussian"] == {"bandwidth_km": 26.5}
    assert set(document["decays"]) == {"step", "gaussian"}
    zero = run("sensitivity", "--json", *world, "--threshold", "0").document
    assert zero["decays"] == {}


def test_that_distances_and_factors_may_be_written_as_in_french(
    run: Any, world: list[object]
) -> None:
    words = ("--thresholds", "25,50 km", "--detours", "1;1,2")
    tried = run("sensitivity", "--json", *world, *words).document["settings"]
    plain = {(s["threshold_km"], s["detour"]) for s in tried if not s["decay"]}
    assert plain == {(t, f) for t in (25, 50, 79.5) for f in (1, 1.2)}


def test_that_each_place_says_what_lies_past_the_border(
    run: Any, world: list[object], tmp_path: Path
) -> None:
    asked = ("sensitivity", *world, "--edges", "outline", "--out", tmp_path / "out")
    assert run(*asked).code == 0
    found = rows_of(tmp_path / "out" / "border_points.csv")
    assert list(found) == ["near", "middle", "far", "lost"]
    near = found["near"]
    assert float(near["outside_km"]) == pytest.approx(78.8, abs=1.2)
    assert float(near["distance_km"]) == pytest.approx(39.4, abs=0.1)
    assert near["least_km"] == near["distance_km"]
    assert (near["status"], near["status_could_change"]) == ("served", "no")
    lost = found["lost"]
    assert (lost["status"], lost["status_at_best"]) == ("no_data", "no_data")
    assert lost["people"] == lost["could_be_served"] == ""
    assert lost["distance_could_change"] == "yes"
    assert float(lost["least_km"]) < float(lost["distance_km"])


def test_that_without_an_edge_nothing_could_change(
    run: Any, world: list[object], tmp_path: Path
) -> None:
    words = ("--edges", "none", "--language", "iu")
    run("sensitivity", *world, *words, "--out", tmp_path / "out")
    for row in rows_of(tmp_path / "out" / "border_points.csv").values():
        assert row["outside_km"] == ""
    head = "id,name,latitude,longitude,channels\n"
    (tmp_path / "o.csv").write_text(head + "a,A,45,-71.5,telephone\n")
    run("sensitivity", *world, "--edges", "none", "--out", tmp_path / "out")
    near = rows_of(tmp_path / "out" / "border_points.csv")["near"]
    assert near["distance_km"] == near["least_km"] == "unreachable"
    assert near["status_could_change"] == near["distance_could_change"] == "no"


def test_that_capacity_is_counted_at_every_setting_and_at_the_border(
    run: Any, world: list[object], tmp_path: Path
) -> None:
    # The second office is nearer to the middle than to the far place.
    (tmp_path / "o.csv").write_text(SITES.replace("-72.5", "-72.4"))
    asked = ("sensitivity", *world, *CAPACITY, "--edges", "outline")
    document = run(*asked, "--json", "--out", tmp_path / "out").document
    (region,) = document["boundaries"]
    for setting, under in zip(document["settings"], region["under"], strict=True):
        reach = setting["threshold_km"] / setting["detour"]
        gaps = run("gaps", "--json", *world, *CAPACITY, "--threshold", f"{reach:f}")
        assert under["served"] == gaps.document["total"]["served"]
        assert setting["decay"] is None
    assert region["band"] == "tried"
    assert document["run_record"]["standard"]["capacity"]["need"] == "1"
    codes = [note["code"] for note in document["notes"]]
    assert codes[:3] == [
        "capacity_at_each_setting",
        "capacity_at_the_border",
        "capacity_left_out_of_shortcuts",
    ]
    places = rows_of(tmp_path / "out" / "border_points.csv")
    people = {i: row["could_be_served"] for i, row in places.items()}
    # Fourteen of thirty have room. Whoever is without is a chain of moves away from
    # the ten near the edge, who may be taken outside.
    assert sum(int(count) for count in people.values() if count) == 16
    assert document["border"][0]["could_be_served"] == 10


def test_that_the_text_says_what_capacity_changes(
    run: Any, world: list[object]
) -> None:
    said = run("sensitivity", *world, *CAPACITY).out
    assert "People are assigned anew for each threshold" in said
    assert "In reach" in said and "Decays are left out" in said
    plain = run("sensitivity", *world).out
    assert "In reach" not in plain and "assigned anew" not in plain


def test_that_few_of_a_group_are_counted_by_the_share_without_room(
    run: Any, world: list[object], tmp_path: Path
) -> None:
    words = (*world, *CAPACITY, "--group", "french", "--edges", "outline")
    ran = run("sensitivity", *words, "--json", "--out", tmp_path / "out")
    (region,) = ran.document["boundaries"]
    gaps = run("gaps", "--json", *world, *CAPACITY).document
    assert region["under"][0]["population"] == 4
    assert gaps["total"]["served"] == 14
    far = rows_of(tmp_path / "out" / "border_points.csv")["far"]
    assert (far["people"], far["status"]) == ("", "no_data")
