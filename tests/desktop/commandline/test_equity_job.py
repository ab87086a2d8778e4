"""`lacuna equity`: what it measures, says, writes and refuses."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path
from typing import Any

import pytest

USAGE = 2
GAP = "id,name,latitude,longitude\nhelp,Help,45.5,-79.5\n"
# Four squares in a row; the westernmost has the only organization.
COLUMNS = {"w": -80, "x": -79, "y": -78, "z": -77}
PLACES = """id,latitude,longitude,total,few
a,45.5,-79.5,100,0
b,45.5,-78.5,100,0
c,45.5,-77.5,200,4
d,45.5,-76.5,,
"""


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Write a map of four squares, with a place in each."""
    features = [
        {
            "type": "Feature",
            "properties": {"id": name, "name": name.upper()},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 45], [x + 1, 45], [x + 1, 46], [x, 46], [x, 45]]],
            },
        }
        for name, x in COLUMNS.items()
    ]
    document = {"type": "FeatureCollection", "features": features}
    (tmp_path / "b.geojson").write_text(json.dumps(document))
    (tmp_path / "o.csv").write_text(GAP)
    (tmp_path / "p.csv").write_text(PLACES)
    names = {"organizations": "o.csv", "boundaries": "b.geojson", "population": "p.csv"}
    return [
        word
        for option, name in names.items()
        for word in (f"--{option}", str(tmp_path / name))
    ]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def numbers_in(value: Any) -> list[float]:
    if isinstance(value, dict):
        return [n for part in value.values() for n in numbers_in(part)]
    if isinstance(value, list):
        return [n for part in value for n in numbers_in(part)]
    return [value] if isinstance(value, float) else []


def test_that_distance_is_measured_as_by_hand(run: Any, files: list[str]) -> None:
    """A hundred people at 0, as many at d, two hundred at 2 d: difference 14/16 d."""
    made = run("equity", "--json", *files)
    assert (made.code, made.err) == (0, "")
    equity = made.document["equity"]
    assert equity["people"] == 400
    assert equity["gini"] == pytest.approx(
        (1 * 1 + 2 * 2 + 2 * 1) * 2 / 32 / 1.25, abs=1e-3
    )
    assert equity["palma"] == pytest.approx(0.2 / 0.15, abs=1e-2)
    theil = equity["theil"]
    (by,) = theil["by"]
    assert by["by"] == "region"
    assert by["between"] == pytest.approx(theil["total"], abs=1e-6)
    assert [c["class"] for c in by["classes"]] == ["w", "x", "y"]
    assert made.document["clusters"]["regions"] == 3
    assert all(map(math.isfinite, numbers_in(made.document)))


