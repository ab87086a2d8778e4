import tracemalloc

import pytest

from datasets import sheet
from datasets.importing.choices import ReadOptions
from datasets.peek import peeked
from datasets.reading import read_records
from layers.errors import DataError

MARKS = "\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe"
NAMES = ["=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)", "<script>x</script>", MARKS]


def test_that_formulas_markup_and_direction_marks_stay_the_text_they_are(made):
    content = "id,nom\n" + "".join(f"{at},{name}\n" for at, name in enumerate(NAMES))
    assert read_records(made("a.csv", content)).cells["nom"].tolist() == NAMES


@pytest.mark.parametrize("quote", ["", '"'])
def test_that_a_cell_of_ten_million_letters_is_named(made, quote):
    path = made("a.csv", f"id,nom\n1,a\n2,{quote}{'y' * 10_000_000}{quote}\n")
    with pytest.raises(DataError) as error:
        read_records(path)
    (problem,) = error.value.problems
    assert (problem.code, problem.row, problem.column) == ("cell_too_long", 3, "2")


def test_that_a_cell_of_a_million_letters_is_read(made):
    path = made("a.csv", f"id,nom\n1,{'y' * 1_000_000}\n")
    assert len(read_records(path).cells["nom"][0]) == 1_000_000


def test_that_a_quote_never_closed_does_not_swallow_the_file(made, codes):
    path = made("a.csv", 'id,nom\n1,"a\n' + "2,b\n" * 400_000)
    assert codes(path) == ["broken_quotes"]


def test_that_a_million_columns_are_refused(made, codes):
    header = ",".join(map(str, range(1_000_000)))
    assert codes(made("a.csv", f"{header}\n{header}\n")) == ["too_many_columns"]


def test_that_a_table_past_the_memory_of_a_computer_is_refused(
    made, codes, monkeypatch
):
    monkeypatch.setattr(sheet, "MOST_CELLS", 40_000)
    path = made("a.csv", "id,nom\n" + "1,a\n" * 100_000)
    assert codes(path) == ["too_large"]


def test_that_a_million_ragged_rows_are_one_mistake(made):
    path = made("a.csv", "id,nom\n" + "1\n" * 100_000)
    with pytest.raises(DataError) as error:
        read_records(path)
    assert len(error.value.problems) == 101
    assert error.value.problems[-1].facts["count"] == 99_900


@pytest.mark.parametrize(
    "content", [b"id\n\x00\n", b"\x00" * 100, b"id,x\n1,\x00\n", b"\xff\xfe\x00\x00"]
)
def test_that_a_null_is_no_text(made, codes, content):
    assert codes(made("a.csv", content)) == ["not_text"]


@pytest.mark.parametrize("name", ["hex", "zip", "klingon", "\0", "base64"])
def test_that_an_encoding_that_is_none_is_refused(made, codes, name):
    path = made("a.csv", "id\n1\n")
    assert codes(path, ReadOptions(encoding=name)) == ["encoding_unknown"]


def test_that_an_encoding_that_does_not_fit_is_refused(made, codes):
    path = made("a.csv", "id,nom\n1,Québec\n".encode("cp1252"))
    assert codes(path, ReadOptions(encoding="utf-8")) == ["encoding_does_not_fit"]


@pytest.mark.parametrize("delimiter", [";;", '"', "\n", "\0"])
def test_that_a_delimiter_that_cannot_be_one_is_refused(made, codes, delimiter):
    path = made("a.csv", "id\n1\n")
    assert codes(path, ReadOptions(delimiter=delimiter)) == ["delimiter_unknown"]


def test_that_a_look_at_a_large_file_reads_its_head_only(made):
    path = made("a.csv", "id,nom\n" + "1,abcdefghij\n" * 3_000_000)
    tracemalloc.start()
    peek = peeked(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (peek.headers, len(peek.cells)) == (("id", "nom"), 100)
    assert most < 20_000_000
