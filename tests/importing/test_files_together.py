"""Files beside each other and beside what is open: joined, fitted, told apart."""

from __future__ import annotations

import json
from dataclasses import fields

import numpy as np
import pytest

from datasets.importing.together import together

WEST_POINT, EAST_POINT = "50.0,-100.5", "50.5,-97.5"
OFFICES = f"id,name,latitude,longitude\na,First,{WEST_POINT}\nb,Second,{EAST_POINT}\n"
PEOPLE = (
    "id,latitude,longitude,population\n"
    "1,50.1,-100.4,1200\n2,50.2,-100.6,801\n3,50.4,-97.4,500\n"
)


def regions(west: object = None, east: object = None, *, also: tuple = ()) -> str:
    """Write two regions of Manitoba, with counts where they are given."""
    bounds = [("W", -102, -99, west), ("E", -99, -96, east), *also]
    features = []
    for identifier, left, right, count in bounds:
        ring = [[left, 49], [right, 49], [right, 54], [left, 54], [left, 49]]
        facts = {"id": identifier, "name": identifier}
        facts |= {} if count is None else {"pop": str(count)}
        shape = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": facts, "geometry": shape})
    return json.dumps({"type": "FeatureCollection", "features": features})


def found(findings, code):
    (one,) = [finding for finding in findings if finding.code == code]
    return one


def codes(findings):
    return {finding.code for finding in findings}


def keys(world):
    """Give the content of everything that is open."""
    layers = (world.boundaries, world.population, world.organizations)
    return [layer.key for layer in layers]


@pytest.fixture(autouse=True)
def _world_stays(world):
    before = keys(world)
    values = [getattr(world, field.name) for field in fields(world)]
    yield
    assert keys(world) == before
    after = [getattr(world, field.name) for field in fields(world)]
    assert all(a is b for a, b in zip(values, after, strict=True))


def test_that_no_files_are_nothing_to_import(world):
    assert together([], world).is_blocked


def test_that_a_blocked_file_keeps_every_layer_back(look, world):
    good = look(OFFICES, "good.csv")
    bad = look("what,ever\n1,2\n", "bad.csv")
    whole = together([good, bad], world)
    assert whole.is_blocked
    layers = (whole.organizations, whole.boundaries, whole.population)
    assert layers == (None, None, None)


def test_that_a_directory_alone_brings_no_other_layer(look, world):
    whole = together([look(OFFICES)], world)
    assert not whole.is_blocked
    assert whole.organizations.ids.tolist() == ["a", "b"]
    assert (whole.boundaries, whole.population) == (None, None)


def test_that_ids_of_two_directories_that_clash_are_prefixed_and_noted(look, world):
    other = f"id,name,latitude,longitude\nb,Third,{WEST_POINT}\nc,Fourth,{EAST_POINT}\n"
    whole = together([look(OFFICES, "one.csv"), look(other, "two.csv")], world)
    assert whole.organizations.ids.tolist() == ["a", "b", "two-b", "c"]
    assert whole.organizations.frame["name_en"].tolist()[2] == "Third"
    note = found(whole.files[1].findings, "ids_prefixed")
    assert (note.severity, note.rows, note.examples) == ("notes", (2,), ("b",))
    assert whole.files[1].row_of == {"two-b": 2, "c": 3}
    assert "ids_prefixed" not in codes(whole.files[0].findings)


def test_that_one_directory_given_twice_keeps_every_row(look, world):
    files = [look(OFFICES, "one.csv"), look(OFFICES, "one.csv")]
    whole = together(files, world)
    assert len(set(whole.organizations.ids.tolist())) == 4


def test_that_a_column_of_one_directory_is_empty_in_the_other(look, world):
    other = f"id,name,latitude,longitude,Phone\nc,Third,{WEST_POINT},555\n"
    whole = together([look(OFFICES, "one.csv"), look(other, "two.csv")], world)
    assert whole.organizations.frame["Phone"].tolist() == ["", "", "555"]


