import math
from datetime import date

import geopandas as gpd
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.organizations import read_organizations
from datasets.vocabulary import read_vocabulary
from layers.errors import DataError
from layers.organizations import OrganizationLayer

VOCABULARY = read_vocabulary()


@pytest.fixture
def read(tmp_path):
    def from_text(text, name="directory.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_organizations(path, vocabulary=VOCABULARY)

    return from_text


def refused(read, text):
    with pytest.raises(DataError) as error:
        read(text)
    return [(p.code, p.row, p.column) for p in error.value.problems]


def test_that_a_plain_row_becomes_values(read):
    layer, report = read(
        "id,name,latitude,longitude,mandate,channels,levels,services,languages,"
        "capacity,active_from,active_to,status,site\n"
        "a,Aide,45.5,-73.6,24|CANADA,In person|telephone,Tertiary,Assessment,Fr|iu,"
        "12.5,2020-01-02,2021/03/04,,x\n"
    )
    row = layer.frame.loc["a"]
    assert (row["name_en"], row["name_fr"], row["site"]) == ("Aide", "Aide", "x")
    assert (layer.latitude[0], layer.longitude[0]) == (45.5, -73.6)
    assert row["mandate"] == {"24", "canada"}
    assert row["channels"] == {"in_person", "telephone"}
    assert row["levels"] == {"tertiary"}
    assert row["services"] == {"assessment"}
    assert row["languages"] == {"fr", "iu"}
    assert row["capacity"] == 12.5
    assert (row["active_from"], row["active_to"]) == (
        date(2020, 1, 2),
        date(2021, 3, 4),
    )
    assert row["status"] == "included"
    assert report.rows == 1
    assert report.row_of == {"a": 2}
    assert report.columns["latitude"] == "latitude"


def test_that_a_french_spreadsheet_reads_with_its_own_words(read):
    text = (
        "Identifiant;Nom français;Lat;Long;Canaux;Niveaux;Capacité;Actif jusqu’à\n"
        "a;Aide;45,5;-73,6;Téléphone;Secondaire;1,5;2021-01-01\n"
    )
    layer, _ = read(text.encode("cp1252"))
    row = layer.frame.loc["a"]
    assert (row["name_en"], row["name_fr"]) == ("", "Aide")
    assert (layer.latitude[0], row["capacity"]) == (45.5, 1.5)
    assert (row["channels"], row["levels"]) == ({"telephone"}, {"secondary"})


def test_that_an_organization_without_a_point_needs_a_mandate(read):
    layer, _ = read("id,name,mandate\na,A,24\n")
    assert not layer.has_point[0]
    assert math.isnan(layer.frame.loc["a", "capacity"])


def test_that_open_words_are_kept_as_written_and_noted(read):
    layer, report = read("id,name,mandate,services\na,A,24,Assesment Centre\n")
    assert layer.frame.loc["a", "services"] == {"Assesment Centre"}
    (note,) = report.notes
    assert (note.code, note.row, note.value) == (
        "word_not_in_vocabulary",
        2,
        "Assesment Centre",
    )


PLACED = "id,name,latitude,longitude,mandate\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name,latitude,longitude\nA,45,-75\n", ("missing_column", None, "id")),
        ("id,latitude,longitude\na,45,-75\n", ("missing_column", None, "name")),
        ("id,name,latitude\na,A,45\n", ("missing_column", None, "longitude")),
        ("id,name\na,A\n", ("no_coordinates", None, None)),
        (PLACED + ",A,45,-75,\n", ("missing_id", 2, "id")),
        (PLACED + "a,,45,-75,\n", ("no_name", 2, "name")),
        (PLACED + "a,A,,,\n", ("no_point_no_mandate", 2, None)),
        (PLACED + "a,A,45,,24\n", ("coordinate_missing", 2, "longitude")),
        (PLACED + "a,A,north,-75,\n", ("not_a_number", 2, "latitude")),
        (PLACED + "a,A,nan,-75,\n", ("not_a_number", 2, "latitude")),
        (PLACED + "a,A,inf,-75,\n", ("not_a_number", 2, "latitude")),
        (PLACED + "a,A,1e999,-75,\n", ("not_a_number", 2, "latitude")),
        (PLACED + 'a,A,"45,5",-75,\n', ("not_a_number", 2, "latitude")),
        (PLACED + "a,A,95,-75,\n", ("latitude_out_of_range", 2, "latitude")),
        (PLACED + "a,A,45,-275,\n", ("longitude_out_of_range", 2, "latitude")),
        (PLACED + "a,A,-75,45,\n", ("coordinates_swapped", 2, "latitude")),
        (PLACED + "a,A,-123,49,\n", ("coordinates_swapped", 2, "latitude")),
        (PLACED + "a,A,45,75,\n", ("longitude_sign_missing", 2, "latitude")),
        (PLACED + "a,A,0,0,\n", ("coordinates_zero", 2, "latitude")),
        (PLACED + "a,A,25,-80,\n", ("outside_canada", 2, "latitude")),
        (
            "id,name,mandate,channels\na,A,24,phone line\n",
            ("unknown_word", 2, "channels"),
        ),
        ("id,name,mandate,levels\na,A,24,quaternary\n", ("unknown_word", 2, "levels")),
        ("id,name,mandate,status\na,A,24,maybe\n", ("unknown_word", 2, "status")),
        (
            "id,name,mandate,languages\na,A,24,klingon\n",
            ("unknown_word", 2, "languages"),
        ),
        ("id,name,mandate,capacity\na,A,24,-1\n", ("negative_number", 2, "capacity")),
        ("id,name,mandate,capacity\na,A,24,many\n", ("not_a_number", 2, "capacity")),
        (
            "id,name,mandate,active_from\na,A,24,31/12/2020\n",
            ("not_a_date", 2, "active_from"),
        ),
        (
            "id,name,mandate,active_from\na,A,24,2021-02-30\n",
            ("not_a_date", 2, "active_from"),
        ),
        (
            "id,name,mandate,debut,fin\na,A,24,2021-01-01,2020-01-01\n",
            ("ends_before_it_begins", 2, "fin"),
        ),
        ("id,name,mandate,lat,y\na,A,24,45,45\n", ("ambiguous_columns", 1, "latitude")),
    ],
)
def test_that_a_bad_cell_is_refused_with_its_row_and_column(read, text, expected):
    assert expected in refused(read, text)


