"""Points that cannot be, or are not where the row says: found, counted, repaired."""

from __future__ import annotations

import math

import numpy as np
import pyproj
import pytest

HEADER = "id,name,city,province,latitude,longitude\n"
FINE = "a,Alpha,Ottawa,ON,45.42,-75.69\n"
TORONTO = (43.7, -79.4)
METRES = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:3347", always_xy=True)


def faulty(latitude: object, longitude: object, *, city: str = "Toronto") -> str:
    """Give a directory whose third row, of Toronto, has this point."""
    return f"{HEADER}{FINE}b,Beta,{city},ON,{latitude},{longitude}\n"


def found(file, code):
    """Give the one finding of a code."""
    (one,) = [finding for finding in file.findings if finding.code == code]
    return one


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


def point(file, identifier="b"):
    at = file.layer.ids.tolist().index(identifier)
    return float(file.layer.latitude[at]), float(file.layer.longitude[at])


def in_metres():
    x, y = METRES.transform(TORONTO[1], TORONTO[0])
    return f"{y:.2f}", f"{x:.2f}"


FAULTS = [
    ("coordinates_zero", (0, 0), "geocode"),
    ("coordinates_swapped", (TORONTO[1], TORONTO[0]), "swap_coordinates"),
    ("longitude_sign_missing", (TORONTO[0], -TORONTO[1]), "negate_longitude"),
    ("coordinates_in_metres", in_metres(), "project_coordinates"),
    ("outside_canada", (48.85, 2.35), "geocode"),
    ("outside_canada", (95, -75), "geocode"),
    ("coordinate_missing", (43.7, ""), "geocode"),
    ("coordinate_missing", ("", -79.4), "geocode"),
]


@pytest.mark.parametrize(("code", "at", "repair"), FAULTS)
def test_that_a_point_that_cannot_be_blocks_and_is_named_by_its_likeliest_reason(
    look, code, at, repair
):
    file = look(faulty(*at))
    assert [key.partition(":")[0] for key in blocking(file)] == [code]
    assert file.layer is None
    finding = found(file, code)
    assert finding.rows == (3,)
    assert finding.repairs[0] == repair


@pytest.mark.parametrize(("code", "at", "repair"), FAULTS)
def test_that_accepting_the_first_repair_puts_the_point_where_the_row_says(
    look, code, at, repair
):
    key = found(look(faulty(*at)), code).key
    file = look(faulty(*at), repairs={key: repair})
    assert not blocking(file)
    assert point(file) == pytest.approx(TORONTO, abs=0.1)
    assert len(file.layer) + len(file.aside) == file.rows == 2
    (done,) = file.repaired
    assert (done.code, done.rows, done.facts["repair"]) == (code, (3,), repair)
    assert done.facts["left"] == 0


@pytest.mark.parametrize(("code", "at", "repair"), FAULTS)
def test_that_a_point_taken_away_leaves_the_row_excluded_with_its_reason(
    look, code, at, repair
):
    key = found(look(faulty(*at)), code).key
    file = look(faulty(*at), repairs={key: "clear_point"})
    assert not blocking(file)
    row = file.layer.frame.loc["b"]
    assert (row["status"], row["exclusion_reason"]) == ("excluded", "not_located")
    assert all(math.isnan(value) for value in point(file))
    assert found(file, "not_located").rows == (3,)


@pytest.mark.parametrize("cell", ["NaN", "inf", "-inf", "nan", "1e999", "unknown"])
def test_that_a_word_for_no_number_is_no_coordinate(look, cell):
    file = look(faulty(43.7, cell))
    assert blocking(file) == ["not_a_number:longitude"]
    finding = found(file, "not_a_number")
    assert (finding.rows, finding.examples) == ((3,), (cell,))


def test_that_a_row_in_canada_touches_those_who_live_around_it(look):
    text = f"{HEADER}{FINE}b,Beta,Toronto,QC,43.7,-79.4\n"
    finding = found(look(text), "outside_named_province")
    assert finding.people is not None and finding.people > 4_000_000


def test_that_a_row_without_a_point_touches_the_province_it_names(look, world):
    ontario = world.population.codes["PR"] == "35"
    people = int(np.nansum(world.population.groups["total"][ontario]))
    assert found(look(faulty(0, 0)), "coordinates_zero").people == people


def test_that_nobody_is_said_to_be_touched_where_it_cannot_be_known(look):
    text = "id,name,latitude,longitude\na,Alpha,45.4,-75.7\nb,Beta,0,0\n"
    assert found(look(text), "coordinates_zero").people is None


def test_that_a_point_in_the_sea_is_a_warning_that_keeps_the_row(look):
    file = look(faulty(43.0, -58.0, city=""))
    finding = found(file, "in_the_sea")
    assert (finding.severity, finding.rows) == ("warns", (3,))
    assert point(file) == (43.0, -58.0)


def test_that_a_wharf_on_a_generalized_coast_is_not_in_the_sea(look):
    halifax = f"{HEADER}a,Wharf,Halifax,NS,44.6476,-63.5683\n"
    assert not {"in_the_sea"} & {f.code for f in look(halifax).findings}


def test_that_a_point_in_another_province_than_the_row_names_is_a_warning(look):
    text = f"{HEADER}{FINE}b,Beta,Montréal,QC,43.7,-79.4\n"
    file = look(text)
    finding = found(file, "outside_named_province")
    assert (finding.severity, finding.rows) == ("warns", (3,))
    assert (finding.column, finding.examples) == ("province", ("QC",))
    assert point(file) == TORONTO
    mended = look(text, repairs={finding.key: "geocode"})
    assert point(mended) == pytest.approx((45.5, -73.6), abs=0.1)
    assert [f.code for f in mended.repaired] == ["outside_named_province"]