def test_that_two_boundary_files_are_one_too_many(look, world):
    whole = together(
        [look(regions(), "a.geojson"), look(regions(), "b.geojson")], world
    )
    assert whole.is_blocked
    finding = found(whole.files[1].findings, "several_boundaries")
    assert (finding.severity, finding.facts["first"]) == ("blocks", "a.geojson")
    assert not whole.files[0].is_blocked


def test_that_two_population_files_are_one_too_many(look, world):
    whole = together([look(PEOPLE, "a.csv"), look(PEOPLE, "b.csv")], world)
    assert "several_populations" in codes(whole.files[1].findings)
    assert whole.is_blocked


def test_that_people_are_placed_in_the_boundaries_brought_with_them(look, world):
    whole = together([look(regions(), "r.geojson"), look(PEOPLE, "p.csv")], world)
    level = whole.boundaries.level
    assert whole.population.codes[level].tolist() == ["W", "W", "E"]
    assert not whole.is_blocked


def test_that_people_outside_all_boundaries_are_counted_and_kept(look, world):
    text = PEOPLE + "4,45.5,-73.6,70\n"
    whole = together([look(regions(), "r.geojson"), look(text, "p.csv")], world)
    finding = found(whole.files[1].findings, "places_outside")
    assert (finding.severity, finding.people) == ("warns", 70)
    assert (finding.examples, finding.rows) == (("4",), (5,))
    assert finding.repairs == ("leave_out",)
    assert np.nansum(whole.population.groups["total"]) == 1200 + 801 + 500 + 70


def test_that_people_outside_all_boundaries_are_left_out_once_accepted(look, world):
    text = PEOPLE + "4,45.5,-73.6,70\n"
    people = look(text, "p.csv", repairs={"places_outside": "leave_out"})
    whole = together([look(regions(), "r.geojson"), people], world)
    assert np.nansum(whole.population.groups["total"]) == 1200 + 801 + 500
    assert whole.files[1].aside == ((5, "places_outside"),)
    assert [f.code for f in whole.files[1].repaired] == ["places_outside"]


def test_that_boundaries_without_anybody_in_them_block(look, world):
    ring = [[-60, 45], [-59, 45], [-59, 46], [-60, 46], [-60, 45]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"id": "S", "name": "Sea"}}
    text = json.dumps(
        {"type": "FeatureCollection", "features": [{**feature, "geometry": shape}]}
    )
    whole = together([look(text, "sea.geojson"), look(PEOPLE, "p.csv")], world)
    assert found(whole.files[1].findings, "no_people_inside").severity == "blocks"
    assert (whole.boundaries, whole.population) == (None, None)


def test_that_boundaries_brought_alone_are_filled_with_the_people_open(look, world):
    whole = together([look(regions(), "r.geojson")], world)
    level = whole.boundaries.level
    inside = set(whole.population.codes[level].tolist()) - {""}
    assert inside == {"W", "E"}
    before = np.nansum(world.population.groups["total"])
    assert np.nansum(whole.population.groups["total"]) == before
    outside = whole.population.codes[level] == ""
    finding = found(whole.findings, "places_outside")
    assert finding.people == np.nansum(whole.population.groups["total"][outside])


def test_that_figures_beside_shapes_are_spread_and_sum_exactly(look, world):
    file = look(regions(100_003, 777), "r.geojson")
    whole = together([file], world)
    assert not whole.is_blocked
    counts, owner = whole.population.groups["total"], whole.population.codes
    at = owner[whole.boundaries.level]
    assert counts[at == "W"].sum() == 100_003
    assert counts[at == "E"].sum() == 777
    assert {"figures_joined", "figures_spread"} <= codes(whole.findings)


def test_that_a_count_that_is_missing_beside_a_shape_stays_missing(look, world):
    whole = together([look(regions(100, "x"), "r.geojson")], world)
    at = whole.population.codes[whole.boundaries.level]
    east = whole.population.groups["total"][at == "E"]
    assert np.isnan(east).all()
    finding = found(whole.findings, "boundaries_without_counts")
    assert (finding.severity, finding.facts["count"]) == ("warns", 1)
    assert finding.examples[0].startswith("E")


