"""Which names and entries of the sources the gazetteer keeps."""

from __future__ import annotations

import json

from datasets.canada.gazetteer import (
    Named,
    gazetteer_table,
    once,
    other_names,
    read_named_places,
)
from datasets.canada.population import Point

OWN = {"grand falls", "saint john", "saint johns", "montreal"}
KNOWN = {"grand", "sault", "falls", "saint", "john", "johns", "jean", "montreal"}


def kept(name: str, *candidates: str) -> tuple[str, ...]:
    return other_names(name, candidates, own=OWN, known=KNOWN)


def test_that_names_in_the_other_language_are_kept():
    assert kept("Grand Falls", "Grand-Sault") == ("Grand-Sault",)


def test_that_airports_scripts_and_transcriptions_are_dropped():
    names = (
        "YUL",
        "CYUL",
        "Monreal",
        "Монреаль",
        "meng te li er",
        "Lungsod ng Montreal",
    )
    assert kept("Montréal", *names) == ()


def test_that_another_spelling_of_the_own_name_is_no_other_name():
    assert kept("Montréal", "Montreal", "MONTREAL") == ()


def test_that_the_name_of_another_place_is_dropped():
    assert kept("St. John's", "Saint John", "Saint-Jean") == ("Saint-Jean",)


def test_that_of_two_spellings_the_one_with_accents_is_kept():
    assert kept("Falls", "Montreal Saint Jean", "Montréal-Saint-Jean") == (
        "Montréal-Saint-Jean",
    )


def test_that_each_half_of_a_name_in_two_languages_is_a_name():
    assert kept("Grand Falls/Grand-Sault") == ("Grand Falls", "Grand-Sault")


def entry(identifier: str, latitude: float, people: int, province: str = "35") -> Named:
    return Named(
        point=Point(
            id=identifier,
            name="Red Lake",
            kind="place",
            province=province,
            latitude=latitude,
            longitude=-93.8,
            weight=people,
        )
    )


def test_that_one_town_listed_twice_is_listed_once_with_most_people():
    near, far = entry("far", 52.0, 9), entry("there", 51.0, 5)
    again, abroad = entry("again", 51.05, 7), entry("abroad", 51.0, 1, province="46")
    assert [e.point.id for e in once([near, far, again, abroad])] == [
        "far",
        "again",
        "abroad",
    ]


def test_that_tracts_and_other_countries_are_no_places_and_the_table_is_stable(
    tmp_path,
):
    city = {
        "countrycode": "CA",
        "name": "Windsor",
        "alternatenames": ["Vindzor"],
        "admin1code": "08",
        "latitude": 42.30008,
        "longitude": -83.01654,
        "population": 229660,
    }
    cities = [
        city | {"geonameid": 20},
        city | {"geonameid": 3, "name": "Ct 0001", "population": 0},
        city | {"geonameid": 7, "countrycode": "GB"},
        city | {"geonameid": 9, "admin1code": "07", "population": 0},
    ]
    for order in (cities, cities[::-1]):
        file = tmp_path / "cities.json"
        file.write_text(json.dumps({str(c["geonameid"]): c for c in order}))
        assert gazetteer_table(read_named_places(file)).splitlines() == [
            "id,name,other_names,PR,latitude,longitude,population",
            "gn-9,Windsor,,12,42.3001,-83.0165,",
            "gn-20,Windsor,,35,42.3001,-83.0165,229660",
        ]
