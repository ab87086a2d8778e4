"""The same small world in every shape that a person's files come in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import ledger_on_paper as paper
import pytest
import shapely

REGIONS = [
    {"id": "A/1", "name": "Est", "parent": "all", "box": (-76, 44, -72, 48)},
    {"id": "A/2", "name": "Québec", "parent": "all", "box": (-80, 44, -76, 48)},
]
ORGANIZATIONS: list[dict[str, Any]] = [
    {"id": "1", "name": "Près", "latitude": 45.5, "longitude": -75.5},
    {
        "id": "2",
        "name": "Loin",
        "latitude": 47.25,
        "longitude": -79.5,
        "levels": "secondary|tertiary",
        "languages": "fr",
        "mandate": "all",
        "channels": "in_person|telephone",
    },
    {"id": "3", "name": "Ligne", "mandate": "A/1|2401", "channels": "web|app"},
    {"id": "4", "name": "Clos", "latitude": 47.5, "longitude": -73.5},
]
ORGANIZATIONS[3] |= {"active_to": "2020-12-31"}
PLACES: list[dict[str, Any]] = [
    {"id": "10", "latitude": 45.25, "longitude": -75.25, "total": 100, "CD": "2401"},
    {"id": "11", "latitude": 47.5, "longitude": -73.25, "total": 50, "CD": "2402"},
    {"id": "12", "latitude": 46.5, "longitude": -79.5, "total": 7, "CD": "2401"},
    {"id": "13", "latitude": 44.5, "longitude": -79.5, "total": None, "CD": "2403"},
    {"id": "14", "latitude": 44.75, "longitude": -78.5, "total": 900, "CD": "2403"},
    {"id": "15", "latitude": 60.5, "longitude": -100.5, "total": 4, "CD": "2403"},
]
WORLD = {
    "organizations": ORGANIZATIONS,
    "places": PLACES,
    "regions": REGIONS,
    "extra": ("CD",),
}
ASKED: dict[str, Any] = {
    "threshold": 100,
    "date": "2024-01-01",
    "levels": {"secondary"},
    "languages": {"fr"},
}


def check(run: Any, files: list[object], asked: dict[str, Any] = ASKED) -> Any:
    ran = run("gaps", "--json", *files, *paper.words_of(asked))
    assert (ran.code, ran.err) == (0, "")
    rows = paper.expected(WORLD, asked)
    assert paper.differences(ran.document, rows) == []
    return ran.document


def with_file(folder: Path, role: str, name: str, content: str | bytes) -> list[str]:
    """Write the world, and one file of it in another shape."""
    words = paper.write_world(WORLD, folder)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    words[words.index(f"--{role}") + 1] = str(path)
    return words


@pytest.mark.parametrize("threshold", ["100 km", "100", "100km", "100 000 m", "100,0"])
def test_that_a_threshold_may_be_written_in_any_usual_way(
    run: Any, tmp_path: Path, threshold: str
) -> None:
    words = ["gaps", "--json", *paper.write_world(WORLD, tmp_path)]
    ran = run(*words, *paper.words_of(ASKED), "--threshold", threshold)
    assert ran.document["standard"]["threshold"] == {"value": 100.0, "unit": "km"}
    assert paper.differences(ran.document, paper.expected(WORLD, ASKED)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"threshold": 0},
        {"threshold": 250.5},
        {"levels": set(), "languages": set()},
        {"levels": {"primary"}},
        {"date": "2020-12-31"},
        {"date": "2021-01-01"},
        {"mandates": False},
        {"remote": False},
        {"mandates": False, "remote": False, "services": {"helpline"}},
    ],
)
def test_that_every_flag_does_what_the_rules_say(
    run: Any, tmp_path: Path, change: dict[str, Any]
) -> None:
    check(run, list(paper.write_world(WORLD, tmp_path)), {**ASKED, **change})


FRENCH_ORGANIZATIONS = """identifiant;nom;latitude;longitude;mandat;canaux;niveaux;\
langues;date_fin
1;Près;45,5;-75,5;;;;;
2;Loin;47,25;-79,5;all;In_Person|TELEPHONE;Secondary|TERTIARY;FR;
3;Ligne;;;A/1|2401;web|app;;;
4;Clos;47,5;-73,5;;;;;2020-12-31
"""
FRENCH_PLACES = """identifiant;latitude;longitude;population;DRIDU
10;45,25;-75,25;100;2401
11;47,5;-73,25;50;2402
12;46,5;-79,5;7;2401
13;44,5;-79,5;;2403
14;44,75;-78,5;900;2403
15;60,5;-100,5;4;2403
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize(
    ("role", "text"),
    [("organizations", FRENCH_ORGANIZATIONS), ("population", FRENCH_PLACES)],
)
def test_that_a_french_spreadsheet_is_read_as_the_english_one(
    run: Any, tmp_path: Path, role: str, text: str, encoding: str
) -> None:
    words = with_file(tmp_path, role, f"{role}-é.csv", text.encode(encoding))
    check(run, list(words))


