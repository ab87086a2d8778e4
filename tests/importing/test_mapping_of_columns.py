"""Which column plays which role: guessed, asked, chosen, remembered."""

from __future__ import annotations

import json

import pytest

from datasets.importing.remembered import MOST_SHAPES, MappingMemory, shape

POINTS = "45.42,-75.69"
AMBIGUOUS = "id,name,lat,y,longitude\na,Alpha,45.42,0,-75.69\n"


def mapping(file):
    return {guess.role: (guess.header, guess.reason) for guess in file.mapping}


def headers(file):
    return {guess.role: guess.header for guess in file.mapping if guess.header}


def blocking(file):
    return [f.key for f in file.findings if f.severity == "blocks"]


def test_that_what_a_person_said_a_file_is_comes_back_with_its_shape(look, tmp_path):
    memory = MappingMemory(folder=tmp_path / "memory")
    text = "one,two\n1,2\n"
    assert look(text, "a.csv", memory=memory).recognised.kind == "unknown"
    memory.remember_kind(("one", "two"), "organizations")
    memory.remember("organizations", ("one", "two"), {"name": "two"})
    again = look("one,two\n3,4\n", "b.csv", memory=memory)
    assert again.recognised.kind == "organizations"
    assert {g.role: g.header for g in again.mapping if g.header} == {"name": "two"}
    assert look("two,one\n3,4\n", "c.csv", memory=memory).recognised.kind == "unknown"


def test_that_english_headers_are_known(look):
    text = (
        "Organization Name,City,Province,Postal Code,Lat.,Long.,Services,Start\n"
        f"Alpha,Ottawa,ON,K1A 0A1,{POINTS},,\n"
    )
    assert headers(look(text)) == {
        "name": "Organization Name",
        "place": "City",
        "province": "Province",
        "postal_code": "Postal Code",
        "latitude": "Lat.",
        "longitude": "Long.",
        "services": "Services",
    }


def test_that_french_headers_are_known_in_the_encoding_of_excel(look):
    text = (
        "Identifiant;Nom de l'organisme;Municipalité;Code postal;Latitude;Longitude;"
        "Capacité;Date début;Secteurs\r\n"
        "é1;Maison de l'Été;Québec;G1R 4S9;46,81;-71,21;12,5;2019-04-01;\r\n"
    )
    file = look(text.encode("cp1252"))
    assert headers(file) == {
        "id": "Identifiant",
        "name": "Nom de l'organisme",
        "place": "Municipalité",
        "postal_code": "Code postal",
        "latitude": "Latitude",
        "longitude": "Longitude",
        "capacity": "Capacité",
        "active_from": "Date début",
        "sectors": "Secteurs",
    }
    assert (file.encoding, file.findings) == ("cp1252", ())
    row = file.layer.frame.loc["é1"]
    assert (row["name_fr"], row["host_city"]) == ("Maison de l'Été", "Québec")
    assert (row["capacity"], row.geometry.y) == (12.5, 46.81)


def test_that_each_guess_says_its_reason(look):
    found = mapping(look(f"id,nom,lat,longitude\na,Alpha,{POINTS}\n"))
    assert found["id"] == ("id", "role_name")
    assert found["name"] == ("nom", "synonym")
    assert found["capacity"] == ("", "")


def test_that_two_columns_for_one_role_are_asked_about(look):
    file = look(AMBIGUOUS)
    assert file.recognised.kind == "organizations"
    assert blocking(file) == ["ambiguous_columns:latitude"]
    (finding,) = file.findings
    assert finding.facts["columns"] == "lat, y"


def test_that_a_choice_between_them_lets_the_file_be_read(look):
    file = look(AMBIGUOUS, columns={"latitude": "lat"})
    assert not blocking(file)
    assert file.layer.latitude.tolist() == [45.42]
    assert mapping(file)["latitude"] == ("lat", "person")


def test_that_a_chosen_column_that_is_not_there_is_not_taken(look):
    file = look(AMBIGUOUS, columns={"latitude": "Lat"})
    assert file.is_blocked


def test_that_a_role_can_be_left_without_a_column(look):
    text = f"id,name,latitude,longitude,capacity\na,Alpha,{POINTS},lots\n"
    file = look(text, columns={"capacity": ""})
    assert not blocking(file)
    assert file.layer.frame["capacity"].isna().all()


def test_that_a_needed_role_without_a_column_blocks(look):
    file = look(f"id,name,latitude,longitude\na,A,{POINTS}\n", columns={"name": ""})
    assert blocking(file) == ["missing_column:name"]
    needed = {guess.role for guess in file.mapping if guess.needed}
    assert needed == {"name"}


