"""Rows are located by what they name; doubts are asked about, never guessed away."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import numpy as np
import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets import geocoding
from datasets import locating as why
from datasets.columns import match_roles
from datasets.gazetteer import bundled_gazetteer
from datasets.geocoding import CITY, FSA, PLACE_ROLES, Geocoded, geocode
from datasets.locating import Answer, locate
from datasets.vocabulary import read_vocabulary

GAZETTEER = bundled_gazetteer()
FACILITIES = Path(__file__).parents[3] / "shared" / "fixtures" / "odhf_v1.1.csv"


def located(*rows: tuple[str, str, str], **chosen: str) -> Geocoded:
    places, provinces, postals = zip(*rows, strict=True)
    answers = {text.replace("_", " "): choice for text, choice in chosen.items()}
    return geocode(places, provinces, postals, gazetteer=GAZETTEER, chosen=answers)


def outcome(place: str, province: str = "", postal: str = "") -> tuple[str, str, str]:
    one = located((place, province, postal))
    return one.status[0], one.reason[0], one.precision[0]


@pytest.mark.parametrize(
    ("row", "reason", "precision"),
    [
        (("Windsor", "ON", ""), why.BY_PLACE, CITY),
        (("Windsor", "Nouvelle-Écosse", ""), why.BY_PLACE, CITY),
        (("Windsor, Ontario", "", ""), why.BY_PLACE, CITY),
        (("Windsor", "35", "N9A 6S3"), why.BY_URBAN_AREA, FSA),
        (("Windsor", "", "N9A 6S3"), why.BY_URBAN_AREA, FSA),
        (("Nowhere At All", "ON", "N9A 6S3"), why.BY_URBAN_AREA_ALONE, FSA),
        (("", "", "n9a6s3"), why.BY_URBAN_AREA_ALONE, FSA),
        (("Saint-Jacques", "QC", "J0K 2R0"), why.BY_PLACE, CITY),
        (("Nowhere At All", "QC", "J0K 2R0"), why.BY_RURAL_AREA_ALONE, FSA),
        (("Windsor", "ON", "N9D 6S3"), why.BY_PLACE, CITY),
    ],
)
def test_that_a_row_has_the_finest_point_it_names(row, reason, precision):
    assert outcome(*row) == (why.LOCATED, reason, precision)


@pytest.mark.parametrize(
    ("row", "status", "reason"),
    [
        (("", "", ""), why.NOT_FOUND, why.NOTHING_WRITTEN),
        (("..", "ON", "."), why.NOT_FOUND, why.NOTHING_WRITTEN),
        (("Sasktoon", "SK", ""), why.NOT_FOUND, why.UNKNOWN_PLACE),
        (("Saskatoon", "ON", ""), why.NOT_FOUND, why.PLACE_ELSEWHERE),
        (("London", "England", ""), why.NOT_FOUND, why.UNKNOWN_PROVINCE),
        (("", "ON", "N9D 6S3"), why.NOT_FOUND, "postal_letter_never_used"),
        (("", "ON", "not one"), why.NOT_FOUND, "not_a_postal_code"),
        (("Windsor", "", ""), why.AMBIGUOUS, why.SEVERAL_PLACES),
        (("Victoria", "", ""), why.AMBIGUOUS, why.SEVERAL_PLACES),
        (("Windsor", "NS", "N9A 6S3"), why.CONTRADICTION, why.POSTAL_PROVINCE),
        (("", "NS", "N9A 6S3"), why.CONTRADICTION, why.POSTAL_PROVINCE),
        (("Halifax, NS", "", "N9A 6S3"), why.CONTRADICTION, why.POSTAL_PROVINCE),
        (("Halifax, NS", "ON", ""), why.CONTRADICTION, why.TWO_PROVINCES),
        (("Ottawa", "ON", "N9A 6S3"), why.CONTRADICTION, why.FAR_APART),
    ],
)
def test_that_a_row_without_a_point_says_why(row, status, reason):
    assert outcome(*row) == (status, reason, "")


def test_that_what_is_wrong_with_a_postal_code_is_said_though_the_place_is_enough():
    one = located(("Windsor", "ON", "N9D 6S3"), ("Windsor", "ON", ""))
    assert one.postal_reason.tolist() == ["postal_letter_never_used", ""]


def test_that_a_question_gathers_its_rows_and_offers_every_place_of_the_name():
    one = located(
        ("Windsor", "", ""), ("Windsor", "ON", ""), ("WINDSOR", "", ""), ("", "", "")
    )
    (question,) = one.ambiguous
    assert (question.text, question.rows) == ("Windsor", (1, 3))
    everywhere = {place.id for place in GAZETTEER.find("Windsor")}
    assert {identifier for identifier, _ in question.options} == everywhere
    assert len({label for _, label in question.options}) == len(question.options)


def test_that_an_answer_places_the_rows_that_asked_and_no_others():
    rows = [("Windsor", "", ""), ("Windsor", "NS", ""), ("windsor", "", "")]
    (ontario,) = GAZETTEER.find("Windsor", "35")
    (scotia,) = GAZETTEER.find("Windsor", "12")
    one = located(*rows, Windsor=ontario.id)
    assert one.place.tolist() == [ontario.id, scotia.id, ontario.id]
    assert one.reason.tolist() == [why.BY_CHOICE, why.BY_PLACE, why.BY_CHOICE]
    assert one.ambiguous == ()


def test_that_none_of_them_is_an_answer_and_an_unknown_id_is_not():
    declined = located(("Windsor", "", ""), Windsor="")
    assert (declined.reason[0], declined.ambiguous) == (why.DECLINED, ())
    assert located(("Windsor", "", ""), Windsor="gn-0").status[0] == why.AMBIGUOUS


def test_that_a_contradiction_can_be_settled_either_way():
    row = ("Ottawa", "ON", "N9A 6S3")
    (question,) = located(row).ambiguous
    assert [label for _, label in question.options] == ["Ottawa, ON", "N9A, ON"]
    for identifier, _ in question.options:
        one = geocode(
            *zip(row, strict=True),
            gazetteer=GAZETTEER,
            chosen={question.text: identifier},
        )
        assert one.place.tolist() == [identifier]


def test_that_a_misspelt_place_brings_suggestions_and_no_point():
    one = located(("Sasktoon", "SK", ""))
    (unknown,) = one.unknown
    assert unknown.options[0][1] == "Saskatoon, SK"
    assert np.isnan(one.latitude[0])
    chosen = located(("Sasktoon", "SK", ""), **{"Sasktoon, SK": unknown.options[0][0]})
    assert chosen.status[0] == why.LOCATED


cells = st.sampled_from(
    ["", "..", "Windsor", "Saint-Jean", "Victoria, BC", "Nowhere", "\u202eSt.", "ON"]
)
provinces = st.sampled_from(["", "ON", "Québec", "10", "England", "nan"])
postals = st.sampled_from(["", "N9A 6S3", "J0K 2R0", "D1A 1A1", "X0A", "H0H 0H0"])


@given(rows=st.lists(st.tuples(cells, provinces, postals), min_size=1, max_size=12))
def test_that_no_row_is_lost_and_no_row_changes_another(rows):
    one = located(*rows)
    assert set(one.status) <= set(why.STATUSES)
    assert all(one.reason)
    has_point = ~np.isnan(one.latitude)
    assert (has_point == ~np.isnan(one.longitude)).all()
    assert has_point.tolist() == [status == why.LOCATED for status in one.status]
    assert has_point.tolist() == [bool(precision) for precision in one.precision]
    asked = [row for question in one.ambiguous for row in question.rows]
    assert len(asked) == len(set(asked))
    for number, row in enumerate(rows):
        alone = located(row)
        assert (alone.status[0], alone.place[0]) == (
            one.status[number],
            one.place[number],
        )


def test_that_no_rows_are_no_answers():
    one = geocode([], [], [], gazetteer=GAZETTEER, chosen={})
    assert len(one.latitude) == len(one.status) == 0
    assert one.ambiguous == one.unknown == ()


def test_that_the_rows_of_the_file_are_those_named():
    one = geocode(["Windsor"], [""], [""], gazetteer=GAZETTEER, chosen={}, rows=[17])
    assert one.ambiguous[0].rows == (17,)


def test_that_each_distinct_row_of_thousands_is_looked_up_once(monkeypatch):
    asked: list[tuple[str, ...]] = []

    def counted(*row: str, **more: object) -> Answer:
        asked.append(row)
        return locate(*row, **more)

    monkeypatch.setattr(geocoding, "locate", counted)
    codes = [place.area for place in GAZETTEER.places if place.area]
    rows = [
        (place.name, "", f"{codes[number % len(codes)]} {number % 10}A1")
        for number, place in enumerate(
            GAZETTEER.places[:3200] + GAZETTEER.places[:3200]
        )
    ] + [("Montréal", "QC", "")] * 600
    one = located(*rows)
    assert len(one.status) == 7000
    assert len(asked) == len(set(asked)) == len(set(rows))


@pytest.mark.parametrize(
    ("headers", "roles"),
    [
        (
            ["index", "postal_code", "city", "province", "CSDuid"],
            {"place": "city", "province": "province", "postal_code": "postal_code"},
        ),
        (
            ["Nom", "Ville", "Prov.", "Code postal"],
            {"place": "Ville", "province": "Prov.", "postal_code": "Code postal"},
        ),
        (["id", "host_city", "Pruid"], {"place": "host_city", "province": "Pruid"}),
    ],
)
def test_that_headers_in_both_languages_name_the_three_columns(headers, roles):
    found, problems = match_roles(headers, PLACE_ROLES, "x.csv")
    assert (found, problems) == (roles, [])


@pytest.mark.realdata
@pytest.mark.skipif(not FACILITIES.exists(), reason="no real files beside the checkout")
def test_that_every_facility_without_a_point_gets_one_or_a_reason():
    with FACILITIES.open(encoding="cp1252", newline="") as file:
        rows = list(csv.DictReader(file))
    said = [(r["city"], r["province"], r["postal_code"]) for r in rows]
    one = located(*said)
    known = np.array([bool(r["latitude"]) for r in rows])
    print(Counter(zip(one.status[~known], one.reason[~known], strict=True)))  # noqa: T201
    assert all(one.reason)
    assert (one.status[~known] == why.LOCATED).mean() > 0.95
    for reason, most_median_km, most_p95_km in (
        (why.BY_URBAN_AREA, 2.5, 8),
        (why.BY_PLACE, 1.5, 12),
    ):
        here = known & (one.reason == reason)
        given_points = np.array(
            [
                (float(r["longitude"]), float(r["latitude"]))
                for r, wanted in zip(rows, here, strict=True)
                if wanted
            ]
        )
        _, _, metres = pyproj.Geod(ellps="WGS84").inv(
            one.longitude[here], one.latitude[here], *given_points.T
        )
        median, p95 = np.percentile(metres / 1000, [50, 95])
        print(f"{reason}: median {median:.1f} km, 95th percentile {p95:.1f} km")  # noqa: T201
        assert median < most_median_km
        assert p95 < most_p95_km


def test_that_the_precisions_are_words_of_the_directory():
    words = read_vocabulary().labels["location_precision"]
    assert {CITY, FSA} <= set(words)