def points(rows: list[dict[str, Any]], columns: list[str]) -> gpd.GeoDataFrame:
    shapes = [
        shapely.Point(r["longitude"], r["latitude"]) if "latitude" in r else None
        for r in rows
    ]
    cells = {c: [r.get(c) for r in rows] for c in columns}
    return gpd.GeoDataFrame(cells, geometry=shapes, crs="EPSG:4326")


@pytest.mark.parametrize("name", ["o.gpkg", "o.geojson"])
def test_that_organizations_may_come_as_points(
    run: Any, tmp_path: Path, name: str
) -> None:
    columns = [c for c in paper.ORGANIZATION_COLUMNS if c not in _PLACE]
    frame = points(ORGANIZATIONS, columns)
    frame = frame.to_crs("EPSG:3347") if name == "o.gpkg" else frame
    frame["id"] = frame["id"].astype(float)
    frame.to_file(tmp_path / name)
    words = paper.write_world(WORLD, tmp_path)
    words[1] = str(tmp_path / name)
    check(run, list(words))


@pytest.mark.parametrize("name", ["p.gpkg", "p.geojson"])
def test_that_people_may_come_as_points(run: Any, tmp_path: Path, name: str) -> None:
    frame = points(PLACES, ["id", "total", "CD"])
    frame.to_file(tmp_path / name)
    words = paper.write_world(WORLD, tmp_path)
    words[5] = str(tmp_path / name)
    check(run, list(words))


_PLACE = ("latitude", "longitude")


def test_that_boundaries_may_come_in_statistics_canada_lambert(
    run: Any, tmp_path: Path
) -> None:
    frame = gpd.GeoDataFrame(
        [{k: v for k, v in r.items() if k != "box"} for r in REGIONS],
        geometry=[shapely.box(*r["box"]).segmentize(0.05) for r in REGIONS],
        crs="EPSG:4326",
    )
    frame.to_crs("EPSG:3347").to_file(tmp_path / "b.gpkg")
    words = paper.write_world(WORLD, tmp_path)
    words[3] = str(tmp_path / "b.gpkg")
    check(run, list(words))


def test_that_numbers_as_ids_stay_whole(run: Any, tmp_path: Path) -> None:
    features = json.loads(paper.boundaries_geojson(WORLD))
    for number, feature in enumerate(features["features"], start=10):
        feature["properties"]["id"] = float(number)
    name, content = "numbers.geojson", json.dumps(features)
    words = with_file(tmp_path, "boundaries", name, content)
    ran = run("gaps", "--json", *words[2:])
    assert [b["id"] for b in ran.document["boundaries"]] == ["10", "11"]


def test_that_organizations_without_an_id_are_refused_with_the_remedy(
    run: Any, tmp_path: Path
) -> None:
    words = with_file(tmp_path, "organizations", "o.csv", "name,mandate\nA,canada\n")
    ran = run("gaps", "--json", *words)
    assert (ran.code, ran.out) == (1, "")
    assert "o.csv, column id: There is no column for “id”." in ran.err


def test_that_a_group_with_missing_cells_changes_no_total(
    run: Any, tmp_path: Path
) -> None:
    rows = [{**p, "french": 1 if k % 2 else None} for k, p in enumerate(PLACES)]
    text = paper.table(("id", *_PLACE, "total", "french", "CD"), rows)
    check(run, list(with_file(tmp_path, "population", "groups.csv", text)))


def test_that_people_outside_every_region_are_told_once(
    run: Any, tmp_path: Path
) -> None:
    document = check(run, list(paper.write_world(WORLD, tmp_path)))
    notes = [n for n in document["notes"] if n["code"] == "places_outside"]
    assert [(n["places"], n["people"]) for n in notes] == [(1, 4)]
    assert "fewer than 10 people" in notes[0]["message"]


def test_that_a_directory_with_nobody_included_is_an_answer(
    run: Any, tmp_path: Path
) -> None:
    text = "id,name,latitude,longitude,status\n1,A,45,-75,excluded\n"
    words = with_file(tmp_path, "organizations", "none.csv", text)
    total = run("gaps", "--json", *words).document["total"]
    assert total["unreachable"] == total["population"] == 1057
    assert total["distance"] == {
        "unit": "km",
        "mean": None,
        "median": None,
        "p90": None,
    }
    assert total["organizations"] == 0