def test_that_two_code_columns_of_one_level_are_asked_about(look):
    text = "CSDUID2016,CSDUID2021,lat,lon,pop\n2466023,2466023,45.5,-73.6,9\n"
    file = look(text)
    assert blocking(file) == ["ambiguous_columns:CSD"]
    chosen = look(text, columns={"CSD": "CSDUID2021"})
    assert chosen.layer.codes["CSD"].tolist() == ["2466023"]


def test_that_a_person_is_believed_before_memory_and_memory_before_headers(
    look, tmp_path
):
    text = f"id,name,other,latitude,longitude\na,Alpha,Beta,{POINTS}\n"
    memory = MappingMemory(folder=tmp_path / "kept")
    guessed = look(text, memory=memory)
    assert mapping(guessed)["name"] == ("name", "role_name")
    memory.remember("organizations", guessed.headers, {"name": "other"})
    recalled = look(text, memory=memory)
    assert mapping(recalled)["name"] == ("other", "memory")
    assert recalled.layer.frame.at["a", "name_en"] == "Beta"
    chosen = look(text, memory=memory, columns={"name": "name"})
    assert mapping(chosen)["name"] == ("name", "person")


def test_that_a_choice_remembered_answers_the_question_of_the_next_file(look, tmp_path):
    memory = MappingMemory(folder=tmp_path / "kept")
    asked = look(AMBIGUOUS, memory=memory)
    memory.remember("organizations", asked.headers, {"latitude": "lat"})
    assert not blocking(look(AMBIGUOUS, "next.csv", memory=memory))


@pytest.mark.parametrize(
    "others",
    [
        "id,name,other,latitude,longitude,more\na,Alpha,Beta,45,-75,\n",
        "id,other,name,latitude,longitude\na,Beta,Alpha,45,-75\n",
    ],
)
def test_that_a_file_of_another_shape_is_not_read_by_memory(look, tmp_path, others):
    memory = MappingMemory(folder=tmp_path / "kept")
    known = ("id", "name", "other", "latitude", "longitude")
    memory.remember("organizations", known, {"name": "other"})
    assert mapping(look(others, memory=memory))["name"] == ("name", "role_name")


def test_that_what_is_remembered_for_one_kind_is_not_for_another(tmp_path):
    memory = MappingMemory(folder=tmp_path)
    memory.remember("organizations", ("a", "b"), {"name": "a"})
    assert memory.recall("population", ("a", "b")) == {}
    assert memory.recall("organizations", ("a", "b")) == {"name": "a"}


def test_that_headers_that_join_to_the_same_text_are_two_shapes():
    assert shape("k", ("a,b", "c")) != shape("k", ("a", "b,c"))
    assert shape("k", ("ab", "c")) != shape("k", ("a", "bc"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"schema": "other"}',
        '{"schema": "lacuna/mappings/1"}',
        '{"schema": "lacuna/mappings/1", "shapes": []}',
        '{"schema": "lacuna/mappings/1", "shapes": {"k": ["a"]}}',
        "\x00\xff",
    ],
)
def test_that_a_damaged_memory_is_empty_and_is_written_anew(tmp_path, text):
    memory = MappingMemory(folder=tmp_path)
    memory.path.write_bytes(text.encode("latin-1"))
    assert memory.recall("organizations", ("a",)) == {}
    memory.remember("organizations", ("a",), {"name": "a"})
    assert memory.recall("organizations", ("a",)) == {"name": "a"}


def test_that_a_memory_nested_past_all_reason_is_empty(tmp_path):
    memory = MappingMemory(folder=tmp_path)
    memory.path.write_text("[" * 200_000)
    assert memory.recall("organizations", ("a",)) == {}


def test_that_a_memory_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    memory = MappingMemory(folder=tmp_path / "file")
    memory.remember("organizations", ("a",), {"name": "a"})
    assert memory.recall("organizations", ("a",)) == {}


def test_that_the_oldest_shapes_make_room_for_new_ones(tmp_path):
    memory = MappingMemory(folder=tmp_path)
    for number in range(MOST_SHAPES + 5):
        memory.remember("organizations", (f"h{number}",), {"name": f"h{number}"})
    assert len(json.loads(memory.path.read_text())["shapes"]) == MOST_SHAPES
    assert memory.recall("organizations", ("h0",)) == {}
    newest = f"h{MOST_SHAPES + 4}"
    assert memory.recall("organizations", (newest,)) == {"name": newest}


def test_that_a_shape_used_again_is_the_newest(tmp_path):
    memory = MappingMemory(folder=tmp_path)
    memory.remember("organizations", ("first",), {"name": "first"})
    for number in range(MOST_SHAPES - 1):
        memory.remember("organizations", (f"h{number}",), {"name": f"h{number}"})
    memory.remember("organizations", ("first",), {"name": "first"})
    memory.remember("organizations", ("last",), {"name": "last"})
    assert memory.recall("organizations", ("first",)) == {"name": "first"}
    assert memory.recall("organizations", ("h0",)) == {}
