import geopandas as gpd
import pytest
import shapely

from datasets.bundled import bundled_project
from datasets.columns import match_roles, plain, slug
from datasets.project_parts import open_parts
from datasets.vocabulary import parse_vocabulary, read_vocabulary
from layers.errors import DataError


def write(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def areas(tmp_path, ids, boxes):
    path = tmp_path / "areas.gpkg"
    shapes = [shapely.box(*box) for box in boxes]
    gpd.GeoDataFrame({"id": ids, "geometry": shapes}, crs=4326).to_file(path)
    return path


def codes(*paths, **named):
    with pytest.raises(DataError) as error:
        open_parts(*paths, **named)
    return [problem.code for problem in error.value.problems]


def test_that_the_bundled_project_adds_to_the_census_and_needs_no_moving():
    parts = open_parts()
    assert parts.population.people == 36_991_981
    assert len(parts.boundaries) == 13
    assert parts.boundaries.level == "PR"
    assert parts.placement.outside_places == 0
    assert parts.bundled == {"organizations", "boundaries", "population"}
    assert parts.notes == ()


def test_that_the_bundled_project_credits_its_sources_in_both_languages():
    bundle = bundled_project()
    credited = ["boundaries", "population", "organizations", "gazetteer"]
    assert sorted(bundle.attributions) == sorted(credited)
    assert any("GeoNames" in line for line in bundle.attributions["population"]["en"])
    for said in bundle.attributions.values():
        assert len(said["en"]) == len(said["fr"]) > 0
    assert "Statistique Canada" in bundle.short_attribution_fr
    assert bundle.standard.levels == {"secondary", "tertiary"}


def test_that_what_is_brought_replaces_only_its_own_part(tmp_path):
    path = write(tmp_path, "o.csv", "id,name,mandate\na,A,24|canada|CA\n")
    parts = open_parts(organizations=path)
    assert parts.organizations.ids.tolist() == ["a"]
    assert parts.bundled == {"boundaries", "population"}


def test_that_bundled_organizations_stay_known_over_other_boundaries(tmp_path):
    path = areas(tmp_path, ["w", "e"], [(-80, 43, -75, 46), (-75, 43, -70, 46)])
    parts = open_parts(boundaries=path)
    assert parts.boundaries.level == "area"
    assert {"places_outside", "places_moved"} <= {n.code for n in parts.notes}
    assert set(parts.population.codes["area"]) == {"w", "e", ""}


def test_that_a_mandate_for_an_unknown_area_is_refused_with_its_row(tmp_path):
    path = write(tmp_path, "o.csv", "id,name,mandat\na,A,24\nb,B,24|99\n")
    with pytest.raises(DataError) as error:
        open_parts(organizations=path)
    (problem,) = error.value.problems
    assert (problem.code, problem.row, problem.column, problem.value) == (
        "unknown_mandate_area",
        3,
        "mandat",
        "99",
    )


def test_that_problems_of_several_files_come_together(tmp_path):
    one = write(tmp_path, "o.csv", "id,name\na,A\n")
    two = write(tmp_path, "p.csv", "id,latitude,longitude\na,45,-75\n")
    assert codes(one, tmp_path / "none.gpkg", two) == [
        "no_coordinates",
        "file_missing",
        "missing_column",
    ]


def test_that_a_level_which_is_not_loaded_is_refused():
    assert codes(level="CD") == ["level_not_loaded"]
    assert open_parts(level="PR").boundaries.level == "PR"


def test_that_boundaries_without_people_inside_are_refused(tmp_path):
    path = areas(tmp_path, ["sea"], [(-60, 41, -59, 42)])
    assert codes(boundaries=path) == ["no_people_inside"]


def test_that_codes_naming_no_boundary_are_noted(tmp_path):
    path = write(
        tmp_path, "p.csv", "id,latitude,longitude,total,PR\na,45.4,-75.7,5,99\n"
    )
    parts = open_parts(population=path)
    assert "unknown_codes" in {note.code for note in parts.notes}
    assert parts.population.codes["PR"].tolist() == ["35"]


def test_that_headers_are_compared_without_case_accents_or_spaces():
    assert plain("Actif jusqu’à") == plain("ACTIF_JUSQU_A")
    assert slug("Âge 15-24 (%)") == "age_15_24"
    found, problems = match_roles(["ID", "Code"], {"id": ("code",)}, "file")
    assert (found, problems) == ({"id": "ID"}, [])


def test_that_the_vocabulary_knows_words_by_label_in_both_languages():
    vocabulary = read_vocabulary()
    assert vocabulary.words("levels") == ("primary", "secondary", "tertiary")
    assert vocabulary.label("levels", "primary", "fr") == "Primaire"
    assert vocabulary.label("levels", "unheard", "fr") == "unheard"
    assert vocabulary.find("channels", "TÉLÉPHONE") == "telephone"
    assert vocabulary.nearest("levels", "zzzzzz") == ""
    assert vocabulary.meaning("levels", "primary", "en")
    assert vocabulary.field_label("levels", "fr") == "Niveaux de prévention"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"schema": "other/1"}', b"\xff", b'{"fields": {}}']
)
def test_that_another_file_is_no_vocabulary(content):
    with pytest.raises(DataError) as error:
        parse_vocabulary(content)
    assert [p.code for p in error.value.problems] == ["file_not_readable_as"]
