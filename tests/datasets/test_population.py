import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datasets.cells import parse_numbers
from datasets.population import read_population
from layers.errors import DataError
from layers.population import PopulationLayer

HEAD = "id,latitude,longitude,total,french\n"


@pytest.fixture
def read(tmp_path):
    def from_text(text):
        path = tmp_path / "people.csv"
        path.write_text(text, encoding="utf-8")
        return read_population(path)

    return from_text


def refused(read, text):
    with pytest.raises(DataError) as error:
        read(text)
    return [(p.code, p.row, p.column) for p in error.value.problems]


def test_that_groups_codes_and_missing_cells_are_read(read):
    layer, report = read(
        "id,lat,lon,Population 2021,Âge 15-24,PRUID,CD,name\n"
        "a,45,-75,10,3,35,3506,Ottawa\n"
        "b,46,-74,,,24,,Québec\n"
    )
    assert layer.ids.tolist() == ["a", "b"]
    assert layer.groups["total"][0] == 10
    assert np.isnan(layer.groups["total"][1])
    assert layer.groups["age_15_24"][0] == 3
    assert {k: v.tolist() for k, v in layer.codes.items()} == {
        "CD": ["3506", ""],
        "PR": ["35", "24"],
    }
    (note,) = report.notes
    assert (note.code, note.facts) == ("columns_ignored", {"columns": "name"})


def test_that_without_an_id_column_the_row_is_the_id_and_it_is_said(read):
    layer, report = read("latitude,longitude,total\n45,-75,1\n\n46,-75,2\n")
    assert layer.ids.tolist() == ["2", "4"]
    assert [note.code for note in report.notes] == ["ids_made"]


def test_that_without_an_id_column_a_census_code_is_the_id(read):
    layer, _ = read("dauid,latitude,longitude,total,pruid\n35010001,45,-75,1,35\n")
    assert layer.ids.tolist() == ["35010001"]
    assert layer.codes["DA"].tolist() == ["35010001"]


def test_that_counts_written_with_empty_decimals_are_whole(read):
    layer, _ = read(HEAD + "a,45,-75,12.0,3.0\n")
    assert layer.groups["total"].tolist() == [12.0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id,latitude,longitude\na,45,-75\n", ("missing_column", None, "total")),
        ("id,longitude,total\na,-75,1\n", ("missing_column", None, "latitude")),
        (
            "id,pop,population,lat,lon\na,1,1,45,-75\n",
            ("ambiguous_columns", 1, "total"),
        ),
        (HEAD + "a,45,-75,x,\n", ("not_a_number", 2, "total")),
        (HEAD + "a,45,-75,-3,\n", ("negative_number", 2, "total")),
        (HEAD + "a,45,-75,2.5,\n", ("not_a_whole_number", 2, "total")),
        (HEAD + 'a,45,-75,"1,000",\n', ("not_a_number", 2, "total")),
        (HEAD + "a,45,-75,1.000,\n", ("not_a_whole_number", 2, "total")),
        (
            "id;latitude;longitude;total\na;45,0;-75,0;1,000\n",
            ("not_a_whole_number", 2, "total"),
        ),
        (HEAD + "a,45,-75,3,4\n", ("group_exceeds_total", 2, "french")),
        (HEAD + "a,,,3,1\n", ("coordinates_missing", 2, None)),
        (HEAD + "a,0,0,3,1\n", ("coordinates_zero", 2, "latitude")),
        (HEAD + "a,45,-75,,\n", ("no_people", None, "total")),
        (HEAD + "a,45,-75,0,0\n", ("no_people", None, "total")),
        (HEAD + "a,45,-75,1,0\na,45,-75,1,0\n", ("duplicate_id", 3, "id")),
        (HEAD + ",45,-75,1,0\n", ("missing_id", 2, "id")),
        (
            "id,lat,lon,total,Âge 15,age_15\na,45,-75,1,1,1\n",
            ("ambiguous_columns", 1, "age_15"),
        ),
    ],
)
def test_that_a_bad_cell_is_refused_with_its_row_and_column(read, text, expected):
    assert expected in refused(read, text)


def test_that_points_of_a_vector_file_are_people_where_they_live(tmp_path):
    frame = gpd.GeoDataFrame(
        {"total": [4], "PR": ["35"], "geometry": [shapely.Point(-75, 45)]}, crs=4326
    ).to_crs(3347)
    path = tmp_path / "people.gpkg"
    frame.to_file(path, driver="GPKG")
    layer, report = read_population(path)
    assert layer.latitude[0] == pytest.approx(45)
    assert report.crs == "EPSG:3347"


VALID = (HEAD + "a,45.5,-75.5,10,3\nb,46,-74,,\n").encode()
damage = st.lists(
    st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), max_size=6
)


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(changes=damage)
def test_that_damaged_bytes_give_a_layer_or_a_reason(tmp_path, changes):
    content = bytearray(VALID)
    for at, byte in changes:
        content[at] = byte
    path = tmp_path / "people.csv"
    path.write_bytes(bytes(content))
    try:
        layer, _ = read_population(path)
    except DataError as error:
        assert error.problems
    else:
        assert isinstance(layer, PopulationLayer)
        assert np.isfinite(layer.latitude).all()


@given(numbers=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_that_numbers_read_as_python_reads_them(numbers):
    texts = np.array([repr(n) for n in numbers], dtype=object)
    assert parse_numbers(texts).tolist() == numbers


@given(texts=st.lists(st.text("0123456789.+-eE_ nai\n", max_size=6), min_size=1))
def test_that_a_text_is_the_same_number_in_any_company(texts):
    cells = np.array(texts, dtype=object)
    alone = [parse_numbers(cells[at : at + 1])[0] for at in range(len(cells))]
    together = parse_numbers(np.append(cells, "no number"))[:-1]
    np.testing.assert_array_equal(alone, together)
    assert not np.isinf(together).any()


def test_that_a_second_pair_of_coordinates_counts_nobody(tmp_path):
    path = tmp_path / "p.csv"
    path.write_text("id,latitude,longitude,x,y,total\na,45,-75,7654321,1234567,10\n")
    layer, report = read_population(path)
    assert list(layer.groups) == ["total"]
    assert [note.code for note in report.notes] == ["columns_ignored"]
