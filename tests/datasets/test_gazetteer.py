"""Names fold to one key, and places answer to their names and to no others."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from datasets.gazetteer import Gazetteer, Place, bundled_gazetteer
from datasets.place_names import LONGEST, fold, readings
from layers.provinces import PROVINCES

GAZETTEER = bundled_gazetteer()
NAMED = [place for place in GAZETTEER.places if not place.area]
AREAS = [place for place in GAZETTEER.places if place.area]
names = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from(
            [
                "St.",
                "Ste",
                "Mont",
                "N.",
                "n",
                "d",
                "l",
                "d’Or",
                "&",
                "et",
                "E",
                "ND",
                "Bay",
            ]
        ),
        max_size=6,
    ).map(" ".join),
)


def labels(text: str, province: str = "") -> list[str]:
    return [place.label for place in GAZETTEER.find(text, province)]


@given(name=names)
def test_that_folding_twice_is_folding_once(name):
    assert fold(fold(name)) == fold(name)


@given(place=st.sampled_from(NAMED), data=st.data())
def test_that_case_accents_and_hyphens_do_not_count(place, data):
    written = data.draw(
        st.sampled_from(
            [
                place.name.upper(),
                place.name.lower(),
                place.name.replace("-", " "),
                place.name.replace("é", "e").replace("è", "e").replace("Î", "I"),
                place.name.replace("'", "’"),
                f"  {place.name} ",
            ]
        )
    )
    assert place in GAZETTEER.find(written, place.province)


@given(place=st.sampled_from(NAMED), province=st.sampled_from(PROVINCES))
def test_that_a_province_admits_only_its_own_places(place, province):
    found = GAZETTEER.find(place.name, province.id)
    assert {p.province for p in found} <= {province.id}
    assert (place in found) == (place.province == province.id)


@given(place=st.sampled_from(NAMED), data=st.data())
def test_that_a_province_in_the_text_is_that_of_the_row(place, data):
    province = next(p for p in PROVINCES if p.id == place.province)
    written = data.draw(
        st.sampled_from([province.postal, province.en, province.fr, *province.written])
    )
    found = GAZETTEER.find(place.name, place.province)
    assert GAZETTEER.find(f"{place.name}, {written}") == found
    assert GAZETTEER.find(f"{place.name} ({written}), Canada") == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Catharines", "saint catharines"),
        ("Sault Ste. Marie", "Sault-Sainte-Marie"),
        ("Mt. Pearl", "Mount Pearl"),
        ("Ft McMurray", "Fort McMurray"),
        ("N. Vancouver", "North Vancouver"),
        ("Mont-Royal", "Mount Royal"),
        ("Montréal-N.", "Montreal Nord"),
        ("Portneuf & Donnacona", "Portneuf et Donnacona"),
        ("L'Assomption", "l assomption"),
        ("Val-d’Or", "VAL D OR"),
        ("N.-D.-de-Lourdes", "Notre-Dame-de-Lourdes"),
        ("St. John's", "st johns"),
        ("Cœur", "coeur"),
    ],
)
def test_that_two_ways_of_writing_are_one_name(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("St. Anne", "Ste. Anne"), ("Saint John", "St. John's"), ("Val", "Val-d'Or")],
)
def test_that_two_names_stay_two(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "province", "label"),
    [
        ("Montreal", "24", "Montréal, QC"),
        ("MONTRÉAL (Québec), Canada", "", "Montréal, QC"),
        ("Ville de Québec", "24", "Québec, QC"),
        ("Quebec City", "24", "Québec, QC"),
        ("City of Calgary", "48", "Calgary, AB"),
        ("Calgary AB", "", "Calgary, AB"),
        ("Ville d’Alma", "24", "Alma, QC"),
        ("Halifax, N.-É.", "", "Halifax, NS"),
        ("London (Ontario)", "", "London, ON"),
        ("Grand-Sault", "13", "Grand Falls, NB"),
        ("Saint-Jean", "13", "Saint John, NB"),
        ("Saint-Jean (T.-N.-L.)", "", "St. John's, NL"),
        ("st johns", "", "St. John's, NL"),
        ("Sudbury", "35", "Greater Sudbury, ON"),
        ("Frobisher Bay", "62", "Iqaluit, NU"),
        ("Pointe-aux-Roches", "35", "Stoney Point/Pointe-aux-Roches, ON"),
    ],
)
def test_that_a_place_answers_to_its_names_in_both_languages(text, province, label):
    assert labels(text, province) == [label]


def test_that_saint_john_and_st_johns_are_never_mistaken():
    assert labels("Saint John") == labels("St. John") == ["Saint John, NB"]
    assert labels("St. John's") == ["St. John's, NL"]
    assert labels("Saint John", "10") == labels("St. John's, NB") == []
    assert sorted(labels("Saint-Jean")) == ["Saint John, NB", "St. John's, NL"]


@pytest.mark.parametrize("name", ["Windsor", "Victoria"])
def test_that_however_large_one_place_is_the_others_of_its_name_answer_too(name):
    found = GAZETTEER.find(name)
    provinces = {place.province for place in found}
    assert len(provinces) > 1
    for province in provinces:
        assert {p.province for p in GAZETTEER.find(name, province)} == {province}


def test_that_a_text_of_another_province_has_no_answer():
    assert labels("Halifax, NS", "35") == []
    assert labels("London, England") == []


def test_that_a_number_after_a_name_is_no_province():
    assert [way.province for way in readings("Cross Lake 10")] == [""]


def test_that_nothing_and_too_much_have_no_reading():
    assert readings("") == readings("  ") == readings("a" * (LONGEST + 1)) == ()
    assert GAZETTEER.find("x" * 1_000_000) == GAZETTEER.suggest("x" * 1_000_000) == ()


def test_that_a_misspelling_is_suggested_and_never_found():
    assert labels("Sasktoon", "47") == []
    assert GAZETTEER.suggest("Sasktoon", "47")[0].label == "Saskatoon, SK"
    assert GAZETTEER.suggest("") == ()


@given(text=st.text(max_size=40))
def test_that_any_text_has_a_tuple_of_answers(text):
    assert isinstance(GAZETTEER.find(text), tuple)
    assert len(GAZETTEER.suggest(text)) <= 5


def test_that_no_two_options_look_alike():
    for name in {place.name for place in NAMED}:
        options = GAZETTEER.options(GAZETTEER.find(name))
        assert len({label for _, label in options}) == len(options)


def test_that_a_town_nearby_tells_two_places_of_one_name_apart():
    def place(identifier: str, name: str, latitude: float, people: int = 0) -> Place:
        return Place(
            id=identifier,
            name=name,
            province="48",
            latitude=latitude,
            longitude=-114.0,
            population=people,
        )

    twins = (place("gn-1", "Fairview", 51.1), place("gn-2", "Fairview", 56.0))
    towns = (place("gn-3", "South", 51.0, 9), place("gn-4", "Far", 56.5, 9))
    assert Gazetteer(places=twins + towns).options(twins) == (
        ("gn-1", "Fairview, AB (South)"),
        ("gn-2", "Fairview, AB (Far)"),
    )


@given(area=st.sampled_from(AREAS), rest=st.sampled_from(["", "1A1", " 1a1", "-1A1"]))
def test_that_a_postal_code_finds_its_area_in_any_form(area, rest):
    assert GAZETTEER.find_postal(area.area + rest) == area
    assert GAZETTEER.find_postal(area.area.lower() + rest.lower()) == area


@pytest.mark.parametrize(
    ("code", "province"),
    [("X0A 0H0", "62"), ("X0C 0G0", "62"), ("X0E 0T0", "61"), ("X1A 2N2", "61")],
)
def test_that_the_two_territories_of_one_letter_are_told_apart(code, province):
    area = GAZETTEER.find_postal(code)
    assert area is not None
    assert area.province == province


@given(place=st.sampled_from(NAMED))
def test_that_every_place_can_be_told_by_its_id_and_its_own_name(place):
    assume(place.name)
    assert GAZETTEER.by_id[place.id] is place
    assert place in GAZETTEER.find(place.name)
