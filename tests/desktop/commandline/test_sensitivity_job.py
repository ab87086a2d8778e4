"""`lacuna sensitivity`: which gaps hold, and what a border or a shortcut hides."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path
from typing import Any

import pytest

FILES = ("sensitivity.csv", "border.csv", "border_points.csv", "shortcuts.csv")
PLACES = "id,latitude,longitude,total\n"
SITES = "id,name,latitude,longitude\n"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from desktop.__main__ import main

    folder = tmp_path_factory.mktemp("robust")
    assert main(["sensitivity", "--out", str(folder)]) == 0
    return folder


def test_that_every_threshold_says_what_gaps_says_at_it(run: Any) -> None:
    document = run("sensitivity", "--json", "--thresholds", "25,300").document
    assert document["schema"] == "lacuna/sensitivity/1"
    for threshold in (25, 100, 300):
        setting = {"threshold_km": threshold, "detour": 1, "decay": None}
        column = document["settings"].index(setting)
        gaps = run("gaps", "--json", "--threshold", threshold).document
        both = zip(document["boundaries"], gaps["boundaries"], strict=True)
        for region, other in both:
            for fact in ("served", "share_served", "class", "rank", "population"):
                assert region["under"][column][fact] == other[fact]


def test_that_the_bands_hold_the_threshold_asked(run: Any) -> None:
    document = run("sensitivity", "--json", "--threshold", "60 km").document
    assert document["settings"][0]["threshold_km"] == 60
    for region in [*document["boundaries"], document["total"]]:
        assert region["class_from_km"] <= 60
        assert (region["class_below_km"] or math.inf) > 60
        assert (region["class_detour_upto"] or math.inf) >= 1


def test_that_the_files_hold_every_region_and_the_total(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == sorted(FILES)
    found = {name: rows_of(written / name) for name in FILES}
    settings = int(found["sensitivity.csv"][0]["settings"])
    assert len(found["sensitivity.csv"]) == 14 * settings
    for name in ("border.csv", "shortcuts.csv"):
        assert [row["id"] for row in found[name]][-1] == "canada"
        assert len(found[name]) == 14
    for row in found["border.csv"]:
        assert float(row["share_low"]) <= float(row["share_high"])
    for name in FILES:
        text = (written / name).read_text(encoding="utf-8-sig")
        assert "nan" not in text
        assert "inf" not in text


def test_that_the_last_lines_say_which_gaps_hold(run: Any) -> None:
    ran = run("sensitivity")
    always, sometimes = ran.out.splitlines()[-2:]
    assert always.startswith("Gaps in all of them: British Columbia")
    assert sometimes.startswith("Gaps in some of them: Ontario")
    assert "border with the United States" in ran.out


def test_that_the_caller_says_where_the_loaded_area_ends(run: Any) -> None:
    def could(edges: str) -> list[int]:
        document = run("sensitivity", "--json", "--edges", edges).document
        return [row["could_be_served"] for row in document["border"]]

    nobody, quebec, everywhere = could("none"), could("24"), could("outline")
    assert not any(nobody)
    assert any(quebec)
    assert all(a <= b for a, b in zip(quebec, everywhere, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        ["--thresholds", "far"],
        ["--thresholds", ","],
        ["--thresholds", "10,-5"],
        ["--detours", "0.9"],
        ["--detours", "nan"],
        ["--detours", "inf"],
        ["--detours", "1,abc"],
        ["--detours", ""],
        ["--decays", "steep"],
        ["--decays", ""],
        ["--decays", "none,step"],
        ["--decays", "gaussian", "--exponent", "2"],
        ["--decays", "none", "--bandwidth", "30 km"],
        ["--steps", "10 km:2"],
        ["--threshold", "0", "--decays", "gaussian"],
        ["--capacity", "--need", "1", "--decays", "gaussian"],
        ["--capacity"],
    ],
)
def test_that_settings_that_mean_nothing_are_wrong_usage(
    run: Any, words: list[str]
) -> None:
    ran = run("sensitivity", "--json", *words)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--edges", "24,99"], "“99”"),
        (["--group", "martians"], "“martians”"),
    ],
)
def test_that_what_is_not_loaded_is_refused(
    run: Any, words: list[str], said: str
) -> None:
    ran = run("sensitivity", "--json", *words)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert " → " in ran.err


def test_that_a_folder_that_is_a_file_is_refused_first(
    run: Any, tmp_path: Path
) -> None:
    (tmp_path / "border.csv").mkdir()
    ran = run("sensitivity", "--out", tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "border.csv" in ran.err


@pytest.mark.parametrize(
    ("places", "sites"),
    [
        ("a,45,-75,\nb,46,-75,5\n", "x,X,45,-75\n"),
        ("a,45,-75,0\nb,60,-130,1\n", "x,X,45,-75\n"),
        ("a,45,-75,7\nb,45,-75,8\n", "x,X,45,-75\n"),
        ("a,45,-75,7\n", "x,X,60,-130\ny,Y,45,-75\n"),
    ],
    ids=["missing counts", "nobody near", "all at one spot", "two organizations"],
)
@pytest.mark.parametrize("threshold", ["0", "40000"])
def test_that_a_small_world_gets_a_clear_answer(
    run: Any, tmp_path: Path, places: str, sites: str, threshold: str
) -> None:
    (tmp_path / "p.csv").write_text(PLACES + places)
    (tmp_path / "o.csv").write_text(SITES + sites)
    files = ("--population", tmp_path / "p.csv", "--organizations", tmp_path / "o.csv")
    for shape in ([], ["--json"]):
        ran = run("sensitivity", "--threshold", threshold, *files, *shape)
        assert ran.code == 0, ran.err
        words = ran.out.lower().replace("information", "").split()
        assert not {"nan", "inf", "infinity", "nan%"} & set(words)


def test_that_a_world_where_nobody_is_counted_is_refused(
    run: Any, tmp_path: Path
) -> None:
    (tmp_path / "p.csv").write_text(PLACES + "a,45,-75,\n")
    ran = run("sensitivity", "--json", "--population", tmp_path / "p.csv")
    assert (ran.code, ran.out) == (1, "")
    assert "No row has a known number of people." in ran.err


def test_that_one_region_ends_at_its_whole_outline(run: Any, tmp_path: Path) -> None:
    ring = [[-80, 44], [-72, 44], [-72, 50], [-80, 50], [-80, 44]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    only = {"type": "Feature", "properties": {"id": "x"}, "geometry": shape}
    (tmp_path / "b.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [only]})
    )
    document = run(
        "sensitivity", "--json", "--boundaries", tmp_path / "b.geojson"
    ).document
    (region,) = document["boundaries"]
    assert document["edge"] == "outline"
    assert {under["rank"] for under in region["under"]} == {1}
    border, total = document["border"]
    assert border["could_be_served"] == total["could_be_served"] > 0


def test_that_nobody_eligible_leaves_every_region_a_gap_for_good(run: Any) -> None:
    document = run("sensitivity", "--json", "--language", "iu").document
    assert len(document["gaps_always"]) == 13
    assert document["gaps_sometimes"] == []