@pytest.mark.parametrize("province", ["ON", "on", "Ontario", "Ont.", "35"])
def test_that_a_province_is_known_by_every_name_it_goes_by(look, province):
    text = f"{HEADER}a,Alpha,,{province},45.42,-75.69\n"
    assert "outside_named_province" not in {f.code for f in look(text).findings}


def test_that_gatineau_is_near_enough_to_ontario_not_to_be_named(look):
    """Ottawa's bridges: 5 km are within the generalization of the borders."""
    text = f"{HEADER}a,Alpha,,ON,45.43,-75.71\n"
    assert "outside_named_province" not in {f.code for f in look(text).findings}


def test_that_a_repair_accepted_for_nothing_changes_nothing(look, world):
    text = HEADER + FINE
    plain = look(text)
    asked = look(text, repairs={"coordinates_zero:latitude": "geocode"})
    assert asked.layer.key == plain.layer.key
    assert asked.repaired == ()


def test_that_a_repair_nobody_offers_is_not_made(look):
    key = found(look(faulty(0, 0)), "coordinates_zero").key
    file = look(faulty(0, 0), repairs={key: "swap_dates"})
    assert (blocking(file), file.repaired) == ([key], ())


def test_that_a_town_nobody_lists_leaves_the_fault_standing(look):
    text = faulty(0, 0, city="Atlantis")
    key = found(look(text), "coordinates_zero").key
    file = look(text, repairs={key: "geocode"})
    assert not blocking(file)
    assert file.layer.frame.at["b", "exclusion_reason"] == "not_located"
    assert found(file, "not_located").rows == (3,)


def test_that_geocoding_writes_how_precisely_the_place_is_known(look):
    key = found(look(faulty(0, 0)), "coordinates_zero").key
    file = look(faulty(0, 0), repairs={key: "geocode"})
    assert file.layer.frame["location_precision"].tolist() == ["", "city"]


def test_that_a_name_of_two_towns_is_asked_about_and_the_answer_taken(look):
    text = "id,name,city\na,Alpha,London\nb,Beta,Saint-Jean\n"
    file = look(text)
    asked = {place.text: place for place in file.ambiguous}
    assert "Saint-Jean" in asked
    assert asked["Saint-Jean"].rows == (3,)
    answer = asked["Saint-Jean"].options[0][0]
    key = next(f.key for f in file.findings if f.repairs == ("geocode",))
    unanswered = look(text, repairs={key: "geocode"})
    assert unanswered.layer.frame.at["b", "status"] == "excluded"
    answered = look(text, repairs={key: "geocode"}, places={"Saint-Jean": answer})
    assert answered.layer.frame.at["b", "status"] == "included"


def test_that_a_file_with_places_only_asks_once_to_have_them_looked_up(look):
    file = look("name,city,province\nAlpha,Ottawa,ON\nBeta,Toronto,ON\n")
    (finding,) = [f for f in file.findings if f.severity != "notes"]
    assert (finding.severity, finding.rows) == ("blocks", (2, 3))
    assert finding.repairs == ("geocode",)
    located = look(
        "name,city,province\nAlpha,Ottawa,ON\nBeta,Toronto,ON\n",
        repairs={finding.key: "geocode"},
    )
    assert located.layer.has_point.all()


def test_that_a_file_that_says_nowhere_where_it_is_offers_no_repair(look):
    file = look("id,name,services\na,Alpha,\nb,Beta,\n")
    (finding,) = [f for f in file.findings if f.severity == "blocks"]
    assert (finding.code, finding.repairs) == ("no_coordinates", ())


def test_that_decimal_commas_stay_commas_when_a_point_is_mended(look):
    text = "id;name;latitude;longitude\na;Alpha;45,42;-75,69\nb;Beta;-79,4;43,7\n"
    key = found(look(text), "coordinates_swapped").key
    file = look(text, repairs={key: "swap_coordinates"})
    assert point(file) == pytest.approx(TORONTO)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("45.42 N", "75.69 W"),
        ("N45.42", "W75.69"),
        ("45.42°", "-75.69°"),
        ("45°25'12\" N", "75°41'24\" O"),
        ("45° 25′ 12″ N", "75° 41′ 24″ W"),
        ("45 25 12 N", "75 41 24 W"),
        ("45°25.2'N", "75°41.4'W"),
        ("45.42 N", "\u221275.69"),
    ],
)
def test_that_degrees_with_letters_and_minutes_are_read_once_accepted(
    look, latitude, longitude
):
    quoted = [text.replace('"', '""') for text in (latitude, longitude)]
    text = HEADER + 'b,Beta,Ottawa,ON,"{}","{}"\n'.format(*quoted)
    file = look(text)
    keys = [f"degrees_written_out:{axis}" for axis in ("latitude", "longitude")]
    assert set(blocking(file)) <= set(keys)
    assert file.is_blocked
    read = look(text, repairs=dict.fromkeys(keys, "read_degrees"))
    assert point(read) == pytest.approx((45.42, -75.69))


@pytest.mark.parametrize(
    "latitude", ["45 W", "-45 N", "N 45 N", "45°61'", "45 N 12", "45..2", "°", "N"]
)
def test_that_degrees_that_contradict_themselves_are_not_read(look, latitude):
    assert blocking(look(faulty(latitude, -79.4))) == ["not_a_number:latitude"]


def test_that_a_cell_of_spaces_and_digits_takes_no_time(look):
    long = "4" + " " * 20_000 + "5"
    assert blocking(look(faulty(long, -79.4))) == ["not_a_number:latitude"]
