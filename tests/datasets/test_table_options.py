import gzip
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.importing.choices import ReadOptions
from datasets.peek import peeked
from datasets.reading import read_records
from datasets.records import apart
from layers.errors import DataError
from layers.progress import Cancelled


@pytest.fixture
def table(tmp_path):
    def write(content, name="a.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_that_columns_of_one_name_are_kept_apart_by_position(table):
    path = table("id,SYMBOL,n,SYMBOL,SYMBOL\n1,x,5,..,F\n")
    records = read_records(path)
    assert {header: cells[0] for header, cells in records.cells.items()} == {
        "id": "1",
        "SYMBOL": "x",
        "n": "5",
        "SYMBOL (2)": "..",
        "SYMBOL (3)": "F",
    }
    (note,) = records.notes
    assert (note.code, note.column, note.facts["count"]) == (
        "duplicate_column",
        "SYMBOL",
        3,
    )
    assert peeked(path).headers == tuple(records.cells)


@given(st.lists(st.sampled_from(["a", "a (2)", "a (3)", "b"]), max_size=12))
def test_that_keys_are_distinct_and_the_first_of_a_name_keeps_it(headers):
    keys, _ = apart(headers, "a.csv")
    assert len(set(keys)) == len(keys) == len(headers)
    for header in headers:
        assert keys[headers.index(header)] == header


def test_that_a_person_may_say_encoding_and_delimiter(table):
    path = table("id|nom\n1|\x8e;x\n".encode("latin-1"))
    records = read_records(path, ReadOptions(encoding="mac_roman"))
    assert records.cells["nom"].tolist() == ["é;x"]
    assert (records.encoding, records.delimiter) == ("mac-roman", "|")
    records = read_records(path, ReadOptions(delimiter=",", encoding="mac_roman"))
    assert records.cells["id|nom"].tolist() == ["1|é;x"]


def test_that_bars_separate_when_they_cut_best(table):
    records = read_records(table("id|nom|x,y\n1|a|b\n"))
    assert list(records.cells) == ["id", "nom", "x,y"]


def test_that_padded_titles_are_left_out_and_ragged_ones_refused(table):
    records = read_records(table("Cliniques;;\n;;\nid;nom;ville\n1;a;b\n"))
    assert (records.rows.tolist(), list(records.cells)) == ([4], ["id", "nom", "ville"])
    assert [note.code for note in records.notes] == ["title_rows"]
    with pytest.raises(DataError):
        read_records(table("Cliniques,2026\nid,nom,ville\n1,a,b\n"))


def test_that_a_nameless_column_without_cells_is_no_problem(table):
    assert list(read_records(table("id,,x\n1,,2\n")).cells) == ["id", "x"]


def test_that_latin_letters_far_behind_the_head_are_still_found(table):
    content = b"id,nom\n" + b"1,a\n" * 400_000 + "2,Québec\n".encode("cp1252")
    records = read_records(table(content))
    assert (records.encoding, records.cells["nom"][-1]) == ("cp1252", "Québec")


def test_that_repeated_cells_are_held_once(table):
    path = table("id,level\n" + "".join(f"{at},acute care\n" for at in range(50_000)))
    tracemalloc.start()
    records = read_records(path)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len({id(cell) for cell in records.cells["level"]}) == 1
    assert kept < 6_000_000


def test_that_reading_reports_and_can_be_stopped(table):
    path = table("id,nom\n" + "1,a\n" * 60_000)
    shares = []

    def keep(share, step=""):
        shares.append(share)

    read_records(path, progress=keep)
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1

    def stop(share, step=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_records(path, progress=stop)


def test_that_a_table_keeps_the_system_a_person_says_of_its_coordinates(table):
    path = table("id,x,y\n1,7000000,1000000\n")
    assert read_records(path, ReadOptions(crs="EPSG:3347")).crs_name == "EPSG:3347"
    assert read_records(path).crs is None


def test_that_repairs_make_new_records(table):
    records = read_records(table("id,nom\n1,a\n2,b\n3,c\n"))
    kept = records.kept(np.array([True, False, True]))
    assert kept.rows.tolist() == [2, 4]
    changed = kept.replaced(cells={"nom": np.array(["x", "y"], dtype=object)})
    assert changed.cells["nom"].tolist() == ["x", "y"]
    assert records.cells["nom"].tolist() == ["a", "b", "c"]


@given(st.binary(max_size=400))
def test_that_any_bytes_are_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("any") / "a.csv"
    path.write_bytes(content)
    try:
        records = read_records(path)
    except DataError as error:
        assert error.problems
    else:
        assert len(records) == len(records.rows) > 0


def test_that_a_look_at_a_gzipped_table_is_that_of_the_table(table):
    content = "id,nom\n1,Québec\n".encode("cp1252")
    plain, packed = peeked(table(content)), table(gzip.compress(content), "b.csv.gz")
    found = peeked(packed)
    assert (found.headers, found.cells) == (plain.headers, plain.cells)
    assert (found.encoding, found.delimiter) == ("cp1252", ",")
    assert found.size_bytes == packed.stat().st_size


def test_that_a_line_of_one_cell_above_a_table_is_a_title(table):
    records = read_records(table("Our services 2026\n\nid,name,city\n1,A,Laval\n"))
    assert list(records.cells) == ["id", "name", "city"]
    assert records.rows.tolist() == [4]
    assert [note.code for note in records.notes] == ["title_rows"]


def test_that_a_header_cut_to_two_cells_is_ragged_and_no_title(table):
    with pytest.raises(DataError) as refused:
        read_records(table("id,name\n1,A,Laval,QC,x\n2,B,Gatineau,QC,y\n"))
    assert {problem.code for problem in refused.value.problems} == {"ragged_row"}