@pytest.mark.parametrize("text", [PLACED + "a,A,45,,24\n", PLACED + "a,A,x,-75,\n"])
def test_that_one_mistake_in_a_point_is_told_once(read, text):
    assert len(refused(read, text)) == 1


def test_that_a_duplicate_id_names_both_rows(read):
    with pytest.raises(DataError) as error:
        read(PLACED + "a,A,45,-75,\nb,B,45,-75,\na,C,45,-75,\n")
    (problem,) = error.value.problems
    assert (problem.code, problem.row, problem.value) == ("duplicate_id", 4, "a")
    assert problem.facts == {"first_row": 2}


def test_that_an_unknown_word_comes_with_the_nearest_known_one(read):
    with pytest.raises(DataError) as error:
        read("id,name,mandate,levels\na,A,24,secondry\n")
    facts = error.value.problems[0].facts
    assert (facts["field"], facts["nearest"]) == ("levels", "secondary")


def test_that_all_problems_of_a_file_come_at_once(read):
    found = refused(read, PLACED + "a,,45,-75,\na,B,x,-75,\n")
    assert {code for code, _, _ in found} == {"no_name", "duplicate_id", "not_a_number"}


def test_that_a_thousand_like_mistakes_are_counted_not_listed(read):
    rows = "".join(f"{i},A,0,0,\n" for i in range(1000))
    with pytest.raises(DataError) as error:
        read(PLACED + rows)
    assert len(error.value.problems) == 101
    last = error.value.problems[-1]
    assert (last.code, last.facts["count"]) == ("more_alike", 900)


def vector(tmp_path, shapes, crs="EPSG:4326"):
    frame = gpd.GeoDataFrame(
        {"id": range(len(shapes)), "name": "A", "geometry": shapes}, crs=crs
    )
    path = tmp_path / "directory.gpkg"
    frame.to_file(path, driver="GPKG")
    return path


def test_that_points_of_a_vector_file_come_from_its_geometry(tmp_path):
    point = gpd.GeoSeries([shapely.Point(-75, 45)], crs=4326).to_crs(3347)
    path = vector(tmp_path, [shapely.MultiPoint([point.iloc[0]])], crs="EPSG:3347")
    layer, report = read_organizations(path, vocabulary=VOCABULARY)
    assert layer.longitude[0] == pytest.approx(-75)
    assert layer.ids.tolist() == ["0"]
    assert report.crs == "EPSG:3347"


def test_that_a_polygon_is_no_place_of_an_organization(tmp_path):
    path = vector(tmp_path, [shapely.box(-75, 45, -74, 46)])
    with pytest.raises(DataError) as error:
        read_organizations(path, vocabulary=VOCABULARY)
    assert [p.code for p in error.value.problems] == ["not_a_point"]


VALID = (
    b"id,name,latitude,longitude,mandate,channels,languages,capacity,active_from\n"
    b"a,Aide,45.5,-73.6,24,in_person,fr,3,2020-01-01\n"
    b'b,"Help, here",,,canada,telephone|web,en,,\n'
)


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), max_size=6
    ),
    cut=st.integers(0, len(VALID)),
)
def test_that_damaged_bytes_give_a_layer_or_a_reason(read, changes, cut):
    content = bytearray(VALID)
    for at, byte in changes:
        content[at] = byte
    try:
        layer, _ = read(bytes(content[: len(VALID) - cut if cut % 3 == 0 else None]))
    except DataError as error:
        assert error.problems
    else:
        assert isinstance(layer, OrganizationLayer)
