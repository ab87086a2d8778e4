"""The bundled files themselves, as they lie in the resources."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import date
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
import shapely
from fontTools.ttLib import TTFont

from datasets.canada.census import CANADA_POPULATION, PROVINCES
from datasets.canada.directory import COLUMNS
from datasets.canada.fonts import FILES
from datasets.canada.population import Point, distance_from_province_km
from datasets.place_names import fold

CANADA = Path(str(resources.files("resources.canada")))
FONTS = Path(str(resources.files("resources.fonts")))
WORD_COLUMNS = (
    "channels",
    "levels",
    "services",
    "sectors",
    "role",
    "status",
    "exclusion_reason",
    "location_precision",
    "languages",
    "verified",
    "mandate_wider_than_stated",
)


def rows(name: str) -> list[dict[str, str]]:
    with (CANADA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_json(name: str) -> dict:
    return json.loads((CANADA / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def people() -> list[dict[str, str]]:
    return rows("population.csv")


@pytest.fixture(scope="module")
def features() -> list[dict]:
    return read_json("boundaries.geojson")["features"]


@pytest.fixture(scope="module")
def polygons(features) -> np.ndarray:
    shapes = [shapely.from_geojson(json.dumps(f["geometry"])) for f in features]
    return np.array(shapes, dtype=object)


def test_that_every_province_adds_to_its_census_count(people):
    totals: Counter[str] = Counter()
    french: Counter[str] = Counter()
    for row in people:
        totals[row["PR"]] += int(row["total"])
        french[row["PR"]] += int(row["french"])
    assert totals == {province.id: province.population for province in PROVINCES}
    assert french == {province.id: province.french for province in PROVINCES}
    assert totals.total() == CANADA_POPULATION


def test_that_every_point_has_people_and_french_is_part_of_them(people):
    assert all(0 <= int(row["french"]) <= int(row["total"]) for row in people)
    assert min(int(row["total"]) for row in people) > 0
    assert len({row["id"] for row in people}) == len(people)


def test_that_every_point_lies_near_its_province(people, polygons):
    points = [
        Point(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            province=row["PR"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            weight=1,
        )
        for row in people
    ]
    assert distance_from_province_km(points, polygons).max() < 100


def test_that_thirteen_polygons_are_a_valid_coverage(features, polygons):
    assert [f["properties"]["id"] for f in features] == [p.id for p in PROVINCES]
    assert shapely.is_valid(polygons).all()
    assert shapely.coverage_is_valid(polygons)
    assert {f["properties"]["level"] for f in features} == {"PR"}


@pytest.mark.parametrize(
    ("name", "longitude", "latitude", "province"),
    [
        ("Prince Edward Island", -63.4, 46.35, "11"),
        ("Cape Breton", -60.7, 46.2, "12"),
        ("Vancouver Island", -125.5, 49.7, "59"),
        ("Haida Gwaii", -132.2, 53.6, "59"),
        ("Îles de la Madeleine", -61.77, 47.43, "24"),
        ("Anticosti", -63.0, 49.5, "24"),
        ("Newfoundland", -56.0, 48.7, "10"),
        ("Montréal", -73.6, 45.5, "24"),
        ("Manitoulin", -82.3, 45.75, "35"),
        ("Ellesmere", -80.0, 80.0, "62"),
    ],
)
def test_that_inhabited_islands_are_there(
    features, polygons, name, longitude, latitude, province
):
    inside = shapely.intersects(polygons, shapely.Point(longitude, latitude))
    ids = [f["properties"]["id"] for f in features]
    assert [i for i, here in zip(ids, inside, strict=True) if here] == [province], name


def test_that_every_word_of_the_directory_is_in_the_vocabulary():
    fields = read_json("vocabulary.json")["fields"]
    for row in rows("organizations.csv"):
        for column in WORD_COLUMNS:
            words = [word for word in row[column].split("|") if word]
            assert set(words) <= set(fields[column]["words"]), (row["id"], column)
            assert fields[column]["multiple"] or len(words) <= 1


def test_that_every_word_is_named_in_both_languages():
    for field in read_json("vocabulary.json")["fields"].values():
        assert field["en"]
        assert field["fr"]
        for word in field.get("words", {}).values():
            assert word["en"]
            assert word["fr"]
            assert bool(word.get("meaning_en")) == bool(word.get("meaning_fr"))


def test_that_every_organization_has_a_source_and_a_point_or_a_mandate():
    provinces = {province.id for province in PROVINCES} | {"canada"}
    table = rows("organizations.csv")
    assert list(table[0]) == COLUMNS
    for row in table:
        assert row["source"]
        assert set(row["mandate"].split("|")) <= provinces
        assert bool(row["latitude"]) == bool(row["location_precision"] == "city")
        assert set(filter(None, row["inferred"].split("|"))) <= set(COLUMNS)
        if row["active_from"]:
            date.fromisoformat(row["active_from"])


def test_that_rows_no_source_supports_are_absent():
    draft = {row["id"]: row["verified"] for row in rows("organizations_draft.csv")}
    bundled = {row["id"] for row in rows("organizations.csv")}
    assert bundled == {identifier for identifier, v in draft.items() if v != "no"}
    assert len(bundled) < len(draft)


def test_that_a_province_wide_programme_without_a_city_covers_by_referral():
    (shift,) = (r for r in rows("organizations.csv") if r["program"] == "Shift BC")
    assert (shift["mandate"], shift["channels"], shift["latitude"]) == (
        "59",
        "referral",
        "",
    )


def test_that_the_project_names_files_that_exist_and_thanks_in_both_languages():
    project = read_json("project.json")
    assert all((CANADA / name).is_file() for name in project["files"].values())
    for said in project["attributions"].values():
        assert len(said["en"]) == len(said["fr"]) > 0
    levels = read_json("vocabulary.json")["fields"]["levels"]["words"]
    assert set(project["standard"]["levels"]) <= set(levels)


def test_that_the_gazetteer_lists_every_area_once_and_names_that_can_be_compared():
    table = rows("gazetteer.csv")
    assert len({row["id"] for row in table}) == len(table)
    assert {row["PR"] for row in table} == {province.id for province in PROVINCES}
    for row in table:
        keys = [fold(n) for n in (row["name"], *row["other_names"].split("|")) if n]
        assert all(keys)
        assert row["id"].startswith("fsa-") or len(set(keys)) == len(keys), row


def test_that_places_of_the_gazetteer_lie_near_their_province(polygons):
    points = [
        Point(
            id=row["id"],
            name=row["name"],
            kind="",
            province=row["PR"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            weight=0,
        )
        for row in rows("gazetteer.csv")
    ]
    assert distance_from_province_km(points, polygons).max() <= 100


def test_that_the_bundled_data_stay_small():
    size = sum(file.stat().st_size for file in CANADA.rglob("*") if file.is_file())
    assert size < 3_000_000


@pytest.mark.parametrize("name", FILES)
def test_that_a_font_holds_both_languages_and_tabular_figures(name):
    with TTFont(FONTS / name) as font:
        wanted = "AaÀàÇçÉéŒœŸ«»–—’…\u00a0\u202f\u2009−→≤≥%°²0123456789€"
        assert not {
            letter for letter in wanted if ord(letter) not in font.getBestCmap()
        }
        features = font["GSUB"].table.FeatureList.FeatureRecord
        assert "tnum" in {record.FeatureTag for record in features}
        assert "Inter" in str(font["name"].getBestFamilyName())
    assert (FONTS / name).stat().st_size < 120_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
