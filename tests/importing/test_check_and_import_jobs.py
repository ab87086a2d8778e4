"""`lacuna check` and `lacuna import`: what is printed, how it ends, what is written."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
import openpyxl
import pytest

from datasets.boundaries import read_boundaries
from datasets.importing.examine import examine
from datasets.importing.together import together
from datasets.organizations import read_organizations
from datasets.population import read_population
from desktop.__main__ import main

OFFICES = (
    "id,name,city,province,latitude,longitude,levels\n"
    "a,Maison de l'Été,Ottawa,ON,45.42,-75.69,secondary\n"
    "b,=SUM(A1),Toronto,ON,43.7,-79.4,tertiary\n"
)
DAMAGED = OFFICES + "b,Third,Winnipeg,MB,0,0,secondary\n"
PEOPLE = (
    "id,latitude,longitude,population,french\n"
    "1,50.1,-100.4,1200,30\n2,50.2,-100.6,801,\n3,50.4,-97.4,x,1\n"
)
KEYS = {"recognised_as", "rows", "encoding", "crs", "columns", "findings"}
FINDING = {"code", "severity", "rows", "people", "message", "remedy"}


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def documents(self):
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def lacuna(capsys):
    """Run `lacuna` with these words."""

    def lacuna(*words):
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return lacuna


@pytest.fixture
def files(tmp_path):
    """Write a directory, two regions with people, and a population."""
    bounds = (("4601", -102, -99, 5003), ("4602", -99, -96, 70))
    features = []
    for identifier, west, east, count in bounds:
        ring = [[west, 49], [east, 49], [east, 54], [west, 54], [west, 49]]
        facts = {"CDUID": identifier, "CDNAME": f"Région {identifier}", "pop": count}
        shape = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": facts, "geometry": shape})
    contents = {
        "offices.csv": OFFICES,
        "damaged.csv": DAMAGED,
        "people.csv": PEOPLE,
        "regions.geojson": json.dumps(
            {"type": "FeatureCollection", "features": features}
        ),
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return {name.partition(".")[0]: tmp_path / name for name in contents}


def test_that_check_prints_one_object_of_the_promised_shape_for_each_file(
    lacuna, files
):
    ran = lacuna("check", files["offices"], files["damaged"], "--json")
    first, second = ran.documents
    for document in (first, second):
        assert document.keys() >= KEYS
        assert all(found.keys() >= FINDING for found in document["findings"])
    assert (first["rows"], first["encoding"], first["crs"]) == (2, "utf-8", "")
    assert first["columns"]["place"] == "city"
    assert first["recognised_as"] == "Organizations, 2 organizations"
    assert first["findings"] == []
    assert {f["code"] for f in second["findings"]} == {
        "duplicate_id",
        "coordinates_zero",
    }


def test_that_every_finding_has_a_message_and_what_blocks_a_remedy(lacuna, files):
    (document,) = lacuna("check", files["damaged"], "--json").documents
    for found in document["findings"]:
        assert found["message"] and found["message"] != found["code"]
        assert found["remedy"]
        assert found["rows"] == [4]
    people = {f["code"]: f["people"] for f in document["findings"]}
    assert people["coordinates_zero"] > 1_000_000


def test_that_check_ends_with_1_when_a_finding_blocks_and_else_with_0(lacuna, files):
    assert lacuna("check", files["offices"]).code == 0
    assert lacuna("check", files["damaged"]).code == 1
    assert lacuna("check", files["offices"], files["damaged"], "--json").code == 1


def test_that_what_blocks_between_files_stands_in_the_object_of_a_file(
    lacuna, files, tmp_path
):
    ring = [[-60, 45], [-59, 45], [-59, 46], [-60, 46], [-60, 45]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    sea = {"type": "Feature", "properties": {"id": "S", "name": "S"}, "geometry": shape}
    path = tmp_path / "sea.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [sea]}))
    ran = lacuna("check", path, files["people"], "--json")
    assert ran.code == 1
    severities = [f["severity"] for d in ran.documents for f in d["findings"]]
    assert "blocks" in severities


def test_that_a_file_that_is_not_there_is_a_finding_not_an_error(lacuna, tmp_path):
    ran = lacuna("check", tmp_path / "none.csv", "--json")
    (document,) = ran.documents
    assert (ran.code, document["rows"]) == (1, 0)
    assert [f["code"] for f in document["findings"]] == ["file_missing"]


def test_that_check_speaks_french(lacuna, files):
    ran = lacuna("check", files["damaged"], "--lang", "fr")
    assert "3 organismes" in ran.out
    assert "1 ligne" in ran.out
    assert "personnes" in ran.out
    (document,) = lacuna("check", files["damaged"], "--lang", "fr", "--json").documents
    assert document["recognised_as"] == "Organismes, 3 organismes"


def test_that_check_names_the_column_of_a_finding(lacuna, files):
    said = lacuna("check", files["damaged"]).out
    (line,) = [line for line in said.splitlines() if "coast of Africa" in line]
    assert "latitude" in line and "4" in line


def test_that_check_writes_nothing(lacuna, files, tmp_path):
    before = sorted(tmp_path.iterdir())
    lacuna("check", *files.values())
    assert sorted(tmp_path.iterdir()) == before


def test_that_accepted_repairs_are_listed_and_let_the_file_in(lacuna, files):
    ran = lacuna("check", files["damaged"], "--accept", "all", "--json")
    (document,) = ran.documents
    assert ran.code == 0
    assert {f["code"] for f in document["repaired"]} == {
        "duplicate_id",
        "coordinates_zero",
    }


def test_that_a_repair_is_accepted_by_the_code_of_its_finding(lacuna, files):
    accept = ("--accept", "duplicate_id=leave_out,coordinates_zero=geocode")
    (document,) = lacuna("check", files["damaged"], *accept, "--json").documents
    assert document["set_aside"] == [{"row": 4, "reason": "duplicate_id"}]


@pytest.mark.parametrize(
    ("accept", "offered"),
    [("duplicate_id=swap_dates", "leave_out"), ("in_the_sea", "coordinates_zero")],
)
def test_that_a_repair_that_is_not_offered_is_refused(lacuna, files, accept, offered):
    ran = lacuna("check", files["damaged"], "--accept", accept, "--json")
    assert (ran.code, ran.out) == (1, "")
    assert accept in ran.err and offered in ran.err


def test_that_a_column_and_a_kind_can_be_chosen(lacuna, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("k,who,la,lo\n1,Alpha,45.42,-75.69\n")
    assert lacuna("check", path).code == 1
    maps = ["name=who", "latitude=la", "longitude=lo", "id=k"]
    chosen = [word for pair in maps for word in ("--map", pair)]
    ran = lacuna("check", path, "--as", "organizations", *chosen, "--json")
    assert ran.code == 0
    assert ran.documents[0]["columns"]["name"] == "who"


def test_that_the_sheet_of_a_workbook_is_asked_for_and_chosen(lacuna, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Prepared by", "Jean"])
    sheet = book.create_sheet("Organismes")
    sheet.append(["Nom", "Ville", "Prov.", "Lat.", "Long."])
    sheet.append(["Maison", "Ottawa", "ON", 45.42, -75.69])
    path = tmp_path / "two.xlsx"
    book.save(path)
    asked = lacuna("check", path, "--json")
    assert asked.code == 1
    assert asked.documents[0]["parts"] == ["Sheet", "Organismes"]
    assert lacuna("check", path, "--part", "Organismes").code == 0


def test_that_import_writes_a_directory_that_reads_back_as_it_was(
    lacuna, files, tmp_path, world
):
    out = tmp_path / "out"
    assert lacuna("import", files["offices"], "--out", out).code == 0
    assert sorted(p.name for p in out.iterdir()) == [
        "import_report.json",
        "organizations.csv",
    ]
    layer, _ = read_organizations(
        out / "organizations.csv", vocabulary=world.vocabulary
    )
    brought = examine(files["offices"], world).layer
    assert layer.ids.tolist() == brought.ids.tolist()
    assert layer.longitude.tolist() == brought.longitude.tolist()
    for column in ("name_fr", "levels", "status", "host_city", "province"):
        assert layer.frame[column].tolist() == brought.frame[column].tolist()


def test_that_import_writes_boundaries_and_people_that_read_back_equal(
    lacuna, files, tmp_path, world
):
    out = tmp_path / "out"
    ran = lacuna("import", files["regions"], files["people"], "--out", out)
    assert ran.code == 0, ran.out + ran.err
    whole = together(
        [examine(files[name], world) for name in ("regions", "people")], world
    )
    population, _ = read_population(out / "population.csv")
    assert population.key == whole.population.key
    level = whole.boundaries.level
    boundaries, _ = read_boundaries(out / "boundaries.gpkg", level=level)
    assert boundaries.ids.tolist() == whole.boundaries.ids.tolist()
    same = boundaries.frame.geometry.to_crs(whole.boundaries.frame.crs)
    assert same.geom_equals(whole.boundaries.frame.geometry, align=False).all()
    names = ["name_en", "name_fr"]
    for name in names:
        wanted = whole.boundaries.frame[name].tolist()
        assert boundaries.frame[name].tolist() == wanted


def test_that_gaps_reads_what_import_wrote(lacuna, files, tmp_path):
    out = tmp_path / "out"
    brought = (files["offices"], files["regions"], files["people"])
    assert lacuna("import", *brought, "--out", out).code == 0
    level = json.loads((out / "import_report.json").read_text())["joins"][0]["level"]
    ran = lacuna(
        "gaps",
        "--organizations",
        out / "organizations.csv",
        "--boundaries",
        out / "boundaries.gpkg",
        "--population",
        out / "population.csv",
        "--level",
        level,
        "--json",
    )
    assert ran.code == 0, ran.err


def test_that_figures_beside_shapes_become_people_that_gaps_can_read(
    lacuna, files, tmp_path
):
    out = tmp_path / "out"
    assert lacuna("import", files["regions"], "--out", out).code == 0
    population, _ = read_population(out / "population.csv")
    assert np.nansum(population.groups["total"]) == 5003 + 70


def test_that_nothing_is_written_while_anything_blocks(lacuna, files, tmp_path):
    out = tmp_path / "out"
    ran = lacuna("import", files["offices"], files["damaged"], "--out", out)
    assert ran.code == 1
    assert "nothing was imported" in ran.err
    assert not out.exists()


def test_that_import_accepts_repairs_and_reports_them(lacuna, files, tmp_path):
    out = tmp_path / "out"
    ran = lacuna("import", files["damaged"], "--accept", "all", "--out", out, "--json")
    assert ran.code == 0
    document = json.loads(ran.out)
    assert document["schema"] == "lacuna/import/1"
    assert sorted(document["written"]) == document["written"]
    report = json.loads((out / "import_report.json").read_text(encoding="utf-8"))
    repaired = {f["code"]: f["facts"]["repair"] for f in report["files"][0]["repaired"]}
    assert repaired == {"duplicate_id": "number_ids", "coordinates_zero": "geocode"}


def test_that_results_cannot_be_written_into_a_file(lacuna, files, tmp_path):
    ran = lacuna("import", files["offices"], "--out", files["people"])
    assert ran.code == 1
    assert "it is a file" in ran.err
    assert files["people"].read_text(encoding="utf-8") == PEOPLE


def test_that_import_without_a_folder_is_wrong_usage(lacuna, files):
    assert lacuna("import", files["offices"]).code == 2


@pytest.mark.parametrize("words", [("--map", "name"), ("--map", "=x"), ("--as", "zoo")])
def test_that_a_choice_that_is_none_is_wrong_usage(lacuna, files, words):
    assert lacuna("check", files["offices"], *words).code == 2


def test_that_an_import_twice_into_one_folder_leaves_the_second(
    lacuna, files, tmp_path
):
    out = tmp_path / "out"
    lacuna("import", files["offices"], "--out", out)
    first = (out / "organizations.csv").read_bytes()
    assert lacuna("import", files["offices"], "--out", out).code == 0
    assert (out / "organizations.csv").read_bytes() == first


def test_that_what_is_of_no_file_stands_in_the_object_of_the_last(lacuna, files):
    """People who are open already lie outside the regions brought."""
    ran = lacuna("check", files["regions"], files["offices"], "--json")
    first, last = ({f["code"] for f in d["findings"]} for d in ran.documents)
    assert "figures_joined" in first
    assert ("places_outside" in first) != ("places_outside" in last)


def test_that_check_says_what_an_accepted_repair_did(lacuna, files):
    said = lacuna("check", files["damaged"], "--accept", "all").out
    assert "Locate by place or postal code" in said
    assert "Add the row number to the id" in said