def test_that_people_brought_along_keep_their_own_counts(look, world):
    files = [look(regions(9, 9), "r.geojson"), look(PEOPLE, "p.csv")]
    whole = together(files, world)
    assert whole.population.groups["total"].tolist() == [1200, 801, 500]


def test_that_totals_far_from_the_census_are_named_by_province(look, world):
    figures = "PRUID,population\n35,1000\n24,8501833\n"
    whole = together([look(figures, "figures.csv")], world)
    finding = found(whole.findings, "totals_differ")
    assert finding.severity == "warns"
    assert any(text.startswith("ON 1000 ") for text in finding.examples)
    assert not any(text.startswith("QC ") for text in finding.examples)
    assert finding.people == 14_223_942 - 1000
    unmet = found(whole.findings, "boundaries_without_figures")
    assert unmet.facts["count"] == 11


def test_that_figures_that_equal_the_census_say_nothing_of_it(look, world):
    figures = "PRUID,population\n35,14223942\n24,8501833\n"
    whole = together([look(figures, "figures.csv")], world)
    assert "totals_differ" not in codes(whole.findings)


def test_that_a_line_of_figures_without_a_boundary_is_named_with_its_people(
    look, world
):
    figures = "PRUID,name,population\n35,Ontario,14223942\n24,Quebec,8501833\n"
    figures += "36,Nowhere,41\n"
    whole = together([look(figures, "figures.csv")], world)
    finding = found(whole.findings, "figures_without_boundary")
    assert (finding.people, finding.severity) == (41, "warns")
    assert "36" in finding.examples[0]


def test_that_mandates_of_areas_nobody_loaded_block_with_their_rows(look, world):
    text = "id,name,mandate\na,First,24\nb,Second,99|35\nc,Third,canada\n"
    whole = together([look(text)], world)
    assert whole.is_blocked
    finding = found(whole.files[0].findings, "unknown_mandate_area")
    assert (finding.rows, finding.examples) == ((3,), ("99",))
    assert finding.repairs == ("exclude",)


def test_that_an_organization_of_an_unknown_area_can_be_kept_excluded(look, world):
    text = "id,name,mandate\na,First,24\nb,Second,99|35\nc,Third,canada\n"
    key = "unknown_mandate_area:mandate"
    file = look(text, repairs={key: "exclude"})
    whole = together([file], world)
    assert not whole.is_blocked
    frame = whole.organizations.frame
    assert frame["status"].tolist() == ["included", "excluded", "included"]
    assert frame.at["b", "mandate"] == {"99", "35"}
    assert [f.code for f in whole.files[0].repaired] == ["unknown_mandate_area"]


def test_that_a_mandate_of_a_boundary_brought_along_is_known(look, world):
    text = "id,name,mandate\na,First,W\n"
    alone = together([look(text)], world)
    assert alone.is_blocked
    beside = together([look(text), look(regions(), "r.geojson")], world)
    assert not beside.is_blocked


def test_that_the_order_of_files_changes_no_layer(look, world):
    files = [
        look(regions(), "r.geojson"),
        look(PEOPLE, "p.csv"),
        look("id,name,mandate\na,First,W\n", "d.csv"),
    ]
    one, other = together(files, world), together(files[::-1], world)
    for layer in ("organizations", "boundaries", "population"):
        assert getattr(one, layer).key == getattr(other, layer).key
    assert one.findings == other.findings


def test_that_the_report_is_json_and_names_what_was_done(look, world):
    text = "id,name,latitude,longitude\na,First,50,-100\na,Second,50.5,-97\n"
    file = look(text, "d.csv", repairs={"duplicate_id:id": "leave_out"})
    whole = together([file, look(regions(5, 6), "r.geojson")], world)
    report = json.loads(json.dumps(whole.report))
    assert report["schema"] == "lacuna/import-report/1"
    first = report["files"][0]
    assert first["set_aside"] == [{"row": 3, "reason": "duplicate_id"}]
    assert first["repaired"][0]["facts"]["repair"] == "leave_out"
    assert first["sha256"] == file.sha256
    assert report["joins"][0]["joined"] == 2
