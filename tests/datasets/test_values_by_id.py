"""One value for each id: which columns, which cells, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from datasets.values_by_id import read_amounts, read_values
from layers.errors import DataError


def written(folder: Path, content: str) -> Path:
    path = folder / "v.csv"
    path.write_text(content, encoding="utf-8")
    return path


def refusals(path: Path, *, numbers: bool = False) -> list[tuple[str, int | None]]:
    with pytest.raises(DataError) as refused:
        (read_amounts if numbers else read_values)(path, ("value",))
    return [(problem.code, problem.row) for problem in refused.value.problems]


def test_that_a_named_column_wins_over_the_only_other_one(tmp_path: Path) -> None:
    named = read_values(written(tmp_path, "id,x,Value\na,1,2\n"), ("value",))
    assert (named.name, named.texts.tolist()) == ("Value", ["2"])
    alone = read_values(written(tmp_path, "id,x\na,1\n"), ("value",))
    assert alone.name == "x"
    assert len(alone.source.sha256) == 64


def test_that_numbers_words_and_blanks_are_three_things(tmp_path: Path) -> None:
    path = written(tmp_path, "id;value\na;1,5\nb;unreachable\nc;\n")
    made = read_amounts(path, ("value",))
    assert made.numbers is not None
    np.testing.assert_array_equal(made.numbers, [1.5, np.inf, np.nan])
    words = read_values(written(tmp_path, "id,value\na,1\nb,far\n"), ("value",))
    assert words.numbers is None
    assert words.texts.tolist() == ["1", "far"]


def test_that_ids_find_their_rows_and_none_is_refused(tmp_path: Path) -> None:
    made = read_values(written(tmp_path, "id,value\nb,1\na,2\n"), ("value",))
    assert made.rows_of(np.array(["a", "z", "b"], dtype=object)).tolist() == [1, -1, 0]
    with pytest.raises(DataError) as refused:
        made.rows_of(np.array(["z"], dtype=object))
    (problem,) = refused.value.problems
    assert problem.facts == {"given": "b", "wanted": "z"}


@pytest.mark.parametrize(
    ("content", "numbers", "expected"),
    [
        ("name,value\na,1\n", False, [("missing_column", None)]),
        ("id,x,y\na,1,2\n", False, [("missing_column", None)]),
        ("id,value\na,1\n,2\na,3\n", False, [("missing_id", 3), ("duplicate_id", 4)]),
        ("id,value\na,\n", False, [("no_values", None)]),
        ("id,value\n", False, [("no_rows", None)]),
        (
            "id,value\na,-1\nb,x\nc,nan\n",
            True,
            [("not_a_number", 3), ("not_a_number", 4), ("negative_number", 2)],
        ),
    ],
)
def test_that_a_table_that_cannot_be_used_is_refused(
    tmp_path: Path, content: str, numbers: bool, expected: list[tuple[str, int | None]]
) -> None:
    assert refusals(written(tmp_path, content), numbers=numbers) == expected