def test_that_files_say_the_same_as_the_document(
    run: Any, files: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "new" / "out"
    made = run("equity", "--json", *files, "--out", out)
    assert sorted(p.name for p in out.iterdir()) == [
        "clusters.csv",
        "equity.csv",
        "lorenz.csv",
    ]
    by_name = {row["measure"]: row["value"] for row in table(out / "equity.csv")}
    for measure in ("gini", "palma", "bottom_40_share"):
        assert float(by_name[measure]) == made.document["equity"][measure]
    curve = table(out / "lorenz.csv")
    points = [[float(r["share_of_people"]), float(r["share_of_amount"])] for r in curve]
    assert points == made.document["equity"]["lorenz"]
    clusters = table(out / "clusters.csv")
    assert [row["id"] for row in clusters] == ["w", "x", "y"]
    assert [row["neighbours"] for row in clusters] == ["1", "2", "1"]


def test_that_share_served_and_access_of_a_file_are_measured(
    run: Any, files: list[str], tmp_path: Path
) -> None:
    served = run("equity", "--json", "--of", "served", *files).document["equity"]
    # At 100 km 200 of 400 people are served, each all of a region.
    assert served["gini"] == pytest.approx(0.5)
    assert served["palma"] is None and served["bottom_40_share"] == 0
    access = tmp_path / "access_points.csv"
    access.write_text("id,access\na,3\nb,1\nc,0\nnowhere,9\n")
    of_file = run("equity", "--json", "--of", access, *files)
    assert of_file.document["of"] == "access"
    assert of_file.document["equity"]["people"] == 400
    assert of_file.document["equity"]["mean"] == pytest.approx(1)
    access.write_text("id,access\na,4e-7\nb,4e-7\nc,1e-7\n")
    tiny = run("equity", "--json", "--of", access, *files).document
    assert tiny["equity"]["mean"] == pytest.approx(2.5e-7)
    assert "mean 0.0000002500." in tiny["sentences"][0]
    access.write_text("id,access\na,3\nb,unreachable\nc,\n")
    some = run("equity", "--json", "--of", access, *files).document["equity"]
    assert some["without"] == {"people": 300, "share": 0.75}
    assert some["gini"] == 0


def test_that_a_table_of_regions_gives_classes_and_concentration(
    run: Any, files: list[str], tmp_path: Path
) -> None:
    by = tmp_path / "by.csv"
    by.write_text("id,remoteness\nw,near\nx,far\ny,far\n")
    classes = run("equity", "--json", *files, "--by", by).document["equity"]
    found = {one["by"]: one for one in classes["theil"]["by"]}["remoteness"]
    assert found["between"] + found["within"] == pytest.approx(
        classes["theil"]["total"], abs=2e-6
    )
    assert {c["class"]: c["people"] for c in found["classes"]} == {
        "far": 300,
        "near": 100,
    }
    assert classes["concentration"] is None
    by.write_text("id,index\nw,0\nx,1\ny,2\n")
    ranked = run("equity", "--json", *files, "--by", by).document["equity"]
    assert ranked["concentration"]["index"] == pytest.approx(ranked["gini"])


def test_that_the_summary_says_what_its_numbers_mean(
    run: Any, files: list[str], tmp_path: Path
) -> None:
    said = run("equity", *files).out
    assert "two people taken at random are" in said
    assert "of the inequality lies between regions" in said
    assert "Moran’s I" in said or "cluster" in said
    nobody = tmp_path / "none.csv"
    nobody.write_text(GAP.replace("45.5,-79.5", "60,-135"))
    none = run("equity", "--of", "served", *files, "--organizations", nobody).out
    assert "Everyone has 0: all are alike" in none
    assert "The same share of people is left out in every region" in none


def test_that_one_seed_gives_one_answer(run: Any) -> None:
    first, again, other = (
        run("equity", "--json", "--permutations", 99, "--seed", seed).document
        for seed in (5, 5, 6)
    )
    assert first["clusters"] == again["clusters"]
    assert first["equity"] == other["equity"]
    assert first["clusters"]["moran"]["index"] == other["clusters"]["moran"]["index"]
    assert first["clusters"]["permutations"] == 99


def test_that_one_region_and_one_point_are_measured(
    run: Any, files: list[str], tmp_path: Path
) -> None:
    (tmp_path / "p.csv").write_text("id,latitude,longitude,total\na,45.2,-79.2,7\n")
    made = run("equity", "--json", *files)
    assert (made.code, made.err) == (0, "")
    assert made.document["equity"]["gini"] == 0
    assert made.document["clusters"]["why_not"] == "few_regions"
    assert made.document["clusters"]["moran"] is None
    assert all(map(math.isfinite, numbers_in(made.document)))


@pytest.mark.parametrize(
    ("name", "content", "words", "said"),
    [
        ("p.csv", PLACES.replace("100", "").replace("200", ""), [], "people"),
        ("p.csv", PLACES, ["--group", "nobody"], "has no group “nobody”"),
        ("o.csv", GAP.split("\n")[0] + "\n", [], "There are no rows."),
        ("o.csv", "id,name,mandate\na,A,w\n", [], "There is nobody to measure"),
        ("v.csv", "id,access\na,-1\nb,x\n", ["--of", "v.csv"], "-1 is negative"),
        ("v.csv", "id,access\na,1\na,2\n", ["--of", "v.csv"], "already used"),
        ("v.csv", "id,access\nq,1\n", ["--of", "v.csv"], "None of its ids is loaded"),
        ("v.csv", "id,a,b\na,1,2\n", ["--of", "v.csv"], "no column for “access”"),
        ("v.csv", "id,value\nq,1\n", ["--by", "v.csv"], "None of its ids is loaded"),
        ("v.csv", "id,value\nw,\nx,\n", ["--by", "v.csv"], "“value” is empty"),
        ("v.csv", "", ["--of", "none.csv", "--by", "v.csv"], "There is no such file"),
    ],
)
def test_that_what_cannot_be_measured_is_refused_with_a_remedy(
    run: Any,
    files: list[str],
    tmp_path: Path,
    name: str,
    content: str,
    words: list[str],
    said: str,
) -> None:
    (tmp_path / name).write_text(content)
    words = [str(tmp_path / w) if w.endswith(".csv") else w for w in words]
    ended = run("equity", "--json", *files, *words, "--out", tmp_path / "out")
    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err
    assert " → " in ended.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "words", [["--permutations", "0"], ["--seed", "x"], ["--formats", "csv"]]
)
def test_that_wrong_usage_is_told(run: Any, words: list[str]) -> None:
    ended = run("equity", "--json", *words)
    assert (ended.code, ended.out) == (USAGE, "")


def test_that_a_file_in_the_way_of_the_folder_is_told(run: Any, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    ended = run("equity", "--out", tmp_path / "out")
    assert (ended.code, ended.out) == (1, "")
    (tmp_path / "clusters.csv").mkdir()
    ended = run("equity", "--out", tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert "A folder of this name is in the way." in ended.err


def test_that_what_is_loaded_classes_and_ranks(files, run) -> None:
    parted = run("equity", "--json", *files, "--by", "remoteness").document["equity"]
    by = {one["by"]: one for one in parted["theil"]["by"]}
    assert [c["class"] for c in by["remoteness"]["classes"]] == ["0"]
    ranked = run("equity", "--json", *files, "--by", "share:few").document["equity"]
    assert ranked["concentration"]["by"] == "share:few"
    # Those with a share above 0 all live farthest: 200 of 400, with 4 of 5 parts.
    assert ranked["concentration"]["index"] == pytest.approx(0.3, abs=1e-2)


def test_that_a_variable_that_is_not_loaded_is_refused_with_those_that_are(
    files, run
) -> None:
    made = run("equity", *files, "--by", "share:none")
    assert made.code == 1
    for word in ("share:none", "share:few", "remoteness"):
        assert word in made.err
