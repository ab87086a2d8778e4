import pytest

from datasets.reading import read_records
from layers.errors import DataError


@pytest.fixture
def table(tmp_path):
    def read(content, name="file.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_records(path)

    return read


def codes(error):
    return [problem.code for problem in error.value.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_spreadsheets_of_any_habit_read_the_same(table, delimiter, encoding, end):
    lines = [["id", "nom"], ["1", "Québec"], ["", ""], [" 2 ", '"a\nb"']]
    text = end.join(delimiter.join(cells) for cells in lines)
    records = table(text.encode(encoding))
    assert records.cells["id"].tolist() == ["1", "2"]
    assert records.cells["nom"].tolist() == ["Québec", "a\nb"]
    assert records.rows.tolist() == [2, 4]
    assert records.decimal_comma == (delimiter != ",")
    assert records.encoding == encoding


def test_that_trailing_empty_columns_and_cells_are_no_problem(table):
    records = table("id,name,,\n1,a,,\n2,b\n3,c,,,,\n")
    assert records.cells["name"].tolist() == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("content", "code", "row"),
    [
        ("id,,x\n1,2,3\n", "column_without_name", 1),
        ("id,x\n1,2\n1\n", "ragged_row", 3),
        ("id,x\n1,2,3\n", "ragged_row", 2),
        ('id,x\n1,"open\n2,3\n', "broken_quotes", 2),
        ("id,x\n", "no_rows", None),
        ("\n\n", "no_rows", None),
        (b"id\x00\x01", "not_text", None),
        (b"id,x\n\x81\x8d,\x90\n", "not_text", None),
        (b"\xff\xfe\x00", "not_text", None),
    ],
)
def test_that_a_broken_table_is_refused_with_its_row(table, content, code, row):
    with pytest.raises(DataError) as error:
        table(content)
    assert codes(error) == [code]
    assert error.value.problems[0].row == row


def test_that_all_ragged_rows_are_named(table):
    with pytest.raises(DataError) as error:
        table("id,x\n1\n2,2\n3\n")
    assert [p.row for p in error.value.problems] == [2, 4]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("absent.csv", "file_missing"),
        ("nul\0.csv", "file_missing"),
        ("x" * 5000 + ".csv", "file_unreadable"),
        ("folder.csv", "file_is_folder"),
        ("empty.csv", "file_empty"),
        ("picture.png", "format_unknown"),
    ],
)
def test_that_a_file_that_cannot_be_opened_is_refused(tmp_path, name, code):
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "empty.csv").touch()
    (tmp_path / "picture.png").write_bytes(b"PNG")
    with pytest.raises(DataError) as error:
        read_records(tmp_path / name)
    assert codes(error) == [code]


def test_that_a_file_without_permission_or_gone_while_read_is_refused(
    tmp_path, monkeypatch
):
    path = tmp_path / "a.csv"
    path.write_text("id\n1\n")
    for raised, code in (
        (PermissionError(), "file_unreadable"),
        (FileNotFoundError(), "file_missing"),
    ):

        def refuse(self, *args, raised=raised, **kwargs):
            raise raised

        monkeypatch.setattr("pathlib.Path.open", refuse)
        with pytest.raises(DataError) as error:
            read_records(path)
        assert codes(error) == [code]
