"""The pure steps of the builder, without any download."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from datasets.canada.boundaries import generalize, geojson
from datasets.canada.census import CANADA_POPULATION, PROVINCES
from datasets.canada.directory import clean, inferred_columns
from datasets.canada.fonts import licence_text
from datasets.canada.population import (
    Point,
    area_province,
    count_province,
    without_duplicates,
)


def test_that_the_census_table_adds_to_canada():
    assert sum(province.population for province in PROVINCES) == CANADA_POPULATION
    assert len({province.id for province in PROVINCES}) == 13


def test_that_who_speaks_both_counts_half_as_french():
    quebec = next(province for province in PROVINCES if province.id == "24")
    assert quebec.french == round(8_501_833 * 0.8415)


def test_that_the_two_northern_territories_share_a_letter_but_no_area():
    assert [area_province(area) for area in ("X0A", "X0E", "X1A")] == ["62", "61", "61"]
    assert area_province("K1A") == "35"


def point(identifier: str, kind: str, weight: int, latitude: float = 62.0) -> Point:
    return Point(
        id=identifier,
        name=identifier,
        kind=kind,
        province="60",
        latitude=latitude,
        longitude=-135.0,
        weight=weight,
    )


def test_that_half_goes_to_places_and_half_to_sortation_areas():
    yukon = next(province for province in PROVINCES if province.id == "60")
    points = [point("a", "place", 3), point("b", "place", 1), point("c", "fsa", 1)]
    counted = count_province(yukon, points)
    assert [row.total for row in counted] == [15_087, 5_029, 20_116]
    assert sum(row.french for row in counted) == yukon.french


def test_that_a_town_listed_twice_counts_once_and_sortation_areas_all_stay():
    points = [
        point("old", "place", 1),
        point("new", "place", 2),
        point("x", "fsa", 1),
        point("y", "fsa", 1),
    ]
    assert [p.id for p in without_duplicates(points)] == ["new", "x", "y"]


def test_that_shared_edges_stay_shared_and_long_edges_bend():
    squares = np.array(
        [shapely.box(x, 49, x + 1.00003, 50) for x in np.arange(13) * 1.00003],
        dtype=object,
    )
    drawn = generalize(squares)
    assert shapely.coverage_is_valid(drawn)
    assert (shapely.get_num_coordinates(drawn) > 16).all()
    assert geojson(drawn) == geojson(generalize(squares))


RAW = {
    "id": "org-900", "name": "Aid", "name_fr": "", "program": "", "host_city": "Laval",
    "province": "QC", "latitude": "45.6", "longitude": "-73.7",
    "coordinate_precision": "city", "prevention_level": "secondary",
    "prevention_level_basis": "", "scope": "regional", "service_area": "Laval",
    "sector": "police", "role": "service provider", "direct_service": "yes",
    "languages": "fr", "website": "", "last_seen": "2021 (undated)",
    "status_note": "small", "source": "a | b", "verified": "yes", "not_from_source": "",
}  # fmt: skip


def test_that_a_regional_mandate_is_drawn_as_the_province_and_says_so():
    (row,) = clean([RAW])
    assert (row["mandate"], row["mandate_wider_than_stated"]) == ("24", "yes")
    assert (row["last_seen"], row["status_note"]) == ("2021", "small; undated")
    assert row["source"] == "a|b"


def test_that_a_body_without_a_city_is_reached_by_referral():
    raw = RAW | {"host_city": "", "direct_service": "referral", "scope": "provincial"}
    (row,) = clean([raw])
    assert (row["channels"], row["mandate"]) == ("referral", "24")


def test_that_no_direct_service_excludes_with_a_reason():
    (row,) = clean([RAW | {"direct_service": "no"}])
    assert (row["status"], row["exclusion_reason"]) == ("excluded", "no_direct_service")
    assert row["channels"] == ""


def test_that_an_unsupported_row_is_left_out():
    assert clean([RAW | {"verified": "no"}]) == []


def test_that_a_phrase_without_a_rule_is_refused():
    with pytest.raises(KeyError):
        inferred_columns(RAW | {"not_from_source": "colour of the door"})


def test_that_the_licence_text_ends_where_the_next_begins():
    text = licence_text("x\nLicense: OFL-1.1\n ONE\n .\n TWO\n\nLicense: Apache\n NO\n")
    assert text.endswith("ONE\n\nTWO\n")
